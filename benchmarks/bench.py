"""How fast it is, as ratios in one run: ``make bench``.

Whole processes are run in turn, A B A B ..., and the ratio is taken pair by pair, so that a machine that slows down
meanwhile slows both. Quote the medians.
"""

from __future__ import annotations

import os
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
# As an installed program runs: with the bytecode of its own modules kept, as that of the libraries is.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def main() -> None:
    """Measure and print."""
    sys.stdout.write(f"Python {platform.python_version()} on {platform.machine()}, {platform.system()}\n\n")
    command = [sys.executable, "-m", "collabadvisor", "advise", "--format", "json", str(CASE_A)]
    ratios, milliseconds = paired(command, [sys.executable, "-c", IMPORTS]), warm()
    rows = [
        ("advise --format json, to a process that imports the libraries", ratios, "1.6"),
        ("advise() in a warm process, ms a venture", milliseconds, "8"),
    ]
    sys.stdout.write(f"{'':<64} median  min to max     at most\n")
    for title, values, target in rows:
        sys.stdout.write(f"{title:<64} {median(values):>6.2f}  {_range(values):<14} {target}\n")


def paired(first: list[str], second: list[str]) -> list[float]:
    """The wall time of the first command over that of the second, pair by pair, after one pair to warm up."""
    return [_wall(first) / _wall(second) for _ in range(PAIRS + 1)][1:]


def _wall(command: list[str]) -> float:
    start = perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=ENVIRONMENT)
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
