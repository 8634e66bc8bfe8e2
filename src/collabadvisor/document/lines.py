"""Lines of plain text, wrapped for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.document.cell_width import cells, wrap

NARROWEST = 40  # below this the indented parts would have no room left


def wrap_lines(text: str, width: int, start: str = "") -> list[str]:
    """The text in lines of at most ``width`` cells: the first begins with ``start``, the others stand under its end."""
    if cells(start) > width * 2 // 3:  # a pack's long titles: no column is left beside them
        before = wrap(start.strip(), width, "  ", "  ")
        return [*before, *wrap_lines(text, width, "      ")]
    return wrap(text, width, start, " " * cells(start)) or [start.rstrip()]


def underlined_title(words: str, width: int) -> Iterator[str]:
    """The title of the whole, underlined."""
    yield from wrap_lines(words, width)
    yield "=" * min(width, cells(words))


def heading(words: str, width: int) -> Iterator[str]:
    """A heading, with an empty line before it."""
    yield ""
    yield from wrap_lines(words.upper(), width)
    yield "-" * min(width, cells(words.upper()))
