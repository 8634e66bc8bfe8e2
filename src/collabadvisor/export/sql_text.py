"""Words of SQL that SQLite, DuckDB and PostgreSQL read alike."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from collabadvisor.files.words import clean

MOST_JOINED = 100
"""So many terms are joined without brackets: engines read each as one level deeper, and allow a thousand."""
WIDE = 100


def text(word: str) -> str:
    """A word as a value."""
    return "'" + word.replace("'", "''") + "'"


def column_name(name: str) -> str:
    """The name of a column, whatever is in it."""
    return '"' + name.replace('"', '""') + '"'


def remark(words: str) -> str:
    """A comment to the end of the line."""
    return f"-- {clean(words)}"


def is_one_of(column: str, words: Collection[str]) -> str:
    """The column holds one of the words."""
    if len(words) == 1:
        return f"{column} = {text(*words)}"
    return f"{column} IN ({', '.join(text(word) for word in words)})"


def conjunction(parts: Sequence[str]) -> str:
    """The expression that every part holds."""
    return _joined("AND", parts)


def disjunction(parts: Sequence[str]) -> str:
    """The expression that at least one part holds."""
    return _joined("OR", parts)


def total(parts: Sequence[str]) -> str:
    """The sum of numbers."""
    return _joined("+", parts) if parts else "0"


def concatenate(parts: Sequence[str]) -> str:
    """Words one after the other."""
    return _joined("||", parts) if parts else "''"


def is_true(holds: str) -> str:
    """The expression that something holds, and is not unknown."""
    return f"{_bracketed(holds)} IS TRUE"


def is_not_true(holds: str) -> str:
    """The expression that something does not hold, or is not known."""
    return f"({_bracketed(holds)} IS NOT TRUE)"


def as_number(holds: str) -> str:
    """1 where it holds, else 0."""
    return f"CASE WHEN {holds} THEN 1 ELSE 0 END"


@dataclass(frozen=True)
class CaseBranch:
    """A branch of a CASE: the value given where a condition holds, with a remark."""

    holds: str
    value: str
    remark: str = ""


def first_of(options: Iterable[CaseBranch], otherwise: str = "") -> str:
    """What the first option gives that holds; null where none does and nothing is said."""
    lines: list[str] = []
    for option in options:
        lines += [remark(option.remark)] if option.remark else []
        lines.append(f"WHEN {option.holds} THEN {option.value}")
    if not lines:
        return otherwise or "CAST(NULL AS VARCHAR)"
    return "\n      ".join(["CASE", *lines, *([f"ELSE {otherwise}"] if otherwise else [])]) + "\n    END"


def _bracketed(holds: str) -> str:
    return holds if holds.startswith("(") else f"({holds})"


def _joined(operator: str, parts: Sequence[str]) -> str:
    """All parts joined, in brackets, so that it can be part of something else."""
    if len(parts) == 1:
        return parts[0]
    groups = [parts[start : start + MOST_JOINED] for start in range(0, len(parts), MOST_JOINED)]
    if len(groups) > 1:
        return _joined(operator, [_joined(operator, group) for group in groups])
    line = f"({f' {operator} '.join(parts)})"
    return line if len(line) <= WIDE else f"({f'{chr(10)}        {operator} '.join(parts)})"
