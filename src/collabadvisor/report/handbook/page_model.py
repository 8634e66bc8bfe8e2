"""What the pages of the handbook say, before anything is said about how they look. Every string is plain words."""

from __future__ import annotations

from dataclasses import dataclass


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


@dataclass(frozen=True)
class Story:
    """A feature that is about no one rule, told whole."""

    anchor: str
    title: str
    paragraphs: tuple[str, ...]
    chapters: tuple[ScenarioGroup, ...]


@dataclass(frozen=True)
class ConditionPoint:
    """A point of a condition; ``title`` leads to what it is about."""

    title: Span
    says: str
    parts: tuple[ConditionPoint, ...]


@dataclass(frozen=True)
class LessonQuote:
    """A lesson where it is cited: its statement, its words, where they stand, and how it is known."""

    statement: PageLink
    quote: str
    where: str


@dataclass(frozen=True)
class RuleEntry:
    """A rule. ``ask`` is what a rule of consistency asks to clear up; others have lessons, and say what follows.

    ``says`` and ``notes``, each a heading and what stands below it, are those of a rule across ventures.
    """

    anchor: str
    id: str
    title: str
    concludes: str
    clauses: tuple[ConditionPoint, ...]
    because: tuple[Span, ...]
    paragraphs: tuple[str, ...]
    scenes: tuple[Scene, ...]
    when: str = ""
    silent: str = ""
    successor: tuple[PageLink, ...] = ()
    bears: str = ""
    values: tuple[PageLink, ...] = ()
    calls_for: tuple[PageLink, ...] = ()
    exceptions: tuple[tuple[PageLink, str], ...] = ()
    ask: str = ""
    lessons: tuple[LessonQuote, ...] = ()
    says: tuple[Span, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Rules:
    """Rules of one gravity."""

    anchor: str
    title: str
    meaning: str
    rules: tuple[RuleEntry, ...]


@dataclass(frozen=True)
class QuestionShown:
    """A question, with its answers from the weakest to the strongest, and that it does not apply: id and words."""

    anchor: str
    id: str
    name: str
    question: str
    answers: tuple[tuple[str, str], ...]
    help: str
    why: str
    when: str
    used_by: tuple[PageLink, ...]
    lessons: tuple[PageLink, ...]


@dataclass(frozen=True)
class BasePage:
    """All about one base."""

    id: str
    title: str
    question: str
    urgent: str
    carries: tuple[PageLink, ...]
    disagreement: str
    asked: tuple[PageLink, ...]
    disagreement_lessons: tuple[LessonQuote, ...]
    page: str
    questions: tuple[QuestionShown, ...]
    groups: tuple[Rules, ...]


@dataclass(frozen=True)
class RecommendationEntry:
    """A recommendation."""

    anchor: str
    id: str
    title: str
    acts_on: PageLink
    do: str
    first_steps: tuple[str, ...]
    who: str
    first_step_takes: str
    after: tuple[PageLink, ...]
    excludes: tuple[PageLink, ...]
    done: tuple[tuple[PageLink, str], ...]
    called_for_by: tuple[PageLink, ...]
    lessons: tuple[PageLink, ...]


@dataclass(frozen=True)
class AdvisedGroup:
    """What can be done about one base."""

    title: str
    page: str
    advised: tuple[RecommendationEntry, ...]


@dataclass(frozen=True)
class LessonEntry:
    """A lesson, with what encodes it and what else cites it."""

    anchor: str
    id: str
    statement: str
    quote: str
    where: str
    kind: str
    about: tuple[PageLink, ...]
    encoded_by: tuple[PageLink, ...]
    cited_by: tuple[PageLink, ...]


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
class VenturePage:
    """A case: what was answered, by base: the question, the answer's words, and where it comes from."""

    anchor: str
    id: str
    name: str
    told: str
    answers: tuple[tuple[str, tuple[tuple[PageLink, str, str], ...]], ...]


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
    lessons: tuple[LessonEntry, ...]
    verdicts: tuple[Term, ...]
    verdict_rules: tuple[RuleEntry, ...]
    clashes: tuple[RuleEntry, ...]
    across: tuple[RuleEntry, ...]
    columns: tuple[Term, ...]
    stories: tuple[Story, ...]
    ventures: tuple[VenturePage, ...]
