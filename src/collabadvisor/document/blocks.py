"""A short report as blocks of words, laid out as text for a terminal or as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from collabadvisor.document.lines import NARROWEST, heading, underlined, wrapped
from collabadvisor.files.words import clean


@dataclass(frozen=True)
class Block:
    """One thing that is said. ``item`` is a point of a list, as deep in it as ``level`` says, from 0."""

    kind: Literal["title", "verdict", "heading", "subheading", "point", "words", "item"]
    text: str
    level: int = 0


def as_text(blocks: Iterable[Block], width: int) -> str:
    """Plain text in lines no longer than ``width`` (at least 40)."""
    return "\n".join(line for block in blocks for line in _lines(block, max(width, NARROWEST)))


def _lines(block: Block, width: int) -> Iterator[str]:
    text = clean(block.text)
    if block.kind == "title":
        yield from underlined(text, width)
    elif block.kind == "heading":
        yield from heading(text, width)
    elif block.kind == "item":
        yield from wrapped(text, width, f"{'':{2 + 4 * block.level}}- ")
    else:
        if block.kind != "words":
            yield ""
        yield from wrapped(text.upper() if block.kind == "verdict" else text, width)


def as_markdown(blocks: Iterable[Block]) -> str:
    """CommonMark in which the words are only ever words."""
    from collabadvisor.document.markdown_text import escaped  # it brings markupsafe

    marks = {"title": "# ", "verdict": "**", "heading": "## ", "subheading": "### ", "point": "#### ", "words": ""}
    lines: list[str] = []
    before = ""
    for block in blocks:
        text = escaped(clean(block.text))
        if block.kind != "item" or before != "item":
            lines.append("")
        mark = f"{'':{4 * block.level}}- " if block.kind == "item" else marks[block.kind]
        lines.append(f"{mark}{text}{'**' if block.kind == 'verdict' else ''}")
        before = block.kind
    return "\n".join(lines).strip("\n")
