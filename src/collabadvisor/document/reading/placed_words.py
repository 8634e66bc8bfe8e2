"""The words of a report as they stand in its file, each with the place where a reader finds it."""

from __future__ import annotations

import json
import logging
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterator, Mapping
from html.parser import HTMLParser
from io import BytesIO
from typing import Any, NamedTuple

from collabadvisor.files.problems import Location, MissingExtra, Problem, UnreadableFile
from collabadvisor.files.workbook_file import parse_sheet


class PlacedWord(NamedTuple):
    """A word, and where it stands: ``line 12``, ``page 3``, ``under “Begin with these”``."""

    word: str
    place: str


def placed_words(content: bytes, form: str, name: str) -> list[PlacedWord]:
    """The words of a report in a format, in the order of reading; ``name`` stands for its file in every problem.

    Raises:
        UnreadableFile: it is no report in this format.
        MissingExtra: a library is not installed that reads it.
    """
    try:
        return list(_READERS[form](content))
    except ModuleNotFoundError as error:
        libraries = {"docx": ("python-docx", "docx"), "pypdf": ("pypdf", "pdf")}
        if error.name not in libraries:
            raise
        raise MissingExtra(*libraries[error.name]) from error
    except Exception as error:  # whatever a library says of a file that is none of its kind
        what = f"this cannot be read as a report of the kind {form}."
        remedy = "It is damaged, or its name has another ending than when it was written."
        raise UnreadableFile([Problem(Location(name), what, remedy)]) from error


def text_of_lines(content: bytes) -> str:
    """The text of a file of lines; Windows saves some as UTF-16, and with a mark at the beginning."""
    utf_16 = content.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
    return content.decode("utf-16" if utf_16 else "utf-8-sig").replace("\r\n", "\n")


def _of_lines(content: bytes) -> Iterator[PlacedWord]:
    for number, line in enumerate(text_of_lines(content).splitlines(), start=1):
        yield from _split(line, f"line {number}")


def _of_json(content: bytes) -> Iterator[PlacedWord]:
    json.loads(text_of_lines(content))  # or else it is none
    return _of_lines(content)


def _of_page(content: bytes) -> Iterator[PlacedWord]:
    page = _Page()
    page.feed(text_of_lines(content))
    page.close()
    yield from page.placed


class _Page(HTMLParser):
    """The words of an HTML page, by the heading under which they stand; its title and what its pictures say, too.

    What its styles and scripts say is told as such: a style can show words, and hide them.
    """

    UNSEEN = ("style", "script")
    SHOWN = ("aria-label", "alt", "content", "hidden", "href", "placeholder", "srcdoc", "start", "style", "value")
    """The attributes by which a page says or hides something."""

    def __init__(self) -> None:
        super().__init__()
        self.placed: list[PlacedWord] = []
        self.heading = ""
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HEADINGS:
            self.heading = ""
        if tag in (*_HEADINGS, *self.UNSEEN):
            self.open.append(tag)
        for name, value in attrs:
            if name in self.SHOWN:
                self.placed += _split(value or name, self._place())

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1] == tag:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if any(tag in self.UNSEEN for tag in self.open):
            self.placed += _split(data, "in its styles and scripts")
            return
        if self.open:
            self.heading = f"{self.heading} {data}".strip()
        self.placed += _split(data, self._place())

    def _place(self) -> str:
        return _under(self.heading)


_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def _of_docx(content: bytes) -> Iterator[PlacedWord]:
    from docx import Document
    from docx.oxml.ns import qn

    document = Document(BytesIO(content))
    heading = ""
    parts = [document.element.body, *_around(document)]
    for part in parts:
        for paragraph in part.iter(qn("w:p")):
            style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
            text = "".join(map(_text, paragraph.iter(*map(qn, ("w:t", "w:tab", "w:br", "w:sym", "w:vanish")))))
            if style is not None and (style.get(qn("w:val")) or "").lower().startswith(("heading", "title")):
                heading = text
            yield from _split(text, _under(heading))
        for drawing in part.iter(qn("wp:docPr")):
            yield from _split(drawing.get("descr") or "", "in the words of a picture")


def _text(node: Any) -> str:
    """What a part of a run says: words, a gap, a sign of another font, or that the words beside it are hidden."""
    tag = str(node.tag).rpartition("}")[2]
    marks = {"vanish": " (hidden) ", "sym": f" (sign {' '.join(node.attrib.values())}) "}
    return marks.get(tag, node.text or " ")


def _around(document: Any) -> Iterator[Any]:
    """The elements of headers and footers, each once."""
    for section in document.sections:
        for around in (section.header, section.footer, section.first_page_header, section.first_page_footer):
            if not around.is_linked_to_previous:
                yield around._element


def _of_pdf(content: bytes) -> Iterator[PlacedWord]:
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong with a file is told here, in our words
    for number, page in enumerate(PdfReader(BytesIO(content)).pages, start=1):
        yield from _split(page.extract_text(), f"page {number}")
        notes = [each.get_object() for each in page.annotations or ()]
        for note in (each for each in notes if each.get("/Subtype") != "/Link"):
            yield from _split(str(note.get("/Contents") or note["/Subtype"]), f"in a note on page {number}")


def _of_workbook(content: bytes) -> Iterator[PlacedWord]:
    first = parse_sheet(BytesIO(content), "")
    for sheet in (first, *(parse_sheet(BytesIO(content), "", name) for name in first.others)):
        for number, row in zip(sheet.numbers, sheet.rows, strict=True):
            for _, value in sorted(row.items()):
                yield from _split(str(value), f"sheet “{sheet.sheet}”, row {number}")


def _under(heading: str) -> str:
    return f"under “{heading}”" if heading else "at the beginning"


def _split(text: str, place: str) -> Iterator[PlacedWord]:
    for word in re.findall(r"\S+", text):
        yield PlacedWord(word, place)


_READERS: Mapping[str, Callable[[bytes], Iterator[PlacedWord]]] = {
    "text": _of_lines,
    "markdown": _of_lines,
    "json": _of_json,
    "html": _of_page,
    "docx": _of_docx,
    "pdf": _of_pdf,
    "xlsx": _of_workbook,
}
