"""Which of the first rows of a table names its columns: people put titles above it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from collabadvisor.files.problems import Location, Problem
from collabadvisor.files.remedies import OTHER_ROW
from collabadvisor.files.words import clean
from collabadvisor.files.yaml import unreadable
from collabadvisor.venture.headings import ColumnWords

LOOKED_AT = 40
"""So many rows are looked at; no table has so many titles."""

Rows = Sequence[tuple[int, Sequence[str]]]
"""The number of each row as a spreadsheet counts them, and its cells; rows of nothing need not be there."""


@dataclass(frozen=True)
class HeadingRow:
    """The row of the headings: its place among those that were looked at, its number, and its cells."""

    place: int
    number: int
    cells: tuple[str, ...]
    above: tuple[int, ...]
    """The numbers of the rows above in which something stands."""

    def note(self, path: Path, sheet: str) -> tuple[Problem, ...]:
        """What is said of the rows that were passed over."""
        if not self.above:
            return ()
        where = Location(f"{path}: {at(sheet, self.number)}")
        rows = f"row {self.above[0]} is" if len(self.above) == 1 else f"{len(self.above)} rows are"
        return (Problem(where, f"this row is read as the headings, and {rows} passed over above it."),)


def heading_row(
    path: Path, rows: Rows, words: ColumnWords, header_row: int | None, sheet: str = ""
) -> HeadingRow | None:
    """The row that is ``header_row``, by its number; else, of the first, the one with most known headings.

    Where none has any, it is the first in which something stands; None where nothing stands anywhere.

    Raises:
        UnreadableFile: nothing stands in the row that is wanted.
    """
    filled = [(place, number, cells) for place, (number, cells) in enumerate(rows) if any(map(clean, cells))]
    if header_row is not None:
        filled = [row for row in filled if row[1] <= header_row]
        if not filled or filled[-1][1] != header_row:
            what = f"nothing stands in {at(sheet, header_row)}, which is to name the columns."
            raise unreadable(path, what, OTHER_ROW)
        best = filled[-1]
    elif filled:
        looked = filled[:LOOKED_AT]
        best = looked[0] if _count(looked[0][2], words) else max(looked, key=lambda row: _count(row[2], words))
    else:
        return None
    above = tuple(number for _, number, _ in filled if number < best[1])
    return HeadingRow(best[0], best[1], tuple(best[2]), above)


def at(sheet: str, row: int) -> str:
    """What a row is called, with the sheet of a workbook on which it stands."""
    return f"row {row} of the sheet '{clean(sheet)}'" if sheet else f"row {row}"


def _count(cells: Sequence[str], words: ColumnWords) -> int:
    return sum((words.column_subject(cell) or words.loose_subject(cell)) is not None for cell in cells)
