"""What is concluded, each thing apart, and what is still undecided about it after a reading.

Two readings that leave the same rest of something come to the same whatever is answered next. The rest is kept
small: once something stands fragile, what else is found of it is of no account.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from collabadvisor.knowledge.framework import PRIORITIES
from collabadvisor.reasoning.outlook.judging import NOT_ADVISED, PRIORITY_BITS, Aspect, Call, Judge
from collabadvisor.reasoning.outlook.layout import union

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
    return SettledPart(aspect.relevant, aspect.can_be, _rest_of_verdict(judge))


def standing_part(judge: Judge, name: str) -> SettledPart:
    """How a base or value stands."""
    aspect = next(aspect for aspect in judge.aspects if aspect.kind == "standing" and aspect.id == name)
    return SettledPart(aspect.relevant, aspect.can_be, _rest_of(judge, judge.below[name]))


def recommendations(judge: Judge) -> dict[str, SettledPart]:
    """Of each recommendation whether it is advised, and with which priority."""
    return {aspect.id: _advised(judge, aspect) for aspect in judge.aspects if aspect.kind == "recommendation"}


def urgent(judge: Judge, name: str, part: SettledPart) -> SettledPart:
    """Whether a recommendation that weaknesses call for is among the most urgent."""

    def can_be(possible: int, sure: int) -> int:
        bits = part.can_be(possible, sure)
        return (NOW if bits & NOW else 0) | (NOT_ADVISED if bits & ~NOW else 0)

    calls = []
    for call in judge.calls[name]:
        mixed = len({bit == NOW for bit, _ in call.ways}) > 1  # else it makes no difference which of its ways it is
        calls.append(call if mixed else Call(call.mask, ()))
    return _called_for(judge, name, calls, can_be)


def _advised(judge: Judge, aspect: Aspect) -> SettledPart:
    if not judge.calls[aspect.id]:  # the verdict calls for it, or nothing does
        return SettledPart(aspect.relevant, aspect.can_be, _rest_of_verdict(judge))
    return _called_for(judge, aspect.id, judge.calls[aspect.id], aspect.can_be)


def _called_for(judge: Judge, name: str, calls: Sequence[Call], can_be: Callable[[int, int], int]) -> SettledPart:
    """What weaknesses call for, by the first of them that is found and by what its priority depends on besides."""
    masks = [call.mask for call in calls]
    ways = {way for call in calls for _, way in call.ways}
    beside = [judge.now] if "nothing_now" in ways else []
    beside += [judge.lowering[judge.acts_on(name)]] if "low" in ways else []

    def rest(possible: int, sure: int) -> Rest:
        return tuple(_open_branches(masks, possible, sure)), tuple(_whether(beside, possible, sure))

    return SettledPart(union([*masks, *beside]), can_be, rest)


_SETTLED = -1


def _rest_of(judge: Judge, names: Sequence[str]) -> Callable[[int, int], Rest]:
    """What is undecided about how these stand."""

    def rest(possible: int, sure: int) -> Rest:
        return tuple(part for name in names for part in _undecided(judge, name, possible, sure))

    return rest


def _undecided(judge: Judge, name: str, possible: int, sure: int) -> Iterator[object]:
    low = _lowered(judge, name, possible, sure)
    yield low
    if name in judge.layout.low and low[-1] != _SETTLED:
        yield from _counts(judge, name, possible, sure)
        yield from _raised(judge, name, possible, sure)


def _rest_of_verdict(judge: Judge) -> Callable[[int, int], Rest]:
    """What is undecided about everything that the verdict heeds."""

    def rest(possible: int, sure: int) -> Rest:
        bases = [name for name in judge.verdict_inputs if name in judge.layout.low]
        lowered = tuple(_lowered(judge, name, possible, sure) for name in judge.verdict_inputs)
        counts = tuple(count for base in bases for count in _counts(judge, base, possible, sure))
        raised = tuple(
            part for base in bases if base in judge.verdict_heeds for part in _raised(judge, base, possible, sure)
        )
        return lowered, counts, raised, possible & judge.requiring, sure & judge.requiring

    return rest


def _lowered(judge: Judge, name: str, possible: int, sure: int) -> tuple[int, ...]:
    return tuple(_open_branches(judge.layout.bearing[name][:2], possible, sure))


def _counts(judge: Judge, base: str, possible: int, sure: int) -> Iterator[tuple[int, int]]:
    for mask in (judge.layout.given[base], judge.layout.spared[base]):
        yield (possible & mask).bit_count(), (sure & mask).bit_count()


def _raised(judge: Judge, base: str, possible: int, sure: int) -> Iterator[int]:
    return _whether([judge.layout.low[base], judge.layout.bearing[base][-1]], possible, sure)


def _whether(masks: Iterable[int], possible: int, sure: int) -> Iterator[int]:
    """Of each mask what can still hold of it; nothing more where one of its branches must."""
    return (_SETTLED if sure & mask else possible & mask for mask in masks)


def _open_branches(masks: Sequence[int], possible: int, sure: int) -> list[int]:
    rest: list[int] = []
    for mask in masks:
        if sure & mask:
            return [*rest, _SETTLED]
        rest.append(possible & mask)
    return rest
