"""Conclusions that nothing leads to, and those that lead nowhere.

Unreachable conclusions and dead ends, as Nguyen and others (1987) name them, read on the whole chain: answers,
findings, standings, verdict.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

from collabadvisor.inference.bearings import LOW, WEIGHT, Bearings
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import names
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES, REQUIREMENTS, StandingOrNot
from collabadvisor.knowledge.requirements import REQUIREMENT_STATUSES
from collabadvisor.knowledge.rules import VerdictRule
from collabadvisor.verification.check_model import CheckFinding, at_stages, quote_ids, stable
from collabadvisor.verification.implication import Algebra, standings_algebra


def stage_without_verdict(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A stage at which no rule calls for any verdict: no venture at it can be advised."""
    for stage in knowledge.framework.stages:
        if not any(knowledge.calling(stage)):
            what = f"no stable rule of the verdict speaks at the stage '{stage}', so that no venture there is advised."
            yield _at_framework(knowledge, ("stages", stage), (stage,), what, "Write one, or drop the stage.")


def verdict_not_called(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A verdict on a stage's scale for which no rule calls there, and one that is on no scale."""
    framework = knowledge.framework
    for stage_id, stage in framework.stages.items():
        verdicts = {rule.verdict for rule in knowledge.calling(stage_id)}
        for place, verdict in enumerate(stage.verdicts):
            if verdicts and verdict not in verdicts:
                what = f"no stable rule calls for the verdict '{verdict}' at the stage '{stage_id}'."
                node = ("stages", stage_id, "verdicts", place)
                yield _at_framework(knowledge, node, (verdict, stage_id), what, "Write one, or drop it here.")
    scaled = {verdict for stage in framework.stages.values() for verdict in stage.verdicts}
    for verdict in framework.verdicts:
        if verdict not in scaled:
            what = f"no stage has the verdict '{verdict}'."
            yield _at_framework(knowledge, ("verdicts", verdict), (verdict,), what, "Give it to a stage, or drop it.")


def verdict_rule_never_holds(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A rule of the verdict that asks for standings which no finding leaves at any of its stages."""
    possible = {stage: can_stand(knowledge, stage) for stage in knowledge.framework.stages}
    algebra = standings_algebra(knowledge)
    for rule in knowledge.verdict_rules.values():
        ways = algebra.ways(rule.when)
        dead = [
            stage for stage in rule.stages if not any(algebra.can_hold_together(way, possible[stage]) for way in ways)
        ]
        if rule.status == "stable" and dead:
            what = f"no answers make bases and values stand like this {at_stages(dead)}."
            yield CheckFinding((rule.id,), rule.problem(("when",), what, "Ask for standings that findings can leave."))


def verdict_rule_never_decides(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A rule of the verdict that holds only where rules hold that call for a worse verdict, which then stands."""
    algebra = standings_algebra(knowledge)
    for rule in knowledge.verdict_rules.values():
        over = {stage: _over(knowledge, algebra, rule, stage) for stage in rule.stages if rule.status == "stable"}
        dead = [stage for stage, names in over.items() if names]
        if dead:
            worse = quote_ids(sorted({name for stage in dead for name in over[stage]}))
            what = f"wherever this holds {at_stages(dead)}, {worse} calls for a worse verdict, which stands."
            yield CheckFinding((rule.id,), rule.problem(("when",), what, "Widen it, or drop it."))


def dead_end(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A base whose standing leads nowhere, since no verdict rests on it; a value of which nothing is ever said."""
    framework = knowledge.framework
    inputs = {name for stage in framework.stages for name in _verdict_inputs(knowledge, stage)}
    for name in framework.bases:
        if name not in inputs:
            what = f"no verdict, at any stage, rests on how '{name}' stands."
            yield _at_framework(knowledge, ("bases", name), (name,), what, "Let a verdict ask for it, or drop it.")
    spoken_of = {name for rule in stable(knowledge) for name in rule.values}
    for name, value in framework.values.items():
        if name not in spoken_of and not any(value.rests_on.values()):
            what = f"'{name}' rests on nothing, at any stage, and no stable rule speaks of it."
            yield _at_framework(knowledge, ("values", name), (name,), what, "Say what it rests on, or drop it.")


def never_urgent(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A base that is urgent at no stage: its questions never count towards enough being known."""
    framework = knowledge.framework
    urgent = {name for stage in framework.stages.values() for name in stage.urgent}
    for name in framework.bases:
        if name not in urgent:
            what = (
                f"the base '{name}' is urgent at no stage, so that the best verdict never waits for answers about it."
            )
            yield _at_framework(knowledge, ("bases", name), (name,), what, "Name it under 'urgent:' of a stage.")


def nothing_urgent(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A stage with no urgent base, at which the best verdict needs no answer at all."""
    for name, stage in knowledge.framework.stages.items():
        if not stage.urgent:
            what = (
                f"no base is urgent at the stage '{name}', so that enough is known there before anything is answered."
            )
            yield _at_framework(
                knowledge, ("stages", name, "urgent"), (name,), what, "Name the bases that count first."
            )


def never_weak(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A base about which something is asked at a stage and nothing can speak against it there."""
    for base in knowledge.framework.bases:
        silent = [
            stage
            for stage in knowledge.framework.stages
            if knowledge.questions(base, stage)
            and not any(rule.about == base and rule.severity for rule in knowledge.active(stage))
        ]
        if silent:
            what = f"no stable rule finds a weakness of '{base}' {at_stages(silent)}, whatever is answered about it."
            yield _at_framework(knowledge, ("bases", base), (base, *silent), what, "Write one, or ask nothing there.")


def _at_framework(
    knowledge: KnowledgeBase, node: tuple[str | int, ...], about: tuple[str, ...], what: str, remedy: str
) -> CheckFinding:
    return CheckFinding(about, knowledge.framework.problem(node, what, remedy))


def can_stand(knowledge: KnowledgeBase, stage: str) -> dict[str, frozenset[str]]:
    """How each base and value can stand at a stage, over all ventures; none that can be is missing."""
    bearings = Bearings(knowledge, stage)
    standings: dict[str, set[StandingOrNot]] = {name: set() for name in bearings.levels}
    for rule in knowledge.active(stage):
        for name, standing in bearings.effects(rule):
            standings[name].add(standing)
    for name in sorted(bearings.levels, key=bearings.levels.__getitem__):
        if name in knowledge.framework.bases:
            is_asked = bool(knowledge.questions(name, stage))
            standings[name] = {word for word in standings[name] if is_asked or word in LOW} | {"not_known"}
            standings[name] |= {"adequate"} if is_asked else set()
        else:
            standings[name] = _upon(standings[name], name, bearings, standings)
    beside = {COVERAGE: frozenset(COVERAGES), REQUIREMENTS: frozenset[str](REQUIREMENT_STATUSES)}
    return {**{name: frozenset(words) for name, words in standings.items()}, **beside}


def _upon(
    weakened: set[StandingOrNot], name: str, bearings: Bearings, standings: Mapping[str, set[StandingOrNot]]
) -> set[StandingOrNot]:
    """How a value can stand: by the weaknesses that can name it, or none, and by what it rests on."""
    carried = [{bearings.effect_on_dependent(by, word) for word in standings[by]} for by in bearings.rests_on[name]]
    without = (
        {min(words, key=WEIGHT.index) for words in product(*carried)} if carried else {bearings.default_standing(name)}
    )
    return without | {min(word, other, key=WEIGHT.index) for word in weakened for other in without}


def _over(knowledge: KnowledgeBase, algebra: Algebra, rule: VerdictRule, stage: str) -> list[str]:
    """The rules that call for a worse verdict wherever this one holds: one of them, if that is enough; else all."""
    ways = algebra.ways(rule.when)
    scale = knowledge.framework.stages[stage].verdicts
    worse = {
        other.id: algebra.ways(other.when)
        for other in knowledge.calling(stage)
        if scale.index(other.verdict) < scale.index(rule.verdict)
    }
    for name, others in worse.items():
        if algebra.implies(ways, others):
            return [name]
    together = tuple(way for others in worse.values() for way in others)
    return list(worse) if algebra.implies(ways, together) else []


def _verdict_inputs(knowledge: KnowledgeBase, stage: str) -> set[str]:
    """The bases and values for which a verdict asks at a stage, with all that carries them."""
    inputs: set[str] = set()
    todo = [name for rule in knowledge.calling(stage) for name in names(rule.when)]
    while todo:
        name = todo.pop()
        if name not in inputs:
            inputs.add(name)
            todo += knowledge.framework.carriers(name, stage)
    return inputs
