"""The blocks of a tree as data for the layout: how high a heading is, where a page begins, how wide a column is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from collabadvisor.document.pdf.pdf_heights import fits
from collabadvisor.document.pdf.pdf_tables import PrintedColumns
from collabadvisor.document.pdf.pdf_words import Piece, WordsForPdf, from_right
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
    plain,
    walk_blocks,
)
from collabadvisor.files.words import clean

Node = dict[str, object]
DEEPEST = 6
"""PDF knows headings down to this level."""
FIRST = 2
"""The level of the headings under the title of the report."""
LARGE = 22
"""How many letters of a word the largest headings have room for."""
RUNNING = 45
"""How many letters of the title of a venture stand at the head of each page, beside as many of that of the report."""
FEW = 90
"""A title of more letters than this is not printed as large."""
POINTS, SHORT = 6, 12
"""A list of no more points than this, and no more lines, is not parted by the end of a page."""
_FAMILY = re.compile(r"""\sfont-family\s*=\s*("[^"]*"|'[^']*')""")
LONG = 500
"""A row whose cell has more letters than this may be parted by the end of a page."""
Look = Literal["venture", "part", "item", "under", "small"]
BELOW: Mapping[Look, Look] = {"venture": "part", "part": "under", "under": "small", "item": "small", "small": "small"}
"""What a heading looks like that stands under another."""


@dataclass
class NodesForPdf:
    """What turns blocks into nodes. A link leads to the first place of an id."""

    words: WordsForPdf
    placed: set[str] = field(default_factory=set)

    def nodes(self, blocks: Iterable[Block], level: int = FIRST, look: Look = "part") -> list[Node]:
        """The blocks as nodes, with headings from ``level`` on, none of which is skipped.

        ``look`` is what a heading at this level looks like.
        """
        return [self._node(block, level, look) for block in blocks]

    def _node(self, block: Block, level: int, look: Look) -> Node:
        if isinstance(block, Section):
            return self._section(block, level, look)
        if isinstance(block, Banner):
            return self._banner(block, level)
        if isinstance(block, Fold):
            summary = self.words.pieces(block.summary)
            inner = self.nodes(block.blocks, level + bool(summary), "small")
            return {"kind": "fold", "level": min(level, DEEPEST), "summary": summary, "blocks": inner}
        if isinstance(block, Listing):
            items = [self.nodes(item, level, "small") for item in block.items]
            tight = all(len(item) == 1 for item in items)
            whole = tight and len(items) <= POINTS and fits((block,), SHORT)
            return {"kind": "list", "first": block.first, "tight": tight, "whole": whole, "items": items}
        return self._leaf(block)

    def _leaf(self, block: Paragraph | Table | Quote | Figure | Code) -> Node:
        if isinstance(block, Paragraph):
            return {"kind": "paragraph", "role": block.role, **self._lined_up(block.words)}
        if isinstance(block, Table):
            return self._table(block)
        if isinstance(block, Quote):
            source = self.words.pieces(block.source)
            return {"kind": "quote", "source": source, **self._lined_up(f"“{block.words.strip()}”")}
        if isinstance(block, Figure):
            return self._figure(block)
        return {"kind": "code", "lines": [self.words.code_line(line) for line in block.text.splitlines()]}

    def _lined_up(self, words: Inline) -> Node:
        """Words, and whether they stand at the right because they are read from there."""
        node: Node = {"words": self.words.pieces(words)}
        return {**node, "rtl": True} if not self.words.rtl and from_right(plain(words)) else node

    def _figure(self, figure: Figure) -> Node:
        return {
            "kind": "figure",
            "svg": self.words.cover.replace_uncovered(_lettered(figure.svg)),
            # A picture has to have words in its place.
            "says": clean(figure.says) or clean(figure.title) or clean(figure.id) or "-",
            "title": self.words.pieces(figure.title),
            "caption": self.words.pieces(figure.caption),
        }

    def _banner(self, banner: Banner, level: int) -> Node:
        label, title = self.words.pieces(banner.label), self.words.pieces(banner.verdict.title, LARGE)
        return {
            "kind": "banner",
            "level": min(level, DEEPEST),
            "look": title_look(banner.verdict.title),
            "shape": banner.verdict.tone,
            "filled": banner.verdict.runs,
            "label": label,
            "title": title,
            "blocks": self.nodes(banner.blocks, level + bool(label or title), "small"),
        }

    def _section(self, section: Section, level: int, look: Look) -> Node:
        title: list[Piece] = self.words.pieces(section.title, LARGE)
        if section.number and title:
            title = [f"{section.number}. ", *title]
        own: Look = section.role if section.role in {"venture", "item"} else look
        inner: Look = "small" if look == "small" or own == "item" else BELOW[own] if title else look
        node: Node = {
            "kind": "section",
            "level": min(level, DEEPEST),
            "look": own,
            "title": title,
            # Within a list, a banner or an item no page can begin: all that is in them is small.
            "starts": section.role == "venture" and look != "small",
            "ends": section.role == "front" and look != "small",
            "blocks": self.nodes(section.blocks, level + bool(title), inner),
        }
        if node["ends"]:
            _keep_together(node["blocks"])
        if own == "item":
            node["fits"] = fits(section.blocks)
        if own == "venture":
            node["running"] = self.words.pieces(shorten(clean(plain(section.title)), RUNNING))
        if section.id and section.id not in self.placed:
            self.placed.add(section.id)
            node["label"] = self.words.labels[section.id]
        return node

    def _table(self, table: Table) -> Node:
        columns = PrintedColumns(table)
        rooms = columns.rooms()
        heads = [self.words.pieces(head, room) for head, room in zip(table.heads, rooms, strict=True)]
        rows = [
            [
                {"words": self.words.pieces(cell, room), "long": len(plain(cell)) > LONG}
                for cell, room in zip(row, rooms, strict=True)
            ]
            for row in table.rows
        ]
        return {
            "kind": "table",
            "caption": self.words.pieces(table.caption),
            "heads": heads if table.rows and any(table.heads) else None,
            "shares": columns.shares,
            "named": columns.named,
            "rows": rows,
        }


def _keep_together(nodes: object) -> None:
    """Let no page begin or end within nodes that are measured as a whole."""
    for node in nodes if isinstance(nodes, list) else ():
        if node["kind"] == "section":
            node["starts"] = node["ends"] = False
            _keep_together(node["blocks"])


def _lettered(svg: str) -> str:
    """A picture with the letters of the rest: those that it asks for are not there, and any others have no bold."""
    return _FAMILY.sub("", svg).replace("<svg", '<svg font-family="Noto Sans"', 1)


def title_look(title: str) -> str:
    """What the largest headings look like: as large as can be, or smaller where they have many words."""
    return "title" if len(title) <= FEW else "long"


def shorten(text: str, most: int) -> str:
    """The text, or its first words with an ellipsis where it has more letters than ``most``."""
    if len(text) <= most:
        return text
    return f"{(text[:most].rsplit(' ', 1)[0])} …"


def labels(blocks: tuple[Block, ...]) -> Mapping[str, str]:
    """The ids to which links can lead, each with the name of its place in the file."""
    ids = (block.id for block in walk_blocks(blocks) if isinstance(block, Section) and block.id)
    return {name: f"place-{number}" for number, name in enumerate(dict.fromkeys(ids))}
