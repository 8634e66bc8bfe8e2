"""What somebody means who answers a question at the keyboard."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from collabadvisor.files.words import clean
from collabadvisor.knowledge.framework import DOES_NOT_APPLY, Fact
from collabadvisor.venture.model import Answer, Confidence
from collabadvisor.venture.words_meant import chosen_answer, fact_for_words

Kind = Literal["answer", "unknown", "back", "list", "note", "help", "stop", "nothing", "unclear"]

CONFIDENCES: tuple[Confidence, ...] = get_args(Confidence)
NOT_APPLYING = "x"
"""Typed for "does not apply", where the question may not."""
_COMMANDS: dict[Kind, tuple[str, ...]] = {
    "help": ("?", "h", "help"),
    "unknown": ("d", "don't know", "dont know", "do not know", "i don't know", "not known", "unknown", "skip"),
    "back": ("b", "back"),
    "list": ("l", "list", "answers"),
    "stop": ("s", "stop", "q", "quit", "exit"),
    "note": ("n", "note"),
    "nothing": ("",),
}
_MEANT = {word: kind for kind, words in _COMMANDS.items() for word in words}
_NUMBERED = re.compile(r"([0-9]{1,3})[.):]?(?:\s+(.*))?")


@dataclass(frozen=True)
class Reply:
    """What was meant. ``answer`` is the id of the answer chosen; ``rest`` what followed it, or what was typed."""

    kind: Kind
    answer: str = ""
    rest: str = ""


def parse_reply(line: str, fact: Fact | None) -> Reply:
    """The reply that a line means: a number, an answer by its id or words, or a command.

    Without a question, only commands mean something.
    """
    text = clean(line)
    lower = text.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    first, _, rest = text.partition(" ")
    if lower in _MEANT:
        return Reply(_MEANT[lower])
    number, note = leading_number(text, len(fact.answers)) if fact else (0, "")
    if fact and number:
        return Reply("answer", fact.scale[number - 1], note)
    if fact and fact.does_not_apply and first.lower() == NOT_APPLYING:
        return Reply("answer", DOES_NOT_APPLY, rest)
    if first.lower() in _COMMANDS["note"]:
        return Reply("note", rest=rest)
    if first.lower() in _COMMANDS["back"]:
        return Reply("back", rest=rest)
    in_words = _in_words(lower, first.lower(), rest, fact) if fact else None
    return in_words or Reply("unclear", rest=text)


def question_meant(words: str, facts: Mapping[str, Fact], put: Sequence[str]) -> str | None:
    """The question that is meant by its id, its name or its number among those put so far; None where there is none."""
    number, rest = leading_number(words, len(put))
    if number and not rest:
        return put[number - 1]
    fact = fact_for_words(words, facts)
    return fact if fact in facts else None


def means_stop(line: str) -> bool:
    """Whether a line ends the talk, whatever was asked."""
    return clean(line).lower() in _COMMANDS["stop"]


def _in_words(lower: str, first: str, rest: str, fact: Fact) -> Reply | None:
    answer = chosen_answer(lower, fact)
    if answer in fact.answer_ids:
        return Reply("answer", answer)
    return Reply("answer", first, rest) if first in fact.answer_ids else None


def leading_number(text: str, many: int) -> tuple[int, str]:
    """The number from 1 to ``many`` with which the words begin, and what follows it; 0 where they do not."""
    match = _NUMBERED.fullmatch(text)
    number = int(match[1]) if match else 0
    return (number, match[2] or "") if match and 1 <= number <= many else (0, "")


def answer_with_note(answer: str, note: str, before: Answer | None = None) -> Answer:
    """An answer with a note on where it comes from, which can begin with how sure it is: 'documented: minutes'.

    What the note leaves out stays as it was noted ``before``.
    """
    first, _, rest = clean(note).partition(" ")
    word = first.rstrip(":,").lower()
    sure = next((confidence for confidence in CONFIDENCES if confidence == word), None)
    source = clean(rest if sure else note)
    return Answer(
        answer=answer,
        source=source or (before.source if before else ""),
        confidence=sure or (before.confidence if before else None),
    )
