"""What follows from the findings, layer by layer, each resting on what the answers show and on earlier layers only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from graphlib import CycleError, TopologicalSorter
from typing import NamedTuple

from collabadvisor.circuit.decision_model import NO, NOW, Decision, assuming
from collabadvisor.circuit.decisions import Decisions
from collabadvisor.export.common_text import input_names, simplest
from collabadvisor.files.problems import CannotExport
from collabadvisor.files.words import join_words
from collabadvisor.knowledge.framework import COVERAGE, REQUIREMENTS

BASES = "bases"


class DecisionLayer(NamedTuple):
    """Decisions under a name and a title; ``detail`` goes on where the title ends."""

    name: str
    title: str
    decisions: list[Decision]
    detail: str = ""


def decision_layers(decisions: Decisions) -> Iterator[DecisionLayer]:
    """All that follows from the findings, up to the priorities of the recommendations; no layer is empty.

    Raises:
        CannotExport: values rest on each other at different stages.
    """
    return (layer for layer in _every_layer(decisions) if layer.decisions)


def _every_layer(decisions: Decisions) -> Iterator[DecisionLayer]:
    yield DecisionLayer("requirements", "What is required", list(decisions.requirements.values()))
    bases, *values = levels(decisions)
    detail = ", and the outlook of what rests on nothing: by what is found and how much is answered"
    yield DecisionLayer(BASES, "How the bases stand", bases, detail)
    detail = ": as low as what they rest on, a value bearing one notch less"
    for number, level in enumerate(values, start=1):
        yield DecisionLayer(f"values_{number}", f"The outlook of the values, {number}", level, detail)
    further = [decisions.standings[name] for name in (COVERAGE, REQUIREMENTS) if name in decisions.standings]
    known = [*decisions.shown_values.values(), *further]
    yield DecisionLayer("shown_and_known", "What is shown, and whether enough is known", known, " for the best verdict")
    detail = ": of all that the standings call for, the worst"
    yield DecisionLayer("verdicts", "The verdict", [decisions.verdict], detail)
    urgency = [(title, level) for title, level in _urgency(decisions) if level]
    for number, (title, level) in enumerate(urgency, start=1):
        yield DecisionLayer(f"urgency_{number}", title, level)
    priorities = list(decisions.priorities.values())
    yield DecisionLayer("priorities", "What is recommended, and how pressing it is", priorities)


def levels(decisions: Decisions) -> list[list[Decision]]:
    """How the bases and values stand, each level resting on those before it only.

    Raises:
        CannotExport: a value rests on another at one stage and that on it at another, so no table of the two can be
            read before the other.
    """
    names = decisions.framework.names_with_standing()
    sorter = TopologicalSorter({name: _carriers(decisions, name) for name in names})
    try:
        sorter.prepare()
    except CycleError as error:
        raise _circle(decisions, error.args[1]) from None
    tiers = []
    while sorter.is_active():
        ready = sorter.get_ready()
        tiers.append([decisions.standings[name] for name in names if name in ready])
        sorter.done(*ready)
    return tiers


def _urgency(decisions: Decisions) -> Iterator[tuple[str, list[Decision]]]:
    """What priorities and order ask beyond findings and standings, by what it is.

    From the values down to the bases, what stands low and is behind the verdict is a level each. What can never be so
    is left out.
    """
    yield "Which rules called for the verdict", _with_options(decisions.calling.values())
    idle: set[str] = set()
    for number, level in enumerate(reversed(levels(decisions)), start=1):
        causes = [_without(decisions.verdict_causes[standing.subject], idle) for standing in level]
        idle |= {decision.name for decision in causes if not decision.options}
        yield f"What stands low and is behind the verdict, {number}", _with_options(causes)
    hanging = (_without(decision, idle) for decision in decisions.decisive_weaknesses.values())
    yield "On which weaknesses the verdict hangs", _with_options(hanging)
    if any(NOW in input_names(decision) for decision in decisions.priorities.values()):
        yield "Whether anything is now, whatever else is found", [decisions.urgent_weakness]


def _with_options(decisions: Iterable[Decision]) -> list[Decision]:
    return [decision for decision in decisions if decision.options]


def _without(decision: Decision, idle: AbstractSet[str]) -> Decision:
    """The decision where others, by name, never come to anything."""
    for name in sorted(idle & set(input_names(decision))):
        decision = assuming(decision, name, NO, decision.name)
    return simplest(decision)


def _carriers(decisions: Decisions, name: str) -> list[str]:
    return sorted({carrier for stage in decisions.stages for carrier in decisions.framework.carriers(name, stage)})


def _circle(decisions: Decisions, names: Sequence[str]) -> CannotExport:
    first, *others = sorted(set(names))
    phrase = join_words(f"'{name}'" for name in (first, *others))
    what = f"{phrase} rest on each other, each at another stage."
    remedy = "A table cannot ask another that asks it. Let the one rest on the other at every stage."
    return CannotExport([decisions.knowledge.framework.problem(("values", first, "rests_on"), what, remedy)])
