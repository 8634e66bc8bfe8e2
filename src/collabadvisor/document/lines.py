"""Lines of plain text, wrapped for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

NARROWEST = 40  # below this the indented parts would have no room left


def wrapped(text: str, width: int, start: str = "") -> list[str]:
    """The text in lines no longer than ``width``: the first begins with ``start``, the others stand under its end."""
    if len(start) > width * 2 // 3:  # a pack's long titles: no column is left beside them
        before = wrap(start.strip(), width, initial_indent="  ", subsequent_indent="  ")
        return [*before, *wrapped(text, width, "      ")]
    lines = wrap(text, width, initial_indent=start, subsequent_indent=" " * len(start), break_on_hyphens=False)
    return lines or [start.rstrip()]


def underlined(words: str, width: int) -> Iterator[str]:
    """What the whole is about, underlined."""
    yield from wrapped(words, width)
    yield "=" * min(width, len(words))


def heading(words: str, width: int) -> Iterator[str]:
    """A heading, with an empty line before it."""
    yield ""
    yield from wrapped(words.upper(), width)
    yield "-" * min(width, len(words))
