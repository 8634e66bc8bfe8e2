"""An empty table of ventures as a workbook (.xlsx): a list to choose from in each cell, and the questions explained."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from collabadvisor.files.words import clean, join_words
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.portfolio.blank_table import VENTURE, BlankColumn, columns
from collabadvisor.report.portfolio.sheets import LINE, Book, Cell, Column, Row
from collabadvisor.venture import headings

VENTURES, QUESTIONS, ANSWERS = "Ventures", "Questions", "Answers"
ROWS = 1_000
"""So many rows have the lists to choose from."""
TINTS = ("#e3ecf7", "#e4f2ea", "#fbf0d9", "#f3e6f2", "#e2f1f1", "#fbeae7", "#efeedd", "#ece9f8")
"""The colours of the headings, base by base; with more bases they begin anew."""
UNASKED = "#d9d7d2"
"""The colour of a cell whose question is not asked at the stage of its row."""
NAME, WIDTH = 36, 20
"""How wide the names are, and every other column, in characters."""
NOTE_WIDTH, NOTE_CHARACTERS, NOTE_LINE = 380, 55, 18
"""How wide a note is, in dots and in characters, and how high each line of it."""
TEXT = 49
"""The number that workbooks have for the format of text."""
MOST_LITERAL = 255
"""A text in a formula cannot be longer."""
REFUSED = {
    "error_title": "Not in the list",
    "error_message": "Choose from the list. What is not known stays empty.",
}


def blank_book(knowledge: KnowledgeBase, stage: str | None) -> bytes:
    """The whole workbook; with a ``stage``, only the questions asked at it. The same input gives the same bytes.

    The lists stand on a sheet of their own, as ranges: within a cell's own list no answer could hold a comma, and all
    together no more than 255 characters.

    Raises:
        MissingExtra: a library that writes workbooks is not installed.
    """
    blank_columns = columns(knowledge, stage)
    book = _BlankWorkbook(VENTURES, knowledge)
    book.to_fill_in(blank_columns)
    book.sheet(QUESTIONS, _EXPLAINED, _explained(blank_columns, knowledge))
    book.lists(blank_columns)
    return book.to_bytes()


_EXPLAINED = (
    Column("Column", 26),
    Column("About", 16),
    Column("Question", 44),
    Column("How to answer", 44),
    Column("Why it is asked", 50),
    Column("Answers, from the weakest to the strongest", 44),
    Column("Asked at the stages", 20),
)


def _explained(blank_columns: Iterable[BlankColumn], knowledge: KnowledgeBase) -> Iterator[Row]:
    framework = knowledge.framework
    for column in blank_columns:
        base = clean(framework.bases[column.base].title) if column.base else "the venture"
        looks = Cell(column.heading, _look(column.base) if column.base else "strong")
        stages = _stages(column, knowledge) if column.base else ""
        yield looks, base, column.question, column.help, column.why, "\n".join(column.choices), stages


def _stages(column: BlankColumn, knowledge: KnowledgeBase) -> str:
    if not column.asked_at:
        return "all"
    return join_words(clean(knowledge.framework.stages[name].title) for name in column.asked_at)


class _BlankWorkbook(Book):
    """A workbook with a table to fill in."""

    def __init__(self, title: str, knowledge: KnowledgeBase) -> None:
        super().__init__(title)
        self._knowledge = knowledge
        for place, base in enumerate(knowledge.framework.bases):
            tint = TINTS[place % len(TINTS)]
            self._looks[_look(base)] = self._format(bold=True, bg_color=tint, bottom=1, valign="bottom")
        # As text: a spreadsheet would take "3-4" for a date, and an answer that begins with "=" for a formula.
        self._words = self._format(num_format=TEXT)
        self._unasked = self._book.add_format({"bg_color": UNASKED})

    def to_fill_in(self, blank_columns: Sequence[BlankColumn]) -> None:
        """The sheet of the ventures: headings with notes, and a list of answers in each cell below."""
        widths = [NAME if column.heading == VENTURE else WIDTH for column in blank_columns]
        sheet = self._sheet(VENTURES, widths)
        for place, (column, width) in enumerate(zip(blank_columns, widths, strict=True)):
            sheet.set_column(place, place, width, self._words)
            self._write(sheet, 0, place, Cell(column.heading, _look(column.base) if column.base else "heading"))
            note = self._note(column)
            lines = sum(max(1, len(wrap(line, NOTE_CHARACTERS))) for line in note.split("\n"))
            size = {"width": NOTE_WIDTH, "height": NOTE_LINE * (lines + 1), "font_size": 9}
            sheet.write_comment(0, place, note, size)
            if column.choices:
                source = _range(headings.letter(place), len(column.choices))
                sheet.data_validation(1, place, ROWS, place, {"validate": "list", "source": source, **REFUSED})
            formula = self._not_asked(column)
            if formula:
                look = {"type": "formula", "criteria": formula, "format": self._unasked}
                sheet.conditional_format(1, place, ROWS, place, look)
        sheet.set_row(0, LINE * max(len(wrap(column.heading, WIDTH - 4)) for column in blank_columns))
        sheet.freeze_panes(1, 1)
        sheet.repeat_rows(0)

    def lists(self, blank_columns: Sequence[BlankColumn]) -> None:
        """The hidden sheet with the words of each column, in a column at the same place."""
        sheet = self._sheet(ANSWERS, [WIDTH] * len(blank_columns))
        for place, column in enumerate(blank_columns):
            for row, words in enumerate((column.heading, *column.choices)):
                self._write(sheet, row, place, Cell(words, "" if row else "heading"))
        sheet.hide()

    def _note(self, column: BlankColumn) -> str:
        lines = [column.question, column.help, f"Why: {column.why}" if column.why else ""]
        if column.asked_at:
            grey = " At other stages the cell is grey." if self._not_asked(column) else ""
            lines.append(f"Asked at: {_stages(column, self._knowledge)}.{grey}")
        return "\n".join(filter(None, lines))

    def _not_asked(self, column: BlankColumn) -> str:
        """A formula that is true where the row says a stage at which the question is not asked; empty where none is."""
        stages = self._knowledge.framework.stages
        words = [word for name in column.asked_at for word in (name, clean(stages[name].title))]
        if not words or len(words) == 2 * len(stages) or any(len(word) > MOST_LITERAL for word in words):
            return ""
        others = ",".join('$B2<>"{}"'.format(word.replace('"', '""')) for word in words)
        return f'=AND($B2<>"",{others})'


def _look(base: str) -> str:
    return f"base {base}"


def _range(column: str, many: int) -> str:
    return f"={ANSWERS}!${column}$2:${column}${many + 1}"
