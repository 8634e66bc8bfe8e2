"""Whether a pack's rules across ventures, and the columns that they compare, hold together."""

from __future__ import annotations

from collabadvisor.files.words import did_you_mean, shown
from collabadvisor.knowledge.checks_rules import common, has_braces, parsed
from collabadvisor.knowledge.conditions import UNORDERED, Condition, Scale, names
from collabadvisor.knowledge.framework import PRIORITIES, STANDINGS, VERDICTS
from collabadvisor.knowledge.parts import Parts, Placed, Problems
from collabadvisor.knowledge.rules import APART, FILLED, PLACES, PortfolioRule

TAKEN = {
    "venture", "stage", "as_of", "answered", "questions", "open_questions", "unclear", "recommended", "row",
    "now_recommendations", *PRIORITIES, VERDICTS,
}  # fmt: skip
"""Columns that a table of ventures has anyway, or that are made of it."""


def check_columns(parts: Parts) -> Problems:
    """Columns have names that mean nothing else in a table of ventures."""
    for name, placed in parts.columns.items():
        if name in TAKEN:
            what = f"'{name}' is a column that a table of ventures has anyway."
        elif name in parts.facts:
            what = f"'{name}' is already a question."
        elif name in parts.framework.thing.judged():
            what = f"'{name}' is already a base or value."
        else:
            continue
        yield placed.problem(("id",), what, "Give the column a name of its own.")


def check_portfolio_rules(parts: Parts) -> Problems:
    """Rules across ventures compare columns that are there, and fill in only what they have found."""
    for placed in parts.portfolio_rules.values():
        rule = placed.thing
        yield from common(parts, placed, parts.portfolio_rules)
        yield from placed.unknown(("recommend",), "recommendation", rule.recommend, parts.recommendations)
        yield from placed.unknown(("same",), "column", rule.same, parts.columns)
        yield from _overlap(parts, placed)
        yield from _sentences(placed)
        if rule.when is not None:
            condition, problems = parsed(placed, _scales(parts), "fact, base or value")
            yield from problems
            if condition is not None:
                parts.conditions[rule.id] = condition
                yield from _asked(parts, placed, condition)


def _scales(parts: Parts) -> dict[str, Scale]:
    return {**dict.fromkeys(parts.framework.thing.judged(), (*STANDINGS, UNORDERED)), **parts.scales()}


def _overlap(parts: Parts, placed: Placed[PortfolioRule]) -> Problems:
    name = placed.thing.overlap
    if name is None:
        return
    column = parts.columns.get(name)
    if column is None:
        what = f"the column {shown(name)} is not known."
        yield placed.problem(("overlap",), what, did_you_mean(name, parts.columns))
    elif column.thing.values == "one":
        what = f"a venture has only one value in '{name}', and one place cuts no other."
        yield placed.problem(("overlap",), what, "Name a column with 'values: many'.")


def _sentences(placed: Placed[PortfolioRule]) -> Problems:
    """``finding`` and ``because`` fill in what was found; in the other sentences nothing can be filled in."""
    rule = placed.thing
    known = [*PLACES, *(f"column.{name}" for name in rule.columns), *(APART if rule.overlap else ())]
    for key in ("finding", "because"):
        text = getattr(rule, key)
        for name in dict.fromkeys(FILLED.findall(text)):
            if name not in known:
                remedy = did_you_mean(name, known)
                yield placed.problem((key,), f"{shown('{{ ' + name + ' }}')} has nothing to show here.", remedy)
        if has_braces(FILLED.sub("", text)):
            what = "only what is found can stand between braces: {{ ventures }}, {{ number }}, {{ column.ID }}."
            yield placed.problem((key,), what, "Write the rest as words.")
    for key in ("title", "advice", "threshold_because"):
        if has_braces(getattr(rule, key) or ""):
            yield placed.problem((key,), "nothing can stand between braces here.", "Write it as words.")


def _asked(parts: Parts, placed: Placed[PortfolioRule], condition: Condition) -> Problems:
    for name in names(condition):
        fact = parts.facts.get(name)
        if fact is not None and not any(fact.thing.asked_at(stage) for stage in placed.thing.stages):
            what = f"'{name}' is asked at none of the stages of this rule."
            yield placed.problem(("when",), what, "Drop it here, or ask the question there.")
