"""A report as Markdown (CommonMark with tables) in which the words are only ever words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from collabadvisor.document.markdown_text import escape_inside, escape_markdown
from collabadvisor.document.text_writer import filled_cells
from collabadvisor.document.tidy import clean_piece
from collabadvisor.document.tree import (
    Banner,
    Block,
    Code,
    Document,
    Figure,
    Fold,
    Inline,
    Listing,
    Mark,
    Paragraph,
    Quote,
    Run,
    Section,
    Table,
    Words,
    plain,
    runs,
)
from collabadvisor.document.wording import bar
from collabadvisor.files.words import clean, strip_unseen

Lines = Iterator[str]
DEEPEST = 6
_BEGINS = re.compile(r"\s*\d*")
"""What may stand before a sign that makes a list or a rule of a line."""


def write(document: Document) -> str:
    """The report, ending with one newline."""
    return _tidy(_lines(document))


def fragment(blocks: Iterable[Block], level: int = 2) -> str:
    """Blocks as a part of a text, ending with one newline; ``level`` is that of their topmost headings."""
    return _tidy(_blocks(blocks, "", level))


def _tidy(lines: Lines) -> str:
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"


def _lines(document: Document) -> Lines:
    yield f"# {_words(document.title)}"
    yield ""
    yield _words(document.about)
    yield from _blocks(document.blocks, "", 2)


def _words(words: Inline, *, inside: bool = False) -> str:
    """Words in a row; ``inside``: no line begins with them."""
    line, parts = "", []
    for run in runs(words):
        parts.append(_run(run, inside=inside or not _BEGINS.fullmatch(line)))
        line += plain(run)
    return "".join(parts)


def _run(run: Run, *, inside: bool) -> str:
    escape = escape_inside if inside else escape_markdown
    if isinstance(run, Mark):
        return f"{bar(filled_cells(run))} {escape(clean(run.word))}"
    if not isinstance(run, Words):
        return f"**{escape(clean(run.title))}**"
    text = run.text
    inner = text.strip()
    if not inner:
        return text
    if run.role == "code":
        return _typed(clean_piece(text))
    marks = {"strong": "**", "variable": "*"}.get(run.role, "")
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before}{marks}{escape(clean(inner))}{marks}{after}"


def _typed(text: str) -> str:
    """As code: between more of its signs than stand in a row within it."""
    fence = "`" * (1 + max(map(len, re.findall("`+", text)), default=0))
    room = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{room}{text}{room}{fence}"


def _blocks(blocks: Iterable[Block], start: str, level: int) -> Lines:
    for block in blocks:
        yield ""
        yield from (f"{start}{line}" if line else "" for line in _block(block, level))


def _block(block: Block, level: int) -> Lines:
    if isinstance(block, Paragraph):
        words = _words(block.words)
        yield f"**{words}**" if block.role == "alert" and "**" not in words else words
    elif isinstance(block, Listing):
        for place, item in enumerate(block.items):
            mark = f"{block.first + place}. " if block.first else "- "
            yield from _item(item, mark, level)
    elif isinstance(block, Table):
        yield from [f"*{escape_markdown(clean(block.caption))}*", ""] if block.caption else []
        yield _row(block.heads)
        yield f"|{'---|' * len(block.heads)}"
        yield from map(_row, block.rows)
    elif isinstance(block, Quote):
        yield f"> “{escape_markdown(clean(block.words))}” ({escape_markdown(clean(block.source))})"
    elif isinstance(block, Code):
        yield from (f"    {line}".rstrip() for line in strip_unseen(block.text).splitlines())
    elif isinstance(block, Banner):
        yield f"{'#' * level} {escape_markdown(clean(block.label))}: {escape_markdown(clean(block.verdict.title))}"
        yield from _blocks(block.blocks, "", level)
    elif isinstance(block, Fold):
        yield f"{escape_markdown(clean(block.summary))}:"
        yield from _blocks(block.blocks, "", level)
    elif isinstance(block, Section):
        yield from _labelled(block, level) if block.role == "label" else _section(block, level)
    else:
        assert isinstance(block, Figure)  # noqa: S101  # what it shows stands beside it in words


def _section(section: Section, level: int) -> Lines:
    title = f"{section.number}. {_words(section.title)}" if section.number else _words(section.title)
    yield f"{'#' * min(level, DEEPEST)} {title}" if title else ""
    yield from _blocks(section.blocks, "", level + bool(title))


def _labelled(section: Section, level: int) -> Lines:
    first, *others = section.blocks
    label = f"**{_words(section.title)}**"
    if isinstance(first, Paragraph):
        yield f"{label} {_words(first.words, inside=True)}"
    else:
        yield label
        others = [first, *others]
    yield from _blocks(others, "", level)


def _item(item: Iterable[Block], mark: str, level: int) -> Lines:
    first, *others = item
    lines = list(_block(first, level))
    yield from (f"{mark if not place else ' ' * len(mark)}{line}" for place, line in enumerate(lines))
    if others:
        yield from _blocks(others, " " * len(mark), level)
        yield ""


def _row(row: Iterable[Inline]) -> str:
    return f"| {' | '.join(_words(_cell(cell), inside=True) for cell in row)} |"


def _cell(words: Inline) -> Inline:
    """In a cell the sign between cells is escaped even in code."""
    return tuple(
        replace(run, text=run.text.replace("|", "\\|")) if isinstance(run, Words) and run.role == "code" else run
        for run in runs(words)
    )
