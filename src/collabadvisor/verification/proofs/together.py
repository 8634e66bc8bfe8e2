"""That no two recommendations that exclude each other are given together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.verification.example import Example, step_name
from collabadvisor.verification.proofs.solver import conjunction
from collabadvisor.verification.proofs.spaces import Case, World


def excluding(world: World) -> Iterator[Case]:
    """Each such pair at each stage."""
    recommendations = world.knowledge.recommendations
    for one, other in combinations(recommendations, 2):
        why = _why(world.knowledge, one, other)
        for stage in world.stages if why else ():
            space = world.space(stage)
            about = (one, other, stage)
            answers = world.smallest(stage, conjunction([space.is_advised(one), space.is_advised(other)]))
            if answers is None:
                yield Case(about)
                continue
            then = (
                f'it is advised to "{step_name(recommendations, one)}"',
                f'it is not advised to "{step_name(recommendations, other)}"',
            )
            what = f"'{one}' and '{other}' exclude each other ({why}), and are both given at the stage '{stage}'."
            remedy = "Let no two rules that can hold together call for both."
            yield Case(about, what, remedy, world.recommendation(one, "id"), Example(stage, answers, then=then))


def _why(knowledge: KnowledgeBase, one: str, other: str) -> str:
    """Why two recommendations exclude each other; "" where they do not."""
    first, second = knowledge.recommendations[one], knowledge.recommendations[other]
    if other in first.excludes or one in second.excludes:
        return f"'{one if other in first.excludes else other}' says so"
    for fact, answer in first.sets.items():
        if second.sets.get(fact, answer) != answer:
            return f"they set '{fact}' to '{answer}' and to '{second.sets[fact]}'"
    return ""
