"""The index that the search box reads: a script of data, since a page opened from disk can fetch nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from unicodedata import category, normalize

from collabadvisor.report.handbook.page_model import (
    BasePage,
    ConditionPoint,
    HandbookSite,
    RuleEntry,
    Scene,
    Span,
    StepLine,
    Term,
)
from collabadvisor.report.handbook.places import (
    ACROSS,
    CASES,
    CONSISTENCY,
    LESSONS,
    RECOMMENDATIONS,
    REQUIREMENTS,
    START,
    VERDICT,
)

KINDS = ("Rules", "Recommendations", "Questions", "Lessons", "Words of the framework", "Cases", "Scenarios")
RULE, RECOMMENDATION, QUESTION, LESSON, TERM, CASE, SCENARIO = range(len(KINDS))
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
    for base in site.bases:
        yield from _base(base)
    for rule in site.verdict_rules:
        yield from _rule(rule, VERDICT, rule.concludes)
    for rule in site.requirements:
        yield from _rule(rule, REQUIREMENTS, rule.concludes)
    for rule in site.clashes:
        yield from _rule(rule, CONSISTENCY, rule.concludes)
    for rule in site.across:
        yield from _rule(rule, ACROSS, rule.concludes)
    yield from _recommendations(site)
    for lesson in site.lessons:
        texts = (lesson.id, lesson.quote, lesson.where, lesson.kind)
        yield SearchEntry(LESSON, lesson.statement, f"{LESSONS}#{lesson.anchor}", lesson.kind, " ".join(texts))
    yield from _terms(site)
    yield from _cases(site)


def _base(base: BasePage) -> Iterator[SearchEntry]:
    for question in base.questions:
        texts = (question.id, question.name, *_flat(question.answers), question.help, question.why)
        yield SearchEntry(QUESTION, question.question, f"{base.page}#{question.anchor}", base.title, " ".join(texts))
    for group in base.groups:
        for rule in group.rules:
            yield from _rule(rule, base.page, f"{base.title}, {rule.concludes}")


def _cases(site: HandbookSite) -> Iterator[SearchEntry]:
    for story in site.stories:
        yield SearchEntry(CASE, story.title, f"{CASES}#{story.anchor}", "", " ".join(story.paragraphs))
        for chapter in story.chapters:
            for scene in chapter.scenes:
                yield _scene(scene, CASES, story.title)
    for venture in site.ventures:
        rows = (answer for _, answers in venture.answers for answer in answers)
        texts = (venture.id, *(f"{link.text} {label} {origin}" for link, label, origin in rows))
        yield SearchEntry(CASE, venture.name, f"{CASES}#{venture.anchor}", venture.told, " ".join(texts))


def _rule(rule: RuleEntry, page: str, aside: str) -> Iterator[SearchEntry]:
    texts = (
        rule.id, rule.when, rule.silent, *_clauses(rule.clauses), _text_of(rule.because), rule.ask, _text_of(rule.says),
        *_flat(rule.notes),
        *(reason for _, reason in rule.exceptions), *(link.text for link in rule.values),
    )  # fmt: skip
    yield SearchEntry(RULE, rule.title, f"{page}#{rule.anchor}", aside, " ".join(texts))
    for scene in rule.scenes:
        yield _scene(scene, page, rule.title)


def _recommendations(site: HandbookSite) -> Iterator[SearchEntry]:
    for group in site.recommendations:
        for advised in group.advised:
            answers = (f"{link.text} {label}" for link, label in advised.done)
            texts = (advised.id, advised.do, *advised.first_steps, advised.who, advised.first_step_takes, *answers)
            href = f"{RECOMMENDATIONS}#{advised.anchor}"
            yield SearchEntry(RECOMMENDATION, advised.title, href, group.title, " ".join(texts))


def _terms(site: HandbookSite) -> Iterator[SearchEntry]:
    start = site.start
    kinds = (
        ("base", START, start.bases), ("value", START, start.values), ("stage", START, start.stages),
        ("verdict", VERDICT, site.verdicts), ("severity", START, start.severities),
        ("standing", START, start.standings), ("priority", START, start.priorities),
        ("kind of lesson", START, start.kinds), ("what ventures are compared by", ACROSS, site.columns),
    )  # fmt: skip
    for kind, page, terms in kinds:
        for term in terms:
            details = (f"{detail.says} {' '.join(link.text for link in detail.links)}" for detail in term.details)
            yield SearchEntry(TERM, term.title, _href(page, term), kind, " ".join((term.meaning, *details)))


def _href(page: str, term: Term) -> str:
    return term.href or f"{page}#{term.anchor}"


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


def _clauses(clauses: Iterable[ConditionPoint]) -> Iterator[str]:
    for clause in clauses:
        yield f"{clause.title.text}{clause.says}"
        yield from _clauses(clause.parts)


def _flat(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    return (word for pair in pairs for word in pair)
