"""How conditions, facts and rules are written in CLIPS."""

from __future__ import annotations

import re
from collections.abc import Sequence

from collabadvisor.circuit.decision_model import ANSWERED, FINDING, VERDICT
from collabadvisor.export.common_text import AT
from collabadvisor.export.expressions import Language
from collabadvisor.files.words import clean

WIDE = 110
PIECE = re.compile(r'"(?:\\.|[^"\\])*"|[()]|\s+|[^\s()"]+')


def pattern(name: str, words: Sequence[str]) -> str:
    """A pattern: a name (``AT``, a question, a decision) has one of some words. Of a single word it is a fact, too."""
    kind, _, about = name.partition(" ")
    either = " | ".join(words)
    if name == AT:
        return f"(at {either})"
    if name == VERDICT:
        return f"(verdict (is {either}))"
    if not about:
        return f"(answer (fact {name}) (is {either}))"
    return f"(found (rule {about}))" if kind == FINDING else f"({kind} (of {about}) (is {either}))"


def _at_least(name: str, least: int) -> str:
    kind, base = name.split()
    slot = "many" if kind == ANSWERED else "not-applying"
    many = f"?{slot}-{base}"  # in one rule, what is called the same is the same
    return f"(answered (about {base}) ({slot} {many}&:(>= {many} {least})))"


PATTERNS = Language(
    among=pattern,
    at_least=_at_least,
    conjunction=lambda parts: f"(and {' '.join(parts)})",
    disjunction=lambda parts: f"(or {' '.join(parts)})",
    negation=lambda part: f"(not {part})",
    gate=lambda node: f"(gate {node})",
)


def text(words: str) -> str:
    """Words for people, on one line, as a string of CLIPS."""
    escaped = clean(words).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def fact(kind: str, /, **slots: str | Sequence[str]) -> str:
    """A fact of a template; a slot of several values takes a list of them. What is no id is already in quotes."""
    parts = [name.replace("_", "-") + " " + (value if isinstance(value, str) else " ".join(value))
             for name, value in slots.items()]  # fmt: skip
    return f"({kind} ({') ('.join(parts)}))"


def defrule(name: str, title: str, turn: int, asks: Sequence[str], does: str) -> str:
    """A rule, which fires in its turn (0, -1, ...), once nothing has been found that cannot be used (``at``)."""
    declared = [text(title)] * bool(title) + [f"(declare (salience {turn}))"] * bool(turn)
    parts = [ask[len("(and ") : -1] if ask.startswith("(and ") else ask for ask in asks if ask]
    return layout(f"(defrule {' '.join([name, *declared, '(at ?)', *parts])} => {does})")


def layout(expression: str, indent: int = 0) -> str:
    """An expression on one line; where that is long, what is in it on lines of its own."""
    if indent + len(expression) <= WIDE or not expression.startswith("("):
        return expression
    parts, depth = [""], 0
    for piece in PIECE.findall(expression[1:-1]):
        if piece.isspace() and not depth:
            parts.append("")
        else:
            depth += (piece == "(") - (piece == ")")
            parts[-1] += piece
    many = 2 if not parts[1].startswith(("(", '"')) else 1
    lines = [" ".join(parts[:many]), *(layout(part, indent + 2) for part in parts[many:])]
    return "(" + ("\n" + " " * (indent + 2)).join(lines) + ")"


def section(title: str) -> str:
    """The head of a part of the file, as comment."""
    return f";;; {f'===== {clean(title)} ':=<{WIDE - 4}}"
