"""A knowledge base as a circuit: the findings, standings, verdict and priorities of a venture of any stage.

There is no rule logic of its own here: it lays out the branches of the conditions, as the compiler for experta and the
quick reading do, and shares with them what bears on what, how something stands on which nothing bears, and how
pressing a recommendation is.

What is worked out for a stage is only right for ventures at it, so that what is alike at several stages can be one
node; ``by_stage`` takes each from the stage of the venture.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import cache, cached_property

from collabadvisor.circuit.gates import FALSE, TRUE, Circuit, Node
from collabadvisor.inference.bearings import Bearings, silent
from collabadvisor.inference.ranking import priority_of
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import branches
from collabadvisor.knowledge.framework import (
    COVERAGE,
    COVERAGES,
    PRIORITIES,
    SCALES,
    SEVERITIES,
    STANDINGS,
    Priority,
    Standing,
)
from collabadvisor.knowledge.rules import Rule

WORDS = SCALES["standings"]
STAGE, ANSWER, AT_LEAST = "stage", "answer", "at least"
"""The inputs: the venture's stage; an answer to a question; at least so many questions about a base are answered."""


class Wiring:
    """The circuit of a knowledge base for ventures that answer no questions but those named.

    ``findings`` has the node of each stable rule, ``standings`` for each base and value one node for each of
    ``WORDS``, ``verdicts`` one for each verdict, ``priorities`` one for each recommendation and priority.
    """

    def __init__(self, knowledge: KnowledgeBase, answered: Collection[str]) -> None:
        self.knowledge = knowledge
        self.framework = knowledge.framework
        self.stages = tuple(knowledge.framework.stages)
        self.facts = tuple(fact for fact in knowledge.facts.values() if fact.id in answered)
        self.answered = {fact.id for fact in self.facts}
        self.circuit = Circuit()
        self.lows = cache(self._lows)

    def at(self, stages: Collection[str]) -> Node:
        """The venture is at one of the stages."""
        if set(stages) >= set(self.stages):
            return TRUE
        return self.circuit.any(self.circuit.input(STAGE, stage) for stage in stages)

    def by_stage(self, nodes: Mapping[str, Node]) -> Node:
        """What each stage has, for ventures of that stage."""
        groups: dict[Node, list[str]] = {}
        for stage, node in nodes.items():
            groups.setdefault(node, []).append(stage)
        return self.circuit.any(self.circuit.all([node, self.at(stages)]) for node, stages in groups.items())

    @cached_property
    def findings(self) -> dict[str, Node]:
        """Rule id -> it is found."""
        rules = [rule for rule in self.knowledge.rules.values() if rule.status == "stable"]
        return {rule.id: self.circuit.all([self._holds(rule.id, self._answer), self.at(rule.stages)]) for rule in rules}

    @cached_property
    def callers(self) -> dict[str, list[Rule]]:
        """Recommendation -> the stable rules that call for it."""
        called: dict[str, list[Rule]] = {name: [] for name in self.knowledge.recommendations}
        for rule in self.findings:
            for name in self.knowledge.rules[rule].recommend:
                called[name].append(self.knowledge.rules[rule])
        return called

    @cached_property
    def standings(self) -> dict[str, list[Node]]:
        """Base or value -> for each of ``WORDS`` that it stands so."""
        return {
            name: [
                self.by_stage({stage: self.stands(name, stage)[place] for stage in self.stages})
                for place in range(len(WORDS))
            ]
            for name in self.framework.judged()
        }

    @cached_property
    def verdicts(self) -> dict[str, Node]:
        """Verdict -> it stands."""
        called = {stage: self._verdicts(stage) for stage in self.stages}
        return {
            verdict: self.by_stage({stage: given.get(verdict, FALSE) for stage, given in called.items()})
            for verdict in self.framework.verdicts
        }

    @cached_property
    def priorities(self) -> dict[str, dict[Priority, Node]]:
        """Recommendation -> priority -> it is given so."""
        return {name: self._priorities(name) for name in self.knowledge.recommendations}

    def enough(self, stage: str) -> Node:
        """Enough is answered of every base that is urgent at the stage."""
        urgent = self.framework.stages[stage].urgent
        needed = {base: self.knowledge.needed(len(self.knowledge.questions(base, stage))) for base in urgent}
        return self.circuit.all(self.at_least(base, least) for base, least in needed.items())

    def at_least(self, base: str, least: int) -> Node:
        """At least so many questions about a base, of those asked at the venture's stage, are answered."""
        if least <= 0:
            return TRUE
        if least > sum(fact.base == base for fact in self.facts):
            return FALSE
        return self.circuit.input(AT_LEAST, base, str(least))

    def stands(self, name: str, stage: str) -> list[Node]:
        """For each of ``WORDS`` that a base or value stands so at a stage; what is not known stands last."""
        return self.circuit.first([*self.lows(name, stage), TRUE])

    def _holds(self, rule: str, name: Callable[[str, str], Node]) -> Node:
        """The condition of a rule holds; ``name`` gives the node of a name and one of the words that it can have."""
        return self.circuit.any(
            self.circuit.all(self.circuit.any(name(asked, word) for word in words) for asked, words in way.items())
            for way in branches(self.knowledge.conditions[rule])
        )

    def _answer(self, fact: str, answer: str) -> Node:
        return self.circuit.input(ANSWER, fact, answer) if fact in self.answered else FALSE

    def _lows(self, name: str, stage: str) -> list[Node]:
        """For each standing that the base or value stands so or lower; what is not known stands neither."""
        circuit, carriers = self.circuit, self.framework.carriers(name, stage)
        lows: list[Node] = []
        for place, standing in enumerate(STANDINGS):
            carried = (self.lows(carrier, stage)[place] for carrier in carriers)
            lows.append(circuit.any([*lows[-1:], *self._borne[name, standing], *carried]))
        nothing, some = circuit.none(lows[-1:]), self.at_least(name, 1)
        for told, word in ((circuit.none([some]), silent(0)), (some, silent(1))):
            for place in range(WORDS.index(word), len(lows)):
                lows[place] = circuit.any([lows[place], circuit.all([nothing, told])])
        return lows

    @cached_property
    def _borne(self) -> dict[tuple[str, Standing], list[Node]]:
        """Base or value and standing -> the findings that bear on it so, each at the stages at which it does."""
        at: dict[tuple[str, Standing], dict[str, list[str]]] = {
            (name, standing): {} for name in self.framework.judged() for standing in STANDINGS
        }
        for stage in self.stages:
            bearings = Bearings(self.knowledge, stage)
            for rule in self.knowledge.active(stage):
                for bearing in bearings.of(rule):
                    at[bearing].setdefault(rule.id, []).append(stage)
        return {bearing: [self._found(rule, stages) for rule, stages in found.items()] for bearing, found in at.items()}

    def _found(self, rule: str, stages: Collection[str]) -> Node:
        """A rule is found at one of these stages."""
        everywhere = set(stages) >= set(self.knowledge.rules[rule].stages)
        return self.findings[rule] if everywhere else self.circuit.all([self.findings[rule], self.at(stages)])

    def _verdicts(self, stage: str) -> dict[str, Node]:
        """The stage's verdicts: of all that are called for, the worst stands."""
        coverage = dict(zip(COVERAGES, (self.circuit.none([self.enough(stage)]), self.enough(stage)), strict=True))

        def stands(name: str, word: str) -> Node:
            return coverage[word] if name == COVERAGE else self.stands(name, stage)[WORDS.index(word)]

        scale = self.framework.stages[stage].verdicts
        called: dict[str, list[Node]] = {verdict: [] for verdict in scale}
        for rule in self.knowledge.calling(stage):
            called[rule.verdict].append(self._holds(rule.id, stands))
        worst = self.circuit.first([self.circuit.any(called[verdict]) for verdict in scale])
        return dict(zip(scale, worst, strict=True))

    def _priorities(self, name: str) -> dict[Priority, Node]:
        advised, callers = self.knowledge.recommendations[name], self.callers[name]
        graded = ([self.findings[rule.id] for rule in callers if rule.severity == grade] for grade in SEVERITIES)
        worst = self.circuit.first([self.circuit.any(found) for found in graded])
        given = {}
        for priority in PRIORITIES:
            by_stage = {
                stage: self.circuit.any(
                    node
                    for node, severity in zip(worst, SEVERITIES, strict=True)
                    if priority_of(advised, severity, stage, self.knowledge) == priority
                )
                for stage in self.stages
            }
            given[priority] = self.by_stage(by_stage)
        return given
