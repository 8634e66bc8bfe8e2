"""What a decision model is made of: input data, and decisions that are tables of rows.

Cells hold the simplest tests of FEEL only (words, and numbers that are large enough), so that every engine reads them
alike: a word is never equal to what is not known, and no number is large enough where none is given.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

STAGE = "stage"
WORD, NUMBER, ANY = "string", "number", "Any"
FEEL = frozenset(
    [
        "and",
        "between",
        "context",
        "date",
        "duration",
        "else",
        "every",
        "external",
        "false",
        "for",
        "function",
        "if",
        "in",
    ]
).union(["instance", "list", "not", "null", "of", "or", "range", "return", "satisfies", "some", "then", "time", "true"])
"""Names that mean something of their own in FEEL."""


@dataclass(frozen=True)
class Input:
    """What is told of a venture: the name by which tables ask for it, what it is called, and what it can be."""

    name: str
    label: str
    description: str


@dataclass(frozen=True)
class Output:
    """A column of what a table gives; ``words`` are those that it can give, in their order."""

    name: str
    words: Sequence[str] = ()


@dataclass(frozen=True)
class DecisionRow:
    """The cells that are not empty, by the name of what they test; what is given; what is told; and why."""

    cells: Mapping[str, str]
    outputs: tuple[str, ...]
    title: str
    because: str = ""


@dataclass(frozen=True)
class DecisionElement:
    """A decision: its name (no other is called so), what it is called, what it answers, and its table."""

    name: str
    label: str
    question: str
    policy: str
    outputs: tuple[Output, ...]
    rows: tuple[DecisionRow, ...]
    group: str = ""
    """The base that it is about."""
    from_source: bool = False
    """Whether its rows encode what the source teaches."""

    @property
    def kind(self) -> str:
        """What the decision is: a number, a word, or a list."""
        return {"COUNT": NUMBER, "FIRST": WORD}.get(self.policy, ANY)

    def input_names(self) -> tuple[str, ...]:
        """The names of what its cells test, the stage first."""
        names = dict.fromkeys(name for row in self.rows for name in row.cells)
        return tuple(sorted(names, key=lambda name: name != STAGE)) or (STAGE,)


def feel_string(word: str) -> str:
    """A word in FEEL. Ids hold nothing that would have to be escaped."""
    return f'"{word}"'


def any_of(words: Iterable[str]) -> str:
    """A cell that holds for any of these words."""
    return ", ".join(map(feel_string, words))
