"""The venture on which it shows that a requirement was changed."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import branches, names
from collabadvisor.knowledge.framework import Fact
from collabadvisor.knowledge.requirements import Requirement, RequirementWays
from collabadvisor.venture.model import Venture
from collabadvisor.verification.implication import Answers, smallest_difference
from collabadvisor.verification.mutants.killing import Trials
from collabadvisor.verification.mutants.likely_ventures import scales_at, scales_with_not_applicable
from collabadvisor.verification.mutants.rule_changes import FORBIDS, Mutant, with_rule


def shows_at(mutant: Mutant, required: Requirement, stage: str, trials: Trials) -> Answers | None:
    """The fewest answers by which it stands otherwise; where it forbids, some by which the verdict is another.

    None where there are none. Raises ``NotCheckedError``.
    """
    knowledge = trials.knowledge
    if mutant.part == "when":
        ways = (RequirementWays.of(each, knowledge.facts) for each in (knowledge.requirements[mutant.rule], required))
        scales = scales_with_not_applicable(knowledge, stage)
        candidates = (smallest_difference(one, other, scales) for one, other in zip(*ways, strict=True))
        return min((each for each in candidates if each is not None), key=len, default=None)
    if mutant.part != FORBIDS:
        return {}
    ventures = list(_unmet_at_best(required, knowledge, stage))
    return next((each for each in ventures if _verdicts_differ(mutant, stage, each, trials)), ventures[0])


def _verdicts_differ(mutant: Mutant, stage: str, answers: Answers, trials: Trials) -> bool:
    venture = Venture(venture="-", stage=stage, answers=answers)
    both = (trials.knowledge, with_rule(trials.knowledge, mutant))
    before, after = (trials.adviser(venture, knowledge).verdict.id for knowledge in both)
    return before != after


def _unmet_at_best(required: Requirement, knowledge: KnowledgeBase, stage: str) -> Iterator[Answers]:
    """The strongest answers with which a requirement is not met, then those without any to what it asks.

    An answer that leaves it unmet may weaken a base as well, and then something else keeps the best verdict back.
    """
    strongest = {name: scale[-1] for name, scale in scales_at(knowledge, stage).items()}
    for way in branches(RequirementWays.of(required, knowledge.facts).not_met):
        yield {**strongest, **{name: _strongest(knowledge.facts[name], accepted) for name, accepted in way.items()}}
    fact_ids = names(required.when)
    yield {name: answer for name, answer in strongest.items() if name not in fact_ids}


def _strongest(fact: Fact, accepted: frozenset[str]) -> str:
    on_the_scale = [answer for answer in fact.scale if answer in accepted]
    return on_the_scale[-1] if on_the_scale else min(accepted)
