"""About how many questions an interview still puts: from the same talk gone on with in a few ways."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.budget import Budget
from collabadvisor.reasoning.interview.relevance import relevance
from collabadvisor.venture.model import Answer, Venture

AT_ONCE = 4
"""So many answers are taken at a time before it is looked what can still change the advice."""
WAYS = 3
"""Every answer the weakest, every one from the middle, every one the strongest."""


def remaining(
    venture: Venture,
    order: Sequence[str],
    knowledge: KnowledgeBase,
    unknown: Collection[str] = (),
    budget: Budget | None = None,
) -> tuple[int, int]:
    """The fewest and the most questions that come in these ways until none can change the advice; an estimate.

    ``order`` has the open questions that still can, as they are to be asked; there are never more than these. Raises
    ``VentureError`` as ``advise`` does.
    """
    many = [_count_questions(venture, order, knowledge, unknown, budget, way) for way in range(WAYS)]
    return min(many), max(many)


def _count_questions(  # noqa: PLR0913, PLR0917  (as above)
    venture: Venture,
    order: Sequence[str],
    knowledge: KnowledgeBase,
    unknown: Collection[str],
    budget: Budget | None,
    way: int,
) -> int:
    """How many come where each answer stands so far up its scale."""
    count, rest = 0, list(order)
    while rest:
        batch, count = rest[:AT_ONCE], count + len(rest[:AT_ONCE])
        scales = {fact: knowledge.facts[fact].scale for fact in batch}
        answers = {fact: Answer(answer=scale[(len(scale) - 1) * way // (WAYS - 1)]) for fact, scale in scales.items()}
        venture = venture.replace(answers={**venture.answers, **answers})
        matter = relevance(venture, knowledge, unknown, budget, rest[AT_ONCE:])
        rest = [each for each in rest if each in matter]
    return count
