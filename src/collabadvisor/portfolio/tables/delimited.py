"""Tables of separated values (CSV, TSV), as spreadsheets and programs write them."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from itertools import islice
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import TextIO
from weakref import finalize

from collabadvisor.files.problems import Location, Problem, UnreadableFile
from collabadvisor.files.yaml import MOST_PROBLEMS, unreadable
from collabadvisor.portfolio.polars_library import pl
from collabadvisor.portfolio.tables.source import Numbering, TableSource, number_rows
from collabadvisor.portfolio.tables.table_file import TableFile
from collabadvisor.portfolio.tables.text_file import TextFile, look_through
from collabadvisor.reasoning.panel.answer_rows import ANNOUNCED, best_separator
from collabadvisor.venture.heading_row import LOOKED_AT, HeadingRow, at, heading_row
from collabadvisor.venture.headings import ColumnWords, letter

LONGEST_HEAD = 1_000_000
"""So many characters are looked at for the headings."""


@dataclass(frozen=True)
class _FileLayout:
    """How a file is to be read: what separates its cells, its headings, and the lines above its first row (0 or 1)."""

    text: TextFile
    separator: str
    head: HeadingRow
    announced: int


def read_delimited(table: TableFile, words: ColumnWords, header_row: int | None) -> TableSource:
    """A table of separated values; what separates them is found out, but in a ``.tsv`` file it is the tab.

    Polars reads it where no quotation mark stands in it, and all else goes by the rules of Python's ``csv``, as in a
    panel's table: a mark within a cell is a letter like others.

    Raises:
        UnreadableFile: it is no text, is empty, or a row in it cannot be read or has too many cells.
    """
    text = look_through(table)
    layout = _layout(table, text, words, header_row)
    head, wide = layout.head, len(layout.head.cells)
    copy = None if text.plain else _Copy(table, layout)
    names = [f"column {place}" for place in range(wide)]
    frame = pl.scan_csv(
        table.for_polars() if copy is None else copy.place,
        separator=layout.separator if copy is None else ",",
        has_header=False,
        skip_rows=head.number if copy is None else 0,
        schema=dict.fromkeys(names, pl.String()),
        missing_columns="insert",
        quote_char=None if copy is None else '"',
        glob=False,
    )
    return TableSource(
        table,
        head.cells,
        number_rows(frame, names),
        Numbering(first=head.number + 1),
        letters=tuple(map(letter, range(wide))),
        rows=text.lines - head.number,
        head=at("", head.number),
        notes=head.note(table.path, ""),
        wrong=lambda: _wrong(table, layout),
        backing=copy,
    )


def _layout(table: TableFile, text: TextFile, words: ColumnWords, header_row: int | None) -> _FileLayout:
    path = table.path
    with table.open_text(text.encoding) as file:
        begins = file.read(LONGEST_HEAD)
    match = ANNOUNCED.match(begins)
    announced = 1 if match else 0
    begins = begins[match.end() :] if match else begins
    first = list(StringIO(begins, newline=""))
    separator = match[1] if match else best_separator(first, path, words)
    most = LOOKED_AT if header_row is None else header_row
    rows: list[tuple[int, list[str]]] = []
    try:
        # One after the other: of a row that cannot be read, those before it are known.
        for cells in islice(csv.reader(first, delimiter=separator, strict=True), most):
            rows.append((announced + len(rows) + 1, cells))
    except csv.Error as error:
        if not any(map(any, (cells for _, cells in rows))):
            what = f"its first row cannot be read: {error}."
            raise unreadable(path, what, "Check its quotation marks.", announced + 1) from error
    head = heading_row(path, rows, words, header_row)
    if head is None:
        raise unreadable(path, "this table is empty.", "Its first row should name the columns.")
    return _FileLayout(text, separator, head, announced)


class _Copy:
    """The rows of the ventures in a file that Polars reads as they are meant; it goes when nothing needs it.

    Of a content, it is a content too; else a file.
    """

    def __init__(self, table: TableFile, layout: _FileLayout) -> None:
        if problems := list(_wrong(table, layout)):
            raise UnreadableFile(problems)
        if isinstance(table.place, bytes):
            with StringIO(newline="") as text:
                _write_rows(text, table, layout)
                self.place: Path | bytes = text.getvalue().encode()
            return
        folder = Path(mkdtemp(prefix="collabadvisor-"))
        finalize(self, rmtree, folder, ignore_errors=True)
        self.place = folder / "table.csv"
        with self.place.open("w", encoding="utf-8", newline="") as file:
            _write_rows(file, table, layout)


def _write_rows(file: TextIO, table: TableFile, layout: _FileLayout) -> None:
    writer = csv.writer(file, lineterminator="\n")
    for number, cells in _rows(table, layout):
        if number > layout.head.number:
            writer.writerow(cells or [""])


def _wrong(table: TableFile, layout: _FileLayout) -> Iterator[Problem]:
    """The rows that have too many cells, and the first that cannot be read at all."""
    wide, count, number = len(layout.head.cells), 0, layout.announced
    try:
        for number, cells in _rows(table, layout):
            if number > layout.head.number and len(cells) > wide and count < MOST_PROBLEMS:
                count += 1
                what = f"this row has {len(cells)} cells, and the table {wide} columns."
                remedy = "A text with the separator in it belongs in quotation marks."
                yield Problem(Location(f"{table.path}: row {number}"), what, remedy)
    except csv.Error as error:
        what = f"this row cannot be read: {error}."
        yield Problem(Location(f"{table.path}: row {number + 1}"), what, "Check its quotation marks.")


def _rows(table: TableFile, layout: _FileLayout) -> Iterator[tuple[int, list[str]]]:
    """Each row of the file, as a spreadsheet counts them."""
    with table.open_text(layout.text.encoding) as file:
        for _ in range(layout.announced):
            file.readline()
        yield from enumerate(csv.reader(file, delimiter=layout.separator, strict=True), start=layout.announced + 1)
