"""The open questions as JSON, the contract ``collabadvisor/ask/1``, for other programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from collabadvisor.files.words import clean
from collabadvisor.inference.advice import KnowledgeUsed, VentureSummary
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.interview.questions import Left, NextQuestion, Settles
from collabadvisor.reasoning.outlook.bounds_model import Bounds
from collabadvisor.reasoning.outlook.chain import verdict_now
from collabadvisor.report.advice.advice_json import written
from collabadvisor.report.interview.why_now import why_now
from collabadvisor.venture.model import Venture

FORMAT = "collabadvisor/ask/1"


def render(venture: Venture, questions: Sequence[NextQuestion], bounds: Bounds, knowledge: KnowledgeBase) -> str:
    """The open questions in the order in which to ask them, and what they can settle, for other programs."""
    known, asked = venture.known(), venture.asked(knowledge.facts)
    worth = {question.fact for question in questions}
    data = {
        "format": FORMAT,
        "venture": VentureSummary(venture.name, venture.stage, *venture.progress(knowledge.facts)),
        "verdict": _range(venture, bounds, knowledge),
        "questions": [
            _question(question, place, venture.stage, knowledge) for place, question in enumerate(questions, start=1)
        ],
        "cannot_change": [fact.id for fact in asked if fact.id not in known and fact.id not in worth],
        "knowledge": KnowledgeUsed(knowledge.version, knowledge.digest),
    }
    return written(data) + "\n"


def _range(venture: Venture, bounds: Bounds, knowledge: KnowledgeBase) -> dict[str, Any]:
    return {
        "now": verdict_now(venture, knowledge),
        "possible": list(bounds.verdict.verdicts),
        "settled": bounds.verdict.settled,
        "exact": bounds.exact,
    }


def _question(question: NextQuestion, place: int, stage: str, knowledge: KnowledgeBase) -> dict[str, Any]:
    fact = knowledge.facts[question.fact]
    counts = question.counts
    return {
        "rank": place,
        "fact": fact.id,
        "base": fact.base,
        "question": clean(fact.question),
        "answers": [{"id": answer, "label": clean(label)} for answer, label in fact.answers.items()],
        "help": clean(fact.help),
        "why": clean(fact.why),
        "why_now": why_now(question, stage, knowledge),
        "settles": [_point(point, knowledge) for point in question.settles],
        "bears_on": list(question.bears_on),
        "counts": counts,
        "certain": question.certain,
        "still_open": {
            "verdict_and_now": _left(question.first_left),
            "rest": _left(question.rest_left),
        },
    }


def _point(point: Settles, knowledge: KnowledgeBase) -> dict[str, Any]:
    title = "Verdict"
    if point.kind in ("now", "priority"):
        title = clean(knowledge.recommendations[point.id].title)
    elif point.kind == "standing":
        title = clean(knowledge.framework.title_of(point.id))
    return {"kind": point.kind, "id": point.id, "title": title, "answers": dict(point.answers)}


def _left(left: Left) -> dict[str, float]:
    return {"worst": left.worst, "expected": round(left.expected, 3)}
