"""A knowledge base as a circuit: the findings, standings, verdict and priorities of a venture of any stage.

There is no rule logic here: it makes gates of the ``Decisions``.

What is worked out for a stage is only right for ventures at it, so that what is alike at several stages can be one
node; ``by_stage`` takes each from the stage of the venture.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cached_property

from collabadvisor.circuit.decision_model import ANSWERED, FOUND, NOT_APPLYING, VERDICT, YES, Decision
from collabadvisor.circuit.decisions import decisions_of
from collabadvisor.circuit.gates import FALSE, TRUE, Circuit, Node
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Accepts, All, Condition
from collabadvisor.knowledge.framework import PRIORITIES, SCALES, Priority
from collabadvisor.knowledge.requirements import REQUIREMENT_STATUSES, RequirementStatus
from collabadvisor.knowledge.rules import Rule

WORDS = SCALES["standings"]
STAGE, ANSWER = "stage", "answer"
COUNTS = (ANSWERED, NOT_APPLYING)
"""The inputs: the venture's stage; an answer to a question; at least so many questions about a base, of those asked at
the venture's stage, are answered, or do not apply."""


class Wiring:
    """The circuit of a knowledge base for ventures that answer no questions but those named.

    ``findings`` has the node of each stable rule, ``standings`` for each base and value one node for each of
    ``WORDS``, ``verdicts`` one for each verdict, ``priorities`` one for each recommendation and priority.
    """

    def __init__(self, knowledge: KnowledgeBase, answered: Collection[str]) -> None:
        self.knowledge = knowledge
        self.framework = knowledge.framework
        self.decisions = decisions_of(knowledge)
        self.stages = self.decisions.stages
        self.facts = tuple(fact for fact in knowledge.facts.values() if fact.id in answered)
        self.answered = {fact.id for fact in self.facts}
        self.circuit = Circuit()
        self._decided: dict[tuple[str, str], dict[str, Node]] = {}
        # A decision comes to one of its first words: that needs no "not", which each of these by itself does.
        self._up_to: dict[tuple[str, str, frozenset[str]], Node] = {}

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
        decisions = self.decisions.findings
        return {rule: self._is(decisions[rule], FOUND) for rule in sorted(decisions)}

    @cached_property
    def callers(self) -> dict[str, list[Rule]]:
        """Recommendation -> the stable rules that call for it."""
        callers: dict[str, list[Rule]] = {name: [] for name in self.knowledge.recommendations}
        for rule in self.findings:
            for name in self.knowledge.rules[rule].recommend:
                callers[name].append(self.knowledge.rules[rule])
        return callers

    @cached_property
    def standings(self) -> dict[str, list[Node]]:
        """Base or value -> for each of ``WORDS`` that it stands so."""
        standings = self.decisions.standings
        return {
            name: [self._is(standings[name], word) for word in WORDS] for name in self.framework.names_with_standing()
        }

    @cached_property
    def shown_values(self) -> dict[str, Node]:
        """Value -> a strength is a proof of it."""
        return {name: self._is(decision, YES) for name, decision in self.decisions.shown_values.items()}

    @cached_property
    def requirements(self) -> dict[str, dict[RequirementStatus, Node]]:
        """Requirement -> status -> it stands so; at a stage at which it is not asked it stands in no way."""
        return {
            name: {status: self._is(decision, status) for status in REQUIREMENT_STATUSES}
            for name, decision in self.decisions.requirements.items()
        }

    @cached_property
    def decisive_weaknesses(self) -> dict[str, Node]:
        """Weakness -> the verdict hangs on it."""
        return {name: self._is(decision, YES) for name, decision in self.decisions.decisive_weaknesses.items()}

    @cached_property
    def calling(self) -> dict[str, Node]:
        """Rule of the verdict -> its verdict stands, by it or by others too, and it holds."""
        calls = self.decisions.calling
        return {rule: self._is(decision, YES) for rule, decision in calls.items()}

    @cached_property
    def verdicts(self) -> dict[str, Node]:
        """Verdict -> it stands."""
        return {verdict: self._is(self.decisions.verdict, verdict) for verdict in self.framework.verdicts}

    @cached_property
    def priorities(self) -> dict[str, dict[Priority, Node]]:
        """Recommendation -> priority -> it is given so."""
        return {
            name: {priority: self._is(decision, priority) for priority in PRIORITIES}
            for name, decision in self.decisions.priorities.items()
        }

    def outcome_nodes(self, decision: Decision, stage: str) -> dict[str, Node]:
        """Word -> a decision comes to it, at a stage."""
        key = decision.name, stage
        if key not in self._decided:
            words, gates = [], []
            answers: dict[str, frozenset[str]] = {}
            for word, options in decision.groups(stage):
                words.append(word)
                gates.append(self.circuit.any(self._holds_widened(option.when, stage, answers) for option in options))
            nodes: dict[str, list[Node]] = {}
            for word, node in zip(words, self.circuit.first_true(gates), strict=True):
                nodes.setdefault(word, []).append(node)
            for many in range(1, len(words)):
                if not set(words[:many]).intersection(words[many:]):
                    self._up_to[*key, frozenset(words[:many])] = self.circuit.any(gates[:many])
            self._decided[key] = {word: self.circuit.any(some) for word, some in nodes.items()}
        return self._decided[key]

    def _holds_widened(self, condition: Condition, stage: str, answers: dict[str, frozenset[str]]) -> Node:
        """A condition holds, or one of the same name that was asked before it in the same decision: no difference."""
        if isinstance(condition, Accepts):
            answers[condition.name] = answers.get(condition.name, frozenset()) | condition.answers
            condition = Accepts(condition.name, answers[condition.name])
        return self.holds(condition, stage)

    def holds(self, condition: Condition, stage: str) -> Node:
        """A condition of an option holds, at a stage."""
        if not isinstance(condition, Accepts):
            join = self.circuit.all if isinstance(condition, All) else self.circuit.any
            return join(self.holds(part, stage) for part in condition.parts)
        kind, _, about = condition.name.partition(" ")
        if about and kind in COUNTS:
            return self._at_least(kind, about, min(map(int, condition.answers)))
        if not about and kind != VERDICT:
            return self.circuit.any(self._answer(condition.name, word) for word in condition.answers)
        nodes = self.outcome_nodes(self.decisions[condition.name], stage)
        if (condition.name, stage, condition.answers) in self._up_to:
            return self._up_to[condition.name, stage, condition.answers]
        return self.circuit.any(nodes.get(word, FALSE) for word in condition.answers)

    def _is(self, decision: Decision, word: str) -> Node:
        return self.by_stage({stage: self.outcome_nodes(decision, stage).get(word, FALSE) for stage in self.stages})

    def _answer(self, fact: str, answer: str) -> Node:
        return self.circuit.input(ANSWER, fact, answer) if fact in self.answered else FALSE

    def _at_least(self, kind: str, base: str, least: int) -> Node:
        """At least so many questions about a base, of those asked at the stage, are answered (or do not apply)."""
        counting = (fact for fact in self.facts if fact.base == base and self.knowledge.counting_at(fact))
        possible = (fact for fact in counting if kind == ANSWERED or fact.does_not_apply)
        return FALSE if least > sum(1 for _ in possible) else self.circuit.input(kind, base, str(least))
