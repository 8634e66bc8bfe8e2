"""The shape of the advice on a venture, which other programs read as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from collabadvisor.knowledge.framework import LessonKind, Priority, Severity, StandingOrNot
from collabadvisor.knowledge.rules import Lesson

FORMAT: Literal["collabadvisor/advice/1"] = "collabadvisor/advice/1"


@dataclass(frozen=True)
class VentureSummary:
    """Which venture, and how many of the questions asked at its stage are answered."""

    name: str
    stage: str
    answered: int
    questions: int


@dataclass(frozen=True)
class VerdictGiven:
    """The verdict, and why, as sentences: first the rule's, then what it rests on."""

    id: str
    title: str
    because: tuple[str, ...]


@dataclass(frozen=True)
class StandingGiven:
    """How a base or value stands, and the findings that speak of it directly, by rule id."""

    standing: StandingOrNot
    known: bool
    findings: tuple[str, ...]


@dataclass(frozen=True)
class LessonCited:
    """What the paper teaches, in its own words and in one sentence, and whether it was observed or argued."""

    id: str
    statement: str
    quote: str
    where: str
    kind: LessonKind

    @classmethod
    def of(cls, lesson: Lesson) -> LessonCited:
        """A lesson of the knowledge."""
        return cls(lesson.id, lesson.statement, lesson.quote, lesson.where, lesson.kind)


@dataclass(frozen=True)
class Reason:
    """A finding as a reason: the rule, its sentence with the venture's own answers in it, and its lessons."""

    rule: str
    finding: Literal["weakness", "strength"]
    severity: Severity | None
    because: str
    answers: dict[str, str]
    lessons: tuple[LessonCited, ...]


@dataclass(frozen=True)
class Recommended:
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


@dataclass(frozen=True)
class Inconsistency:
    """Answers that do not go together: the rule that says so, its sentence, the answers, and what to clear up."""

    id: str
    title: str
    because: str
    answers: dict[str, str]
    ask: str


@dataclass(frozen=True)
class KnowledgeUsed:
    """Which knowledge base gave the advice."""

    version: str
    digest: str


@dataclass(frozen=True)
class Advice:
    """Everything that a report says about one venture. The contract ``collabadvisor/advice/1``."""

    format: Literal["collabadvisor/advice/1"]
    venture: VentureSummary
    verdict: VerdictGiven
    standings: Mapping[str, StandingGiven]
    recommendations: tuple[Recommended, ...]
    strengths: tuple[Reason, ...]
    unanswered: tuple[str, ...]
    inconsistencies: tuple[Inconsistency, ...] = field(default=(), kw_only=True)
    knowledge: KnowledgeUsed

    def reasons(self) -> dict[str, Reason]:
        """Everything found: rule id -> the finding as a reason."""
        called = (reason for advised in self.recommendations for reason in advised.reasons)
        return {reason.rule: reason for reason in (*called, *self.strengths)}
