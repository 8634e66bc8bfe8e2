"""Weak answers: which they are, and which of them a pack lets stand unheard."""

from __future__ import annotations

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import names
from collabadvisor.knowledge.framework import Fact

SILENT = "silent-answer"
SO_MANY_ANSWERS = 4
"""From so many answers on, the second lowest is a weak one too."""


def weak_answers(fact: Fact) -> tuple[str, ...]:
    """The lowest answer to a question, and of four or more the second lowest."""
    return fact.scale[: 2 if len(fact.scale) >= SO_MANY_ANSWERS else 1]


def lets_stand(knowledge: KnowledgeBase, fact: Fact, answer: str, *stage: str) -> bool:
    """Whether the pack says that an answer (at one stage) need not be heard."""
    about = {f"{fact.id}.{answer}", *stage}
    return any(entry.check == SILENT and set(entry.about) == about for entry in knowledge.exceptions)


def is_used(fact: Fact, stage: str, knowledge: KnowledgeBase) -> bool:
    """Whether a question is asked at a stage, and a rule there uses the answer."""
    return fact.is_asked_at(stage) and any(fact.id in names(rule.when) for rule in knowledge.active(stage))
