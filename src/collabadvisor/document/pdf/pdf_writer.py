"""A report as PDF/UA-1: tagged, so that it can be read aloud, and the same bytes for the same report anywhere."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from collabadvisor.document.pdf.font_cover import FONTS
from collabadvisor.document.pdf.pdf_nodes import LARGE, RUNNING, Node, NodesForPdf, labels, shorten, title_look
from collabadvisor.document.pdf.pdf_words import WordsForPdf, region_of
from collabadvisor.document.tree import Document, plain, runs
from collabadvisor.files.problems import MissingExtra
from collabadvisor.files.words import clean

if TYPE_CHECKING:
    from typst import Fonts

LAYOUT = Path(__file__).parent / "layout"
"""All that the compiler can read: its own files, in which no word of a venture stands."""
UNTITLED = "Report"
"""The title of a report that has none: a file that is to be read aloud has to have one."""
PAGE = "Page {} of {}"
_KINDS = {"png": "png", "jpeg": "jpg"}
_RIGHT = frozenset({"ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
"""Languages that are written from right to left."""


def write(document: Document) -> bytes:
    """The report as a PDF. Characters for which there are no letters are shown as ``□`` and told at the end.

    Raises:
        MissingExtra: typst is not installed.
    """
    try:
        from typst import Compiler
    except ImportError as error:
        raise MissingExtra("typst", "pdf") from error
    compiler = Compiler(
        LAYOUT / "report.typ",
        root=LAYOUT,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"report": json.dumps(as_data(document), ensure_ascii=False)},
        # No file of the layout asks for a package; were one to, none of this machine's would be found.
        package_path=LAYOUT / "packages",
        package_cache_path=LAYOUT / "packages",
    )
    content = compiler.compile(format="pdf", pdf_standards="ua-1", timestamp=0)
    assert isinstance(content, bytes)  # noqa: S101  # so the library says of a PDF without an output file
    return content


@cache
def _fonts() -> Fonts:
    """The fonts of this package, and no others: neither the machine's nor those in the compiler."""
    from typst import Fonts

    return Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


def as_data(document: Document) -> Node:
    """The report as the layout reads it (``layout/report.typ``)."""
    language, region = region_of(document.language)
    words = WordsForPdf(labels=labels(document.blocks), rtl=language in _RIGHT)
    titles = (clean(text) for text in (document.title, document.kind))
    title = next((text for text in titles if WordsForPdf().pieces(text)), UNTITLED)
    nodes = NodesForPdf(words).nodes(document.blocks)
    alone = not any(node.get("look") == "venture" for node in nodes)
    return {
        **_properties(document),
        "title": title,
        "heading": words.pieces(title, LARGE),
        "look": title_look(title),
        "header": words.pieces(shorten(clean(document.header) or title, RUNNING * (1 + alone))),
        "footer": words.pieces(document.kind),
        "page": PAGE,
        "about": words.pieces(document.about),
        "logo": _logo(document),
        "language": language,
        "region": region,
        "rtl": words.rtl,
        "blocks": _begun(nodes),
        "note": words.cover.note(),
    }


def _logo(document: Document) -> Node | None:
    """The picture above the title as the layout reads it: its bytes as numbers."""
    logo = document.logo
    return {"content": list(logo.content), "kind": _KINDS[logo.kind], "says": clean(logo.says)} if logo else None


def _begun(nodes: list[Node]) -> list[Node]:
    """The nodes, the first of which stands under the title: no page begins before it."""
    return [{**node, "starts": False} if not place and "starts" in node else node for place, node in enumerate(nodes)]


def _properties(document: Document) -> Node:
    properties = {name: clean(value) for name, value in document.properties.items() if clean(value)}
    keywords = [each.strip() for each in (*properties.get("keywords", "").split(","), properties.get("receipt", ""))]
    return {
        "authors": [properties["author"]] if "author" in properties else [],
        "description": properties.get("subject") or clean(plain(runs(document.about))) or None,
        "keywords": [each for each in keywords if each],
        "date": _day(properties.get("date", "")),
    }


def _day(text: str) -> Node | None:
    """A day as the layout reads it, by the first ten letters of a text such as ``2026-11-29``; None for all else."""
    try:
        day = date.fromisoformat(text[:10])
    except ValueError:
        return None
    return {"year": day.year, "month": day.month, "day": day.day}
