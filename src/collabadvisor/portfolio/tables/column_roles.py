"""What the columns of a table are about: the venture, its stage, a question, or something of the caller's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from collabadvisor.files.problems import Location, Problem, VentureError
from collabadvisor.files.remedies import ALL_FACTS, STAGE_FOR_ALL
from collabadvisor.files.words import alike, clean, listed, shown
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.portfolio.answer_columns import MISSPELT, is_pattern
from collabadvisor.portfolio.result_rows import STAGE, VENTURE
from collabadvisor.portfolio.tables.source import Source
from collabadvisor.venture import headings

OTHER_WORDS = {"name": VENTURE, "venture name": VENTURE, "name of the venture": VENTURE, "stage of the venture": STAGE}
"""What else the column of the venture's name or stage may be called, where none is called as it should be."""


@dataclass(frozen=True)
class Headings:
    """The columns of a table by what they are about. Places are counted from 0."""

    known: dict[str, int]
    """``venture``, ``stage`` or the id of a question -> its place."""
    own: dict[str, int]
    """Heading of a column of the caller's own -> its place."""
    doubtful: tuple[Problem, ...] = ()
    """What looks like a mistake, and need not be one."""


def read_headings(source: Source, knowledge: KnowledgeBase, stage: str | None, columns: Iterable[str] = ()) -> Headings:
    """What the columns are about. ``stage`` is that of rows that say none, ``columns`` the names of own ones.

    Raises:
        VentureError: two columns have the same heading or are about the same question, none is about a question, or
            nothing says the stage.
    """
    reading = _Reading(source, knowledge, columns)
    reading.read()
    if STAGE not in reading.known and stage is None:
        stages = listed(knowledge.framework.stages, "or")
        what = "no column says how far each venture is."
        reading.refuse(what, f"Add a column '{STAGE}', {STAGE_FOR_ALL}: {stages}.")
    if not any(name in knowledge.facts for name in reading.known):
        ids = listed(f"'{name}'" for name in list(knowledge.facts)[:2])
        what = "no column is named after a question."
        reading.refuse(what, f"Name them {ids} and so on; {ALL_FACTS}")
    if reading.problems:
        raise VentureError(reading.problems)
    return Headings(reading.known, reading.own, tuple(reading.doubtful()))


class _Reading:
    def __init__(self, source: Source, knowledge: KnowledgeBase, columns: Iterable[str]) -> None:
        self.source = source
        self.knowledge = knowledge
        self.words = headings.columns(knowledge.facts.values(), {VENTURE: VENTURE, STAGE: STAGE})
        self.named = {headings.form(name): name for name in columns}
        self.known: dict[str, int] = {}
        self.own: dict[str, int] = {}
        self.nameless: list[int] = []
        self.problems: list[Problem] = []

    def read(self) -> None:
        others: list[tuple[int, str]] = []
        for place, heading in enumerate(self.source.headings):
            name = self.words.get(headings.form(heading))
            if name is not None:
                self._take(self.known, name, place)
            elif clean(heading):
                others.append((place, heading))
            else:
                self.nameless.append(place)
        for place, heading in others:
            name = OTHER_WORDS.get(headings.form(heading))
            if name is not None and name not in self.known:
                self.known[name] = place
            else:
                self._take(self.own, self.named.get(headings.form(heading), _spelled(clean(heading))), place)

    def _take(self, columns: dict[str, int], name: str, place: int) -> None:
        if name in columns:
            heading = shown(self.source.headings[place])
            what = f"{heading} is about the same as {self._column(columns[name])}."
            self.refuse(what, "Keep one of the two.", self._column(place))
        else:
            columns[name] = place

    def _column(self, place: int) -> str:
        heading = shown(self.source.headings[place])
        if self.source.lettered:
            return f"column {headings.letter(place)}"
        return f"column {heading if clean(self.source.headings[place]) else place + 1}"

    def refuse(self, what: str, remedy: str, column: str = "") -> None:
        self.problems.append(self._problem(what, remedy, column))

    def _problem(self, what: str, remedy: str, column: str) -> Problem:
        path = str(self.source.path)
        return Problem(Location(f"{path}: {column}" if column else path), what, remedy)

    def doubtful(self) -> Iterator[Problem]:
        """Columns that may be misspelt, and those without a heading."""
        open_ones = [fact for fact in self.knowledge.facts if fact not in self.known]
        for heading, place in self.own.items():
            near = None if heading in self.named.values() else alike(heading, open_ones, MISSPELT)
            if near is not None:
                what = f"{shown(heading)} is no question, and is carried along as a column of your own."
                yield self._problem(what, f"Did you mean '{near}'?", self._column(place))
        for place in self.nameless:
            yield self._problem("this column has no heading, and is left out.", "", self._column(place))


def _spelled(heading: str) -> str:
    """A heading as the name of a column; in quotation marks where Polars would take it for a pattern of names."""
    return f"'{heading}'" if is_pattern(heading) else heading
