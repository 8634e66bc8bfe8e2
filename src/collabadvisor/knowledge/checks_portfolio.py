"""Whether a pack's rules across ventures, and the columns that they compare, hold together."""

from __future__ import annotations

from collabadvisor.files.words import did_you_mean, quote_value
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.checks_rules import common, has_braces
from collabadvisor.knowledge.conditions import names
from collabadvisor.knowledge.entry import Problems
from collabadvisor.knowledge.framework import PRIORITIES, VERDICTS
from collabadvisor.knowledge.rules import APART, FILLED, PLACES, PortfolioRule

TAKEN = {
    "venture", "stage", "as_of", "answered", "questions", "open_questions", "unclear", "recommended", "row",
    "now_recommendations", *PRIORITIES, VERDICTS,
}  # fmt: skip
"""Columns that a table of ventures has anyway, or that are made of it."""


def check_columns(knowledge: KnowledgeBase) -> Problems:
    """Columns have names that mean nothing else in a table of ventures."""
    for name, column in knowledge.columns.items():
        if name in TAKEN:
            what = f"'{name}' is a column that a table of ventures has anyway."
        elif name in knowledge.facts:
            what = f"'{name}' is already a question."
        elif name in knowledge.framework.names_with_standing():
            what = f"'{name}' is already a base or value."
        else:
            continue
        yield column.problem(("id",), what, "Give the column a name of its own.")


def check_portfolio_rules(knowledge: KnowledgeBase) -> Problems:
    """Rules across ventures compare columns that are there, and fill in only what they have found."""
    for rule in knowledge.portfolio_rules.values():
        yield from common(rule, knowledge)
        yield from rule.unknown_names(("recommend",), "recommendation", rule.recommend, knowledge.recommendations)
        yield from rule.unknown_names(("same",), "column", rule.same, knowledge.columns)
        yield from _overlap(rule, knowledge)
        yield from _sentences(rule)
        yield from _check_stages(rule, knowledge)


def _overlap(rule: PortfolioRule, knowledge: KnowledgeBase) -> Problems:
    name = rule.overlap
    if name is None:
        return
    column = knowledge.columns.get(name)
    if column is None:
        what = f"the column {quote_value(name)} is not known."
        yield rule.problem(("overlap",), what, did_you_mean(name, knowledge.columns))
    elif column.values == "one":
        what = f"a venture has only one value in '{name}', and one place cuts no other."
        yield rule.problem(("overlap",), what, "Name a column with 'values: many'.")


def _sentences(rule: PortfolioRule) -> Problems:
    """``finding`` and ``because`` fill in what was found; in the other sentences nothing can be filled in."""
    placeholders = [*PLACES, *(f"column.{name}" for name in rule.columns), *(APART if rule.overlap else ())]
    for key in ("finding", "because"):
        text = getattr(rule, key)
        for name in dict.fromkeys(FILLED.findall(text)):
            if name not in placeholders:
                remedy = did_you_mean(name, placeholders)
                yield rule.problem((key,), f"{quote_value('{{ ' + name + ' }}')} has nothing to show here.", remedy)
        if has_braces(FILLED.sub("", text)):
            what = "only what is found can stand between braces: {{ ventures }}, {{ number }}, {{ column.ID }}."
            yield rule.problem((key,), what, "Write the rest as words.")
    for key in ("title", "advice", "threshold_because"):
        if has_braces(getattr(rule, key) or ""):
            yield rule.problem((key,), "nothing can stand between braces here.", "Write it as words.")


def _check_stages(rule: PortfolioRule, knowledge: KnowledgeBase) -> Problems:
    for name in names(rule.when) if rule.when is not None else ():
        fact = knowledge.facts.get(name)
        if fact is not None and not any(fact.is_asked_at(stage) for stage in rule.stages):
            what = f"'{name}' is asked at none of the stages of this rule."
            yield rule.problem(("when",), what, "Drop it here, or ask the question there.")
