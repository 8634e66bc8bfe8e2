"""The inference engine: a pack compiled to experta rules that infer the whole chain by forward chaining.

This is the only room that imports experta. A conclusion that depends on what is *not* concluded (no critical
weakness, nothing lower) may only be drawn when everything below it has been; so the chain runs in phases: findings,
standings of bases, standings of values (what rests on others after those), the verdict. A phase begins when nothing
else can fire, so no activation is ever withdrawn, which experta 1.9.4 does not do reliably. Rules of one phase fire
in an order that varies from run to run; each firing is recorded under its name and sorted at the end.
See ``docs/decisions/0001-experta.md``.
"""

from __future__ import annotations

import collections
import collections.abc
import logging
from bisect import insort
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from graphlib import TopologicalSorter
from threading import Lock
from typing import Any

from collabadvisor.conditions import branches
from collabadvisor.inference import Fired, Inference, assemble
from collabadvisor.knowledge import KnowledgeBase
from collabadvisor.rulebook import Rule, VerdictRule
from collabadvisor.venture import Venture
from collabadvisor.vocabulary import COVERAGE, COVERAGES, STANDINGS
from collabadvisor.vocabulary import Standing as Standing_


def _import_experta() -> Any:
    """Import experta 1.9.4 on a Python that has no ``collections.Mapping``, and leave the root logger as it was."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    if not hasattr(collections, "Mapping"):
        collections.Mapping = collections.abc.Mapping  # type: ignore[attr-defined]
    import experta
    import experta.matchers.rete.token
    import experta.strategies

    root.handlers[:] = handlers
    root.setLevel(level)
    return experta


experta = _import_experta()
MATCH, NOT, OR, P = experta.MATCH, experta.NOT, experta.OR, experta.P
Token = experta.matchers.rete.token.Token


class Answers(experta.Fact):  # type: ignore[misc, name-defined]
    """All that is answered, as one fact: what is not answered is a field that is not there, and matches nothing."""


class Bearing(experta.Fact):  # type: ignore[misc, name-defined]
    """A ``premise`` (a finding, base or value, by its name) that bears on the standing of a base or value, ``on``."""


class Fragile(Bearing):
    """It can be no better than fragile."""


class Strained(Bearing):
    """It can be no better than strained."""


class Adequate(Bearing):
    """It can be no better than adequate."""


class Sound(Bearing):
    """It may be sound."""


class Turn(experta.Fact):  # type: ignore[misc, name-defined]
    """All that bears on a base or value is known: its ``name``, and its standing where nothing bears on it."""


class Standing(experta.Fact):  # type: ignore[misc, name-defined]
    """How a base or value stands: ``name`` and ``standing``."""


class Verdict(experta.Fact):  # type: ignore[misc, name-defined]
    """A ``verdict`` that a ``rule`` calls for."""


class Phase(experta.Fact):  # type: ignore[misc, name-defined]
    """What may be concluded now, by its ``number``."""


BEARINGS = dict(zip(STANDINGS, (Fragile, Strained, Adequate, Sound), strict=True))
FINDINGS, BASES, VALUES = (
    0,
    1,
    2,
)  # values take one phase for each level of what rests on what; the verdict the last


class Agenda(experta.strategies.Strategy):  # type: ignore[misc, name-defined]
    """Fires by salience, newest first. Nothing else is needed, since no activation is ever withdrawn."""

    def get_key(self, activation: Any) -> int:
        """What orders the agenda."""
        return activation.rule.salience  # type: ignore[no-any-return]

    def _update_agenda(self, agenda: Any, added: Iterable[Any], removed: Iterable[Any]) -> None:
        if removed:
            msg = "an activation was withdrawn: a rule concludes from what is absent before its phase"
            raise RuntimeError(msg)
        for activation in added:
            insort(agenda.activations, activation, key=self.get_key)


class Matcher(experta.matchers.ReteMatcher):  # type: ignore[misc, name-defined]
    """experta's Rete network, where a fact meets only the tests for its own type, and only what changed is asked."""

    @staticmethod
    def prepare_ruleset(engine: Any) -> set[Any]:
        """The rules as they are: all are written in the normal form that the network needs."""
        return set(engine.get_rules())

    def build_network(self) -> None:
        """Build the network, and an index of its first level, which tells facts apart by their type."""
        super().build_network()
        self._by_type: dict[type, list[Callable[[Any], None]]] = {}
        for child in self.root_node.children:
            self._by_type.setdefault(child.node.matcher.fact_type, []).append(child.callback)

    def changes(self, adding: Iterable[Any] = (), deleting: Iterable[Any] = ()) -> tuple[list[Any], list[Any]]:
        """Put facts into the network; the activations that this adds and removes."""
        for facts, tokens in ((deleting, Token.invalid), (adding, Token.valid)):
            for fact in facts:
                token = tokens(fact)
                for callback in self._by_type.get(type(fact), ()):
                    callback(token)
        changed = [node.get_activations() for node in self._get_conflict_set_nodes() if node.added or node.removed]
        return [one for added, _ in changed for one in added], [one for _, removed in changed for one in removed]


class PackEngine(experta.KnowledgeEngine):  # type: ignore[misc, name-defined]
    """An experta engine for hundreds of ventures in a row: the same inference, with less looking around."""

    __matcher__ = Matcher
    __strategy__ = Agenda

    def __init__(self, rules: Iterable[Any]) -> None:
        self._rules = list(rules)
        super().__init__()

    def get_rules(self) -> list[Any]:
        """The rules of the pack; experta looks for rules among the attributes of its class."""
        return self._rules

    def get_deffacts(self) -> list[Any]:
        """What a reset declares; experta looks for it through every attribute, at every reset."""
        if not hasattr(self, "_deffacts"):
            self._deffacts = super().get_deffacts()
        return self._deffacts  # type: ignore[no-any-return]


class StageEngine:
    """The rules of one pack that speak at one stage, compiled once and run for each venture."""

    def __init__(self, knowledge: KnowledgeBase, stage: str) -> None:
        self.knowledge = knowledge
        self.stage = stage
        self._rests_on = {name: value.rests_on.get(stage, ()) for name, value in knowledge.framework.values.items()}
        self._phases = _phases(knowledge.framework.bases, self._rests_on)
        self._last = 1 + max(self._phases.values())
        self._lock = Lock()  # one experta engine holds one venture at a time
        self._fired: Fired = {}
        self._silent: dict[str, str] = {}
        self._engine = PackEngine(self._compile())

    def infer(self, venture: Venture) -> Inference:
        """Run the whole chain for one venture of this stage, whose answers the pack knows."""
        known = venture.known()
        answered = self.knowledge.answered(venture)
        with self._lock:
            self._fired.clear()
            # A base of which something is answered is adequate where nothing bears on it; all else is not known.
            self._silent = {name: "adequate" if answered.get(name, (0, 0))[0] else "not_known" for name in self._phases}
            enough = self.knowledge.enough_answered(self.stage, answered)
            self._engine.reset()
            self._engine.declare(
                Answers(**known), Standing(name=COVERAGE, standing=COVERAGES[enough]), Phase(number=FINDINGS)
            )
            self._engine.run()
            return assemble(self.knowledge, venture, answered, self._fired)

    def _note(self, kind: str, name: str, result: str, why: Iterable[str] = ()) -> None:
        self._fired.setdefault((kind, name, result), set()).update(why)

    # The pack, compiled.

    def _compile(self) -> Iterator[Any]:
        last = self._last
        yield experta.Rule(Phase(number=MATCH.number & P(lambda number: number < last)), salience=-1)(self._next_phase)
        for rule in self.knowledge.active(self.stage):
            yield self._finding(rule)
        yield from self._standings()
        for verdict_rule in self.knowledge.verdict_rules.values():
            if verdict_rule.status == "stable" and self.stage in verdict_rule.stages:
                yield from self._verdict(verdict_rule)
        yield from self._choice()

    def _next_phase(self, engine: Any, number: int) -> None:
        engine.declare(Phase(number=number + 1))
        engine.declare(
            *(
                Turn(name=name, otherwise=self._silent[name])
                for name, phase in self._phases.items()
                if phase == number + 1
            )
        )

    def _finding(self, rule: Rule) -> Any:
        bearings = self._bearings(rule)

        def fire(engine: Any) -> None:
            self._note("finding", rule.id, rule.finding)
            engine.declare(*(BEARINGS[standing](on=name, premise=rule.id) for name, standing in bearings))

        ways = branches(self.knowledge.conditions[rule.id])
        patterns = [Answers(**{name: _among(accepted) for name, accepted in way.items()}) for way in ways]
        return experta.Rule(OR(*patterns) if len(patterns) > 1 else patterns[0])(fire)

    def _bearings(self, rule: Rule) -> list[tuple[str, Standing_]]:
        """What a finding does to its base and to the values that it names.

        A serious weakness always bears. A strength makes its base sound, but bears on a value, as a minor weakness
        does, only where the value rests on no base, since nothing else can tell how it stands.
        """
        severities = self.knowledge.framework.severities
        direct = severities[rule.severity].standing if rule.severity else "sound"
        bearings = [(rule.about, direct)] if direct else []
        for value in rule.touches:
            if not self._rests_on[value]:
                bearings.append((value, direct or "adequate"))
            elif rule.severity and direct:
                bearings.append((value, direct))
        return bearings

    def _standings(self) -> Iterator[Any]:
        """The lowest that bears on a base or value is its standing; what a value rests on bears on it in turn."""
        turn = Turn(name=MATCH.name)
        for place, standing in enumerate(STANDINGS):
            lower = [NOT(BEARINGS[worse](on=MATCH.name)) for worse in STANDINGS[:place]]
            yield self._standing(standing, turn, BEARINGS[standing](on=MATCH.name, premise=MATCH.premise), *lower)
        nothing = [NOT(bearing(on=MATCH.name)) for bearing in BEARINGS.values()]
        yield self._standing(None, Turn(name=MATCH.name, otherwise=MATCH.otherwise), *nothing)
        for value, on in self._rests_on.items():
            if on:
                known = Standing(name=MATCH.premise & _among(frozenset(on)), standing=MATCH.standing & _among(KNOWN))
                yield experta.Rule(known)(_carry_to(value))

    def _standing(self, standing: str | None, *patterns: Any) -> Any:
        def fire(engine: Any, name: str, premise: str | None = None, otherwise: str = "") -> None:
            concluded = standing or otherwise
            self._note("standing", name, concluded, () if premise is None else (premise,))
            engine.declare(Standing(name=name, standing=concluded))

        return experta.Rule(*patterns)(fire)

    def _verdict(self, rule: VerdictRule) -> Iterator[Any]:
        def fire(engine: Any, **named: str) -> None:
            self._note("called", rule.id, rule.verdict, named.values())
            engine.declare(Verdict(rule=rule.id, verdict=rule.verdict))

        ways = branches(self.knowledge.conditions[rule.id])
        alike: dict[frozenset[str], set[str]] = {}
        for way in ways:
            if len(way) == 1:  # "any of these is at most strained" is one pattern, not one for each name
                ((name, accepted),) = way.items()
                alike.setdefault(accepted, set()).add(name)
        yield from (experta.Rule(_stands(0, frozenset(names), accepted))(fire) for accepted, names in alike.items())
        for way in ways:
            if len(way) > 1:
                patterns = [_stands(place, frozenset({name}), way[name]) for place, name in enumerate(way)]
                yield experta.Rule(*patterns)(fire)

    def _choice(self) -> Iterator[Any]:
        """Of all verdicts called for, the worst on the stage's scale stands."""
        scale = self.knowledge.framework.stages[self.stage].verdicts
        for place, verdict in enumerate(scale):
            worse = [NOT(Verdict(verdict=_among(frozenset(scale[:place]))))] if place else []
            patterns = (Phase(number=self._last), Verdict(rule=MATCH.rule, verdict=verdict), *worse)
            yield experta.Rule(*patterns)(self._choose(verdict))

    def _choose(self, verdict: str) -> Callable[..., None]:
        def fire(engine: Any, rule: str) -> None:  # noqa: ARG001  (experta passes the engine)
            self._note("verdict", "verdict", verdict, (rule,))

        return fire


KNOWN = frozenset(STANDINGS)


def _phases(bases: Iterable[str], rests_on: Mapping[str, Iterable[str]]) -> dict[str, int]:
    """The phase in which the standing of each base and value can be told: after all that it rests on."""
    phases = dict.fromkeys(bases, BASES)
    for name in TopologicalSorter(rests_on).static_order():
        if name in rests_on:
            phases[name] = max((1 + phases[other] for other in rests_on[name]), default=VALUES)
    return phases


@lru_cache(maxsize=1024)
def _among(accepted: frozenset[str]) -> Any:
    """A field whose value is one of these. The same object for the same set, so that experta shares its test."""
    return experta.L(next(iter(accepted))) if len(accepted) == 1 else P(accepted.__contains__)


def _stands(place: int, names: frozenset[str], accepted: frozenset[str]) -> Any:
    """One of the names has one of the standings; the name is bound, under the place of the pattern in its rule."""
    return Standing(name=getattr(MATCH, f"name_{place}") & _among(names), standing=_among(accepted))


def _carry_to(value: str) -> Callable[..., None]:
    """What a value rests on bears on it with its own standing."""

    def fire(engine: Any, premise: str, standing: Standing_) -> None:
        engine.declare(BEARINGS[standing](on=value, premise=premise))

    return fire


@lru_cache(maxsize=16)
def _compiled(knowledge: KnowledgeBase, stage: str) -> StageEngine:
    return StageEngine(knowledge, stage)


def infer(knowledge: KnowledgeBase, venture: Venture) -> Inference:
    """Infer the findings, standings and verdict of a venture whose stage and answers the pack knows."""
    return _compiled(knowledge, venture.stage).infer(venture)
