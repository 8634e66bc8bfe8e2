"""The shape of the advice on a venture, which other programs read as JSON."""

from __future__ import annotations

from typing import Literal

from collabadvisor.files.models import Form
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import LessonKind, Priority, Severity, StandingOrNot
from collabadvisor.knowledge.rules import Lesson
from collabadvisor.venture.model import Venture

FORMAT: Literal["collabadvisor/advice/1"] = "collabadvisor/advice/1"


class VentureSummary(Form):
    """Which venture, and how many of the questions asked at its stage are answered."""

    name: str
    stage: str
    answered: int
    questions: int

    @classmethod
    def of(cls, venture: Venture, knowledge: KnowledgeBase) -> VentureSummary:
        """A venture, by what a knowledge base asks at its stage."""
        answered, questions = venture.progress(knowledge.facts)
        return cls(name=venture.name, stage=venture.stage, answered=answered, questions=questions)


class VerdictGiven(Form):
    """The verdict, and why, as sentences: first the rule's, then what it rests on."""

    id: str
    title: str
    because: tuple[str, ...]


class StandingGiven(Form):
    """How a base or value stands, and the findings that speak of it directly, by rule id."""

    standing: StandingOrNot
    known: bool
    findings: tuple[str, ...]


class LessonCited(Form):
    """What the paper teaches, in its own words and in one sentence, and whether it was observed or argued."""

    id: str
    statement: str
    quote: str
    where: str
    kind: LessonKind

    @classmethod
    def of(cls, lesson: Lesson) -> LessonCited:
        """A lesson of the knowledge."""
        return cls(id=lesson.id, statement=lesson.statement, quote=lesson.quote, where=lesson.where, kind=lesson.kind)


class Reason(Form):
    """A finding as a reason: the rule, its sentence with the venture's own answers in it, and its lessons."""

    rule: str
    finding: Literal["weakness", "strength"]
    severity: Severity | None
    because: str
    answers: dict[str, str]
    lessons: tuple[LessonCited, ...]


class Recommended(Form):
    """Something to do: its rank (from 1) and priority, and why it stands there; on which base it acts; why."""

    rank: int
    id: str
    title: str
    priority: Priority
    priority_because: str
    acts_on: str
    do: str
    first_steps: tuple[str, ...]
    reaches: tuple[str, ...]
    reasons: tuple[Reason, ...]


class Inconsistency(Form):
    """Answers that do not go together: the rule that says so, its sentence, the answers, and what to clear up."""

    id: str
    title: str
    because: str
    answers: dict[str, str]
    ask: str


class KnowledgeUsed(Form):
    """Which knowledge base gave the advice."""

    version: str
    digest: str

    @classmethod
    def of(cls, knowledge: KnowledgeBase) -> KnowledgeUsed:
        """A knowledge base, by its version and digest."""
        return cls(version=knowledge.version, digest=knowledge.digest)


class Concluded(Form):
    """What an advice concludes of a venture, and why."""

    format: Literal["collabadvisor/advice/1"]
    venture: VentureSummary
    verdict: VerdictGiven
    standings: dict[str, StandingGiven]
    recommendations: tuple[Recommended, ...]
    strengths: tuple[Reason, ...]
    unanswered: tuple[str, ...]
    inconsistencies: tuple[Inconsistency, ...] = ()

    def reasons(self) -> dict[str, Reason]:
        """Everything found: rule id -> the finding as a reason."""
        called = (reason for advised in self.recommendations for reason in advised.reasons)
        return {reason.rule: reason for reason in (*called, *self.strengths)}


class Advice(Concluded):
    """Everything that a report says about one venture, but for how far the advice can still move."""

    knowledge: KnowledgeUsed
