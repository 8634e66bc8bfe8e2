"""What a table says of its ventures: which of its columns hold answers, and which cells say nothing that is known."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from operator import or_

import narwhals.stable.v2 as nw

from collabadvisor.circuit.wiring import ANSWER, STAGE, Wiring
from collabadvisor.files.problems import Location, Problem, VentureError
from collabadvisor.files.words import closest_name, did_you_mean, quote_value
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.portfolio.columns import INTEGER, Columns, Expr, Frame, holds, reduce_balanced, total
from collabadvisor.venture.headings import MISSPELT
from collabadvisor.venture.unknown_answers import unknown_by_id

MOST_TOLD = 20
"""So many unknown words are told of one column."""
TEXT = (nw.String, nw.Object)
LIKE_TEXT = (nw.Categorical, nw.Enum, nw.Unknown)
"""Read as text. Unknown is the kind of a column of nulls."""


class MisspeltColumn(UserWarning):
    """A column of a table is taken for one of the caller's own, and is called nearly as a question without a column."""


def misspelt(columns: Collection[str], knowledge: KnowledgeBase) -> dict[str, str]:
    """The columns that look like questions which have none, each with the question that was probably meant."""
    missing = [fact for fact in knowledge.facts if fact not in columns]
    near = {column: closest_name(column, missing, MISSPELT) for column in columns if column not in knowledge.facts}
    return {column: fact for column, fact in near.items() if fact is not None}


def is_pattern(name: str) -> bool:
    """Whether Polars takes the name of a column for a pattern, which can stand for several: ``*``, ``^lead.*$``."""
    return name == "*" or (name.startswith("^") and name.endswith("$"))


def answered_questions(frame: Frame, knowledge: KnowledgeBase, stage: str) -> tuple[str, ...]:
    """The questions that a frame has a column for. Raises ``VentureError`` where it cannot be read."""
    schema = frame.collect_schema()
    if stage not in schema:
        what, remedy = f"there is no column {quote_value(stage)}, to say the stage.", did_you_mean(stage, schema)
        raise VentureError([Problem(Location("table"), what, remedy)])
    names = [fact for fact in knowledge.facts if fact in schema]
    patterns = [name for name in schema if frame.implementation.is_polars() and is_pattern(name)]
    problems = [
        *(
            Problem(Location(f"column '{name}'"), "Polars takes its name for several.", "Rename it.")
            for name in patterns
        ),
    ]
    problems += [
        Problem(Location(f"column '{name}'"), f"it holds {schema[name]}, not words.", "Write the ids of answers in it.")
        for name in (stage, *names)
        if not isinstance(schema[name], (*TEXT, *LIKE_TEXT)) and not _empty(frame, name)
    ]
    if problems:
        raise VentureError(problems)
    return tuple(names)


def _empty(frame: Frame, name: str) -> bool:
    return isinstance(frame, nw.DataFrame) and bool(frame[name].is_null().all())


def unknown_word(name: str, word: str | None, knowledge: KnowledgeBase, *, stage: bool) -> tuple[str, str]:
    """What is wrong with a cell of the column ``name``, of the stage or of a question, and the remedy."""
    if word is not None and not stage:
        return unknown_by_id(name, word, knowledge)
    what = "the stage is missing." if word is None else f"there is no stage {quote_value(word)}."
    return what, did_you_mean(word or "", knowledge.framework.stages)


class Cells:
    """The cells of the stage and the answers, read into columns: what each says, whether it is given, and unclear."""

    def __init__(self, columns: Columns, wiring: Wiring, stage: str) -> None:
        self._columns = columns
        self._knowledge = wiring.knowledge
        self._stage = stage
        self._scales = {stage: wiring.stages, **{fact.id: fact.answer_ids for fact in wiring.facts}}
        schema = columns.frame.collect_schema()
        odd = [name for name in self._scales if not isinstance(schema[name], TEXT)]
        columns.add({f"text {name}": nw.col(name).cast(nw.String) for name in odd})
        source = {name: columns.name(f"text {name}") if name in odd else name for name in self._scales}
        inputs = {
            name: {wiring.circuit.input(*self._input(name, word)): holds(source[name], word) for word in scale}
            for name, scale in self._scales.items()
        }
        columns.add_inputs({node: expr for nodes in inputs.values() for node, expr in nodes.items()})
        columns.add({f"given {fact.id}": ~nw.col(source[fact.id]).is_null() for fact in wiring.facts})
        self._known = {name: reduce_balanced(or_, [columns[node] for node in nodes]) for name, nodes in inputs.items()}

    def unclear(self, name: str) -> Expr:
        """Whether a cell holds a word that is not known; of the stage, or none at all."""
        unknown = ~self._known[name]
        return unknown if name == self._stage else self._columns.col(f"given {name}") & unknown

    def count(self) -> Expr:
        """How many cells of a row are unclear."""
        return total([self.unclear(name).cast(INTEGER) for name in self._scales])

    def _input(self, name: str, word: str) -> Sequence[str]:
        return (STAGE, word) if name == self._stage else (ANSWER, name, word)

    def refuse(self) -> None:
        """Raise ``VentureError`` where a cell of an eager frame is unclear, with every unknown word of each column."""
        bad = self._columns.frame.select(*(self.unclear(name).any().alias(name) for name in self._scales)).row(0)
        names = [name for name, unclear in zip(self._scales, bad, strict=True) if unclear]
        if names:
            raise VentureError(problem for name in names for problem in self._problems(name))

    def _problems(self, name: str) -> Iterator[Problem]:
        """Each unknown word of a column, with the number of the first row that holds it and of how many do."""
        row = self._columns.name("row")
        bad = self._columns.frame.with_row_index(row).filter(self.unclear(name))
        rows: dict[str | None, list[int]] = {}
        for word, number in zip(bad[name].to_list(), bad[row].to_list(), strict=True):
            missing = word is None or word != word  # noqa: PLR0124  (pandas can say NaN)
            rows.setdefault(None if missing else str(word), []).append(number + 1)
        for word, numbers in list(rows.items())[:MOST_TOLD]:
            what, remedy = unknown_word(name, word, self._knowledge, stage=name == self._stage)
            more = f"So in {len(numbers)} rows; this is the first." if len(numbers) > 1 else ""
            place = Location(f"row {numbers[0]}, column '{name}'")
            yield Problem(place, what, f"{remedy} {more}".strip())
        if len(rows) > MOST_TOLD:
            what = f"{len(rows) - MOST_TOLD} further words in it are not known either."
            yield Problem(Location(f"column '{name}'"), what)
