"""The knowledge as one SELECT: the same on each venture in SQLite and DuckDB."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pytest

from collabadvisor import KnowledgeBase, Venture, load
from collabadvisor.export import export
from collabadvisor.export import sql as target
from collabadvisor.export.sql_text import either
from collabadvisor.files.problems import CannotExport
from collabadvisor.portfolio.frame import advise_frame
from exported import renamed
from portfolio_tables import (
    Columns,
    Row,
    by_the_chain,
    by_the_engine,
    differences,
    some_ventures,
    table_of,
    with_other_order,
)
from random_packs import random_packs

Query = Callable[[str, Columns], list[Row]]


def in_sqlite(query: str, ventures: Columns) -> list[Row]:
    connection = sqlite3.connect(":memory:")
    connection.execute(f"CREATE TABLE ventures ({_columns(ventures)})")
    places = ", ".join("?" for _ in ventures)
    rows = zip(*ventures.values(), strict=True)
    connection.executemany(f"INSERT INTO ventures VALUES ({places})", rows)  # noqa: S608  (our own)
    found = _rows(connection.execute(query))
    connection.close()
    return found


def in_duckdb(query: str, ventures: Columns) -> list[Row]:
    with duckdb.connect() as connection:
        connection.execute(f"CREATE TABLE ventures ({_columns(ventures)})")
        frame = pl.DataFrame(ventures, schema=dict.fromkeys(ventures, pl.String)).to_arrow()
        connection.register("frame", frame)
        connection.execute("INSERT INTO ventures SELECT * FROM frame")
        return _rows(connection.execute(query))


ENGINES = {"sqlite": in_sqlite, "duckdb": in_duckdb}
every_engine = pytest.mark.parametrize("query", ENGINES.values(), ids=ENGINES)


def _columns(ventures: Columns) -> str:
    return ", ".join(f'"{name}" VARCHAR' for name in ventures)


def _rows(done: Any) -> list[Row]:
    """The rows in the order of the ventures; SQLite's 1 and 0 for true and false as what they are."""
    names = [column[0] for column in done.description]
    rows = [dict(zip(names, row, strict=True)) for row in done.fetchall()]
    rows = [{name: bool(value) if _is_finding(name, value) else value for name, value in row.items()} for row in rows]
    return sorted(rows, key=lambda row: int(row["venture"]))


def _is_finding(name: str, value: object) -> bool:
    return name.startswith("finding_") and value is not None


def same(
    query: Query, knowledge: KnowledgeBase, ventures: Sequence[Venture], right: Sequence[Row] | None = None
) -> list[Row]:
    """The rows that a query gives, which are those that are right: what the quick reading says, if not given."""
    rows = query(export(knowledge, "sql"), table_of(knowledge, ventures))
    right = [by_the_chain(knowledge, venture) for venture in ventures] if right is None else right
    expected = [{name: value for name, value in row.items() if name in rows[0]} for row in right]
    assert [*expected[0]] == [name for name in rows[0] if name not in ("venture", "stage")]
    assert next(differences(rows, expected, ventures), None) is None
    return rows


@pytest.mark.no_cover
def test_it_says_what_the_engine_says(knowledge: KnowledgeBase, ventures: list[Venture]) -> None:
    some = ventures[::10]
    right = [by_the_engine(knowledge, venture) for venture in some]
    for query in ENGINES.values():
        same(query, knowledge, some, right)


@pytest.mark.no_cover
def test_it_says_what_the_quick_reading_says(
    knowledge: KnowledgeBase, garden: KnowledgeBase, kitchen: KnowledgeBase
) -> None:
    for base, many in ((knowledge, 2000), (garden, 300), (kitchen, 300)):
        ventures = some_ventures(base, many, seed=51)
        assert {venture.stage for venture in ventures} == set(base.framework.stages)
        right = [by_the_chain(base, venture) for venture in ventures]
        for query in ENGINES.values():
            same(query, base, ventures, right)


@pytest.mark.no_cover
@pytest.mark.parametrize(("query", "packs"), [(in_sqlite, 40), (in_duckdb, 10)], ids=ENGINES)
def test_so_it_does_with_any_pack(query: Query, packs: int, tmp_path: Path) -> None:
    unspoken = 0
    for knowledge in random_packs(tmp_path, packs, seed=52):
        unspoken += sum(row["verdict"] is None for row in same(query, knowledge, some_ventures(knowledge, 25, seed=53)))
    assert 0 < unspoken < 25 * packs  # both kinds were tried


@pytest.mark.no_cover
def test_the_order_is_that_of_the_ranking_whatever_must_come_after_what(knowledge: KnowledgeBase) -> None:
    for seed in range(0, 24, 3):
        base = with_other_order(knowledge, seed)
        same(in_sqlite, base, some_ventures(base, 60, seed))


def test_it_has_the_columns_of_a_frame_that_is_advised_on(kitchen: KnowledgeBase) -> None:
    table = table_of(kitchen, some_ventures(kitchen, 1, seed=54))
    (row,) = in_sqlite(export(kitchen, "sql"), table)
    advised = advise_frame(pl.DataFrame(table), kitchen, order=True, findings=True)
    assert [*row] == [name for name in advised.columns if name not in kitchen.facts]


@every_engine
def test_a_row_with_an_unclear_cell_gets_no_advice(query: Query, kitchen: KnowledgeBase) -> None:
    cells: Mapping[str, list[str | None]] = {
        "venture": ["0", "1", "2", "3"],
        "stage": ["open", "opne", None, "open"],
        **{fact: [None] * 4 for fact in kitchen.facts},
        "cook": ["none", "none", "none", "many"],
        "money": ["one_year", "one_year", "two years", ""],
    }
    clear, *unclear = query(export(kitchen, "sql"), cells)
    assert (clear["unclear"], clear["verdict"]) == (0, "mend_it")
    assert clear["recommended"] == "hire-a-cook enlarge-the-kitchen enter-the-budget"
    assert [row.pop("unclear") for row in unclear] == [1, 2, 2]
    assert {value for row in unclear for name, value in row.items() if name not in ("venture", "stage")} == {None}


@every_engine
def test_it_reads_columns_of_other_kinds_and_in_any_order(query: Query, kitchen: KnowledgeBase) -> None:
    ventures = some_ventures(kitchen, 20, seed=55)
    table = table_of(kitchen, ventures)
    usual = query(export(kitchen, "sql"), table)
    assert query(export(kitchen, "sql"), {"owner": ["we"] * 20, **dict(reversed(table.items()))}) == usual


def test_it_can_be_kept_as_a_view(kitchen: KnowledgeBase) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute(f"CREATE TABLE ventures ({_columns(table_of(kitchen, []))})")
    connection.execute(f"CREATE VIEW advice AS {export(kitchen, 'sql')}")
    connection.execute("INSERT INTO ventures (venture, stage, eaters) VALUES ('Ours', 'planned', 'few')")
    assert connection.execute("SELECT venture, verdict, now FROM advice").fetchall() == [("Ours", "hold_off", 1)]
    connection.close()


@every_engine
def test_words_of_sql_are_names_like_any_other(query: Query, tmp_path: Path) -> None:
    names = {"cook": "select", "money": "order", "trust": "values", "none": "primary", "too_few_eaters": "drop-table"}
    knowledge = load(renamed(tmp_path / "odd", **names))
    same(query, knowledge, some_ventures(knowledge, 60, seed=56))


@every_engine
def test_any_text_is_only_text(query: Query, kitchen: KnowledgeBase, tmp_path: Path) -> None:
    pack = renamed(tmp_path / "odd")
    path = pack / "knowledge" / "recommendations" / "means.yaml"
    title = """ "Hire\\n'; DROP TABLE ventures; --\\" */ a cook"\n """.strip(" ")
    path.write_text(path.read_text(encoding="utf-8").replace("Hire a cook\n", title), encoding="utf-8")
    knowledge = load(pack)
    assert "DROP TABLE" in export(knowledge, "sql")
    same(query, knowledge, some_ventures(kitchen, 10, seed=57))


def test_hundreds_of_terms_are_joined_in_brackets_for_engines_that_go_a_thousand_deep() -> None:
    terms = either([f"{number} = 1" for number in range(5000)])
    assert sqlite3.connect(":memory:").execute(f"SELECT {terms}").fetchone() == (1,)


# What cannot be written.


def test_names_of_other_columns_are_refused_with_their_places(tmp_path: Path) -> None:
    pack = renamed(tmp_path / "clashing", cook="stage", trust="now", staying_power="answered")
    with pytest.raises(CannotExport) as refused:
        export(load(pack), "sql")
    told = [str(problem).removeprefix(f"{pack}/knowledge/") for problem in refused.value.problems]
    remedy = "Give this base or value another id."
    where = "facts/means.yaml:12: the table of ventures has a column 'stage' already, which is not for a question."
    assert told == [
        f"{where} Give the question another id.",
        *(
            f"framework.yaml:{line}: two columns of the advice would be called '{name}'. {remedy}"
            for line, name in ((18, "now"), (24, "answered"))
        ),
    ]


def test_more_columns_than_engines_allow_are_refused(kitchen: KnowledgeBase, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(target, "MOST_COLUMNS", 20)
    with pytest.raises(CannotExport, match=r"would have \d\d columns, and engines allow 20"):
        export(kitchen, "sql")


@pytest.mark.parametrize("name", ["sql", "dmn"])
def test_values_that_rest_on_each_other_at_different_stages_are_refused(name: str, tmp_path: Path) -> None:
    pack = renamed(tmp_path / "circle")
    path = pack / "knowledge" / "framework.yaml"
    text = path.read_text(encoding="utf-8").replace("planned: [need]", "planned: [staying_power]", 1)
    path.write_text(text.replace("planned: [trust, means]", "planned: [means]", 1), encoding="utf-8")
    with pytest.raises(CannotExport) as refused:
        export(load(pack), name)
    (problem,) = refused.value.problems
    assert str(problem).removeprefix(f"{pack}/") == (
        "knowledge/framework.yaml:27: 'staying_power' and 'trust' rest on each other, each at another stage. "
        "A table cannot ask another that asks it. Let the one rest on the other at every stage."
    )
