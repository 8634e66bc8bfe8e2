"""Tables of separated values (CSV, TSV), as spreadsheets and programs write them."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from collabadvisor.files.problems import Location, Problem
from collabadvisor.files.yaml import MOST_PROBLEMS, unreadable
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.portfolio.polars_library import pl
from collabadvisor.portfolio.tables.source import Numbering, Source, numbered
from collabadvisor.portfolio.tables.text_file import check_text
from collabadvisor.reasoning.panel.answer_table import ANNOUNCED, SEPARATORS
from collabadvisor.venture import headings as meant

LONGEST_HEAD = 1_000_000
"""So many characters are looked at for the first row."""


@dataclass(frozen=True)
class _Head:
    """What stands above the ventures: how many rows in all, and the headings in the last of them."""

    rows: int
    headings: tuple[str, ...]
    separator: str


def read_delimited(path: Path, knowledge: KnowledgeBase) -> Source:
    """A table of separated values; what separates them is found out, but in a ``.tsv`` file it is the tab.

    Raises:
        UnreadableFile: it is not UTF-8 text, is empty, or has no first row that can be read.
    """
    lines = check_text(path)
    head = _head(path, knowledge)
    names = [f"column {place}" for place in range(len(head.headings))]
    frame = pl.scan_csv(
        path.absolute(),
        separator=head.separator,
        has_header=False,
        skip_rows=head.rows,
        schema=dict.fromkeys(names, pl.String()),
        missing_columns="insert",
        glob=False,
    )
    return Source(
        path,
        head.headings,
        numbered(frame, names),
        Numbering(first=head.rows + 1),
        rows=lines - head.rows,
        wrong=lambda: _wrong(path, head),
    )


def _head(path: Path, knowledge: KnowledgeBase) -> _Head:
    with path.open(encoding="utf-8-sig", newline="") as file:
        text = file.read(LONGEST_HEAD)
    announced = ANNOUNCED.match(text)
    above = 1 if announced else 0
    text = text[announced.end() :] if announced else text
    separator = announced[1] if announced else _separator(path, text, knowledge)
    try:
        for number, cells in enumerate(csv.reader(text.splitlines(keepends=True), delimiter=separator, strict=True)):
            if any(cell.strip() for cell in cells):
                return _Head(above + number + 1, tuple(cells), separator)
    except csv.Error as error:
        what = f"its first row cannot be read: {error}."
        raise unreadable(path, what, "Check its quotation marks.", above + 1) from error
    raise unreadable(path, "this table is empty.", "Its first row should name the columns.")


def _separator(path: Path, text: str, knowledge: KnowledgeBase) -> str:
    """That with which most of the headings are known ones."""
    words = meant.columns(knowledge.facts.values(), {"venture": "venture", "stage": "stage"})
    lines = text.splitlines(keepends=True)

    def known(separator: str) -> int:
        try:
            head = next((cells for cells in csv.reader(lines, delimiter=separator) if any(cells)), [])
        except csv.Error:
            return 0
        return sum(meant.form(cell) in words for cell in head)

    return max(SEPARATORS[path.suffix.lower()], key=known)


def _wrong(path: Path, head: _Head) -> Iterator[Problem]:
    """The rows that have too many cells, and the first that cannot be read at all."""
    wide, found, number = len(head.headings), 0, 0
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file, delimiter=head.separator, strict=True)
        try:
            for number, cells in enumerate(reader, start=1):
                if number > head.rows and len(cells) > wide and found < MOST_PROBLEMS:
                    found += 1
                    what = f"this row has {len(cells)} cells, and the table {wide} columns."
                    remedy = "A text with the separator in it belongs in quotation marks."
                    yield Problem(Location(f"{path}: row {number}"), what, remedy)
        except csv.Error as error:
            what = f"this row cannot be read: {error}."
            yield Problem(Location(f"{path}: row {number + 1}"), what, "Check its quotation marks.")
