"""The cheapest ways up to something: all of them that go no further than they must, one by one, the cheapest first.

There are several *levers*, each with places from 0, where it stands now, up to its top. A *way* gives a place to each
lever. It is *minimal* where it reaches what is wanted and no other way that reaches it is as low or lower on every
lever: so neither a part of its changes nor a smaller step of one of them would do. Nothing is assumed of what reaches
and what does not: a step up may as well lead away.

What is learned on the way are *boxes*: a box from one way up to another in which nothing reaches. Whatever reaches
from a way inside must leave the box over its upper side, by one of a few levers. This cuts the tries down to those
that matter (hitting sets), and tells the least that is still to pay (A*).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from heapq import heappop, heappush
from itertools import accumulate
from math import inf

from collabadvisor.reasoning.budget import Budget
from collabadvisor.reasoning.outlook.sieve import ones

Way = tuple[int, ...]
Price = int | float | Fraction
May = Callable[[Sequence[int], Sequence[int]], bool]
"""Takes a lowest and a highest place for each lever: whether a way between may reach. Exact where both are the same."""

_Key = tuple[Price, int, int, Way]


class _ClosedBox:
    """A box in which nothing reaches, and the levers that lead out of it, each with its last place within."""

    def __init__(self, low: Sequence[int], high: Sequence[int], tops: Sequence[int]) -> None:
        self.low, self.high = tuple(low), tuple(high)
        self.ends = [(lever, place) for lever, place in enumerate(high) if place < tops[lever]]


class Climb:
    """A search for ways. ``prices`` has for each lever what each place costs, from 0 for place 0, never falling.

    ``given_up`` says that the budget, which can be changed on the way, did not suffice: what it has given by then is
    right, but need not be all.
    """

    def __init__(self, prices: Sequence[Sequence[Price]], may: May, budget: Budget) -> None:
        self.prices = prices
        self.tops = [len(price) - 1 for price in prices]
        self.budget = budget
        self._may = may
        self._firsts = list(accumulate(self.tops, initial=0))[:-1]
        self.given_up = False
        self._boxes: list[_ClosedBox] = []
        self._boxes_at = [[0] * len(price) for price in prices]
        """For each lever and place the boxes, as bits, in which the lever may stand there."""

    def ways(self) -> Iterator[Way]:
        """The minimal ways, by cost, then by how many steps they take."""
        start = (0,) * len(self.tops)
        todo, boxes_known = [self._key(start)], {start: 0}
        masks: list[int] = []
        while todo:
            key = heappop(todo)
            way = tuple(-place for place in key[-1])
            above = ~self._passed(way)
            if any(not other & above for other in masks):
                continue
            if not self.budget.step():
                self.given_up = True
                return
            leaving = self._leaving(way)
            if leaving is None:
                masks.append(~above)
                yield way
                continue
            if boxes_known[way] < len(self._boxes):
                boxes_known[way] = len(self._boxes)
                if (now := self._key(way)) > key:  # what was learned since tells that it costs more
                    heappush(todo, now)
                    continue
            for lever, place in leaving:
                further = (*way[:lever], place + 1, *way[lever + 1 :])
                if further not in boxes_known:
                    boxes_known[further] = len(self._boxes)
                    if (key := self._key(further))[0] < inf:
                        heappush(todo, key)

    def may_reach(self, low: Sequence[int], high: Sequence[int]) -> bool:
        """Whether a way between two may reach. What was begun is brought to its end, even where no step is left."""
        self.budget.step()
        return self._may(low, high)

    def _passed(self, way: Way) -> int:
        """The steps that a way takes, as bits: a way is as low as another where it takes no step that this does not."""
        return sum(((1 << place) - 1) << first for first, place in zip(self._firsts, way, strict=True))

    def _leaving(self, way: Way) -> list[tuple[int, int]] | None:
        """The levers by one of which all must go that reaches from here, with the place to pass; None: it is here."""
        boxes = self._boxes_around(way)
        if not boxes:
            if self.may_reach(way, way):
                return None
            boxes = self._learned(way)
        return min(boxes, key=lambda box: len(box.ends)).ends

    def _key(self, way: Way) -> _Key:
        """By what the cheapest way from here costs at least, and how many steps it has; of equals, the furthest first.

        Each box must be left by one of its exits. What that takes at least is charged to all of them, so that no exit
        is ever charged more than it takes, however many boxes it leads out of.
        """
        now = [prices[place] for prices, place in zip(self.prices, way, strict=True)]
        price, steps = sum(now), sum(way)
        paid, passed = now, list(way)
        rest = 0
        for box in sorted(self._boxes_around(way), key=lambda box: len(box.ends)):
            rise = min((self.prices[lever][place + 1] - paid[lever] for lever, place in box.ends), default=inf)
            more = min((place + 1 - passed[lever] for lever, place in box.ends), default=0)
            rise, more = max(rise, 0), max(more, 0)
            price += rise
            rest += more
            for lever, _ in box.ends:
                paid[lever] += rise
                passed[lever] += more
        return price, steps + rest, rest, tuple(-place for place in way)

    def _learned(self, way: Way) -> list[_ClosedBox]:
        """Boxes around a way that does not reach, as wide as they can be, no two of them with an exit in common."""
        learned: list[_ClosedBox] = []
        beyond = list(way)
        while not learned or not self.may_reach(way, beyond):
            low, high = list(way), list(beyond)
            self._widen(low, high)
            box = _ClosedBox(low, high, self.tops)
            learned.append(box)
            if not box.ends:
                break
            for lever, _ in box.ends:
                beyond[lever] = self.tops[lever]
        for box in learned:
            self._add(box)
        return learned

    def _add(self, box: _ClosedBox) -> None:
        for at, low, high in zip(self._boxes_at, box.low, box.high, strict=True):
            for place in range(low, high + 1):
                at[place] |= 1 << len(self._boxes)
        self._boxes.append(box)

    def _boxes_around(self, way: Way) -> list[_ClosedBox]:
        """The boxes that a way is in."""
        around = (1 << len(self._boxes)) - 1
        for at, place in zip(self._boxes_at, way, strict=True):
            around &= at[place]
        return [self._boxes[bit.bit_length() - 1] for bit in ones(around)]

    def _widen(self, low: list[int], high: list[int]) -> None:
        for lever, place in enumerate(low):
            low[lever] = 0
            if place and self.may_reach(low, high):
                low[lever] = place
        for lever, top in enumerate(self.tops):
            place, high[lever] = high[lever], top
            while high[lever] > place and self.may_reach(low, high):
                high[lever] -= 1
