"""Comments in a file that was brought up to date: what has to be decided, above the questions that it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from collabadvisor.files.json import parse_json
from collabadvisor.files.words import clean, plain
from collabadvisor.files.yaml import parse
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.venture.editing import ANSWERS
from collabadvisor.venture.renewed_answer import RenewedAnswer
from collabadvisor.venture.words_meant import words_to_ids

WIDTH = 96


def with_notes(text: str, renewed: Iterable[RenewedAnswer], knowledge: KnowledgeBase) -> str:
    """The text with the comments; as it is where it is JSON, which has none."""
    try:
        parse_json(text)
    except (ValueError, RecursionError):
        pass
    else:
        return text
    lines, document = text.splitlines(keepends=True), words_to_ids(parse(text, "-"), knowledge)
    end = "\r\n" if "\r\n" in text else "\n"
    notes = [(document.at((ANSWERS, _place(one))).line - 1, list(_write_note(one, knowledge))) for one in renewed]
    for line, note in sorted(notes, reverse=True):
        indent = lines[line][: len(lines[line]) - len(lines[line].lstrip(" "))]
        lines[line:line] = [f"{indent}# {words}{end}" for words in note]
    new_text = "".join(lines)
    return new_text if parse(new_text, "-").data == parse(text, "-").data else text


def _place(one: RenewedAnswer) -> str:
    """The question above which a comment stands."""
    return one.left_open or next((fact for fact in (one.old.entry.fact, *one.now)), "")


def _write_note(one: RenewedAnswer, knowledge: KnowledgeBase) -> Iterator[str]:
    entry, question = one.old.entry, knowledge.facts.get(one.left_open or "")
    if entry.fact not in knowledge.facts:
        noted = "; ".join(filter(None, (one.source.confidence, clean(one.source.source))))
        yield from wrap(f"Before: {plain(entry.fact)}: {one.old.answer}{f' [{noted}]' if noted else ''}.", WIDTH)
    if one.undecided:
        yield from wrap(f"To decide, since “{one.old.answer}” does not tell: {clean(one.undecided)}", WIDTH)
    if question and one.undecided:
        longest = max(map(len, question.answer_ids))
        yield from (f"  {answer:<{longest}}  {clean(label)}" for answer, label in question.labels.items())
