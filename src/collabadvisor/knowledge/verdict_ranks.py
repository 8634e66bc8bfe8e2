"""How good verdicts are beside each other: on one scale, and on those of two stages."""

from __future__ import annotations

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.forbidding import forbidding_rules_at, silent_among


def ranked_verdicts(knowledge: KnowledgeBase, stage: str) -> tuple[str, ...]:
    """The verdicts of a stage from the worst to the best, without those that say only that too little is known."""
    scale, silent = knowledge.framework.stages[stage].verdicts, silent_verdicts(knowledge, stage)
    return tuple(verdict for verdict in scale if verdict not in silent)


def silent_verdicts(knowledge: KnowledgeBase, stage: str) -> frozenset[str]:
    """The verdicts of a stage that say only that too little is known: they are neither better nor worse than others."""
    scale = knowledge.framework.stages[stage].verdicts
    return frozenset(silent_among(scale, forbidding_rules_at(knowledge.verdict_rules.values(), stage)))


def as_good(knowledge: KnowledgeBase, stage: str, later: str) -> dict[str, int]:
    """For the verdicts of a stage the place of the one that is as good among those that are ranked at another stage.

    The same one, or one that ranks with it; else the worst is as good as the worst, and the best as the best. Others
    cannot be compared.
    """
    here, there = ranked_verdicts(knowledge, stage), ranked_verdicts(knowledge, later)
    with_ = {name: verdict.ranks_with for name, verdict in knowledge.framework.verdicts.items()}
    places: dict[str, int] = {}
    for verdict in here:
        alike = [other for other in there if other in (verdict, with_[verdict]) or with_[other] == verdict]
        if alike:
            places[verdict] = there.index(verdict if verdict in alike else alike[0])
        elif there and verdict in (here[0], here[-1]):
            places[verdict] = 0 if verdict == here[0] else len(there) - 1
    return places
