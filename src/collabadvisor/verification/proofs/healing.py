"""That age never heals: with the same answers nothing stands better, and no verdict is better, at a later stage."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.knowledge.framework import StandingOrNot
from collabadvisor.knowledge.verdict_ranks import as_good, ranked_verdicts
from collabadvisor.verification.example import Example
from collabadvisor.verification.proofs.solver import Formula, conjunction, either, no
from collabadvisor.verification.proofs.spaces import Case, World

LOWS: tuple[StandingOrNot, ...] = ("fragile", "strained")


def age_heals(world: World) -> Iterator[Case]:
    """From each stage to the next: each base and value, each verdict, and each question that is no longer asked."""
    for stage, later in world.ages():
        for name in world.knowledge.framework.names_with_standing():
            yield _standing(world, name, stage, later)
        yield from _verdicts(world, stage, later)
        yield from _no_longer_asked(world, stage, later)


def _standing(world: World, name: str, stage: str, later: str) -> Case:
    about = (name, stage, later)
    answers = world.smallest(
        stage, conjunction([_lifted(world, name, stage, later), _asked_at_both(world, stage, later)])
    )
    if answers is None:
        return Case(about)
    what = f"what makes '{name}' {_word(world, name, stage, answers)} at the stage '{stage}' leaves it "
    what += f"{_word(world, name, later, answers)} at the next, '{later}'."
    remedy = "Let what weighs on it weigh no less later."
    node = "bases" if name in world.knowledge.framework.bases else "values"
    return Case(about, what, remedy, world.framework(node, name), _example(world, name, stage, later, answers))


def _verdicts(world: World, stage: str, later: str) -> Iterator[Case]:
    """Each verdict of a stage that can be compared with those of the next."""
    scale = ranked_verdicts(world.knowledge, later)
    before, after = world.space(stage), world.space(later)
    titles = world.knowledge.framework.verdicts
    for verdict, place in as_good(world.knowledge, stage, later).items():
        about = (verdict, stage, later)
        better = either(after.verdict_is(other) for other in scale[place + 1 :])
        same = _asked_at_both(world, stage, later)
        answers = world.smallest(stage, conjunction([before.verdict_is(verdict), better, same]))
        if answers is None:
            yield Case(about)
            continue
        _, now = world.conclude(later, answers)
        what = f"the answers that lead to '{verdict}' at the stage '{stage}' lead to '{now}' at the next, '{later}'."
        note = f"With the same answers the verdict is “{titles[verdict].title}” at the stage {stage}."
        example = Example(later, answers, then=(f'the verdict is "{titles[scale[place]].title}"',), note=note)
        where = world.framework("stages", stage, "verdicts", before.verdicts.index(verdict))
        yield Case(about, what, "Let what leads to it weigh no less later.", where, example)


def _no_longer_asked(world: World, stage: str, later: str) -> Iterator[Case]:
    """Each question that is not asked at the next stage: no base is low by it."""
    framework = world.knowledge.framework
    bases = framework.bases
    for fact in world.knowledge.facts.values():
        if not fact.is_asked_at(stage) or fact.is_asked_at(later):
            continue
        about = (fact.id, stage, later)
        weaknesses = ((rule, rule.severity) for rule in world.knowledge.active(stage) if rule.severity)
        lowering = [rule for rule, severity in weaknesses if framework.severities[severity].standing]
        space = world.space(stage)
        resting = {
            base: either(space.rests(rule.id, fact.id) for rule in lowering if rule.about == base) for base in bases
        }
        lifted = (conjunction([_lifted(world, base, stage, later), resting[base]]) for base in bases)
        answers = world.smallest(stage, either(lifted))
        if answers is None:
            yield Case(about)
            continue
        base = next(base for base in bases if _word(world, base, stage, answers) != _word(world, base, later, answers))
        low = _word(world, base, stage, answers)
        what = f"'{fact.id}' can make '{base}' {low} at the stage '{stage}', and is not asked at the next, '{later}'."
        where = fact.problem(("stages",), "").where
        yield Case(about, what, "Ask it there too, or let it weigh less.", where,
                   _example(world, base, stage, later, answers))  # fmt: skip


def _asked_at_both(world: World, stage: str, later: str) -> Formula:
    """No question is answered that is asked at one of the stages only."""
    facts = world.knowledge.facts.values()
    return conjunction(
        no(world.answers.has_answer(fact.id))
        for fact in facts
        if not (fact.is_asked_at(stage) and fact.is_asked_at(later))
    )


def _lifted(world: World, name: str, stage: str, later: str) -> Formula:
    """A base or value stands lower at a stage than at a later one, and low."""
    before, after = world.space(stage), world.space(later)
    return either(conjunction([before.stands_at_most(name, low), no(after.stands_at_most(name, low))]) for low in LOWS)


def _example(world: World, name: str, stage: str, later: str, answers: dict[str, str]) -> Example:
    was = _word(world, name, stage, answers)
    note = f"With the same answers it is {was} at the stage {stage}."
    return Example(later, answers, then=(f"{name} is {was}",), note=note)


def _word(world: World, name: str, stage: str, answers: dict[str, str]) -> str:
    return world.conclude(stage, answers)[0][name].replace("_", " ")
