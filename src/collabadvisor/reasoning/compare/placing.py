"""Which recommendations appear, vanish, move, or only have another number, between two advices."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from operator import lt

from collabadvisor.inference.advice import Advice, Recommended
from collabadvisor.reasoning.compare.difference_model import (
    FindingMoved,
    RankPlace,
    RecommendationMoved,
    RecommendationWay,
)


def recommendations_moved(
    before: Advice, after: Advice, findings: Iterable[FindingMoved]
) -> Iterator[RecommendationMoved]:
    """Those that are not where they were, as the second advice ranks them, then those that vanish."""
    old = {advised.id: advised for advised in before.recommendations}
    new = {advised.id: advised for advised in after.recommendations}
    moved = {finding.rule for finding in findings}
    movers = _movers(old, new)
    for name in (*new, *(name for name in old if name not in new)):
        one, other = old.get(name), new.get(name)
        places = _place(one), _place(other)
        if places[0] == places[1]:
            continue
        callers = {reason.rule: None for side in (one, other) if side for reason in side.reasons}
        called = tuple(rule for rule in callers if rule in moved)
        title = (other or old[name]).title
        way: RecommendationWay = "moves"
        if one is None or other is None:
            way, why = ("vanishes", "") if other is None else ("appears", other.priority_because)
        elif name not in movers:
            way, why = "shifts", _shift(name, old, new)
        else:  # where no finding moved it, only the two reasons beside each other tell what did
            why = other.priority_because if called else f"Before: {one.priority_because} Now: {other.priority_because}"
        yield RecommendationMoved(
            id=name, title=title, way=way, before=places[0], after=places[1], because=why, findings=called
        )


def _place(advised: Recommended | None) -> RankPlace | None:
    return RankPlace(rank=advised.rank, priority=advised.priority) if advised else None


def _movers(old: Mapping[str, Recommended], new: Mapping[str, Recommended]) -> set[str]:
    """The ids to report as moved: those of another priority, and the fewest others that leave the rest in one order."""
    both = [name for name in old if name in new]
    places = {name: (old[name].rank, new[name].rank) for name in both if old[name].priority == new[name].priority}
    return set(both).difference(_in_one_order(places))


def _in_one_order(places: Mapping[str, tuple[int, int]]) -> list[str]:
    """A longest row of names along which both ranks rise.

    Of several such rows it is the last by their names, and so the same whichever of the two ranks comes first.
    """
    first: list[int] = []  # of each length, where the row begins that leaves most room before it, negated
    length: dict[str, int] = {}  # of the longest row that begins with a name
    for name in sorted(places, key=places.__getitem__, reverse=True):
        rank = -places[name][1]
        length[name] = bisect_left(first, rank) + 1
        first[length[name] - 1 : length[name]] = [rank]
    row: list[str] = []
    before = (-1, -1)
    for left in range(len(first), 0, -1):
        follow = (name for name, place in places.items() if length[name] == left and all(map(lt, before, place)))
        row.append(max(follow))
        before = places[row[-1]]
    return row


def _cross(name: str, other: str, old: Mapping[str, Recommended], new: Mapping[str, Recommended]) -> bool:
    return (old[name].rank - old[other].rank) * (new[name].rank - new[other].rank) < 0


def _shift(name: str, old: Mapping[str, Recommended], new: Mapping[str, Recommended]) -> str:
    """Why its number is another one, although it stands where it stood."""
    gone = sum(other not in new for other in old if old[other].rank < old[name].rank)
    come = sum(other not in old for other in new if new[other].rank < new[name].rank)
    passed = [other for other in old if other in new and _cross(name, other, old, new)]
    ahead = sum(new[other].rank < new[name].rank for other in passed)
    counts = [
        (gone, "that stood before it", "no longer advised"),
        (len(passed) - ahead, "that stood before it", "now after it"),
        (come, "before it", "new"),
        (ahead, "before it", "moved up from behind it"),
    ]
    return " ".join(f"{count} {which} {'is' if count == 1 else 'are'} {how}." for count, which, how in counts if count)
