"""Which answers conditions accept, compared exactly: implication, and the smallest answers that differ.

Boxes of answers are taken apart until nothing is left over.

A condition holds where one of its ways holds (``conditions.branches``). A way says nothing of the names that it does
not ask about; these may be open, and what is open meets no clause. So one condition implies another just where each of
its ways is covered by ways of the other that ask about no further name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Any_, Branch, Condition, Scale, branches
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES, REQUIREMENTS, SCALES
from collabadvisor.knowledge.requirements import REQUIREMENT_STATUSES
from collabadvisor.verification.check_model import NotCheckedError

MOST_STEPS = 2_000_000
"""How many comparisons are made before it gives up; the shipped pack needs some ten thousand."""

Ways = Sequence[Branch]
Answers = dict[str, str]
NEVER = Any_(())
"""A condition that holds of nothing."""


class Algebra:
    """Compares conditions, and keeps count of the work.

    ``always`` has the whole scale of each name that is never open, as standings are; of facts there is none.

    Raises:
        NotCheckedError: from every method, once all the work that is allowed is done.
    """

    def __init__(self, always: Mapping[str, frozenset[str]] | None = None) -> None:
        self.always = dict(always or {})
        self.steps_left = MOST_STEPS

    def ways(self, condition: Condition) -> tuple[Branch, ...]:
        """The ways in which a condition can hold, each with all names that are never open."""
        ways = branches(condition)
        self._spend(len(ways))
        return tuple({**self.always, **way} for way in ways)

    def implies(self, ways: Ways, others: Ways) -> bool:
        """Whether one of the others holds wherever one of these does."""
        return all(self.uncovered_part(way, others) is None for way in ways)

    def uncovered_part(self, box: Branch, ways: Ways) -> Branch | None:
        """A part of a box that none of the ways accepts, or None where they cover it."""
        return next(self.left_over(box, ways), None)

    def left_over(self, box: Branch, ways: Ways) -> Iterator[Branch]:
        """What none of the ways accepts of a box, in parts that have nothing in common."""
        stack = [(box, 0)]
        while stack:
            box, start = stack.pop()
            place = self._first_to_meet(box, ways, start)
            if place is None:
                yield box
                continue
            for name, accepted in ways[place].items():
                outside = box[name] - accepted
                if outside:
                    stack.append(({**box, name: outside}, place + 1))
                    box = {**box, name: box[name] & accepted}

    def can_hold_together(self, way: Branch, other: Branch) -> bool:
        """Whether both can hold at once."""
        self._spend(1)
        return all(way[name] & other[name] for name in way.keys() & other.keys())

    def _first_to_meet(self, box: Branch, ways: Ways, start: int) -> int | None:
        for place in range(start, len(ways)):
            self._spend(1)
            way = ways[place]
            if way.keys() <= box.keys() and all(box[name] & way[name] for name in way):
                return place
        return None

    def _spend(self, steps: int) -> None:
        self.steps_left -= steps
        if self.steps_left < 0:
            msg = "its rules hold in too many ways to compare them all"
            raise NotCheckedError(msg)


def standings_algebra(knowledge: KnowledgeBase) -> Algebra:
    """The algebra of the rules of the verdict, whose names always have a standing."""
    standings, coverages = frozenset(SCALES["standings"]), frozenset(COVERAGES)
    always = {**dict.fromkeys(knowledge.framework.names_with_standing(), standings), COVERAGE: coverages}
    required = {REQUIREMENTS: frozenset[str](REQUIREMENT_STATUSES)} if knowledge.requirements else {}
    return Algebra({**always, **required})


def smallest_difference(one: Condition, other: Condition, scales: Mapping[str, Scale]) -> Answers | None:
    """The fewest answers with which just one of two conditions holds; else as ``smallest_excess``."""
    excesses = smallest_excess(one, other, scales), smallest_excess(other, one, scales)
    return min((each for each in excesses if each is not None), key=lambda answers: size(answers, scales), default=None)


def smallest_excess(
    one: Condition, other: Condition, scales: Mapping[str, Scale], algebra: Algebra | None = None
) -> Answers | None:
    """The fewest answers with which the one holds and the other does not; None where there are none.

    Of several the first by the order of the scales and their answers; a name that has no scale is never answered. A
    condition that holds goes on holding as more is answered: so the fewest answers are those of one way in which it
    holds. Raises ``NotCheckedError``.
    """
    algebra = algebra or Algebra()
    others = algebra.ways(other)
    excesses = (
        {name: next(answer for answer in scales[name] if answer in part[name]) for name in scales if name in part}
        for way in algebra.ways(one)
        if all(name in scales and way[name].intersection(scales[name]) for name in way)
        for part in algebra.left_over({name: way[name].intersection(scales[name]) for name in way}, others)
    )
    return min(excesses, key=lambda answers: size(answers, scales), default=None)


def size(answers: Mapping[str, str], scales: Mapping[str, Scale]) -> tuple[int, list[tuple[int, int]]]:
    """What orders ventures: how many answers, then which, by the order of the facts and of their answers."""
    order = {name: place for place, name in enumerate(scales)}
    return len(answers), sorted((order[name], scales[name].index(answer)) for name, answer in answers.items())
