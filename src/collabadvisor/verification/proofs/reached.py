"""That everything in a pack can come about, and that something always does."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.knowledge.rules import Rule
from collabadvisor.verification.example import Example
from collabadvisor.verification.proofs.spaces import Case, World


def rules(world: World) -> Iterator[Case]:
    """Each rule at each of its stages."""
    for stage in world.stages:
        space = world.space(stage)
        for rule in (*world.knowledge.active(stage), *world.knowledge.calling(stage)):
            holds = space.fires(rule.id) if isinstance(rule, Rule) else space.calls(rule.id)
            answers = world.smallest(stage, holds)
            if answers is not None:
                yield Case((rule.id, stage), example=Example(stage, answers))
                continue
            what = f"this never holds at the stage '{stage}', whatever is answered."
            where = world.rule(rule, "stages", rule.stages.index(stage))
            yield Case((rule.id, stage), what, "Widen its condition, or take the stage out.", where)


def verdicts(world: World) -> Iterator[Case]:
    """Each verdict of each stage."""
    for stage in world.stages:
        space = world.space(stage)
        for place, verdict in enumerate(space.verdicts):
            answers = world.smallest(stage, space.verdict_is(verdict))
            if answers is not None:
                yield Case((verdict, stage), example=Example(stage, answers))
                continue
            what = f"no venture at the stage '{stage}' gets the verdict '{verdict}'."
            where = world.framework("stages", stage, "verdicts", place)
            yield Case((verdict, stage), what, "Let a rule of the verdict call for it, or drop it here.", where)


def recommendations(world: World) -> Iterator[Case]:
    """Each recommendation, at the first stage at which it can be given."""
    for name in world.knowledge.recommendations:
        ventures = ((stage, world.smallest(stage, world.space(stage).is_advised(name))) for stage in world.stages)
        first = next(((stage, answers) for stage, answers in ventures if answers is not None), None)
        if first is not None:
            yield Case((name,), example=Example(*first))
            continue
        what = f"'{name}' is given to no venture at any stage."
        yield Case((name,), what, "Let a rule recommend it, or drop it.", world.recommendation(name, "id"))


def some_verdict(world: World) -> Iterator[Case]:
    """Each stage."""
    for stage in world.stages:
        answers = world.smallest(stage, world.space(stage).verdict_is(None))
        if answers is None:
            yield Case((stage,))
            continue
        what = f"no rule of the verdict speaks of some ventures at the stage '{stage}'."
        remedy = "Add one that asks whether 'questions_answered' is too_few or enough."
        example = Example(stage, answers, when=("the advice is given",))
        yield Case((stage,), what, remedy, world.framework("stages", stage), example)
