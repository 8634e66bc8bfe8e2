"""The knowledge as one SELECT: the same on each venture in SQLite and DuckDB."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import polars as pl
import pytest

from collabadvisor import KnowledgeBase, load
from collabadvisor.export import TARGETS, export, sql_refusals
from collabadvisor.export.sql_text import disjunction
from collabadvisor.files.problems import CannotExport
from collabadvisor.portfolio.frame import advise_frame
from exported import renamed, spared
from portfolio_tables import some_ventures, table_of
from readings import SELECTED, Query, Reading, agree, in_database, in_duckdb, in_sqlite, typed

ENGINES = {"sqlite": in_sqlite, "duckdb": in_duckdb}
every_engine = pytest.mark.parametrize("query", ENGINES.values(), ids=ENGINES)


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


@every_engine
def test_what_does_not_apply_is_an_answer_only_where_it_may_be(query: Query, tmp_path: Path) -> None:
    knowledge = load(spared(tmp_path / "spared"))
    empty: dict[str, list[str | None]] = {fact: [None] * 2 for fact in knowledge.facts}
    cells: dict[str, list[str | None]] = {
        "venture": ["0", "1"],
        "stage": ["open"] * 2,
        **empty,
        "kitchen_size": ["does_not_apply", None],
        "cook": ["none", "does_not_apply"],
    }
    spared_one, unclear = query(export(knowledge, "sql"), cells)
    assert (spared_one["answered"], spared_one["questions"], spared_one["unclear"]) == (1, 5, 0)
    assert spared_one["recommended"].startswith("buy-meals-in ask-the-county ")
    assert unclear["unclear"] == 1


def test_it_can_be_kept_as_a_view(kitchen: KnowledgeBase) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute(f"CREATE TABLE ventures ({typed(table_of(kitchen, []))})")
    connection.execute(f"CREATE VIEW advice AS {export(kitchen, 'sql')}")
    connection.execute("INSERT INTO ventures (venture, stage, eaters) VALUES ('Ours', 'planned', 'few')")
    assert connection.execute("SELECT venture, verdict, now FROM advice").fetchall() == [("Ours", "hold_off", 1)]
    connection.close()


@every_engine
def test_words_of_sql_are_names_like_any_other(query: Query, tmp_path: Path) -> None:
    names = {"cook": "select", "money": "order", "trust": "values", "none": "primary", "too_few_eaters": "drop-table"}
    knowledge = load(renamed(tmp_path / "odd", **names))
    agree(Reading("SQL", SELECTED, in_database(query)), some_ventures(knowledge, 60, seed=56), knowledge)


@every_engine
def test_any_text_is_only_text(query: Query, kitchen: KnowledgeBase, tmp_path: Path) -> None:
    pack = renamed(tmp_path / "odd")
    path = pack / "knowledge" / "recommendations" / "means.yaml"
    title = """ "Hire\\n'; DROP TABLE ventures; --\\" */ a cook"\n """.strip(" ")
    path.write_text(path.read_text(encoding="utf-8").replace("Hire a cook\n", title), encoding="utf-8")
    knowledge = load(pack)
    assert "DROP TABLE" in export(knowledge, "sql")
    agree(Reading("SQL", SELECTED, in_database(query)), some_ventures(kitchen, 10, seed=57), knowledge)


def test_hundreds_of_terms_are_joined_in_brackets_for_engines_that_go_a_thousand_deep() -> None:
    terms = disjunction([f"{number} = 1" for number in range(5000)])
    with closing(sqlite3.connect(":memory:")) as connection:
        assert connection.execute(f"SELECT {terms}").fetchone() == (1,)


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
    monkeypatch.setattr(sql_refusals, "MOST_COLUMNS", 20)
    with pytest.raises(CannotExport, match=r"would have \d\d columns, and engines allow 20"):
        export(kitchen, "sql")


@pytest.mark.parametrize("name", TARGETS)
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
