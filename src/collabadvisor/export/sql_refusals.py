"""What of a knowledge base cannot be written as a SELECT."""

from __future__ import annotations

from collabadvisor.files.problems import CannotExport, Location, Problem
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import PRIORITIES
from collabadvisor.knowledge.requirements import UNMET

OWN = ("venture", "stage")
"""Columns of the table of ventures that are not questions."""
MOST_COLUMNS = 1600
"""PostgreSQL gives a row at most 1,664 columns, SQLite 2,000."""


def refuse_names(knowledge: KnowledgeBase) -> None:
    """No two columns of the table, nor of the advice, may have one name."""
    problems = []
    for name in OWN:
        if name in knowledge.facts:
            what = f"the table of ventures has a column {name!r} already, which is not for a question."
            problems.append(knowledge.facts[name].problem(("id",), what, "Give the question another id."))
    names = {*OWN, "verdict", "answered", "questions", *PRIORITIES, "recommended", "unclear"}
    names |= {f"finding_{rule}" for rule in knowledge.rules} | {f"{name}_shown" for name in knowledge.framework.values}
    names |= {f"requirement_{name}" for name in knowledge.requirements} | {f"requirements_{status}" for status in UNMET}
    for name in knowledge.framework.names_with_standing():
        if name in names:
            kind = "bases" if name in knowledge.framework.bases else "values"
            what = f"two columns of the advice would be called {name!r}."
            problems.append(knowledge.framework.problem((kind, name), what, "Give this base or value another id."))
    if problems:
        raise CannotExport(problems)


def refuse_width(columns: int, knowledge: KnowledgeBase) -> None:
    """Engines do not run a query with too many columns."""
    if columns > MOST_COLUMNS:
        what = f"a SELECT of these rules would have {columns:,} columns, and engines allow {MOST_COLUMNS:,}."
        raise CannotExport([Problem(Location(str(knowledge.pack)), what, "Write it for another engine.")])
