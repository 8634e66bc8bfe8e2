"""From a venture to its advice. Pure: the same venture and the same knowledge give the same advice, always."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Literal

from collabadvisor.inference.advice import (
    FORMAT,
    Advice,
    AdviceBase,
    AdviceValue,
    AdviceVerdict,
    AnswerUsed,
    KnowledgeUsed,
    LessonCited,
    Reason,
    Recommended,
    VentureSummary,
)
from collabadvisor.inference.assumptions import assumed_answers, verdict_changing
from collabadvisor.inference.consistency import inconsistencies
from collabadvisor.inference.experta.chaining import infer
from collabadvisor.inference.ranking import FIRST, rank
from collabadvisor.inference.requirements_given import requirements_given
from collabadvisor.inference.trace import Conclusion, Inference
from collabadvisor.inference.verdict_words import grounds
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import DOES_NOT_APPLY, Severity, StandingOrNot
from collabadvisor.knowledge.loading import load_shipped
from collabadvisor.knowledge.rules import WHO, Recommendation, Rule, VerdictRule
from collabadvisor.venture.model import Venture


def advise(venture: Venture, knowledge: KnowledgeBase | None = None) -> Advice:
    """The advice on one venture, by the package's own knowledge where none is given.

    Raises:
        VentureError: the venture names a stage, fact or answer that the knowledge does not have.
        PackError: no verdict rule of the knowledge speaks of such a venture.
    """
    knowledge = load_shipped() if knowledge is None else knowledge
    return advice_from(infer(venture, knowledge), venture, knowledge)


def advice_from(inference: Inference, venture: Venture, knowledge: KnowledgeBase) -> Advice:
    """The advice as it is read from what was inferred of a venture that the knowledge can judge."""
    return _Advisor(venture, inference, knowledge).advice()


class _Advisor:
    def __init__(self, venture: Venture, inference: Inference, knowledge: KnowledgeBase) -> None:
        self.knowledge = knowledge
        self.framework = knowledge.framework
        self.venture = venture
        self.stage = venture.stage
        self.inference = inference
        self.rules = {finding.name: knowledge.rules[finding.name] for finding in inference.findings}
        self.reasons = {finding.name: self._reason(finding) for finding in inference.findings}

    def advice(self) -> Advice:
        answers, questions = self.venture.known_answers(), self.venture.applicable_questions(self.knowledge.facts)
        return Advice(
            format=FORMAT,
            venture=VentureSummary.of(self.venture, self.knowledge),
            verdict=self._verdict(),
            bases={name: self._base(name) for name in self.framework.bases},
            values={name: self._value(name) for name in self.framework.values},
            recommendations=(*self._of_the_verdict(), *self._recommended()),
            strengths=tuple(self.reasons[rule.id] for rule in self._list_findings("strength")),
            answers=self._answers(),
            requirements=tuple(requirements_given(self.inference, self.knowledge, answers)),
            unanswered=tuple(fact.id for fact in questions if fact.id not in answers),
            inconsistencies=tuple(inconsistencies(self.venture, self.knowledge)),
            knowledge=KnowledgeUsed.of(self.knowledge),
        )

    def _list_findings(self, finding: Literal["weakness", "strength"]) -> list[Rule]:
        """The findings of a kind: by base in the framework's order, the worst first, then by id."""
        bases = list(self.framework.bases)
        rules = (rule for rule in self.rules.values() if rule.finding == finding)
        return sorted(rules, key=lambda rule: (bases.index(rule.about), rule.gravity, rule.id))

    def _reason(self, finding: Conclusion) -> Reason:
        rule, answers = self.knowledge.rules[finding.name], dict(finding.answers)
        return self._why(rule, rule.finding, rule.severity, answers)

    def _why(
        self,
        rule: Rule | VerdictRule,
        finding: Literal["weakness", "strength", "verdict"],
        severity: Severity | None,
        answers: dict[str, str],
    ) -> Reason:
        return Reason(
            rule=rule.id,
            origin=rule.origin,
            finding=finding,
            severity=severity,
            because=self.knowledge.fill_sentence(rule.because, answers),
            answers=answers,
            lessons=tuple(LessonCited.of(self.knowledge.lessons[name], self.knowledge) for name in rule.lessons),
        )

    def _base(self, name: str) -> AdviceBase:
        answered, total = self.inference.answered[name]
        speaking = sorted((rule for rule in self.rules.values() if rule.about == name), key=_gravest)
        return AdviceBase(
            standing=self._result(name),
            answered=answered,
            questions=total,
            findings=tuple(rule.id for rule in speaking),
        )

    def _value(self, name: str) -> AdviceValue:
        concluded = self.inference.standings[name]
        speaking = sorted((rule for rule in self.rules.values() if name in rule.values), key=_gravest)
        return AdviceValue(
            outlook=self._result(name),
            held_down_by=concluded.premises if concluded.is_low else (),
            shown=tuple(rule.id for rule in speaking if name in rule.values_shown_at(self.stage)),
            findings=tuple(rule.id for rule in speaking),
        )

    def _result(self, name: str) -> StandingOrNot:
        return self.inference.standings[name].result  # type: ignore[return-value]  # by the chain

    def _verdict(self) -> AdviceVerdict:
        concluded = self.inference.verdict
        answers = {fact for rule in self.inference.decisive_findings for fact in self.reasons[rule].answers}
        of_requirements = (self.inference.requirements[name].answers for name in self.inference.forbidding)
        answers.update(fact for pairs in of_requirements for fact, _ in pairs)
        assumed = assumed_answers(self.venture, self.knowledge)
        hangs_on: tuple[str, ...] = tuple(fact for fact in self.knowledge.facts if fact in answers)
        if not hangs_on:  # it comes from no weakness; but without what is only assumed it may be another one
            hangs_on = verdict_changing(self.venture, concluded.result, self.knowledge)
        sentences = [self.knowledge.every_verdict_rule[name].because for name in concluded.rules]
        return AdviceVerdict(
            id=concluded.result,
            title=self.framework.verdicts[concluded.result].title,
            because=(*sentences, *grounds(self.inference, self.stage, self.knowledge)),
            hangs_on=hangs_on,
            assumed=tuple(fact for fact in hangs_on if fact in assumed),
            forbidden_by=self.inference.forbidding,
        )

    def _answers(self) -> dict[str, AnswerUsed]:
        """The answers to the questions asked at the stage; one that does not apply is none."""
        answers = {}
        for fact in self.venture.applicable_questions(self.knowledge.facts):
            reply = self.venture.answers.get(fact.id)
            if reply is None or reply.answer in (None, DOES_NOT_APPLY):
                continue
            answers[fact.id] = AnswerUsed(
                answer=reply.answer,
                label=fact.label(reply.answer),
                source=reply.source,
                confidence=reply.confidence,
                findings=tuple(name for name, reason in self.reasons.items() if fact.id in reason.answers),
                origin=self.knowledge.layer_id(fact),
            )
        return answers

    def _of_the_verdict(self) -> Iterator[Recommended]:
        """What the verdict itself calls for stands above all else, and is for now."""
        rules = [self.knowledge.every_verdict_rule[name] for name in self.inference.verdict.rules]
        for place, name in enumerate(_advised_ids(rules), start=1):
            calling = [rule for rule in rules if name in rule.recommend]
            title = self.framework.verdicts[self.inference.verdict.result].title
            yield self._recommendation(
                self.knowledge.recommendations[name],
                rank=place,
                first=False,
                in_any_order_with=(),
                priority="now",
                priority_because=f"The verdict itself, “{title}”, calls for it.",
                reasons=tuple(self._why(rule, "verdict", None, {}) for rule in calling),
            )

    def _recommended(self) -> Iterator[Recommended]:
        above = len(_advised_ids(self.knowledge.every_verdict_rule[name] for name in self.inference.verdict.rules))
        ranked = rank(self._list_findings("weakness"), self.stage, self.knowledge, self.inference.decisive_findings)
        for place, placed in enumerate(ranked, start=1):
            yield self._recommendation(
                placed.recommendation,
                rank=above + place,
                first=placed.priority == "now" and place <= FIRST,
                in_any_order_with=placed.peers,
                priority=placed.priority,
                priority_because=placed.because,
                reasons=tuple(self.reasons[rule.id] for rule in placed.rules),
            )

    def _recommendation(self, advised: Recommendation, **placed: Any) -> Recommended:
        return Recommended(
            id=advised.id,
            title=advised.title,
            acts_on=advised.acts_on if advised.acts_on in self.framework.bases else None,
            do=advised.do,
            first_steps=advised.first_steps,
            first_step_takes=advised.first_step_takes,
            who=WHO[advised.who],
            origin=self.knowledge.layer_id(advised),
            **placed,
        )


def _gravest(rule: Rule) -> tuple[int, str]:
    return rule.gravity, rule.id


def _advised_ids(rules: Iterable[VerdictRule]) -> tuple[str, ...]:
    """What rules of the verdict call for, each once."""
    return tuple(dict.fromkeys(name for rule in rules for name in rule.recommend))
