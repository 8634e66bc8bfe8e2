"""That no venture gets the best verdict with a weak answer that nobody hears."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.knowledge.framework import Fact
from collabadvisor.verification.example import Example, the
from collabadvisor.verification.proofs.solver import conjunction, either, no
from collabadvisor.verification.proofs.spaces import Case, World
from collabadvisor.verification.weak_answers import is_used, lets_stand, weak_answers


def calm_verdict(world: World) -> Iterator[Case]:
    """Each weak answer at each stage at which it is asked for and used."""
    for stage in world.stages:
        for fact in world.knowledge.facts.values():
            if is_used(fact, stage, world.knowledge):
                yield from (_case(world, fact, answer, stage) for answer in weak_answers(fact))


def _case(world: World, fact: Fact, answer: str, stage: str) -> Case:
    space = world.space(stage)
    about = (f"{fact.id}.{answer}", stage)
    best = space.verdicts[-1]
    weaknesses = (rule.id for rule in world.knowledge.active(stage) if rule.severity)
    weakness = either(space.rests(rule, fact.id) for rule in weaknesses)
    calm = conjunction([space.verdict_is(best), world.answers.is_one_of(fact.id, [answer]), no(weakness)])
    if any(lets_stand(world.knowledge, fact, answer, *at) for at in ((), (stage,))):
        reason = f"'{answer}' to '{fact.id}' need not be heard at the stage '{stage}', as the pack says."
        return Case(about, declared=reason) if world.possible(stage, calm) else Case(about)
    answers = world.smallest(stage, calm)
    if answers is None:
        return Case(about)
    what = f"the verdict '{best}' can be given at the stage '{stage}' with '{answer}' to '{fact.id}' heard by nobody."
    example = Example(stage, answers, then=(f"a weakness rests on {the(fact.name)}",))
    where = fact.problem(("answers", answer), "").where
    return Case(about, what, "Write a rule that hears it, if only as a point to watch.", where, example)
