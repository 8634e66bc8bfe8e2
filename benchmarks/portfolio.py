"""A million random ventures, as a ratio in one run: ``make bench``.

What is timed is the way from a Parquet file to another in a process of its own, but for the imports and reading the
knowledge. It is set beside what anybody has to do who does anything with that file in Polars: read it, and write one
boolean column of it. The two run in turn, and the ratio is taken pair by pair. The memory is the most that the whole
process has had.
"""

from __future__ import annotations

import platform
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import polars as pl

from collabadvisor import load
from collabadvisor.advisor import shipped
from collabadvisor.portfolio import advise_frame

VENTURES = 1_000_000
PAIRS = 5


def baseline(source: Path, target: Path) -> None:
    """Read the whole table, and write one boolean column."""
    pl.read_parquet(source).select(pl.col("lead_post") == "junior").write_parquet(target)


def in_memory(source: Path, target: Path) -> None:
    """Read the whole table, and write the advice."""
    table = pl.read_parquet(source)
    advise_frame(table).drop(table.columns[2:]).write_parquet(target)


def streamed(source: Path, target: Path) -> None:
    """The same without ever holding the table."""
    table = pl.scan_parquet(source)
    advise_frame(table).drop(table.collect_schema().names()[2:]).sink_parquet(target)


def with_order(source: Path, target: Path) -> None:
    """The same with the names of all recommendations in their order."""
    table = pl.scan_parquet(source)
    advise_frame(table, order=True).drop(table.collect_schema().names()[2:]).sink_parquet(target)


def with_ranks(source: Path, target: Path) -> None:
    """The same with a column for each finding, and two for each recommendation."""
    table = pl.scan_parquet(source)
    advised = advise_frame(table, findings=True, recommendations=True)
    advised.drop(table.collect_schema().names()[2:]).sink_parquet(target)


def made(source: Path, target: Path) -> None:  # noqa: ARG001  (made in a process of its own, as its memory counts)
    """Write random ventures of all stages, each question open or with any of its answers."""
    knowledge = load()
    columns = {"venture": pl.Series(range(VENTURES)).cast(pl.String)}
    scales = {"stage": [*knowledge.framework.stages]} | {
        fact.id: [*fact.scale, None] for fact in knowledge.facts.values()
    }
    for seed, (name, scale) in enumerate(scales.items()):
        columns[name] = pl.Series(name, scale).sample(VENTURES, with_replacement=True, seed=seed)
    pl.DataFrame(columns).write_parquet(source)


RUNS: dict[str, Callable[[Path, Path], None]] = {
    run.__name__: run for run in (made, baseline, in_memory, streamed, with_order, with_ranks)
}


def main() -> None:
    """Measure and print."""
    if sys.argv[1:]:
        name, file, target = sys.argv[1:]
        shipped()  # read once, as the libraries are imported once
        start = perf_counter()
        RUNS[name](Path(file), Path(target))
        print(perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
        return
    print(f"Python {platform.python_version()}, Polars {pl.__version__} on {platform.machine()}, {platform.system()}\n")
    print(f"{VENTURES:,} ventures, set beside reading the same file and writing one boolean column")
    print(f"{'':<14} median  min to max      seconds    MiB")
    with TemporaryDirectory() as folder:
        source = Path(folder) / "ventures.parquet"
        _run("made", source)
        for name in list(RUNS)[1:]:
            pairs = [(_run(name, source), _run("baseline", source)) for _ in range(PAIRS + 1)][1:]
            ratios = [first[0] / second[0] for first, second in pairs]
            seconds, memory = (median(first[place] for first, _ in pairs) for place in (0, 1))
            spread = f"{min(ratios):.2f} to {max(ratios):.2f}"
            print(f"{name:<14} {median(ratios):>6.2f}  {spread:<14} {seconds:>8.2f} {memory:>6.0f}")


def _run(name: str, source: Path) -> tuple[float, float]:
    command = [sys.executable, __file__, name, str(source), str(source.with_name("advice.parquet"))]
    ended = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds, memory = map(float, ended.stdout.split())
    return seconds, memory


if __name__ == "__main__":
    main()
