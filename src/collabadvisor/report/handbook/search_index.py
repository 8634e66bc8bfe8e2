"""The index that the search box reads: a script of data, since a page opened from disk can fetch nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from unicodedata import category, normalize

from collabadvisor.document.tree import Block, Paragraph, Quote, plain, walk_blocks
from collabadvisor.report.handbook.page_model import (
    HandbookEntry,
    HandbookSite,
    Scene,
    Span,
    StepLine,
    Term,
)
from collabadvisor.report.handbook.places import CASES

KINDS = ("Rules", "Recommendations", "Questions", "Lessons", "Words of the framework", "Cases", "Scenarios")
TERM, CASE, SCENARIO = map(KINDS.index, ("Words of the framework", "Cases", "Scenarios"))
_WORD = re.compile(r"[^\W_]+")
# In a script that stands in a page these would end it, or begin something else; in JSON they mean the same like this.
_ESCAPED = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&'"}


@dataclass(frozen=True)
class SearchEntry:
    """One thing that can be found: its kind (a place in ``KINDS``), its title, where it stands, and its words."""

    kind: int
    title: str
    href: str
    aside: str
    text: str


def words(text: str) -> list[str]:
    """The words of a text, each once, without accents and capitals. ``search.js`` reads a question in the same way."""
    letters = "".join(letter for letter in normalize("NFD", text) if not category(letter).startswith("M"))
    return list(dict.fromkeys(_WORD.findall(letters.lower())))


def script(site: HandbookSite) -> str:
    """The index as a script that sets ``HANDBOOK``. Whatever a pack says stays data; one line is one entry."""
    rows = (
        [entry.kind, entry.title, entry.href, entry.aside, " ".join(words(f"{entry.title} {entry.aside} {entry.text}"))]
        for entry in entries(site)
    )
    lines = ",\n".join(json.dumps(row).translate(_ESCAPED) for row in rows)
    return f'var HANDBOOK = {{\n"kinds": {json.dumps(KINDS)},\n"entries": [\n{lines}\n]}};\n'


def entries(site: HandbookSite) -> Iterator[SearchEntry]:
    """Everything that can be found, in the order of the pages."""
    for page in site.pages:
        for part in page.parts:
            yield from (_term(term, page.file) for term in part.terms)
            yield from _entries(KINDS.index(part.kind), page.file, part.entries)
    for story in site.stories:
        yield SearchEntry(CASE, story.title, f"{CASES}#{story.anchor}", "", " ".join(story.paragraphs))
        for chapter in story.chapters:
            for scene in chapter.scenes:
                yield _scene(scene, CASES, story.title)


def _entries(kind: int, page: str, shown: Iterable[HandbookEntry]) -> Iterator[SearchEntry]:
    for entry in shown:
        yield SearchEntry(kind, entry.title, f"{page}#{entry.anchor}", entry.aside, " ".join(_words_of(entry.blocks)))
        for scene in entry.scenarios.scenes:
            yield _scene(scene, page, entry.title)


def _words_of(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The words of an entry, but for its headings, which many have."""
    for block in walk_blocks(blocks):
        if isinstance(block, Paragraph):
            yield plain(block.words)
        elif isinstance(block, Quote):
            yield f"{block.words} {block.source}"


def _term(term: Term, page: str) -> SearchEntry:
    text = " ".join((term.meaning, *map(plain, term.details)))
    return SearchEntry(TERM, term.title, term.href or f"{page}#{term.anchor}", term.aside, text)


def _scene(scene: Scene, page: str, aside: str) -> SearchEntry:
    texts = (
        *scene.paragraphs, *(text for line in scene.lines for text in _line(line)), *scene.head,
        *(value for row in scene.rows for value in row.values), scene.result,
    )  # fmt: skip
    return SearchEntry(SCENARIO, scene.title, f"{page}#{scene.anchor}", aside, " ".join(texts))


def _line(line: StepLine) -> Iterator[str]:
    yield _text_of(line.spans)
    yield from (_text_of(cell) for row in line.table for cell in row)


def _text_of(spans: Iterable[Span]) -> str:
    return "".join(f"{span.text} {span.meaning}" if span.meaning else span.text for span in spans)
