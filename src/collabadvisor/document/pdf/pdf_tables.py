"""How wide the columns of a printed table are."""

from __future__ import annotations

import re

from collabadvisor.document.cell_width import cells
from collabadvisor.document.tree import Inline, Table, Words, plain, runs

LINE = 92
"""How many letters of a table stand side by side on a page."""
WIDEST = 30
"""A word of more letters than this is broken."""
BETWEEN = 2
SHAPE = 3
"""How many letters a shape takes the room of."""
NAME = 34
"""A first cell of more letters than this, on average, is a sentence: no name to be printed bold."""
_BLANK = re.compile(r"[^\S\xa0]+")


class PrintedColumns:
    """The columns of one table: ``shares`` of the width, and whether the first holds names of what rows are about."""

    def __init__(self, table: Table) -> None:
        self.rows = [[_marked(cell) for cell in row] for row in (table.heads, *table.rows)]
        self.shares = list(table.shares) if len(table.shares) == len(table.heads) else self._fair()
        first = [cells(row[0]) for row in self.rows[1:] if row]
        self.named = bool(first) and sum(first) / len(first) <= NAME

    def rooms(self) -> list[int]:
        """How many letters of a word have room in each column."""
        total = sum(self.shares) or 1
        return [max(int(LINE * share / total) - BETWEEN, 3) for share in self.shares]

    def _fair(self) -> list[int]:
        """What the longest cell of each asks for, the widest column made narrower until all have room.

        None is made narrower than its longest word, unless there are too many such words.
        """
        columns = list(zip(*self.rows, strict=True))
        widths = [max(map(cells, column)) + BETWEEN for column in columns]
        least = [_longest_word(column) + BETWEEN + 1 for column in columns]
        room = max(LINE - sum(least), 0)
        over = [max(width - low, 0) for width, low in zip(widths, least, strict=True)]
        while sum(over) > room:
            widest = max(range(len(over)), key=lambda place: (over[place] > 0, least[place] + over[place]))
            over[widest] -= 1
        return [low + more for low, more in zip(least, over, strict=True)]


def _marked(cell: Inline) -> str:
    """The words of a cell, with letters in place of its shapes."""
    return "".join(run.text if isinstance(run, Words) else "\xa0" * SHAPE + plain(run) for run in runs(cell))


def _longest_word(column: tuple[str, ...]) -> int:
    longest = max((cells(word) for text in column for word in _BLANK.split(text)), default=0)
    return min(longest, WIDEST)
