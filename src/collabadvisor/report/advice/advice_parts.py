"""The parts of an advice: what stands together in a report, and can be picked, left out and renamed there by its id."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from collabadvisor.document import wording
from collabadvisor.document.tree import Block

PartId = Literal[
    "first_page",
    "verdict",
    "standings",
    "clashes",
    "requirements",
    "recommendations",
    "strengths",
    "possible",
    "unknown",
    "unused",
    "answers",
    "quotes",
    "basis",
]
PART_IDS: tuple[PartId, ...] = get_args(PartId)
"""Every part, in the order in which they stand where nobody wants another."""
PART_NAMES: Mapping[PartId, str] = {
    "first_page": wording.FIRST_PAGE,
    "verdict": wording.MORE_ON_VERDICT,
    "standings": wording.PROFILE_IN_FULL,
    "clashes": wording.CLASHES,
    "requirements": wording.REQUIREMENTS,
    "recommendations": wording.RECOMMENDATIONS,
    "strengths": wording.STRENGTHS,
    "possible": wording.POSSIBLE,
    "unknown": wording.UNKNOWN,
    "unused": wording.UNUSED,
    "answers": wording.ANSWERS,
    "quotes": wording.QUOTES,
    "basis": wording.BASIS,
}


@dataclass(frozen=True)
class AdvicePart:
    """A part with what stands in it: nothing where the advice has nothing to say there."""

    id: PartId
    blocks: tuple[Block, ...]


Arrange = Callable[[Iterable[AdvicePart]], Iterable[Block]]
"""Which parts there are in a report, and in which order. All parts of one venture are arranged together."""


def all_parts(parts: Iterable[AdvicePart]) -> Iterable[Block]:
    """The blocks of all parts, one after the other."""
    return (block for part in parts for block in part.blocks)
