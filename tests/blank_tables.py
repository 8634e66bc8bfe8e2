"""What stands in an empty table of ventures, read from its parts, and the same with ventures filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any
from xml.etree import ElementTree
from xml.sax.saxutils import escape
from zipfile import ZipFile

import fastexcel

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
VENTURES = "xl/worksheets/sheet1.xml"
Cells = list[list[Any]]


def part(book: bytes, name: str) -> ElementTree.Element:
    """A part of a workbook."""
    with ZipFile(BytesIO(book)) as file:
        return ElementTree.fromstring(file.read(name))  # noqa: S314  (it is our own)


def cells(book: bytes, sheet: str) -> Cells:
    """The values of a sheet, row by row; an empty cell is None."""
    read = fastexcel.read_excel(book).load_sheet(sheet, header_row=None, dtypes="string")
    return [list(row) for row in read.to_polars().rows()]


def headings(book: bytes) -> list[str]:
    """The headings of the ventures, from left to right."""
    return [str(heading) for heading in cells(book, "Ventures")[0]]


def offered(book: bytes) -> dict[str, list[str]]:
    """What the list of each column offers: heading -> the words, in order. Every list is for the rows 2 to 1001."""
    words, named, lists = cells(book, "Answers"), headings(book), {}
    for validation in part(book, VENTURES).iter(f"{MAIN}dataValidation"):
        assert (validation.attrib["type"], validation.attrib["allowBlank"]) == ("list", "1")
        column = re.fullmatch(r"([A-Z]+)2:\1(1001)", validation.attrib["sqref"])
        source = re.fullmatch(r"Answers!\$([A-Z]+)\$(\d+):\$\1\$(\d+)", validation.findtext(f"{MAIN}formula1", ""))
        assert column
        assert source
        first, last = int(source[2]) - 1, int(source[3])
        lists[named[_place(column[1])]] = [row[_place(source[1])] for row in words[first:last]]
    return lists


def notes(book: bytes) -> dict[str, str]:
    """The note on each heading."""
    named = headings(book)
    told = part(book, "xl/comments1.xml").iter(f"{MAIN}comment")
    return {named[_place(each.attrib["ref"].rstrip("1"))]: "".join(each.itertext()) for each in told}


def filled(book: bytes, rows: Sequence[Mapping[str, str]]) -> bytes:
    """The workbook with ventures in it: heading -> words, for each."""
    named, made = headings(book), ""
    for number, row in enumerate(rows, start=2):
        there = sorted((named.index(heading), words) for heading, words in row.items() if words)
        texts = "".join(
            f'<c r="{_letters(place)}{number}" t="inlineStr"><is><t xml:space="preserve">{escape(words)}</t></is></c>'
            for place, words in there
        )
        made += f'<row r="{number}">{texts}</row>'
    target = BytesIO()
    with ZipFile(BytesIO(book)) as source, ZipFile(target, "w") as copy:
        for name in source.namelist():
            content = source.read(name)
            if name == VENTURES:
                assert content.count(b"</sheetData>") == 1
                content = content.replace(b"</sheetData>", f"{made}</sheetData>".encode())
            copy.writestr(name, content)
    return target.getvalue()


def _place(letters: str) -> int:
    *before, last = map(ord, letters)
    return (before[0] - 64) * 26 + last - 65 if before else last - 65


def _letters(place: int) -> str:
    return chr(65 + place) if place < 26 else chr(64 + place // 26) + chr(65 + place % 26)
