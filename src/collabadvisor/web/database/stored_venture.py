"""What the database hands out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from collabadvisor.venture.model import Answer, Venture

Origin = Literal["person", "file"]
LinkKind = Literal["admin", "owner"]


@dataclass(frozen=True)
class StoredEntry:
    """One reply to a question; an empty answer is "don't know". Numbers are counted within a venture, from 1."""

    question: str
    answer: Answer
    number: int
    at: datetime
    origin: Origin


@dataclass(frozen=True)
class StoredVenture:
    """A venture with its newest answers, and how it came to them.

    ``unknown`` are the questions whose newest entry is "don't know", in the order in which they were so answered;
    ``gone_through`` those to which a person replied, in the order of their first reply. ``newest_numbers`` has for
    each question the number of its newest entry; a question that is not in it has none (0). ``revision`` counts every
    change. ``layers`` are those asked for beside the server's own knowledge. Moments are in UTC.
    """

    id: str
    venture: Venture
    layers: tuple[str, ...]
    unknown: tuple[str, ...]
    gone_through: tuple[str, ...]
    newest_numbers: Mapping[str, int]
    revision: int
    created: datetime
    changed: datetime
    keep_until: date


@dataclass(frozen=True)
class ListedVenture:
    """A line of the list of ventures. ``answered`` is how many questions have an answer that is not "don't know"."""

    id: str
    name: str
    stage: str
    answered: int
    created: datetime
    changed: datetime
    keep_until: date


@dataclass(frozen=True)
class StoredLink:
    """A secret link as it is stored: without its key. ``venture_id`` is None for an administrator's."""

    id: int
    kind: LinkKind
    venture_id: str | None
    created: datetime
    expires: datetime | None
    revoked: datetime | None


@dataclass(frozen=True)
class LinkKey:
    """The key of a new link, which can be shown this once: no representation of it says it."""

    text: str = field(repr=False)
    link: StoredLink
