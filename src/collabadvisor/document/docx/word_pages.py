"""How blocks lie on pages: what is kept together, and what begins a new page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from collabadvisor.document.docx.word_elements import Element, add_property, element, paragraph

BREAK = "w:lastRenderedPageBreak"
"""Where blocks have it between them, what follows begins a new page; ``apply_page_breaks`` puts it into effect."""

MOST = 7
"""So many blocks stay together wherever they stand. LibreOffice moves nine in a row and leaves those above behind; of
a longer row it would leave the heading alone at the foot of a page, and two headings may stand above the first one."""


def page_break() -> Element:
    """A mark between blocks: what follows begins a new page, if there is something before and after it."""
    return OxmlElement(BREAK)


def apply_page_breaks(blocks: Iterable[Element]) -> Iterator[Element]:
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
    """Lets blocks stand on one page: no paragraph is split, and each stays with the next.

    Many blocks may part at a seam, where neither a list nor what belongs to a point of it is torn.
    """
    seams = set(_seams(blocks))
    for place, block in enumerate(blocks):
        for each in block.iter(qn("w:p")):
            if place + 1 not in seams and place < len(blocks) - 1:
                add_property(each, "pPr", element("keepNext"))
            add_property(each, "pPr", element("keepLines"))


def _seams(blocks: Sequence[Element]) -> Iterator[int]:
    """The places of the blocks before which a page may end."""
    begun = 0
    for place, block in enumerate(blocks):
        # One block alone is not left over, and a heading or caption is not parted from what it stands above.
        if place - begun >= MOST and len(blocks) - place > 1 and not _belongs(block) and not _leads(blocks[place - 1]):
            yield place
            begun = place


def _belongs(block: Element) -> bool:
    return bool(block.xpath("./w:pPr/w:ind[@w:left] | ./w:pPr/w:numPr/w:ilvl[@w:val != '0']"))


def _leads(block: Element) -> bool:
    return bool(block.xpath("./w:pPr/w:keepNext"))
