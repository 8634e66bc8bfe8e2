"""What every target asks of the decisions before it writes them in words of its own."""

from __future__ import annotations

from dataclasses import replace

from collabadvisor.circuit.decision_model import (
    FINDING,
    FOUND,
    NEVER,
    NO,
    OTHERWISE,
    REQUIREMENT,
    STANDING,
    VERDICT,
    YES,
    Decision,
)
from collabadvisor.circuit.decisions import Decisions
from collabadvisor.circuit.wiring import Wiring
from collabadvisor.files.words import clean
from collabadvisor.knowledge.conditions import Accepts, All, Any_, Condition, Scale, names
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES, REQUIREMENTS, SCALES
from collabadvisor.knowledge.requirements import REQUIREMENT_STATUSES
from collabadvisor.knowledge.rules import AnyRule, Rule

AT = "at stage"
"""The name under which a condition asks for the stage; no question is called so."""


def simplest(decision: Decision) -> Decision:
    """An equivalent decision whose conditions hold no part that is always or never so, and without idle options."""
    options = (replace(option, when=simplest_condition(option.when)) for option in decision.options)
    return replace(decision, options=tuple(option for option in options if option.when != NEVER))


def simplest_condition(condition: Condition) -> Condition:
    """An equivalent condition without parts that are always or never so, and without joins within their like."""
    if isinstance(condition, Accepts):
        return condition
    kind, decisive = (All, NEVER) if isinstance(condition, All) else (Any_, OTHERWISE)
    parts: list[Condition] = []
    for part in map(simplest_condition, condition.parts):
        if part == decisive:
            return decisive
        parts += part.parts if isinstance(part, kind) else (part,)
    return parts[0] if len(parts) == 1 else kind(tuple(parts))


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
    if name == AT:
        return decisions.stages
    if name == VERDICT:
        return tuple(decisions.framework.verdicts)
    kind, _, about = name.partition(" ")
    if kind == STANDING:
        return {COVERAGE: COVERAGES, REQUIREMENTS: REQUIREMENT_STATUSES}.get(about, SCALES["standings"])
    if kind == REQUIREMENT:
        return REQUIREMENT_STATUSES
    return (FOUND,) if kind == FINDING else (YES, NO)


def title_with_severity(decisions: Decisions, rule: Rule) -> str:
    """The title of a rule, and what kind of finding it is of what."""
    grade = f"a {rule.severity} weakness" if rule.severity else "a strength"
    title = clean(f"{rule.title}{decisions.knowledge.label(rule)}")
    return f"{title}: {grade} of {clean(decisions.framework.title_of(rule.about)).lower()}"
