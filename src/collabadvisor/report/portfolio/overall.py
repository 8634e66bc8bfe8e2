"""What is said of a portfolio as a whole: what is found across its ventures, and what its programme sees."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from collabadvisor.advice import LessonCited
from collabadvisor.knowledge import KnowledgeBase
from collabadvisor.records import Record
from collabadvisor.report.tidy import cleaned

if TYPE_CHECKING:
    from collabadvisor.portfolio.across_shapes import Across, AcrossFinding, Programme


class Quoted(Record):
    """A lesson, with the words it was read from and how the source knows it."""

    statement: str
    quote: str
    where: str
    kind: str


class FoundShown(Record):
    """Something found across ventures: which (name, place in the table from 1), how many more, why, what to do."""

    severity: str
    title: str
    finding: str
    because: str
    advice: str
    ventures: tuple[tuple[str, int], ...]
    more: int
    recommendations: tuple[str, ...]
    lessons: tuple[Quoted, ...]


class HelpShown(Record):
    """A recommendation: to how many ventures it is given, to how many for now, and what it would do for them.

    ``better`` has in how many the verdict would be better, in how many a base or value would stand better, and how
    many weaknesses would be gone; it is empty where that was not tried.
    """

    title: str
    given: int
    now: int
    better: tuple[int, ...]


class RecurringShown(Record):
    """A lesson, and in how many ventures a weakness or a strength rests on it."""

    lesson: Quoted
    weak: int
    strong: int


class Overall(Record):
    """Everything that is said of the whole. ``silent`` says of what nothing could be found, and why."""

    stages: tuple[tuple[str, int], ...]
    standings: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]
    found: tuple[FoundShown, ...]
    silent: tuple[str, ...]
    helps: tuple[HelpShown, ...]
    lessons: tuple[RecurringShown, ...]


def overall(across: Across, programme: Programme, knowledge: KnowledgeBase) -> Overall:
    """What is said of the whole portfolio, with titles for ids, and clean."""
    framework = knowledge.framework
    said = Overall(
        stages=tuple((framework.stages[stage].title, many) for stage, many in programme.stages.items()),
        standings=tuple(
            (framework.title_of(name), tuple(counts.items())) for name, counts in programme.standings.items()
        ),
        found=tuple(_found(finding, knowledge) for finding in across.findings),
        silent=tuple(_silent(across)),
        helps=tuple(_helps(programme)),
        lessons=tuple(
            RecurringShown(_quoted(each.lesson, knowledge), each.weak, each.strong) for each in programme.lessons
        ),
    )
    return cleaned(said)


def _found(finding: AcrossFinding, knowledge: KnowledgeBase) -> FoundShown:
    return FoundShown(
        severity=knowledge.framework.severities[finding.severity].title,
        title=finding.title,
        finding=finding.finding,
        because=finding.because,
        advice=finding.advice,
        ventures=tuple((name, row + 1) for name, row in zip(finding.ventures, finding.rows, strict=True)),
        more=finding.number - len(finding.ventures),
        recommendations=tuple(given.title for given in finding.recommendations),
        lessons=tuple(_quoted(lesson, knowledge) for lesson in finding.lessons),
    )


def _silent(across: Across) -> Iterator[str]:
    shown = {finding.rule: 0 for finding in across.findings}
    for finding in across.findings:
        shown[finding.rule] += 1
    titles = {finding.rule: finding.title for finding in across.findings}
    for rule, title in titles.items():
        if across.found.get(rule, 0) > shown[rule]:
            yield f"“{title}” was found {across.found[rule]:,} times; those of most ventures are shown."
    for each in across.not_compared:
        yield f"“{each.title}”: so many areas meet in {each.place} ({each.number:,} ventures) that they were not compared."
    for skipped in across.not_judged:
        columns = ", ".join(f"'{column}'" for column in skipped.columns)
        yield f"“{skipped.title}” could not be looked for: the table has no column {columns}."


def _helps(programme: Programme) -> Iterator[HelpShown]:
    """Those that were tried, the most helpful first, then the others."""
    now = {given.id: given.now for given in programme.recommendations}
    for each in programme.helps:
        yield HelpShown(each.title, each.given, now[each.id], (each.verdict, each.standing, each.weaknesses))
    tried = {each.id for each in programme.helps}
    for given in programme.recommendations:
        if given.id not in tried:
            yield HelpShown(given.title, given.given, given.now, ())


def _quoted(lesson: LessonCited, knowledge: KnowledgeBase) -> Quoted:
    return Quoted(lesson.statement, lesson.quote, lesson.where, knowledge.framework.lesson_kinds[lesson.kind])
