"""Which recommendations are told to have moved: no more than must have."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise, permutations

import pytest

from collabadvisor import Advice, KnowledgeBase, Venture, advise
from collabadvisor.reasoning.compare.placing import recommendation_moves


@pytest.fixture(scope="module")
def advice(knowledge: KnowledgeBase) -> Advice:
    return advise(Venture.read(knowledge.cases()["case-a-convened"], knowledge), knowledge)


def ranked(advice: Advice, order: Sequence[int]) -> Advice:
    """An advice with recommendations "0", "1" and so on, all of one priority, in this order."""
    some = advice.recommendations[0]
    placed = (some.replace(rank=rank, id=str(number)) for rank, number in enumerate(order, start=1))
    return advice.replace(recommendations=tuple(placed))


def behind(order: Sequence[int]) -> Sequence[int]:
    """The same order behind others, so that none of them can keep its number: of such a one nothing is told."""
    return (*range(5, 10), *order)


def movers(advice: Advice, before: Sequence[int], after: Sequence[int]) -> set[int]:
    moved = recommendation_moves(ranked(advice, before), ranked(advice, after), ())
    return {int(each.id) for each in moved if each.way == "moves"}


def in_order(order: Sequence[int], without: set[int]) -> bool:
    return all(one < other for one, other in pairwise(number for number in order if number not in without))


def test_two_of_five_are_told_to_have_moved_where_two_suffice(advice: Advice) -> None:
    assert movers(advice, range(5), behind((2, 0, 4, 1, 3))) == {2, 4}


def test_the_movers_are_the_fewest_that_leave_the_rest_in_order(advice: Advice) -> None:
    for order in permutations(range(5)):
        found = movers(advice, range(5), behind(order))
        assert in_order(order, found)
        fewer = combinations(range(5), len(found) - 1) if found else ()
        assert not any(in_order(order, set(some)) for some in fewer), order
        assert movers(advice, behind(order), range(5)) == found  # the way back


def test_another_priority_is_a_move_even_at_the_same_place(advice: Advice) -> None:
    before, after = ranked(advice, range(3)), ranked(advice, range(3))
    first, second, third = after.recommendations
    urgent = second.replace(priority="later" if second.priority == "now" else "now")
    moved = recommendation_moves(before, after.replace(recommendations=(first, urgent, third)), ())
    assert [(each.id, each.way) for each in moved] == [("1", "moves")]
