"""A JDM decision graph: its nodes in columns from left to right, the edges between them, and ZEN's literals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

WIDE, HIGH = 320, 140
"""So far apart are the nodes, in pixels."""
Row = Mapping[str, str]
"""The cells of a row of a table: the column's name -> what stands in it. Under ``BESIDE`` stands what it says."""
BESIDE = "_description"
"""What JDM calls the words beside a row. No column is called so, for no id begins like that."""
Node = dict[str, Any]


@dataclass(frozen=True)
class DecisionTable:
    """A decision table: input and output columns, each a name and a field (no field: the cell is a whole expression).

    ``first``: only the first row that matches counts, not each. Its outputs stand alone, under ``output`` where that is
    named; or are added to all that came in (``adds``).
    """

    inputs: Sequence[tuple[str, str]]
    outputs: Sequence[tuple[str, str]]
    rows: Sequence[Row]
    first: bool = False
    output: str | None = None
    adds: bool = False

    def content(self) -> Node:
        """The table as JDM has it."""
        return {
            "hitPolicy": "first" if self.first else "collect",
            "inputs": [_column(f"in{place}", *column) for place, column in enumerate(self.inputs, start=1)],
            "outputs": [_column(f"out{place}", *column) for place, column in enumerate(self.outputs, start=1)],
            "rules": [self._row(f"row{place}", row) for place, row in enumerate(self.rows, start=1)],
            "passThrough": self.adds,
            "inputField": None,
            "outputPath": self.output,
            "executionMode": "single",
        }

    def _row(self, number: str, row: Row) -> Node:
        cells = {"_id": number, BESIDE: row.get(BESIDE, "")}
        for kind, columns in (("in", self.inputs), ("out", self.outputs)):
            cells |= {f"{kind}{place}": row.get(name, "") for place, (name, _) in enumerate(columns, start=1)}
        return cells


class Graph:
    """Nodes and edges. A node is put into the column after the one before; those of one call share a column."""

    def __init__(self) -> None:
        self._nodes: list[Node] = []
        self._edges: list[Node] = []
        self._columns = 0

    def add(self, *nodes: tuple[str, str, Any], after: Iterable[str] = ()) -> list[str]:
        """Put nodes (each a name, a kind and its content) into the next column, with edges from those named."""
        for place, (name, kind, content) in enumerate(nodes):
            position = {"x": WIDE * self._columns, "y": HIGH * place}
            node = {"id": _id(name), "name": name, "type": kind, "position": position}
            self._nodes.append(node if content is None else {**node, "content": content})
            for other in after:
                edge = {
                    "id": f"{_id(other)}--{_id(name)}",
                    "sourceId": _id(other),
                    "targetId": _id(name),
                    "type": "edge",
                }
                self._edges.append(edge)
        self._columns += 1
        return [name for name, _, _ in nodes]

    def tables(self, tables: Mapping[str, DecisionTable], after: Iterable[str]) -> list[str]:
        """Put decision tables into the next column, each under its name."""
        return self.add(*((name, "decisionTableNode", table.content()) for name, table in tables.items()), after=after)

    def expressions(
        self, name: str, values: Mapping[str, str], after: Iterable[str], *, adds: bool = True
    ) -> list[str]:
        """Put fields and their expressions into the next column. ``adds``: to all that came in."""
        rows = [{"id": f"expression{place}", "key": key, "value": value}
                for place, (key, value) in enumerate(values.items(), start=1)]  # fmt: skip
        content = {
            "expressions": rows, "passThrough": adds, "inputField": None, "outputPath": None, "executionMode": "single"
        }  # fmt: skip
        return self.add((name, "expressionNode", content), after=after)

    def content(self) -> Node:
        """The nodes and edges as JDM has them."""
        return {"nodes": self._nodes, "edges": self._edges}


def _column(number: str, name: str, field: str) -> Node:
    return {"id": number, "name": name, "field": field} if field else {"id": number, "name": name}


def _id(name: str) -> str:
    return name.lower().replace(" ", "-")
