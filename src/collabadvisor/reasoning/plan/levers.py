"""What can be changed about a venture: its levers, and whether ways of moving them may reach a goal.

A lever is a question asked at the stage, and its places are what it can become: its answer now, and each better one.
Where open questions are levers too, such a one begins at "not known", and any answer is a step up from that.

Whether something reaches is read off the branches of the rules, as everywhere in ``reasoning``, for many ways at once.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, get_args

from collabadvisor.knowledge.framework import DOES_NOT_APPLY
from collabadvisor.reasoning.outlook.chain import Chain
from collabadvisor.reasoning.outlook.judging import NOT_ADVISED
from collabadvisor.reasoning.outlook.sieve import possible_firsts
from collabadvisor.reasoning.plan.plan_model import Cost, Goal

Share = Literal["none", "best", "all"]
SHARES: tuple[Share, ...] = get_args(Share)
"""How many further questions are answered: none, as many as the best verdict needs, or enough of every base."""


@dataclass(frozen=True)
class Lever:
    """A question that can be moved, and what it becomes at each place: first its answer now (None: not known)."""

    fact: str
    answers: tuple[str | None, ...]

    @property
    def steps_up(self) -> int:
        """The number of steps up that it has."""
        return len(self.answers) - 1


def levers_of(
    chain: Chain, answers: Mapping[str, str], keep: Collection[str] = (), *, still_open: bool = False
) -> tuple[Lever, ...]:
    """Every lever that has a step left, in the pack's order; open questions only where they are asked for."""
    levers = []
    for fact in chain.facts:
        scale = chain.scale(fact)
        if answers.get(fact) == DOES_NOT_APPLY:
            continue
        if fact in answers:
            levers.append(Lever(fact, scale[scale.index(answers[fact]) :]))
        elif still_open:
            levers.append(Lever(fact, (None, *scale)))
    return tuple(lever for lever in levers if lever.steps_up and lever.fact not in keep)


class LeverReading:
    """Reads what the chain concludes while levers move, and all other answers stay.

    A way reaches the goal where the advice then meets it: at once, or once so many further questions are answered as
    the best verdict needs, or as make every base known, if no finding comes of these and no answer is low (``Share``).
    """

    def __init__(self, chain: Chain, answers: Mapping[str, str], levers: Sequence[Lever], goal: Goal) -> None:
        self.chain, self.layout, self.judge = chain, chain.layout, chain.judge
        self.levers = levers
        places = {fact: place for place, fact in enumerate(self.layout.facts)}
        self._places = [places[lever.fact] for lever in levers]
        passing = self.layout.findings.passing
        self._possible = self._sure = self.layout.findings.every
        options = self.layout.options(answers)
        for place in range(len(options)):
            if place not in self._places:
                some, each = passing[place][options[place]]
                self._possible &= some
                self._sure &= each
        self._readings: list[dict[tuple[int, int], tuple[int, int]]] = [{} for _ in levers]
        self._may_meet: dict[tuple[int, int], bool] = {}
        self._known_bases = {share: self._list_known_bases(share) for share in SHARES}
        self._shares = SHARES[:-1] if self._known_bases["best"] == self._known_bases["all"] else SHARES
        self._cleared = goal.clear
        self._wanted = chain.verdicts.index(goal.reach or chain.verdicts[0])

    def may_reach(self, low: Sequence[int], high: Sequence[int]) -> bool:
        """Whether some way between two may reach the goal; exact where the two are the same."""
        reading = self._read(low, high)
        if reading not in self._may_meet:
            self._may_meet[reading] = any(self._meets(*reading, share) for share in self._shares)
        return self._may_meet[reading]

    def share(self, way: Sequence[int]) -> Share:
        """How many further questions a way needs answered to reach the goal; the most where it does not."""
        reading = self._read(way, way)
        return next((share for share in SHARES if self._meets(*reading, share)), SHARES[-1])

    def reaches_at_once(self, way: Sequence[int]) -> bool:
        """Whether a way reaches the goal without further questions answered."""
        return self._meets(*self._read(way, way), SHARES[0])

    def verdict(self, way: Sequence[int], share: Share = "none") -> str | None:
        """The verdict of the advice at a way, once so many further questions are answered."""
        place = self._best(self._calling(*self._read(way, way), share))
        return None if place < 0 else self.chain.verdicts[place]

    def missing(self, way: Sequence[int], share: Share) -> dict[str, int]:
        """Base -> how many further questions must be answered, for each that needs some."""
        holding, _ = self._read(way, way)
        needs = {}
        for base in self.layout.asked:
            count, total = self.judge.counts(base, holding)
            least = (
                self.chain.knowledge.answers_needed(total)
                if base in self._known_with(share)
                else share != "none" and total > 0
            )
            if total and count < least:
                needs[base] = least - count
        return needs

    def _known_with(self, share: Share) -> Collection[str]:
        """The bases of which enough is answered, once so many further questions are."""
        urgent = self.chain.knowledge.framework.stages[self.chain.stage].urgent
        return {"none": (), "best": urgent, "all": tuple(self.layout.asked)}[share]

    def _meets(self, possible: int, sure: int, share: Share) -> bool:
        """Whether the goal may be reached, where so many further questions are answered and nothing comes of them."""
        calling = self._calling(possible, sure, share)
        if any(not self.judge.advice_bits(name, possible, sure, calling) & NOT_ADVISED for name in self._cleared):
            return False
        return self._best(calling) >= self._wanted

    def _calling(self, possible: int, sure: int, share: Share) -> tuple[int, int]:
        """The branches of the rules of the verdict that can hold, and those that must."""
        stands = self.judge.standing_bits(possible, sure, self.judge.verdict_inputs, self._known_bases[share])
        return self.judge.calling(possible, sure, stands, filled=share != "none")

    def _list_known_bases(self, share: Share) -> tuple[str, ...]:
        """The bases that so many further questions make known: of one that needs a single answer, any question does.

        It is the same wherever the levers stand: none of them leads to "does not apply", or away from it.
        """
        start = [0] * len(self.levers)
        _, sure = self._read(start, start)
        totals = {base: self.judge.counts(base, sure)[1] for base in self.layout.asked}
        easy = {base for base, total in totals.items() if self.chain.knowledge.answers_needed(total) == 1}
        known = {"none": set[str](), "best": {*self._known_with("best"), *easy}, "all": set(totals)}[share]
        return tuple(base for base, total in totals.items() if total and base in known)

    def _best(self, calling: tuple[int, int]) -> int:
        """The place of the best verdict that there can be; -1 where there can be none."""
        places, _ = possible_firsts(self.judge.called_by, *calling)
        return places[-1] if places else -1

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
        return passing[sum(codes[answer] for answer in answers)]


def prices_of(levers: Sequence[Lever], steps: Mapping[str, Mapping[str, Cost]]) -> list[list[Cost]]:
    """For each lever what each of its places costs: the steps to it added up, at one each where nothing is said."""
    prices = []
    for lever in levers:
        total: list[Cost] = [0]
        for _, answer in pairwise(lever.answers):
            total.append(total[-1] + steps.get(lever.fact, {}).get(answer or "", 1))
        prices.append(total)
    return prices
