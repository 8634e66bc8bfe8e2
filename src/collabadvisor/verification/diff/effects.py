"""In what the advice of two packs differs, over every venture that there can be, with the smallest that shows it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import get_args

from collabadvisor.circuit.decision_model import NO, YES
from collabadvisor.circuit.wiring import WORDS
from collabadvisor.files.progress import Tell, ignore_progress
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import PRIORITIES, StandingOrNot
from collabadvisor.verification.diff.causes import PackReading, causes
from collabadvisor.verification.diff.pack_diff_model import SUBJECTS, Effect, SmallestVenture, Subject
from collabadvisor.verification.proofs.all_answers import AllAnswers
from collabadvisor.verification.proofs.solver import TRUE, Formula, Solver, conjunction, identical, no
from collabadvisor.verification.proofs.space import Space
from collabadvisor.verification.proofs.stopping import Stop, never

State = str | None
States = Mapping[State, Formula]
"""What can be concluded of one thing, and of which ventures it is."""
Thing = tuple[Subject, str]
VERDICT: Thing = ("verdict", "verdict")


@dataclass(frozen=True)
class _EffectsFound:
    thing: Thing
    before: State
    after: State
    stage: str
    formula: Formula
    solver: Solver


def effects(
    old: KnowledgeBase,
    new: KnowledgeBase,
    changed: Collection[str],
    tell: Tell = ignore_progress,
    stop: Stop = never,
) -> tuple[Effect, ...]:
    """Every way in which the verdict, a recommendation, a standing or what is shown differs, at the common stages.

    By consequence, in this order. ``changed`` are the rules that are not the same
    in both, by id: those of them that fire are told. That nothing is found is a proof that there is no venture on
    which they differ. Raises ``Undecided`` where the solver gives up, and what ``stop`` raises.
    """
    answers = AllAnswers.for_packs(old, new)
    all_effects: list[_EffectsFound] = []
    for stage in (stage for stage in new.framework.stages if stage in old.framework.stages):
        tell(0, 1, stage)
        all_effects += _differing(Space(old, stage, answers), Space(new, stage, answers), stop)
    ventures: dict[tuple[Thing, State, State], list[SmallestVenture]] = {}
    for number, one in enumerate(all_effects):
        tell(number, len(all_effects), f"{one.stage}: {one.thing[1]}")
        example = one.solver.smallest(one.formula)
        assert example is not None  # noqa: S101  (there is a venture, or it would not have been found)
        ventures.setdefault((one.thing, one.before, one.after), []).append(
            _smallest_venture(old, new, one, example[0], changed)
        )
    tell(len(all_effects), len(all_effects) or 1, "")
    unsorted = (
        Effect(subject=thing[0], name=thing[1], before=before, after=after, shown=tuple(each))
        for (thing, before, after), each in ventures.items()
    )
    places = _places(old, new)
    return tuple(sorted(unsorted, key=lambda effect: places[effect.subject, effect.name, effect.before, effect.after]))


def _differing(before: Space, after: Space, stop: Stop) -> Iterator[_EffectsFound]:
    """Everything that some venture makes the two conclude differently."""
    old, new = _concluded(before), _concluded(after)
    for thing in {**new, **old}:
        nothing: States = {NO if thing[0] == "shown" else None: TRUE}
        one, other = old.get(thing, nothing), new.get(thing, nothing)
        if one.keys() == other.keys() and all(identical(formula, other[state]) for state, formula in one.items()):
            continue  # the same formulas to the letter
        # Each its own: what a solver was asked about before is a burden to it, most when it counts.
        solver, counting = Solver(before, stop=stop), Solver(before, stop=stop)
        for state, holds in one.items():
            for became, holds_after in other.items():
                formula = conjunction([holds, holds_after])
                if state != became and solver.possible(formula):
                    yield _EffectsFound(thing, state, became, after.stage, formula, counting)


def _concluded(space: Space) -> dict[Thing, States]:
    framework = space.knowledge.framework
    return {
        VERDICT: {verdict: space.verdict_is(verdict) for verdict in (*space.verdicts, None)},
        **{("recommendation", name): _advised(space, name) for name in space.knowledge.recommendations},
        **{("standing", name): _standings(space, name) for name in framework.names_with_standing()},
        **{("shown", name): {YES: space.shows(name), NO: no(space.shows(name))} for name in framework.values},
    }


def _standings(space: Space, name: str) -> States:
    return {word: space.has_standing(name, word) for word in get_args(StandingOrNot)}


def _advised(space: Space, name: str) -> States:
    states: dict[State, Formula] = {priority: space.is_advised(name, priority) for priority in PRIORITIES}
    return {**states, None: no(space.is_advised(name))}


def _smallest_venture(
    old: KnowledgeBase, new: KnowledgeBase, effect: _EffectsFound, answers: Mapping[str, str], changed: Collection[str]
) -> SmallestVenture:
    before, after = (PackReading(knowledge, effect.stage, answers) for knowledge in (old, new))
    why = causes(before, after, *effect.thing, changed)
    return SmallestVenture(
        stage=effect.stage, answers=dict(answers), causes=why, unread_before=before.unread, unread_after=after.unread
    )


def _places(old: KnowledgeBase, new: KnowledgeBase) -> dict[tuple[Subject, str, State, State], tuple[int, ...]]:
    """Where each effect that there can be stands: by subject, then in the packs' order, the worst state first."""
    packs = (new.framework, old.framework)
    verdicts = (verdict for framework in packs for stage in framework.stages.values() for verdict in stage.verdicts)
    states: dict[Subject, tuple[State, ...]] = {
        "verdict": (*dict.fromkeys(verdicts), None),
        "recommendation": (*PRIORITIES, None),
        "standing": (*WORDS, None),
        "shown": (NO, YES),
    }
    names: dict[Subject, tuple[str, ...]] = {
        "verdict": ("verdict",),
        "recommendation": tuple(dict.fromkeys((*new.recommendations, *old.recommendations))),
        "standing": tuple(dict.fromkeys(name for framework in packs for name in framework.names_with_standing())),
        "shown": tuple(dict.fromkeys(name for framework in packs for name in framework.values)),
    }
    return {
        (subject, name, before, after): (SUBJECTS.index(subject), number, first, second)
        for subject, every in states.items()
        for number, name in enumerate(names[subject])
        for first, before in enumerate(every)
        for second, after in enumerate(every)
    }
