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
from weakref import finalize

from collabadvisor.files.problems import Location, Problem, UnreadableFile
from collabadvisor.files.yaml import MOST_PROBLEMS, unreadable
from collabadvisor.portfolio.polars_library import pl
from collabadvisor.portfolio.tables.source import Numbering, TableSource, number_rows
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


def read_delimited(path: Path, words: ColumnWords, header_row: int | None) -> TableSource:
    """A table of separated values; what separates them is found out, but in a ``.tsv`` file it is the tab.

    Polars reads it where no quotation mark stands in it, and all else goes by the rules of Python's ``csv``, as in a
    panel's table: a mark within a cell is a letter like others.

    Raises:
        UnreadableFile: it is no text, is empty, or a row in it cannot be read or has too many cells.
    """
    text = look_through(path)
    layout = _layout(path, text, words, header_row)
    head, wide = layout.head, len(layout.head.cells)
    copy = None if text.plain else _Copy(path, layout)
    names = [f"column {place}" for place in range(wide)]
    frame = pl.scan_csv(
        path.absolute() if copy is None else copy.path,
        separator=layout.separator if copy is None else ",",
        has_header=False,
        skip_rows=head.number if copy is None else 0,
        schema=dict.fromkeys(names, pl.String()),
        missing_columns="insert",
        quote_char=None if copy is None else '"',
        glob=False,
    )
    return TableSource(
        path,
        head.cells,
        number_rows(frame, names),
        Numbering(first=head.number + 1),
        letters=tuple(map(letter, range(wide))),
        rows=text.lines - head.number,
        head=at("", head.number),
        notes=head.note(path, ""),
        wrong=lambda: _wrong(path, layout),
        backing=copy,
    )


def _layout(path: Path, text: TextFile, words: ColumnWords, header_row: int | None) -> _FileLayout:
    with path.open(encoding=text.encoding, newline="") as file:
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
    """The rows of the ventures in a file that Polars reads as they are meant; it goes when nothing needs it."""

    def __init__(self, path: Path, layout: _FileLayout) -> None:
        if problems := list(_wrong(path, layout)):
            raise UnreadableFile(problems)
        folder = Path(mkdtemp(prefix="collabadvisor-"))
        finalize(self, rmtree, folder, ignore_errors=True)
        self.path = folder / "table.csv"
        with self.path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            for number, cells in _rows(path, layout):
                if number > layout.head.number:
                    writer.writerow(cells or [""])


def _wrong(path: Path, layout: _FileLayout) -> Iterator[Problem]:
    """The rows that have too many cells, and the first that cannot be read at all."""
    wide, count, number = len(layout.head.cells), 0, layout.announced
    try:
        for number, cells in _rows(path, layout):
            if number > layout.head.number and len(cells) > wide and count < MOST_PROBLEMS:
                count += 1
                what = f"this row has {len(cells)} cells, and the table {wide} columns."
                remedy = "A text with the separator in it belongs in quotation marks."
                yield Problem(Location(f"{path}: row {number}"), what, remedy)
    except csv.Error as error:
        what = f"this row cannot be read: {error}."
        yield Problem(Location(f"{path}: row {number + 1}"), what, "Check its quotation marks.")


def _rows(path: Path, layout: _FileLayout) -> Iterator[tuple[int, list[str]]]:
    """Each row of the file, as a spreadsheet counts them."""
    with path.open(encoding=layout.text.encoding, newline="") as file:
        for _ in range(layout.announced):
            file.readline()
        yield from enumerate(csv.reader(file, delimiter=layout.separator, strict=True), start=layout.announced + 1)
