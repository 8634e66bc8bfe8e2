"""What can be asked further of a venture, and how it is asked where the report is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from collabadvisor.document.tree import Block, Code, Paragraph
from collabadvisor.reasoning.explain.explanation_model import Subject

Step = Literal["why", "why_not", "ask", "plan"]
"""What can be asked further of a venture."""
Onward = Callable[[Step, str], str]
"""How one asks for a step, and about what (a name, a verdict, nothing), where the report is read."""


def typed_id(subject: Subject) -> str:
    """What was asked about, as it is typed."""
    if subject.kind == "verdict":
        return subject.wanted or subject.id
    return f"{subject.id}={subject.wanted}" if subject.wanted else subject.id


def to_ask(onward: Onward | None, words: str, step: Step, about: str = "") -> Iterator[Block]:
    """What asking a step is for, and how it is asked; nothing where nobody can ask."""
    if onward:
        yield from (Paragraph(words), Code(onward(step, about)))
