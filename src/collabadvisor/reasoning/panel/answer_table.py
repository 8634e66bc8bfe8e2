"""A table of answers, as a spreadsheet or a survey saves it: a row for each respondent, a column for each question."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from collabadvisor.files.problems import Location, Problem, VentureError
from collabadvisor.files.remedies import STAGE_FOR_ALL
from collabadvisor.files.words import clean, closest_name, plain, quote_value
from collabadvisor.files.yaml import MOST_PROBLEMS, read_bytes
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.panel.answer_rows import AnswerRow, UnreadableRowError, answer_rows
from collabadvisor.reasoning.panel.panel_model import Respondent
from collabadvisor.venture import headings
from collabadvisor.venture.heading_row import heading_row
from collabadvisor.venture.known_words import known_by_label
from collabadvisor.venture.model import LONGEST, Venture
from collabadvisor.venture.unknown_answers import unknown_by_label

OTHER_WORDS = dict.fromkeys(
    ("name", "your name", "full name", "respondent name", "name of respondent", "participant", "who answers"),
    "respondent",
)
"""What else the column of the respondents may be called, where none is called as it should be."""
RESPONDENT, VENTURE, STAGE = "respondent", "venture", "stage"


def read_table(path: Path, knowledge: KnowledgeBase, stage: str | None = None) -> list[Respondent]:
    """The respondents of a table in a file. Raises as ``parse_table``, and ``UnreadableFile`` where it is missing."""
    return parse_table(read_bytes(path), str(path), knowledge, stage)


def parse_table(
    content: str | bytes,
    name: str,
    knowledge: KnowledgeBase,
    stage: str | None = None,
    *,
    aside: Callable[[Problem], None] = lambda _problem: None,
) -> list[Respondent]:
    """The respondents of a table, in its order. ``name`` is what its file is called, with the ending.

    A row names the columns: ``respondent``; for each question its id, its name or its question; and, if one
    likes, ``venture`` and ``stage``. A cell holds an answer's id or its words, and nothing where it is not known.
    What else a survey tool saves is left aside, and ``aside`` gets a word on it.
    What separates the cells is, of comma, semicolon and tab, that with which most of the columns are known ones; in a
    ``.tsv`` file it is the tab. ``stage`` is for rows that say none.

    Raises:
        UnreadableFile: it is too large, or not UTF-8 text; or it is no workbook, where its name says so.
        VentureError: it is not such a table; every problem is told, with its row and column.
    """
    return _AnswerTable(Path(name), knowledge, stage, aside).read(content)


class _UnreadableTableError(Exception):
    """What follows cannot be read; the problem has been told."""


class _AnswerTable:
    def __init__(
        self, path: Path, knowledge: KnowledgeBase, stage: str | None, aside: Callable[[Problem], None]
    ) -> None:
        self.path = path
        self.aside = aside
        self.knowledge = knowledge
        self.stage = stage
        self.problems: list[Problem] = []
        self.left_aside: list[int] = []
        self.words = headings.ColumnWords(
            knowledge.facts.values(), {word: word for word in (RESPONDENT, VENTURE, STAGE)}
        )
        stages = knowledge.framework.stages
        self.titles = {name: stages[name].title for name in stages}
        self.stages = headings.meanings(self.titles)
        self.answers = {name: headings.answer_meanings(fact) for name, fact in knowledge.facts.items()}
        name = clean(plain(os.fsencode(path.stem).decode("utf-8", "replace")))
        self.name = name[:1].upper() + name[1:] or "A venture"

    def read(self, content: str | bytes) -> list[Respondent]:
        respondents: list[Respondent] = []
        try:
            rows = list(answer_rows(content, self.path, self.words))
            lines = [(row.number, row.cells) for row in rows]
            head = heading_row(self.path, lines, self.words, None)
            columns = self._head(None if head is None else rows[head.place])
            below = rows[head.place + 1 :] if head else []
            respondents = [self._respondent(row, columns) for row in below if not row.is_of_a_tool()]
        except UnreadableRowError as error:
            self.problems.append(
                self._problem(error.line, f"this row cannot be read: {error}.", "Check its quotation marks.")
            )
        except _UnreadableTableError:
            pass
        if not respondents and not self.problems:
            self.problems.append(Problem(Location(str(self.path)), "no respondent stands below the first row."))
        if self.problems:
            raise VentureError(self.problems)
        return respondents

    def _head(self, row: AnswerRow | None) -> dict[int, str]:
        """Place -> what the column is about. What is wrong with the first row makes a reading of the others useless."""
        if row is None:
            self._refuse(0, "this table is empty.", "Its first row should name the columns: respondent, and questions.")
            raise _UnreadableTableError
        columns: dict[int, str] = {}
        others: list[tuple[int, str]] = []
        for place, cell in enumerate(row.cells):
            name = self.words.column_subject(cell)
            if name in columns.values():
                first = next(headings.letter(other) for other, subject in columns.items() if subject == name)
                self._at(row, place, f"{quote_value(cell)} is column {first} already.", "Keep one of the two.")
            elif name is not None:
                columns[place] = name
            elif cell:
                others.append((place, cell))
        self._others(row, others, columns)
        if RESPONDENT not in columns.values():
            self._refuse(row.line, f"no column is called '{RESPONDENT}'.", "It says who answers in each row.")
        if self.problems:
            raise _UnreadableTableError
        return columns

    def _others(self, row: AnswerRow, others: Sequence[tuple[int, str]], columns: dict[int, str]) -> None:
        """Take columns for what they are nearly called; what is nearly a question is refused, all else left aside."""
        loosely = self.words.loose_subjects(others)
        for place, cell in others:
            where = Location(f"{self.path}: column {headings.letter(place)}")
            name = OTHER_WORDS.get(headings.form(cell)) or loosely.get(place)
            if name is not None and name not in columns.values():
                columns[place] = name
                if headings.has_remark(cell):
                    self.aside(Problem(where, f"{quote_value(cell)} is taken for '{name}'."))
                continue
            near = self.words.nearest(cell, self.knowledge.facts.keys() - set(columns.values()))
            near = near or closest_name(cell, {RESPONDENT, VENTURE, STAGE} - set(columns.values()), headings.MISSPELT)
            if near is not None:
                self._at(row, place, f"there is no question {quote_value(cell)}.", f"Did you mean '{near}'?")
            else:
                self.left_aside.append(place)
                self.aside(Problem(where, f"{quote_value(cell)} is no question, and is left aside."))

    def _respondent(self, row: AnswerRow, columns: Mapping[int, str]) -> Respondent:
        entries: dict[str, str] = {}
        for place, cell in enumerate(row.cells):
            if place in self.left_aside:
                continue
            if cell and place not in columns:
                remedy = "A text with the separator in it belongs in quotation marks."
                self._at(row, place, f"{quote_value(cell)} stands in a column without a name.", remedy)
            elif cell and (entry := self._interpret_cell(row, place, columns[place], cell)) is not None:
                entries[columns[place]] = entry
        answers = {name: answer for name, answer in entries.items() if name in self.answers}
        if RESPONDENT not in entries:
            self._at(
                row, next(place for place in columns if columns[place] == RESPONDENT), "this respondent has no name."
            )
        stage = entries.get(STAGE, self.stage)
        if stage is None:
            remedy = f"Add a column 'stage', {STAGE_FOR_ALL}."
            self._refuse(row.line, "the stage is missing.", remedy)
        venture = Venture(venture=entries.get(VENTURE) or self.name, stage=stage or "", answers=answers)
        return Respondent(entries.get(RESPONDENT, ""), venture, Location(str(self.path), row.line))

    def _interpret_cell(self, row: AnswerRow, place: int, name: str, cell: str) -> str | None:
        """What a cell stands for: the id of an answer or a stage, or the text itself; None where it is not known."""
        if name in (RESPONDENT, VENTURE):
            if len(cell) > LONGEST[name]:
                self._at(row, place, f"'{name}' needs at most {LONGEST[name]} characters, not {len(cell)}.")
            return cell[: LONGEST[name]]
        meanings = self.stages if name == STAGE else self.answers[name]
        answer = meanings.get(headings.form(cell))
        if answer is None and headings.says_not_known(cell):
            return None
        if answer is None:
            self._at(row, place, *self._unknown(name, cell))
        return answer or ""

    def _unknown(self, name: str, cell: str) -> tuple[str, str]:
        """What is wrong with a cell that means nothing, and the remedy."""
        if name == STAGE:
            return f"there is no stage {quote_value(cell)}.", known_by_label(cell, self.titles)
        what, remedy = unknown_by_label(name, cell, self.knowledge)
        return what, f"{remedy} Leave it empty if it is not known."

    def _at(self, row: AnswerRow, place: int, what: str, remedy: str = "") -> None:
        number = f"row {row.number}, " if row.number != row.line else ""
        self._refuse(row.line, f"{number}column {headings.letter(place)}: {what}", remedy)

    def _refuse(self, line: int, what: str, remedy: str = "") -> None:
        self.problems.append(self._problem(line, what, remedy))
        if len(self.problems) >= MOST_PROBLEMS:
            raise _UnreadableTableError

    def _problem(self, line: int, what: str, remedy: str = "") -> Problem:
        return Problem(Location(str(self.path), line), what, remedy)
