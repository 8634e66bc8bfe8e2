"""YAML changed and written again with its comments, by ruamel.yaml."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cached_property
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import YAMLError
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, PlainScalarString, ScalarString

from collabadvisor.files.words import clean
from collabadvisor.files.yaml_text import is_plain
from collabadvisor.venture.comment_lines import BEFORE_VALUE, comments_in, comments_of, cut_below, put_below

ANSWERS = "answers"
_BEGINS = re.compile(r"^---[ \t]*(?:#[^\n]*)?\n", re.MULTILINE)
_ENDS = re.compile(r"^\.\.\.", re.MULTILINE)
"""The marks of a document, which ruamel does not keep as they are."""


class _WordsOfAFile(VersionedResolver):
    """Nothing but what is empty is taken for anything else than its words."""

    @cached_property
    def versioned_resolver(self) -> Any:
        return {
            first: [entry for entry in entries if entry[0].endswith("null")]
            for first, entries in super().versioned_resolver.items()
        }


def rewrite_text(
    text: str,
    answers: Mapping[str, Mapping[str, str]],
    head: Mapping[str, str],
    names: Mapping[str, str],
    away: Collection[str] = (),
) -> str | None:
    """The text with other parts of answers, and other values of keys above them; None where it cannot be read.

    Both go by the keys of the file: ``{"lead_post": {"answer": "junior"}}``; no parts are an open question. ``names``
    says under which keys the stage and the answers stand, where it is under others than these words; ``away`` has the
    keys of answers that are taken away.
    """
    at = names.get(ANSWERS, ANSWERS)
    begins, ends = _BEGINS.search(text), _ENDS.search(text)
    start, end = begins.end() if begins else 0, ends.start() if ends else len(text)
    yaml = YAML(typ="rt", pure=True)
    yaml.Resolver = _WordsOfAFile
    yaml.preserve_quotes = True
    yaml.allow_unicode = True
    yaml.width = len(text) + 10_000  # no line is folded
    try:
        data = yaml.load(text[start:end])
        _change_head(data, head, names.get("stage", "stage"))
        _change_answers(data, at, answers)
        for fact in away:
            _take_out(data[at], fact)
        yaml.map_indent = _indent(data[at])
        output = StringIO()
        yaml.dump(data, output)
    except YAMLError:
        return None
    return f"{text[:start]}{output.getvalue()}{text[end:]}"


def _indent(answers: CommentedMap) -> int:
    """By how much the answers are indented."""
    return int(answers.lc.col) if _is_block(answers) and answers.lc.col else 2


def _change_head(data: CommentedMap, head: Mapping[str, str], stage: str) -> None:
    for name, value in head.items():
        if value and name not in data:
            data.insert(list(data).index(stage), name, _scalar(value))
        elif value:
            data[name] = _scalar(value)
        elif name in data:
            _take_out(data, name)


def _change_answers(data: CommentedMap, at: str, answers: Mapping[str, Mapping[str, str]]) -> None:
    if data.get(at) is None:
        _set(data, at, CommentedMap())
    elif not data[at] and not data.fa.flow_style():
        data[at].fa.set_block_style()
    for fact, parts in answers.items():
        if parts and isinstance(data[at].get(fact), CommentedMap):
            _mend(data[at][fact], parts)
        else:
            _replace(data[at], fact, parts)


def _mend(answer: CommentedMap, parts: Mapping[str, str]) -> None:
    """Change the parts of an answer that is written as a mapping."""
    for name, value in parts.items():
        if clean(answer.get(name) or "") != clean(value):
            _set(answer, name, _scalar(value))
    for name in [name for name in answer if answer[name] and name not in parts]:
        if name == next(iter(answer)) and any(comments_of(answer, name)):
            answer[name] = None  # no key is before it, to which its comments could go
        else:
            _take_out(answer, name)


def _replace(answers: CommentedMap, fact: str, parts: Mapping[str, str]) -> None:
    """Write an answer anew: nothing, its answer alone, or a mapping of its parts."""
    if isinstance(answers.get(fact), CommentedMap):
        put_below(answers, fact, "".join(comments_in(answers[fact])))
        if fact in answers.ca.items:
            answers.ca.items[fact][BEFORE_VALUE:] = [None]
    if set(parts) <= {"answer"}:
        _set(answers, fact, _scalar(parts["answer"]) if parts else None)
    else:
        below = cut_below(answers, fact)
        _set(answers, fact, value := CommentedMap((name, _scalar(words)) for name, words in parts.items()))
        put_below(value, next(reversed(value)), below)


def _scalar(value: str) -> ScalarString:
    scalar: ScalarString = PlainScalarString(value) if is_plain(value) else DoubleQuotedScalarString(value)
    return scalar


def _is_block(value: object) -> bool:
    return isinstance(value, CommentedMap) and len(value) > 0 and not value.fa.flow_style()


def _set(mapping: CommentedMap, name: str, value: Any) -> None:
    """Give a key a value; a new one stands after the others, before the comments that follow the last of them."""
    if name in mapping or not _is_block(mapping):
        mapping[name] = value
        return
    holder, last = mapping, next(reversed(mapping))
    while _is_block(holder[last]):
        holder, last = holder[last], next(reversed(holder[last]))
    below = cut_below(holder, last)
    mapping[name] = value
    put_below(mapping, name, below)


def _take_out(mapping: CommentedMap, name: str) -> None:
    """Take a key away; its comments go to the key before it."""
    names = list(mapping)
    place = names.index(name)
    if isinstance(mapping[name], CommentedMap):
        put_below(mapping, name, "".join(comments_in(mapping[name])))
    if place:
        put_below(mapping, names[place - 1], "".join(comments_of(mapping, name)))
    del mapping[name]
