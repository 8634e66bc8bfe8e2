"""What can be changed about a venture: its levers, and whether ways of moving them may reach a goal.

A lever is a question asked at the stage, and its places are what it can become: its answer now, and each better one.
Where open questions are levers too, such a one begins at "not known", and any answer is a step up from that.

Whether something reaches is read off the branches of the rules, as everywhere in ``reasoning``, for many ways at once.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from collabadvisor.reasoning.outlook.chain import Chain
from collabadvisor.reasoning.outlook.layout import ENOUGH, TOO_FEW, union
from collabadvisor.reasoning.plan.plan_model import Cost, Goal


@dataclass(frozen=True)
class Lever:
    """A question that can be moved, and what it becomes at each place: first its answer now (None: not known)."""

    fact: str
    answers: tuple[str | None, ...]

    @property
    def top(self) -> int:
        """The number of steps up that it has."""
        return len(self.answers) - 1


def levers_of(
    chain: Chain, known: Mapping[str, str], keep: Collection[str] = (), *, still_open: bool = False
) -> tuple[Lever, ...]:
    """Every lever that has a step left, in the pack's order; open questions only where they are asked for."""
    levers = []
    for fact in chain.facts:
        scale = chain.scale(fact)
        if fact in known:
            levers.append(Lever(fact, scale[scale.index(known[fact]) :]))
        elif still_open:
            levers.append(Lever(fact, (None, *scale)))
    return tuple(lever for lever in levers if lever.top and lever.fact not in keep)


class LeverReading:
    """Reads what the chain concludes while levers move, and all other answers stay.

    A way reaches the goal where the advice then meets it: at once, or once as many further questions are answered as
    the best verdict needs, if no finding comes of these (``enough``).
    """

    def __init__(self, chain: Chain, known: Mapping[str, str], levers: Sequence[Lever], goal: Goal) -> None:
        self.chain, self.layout = chain, chain.layout
        self.levers = levers
        places = {fact: place for place, fact in enumerate(self.layout.facts)}
        self._places = [places[lever.fact] for lever in levers]
        passing = self.layout.findings.passing
        self._possible = self._sure = self.layout.findings.every
        options = self.layout.options(known)
        for place in range(len(options)):
            if place not in self._places:
                some, each = passing[place][options[place]]
                self._possible &= some
                self._sure &= each
        self._readings: list[dict[tuple[int, int], tuple[int, int]]] = [{} for _ in levers]
        self._bases = [chain.knowledge.facts[lever.fact].base for lever in levers]
        self._moving = {lever.fact for lever in levers if lever.answers[0] is None}
        self._given = {base: given for base, (given, _) in chain.answered(known).items()}
        self._cleared = [union(self.layout.calling[name][0]) for name in goal.clear]
        self._wanted = chain.verdicts.index(goal.reach or chain.verdicts[0])

    def may(self, low: Sequence[int], high: Sequence[int]) -> bool:
        """Whether some way between two may reach the goal; exact where the two are the same."""
        possible, sure = self._read(low, high)
        if any(sure & mask for mask in self._cleared):
            return False
        return any(self._best(possible, sure, low, high, enough=enough) >= self._wanted for enough in (False, True))

    def at_once(self, way: Sequence[int]) -> bool:
        """Whether a way reaches the goal without further questions answered."""
        possible, sure = self._read(way, way)
        met = self._best(possible, sure, way, way, enough=False) >= self._wanted
        return met and not any(sure & mask for mask in self._cleared)

    def verdict(self, way: Sequence[int], *, enough: bool = False) -> str | None:
        """The verdict of the advice at a way; with ``enough``, once enough further questions are answered."""
        place = self._best(*self._read(way, way), way, way, enough=enough)
        return None if place < 0 else self.chain.verdicts[place]

    def missing(self, way: Sequence[int]) -> dict[str, int]:
        """Base -> how many further questions must be answered before the best verdict, for each that needs some."""
        counts = self._counts(way)
        return {base: count - counts[base] for base, count in self._filled(counts).items() if count > counts[base]}

    def _best(self, possible: int, sure: int, low: Sequence[int], high: Sequence[int], *, enough: bool) -> int:
        """The place of the best verdict that there can be; -1 where there can be none."""
        ends = [self._counts(low), self._counts(high)] if self._moving and low != high else [self._counts(low)]
        if enough:
            ends = [self._filled(counts) for counts in ends]
        coverage = 0
        stands: dict[str, int] = {}
        for counts in ends:
            coverage |= ENOUGH if self._filled(counts) == counts else TOO_FEW
            # A base is known at one end and perhaps not at the other: what lies between stands as at one of them.
            for name, found in self.layout.stands(possible, sure, counts).items():
                stands[name] = stands.get(name, 0) | found
        places, _ = self.layout.verdict(stands, coverage)
        return places[-1] if places else -1

    def _counts(self, way: Sequence[int]) -> dict[str, int]:
        """Base -> how many of its questions are answered."""
        counts = dict(self._given)
        for lever, base, place in zip(self.levers, self._bases, way, strict=True):
            counts[base] += place > 0 and lever.fact in self._moving
        return counts

    def _filled(self, counts: dict[str, int]) -> dict[str, int]:
        """The same where each urgent base has as many as the best verdict needs."""
        asked, needed = self.layout.asked, self.chain.knowledge.needed
        urgent = self.chain.knowledge.framework.stages[self.chain.stage].urgent
        return {**counts, **{base: max(counts[base], needed(asked[base])) for base in urgent}}

    def _read(self, low: Sequence[int], high: Sequence[int]) -> tuple[int, int]:
        possible, sure = self._possible, self._sure
        for lever, both in enumerate(zip(low, high, strict=True)):
            readings = self._readings[lever]
            if both not in readings:
                readings[both] = self._reading(lever, *both)
            some, each = readings[both]
            possible &= some
            sure &= each
        return possible, sure

    def _reading(self, number: int, low: int, high: int) -> tuple[int, int]:
        """The branches that one of the answers between two places passes, and those that each of them passes."""
        place, answers = self._places[number], self.levers[number].answers[low : high + 1]
        codes, passing = self.layout.codes[place], self.layout.findings.passing[place]
        some, each = passing[sum(codes[answer] for answer in answers)]
        return some, each & passing[0][1] if None in answers else each


def prices_of(levers: Sequence[Lever], steps: Mapping[str, Mapping[str, Cost]]) -> list[list[Cost]]:
    """For each lever what each of its places costs: the steps to it added up, at one each where nothing is said."""
    prices = []
    for lever in levers:
        total: list[Cost] = [0]
        for _, answer in pairwise(lever.answers):
            total.append(total[-1] + steps.get(lever.fact, {}).get(answer or "", 1))
        prices.append(total)
    return prices
