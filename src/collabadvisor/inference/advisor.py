"""From a venture to its advice. Pure: the same venture and the same knowledge give the same advice, always."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from collabadvisor.files.words import listed
from collabadvisor.inference.advice import (
    FORMAT,
    Advice,
    KnowledgeUsed,
    LessonCited,
    Reason,
    Recommended,
    StandingGiven,
    VentureSummary,
    VerdictGiven,
)
from collabadvisor.inference.consistency import inconsistencies
from collabadvisor.inference.experta.chaining import infer
from collabadvisor.inference.ranking import rank
from collabadvisor.inference.trace import Conclusion, Inference
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import COVERAGE, StandingOrNot
from collabadvisor.knowledge.loading import shipped
from collabadvisor.knowledge.rules import Rule
from collabadvisor.venture.model import Venture


def advise(venture: Venture, knowledge: KnowledgeBase | None = None) -> Advice:
    """The advice on one venture, by the package's own knowledge where none is given.

    Raises:
        VentureError: the venture names a stage, fact or answer that the knowledge does not have.
        PackError: no verdict rule of the knowledge speaks of such a venture.
    """
    return reasoned(venture, shipped() if knowledge is None else knowledge)[1]


def reasoned(venture: Venture, knowledge: KnowledgeBase) -> tuple[Inference, Advice]:
    """The advice and the inference that it is read from, for who asks further. Raises what ``advise`` does."""
    inference = infer(venture, knowledge)
    return inference, advice_from(inference, venture, knowledge)


def advice_from(inference: Inference, venture: Venture, knowledge: KnowledgeBase) -> Advice:
    """The advice as it is read from what was inferred of a venture that the knowledge can judge."""
    return _Advisor(venture, inference, knowledge).advice()


class _Advisor:
    def __init__(self, venture: Venture, inference: Inference, knowledge: KnowledgeBase) -> None:
        self.knowledge = knowledge
        self.framework = knowledge.framework
        self.venture = venture
        self.inference = inference
        self.rules = {finding.name: knowledge.rules[finding.name] for finding in inference.findings}
        self.reasons = {finding.name: self._reason(finding) for finding in inference.findings}

    def advice(self) -> Advice:
        known, asked = self.venture.known(), self.venture.asked(self.knowledge.facts)
        return Advice(
            format=FORMAT,
            venture=VentureSummary.of(self.venture, self.knowledge),
            verdict=self._verdict(),
            standings={name: self._standing(name) for name in self.framework.judged()},
            recommendations=tuple(self._recommended()),
            strengths=tuple(self.reasons[rule.id] for rule in self._found("strength")),
            unanswered=tuple(fact.id for fact in asked if fact.id not in known),
            inconsistencies=tuple(inconsistencies(self.venture, self.knowledge)),
            knowledge=KnowledgeUsed.of(self.knowledge),
        )

    def _found(self, finding: Literal["weakness", "strength"]) -> list[Rule]:
        """The findings of a kind: by base in the framework's order, the worst first, then by id."""
        bases = list(self.framework.bases)
        found = (rule for rule in self.rules.values() if rule.finding == finding)
        return sorted(found, key=lambda rule: (bases.index(rule.about), rule.gravity, rule.id))

    def _reason(self, finding: Conclusion) -> Reason:
        rule, answers = self.knowledge.rules[finding.name], dict(finding.answers)
        lessons = (self.knowledge.lessons[name] for name in rule.lessons)
        return Reason(
            rule=rule.id,
            finding=rule.finding,
            severity=rule.severity,
            because=self.knowledge.spoken(rule.because, answers),
            answers=answers,
            lessons=tuple(map(LessonCited.of, lessons)),
        )

    def _standing(self, name: str) -> StandingGiven:
        standing: StandingOrNot = self.inference.standings[name].result  # type: ignore[assignment]  # by the chain
        return StandingGiven(
            standing=standing,
            known=standing != "not_known",
            findings=tuple(rule.id for rule in self._speaking_of(name)),
        )

    def _speaking_of(self, name: str) -> list[Rule]:
        speaking = (rule for rule in self.rules.values() if name == rule.about or name in rule.touches)
        return sorted(speaking, key=lambda rule: (rule.gravity, rule.id))

    def _verdict(self) -> VerdictGiven:
        concluded = self.inference.verdict
        said = [self.knowledge.verdict_rules[name].because for name in concluded.rules]
        return VerdictGiven(
            id=concluded.result,
            title=self.framework.verdicts[concluded.result].title,
            because=(*said, *self._grounds(concluded)),
        )

    def _grounds(self, verdict: Conclusion) -> Iterator[str]:
        """What the verdict rests on: the bases that stand low, since only they can be worked on, and what follows."""
        standings = self.inference.standings
        roots = self._roots(verdict.premises)
        for standing in ("fragile", "strained"):
            low = [name for name in roots if standings[name].result == standing]
            for base in (name for name in low if name in self.framework.bases):
                titles = "; ".join(f"“{self.rules[name].title}”" for name in self._by_gravity(standings[base].premises))
                yield f"{self.framework.title_of(base)} is {standing}: {titles}."
            values = [name for name in low if name in self.framework.values]
            if values:
                yield self._follows(standing, values)
        still_open = list(self._still_open())
        if still_open and verdict.result != self.framework.stages[self.venture.stage].verdicts[0]:
            if COVERAGE not in verdict.premises:
                yield "Too many questions are still open to count on the rest."
            yield from still_open

    def _follows(self, standing: str, values: list[str]) -> str:
        """What low bases do to values, told beside whatever strength speaks for these values."""
        titles = listed(self.framework.title_of(name).lower() for name in values)
        spoken_for = any(set(rule.touches).intersection(values) for rule in self._found("strength"))
        besides = ", whatever else speaks in their favour" if spoken_for else ""
        return f"That undermines {titles}." if standing == "fragile" else f"That puts {titles} under strain{besides}."

    def _roots(self, names: tuple[str, ...]) -> list[str]:
        """The names and everything they rest on, in the framework's order."""
        reached: set[str] = set()
        todo = [name for name in names if name in self.inference.standings]
        while todo:
            name = todo.pop()
            if name not in reached:
                reached.add(name)
                premises = self.inference.standings[name].premises
                todo += [self.rules[premise].about if premise in self.rules else premise for premise in premises]
        return [name for name in self.framework.judged() if name in reached]

    def _by_gravity(self, names: Iterable[str]) -> list[str]:
        return sorted(names, key=lambda name: (self.rules[name].gravity, name))

    def _still_open(self) -> Iterator[str]:
        for base in self.framework.stages[self.venture.stage].urgent:
            given, asked = self.inference.answered[base]
            needed = self.knowledge.needed(asked)
            if given < needed:
                title = self.framework.bases[base].title
                yield f"{title}: {given} of {asked} questions answered; at least {needed} needed."

    def _recommended(self) -> Iterator[Recommended]:
        for place, placed in enumerate(rank(self._found("weakness"), self.venture.stage, self.knowledge), start=1):
            advised = placed.recommendation
            yield Recommended(
                rank=place,
                id=advised.id,
                title=advised.title,
                priority=placed.priority,
                priority_because=placed.because,
                acts_on=advised.acts_on,
                do=advised.do,
                first_steps=advised.first_steps,
                reaches=placed.reaches,
                reasons=tuple(self.reasons[rule.id] for rule in placed.rules),
            )
