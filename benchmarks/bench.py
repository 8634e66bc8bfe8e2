"""All benchmarks in one run: ``make bench``. Writes ``benchmarks/RESULTS.md`` and its picture.

What single commands take, and how many questions are asked, is printed after that; ``--page`` leaves it out.
``--quick`` does what is written on tiny numbers, to see that it works; ``-o FOLDER`` writes elsewhere.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import beside
import commands
import many
import questions
import rules
from measure import libraries, machine
from picture import draw
from results import Found, joined, written

HERE = Path(__file__).parent


class Sizes(NamedTuple):
    """How much is measured."""

    one_by_one: int
    table: int
    pairs: int
    growing: tuple[int, ...]
    rules: tuple[int, ...]
    rows: int


FULL = Sizes(
    300, 1_000_000, 5, (1_000, 10_000, 100_000, 1_000_000, 10_000_000), (50, 100, 200, 500, 1_000, 2_000, 5_000), 10_000
)
QUICK = Sizes(5, 2_000, 1, (500, 1_000), (20, 90), 100)


def measured(sizes: Sizes, folder: Path, say: Callable[[str], None]) -> Found:
    """Everything that goes into the page."""
    say("one venture after the other, in six engines")
    engines = beside.compared(sizes.one_by_one)
    say("a table of ventures, in nine ways")
    ways = many.compared(folder, sizes.table, sizes.pairs)
    say("ventures: " + ", ".join(f"{size:,}" for size in sizes.growing))
    ventures = many.growth(many.grown(folder, sizes.growing))
    say("rules: " + ", ".join(f"{size:,}" for size in sizes.rules))
    bases = rules.table(rules.grown(folder / "packs", sizes.rules, sizes.rows), sizes.rows)
    rows = {way.way.run: way.each for way in ways}
    beside_ours = beside.table(engines, rows["with_order"], rows["streamed"])
    return joined([many.table(ways), beside_ours, ventures, bases])


def main() -> None:
    """Measure, and write the page and its picture."""
    parser = argparse.ArgumentParser(description="All benchmarks in one run.")
    parser.add_argument("--quick", action="store_true", help="tiny numbers, to see that it works")
    parser.add_argument("-o", dest="folder", type=Path, default=HERE, help="where to write (default: benchmarks)")
    parser.add_argument("--page", action="store_true", help="only what is written to the page")
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        found = measured(
            QUICK if given.quick else FULL, Path(folder), lambda said: print(f"... {said}", file=sys.stderr, flush=True)
        )
    page = written(found, machine(), libraries())
    draw(found, given.folder / "RESULTS.svg")
    (given.folder / "RESULTS.md").write_text(page, encoding="utf-8")
    print(page)
    if not (given.page or given.quick):
        commands.main()
        questions.main()


if __name__ == "__main__":
    main()
