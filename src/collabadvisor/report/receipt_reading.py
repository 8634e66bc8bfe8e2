"""The receipt that a report bears: in what its file says of itself, or, where that says nothing, in its words."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from io import BytesIO
from zipfile import ZipFile

from pydantic import ValidationError

from collabadvisor.document.reading.placed_words import text_of_lines
from collabadvisor.document.tidy import short_digest
from collabadvisor.files.extras import PACKAGE
from collabadvisor.report.receipt import Receipt, ReportReceipt

_DIGEST = r"sha256[: ][0-9a-f]+"
_PROGRAM = rf"{PACKAGE} (?P<program>[^\s,;]*)"
_RECEIPT = re.compile(rf"(?s)(?:(?P<request>.*)[,;] )?(?P<digests>(?:answers|venture) {_DIGEST}.*), {_PROGRAM}")
_ON_KNOWLEDGE = re.compile(rf"(?s)(?P<request>.*)[,;] (?P<digests>knowledge {_DIGEST}.*), {_PROGRAM}")
_NAMED_DIGEST = re.compile(r"(?:(?:^|[,;] )([a-z]+(?: [a-z]+)?) )?(sha256[: ][0-9a-f]+)")
_LINES = re.compile(r"(?m)^[^\w\n]*Receipt: ((?:.+\n?)+)")
"""A receipt in lines, up to an empty one."""
_FORMAT = re.compile(r"collabadvisor/([a-z-]+)/\d+")
_META = re.compile(r'<meta name="receipt" content="([^"]*)">')
_PARTS: Mapping[str, tuple[str, re.Pattern[str]]] = {
    "docx": ("docProps/custom.xml", re.compile(r'name="receipt"><vt:lpwstr>([^<]*)<')),
    "xlsx": ("docProps/core.xml", re.compile(r"<dc:description>([^<]*)<")),
}
"""Where the files of these formats, which are archives, say it of themselves."""
_SIGN = re.compile(r"\\([!-/:-@\[-`{-~])")
"""A sign before which Markdown wants a backslash."""
_LONGEST = 1_000_000
_LONGEST_RECEIPT = 20_000
_WIDTH = 88
"""So many characters a line of a text has at the most, where it is written into a file."""


@dataclass(frozen=True)
class ReadReceipt:
    """From what a report says that it was made: the command with its options, digests, the program's version.

    ``request`` is empty for advice. ``digests`` are, by their names ("answers", "knowledge", "costs", ...), the short
    forms of those that the receipt bears.
    """

    request: tuple[str, ...]
    digests: Mapping[str, tuple[str, ...]]
    program: str


def read_receipt(content: bytes, form: str, words: Iterable[str]) -> ReadReceipt | None:
    """The receipt of a report in a format, whose ``words`` are in the order of reading; None where it bears none."""
    if form == "json":
        return _in_json(content)
    properties = _in_properties(content, form)
    if properties:
        return _parse(properties)
    if form in ("text", "markdown"):
        paragraphs = _LINES.findall(text_of_lines(content))
        last = _joined(paragraphs[-1].splitlines()) if paragraphs else ""
        return _parse(_SIGN.sub(r"\1", last) if form == "markdown" else last)
    _, _, last = " ".join(words).rpartition("Receipt: ")
    return _parse(last)


def _joined(lines: Sequence[str]) -> str:
    """The lines of a paragraph as one; a word that is longer than a line was broken, and is whole again."""
    text = ""
    for line in lines:
        words = line.split()
        broken = len(text.rpartition(" ")[2]) + len(words[0]) > _WIDTH
        text += " ".join(words) if broken or not text else f" {' '.join(words)}"
    return text


def _in_properties(content: bytes, form: str) -> str:
    """What a file says of itself, where it is of a kind that can."""
    if form == "html":
        match = _META.search(text_of_lines(content))
    elif form in _PARTS:
        name, pattern = _PARTS[form]
        with ZipFile(BytesIO(content)) as archive:
            part = archive.open(name).read(_LONGEST) if name in archive.namelist() else b""
        match = pattern.search(part.decode("utf-8", errors="replace"))
    elif form == "pdf":
        from pypdf import PdfReader

        metadata = PdfReader(BytesIO(content)).metadata
        return str(metadata.get("/Keywords", "")) if metadata else ""
    else:
        return ""
    return unescape(match[1]) if match else ""


def _parse(text: str) -> ReadReceipt | None:
    """The receipt that a text says; the last of what could be one, since a name in a request can look like it."""
    text = text[:_LONGEST_RECEIPT].replace(f"; {PACKAGE} ", f", {PACKAGE} ").rstrip(".")
    match = _RECEIPT.match(text) or _ON_KNOWLEDGE.match(text)
    if match is None:
        return None
    digests: dict[str, list[str]] = {}
    name = ""
    for digest in _NAMED_DIGEST.finditer(match["digests"]):
        name = digest[1] or name
        digests.setdefault("answers" if name == "venture" else name, []).append(_short(digest[2]))
    request = match["request"] or ""
    try:
        words = tuple(shlex.split(request))
    except ValueError:  # a quotation mark is not closed: nobody can be asked that, which is told then
        words = tuple(request.split())
    return ReadReceipt(words, {name: tuple(each) for name, each in digests.items()}, match["program"])


def _short(digest: str) -> str:
    return short_digest(digest.replace(" ", ":"))


def _in_json(content: bytes) -> ReadReceipt | None:
    """What JSON says: one advice, several, or the report of another command, which tells its name in its format."""
    try:
        data = json.loads(content)
    except (ValueError, RecursionError):
        return None
    every = [each for each in (data if isinstance(data, list) else [data]) if isinstance(each, dict)]
    formats = [_FORMAT.fullmatch(str(each.get("format"))) for each in every]
    command = next((match[1].replace("knowledge-", "knowledge ") for match in formats if match), "advice")
    form = Receipt if command == "advice" else ReportReceipt
    try:
        receipts = [form.model_validate_json(json.dumps(each["receipt"])) for each in every if "receipt" in each]
    except ValidationError:
        receipts = []
    words = () if command == "advice" else tuple(command.split())
    if not receipts:
        return ReadReceipt(words, {}, "") if words else None
    first = receipts[0]
    if isinstance(first, ReportReceipt):
        beside = {name: (each,) for name, each in first.beside.items()}
        digests = {"answers": first.answers, "knowledge": (first.knowledge,), **beside}
    else:
        answers = tuple(each.venture for each in receipts if isinstance(each, Receipt))
        digests = {"answers": answers, "knowledge": (first.knowledge,)}
        words = ("advise",) if first.options else ()
    short = {name: tuple(map(_short, some)) for name, some in digests.items() if some}
    return ReadReceipt((*words, *first.options), short, first.program)
