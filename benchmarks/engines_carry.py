"""How far each engine carries: ``python benchmarks/engines_carry.py [ENGINE...]`` prints the table of
``docs/how-far-each-engine-carries.md``.

Each engine advises on a smaller and a larger number of random ventures, from a Parquet file to another, each in a
process of its own. From the two come what it costs to begin (imports and the reading of the knowledge not counted) and
what each further venture costs, in time that processors worked: that depends little on what else the machine does.
The memory is the most that the process, with Spark's own, has had on the larger number. Linux only.
"""  # noqa: D205  (the command is the summary)

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from platform import machine, python_version
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

import duckdb
import pandas as pd
import polars as pl

from collabadvisor import Venture, advise
from collabadvisor.knowledge.loading import load_shipped
from collabadvisor.portfolio.frame import advise_frame
from collabadvisor.portfolio.streaming import stream
from collabadvisor.reasoning.outlook.chain import chain_of
from ventures import ventures_of, write_table


def experta(source: Path, target: Path) -> None:
    """``advise`` on one after the other, with its reasons."""
    verdicts = [advise(venture, load_shipped()).verdict.id for venture in _ventures(source)]
    pl.DataFrame({"verdict": verdicts}).write_parquet(target)


def quick_reading(source: Path, target: Path) -> None:
    """What 'plan' and 'ask' reason with: findings, standings and verdict of one after the other, without reasons."""
    verdicts = [
        chain_of(load_shipped(), venture.stage).outcome(venture.known_answers()).verdict
        for venture in _ventures(source)
    ]
    pl.DataFrame({"verdict": verdicts}).write_parquet(target)


def pandas(source: Path, target: Path) -> None:
    """``advise_frame`` on a table of pandas."""
    table = pd.read_parquet(source)
    advise_frame(table).drop(columns=list(table.columns[2:])).to_parquet(target)


def duckdb_sql(source: Path, target: Path) -> None:
    """``advise_frame`` on a relation of DuckDB."""
    table = duckdb.read_parquet(str(source))
    advised = advise_frame(table)
    advised.select(duckdb.StarExpression(exclude=table.columns[2:])).write_parquet(str(target))


def polars_in_memory(source: Path, target: Path) -> None:
    """``advise_frame`` on a table of Polars."""
    table = pl.read_parquet(source)
    advise_frame(table).drop(table.columns[2:]).write_parquet(target)


def polars_streamed(source: Path, target: Path) -> None:
    """The same without ever holding the table."""
    stream(source, target)


def spark(source: Path, target: Path) -> None:
    """``advise_dataset`` on all cores of this machine; its two passes, and reading back what it counts."""
    from collabadvisor.portfolio.spark import advise_dataset

    advise_dataset(_session(), str(source), str(target))


def _session() -> Any:
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master("local[*]").config("spark.ui.enabled", "false")
    session = builder.config("spark.python.sql.dataFrameDebugging.enabled", "false").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    return session


def _ventures(source: Path) -> list[Venture]:
    return ventures_of(load_shipped(), pl.read_parquet(source))


ENGINES: dict[str, tuple[Callable[[Path, Path], None], int, int]] = {
    "experta": (experta, 100, 500),
    "quick-reading": (quick_reading, 1_000, 20_000),
    "pandas": (pandas, 20_000, 200_000),
    "duckdb": (duckdb_sql, 100_000, 1_000_000),
    "polars": (polars_in_memory, 100_000, 1_000_000),
    "polars-streamed": (polars_streamed, 1_000_000, 10_000_000),
    "spark": (spark, 100_000, 1_000_000),
}


def main() -> None:
    """Measure and print, or be the process that is measured."""
    if sys.argv[1:2] == ["measured"]:
        name, source, target = sys.argv[2:]
        load_shipped()  # read once, as the libraries are imported once
        if name == "spark":
            _session()
        begun, worked = perf_counter(), _worked()
        ENGINES[name][0](Path(source), Path(target))
        print(perf_counter() - begun, _worked() - worked, _memory())
        return
    print(f"Python {python_version()}, {os.cpu_count()} cores, {machine()}\n")
    print("| engine | to begin, s | each venture, µs | ventures a second and core | MiB | on |")
    print("|---|---:|---:|---:|---:|---:|")
    with TemporaryDirectory() as folder:
        whole = write_table(
            load_shipped(), max(many for _, _, many in ENGINES.values()), Path(folder) / "whole.parquet"
        )
        for name in sys.argv[1:] or ENGINES:
            _, few, many = ENGINES[name]
            (_, less, _), (_, more, memory) = (_run(name, whole, number) for number in (few, many))
            each = (more - less) / (many - few)
            begin = max(0.0, less - each * few)
            rate = f"{float(f'{1 / each:.2g}'):,.0f}"
            print(f"| {name} | {begin:.1f} | {each * 1e6:,.1f} | {rate} | {memory:.0f} | {many:,} |", flush=True)


def _run(name: str, whole: Path, number: int) -> tuple[float, float, float]:
    source, target = whole.with_name(f"{number}.parquet"), whole.with_name(f"{name}-{number}")
    pl.scan_parquet(whole).head(number).sink_parquet(source, row_group_size=max(1000, min(number // 8, 125_000)))
    command = [sys.executable, __file__, "measured", name, str(source), str(target)]
    environment = {**os.environ, "PYSPARK_PYTHON": sys.executable}
    ended = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)
    seconds, worked, memory = map(float, ended.stdout.split())
    return seconds, worked, memory


def _processes() -> list[str]:
    """The process itself, and those that it started and that run still: Spark's."""
    me = os.getpid()
    return [str(me), *(child for task in Path("/proc/self/task").iterdir() for child in _children(task))]


def _children(task: Path) -> list[str]:
    return (task / "children").read_text().split()


def _worked() -> float:
    """Seconds that processors worked for these processes."""
    ticks = 0
    for process in _processes():
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def _memory() -> float:
    """The most that they have held, in MiB."""
    peaks = [
        int(line.split()[1])
        for process in _processes()
        for line in Path(f"/proc/{process}/status").read_text().splitlines()
        if line.startswith("VmHWM")
    ]
    return sum(peaks) / 1024


if __name__ == "__main__":
    main()
