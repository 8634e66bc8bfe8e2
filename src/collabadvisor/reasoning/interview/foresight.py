"""What is decided of the advice however the open questions are answered: a quick reading, to put questions in order.

The advice is taken as a number of *points*, each decided or still open. First come those that a manager waits for: the
verdict, and of each recommendation whether it is one for *now*. Then the rest: of each recommendation its priority,
of each base and value how it stands.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Literal

from collabadvisor.knowledge.framework import PRIORITIES, SEVERITIES, Severity
from collabadvisor.reasoning.outlook.chain import Chain
from collabadvisor.reasoning.outlook.judging import NOT_ADVISED as NONE_GIVEN
from collabadvisor.reasoning.outlook.judging import Aspect, ones_of_priorities
from collabadvisor.reasoning.outlook.layout import WORDS

PointKind = Literal["verdict", "now", "priority", "standing"]
Point = tuple[PointKind, str]
"""A kind, and the id of the recommendation, base or value; for the verdict the kind again."""
VERDICT: Point = ("verdict", "verdict")
FIRST: tuple[PointKind, ...] = ("verdict", "now")
"""The kinds of what a manager waits for."""
NOT_NOW, NOT_ADVISED = "not_now", "not_advised"

Decided = dict[Point, str]
"""What each decided point has come to: the verdict's id; "now" or "not_now"; a priority or "not_advised"; a standing.

What each part alone cannot tell is not among them (``Chain.estimate``), so a point can be decided a little earlier.
"""


class Foresight:
    """What is decided of a venture's advice now, and would be with one more answer; ``unknown`` stays silent."""

    def __init__(self, chain: Chain, answers: Mapping[str, str], unknown: Collection[str] = ()) -> None:
        self.chain = chain
        self.answers = answers
        self._options = chain.layout.options(answers, "answered", unknown)
        aspects = [aspect for aspect in chain.judge.aspects if aspect.kind == "recommendation" and aspect.relevant]
        self._advised = aspects
        self.now: Decided = {}
        self.now = self._decided(self._options, answers, self._advised)

    def with_answers(self, fact: str) -> Iterator[tuple[str, Decided]]:
        """Each answer to a question, the weakest first, and what is decided with it."""
        place = self.chain.facts.index(fact)
        asking = self.chain.layout.findings.asking[place]
        concerned = [aspect for aspect in self._advised if asking & aspect.relevant]
        for answer in self.chain.scale(fact):
            code = self.chain.layout.codes[place][answer]
            options = [*self._options[:place], code, *self._options[place + 1 :]]
            yield answer, self._decided(options, {**self.answers, fact: answer}, concerned)

    def bears_on(self, fact: str) -> tuple[str, ...]:
        """The recommendations still open that an undecided rule about a fact calls for, the most urgent first."""
        findings = self.chain.layout.findings
        possible, sure = findings.read(self._options)
        asking = possible & ~sure & findings.asking[self.chain.facts.index(fact)]
        candidates = []
        for name, calls in self.chain.judge.calls.items():
            bits = [bit for call in calls if call.mask & asking for bit, _ in call.ways]
            if bits and ("priority", name) not in self.now:
                candidates.append((min(bits), name))
        return tuple(name for _, name in sorted(candidates))

    def severity_added_by_weakest(self, fact: str) -> Severity | None:
        """The worst severity of what its weakest answer alone would find, beside what is found already."""
        layout, knowledge = self.chain.layout, self.chain.knowledge
        before = layout.read(self.answers)
        added = layout.read({**self.answers, fact: self.chain.scale(fact)[0]}) & ~before
        severities = {
            knowledge.rules[rule].severity for rule, bits in layout.found.items() if added & bits and not before & bits
        }
        return next((severity for severity in SEVERITIES if severity in severities), None)

    def is_settled(self) -> bool:
        """Whether the verdict and what is to be done now are decided already."""
        return sum(kind in FIRST for kind, _ in self.now) == self.points()[0]

    def points(self) -> tuple[int, int]:
        """How many points there are: of the kinds that a manager waits for, and of the others."""
        return 1 + len(self._advised), len(self._advised) + len(self.chain.judge.order)

    def _decided(self, options: Sequence[int], answers: Mapping[str, str], concerned: Sequence[Aspect]) -> Decided:
        """What is decided with these answers; all but the verdict stays decided. ``concerned``: what may be anew."""
        judge = self.chain.judge
        possible, sure = self.chain.layout.findings.read(options)
        stands = judge.standing_bits(possible, sure)
        decided = {point: becomes for point, becomes in self.now.items() if point != VERDICT}
        for name, standing in stands.items():
            if not standing & (standing - 1):
                decided["standing", name] = WORDS[standing.bit_length() - 1]
        for aspect in concerned:
            decided.update(_settled(aspect.id, aspect.can_be(possible, sure)))
        places, missing = judge.verdict(possible, sure, stands)
        # While too few questions are answered, the verdict now can be another than the only one left.
        if len(places) == 1 and not missing:
            verdict = judge.verdicts[places[0]]
            if self.chain.outcome(answers).verdict == verdict:
                decided[VERDICT] = verdict
        return decided


def _settled(name: str, bits: int) -> Iterator[tuple[Point, str]]:
    """What is decided of a recommendation, by the set of what it can be."""
    priorities = list(ones_of_priorities(bits))
    if not priorities:
        yield ("now", name), NOT_NOW
        yield ("priority", name), NOT_ADVISED
    elif PRIORITIES[0] not in priorities:
        yield ("now", name), NOT_NOW
    if len(priorities) == 1 and not bits & NONE_GIVEN:
        yield ("priority", name), priorities[0]
        if priorities[0] == PRIORITIES[0]:
            yield ("now", name), priorities[0]
