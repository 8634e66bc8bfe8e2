"""The cells of a workbook that hold an error, such as ``#N/A``: the library that reads it takes them for empty."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from zipfile import BadZipFile, ZipFile

SHEET = re.compile(r"<(?:\w+:)?sheet\s[^>]*>")
RELATION = re.compile(r"<(?:\w+:)?Relationship\s[^>]*>")
ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')
CELL = re.compile(r'<c [^>]*?\br="([A-Z]+)([0-9]+)"')
MISTAKEN = re.compile(r'<c (?=[^>]*\bt="e")[^>]*?\br="([A-Z]+)([0-9]+)".*?<v>([^<]*)</v>', re.DOTALL)


def mistaken(path: Path, sheet: str) -> Iterator[tuple[int, int, str]]:
    """Row and column, counted from 0 and from the first column that is used, and the error, of each such cell."""
    try:
        with ZipFile(path) as book:
            text = _text(book, _part(book, sheet))
    except (KeyError, BadZipFile, OSError, RuntimeError, StopIteration):
        return  # it is laid out in another way; what can be read has been
    if ' t="e"' in text:
        first = min((_place(found[1]) for found in CELL.finditer(text)), default=0)
        for found in MISTAKEN.finditer(text):
            yield int(found[2]) - 1, _place(found[1]) - first, unescape(found[3])


def _part(book: ZipFile, sheet: str) -> str:
    """The part of the workbook that holds a sheet."""
    sheets = map(_attributes, SHEET.findall(_text(book, "xl/workbook.xml")))
    wanted = next(told["r:id"] for told in sheets if told.get("name") == sheet)
    relations = map(_attributes, RELATION.findall(_text(book, "xl/_rels/workbook.xml.rels")))
    target = next(told["Target"] for told in relations if told.get("Id") == wanted)
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _text(book: ZipFile, part: str) -> str:
    return book.read(part).decode("utf-8", "replace")


def _attributes(tag: str) -> dict[str, str]:
    return {name: unescape(value) for name, value in ATTRIBUTE.findall(tag)}


def _place(letters: str) -> int:
    """The place of a column that a spreadsheet calls by letters, from 0."""
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1
