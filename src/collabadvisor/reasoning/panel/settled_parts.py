"""What is concluded, each thing apart, and what is still undecided about it after a reading.

Two readings that leave the same rest of something come to the same whatever is answered next. The rest is kept
small: once something stands fragile, what else is found of it is of no account.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from collabadvisor.knowledge.framework import PRIORITIES
from collabadvisor.reasoning.outlook.judging import NOT_ADVISED, PRIORITY_BITS, Aspect, Judge

NOW = PRIORITY_BITS[PRIORITIES[0]]
Rest = tuple[object, ...]


@dataclass(frozen=True)
class SettledPart:
    """Something that is concluded: the branches that bear on it, what it can be after a reading, and what is left."""

    relevant: int
    can_be: Callable[[int, int], int]
    rest: Callable[[int, int], Rest]


def verdict(judge: Judge) -> SettledPart:
    """The verdict; 1 stands for none at all."""
    aspect = judge.verdict_aspect
    return SettledPart(aspect.relevant, aspect.can_be, _rest_of(judge, judge.order, counted=True))


def standing(judge: Judge, name: str) -> SettledPart:
    """How a base or value stands."""
    aspect = next(aspect for aspect in judge.aspects if aspect.kind == "standing" and aspect.id == name)
    return SettledPart(aspect.relevant, aspect.can_be, _rest_of(judge, judge.below[name]))


def recommendations(judge: Judge) -> dict[str, SettledPart]:
    """Of each recommendation whether it is advised, and with which priority."""
    return {aspect.id: _advised(judge, aspect) for aspect in judge.aspects if aspect.kind == "recommendation"}


def urgent(part: SettledPart) -> SettledPart:
    """Whether a recommendation is among the most urgent."""

    def can_be(possible: int, sure: int) -> int:
        found = part.can_be(possible, sure)
        return (NOW if found & NOW else 0) | (NOT_ADVISED if found & ~NOW else 0)

    return SettledPart(part.relevant, can_be, part.rest)


def _advised(judge: Judge, aspect: Aspect) -> SettledPart:
    masks = [call.mask for call in judge.calls[aspect.id]]
    beside = aspect.relevant if any(way != "always" for call in judge.calls[aspect.id] for _, way in call.ways) else 0
    if not masks:  # the verdict calls for it, or nothing does
        return SettledPart(aspect.relevant, aspect.can_be, _rest_of(judge, judge.order, counted=True))

    def rest(possible: int, sure: int) -> Rest:
        return (*_left(masks, possible, sure), possible & beside, sure & beside)

    return SettledPart(aspect.relevant, aspect.can_be, rest)


_SETTLED = -1


def _rest_of(judge: Judge, names: Sequence[str], *, counted: bool = False) -> Callable[[int, int], Rest]:
    """What is undecided about how these stand; ``counted``: and about how much is answered of each base."""

    def rest(possible: int, sure: int) -> Rest:
        return tuple(part for name in names for part in _undecided(judge, name, possible, sure, counted=counted))

    return rest


def _undecided(judge: Judge, name: str, possible: int, sure: int, *, counted: bool) -> Iterator[object]:
    layout = judge.layout
    fragile, strained, *_, sound = layout.bearing[name]
    left = _left([fragile, strained], possible, sure)
    yield tuple(left)
    if name not in layout.low:
        return
    settled = bool(left) and left[-1] == _SETTLED
    if counted or not settled:
        for mask in (layout.given[name], layout.spared[name]):
            yield (possible & mask).bit_count(), (sure & mask).bit_count()
    if not settled:
        yield from _whether([layout.low[name], sound], possible, sure)


def _whether(masks: Iterable[int], possible: int, sure: int) -> Iterator[int]:
    """Of each mask what can still hold of it; nothing more where one of its branches must."""
    return (_SETTLED if sure & mask else possible & mask for mask in masks)


def _left(masks: Sequence[int], possible: int, sure: int) -> list[int]:
    left: list[int] = []
    for mask in masks:
        if sure & mask:
            return [*left, _SETTLED]
        left.append(possible & mask)
    return left
