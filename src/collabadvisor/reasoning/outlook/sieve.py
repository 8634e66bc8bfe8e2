"""Many conditions read at once: one bit for each branch of each condition, and a few "and" for a whole reading.

This is the branches of ``conditions.py``, as the compiler for experta reads them too, laid out for speed. A set of
answers is written as bits, the weakest answer of a scale first; no bit at all says that nothing was answered.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from collabadvisor.knowledge.conditions import Condition, Scale, branches


class Sieve:
    """Conditions by id, over names whose scales are given. A name is known by its place among them.

    ``bits`` says which branches are those of each condition. ``ways`` has for each branch the names that it asks
    about and the answers that it accepts of each. ``asking`` has for each name the branches that ask about it.
    """

    def __init__(self, conditions: Mapping[str, Condition], scales: Mapping[str, Scale]) -> None:
        places = {name: place for place, name in enumerate(scales)}
        self.bits: dict[str, int] = {}
        self.ways: list[list[tuple[int, int]]] = []
        for rule, condition in conditions.items():
            start = len(self.ways)
            for way in branches(condition):
                self.ways.append([(places[name], _coded(accepted, scales[name])) for name, accepted in way.items()])
            self.bits[rule] = (1 << len(self.ways)) - (1 << start)
        self.every = (1 << len(self.ways)) - 1
        self.asking = [0] * len(scales)
        stopped = [[0] * len(scale) for scale in scales.values()]
        for number, accepting in enumerate(self.ways):
            for place, answers in accepting:
                self.asking[place] |= 1 << number
                for answer in range(len(stopped[place])):
                    if not answers >> answer & 1:
                        stopped[place][answer] |= 1 << number
        self.passing = [_Passing(self.every, *both) for both in zip(self.asking, stopped, strict=True)]

    def read(self, options: Iterable[int]) -> tuple[int, int]:
        """The branches that can hold, and those that must, with one of the options for each name, in order.

        A condition can hold just where one of its branches can: the names of a branch do not depend on each other.
        It must hold where one of its branches must; that is what Kleene's three-valued truth says, and it can miss
        a condition whose branches hold by turns.
        """
        possible = sure = self.every
        for passing, option in zip(self.passing, options, strict=True):
            some, each = passing[option]
            possible &= some
            sure &= each
        return possible, sure


class _Passing(dict[int, tuple[int, int]]):
    """For a set of answers to one name: the branches that one of them passes, and those that each of them passes."""

    def __init__(self, every: int, asking: int, stopped: Sequence[int]) -> None:
        self._every, self._stopped = every, stopped
        self[0] = (every & ~asking, every & ~asking)  # not answered: only what does not ask about it passes

    def __missing__(self, option: int) -> tuple[int, int]:
        by_all, by_one = self._every, 0
        for index, stopped in enumerate(self._stopped):
            if option >> index & 1:
                by_all &= stopped
                by_one |= stopped
        self[option] = pair = (self._every & ~by_all, self._every & ~by_one)
        return pair


def ones(bits: int) -> Iterator[int]:
    """The single bits of a number, the lowest first."""
    while bits:
        lowest = bits & -bits
        yield lowest
        bits ^= lowest


def _coded(accepted: frozenset[str], scale: Scale) -> int:
    return sum(1 << place for place, answer in enumerate(scale) if answer in accepted)


def possible_firsts(masks: Sequence[int], possible: int, sure: int) -> tuple[list[int], bool]:
    """The places of the masks that can be the first to hold, and whether it can be that none of them holds."""
    places = []
    for place, mask in enumerate(masks):
        if possible & mask:
            places.append(place)
            if sure & mask:
                return places, False
    return places, True
