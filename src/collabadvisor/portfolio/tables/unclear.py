"""What a table says that is no answer: cells that cannot be read, cells that say "not known", rows of no venture."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from collabadvisor.files.problems import Location, Problem
from collabadvisor.files.words import clean, quote_value
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.portfolio.result_rows import STAGE
from collabadvisor.portfolio.tables.column_roles import Headings
from collabadvisor.portfolio.tables.excel import NEVER_WORKED_OUT
from collabadvisor.portfolio.tables.source import TableSource
from collabadvisor.venture import headings as meant
from collabadvisor.venture.known_words import known_by_label, nearest_meant
from collabadvisor.venture.unknown_answers import more_than_unknown

ERROR = re.compile(r"#[A-Z][A-Z0-9/_]*[!?]?")
"""What stands in a cell of a workbook whose formula failed."""
MOST_ROWS = 10
"""So many rows are told of one word."""


@dataclass(frozen=True)
class UnclearCell:
    """A cell that cannot be read, or, of a folder, what is wrong with a file.

    ``column`` is its heading as it stands there, ``text`` what stands in it (None: nothing), ``nearest`` the nearest
    answer that is known.
    """

    where: str
    column: str | None
    text: str | None
    nearest: str | None
    problem: Problem


@dataclass(frozen=True)
class OpenWord:
    """A word for "not known" in a column, and the rows in which it stands.

    ``not_applicable``: it may be meant to say that the question, which may not apply, does not.
    """

    column: str
    text: str
    rows: tuple[str, ...]
    not_applicable: bool = False


@dataclass(frozen=True)
class LeftOut:
    """A row that holds no venture: where it is, the first words in it, and what it was taken for."""

    where: str
    text: str
    why: str


class Unclear:
    """All of this, noted while a table is read."""

    def __init__(
        self,
        source: TableSource,
        headings: Headings,
        scales: Mapping[str, Mapping[str, str]],
        knowledge: KnowledgeBase,
    ) -> None:
        self._source = source
        self._knowledge = knowledge
        self._may_not_apply = {fact.id for fact in knowledge.facts.values() if fact.does_not_apply}
        self._headings = headings
        self._scales = scales
        self._rows: dict[tuple[str, str | None], set[int]] = {}
        self._open: dict[tuple[str, str], set[int]] = {}
        self._left_out: dict[int, tuple[str, str]] = {}
        self._file_cells: list[UnclearCell] = []

    def note(self, name: str, text: str | None, rows: Iterable[int]) -> None:
        """Note that a word in a column cannot be read, in these rows."""
        self._rows.setdefault((name, text), set()).update(rows)

    def note_open(self, name: str, text: str, rows: Iterable[int]) -> None:
        """Note that a word in a column was taken for "not known", in these rows."""
        self._open.setdefault((name, text), set()).update(rows)

    def note_left_out(self, row: int, text: str, why: str) -> None:
        """Note that a row is no venture."""
        self._left_out[row] = text, why

    def note_file(self, problem: Problem) -> None:
        """Note what is wrong with a file of a folder."""
        self._file_cells.append(UnclearCell(str(problem.where), None, None, None, problem))

    def __len__(self) -> int:
        return sum(map(len, self._rows.values())) + len(self._file_cells)

    def cells(self) -> Iterator[UnclearCell]:
        """Each cell that cannot be read, row by row, from left to right."""
        yield from self._file_cells
        near = {(name, text): self._nearest(name, text) for name, text in self._rows}
        place = self._headings.subjects
        # A stage that no column says stands first.
        entries = [(row, place.get(name, -1), name, text) for (name, text), rows in self._rows.items() for row in rows]
        for row, _, name, text in sorted(entries, key=lambda cell: cell[:2]):
            if row not in self._left_out:
                yield self._cell(row, name, text, near[name, text])

    def open_words(self) -> tuple[OpenWord, ...]:
        """The words that were taken for "not known", column by column."""
        place = self._source.numbering.place
        entries = sorted(self._open.items(), key=lambda item: (self._headings.subjects[item[0][0]], item[0][1]))
        words = (
            OpenWord(
                self._heading(name),
                text,
                tuple(place(row) for row in sorted(rows - self._left_out.keys())),
                meant.may_mean_not_applicable(text) and name in self._may_not_apply,
            )
            for (name, text), rows in entries
        )
        return tuple(word for word in words if word.rows)

    def left_out(self) -> tuple[LeftOut, ...]:
        """The rows that are no ventures, from top to bottom."""
        place = self._source.numbering.place
        return tuple(LeftOut(place(row), text, why) for row, (text, why) in sorted(self._left_out.items()))

    def _nearest(self, name: str, text: str | None) -> str | None:
        near = None if text is None else nearest_meant(text, self._scales[name])
        return None if near is None else near[0]

    def _heading(self, name: str) -> str:
        places = self._headings.subjects
        return clean(self._source.headings[places[name]]) if name in places else name

    def _cell(self, row: int, name: str, text: str | None, near: str | None) -> UnclearCell:
        heading = self._heading(name)
        where = self._source.numbering.place(row)
        kind = "stage" if name == STAGE else "answer"
        what = f"the {kind} is missing." if text is None else f"there is no {kind} {quote_value(text)}."
        remedy = known_by_label(text or "", self._scales[name])
        if text is not None and name in self._knowledge.facts:
            what, remedy = more_than_unknown(name, text, self._knowledge) or (what, remedy)
        if self._source.sheet and text is not None:
            what, remedy = self._of_formula(row, name, text) or (what, remedy)
        problem = Problem(Location(f"{where}, column {quote_value(heading)}"), what, remedy)
        return UnclearCell(where, heading, text, near, problem)

    def _of_formula(self, row: int, name: str, text: str) -> tuple[str, str] | None:
        """What is said of a cell of a workbook with a formula that failed, or was never worked out."""
        source = self._source
        cell = f"{source.letters[self._headings.subjects[name]]}{source.numbering.row_number(row)}"
        where = f"cell {cell} of the sheet '{clean(source.sheet)}'"
        if ERROR.fullmatch(text):
            return f"{where} holds the error {text}.", "Mend its formula, or write the answer in its place."
        if text.startswith("="):
            return f"{where}: {NEVER_WORKED_OUT[0]}", NEVER_WORKED_OUT[1]
        return None
