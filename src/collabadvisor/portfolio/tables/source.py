"""What a file of any kind holds: its headings, and its cells as a frame."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from collabadvisor.files.problems import Problem
from collabadvisor.portfolio.polars_library import pl

ROW = "row number"
"""The column that numbers the rows of a source from 0. The others are called "0", "1" and so on, by their place."""


@dataclass(frozen=True)
class Numbering:
    """How people number the rows of a file: what they call one, the number of the first, and the rows left out."""

    word: str = "row"
    first: int = 2
    skipped: Sequence[int] = ()
    """Numbers, in order, of rows that are there and hold nothing."""

    def of(self, row: int) -> int:
        """The number of a row that is counted from 0."""
        number = row + self.first
        for empty in self.skipped:
            if empty > number:
                break
            number += 1
        return number

    def place(self, row: int) -> str:
        """The same with the word: ``row 3``."""
        return f"{self.word} {self.of(row)}"


@dataclass(frozen=True)
class Source:
    """A table as it stands in a file.

    ``frame`` has the column ``ROW``, then one for each of the ``headings``. ``rows`` is how many there are, about,
    where that is known without reading them all.
    """

    path: Path
    headings: tuple[str, ...]
    frame: pl.LazyFrame
    numbering: Numbering = Numbering()
    lettered: bool = True
    """Whether a column is known by its letter too, as in a spreadsheet."""
    rows: int | None = None
    wrong: Callable[[], Iterable[Problem]] = tuple
    """Finds out, slowly, what is wrong with a file that cannot be read to its end."""


def numbered(frame: pl.LazyFrame, names: Sequence[str]) -> pl.LazyFrame:
    """A frame as a source has it, of the columns with these names."""
    chosen = frame.select(pl.col(name).alias(str(place)) for place, name in enumerate(names))
    return chosen.with_row_index(ROW)


def plainly(error: Exception) -> str:
    """The first line of what a library says of a file that it cannot read."""
    return (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(".")
