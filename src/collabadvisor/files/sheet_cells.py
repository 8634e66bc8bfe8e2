"""The cells of a sheet of a workbook, each read once, as it is, whatever way the file writes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time
from math import isfinite
from typing import IO, Any
from xml.etree.ElementTree import Element, iterparse

from collabadvisor.files.number_formats import NUMBER, MomentParts, to_datetime

PLACE = re.compile(r"\$?([A-Za-z]+)\$?([0-9]+)")
ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
EXACT = 2**53
"""Beyond it, a workbook does not hold a whole number exactly."""


class CellError(str):
    """What stands in a cell whose formula failed: ``#N/A``, ``#NAME?``."""

    __slots__ = ()


class UncalculatedFormula(str):
    """The formula of a cell for which the file holds no value: no spreadsheet has worked it out."""

    __slots__ = ()


class WorkbookReader:
    """Reads the cells of one workbook.

    ``strings`` are its texts, which cells name by their number, ``formats`` what each look shows a number as.
    """

    def __init__(self, strings: Sequence[str], formats: Sequence[MomentParts], *, from_1904: bool) -> None:
        self._strings = strings
        self._formats = formats
        self._from_1904 = from_1904
        self._kinds: dict[str, Callable[[str, str], Any]] = {
            "s": lambda text, _: self._strings[int(text)] or None,
            "str": lambda text, _: unescape(text),
            "e": lambda text, _: CellError(text),
            "b": lambda text, _: text.strip() in {"1", "true"},
            "d": lambda text, _: _iso(text.strip()),
        }

    def rows(self, sheet: IO[bytes]) -> Iterator[tuple[int, dict[int, Any]]]:
        """Each row in which anything stands: its number, from 1, and its cells by their place, from 0.

        Raises:
            xml.etree.ElementTree.ParseError, ValueError, IndexError: the sheet is damaged.
        """
        number = 0
        for _, element in parse_elements(sheet):
            if element.tag.endswith("row") and local(element) == "row":
                number = int(element.get("r") or number + 1)
                if cells := self._cells(element):
                    yield number, cells
                element.clear()

    def _cells(self, row: Element) -> dict[int, Any]:
        cells, place = {}, -1
        for cell in row:
            if local(cell) == "c":
                match = PLACE.fullmatch(cell.get("r") or "")
                place = column(match[1]) if match else place + 1
                value = self._value(cell)
                if value is not None and value != "":
                    cells[place] = value
        return cells

    def _value(self, cell: Element) -> Any:
        parts = {local(part): part for part in cell}
        kind = cell.get("t") or "n"
        if kind == "inlineStr":
            return rich(parts["is"]) if "is" in parts else None
        text = parts["v"].text if "v" in parts else None
        if not text:
            formula = parts.get("f")
            return UncalculatedFormula(f"={formula.text or ''}") if formula is not None and kind != "str" else None
        return self._kinds.get(kind, self._number)(text, cell.get("s") or "0")

    def _number(self, text: str, look: str) -> Any:
        try:
            number = float(text)
        except ValueError:
            return text
        parts = self._formats[int(look)] if int(look) < len(self._formats) else NUMBER
        moment = None if parts == NUMBER else to_datetime(number, parts, from_1904=self._from_1904)
        if moment is not None:
            return moment
        return int(number) if number.is_integer() and abs(number) <= EXACT else number if isfinite(number) else text


def parse_elements(part: IO[bytes]) -> Iterator[tuple[str, Element]]:
    """The elements of a part of a workbook, each when it is complete."""
    return iterparse(part)  # noqa: S314  (expat fetches nothing, and limits what entities can grow to)


def local(element: Element) -> str:
    """The name of an element without its namespace, of which there are two: "strict" files have one of their own."""
    return element.tag.rpartition("}")[2]


def rich(element: Element) -> str:
    """A text, of whatever looks it is made; how it is pronounced, which East Asian files add, is none of it."""
    texts = ((part.text or "") if local(part) == "t" else rich(part) for part in element if local(part) in {"t", "r"})
    return unescape("".join(texts))


def unescape(text: str) -> str:
    """A text with the characters that a workbook can only spell (``_x000D_``)."""
    return ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def column(letters: str) -> int:
    """The place of a column that a spreadsheet calls by letters, from 0."""
    place = 0
    for letter in letters.upper():
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def _iso(text: str) -> date | datetime | time | str:
    """A day or time that a file writes in words, and not as a number."""
    for kind in (date, datetime, time):
        try:
            return kind.fromisoformat(text)
        except ValueError:
            continue
    return text
