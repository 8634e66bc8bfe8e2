"""Adds an entry to the list that a file of a pack holds. All that stands there already stays as it is, byte by byte."""

from __future__ import annotations

import codecs
import re
from pathlib import Path
from textwrap import dedent, indent

from collabadvisor.files.problems import Location, Problem, ScaffoldError, UnreadableFile
from collabadvisor.files.yaml import parse, read_bytes, text_of
from collabadvisor.scaffolds.additions import Addition

_ITEM = re.compile(r"( *)- ")
_EMPTY = re.compile(r"^(\w+:)[ \t]*\[[ \t]*\]", re.MULTILINE)
_END = re.compile(r"^\.\.\.[ \t]*$", re.MULTILINE)


def with_entry(path: Path, key: str, entry: str, head: str) -> Addition:
    """One entry more in a file's list under ``key``; where there is no such file, a new one that begins with ``head``.

    Raises:
        ScaffoldError: the list is written in a way in which nothing can be added to it.
        UnreadableFile: the file cannot be read.
    """
    if not path.exists():
        return Addition(new={path: head + entry})
    old = read_bytes(path)
    text = text_of(old, str(path))
    mark = codecs.BOM_UTF8 if old.startswith(codecs.BOM_UTF8) else b""
    return Addition(extended={path: (old, mark + _longer(text, path, key, entry).encode())})


def _longer(text: str, path: Path, key: str, entry: str) -> str:
    there = parse(text, str(path)).data[key]
    end = "\r\n" if "\r\n" in text else "\n"
    if not there:
        text = _EMPTY.sub(r"\1", text)
    body, finish = _halves(text)
    body += end if body and not body.endswith(("\n", "\r")) else ""
    lines = indent(dedent(entry), _margin(text, path, key)).replace("\n", end)
    longer = f"{body}{end if there else ''}{lines}{finish}"
    _hold_to(longer, path, {key: [*there, *parse(f"{key}:\n{entry}", str(path)).data[key]]})
    return longer


def _halves(text: str) -> tuple[str, str]:
    """The text before the mark that ends a document, and from it on."""
    end = _END.search(text)
    return (text[: end.start()], text[end.start() :]) if end else (text, "")


def _margin(text: str, path: Path, key: str) -> str:
    """How far the items of the list are indented."""
    lines, document = text.splitlines(), parse(text, str(path))
    first, begun = document.lines.get((key, 0), 0), document.lines[(key,)]
    items = filter(None, map(_ITEM.match, lines[begun:first]))
    return next((item[1] for item in items), "  ")


def _hold_to(text: str, path: Path, expected: object) -> None:
    """Refuse a text that does not say what it should: a list between brackets, or a text that goes on to the end."""
    try:
        holds = parse(text, str(path)).data == expected
    except UnreadableFile:
        holds = False
    if not holds:
        what = "the list in this file is written in a way in which nothing can be added at its end."
        remedy = "Write each entry on lines of its own that begin with '- ', and let nothing follow the last one."
        raise ScaffoldError([Problem(Location(str(path)), what, remedy)])
