"""That one notch in one answer never carries a venture over more than one step of the verdicts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from collabadvisor.inference.bearings import LOW
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import branches
from collabadvisor.knowledge.framework import DOES_NOT_APPLY, Fact
from collabadvisor.knowledge.verdict_ranks import ranked_verdicts
from collabadvisor.verification.example import Example
from collabadvisor.verification.proofs.all_answers import AllAnswers
from collabadvisor.verification.proofs.solver import FALSE, Formula, conjunction, either, no
from collabadvisor.verification.proofs.space import Space
from collabadvisor.verification.proofs.spaces import Case, World


def one_notch(world: World) -> Iterator[Case]:
    """Each question at each stage that has more than two verdicts apart from "too little is known"."""
    for stage in world.stages:
        scale = ranked_verdicts(world.knowledge, stage)
        for fact in world.knowledge.facts.values():
            if fact.is_asked_at(stage) and len(scale) > 2:  # noqa: PLR2004  (of two, there is one step)
                yield _case(world, fact, stage, scale)


def _case(world: World, fact: Fact, stage: str, scale: tuple[str, ...]) -> Case:
    about = (fact.id, stage)
    before = world.space(stage)
    after = before.with_answers(_raised(world.answers, fact))
    lifts = either(
        conjunction([before.stands_at_most(base, "strained"), no(after.stands_at_most(base, "strained"))])
        for base in deciding_bases(world.knowledge, stage, scale[0])
    )
    steps = [
        conjunction(
            [before.verdict_is(low), after.verdict_is(high), *([] if _whole(low, high, scale) else [no(lifts)])]
        )
        for low, high in combinations(scale, 2)
        if scale.index(high) > scale.index(low) + 1
    ]
    moved = no(world.answers.is_one_of(fact.id, (fact.scale[-1], DOES_NOT_APPLY)))
    smallest = world.smallest(stage, conjunction([either(steps), moved, _all_answered(before)]))
    if smallest is None:
        return Case(about)
    becomes = {fact.id: fact.scale[fact.scale.index(smallest[fact.id]) + 1]}
    was, now = (world.conclude(stage, answers)[1] or "" for answers in (smallest, {**smallest, **becomes}))
    what = f"one better answer to '{fact.id}' can bring the verdict from '{was}' up to '{now}', at the stage '{stage}'."
    remedy = "Let the answers between weigh in steps, or let it weigh less."
    title = world.knowledge.framework.verdicts[scale[scale.index(was) + 1]].title
    example = Example(stage, smallest, becomes, (f'the verdict is "{title}"',))
    return Case(about, what, remedy, fact.problem(("answers",), "").where, example)


def deciding_bases(knowledge: KnowledgeBase, stage: str, verdict: str) -> tuple[str, ...]:
    """The bases of which one alone, standing low, calls for a verdict."""
    ways = (way for rule in knowledge.calling(stage) if rule.verdict == verdict for way in branches(rule.when))
    alone = {name for way in ways if len(way) == 1 for name, words in way.items() if words & LOW}
    return tuple(base for base in knowledge.framework.bases if base in alone)


def _whole(low: str, high: str, scale: tuple[str, ...]) -> bool:
    return (low, high) == (scale[0], scale[-1])


def _raised(answers: AllAnswers, fact: Fact) -> AllAnswers:
    """The answers where that to one question is the next better one."""
    formulas = answers.answer_formulas[fact.id]
    below = dict(zip(fact.scale[1:], fact.scale, strict=False))
    raised: Mapping[str, Formula] = {
        answer: formulas[answer] if answer == DOES_NOT_APPLY else formulas[below[answer]] if answer in below else FALSE
        for answer in formulas
    }
    return answers.with_formulas({fact.id: raised})


def _all_answered(space: Space) -> Formula:
    fact_ids = (fact.id for fact in space.knowledge.facts.values() if fact.is_asked_at(space.stage))
    return conjunction(space.answers.has_answer(fact) for fact in fact_ids)
