"""An answer put into a venture's file as it is written: every other answer, the comments and the layout stay.

What was put in is read back before it is given out, so that a way of writing that is not understood here is never
spoilt: it is refused, and the caller can write the file anew.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from collabadvisor.files.problems import UnreadableFile
from collabadvisor.files.yaml import Document, NodePath, parse
from collabadvisor.venture.model import Answer

ANSWERS = "answers"
LONGEST = 5000  # characters of a line that is looked into
PARTS = ("answer", "source", "confidence")
_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(?:[ ,.'/-]+[A-Za-z0-9_]+)*\.?")
_TAKEN = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}
"""Words that YAML, or an older YAML, takes for something else."""
_SPELLED = re.compile("[\x7f-\x9f\u2028\u2029\ufffe\uffff]")
"""What a YAML file can hold only as an escape."""
_VALUE = r"""(?:\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'#{\[|>&*!%@`][^#]*?))?"""
_REST = _VALUE + r"""(?P<comment>\s+#.*?)?\s*$"""


def put(text: str, fact: str, given: Answer | None) -> str | None:
    """The text of a venture's file with this answer to a question (None: left open), or None where that cannot be.

    The text must be one that reads as a venture. The line ends stay as they are.
    """
    document = parse(text, "-")
    if not isinstance(document.data, dict):
        return None
    wanted = _meaning(document.data)
    told = _told(given)
    if told or fact in wanted[1]:
        wanted[1][fact] = told
    end = "\r\n" if "\r\n" in text else "\n"
    lines = [line.rstrip("\r\n") for line in text.splitlines(keepends=True)]
    ways: list[Callable[[], list[str] | None]] = [
        lambda: _changed(lines, document, fact, told),
        lambda: _replaced(lines, document, fact, told),
        lambda: _added(lines, document, fact, told),
    ]
    for way in ways:
        changed = way()
        if changed is not None and _reads(made := end.join([*changed, ""]), wanted):
            return made
    return None


def _told(given: Answer | None) -> dict[str, str]:
    """What is said of a question: its answer, and where that comes from, as far as they are known."""
    parts = {} if given is None else {name: getattr(given, name) for name in PARTS}
    return {name: value for name, value in parts.items() if value}


def _meaning(data: dict[str, Any]) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
    answers = data.get(ANSWERS) or {}
    return {name: value for name, value in data.items() if name != ANSWERS}, {
        fact: {
            name: value for name, value in (given if isinstance(given, dict) else {"answer": given}).items() if value
        }
        for fact, given in answers.items()
    }


def _reads(text: str, wanted: object) -> bool:
    try:
        data = parse(text, "-").data
    except UnreadableFile:
        return False
    return isinstance(data, dict) and _meaning(data) == wanted


def _changed(lines: list[str], document: Document, fact: str, told: dict[str, str]) -> list[str] | None:
    """The answer changed where it stands, its comments kept."""
    node = (ANSWERS, fact)
    if node not in document.lines:
        return None
    start, end = _extent(lines, document, node)
    found = _match(lines[start], fact)
    if found is None:
        return None
    parts = {name: document.lines[*node, name] - 1 for name in PARTS if (*node, name) in document.lines}
    if not parts:
        comments = [line for line in lines[start + 1 : end] if _is_comment(line)]
        return [*lines[:start], *_written(found, told), *comments, *lines[end:]]
    if len({start, *parts.values()}) <= len(parts):
        return None  # some of it shares a line
    return [*lines[:start], *_parts_changed(lines, document, node, parts, told), *lines[end:]]


def _parts_changed(
    lines: list[str], document: Document, node: NodePath, parts: dict[str, int], told: dict[str, str]
) -> Iterator[str]:
    start, end = _extent(lines, document, node)
    first = min(parts.values())
    yield from lines[start:first]
    indent = _indent(lines[first])
    order = sorted(parts, key=parts.__getitem__)
    for name, following in zip(order, [*order[1:], None], strict=True):
        chunk = lines[parts[name] : parts[following] if following else end]
        if document.data[ANSWERS][node[1]].get(name) == told.get(name, ...):
            yield from chunk
            continue
        if name in told:
            found = _match(chunk[0], name)
            yield f"{indent}{name}: {scalar(told[name])}{found['comment'] or '' if found else ''}"
        yield from filter(_is_comment, chunk[1:])
    yield from (f"{indent}{name}: {scalar(value)}" for name, value in told.items() if name not in parts)


def _replaced(lines: list[str], document: Document, fact: str, told: dict[str, str]) -> list[str] | None:
    """The answer written anew in its place, on lines of its own."""
    if (ANSWERS, fact) not in document.lines:
        return None
    start, end = _extent(lines, document, (ANSWERS, fact))
    comments = [line for line in lines[start + 1 : end] if _is_comment(line)]
    return [*lines[:start], *_fresh(_indent(lines[start]), fact, told), *comments, *lines[end:]]


def _added(lines: list[str], document: Document, fact: str, told: dict[str, str]) -> list[str] | None:
    """The answer added after the last one."""
    if (ANSWERS, fact) in document.lines:
        return None
    if (ANSWERS,) not in document.lines:
        return [*lines, f"{ANSWERS}:", *_fresh("  ", fact, told)]
    start, end = _extent(lines, document, (ANSWERS,))
    if document.data[ANSWERS]:
        last = list(document.data[ANSWERS])[-1]
        indent = _indent(lines[document.lines[ANSWERS, last] - 1])
        return [*lines[:end], *_fresh(indent, fact, told), *lines[end:]]
    found = _match(lines[start], ANSWERS) or re.match(
        r"(?P<key>\s*answers:)\s*\{\s*\}(?P<comment>\s+#.*)?$", lines[start]
    )
    if found is None:
        return None
    return [*lines[:start], f"{found['key']}{found['comment'] or ''}", *_fresh("  ", fact, told), *lines[start + 1 :]]


def _extent(lines: list[str], document: Document, node: NodePath) -> tuple[int, int]:
    """From the line of a node's key to the line after its last, counted from 0; comments after it are not its own."""
    start = document.lines[node] - 1
    later = (line - 1 for other, line in document.lines.items() if other[: len(node)] != node and line - 1 > start)
    end = min(later, default=len(lines))
    while end > start + 1 and (not lines[end - 1].strip() or _is_comment(lines[end - 1]) or lines[end - 1] == "..."):
        end -= 1
    return start, end


def _match(line: str, key: str) -> re.Match[str] | None:
    if len(line) > LONGEST:
        return None
    word = re.escape(key)
    return re.match(rf"""(?P<key>\s*(?:{word}|"{word}"|'{word}')\s*:){_REST}""", line)


def _written(found: re.Match[str], told: dict[str, str]) -> list[str]:
    key, comment = found["key"], found["comment"] or ""
    if set(told) <= {"answer"}:
        return [key + "".join(f" {scalar(value)}" for value in told.values()) + comment]
    indent = _indent(key) + "  "
    return [f"{key}{comment}", *(f"{indent}{name}: {scalar(value)}" for name, value in told.items())]


def _fresh(indent: str, fact: str, told: dict[str, str]) -> list[str]:
    found = _match(f"{indent}{fact}:", fact)
    return _written(found, told) if found else []


def scalar(value: str) -> str:
    """A text as YAML that reads back as this text: plain where that is safe, else in quotation marks."""
    return value if _PLAIN.fullmatch(value) and value.lower() not in _TAKEN else quoted(value)


def quoted(value: str) -> str:
    """A text in quotation marks, as YAML that reads back as this text."""
    return _SPELLED.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _is_comment(line: str) -> bool:
    return line.lstrip().startswith("#")
