"""The blocks of a report as elements of a Word document, in whatever styles the document has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import count

from docx.oxml.ns import qn
from docx.parts.story import StoryPart

from collabadvisor.document.docx.front_page import Closeness, close_up
from collabadvisor.document.docx.word_elements import Element, element, paragraph, text_run, xml_text
from collabadvisor.document.docx.word_lists import Lists
from collabadvisor.document.docx.word_looks import Looks
from collabadvisor.document.docx.word_pages import BREAK, keep_together, page_break
from collabadvisor.document.docx.word_pictures import picture
from collabadvisor.document.docx.word_runs import RunMaker
from collabadvisor.document.docx.word_tables import PANEL_MARGIN, panel, table
from collabadvisor.document.tree import (
    Banner,
    Block,
    Code,
    Figure,
    Fold,
    Inline,
    Listing,
    Paragraph,
    Quote,
    Section,
    Table,
    Words,
    plain,
)

DEEPEST = 6
NUMBER = 454
"""The room for the number before the title of an item, in twentieths of a point."""

INSETS = {"Alert": 220, "Quote": 220, "Code": 220}


@dataclass(frozen=True)
class Spot:
    """Where blocks are put: the level of the next heading, how far in, how wide, and how deep in lists.

    ``closeness`` is that of the page for the board, where it is not left to the styles of the document.
    """

    width: int
    level: int = 1
    indent: int = 0
    depth: int = 0
    closeness: Closeness | None = None


class BlockMaker:
    """Makes the elements of blocks. ``names`` are the bookmarks of the sections by their ids."""

    def __init__(self, part: StoryPart, looks: Looks, lists: Lists, names: dict[str, str], highest: int = 0) -> None:
        self._part = part
        self._looks = looks
        self._lists = lists
        self._names = names
        self._make = RunMaker(names)
        self._marks = count(highest + 1)
        self._pictures = count(part.next_id)

    def blocks(self, blocks: Iterable[Block], spot: Spot) -> Iterator[Element]:
        """The elements of all blocks in a row, with marks of page breaks between them."""
        for block in blocks:
            yield from self._block(block, spot)

    def paragraph(self, style: str, words: Inline, spot: Spot, *properties: Element | None) -> Element:
        """A paragraph in the style of that name, as far in as its spot."""
        indent = self._indent(style, spot)
        runs = self._make.runs(words, self._looks.fallback_properties(style))
        own = any(part is not None and part.tag == qn("w:ind") for part in properties)
        return paragraph(self._looks.style(style), runs, None if own else indent, *properties)

    def _indent(self, style: str, spot: Spot) -> Element | None:
        # A paragraph with an edge stands in further than its edge.
        return element("ind", left=spot.indent + INSETS.get(style, 0)) if spot.indent else None

    def _block(self, block: Block, spot: Spot) -> Iterator[Element]:
        if isinstance(block, Paragraph):
            yield self.paragraph({"plain": ""}.get(block.role, block.role.title()), block.words, spot)
        elif isinstance(block, Listing):
            yield from self._listing(block, spot)
        elif isinstance(block, Table):
            yield from self._table(block, spot)
        elif isinstance(block, Quote):
            words = (f"“{block.words.strip()}” ", Words(f"({block.source.strip()})", "aside"))
            yield self.paragraph("Quote", words, spot)
        elif isinstance(block, Code):
            typed = text_run(xml_text(block.text).rstrip("\n"), *self._looks.fallback_properties("Code"))
            yield paragraph(self._looks.style("Code"), [typed], self._indent("Code", spot))
        elif isinstance(block, Figure):
            yield from self._figure(block, spot)
        elif isinstance(block, Banner):
            yield from self._banner(block, spot)
        elif isinstance(block, Fold):
            yield self.paragraph("Fold", block.summary, spot, element("keepNext"))
            yield from self.blocks(block.blocks, spot)
        else:
            yield from self._section(block, spot)

    def _listing(self, listing: Listing, spot: Spot) -> Iterator[Element]:
        if listing.first:
            marker, indent = self._lists.numbers(spot.depth, listing.first)
        else:
            marker, indent = self._lists.bullets(spot.depth)
        number, level = (marker.find(qn(f"w:{tag}")).get(qn("w:val")) for tag in ("numId", "ilvl"))
        inner = replace(spot, indent=indent, depth=spot.depth + 1, width=spot.width - indent + spot.indent)
        style = "List Number" if listing.first else "List Bullet"
        for place, (first, *others) in enumerate(listing.items):
            words = first.words if isinstance(first, Paragraph) else ""
            point = element("numPr", element("ilvl", val=level), element("numId", val=number))
            # No page parts the first point from the second, nor the last from the one before.
            stays = element("keepNext") if place in (0, len(listing.items) - 2) and not others else None
            stays = stays if place < len(listing.items) - 1 else None
            yield self.paragraph(style, words, replace(spot, indent=0), point, stays)
            yield from self.blocks(others if isinstance(first, Paragraph) else (first, *others), inner)

    def _table(self, block: Table, spot: Spot) -> Iterator[Element]:
        if block.caption:
            yield self.paragraph("Caption", block.caption, spot, element("keepNext"))
        if block.heads:
            yield table(block, self._looks, self._make, spot.width, spot.indent)
            yield self._space()

    def _space(self) -> Element:
        # Word makes one table of two that have nothing between them.
        low = self._looks.spacing("Table Space", before=0, after=60, line=120, lineRule="exact")
        return paragraph(self._looks.style("Table Space"), (), low)

    def _figure(self, figure: Figure, spot: Spot) -> Iterator[Element]:
        drawing = picture(self._part, figure, spot.width, next(self._pictures))
        yield paragraph("", [drawing], element("keepNext") if figure.caption else None, self._indent("", spot))
        if figure.caption:
            style = "Figure Caption" if self._looks.style("Figure Caption") else "Caption"
            yield self.paragraph(style, figure.caption, spot)

    def _banner(self, banner: Banner, spot: Spot) -> Iterator[Element]:
        inner = replace(spot, indent=0, depth=0, width=spot.width - 2 * PANEL_MARGIN)
        blocks = [
            self.paragraph("Verdict Label", banner.label, inner),
            self.paragraph("Verdict", (banner.verdict,), inner),
            *(each for each in self.blocks(banner.blocks, inner) if each.tag != qn(BREAK)),
        ]
        if blocks[-1].tag != qn("w:p"):
            blocks.append(self._space())
        yield panel(banner.verdict, blocks, spot.width, spot.indent)
        yield self._space()

    def _section(self, section: Section, spot: Spot) -> Iterator[Element]:
        titled = bool(plain(section.title).strip())
        inner = replace(spot, level=spot.level + 1) if titled else spot
        elements = [self._heading(section, spot)] if titled else []
        elements += self.blocks(section.blocks, inner)
        if section.id and section.id in self._names:
            self._mark(section.id, elements)
        if section.role == "item":
            keep_together([each for each in elements if each.tag != qn(BREAK)])
        if section.role == "front" and spot.closeness:
            close_up(elements, spot.closeness)
        if section.role == "venture":
            yield page_break()
        yield from elements
        if section.role == "front":
            yield page_break()

    def _heading(self, section: Section, spot: Spot) -> Element:
        style = f"Heading {min(spot.level, DEEPEST)}"
        # Where there is no such style it is one of the document's headings none the less.
        outline = None if self._looks.style(style) else element("outlineLvl", val=min(spot.level, DEEPEST) - 1)
        if not section.number:
            return self.paragraph(style, section.title, spot, element("keepNext"), outline)
        room = element("ind", left=NUMBER, hanging=NUMBER)
        heading = self.paragraph(style, section.title, spot, element("keepNext"), room, outline)
        number = text_run(f"{section.number}.\t", *self._looks.fallback_properties(style))
        heading.insert(1, number)
        return heading

    def _mark(self, name: str, elements: list[Element]) -> None:
        """Puts the bookmark of a section around the words of its first paragraph."""
        first = next((each for block in elements for each in block.iter(qn("w:p"))), None)
        if first is None:
            first = paragraph("", ())
            elements.append(first)
        number = next(self._marks)
        first.insert(1, element("bookmarkStart", id=number, name=self._names[name]))
        first.append(element("bookmarkEnd", id=number))
