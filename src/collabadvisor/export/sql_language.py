"""Conditions in SQL, over the columns of the steps."""

from __future__ import annotations

from collections.abc import Sequence

from collabadvisor.circuit.decision_model import FINDING, VERDICT, decision_name
from collabadvisor.circuit.gates import Node
from collabadvisor.circuit.wiring import ANSWER
from collabadvisor.export import sql_text as sql
from collabadvisor.export.common_text import AT
from collabadvisor.export.expressions import Language
from collabadvisor.export.sql_steps import column


def gate(node: Node) -> str:
    """The column of a gate."""
    return column(f"gate {node}")


def _among(name: str, words: Sequence[str]) -> str:
    kind, _, about = name.partition(" ")
    if about and kind == FINDING:
        return column(name)
    decided = about or name == VERDICT
    return sql.is_one_of("stage" if name == AT else column(name if decided else decision_name(ANSWER, name)), words)


SQL = Language(
    among=_among,
    at_least=lambda name, least: f"{column(name)} >= {least}",
    conjunction=sql.conjunction,
    disjunction=sql.disjunction,
    negation=sql.is_not_true,
    gate=gate,
)
