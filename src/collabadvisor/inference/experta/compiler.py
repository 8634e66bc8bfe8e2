"""A pack compiled, for one stage, to experta rules that infer the whole chain by forward chaining.

A conclusion that depends on what is *not* concluded (no critical weakness, nothing lower) may only be drawn when
everything below it has been; so the chain runs in phases: findings, standings of bases, standings of values (what
rests on others after those), the verdict. A phase begins when nothing else can fire, so no activation is ever
withdrawn. Every rule notes what it concludes, of what, and from what.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from collabadvisor.inference.bearings import WEIGHT, Bearings
from collabadvisor.inference.experta import engine
from collabadvisor.inference.experta.engine import (
    BEARINGS,
    MATCH,
    NOT,
    OR,
    Answers,
    CoverageTurn,
    Forbidding,
    Lack,
    P,
    Phase,
    RequirementFact,
    RequirementTurn,
    TurnFact,
    Verdict,
    among,
)
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Condition, branches
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES, REQUIREMENTS, StandingOrNot
from collabadvisor.knowledge.requirements import MET, NOT_KNOWN, NOT_MET
from collabadvisor.knowledge.rules import Rule, VerdictRule

FINDINGS, BASES, COVERED = 0, 1, 2
"""The first phases. Values take one for each level of what rests on what; coverage and the verdict come last."""
Note = Callable[[str, str, str, Iterable[str]], None]
"""Takes the kind of a conclusion, its name, its result, and the names of what it was concluded from."""


class Compiler:
    """The rules of a pack that speak at one stage. ``note`` takes what each of them concludes."""

    def __init__(self, knowledge: KnowledgeBase, stage: str, note: Note) -> None:
        self.knowledge = knowledge
        self.stage = stage
        self.note = note
        self.bearings = Bearings(knowledge, stage)
        # The standing of each base and value can be told once that of all it rests on has been.
        self.phases = {name: BASES + level for name, level in self.bearings.levels.items()}
        self.required = {each.id: each for each in knowledge.requirements_at(stage)}
        self.last = COVERED + max(self.bearings.levels.values())

    def rules(self) -> Iterator[Any]:
        """Every rule of the chain."""
        last = self.last
        yield engine.Rule(Phase(number=MATCH.number & P(lambda number: number < last)), salience=-1)(self._next_phase)
        for rule in self.knowledge.active(self.stage):
            yield self._finding(rule)
        for base, low in self.bearings.low.items():
            yield from (self._low(base, fact, answers) for fact, answers in low.items())
        yield from self._standings()
        yield from self._coverage()
        if self.required:
            yield from self._requirements()
        for verdict_rule in self.knowledge.calling(self.stage):
            yield from self._verdict(verdict_rule)
        yield from self._choice()

    def _next_phase(self, memory: Any, number: int) -> None:
        turns = [name for name, phase in self.phases.items() if phase == number + 1]
        quiet = self.bearings.default_standing
        memory.declare(Phase(number=number + 1), *(TurnFact(name=name, otherwise=quiet(name)) for name in turns))
        if number + 1 == BASES:
            memory.declare(*(RequirementTurn(name=name) for name in self.required))
        if number + 1 == COVERED:
            memory.declare(CoverageTurn())

    def _finding(self, rule: Rule) -> Any:
        bearings = self.bearings.effects(rule)

        def fire(memory: Any) -> None:
            self.note("finding", rule.id, rule.finding, ())
            memory.declare(*(BEARINGS[standing](on=name, premise=rule.id) for name, standing in bearings))

        patterns = _patterns(rule.when)
        return engine.Rule(OR(*patterns) if len(patterns) > 1 else patterns[0])(fire)

    @staticmethod
    def _low(base: str, fact: str, answers: frozenset[str]) -> Any:
        """An answer in the lower half of its scale keeps a base from being sound."""

        def fire(memory: Any) -> None:
            memory.declare(BEARINGS["adequate"](on=base, premise=fact))

        return engine.Rule(Answers(**{fact: among(answers)}))(fire)

    def _standings(self) -> Iterator[Any]:
        """The weightiest that bears on a base or value is its standing; what a value rests on bears on it in turn."""
        turn = TurnFact(name=MATCH.name)
        for place, standing in enumerate(WEIGHT):
            lower = [NOT(BEARINGS[worse](on=MATCH.name)) for worse in WEIGHT[:place]]
            yield self._standing(standing, turn, BEARINGS[standing](on=MATCH.name, premise=MATCH.premise), *lower)
        nothing = [NOT(bearing(on=MATCH.name)) for bearing in BEARINGS.values()]
        yield self._standing(None, TurnFact(name=MATCH.name, otherwise=MATCH.otherwise), *nothing)
        for value, on in self.bearings.rests_on.items():
            if on:
                carried = engine.StandingFact(name=MATCH.premise & among(frozenset(on)), standing=MATCH.standing)
                yield engine.Rule(carried)(self._carry_to(value))

    def _standing(self, standing: str | None, *patterns: Any) -> Any:
        def fire(memory: Any, name: str, premise: str | None = None, otherwise: str = "") -> None:
            concluded = standing or otherwise
            self.note("standing", name, concluded, (premise,) if premise else ())
            memory.declare(engine.StandingFact(name=name, standing=concluded))

        return engine.Rule(*patterns)(fire)

    def _coverage(self) -> Iterator[Any]:
        """Enough is known where of every urgent base it is known how it stands, and of every base something."""
        urgent = frozenset(self.knowledge.framework.stages[self.stage].urgent)
        unknown = engine.StandingFact(name=MATCH.base & among(urgent), standing="not_known")
        if urgent:
            yield engine.Rule(unknown)(lambda memory, base: memory.declare(Lack(premise=base)))
        yield engine.Rule(CoverageTurn(), Lack())(_conclude(COVERAGE, COVERAGES[0]))
        yield engine.Rule(CoverageTurn(), NOT(Lack()))(_conclude(COVERAGE, COVERAGES[1]))

    def _requirements(self) -> Iterator[Any]:
        """Each requirement stands as its answers settle it, else it is not known; together the worst counts.

        How they stand together turns on those that forbid the best verdict.
        """
        for name in self.required:
            ways = self.knowledge.requirement_ways[name]
            yield from (engine.Rule(pattern)(self._settle(name, MET)) for pattern in _patterns(ways.met))
            yield from (engine.Rule(pattern)(self._settle(name, NOT_MET)) for pattern in _patterns(ways.not_met))
        turn = RequirementTurn(name=MATCH.name)
        yield engine.Rule(turn, NOT(RequirementFact(name=MATCH.name)))(
            lambda memory, name: self._stands(memory, name, NOT_KNOWN)
        )
        worse = [Forbidding(status=NOT_MET), Forbidding(status=NOT_KNOWN)]
        for place, status in enumerate((NOT_MET, NOT_KNOWN)):
            patterns = (CoverageTurn(), worse[place], *map(NOT, worse[:place]))
            yield engine.Rule(*patterns)(_conclude(REQUIREMENTS, status))
        yield engine.Rule(CoverageTurn(), *map(NOT, worse))(_conclude(REQUIREMENTS, MET))

    def _settle(self, name: str, status: str) -> Callable[..., None]:
        def fire(memory: Any) -> None:
            memory.declare(RequirementFact(name=name, status=status))
            self._stands(memory, name, status)

        return fire

    def _stands(self, memory: Any, name: str, status: str) -> None:
        self.note("requirement", name, status, ())
        if self.required[name].forbids_best_verdict and status != MET:
            memory.declare(Forbidding(status=status))

    def _carry_to(self, value: str) -> Callable[..., None]:
        """What a value rests on bears on it: a base with its own standing, a value one notch less grave."""

        def fire(memory: Any, premise: str, standing: StandingOrNot) -> None:
            memory.declare(BEARINGS[self.bearings.effect_on_dependent(premise, standing)](on=value, premise=premise))

        return fire

    def _verdict(self, rule: VerdictRule) -> Iterator[Any]:
        def fire(memory: Any, **named: str) -> None:
            self.note("called", rule.id, rule.verdict, named.values())
            memory.declare(Verdict(rule=rule.id, verdict=rule.verdict))

        ways = branches(rule.when)
        alike: dict[frozenset[str], set[str]] = {}
        for way in ways:
            if len(way) == 1:  # "any of these is at most strained" is one pattern, not one for each name
                ((name, accepted),) = way.items()
                alike.setdefault(accepted, set()).add(name)
        yield from (engine.Rule(_stands(0, frozenset(names), accepted))(fire) for accepted, names in alike.items())
        for way in ways:
            if len(way) > 1:
                patterns = [_stands(place, frozenset({name}), way[name]) for place, name in enumerate(way)]
                yield engine.Rule(*patterns)(fire)

    def _choice(self) -> Iterator[Any]:
        """Of all verdicts called for, the worst on the stage's scale stands."""
        scale = self.knowledge.framework.stages[self.stage].verdicts
        for place, verdict in enumerate(scale):
            worse = [NOT(Verdict(verdict=among(frozenset(scale[:place]))))] if place else []
            patterns = (Phase(number=self.last), Verdict(rule=MATCH.rule, verdict=verdict), *worse)
            yield engine.Rule(*patterns)(self._choose(verdict))

    def _choose(self, verdict: str) -> Callable[..., None]:
        def fire(memory: Any, rule: str) -> None:  # noqa: ARG001  (experta passes its engine)
            self.note("verdict", "verdict", verdict, (rule,))

        return fire


def _patterns(condition: Condition) -> list[Any]:
    """The answers of each way in which a condition holds."""
    return [Answers(**{name: among(accepted) for name, accepted in way.items()}) for way in branches(condition)]


def _conclude(name: str, result: str) -> Callable[..., None]:
    return lambda memory: memory.declare(engine.StandingFact(name=name, standing=result))


def _stands(place: int, names: frozenset[str], accepted: frozenset[str]) -> Any:
    """One of the names has one of the standings; the name is bound, under the place of the pattern in its rule."""
    return engine.StandingFact(name=getattr(MATCH, f"name_{place}") & among(names), standing=among(accepted))
