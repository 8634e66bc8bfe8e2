"""A portfolio as a document for a board: every venture, the most urgent first, and what is said of the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from collabadvisor.document.tree import (
    Block,
    Document,
    Inline,
    Listing,
    Mark,
    Paragraph,
    Section,
    Table,
    Words,
    points,
    runs,
)
from collabadvisor.files.problems import Problem
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.requirements import UNMET
from collabadvisor.portfolio.overview import PortfolioOverview
from collabadvisor.report.advice.composing import basis, legend
from collabadvisor.report.portfolio import portfolio_words
from collabadvisor.report.portfolio.brief_portfolio import portfolio_basis
from collabadvisor.report.portfolio.overall import Overall, overall
from collabadvisor.report.portfolio.overall_blocks import full_overall
from collabadvisor.report.portfolio.portfolio_content import (
    INSTEAD,
    MOST_UNCLEAR,
    MOST_VENTURES,
    VentureShown,
    VenturesShown,
    by_verdict,
    most_urgent_first,
    not_too_many,
    value_words,
    ventures,
)
from collabadvisor.report.portfolio.requirement_table import requirement_section
from collabadvisor.report.portfolio.verdict_bar import verdict_figure

if TYPE_CHECKING:
    import polars as pl


def portfolio_document(
    result: pl.DataFrame, whole: PortfolioOverview, knowledge: KnowledgeBase, unclear: Sequence[Problem] = ()
) -> Document:
    """Everything that is said of the ventures of a result; ``unclear`` are the cells that could not be read.

    Raises:
        OutputError: there are more ventures than anybody reads (``MOST_VENTURES``).
    """
    not_too_many(result, MOST_VENTURES, "report", INSTEAD)
    summary = overall(whole.across, whole.programme, knowledge)
    portfolio = ventures(result, knowledge)
    title = portfolio_words.title(len(portfolio.all))
    stages = portfolio_words.stages(summary.stages, len(portfolio.all))
    about = f"{stages} {basis(knowledge).knowledge}".strip()
    blocks = tuple(_Blocks(portfolio, summary, knowledge).all()) if portfolio.all else ()
    cells = unclear_blocks(unclear)
    unread = (Section(portfolio_words.UNCLEAR, cells),) if cells else ()
    return Document(title, (*blocks, *unread, portfolio_basis(knowledge)), about=about)


def unclear_blocks(unclear: Sequence[Problem]) -> tuple[Block, ...]:
    """The cells that could not be read, the first of many, and what becomes of them; nothing where there are none."""
    if not unclear:
        return ()
    more = portfolio_words.more_unclear(len(unclear) - MOST_UNCLEAR)
    listing = points(*map(str, unclear[:MOST_UNCLEAR]), *([more] if more else []))
    return Paragraph(portfolio_words.UNCLEAR_MEANS), listing


class _Blocks:
    def __init__(self, portfolio: VenturesShown, summary: Overall, knowledge: KnowledgeBase) -> None:
        self.portfolio, self.summary, self.knowledge = portfolio, summary, knowledge
        self.urgent = most_urgent_first(portfolio.all)
        self.titles = portfolio_words.Titles(knowledge)

    def all(self) -> Iterator[Block]:
        yield self._verdicts()
        yield Section(portfolio_words.FOREMOST, tuple(self._foremost()))
        yield Section(portfolio_words.IN_THE_MAP, tuple(self._map()))
        yield from requirement_section(self.portfolio)
        yield from full_overall(self.summary)
        yield Section(portfolio_words.IN_THE_TABLE, tuple(self._each()))

    def _verdicts(self) -> Section:
        groups = by_verdict(self.portfolio, self.knowledge)
        rows = ((group.mark, f"{len(group.ventures):,}", group.meaning) for group in groups)
        heads = (self.titles.heading("verdict"), "Ventures", "What it means")
        table = Table("", heads, tuple(rows), (4, 2, 10))
        return Section(portfolio_words.VERDICTS, (verdict_figure(groups), table))

    def _foremost(self) -> Iterator[Block]:
        heads = (
            *map(self.titles.heading, ("venture", "stage", "verdict")),
            *self.titles.priorities.values(),
            self.titles.heading("answered"),
        )
        rows: Iterator[tuple[Inline, ...]] = (
            (
                Words(each.name, "own", f"v{each.place}"),
                each.stage,
                each.mark,
                *("" if many is None else f"{many:,}" for many in each.counts),
                "" if each.answered is None else f"{each.answered} of {each.questions}",
            )
            for each in self.urgent
        )
        yield Table("", heads, tuple(rows), (7, 4, 5, 2, 2, 2, 4))
        yield Paragraph(portfolio_words.NOW_MEANS.format(portfolio_words.first_priority(self.knowledge)), "hint")

    def _map(self) -> Iterator[Block]:
        """How bases and values stand: of each venture, and of how many."""
        bases = len(self.knowledge.framework.bases)
        titles = tuple(self.portfolio.judged.values())
        heading = self.titles.heading("venture")
        for part in (slice(None, bases), slice(bases, None)):
            rows: Iterator[tuple[Inline, ...]] = (
                (Words(each.name, "own", f"v{each.place}"), *tuple(_standings(each, bases))[part])
                for each in self.urgent
            )
            yield Table("", (heading, *titles[part]), tuple(rows), (4, *(3 for _ in titles[part])))
        words = tuple(self.titles.standings.values())
        counts = ((title, *(f"{many:,}" for _, many in stand)) for title, stand in self.summary.standings)
        yield Table(portfolio_words.SPREAD, ("Base or value", *words), tuple(counts))
        entries = legend(self.knowledge.framework)
        yield points(*((Mark(each.standing, each.word), f": {each.meaning}") for each in entries))

    def _each(self) -> Iterator[Block]:
        for place, each in enumerate(self.urgent, start=1):
            yield Section(Words(each.name, "own"), tuple(self._venture(each)), f"v{each.place}", "item", place)

    def _venture(self, each: VentureShown) -> Iterator[Block]:
        answered = "" if each.answered is None else f"; {each.answered} of {each.questions} questions are answered"
        yield Paragraph((each.mark, f". Stage: {each.stage}{answered}."))
        if each.to_do:
            yield Paragraph(Words(f"{self.titles.heading('now_recommendations')}:", "strong"))
            yield Listing(tuple((Paragraph(title),) for title in each.to_do), 1)
        if each.missing_names:
            opening = Words(f"{self.titles.heading('open_questions')}: ", "strong")
            yield Paragraph((opening, f"{'; '.join(each.missing_names)}."))
        for status in UNMET:
            titles = [
                title for title, so in zip(self.portfolio.required, each.requirements, strict=True) if so == status
            ]
            if titles:
                heading = Words(f"{self.titles.heading(f'requirements_{status}')}: ", "strong")
                yield Paragraph((heading, f"{'; '.join(titles)}."))
        if each.unclear:
            yield Paragraph(f"{self.titles.heading('unclear')}: {each.unclear:,}.")
        own: list[Inline] = [
            (Words(title, "own"), ": ", Words(value_words(value), "own"))
            for title, value in zip(self.portfolio.own, each.own, strict=True)
            if value_words(value)
        ]
        yield from [points(*own)] if own else []


def _standings(each: VentureShown, bases: int) -> Iterator[Inline]:
    """How it stands in each base, then in each value, with whether that is shown already."""
    flags = ("",) * bases + each.shown
    for standing, word, yes in zip(each.standings, each.stands, flags, strict=True):
        mark: Inline = Mark(standing, word) if standing else word
        yield (*runs(mark), ", shown") if yes == "yes" else mark
