"""The search for the cheapest ways against trying every way, where nothing is known of what reaches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from random import Random

import pytest

from collabadvisor.reasoning.budget import Budget
from collabadvisor.reasoning.plan.climb import Climb, May, Way

Prices = list[list[float]]


def every_way(prices: Prices) -> list[Way]:
    return list(product(*(range(len(each)) for each in prices)))


def below(low: Way, high: Way) -> bool:
    return all(one <= other for one, other in zip(low, high, strict=True))


def minimal(reaching: set[Way]) -> set[Way]:
    return {way for way in reaching if not any(other != way and below(other, way) for other in reaching)}


def order(prices: Prices, way: Way) -> tuple[float, int]:
    return sum(each[place] for each, place in zip(prices, way, strict=True)), sum(way)


def tries(many: int, *, upwards: bool) -> Iterator[tuple[Prices, set[Way], float]]:
    """Prices of up to five levers, steps for nothing among them, what reaches, and how vague the reading is."""
    for seed in range(many):
        chance = Random(seed)  # noqa: S311  (seeded: the same tries every time)
        prices: Prices = []
        for _ in range(chance.randint(0, 5)):
            prices.append([0.0])
            for _ in range(chance.randint(0, 3)):
                prices[-1].append(prices[-1][-1] + chance.choice([0, 1, 1, 2, 0.5]))
        share = chance.choice([0, 0.01, 0.1, 0.3])
        reaching = {way for way in every_way(prices) if chance.random() < share}
        if upwards:
            reaching = {way for way in every_way(prices) if any(below(other, way) for other in reaching)}
        yield prices, reaching, chance.choice([0, 0.2, 0.5])


def reading(reaching: set[Way], vague: float) -> May:
    """Says of a box whether something in it reaches; where vague, also now and then of one in which nothing does."""

    def may(low: Sequence[int], high: Sequence[int]) -> bool:
        inside = list(product(*(range(one, other + 1) for one, other in zip(low, high, strict=True))))
        found = any(way in reaching for way in inside)
        return found or (len(inside) > 1 and Random(str((*low, *high))).random() < vague)  # noqa: S311  (seeded)

    return may


@pytest.mark.parametrize("upwards", [True, False])
def test_the_ways_are_the_minimal_ones_the_cheapest_first(upwards: bool) -> None:
    several = 0
    for prices, reaching, vague in tries(800, upwards=upwards):
        found = list(Climb(prices, reading(reaching, vague), Budget()).ways())
        assert set(found) == minimal(reaching)
        assert len(set(found)) == len(found)
        orders = [order(prices, way) for way in found]
        assert orders == sorted(orders)
        several += len(found) > 1
    assert several > 50


def test_steps_that_cost_nothing_are_not_taken_for_nothing() -> None:
    prices: Prices = [[0, 0], [0, 1]]
    assert list(Climb(prices, reading({(0, 1), (1, 1)}, 0), Budget()).ways()) == [(0, 1)]


def test_where_it_is_there_already_nothing_is_to_be_done() -> None:
    assert list(Climb([[0, 1]], reading({(0,), (1,)}, 0), Budget()).ways()) == [(0,)]


def test_a_search_that_is_given_up_gives_the_cheapest_that_it_has_found() -> None:
    given_up = 0
    for prices, reaching, vague in tries(200, upwards=False):
        climb = Climb(prices, reading(reaching, vague), Budget(30))
        found = list(climb.ways())
        every = sorted(minimal(reaching), key=lambda way: order(prices, way))
        assert set(found) <= set(every)
        assert [order(prices, way) for way in found] == [order(prices, way) for way in every[: len(found)]]
        assert climb.given_up or len(found) == len(every)
        given_up += climb.given_up
    assert given_up > 10
