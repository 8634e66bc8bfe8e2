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
from math import inf

Way = tuple[int, ...]
Price = int | float | Fraction
May = Callable[[Sequence[int], Sequence[int]], bool]
"""Takes a lowest and a highest place for each lever: whether a way between may reach. Exact where both are the same."""

MOST_TRIED = 20_000  # ways; some seconds' work. The richest honest venture takes some hundred for the first five
_Key = tuple[Price, int, int, int, Way]


class _Box:
    """A box in which nothing reaches: what a way must have passed to be in it, and the levers that lead out."""

    def __init__(self, low: Sequence[int], high: Sequence[int], tops: Sequence[int]) -> None:
        self.begins = [(lever, place) for lever, place in enumerate(low) if place]
        self.ends = [(lever, place) for lever, place in enumerate(high) if place < tops[lever]]
        self.exits = sum(1 << lever for lever, _ in self.ends)

    def holds(self, way: Way) -> bool:
        return all(way[lever] <= place for lever, place in self.ends) and all(
            way[lever] >= place for lever, place in self.begins
        )


class Climb:
    """A search for ways. ``prices`` has for each lever what each place costs, from 0 for place 0, never falling.

    ``given_up`` says that the search ended before it was at its end: after ``MOST_TRIED`` ways. What it has given by
    then is right, but need not be all.
    """

    def __init__(self, prices: Sequence[Sequence[Price]], may: May) -> None:
        self.prices = prices
        self.tops = [len(price) - 1 for price in prices]
        self.may = may
        self.given_up = False
        self._tried = 0
        self._boxes: list[_Box] = []

    def ways(self) -> Iterator[Way]:
        """The minimal ways, by cost, then by how many levers they move, then by how many steps they take."""
        start = (0,) * len(self.tops)
        todo, seen, found = [self._key(start)], {start}, list[Way]()
        while todo:
            key = heappop(todo)
            way = key[-1]
            way = tuple(-place for place in way)
            if any(all(map(int.__le__, other, way)) for other in found):
                continue
            if self._tried >= MOST_TRIED:
                self.given_up = True
                return
            self._tried += 1
            leaving = self._leaving(way)
            if leaving is None:
                found.append(way)
                yield way
                continue
            if (now := self._key(way)) > key:  # what was learned since tells that it costs more
                heappush(todo, now)
                continue
            for lever, place in leaving:
                further = (*way[:lever], place + 1, *way[lever + 1 :])
                if further not in seen:
                    seen.add(further)
                    if (key := self._key(further))[0] < inf:
                        heappush(todo, key)

    def _leaving(self, way: Way) -> list[tuple[int, int]] | None:
        """The levers by one of which all must go that reaches from here, with the place to pass; None: it is here."""
        boxes = [box for box in self._boxes if box.holds(way)]
        if not boxes:
            if self.may(way, way):
                return None
            boxes = self._learned(way)
        return min(boxes, key=lambda box: len(box.ends)).ends

    def _key(self, way: Way) -> _Key:
        """By what the cheapest way from here costs at least, and takes at least; of equals, the furthest first."""
        price = sum(prices[place] for prices, place in zip(self.prices, way, strict=True))
        moved, steps, left, used = sum(map(bool, way)), sum(way), 0, 0
        boxes = sorted((box for box in self._boxes if box.holds(way)), key=lambda box: len(box.ends))
        for box in boxes:
            if not box.exits & used:
                used |= box.exits
                price += min((self._rise(way, *end) for end in box.ends), default=inf)
                moved += all(not way[lever] for lever, _ in box.ends)
                left += min((place + 1 - way[lever] for lever, place in box.ends), default=0)
        return price, moved, steps + left, left, tuple(-place for place in way)

    def _rise(self, way: Way, lever: int, place: int) -> Price:
        return self.prices[lever][place + 1] - self.prices[lever][way[lever]]

    def _learned(self, way: Way) -> list[_Box]:
        """Boxes around a way that does not reach, as wide as they can be, no two of them with an exit in common."""
        learned: list[_Box] = []
        beyond = list(way)
        while not learned or not self.may(way, beyond):
            low, high = list(way), list(beyond)
            self._widen(low, high)
            box = _Box(low, high, self.tops)
            learned.append(box)
            if not box.ends:
                break
            for lever, _ in box.ends:
                beyond[lever] = self.tops[lever]
        self._boxes += learned
        return learned

    def _widen(self, low: list[int], high: list[int]) -> None:
        for lever, place in enumerate(low):
            low[lever] = 0
            if place and self.may(low, high):
                low[lever] = place
        for lever, top in enumerate(self.tops):
            place, high[lever] = high[lever], top
            while high[lever] > place and self.may(low, high):
                high[lever] -= 1
