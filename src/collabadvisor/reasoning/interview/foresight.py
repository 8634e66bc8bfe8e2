"""What is decided of the advice however the open questions are answered: a quick reading, to put questions in order.

The advice is taken as a number of *points*, each decided or still open. First come those that a manager waits for: the
verdict, and of each recommendation whether it is one for *now*. Then the rest: of each recommendation its priority,
of each base and value how it stands.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Literal

from collabadvisor.knowledge.framework import PRIORITIES, Priority
from collabadvisor.reasoning.outlook.chain import Chain
from collabadvisor.reasoning.outlook.layout import WORDS, union
from collabadvisor.reasoning.outlook.sieve import firsts

PointKind = Literal["verdict", "now", "priority", "standing"]
Point = tuple[PointKind, str]
"""A kind, and the id of the recommendation, base or value; for the verdict the kind again."""
VERDICT: Point = ("verdict", "verdict")
FIRST: tuple[PointKind, ...] = ("verdict", "now")
"""The kinds of what a manager waits for."""
NOT_NOW, NOT_ADVISED = "not_now", "not_advised"

Call = tuple[str, list[int], list[Priority]]
"""A recommendation, what calls for it by severity, and the priority that each severity gives."""
Decided = dict[Point, str]
"""What each decided point has come to: the verdict's id; "now" or "not_now"; a priority or "not_advised"; a standing.

What each part alone cannot tell is not among them (``Chain.estimate``), so a point can be decided a little earlier.
"""


class Foresight:
    """What is decided of a venture's advice now, and would be with one more answer; ``unknown`` stays silent."""

    def __init__(self, chain: Chain, answers: Mapping[str, str], unknown: Collection[str] = ()) -> None:
        self.chain = chain
        self.answers = answers
        layout = chain.layout
        options = layout.options(answers, still_open=True)
        self._options = [0 if fact in unknown else option for fact, option in zip(chain.facts, options, strict=True)]
        # A base about which nothing will be answered stays not known.
        counted = [chain.knowledge.facts[fact].base for fact in chain.facts if fact in answers or fact not in unknown]
        self._answered = {base: counted.count(base) for base in layout.asked}
        self._calling = [(name, masks, order) for name, (masks, order) in layout.calling.items() if masks]
        self.now: Decided = {}
        self.now = self._decided(self._options, answers, self._calling)

    def with_answers(self, fact: str) -> Iterator[tuple[str, Decided]]:
        """Each answer to a question, the weakest first, and what is decided with it."""
        place = self.chain.facts.index(fact)
        asking = self.chain.layout.findings.asking[place]
        touched = [call for call in self._calling if asking & union(call[1])]
        for answer in self.chain.scale(fact):
            code = self.chain.layout.codes[place][answer]
            options = [*self._options[:place], code, *self._options[place + 1 :]]
            yield answer, self._decided(options, {**self.answers, fact: answer}, touched)

    def bears_on(self, fact: str) -> tuple[str, ...]:
        """The recommendations still open that an undecided rule about a fact calls for, the most urgent first."""
        findings = self.chain.layout.findings
        possible, sure = findings.read(self._options)
        asking = possible & ~sure & findings.asking[self.chain.facts.index(fact)]
        found = []
        for name, masks, order in self._calling:
            places = [PRIORITIES.index(order[place]) for place, mask in enumerate(masks) if mask & asking]
            if places and ("priority", name) not in self.now:
                found.append((min(places), name))
        return tuple(name for _, name in sorted(found))

    def settled(self) -> bool:
        """Whether the verdict and what is to be done now are decided already."""
        return sum(kind in FIRST for kind, _ in self.now) == self.points()[0]

    def points(self) -> tuple[int, int]:
        """How many points there are: of the kinds that a manager waits for, and of the others."""
        return 1 + len(self._calling), len(self._calling) + len(self.chain.layout.judged)

    def _decided(self, options: Sequence[int], answers: Mapping[str, str], touched: Sequence[Call]) -> Decided:
        """What is decided with these answers; all but the verdict stays decided. ``touched``: what may be anew."""
        layout = self.chain.layout
        possible, sure = layout.findings.read(options)
        stands = layout.stands(possible, sure, self._answered)
        decided = {point: becomes for point, becomes in self.now.items() if point != VERDICT}
        for name, standing in stands.items():
            if not standing & (standing - 1):
                decided["standing", name] = WORDS[standing.bit_length() - 1]
        for name, masks, order in touched:
            places, spared = firsts(masks, possible, sure)
            decided.update(_settled(name, {order[place] for place in places}, spared))
        places, missing = layout.verdict(stands)
        # While too few questions are answered, the verdict now can be another than the only one left.
        if len(places) == 1 and not missing:
            verdict = layout.verdicts[places[0]]
            if self.chain.outcome(answers).verdict == verdict:
                decided[VERDICT] = verdict
        return decided


def _settled(name: str, priorities: set[Priority], spared: bool) -> Iterator[tuple[Point, str]]:
    if spared and not priorities:
        yield ("now", name), NOT_NOW
        yield ("priority", name), NOT_ADVISED
    elif "now" not in priorities:
        yield ("now", name), NOT_NOW
    if len(priorities) == 1 and not spared:
        priority = next(iter(priorities))
        yield ("priority", name), priority
        if priority == "now":
            yield ("now", name), priority
