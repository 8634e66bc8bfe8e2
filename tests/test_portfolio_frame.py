"""The advice on many ventures at once: the same as on each alone, in every kind of table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest

from collabadvisor import KnowledgeBase, Venture
from collabadvisor.portfolio import advise_frame
from portfolio_tables import TABLES, Row, by_the_chain, by_the_engine, differences, rows_of, some_ventures, table_of
from random_packs import random_packs

ALL = {"order": True, "coverage": True, "findings": True, "recommendations": True}


def told(kind: str, knowledge: KnowledgeBase, ventures: Sequence[Venture], **options: Any) -> list[Row]:
    table = TABLES[kind](table_of(knowledge, ventures))
    advised = advise_frame(table, knowledge, **{**ALL, **options})
    assert type(advised) is type(table)
    return rows_of(advised)


def same(rows: Sequence[Row], expected: Iterable[Row], ventures: Sequence[Venture]) -> None:
    assert next(differences(rows, expected, ventures), None) is None


# The same as the engine, and as the quick reading, on thousands.


@pytest.mark.no_cover
@pytest.mark.parametrize("kind", TABLES)
def test_on_hundreds_of_ventures_it_says_what_the_engine_says(
    kind: str, knowledge: KnowledgeBase, ventures: list[Venture]
) -> None:
    same(told(kind, knowledge, ventures), (by_the_engine(knowledge, venture) for venture in ventures), ventures)


@pytest.mark.no_cover
@pytest.mark.parametrize("kind", TABLES)
def test_on_thousands_it_says_what_the_quick_reading_says(
    kind: str, knowledge: KnowledgeBase, garden: KnowledgeBase, kitchen: KnowledgeBase
) -> None:
    for base, many in ((knowledge, 1500), (garden, 1000), (kitchen, 1000)):
        ventures = some_ventures(base, many, seed=21)
        assert {venture.stage for venture in ventures} == set(base.framework.stages)
        same(told(kind, base, ventures), (by_the_chain(base, venture) for venture in ventures), ventures)


@pytest.mark.no_cover
@pytest.mark.parametrize(("kind", "packs"), [("polars", 60), ("polars, lazy", 20), ("pandas", 10), ("duckdb", 5)])
def test_in_random_packs_too_where_some_ventures_have_no_verdict(kind: str, packs: int, tmp_path: Path) -> None:
    unspoken = 0
    for knowledge in random_packs(tmp_path, packs, seed=22):
        ventures = some_ventures(knowledge, 60, seed=22)
        rows = told(kind, knowledge, ventures)
        same(rows, (by_the_chain(knowledge, venture) for venture in ventures), ventures)
        unspoken += sum(row["verdict"] is None for row in rows)
    assert 0 < unspoken < 60 * packs  # both kinds were tried
