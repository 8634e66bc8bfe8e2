"""How much of a base has to be answered, as conditions on how many of its questions are, and how many do not apply."""

from __future__ import annotations

from collabadvisor.circuit.decision_model import ANSWERED, NEVER, NOT_APPLYING, at_least
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import All, Any_, Condition


def enough_answered(base: str, stage: str, knowledge: KnowledgeBase) -> Condition:
    """Enough questions about a base are answered, of those that apply, to know how it stands."""
    facts = knowledge.counted_questions(base, stage)
    spared = sum(fact.does_not_apply for fact in facts)
    ways = []
    for left_out in range(min(spared, len(facts) - 1) + 1):
        rest = len(facts) - left_out
        needed = knowledge.answers_needed(rest)
        if left_out and needed == knowledge.answers_needed(rest + 1):
            continue  # that it does not apply changes nothing
        ways.append(All((at_least(NOT_APPLYING, base, left_out, spared), at_least(ANSWERED, base, needed, len(facts)))))
    return Any_(tuple(ways)) if facts else NEVER


def something_answered(base: str, stage: str, knowledge: KnowledgeBase) -> Condition:
    """Something of a base is answered, or nothing of it applies."""
    facts = knowledge.counted_questions(base, stage)
    answered = at_least(ANSWERED, base, 1, len(facts))
    if all(fact.does_not_apply for fact in facts):
        return Any_((answered, at_least(NOT_APPLYING, base, len(facts), len(facts))))
    return answered
