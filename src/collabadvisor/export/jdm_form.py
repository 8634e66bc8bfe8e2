"""The nodes of a JDM decision graph, in a row from left to right, each with all that came before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

WIDE = 320
"""So far apart are the nodes, in pixels."""
BESIDE = "_description"
"""What JDM calls the words beside a row. No column is called so, for no id begins like that."""
Node = dict[str, Any]
Columns = Mapping[str, str]
"""The name of each column -> its field; of a column whose cells are whole expressions, nothing."""


def node(name: str, kind: str, content: Node) -> Node:
    """A node, whose id is its name in small letters."""
    return {"id": name.lower().replace(" ", "-"), "name": name, "type": kind, "content": content}


def expressions(name: str, values: Mapping[str, str], *, adds: bool = True) -> Node:
    """Fields and their expressions; ``adds``: to all that came before."""
    rows = [{"id": f"expression{place}", "key": key, "value": value}
            for place, (key, value) in enumerate(values.items(), start=1)]  # fmt: skip
    return node(name, "expressionNode", {"expressions": rows, **_how(adds=adds)})


def table(
    name: str, inputs: Columns, outputs: Columns, rows: Sequence[Mapping[str, str]], path: str | None = None
) -> Node:
    """A decision table. A row has its cells by the columns, and what it says under ``BESIDE``.

    Every row that matches counts where they go into a list, under ``path``; else the first.
    """
    columns = {"inputs": _columns("in", inputs), "outputs": _columns("out", outputs)}
    ids = {column["name"]: column["id"] for some in columns.values() for column in some}
    rules = [
        {"_id": f"row{place}", BESIDE: row[BESIDE], **{ids[column]: row.get(column, "") for column in ids}}
        for place, row in enumerate(rows, start=1)
    ]
    policy = "collect" if path else "first"
    return node(name, "decisionTableNode", {"hitPolicy": policy, **columns, "rules": rules, **_how(path)})


def graph(nodes: Sequence[Node]) -> Node:
    """The nodes in a row, each joined to the next."""
    ids = [each["id"] for each in nodes]
    edges = [{"id": f"{one}--{other}", "sourceId": one, "targetId": other, "type": "edge"}
             for one, other in pairwise(ids)]  # fmt: skip
    return {"nodes": [{**each, "position": {"x": WIDE * place, "y": 0}} for place, each in enumerate(nodes)],
            "edges": edges}  # fmt: skip


def _how(path: str | None = None, *, adds: bool = True) -> Node:
    return {"passThrough": adds, "inputField": None, "outputPath": path, "executionMode": "single"}


def _columns(kind: str, columns: Columns) -> list[Node]:
    return [
        {"id": f"{kind}{place}", "name": name, **({"field": field} if field else {})}
        for place, (name, field) in enumerate(columns.items(), start=1)
    ]
