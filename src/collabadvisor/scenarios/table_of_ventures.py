"""The ventures of a scenario that is about several: a table with a row for each."""

from __future__ import annotations

from collections.abc import Iterable

from collabadvisor.files.words import did_you_mean
from collabadvisor.knowledge.base import KnowledgeBase


class ScenarioVentures:
    """Rows by the ids of their columns. A cell is an id or a text; None where it is empty."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self._knowledge = knowledge
        self.rows: list[dict[str, str | None]] = []

    def fill(self, table: list[list[str]]) -> None:
        """Take the rows of a step's table, whose first row names the columns."""
        head, *rows = table
        columns = [self.column(words) for words in head]
        assert "venture" in columns, "the table needs a column 'venture'"
        assert "stage" in columns, "the table needs a column 'stage'"
        pairs = (zip(columns, cells, strict=True) for cells in rows)
        self.rows = [{column: self._cell(column, words) for column, words in row} for row in pairs]

    def set_cell(self, venture: str, column: str, words: str) -> None:
        """Change what is known of a venture."""
        name = self.column(column)
        self.row(venture)[name] = self._cell(name, words)

    def remove(self, venture: str) -> None:
        """Remove the row of a venture."""
        self.rows.remove(self.row(venture))

    def row(self, venture: str) -> dict[str, str | None]:
        """The row of a venture. Fails where there is none of this name."""
        by_name = {row["venture"] or "": row for row in self.rows}
        return by_name[known_name(venture, by_name, "venture")]

    def column(self, words: str) -> str:
        """The id of the column with this name or id: something to compare by, a fact, ``venture`` or ``stage``."""
        columns = {column.name: name for name, column in self._knowledge.columns.items()}
        facts = {fact.name: name for name, fact in self._knowledge.facts.items()}
        ids = {name: name for name in (*self._knowledge.columns, *self._knowledge.facts, "venture", "stage")}
        ids_by_name = {**facts, **columns, **ids}
        return ids_by_name[known_name(words, ids_by_name, "column")]

    def _cell(self, column: str, words: str) -> str | None:
        if not words:
            return None
        if column in self._knowledge.facts:
            return known_name(words.replace(" ", "_"), self._knowledge.facts[column].answer_ids, "answer")
        if column == "stage":
            return known_name(words.replace(" ", "_"), self._knowledge.framework.stages, "stage")
        return words


def known_name(words: str, choices: Iterable[str], kind: str) -> str:
    """The words themselves. Fails with the nearest known name where they are none."""
    names = list(choices)
    assert words in names, f"the {kind} '{words}' is not known. {did_you_mean(words, names)}"
    return words
