"""That requirements make a difference: each can stand in every way, and what forbids the best verdict forbids it."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.files.words import plain
from collabadvisor.knowledge.requirements import REQUIREMENT_STATUSES, UNMET, Requirement
from collabadvisor.verification.example import Example
from collabadvisor.verification.proofs.solver import conjunction, either
from collabadvisor.verification.proofs.spaces import Case, World


def requirements(world: World) -> Iterator[Case]:
    """Each requirement at each of its stages: that it can stand in each way, and what it forbids."""
    for stage in world.stages:
        for required in world.knowledge.requirements_at(stage):
            yield from _ways(world, required, stage)
            if required.forbids_best_verdict:
                yield _forbids(world, required, stage)


def _ways(world: World, required: Requirement, stage: str) -> Iterator[Case]:
    for status in REQUIREMENT_STATUSES:
        about = (required.id, status, stage)
        answers = world.smallest(stage, world.space(stage).has_requirement(required.id, status))
        if answers is not None:
            yield Case(about, example=Example(stage, answers))
            continue
        what = f"this can never be {plain(status)} at the stage '{stage}'."
        yield Case(about, what, "Mend its condition, or take the stage out.", required.problem(("when",), "").where)


def _forbids(world: World, required: Requirement, stage: str) -> Case:
    """The case that no venture gets the best verdict while the requirement is unmet, though one would without it."""
    space, about = world.space(stage), (required.id, "forbids_best_verdict", stage)
    best = space.verdicts[-1]
    unmet = either(space.has_requirement(required.id, status) for status in UNMET)
    where = required.problem(("forbids_best_verdict",), "").where
    ignored = world.smallest(stage, conjunction([unmet, space.verdict_is(best)]))
    if ignored is not None:
        what = f"the verdict '{best}' can be given at the stage '{stage}' though this is not met."
        return Case(
            about, what, "Let a rule of the verdict call for what comes before it.", where, Example(stage, ignored)
        )
    needed = conjunction([unmet, space.verdict_is(best, were_all_met=True)])
    answers = world.smallest(stage, needed)
    if answers is not None:
        return Case(about, example=Example(stage, answers))
    what = f"this keeps no venture from the verdict '{best}' at the stage '{stage}' that would get it otherwise."
    return Case(about, what, "Take 'forbids_best_verdict' out: other rules forbid it anyway.", where)
