"""ZEN, the language of the cells and expressions of a JDM graph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from collabadvisor.circuit.decision_model import ANSWERED, FINDING, NOT_APPLYING, SHOWN, STANDING, VERDICT
from collabadvisor.export.common_text import AT
from collabadvisor.export.expressions import Language
from collabadvisor.knowledge.framework import COVERAGE, REQUIREMENTS


def literal(text: str) -> str:
    """A text in ZEN, which knows no sign that takes the meaning from a quotation mark."""
    quote = ' + "\'" + '
    return quote.join(f"'{part}'" for part in text.split("'"))


def cell(words: Iterable[str]) -> str:
    """What a cell holds that accepts each of these words."""
    return ", ".join(map(literal, words))


def path(name: str) -> str:
    """Where that stands which is called so in a condition. No id of a rule or a recommendation has ``_`` in it."""
    kind, _, about = name.partition(" ")
    if name in (AT, VERDICT):
        return "stage" if name == AT else VERDICT
    if not about:
        return f"answers.{kind}"
    if kind in (ANSWERED, NOT_APPLYING, SHOWN):
        return f"{kind}.{about}"
    if kind == STANDING and about not in (COVERAGE, REQUIREMENTS):
        return f"standings.{about}"
    return f"{kind}_{about.replace('-', '_')}"


def _among(name: str, words: Sequence[str]) -> str:
    if name.startswith(f"{FINDING} "):
        return f"{literal(name.split()[1])} in found_rules"
    return f"{path(name)} in [{cell(words)}]"


def listed(each: Iterable[tuple[str, str]]) -> str:
    """The list of what stands beside each condition that holds."""
    chosen = (f"{holds} ? {item} : null" for holds, item in each)
    return f"filter([{', '.join(chosen)}], # != null)"


ZEN = Language(
    among=_among,
    at_least=lambda name, least: f"{path(name)} >= {least}",
    conjunction=lambda parts: f"({' and '.join(parts)})",
    disjunction=lambda parts: f"({' or '.join(parts)})",
    negation=lambda part: f"not ({part})",
    gate=lambda node: f"$.gate_{node}",
)
