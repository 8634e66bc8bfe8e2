"""What the cells of a table say: ids where they are meant, and a record of every cell that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from collabadvisor.files.problems import Location, Problem
from collabadvisor.files.words import clean, listed, nearest, shown
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.portfolio.polars_library import pl
from collabadvisor.portfolio.result_rows import STAGE, VENTURE
from collabadvisor.portfolio.tables.column_roles import Headings
from collabadvisor.portfolio.tables.source import ROW, Source
from collabadvisor.venture import headings as meant

ODD = r"[^!-~ ]|^ | $|  "
"""What a name holds that may need to be cleaned."""


@dataclass(frozen=True)
class UnclearCell:
    """A cell that cannot be read, or, of a folder, what is wrong with a file.

    ``column`` is its heading as it stands there, ``said`` what stands in it (None: nothing), ``meant`` the nearest
    answer that is known.
    """

    where: str
    column: str | None
    said: str | None
    meant: str | None
    problem: Problem


class Unclear:
    """Every cell that could not be read, noted while a table is."""

    def __init__(self, source: Source, headings: Headings, scales: Mapping[str, Mapping[str, str]]) -> None:
        self._source = source
        self._headings = headings
        self._scales = scales
        self._rows: dict[tuple[str, str | None], set[int]] = {}
        self._told: list[UnclearCell] = []

    def note(self, name: str, said: str | None, rows: list[int]) -> None:
        """Note that a word in a column cannot be read, in these rows."""
        self._rows.setdefault((name, said), set()).update(rows)

    def note_file(self, problem: Problem) -> None:
        """Note what is wrong with a file of a folder."""
        self._told.append(UnclearCell(str(problem.where), None, None, None, problem))

    def __len__(self) -> int:
        return sum(map(len, self._rows.values())) + len(self._told)

    def cells(self) -> Iterator[UnclearCell]:
        """Each of them, row by row, from left to right."""
        yield from self._told
        near = {key: self._nearest(*key) for key in self._rows}
        place = self._headings.known
        # A stage that no column says stands first.
        found = [(row, place.get(name, -1), name, said) for (name, said), rows in self._rows.items() for row in rows]
        for row, _, name, said in sorted(found, key=lambda cell: cell[:2]):
            yield self._cell(row, name, said, near[name, said])

    def _nearest(self, name: str, said: str | None) -> str | None:
        if said is None:
            return None
        words = meant.meanings(self._scales[name])
        near = nearest(meant.form(said), words)
        return None if near is None else words[near]

    def _cell(self, row: int, name: str, said: str | None, near: str | None) -> UnclearCell:
        heading = clean(self._source.headings[self._headings.known[name]]) if name in self._headings.known else name
        where = self._source.numbering.place(row)
        kind = "stage" if name == STAGE else "answer"
        what = f"the {kind} is missing." if said is None else f"there is no {kind} {shown(said)}."
        remedy = f"Did you mean '{near}'?" if near else f"Known here: {listed(self._scales[name], 'or')}."
        problem = Problem(Location(f"{where}, column {shown(heading)}"), what, remedy)
        return UnclearCell(where, heading, said, near, problem)


class Reading:
    """Reads the cells of a table, a batch of rows at a time; batches may come in any order, from several threads."""

    def __init__(self, source: Source, headings: Headings, knowledge: KnowledgeBase, stage: str | None) -> None:
        stages = knowledge.framework.stages
        titles = {STAGE: {name: stages[name].title for name in stages}}
        scales = {**titles, **{name: fact.answers for name, fact in knowledge.facts.items() if name in headings.known}}
        self.unclear = Unclear(source, headings, scales)
        self._source = source
        self._stage = stage
        self._asked = tuple(name for name in scales if name in headings.known or name == STAGE)
        self._own = {str(place): heading for heading, place in headings.own.items()}
        self._places = {name: str(place) for name, place in headings.known.items()}
        self._meanings = {name: meant.meanings(scale) for name, scale in scales.items()}
        self._known: dict[str, dict[str, str | None]] = {name: {} for name in scales}

    def frame(self) -> pl.LazyFrame:
        """The ventures of the table, lazily: ``venture``, ``stage``, a column for each question, and the own ones."""
        given = self._source.frame.select(ROW, *self._places.values(), *self._own)
        schema = given.collect_schema()
        worded = given.with_columns(_as_text(place, schema[place]) for place in self._places.values())
        kinds = {name: pl.String() for name in (VENTURE, *self._asked)}
        after = pl.Schema({**kinds, **{f"own {place}": schema[place] for place in self._own}})
        # Columns of the caller's own have names of their own here: theirs could be "row".
        read = worded.map_batches(
            self._read,
            schema=after,
            streamable=True,
            predicate_pushdown=False,
            projection_pushdown=False,
            slice_pushdown=False,
        )
        return read.rename({f"own {place}": heading for place, heading in self._own.items()})

    def _read(self, batch: pl.DataFrame) -> pl.DataFrame:
        known = [self._column(batch, name) for name in (VENTURE, *self._asked)]
        own = [batch[place].alias(f"own {place}") for place in self._own]
        read = pl.DataFrame([batch[ROW], *known, *own])
        quiet = read.select(pl.all_horizontal(pl.col(cells.name).is_null() for cells in known)).to_series()
        if quiet.any():
            read = read.filter(~quiet | _says_something(own))
        if self._stage is not None:
            read = read.with_columns(pl.col(STAGE).fill_null(self._stage))
        elif read[STAGE].null_count():
            self.unclear.note(STAGE, None, read.filter(pl.col(STAGE).is_null())[ROW].to_list())
        return read.with_columns(self._named(read[ROW], read[VENTURE])).drop(ROW)

    def _column(self, batch: pl.DataFrame, name: str) -> pl.Series:
        """A column with ids where they are meant, and null where nothing stands; what cannot be read stays, noted."""
        if name not in self._places:
            return pl.Series(name, [None], dtype=pl.String).new_from_index(0, batch.height)
        cells = batch[self._places[name]].alias(name)
        if name == VENTURE:
            return _cleaned(cells)
        known, changed = self._known[name], {}
        for word in cells.unique().drop_nulls().to_list():
            if word not in known and not self._learn(name, word):
                self.unclear.note(name, word, batch.filter(cells == word)[ROW].to_list())
            elif known[word] != word:
                changed[word] = known[word]
        return cells.replace(list(changed), list(changed.values())) if changed else cells

    def _learn(self, name: str, word: str) -> bool:
        """Find out what a word means in a column; whether it can be read. What cannot is not kept: it could be all."""
        answer = self._meanings[name].get(meant.form(word))
        blank = not clean(word)
        if answer is not None or blank:
            self._known[name][word] = None if blank else answer
        return answer is not None or blank

    def _named(self, rows: pl.Series, names: pl.Series) -> pl.Series:
        """The names of the ventures; one without is named after its row."""
        if not names.null_count():
            return names
        places = [self._source.numbering.place(row) for row in rows.filter(names.is_null()).to_list()]
        told = iter(places)
        if names.null_count() == len(names):
            return pl.Series(VENTURE, places, dtype=pl.String)
        return pl.Series(VENTURE, [next(told) if name is None else name for name in names.to_list()], dtype=pl.String)


def _as_text(name: str, kind: pl.DataType) -> pl.Expr:
    """A column as text: a number as its digits, and what has no words as what it is."""
    column = pl.col(name)
    if kind == pl.String:
        return column
    if kind.is_nested() or kind in (pl.Binary, pl.Object):
        inside = "a list" if kind.is_nested() else "data"
        return pl.when(column.is_not_null()).then(pl.lit(inside)).alias(name)
    words = column.cast(pl.String, strict=False)
    if kind.is_float():  # a spreadsheet shows 7 where the file says 7.0
        return words.str.strip_suffix(".0")
    return words


def _cleaned(names: pl.Series) -> pl.Series:
    if names.str.contains(ODD).any():
        return pl.Series(names.name, [clean(name or "") or None for name in names.to_list()], pl.String)
    return names.set(names.str.len_bytes() == 0, None)


def _says_something(cells: list[pl.Series]) -> pl.Series:
    """Whether anything stands in the cells of a row."""
    texts = [pl.col(each.name).str.contains(r"\S") for each in cells if each.dtype == pl.String]
    others = [pl.col(each.name).is_not_null() for each in cells if each.dtype != pl.String]
    if not cells:
        return pl.Series([False])
    return pl.DataFrame(cells).select(pl.any_horizontal(*texts, *others).fill_null(value=False)).to_series()
