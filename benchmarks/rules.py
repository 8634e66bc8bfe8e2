"""Knowledge bases of fifty to five thousand rules: reading them, one venture, and a table of ventures."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import polars as pl

from collabadvisor import Venture, advise, load
from collabadvisor.portfolio.frame import advise_frame
from collabadvisor.reasoning.outlook.chain import chain_of
from measure import slope, worked
from packs import write_pack
from results import Curve, Found, Table, Target, in_seconds
from ventures import table_of, ventures_of

VENTURES = 12
"""Ventures advised on one by one."""


class Measured(NamedTuple):
    """Seconds of the processors, by what was done with a knowledge base of so many rules."""

    rules: int
    loading: float
    compiling: float
    advising: float
    planning: float
    running: float


def grown(folder: Path, sizes: tuple[int, ...], rows: int) -> list[Measured]:
    """Each size in turn; the table has so many rows."""
    return [_measured(many, folder / str(many), rows) for many in sizes]


def _measured(rules: int, folder: Path, rows: int) -> Measured:
    write_pack(rules, folder)
    loading = min(worked(lambda: load(folder)) for _ in range(2))
    knowledge = load(folder)
    table = table_of(knowledge, rows)
    ventures = ventures_of(knowledge, table.head(VENTURES))
    empty = [Venture(venture="Nothing known", stage=stage) for stage in knowledge.framework.stages]
    compiling = worked(lambda: [advise(one, knowledge) for one in empty])
    advising = min(worked(lambda: [advise(one, knowledge) for one in ventures]) for _ in range(2)) / len(ventures)
    plans: list[pl.LazyFrame] = []
    planning = min(worked(lambda: plans.append(advise_frame(table.lazy(), knowledge))) for _ in range(2))
    advised = plans[0].select("verdict", *knowledge.framework.names_with_standing(), "now", "next", "later")
    running = min(worked(lambda: advised.collect(engine="streaming")) for _ in range(2))
    said = advised.head(VENTURES).collect()["verdict"].to_list()
    if said != [chain_of(knowledge, one.stage).outcome(one.known_answers()).verdict for one in ventures]:
        msg = f"the verdicts by {rules} rules are not those of the quick reading"
        raise AssertionError(msg)
    return Measured(rules, loading, compiling, advising, planning, running)


PARTS = {
    "loading": "reading the files",
    "compiling": "compiling for experta, all stages",
    "advising": "`advise()`, one venture",
    "planning": "`advise_frame()`, planning",
    "running": "`advise_frame()`, running",
}
WHY = {
    "advising": " (Python's garbage collection grows to a third of it; power 1.1 without)",
    "running": " (two fifths of it is Polars optimising the plan, with power 1.1; the rest is in proportion)",
}
"""Why a part grows faster, where it was looked into."""
LINEAR = 1.15
"""A power up to which time is taken for proportional: what a noisy machine can make of 1."""


def table(measured: list[Measured], rows: int) -> Found:
    """Times by the number of rules, with the power with which each grows over the upper half of the sizes."""
    sizes = tuple(float(one.rules) for one in measured)
    upper = len(sizes) // 2 if len(sizes) > 3 else 0  # noqa: PLR2004  (below, what is always done counts more)
    times = {part: tuple(float(getattr(one, part)) for one in measured) for part in PARTS}
    powers = {part: slope(sizes[upper:], seconds[upper:]) for part, seconds in times.items()}
    lines = [(f"{one.rules:,}", *(in_seconds(getattr(one, part)) for part in PARTS)) for one in measured]
    lines.append((f"**power**, from {sizes[upper]:,.0f} on", *(f"{powers[part]:.2f}" for part in PARTS)))
    says = (
        "Time of the processors. Knowledge bases of the shape of the shipped one: copies of its rules side by side, "
        f"with as many questions and recommendations to a rule. The table has {rows:,} ventures. Planning is done once "
        "for a table of any size. The power is that of the number of rules with which time grows (1: in proportion)."
    )
    steep = [
        f"{PARTS[part].replace('`', '')}: power {powers[part]:.2f}{WHY.get(part, '')}"
        for part in PARTS
        if powers[part] > LINEAR
    ]
    told = ", ".join(f"{power:.2f}" for power in powers.values())
    target = Target("time linear in rules", f"powers {told}", not steep, "; ".join(steep))
    curves = tuple(
        ("processor seconds by rules", Curve(PARTS[part].replace("`", ""), sizes, times[part])) for part in PARTS
    )
    title = "By the number of rules"
    return Found((Table(title, says, ("rules", *PARTS.values()), tuple(lines)),), (target,), curves=curves)
