"""How wide the columns of a printed table are."""

from __future__ import annotations

from collabadvisor.document.cell_width import cells
from collabadvisor.document.tree import Table, plain

LINE = 92
"""How many letters of a table stand side by side on a page."""
WIDEST = 46
"""A column that holds more letters than this is as wide as one that holds as many: its cells have several lines."""
BETWEEN = 2
NAME = 34
"""A first cell of more letters than this, on average, is a sentence: no name to be printed bold."""


class PrintedColumns:
    """The columns of one table: ``shares`` of the width, and whether the first holds names of what rows are about."""

    def __init__(self, table: Table) -> None:
        self.texts = [[plain(cell) for cell in row] for row in (table.heads, *table.rows)]
        self.shares = list(table.shares) if len(table.shares) == len(table.heads) else self._fair()
        first = [cells(row[0]) for row in self.texts[1:] if row]
        self.named = bool(first) and sum(first) / len(first) <= NAME

    def rooms(self) -> list[int]:
        """How many letters of a word have room in each column."""
        total = sum(self.shares) or 1
        return [max(int(LINE * share / total) - BETWEEN, 3) for share in self.shares]

    def _fair(self) -> list[int]:
        """As much as the longest cell asks for, but no less than the longest word needs, and bounded."""
        return [
            max(min(max(map(cells, column)), WIDEST), _word(column)) + BETWEEN
            for column in zip(*self.texts, strict=True)
        ]


def _word(column: tuple[str, ...]) -> int:
    longest = max((cells(word) for text in column for word in text.split()), default=0)
    return min(longest, WIDEST)
