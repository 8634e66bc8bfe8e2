"""Conditions in CLIPS: as patterns that a rule waits for, and as calls that are worked out."""

from __future__ import annotations

from collections.abc import Sequence

from collabadvisor.circuit.decision_model import ANSWERED, CALLING, FINDING, HANGING, VERDICT
from collabadvisor.export.expressions import AT, Language


def _pattern(name: str, words: Sequence[str]) -> str:
    kind, _, about = name.partition(" ")
    either = " | ".join(words)
    if name == AT:
        return f"(at {either})"
    if name == VERDICT:
        return f"(verdict (is {either}))"
    if about and kind == FINDING:
        return f"(found (rule {about}))"
    return f"({kind} (of {about}) (is {either}))" if about else f"(answer (fact {name}) (is {either}))"


def _at_least(name: str, least: int) -> str:
    kind, base = name.split()
    slot = "many" if kind == ANSWERED else "not-applying"
    many = f"?{slot}-{base}"  # in one rule, what is called the same is the same
    return f"(answered (about {base}) ({slot} {many}&:(>= {many} {least})))"


def _call(name: str, words: Sequence[str]) -> str:
    kind, _, about = name.partition(" ")
    if name == AT:
        return f"(member$ ?stage (create$ {' '.join(words)}))"
    asks = {FINDING: "is-found", CALLING: "is-calling", HANGING: "is-hanging"}
    return f"({asks[kind]} {about})" if kind in asks else f"(is-advised {about} {words[0]})"


def _joined(operator: str, parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"({operator} {' '.join(parts)})"


PATTERNS = Language(
    among=_pattern,
    at_least=_at_least,
    every=lambda parts: _joined("and", parts),
    some=lambda parts: _joined("or", parts),
    no=lambda part: f"(not {part})",
    gate=str,
)
CALLS = Language(
    among=_call,
    at_least=PATTERNS.at_least,
    every=PATTERNS.every,
    some=PATTERNS.some,
    no=PATTERNS.no,
    gate=lambda node: f"?gate{node}",
)
