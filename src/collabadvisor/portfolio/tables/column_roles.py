"""What the columns of a table are about: the venture, its stage, a question, or something of the caller's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from collabadvisor.files.problems import Location, Problem, VentureError
from collabadvisor.files.remedies import ALL_FACTS, OTHER_ROW, STAGE_FOR_ALL
from collabadvisor.files.words import clean, join_words, quote_value
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.portfolio.answer_columns import is_pattern
from collabadvisor.portfolio.result_rows import STAGE, VENTURE
from collabadvisor.portfolio.tables.source import TableSource
from collabadvisor.venture import headings

KINDS = ("venture", "partnership", "project", "initiative", "proposal", "scheme", "collaboration")
"""What programmes call what is called a venture here."""
OTHER_WORDS = (
    {words: VENTURE for kind in KINDS for words in (kind, f"{kind} name", f"{kind} title", f"name of {kind}")}
    | {f"name of the {kind}": VENTURE for kind in KINDS}
    | {"name": VENTURE, "title": VENTURE, "stage of the venture": STAGE, "venture stage": STAGE}
)
"""What else the column of the venture's name or stage may be called, where none is called as it should be."""


@dataclass(frozen=True)
class ColumnRole:
    """A column: its heading as it stands there, and what it was taken for: ``venture``, ``stage``, a question or None.

    ``plainly`` where its heading is one of those that the documentation names.
    """

    heading: str
    about: str | None
    plainly: bool = True


@dataclass(frozen=True)
class Headings:
    """The columns of a table by what they are about. Places are counted from 0."""

    subjects: dict[str, int]
    """``venture``, ``stage`` or the id of a question -> its place."""
    own: dict[str, int]
    """Heading of a column of the caller's own -> its place."""
    doubtful: tuple[Problem, ...] = ()
    """What looks like a mistake, and need not be one."""
    notes: tuple[Problem, ...] = ()
    """What a reader should know, and need not mend."""
    roles: tuple[ColumnRole, ...] = ()
    """Every column that has a heading, from left to right."""


def read_headings(
    source: TableSource, knowledge: KnowledgeBase, stage: str | None, columns: Iterable[str] = ()
) -> Headings:
    """What the columns are about. ``stage`` is that of rows that say none, ``columns`` the names of own ones.

    Raises:
        VentureError: two columns have the same heading or are about the same question, none is about a question, or
            nothing says the stage.
    """
    reading = _HeadingReading(source, knowledge, columns)
    reading.read()
    if STAGE not in reading.subjects and stage is None:
        stages = join_words(knowledge.framework.stages, "or")
        what = "no column says how far each venture is."
        reading.refuse(what, f"Add a column '{STAGE}', {STAGE_FOR_ALL}: {stages}.")
    if not any(name in knowledge.facts for name in reading.subjects):
        ids = join_words(f"'{name}'" for name in list(knowledge.facts)[:2])
        what = f"no column is named after a question{reading.headings_place()}."
        reading.refuse(what, f"Name them {ids} and so on; {ALL_FACTS}" + (f" {OTHER_ROW}" if source.head else ""))
    if reading.problems:
        raise VentureError(reading.problems)
    return Headings(
        reading.subjects,
        reading.own,
        (*source.doubtful, *reading.doubtful()),
        (*source.notes, *reading.notes()),
        tuple(reading.roles()),
    )


class _HeadingReading:
    def __init__(self, source: TableSource, knowledge: KnowledgeBase, columns: Iterable[str]) -> None:
        self.source = source
        self.knowledge = knowledge
        self.words = headings.ColumnWords(knowledge.facts.values(), {VENTURE: VENTURE, STAGE: STAGE})
        self.own_names = {headings.form(name): name for name in columns}
        self.subjects: dict[str, int] = {}
        self.own: dict[str, int] = {}
        self.nameless: list[int] = []
        self.problems: list[Problem] = []

    def read(self) -> None:
        """Take each column for what it is plainly called; then, of what is left, for what it is nearly called."""
        others: list[tuple[int, str]] = []
        for place, heading in enumerate(self.source.headings):
            name = self.words.column_subject(heading)
            if name is not None:
                self._take(self.subjects, name, place)
            elif clean(heading):
                others.append((place, heading))
            else:
                self.nameless.append(place)
        loosely = self.words.loose_subjects(others)
        for place, heading in others:
            own_name = self.own_names.get(headings.form(heading))
            name = OTHER_WORDS.get(headings.form(heading)) or loosely.get(place)
            if own_name is None and name is not None and name not in self.subjects:
                self.subjects[name] = place
            else:
                self._take(self.own, own_name or _spelled(clean(heading)), place)

    def _take(self, columns: dict[str, int], name: str, place: int) -> None:
        if name in columns:
            heading = quote_value(self.source.headings[place])
            what = f"{heading} is about the same as {self._column(columns[name])}."
            self.refuse(what, "Keep one of the two.", self._column(place))
        else:
            columns[name] = place

    def _column(self, place: int) -> str:
        heading = quote_value(self.source.headings[place])
        if self.source.letters:
            return f"column {self.source.letters[place]}"
        return f"column {heading if clean(self.source.headings[place]) else place + 1}"

    def headings_place(self) -> str:
        """The place of the headings, if that is worth a word: `` in row 3 of the sheet 'Register'``."""
        return f" in {self.source.head}" if self.source.head else ""

    def refuse(self, what: str, remedy: str, column: str = "") -> None:
        self.problems.append(self._problem(what, remedy, column))

    def _problem(self, what: str, remedy: str, column: str) -> Problem:
        path = str(self.source.path)
        return Problem(Location(f"{path}: {column}" if column else path), what, remedy)

    def roles(self) -> Iterator[ColumnRole]:
        """What each column with a heading was taken for."""
        about = {place: name for name, place in self.subjects.items()}
        for place, heading in enumerate(self.source.headings):
            if clean(heading):
                name = about.get(place)
                yield ColumnRole(clean(heading), name, name is None or self.words.column_subject(heading) == name)

    def doubtful(self) -> Iterator[Problem]:
        """Columns that may be misspelt, and those without a heading."""
        open_ones = [fact for fact in self.knowledge.facts if fact not in self.subjects]
        for heading, place in self.own.items():
            near = None if heading in self.own_names.values() else self.words.nearest(heading, open_ones)
            if near is not None:
                what = f"{quote_value(heading)} is no question, and is carried along as a column of your own."
                yield self._problem(what, f"Did you mean '{near}'?", self._column(place))
        for place in self.nameless:
            yield self._problem("this column has no heading, and is left out.", "", self._column(place))

    def notes(self) -> Iterator[Problem]:
        """A note that no column holds the names of the ventures, where one could."""
        if VENTURE not in self.subjects and self.own:
            first = min(self.own, key=self.own.__getitem__)
            what = (
                f"no column has the names of the ventures, so that each is called by its {self.source.numbering.word}."
            )
            yield self._problem(what, f"If {quote_value(first)} has them, call it '{VENTURE}'.", "")


def _spelled(heading: str) -> str:
    """A heading as the name of a column; in quotation marks where Polars would take it for a pattern of names."""
    return f"'{heading}'" if is_pattern(heading) else heading
