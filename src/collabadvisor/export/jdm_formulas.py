"""The expressions of the JDM graph: what is gathered between its tables, field by field."""

from __future__ import annotations

from collabadvisor.export.jdm_graph import literal
from collabadvisor.inference.bearings import silent
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES, SEVERITIES

Formulas = dict[str, str]
"""A field -> the expression that fills it."""


def answered(knowledge: KnowledgeBase) -> Formulas:
    """How many questions about each base are answered, of those the stage asks; whether that is enough."""
    counted = {
        f"answered.{base}": f"len(filter(at.asked.{base} as fact, answers[fact] != null))"
        for base in knowledge.framework.bases
    }
    too_few, enough = map(literal, COVERAGES)
    return {**counted, COVERAGE: f"all(at.urgent as base, $.answered[base] >= at.needed[base]) ? {enough} : {too_few}"}


def on_bases(knowledge: KnowledgeBase, about: list[str]) -> Formulas:
    """All findings, all that they bear on, and what bears on each base. ``about`` are the bases that have rules."""
    found = ", ".join(f"found.{base}" for base in about)
    bases = (
        f"{{name: {literal(base)}, answered: answered.{base}, "
        f"bearing: map(filter($.bearings as it, it.on == {literal(base)}) as it, it.so)}}"
        for base in knowledge.framework.bases
    )
    return {
        "findings": f"flatMap([{found}], #)",
        "bearings": "flatMap($.findings as it, it.bears)",
        "bases": f"[{', '.join(bases)}]",
    }


def on_values(knowledge: KnowledgeBase) -> Formulas:
    """For each value what bears on it: what findings bear on it and on all that carries it, and how its bases stand."""
    unknown = literal(silent(0))
    values = (
        f"{{name: {literal(value)}, answered: 0, bearing: merge(["
        f"map(filter(bearings as it, it.on in at.carried.{value}) as it, it.so), "
        f"map(filter(bases as it, it.name in at.carried.{value} and it.standing != {unknown}) as it, it.standing)])}}"
        for value in knowledge.framework.values
    )
    return {"values": f"[{', '.join(values)}]"}


def standings(knowledge: KnowledgeBase) -> Formulas:
    """How each base and value stands, by its name."""
    framework = knowledge.framework
    lists = {"bases": tuple(framework.bases), "values": tuple(framework.values)}
    return {
        f"standings.{name}": f"{kind}[{place}].standing"
        for kind, names in lists.items()
        for place, name in enumerate(names)
    }


def advised(knowledge: KnowledgeBase) -> Formulas:
    """What is recommended, with the reasons, the worst first, and how many values it reaches."""
    graded = {grade: f"filter(it.calls as call, call.severity == {literal(grade)})" for grade in SEVERITIES}
    worst = "".join(f"len({calls}) > 0 ? {literal(grade)} : " for grade, calls in graded.items()) + "null"
    carried = [f"at.carried.{value}" for value in knowledge.framework.values]
    named = "some(it.calls as call, some(call.touches as value, value in {0}))"
    reaches = [f"(it.acts_on in {values} or {named.format(values)} ? 1 : 0)" for values in carried]
    reasons = f"map(merge([{', '.join(graded.values())}]) as call, {{rule: call.rule, severity: call.severity}})"
    return {
        "advised": "map(advised as it, {id: it.id, title: it.title, after: it.after, place: it.place, "
        f"urgent: it.acts_on in at.urgent, worst: {worst}, reaches: {' + '.join(reaches) or '0'}, reasons: {reasons}}})"
    }


def told() -> Formulas:
    """What the graph gives back. Of the verdicts called for, the worst on the scale of the stage stands."""
    return {
        "stage": "stage",
        "findings": "map(findings as it, {rule: it.rule, finding: it.finding, severity: it.severity})",
        "standings": "standings",
        "verdict": "filter(at.verdicts as it, some(called as call, call.verdict == it))[0]",
        "recommendations": "map(advised as it, "
        "{rank: it.rank, id: it.id, title: it.title, priority: it.priority, reasons: it.reasons})",
    }
