"""Workbooks (XLSX): one sheet of them."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from collabadvisor.files.problems import MissingExtra
from collabadvisor.files.remedies import OTHER_SHEET
from collabadvisor.files.words import did_you_mean, shown
from collabadvisor.files.yaml import opened, unreadable
from collabadvisor.portfolio.polars_library import pl
from collabadvisor.portfolio.tables.error_cells import mistaken
from collabadvisor.portfolio.tables.source import Numbering, Source, numbered


def read_workbook(path: Path, sheet: str | None) -> Source:
    """The ventures of a sheet, by default of the first one. Nothing in a workbook is worked out or run.

    Its first row in which anything stands holds the headings.

    Raises:
        UnreadableFile: it is missing, is no workbook, has no such sheet, or nothing stands in it.
        MissingExtra: the library that reads workbooks is not installed.
    """
    try:
        import fastexcel
    except ImportError as error:
        raise MissingExtra("fastexcel", "portfolio") from error
    with opened(path):
        pass
    logging.getLogger("fastexcel").setLevel(logging.ERROR)  # it tells of columns in which nothing stands
    try:
        book = fastexcel.read_excel(path)
        names = book.sheet_names
        if sheet is not None and sheet not in names:
            remedy = did_you_mean(sheet, names)
            raise unreadable(path, f"there is no sheet {shown(sheet)} in this workbook.", remedy)
        return _read(path, book, sheet if sheet is not None else names[0])
    except fastexcel.FastExcelError as error:
        what = "this is no workbook that can be read: it is damaged, locked by a password, or something else."
        raise unreadable(path, what, "Save it again as an Excel workbook (.xlsx), without a password.") from error


def _read(path: Path, book: Any, sheet: str) -> Source:
    """The cells of a sheet: as text to find the headings, then each column as what it holds."""
    texts: pl.DataFrame = book.load_sheet(sheet, header_row=None, skip_rows=0, dtypes="string").to_polars()
    above, headings = next(
        ((number, row) for number, row in enumerate(texts.iter_rows()) if any(cell and cell.strip() for cell in row)),
        (0, ()),
    )
    if not headings:
        raise unreadable(path, f"nothing stands in the sheet {shown(sheet)}.", OTHER_SHEET)
    cells = texts[above + 1 :]
    if cells.height:
        cells = book.load_sheet(sheet, header_row=None, skip_rows=above + 1).to_polars()
    cells = _with_errors(cells, path, sheet, above + 1)
    # A sheet can be wider than its table: what has no heading and no content is none of it.
    names = {
        name: heading or ""
        for name, heading in zip(cells.columns, headings, strict=True)
        if (heading and heading.strip()) or cells[name].count()
    }
    frame = numbered(cells.lazy(), list(names))
    return Source(path, tuple(names.values()), frame, Numbering(first=above + 2), lettered=False, rows=cells.height)


def _with_errors(cells: pl.DataFrame, path: Path, sheet: str, above: int) -> pl.DataFrame:
    """The cells with errors such as ``#N/A`` in them as text, where a column holds text: else they look empty."""
    for row, place, said in mistaken(path, sheet):
        if 0 <= row - above < cells.height and 0 <= place < cells.width and cells.dtypes[place] == pl.String:
            cells[row - above, place] = said
    return cells
