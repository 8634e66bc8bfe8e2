"""The page for the board, which is to be one page: its lines and rows stand closer than those of the other pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from docx.oxml.ns import qn

from collabadvisor.document.docx.word_elements import Element, add_property, element
from collabadvisor.document.tree import Document, Paragraph, Section

UNSEEN = "TableSpace"
"""The style of the line that keeps two tables apart."""


@dataclass(frozen=True)
class Closeness:
    """How high a line is, in parts of 240 of its letters, and what is above and below a row, in those of a point."""

    line: int
    row: int


ALONE, COVERED = Closeness(262, 30), Closeness(248, 20)
"""How close they stand, and how close where the words of a cover take some of the page."""


def closeness(document: Document) -> Closeness:
    """How close the lines of the page for the board stand in this report."""
    several = any(isinstance(block, Section) and block.role == "venture" for block in document.blocks)
    line = bool(document.blocks) and isinstance(document.blocks[0], Paragraph)
    return COVERED if (document.logo or line) and not several else ALONE


def close_up(blocks: Iterable[Element], how: Closeness) -> None:
    """Makes the lines and rows of these blocks stand so close."""
    for block in blocks:
        for table in block.iter(qn("w:tbl")):
            if table.xpath("./w:tblPr/w:tblStyle"):
                sides = (element(side, w=how.row, type="dxa") for side in ("top", "bottom"))
                add_property(table, "tblPr", element("tblCellMar", *sides))
        for each in block.iter(qn("w:p")):
            if not each.xpath(f"./w:pPr/w:spacing | ./w:pPr/w:pStyle[@w:val='{UNSEEN}']"):
                add_property(each, "pPr", element("spacing", line=how.line, lineRule="auto"))
