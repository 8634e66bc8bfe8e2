"""A circuit worked out as columns of a frame, whatever its kind, one step after the other.

Everything but the last step is true or false of each row: that is a bit in a column of Polars, and means the same in
every engine. Each step is one ``with_columns``, so that what is used often is worked out once, also by engines that do
not look for that themselves.

This package is the only one that imports narwhals, through this module.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import add, and_, or_
from typing import Any

from collabadvisor.errors import MissingExtra
from collabadvisor.portfolio.circuit import FALSE, TRUE, Circuit, Node, steps

try:
    import narwhals.stable.v2 as nw
    from narwhals.stable.v2 import Implementation
except ImportError as error:
    raise MissingExtra("narwhals", "portfolio") from error

Frame = Any
"""A frame of narwhals, eager or lazy: what is done with it here is the same for both."""
Expr = nw.Expr
INTEGER = nw.Int16
"""Every engine has it, and no knowledge base has more than 32,767 questions."""


class Columns:
    """A frame with what was worked out beside what it came with, under names that begin with ``mark``."""

    def __init__(self, frame: Frame, circuit: Circuit, mark: str) -> None:
        self.frame = frame
        self._circuit = circuit
        self._mark = mark
        self._names: dict[Node, str] = {}

    def name(self, name: str) -> str:
        """What a column that is added under this name is called in the frame."""
        return self._mark + name

    def add(self, made: Mapping[str, Expr]) -> None:
        """Add columns under names of their own."""
        if made:
            self.frame = self.frame.with_columns(**{self.name(name): expr for name, expr in made.items()})

    def col(self, name: str) -> Expr:
        """A column that was added."""
        return nw.col(self.name(name))

    def add_inputs(self, made: Mapping[Node, Expr]) -> None:
        """Add what is read from the ventures."""
        self.add({str(node): expr for node, expr in made.items()})
        self._names |= {node: self.name(str(node)) for node in made}

    def add_nodes(self, wanted: Iterable[Node]) -> None:
        """Add the wanted nodes, and what they are made of where that is used often. The inputs must be there."""
        for step in steps(self._circuit, wanted):
            new = [node for node in step if node not in self._names]
            self.add({str(node): self._made(node) for node in new})
            self._names |= {node: self.name(str(node)) for node in new}

    def __getitem__(self, node: Node) -> Expr:
        """A node as an expression over the columns that are there."""
        return nw.col(self._names[node]) if node in self._names else self._made(node)

    def count(self, nodes: Sequence[Node]) -> Expr:
        """How many of the nodes are true."""
        return total([self[node].cast(INTEGER) for node in nodes if node != FALSE])

    def word(self, options: Iterable[tuple[Node, str]]) -> Expr:
        """The word whose node is true; null where none is."""
        return choose([(self[node], nw.lit(word)) for node, word in options if node != FALSE], nw.String)

    def words(self, options: Iterable[tuple[Node, str]]) -> Expr:
        """All words whose node is true, in order, with a space between."""
        said = [nw.when(self[node]).then(nw.lit(word)) for node, word in options]
        return nw.concat_str(said, separator=" ", ignore_nulls=True) if said else nw.lit("")

    def running(self, nodes: Sequence[Node]) -> list[Expr]:
        """For each node how many of it and those before it are true: added up in pairs, then in pairs of pairs."""
        names = [f"up_to_{place}" for place in range(len(nodes))]
        self.add({name: self[node].cast(INTEGER) for name, node in zip(names, nodes, strict=True)})
        width = 1
        while width < len(nodes):
            upper = [place for place in range(len(nodes)) if place & width]
            self.add({names[it]: self.col(names[it]) + self.col(names[it // width * width - 1]) for it in upper})
            width *= 2
        return [self.col(name) for name in names]

    def _made(self, node: Node) -> Expr:
        kind, parts = self._circuit.kind(node), [self[part] for part in self._circuit.parts(node)]
        if node in (FALSE, TRUE):
            return nw.lit(node == TRUE)
        return ~parts[0] if kind == "not" else joined(and_ if kind == "all" else or_, parts)


def holds(column: str, word: str) -> Expr:
    """Whether a column holds a word; false where it holds nothing."""
    return (nw.col(column) == nw.lit(word)).fill_null(value=False)


def number(value: int) -> Expr:
    """The same number in every row."""
    return nw.lit(value).cast(INTEGER)


def total(parts: Sequence[Expr]) -> Expr:
    """The sum of numbers."""
    return joined(add, parts) if parts else number(0)


def choose(options: Sequence[tuple[Expr, Expr]], kind: type[nw.String | nw.Int16]) -> Expr:
    """What the first option gives that is true; null where none is."""
    if not options:
        return nw.lit(None).cast(kind)
    (first, given), *others = options
    chosen = nw.when(first).then(given)
    for true, other in others:
        chosen = chosen.when(true).then(other)
    return chosen


def joined(operator: Callable[[Expr, Expr], Expr], parts: Sequence[Expr]) -> Expr:
    """All parts joined, as a shallow tree: engines do not like a thousand brackets."""
    if len(parts) == 1:
        return parts[0]
    half = len(parts) // 2
    return operator(joined(operator, parts[:half]), joined(operator, parts[half:]))
