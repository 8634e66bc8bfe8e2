"""Workbooks (XLSX): one sheet of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from collabadvisor.files.cell_text import cell_text
from collabadvisor.files.problems import Location, Problem
from collabadvisor.files.remedies import OTHER_SHEET
from collabadvisor.files.sheet_cells import UncalculatedFormula
from collabadvisor.files.words import clean, quote_value
from collabadvisor.files.workbook_file import SheetRows, parse_sheet
from collabadvisor.files.yaml import unreadable
from collabadvisor.portfolio.polars_library import pl
from collabadvisor.portfolio.result_rows import VENTURE
from collabadvisor.portfolio.tables.source import Numbering, TableSource, number_rows
from collabadvisor.portfolio.tables.table_file import TableFile
from collabadvisor.portfolio.tables.typed_column import typed_column
from collabadvisor.venture.heading_row import LOOKED_AT, HeadingRow, at, heading_row
from collabadvisor.venture.headings import ColumnWords, letter

MOST_STRAY = 10
NEVER_WORKED_OUT = (
    "the formula in this cell was never worked out, so that nothing is known of its value.",
    "Open the workbook in a spreadsheet, save it, and ask again.",
)
Cells = Mapping[int, Any]
Rows = Sequence[tuple[int, dict[int, Any]]]


def read_workbook(table: TableFile, words: ColumnWords, sheet: str | None, header_row: int | None) -> TableSource:
    """The ventures of a sheet, by default of the first that is not hidden. Nothing in a workbook is worked out or run.

    Raises:
        UnreadableFile: it is missing, is no workbook, has no such sheet or row, or nothing stands in it.
    """
    path = table.path
    with table.open() as file:
        content = parse_sheet(file, str(path), sheet)
    first = [(number, _line(cells)) for number, cells in islice(_from(content, 0), LOOKED_AT)]
    if header_row is not None:
        first += [(number, _line(cells)) for number, cells in _from(content, len(first)) if number <= header_row]
    head = heading_row(path, first, words, header_row, content.sheet)
    if head is None:
        raise unreadable(
            path, f"nothing stands in the sheet {quote_value(content.sheet)}.", f"{OTHER_SHEET}{_others(content)}"
        )
    below = list(_from(content, head.place + 1))
    numbers = [number for number, _ in below]
    places = [place for place, text in enumerate(head.cells) if clean(text)]
    unworked = list(_unworked(path, content.sheet, below, _others_own(head, places, words)))
    columns = {letter(place): [cells.get(place) for _, cells in below] for place in places}
    frame = pl.DataFrame([typed_column(name, values) for name, values in columns.items()])
    return TableSource(
        table,
        tuple(head.cells[place] for place in places),
        number_rows(frame.lazy(), list(columns)),
        Numbering(numbers=numbers),
        letters=tuple(columns),
        sheet=content.sheet,
        rows=len(below),
        head=at(content.sheet, head.number) + _others(content),
        notes=(*head.note(path, content.sheet), *unworked),
        doubtful=tuple(_stray(path, below, set(places))),
    )


def _from(content: SheetRows, place: int) -> Iterator[tuple[int, dict[int, Any]]]:
    return zip(content.numbers[place:], content.rows[place:], strict=True)


def _line(cells: Cells) -> Sequence[str]:
    """A row as a line of texts, as far as it goes without a wide gap."""
    places = sorted(cells)
    last = max((place for number, place in enumerate(places) if place <= 2 * number + 256), default=-1)
    return [cell_text(cells[place]) if place in cells else "" for place in range(last + 1)]


def _others(content: SheetRows) -> str:
    if not content.others:
        return ""
    others = ", ".join(f"'{clean(name)}'" for name in content.others[:10])
    return f" (other sheets: {others})"


def _others_own(head: HeadingRow, places: Sequence[int], words: ColumnWords) -> set[int]:
    """The columns that hold neither a stage nor answers: what is wrong with those is told where they are read."""
    about = {
        place: words.column_subject(head.cells[place]) or words.loose_subject(head.cells[place]) for place in places
    }
    return {place for place, name in about.items() if name is None or name == VENTURE}


def _unworked(path: Path, sheet: str, rows: Rows, own: set[int]) -> Iterator[Problem]:
    """The formulas in some columns for which the file holds no value. They are taken out of the rows."""
    for number, cells in rows:
        for place in [place for place in cells if place in own and isinstance(cells[place], UncalculatedFormula)]:
            del cells[place]
            where = Location(f"{path}: cell {letter(place)}{number} of the sheet '{clean(sheet)}'")
            yield Problem(where, *NEVER_WORKED_OUT)


def _stray(path: Path, rows: Rows, places: set[int]) -> Iterator[Problem]:
    """The columns without a heading in which something stands."""
    stray: dict[int, int] = {}
    for number, cells in rows:
        for place in cells.keys() - places:
            stray.setdefault(place, number)
    for place in sorted(stray)[:MOST_STRAY]:
        what = f"this column has no heading, and is left out; its first cell is {letter(place)}{stray[place]}."
        yield Problem(Location(f"{path}: column {letter(place)}"), what)
    if len(stray) > MOST_STRAY:
        what = f"{len(stray) - MOST_STRAY:,} further columns have no heading either, and are left out."
        yield Problem(Location(str(path)), what)
