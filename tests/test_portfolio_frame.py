"""The advice on many ventures at once, in every kind of table; that it is that on each alone: test_readings."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from shutil import copytree
from typing import Any

import pandas as pd
import polars as pl
import pytest

from collabadvisor import KnowledgeBase, Venture, advise, load
from collabadvisor.files.problems import PackError, VentureError
from collabadvisor.portfolio.answer_columns import MisspeltColumn
from collabadvisor.portfolio.frame import advise_frame
from collabadvisor.portfolio.streaming import stream
from portfolio_tables import TABLES, rows_of, some_ventures, table_of
from random_packs import random_packs
from readings import EVERYTHING, Reading, agree, in_frame

ALL: dict[str, Any] = {"begin": True, "order": True, "coverage": True, "findings": True, "recommendations": True}


# What a table says.


def forming(**columns: list[Any]) -> pl.DataFrame:
    many = len(next(iter(columns.values())))
    return pl.DataFrame({"venture": [str(number) for number in range(many)], "stage": ["forming"] * many, **columns})


def asked_at(stage: str, knowledge: KnowledgeBase) -> int:
    return sum(fact.is_asked_at(stage) for fact in knowledge.facts.values())


def test_a_question_without_a_column_or_with_nothing_in_it_is_open(knowledge: KnowledgeBase) -> None:
    table = forming(lead_post=["junior", None], management_time=[None, None])
    first, second = rows_of(advise_frame(table, knowledge, coverage=True))
    assert (first["answered"], first["answered_capacity"]) == (1, 1)
    assert (second["answered"], second["answered_capacity"], second["capacity"]) == (0, 0, "not_known")
    assert first["questions"] == second["questions"] == asked_at("forming", knowledge)
    assert second["verdict"] == "cannot_say_yet"


@pytest.mark.parametrize("kind", [pl.Categorical, pl.Enum(["junior", "senior", "never used"])])
def test_categories_are_read_as_words(kind: Any, knowledge: KnowledgeBase) -> None:
    words = forming(lead_post=["junior", None, "senior"], senior_representation=["none"] * 3)
    table = words.with_columns(pl.col("lead_post").cast(kind))
    advised = advise_frame(table, knowledge).drop("lead_post")
    assert advised.equals(advise_frame(words, knowledge).drop("lead_post"))


def test_numbers_in_place_of_words_are_refused(knowledge: KnowledgeBase) -> None:
    with pytest.raises(VentureError) as refused:
        advise_frame(forming(lead_post=[1], management_time=[2.5]), knowledge)
    assert str(refused.value).splitlines() == [
        "column 'lead_post': it holds Int64, not words. Write the ids of answers in it.",
        "column 'management_time': it holds Float64, not words. Write the ids of answers in it.",
    ]


def test_a_table_that_does_not_say_the_stage_is_refused(knowledge: KnowledgeBase) -> None:
    with pytest.raises(VentureError, match=r"there is no column 'stage', to say the stage\. Did you mean 'Stage'\?"):
        advise_frame(pl.DataFrame({"Stage": ["forming"]}), knowledge)
    advised = advise_frame(pl.DataFrame({"Stage": ["forming"]}), knowledge, stage="Stage")
    assert advised["questions"].to_list() == [asked_at("forming", knowledge)]


def test_what_is_no_table_is_refused() -> None:
    with pytest.raises(TypeError, match="list"):
        advise_frame([{"stage": "forming"}])


def test_a_column_called_nearly_as_a_question_is_warned_of(knowledge: KnowledgeBase) -> None:
    columns = ["Lead post", "lead_pots", "lead_person", "partners", "notes"]
    with pytest.warns(MisspeltColumn) as warned:
        advised = advise_frame(forming(**{name: ["junior"] for name in columns}), knowledge)
    assert [str(warning.message) for warning in warned] == [
        "column 'Lead post' is taken for one of your own. Did you mean 'lead_post'?",
        "column 'lead_pots' is taken for one of your own. Did you mean 'lead_post'?",
    ]
    assert {warning.filename for warning in warned} == {__file__}
    assert advised["answered"].to_list() == [0]


def test_a_question_that_has_its_column_is_not_missed(knowledge: KnowledgeBase) -> None:
    advised = advise_frame(forming(lead_post=["junior"], lead_posts=["two"], stages=["both"]), knowledge)
    assert advised["answered"].to_list() == [1]  # and a warning would be an error here


def test_a_column_of_pandas_that_is_called_by_a_number_is_refused(knowledge: KnowledgeBase) -> None:
    with pytest.raises(TypeError, match="a column is called 0, and that is no text"):
        advise_frame(pd.DataFrame({"stage": ["forming"], 0: ["x"]}), knowledge)


@pytest.mark.slow
def test_what_to_begin_with_alone_is_the_same_as_of_all(knowledge: KnowledgeBase) -> None:
    ventures = some_ventures(knowledge, 200, seed=24)
    table = TABLES["polars"](table_of(knowledge, ventures))
    alone, beside = (advise_frame(table, knowledge, begin=True, order=order) for order in (False, True))
    assert alone["now_recommendations"].equals(beside["now_recommendations"])
    assert alone["now_recommendations"].str.split("; ").list.len().max() > 3
    assert "recommended" not in alone.columns


@pytest.mark.slow
def test_a_row_of_many_words_is_told_in_pieces_with_nothing_between_the_pieces(knowledge: KnowledgeBase) -> None:
    worst = {fact.id: [fact.scale[0]] for fact in knowledge.facts.values()}
    (row,) = rows_of(advise_frame(forming(**worst), knowledge, order=True, begin=True))
    names = row["recommended"].split(" ")
    assert len(names) == row["now"] + row["next"] + row["later"] > 20
    assert row["now_recommendations"].split("; ") == names[: row["now"]]


# Files.


@pytest.mark.slow
def test_a_file_is_streamed_into_another(knowledge: KnowledgeBase, tmp_path: Path) -> None:
    source, target = tmp_path / "ventures.parquet", tmp_path / "advice.parquet"
    ventures = some_ventures(knowledge, 500, seed=25)
    table = TABLES["polars"](table_of(knowledge, ventures)).with_columns(owner=pl.lit("us"))
    table.write_parquet(source)
    stream(source, target, begin=True)
    advised = advise_frame(table, knowledge, begin=True).drop(list(knowledge.facts))
    assert pl.read_parquet(target).equals(advised)
    assert advised.columns[:4] == ["venture", "stage", "owner", "verdict"]


def test_the_pieces_are_small_only_while_it_streams(kitchen: KnowledgeBase, tmp_path: Path) -> None:
    before = pl.Config.state()
    pl.DataFrame({"stage": ["planned"]}).write_parquet(tmp_path / "a.parquet")
    stream(tmp_path / "a.parquet", tmp_path / "b.parquet", kitchen)
    assert pl.Config.state() == before


# Unclear cells.


def test_every_unknown_word_is_told_with_its_first_row(knowledge: KnowledgeBase) -> None:
    twice = "So in 2 rows; this is the first."
    known = (
        "Known here: none (whatever time people can spare), part_of_a_job (part of somebody's other job), "
        "dedicated_post (one dedicated post) or dedicated_team (a dedicated team)."
    )
    table = pl.DataFrame(
        {
            "stage": ["forming", "formin", None, "forming"],
            "lead_post": ["juniro", "senior", None, "juniro"],
            "management_time": [None, "\x1b[31mall day", "dedicated_post", None],
        }
    )
    with pytest.raises(VentureError) as refused:
        advise_frame(table, knowledge)
    assert list(map(str, refused.value.problems)) == [
        "row 1, column 'lead_post': 'lead_post' has no answer 'juniro'. Did you mean 'junior'? " + twice,
        "row 2, column 'management_time': 'management_time' has no answer 'all day'. " + known,
        "row 2, column 'stage': there is no stage 'formin'. Did you mean 'forming'?",
        "row 3, column 'stage': the stage is missing. Known here: proposed, forming, established or mature.",
    ]


def test_of_a_column_of_something_else_only_the_first_words_are_told(knowledge: KnowledgeBase) -> None:
    with pytest.raises(VentureError) as refused:
        advise_frame(forming(lead_post=[f"Mrs {number}" for number in range(30)]), knowledge)
    assert len(refused.value.problems) == 21
    assert "column 'lead_post': 10 further words in it are not known either." in str(refused.value)


@pytest.mark.parametrize("kind", TABLES)
def test_unclear_rows_can_be_marked_and_a_lazy_table_has_no_other_way(kind: str, knowledge: KnowledgeBase) -> None:
    columns: dict[str, list[str | None]] = {
        "venture": ["0", "1", "2", "3"],
        "stage": ["forming", "formin", None, "forming"],
        "lead_post": ["juniro", "senor", None, "junior"],
    }
    rows = rows_of(advise_frame(TABLES[kind](columns), knowledge, refuse_unclear=False, **ALL))
    assert [row["unclear"] for row in rows] == [1, 2, 1, 0]
    clear = advise(Venture(venture="3", stage="forming", answers={"lead_post": "junior"}), knowledge)
    assert [row["verdict"] for row in rows] == [None, None, None, clear.verdict.id]
    for row in rows[:3]:
        assert {value for name, value in row.items() if name not in (*columns, "unclear")} == {None}
    assert {name for name, value in rows[3].items() if value is None} <= {
        f"{what}_{name}" for what in ("priority", "rank") for name in knowledge.recommendations
    }


# What is given back.


def test_the_table_itself_is_kept_and_the_usual_columns_follow(garden: KnowledgeBase) -> None:
    table = pl.DataFrame({"title": ["Plot"], "water": ["none"], "stage": ["planned"], "_": [1], "2": [[1]]})
    advised = advise_frame(table, garden)
    judged = [*garden.framework.bases, *garden.framework.values]
    shown = [f"{name}_shown" for name in garden.framework.values]
    added = ["verdict", *judged, *shown, "answered", "questions", "now", "next", "later", "unclear"]
    assert advised.columns == [*table.columns, *added]
    assert advised.select(table.columns).equals(table)


def test_a_pandas_table_keeps_its_index(knowledge: KnowledgeBase) -> None:
    table = pd.DataFrame({"stage": ["forming", "mature"], "lead_post": ["junior", None]}, index=["b", "a"])
    advised = advise_frame(table, knowledge)
    assert list(advised.index) == ["b", "a"]
    assert list(advised["answered"]) == [1, 0]


def test_a_lazy_table_is_not_read_before_its_time(knowledge: KnowledgeBase) -> None:
    read = []

    def note(table: pl.DataFrame) -> pl.DataFrame:
        read.append(table.height)
        return table

    table = forming(lead_post=["junior"])
    advised = advise_frame(table.lazy().map_batches(note, schema=dict(table.schema)), knowledge)
    assert not read
    assert advised.collect().height == 1
    assert read


def test_a_table_without_rows_gets_the_columns(knowledge: KnowledgeBase) -> None:
    table = forming(lead_post=["junior"])
    empty, full = (advise_frame(each, knowledge, **ALL) for each in (table.clear(), table))
    assert empty.schema == full.schema


def test_no_column_is_written_over(knowledge: KnowledgeBase) -> None:
    table = forming(verdict=["ours"], fit=["well"])
    with pytest.raises(ValueError, match="the table has 'verdict' and 'fit' already"):
        advise_frame(table, knowledge)
    advised = advise_frame(table, knowledge, prefix="advice_")
    assert advised.select("verdict", "fit", "advice_fit").rows() == [("ours", "well", "not_known")]
    assert "advice_verdict" in advised.columns


def test_to_sql_capital_letters_make_no_other_column(knowledge: KnowledgeBase) -> None:
    columns = {"stage": ["forming"], "Verdict": ["ours"]}
    with pytest.raises(ValueError, match="the table has 'verdict' already"):
        advise_frame(TABLES["duckdb"](columns), knowledge)
    assert advise_frame(TABLES["polars"](columns), knowledge)["verdict"].to_list() == ["cannot_say_yet"]


def test_a_base_that_is_called_like_another_column_is_refused(tmp_path: Path) -> None:
    pack = copytree(Path(__file__).parent / "data" / "garden", tmp_path / "pack")
    for file in pack.rglob("*.yaml"):
        file.write_text(file.read_text(encoding="utf-8").replace("soil", "answered"), encoding="utf-8")
    for file in list(pack.rglob("soil*")):
        file.rename(file.with_name(file.name.replace("soil", "answered")))
    with pytest.raises(PackError) as refused:
        advise_frame(pl.DataFrame({"stage": ["planned"]}), load(pack))
    assert str(refused.value) == (
        f"{pack}/knowledge/framework.yaml: two columns of the advice would be called 'answered': "
        "a base or value has this id. Give it another id, and a title as you like."
    )


def test_a_pack_with_a_single_stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("random_packs.STAGES", ("early",))
    (knowledge,) = random_packs(tmp_path, 1, seed=24)
    assert list(knowledge.framework.stages) == ["early"]
    ventures = some_ventures(knowledge, 60, seed=24)
    agree(Reading("Polars", EVERYTHING, in_frame("polars")), ventures, knowledge)
    (row,) = rows_of(
        advise_frame(pl.DataFrame({"venture": ["0"], "stage": ["other"]}), knowledge, refuse_unclear=False)
    )
    assert (row["verdict"], row["unclear"]) == (None, 1)


def test_the_shipped_knowledge_is_used_where_none_is_given(knowledge: KnowledgeBase) -> None:
    table = forming(lead_post=["junior"])
    assert advise_frame(table).equals(advise_frame(table, knowledge))


@pytest.mark.slow
def test_without_narwhals_one_line_says_what_is_missing() -> None:
    code = "import sys; sys.modules['narwhals'] = None; import collabadvisor.portfolio"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ended.stderr.splitlines()[-1].startswith(
        "collabadvisor.files.problems.MissingExtra: narwhals: this library is not installed, "
        "and this command needs it. Install it: "
    )
