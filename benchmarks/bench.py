"""How fast it is, as ratios in one run: ``make bench``.

Whole processes are run in turn, A B A B ..., and the ratio is taken pair by pair, so that a machine that slows down
meanwhile slows both. Quote the medians.
"""

from __future__ import annotations

import platform
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from collabadvisor import advise, load

ROOT = Path(__file__).parents[1]
CASE_A = ROOT / "knowledge" / "cases" / "case-a-convened.yaml"
PAIRS, VENTURES = 15, 40

# What `advise` stands on: the libraries, and experta with its remedy.
IMPORTS = """
import collections, collections.abc
collections.Mapping = collections.abc.Mapping
import click, pydantic, jinja2, yaml, experta
"""
# pydantic imports what it consists of when a name of it is first used, so the line above loads next to nothing of it.
# This process uses the same names of each library as the program does, and makes one model of one field.
NAMES = f"""{IMPORTS}
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator
class OneField(BaseModel):
    name: str
"""


def main() -> None:
    """Measure and print."""
    sys.stdout.write(f"Python {platform.python_version()} on {platform.machine()}, {platform.system()}\n\n")
    command = [sys.executable, "-m", "collabadvisor", "advise", "--format", "json", str(CASE_A)]
    rows = []
    for title, code, target in (
        ("to a process that imports the libraries", IMPORTS, "1.6"),
        ("to one that also loads pydantic for one model", NAMES, ""),
    ):
        ratios = paired(command, [sys.executable, "-c", code])
        rows.append((f"advise --format json {title}", f"{median(ratios):.2f}", _range(ratios), target))
    for title, milliseconds in (("advise() in a warm process, ms a venture", warm()),):
        rows.append((title, f"{median(milliseconds):.1f}", _range(milliseconds), "8"))
    sys.stdout.write(f"{'':<78} median  min to max     at most\n")
    for title, middle, span, target in rows:
        sys.stdout.write(f"{title:<78} {middle:>6}  {span:<14} {target}\n")


def paired(first: list[str], second: list[str]) -> list[float]:
    """The wall time of the first command over that of the second, pair by pair, after one pair to warm up."""
    return [_wall(first) / _wall(second) for _ in range(PAIRS + 1)][1:]


def _wall(command: list[str]) -> float:
    start = perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return perf_counter() - start


def warm() -> list[float]:
    """Milliseconds for each of many ventures, the paper's six in turn, once all engines are compiled."""
    knowledge = load()
    ventures = [knowledge.read_venture(path) for path in knowledge.cases().values()]
    for venture in ventures:
        advise(venture, knowledge)
    return [1000 * _clock(lambda: advise(venture, knowledge)) for _ in range(VENTURES) for venture in ventures]  # noqa: B023


def _clock(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def _range(values: list[float]) -> str:
    return f"{min(values):.2f} to {max(values):.2f}"


if __name__ == "__main__":
    main()
