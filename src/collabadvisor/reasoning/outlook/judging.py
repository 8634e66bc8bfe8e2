"""What follows from branches that can hold and that must: how everything stands, the verdict, and what is advised.

Everything is told as a set of what it can be, in bits. Where the branches that can hold are those that must, each set
has one thing in it, and that is what the engine concludes; else it may be too wide, but is never too narrow.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from collabadvisor.inference.ranking import PriorityWay, forces_now, lowers, priority_ways
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Scale, leaves, names
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES, PRIORITIES, REQUIREMENTS, SEVERITIES, Priority
from collabadvisor.knowledge.requirements import REQUIREMENT_STATUSES
from collabadvisor.knowledge.rules import Recommendation
from collabadvisor.reasoning.outlook.layout import LOW, UNKNOWN, WORDS, Layout, union
from collabadvisor.reasoning.outlook.sieve import Sieve, possible_firsts

TOO_FEW, ENOUGH = (1 << place for place in range(len(COVERAGES)))
NOT_MET, NOT_KNOWN, MET = (1 << place for place in range(len(REQUIREMENT_STATUSES)))
NOT, IS = 1, 2
"""The bits of something that can be so or not."""
NOT_ADVISED = 1
"""The bit of a recommendation that is not given; ``PRIORITY_BITS`` has those of one that is."""
PRIORITY_BITS: dict[Priority, int] = {priority: 2 << place for place, priority in enumerate(PRIORITIES)}
_NOTHING = 1 << len(WORDS)
"""The bit of "nothing bears on it", which everything prevails over."""


@dataclass(frozen=True)
class Call:
    """What calls for a recommendation by one severity, and the priorities that it gives, the first that holds."""

    mask: int
    ways: tuple[tuple[int, PriorityWay], ...]


@dataclass(frozen=True)
class Aspect:
    """Something that is concluded: of what kind, its id, the branches it depends on, and what it can be, as bits."""

    kind: Literal["verdict", "standing", "recommendation"]
    id: str
    relevant: int
    can_be: Callable[[int, int], int]


class Judge:
    """Concludes for one pack at one stage.

    ``order`` has each base and value after all that carries it; ``needed`` says for each base how many of its questions
    must be answered before it is known, if all of them apply. ``of_verdict`` has the recommendations that rules of the
    verdict call for, and the branches of these.
    """

    def __init__(self, knowledge: KnowledgeBase, stage: str) -> None:
        self.layout = layout = Layout(knowledge, stage)
        self._knowledge = knowledge
        self._stage = stage
        framework = knowledge.framework
        self.verdicts = framework.stages[stage].verdicts
        levels = layout.bearings.levels
        self.order = tuple(sorted(levels, key=levels.__getitem__))
        self.carriers = {name: tuple(layout.bearings.rests_on.get(name, ())) for name in self.order}
        self.below = {name: self._below(name) for name in self.order}
        self.upon = {name: union(map(self._bears, below)) for name, below in self.below.items()}
        self.needed = {base: knowledge.answers_needed(many) for base, many in layout.asked.items()}
        self._needed_without = {
            base: [knowledge.answers_needed(many - spared) for spared in range(many + 1)]
            for base, many in layout.asked.items()
        }
        """For each base how many must be answered where so many of its questions do not apply."""
        self._urgent = framework.stages[stage].urgent
        self._lay_out_verdicts()
        active = list(knowledge.active(stage))
        self.now = union(layout.found[rule.id] for rule in active if forces_now(rule, stage, knowledge))
        self.lowering = {
            base: union(layout.found[rule.id] for rule in active if lowers(rule, base, knowledge))
            for base in framework.bases
        }
        self.calls = {name: self._calls(advised) for name, advised in knowledge.recommendations.items()}
        self.calling_masks = tuple(union(call.mask for call in calls) for calls in self.calls.values())
        """For each recommendation the branches that call for it."""
        self.of_verdict = self._calls_of_verdicts()

    # How everything stands.

    def counts(self, base: str, holding: int) -> tuple[int, int]:
        """How many questions about a base are answered, of how many that apply, where exactly these branches hold."""
        layout = self.layout
        return (holding & layout.given[base]).bit_count(), layout.asked[base] - (
            holding & layout.spared[base]
        ).bit_count()

    def known_bits(self, base: str, possible: int, sure: int) -> int:
        """Whether enough about a base can be answered to know it, and whether too little can."""
        answer_bits, spared, needed = self.layout.given[base], self.layout.spared[base], self._needed_without[base]
        most_needed, least_needed = needed[(sure & spared).bit_count()], needed[(possible & spared).bit_count()]
        bits = IS if (possible & answer_bits).bit_count() >= least_needed else 0
        return bits | NOT if (sure & answer_bits).bit_count() < most_needed else bits

    def standing_bits(
        self, possible: int, sure: int, judged: Sequence[str] = (), exempt: Collection[str] = ()
    ) -> dict[str, int]:
        """The standings that each base and value can have, as bits of ``WORDS``.

        ``judged`` can be a part of ``order`` that holds all that carries what is in it. Those in ``exempt`` are known,
        however few of their questions are answered.
        """
        stands: dict[str, int] = {}
        bases = self.layout.low
        for name in judged or self.order:
            if name in bases:
                stands[name] = self._base(
                    name, possible, sure, IS if name in exempt else self.known_bits(name, possible, sure)
                )
            else:
                stands[name] = self._value(name, possible, sure, stands)
        return stands

    def requirements(self, possible: int, sure: int) -> int:
        """How the requirements that forbid the best verdict can stand together, as bits."""
        bits = MET
        for each in self.layout.required:
            if sure & each.not_met:
                return NOT_MET
            met = bool(possible & each.met)
            unsettled = not sure & each.settled and not sure & each.met
            others = (NOT_MET if possible & each.not_met else 0) | (NOT_KNOWN if unsettled else 0)
            bits = (bits if met else bits & ~MET) | others
        return bits

    def _base(self, name: str, possible: int, sure: int, known_bits: int) -> int:
        fragile, strained, *_, sound = self.layout.bearing[name]
        bits = 0
        for place, mask in enumerate((fragile, strained)):
            if possible & mask:
                bits |= 1 << place
                if sure & mask:
                    return bits
        if known_bits & NOT:
            bits |= UNKNOWN
        if known_bits & IS:
            low = self.layout.low[name]
            adequate = bool(possible & low) or not sure & sound
            bits |= (ADEQUATE if adequate else 0) | (SOUND if possible & sound and not sure & low else 0)
        return bits

    def _value(self, name: str, possible: int, sure: int, stands: Mapping[str, int]) -> int:
        fragile, strained, *_ = self.layout.bearing[name]
        bits = 0
        for place, mask in enumerate((fragile, strained)):
            if possible & mask:
                bits |= 1 << place
                if sure & mask:
                    break
        else:
            bits |= _NOTHING
        for carrier in self.carriers[name]:
            carried = stands[carrier]
            bits = _prevailing(bits, carried if carrier in self.layout.low else lower_by_notch(carried))
        return bits & ~_NOTHING | UNKNOWN if bits & _NOTHING else bits

    def coverage(self, possible: int, sure: int, stands: Mapping[str, int], *, filled: bool = False) -> int:
        """Whether enough can be known for the best verdict, and whether too little can, as bits.

        ``filled``: something is answered of every base, or will be.
        """
        enough = all(stands[base] & ~UNKNOWN for base in self._urgent)
        too_few = any(stands[base] & UNKNOWN for base in self._urgent)
        for base, total in () if filled else self.layout.asked.items():
            answer_bits, spared = self.layout.given[base], self.layout.spared[base]
            some = possible & answer_bits or (possible & spared).bit_count() == total
            sure_of_some = sure & answer_bits or (sure & spared).bit_count() == total
            enough, too_few = enough and bool(some), too_few or not sure_of_some
        return enough * ENOUGH | too_few * TOO_FEW

    # The verdict.

    def verdict(self, possible: int, sure: int, stands: Mapping[str, int] | None = None) -> tuple[list[int], bool]:
        """The places of the verdicts that can stand, and whether it can be that none does."""
        stands = self.standing_bits(possible, sure, self.verdict_inputs) if stands is None else stands
        return possible_firsts(self.called_by, *self.calling(possible, sure, stands))

    def calling(self, possible: int, sure: int, stands: Mapping[str, int], *, filled: bool = False) -> tuple[int, int]:
        """The branches of the rules of the verdict that can hold, and that must, where ``verdict_inputs`` stand so.

        ``filled``: something is answered of every base, or will be.
        """
        inputs = {**stands, REQUIREMENTS: self.requirements(possible, sure)}
        if COVERAGE in self._standing_names:
            inputs[COVERAGE] = self.coverage(possible, sure, stands, filled=filled)
        return self.verdict_sieve.read(inputs[name] for name in self._standing_names)

    # What is advised.

    def advice_bits(self, name: str, possible: int, sure: int, calling: tuple[int, int] | None = None) -> int:
        """Whether a recommendation is given, and how urgently: ``NOT_ADVISED`` and ``PRIORITY_BITS``.

        ``calling`` are the branches of the rules of the verdict, where they are known already.
        """
        if name in self.of_verdict:
            if calling is None:
                calling = self.calling(possible, sure, self.standing_bits(possible, sure, self.verdict_inputs))
            return self._advised_by_verdict(name, *calling)
        bits = 0
        for call in self.calls[name]:
            if possible & call.mask:
                for bit, way in call.ways:
                    holds = self._holds(way, name, possible, sure)
                    bits |= bit if holds & IS else 0
                    if not holds & NOT:
                        break
                if sure & call.mask:
                    return bits
        return bits | NOT_ADVISED

    def _holds(self, way: PriorityWay, name: str, possible: int, sure: int) -> int:
        if way == "always":
            return IS
        if way == "nothing_now":
            return (0 if sure & self.now else IS) | (NOT if possible & self.now else 0)
        low = self.lowering[self.acts_on(name)]
        return (IS if possible & low else 0) | (0 if sure & low else NOT)

    def _advised_by_verdict(self, name: str, can: int, must: int) -> int:
        places, missing = possible_firsts(self.called_by, can, must)
        bits = NOT_ADVISED if missing else 0
        for place in places:
            calling = self.called_by[place] & self.of_verdict[name]
            bits |= PRIORITY_BITS[PRIORITIES[0]] if can & calling else 0
            bits |= 0 if must & calling else NOT_ADVISED
        return bits

    def depends_on_verdict_alone(self, name: str) -> bool:
        """Whether the verdict alone tells if it is given: all rules of each verdict call for it, or none does."""
        return name in self.of_verdict and all(
            called_by & self.of_verdict[name] in (0, called_by) for called_by in self.called_by
        )

    def acts_on(self, name: str) -> str:
        """The base that a recommendation acts on."""
        return self._knowledge.recommendations[name].acts_on

    # Everything that is concluded.

    @cached_property
    def aspects(self) -> tuple[Aspect, ...]:
        """The recommendations, the standings and the verdict."""
        return (*map(self._recommendation, self.calls), *map(self._standing, self.order), self.verdict_aspect)

    @cached_property
    def verdict_aspect(self) -> Aspect:
        """The verdict: bit 0 is that there is none, the others are the places."""

        def can_be(possible: int, sure: int) -> int:
            places, missing = self.verdict(possible, sure)
            return sum(2 << place for place in places) | missing

        return Aspect("verdict", "verdict", self.verdict_relevant, can_be)

    @cached_property
    def verdict_relevant(self) -> int:
        """The branches that the verdict depends on."""
        layout = self.layout
        counted = [name for name in self.verdict_inputs if name in layout.low]
        lowering = union(union(layout.bearing[name][:2]) for name in self.verdict_inputs)
        raising = union(layout.low[base] | layout.bearing[base][-1] for base in self.verdict_heeds)
        return lowering | raising | self.requiring | union(layout.given[base] | layout.spared[base] for base in counted)

    @cached_property
    def requiring(self) -> int:
        """The branches that tell how the requirements stand that forbid the best verdict."""
        return union(bits for each in self.layout.required for bits in each)

    @cached_property
    def verdict_inputs(self) -> tuple[str, ...]:
        """The bases and values on whose standing the verdict depends, in order."""
        upon = {below for name in self._standing_names for below in self.below.get(name, ())}
        if COVERAGE in self._standing_names:
            upon.update(self.layout.low)
        return tuple(name for name in self.order if name in upon)

    @cached_property
    def verdict_heeds(self) -> frozenset[str]:
        """The bases of which it can make another verdict whether they are adequate or sound."""
        apart = {
            name
            for rule in self._knowledge.calling(self._stage)
            for leaf in leaves(rule.when)
            if ("adequate" in leaf.answers) != ("sound" in leaf.answers)
            for name in self.below.get(leaf.name, ())
        }
        return frozenset(apart).intersection(self.layout.low)

    def _standing(self, name: str) -> Aspect:
        below = self.below[name]
        return Aspect(
            "standing", name, self.upon[name], lambda possible, sure: self.standing_bits(possible, sure, below)[name]
        )

    def _recommendation(self, name: str) -> Aspect:
        relevant = union(call.mask for call in self.calls[name])
        ways = {way for call in self.calls[name] for _, way in call.ways}
        if "nothing_now" in ways:
            relevant |= self.now
        if "low" in ways:
            relevant |= self.lowering[self.acts_on(name)]
        if name in self.of_verdict:
            relevant = self.verdict_relevant
        return Aspect("recommendation", name, relevant, lambda possible, sure: self.advice_bits(name, possible, sure))

    # How it is laid out.

    def _below(self, name: str) -> tuple[str, ...]:
        needed = {name}
        for other in reversed(self.order):
            if other in needed:
                needed.update(self.carriers[other])
        return tuple(other for other in self.order if other in needed)

    def _bears(self, name: str) -> int:
        layout = self.layout
        counted = layout.low[name] | layout.given[name] | layout.spared[name] if name in layout.low else 0
        return union(layout.bearing[name]) | counted

    def _lay_out_verdicts(self) -> None:
        rules = list(self._knowledge.calling(self._stage))
        scales: dict[str, Scale] = dict.fromkeys(self._knowledge.framework.names_with_standing(), WORDS)
        scales |= {COVERAGE: COVERAGES, REQUIREMENTS: REQUIREMENT_STATUSES}
        conditions = {rule.id: rule.when for rule in rules}
        inputs = {name for condition in conditions.values() for name in names(condition)}
        self._standing_names = [name for name in scales if name in inputs]
        self.verdict_sieve = Sieve(conditions, {name: scales[name] for name in self._standing_names})
        bits = self.verdict_sieve.bits
        self.called_by = [
            union(bits[rule.id] for rule in rules if rule.verdict == verdict) for verdict in self.verdicts
        ]

    def _calls(self, advised: Recommendation) -> tuple[Call, ...]:
        """What calls for a recommendation by severity, the worst first."""
        calls = []
        for severity in SEVERITIES:
            callers = (rule for rule in self._knowledge.active(self._stage) if rule.severity == severity)
            mask = union(self.layout.found[rule.id] for rule in callers if advised.id in rule.recommend)
            ways = priority_ways(advised, severity, self._stage, self._knowledge) if mask else ()
            if mask:
                calls.append(Call(mask, tuple((PRIORITY_BITS[priority], way) for priority, way in ways)))
        return tuple(calls)

    def _calls_of_verdicts(self) -> dict[str, int]:
        """Recommendation -> the branches of the rules of the verdict that call for it."""
        bits = self.verdict_sieve.bits
        calling: dict[str, int] = {}
        for rule in self._knowledge.calling(self._stage):
            for name in rule.recommend:
                calling[name] = calling.get(name, 0) | bits[rule.id]
        return calling


ADEQUATE, SOUND = (1 << WORDS.index(word) for word in ("adequate", "sound"))


def lower_by_notch(standings: int) -> int:
    """The standings one notch less grave: what a value does to another that rests on it."""
    fragile, strained = standings & 1, standings & 2
    return standings & ~LOW | fragile << 1 | (ADEQUATE if strained else 0)


def _prevailing(first: int, second: int) -> int:
    """The standings that prevail of two, each with one from its set."""
    return (first & ((1 << second.bit_length()) - 1)) | (second & ((1 << first.bit_length()) - 1))


def ones_of_priorities(bits: int) -> Iterator[Priority]:
    """The priorities in a set of what a recommendation can be, the most urgent first."""
    return (priority for priority, bit in PRIORITY_BITS.items() if bits & bit)
