"""What the handbook says, before anything is said about how it looks. Every string is plain words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from collabadvisor.document.tree import Block, Inline


@dataclass(frozen=True)
class PageLink:
    """Something that stands elsewhere: its words, where, and a word beside it."""

    text: str
    href: str
    aside: str = ""


@dataclass(frozen=True)
class Span:
    """Some words of a sentence: where they lead, what they mean in full, and whether a value takes their place."""

    text: str
    href: str = ""
    meaning: str = ""
    variable: bool = False


@dataclass(frozen=True)
class StepLine:
    """One step of a scenario, with the table below it. ``failed`` where the scenario got no further."""

    keyword: str
    spans: tuple[Span, ...]
    table: tuple[tuple[tuple[Span, ...], ...], ...] = ()
    failed: bool = False


@dataclass(frozen=True)
class OutlineRun:
    """The values of one run of an outline, and how it went."""

    values: tuple[str, ...]
    result: str


@dataclass(frozen=True)
class Scene:
    """A scenario, or an outline with its ``rows`` below ``head``. ``failures`` say which step failed, and how."""

    anchor: str
    title: str
    paragraphs: tuple[str, ...]
    lines: tuple[StepLine, ...]
    head: tuple[str, ...]
    rows: tuple[OutlineRun, ...]
    result: str
    failures: tuple[str, ...]
    file: str


@dataclass(frozen=True)
class ScenarioGroup:
    """Scenarios that belong together: a title (or none), what is said before them, and they themselves."""

    title: str
    paragraphs: tuple[str, ...]
    scenes: tuple[Scene, ...]


UNTOLD = ScenarioGroup("", (), ())


@dataclass(frozen=True)
class Story:
    """A feature that is about no one rule, told whole."""

    anchor: str
    title: str
    paragraphs: tuple[str, ...]
    chapters: tuple[ScenarioGroup, ...]


@dataclass(frozen=True)
class HandbookEntry:
    """One thing that the knowledge has: a rule, a question, a recommendation, a lesson or a case.

    ``aside`` is said beside its title where it is found. ``scenarios`` are those that document it.
    """

    anchor: str
    title: str
    aside: str
    blocks: tuple[Block, ...]
    scenarios: ScenarioGroup = UNTOLD


@dataclass(frozen=True)
class Term:
    """A word of the framework and its meaning. ``aside`` is said beside it where it is found."""

    anchor: str
    title: str
    aside: str
    meaning: str
    details: tuple[Inline, ...] = ()
    href: str = ""


Kind = Literal["Rules", "Recommendations", "Questions", "Lessons", "Cases"]


@dataclass(frozen=True)
class PagePart:
    """A part of a page under a title, which leads to its ``href``, if it has one; the ``entries`` are all of a kind."""

    title: str
    terms: tuple[Term, ...] = ()
    kind: Kind = "Rules"
    entries: tuple[HandbookEntry, ...] = ()
    anchor: str = ""
    href: str = ""
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True)
class HandbookPage:
    """A page: its file, what it is called in a row of links, its title, and what is said below that.

    ``listed``: what is in its parts is listed at its head. ``template`` lays it out.
    """

    file: str
    name: str
    title: str
    lead: str
    parts: tuple[PagePart, ...]
    blocks: tuple[Block, ...] = ()
    listed: bool = False
    template: str = "page"


@dataclass(frozen=True)
class HandbookSite:
    """The whole handbook. ``unshown`` says why no scenarios are told; ``scenarios`` how they went, where they are.

    ``counts`` say what there is; ``failed`` leads to the scenarios that failed.
    """

    title: str
    source: str
    published_in: str
    rests_on: str
    version: str
    digest: str
    unshown: str
    scenarios: str
    counts: tuple[str, ...]
    failed: tuple[PageLink, ...]
    pages: tuple[HandbookPage, ...]
    stories: tuple[Story, ...]
