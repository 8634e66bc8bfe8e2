"""A report as Markdown (CommonMark with tables) in which the words are only ever words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from collabadvisor.document.markdown_text import escaped
from collabadvisor.document.text_writer import filled
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
    runs,
)
from collabadvisor.document.wording import bar
from collabadvisor.files.words import clean

Lines = Iterator[str]
DEEPEST = 6


def write(document: Document) -> str:
    """The report, ending with one newline."""
    text = "\n".join(_lines(document))
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"


def _lines(document: Document) -> Lines:
    yield f"# {_words(document.title)}"
    yield ""
    yield _words(document.about)
    yield from _blocks(document.blocks, "", 2)


def _words(words: Inline) -> str:
    return "".join(_run(run) for run in runs(words))


def _run(run: Run) -> str:
    if isinstance(run, Mark):
        return f"{bar(filled(run))} {escaped(clean(run.word))}"
    if not isinstance(run, Words):
        return f"**{escaped(clean(run.title))}**"
    text = run.text
    inner = text.strip()
    if run.role == "code":
        return f"`{text}`"
    marks = {"strong": "**", "aside": "", "plain": "", "own": ""}[run.role] if inner else ""
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before}{marks}{escaped(clean(inner))}{marks}{after}"


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
        yield from [f"*{escaped(clean(block.caption))}*", ""] if block.caption else []
        yield _row(block.heads)
        yield f"|{'---|' * len(block.heads)}"
        yield from map(_row, block.rows)
    elif isinstance(block, Quote):
        yield f"> “{escaped(clean(block.words))}” ({escaped(clean(block.source))})"
    elif isinstance(block, Code):
        yield from (f"    {line}".rstrip() for line in block.text.splitlines())
    elif isinstance(block, Banner):
        yield f"{'#' * level} {block.label}: {escaped(clean(block.verdict.title))}"
        yield from _blocks(block.blocks, "", level)
    elif isinstance(block, Fold):
        yield f"{escaped(clean(block.summary))}:"
        yield from _blocks(block.blocks, "", level)
    elif isinstance(block, Section):
        title = f"{block.number}. {_words(block.title)}" if block.number else _words(block.title)
        yield f"{'#' * min(level, DEEPEST)} {title}" if title else ""
        yield from _blocks(block.blocks, "", level + bool(title))
    else:
        assert isinstance(block, Figure)  # noqa: S101  # what it shows stands beside it in words


def _item(item: Iterable[Block], mark: str, level: int) -> Lines:
    first, *others = item
    lines = list(_block(first, level))
    yield from (f"{mark if not place else ' ' * len(mark)}{line}" for place, line in enumerate(lines))
    if others:
        yield from _blocks(others, " " * len(mark), level)
        yield ""


def _row(row: Iterable[Inline]) -> str:
    return f"| {' | '.join(_words(cell) for cell in row)} |"
