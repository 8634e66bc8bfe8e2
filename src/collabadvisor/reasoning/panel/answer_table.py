"""A table of answers, as a spreadsheet or a survey saves it: a row for each respondent, a column for each question."""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from collabadvisor.files.problems import Location, Problem, VentureError
from collabadvisor.files.remedies import STAGE_FOR_ALL
from collabadvisor.files.words import clean, did_you_mean, listed, nearest, plain, shown
from collabadvisor.files.yaml import MOST_PROBLEMS, read_bytes, text_of
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.panel.panel_model import Respondent
from collabadvisor.venture import headings
from collabadvisor.venture.model import LONGEST, Venture

TABLES = (".csv", ".tsv")
"""The endings by which a table is known."""
SEPARATORS = {".csv": ",;\t", ".tsv": "\t"}
RESPONDENT, VENTURE, STAGE = "respondent", "venture", "stage"
ANNOUNCED = re.compile(r"sep=([,;\t|])\r?\n")
"""What a spreadsheet may write above the table: what separates its cells."""


@dataclass(frozen=True)
class _AnswerRow:
    """A row of the table: its number, as a spreadsheet counts, the line on which it begins, and its cells."""

    number: int
    line: int
    cells: list[str]


def read_table(path: Path, knowledge: KnowledgeBase, stage: str | None = None) -> list[Respondent]:
    """The respondents of a table in a file. Raises as ``parse_table``, and ``UnreadableFile`` where it is missing."""
    return parse_table(read_bytes(path), str(path), knowledge, stage)


def parse_table(
    content: str | bytes, name: str, knowledge: KnowledgeBase, stage: str | None = None
) -> list[Respondent]:
    """The respondents of a table, in its order. ``name`` is what its file is called, with the ending.

    The first row names the columns: ``respondent``; for each question its id, its name or its question; and, if one
    likes, ``venture`` and ``stage``. A cell holds an answer's id or its words, and nothing where it is not known.
    What separates the cells is, of comma, semicolon and tab, that with which most of the columns are known ones; in a
    ``.tsv`` file it is the tab. ``stage`` is for rows that say none.

    Raises:
        UnreadableFile: it is too large, or not UTF-8 text.
        VentureError: it is not such a table; every problem is told, with its row and column.
    """
    return _AnswerTable(Path(name), knowledge, stage).read(text_of(content, name))


class _UnreadableTableError(Exception):
    """What follows cannot be read; the problem has been told."""


class _AnswerTable:
    def __init__(self, path: Path, knowledge: KnowledgeBase, stage: str | None) -> None:
        self.path = path
        self.knowledge = knowledge
        self.stage = stage
        self.problems: list[Problem] = []
        self.words = headings.ColumnWords(
            knowledge.facts.values(), {word: word for word in (RESPONDENT, VENTURE, STAGE)}
        )
        stages = knowledge.framework.stages
        self.stages = headings.meanings({name: stages[name].title for name in stages})
        self.answers = {name: headings.meanings(fact.answers) for name, fact in knowledge.facts.items()}
        name = clean(plain(os.fsencode(path.stem).decode("utf-8", "replace")))
        self.name = name[:1].upper() + name[1:] or "A venture"

    def read(self, text: str) -> list[Respondent]:
        respondents: list[Respondent] = []
        try:
            rows = self._rows(text)
            columns = self._head(next(rows, None))
            respondents = [self._respondent(row, columns) for row in rows]
        except _UnreadableTableError:
            pass
        if not respondents and not self.problems:
            self.problems.append(Problem(Location(str(self.path)), "no respondent stands below the first row."))
        if self.problems:
            raise VentureError(self.problems)
        return respondents

    def _rows(self, text: str) -> Iterator[_AnswerRow]:
        """The rows in which anything stands."""
        announced = ANNOUNCED.match(text)
        skipped = 1 if announced else 0
        text = text[announced.end() :] if announced else text
        separator = announced[1] if announced else self._separator(text)
        reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
        number, line = skipped, 1 + skipped
        try:
            for cells in reader:
                number += 1
                if any(map(clean, cells)):
                    yield _AnswerRow(number, line, [clean(cell) for cell in cells])
                line = reader.line_num + 1 + skipped
        except csv.Error as error:
            self._refuse(line, f"this row cannot be read: {error}.", "Check its quotation marks.")
            raise _UnreadableTableError from error

    def _separator(self, text: str) -> str:
        return max(
            SEPARATORS.get(self.path.suffix.lower(), SEPARATORS[".csv"]),
            key=lambda separator: self._known_with(text, separator),
        )

    def _known_with(self, text: str, separator: str) -> int:
        try:
            head = next((cells for cells in csv.reader(StringIO(text, newline=""), delimiter=separator) if cells), [])
        except csv.Error:
            head = []
        return sum(self.words.about(cell) is not None for cell in head)

    def _head(self, row: _AnswerRow | None) -> dict[int, str]:
        """Place -> what the column is about. What is wrong with the first row makes a reading of the others useless."""
        if row is None:
            self._refuse(0, "this table is empty.", "Its first row should name the columns: respondent, and questions.")
            raise _UnreadableTableError
        columns: dict[int, str] = {}
        for place, cell in enumerate(row.cells):
            name = self.words.about(cell)
            if name in columns.values():
                first = next(headings.letter(other) for other, taken in columns.items() if taken == name)
                self._at(row, place, f"{shown(cell)} is column {first} already.", "Keep one of the two.")
            elif name is not None:
                columns[place] = name
            elif cell:
                remedy = did_you_mean(cell, [RESPONDENT, VENTURE, STAGE, *self._names()])
                self._at(row, place, f"there is no question {shown(cell)}.", remedy or "Take the column out.")
        if RESPONDENT not in columns.values():
            self._refuse(row.line, f"no column is called '{RESPONDENT}'.", "It says who answers in each row.")
        if self.problems:
            raise _UnreadableTableError
        return columns

    def _names(self) -> Iterator[str]:
        for name, fact in self.knowledge.facts.items():
            yield from (name, fact.name)

    def _respondent(self, row: _AnswerRow, columns: Mapping[int, str]) -> Respondent:
        told: dict[str, str] = {}
        for place, cell in enumerate(row.cells):
            if cell and place not in columns:
                remedy = "A text with the separator in it belongs in quotation marks."
                self._at(row, place, f"{shown(cell)} stands in a column without a name.", remedy)
            elif cell:
                told[columns[place]] = self._meant(row, place, columns[place], cell)
        answers = {name: answer for name, answer in told.items() if name in self.answers}
        if RESPONDENT not in told:
            self._at(
                row, next(place for place in columns if columns[place] == RESPONDENT), "this respondent has no name."
            )
        stage = told.get(STAGE, self.stage)
        if stage is None:
            remedy = f"Add a column 'stage', {STAGE_FOR_ALL}."
            self._refuse(row.line, "the stage is missing.", remedy)
        venture = Venture(venture=told.get(VENTURE) or self.name, stage=stage or "", answers=answers)
        return Respondent(told.get(RESPONDENT, ""), venture, Location(str(self.path), row.line))

    def _meant(self, row: _AnswerRow, place: int, name: str, cell: str) -> str:
        """What a cell stands for: the id of an answer or a stage, or the text itself."""
        if name in (RESPONDENT, VENTURE):
            if len(cell) > LONGEST[name]:
                self._at(row, place, f"'{name}' needs at most {LONGEST[name]} characters, not {len(cell)}.")
            return cell[: LONGEST[name]]
        meanings = self.stages if name == STAGE else self.answers[name]
        answer = meanings.get(headings.form(cell))
        if answer is None:
            near = nearest(headings.form(cell), meanings)
            ids = dict.fromkeys(meanings.values())
            remedy = f"Did you mean '{meanings[near]}'?" if near else f"Known here: {listed(ids, 'or')}."
            what = "there is no stage" if name == STAGE else f"'{name}' has no answer"
            empty = "" if name == STAGE else " Leave it empty if it is not known."
            self._at(row, place, f"{what} {shown(cell)}.", remedy + empty)
        return answer or ""

    def _at(self, row: _AnswerRow, place: int, what: str, remedy: str = "") -> None:
        number = f"row {row.number}, " if row.number != row.line else ""
        self._refuse(row.line, f"{number}column {headings.letter(place)}: {what}", remedy)

    def _refuse(self, line: int, what: str, remedy: str = "") -> None:
        self.problems.append(Problem(Location(str(self.path), line), what, remedy))
        if len(self.problems) >= MOST_PROBLEMS:
            raise _UnreadableTableError
