"""ZEN, the language of the cells and expressions of a JDM graph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from collabadvisor.circuit.decision_model import (
    CALLING,
    FINDING,
    HANGING,
    NOW,
    PRIORITY,
    REQUIREMENT,
    STANDING,
    VERDICT,
)
from collabadvisor.export.common_text import AT
from collabadvisor.export.expressions import Language
from collabadvisor.knowledge.framework import COVERAGE, REQUIREMENTS


def literal(text: str) -> str:
    """A text in ZEN, which knows no sign that takes the meaning from a quotation mark."""
    quote = ' + "\'" + '
    return quote.join(f"'{part}'" for part in text.split("'"))


def zen_list(words: Iterable[str]) -> str:
    """Words as a list in ZEN."""
    return f"[{', '.join(map(literal, words))}]"


def cell(words: Iterable[str]) -> str:
    """What a cell holds that accepts each of these words."""
    return ", ".join(map(literal, words))


_BESIDE = {COVERAGE: COVERAGE, REQUIREMENTS: f"{REQUIREMENTS}_together"}
"""Where that stands which the verdict asks for beside the standings."""


def path(name: str) -> str:
    """Where that stands which is called so in a condition. No id of a rule or a recommendation has ``_`` in it."""
    kind, _, about = name.partition(" ")
    if name == AT:
        return "stage"
    if name == VERDICT:
        return VERDICT
    if not about:
        return f"answers.{kind}"
    if about in _BESIDE:
        return _BESIDE[about]
    if kind in (REQUIREMENT, PRIORITY, CALLING, HANGING) or name == NOW:
        return f"{kind}_{about.replace('-', '_')}"
    return f"{kind}{'s' * (kind == STANDING)}.{about}"


def _among(name: str, words: Sequence[str]) -> str:
    if name.startswith(f"{FINDING} "):
        return f"{literal(name.split()[1])} in found_rules"
    return f"{path(name)} in {zen_list(words)}"


def _joined(operator: str, parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"({f' {operator} '.join(parts)})"


def conjunction(parts: Sequence[str]) -> str:
    """The expression that every part holds."""
    return _joined("and", parts)


ZEN = Language(
    among=_among,
    at_least=lambda name, least: f"{path(name)} >= {least}",
    conjunction=conjunction,
    disjunction=lambda parts: _joined("or", parts),
    negation=lambda part: f"not ({part})",
    gate=lambda node: f"gate_{node}",
)
