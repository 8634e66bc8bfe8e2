"""In what order recommendations stand, in SQL: the places of the circuit's ``Order``, gate by gate."""

from __future__ import annotations

from collabadvisor.circuit.gates import Node
from collabadvisor.circuit.wiring import Wiring
from collabadvisor.export import sql_text as sql
from collabadvisor.export.order_expressions import OrderExpressions
from collabadvisor.export.sql_language import SQL, gate
from collabadvisor.export.sql_steps import SqlColumn, SqlSteps

MOST_IDLE = 100
"""So many columns that nothing rests on any more are carried on; to leave them out, all others must be named."""


def add_order(query: SqlSteps, wiring: Wiring) -> str:
    """Add the steps that say which recommendation has which place; the result is all that are given, in their order."""
    order = OrderExpressions(wiring, SQL)
    there: set[Node] = set()
    for number, (step, holds) in enumerate(order.gate_steps, start=1):
        idle = there - step.needed if len(there - step.needed) > MOST_IDLE else set()
        query.add(
            f"order_{number}",
            [SqlColumn(gate(node), holds[node]) for node in step.nodes],
            without=[gate(node) for node in idle],
            remark="On the way to the order of the recommendations.",
        )
        there = there.difference(idle).union(step.nodes)
    words = [f"CASE WHEN {taken} THEN {sql.text(' ' + name)} ELSE '' END" for name, taken in order.places]
    return f"LTRIM({sql.concatenate(words)})"
