"""The cover of a report: what it is called, for whom and by whom it is, from when, and whose logo it bears."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Annotated

from pydantic import Field, ValidationError

from collabadvisor.document import wording
from collabadvisor.document.tree import Document, Inline, Logo, Paragraph, Section, Words, join_inline, runs
from collabadvisor.files.models import Form
from collabadvisor.files.problems import Field as OptionField
from collabadvisor.files.problems import OwnReportError, Problem
from collabadvisor.report.own.author_texts import Line

LONGEST = {"title": 300, "client": 200, "author": 200, "date": 60}
"""How many characters the words of a cover may have."""


class CoverWords(Form):
    """The words of a cover: each may be empty. The ``date`` is in the author's words, and never there by itself."""

    title: Annotated[Line, Field(max_length=LONGEST["title"])] = ""
    client: Annotated[Line, Field(max_length=LONGEST["client"])] = ""
    author: Annotated[Line, Field(max_length=LONGEST["author"])] = ""
    date: Annotated[Line, Field(max_length=LONGEST["date"])] = ""


class Cover(CoverWords):
    """A cover: its words, and a picture above them."""

    logo: Logo | None = None


def cover_of(words: Mapping[str, str], logo: Logo | None = None) -> Cover:
    """The cover with these words: ``title``, ``client``, ``author``, ``date``.

    Raises:
        OwnReportError: one of them is too long; each that is stands under its name.
    """
    try:
        return Cover(**words, logo=logo)
    except ValidationError as error:
        raise OwnReportError(_refused(error)) from None


def _refused(error: ValidationError) -> Iterator[Problem]:
    for detail in error.errors(include_url=False):
        name = str(detail["loc"][0])
        what = f"this has {len(detail['input'])} characters, and at most {LONGEST[name]} have room on a cover."
        yield Problem(OptionField(name), what, "Say it in fewer words.")


def add_cover(document: Document, cover: Cover) -> Document:
    """The document under a cover: its own title goes into the line below; an empty cover changes nothing.

    Its own title stays at the head of the pages, unless these name their ventures already.
    """
    about, header = document.about, document.header
    if cover.title and cover.title != document.title:
        about = (Words(document.title, "own"), *([". ", *runs(about)] if about else []))
        several = any(isinstance(block, Section) and block.role == "venture" for block in document.blocks)
        header = "" if several else document.title
    line = join_inline([*_line(cover)], " · ")
    words = {"author": cover.author, "client": cover.client, "date": cover.date}
    return replace(
        document,
        title=cover.title or document.title,
        about=about,
        header=header,
        blocks=(*([Paragraph(line)] if line else []), *document.blocks),
        properties={**document.properties, **{name: value for name, value in words.items() if value}},
        logo=cover.logo or document.logo,
    )


def _line(cover: Cover) -> Iterator[Inline]:
    """For whom, by whom, and from when."""
    for label, word in ((wording.FOR, cover.client), (wording.BY, cover.author), ("", cover.date)):
        if word:
            yield (label, Words(word, "own"))
