"""The advice by Spark and Dask, in real sessions of this machine: 'make test-spark'."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pytest
from jsonschema import Draft202012Validator

from collabadvisor import KnowledgeBase, Venture
from collabadvisor.files.problems import OutputError, UnreadableFile
from collabadvisor.portfolio.frame import advise_frame
from collabadvisor.portfolio.unclear_cells import unclear_cells
from collabadvisor.report.schemas import schema
from portfolio_tables import rows_of, some_ventures, table_of
from readings import EVERYTHING, Reading, agree, conclusions_of

pytestmark = [
    pytest.mark.cluster,
    pytest.mark.no_cover,
    # PySpark lags behind pandas, which is not used here; narwhals is going to give Dask a package of its own.
    pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning"),
    pytest.mark.filterwarnings("ignore:Dask support is moving out:FutureWarning"),
]
ALL: dict[str, Any] = {"begin": True, "order": True, "coverage": True, "findings": True, "recommendations": True}
LOCAL = {"spark.ui.enabled": "false", "spark.sql.shuffle.partitions": "2", "spark.default.parallelism": "2"}
TYPES = {  # as the command sets them
    "spark.python.sql.dataFrameDebugging.enabled": "false",
    "spark.sql.sources.partitionColumnTypeInference.enabled": "false",
}


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master("local[2]")
    for name, value in {**LOCAL, **TYPES}.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


def parquet(knowledge: KnowledgeBase, ventures: Sequence[Venture], folder: Path) -> str:
    columns = table_of(knowledge, ventures)
    table = pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.String))
    table.write_parquet(folder / "ventures.parquet")
    return str(folder / "ventures.parquet")


@pytest.mark.parametrize("pack", ["knowledge", "kitchen", "garden"])
def test_on_thousands_of_ventures_spark_says_what_the_interpreter_says(
    pack: str, spark: Any, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    def read(ventures: Sequence[Venture], base: KnowledgeBase) -> Iterator[dict[str, Any]]:
        advised = advise_frame(spark.read.parquet(parquet(base, ventures, tmp_path)), base, **ALL)
        assert type(advised).__module__.startswith("pyspark.sql")
        return conclusions_of(rows_of(advised), base)

    base: KnowledgeBase = request.getfixturevalue(pack)
    agree(Reading("Spark", EVERYTHING, read), some_ventures(base, 2000, seed=31), base)


@pytest.mark.parametrize("pack", ["kitchen", "garden"])
def test_dask_says_what_the_interpreter_says(pack: str, request: pytest.FixtureRequest) -> None:
    frames: Any = import_module("dask.dataframe")  # of whose functions some have types

    def read(ventures: Sequence[Venture], base: KnowledgeBase) -> Iterator[dict[str, Any]]:
        table = frames.from_pandas(pd.DataFrame(table_of(base, ventures)), npartitions=2)
        advised = advise_frame(table, base, **ALL)
        assert type(advised) is type(table)
        return conclusions_of(rows_of(advised), base)

    base: KnowledgeBase = request.getfixturevalue(pack)
    agree(Reading("Dask", EVERYTHING, read), some_ventures(base, 1000, seed=33), base)


# A data set, from folder to folder.


@pytest.fixture(scope="module")
def dataset(knowledge: KnowledgeBase, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, pl.DataFrame]:
    """600 ventures by year and stage, two of which cannot be read: the folder, and the table that it holds."""
    columns = table_of(knowledge, some_ventures(knowledge, 600, seed=34))
    columns["year"] = [f"0{number % 3}" for number in range(600)]
    columns["lead_post"][7], columns["lead_post"][11], columns["need_evidence"][11] = "juniro", "juniro", "sum"
    table = pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.String))
    folder = tmp_path_factory.mktemp("data") / "ventures"
    table.lazy().sink_parquet(pl.PartitionBy(folder, key=["year", "stage"], include_key=False), mkdir=True)
    return str(folder), table


def written(folder: Path) -> pl.DataFrame:
    types = {"year": pl.String, "stage": pl.String}
    table = pl.read_parquet(folder / "**" / "*.parquet", hive_partitioning=True, hive_schema=types)
    return table.sort(pl.col("venture").cast(pl.Int32))


def same(told: pl.DataFrame, table: pl.DataFrame, knowledge: KnowledgeBase, **wanted: Any) -> bool:
    expected = advise_frame(table, knowledge, refuse_unclear=False, **wanted).drop(knowledge.facts)
    assert set(told.columns) == set(expected.columns)
    return told.select(expected.columns).equals(expected)


def test_a_data_set_keeps_its_folders_and_gets_the_advice_that_polars_gives(
    spark: Any, knowledge: KnowledgeBase, dataset: tuple[str, pl.DataFrame], tmp_path: Path
) -> None:
    from collabadvisor.portfolio.spark import advise_dataset

    source, table = dataset
    told = advise_dataset(spark, source, str(tmp_path / "out"), knowledge, prefix="a_", order=True)
    assert (told.ventures, told.unclear, told.partitions) == (600, 2, ("year", "stage"))
    first, second = map(str, told.problems)
    assert first == "column 'lead_post': 'lead_post' has no answer 'juniro'. Did you mean 'junior'? So in 2 rows."
    assert second.startswith("column 'need_evidence': 'need_evidence' has no answer 'sum'. Known here: ")
    assert second.endswith(" So in 1 row.")
    advice = tmp_path / "out" / "advice"
    assert (advice / "_SUCCESS").exists()
    assert {path.parent.relative_to(advice) for path in advice.rglob("*.parquet")} == {
        path.parent.relative_to(source) for path in Path(source).rglob("*.parquet")
    }
    assert same(written(advice), table, knowledge, prefix="a_", order=True)
    cells = pl.read_parquet(tmp_path / "out" / "unclear" / "*.parquet")
    expected = unclear_cells(table, knowledge)
    assert sorted(cells.select(expected.columns).rows()) == sorted(expected.rows())
    assert len(cells) == 3


def test_what_is_there_is_not_written_over(
    spark: Any, kitchen: KnowledgeBase, dataset: tuple[str, pl.DataFrame], tmp_path: Path
) -> None:
    from collabadvisor.portfolio.spark import advise_dataset

    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    source = parquet(kitchen, some_ventures(kitchen, 5, seed=35), tmp_path)
    with pytest.raises(OutputError, match="out: it is there already"):
        advise_dataset(spark, source, str(tmp_path / "out"), kitchen)
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["mine.txt"]
    for _ in range(2):
        told = advise_dataset(spark, source, str(tmp_path / "out"), kitchen, replace=True)
    assert (told.ventures, told.unclear, told.partitions, told.problems) == (5, 0, (), ())
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["advice", "mine.txt", "unclear"]
    with pytest.raises(OutputError, match="may not be in one another"):
        advise_dataset(spark, dataset[0], f"{dataset[0]}/advice", kitchen, replace=True)


def test_what_cannot_be_read_is_told_in_one_line(spark: Any, kitchen: KnowledgeBase, tmp_path: Path) -> None:
    from collabadvisor.portfolio.spark import advise_dataset

    with pytest.raises(UnreadableFile, match="nowhere: there is nothing of this name"):
        advise_dataset(spark, str(tmp_path / "nowhere"), str(tmp_path / "out"), kitchen)
    (tmp_path / "empty").mkdir()
    with pytest.raises(UnreadableFile, match="empty: there is no Parquet file in it"):
        advise_dataset(spark, str(tmp_path / "empty"), str(tmp_path / "out"), kitchen)
    assert not (tmp_path / "out").exists()


# The examples of its help need a cluster; this is the first of them.
def test_the_command_does_the_same(knowledge: KnowledgeBase, dataset: tuple[str, pl.DataFrame], tmp_path: Path) -> None:
    source, table = dataset
    settings = [word for setting in LOCAL.items() for word in ("--conf", "=".join(setting))]
    command = [sys.executable, "-m", "collabadvisor", "spark", source, str(tmp_path / "out"), "--master", "local[2]"]
    ended = subprocess.run([*command, *settings, "--format", "json"], capture_output=True, text=True, check=False)
    assert ended.returncode == 1, ended.stderr
    told = json.loads(ended.stdout)
    assert (told["ventures"], told["unclear"], told["partitions"]) == (600, 2, ["year", "stage"])
    assert not [*Draft202012Validator(schema("spark", lambda: knowledge)).iter_errors(told)]
    assert same(written(tmp_path / "out" / "advice"), table, knowledge)
    refused = subprocess.run([*command, *settings], capture_output=True, text=True, check=False)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert f"{tmp_path / 'out'}: it is there already. Name another folder, or replace it." in refused.stderr
    assert "Traceback" not in refused.stderr
