"""Fields in the reader's own Word document, such as {{ title }} on its cover, filled before the report is put in."""

from __future__ import annotations

import multiprocessing
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from collabadvisor.document.docx.house_template import MARK, fill_template
from collabadvisor.document.docx.template_file import check, read_template
from collabadvisor.document.docx.word_elements import xml_line
from collabadvisor.document.docx.word_file import with_fixed_times
from collabadvisor.document.tree import Document
from collabadvisor.files.problems import Location, MissingExtra, Problem, TemplateError

SECONDS = 30
MEMORY = 1_500_000_000
"""How long filling the fields may take, and how much memory (in bytes) it may use."""


@dataclass(frozen=True)
class ActionField:
    """An action as the fields of a document show it."""

    number: int
    title: str
    who: str = ""


@dataclass(frozen=True)
class FieldValues:
    """What the fields of a document are filled with, each under its own name; words alone, whatever is in them."""

    title: str = ""
    client: str = ""
    author: str = ""
    date: str = ""
    venture: str = ""
    stage: str = ""
    verdict: str = ""
    meaning: str = ""
    actions: tuple[ActionField, ...] = ()


def pour_with_fields(document: Document, values: FieldValues, template: Path) -> bytes:
    """The template with its fields filled and the report in place of ``[[advice]]``, as the bytes of a file.

    Raises:
        MissingExtra: docxtpl, which fills fields, or typst, which draws figures, is not installed.
        TemplateError: the template cannot be read, holds what could do harm, names a field that there is not, takes
            too long to fill, or has no place for the report.
    """
    return fill_template(document, fill(read_template(template), values, template), template)


def fill(data: bytes, values: FieldValues, path: Path) -> bytes:
    """The document with its fields filled; ``path`` is what it is called in a refusal.

    Raises:
        MissingExtra, TemplateError: as above.
    """
    if not _has_fields(data):
        return data
    if find_spec("docxtpl") is None:
        raise MissingExtra("docxtpl", "template")
    content, what, remedy = _answer(data, words_of(values))
    if what:
        raise TemplateError([Problem(Location(str(path)), what, remedy)])
    check(content, path)  # what was harmless in pieces may no longer be so
    return with_fixed_times(content)


def _has_fields(data: bytes) -> bool:
    """Whether anything in a document could be a field; Word may have parted its brackets."""
    with ZipFile(BytesIO(data)) as archive:
        texts = (re.sub(rb"<[^>]*>", b"", archive.read(name)) for name in archive.namelist() if name.endswith(".xml"))
        return any(sign in text for text in texts for sign in (b"{{", b"{%", b"{#"))


def words_of(values: FieldValues) -> Mapping[str, Any]:
    """The values by the names of their fields, as words that XML can hold."""
    words: dict[str, Any] = {name: _word(value) for name, value in vars(values).items() if isinstance(value, str)}
    words["actions"] = [
        {"number": each.number, "title": _word(each.title), "who": _word(each.who)} for each in values.actions
    ]
    return words


def _word(text: str) -> str:
    # Somebody who calls a venture as the place of the report is called gives it no second place.
    return xml_line(text).strip().replace(MARK, MARK.replace("[[", "[ [").replace("]]", "] ]"))


def _answer(data: bytes, values: Mapping[str, Any]) -> tuple[bytes, str, str]:
    """What the worker says, which is ended when it takes too long."""
    from collabadvisor.document.docx.field_worker import work

    context = multiprocessing.get_context("spawn")
    ours, its = context.Pipe(duplex=False)
    worker = context.Process(target=work, args=(its, data, values, MEMORY, SECONDS), daemon=True)
    worker.start()
    its.close()
    try:
        if not ours.poll(SECONDS):
            return b"", f"filling its fields takes longer than {SECONDS} seconds.", "Make loops in it shorter."
        answer: tuple[bytes, str, str] = ours.recv()
    except EOFError:
        return b"", "filling its fields takes too much memory or time.", "Make loops in it shorter."
    finally:
        worker.kill()
        worker.join()
        worker.close()
        ours.close()
    return answer
