"""A circuit worked out as columns of a frame, whatever its kind, one step after the other.

Everything but the last step is true or false of each row: that is a bit in a column of Polars, and means the same in
every engine. Each step is one ``with_columns``, so that what is used often is worked out once, also by engines that do
not look for that themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import add, and_, or_
from typing import Any, TypeVar

import narwhals.stable.v2 as nw

from collabadvisor.circuit.gates import FALSE, TRUE, Circuit, Node, steps
from collabadvisor.portfolio.word_codes import CodedWords, decode_words, one_word, row_of_words

Frame = Any
"""A frame of narwhals, eager or lazy: what is done with it here is the same for both."""
Expr = nw.Expr
Joined = TypeVar("Joined")
ColumnValue = Expr | CodedWords
"""What is told of each row, in one column."""
INTEGER = nw.Int16
"""Every engine has it, and no knowledge base has more than 32,767 questions."""


class Columns:
    """A frame with what was worked out beside what it came with, under names that begin with a mark of their own.

    What is not needed any more is not carried on: to some engines every column is work at every step. Polars looks
    for that itself, when the steps are lazy.
    """

    def __init__(self, frame: Frame, circuit: Circuit) -> None:
        self.frame = frame
        self.original = tuple(frame.columns)
        self.polars: bool = frame.implementation.is_polars()
        self._circuit = circuit
        self._mark = "_"
        while any(name.startswith(self._mark) for name in self.original):
            self._mark += "_"
        self._others: set[str] = set()
        self._nodes: dict[Node, str] = {}

    def name(self, name: str) -> str:
        """What a column that is added under this name is called in the frame."""
        return self._mark + name

    def col(self, name: str) -> Expr:
        """A column that was added."""
        return nw.col(self.name(name))

    def add(self, columns: Mapping[str, Expr], *, instead_of: Iterable[str] = ()) -> None:
        """Add columns under names of their own, instead of others that are not needed any more."""
        self._others -= {self.name(name) for name in instead_of}
        if columns:
            self._keep({self.name(name): expr for name, expr in columns.items()})
        self._others |= {self.name(name) for name in columns}

    def add_inputs(self, inputs: Mapping[Node, Expr]) -> None:
        """Add what is read from the ventures."""
        names = {node: self.name(str(node)) for node in inputs}
        self._keep({names[node]: expr for node, expr in inputs.items()})
        self._nodes |= names

    def add_nodes(self, nodes: Iterable[Node]) -> None:
        """Add the wanted nodes, step by step. The inputs must be there; of these too, only what is wanted remains."""
        words = _polars() if self.polars else nw  # narwhals takes many times as long over each expression
        for step in steps(self._circuit, nodes):
            columns = {self.name(str(node)): self._express(node, words) for node in step.nodes}
            self._nodes = {node: name for node, name in self._nodes.items() if node in step.needed}
            if self.polars:
                self.frame = nw.from_native(self.frame.to_native().with_columns(**columns))
            else:
                self._keep(columns)
            self._nodes |= {node: self.name(str(node)) for node in step.nodes}

    def _keep(self, columns: Mapping[str, Expr]) -> None:
        """The next step: all that is needed still, and what is made of it."""
        if self.polars:
            self.frame = self.frame.with_columns(**columns) if columns else self.frame
            return
        names = (*self.original, *sorted(self._others), *self._nodes.values())
        first, *others = [name for name in names if name not in columns]
        if others and isinstance(self.frame, nw.DataFrame):  # all columns that stay as they are, in one go
            made = self.frame.select(first, **columns)  # with the first, or a table of constants would be of one row
            self.frame = nw.concat([self.frame.select(*others), made], how="horizontal")
        else:
            self.frame = self.frame.select(first, *others, **columns)

    def __getitem__(self, node: Node) -> Expr:
        """A node as an expression over the columns that are there."""
        expression: Expr = self._read(node, nw)
        return expression

    def count(self, nodes: Sequence[Node]) -> Expr:
        """How many of the nodes are true."""
        return total([self[node].cast(INTEGER) for node in nodes if node != FALSE])

    def word(self, options: Iterable[tuple[Node, str]]) -> ColumnValue:
        """The word whose node is true, of which at most one is; null where none is."""
        choices = [(self[node], word) for node, word in options if node != FALSE]
        if choices and self.polars:
            return one_word(choices)
        return choose([(true, nw.lit(word)) for true, word in choices], nw.String)

    def words(self, options: Iterable[tuple[Node, str]], between: str) -> ColumnValue:
        """All words whose node is true, in order."""
        choices = [(self[node], word) for node, word in options]
        if not choices:
            return nw.lit("")
        if self.polars:
            return row_of_words(choices, between)
        words = [nw.when(true).then(nw.lit(word)) for true, word in choices]
        return nw.concat_str(words, separator=between, ignore_nulls=True)

    def with_columns(self, values: Mapping[str, ColumnValue]) -> Frame:
        """The frame as it came, of its own kind, with what is told of each row."""
        if self.polars:
            return decode_words(self.frame, self.original, values, self._mark)
        return self.frame.select(*self.original, **values).to_native()

    def running(self, nodes: Sequence[Node]) -> list[Expr]:
        """For each node how many of it and those before it are true: added up in fours, then in fours of fours."""
        names = [f"up to {place}" for place in range(len(nodes))]
        self.add({name: self[node].cast(INTEGER) for name, node in zip(names, nodes, strict=True)})
        width = 1
        while width < len(nodes):
            sums = {}
            for place, name in enumerate(names):
                start = place - place % (4 * width)
                ends = range(start + width - 1, place - place % width, width)  # of the groups before its own, of four
                if ends:
                    sums[name] = total([self.col(one) for one in (name, *(names[end] for end in ends))])
            self.add(sums)
            width *= 4
        return [self.col(name) for name in names]

    def _read(self, node: Node, words: Any) -> Any:
        return words.col(self._nodes[node]) if node in self._nodes else self._express(node, words)

    def _express(self, node: Node, words: Any) -> Any:
        kind, parts = self._circuit.kind(node), [self._read(part, words) for part in self._circuit.parts(node)]
        if node in (FALSE, TRUE):
            return words.lit(node == TRUE)
        return ~parts[0] if kind == "not" else reduce_balanced(and_ if kind == "all" else or_, parts)


def _polars() -> Any:
    """Polars itself, which names columns and literals as narwhals does."""
    import polars as pl

    return pl


def only_where(clear: Expr, value: ColumnValue) -> ColumnValue:
    """The value in these rows; null in all others."""
    return value.only_where(clear) if isinstance(value, CodedWords) else nw.when(clear).then(value)


def holds(column: str, word: str) -> Expr:
    """Whether a column holds a word; false where it holds nothing."""
    return (nw.col(column) == nw.lit(word)).fill_null(value=False)


def number(value: int) -> Expr:
    """A column with this number in every row."""
    return nw.lit(value).cast(INTEGER)


def total(parts: Sequence[Expr]) -> Expr:
    """The sum of numbers."""
    return reduce_balanced(add, parts) if parts else number(0)


def choose(options: Sequence[tuple[Expr, Expr]], kind: type[nw.String | nw.Int16]) -> Expr:
    """What the first option gives that is true; null where none is."""
    if not options:  # pandas cannot cast None
        return nw.when(nw.lit(value=False)).then(nw.lit(0).cast(kind))
    (first, value), *others = options
    chosen = nw.when(first).then(value)
    for true, other in others:
        chosen = chosen.when(true).then(other)
    return chosen


def reduce_balanced(operator: Callable[[Joined, Joined], Joined], parts: Sequence[Joined]) -> Joined:
    """All parts joined as a shallow tree: engines do not like a thousand brackets."""
    if len(parts) == 1:
        return parts[0]
    half = len(parts) // 2
    return operator(reduce_balanced(operator, parts[:half]), reduce_balanced(operator, parts[half:]))
