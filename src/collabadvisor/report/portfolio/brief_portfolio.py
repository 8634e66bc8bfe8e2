"""A portfolio in brief: how many ventures, their verdicts, and those that are most urgent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from collabadvisor.document.tree import Block, Code, Document, Inline, Paragraph, Section, Table, Words
from collabadvisor.document.wording import BASIS, bar
from collabadvisor.files.words import clean
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import PRIORITIES, SCALES
from collabadvisor.portfolio.overview import PortfolioOverview
from collabadvisor.portfolio.result_rows import ANSWERED, QUESTIONS, STAGE, VENTURE, VERDICT
from collabadvisor.portfolio.tally import Summary
from collabadvisor.report.advice.composing import basis
from collabadvisor.report.authoring.issue_words import count_phrase
from collabadvisor.report.portfolio import portfolio_words
from collabadvisor.report.portfolio.overall import overall
from collabadvisor.report.portfolio.overall_blocks import brief_overall


def brief_portfolio(
    summary: Summary, whole: PortfolioOverview, knowledge: KnowledgeBase, more: Sequence[tuple[str, str]] = ()
) -> Document:
    """The portfolio on a few screens; ``more`` says what else is to be had, and how one asks for each."""
    brief = _Brief(summary, knowledge)
    onward = tuple(block for what, command in more for block in (Paragraph(what), Code(command)))
    blocks = (
        *map(Paragraph, brief.unread()),
        Section(portfolio_words.VERDICTS, (brief.verdicts(),)),
        Section(portfolio_words.FOREMOST, tuple(brief.first_ventures())),
        *_required(whole),
        *brief_overall(overall(whole.across, whole.programme, knowledge)),
        *([Section("", onward, role="part")] if onward else []),
        portfolio_basis(knowledge),
    )
    return Document(portfolio_words.title(summary.ventures), blocks)


def portfolio_basis(knowledge: KnowledgeBase) -> Section:
    """What the advice rests on, as the last section."""
    rests_on = basis(knowledge)
    return Section(BASIS, tuple(map(Paragraph, (rests_on.statement, rests_on.source, rests_on.knowledge))))


def _required(whole: PortfolioOverview) -> Iterator[Section]:
    """How many ventures meet what is required; nothing where nothing is."""
    rows = tuple(
        (clean(each.title), f"{each.met:,}", f"{each.not_met:,}", f"{each.not_known:,}")
        for each in whole.programme.requirements
    )
    if rows:
        yield Section(portfolio_words.REQUIRED, (Table("", portfolio_words.REQUIRED_HEADS, rows, (6, 1, 1, 1)),))


class _Brief:
    def __init__(self, summary: Summary, knowledge: KnowledgeBase) -> None:
        self.summary = summary
        self.knowledge = knowledge
        self.titles = portfolio_words.Titles(knowledge)
        self.framework = knowledge.framework

    def unread(self) -> Iterator[str]:
        """What is said where not all can be read."""
        unjudged, partly = self.summary.unjudged, self.summary.unclear - self.summary.unjudged
        if unjudged:
            are, their = ("is", "its") if unjudged == 1 else ("are", "their")
            yield f"{unjudged:,} of them {are} not judged, since {their} stage cannot be read."
        if partly:
            are, them = ("is", "it") if partly == 1 else ("are", "them")
            yield f"{partly:,} of them {are} judged without what cannot be read of {them}."

    def verdicts(self) -> Table:
        """How many ventures have each verdict, the worst first."""
        counts = self.summary.verdicts
        order = [name for name in portfolio_words.verdict_order(self.knowledge) if name in counts]
        rows = {self.titles.verdicts[name]: counts[name] for name in order}
        rows[portfolio_words.NO_VERDICT.capitalize()] = (
            self.summary.ventures - self.summary.unjudged - sum(rows.values())
        )
        rows[portfolio_words.NOT_JUDGED.capitalize()] = self.summary.unjudged
        there = ((title, f"{count:,}") for title, count in rows.items() if count)
        return Table("", (self.titles.heading(VERDICT), "Ventures"), tuple(there), (3, 1), plain=True)

    def first_ventures(self) -> Iterator[Block]:
        """Blocks on the ventures to look at first, and how many more there are."""
        rows = self.summary.foremost.to_dicts()
        now = portfolio_words.first_priority(self.knowledge)
        bases = (base.title for base in self.framework.bases.values())
        heads = (*map(self.titles.heading, (VENTURE, STAGE, VERDICT)), *bases, now, self.titles.heading(ANSWERED))
        yield Table("", heads, tuple(map(self._row, rows)))
        if more := self.summary.ventures - len(rows):
            yield Paragraph(f"... and {count_phrase(more, 'more venture')}")
        bars = f"{bar(1)} is {self._standing(1)}, {bar(4)} {self._standing(4)}, {bar(0)} {self._standing(0)}."
        yield Section("", (Paragraph(f"{bars} {portfolio_words.NOW_MEANS.format(now)}"),), role="part")

    def _row(self, row: dict[str, Any]) -> tuple[Inline, ...]:
        verdict = self.titles.verdict(row[VERDICT], judged=row[ANSWERED] is not None)
        return (
            Words(row[VENTURE] or portfolio_words.NAMELESS, "own"),
            self.titles.stage(row[STAGE]),
            verdict[:1].upper() + verdict[1:],
            *(_bar(row[name]) for name in self.framework.bases),
            "" if row[PRIORITIES[0]] is None else str(row[PRIORITIES[0]]),
            "" if row[ANSWERED] is None else f"{row[ANSWERED]} of {row[QUESTIONS]}",
        )

    def _standing(self, filled: int) -> str:
        word = SCALES["standings"][filled - 1]
        return self.framework.standings[word].title.lower()  # type: ignore[index]  # it is one of them


def _bar(standing: str | None) -> str:
    if standing is None:
        return ""
    scale = SCALES["standings"]
    return bar((scale.index(standing) + 1) % len(scale))
