"""Answers that do not go together, by the rules of consistency that a pack brings."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.inference.advice import Inconsistency
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import holding_names
from collabadvisor.venture.model import Venture


def inconsistencies(venture: Venture, knowledge: KnowledgeBase) -> Iterator[Inconsistency]:
    """What a venture's answers say against each other, in the order of the pack's rules.

    Only answers to questions of its stage count: nothing in the advice rests on the others.
    """
    facts = venture.known_answers()
    facts = {fact.id: facts[fact.id] for fact in venture.applicable_questions(knowledge.facts) if fact.id in facts}
    for name, rule in knowledge.consistency.items():
        answers = {fact: facts[fact] for fact in holding_names(knowledge.condition_of(name), facts)}
        if answers:
            yield Inconsistency(
                id=name,
                title=rule.title,
                because=knowledge.fill_sentence(rule.because, answers),
                answers=answers,
                ask=rule.ask,
                origin=knowledge.layer_id(rule),
            )
