"""Whether a pack's vocabulary and recommendations hold together: every reference, every scale, no circle."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from graphlib import CycleError, TopologicalSorter

from collabadvisor.files.problems import Location, Problem
from collabadvisor.files.words import did_you_mean, join_words, quote_value
from collabadvisor.files.yaml import NodePath
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.entry import Problems
from collabadvisor.knowledge.framework import (
    COVERAGE,
    COVERAGES,
    DOES_NOT_APPLY,
    LESSON_KINDS,
    PORTFOLIO,
    REQUIREMENTS,
    SCALES,
    SEVERITIES,
    STANDINGS,
    VERDICTS,
    Framework,
)
from collabadvisor.knowledge.parsing import groups_of_bases

KINDS = "lesson_kinds"
RESERVED = {"all", "any", "self", VERDICTS, PORTFOLIO, REQUIREMENTS, COVERAGE, *groups_of_bases(())}
"""Words that stand for something else where facts, bases and values are named."""


def check_framework(knowledge: KnowledgeBase) -> Problems:
    """Stages, verdicts and what rests on what name only things that are there, and nothing rests on itself."""
    framework = knowledge.framework
    for name, scale in SCALES.items():
        words = tuple(getattr(framework, name))
        if words != (tuple(kind for kind in LESSON_KINDS if kind in {*words, *scale}) if name == KINDS else scale):
            yield framework.problem((name,), f"'{name}' must be {join_words(scale)}, in this order.")
    for stage_id, stage in framework.stages.items():
        yield from framework.unknown_names(("stages", stage_id, "urgent"), "base", stage.urgent, framework.bases)
        yield from framework.unknown_names(
            ("stages", stage_id, "verdicts"), "verdict", stage.verdicts, framework.verdicts
        )
        yield from _ranks(framework, stage_id)
        graph = {value_id: value.rests_on.get(stage_id, ()) for value_id, value in framework.values.items()}
        yield from _circle(graph, "rests on", lambda name: framework.problem(("values", name, "rests_on"), "").where)
    for value_id, value in framework.values.items():
        node: NodePath = ("values", value_id, "rests_on")
        for stage_id, names in value.rests_on.items():
            if stage_id not in framework.stages:
                remedy = did_you_mean(stage_id, framework.stages)
                yield framework.problem((*node, stage_id), f"the stage {quote_value(stage_id)} is not known.", remedy)
            yield from framework.unknown_names(
                (*node, stage_id), "base or value", names, framework.names_with_standing()
            )
    yield from _disagreement(knowledge)
    yield from _taken_names(knowledge)


def _ranks(framework: Framework, stage: str) -> Problems:
    """A verdict ranks with one of another stage: where both stand on one scale, their places say it."""
    scale = framework.stages[stage].verdicts
    for verdict in (framework.verdicts[name] for name in scale if name in framework.verdicts):
        if verdict.ranks_with in scale:
            what = f"'{verdict.ranks_with}' stands on the same scale at the stage '{stage}'."
            name = next(name for name in scale if framework.verdicts.get(name) is verdict)
            yield framework.problem(("verdicts", name, "ranks_with"), what, "Name a verdict of other stages.")
    for name, verdict in framework.verdicts.items():
        if stage == next(iter(framework.stages)) and verdict.ranks_with not in (None, *framework.verdicts):
            what = f"the verdict {quote_value(verdict.ranks_with)} is not known."
            yield framework.problem(("verdicts", name, "ranks_with"), what)


def _disagreement(knowledge: KnowledgeBase) -> Problems:
    framework = knowledge.framework
    for base, entry in framework.disagreement.items():
        node = ("disagreement", base)
        if base not in framework.bases:
            yield framework.problem(
                node, f"the base {quote_value(base)} is not known.", did_you_mean(base, framework.bases)
            )
        for place, name in enumerate(entry.facts):
            fact = knowledge.facts.get(name)
            if base in framework.bases and fact is not None and fact.base != base:
                what = f"the fact '{name}' is not about '{base}', but about '{fact.base}'."
                yield framework.problem((*node, "facts", place), what, "Name facts of this base.")
        yield from framework.unknown_names((*node, "facts"), "fact", entry.facts, knowledge.facts)
        yield from framework.unknown_names((*node, "lessons"), "lesson", entry.lessons, knowledge.lessons)


def _taken_names(knowledge: KnowledgeBase) -> Problems:
    framework = knowledge.framework
    for name in framework.values:
        if name in framework.bases:
            yield framework.problem(
                ("values", name), f"'{name}' is already a base.", "Give the value a name of its own."
            )
    for kind in ("bases", "values"):
        for name in RESERVED & set(getattr(framework, kind)):
            yield framework.problem((kind, name), f"'{name}' is a word of the method itself.", "Give it another name.")


def check_facts(knowledge: KnowledgeBase) -> Problems:
    """Facts have names of their own, and cite known lessons and stages."""
    names: dict[str, str] = {}
    for fact_id, fact in knowledge.facts.items():
        yield from fact.unknown_names(("lessons",), "lesson", fact.lessons, knowledge.lessons)
        yield from fact.unknown_names(("stages",), "stage", fact.stages or (), knowledge.framework.stages)
        holder = names.setdefault(fact.name.lower(), fact_id)
        if holder != fact_id:
            what = f"the name '{fact.name}' is already that of the fact '{holder}'."
            yield fact.problem(("name",), what, "Give each fact a name of its own.")
        if DOES_NOT_APPLY in fact.answers:
            what = f"'{DOES_NOT_APPLY}' stands beside the scale, and not on it."
            yield fact.problem(("answers", DOES_NOT_APPLY), what, f"Write '{DOES_NOT_APPLY}: true' under the question.")
        if fact_id in RESERVED:
            yield fact.problem(("id",), f"'{fact_id}' is a word of the method itself.", "Give it another name.")
    yield from _silent_bases(knowledge)


def _silent_bases(knowledge: KnowledgeBase) -> Problems:
    """An urgent base that nothing is asked about could never speak against the best verdict."""
    framework = knowledge.framework
    for stage_id, stage in framework.stages.items():
        for place, base in enumerate(stage.urgent):
            if base in framework.bases and not knowledge.questions(base, stage_id):
                what = f"'{base}' is urgent at this stage, but no question about it is asked then."
                yield framework.problem(("stages", stage_id, "urgent", place), what, "Ask one, or drop it here.")


def check_recommendations(knowledge: KnowledgeBase) -> Problems:
    """What a recommendation sets are answers, what it names are other recommendations, and none comes after itself."""
    scales = knowledge.scales()
    for advised in knowledge.recommendations.values():
        if advised.acts_on == VERDICTS and advised.sets:
            what = "this acts on no base, so there is nothing that it sets."
            yield advised.problem(("sets",), what, "Drop 'sets:', or move it to the file of a base.")
        if advised.acts_on != VERDICTS and not advised.sets:
            yield advised.problem((), "'sets' is missing.", "Add 'sets:' with what is true when it is done.")
        yield from advised.unknown_names(("after",), "recommendation", advised.after, knowledge.recommendations)
        yield from advised.unknown_names(("excludes",), "recommendation", advised.excludes, knowledge.recommendations)
        if advised.id in advised.excludes:
            what = f"'{advised.id}' excludes itself, so it could never be given."
            yield advised.problem(("excludes", advised.excludes.index(advised.id)), what, "Name others.")
        yield from advised.unknown_names(("lessons",), "lesson", advised.lessons, knowledge.lessons)
        for name, answer in advised.sets.items():
            if name not in scales:
                yield advised.problem(
                    ("sets", name), f"the fact {quote_value(name)} is not known.", did_you_mean(name, scales)
                )
            elif answer not in scales[name]:
                what = f"'{name}' has no answer {quote_value(answer)}."
                yield advised.problem(("sets", name), what, did_you_mean(answer, scales[name]))
    graph = {name: advised.after for name, advised in knowledge.recommendations.items()}
    yield from _circle(graph, "comes after", lambda name: knowledge.recommendations[name].problem(("after",), "").where)


def check_excepted_names(knowledge: KnowledgeBase) -> Problems:
    """What is excepted from a check is there; a layer may have taken away what those below it except."""
    framework = knowledge.framework
    all_names = {
        *knowledge.rules, *knowledge.verdict_rules, *knowledge.consistency, *knowledge.portfolio_rules,
        *knowledge.requirements,
        *knowledge.columns, *knowledge.recommendations, *knowledge.lessons, *knowledge.sources,
        *framework.names_with_standing(), *framework.stages, *framework.verdicts, *knowledge.facts,
        *(f"{name}.{answer}" for name, scale in knowledge.scales().items() for answer in scale),
        *(f"{name}.{standing}" for name in framework.names_with_standing() for standing in STANDINGS),
        COVERAGE, *(f"{COVERAGE}.{enough}" for enough in COVERAGES), *SEVERITIES,
    }  # fmt: skip
    highest = knowledge.layers[-1].id
    for excepted in (excepted for excepted in knowledge.exceptions if excepted.origin == highest):
        yield from excepted.unknown_names(("about",), "name", excepted.about, sorted(all_names))


def check_exceptions(knowledge: KnowledgeBase) -> Problems:
    """What is excepted from a check is excepted once."""
    keys: set[tuple[str, str, frozenset[str]]] = set()
    for excepted in knowledge.exceptions:
        it = (excepted.origin, excepted.check, frozenset(excepted.about))
        if it in keys:
            yield excepted.problem((), "the same is excepted twice.", "Keep one of the two.")
        keys.add(it)


def _circle(graph: Mapping[str, Iterable[str]], verb: str, where: Callable[[str], Location]) -> Problems:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        circle = error.args[1][-2::-1]
        # A circle has as many beginnings as members: begin with the first by name, so that the message is stable.
        start = circle.index(min(circle))
        turn = [*circle[start:], *circle[:start], circle[start]]
        yield Problem(where(turn[0]), f"a circle: {f' {verb} '.join(turn)}.", "Take one of these steps out.")
