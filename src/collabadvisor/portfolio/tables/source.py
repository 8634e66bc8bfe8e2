"""What a file of any kind holds: its headings, and its cells as a frame."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from collabadvisor.files.problems import Problem
from collabadvisor.portfolio.polars_library import pl
from collabadvisor.portfolio.tables.table_file import TableFile

ROW = "row number"
"""The column that numbers the rows of a source from 0. The others are called "0", "1" and so on, by their place."""


@dataclass(frozen=True)
class Numbering:
    """How people number the rows of a file: what they call one, and the number of the first, or of each."""

    word: str = "row"
    first: int = 2
    numbers: Sequence[int] = ()
    """The number of each row, where they do not follow on each other."""

    def row_number(self, row: int) -> int:
        """The number of a row that is counted from 0."""
        return self.numbers[row] if self.numbers else row + self.first

    def place(self, row: int) -> str:
        """The number of a row with what such a row is called: ``row 3``."""
        return f"{self.word} {self.row_number(row)}"


@dataclass(frozen=True)
class TableSource:
    """A table as it stands in a file, or in the content of one.

    ``frame`` has the column ``ROW``, then one for each of the ``headings``. ``rows`` is how many there are, about,
    where that is known without reading them all.
    """

    file: TableFile
    headings: tuple[str, ...]
    frame: pl.LazyFrame
    numbering: Numbering = Numbering()
    letters: tuple[str, ...] = ()
    """The letter of each column, where a spreadsheet shows one."""
    sheet: str = ""
    """The sheet of a workbook on which it stands."""
    rows: int | None = None
    head: str = ""
    """Where its headings stand, where that is not plain: ``row 3 of the sheet 'Register'``."""
    notes: tuple[Problem, ...] = ()
    """What was passed over, which need not be a mistake."""
    doubtful: tuple[Problem, ...] = ()
    """What looks like a mistake, and need not be one."""
    wrong: Callable[[], Iterable[Problem]] = tuple
    """Finds out, slowly, what is wrong with a file that cannot be read to its end."""
    backing: object = None
    """What the frame is read from, gone with it: a clean copy of a file."""

    @property
    def path(self) -> Path:
        """What the file is called in every problem."""
        return self.file.path


def number_rows(frame: pl.LazyFrame, names: Sequence[str]) -> pl.LazyFrame:
    """A frame as a source has it, of the columns with these names."""
    chosen = frame.select(pl.col(name).alias(str(place)) for place, name in enumerate(names))
    return chosen.with_row_index(ROW)


def error_line(error: Exception) -> str:
    """The first line of what a library says of a file that it cannot read."""
    return (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(".")
