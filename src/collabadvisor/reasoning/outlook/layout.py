"""A pack's chain at one stage laid out as bits: what ``chain.py`` and ``bounds.py`` read.

There is no second rule logic here: it lays out the branches of the rules' conditions, and shares with the compiler
what bears on what, and with the ranking how pressing a recommendation is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import copy
from functools import reduce
from itertools import takewhile
from operator import or_

from collabadvisor.inference.bearings import Bearings, silent
from collabadvisor.inference.ranking import priority_of
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Scale, names
from collabadvisor.knowledge.framework import (
    COVERAGE,
    COVERAGES,
    SCALES,
    SEVERITIES,
    STANDINGS,
    Priority,
    StandingOrNot,
)
from collabadvisor.knowledge.rules import Rule
from collabadvisor.reasoning.outlook.sieve import Sieve, firsts

WORDS: tuple[StandingOrNot, ...] = (*STANDINGS, "not_known")
"""The bits of a set of standings. What is not known lowers nothing, so it stands above all others."""
UNKNOWN = 1 << len(STANDINGS)
TOO_FEW, ENOUGH = (1 << place for place in range(len(COVERAGES)))

Judged = tuple[str, list[int], tuple[str, ...]]
"""A base or value, the branches that bear on it by standing, and what carries it."""


class Layout:
    """The rules of one pack that speak at one stage.

    ``facts`` are the ids of the questions asked, ``codes`` has for each of them the bit of each answer (None: no bit);
    ``verdicts`` are the stage's from the worst to the best. ``findings`` holds the conditions of the rules. ``judged``
    has each base and value after all that carries it: its name, what bears on it by standing, and what carries it;
    ``below`` has the part of this that the standing of each depends on, and ``upon`` the branches. ``calling`` has for
    each recommendation what calls for it by severity, the worst first, and the priority that each severity gives.
    """

    def __init__(self, knowledge: KnowledgeBase, stage: str) -> None:
        self.facts = tuple(fact.id for fact in knowledge.facts.values() if fact.asked_at(stage))
        self.verdicts = knowledge.framework.stages[stage].verdicts
        self.asked = {base: len(knowledge.questions(base, stage)) for base in knowledge.framework.bases}
        self.coverage = ENOUGH
        scales = {fact: knowledge.facts[fact].scale for fact in self.facts}
        self.codes: list[dict[str | None, int]] = [
            {None: 0, **{answer: 1 << place for place, answer in enumerate(scale)}} for scale in scales.values()
        ]
        self._every_answer = [(1 << len(scale)) - 1 for scale in scales.values()]
        active = list(knowledge.active(stage))
        self.findings = Sieve({rule.id: rule.when for rule in active}, scales)
        self.judged = _judged(knowledge, stage, active, self.findings)
        self.below = {name: self._below(name) for name, _, _ in self.judged}
        self.upon = {name: union(mask for _, masks, _ in part for mask in masks) for name, part in self.below.items()}
        self.calling = _calling(knowledge, stage, active, self.findings)
        self._lay_out_verdicts(knowledge, stage)

    def options(self, answers: Mapping[str, str], *, still_open: bool = False) -> list[int]:
        """For each of ``facts`` the answers it can have: the one given; for an open one none, or (still open) all.

        Raises ``KeyError`` for an answer that is not on the scale of its question.
        """
        codes = [codes[answers.get(fact)] for fact, codes in zip(self.facts, self.codes, strict=True)]
        return [code or every for code, every in zip(codes, self._every_answer, strict=True)] if still_open else codes

    def open_questions(self, options: Sequence[int], masks: Sequence[int], possible: int, sure: int) -> tuple[str, ...]:
        """The open questions about which the branches still ask that can be the first to hold."""
        undecided = possible & union(takewhile(lambda mask: not sure & mask, masks))
        if not undecided:
            return ()
        asking = zip(self.facts, options, self.findings.asking, strict=True)
        return tuple(fact for fact, option, asks in asking if asks & undecided and option & (option - 1))

    def answering(self, answered: Mapping[str, int], *, enough: bool) -> Layout:
        """The same for ventures that leave the other questions open for good.

        ``answered`` gives for each base how many of its questions are answered, ``enough`` whether that is enough of
        every urgent one.
        """
        made = copy(self)
        made.asked = dict(answered)
        made.coverage = ENOUGH if enough else TOO_FEW
        return made

    def stands(
        self,
        possible: int,
        sure: int,
        answered: Mapping[str, int] | None = None,
        judged: Sequence[Judged] = (),
        quiet: Callable[[str], int] | None = None,
    ) -> dict[str, int]:
        """The standings that each base and value can have, as bits of ``WORDS``.

        ``answered`` gives for each base how many questions about it are; without it, all that are asked. ``quiet``
        can say instead how something can stand on which nothing bears. ``judged`` can be a part of ``self.judged``
        that holds all that carries what is in it.
        """
        stands: dict[str, int] = {}
        for name, masks, carriers in judged or self.judged:
            places, nothing = firsts(masks, possible, sure)
            found = sum(1 << place for place in places)
            if nothing:
                found |= quiet(name) if quiet else self.quiet(name, answered)
            for carrier in carriers:
                found = lowest(found, stands[carrier])
            stands[name] = found
        return stands

    def quiet(self, name: str, answered: Mapping[str, int] | None = None) -> int:
        """How a base or value stands on which nothing bears, as a bit."""
        return 1 << WORDS.index(silent((self.asked if answered is None else answered).get(name, 0)))

    def verdict(self, stands: Mapping[str, int], coverage: int = 0) -> tuple[list[int], bool]:
        """The places of the verdicts that can stand, and whether it can be that none does."""
        options = [(coverage or self.coverage) if name == COVERAGE else stands[name] for name in self.standing_names]
        return firsts(self.called_by, *self.verdict_sieve.read(options))

    def hangs_on_coverage(self, stands: Mapping[str, int]) -> bool:
        """Whether it can be that how much is answered makes another verdict; never False where it can."""
        if COVERAGE not in self.standing_names:
            return False
        sieve = self.verdict_sieve
        options = [ENOUGH | TOO_FEW if name == COVERAGE else stands[name] for name in self.standing_names]
        possible, sure = sieve.read(options)
        asking = possible & sieve.asking[self.standing_names.index(COVERAGE)]
        for called_by in self.called_by:
            if sure & called_by:
                return False
            if asking & called_by:
                return True
        return False

    def _below(self, name: str) -> list[Judged]:
        needed = {name}
        for other, _, carriers in reversed(self.judged):
            if other in needed:
                needed.update(carriers)
        return [entry for entry in self.judged if entry[0] in needed]

    def _lay_out_verdicts(self, knowledge: KnowledgeBase, stage: str) -> None:
        rules = list(knowledge.calling(stage))
        scales: dict[str, Scale] = dict.fromkeys(knowledge.framework.judged(), SCALES["standings"])
        scales[COVERAGE] = COVERAGES
        conditions = {rule.id: rule.when for rule in rules}
        asked = {name for condition in conditions.values() for name in names(condition)}
        self.standing_names = [name for name in scales if name in asked]
        self.verdict_sieve = Sieve(conditions, {name: scales[name] for name in self.standing_names})
        bits = self.verdict_sieve.bits
        self.called_by = [
            union(bits[rule.id] for rule in rules if rule.verdict == verdict) for verdict in self.verdicts
        ]


def lowest(first: int, second: int) -> int:
    """The standings that the lower of two can have, each with one from its set."""
    return (first & ((1 << second.bit_length()) - 1)) | (second & ((1 << first.bit_length()) - 1))


def _judged(knowledge: KnowledgeBase, stage: str, active: Iterable[Rule], findings: Sieve) -> list[Judged]:
    bearings = Bearings(knowledge, stage)
    bearing = {name: [0] * len(STANDINGS) for name in bearings.levels}
    for rule in active:
        for name, standing in bearings.of(rule):
            bearing[name][STANDINGS.index(standing)] |= findings.bits[rule.id]
    order = sorted(bearings.levels, key=bearings.levels.__getitem__)
    return [(name, bearing[name], bearings.rests_on.get(name, ())) for name in order]


def _calling(
    knowledge: KnowledgeBase, stage: str, active: Iterable[Rule], findings: Sieve
) -> dict[str, tuple[list[int], list[Priority]]]:
    bits = {name: dict.fromkeys(SEVERITIES, 0) for name in knowledge.recommendations}
    for rule in active:
        for name in rule.recommend:
            bits[name][rule.severity or "minor"] |= findings.bits[rule.id]
    calling = {}
    for name, advised in knowledge.recommendations.items():
        called = [severity for severity in SEVERITIES if bits[name][severity]]
        priorities = [priority_of(advised, severity, stage, knowledge) for severity in called]
        calling[name] = ([bits[name][severity] for severity in called], priorities)
    return calling


def union(masks: Iterable[int]) -> int:
    """All the branches of some sets of them."""
    return reduce(or_, masks, 0)
