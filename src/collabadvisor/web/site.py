"""What all pages share: where ventures are kept, the knowledge they are judged by, and the processes for heavy work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.web.database.database import Database
from collabadvisor.web.safety.rate_limits import RateLimits
from collabadvisor.web.settings import Settings
from collabadvisor.web.shelf import Shelf
from collabadvisor.web.turns import Turns
from collabadvisor.web.workers.pool import WorkerPool

Layers = tuple[str, ...]


@dataclass(frozen=True)
class Site:
    """``knowledge`` has the rules by the layers that a venture asks for beside those of the server: () and others.

    ``layers`` are those of the server, which heavy work is told by name.
    """

    database: Database
    knowledge: Mapping[Layers, KnowledgeBase]
    workers: WorkerPool
    settings: Settings
    layers: Layers = ()
    turns: Turns = field(default_factory=Turns)
    rates: RateLimits = field(default_factory=RateLimits)
    shelf: Shelf = field(default_factory=Shelf)
