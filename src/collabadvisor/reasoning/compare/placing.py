"""Which recommendations appear, vanish, move, or only have another number, between two advices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from operator import lt

from collabadvisor.inference.advice import Advice, Recommended
from collabadvisor.reasoning.compare.difference_model import (
    FindingMovement,
    RankPlace,
    RecommendationMovement,
    RecommendationWay,
)


def recommendation_moves(
    before: Advice, after: Advice, findings: Iterable[FindingMovement]
) -> Iterator[RecommendationMovement]:
    """The recommendations with another place, as the second advice ranks them, then those that vanish."""
    old = {advised.id: advised for advised in before.recommendations}
    new = {advised.id: advised for advised in after.recommendations}
    moved = {finding.rule for finding in findings}
    movers = _movers(old, new, moved)
    for name in (*new, *(name for name in old if name not in new)):
        one, other = old.get(name), new.get(name)
        places = _place(one), _place(other)
        if places[0] == places[1]:
            continue
        callers = {reason.rule: None for side in (one, other) if side for reason in side.reasons}
        causes = tuple(rule for rule in callers if rule in moved)
        title = (other or old[name]).title
        way: RecommendationWay = "moves"
        if other is None:
            way, why = "vanishes", "" if one and one.acts_on else "The verdict no longer calls for it."
        elif one is None:
            way, why = "appears", other.priority_because
        elif name not in movers:
            way, why = "shifts", _shift(name, old, new)
        elif causes:
            why = other.priority_because
        elif one.priority_because == other.priority_because:
            why = _shift(name, old, new)
        else:  # where no finding moved it, only the two reasons beside each other tell what did
            why = f"Before: {one.priority_because} Now: {other.priority_because}"
        yield RecommendationMovement(
            id=name, title=title, way=way, before=places[0], after=places[1], because=why, findings=causes
        )


def _place(advised: Recommended | None) -> RankPlace | None:
    return RankPlace(rank=advised.rank, priority=advised.priority) if advised else None


def _movers(old: Mapping[str, Recommended], new: Mapping[str, Recommended], rule_ids: AbstractSet[str]) -> set[str]:
    """The ids to report as moved: those of another priority, and the fewest others that leave the rest in one order.

    Of several sets as few, one in which the most have a reason to move: a finding that moved, or another reason.
    """
    both = [name for name in old if name in new]
    places = {name: (old[name].rank, new[name].rank) for name in both if old[name].priority == new[name].priority}
    still = {name for name in places if not _has_reason(old[name], new[name], rule_ids)}
    return set(both).difference(_in_one_order(places, still))


def _has_reason(one: Recommended, other: Recommended, rule_ids: AbstractSet[str]) -> bool:
    calls = {reason.rule for side in (one, other) for reason in side.reasons}
    return one.priority_because != other.priority_because or bool(calls & rule_ids)


def _in_one_order(places: Mapping[str, tuple[int, int]], still: AbstractSet[str]) -> list[str]:
    """A longest row of names along which both ranks rise; of several, one with the most of those that are still.

    Of several such rows it is the last by their names, and so the same whichever of the two ranks comes first.
    """
    best: dict[str, tuple[int, int]] = {}  # of the best row that begins with a name: how long, and how many are still

    def follow(before: tuple[int, int]) -> list[str]:
        return [name for name in best if all(map(lt, before, places[name]))]

    for name in sorted(places, key=places.__getitem__, reverse=True):
        long, quiet = max((best[other] for other in follow(places[name])), default=(0, 0))
        best[name] = (long + 1, quiet + (name in still))
    row: list[str] = []
    before = (-1, -1)
    while candidates := follow(before):
        most = max(best[name] for name in candidates)
        row.append(max(name for name in candidates if best[name] == most))
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
        (ahead, "that stood after it", "now before it"),
    ]
    return " ".join(f"{count} {which} {'is' if count == 1 else 'are'} {how}." for count, which, how in counts if count)
