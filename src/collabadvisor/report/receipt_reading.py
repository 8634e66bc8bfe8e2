"""The receipt that a report bears: in what its file says of itself, or, where that says nothing, in its words."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import unescape
from io import BytesIO
from zipfile import ZipFile

from pydantic import ValidationError

from collabadvisor.document.tidy import short_digest
from collabadvisor.files.extras import PACKAGE
from collabadvisor.report.receipt import Receipt, ReportReceipt

_WORDS = re.compile(rf"Receipt: ((?:(?!Receipt: ).)*?sha256 [0-9a-f](?:(?!Receipt: ).)*?, {PACKAGE} [0-9.]*)")
_REQUEST = re.compile(r"(.*?)(?:[,;] )?(?:answers|venture|knowledge) sha256[: ]")
_DIGEST = re.compile(r"(?:(?:^|[,;] )([a-z]+(?: [a-z]+)?) )?(sha256[: ][0-9a-f]+)")
_PROGRAM = re.compile(rf"{PACKAGE} ([0-9.]*[0-9])?")
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


@dataclass(frozen=True)
class ReadReceipt:
    """From what a report says that it was made: the command with its options, digests, the program's version.

    ``request`` is empty for advice. ``digests`` are, by their names ("answers", "knowledge", "costs", ...), the short
    forms of those that the receipt bears.
    """

    request: tuple[str, ...]
    digests: Mapping[str, tuple[str, ...]]
    program: str

    @property
    def command(self) -> str:
        """The name of the command, of those on knowledge in two words; empty for advice."""
        return " ".join(self.request[: 2 if self.request[:1] == ("knowledge",) else 1])


def read_receipt(content: bytes, form: str, words: Iterable[str]) -> ReadReceipt | None:
    """The receipt of a report in a format, whose ``words`` are in the order of reading; None where it bears none."""
    if form == "json":
        return _in_json(content)
    properties = _in_properties(content, form)
    if properties:
        return _parse(properties)
    text = " ".join(words)
    receipts = _WORDS.findall(_SIGN.sub(r"\1", text) if form == "markdown" else text)
    return _parse(receipts[-1]) if receipts else None


def _in_properties(content: bytes, form: str) -> str:
    """What a file says of itself, where it is of a kind that can."""
    if form == "html":
        match = _META.search(content.decode("utf-8"))
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
    request, program = _REQUEST.match(text), _PROGRAM.search(text)
    if request is None or program is None:
        return None
    digests: dict[str, list[str]] = {}
    name = ""
    for match in _DIGEST.finditer(text, request.end(1)):
        name = match[1] or name
        digests.setdefault("answers" if name == "venture" else name, []).append(_short(match[2]))
    try:
        words = tuple(shlex.split(request[1]))
    except ValueError:  # a quotation mark that is not closed
        return None
    return ReadReceipt(words, {name: tuple(each) for name, each in digests.items()}, program[1] or "")


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
