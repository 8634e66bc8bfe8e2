"""A report as a tree of what it says, with roles in place of styles: each format is one writer of this tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from collabadvisor.knowledge.framework import StandingOrNot

Role = Literal["plain", "strong", "aside", "own", "code", "variable"]
"""``aside`` are words that may be overlooked; ``own`` are the venture's own, in whatever script; ``code`` is typed.

A ``variable`` stands where each venture has words of its own.
"""
Tone = Literal["bad", "poor", "fair", "good", "unknown"]
"""How a verdict sounds among those of its stage, the worst first."""


@dataclass(frozen=True)
class Words:
    """A piece of a sentence. ``to`` is the id of the section to which it leads, where a format has links."""

    text: str
    role: Role = "plain"
    to: str = ""


@dataclass(frozen=True)
class Mark:
    """A standing: its word, beside which each format puts the same shape or bar."""

    standing: StandingOrNot
    word: str


@dataclass(frozen=True)
class VerdictMark:
    """A verdict in a sentence or cell: its title, beside a shape in a colour.

    The shapes of ventures that ``run`` are filled, those of proposals are hollow.
    """

    tone: Tone
    runs: bool
    title: str


Run = Words | Mark | VerdictMark
Inline = str | Run | tuple[str | Run, ...]
"""The words of a paragraph, heading or cell: a text, or pieces with roles."""


@dataclass(frozen=True)
class Paragraph:
    """Words that stand together. A ``lead`` is louder, a ``hint`` lower than the rest; an ``alert`` is a warning."""

    words: Inline
    role: Literal["plain", "lead", "hint", "alert"] = "plain"


@dataclass(frozen=True)
class Listing:
    """A list, each item of which is a row of blocks, the first a paragraph. ``first`` is its first number, 0: none."""

    items: tuple[tuple[Block, ...], ...]
    first: int = 0


@dataclass(frozen=True)
class Table:
    """Rows under heads; the first cell of a row says what the row is about.

    ``shares`` says how much of the width each column has where all of it is used, such as on a printed page.
    ``plain`` tables speak for themselves, so that a terminal leaves the heads out.
    """

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Inline, ...], ...]
    shares: tuple[int, ...] = ()
    plain: bool = False


@dataclass(frozen=True)
class Quote:
    """Words of a source, with where they stand in it."""

    words: str
    source: str


@dataclass(frozen=True)
class Figure:
    """A picture (``svg``, drawn with attributes alone). ``says`` is what it shows, for those who do not see it."""

    id: str
    svg: str
    title: str
    says: str
    caption: str = ""


@dataclass(frozen=True)
class Code:
    """Lines to be typed or read as they are."""

    text: str


@dataclass(frozen=True)
class Banner:
    """The verdict, as the first thing to be seen. ``label`` says what it is."""

    label: str
    verdict: VerdictMark
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True)
class Fold:
    """What is read by some only: a page on the screen shows the ``summary`` until it is asked for the rest."""

    summary: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Section:
    """Blocks under a title. ``id`` is where links lead to.

    A ``front`` fills the first page of a printed report; an ``item`` is kept together over pages, with its ``number``;
    a ``venture`` begins a new page; a ``part`` of a screen has a heading of one line; the title of a ``label`` stands
    at the head of its first paragraph.
    """

    title: Inline
    blocks: tuple[Block, ...]
    id: str = ""
    role: Literal["plain", "front", "item", "venture", "part", "label"] = "plain"
    number: int = 0


Block = Paragraph | Listing | Table | Quote | Figure | Code | Banner | Fold | Section


@dataclass(frozen=True)
class Logo:
    """A small picture that stands above the title where a format has pictures. ``says`` is what is read out for it."""

    content: bytes
    kind: Literal["png", "jpeg"]
    says: str


@dataclass(frozen=True)
class Document:
    """A whole report. ``about`` is the line under its title, ``kind`` says what sort of report it is.

    ``properties`` are what the file says of itself: author, date, and such; empty ones are left out.
    ``header`` stands at the head of each page after the first; where there is none the title does.
    """

    title: str
    blocks: tuple[Block, ...]
    kind: str = ""
    about: Inline = ""
    language: str = "en-GB"
    properties: dict[str, str] = field(default_factory=dict)
    logo: Logo | None = None
    header: str = ""


def runs(words: Inline) -> tuple[Run, ...]:
    """The words as pieces, each with its role; no empty ones."""
    pieces = words if isinstance(words, tuple) else (words,)
    parts = (Words(piece) if isinstance(piece, str) else piece for piece in pieces)
    return tuple(run for run in parts if not isinstance(run, Words) or run.text)


def plain(words: Inline) -> str:
    """The words alone, without roles and shapes."""
    return "".join(_plain(run) for run in runs(words))


def _plain(run: Run) -> str:
    return run.text if isinstance(run, Words) else run.word if isinstance(run, Mark) else run.title


def points(*items: Inline, first: int = 0) -> Listing:
    """A list of items that are one paragraph each."""
    return Listing(tuple((Paragraph(item),) for item in items), first)


def join_inline(parts: Sequence[Inline], between: str = "; ") -> Inline:
    """Several words in a row, with something between them."""
    pieces: list[str | Run] = []
    for part in parts:
        pieces += [between] if pieces else []
        pieces += runs(part)
    return tuple(pieces)


def walk_blocks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Each block and all that is in it, in the order of reading."""
    for block in blocks:
        yield block
        if isinstance(block, Listing):
            for item in block.items:
                yield from walk_blocks(item)
        elif isinstance(block, Banner | Fold | Section):
            yield from walk_blocks(block.blocks)
