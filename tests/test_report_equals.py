"""Which recommendations stand in any order, and what is said where the line of five cuts equals apart."""

from __future__ import annotations

import pytest

from collabadvisor import KnowledgeBase, Venture, advise
from collabadvisor.inference.advice import Recommended
from collabadvisor.report.advice.equal_ranks import order_of, spans

BELOW = "below; only the order of the questions tells them apart."


@pytest.fixture(scope="module")
def some(knowledge: KnowledgeBase) -> list[Recommended]:
    asked = (fact for fact in knowledge.facts.values() if fact.is_asked_at("forming"))
    weak = Venture(venture="V", stage="forming", answers={fact.id: fact.scale[0] for fact in asked})
    return list(advise(weak, knowledge).recommendations[:9])


def equal(some: list[Recommended], *groups: tuple[int, ...]) -> list[Recommended]:
    """The same recommendations, of which those with these ranks stand in any order."""
    ids = {advised.rank: advised.id for advised in some}
    peers = {rank: tuple(ids[other] for other in group if other != rank) for group in groups for rank in group}
    return [advised.replace(in_any_order_with=peers.get(advised.rank, ())) for advised in some]


@pytest.mark.parametrize(
    ("numbers", "said"),
    [([3], "3"), ([3, 4], "3 and 4"), ([3, 4, 5], "3 to 5"), ([1, 3, 4, 5, 7], "1, 3 to 5 and 7")],
)
def test_numbers_as_a_phrase(numbers: list[int], said: str) -> None:
    assert spans(numbers) == said


@pytest.mark.parametrize(
    ("groups", "said"),
    [
        ([], ""),
        ([(2, 3)], "In any order: 2 and 3."),
        ([(2, 3), (4, 5, 6)], "In any order: 2 and 3; 4 to 6."),
        ([(2, 3, 4, 5, 6)], "They stand in any order."),
        ([(6, 7)], f"6 weighs as much as 7 {BELOW}"),
        ([(2, 3), (5, 6, 7)], f"In any order: 2 and 3; 5 and 6. 5 and 6 weigh as much as 7 {BELOW}"),
        ([(4, 5, 6, 7, 8, 9)], f"In any order: 4 to 6. 4 to 6 weigh as much as 7 to 9 {BELOW}"),
    ],
)
def test_what_is_said_of_the_first_ones(some: list[Recommended], groups: list[tuple[int, ...]], said: str) -> None:
    everything = equal(some, *groups)
    assert order_of([advised for advised in everything if 2 <= advised.rank <= 6], everything) == said


def test_below_the_line_only_those_below_are_named(some: list[Recommended]) -> None:
    everything = equal(some, (5, 6, 7, 8))
    assert order_of([advised for advised in everything if advised.rank > 6], everything) == "In any order: 7 and 8."
