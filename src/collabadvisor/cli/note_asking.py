"""Notes on where an answer comes from, asked for at the keyboard."""

from __future__ import annotations

from collections.abc import Callable

from collabadvisor.cli.replies import CONFIDENCES, leading_number
from collabadvisor.files.words import clean
from collabadvisor.knowledge.framework import Fact
from collabadvisor.venture.model import LONGEST

Hear = Callable[[str], str | None]
"""Takes a prompt, and gives the line that was typed; None where nothing more can come."""
Say = Callable[[list[str]], None]


def is_short(note: str, say: Say) -> bool:
    """Whether a note may be kept; else that it may not is said."""
    longest = LONGEST["source"]
    if len(note) > longest:
        say([f"That note is longer than {longest:,} characters; a short one will do. Nothing was saved."])
    return len(note) <= longest


def ask_for_note(fact: Fact, answer: str, hear: Hear, say: Say) -> tuple[str, bool]:
    """A note as it could have been typed in one line, and whether the talk goes on."""
    say([f"A note on {clean(fact.name)}: {clean(fact.label(answer))}."])
    source = hear("Where does that come from? (Enter: no note) ")
    sure = None if source is None else hear("How sure is it? 1 documented, 2 asserted, 3 assumed (Enter: not said) ")
    text = clean(sure or "").lower()
    number, _ = leading_number(text, len(CONFIDENCES))
    word = CONFIDENCES[number - 1] if number else text if text in CONFIDENCES else ""
    return f"{word}: {source or ''}".lstrip(": "), sure is not None
