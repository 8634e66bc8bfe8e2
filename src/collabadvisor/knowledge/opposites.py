"""What must be known so that a condition cannot hold: its opposite, as the fewest alternatives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from collabadvisor.knowledge.conditions import MOST_WAYS, Branch, Scale


class TooManyWaysError(ValueError):
    """There are more alternatives than one condition may have."""


def shutting(alternatives: Iterable[Branch], scales: Mapping[str, Scale]) -> list[Branch]:
    """What must be known so that none of some alternatives can hold, however all else turns out to be.

    Each of them is shut by one of its names; ``scales`` has all that each name can be. What says no more than another
    way is left out. Raises ``TooManyWaysError``.
    """
    shut: list[Branch] = [{}]
    for way in alternatives:
        others = {name: frozenset(scales[name]) - accepted for name, accepted in way.items()}
        shut = conjunction(shut, [{name: other} for name, other in others.items()])
    return shut


def conjunction(some: Iterable[Branch], others: Iterable[Branch]) -> list[Branch]:
    """The alternatives in which one of some and one of others holds. Raises ``TooManyWaysError``."""
    others = list(others)
    joined = [{**one, **other, **_shared(one, other)} for one in some for other in others]
    ways: list[Branch] = []
    for way in sorted((way for way in joined if all(way.values())), key=len):
        if not any(all(name in way and way[name] <= accepted for name, accepted in other.items()) for other in ways):
            ways.append(way)
    if len(ways) > MOST_WAYS:
        raise TooManyWaysError
    return ways


def _shared(one: Branch, other: Branch) -> Branch:
    return {name: one[name] & other[name] for name in one.keys() & other.keys()}
