"""What is said of a portfolio as a whole: what is found across its ventures, and what its programme sees."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from collabadvisor.document.tidy import clean_strings
from collabadvisor.files.words import join_words
from collabadvisor.inference.advice import LessonCited
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.quoting import place_of

if TYPE_CHECKING:
    from collabadvisor.portfolio.across_model import Across, AcrossFinding, NotCompared, NotJudged, Programme


@dataclass(frozen=True)
class QuotedLesson:
    """A lesson, with the words it was read from and how the source knows it."""

    statement: str
    quote: str
    where: str
    kind: str


@dataclass(frozen=True)
class FoundShown:
    """Something found across ventures, why it matters, which they are (name, place from 1), and how many more."""

    finding: str
    because: str
    ventures: tuple[tuple[str, int], ...]
    more: int

    @property
    def number(self) -> int:
        """How many ventures are concerned."""
        return len(self.ventures) + self.more


@dataclass(frozen=True)
class RuleAcross:
    """All that one rule found, the findings of most ventures first, what to do, and the lessons behind it."""

    severity: str
    title: str
    advice: str
    recommendations: tuple[str, ...]
    lessons: tuple[QuotedLesson, ...]
    found: tuple[FoundShown, ...]


@dataclass(frozen=True)
class HelpShown:
    """A recommendation: to how many ventures it is given, to how many for now, and what it would do for them.

    ``better`` has in how many the verdict would be better, in how many a base or value would stand better, and how
    many weaknesses would be gone; it is empty where that was not tried.
    """

    title: str
    given: int
    now: int
    better: tuple[int, ...]


@dataclass(frozen=True)
class RecurringShown:
    """A lesson, and in how many ventures a weakness or a strength rests on it."""

    lesson: QuotedLesson
    weak: int
    strong: int


@dataclass(frozen=True)
class Overall:
    """Everything that is said of the whole.

    ``judged`` is how many rules across ventures could be looked for; ``silent`` says of the others why not.
    """

    stages: tuple[tuple[str, int], ...]
    standings: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]
    rules: tuple[RuleAcross, ...]
    judged: int
    silent: tuple[str, ...]
    helps: tuple[HelpShown, ...]
    lessons: tuple[RecurringShown, ...]


def overall(across: Across, programme: Programme, knowledge: KnowledgeBase) -> Overall:
    """What is said of the whole portfolio, with titles for ids, and clean."""
    framework = knowledge.framework
    summary = Overall(
        stages=tuple((framework.stages[stage].title, many) for stage, many in programme.stages.items()),
        standings=tuple(
            (framework.title_of(name), tuple(counts.items())) for name, counts in programme.standings.items()
        ),
        rules=tuple(_rule(list(group), knowledge) for _, group in groupby(across.findings, lambda each: each.rule)),
        judged=len(across.found),
        silent=tuple(_silent(across, knowledge)),
        helps=tuple(_helps(programme)),
        lessons=tuple(
            RecurringShown(_quoted(each.lesson, knowledge), each.weak, each.strong) for each in programme.lessons
        ),
    )
    return clean_strings(summary)


def _rule(findings: Sequence[AcrossFinding], knowledge: KnowledgeBase) -> RuleAcross:
    first = findings[0]
    return RuleAcross(
        severity=knowledge.framework.severities[first.severity].title,
        title=_titled(first, knowledge),
        advice=first.advice,
        recommendations=tuple(advised.title for advised in first.recommendations),
        lessons=tuple(_quoted(lesson, knowledge) for lesson in first.lessons),
        found=tuple(map(_show_finding, findings)),
    )


def _show_finding(finding: AcrossFinding) -> FoundShown:
    return FoundShown(
        finding=f"{finding.finding.rstrip('.')}.",
        because=finding.because,
        ventures=tuple((name, row + 1) for name, row in zip(finding.ventures, finding.rows, strict=True)),
        more=finding.number - len(finding.ventures),
    )


def _titled(item: AcrossFinding | NotJudged | NotCompared, knowledge: KnowledgeBase) -> str:
    """The title of a rule across ventures, with its layer where that is not the lowest pack."""
    return f"{item.title.rstrip('.')}{knowledge.label(item)}"


def _silent(across: Across, knowledge: KnowledgeBase) -> Iterator[str]:
    counts = Counter(finding.rule for finding in across.findings)
    titles = {finding.rule: _titled(finding, knowledge) for finding in across.findings}
    for rule, number in counts.items():
        if across.found[rule] > number:
            often = f"was found {across.found[rule]:,} times; only those of most ventures are told."
            yield f"“{titles[rule]}” {often}"
    if not across.found and not across.not_judged:
        yield "This knowledge holds no rules across ventures."
    for each in across.not_compared:
        crowded = f"the areas of {each.number:,} ventures meet in {each.place}, too many to be compared there."
        yield f"“{_titled(each, knowledge)}”: {crowded}"
    if across.not_judged:
        lacking = join_words(
            f"“{_titled(each, knowledge)}” ({_columns(each, knowledge)})" for each in across.not_judged
        )
        yield f"Not looked for, since no column says it of the ventures: {lacking}."


def _columns(skipped: NotJudged, knowledge: KnowledgeBase) -> str:
    """The names of the columns that are not there."""
    named = (knowledge.facts.get(column) or knowledge.columns[column] for column in skipped.columns)
    return join_words(each.name for each in named)


def _helps(programme: Programme) -> Iterator[HelpShown]:
    """The recommendations that were tried, the most helpful first, then the others."""
    now = {advised.id: advised.now for advised in programme.recommendations}
    for each in programme.helps:
        yield HelpShown(each.title, each.given, now[each.id], (each.verdict, each.standing, each.weaknesses))
    help_ids = {each.id for each in programme.helps}
    for advised in programme.recommendations:
        if advised.id not in help_ids:
            yield HelpShown(advised.title, advised.given, advised.now, ())


def _quoted(lesson: LessonCited, knowledge: KnowledgeBase) -> QuotedLesson:
    return QuotedLesson(
        lesson.statement, lesson.quote, place_of(lesson, knowledge), knowledge.framework.lesson_kinds[lesson.kind]
    )
