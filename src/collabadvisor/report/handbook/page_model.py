"""What the handbook says, before anything is said about how it looks. Every string is plain words."""

from __future__ import annotations

from dataclasses import dataclass

from collabadvisor.document.tree import Block


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
class Rules:
    """Rules of one gravity."""

    anchor: str
    title: str
    meaning: str
    rules: tuple[HandbookEntry, ...]


@dataclass(frozen=True)
class BasePage:
    """All about one base."""

    id: str
    title: str
    question: str
    urgent: str
    carries: tuple[PageLink, ...]
    disagreement: tuple[Block, ...]
    page: str
    questions: tuple[HandbookEntry, ...]
    groups: tuple[Rules, ...]


@dataclass(frozen=True)
class AdvisedGroup:
    """What can be done about one base."""

    title: str
    page: str
    advised: tuple[HandbookEntry, ...]


@dataclass(frozen=True)
class Detail:
    """A few words, and the links that follow them."""

    says: str
    links: tuple[PageLink, ...]


@dataclass(frozen=True)
class Term:
    """A word of the framework and its meaning. ``details`` are sentences of words and links."""

    anchor: str
    title: str
    meaning: str
    details: tuple[Detail, ...] = ()
    href: str = ""


@dataclass(frozen=True)
class Start:
    """The first page: what there is, the words of the framework, and the scenarios that failed."""

    counts: tuple[str, ...]
    bases: tuple[Term, ...]
    values: tuple[Term, ...]
    stages: tuple[Term, ...]
    severities: tuple[Term, ...]
    standings: tuple[Term, ...]
    priorities: tuple[Term, ...]
    kinds: tuple[Term, ...]
    failed: tuple[PageLink, ...]


@dataclass(frozen=True)
class HandbookSite:
    """The whole handbook. ``unshown`` says why no scenarios are told; ``scenarios`` how they went, where they are."""

    title: str
    source: str
    published_in: str
    rests_on: str
    version: str
    digest: str
    unshown: str
    scenarios: str
    navigation: tuple[PageLink, ...]
    start: Start
    bases: tuple[BasePage, ...]
    recommendations: tuple[AdvisedGroup, ...]
    lessons: tuple[HandbookEntry, ...]
    verdicts: tuple[Term, ...]
    verdict_rules: tuple[HandbookEntry, ...]
    requirements: tuple[HandbookEntry, ...]
    clashes: tuple[HandbookEntry, ...]
    across: tuple[HandbookEntry, ...]
    columns: tuple[Term, ...]
    stories: tuple[Story, ...]
    ventures: tuple[HandbookEntry, ...]
