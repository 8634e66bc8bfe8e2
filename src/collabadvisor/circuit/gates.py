"""What follows from answers, as "and", "or" and "not" of what is true of each venture: no engine's words yet.

Each node stands once, so that what many conclusions share is worked out once. Nothing here can be unknown: what is not
answered makes every clause about it false, as no rule fires on silence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from typing import Literal, NamedTuple

Node = int
"""A node of a circuit, by its number. What it is made of has lower numbers."""
FALSE: Node = 0
TRUE: Node = 1
Kind = Literal["false", "true", "input", "all", "any", "not"]
Input = tuple[str, ...]


class Circuit:
    """Nodes and what each is made of; ``inputs`` has what is read from a venture, by node."""

    def __init__(self) -> None:
        self._made: list[tuple[Kind, tuple[Node, ...]]] = [("false", ()), ("true", ())]
        self._numbers: dict[tuple[Kind, tuple[Node, ...]], Node] = {}
        self._by_input: dict[Input, Node] = {}
        self.inputs: dict[Node, Input] = {}

    def input(self, *what: str) -> Node:
        """What is read from a venture, under a name of a few words."""
        if what not in self._by_input:
            self._by_input[what] = len(self._made)
            self.inputs[len(self._made)] = what
            self._made.append(("input", ()))
        return self._by_input[what]

    def all(self, parts: Iterable[Node]) -> Node:
        """Every part is true."""
        return self._joined("all", set(parts), neutral=TRUE, decisive=FALSE)

    def any(self, parts: Iterable[Node]) -> Node:
        """At least one part is true."""
        return self._joined("any", set(parts), neutral=FALSE, decisive=TRUE)

    def none(self, parts: Iterable[Node]) -> Node:
        """No part is true."""
        joined = self.any(parts)
        kind, inside = self._made[joined]
        if kind == "not":
            return inside[0]
        return 1 - joined if joined in (FALSE, TRUE) else self._number("not", (joined,))

    def first_true(self, parts: Sequence[Node]) -> list[Node]:
        """For each part whether it is the first that is true."""
        return [self.all([part, self.none(parts[:place])]) for place, part in enumerate(parts)]

    def counts(self, parts: Sequence[Node]) -> list[Node]:
        """For each number from 0 whether just so many parts are true."""
        exactly = [TRUE]
        for part in parts:
            other = self.none([part])
            fewer = [FALSE, *exactly]
            same = [*exactly, FALSE]
            exactly = [
                self.any([self.all([less, part]), self.all([alike, other])])
                for less, alike in zip(fewer, same, strict=True)
            ]
        return exactly

    def kind(self, node: Node) -> Kind:
        """What a node is."""
        return self._made[node][0]

    def parts(self, node: Node) -> tuple[Node, ...]:
        """What a node is made of."""
        return self._made[node][1]

    def with_dependencies(self, targets: Iterable[Node], ready: Container[Node] = ()) -> list[Node]:
        """The nodes and everything that they are made of, each after that; nothing below what is known."""
        closure: set[Node] = set()
        todo = list(targets)
        while todo:
            node = todo.pop()
            if node not in closure:
                closure.add(node)
                todo += () if node in ready else self.parts(node)
        return sorted(closure)

    def _joined(self, kind: Literal["all", "any"], parts: set[Node], neutral: Node, decisive: Node) -> Node:
        parts.discard(neutral)
        if decisive in parts:
            return decisive
        if not parts:
            return neutral
        return parts.pop() if len(parts) == 1 else self._number(kind, tuple(sorted(parts)))

    def _number(self, kind: Kind, parts: tuple[Node, ...]) -> Node:
        key = (kind, parts)
        if key not in self._numbers:
            self._numbers[key] = len(self._made)
            self._made.append(key)
        return self._numbers[key]


class GateStep(NamedTuple):
    """Nodes to make, from inputs and from what earlier steps made, and which of all these are needed afterwards."""

    nodes: list[Node]
    needed: set[Node]


def steps(circuit: Circuit, targets: Iterable[Node], ready: Container[Node] = ()) -> list[GateStep]:
    """How to make the wanted nodes, of the inputs and of others that are known.

    A node is made where it is wanted or used more than once; others are written out where they are used.
    """
    needed = set(targets)
    nodes = circuit.with_dependencies(needed, ready)
    made_of = {node: () if node in ready else circuit.parts(node) for node in nodes}
    uses = Counter(part for parts in made_of.values() for part in parts)
    depth: dict[Node, int] = {}
    reads: dict[Node, set[Node]] = {}  # what stands in a column already where a node is used
    nodes_by_depth: dict[int, list[Node]] = {}
    below: dict[Node, set[Node]] = {}
    for node in nodes:
        parts = made_of[node]
        depth[node] = max((depth[part] for part in parts), default=0)
        below[node] = {source for part in parts for source in reads[part]}
        if not parts:
            reads[node] = {node}
        elif node in needed or uses[node] > 1:
            reads[node] = {node}
            depth[node] += 1
            nodes_by_depth.setdefault(depth[node], []).append(node)
        else:
            reads[node] = below[node]
    gate_steps = []
    for step in sorted(nodes_by_depth, reverse=True):
        gate_steps.append(GateStep(nodes_by_depth[step], set(needed)))
        needed.update(source for node in nodes_by_depth[step] for source in below[node])
    return gate_steps[::-1]
