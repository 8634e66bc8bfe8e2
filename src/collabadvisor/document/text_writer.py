"""A report as plain text for a terminal: no line is longer than the width, and nothing is left out for want of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from collabadvisor.document.cell_width import cells, pad_end
from collabadvisor.document.lines import NARROWEST, heading, underlined_title, wrap_lines
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
    join_inline,
    plain,
    runs,
)
from collabadvisor.document.wording import bar
from collabadvisor.files.words import clean, strip_unseen
from collabadvisor.knowledge.framework import STANDINGS

Lines = Iterator[str]
IN = "    "
"""How far what belongs to a number stands in."""
GAP, NARROW = "  ", " "
"""What stands between columns, and what does where that spares it that a row takes several lines."""


def write(document: Document, width: int) -> str:
    """The report, ending with one newline; no line is longer than ``width`` (at least 40), but for what is typed."""
    return "\n".join(_lines(document, max(width, NARROWEST))).strip("\n") + "\n"


def _lines(document: Document, width: int) -> Lines:
    yield from underlined_title(clean(document.title), width)
    if document.about:
        yield from wrap_lines(text_of(document.about), width)
    yield from _blocks(document.blocks, width, "", 1)


def text_of(words: Inline) -> str:
    """Words as text: a standing with its bar."""
    return clean("".join(_run(run) for run in runs(words)))


def _run(run: Run) -> str:
    if isinstance(run, Words):
        return run.text
    return f"{bar(filled_cells(run))} {run.word}" if isinstance(run, Mark) else run.title


def filled_cells(mark: Mark) -> int:
    """How many cells of its bar a standing fills."""
    return 0 if mark.standing == "not_known" else STANDINGS.index(mark.standing) + 1


def _blocks(blocks: Iterable[Block], width: int, start: str, depth: int) -> Lines:
    begun = False
    for block in blocks:
        lines = list(_block(block, width, start, depth))
        if begun and isinstance(block, Table) and block.caption:
            yield ""
        begun = begun or bool(lines)
        yield from lines


def _block(block: Block, width: int, start: str, depth: int) -> Lines:
    if isinstance(block, Paragraph):
        yield from wrap_lines(text_of(block.words), width, start)
    elif isinstance(block, Listing):
        for place, item in enumerate(block.items):
            mark = f"{block.first + place:>2}. " if block.first else "- "
            yield from _item(item, width, f"{start}{mark if block.first else f'  {mark}'}", depth)
    elif isinstance(block, Table):
        yield from (wrap_lines(clean(block.caption), width, start) if block.caption else ())
        yield from _table(block, width, f"{start}{GAP}")
    elif isinstance(block, Quote):
        yield from wrap_lines(f"“{clean(block.words)}” ({clean(block.source)})", width, start)
    elif isinstance(block, Code):
        yield from (f"{start}{GAP}{line}".rstrip() for line in strip_unseen(block.text).splitlines())
    elif isinstance(block, Banner):
        yield ""
        yield from wrap_lines(clean(f"{block.label}: {block.verdict.title}").upper(), width, start)
        yield from _blocks(block.blocks, width, start, depth)
    elif isinstance(block, Fold):
        yield from wrap_lines(f"{clean(block.summary)}:", width, start)
        yield from _blocks(block.blocks, width, start, depth)
    elif isinstance(block, Section):
        yield from _section(block, width, start, depth)
    else:
        assert isinstance(block, Figure)  # noqa: S101  # what it shows stands beside it in words


def _section(block: Section, width: int, start: str, depth: int) -> Lines:
    title = text_of(block.title)
    if block.role == "venture":
        yield from ["", "", *underlined_title(title, width)]
        yield from _blocks(block.blocks, width, start, depth)
        return
    if block.role == "item":
        yield from ["", *wrap_lines(title, width, f"{block.number:>2}. " if block.number else "")]
        yield from _blocks(block.blocks, width, IN if block.number else "", depth + 1)
        return
    if block.role == "part":
        yield from ["", *(wrap_lines(title.upper(), width) if title else ())]
    elif title:
        yield from heading(title, width) if depth == 1 else ["", *wrap_lines(title, width, start)]
    yield from _blocks(block.blocks, width, start, depth + bool(title))


def _item(item: Sequence[Block], width: int, start: str, depth: int) -> Lines:
    """The first line begins with ``start``, all others stand under its end."""
    first, *others = item
    assert isinstance(first, Paragraph)  # noqa: S101  # so the tree says
    yield from wrap_lines(text_of(first.words), width, start)
    yield from _blocks(others, width, " " * cells(start), depth)


def _table(table: Table, width: int, start: str) -> Lines:
    if not table.rows:
        return
    heads = [] if table.plain else [[clean(head) for head in table.heads]]
    rows = _cells(table, heads, width - cells(start))
    room = width - cells(start)
    gap = _gap([*heads, *rows], room)
    widths = _widths([*heads, *rows], room, gap)
    if widths is None:
        yield from _stacked(table, width, start)
        return
    for row in heads:
        yield from _row(row, widths, start, gap)
        yield f"{start}{gap.join('-' * each for each in widths)}"
    for row in rows:
        yield from _row(row, widths, start, gap)


def _cells(table: Table, heads: Sequence[Sequence[str]], room: int) -> list[list[str]]:
    """The words of every cell; without bars where that spares it that a bar is parted from its word."""
    rows, bare = ([[to_text(cell) for cell in row] for row in table.rows] for to_text in (text_of, _bare))
    widths = _widths([*heads, *rows], room, _gap([*heads, *rows], room))
    if not _parted(rows, bare, widths) or not _fit([*heads, *bare], room):
        return rows
    return bare


def _parted(rows: Sequence[Sequence[str]], bare: Sequence[Sequence[str]], widths: Sequence[int] | None) -> bool:
    """Whether a standing with its bar is too wide for its column, or there is no room for columns at all."""
    if widths is None:
        return True
    return any(
        cells(cell) > width
        for row, without in zip(rows, bare, strict=True)
        for cell, word, width in zip(row, without, widths, strict=True)
        if cell != word
    )


def _gap(rows: Sequence[Sequence[str]], room: int) -> str:
    """The narrow gap where that spares it that a row takes several lines."""
    return NARROW if not _fit(rows, room) and _fit(rows, room, NARROW) else GAP


def _bare(words: Inline) -> str:
    return clean(plain(words))


def _fit(rows: Sequence[Sequence[str]], room: int, gap: str = GAP) -> bool:
    """Whether each row has room on one line."""
    columns = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    return sum(columns) + len(gap) * (len(columns) - 1) <= room


def _widths(rows: Sequence[Sequence[str]], room: int, gap: str) -> list[int] | None:
    """A width for each column, the widest made narrower until all have room; None where that cannot be."""
    columns = list(zip(*rows, strict=True))
    whole = [max(map(cells, column)) for column in columns]
    least = [max((cells(word) for cell in column for word in cell.split()), default=0) for column in columns]
    room -= len(gap) * (len(columns) - 1)
    if sum(least) > room:
        return None
    widest = max(whole, default=0)
    while sum(_limited(whole, least, widest)) > room:
        widest -= 1
    widths = [
        max((cells(line) for cell in column if cell for line in wrap_lines(cell, width)), default=0)
        for column, width in zip(columns, _limited(whole, least, widest), strict=True)
    ]
    for place, width in enumerate(whole):  # what the others left over
        if width - widths[place] <= room - sum(widths):
            widths[place] = width
    _, place = max((width - widths[place], place) for place, width in enumerate(whole))
    widths[place] = min(whole[place], widths[place] + room - sum(widths))
    return widths


def _limited(whole: Sequence[int], least: Sequence[int], widest: int) -> list[int]:
    """The widths, none over the widest but where a word takes more."""
    return [max(small, min(width, widest)) for width, small in zip(whole, least, strict=True)]


def _row(row: Sequence[str], widths: Sequence[int], start: str, gap: str) -> Lines:
    parts = [wrap_lines(cell, size) if cell else [""] for cell, size in zip(row, widths, strict=True)]
    for place in range(max(map(len, parts))):
        line = gap.join(
            pad_end(part[place] if place < len(part) else "", size) for part, size in zip(parts, widths, strict=True)
        )
        yield f"{start}{line}".rstrip()


def _stacked(table: Table, width: int, start: str) -> Lines:
    """Each row as a point: what it is about, then its other cells, each after its head."""
    for row in table.rows:
        first, *others = row
        pairs = [(head, cell) for head, cell in zip(table.heads[1:], others, strict=True) if plain(cell)]
        words = join_inline([(f"{head}: " if head else "", *runs(cell)) for head, cell in pairs])
        yield from wrap_lines(f"{text_of(first)}: {text_of(words)}", width, f"{start}- ")
