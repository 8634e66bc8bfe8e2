"""A file of ventures to a file of advice: beside reading it and writing one boolean column, and in other engines."""

from __future__ import annotations

from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import polars as pl

from collabadvisor import Advice, KnowledgeBase, load
from collabadvisor.inference.interpreter import PlainAdviser
from measure import Taken, apart, medians, slope
from results import Bar, Curve, Found, Table, Target, figures, in_seconds
from ventures import ventures_of, write_table

GIB = 2 * 1024
"""The memory that ten million ventures may take, in MiB."""
LINEAR = 1.1
"""A power up to which time is taken for proportional: what a busy machine makes of 1."""
AT_MOST = 5
"""So many times what the baseline takes may be taken."""
USUAL = "verdict, standings, counts"


class Way(NamedTuple):
    """One of ``passes.RUNS``: what it is called, what it says, and on how many ventures it is measured."""

    run: str
    title: str
    says: str
    share: float = 1


WAYS = (
    Way("streamed", "`stream()`", USUAL),
    Way("in_memory", "`advise_frame()`, Polars in memory", USUAL),
    Way("with_what_to_begin_with", "`stream(begin=True)`", f"{USUAL}, names for now in order"),
    Way("with_order", "`stream(order=True)`", f"{USUAL}, all names in order"),
    Way("with_everything", "`stream(findings=True, recommendations=True)`", f"{USUAL}, findings, priorities, ranks"),
    Way("in_duckdb", "`advise_frame()`, DuckDB", USUAL),
    Way("in_pandas", "`advise_frame()`, pandas", USUAL, share=0.1),
    Way("sql_in_duckdb", "exported SQL, DuckDB", "all names in order, findings", share=0.1),
    Way("sql_in_sqlite", "exported SQL, SQLite", "all names in order, findings", share=0.01),
)


class Measured(NamedTuple):
    """A way on some ventures: what it took, and the ratios to the baseline on the same file."""

    way: Way
    ventures: int
    took: Taken
    ratios: tuple[float, ...]
    work_ratio: float

    @property
    def each(self) -> float:
        """Seconds for a venture."""
        return self.took.seconds / self.ventures


def compared(folder: Path, many: int, pairs: int) -> list[Measured]:
    """Every way on a file of its share of so many ventures, in turn with the baseline; the first pair warms up."""
    knowledge = load()
    found = []
    for way in WAYS:
        source = _file(folder, knowledge, max(int(many * way.share), 200))
        ventures = pl.scan_parquet(source).select(pl.len()).collect().item()
        target = folder / "advice.parquet"
        taken = []
        for _ in range(pairs + 1):
            target.unlink(missing_ok=True)
            taken.append((apart(way.run, source, target), apart("baseline", source, folder / "column.parquet")))
        check(knowledge, source, target)
        taken = taken[1:]
        ratios = tuple(mine.seconds / base.seconds for mine, base in taken)
        work = median(mine.work / base.work for mine, base in taken)
        found.append(Measured(way, ventures, medians([mine for mine, _ in taken]), ratios, work))
    return found


def _file(folder: Path, knowledge: KnowledgeBase, many: int) -> Path:
    path = folder / f"ventures-{many}.parquet"
    return path if path.exists() else write_table(knowledge, many, path)


CHECKED = 300


def check(knowledge: KnowledgeBase, source: Path, target: Path) -> None:
    """Compare the first hundreds of ventures with the interpreter. Raises ``AssertionError``."""
    ventures = ventures_of(knowledge, pl.scan_parquet(source).head(CHECKED).collect())
    numbers = [venture.name for venture in ventures]
    advised = {str(row["venture"]): row for row in _rows(target, numbers)}
    adviser = PlainAdviser(knowledge)
    for venture in ventures:
        row, expected = advised[venture.name], _expected(adviser(venture, knowledge))
        wrong = {name: row[name] for name, value in expected.items() if name in row and row[name] != value}
        if wrong or not {"verdict", *knowledge.framework.names_with_standing(), "now"} <= row.keys():
            msg = f"{target.name} says {wrong} of {venture}, which should be {expected}"
            raise AssertionError(msg)


def _rows(target: Path, numbers: list[str]) -> list[dict[str, Any]]:
    return pl.scan_parquet(target).filter(pl.col("venture").cast(pl.String).is_in(numbers)).collect().rows(named=True)


def _expected(advice: Advice) -> dict[str, Any]:
    first = [each.id for each in advice.recommendations if each.priority == "now"]
    return {
        "verdict": advice.verdict.id,
        **advice.standings,
        **{f"{name}_shown": "yes" if given.shown else "no" for name, given in advice.values.items()},
        "answered": advice.venture.answered,
        "questions": advice.venture.questions,
        "now": len(first),
        "now_recommendations": "; ".join(first),
        "recommended": " ".join(each.id for each in advice.recommendations),
        **{f"rank_{each.id}": each.rank for each in advice.recommendations},
    }


def grown(folder: Path, sizes: tuple[int, ...]) -> list[tuple[int, Taken]]:
    """``stream`` on files of each size; small ones some times, of which the median counts."""
    knowledge, found = load(), []
    for many in sizes:
        source = _file(folder, knowledge, many)
        times = 5 if many < sizes[-1] else 1
        found.append((many, medians([apart("streamed", source, folder / "advice.parquet") for _ in range(times)])))
        if many > sizes[0]:
            source.unlink()
    return found


def table(measured: list[Measured]) -> Found:
    """The ways beside each other and beside the baseline."""
    rows = tuple(
        (
            one.way.title,
            one.way.says,
            f"{one.ventures:,}",
            in_seconds(one.took.seconds),
            in_seconds(one.each),
            f"{figures(median(one.ratios))} ({figures(min(one.ratios))} to {figures(max(one.ratios))})",
            figures(one.work_ratio),
            f"{one.took.memory:,.0f}",
        )
        for one in measured
    )
    says = (
        "From one Parquet file to another, each run in a process of its own, imports and reading the knowledge left "
        "out. The baseline is what anybody has to do who does anything with the file: Polars reads it, and writes one "
        "boolean column. Ratios are of time on the clock, pair by pair (least to most); processor time beside it. "
        "Where fewer ventures are told, the baseline is that of as many. MiB is the most that the whole process had."
    )
    columns = ("way", "what it says", "ventures", "time", "for each", "times the baseline", "processor time", "MiB")
    bars = tuple(Bar(f"{one.way.title.replace('`', '')}", one.each, one.way.title.startswith("`")) for one in measured)
    targets = tuple(_target(one) for one in measured if one.way.run in ASKED)
    return Found((Table("A table of ventures", says, columns, rows),), targets, bars)


ASKED = {
    "streamed": "made and written are eighteen columns, not one",
    "with_what_to_begin_with": "170 bytes of names a row, made, compressed and written, take as long as all else",
    "with_order": "290 bytes of names a row, made, compressed and written, take longer than all else",
    "with_everything": "170 columns are made and written, not one",
}
"""The ways that have a target, and what the time goes into, where it is missed."""


def _target(one: Measured) -> Target:
    ratio = median(one.ratios)
    wanted = f"{one.ventures:,} ventures, {one.way.says}: at most {AT_MOST} times the baseline"
    met = ratio <= AT_MOST
    return Target(wanted, f"{figures(ratio)} times", met, "" if met else ASKED[one.way.run])


def growth(found: list[tuple[int, Taken]]) -> Found:
    """Time and memory by the number of ventures."""
    rows = tuple(
        (
            f"{many:,}",
            in_seconds(took.seconds),
            in_seconds(took.work),
            in_seconds(took.work / many),
            f"{took.memory:,.0f}",
        )
        for many, took in found
    )
    sizes, work = tuple(float(many) for many, _ in found), tuple(took.work for _, took in found)
    power = slope(sizes[-2:], work[-2:])
    says = (
        f"`stream()`, {USUAL}. Below some hundred thousand rows the plan of the work, some tenths of a second whatever "
        f"the size, is most of it. Between the last two sizes the time of the processors grows with the power "
        f"{power:.2f} of the number of ventures (1: in proportion)."
    )
    most = found[-1][1].memory
    targets = (
        Target(f"{found[-1][0]:,} ventures within 2 GiB of memory", f"{most:,.0f} MiB", most <= GIB),
        Target("time linear in ventures", f"power {power:.2f}", power <= LINEAR),
    )
    curves = (
        ("processor seconds by ventures", Curve("stream()", sizes, work)),
        ("MiB by ventures", Curve("stream()", sizes, tuple(took.memory for _, took in found))),
    )
    columns = ("ventures", "time", "processor time", "for each", "MiB")
    return Found((Table("By the number of ventures", says, columns, rows),), targets, curves=curves)
