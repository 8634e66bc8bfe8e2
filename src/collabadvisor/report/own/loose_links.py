"""Links that lead to what a report no longer holds: they become plain words, and numbers of quotes go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from collabadvisor.document import wording
from collabadvisor.document.tree import Block, Run, Section, Words, walk_blocks

_QUOTE = re.compile(r"\[\d+\]")


def remove_loose_links(blocks: tuple[Block, ...], left_out: frozenset[str] = frozenset()) -> tuple[Block, ...]:
    """The blocks, with links only where they lead somewhere.

    ``left_out`` are the ids of what the author left out: where a link led to it, that is said.
    """
    there = {block.id for block in walk_blocks(blocks) if isinstance(block, Section)}
    mended: tuple[Block, ...] = _Mending(there, left_out).mend(blocks)
    return mended


class _Mending:
    def __init__(self, there: set[str], left_out: frozenset[str]) -> None:
        self.there, self.left_out = there, left_out

    def mend(self, thing: Any) -> Any:
        """The thing and all that is in it, with no link that leads nowhere."""
        if isinstance(thing, Words):
            return self._words(thing)
        if isinstance(thing, tuple):
            return tuple(self.mend(piece) for piece in self._without_numbers(thing))
        if is_dataclass(thing) and not isinstance(thing, type):
            return type(thing)(**{part.name: self.mend(getattr(thing, part.name)) for part in fields(thing)})
        return thing

    def _loose(self, piece: Any) -> bool:
        return isinstance(piece, Words) and bool(piece.to) and piece.to not in self.there

    def _without_numbers(self, pieces: tuple[Any, ...]) -> Iterator[Any]:
        """The pieces without the numbers of quotes that are not there, and without the blank before each."""
        gone = [self._loose(piece) and bool(_QUOTE.fullmatch(piece.text)) for piece in pieces]
        for piece, is_gone, next_gone in zip(pieces, gone, [*gone, False][1:], strict=True):
            if not is_gone and not (next_gone and piece == " "):
                yield piece

    def _words(self, words: Words) -> Run:
        if not self._loose(words):
            return words
        out = f" ({wording.LEFT_OUT_BY_AUTHOR.lower()})" if words.to in self.left_out else ""
        return replace(words, to="", text=f"{words.text}{out}")
