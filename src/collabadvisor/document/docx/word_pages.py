"""How blocks lie on pages: what is kept together, and what begins a new page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from collabadvisor.document.docx.word_elements import Element, add_property, element, paragraph

BREAK = "w:lastRenderedPageBreak"
"""Where blocks have it between them, what follows begins a new page; ``paged`` puts it into effect."""


def page_break() -> Element:
    """A mark between blocks: what follows begins a new page, if there is something before and after it."""
    return OxmlElement(BREAK)


def paged(blocks: Iterable[Element]) -> Iterator[Element]:
    """The blocks with page breaks put into effect: never two in a row, nor before the first or after the last."""
    begun = due = False
    for block in blocks:
        if block.tag == qn(BREAK):
            due = begun
            continue
        if due and block.tag == qn("w:p"):
            add_property(block, "pPr", element("pageBreakBefore"))
            add_property(block, "pPr", element("spacing", before=0))
        elif due:
            yield paragraph("", (), element("pageBreakBefore"), element("spacing", before=0, after=0))
        begun, due = True, False
        yield block


def keep_together(blocks: Sequence[Element]) -> None:
    """Lets blocks stand on one page as far as they fit: no paragraph is split, and each stays with the next."""
    for place, block in enumerate(blocks):
        for each in block.iter(qn("w:p")):
            if place < len(blocks) - 1:
                add_property(each, "pPr", element("keepNext"))
            add_property(each, "pPr", element("keepLines"))
