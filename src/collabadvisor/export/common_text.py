"""What every target asks of the decisions before it writes them in words of its own."""

from __future__ import annotations

from collections.abc import Sequence
from graphlib import CycleError, TopologicalSorter

from collabadvisor.circuit.decisions import Decision, Decisions
from collabadvisor.files.problems import CannotExport
from collabadvisor.files.words import clean, listed
from collabadvisor.knowledge.conditions import Scale
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES, SCALES
from collabadvisor.knowledge.rules import Rule


def levels(decisions: Decisions) -> list[list[Decision]]:
    """How the bases and values stand, each level resting on those before it only.

    Raises:
        CannotExport: a value rests on another at one stage and that on it at another, so no table of the two can be
            read before the other.
    """
    names = decisions.framework.judged()
    sorter = TopologicalSorter({name: _carriers(decisions, name) for name in names})
    try:
        sorter.prepare()
    except CycleError as error:
        raise _circle(decisions, error.args[1]) from None
    found = []
    while sorter.is_active():
        ready = sorter.get_ready()
        found.append([decisions.standings[name] for name in names if name in ready])
        sorter.done(*ready)
    return found


def scale_of(decisions: Decisions, name: str) -> Scale:
    """The words of an answer or of a standing, by its name in a condition."""
    fact = decisions.knowledge.facts.get(name)
    if fact:
        return fact.scale
    return COVERAGES if name == decisions.standings[COVERAGE].name else SCALES["standings"]


def graded(decisions: Decisions, rule: Rule) -> str:
    """The title of a rule, and what kind of finding it is of what."""
    grade = f"a {rule.severity} weakness" if rule.severity else "a strength"
    return f"{clean(rule.title)}: {grade} of {clean(decisions.framework.title_of(rule.about)).lower()}"


def _carriers(decisions: Decisions, name: str) -> list[str]:
    return sorted({carrier for stage in decisions.stages for carrier in decisions.framework.carriers(name, stage)})


def _circle(decisions: Decisions, names: Sequence[str]) -> CannotExport:
    first, *others = sorted(set(names))
    named = listed(f"'{name}'" for name in (first, *others))
    what = f"{named} rest on each other, each at another stage."
    remedy = "A table cannot ask another that asks it. Let the one rest on the other at every stage."
    return CannotExport([decisions.knowledge.framework.problem(("values", first, "rests_on"), what, remedy)])
