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
    known = data.get(ANSWERS) if isinstance(data, dict) else None
    given = {fact: told for fact, told in venture.answers.items() if fact in (known or ()) or _parts(told)}
    answers = {**dict.fromkeys(known or ()), **given}
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
    told, known = _meaning(ids)
    parts = {fact: _parts(given) for fact, given in answers.items()}
    parts = {fact: said for fact, said in parts.items() if said != known.get(fact)}
    head = {name: value for name, value in (head or {}).items() if value != told.get(name, "")}
    kept = {fact: said for fact, said in (known | parts).items() if fact not in gone}
    wanted = {name: value for name, value in (told | head).items() if value or name not in head}, kept
    lines = text.replace("\r\n", "\n")
    names = dict(zip(ids, raw, strict=True))  # what is meant -> the key as it is written
    written = raw.get(names.get(ANSWERS)) or {}
    own = dict(_in_own_words(parts, ids.get(ANSWERS) or {}, written))
    away = [key for fact, key in zip(ids.get(ANSWERS) or (), written, strict=True) if fact in gone]
    above = {names.get(name, name): value for name, value in head.items()}
    left = {**raw, names[ANSWERS]: {key: said for key, said in written.items() if key not in away}} if away else raw
    made = _in_json(lines, left, own, above, names) or rewrite_text(lines, own, above, names, away)
    if made is None or comments(made) != comments(lines) or not _says(made, wanted, knowledge):
        return None
    return made.replace("\n", "\r\n") if "\r\n" in text else made


def _parts(given: Answer | None) -> dict[str, str]:
    """What is said of a question: its answer, and where that comes from, as far as they are known."""
    parts = {} if given is None else {name: getattr(given, name) for name in PARTS}
    return {name: value for name, value in parts.items() if value}


def _meaning(data: dict[str, Any]) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
    """What stands above the answers, and the parts of each answer that are said, as a reader of ventures takes them."""
    answers = data.get(ANSWERS) or {}
    return {name: _words(value) for name, value in data.items() if name != ANSWERS}, {
        fact: {
            name: _words(value)
            for name, value in (given if isinstance(given, dict) else {"answer": given}).items()
            if value
        }
        for fact, given in answers.items()
    }


def _words(value: Any) -> Any:
    return clean(value) if isinstance(value, str) else "" if value is None else value


def _in_own_words(
    answers: Mapping[str, dict[str, str]], ids: Mapping[str, Any], raw: Mapping[str, Any]
) -> Iterator[tuple[str, dict[str, str]]]:
    """The answers under the keys of the file, and with its own words for what they say already."""
    names = dict(zip(ids, raw, strict=True))
    for fact, said in answers.items():
        key = names.get(fact, fact)
        meant: Any = ids.get(fact)
        written: Any = raw.get(key)
        if isinstance(written, dict):
            inner = dict(zip(meant, written, strict=True))
            same = {name for name in inner if _words(meant[name]) == said.get(name)}
            yield key, {inner.get(name, name): written[inner[name]] if name in same else value
                        for name, value in said.items()}  # fmt: skip
        else:
            yield key, {**said, "answer": written} if meant and meant == said.get("answer") else said


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
    made = {name: value for name, value in {**data, **head}.items() if value or name not in head}
    short = {fact: said.get("answer") if set(said) <= {"answer"} else said for fact, said in answers.items()}
    made[key] = {**(data.get(key) or {}), **short}
    return json.dumps(made, ensure_ascii=False, indent=2 if "\n" in text.strip() else None) + "\n"


def _says(text: str, wanted: object, knowledge: KnowledgeBase) -> bool:
    try:
        data = words_to_ids(parse(text, "-"), knowledge).data
    except UnreadableFile:
        return False
    return isinstance(data, dict) and _meaning(data) == wanted
