"""What the cells of a table say: ids where they are meant, and a record of what is no answer."""

from __future__ import annotations

from typing import Any

from collabadvisor.files.cell_text import cell_text
from collabadvisor.files.words import clean
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.portfolio.polars_library import pl
from collabadvisor.portfolio.result_rows import BETWEEN, LEFT_OPEN, ROW_NUMBER, STAGE, VENTURE
from collabadvisor.portfolio.tables.column_roles import Headings
from collabadvisor.portfolio.tables.no_venture import ABOUT_TOTALS, not_a_venture
from collabadvisor.portfolio.tables.source import ROW, TableSource
from collabadvisor.portfolio.tables.unclear import Unclear
from collabadvisor.venture import headings as meant

ODD = r"[^!-~ ]|^ | $|  "
"""What a name holds that may need to be cleaned."""
ID, OPEN, UNREAD = range(3)
"""What a word in a column is: an answer, a word for "not known", or none that can be read."""


class CellReading:
    """Reads the cells of a table, a batch of rows at a time; batches may come in any order, from several threads."""

    def __init__(self, source: TableSource, headings: Headings, knowledge: KnowledgeBase, stage: str | None) -> None:
        stages = knowledge.framework.stages
        titles = {STAGE: {name: stages[name].title for name in stages}}
        scales = {
            **titles,
            **{name: fact.labels for name, fact in knowledge.facts.items() if name in headings.subjects},
        }
        self.unclear = Unclear(source, headings, scales, knowledge)
        self._source = source
        self._stage = stage
        self._subjects = tuple(name for name in scales if name in headings.subjects or name == STAGE)
        self._own = {str(place): heading for heading, place in headings.own.items()}
        self._places = {name: str(place) for name, place in headings.subjects.items()}
        self._meanings = {
            name: meant.meanings(scale) if name == STAGE else meant.answer_meanings(knowledge.facts[name])
            for name, scale in scales.items()
        }
        self._cache: dict[str, dict[str, tuple[int, str | None]]] = {name: {} for name in scales}

    def frame(self) -> pl.LazyFrame:
        """The ventures of the table, lazily: ``venture``, ``stage``, the questions, two more, and own columns.

        A cell that cannot be read is left open, and its question is among those of ``LEFT_OPEN``; a stage stays.
        ``ROW_NUMBER`` is the number of the row in the source.
        """
        table = self._source.frame.select(ROW, *self._places.values(), *self._own)
        schema = table.collect_schema()
        worded = table.with_columns(_as_text(place, schema[place]) for place in self._places.values())
        kinds = {name: pl.String() for name in (VENTURE, *self._subjects, LEFT_OPEN)}
        numbered = {ROW_NUMBER: schema[ROW]}
        after = pl.Schema({**kinds, **numbered, **{f"own {place}": schema[place] for place in self._own}})
        # Columns of the caller's own have names of their own here: theirs could be "row".
        ventures = worded.map_batches(
            self._read_batch,
            schema=after,
            streamable=True,
            predicate_pushdown=False,
            projection_pushdown=False,
            slice_pushdown=False,
        )
        return ventures.rename({f"own {place}": heading for place, heading in self._own.items()})

    def _read_batch(self, batch: pl.DataFrame) -> pl.DataFrame:
        own = [batch[place].alias(f"own {place}") for place in self._own]
        words = {name: self._words(batch, name) for name in (VENTURE, *self._subjects)}
        table = self._of_ventures(pl.DataFrame([batch[ROW], *words.values(), *own]), [cells.name for cells in own])
        left_open: dict[int, list[str]] = {}
        ventures = table.with_columns(self._ids(table, name, left_open) for name in self._subjects)
        if self._stage is not None:
            ventures = ventures.with_columns(pl.col(STAGE).fill_null(self._stage))
        elif ventures[STAGE].null_count():
            self.unclear.note(STAGE, None, ventures.filter(pl.col(STAGE).is_null())[ROW].to_list())
        names = self._fill_names(ventures[ROW], ventures[VENTURE])
        unread = (
            [BETWEEN.join(left_open[row]) if row in left_open else None for row in ventures[ROW]] if left_open else None
        )
        open_ones = pl.Series(LEFT_OPEN, unread or [None] * ventures.height, dtype=pl.String)
        own_names = (cells.name for cells in own)
        return ventures.select(names, *self._subjects, open_ones, pl.col(ROW).alias(ROW_NUMBER), *own_names)

    def _words(self, batch: pl.DataFrame, name: str) -> pl.Series:
        """What stands in a column; null where nothing does."""
        if name not in self._places:
            return pl.Series(name, [None], dtype=pl.String).new_from_index(0, batch.height)
        cells = batch[self._places[name]].alias(name)
        return _cleaned(cells) if name == VENTURE else cells

    def _of_ventures(self, table: pl.DataFrame, own: list[str]) -> pl.DataFrame:
        """The rows that hold a venture. Of the others, those in which something stands are noted."""
        words = table[STAGE].unique().drop_nulls().to_list()
        stages = [word for word in words if self._meaning(STAGE, word)[0] == ID]
        staged = table[STAGE].is_in(stages).fill_null(value=False)
        if staged.all():
            return table
        rest = table.filter(~staged)
        speaks = pl.DataFrame([_says_something(rest[name]) for name in (VENTURE, *self._subjects, *own)])
        speaking = speaks.select(pl.any_horizontal(pl.all())).to_series()
        out = rest.filter(~speaking)[ROW].to_list()
        # Without a column for the stage, all rows are without one: then only those are looked at that may be totals.
        candidates = speaking if STAGE in self._places else speaking & _like_totals(rest[VENTURE])
        rows = rest.filter(candidates).select(ROW, VENTURE, *self._subjects, *own).iter_rows()
        out += [number for number, *cells in rows if self._left_out(number, cells)]
        return table.filter(~pl.col(ROW).is_in(out)) if out else table

    def _left_out(self, number: int, cells: list[Any]) -> bool:
        """Whether a row without a stage that is known holds no venture; that is noted."""
        (name, *answers), own = cells[: 1 + len(self._subjects)], cells[1 + len(self._subjects) :]
        words = [(fact, word) for fact, word in zip(self._subjects, answers, strict=True) if word and word.strip()]
        if any(self._meaning(fact, word)[0] == ID for fact, word in words):
            return False
        others = [text for cell in own if cell is not None and (text := clean(cell_text(cell)))]
        if not (name or words or others):
            return True  # what stands in it cannot be seen
        may_be_empty = STAGE not in self._places or self._stage is not None
        what = not_a_venture(name, [word for _, word in words], others, may_be_empty=may_be_empty)
        if what is not None:
            first = next(filter(None, (name, *others, *(word for _, word in words))))
            self.unclear.note_left_out(number, clean(first), what)
        return what is not None

    def _ids(self, rows: pl.DataFrame, name: str, left_open: dict[int, list[str]]) -> pl.Series:
        """A column with ids where they are meant, and null where none can be read; the word of a stage stays."""
        cells, changed = rows[name], {}
        for word in cells.unique().drop_nulls().to_list():
            kind, meaning = self._meaning(name, word)
            if kind != ID and word.strip():
                where = rows.filter(cells == word)[ROW].to_list()
                if kind == OPEN:
                    self.unclear.note_open(name, word, where)
                else:
                    self.unclear.note(name, word, where)
                    if name == STAGE:
                        continue
                    for row in where:
                        left_open.setdefault(row, []).append(name)
            if meaning != word:
                changed[word] = meaning
        return cells.replace(list(changed), list(changed.values())) if changed else cells

    def _meaning(self, name: str, word: str) -> tuple[int, str | None]:
        """What a word is in a column, and the id that it means. What cannot be read is not kept: it could be all."""
        cache = self._cache[name]
        if word not in cache:
            answer = self._meanings[name].get(meant.form(word))
            if answer is not None:
                cache[word] = ID, answer
            elif not clean(word) or meant.says_not_known(word):
                cache[word] = OPEN, None
            else:
                return UNREAD, None
        return cache[word]

    def _fill_names(self, rows: pl.Series, names: pl.Series) -> pl.Series:
        """The names of the ventures; one without is named after its row."""
        if not names.null_count():
            return names
        places = [self._source.numbering.place(row) for row in rows.filter(names.is_null()).to_list()]
        labels = iter(places)
        if names.null_count() == len(names):
            return pl.Series(VENTURE, places, dtype=pl.String)
        return pl.Series(VENTURE, [next(labels) if name is None else name for name in names.to_list()], dtype=pl.String)


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


def _says_something(cells: pl.Series) -> pl.Series:
    """In which rows anything stands in a column."""
    has_text = cells.str.contains(r"\S").fill_null(value=False) if cells.dtype == pl.String else cells.is_not_null()
    return has_text.alias(cells.name)


def _like_totals(names: pl.Series) -> pl.Series:
    return names.str.contains(ABOUT_TOTALS).fill_null(value=True) if names.dtype == pl.String else names.is_null()
