"""A portfolio in brief, for a terminal: how many ventures, their verdicts, and those that are most urgent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from collabadvisor.document import lines
from collabadvisor.document.cell_width import cells, cut, left, right
from collabadvisor.document.wording import BASIS, bar
from collabadvisor.files.words import clean, listed
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import PRIORITIES, SCALES
from collabadvisor.portfolio.overview import Whole
from collabadvisor.portfolio.result_rows import ANSWERED, QUESTIONS, STAGE, VENTURE, VERDICT
from collabadvisor.portfolio.tally import Summary
from collabadvisor.report.advice.composing import basis
from collabadvisor.report.authoring.issue_words import counted
from collabadvisor.report.portfolio import portfolio_words
from collabadvisor.report.portfolio.overall import Overall, overall
from collabadvisor.report.portfolio.overall_text import whole_lines

GAP = "  "
NAMES_AT_LEAST = 16
"""So many characters of the name of a venture are shown, if there are not more of them."""

Column = tuple[str, list[str]]


def render(
    summary: Summary, whole: Whole, knowledge: KnowledgeBase, width: int, more: Sequence[tuple[str, str]]
) -> str:
    """The portfolio, no line longer than ``width``.

    ``more`` says what else is to be had, and how one asks for each.
    """
    said = overall(whole.across, whole.programme, knowledge)
    return "\n".join(_PortfolioText(summary, said, knowledge, max(width, lines.NARROWEST), more).all()) + "\n"


class _PortfolioText:
    def __init__(
        self, summary: Summary, whole: Overall, knowledge: KnowledgeBase, width: int, more: Sequence[tuple[str, str]]
    ) -> None:
        self.summary = summary
        self.whole = whole
        self.knowledge = knowledge
        self.titles = portfolio_words.Titles(knowledge)
        self.framework = knowledge.framework
        self.width = width
        self.more = more

    def all(self) -> Iterator[str]:
        summary = self.summary
        yield from lines.underlined(f"A portfolio of {counted(summary.ventures, 'venture')}", self.width)
        yield from (line for said in self._unread() for line in self._wrapped(said))
        yield from lines.heading("Verdicts", self.width)
        yield from self._verdicts()
        yield from lines.heading("The ventures, most urgent first", self.width)
        yield from self._foremost()
        yield from whole_lines(self.whole, self.width)
        yield ""
        for what, command in self.more:
            yield from self._wrapped(what)
            yield f"  {command}"
        yield from lines.heading(BASIS, self.width)
        rests_on = basis(self.knowledge)
        for sentence in (rests_on.statement, rests_on.source, rests_on.knowledge):
            yield from self._wrapped(sentence)

    def _unread(self) -> Iterator[str]:
        """What is said where not all can be read."""
        unjudged, partly = self.summary.unjudged, self.summary.unclear - self.summary.unjudged
        if unjudged:
            are, their = ("is", "its") if unjudged == 1 else ("are", "their")
            yield f"{unjudged:,} of them {are} not judged, since {their} stage cannot be read."
        if partly:
            are, them = ("is", "it") if partly == 1 else ("are", "them")
            yield f"{partly:,} of them {are} judged without what cannot be read of {them}."

    def _verdicts(self) -> Iterator[str]:
        found = self.summary.verdicts
        order = [name for name in portfolio_words.verdict_order(self.knowledge) if name in found]
        rows = {self.titles.verdicts[name]: found[name] for name in order}
        rows[portfolio_words.NO_VERDICT.capitalize()] = (
            self.summary.ventures - self.summary.unjudged - sum(rows.values())
        )
        rows[portfolio_words.NOT_JUDGED.capitalize()] = self.summary.unjudged
        there = {title: f"{count:,}" for title, count in rows.items() if count}
        yield from _aligned([("", list(there)), ("", list(there.values()))], at_right={1})

    def _foremost(self) -> Iterator[str]:
        rows = self.summary.foremost.to_dicts()
        columns, left_out = self._columns(rows)
        yield from _aligned(columns, at_right={len(columns) - 2})
        more = self.summary.ventures - len(rows)
        if more:
            yield f"... and {counted(more, 'more venture')}"
        yield ""
        full, none = bar(4), bar(0)
        yield from self._wrapped(
            f"{bar(1)} is {self._standing(1)}, {full} {self._standing(4)}, {none} {self._standing(0)}. "
            f"“{self._now()}” counts what to begin with."
        )
        if left_out:
            yield from self._wrapped(f"Left out for want of room: {listed(left_out)}.")

    def _columns(self, rows: Sequence[dict[str, Any]]) -> tuple[list[Column], list[str]]:
        """As many columns as there is room for, and the bases that are left out: the last ones first."""
        titles = self.titles
        before: list[Column] = [
            (titles.heading(STAGE), [titles.stage(row[STAGE]) for row in rows]),
            (
                titles.heading(VERDICT),
                [_begun(titles.verdict(row[VERDICT], judged=row[ANSWERED] is not None)) for row in rows],
            ),
        ]
        bases: list[Column] = [
            (clean(base.title), [_bar(row[name]) for row in rows]) for name, base in self.framework.bases.items()
        ]
        after: list[Column] = [
            (self._now(), ["" if row[PRIORITIES[0]] is None else str(row[PRIORITIES[0]]) for row in rows]),
            ("Answered", ["" if row[ANSWERED] is None else f"{row[ANSWERED]} of {row[QUESTIONS]}" for row in rows]),
        ]
        names = [clean(row[VENTURE] or "") for row in rows]
        longest = max(map(cells, [VENTURE, *names]))
        left_out: list[str] = []
        while bases and self.width - _wide([*before, _joined(bases), *after]) < min(longest, NAMES_AT_LEAST):
            left_out.insert(0, bases.pop()[0])
        standing = [_joined(bases)] if bases else []
        room = max(self.width - _wide([*before, *standing, *after]), NAMES_AT_LEAST)
        return [(VENTURE.capitalize(), [cut(name, room) for name in names]), *before, *standing, *after], left_out

    def _now(self) -> str:
        return clean(self.framework.priorities[PRIORITIES[0]].title)

    def _standing(self, filled: int) -> str:
        word = SCALES["standings"][filled - 1]
        return clean(self.framework.standings[word].title).lower()  # type: ignore[index]  # it is one of them

    def _wrapped(self, text: str) -> list[str]:
        return lines.wrapped(text, self.width)


def _begun(said: str) -> str:
    return said[:1].upper() + said[1:]


def _bar(standing: str | None) -> str:
    if standing is None:
        return ""
    scale = SCALES["standings"]
    return bar((scale.index(standing) + 1) % len(scale))


def _wide(columns: Sequence[Column]) -> int:
    """How much room columns take beside another one."""
    return sum(max(map(cells, [title, *column])) + len(GAP) for title, column in columns)


def _joined(columns: Sequence[Column]) -> Column:
    """Narrow columns as one."""
    titles, *rows = (line for line in _lines(columns, at_right=set(), gap=" "))
    return titles, rows


def _aligned(columns: Sequence[Column], at_right: set[int]) -> Iterator[str]:
    """Columns beside each other, as lines; those of the given places stand right."""
    return (line.rstrip() for line in _lines(columns, at_right, GAP) if line.strip())


def _lines(columns: Sequence[Column], at_right: set[int], gap: str) -> Iterator[str]:
    widths = [max(map(cells, [title, *column])) for title, column in columns]
    for row in zip(*([title, *column] for title, column in columns), strict=True):
        yield gap.join(
            right(cell, width) if place in at_right else left(cell, width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
