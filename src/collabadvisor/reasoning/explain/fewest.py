"""The fewest names that meet every one of some sets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from collabadvisor.reasoning.budget import Budget

Names = frozenset[str]


def fewest(sets: Iterable[Names], order: Sequence[str], budget: Budget) -> Names | None:
    """As few names as can be, of which every set has one; of equally few, those that come first in the order.

    None where one of the sets is empty, or the budget does not suffice (``exceeded``).
    """
    search = _FewestSearch(order, budget)
    search.look(_smallest(sets), frozenset())
    return None if budget.exceeded else search.best


class _FewestSearch:
    def __init__(self, order: Sequence[str], budget: Budget) -> None:
        self.places = {name: place for place, name in enumerate(order)}
        self.budget = budget
        self.best: Names | None = None

    def look(self, sets: list[Names], chosen: Names) -> None:
        """The best with these names chosen, for the sets that none of them is in."""
        if not self.budget.step():
            return
        if not sets:
            self.best = chosen
            return
        if not sets[0] or (self.best is not None and len(chosen) + _apart(sets) >= len(self.best)):
            return
        met = Counter(name for each in sets for name in each)
        gone: Names = frozenset()
        for name in sorted(sets[0], key=lambda name: (-met[name], self.places[name])):
            # What was tried before needs not be tried again beside this one.
            rest = [each - gone for each in sets if name not in each]
            self.look(_smallest(rest), chosen | {name})
            gone |= {name}


def _smallest(sets: Iterable[Names]) -> list[Names]:
    """The sets that contain no other, the smallest first: what has an element of each of them has one of every set."""
    smallest: list[Names] = []
    for candidate in sorted(set(sets), key=lambda each: (len(each), sorted(each))):
        if not any(smaller <= candidate for smaller in smallest):
            smallest.append(candidate)
    return smallest


def _apart(sets: Collection[Names]) -> int:
    """So many of the sets, at least, have no name in common."""
    met: Names = frozenset()
    count = 0
    for each in sets:
        if not met & each:
            met |= each
            count += 1
    return count
