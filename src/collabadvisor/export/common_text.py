"""What every target asks of the decisions before it writes them in words of its own."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from graphlib import CycleError, TopologicalSorter

from collabadvisor.circuit.decision_model import (
    FINDING,
    FOUND,
    NEVER,
    NO,
    NOW,
    OTHERWISE,
    REQUIREMENT,
    STANDING,
    VERDICT,
    YES,
    Decision,
    assuming,
)
from collabadvisor.circuit.decisions import Decisions
from collabadvisor.circuit.wiring import Wiring
from collabadvisor.files.problems import CannotExport
from collabadvisor.files.words import clean, join_words
from collabadvisor.knowledge.conditions import Accepts, All, Condition, Scale, names
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES, REQUIREMENTS, SCALES
from collabadvisor.knowledge.requirements import REQUIREMENT_STATUSES
from collabadvisor.knowledge.rules import AnyRule, Rule


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


def urgency(decisions: Decisions) -> list[tuple[str, list[Decision]]]:
    """What priorities and order ask beyond findings and standings, by what it is, each resting on those before it only.

    From the values down to the bases, what stands low and is behind the verdict is a level each. What can never be so
    is left out.
    """
    idle: set[str] = set()
    sections = [("Which rules called for the verdict", list(decisions.calling.values()))]
    for number, level in enumerate(reversed(levels(decisions)), start=1):
        causes = [_without(decisions.verdict_causes[standing.subject], idle) for standing in level]
        idle |= {decision.name for decision in causes if not decision.options}
        sections.append((f"What stands low and is behind the verdict, {number}", causes))
    sections.append(
        (
            "On which weaknesses the verdict hangs",
            [_without(one, idle) for one in decisions.decisive_weaknesses.values()],
        )
    )
    if any(NOW in input_names(decision) for decision in decisions.priorities.values()):
        sections.append(("Whether anything is now, whatever else is found", [decisions.urgent_weakness]))
    can_be = [(what, [decision for decision in some if decision.options]) for what, some in sections]
    return [(what, some) for what, some in can_be if some]


def _without(decision: Decision, idle: AbstractSet[str]) -> Decision:
    """The decision where others, by name, never come to anything."""
    for name in sorted(idle & set(input_names(decision))):
        decision = assuming(decision, name, NO, decision.name)
    return simplest(decision)


def simplest(decision: Decision) -> Decision:
    """An equivalent decision whose conditions hold no part that is always or never so, and without idle options."""
    options = (replace(option, when=_simplest(option.when)) for option in decision.options)
    return replace(decision, options=tuple(option for option in options if option.when != NEVER))


def _simplest(condition: Condition) -> Condition:
    if isinstance(condition, Accepts):
        return condition
    neutral, decisive = (OTHERWISE, NEVER) if isinstance(condition, All) else (NEVER, OTHERWISE)
    parts = tuple(part for part in map(_simplest, condition.parts) if part != neutral)
    if decisive in parts:
        return decisive
    return parts[0] if len(parts) == 1 else replace(condition, parts=parts)


def input_names(decision: Decision) -> tuple[str, ...]:
    """The names that a decision asks for, each once."""
    return tuple(dict.fromkeys(name for option in decision.options for name in names(option.when)))


def callers(wiring: Wiring, recommendation: str) -> list[AnyRule]:
    """The rules that can call for a recommendation, in the order of the reasons: the worst first."""
    of_the_verdict = [rule for rule in wiring.decisions.verdict_rules if recommendation in rule.recommend]
    return [*of_the_verdict, *sorted(wiring.callers[recommendation], key=lambda rule: (rule.gravity, rule.id))]


def scale_of(decisions: Decisions, name: str) -> Scale:
    """The words of an answer or of a decision, by its name in a condition."""
    fact = decisions.knowledge.facts.get(name)
    if fact:
        return fact.answer_ids
    if name == VERDICT:
        return tuple(decisions.framework.verdicts)
    kind, _, about = name.partition(" ")
    if kind == STANDING:
        return {COVERAGE: COVERAGES, REQUIREMENTS: REQUIREMENT_STATUSES}.get(about, SCALES["standings"])
    if kind == REQUIREMENT:
        return REQUIREMENT_STATUSES
    return (FOUND,) if kind == FINDING else (YES, NO)


def further_verdict_decisions(decisions: Decisions) -> list[Decision]:
    """The decisions of the verdict besides standings: whether enough is known, and what is required."""
    return [decisions.standings[name] for name in (COVERAGE, REQUIREMENTS) if name in decisions.standings]


def title_with_severity(decisions: Decisions, rule: Rule) -> str:
    """The title of a rule, and what kind of finding it is of what."""
    grade = f"a {rule.severity} weakness" if rule.severity else "a strength"
    title = clean(f"{rule.title}{decisions.knowledge.label(rule)}")
    return f"{title}: {grade} of {clean(decisions.framework.title_of(rule.about)).lower()}"


def _carriers(decisions: Decisions, name: str) -> list[str]:
    return sorted({carrier for stage in decisions.stages for carrier in decisions.framework.carriers(name, stage)})


def _circle(decisions: Decisions, names: Sequence[str]) -> CannotExport:
    first, *others = sorted(set(names))
    phrase = join_words(f"'{name}'" for name in (first, *others))
    what = f"{phrase} rest on each other, each at another stage."
    remedy = "A table cannot ask another that asks it. Let the one rest on the other at every stage."
    return CannotExport([decisions.knowledge.framework.problem(("values", first, "rests_on"), what, remedy)])
