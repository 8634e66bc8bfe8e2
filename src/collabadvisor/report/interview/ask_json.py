"""The open questions as JSON, the contract ``collabadvisor/ask/1``, for other programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from collabadvisor.document.json_text import to_json
from collabadvisor.files.models import Form
from collabadvisor.files.words import clean
from collabadvisor.inference.advice import KnowledgeUsed, VentureSummary
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.interview.foresight import PointKind
from collabadvisor.reasoning.interview.questions import AnsweredShare, NextQuestion, OpenPoints, Settles
from collabadvisor.reasoning.outlook.bounds_model import Bounds
from collabadvisor.reasoning.outlook.chain import verdict_now
from collabadvisor.report.interview.why_now import why_now
from collabadvisor.venture.model import Venture


class VerdictOutlook(Form):
    """The verdict now, every one that there can be, worst first, and whether it can still change."""

    now: str | None
    possible: tuple[str, ...]
    settled: bool
    exact: bool


class AnswerChoice(Form):
    """An answer that can be given: its id, and how it reads."""

    id: str
    label: str


class PointSettled(Form):
    """A point of the advice that one answer alone can settle: answer id -> what the point then comes to."""

    kind: PointKind
    id: str
    title: str
    answers: dict[str, str]


class LeftOpen(Form):
    """How many points are open once it is answered: in the worst case, and on average over its answers."""

    worst: int
    expected: float

    @classmethod
    def of(cls, points: OpenPoints) -> LeftOpen:
        """The numbers of open points as a form, rounded to three places."""
        return cls(worst=points.worst, expected=round(points.expected, 3))


class StillOpen(Form):
    """What is left open of the verdict and what is advised now, and of the rest."""

    verdict_and_now: LeftOpen
    rest: LeftOpen


class QuestionForm(Form):
    """A question worth asking, the first one with the rank 1, and what it can settle."""

    rank: int
    fact: str
    base: str
    question: str
    answers: tuple[AnswerChoice, ...]
    help: str
    why: str
    why_now: str
    settles: tuple[PointSettled, ...]
    bears_on: tuple[str, ...]
    counts: AnsweredShare | None
    certain: bool
    still_open: StillOpen


class AskForm(Form):
    """The open questions in the order in which to ask them. The contract ``collabadvisor/ask/1``."""

    format: Literal["collabadvisor/ask/1"] = "collabadvisor/ask/1"
    venture: VentureSummary
    verdict: VerdictOutlook
    questions: tuple[QuestionForm, ...]
    cannot_change: tuple[str, ...]
    knowledge: KnowledgeUsed


def render(venture: Venture, questions: Sequence[NextQuestion], bounds: Bounds, knowledge: KnowledgeBase) -> str:
    """The open questions in the order in which to ask them, and what they can settle, for other programs."""
    answers, facts = venture.known_answers(), venture.applicable_questions(knowledge.facts)
    worth = {question.fact for question in questions}
    form = AskForm(
        venture=VentureSummary.of(venture, knowledge),
        verdict=VerdictOutlook(
            now=verdict_now(venture, knowledge),
            possible=bounds.verdict.verdicts,
            settled=bounds.verdict.is_settled,
            exact=bounds.exact,
        ),
        questions=tuple(
            _question(question, place, venture.stage, knowledge) for place, question in enumerate(questions, start=1)
        ),
        cannot_change=tuple(fact.id for fact in facts if fact.id not in answers and fact.id not in worth),
        knowledge=KnowledgeUsed.of(knowledge),
    )
    return to_json(form) + "\n"


def _question(question: NextQuestion, place: int, stage: str, knowledge: KnowledgeBase) -> QuestionForm:
    fact = knowledge.facts[question.fact]
    return QuestionForm(
        rank=place,
        fact=fact.id,
        base=fact.base,
        question=clean(fact.question),
        answers=tuple(AnswerChoice(id=answer, label=clean(label)) for answer, label in fact.labels.items()),
        help=clean(fact.help),
        why=clean(fact.why),
        why_now=why_now(question, stage, knowledge),
        settles=tuple(_point(point, knowledge) for point in question.settles),
        bears_on=question.bears_on,
        counts=question.counts,
        certain=question.certain,
        still_open=StillOpen(verdict_and_now=LeftOpen.of(question.first_left), rest=LeftOpen.of(question.rest_left)),
    )


def _point(point: Settles, knowledge: KnowledgeBase) -> PointSettled:
    title = "Verdict"
    if point.kind in ("now", "priority"):
        title = clean(knowledge.recommendations[point.id].title)
    elif point.kind == "standing":
        title = clean(knowledge.framework.title_of(point.id))
    return PointSettled(kind=point.kind, id=point.id, title=title, answers=dict(point.answers))
