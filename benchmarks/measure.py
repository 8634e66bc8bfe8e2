"""Clocks, processes of their own, ratios and slopes."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version
from math import log
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import NamedTuple

HERE = Path(__file__).parent


class Taken(NamedTuple):
    """Seconds on the clock, seconds of processors, and the most memory that the whole process has had, in MiB."""

    seconds: float
    work: float
    memory: float


def clocked(work: Callable[[], object]) -> float:
    """Seconds on the clock."""
    start = perf_counter()
    work()
    return perf_counter() - start


def worked(work: Callable[[], object]) -> float:
    """Seconds of the processors: what else runs on the machine changes them less than those on the clock."""
    start = process_time()
    work()
    return process_time() - start


def apart(run: str, *given: object) -> Taken:
    """One of ``passes.RUNS`` in a process of its own. The libraries are imported before the clock starts."""
    command = [sys.executable, str(HERE / "passes.py"), run, *map(str, given)]
    ended = subprocess.run(command, check=True, capture_output=True, text=True)
    return Taken(*json.loads(ended.stdout))


def medians(taken: Sequence[Taken]) -> Taken:
    """Each for itself."""
    return Taken(*map(median, zip(*taken, strict=True)))


def slope(sizes: Sequence[float], seconds: Sequence[float]) -> float:
    """The power of the size with which the time grows: 1 where it is proportional to it. The line of least squares."""
    across, up = [log(size) for size in sizes], [log(second) for second in seconds]
    middle, height = sum(across) / len(across), sum(up) / len(up)
    rise = sum((x - middle) * (y - height) for x, y in zip(across, up, strict=True))
    return rise / sum((x - middle) ** 2 for x in across)


def machine() -> str:
    """The machine in general terms: no names and no places."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{_processor()}, {os.cpu_count()} cores, {memory:.0f} GiB of memory; {platform.system()} on "
        f"{platform.machine()}; Python {platform.python_version()}"
    )


def _processor() -> str:
    cpus = Path("/proc/cpuinfo")
    lines = cpus.read_text(encoding="utf-8").splitlines() if cpus.exists() else []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return models[0] if models else platform.processor() or "A processor"


def libraries() -> str:
    """What takes part, with versions."""
    names = ("polars", "narwhals", "duckdb", "pandas", "experta", "clipspy", "zen-engine", "durable_rules")
    return ", ".join(f"{name} {version(name)}" for name in names)
