"""Whether a pack's vocabulary and recommendations hold together: every reference, every scale, no circle."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from graphlib import CycleError, TopologicalSorter

from collabadvisor.files.problems import Location, Problem
from collabadvisor.files.words import did_you_mean, listed, shown
from collabadvisor.files.yaml import NodePath
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES, PORTFOLIO, SCALES, SEVERITIES, STANDINGS, VERDICTS
from collabadvisor.knowledge.parts import Parts, Problems

RESERVED = {"all", "any", "self", VERDICTS, PORTFOLIO, COVERAGE}
"""Words that stand for something else where facts, bases and values are named."""


def check_framework(parts: Parts) -> Problems:
    """Stages, verdicts and what rests on what name only things that are there, and nothing rests on itself."""
    placed, framework = parts.framework, parts.framework.thing
    for name, scale in SCALES.items():
        if tuple(getattr(framework, name)) != scale:
            yield placed.problem((name,), f"'{name}' must be {listed(scale)}, in this order.")
    for stage_id, stage in framework.stages.items():
        yield from placed.unknown(("stages", stage_id, "urgent"), "base", stage.urgent, framework.bases)
        yield from placed.unknown(("stages", stage_id, "verdicts"), "verdict", stage.verdicts, framework.verdicts)
        graph = {value_id: value.rests_on.get(stage_id, ()) for value_id, value in framework.values.items()}
        yield from _circle(graph, "rests on", lambda name: placed.document.at(("values", name, "rests_on")))
    for value_id, value in framework.values.items():
        node: NodePath = ("values", value_id, "rests_on")
        for stage_id, names in value.rests_on.items():
            if stage_id not in framework.stages:
                remedy = did_you_mean(stage_id, framework.stages)
                yield placed.problem((*node, stage_id), f"the stage {shown(stage_id)} is not known.", remedy)
            yield from placed.unknown((*node, stage_id), "base or value", names, framework.judged())
    yield from _disagreement(parts)
    yield from _taken_names(parts)


def _disagreement(parts: Parts) -> Problems:
    placed, framework = parts.framework, parts.framework.thing
    for base, told in framework.disagreement.items():
        node = ("disagreement", base)
        if base not in framework.bases:
            yield placed.problem(node, f"the base {shown(base)} is not known.", did_you_mean(base, framework.bases))
        for place, name in enumerate(told.facts):
            fact = parts.facts.get(name)
            if base in framework.bases and fact is not None and fact.thing.base != base:
                what = f"the fact '{name}' is not about '{base}', but about '{fact.thing.base}'."
                yield placed.problem((*node, "facts", place), what, "Name facts of this base.")
        yield from placed.unknown((*node, "facts"), "fact", told.facts, parts.facts)
        yield from placed.unknown((*node, "lessons"), "lesson", told.lessons, parts.lessons)


def _taken_names(parts: Parts) -> Problems:
    placed, framework = parts.framework, parts.framework.thing
    for name in framework.values:
        if name in framework.bases:
            yield placed.problem(("values", name), f"'{name}' is already a base.", "Give the value a name of its own.")
    for kind in ("bases", "values"):
        for name in RESERVED & set(getattr(framework, kind)):
            yield placed.problem((kind, name), f"'{name}' is a word of the method itself.", "Give it another name.")


def check_facts(parts: Parts) -> Problems:
    """Facts have names of their own, and cite known lessons and stages."""
    names: dict[str, str] = {}
    for fact_id, placed in parts.facts.items():
        fact = placed.thing
        yield from placed.unknown(("lessons",), "lesson", fact.lessons, parts.lessons)
        yield from placed.unknown(("stages",), "stage", fact.stages or (), parts.framework.thing.stages)
        holder = names.setdefault(fact.name.lower(), fact_id)
        if holder != fact_id:
            what = f"the name '{fact.name}' is already that of the fact '{holder}'."
            yield placed.problem(("name",), what, "Give each fact a name of its own.")
        if fact_id in RESERVED:
            yield placed.problem(("id",), f"'{fact_id}' is a word of the method itself.", "Give it another name.")
    yield from _silent_bases(parts)


def _silent_bases(parts: Parts) -> Problems:
    """An urgent base that nothing is asked about could never speak against the best verdict."""
    framework = parts.framework.thing
    asked = [placed.thing for placed in parts.facts.values()]
    for stage_id, stage in framework.stages.items():
        for place, base in enumerate(stage.urgent):
            if base in framework.bases and not any(fact.base == base and fact.asked_at(stage_id) for fact in asked):
                what = f"'{base}' is urgent at this stage, but no question about it is asked then."
                yield parts.framework.problem(("stages", stage_id, "urgent", place), what, "Ask one, or drop it here.")


def check_lessons(parts: Parts) -> Problems:
    """Lessons are about known bases and values."""
    for placed in parts.lessons.values():
        yield from placed.unknown(("about",), "base or value", placed.thing.about, parts.framework.thing.judged())


def check_recommendations(parts: Parts) -> Problems:
    """What a recommendation sets are answers, what it names are other recommendations, and none comes after itself."""
    scales = parts.scales()
    for placed in parts.recommendations.values():
        advised = placed.thing
        yield from placed.unknown(("after",), "recommendation", advised.after, parts.recommendations)
        yield from placed.unknown(("excludes",), "recommendation", advised.excludes, parts.recommendations)
        if advised.id in advised.excludes:
            what = f"'{advised.id}' excludes itself, so it could never be given."
            yield placed.problem(("excludes", advised.excludes.index(advised.id)), what, "Name others.")
        yield from placed.unknown(("lessons",), "lesson", advised.lessons, parts.lessons)
        for name, answer in advised.sets.items():
            if name not in scales:
                yield placed.problem(
                    ("sets", name), f"the fact {shown(name)} is not known.", did_you_mean(name, scales)
                )
            elif answer not in scales[name]:
                what = f"'{name}' has no answer {shown(answer)}."
                yield placed.problem(("sets", name), what, did_you_mean(answer, scales[name]))
    graph = {name: placed.thing.after for name, placed in parts.recommendations.items()}
    yield from _circle(graph, "comes after", lambda name: parts.recommendations[name].problem(("after",), "").where)


def check_exceptions(parts: Parts) -> Problems:
    """What is excepted from a check is there, and is excepted once."""
    framework = parts.framework.thing
    known = {
        *parts.rules, *parts.verdict_rules, *parts.consistency, *parts.portfolio_rules, *parts.columns,
        *parts.recommendations, *parts.lessons,
        *framework.judged(), *framework.stages, *framework.verdicts, *parts.facts,
        *(f"{name}.{answer}" for name, scale in parts.scales().items() for answer in scale),
        *(f"{name}.{standing}" for name in framework.judged() for standing in STANDINGS),
        COVERAGE, *(f"{COVERAGE}.{enough}" for enough in COVERAGES), *SEVERITIES,
    }  # fmt: skip
    given: set[tuple[str, frozenset[str]]] = set()
    for placed in parts.exceptions:
        excepted = placed.thing
        if not parts.problems:  # a rule that cannot be read is not unknown
            yield from placed.unknown(("about",), "name", excepted.about, sorted(known))
        if (excepted.check, frozenset(excepted.about)) in given:
            yield placed.problem((), "the same is excepted twice.", "Keep one of the two.")
        given.add((excepted.check, frozenset(excepted.about)))


def _circle(graph: Mapping[str, Iterable[str]], verb: str, where: Callable[[str], Location]) -> Problems:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        circle = error.args[1][-2::-1]
        # A circle has as many beginnings as members: begin with the first by name, so that the message is stable.
        start = circle.index(min(circle))
        turn = [*circle[start:], *circle[:start], circle[start]]
        yield Problem(where(turn[0]), f"a circle: {f' {verb} '.join(turn)}.", "Take one of these steps out.")
