"""What a part of the benchmarks found, and how it is written down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Table(NamedTuple):
    """Rows of words under a title; ``says`` stands before them."""

    title: str
    says: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Target(NamedTuple):
    """What was wanted and what is; ``why`` explains it, most of all where it is missed."""

    wanted: str
    found: str
    met: bool
    why: str = ""


class Bar(NamedTuple):
    """A bar of the picture: seconds for each venture."""

    title: str
    seconds: float
    ours: bool


class Curve(NamedTuple):
    """A line of the picture."""

    title: str
    sizes: tuple[float, ...]
    values: tuple[float, ...]


class Found(NamedTuple):
    """What a part found."""

    tables: tuple[Table, ...] = ()
    targets: tuple[Target, ...] = ()
    bars: tuple[Bar, ...] = ()
    curves: tuple[tuple[str, Curve], ...] = ()
    """Each with the panel of the picture that it belongs to."""


def joined(parts: Iterable[Found]) -> Found:
    """All that was found, in order."""
    found = list(parts)
    return Found(
        tables=tuple(table for part in found for table in part.tables),
        targets=tuple(target for part in found for target in part.targets),
        bars=tuple(bar for part in found for bar in part.bars),
        curves=tuple(curve for part in found for curve in part.curves),
    )


HEAD = """# How fast it is, beside what else one would pick

Written by `make bench` in one run. {machine}.
{libraries}.

Times are the medians of several runs. Ratios are taken pair by pair, of runs in turn, so that a machine that slows
down meanwhile slows both; trust them more than seconds. Every engine's answers were compared with ours on the ventures
measured before it was timed, and were the same.

![Time for each venture, time and memory by ventures, time by rules](RESULTS.svg)
"""


def written(found: Found, machine: str, libraries: str) -> str:
    """The page, in Markdown."""
    parts = [HEAD.format(machine=machine, libraries=libraries), *_targets(found.targets)]
    parts += [_table(table) for table in found.tables]
    return "\n".join(parts)


def _targets(targets: tuple[Target, ...]) -> Iterator[str]:
    rows = tuple((target.wanted, target.found, "met" if target.met else "**missed**", target.why) for target in targets)
    if rows:
        yield _table(Table("Targets", "", ("wanted", "is", "", "why"), rows))


def _table(table: Table) -> str:
    lines = [f"## {table.title}", ""]
    lines += [table.says, ""] if table.says else []
    lines += [_line(table.columns), _line(["---"] * len(table.columns)), *map(_line, table.rows), ""]
    return "\n".join(lines)


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def in_seconds(seconds: float) -> str:
    """A time in its natural unit, with three figures."""
    for unit, length in (("h", 3600), ("min", 60), ("s", 1), ("ms", 1e-3)):
        if seconds >= length:
            return f"{figures(seconds / length)} {unit}"
    return f"{figures(seconds / 1e-6)} µs"


def figures(number: float) -> str:
    """A number with three figures, or whole."""
    return f"{number:,.0f}" if number >= 100 else f"{number:.3g}"  # noqa: PLR2004  (three digits are enough)
