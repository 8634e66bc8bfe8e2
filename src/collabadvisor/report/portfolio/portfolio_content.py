"""What is said of the ventures of a portfolio, in the order in which it is said: what page and workbook lay out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from collabadvisor.document.tree import Tone, VerdictMark
from collabadvisor.files.cell_text import cell_text
from collabadvisor.files.problems import Location, OutputError, Problem
from collabadvisor.files.words import clean
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import StandingOrNot
from collabadvisor.report.advice.verdict_sentences import runs, tone
from collabadvisor.report.portfolio.portfolio_words import (
    NAMELESS,
    NO_VERDICT_MEANS,
    NOT_JUDGED_MEANS,
    Titles,
    own_columns,
    verdict_order,
)

if TYPE_CHECKING:
    import polars as pl


MOST_VENTURES = 2000
"""More make a page that a browser is slow to show and to sort, and that nobody reads."""
INSTEAD = "Write a workbook (.xlsx) or a table (.csv, .parquet), or give the page a part of them."
MOST_LESSONS = 10
"""So many of the lessons that recur are told; a workbook has them all."""
MOST_UNCLEAR = 100
"""So many of the cells that could not be read are told."""


@dataclass(frozen=True)
class VentureShown:
    """One venture, with titles for ids. None in the numbers and in ``standings`` (ids): it was not judged.

    ``place`` is its place in the table, from 1; ``verdict_place`` that of its verdict, the worst first; ``mark`` is
    the verdict with its shape, and ``urgency`` its place on the scale of its stage. ``stands`` is ``standings`` in
    words, ``shown`` says "yes" of the values that are shown already, ``counts`` has the numbers of recommendations by
    priority, ``missing`` the open questions, ``requirements`` how each stands (an id), ``own`` the values in the
    caller's own columns.
    """

    place: int
    name: str
    stage: str
    verdict: str
    verdict_place: int
    mark: VerdictMark
    urgency: int
    standings: tuple[StandingOrNot | None, ...]
    stands: tuple[str, ...]
    shown: tuple[str, ...]
    answered: int | None
    questions: int | None
    counts: tuple[int | None, ...]
    to_do: tuple[str, ...]
    missing: tuple[str, ...]
    missing_names: tuple[str, ...]
    unclear: int
    requirements: tuple[str | None, ...]
    own: tuple[object, ...]


@dataclass(frozen=True)
class VenturesShown:
    """All ventures, in the order of the table; the titles of what stands somehow, and of the caller's own columns."""

    all: tuple[VentureShown, ...]
    judged: Mapping[str, str]
    own: tuple[str, ...]
    required: tuple[str, ...] = ()
    """The titles of the requirements."""

    @property
    def unclear(self) -> bool:
        """Whether any cell of any venture is unclear."""
        return any(each.unclear for each in self.all)


@dataclass(frozen=True)
class Group:
    """The ventures with one verdict, most to do now first; or those without one, and ``meaning`` says why."""

    place: int
    verdict: str
    meaning: str
    ventures: tuple[VentureShown, ...]

    @property
    def mark(self) -> VerdictMark:
        """The verdict with its shape, filled if any of the ventures runs."""
        return VerdictMark(self.tone, any(each.mark.runs for each in self.ventures), self.verdict)

    @property
    def tone(self) -> Tone:
        """How the verdict sounds."""
        return self.ventures[0].mark.tone


def not_too_many(result: pl.DataFrame, most: int, what: str, instead: str) -> None:
    """Raise ``OutputError`` where there are more ventures than a page or sheet can show, and say what else would do."""
    if result.height > most:
        message = f"{result.height:,} ventures are too many for one {what}, which can show {most:,}."
        raise OutputError([Problem(Location(what), message, instead)])


def ventures(result: pl.DataFrame, knowledge: KnowledgeBase) -> VenturesShown:
    """What is told of each venture of a result, which has the columns of ``collabadvisor.portfolio.result_rows``."""
    titles = Titles(knowledge)
    own = own_columns(result.columns, knowledge)
    labels = {name: knowledge.facts[name].labels for name in own if name in knowledge.facts}
    rows = (_labelled(row, labels) for row in result.iter_rows(named=True))
    entries = _show_ventures(rows, titles, own, knowledge)
    names = (knowledge.facts[name].name if name in labels else name for name in own)
    return VenturesShown(tuple(entries), titles.judged, tuple(map(clean, names)), tuple(titles.requirements.values()))


def _labelled(row: dict[str, Any], labels: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    """A row with the words of its answers, where it has them."""
    return {**row, **{name: clean(answers[row[name]]) for name, answers in labels.items() if row[name] in answers}}


def _show_ventures(
    rows: Iterable[dict[str, Any]], titles: Titles, own: Sequence[str], knowledge: KnowledgeBase
) -> Iterator[VentureShown]:
    verdicts, marks = verdict_order(knowledge), _Marks(titles, knowledge)
    for place, row in enumerate(rows, start=1):
        verdict, judged = row["verdict"], row["answered"] is not None
        mark, urgency = marks.of(row["stage"], verdict, judged=judged)
        yield VentureShown(
            place=place,
            name=clean(row["venture"] or "") or NAMELESS,
            stage=titles.stage(row["stage"]),
            verdict=mark.title,
            verdict_place=verdicts.index(verdict) if verdict else len(verdicts) + (not judged),
            mark=mark,
            urgency=urgency,
            standings=tuple(row[name] for name in titles.judged),
            stands=tuple(titles.standing_word(row[name]) for name in titles.judged),
            shown=tuple(row[name] or "" for name in titles.shown),
            answered=row["answered"],
            questions=row["questions"],
            counts=tuple(row[name] for name in titles.priorities),
            to_do=titles.recommendation_titles(row["now_recommendations"]),
            missing=titles.question_texts(row["open_questions"]),
            missing_names=titles.open_to_answer(row["open_questions"]),
            unclear=row["unclear"] or 0,
            requirements=tuple(row[name] for name in titles.requirements),
            own=tuple(row[name] for name in own),
        )


class _Marks:
    """The shape of each verdict, and its place on the scale of its stage, found out once."""

    def __init__(self, titles: Titles, knowledge: KnowledgeBase) -> None:
        self.titles, self.knowledge = titles, knowledge
        self.seen: dict[tuple[str, str], tuple[VerdictMark, int]] = {}

    def of(self, stage: str | None, verdict: str | None, *, judged: bool) -> tuple[VerdictMark, int]:
        """Both; those without a verdict come last."""
        title = self.titles.verdict(verdict, judged=judged)
        if stage is None or verdict is None:
            return VerdictMark("unknown", False, title), len(self.knowledge.framework.verdicts)
        if (stage, verdict) not in self.seen:
            mark = VerdictMark(tone(verdict, stage, self.knowledge), runs(stage, self.knowledge), title)
            place = self.knowledge.framework.stages[stage].verdicts.index(verdict)
            self.seen[stage, verdict] = mark, place
        return self.seen[stage, verdict]


def most_urgent_first(members: Iterable[VentureShown]) -> tuple[VentureShown, ...]:
    """The ventures, first by how bad the verdict is at their stage, then by how much there is to begin with now."""
    return tuple(sorted(members, key=lambda each: (each.urgency, *(-(many or 0) for many in each.counts))))


def by_verdict(portfolio: VenturesShown, knowledge: KnowledgeBase) -> tuple[Group, ...]:
    """The ventures by their verdicts, the worst first; those without one come last."""
    meanings = [clean(knowledge.framework.verdicts[verdict].meaning) for verdict in verdict_order(knowledge)]
    meanings += [NO_VERDICT_MEANS, NOT_JUDGED_MEANS]
    members: dict[int, list[VentureShown]] = {}
    for each in portfolio.all:
        members.setdefault(each.verdict_place, []).append(each)
    return tuple(
        Group(place, some[0].verdict, meanings[place], most_urgent_first(some))
        for place, some in sorted(members.items())
    )


def value_words(value: object) -> str:
    """A value of a column of the caller's own as it is read."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return ", ".join(map(value_words, value))
    return clean(cell_text(value))
