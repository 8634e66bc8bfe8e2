"""Decision support for partnerships between organisations: prioritised recommendations, each with its reasons.

``load()`` reads a knowledge pack, ``advise(venture)`` gives the advice. See the README for the command line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabadvisor.lazily import exports

if TYPE_CHECKING:
    from collabadvisor.advice import Advice
    from collabadvisor.advisor import advise
    from collabadvisor.errors import CollabAdvisorError
    from collabadvisor.knowledge import KnowledgeBase, load
    from collabadvisor.venture import Venture

__all__ = ["Advice", "CollabAdvisorError", "KnowledgeBase", "Venture", "advise", "load"]

_HOMES = {
    "Advice": "advice",
    "CollabAdvisorError": "errors",
    "KnowledgeBase": "knowledge",
    "Venture": "venture",
    "advise": "advisor",
    "load": "knowledge",
}

__getattr__, __dir__ = exports(__name__, _HOMES)
