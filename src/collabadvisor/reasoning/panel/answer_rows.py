"""The rows of a table of answers: as separated values, or a sheet of a workbook."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO, StringIO
from itertools import islice
from pathlib import Path

from collabadvisor.files.cell_text import cell_text
from collabadvisor.files.words import clean
from collabadvisor.files.workbook_file import parse_sheet
from collabadvisor.files.yaml import text_of
from collabadvisor.venture.heading_row import LOOKED_AT
from collabadvisor.venture.headings import ColumnWords

WORKBOOKS = (".xlsx", ".xlsm")
TABLES = (".csv", ".tsv", *WORKBOOKS)
"""The endings by which a table is known."""
WIDEST = 1000
"""So many columns of a sheet are looked at."""
SEPARATORS = {".csv": ",;\t", ".tsv": "\t"}
ANNOUNCED = re.compile(r"sep=([,;\t|])\r?\n")
"""What a spreadsheet may write above the table: what separates its cells."""


@dataclass(frozen=True)
class AnswerRow:
    """A row of the table: its number, as a spreadsheet counts, the line on which it begins, and its cells."""

    number: int
    line: int
    cells: list[str]

    def is_of_a_tool(self) -> bool:
        """Whether it holds what a survey tool notes for itself below the headings (``{"ImportId":"QID1"}``)."""
        return all(cell.startswith('{"ImportId"') for cell in self.cells if cell)


class UnreadableRowError(Exception):
    """A row cannot be read, nor what follows: the line on which it begins, and why."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(why)
        self.line = line


def answer_rows(content: str | bytes, path: Path, words: ColumnWords) -> Iterator[AnswerRow]:
    """The rows in which anything stands.

    Raises:
        UnreadableFile: it is too large, or no text or workbook, as its name says that it is.
        UnreadableRowError: a row cannot be read.
    """
    if path.suffix.lower() not in WORKBOOKS:
        yield from _lines(text_of(content, str(path)), path, words)
        return
    sheet = parse_sheet(BytesIO(content.encode() if isinstance(content, str) else content), str(path))
    for number, row in zip(sheet.numbers, sheet.rows, strict=True):
        wide = max((place for place in row if place < WIDEST), default=-1)
        cells = (cell_text(row[place]) if place in row else "" for place in range(wide + 1))
        yield AnswerRow(number, number, [clean(cell) for cell in cells])


def best_separator(first: Iterable[str], path: Path, words: ColumnWords) -> str:
    """What separates the cells of a text, of which these are the first lines: with it, most headings are known ones."""
    lines = list(first)

    def count_known(separator: str) -> int:
        best = 0
        try:
            for cells in islice(csv.reader(lines, delimiter=separator), LOOKED_AT):
                best = max(best, sum(words.column_subject(cell) is not None for cell in cells))
        except csv.Error:
            pass
        return best

    return max(SEPARATORS.get(path.suffix.lower(), SEPARATORS[".csv"]), key=count_known)


def _lines(text: str, path: Path, words: ColumnWords) -> Iterator[AnswerRow]:
    announced = ANNOUNCED.match(text)
    skipped = 1 if announced else 0
    text = text[announced.end() :] if announced else text
    separator = announced[1] if announced else best_separator(StringIO(text, newline=""), path, words)
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1 + skipped
    try:
        for number, cells in enumerate(reader, start=1 + skipped):
            if any(map(clean, cells)):
                yield AnswerRow(number, line, [clean(cell) for cell in cells])
            line = reader.line_num + 1 + skipped
    except csv.Error as error:
        raise UnreadableRowError(line, str(error)) from error
