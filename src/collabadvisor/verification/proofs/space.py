"""A knowledge pack at one stage as formulas over every venture that there can be: the circuit in the solver's words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from collabadvisor.circuit.decision_model import (
    ANSWERED,
    FOUND,
    STANDING,
    VERDICT,
    YES,
    Decision,
    assuming,
    decision_name,
)
from collabadvisor.circuit.gates import FALSE as NEVER
from collabadvisor.circuit.gates import TRUE as ALWAYS
from collabadvisor.circuit.gates import Node
from collabadvisor.circuit.wiring import ANSWER, WORDS, Wiring
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Accepts, All, Condition
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES, DOES_NOT_APPLY, REQUIREMENTS, Priority, StandingOrNot
from collabadvisor.knowledge.requirements import MET, RequirementStatus
from collabadvisor.verification.proofs.all_answers import AllAnswers
from collabadvisor.verification.proofs.solver import FALSE, TRUE, Context, Formula, Totals, conjunction, either, no


class Space:
    """What a pack concludes at one stage from any answers, as formulas.

    ``answers`` are by default those to the pack's own questions; two spaces over the same ``AllAnswers`` are about the
    same venture. Questions that are not asked at the stage count for nothing. Raises ``KeyError`` for another stage.
    """

    def __init__(
        self, knowledge: KnowledgeBase, stage: str, answers: AllAnswers | None = None, wiring: Wiring | None = None
    ) -> None:
        self.knowledge = knowledge
        self.stage = stage
        self.answers = AllAnswers.for_packs(knowledge) if answers is None else answers
        self.wiring = Wiring(knowledge, knowledge.facts) if wiring is None else wiring
        self.verdicts = knowledge.framework.stages[stage].verdicts
        self.rules = tuple(rule.id for rule in knowledge.active(stage))
        self._decisions = self.wiring.decisions
        self._formulas: dict[Node, Formula] = {NEVER: FALSE, ALWAYS: TRUE}

    def with_answers(self, answers: AllAnswers) -> Space:
        """The space over other answers."""
        return Space(self.knowledge, self.stage, answers, self.wiring)

    def keeping(self, fact: str, answers: AllAnswers) -> Space:
        """The space with the answer to one question taken from the variables of other ventures."""
        return self.with_answers(self.answers.with_formulas({fact: answers.answer_formulas[fact]}))

    @property
    def answer_formulas(self) -> Mapping[str, Mapping[str, Formula]]:
        """The formulas of the answers, so that a space can be given to the solver in their place."""
        return self.answers.answer_formulas

    @property
    def context(self) -> Context:
        """As of the answers."""
        return self.answers.context

    @property
    def totals(self) -> Totals:
        """As of the answers."""
        return self.answers.totals

    @property
    def always(self) -> Sequence[Formula]:
        """As of the answers."""
        return self.answers.always

    @property
    def groups(self) -> Sequence[Sequence[str]]:
        """The questions about each base that are asked at the stage, and all others."""
        bases = self.knowledge.framework.bases
        groups = [[fact.id for fact in self.knowledge.questions(base, self.stage)] for base in bases]
        fact_ids = {fact for group in groups for fact in group}
        return [*groups, [fact for fact in self.answer_formulas if fact not in fact_ids]]

    def holds(self, condition: Condition) -> Formula:
        """Whether a condition holds, of answers or by the names of decisions."""
        return self._formula(self.wiring.holds(condition, self.stage))

    def fires(self, rule: str) -> Formula:
        """Whether a rule that speaks at the stage finds what it is about; ``KeyError`` for another rule."""
        if rule not in self.rules:
            raise KeyError(rule)
        return self._comes_to(self._decisions.findings[rule], FOUND)

    def rests(self, rule: str, fact: str) -> Formula:
        """Whether a rule that speaks at the stage finds what it is about, by the answer to a question among others."""
        if rule not in self.rules:
            raise KeyError(rule)
        return self._rests(self.knowledge.condition_of(rule), fact)

    def _rests(self, condition: Condition, fact: str) -> Formula:
        if isinstance(condition, Accepts):
            return self.holds(condition) if condition.name == fact else FALSE
        by_part = either(self._rests(part, fact) for part in condition.parts)
        return conjunction([self.holds(condition), by_part]) if isinstance(condition, All) else by_part

    def stands_at_most(self, name: str, standing: StandingOrNot) -> Formula:
        """Whether a base or value stands so or worse; what is not known stands above all that is."""
        return self._comes_to(self._decisions.standings[name], *WORDS[: WORDS.index(standing) + 1])

    def has_standing(self, name: str, standing: StandingOrNot) -> Formula:
        """Whether a base or value stands just so."""
        return self._comes_to(self._decisions.standings[name], standing)

    def shows(self, value: str) -> Formula:
        """Whether a strength is a proof of a value."""
        return self._comes_to(self._decisions.shown_values[value], YES)

    def calls(self, rule: str) -> Formula:
        """Whether a rule of the verdict that speaks at the stage calls for it; ``KeyError`` for another rule."""
        for option in self._decisions.verdict.options:
            if self.stage in option.stages and option.subject == rule:
                return self.holds(option.when)
        raise KeyError(rule)

    def verdict_is(
        self, verdict: str | None, *, were_enough_answered: bool = False, were_all_met: bool = False
    ) -> Formula:
        """Whether this is the verdict: it is called for, and none that is worse (None: none at all is).

        ``were_all_met``: whether it would be if all were met that is required; ``were_enough_answered``: whether it
        would be then if enough were answered too, and all stood as it stands now.
        """
        decision = self._decisions.verdict
        if were_all_met or were_enough_answered:
            decision = assuming(decision, decision_name(STANDING, REQUIREMENTS), MET, f"{VERDICT} if all were met")
        if were_enough_answered:
            decision = assuming(
                decision, decision_name(STANDING, COVERAGE), COVERAGES[1], f"{VERDICT} if enough were answered"
            )
        return no(self._comes_to(decision)) if verdict is None else self._comes_to(decision, verdict)

    def has_requirement(self, requirement: str, status: RequirementStatus | None = None) -> Formula:
        """Whether a requirement is asked at the stage; with a status, whether it stands so."""
        decision = self._decisions.requirements[requirement]
        return self._comes_to(decision, status) if status else self._comes_to(decision)

    def is_advised(self, recommendation: str, priority: Priority | None = None) -> Formula:
        """Whether a recommendation is given; with a priority, whether it is given with that one."""
        decision = self._decisions.priorities[recommendation]
        return self._comes_to(decision, priority) if priority else self._comes_to(decision)

    def _comes_to(self, decision: Decision, *words: str) -> Formula:
        """Whether a decision comes to one of some words; to any, where none is given."""
        nodes = self.wiring.outcome_nodes(decision, self.stage)
        return either(self._formula(nodes.get(word, NEVER)) for word in words or nodes)

    def _formula(self, node: Node) -> Formula:
        if node not in self._formulas:
            self._formulas[node] = self._new(node)
        return self._formulas[node]

    def _new(self, node: Node) -> Formula:
        circuit = self.wiring.circuit
        parts: Iterable[Formula] = map(self._formula, circuit.parts(node))
        match circuit.kind(node):
            case "all":
                return conjunction(parts)
            case "any":
                return either(parts)
            case "not":
                return no(*parts)
        kind, about, what = circuit.inputs[node]
        if kind == ANSWER:
            return self.answers.is_one_of(about, [what])
        questions = self.knowledge.counted_questions(about, self.stage)
        counted = [fact.scale if kind == ANSWERED else (DOES_NOT_APPLY,) for fact in questions]
        formulas = (self.answers.is_one_of(fact.id, some) for fact, some in zip(questions, counted, strict=True))
        return self.answers.totals.at_least(int(what), formulas)
