"""How much of a base has to be answered, as conditions on how many of its questions are, and how many do not apply."""

from __future__ import annotations

from collabadvisor.circuit.decision_model import ANSWERED, NEVER, NOT_APPLYING, at_least
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import All, Any_, Condition


def enough_answered(base: str, stage: str, knowledge: KnowledgeBase) -> Condition:
    """Enough questions about a base are answered, of those that apply, to know how it stands."""
    asked = knowledge.counted_questions(base, stage)
    spared = sum(fact.does_not_apply for fact in asked)
    ways = []
    for left_out in range(min(spared, len(asked) - 1) + 1):
        left = len(asked) - left_out
        needed = knowledge.answers_needed(left)
        if left_out and needed == knowledge.answers_needed(left + 1):
            continue  # that it does not apply changes nothing
        ways.append(All((at_least(NOT_APPLYING, base, left_out, spared), at_least(ANSWERED, base, needed, len(asked)))))
    return Any_(tuple(ways)) if asked else NEVER


def something_answered(base: str, stage: str, knowledge: KnowledgeBase) -> Condition:
    """Something of a base is answered, or nothing of it applies."""
    asked = knowledge.counted_questions(base, stage)
    answered = at_least(ANSWERED, base, 1, len(asked))
    if all(fact.does_not_apply for fact in asked):
        return Any_((answered, at_least(NOT_APPLYING, base, len(asked), len(asked))))
    return answered
