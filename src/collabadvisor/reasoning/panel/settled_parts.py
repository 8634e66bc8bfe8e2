"""What is concluded, each thing apart, and what is still undecided about it after a reading.

Two readings that leave the same rest of something come to the same whatever is answered next. The rest is kept
small: once something stands fragile, what else is found of it is of no account; and a verdict that asks only whether
something stands low does not heed strengths.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from collabadvisor.knowledge.framework import COVERAGE, PRIORITIES, STANDINGS, Priority
from collabadvisor.reasoning.outlook.layout import Judged, Layout, union
from collabadvisor.reasoning.outlook.sieve import firsts, ones

LOW = STANDINGS.index("adequate")
"""The standings before this one come of findings only: nothing stands so low because nothing is known of it."""


@dataclass(frozen=True)
class SettledPart:
    """Something that is concluded, and what bears on it.

    The first of the ``ladder`` that holds tells all about it; where none does, each of the ``others`` tells a part,
    by the first that holds in it. ``can_be`` gives what it can be after a reading, as bits.
    """

    ladder: Sequence[int]
    others: Sequence[Sequence[int]]
    can_be: Callable[[int, int], int]

    @property
    def relevant(self) -> int:
        """All the branches that bear on it."""
        return union(self.ladder) | union(map(union, self.others))

    def rest(self, possible: int, sure: int) -> tuple[int, ...]:
        """What is still undecided about it."""
        left = _left(self.ladder, possible, sure)
        if not (left and left[-1] == _SETTLED):
            for masks in self.others:
                left += _left(masks, possible, sure)
        return tuple(left)


_SETTLED = -1


def _left(masks: Sequence[int], possible: int, sure: int) -> list[int]:
    left: list[int] = []
    for mask in masks:
        if sure & mask:
            return [*left, _SETTLED]
        left.append(possible & mask)
    return left


def verdict(layout: Layout) -> SettledPart:
    """The verdict; 1 stands for none at all."""

    def can_be(possible: int, sure: int) -> int:
        places, missing = layout.verdict(layout.stands(possible, sure))
        return sum(2 << place for place in places) | missing

    ladder: list[int] = []
    others: list[Sequence[int]] = []
    for called_by in layout.called_by:
        low, asked, always = _calls(layout, called_by)
        if others:
            others.append([low])
        else:
            ladder.append(low)
        others += [masks for name in asked for _, masks, _ in layout.below[name]]
        if always:
            break
    return SettledPart(ladder, others, can_be)


def _calls(layout: Layout, called_by: int) -> tuple[int, list[str], bool]:
    """What calls for one verdict.

    The branches that do it by themselves, since all that is asked is whether something stands low; the bases and
    values of which more is asked; and whether something calls for it that asks of none.
    """
    low, asked, always = 0, [], False
    for branch in ones(called_by):
        ways = layout.verdict_sieve.ways[branch.bit_length() - 1]
        tests = [(layout.standing_names[place], accepted) for place, accepted in ways]
        if any(name == COVERAGE and not accepted & layout.coverage for name, accepted in tests):
            continue
        tests = [test for test in tests if test[0] != COVERAGE]
        always = always or not tests
        if len(tests) == 1 and tests[0][1].bit_count() == tests[0][1].bit_length() <= LOW:
            low |= union(_lowering(layout.below[tests[0][0]])[: tests[0][1].bit_length()])
        else:
            asked += [name for name, _ in tests]
    return low, asked, always


def standing(layout: Layout, name: str) -> SettledPart:
    """How a base or value stands."""
    below = layout.below[name]

    def can_be(possible: int, sure: int) -> int:
        return layout.stands(possible, sure, judged=below)[name]

    return SettledPart(_lowering(below), [masks[LOW:] for _, masks, _ in below], can_be)


def _lowering(below: Sequence[Judged]) -> list[int]:
    """For each low standing, the branches that make something stand so: its own, and those of what carries it."""
    return [union(masks[place] for _, masks, _ in below) for place in range(LOW)]


def advised(masks: Sequence[int], priorities: Sequence[Priority]) -> SettledPart:
    """Whether a recommendation is advised, and with which priority."""
    return _first(masks, [2 << PRIORITIES.index(priority) for priority in priorities])


def urgent(masks: Sequence[int], priorities: Sequence[Priority]) -> SettledPart:
    """Whether a recommendation is among the most urgent."""
    return _first(masks, [2 if priority == PRIORITIES[0] else 1 for priority in priorities])


def _first(masks: Sequence[int], worth: Sequence[int]) -> SettledPart:
    """The worth of the first of the masks that holds; of none, it is 1."""

    def can_be(possible: int, sure: int) -> int:
        places, none = firsts(masks, possible, sure)
        return union(worth[place] for place in places) | none

    return SettledPart(masks, (), can_be)
