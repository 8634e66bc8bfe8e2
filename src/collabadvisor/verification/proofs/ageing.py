"""That from one stage to the next no recommendation is lost without a reason."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.files.words import join_words
from collabadvisor.knowledge.conditions import Accepts, All, Any_, Condition, branches
from collabadvisor.knowledge.rules import Rule
from collabadvisor.verification.example import Example, step_name
from collabadvisor.verification.proofs.solver import conjunction, no
from collabadvisor.verification.proofs.spaces import Case, World


def nothing_lost(world: World) -> Iterator[Case]:
    """Each rule with each of its recommendations, from each stage to the next."""
    for stage, later in world.ages():
        for rule in world.knowledge.active(stage):
            condition, unasked = _carrying(world, rule, later)
            for place, name in enumerate(rule.recommend):
                lost = no(world.space(later).is_advised(name))
                about = (rule.id, name, stage, later)
                answers = world.smallest(stage, conjunction([world.space(stage).holds(condition), lost]))
                if answers is None:
                    yield Case(about, note=_no_longer_asked(world, rule, name, stage, later) if unasked else "")
                    continue
                what = f"'{name}', which this calls for at the stage '{stage}', is lost at the next, '{later}'."
                remedy = f"Let this rule, or another that calls for it, hold at the stage '{later}' too."
                note = f"With the same answers it is advised at the stage {stage}."
                then = (f'it is advised to "{step_name(world.knowledge.recommendations, name)}"',)
                where = world.rule(rule, "recommend", place)
                yield Case(about, what, remedy, where, Example(later, answers, then=then, note=note))


def _carrying(world: World, rule: Rule, later: str) -> tuple[Condition, set[str]]:
    """The condition that a rule holds by what is still asked later, and its questions that are not asked there."""
    ways, unasked = [], set()
    for way in branches(world.knowledge.condition_of(rule.id)):
        dropped = {fact for fact in way if not world.knowledge.facts[fact].is_asked_at(later)}
        unasked |= dropped
        ways += [] if dropped else [All(tuple(Accepts(fact, answers) for fact, answers in way.items()))]
    return Any_(tuple(ways)), unasked


def _no_longer_asked(world: World, rule: Rule, name: str, stage: str, later: str) -> str:
    """What is lost since a question is no longer asked; "" where nothing is."""
    lost = conjunction([world.space(stage).fires(rule.id), no(world.space(later).is_advised(name))])
    if not world.possible(stage, lost):
        return ""
    _, unasked = _carrying(world, rule, later)
    facts = join_words(f"'{fact}'" for fact in sorted(unasked))
    return f"'{name}' can end with the stage '{stage}' where '{rule.id}' called for it: {facts} is no longer asked."
