"""A venture's file changed in place: every other answer, the comments and nearly all of the layout stay.

What has been changed is read back before it is given out, so that a file is never spoilt: where something else would
have changed, or a comment would be gone, it is refused, and the caller can write the file anew.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from collabadvisor.files.json import parse_json
from collabadvisor.files.problems import UnreadableFile
from collabadvisor.files.words import clean
from collabadvisor.files.yaml import comments, parse
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.venture.editing import ANSWERS, rewrite_text
from collabadvisor.venture.model import Answer, Venture
from collabadvisor.venture.words_meant import words_to_ids

HEAD = ("venture", "stage", "as_of", "respondent")
PARTS = ("answer", "source", "confidence")


def edit_text(text: str, venture: Venture, knowledge: KnowledgeBase) -> str | None:
    """The text of a venture's file made to say this venture, or None where it cannot be changed in place.

    What the venture does not answer is left open. What stays as it is stays in the words in which it is written. So do
    the line ends, and JSON stays JSON.
    """
    data = words_to_ids(parse(text, "-"), knowledge).data
    old = data.get(ANSWERS) if isinstance(data, dict) else None
    new = {fact: answer for fact, answer in venture.answers.items() if fact in (old or ()) or _parts(answer)}
    answers = {**dict.fromkeys(old or ()), **new}
    return change_answers(text, answers, knowledge, {name: getattr(venture, name) for name in HEAD})


def change_answers(
    text: str,
    answers: Mapping[str, Answer | None],
    knowledge: KnowledgeBase,
    head: Mapping[str, str] | None = None,
    gone: Collection[str] = (),
) -> str | None:
    """The text with other answers (None: left open), or None where they cannot be put into it.

    ``head`` has what is to stand above the answers: ``{"stage": "mature"}``; an empty text takes its key away.
    ``gone`` are questions whose keys are taken away, with all that stands under them. The text must be one that reads
    as a venture, but for its questions and answers, which may be unknown.
    """
    document = parse(text, "-")
    raw, ids = document.data, words_to_ids(document, knowledge).data
    if not isinstance(raw, dict):
        return None
    old_head, old_parts = _meaning(ids)
    parts = {fact: _parts(answer) for fact, answer in answers.items()}
    parts = {fact: entry for fact, entry in parts.items() if entry != old_parts.get(fact)}
    head = {name: value for name, value in (head or {}).items() if value != old_head.get(name, "")}
    all_parts = {fact: entry for fact, entry in (old_parts | parts).items() if fact not in gone}
    expected = {name: value for name, value in (old_head | head).items() if value or name not in head}, all_parts
    lines = text.replace("\r\n", "\n")
    names = dict(zip(ids, raw, strict=True))  # what is meant -> the key as it is written
    entries = raw.get(names.get(ANSWERS)) or {}
    own = dict(_in_own_words(parts, ids.get(ANSWERS) or {}, entries))
    away = [key for fact, key in zip(ids.get(ANSWERS) or (), entries, strict=True) if fact in gone]
    above = {names.get(name, name): value for name, value in head.items()}
    rest = {**raw, names[ANSWERS]: {key: entry for key, entry in entries.items() if key not in away}} if away else raw
    new_text = _in_json(lines, rest, own, above, names) or rewrite_text(lines, own, above, names, away)
    if new_text is None or comments(new_text) != comments(lines) or not _says(new_text, expected, knowledge):
        return None
    return new_text.replace("\n", "\r\n") if "\r\n" in text else new_text


def _parts(answer: Answer | None) -> dict[str, str]:
    """What is said of a question: its answer, and where that comes from, as far as they are known."""
    parts = {} if answer is None else {name: getattr(answer, name) for name in PARTS}
    return {name: value for name, value in parts.items() if value}


def _meaning(data: dict[str, Any]) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
    """What stands above the answers, and the parts of each answer that are said, as a reader of ventures takes them."""
    answers = data.get(ANSWERS) or {}
    return {name: _words(value) for name, value in data.items() if name != ANSWERS}, {
        fact: {
            name: _words(value)
            for name, value in (answer if isinstance(answer, dict) else {"answer": answer}).items()
            if value
        }
        for fact, answer in answers.items()
    }


def _words(value: Any) -> Any:
    return clean(value) if isinstance(value, str) else "" if value is None else value


def _in_own_words(
    answers: Mapping[str, dict[str, str]], ids: Mapping[str, Any], raw: Mapping[str, Any]
) -> Iterator[tuple[str, dict[str, str]]]:
    """The answers under the keys of the file, and with its own words for what they say already."""
    names = dict(zip(ids, raw, strict=True))
    for fact, parts in answers.items():
        key = names.get(fact, fact)
        meaning: Any = ids.get(fact)
        entry: Any = raw.get(key)
        if isinstance(entry, dict):
            inner = dict(zip(meaning, entry, strict=True))
            same = {name for name in inner if _words(meaning[name]) == parts.get(name)}
            yield key, {inner.get(name, name): entry[inner[name]] if name in same else value
                        for name, value in parts.items()}  # fmt: skip
        else:
            yield key, {**parts, "answer": entry} if meaning and meaning == parts.get("answer") else parts


def _in_json(
    text: str,
    data: dict[str, Any],
    answers: Mapping[str, Mapping[str, str]],
    head: Mapping[str, str],
    names: Mapping[str, str],
) -> str | None:
    """The file's text with these answers and fields as JSON, on one line if it was; None where the text is no JSON."""
    try:
        parse_json(text)
    except (ValueError, RecursionError):
        return None
    key = names.get(ANSWERS, ANSWERS)
    fields = {name: value for name, value in {**data, **head}.items() if value or name not in head}
    short = {fact: parts.get("answer") if set(parts) <= {"answer"} else parts for fact, parts in answers.items()}
    fields[key] = {**(data.get(key) or {}), **short}
    return json.dumps(fields, ensure_ascii=False, indent=2 if "\n" in text.strip() else None) + "\n"


def _says(text: str, expected: object, knowledge: KnowledgeBase) -> bool:
    try:
        data = words_to_ids(parse(text, "-"), knowledge).data
    except UnreadableFile:
        return False
    return isinstance(data, dict) and _meaning(data) == expected
