"""Whether a section is sure to fit on a page: measuring it costs as much again as laying it out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from collabadvisor.document.cell_width import cells
from collabadvisor.document.tree import Block, Fold, Inline, Listing, Paragraph, Quote, Section, plain

LETTERS = 42
"""A line holds no fewer letters than this: as many of the widest as there is room for in a list within lists."""
PAGE = 45
"""A page holds more lines than this."""
BETWEEN = 0.4
"""The space after a block, in lines."""
TITLE = 1.5
"""The space around a title, in lines."""
LOUD = 1.25
"""How high a line is that is said louder."""
FRAME = 1.5
"""What is around a warning, in lines."""
DEEPEST = 3
"""In lists within more lists than this a line is too narrow to say how many there are."""
_WIDE = re.compile("[\u0700-\u1dff\u2e00-\uffff]")
"""What could be much wider than any letter of Latin script."""


def fits(blocks: Iterable[Block], most: float = PAGE) -> bool:
    """Whether the blocks take so many lines at most for certain, or a page; False where only measuring can tell."""
    return _lines(blocks, 0) <= most


def _lines(blocks: Iterable[Block], depth: int) -> float:
    return sum(_height(block, depth) for block in blocks) if depth <= DEEPEST else PAGE + 1


def _height(block: Block, depth: int) -> float:
    if isinstance(block, Paragraph):
        return (
            _of(block.words) * (LOUD if block.role == "lead" else 1) + BETWEEN + (FRAME if block.role == "alert" else 0)
        )
    if isinstance(block, Quote):
        return _of(block.words) + _of(block.source) + 2 * BETWEEN
    if isinstance(block, Listing):
        return sum(_lines(item, depth + 1) for item in block.items) + BETWEEN
    if isinstance(block, Section | Fold):
        title = block.title if isinstance(block, Section) else block.summary
        return _of(title) + TITLE + _lines(block.blocks, depth)
    return PAGE + 1


def _of(words: Inline) -> int:
    text = plain(words)
    return PAGE + 1 if _WIDE.search(text) else cells(text) // LETTERS + 1
