"""The ways of moving a venture's levers that reach a goal: the cheapest, how many there are, and what all share."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from collabadvisor.reasoning.budget import Budget
from collabadvisor.reasoning.outlook.chain import Chain
from collabadvisor.reasoning.plan.climb import Climb, Way
from collabadvisor.reasoning.plan.costs import Costs
from collabadvisor.reasoning.plan.levers import Lever, LeverReading, levers_of, prices_of
from collabadvisor.reasoning.plan.plan_model import Cost, Goal

MOST_OPTIONS = 1000
"""How many options are given where all are asked for: nobody reads more."""
MOST_COUNTED = 1000
"""How many options are looked for, where fewer are asked for, to say how many there are."""
MOST_STEPS_TO_COUNT = 20_000
"""How many steps are taken for that, once those asked for are found."""


class Ways:
    """The levers of a venture, with open questions among them or not, and what each of their places costs.

    ``found`` are the ways that were looked for, the cheapest first, and ``complete`` says whether there are no others.
    """

    def __init__(  # noqa: PLR0913  (what a plan is made from)
        self, chain: Chain, answers: Mapping[str, str], goal: Goal, costs: Costs, budget: Budget, *, still_open: bool
    ) -> None:
        self.budget = budget
        self.still_open = still_open
        self.levers = levers_of(chain, answers, goal.keep, still_open=still_open)
        self.reach = LeverReading(chain, answers, self.levers, goal)
        self.prices = prices_of(self.levers, costs)
        self.found: list[Way] = []
        self.complete = False

    def search(self, most: int | None) -> bool:
        """Look for the cheapest ways, and for more, to count them; True where there is one, or nobody can say."""
        climb = Climb(self.prices, self.reach.may_reach, self.budget)
        ways = climb.ways()
        cheapest = list(islice(ways, MOST_OPTIONS if most is None else most))
        if most is not None:
            climb.budget = Budget(min(self.budget.left, MOST_STEPS_TO_COUNT))
            cheapest += islice(ways, max(MOST_COUNTED - len(cheapest), 0))
        # Those that cost as much as the last are compared with it too: the climb knows of nothing but the cost.
        equals: list[Way] = []
        dearer = None
        for way in ways if cheapest else ():
            if self._cost(way) > self._cost(cheapest[-1]):
                dearer = way
                break
            equals.append(way)
        self.complete = not (climb.given_up or equals or dearer)
        self.found = sorted([*cheapest, *equals], key=self._order)[: len(cheapest)]
        return bool(cheapest) or not self.complete

    def _cost(self, way: Way) -> Cost:
        return sum(price[place] for price, place in zip(self.prices, way, strict=True))

    def _order(self, way: Way) -> tuple[Cost, int, int, Way]:
        """By cost, then by how many levers move, then by how many steps; of equals, as in the pack."""
        return self._cost(way), sum(map(bool, way)), sum(way), tuple(-place for place in way)

    def common_moves(self) -> list[tuple[Lever, int]]:
        """The moves that are the same in all the ways there are; where not all were looked for, those that must be."""
        first, *others = self.found
        same = [
            (lever, place)
            for number, (lever, place) in enumerate(zip(self.levers, first, strict=True))
            if place and all(other[number] == place for other in others)
        ]
        return same if self.complete else [move for move in same if self._needed(*move)]

    def _needed(self, lever: Lever, place: int) -> bool:
        """Whether every way moves a lever to this very place: none stays below it, and there is none above it."""
        if place < lever.steps_up:
            return False
        number = self.levers.index(lever)
        prices = [[0.0] * len(each) for each in self.prices]
        del prices[number][place:]
        climb = Climb(prices, self.reach.may_reach, self.budget)
        return next(climb.ways(), None) is None and not climb.given_up
