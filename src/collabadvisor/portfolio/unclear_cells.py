"""The unclear cells of a table as a table of their own: for tables that are too large, or too lazy, to look through."""

from __future__ import annotations

from collections.abc import Sequence
from operator import or_
from typing import TypeVar, cast

import narwhals.stable.v2 as nw

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.loading import load_shipped
from collabadvisor.portfolio.answer_columns import answered_questions
from collabadvisor.portfolio.columns import Expr, Frame, reduce_balanced

COLUMN, HOLDS = "unclear_column", "unclear_word"

Native = TypeVar("Native")


def unclear_cells(frame: Native, knowledge: KnowledgeBase | None = None, *, stage: str = "stage") -> Native:
    """A row for each cell of a table of ventures that ``advise_frame`` counts as ``unclear``, in no certain order.

    It has the caller's own columns, which tell the venture, and ``unclear_column`` and ``unclear_word``: the name of
    the stage's or question's column, and what stands in it (null: the stage is missing). The table and what comes back
    are of the same kind, lazy or not.

    Raises:
        VentureError: no column for the stage, or a column that should hold ids and does not hold text.
    """
    knowledge = load_shipped() if knowledge is None else knowledge
    table: Frame = nw.from_native(frame)
    facts = answered_questions(table, knowledge, stage)
    scales: dict[str, Sequence[str]] = {stage: list(knowledge.framework.stages)}
    scales |= {name: knowledge.facts[name].answer_ids for name in facts}

    def unclear(name: str, column: str) -> Expr:
        unknown = ~nw.col(column).is_in(scales[name]).fill_null(value=False)
        return unknown if name == stage else unknown & ~nw.col(column).is_null()

    own = [name for name in table.columns if name not in scales]
    words = table.select(*own, *(nw.col(name).cast(nw.String) for name in scales))
    if table.implementation.is_duckdb():  # narwhals' unpivot finds no table there that is of a connection of one's own
        each = [_one(words, own, name, unclear(name, name)) for name in scales]
        return cast("Native", nw.concat(each).to_native())
    rows = words.filter(reduce_balanced(or_, [unclear(name, name) for name in scales]))
    cells = rows.unpivot(list(scales), index=own, variable_name=COLUMN, value_name=HOLDS)
    here = [(nw.col(COLUMN) == nw.lit(name)) & unclear(name, HOLDS) for name in scales]
    return cast("Native", cells.filter(reduce_balanced(or_, here)).to_native())


def _one(words: Frame, own: list[str], name: str, unclear: Expr) -> Frame:
    return words.filter(unclear).select(*own, nw.lit(name).alias(COLUMN), nw.col(name).alias(HOLDS))
