"""Many conditions read at once: one bit for each branch of each condition, and a few "and" for a whole reading.

This is the branches of ``conditions.py``, as the compiler for experta reads them too, laid out for speed. A set of
answers is written as bits, the weakest answer of a scale first; no bit at all says that nothing was answered.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from collabadvisor.conditions import Condition, Scale, branches


class Sieve:
    """Conditions by id, over names whose scales are given. ``bits`` says which branches are those of each condition."""

    def __init__(self, conditions: Mapping[str, Condition], scales: Mapping[str, Scale]) -> None:
        self.bits: dict[str, int] = {}
        place = 0
        stopped = {name: [0] * len(scale) for name, scale in scales.items()}
        asking = dict.fromkeys(scales, 0)
        for rule, condition in conditions.items():
            start = place
            for way in branches(condition):
                for name, accepted in way.items():
                    asking[name] |= 1 << place
                    for index, answer in enumerate(scales[name]):
                        if answer not in accepted:
                            stopped[name][index] |= 1 << place
                place += 1
            self.bits[rule] = (1 << place) - (1 << start)
        self.every = (1 << place) - 1
        self._passing = [_Passing(self.every, asking[name], stopped[name]) for name in scales]

    def read(self, options: Iterable[int]) -> tuple[int, int]:
        """The branches that can hold, and those that must, with one of the options for each name, in order.

        A condition can hold just where one of its branches can: the names of a branch do not depend on each other.
        It must hold where one of its branches must; that is what Kleene's three-valued truth says, and it can miss
        a condition whose branches hold by turns.
        """
        possible = sure = self.every
        for passing, option in zip(self._passing, options, strict=True):
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
        self[option] = found = (self._every & ~by_all, self._every & ~by_one)
        return found


def firsts(masks: Sequence[int], possible: int, sure: int) -> tuple[list[int], bool]:
    """The places of the masks that can be the first to hold, and whether it can be that none of them holds."""
    found = []
    for place, mask in enumerate(masks):
        if possible & mask:
            found.append(place)
            if sure & mask:
                return found, False
    return found, True
