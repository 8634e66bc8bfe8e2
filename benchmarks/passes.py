"""One pass over a file of ventures, run in a process of its own: ``passes.py RUN SOURCE TARGET``.

Told are the seconds from one Parquet file to the other, those of the processors meanwhile, and the most memory that
the process has had. Importing libraries and reading the knowledge count for nothing: both are done once.
"""

from __future__ import annotations

import json
import resource
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, process_time

import polars as pl

from collabadvisor.export import export
from collabadvisor.knowledge.loading import load_shipped
from collabadvisor.portfolio.frame import advise_frame
from collabadvisor.portfolio.streaming import stream
from ventures import columns_of


def baseline(source: Path, target: Path) -> None:
    """What anybody does who does anything with the file: read the whole table, and write one boolean column."""
    pl.read_parquet(source).select(pl.col("lead_post") == "junior").write_parquet(target)


def streamed(source: Path, target: Path) -> None:
    """Verdict, standings, counts."""
    stream(source, target)


def in_memory(source: Path, target: Path) -> None:
    """The same, with the whole table in memory."""
    advise_frame(pl.read_parquet(source)).drop(list(load_shipped().facts)).write_parquet(target)


def with_what_to_begin_with(source: Path, target: Path) -> None:
    """The same and the names of the recommendations for now, in order."""
    stream(source, target, begin=True)


def with_order(source: Path, target: Path) -> None:
    """The same and the names of all recommendations, in order."""
    stream(source, target, order=True)


def with_everything(source: Path, target: Path) -> None:
    """The same, a column for each finding, and priority and rank of each recommendation."""
    stream(source, target, findings=True, recommendations=True)


def in_duckdb(source: Path, target: Path) -> None:
    """``advise_frame`` on a table of DuckDB."""
    import duckdb

    table = duckdb.connect().read_parquet(str(source))
    told = [name for name in columns_of(advise_frame(table)) if name not in load_shipped().facts]
    advise_frame(table).select(*(duckdb.ColumnExpression(name) for name in told)).write_parquet(str(target))


def in_pandas(source: Path, target: Path) -> None:
    """``advise_frame`` on a table of pandas."""
    import pandas as pd

    advise_frame(pd.read_parquet(source)).drop(columns=list(load_shipped().facts)).to_parquet(target)


def sql_in_duckdb(source: Path, target: Path) -> None:
    """The exported SELECT, order of the recommendations and findings included."""
    import duckdb

    with duckdb.connect() as connection:
        connection.read_parquet(str(source)).create_view("ventures")
        connection.sql(export(load_shipped(), "sql")).write_parquet(str(target))


def sql_in_sqlite(source: Path, target: Path) -> None:
    """The same in SQLite, which is given the rows, and whose rows are written."""
    table = pl.read_parquet(source)
    connection = sqlite3.connect(":memory:")
    connection.execute(f"CREATE TABLE ventures ({', '.join(f'{name} TEXT' for name in table.columns)})")
    places = ", ".join("?" for _ in table.columns)
    connection.executemany(f"INSERT INTO ventures VALUES ({places})", table.iter_rows())  # noqa: S608  (our own)
    done = connection.execute(export(load_shipped(), "sql"))
    names = [column[0] for column in done.description]
    pl.DataFrame(done.fetchall(), schema=names, orient="row", infer_schema_length=None).write_parquet(target)


Pass = Callable[[Path, Path], None]
RUNS: dict[str, Pass] = {
    run.__name__: run
    for run in (
        baseline, streamed, in_memory, with_what_to_begin_with, with_order, with_everything,
        in_duckdb, in_pandas, sql_in_duckdb, sql_in_sqlite,
    )
}  # fmt: skip


def took(name: str, source: Path, target: Path) -> tuple[float, float, float]:
    """Run one: the seconds on the clock, those of the processors, and MiB of memory."""
    load_shipped()
    started, work = perf_counter(), process_time()
    RUNS[name](source, target)
    return perf_counter() - started, process_time() - work, most_memory()


def most_memory() -> float:
    """The most memory that this process has had, in MiB.

    Where Linux tells it, by itself: what ``getrusage`` tells begins with that of the process which started this one.
    """
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text(encoding="utf-8").splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Run one, and print what it took."""
    name, source, target = sys.argv[1:]
    print(json.dumps(took(name, Path(source), Path(target))))


if __name__ == "__main__":
    main()
