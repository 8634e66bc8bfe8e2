"""The unclear cells of a table as a table, in every kind of table."""

from __future__ import annotations

import pandas as pd
import polars as pl
import pytest

from collabadvisor import KnowledgeBase
from collabadvisor.portfolio.frame import advise_frame
from collabadvisor.portfolio.unclear_cells import unclear_cells
from portfolio_tables import TABLES, Row, rows_of

COLUMNS: dict[str, list[str | None]] = {
    "venture": ["0", "1", "2", "3"],
    "stage": ["forming", "formin", None, "forming"],
    "lead_post": ["juniro", "senor", None, "junior"],
    "management_time": [None, "dedicated_post", None, None],
}


@pytest.mark.parametrize("kind", TABLES)
def test_each_unclear_cell_is_a_row_and_no_other(kind: str, knowledge: KnowledgeBase) -> None:
    cells = [(row["venture"], row["unclear_column"], row["unclear_word"]) for row in _cells(kind, knowledge)]
    assert sorted(cells, key=str) == [
        ("0", "lead_post", "juniro"),
        ("1", "lead_post", "senor"),
        ("1", "stage", "formin"),
        ("2", "stage", None),
    ]


@pytest.mark.parametrize("kind", TABLES)
def test_there_are_as_many_as_the_advice_counts(kind: str, knowledge: KnowledgeBase) -> None:
    advised = rows_of(advise_frame(TABLES[kind](COLUMNS), knowledge, refuse_unclear=False))
    assert len(_cells(kind, knowledge)) == sum(row["unclear"] for row in advised)


def test_a_clear_table_has_none_and_keeps_its_own_columns(garden: KnowledgeBase) -> None:
    cells = unclear_cells(pl.DataFrame({"plot": [7], "stage": ["planned"], "water": ["none"]}), garden)
    assert cells.schema == {"plot": pl.Int64, "unclear_column": pl.String, "unclear_word": pl.String}
    assert cells.is_empty()


def test_categories_are_words_here_too(garden: KnowledgeBase) -> None:
    table = pl.DataFrame({"plot": [7], "stage": ["planed"]}, schema_overrides={"stage": pl.Categorical})
    assert unclear_cells(table, garden).rows() == [(7, "stage", "planed")]
    assert isinstance(unclear_cells(pd.DataFrame({"stage": ["planed"]}), garden), pd.DataFrame)


def _cells(kind: str, knowledge: KnowledgeBase) -> list[Row]:
    return rows_of(unclear_cells(TABLES[kind](COLUMNS), knowledge))
