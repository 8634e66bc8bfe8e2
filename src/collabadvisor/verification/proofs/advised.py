"""That where something is wrong something is advised, and that doing it helps."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.files.words import join_words
from collabadvisor.knowledge.conditions import names
from collabadvisor.knowledge.framework import Priority
from collabadvisor.knowledge.rules import Rule
from collabadvisor.verification.example import Example, step_name
from collabadvisor.verification.proofs.solver import conjunction, either, no
from collabadvisor.verification.proofs.space import Space
from collabadvisor.verification.proofs.spaces import Case, World


def something(world: World) -> Iterator[Case]:
    """Each verdict but the best at each stage: that something is advised."""
    return _advised(world, None, "advised", "to do")


def something_now(world: World) -> Iterator[Case]:
    """Each verdict but the best at each stage: that something is advised with the priority "now"."""
    return _advised(world, "now", "advised now", "to do now")


def _advised(world: World, priority: Priority | None, advised: str, doing: str) -> Iterator[Case]:
    recommendations, framework = world.knowledge.recommendations, world.knowledge.framework
    for stage in world.stages:
        space = world.space(stage)
        best = space.verdicts[-1]
        advice = either(space.is_advised(name, priority) for name in recommendations)
        lacking = conjunction([no(advice), no(space.verdict_is(best, were_enough_answered=True))])
        for place, verdict in enumerate(space.verdicts[:-1]):
            about = (verdict, stage)
            answers = world.smallest(stage, conjunction([space.verdict_is(verdict), lacking]))
            if answers is None:
                yield Case(about)
                continue
            what = f"the verdict '{verdict}' can be given at the stage '{stage}' with nothing {doing}."
            remedy = f"Let what it rests on call for something {doing}."
            then = (f'something is {advised}, or the verdict is "{framework.verdicts[best].title}"',)
            example = Example(stage, answers, then=then)
            yield Case(about, what, remedy, world.framework("stages", stage, "verdicts", place), example)


def cleared(world: World) -> Iterator[Case]:
    """Each rule with each of its recommendations at each stage."""
    rules = world.knowledge.rules
    for stage in world.stages:
        space = world.space(stage)
        after = {
            name: world.space(stage).with_answers(world.after_recommendation(name, stage))
            for name in world.knowledge.recommendations
        }
        for rule in world.knowledge.active(stage):
            for place, name in enumerate(rule.recommend):
                about = (rule.id, name, stage)
                answers = world.smallest(stage, conjunction([space.fires(rule.id), after[name].fires(rule.id)]))
                if answers is None:
                    yield Case(about)
                    continue
                what = f"this can still hold once '{name}' is done, at the stage '{stage}'."
                then = (f'it is not found that "{step_name(rules, rule.id)}"',)
                example = Example(stage, answers, world.becomes(name, stage, answers), then)
                where = world.rule(rule, "recommend", place)
                yield Case(about, what, f"Let '{name}' set more, or leave it out.", where, example)


def no_new_weakness(world: World) -> Iterator[Case]:
    """Each recommendation with each weakness that asks about something that it sets, at each stage."""
    for stage in world.stages:
        weaknesses = [rule for rule in world.knowledge.active(stage) if rule.severity]
        for name, advised in world.knowledge.recommendations.items():
            after = world.space(stage).with_answers(world.after_recommendation(name, stage))
            for rule in weaknesses:
                if not advised.sets.keys().isdisjoint(names(rule.when)):
                    yield _brought(world, after, name, rule)


def _brought(world: World, after: Space, name: str, rule: Rule) -> Case:
    stage = after.stage
    about = (name, rule.id, stage)
    before = world.space(stage)
    new = conjunction([before.is_advised(name), no(before.fires(rule.id)), after.fires(rule.id)])
    if not world.possible(stage, new):
        return Case(about)
    set_here = world.knowledge.recommendations[name].sets
    declared = [exception.fact for exception in rule.exceptions if exception.fact in set_here]
    excuse = either(no(after.keeping(fact, before.answers).fires(rule.id)) for fact in declared)
    answers = world.smallest(stage, conjunction([new, no(excuse)]))
    if answers is None:
        facts = join_words(f"'{fact}'" for fact in declared)
        how = f"doing '{name}' makes '{rule.id}' hold at the stage '{stage}'"
        return Case(about, declared=f"{how}, which that rule declares for {facts}.")
    what = f"doing '{name}' can make the weakness '{rule.id}' hold, at the stage '{stage}'."
    then = (f'it is not found that "{step_name(world.knowledge.rules, rule.id)}"',)
    example = Example(stage, answers, world.becomes(name, stage, answers), then)
    return Case(about, what, "Let it set better answers.", world.recommendation(name, "sets"), example)
