"""The questions to answer first, where too little is known to say what to do first."""

from __future__ import annotations

from collabadvisor.inference.advice import Advice
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.verdict_ranks import silent_verdicts
from collabadvisor.reasoning.budget import Budget
from collabadvisor.reasoning.interview.questions import next_questions
from collabadvisor.venture.model import Venture

MOST_QUESTIONS, MOST_TO_FIND_OUT = 5, 3
MOST_LOOKS = 300
"""Steps for finding out which questions can still change the advice: of so little known nearly every one can."""


def first_questions(venture: Venture, advice: Advice, knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The open questions that can settle most; none where the verdict says more than that too little is known."""
    if advice.verdict.id not in silent_verdicts(knowledge, venture.stage):
        return ()
    return _next(venture, knowledge, MOST_QUESTIONS)


def questions_to_find_out(venture: Venture, advice: Advice, knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The open questions that can settle most, where the verdict says more than that too little is known."""
    if not advice.unanswered or advice.verdict.id in silent_verdicts(knowledge, venture.stage):
        return ()
    return _next(venture, knowledge, MOST_TO_FIND_OUT)


def _next(venture: Venture, knowledge: KnowledgeBase, most: int) -> tuple[str, ...]:
    questions = next_questions(venture, knowledge, budget=Budget(MOST_LOOKS))
    return tuple(question.fact for question in questions[:most])
