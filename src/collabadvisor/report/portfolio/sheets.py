"""Sheets of a workbook (.xlsx): what was given as words stays words, and the same content makes the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from math import ceil, isfinite
from typing import TYPE_CHECKING, Any

from collabadvisor.files.problems import MissingExtra
from collabadvisor.files.words import strip_unseen
from collabadvisor.report.portfolio.portfolio_content import value_words

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 1_048_575
"""So many rows a sheet can have below its heading."""
LONGEST = 32_767
"""So many characters a cell can have."""
LARGEST = 2**53
"""Beyond it, a cell would not hold a whole number exactly."""
FIRST_YEAR = 1900
FONT = {"font_name": "Arial", "font_size": 10}
"""One that every program has, or has one of the same widths for: else a row would be too low for its words."""
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
MADE = datetime(2000, 1, 1)
"""The date in its properties: always the same, as that of the day would change the bytes."""
LINE = 13
"""The height of a line of text, in points."""
MOST_LINES = 30
"""No row is higher than so many lines, which is as high as a sheet can have it."""
FULL = 0.97
"""So much of a line is filled on the average before a word goes to the next."""
PAGE = 170
"""So many characters stand beside each other on a printed page, small but to be read."""
AT_RIGHT: dict[str, object] = {"align": "right", "indent": 1}
"""How numbers stand: at the right, but for some room, else they would touch the words of the next column."""
NUMBER = {**AT_RIGHT, "text_wrap": False}
"""Where words may wrap, LibreOffice leaves the room out."""
TINTS: dict[str, str] = {"fragile": "#fbeae7", "strained": "#fbf0d9", "adequate": "#e8eff8", "sound": "#e4f2ea"}
"""The page's own colours behind a standing."""


@dataclass(frozen=True)
class Column:
    """A column: its heading, its width in characters, and whether it holds numbers, over which its heading stands."""

    title: str
    width: float
    counts: bool = False


@dataclass(frozen=True)
class Cell:
    """A value, and how it looks: the id of a standing, ``strong``, ``heading`` or ``counts``, that of numbers.

    Anything else looks plain.
    """

    value: object
    look: str


Row = Sequence[object]
"""The values of a row: a ``Cell``, or a value that looks like any other."""


class Book:
    """A workbook that is being made, sheet by sheet. ``comments`` stand in the properties of its file.

    Raises:
        MissingExtra: the library that writes workbooks is not installed.
    """

    def __init__(self, title: str, comments: str = "") -> None:
        try:
            import xlsxwriter
        except ImportError as error:
            raise MissingExtra("xlsxwriter", "portfolio") from error
        self._bytes = BytesIO()
        self._book: Workbook = xlsxwriter.Workbook(self._bytes, {**OPTIONS, "default_format_properties": {**FONT}})
        self._book.set_properties({"title": title, "comments": comments, "created": MADE})
        self._looks = {name: self._format(bg_color=tint) for name, tint in TINTS.items()}
        self._looks["strong"] = self._format(bold=True)
        heading = {"bold": True, "bg_color": "#f3f1ec", "bottom": 1, "valign": "bottom"}
        self._looks["heading"], self._looks["counts"] = self._format(**heading), self._format(**heading, **AT_RIGHT)
        self._plain, self._number = self._format(), self._format(**NUMBER)
        forms = ("yyyy-mm-dd", "yyyy-mm-dd hh:mm", "hh:mm", "[h]:mm:ss")
        self._day, self._time, self._clock, self._length = (self._format(num_format=form, **NUMBER) for form in forms)

    def sheet(self, name: str, columns: Sequence[Column], rows: Iterable[Row]) -> None:
        """Add a sheet with one table: its heading stays in sight, and so does the first column; filters are on."""
        sheet = self._sheet(name, [column.width for column in columns])
        widths = [column.width for column in columns]
        heads = [Cell(column.title, "counts" if column.counts else "heading") for column in columns]
        self._row(sheet, 0, heads, widths)
        last = 0
        for last, row in enumerate(rows, start=1):
            self._row(sheet, last, row, widths)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, last, len(columns) - 1)
        sheet.repeat_rows(0)
        sheet.repeat_columns(0)

    def add_reading_sheet(
        self, name: str, widths: Sequence[float], blocks: Iterable[tuple[Row, Iterable[Row]]]
    ) -> None:
        """Add a sheet to be read from top to bottom: blocks, each with its heading, an empty row between them."""
        sheet, at = self._sheet(name, widths), 0
        for heading, rows in blocks:
            body = tuple(rows)
            looks = ["counts" if _is_number(value) else "heading" for value in (body[0] if body else heading)]
            self._row(sheet, at, [*map(Cell, heading, looks)], widths)
            for row in body:
                at += 1
                self._row(sheet, at, row, widths)
            at += 2

    def to_bytes(self) -> bytes:
        """The whole workbook."""
        self._book.close()
        return self._bytes.getvalue()

    def _format(self, **look: Any) -> Any:
        return self._book.add_format({"text_wrap": True, "valign": "top", **look})

    def _sheet(self, name: str, widths: Sequence[float]) -> Worksheet:
        sheet = self._book.add_worksheet(name)
        for place, width in enumerate(widths):
            sheet.set_column(place, place, width)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(max(1, round(sum(widths) / PAGE)), 0)
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        return sheet

    def _row(self, sheet: Worksheet, at: int, row: Row, widths: Sequence[float]) -> None:
        if (lines := _lines(row, widths)) > 1:
            sheet.set_row(at, LINE * lines)
        for place, value in enumerate(row):
            self._write(sheet, at, place, value if isinstance(value, Cell) else Cell(value, ""))

    def _write(self, sheet: Worksheet, at: int, place: int, cell: Cell) -> None:
        value, look = cell.value, self._looks.get(cell.look, self._plain)
        if isinstance(value, date) and _is_day(value):
            sheet.write_datetime(at, place, value, self._time if isinstance(value, datetime) else self._day)
        elif isinstance(value, time):
            sheet.write_datetime(at, place, value, self._clock)
        elif isinstance(value, timedelta) and value >= timedelta():
            sheet.write_datetime(at, place, value, self._length)
        elif isinstance(value, bool):
            sheet.write_boolean(at, place, value, look)
        elif _is_number(value):
            sheet.write_number(at, place, value, self._number if look is self._plain else look)
        elif value is not None:
            sheet.write_string(at, place, _text(value), look)


def _lines(row: Row, widths: Sequence[float]) -> int:
    """How many lines the words of a row take, each wrapped in its column."""
    return min(MOST_LINES, max(map(_wrapped, row, widths), default=1))


def _wrapped(value: object, width: float) -> int:
    words = value.value if isinstance(value, Cell) else value
    if not isinstance(words, str):
        return 1
    return sum(max(1, ceil(len(line) / (width * FULL))) for line in words.split("\n"))


def _is_day(value: date) -> bool:
    """Whether a sheet can hold it as a date: it knows none before 1900, and no time zones."""
    return value.year >= FIRST_YEAR and not (isinstance(value, datetime) and value.tzinfo)


def _is_number(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return False
    return isfinite(value) and not (isinstance(value, int) and abs(value) > LARGEST)


def _text(value: object) -> str:
    words = strip_unseen(value).replace("\r\n", "\n") if isinstance(value, str) else value_words(value)
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
