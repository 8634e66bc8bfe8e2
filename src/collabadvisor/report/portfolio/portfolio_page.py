"""A portfolio as one HTML page, for a board: it opens from disk, and fetches nothing."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from markupsafe import Markup

from collabadvisor.document.environment import TEMPLATES, environment
from collabadvisor.document.tidy import cleaned
from collabadvisor.files.problems import Problem
from collabadvisor.files.words import clean, listed
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.advice.advice_content import Basis, Legend
from collabadvisor.report.advice.composing import basis, legend
from collabadvisor.report.authoring.issue_words import counted
from collabadvisor.report.portfolio import portfolio_words
from collabadvisor.report.portfolio.overall import HelpShown, Overall, Quoted, RecurringShown, overall
from collabadvisor.report.portfolio.portfolio_content import (
    Group,
    VenturesShown,
    by_verdict,
    in_words,
    not_too_many,
    ventures,
)

if TYPE_CHECKING:
    import polars as pl

    from collabadvisor.portfolio.across_model import Across
    from collabadvisor.portfolio.programme import Programme

MOST_VENTURES = 2000
"""More make a page that a browser is slow to show and to sort, and that nobody reads."""
INSTEAD = "Write a workbook (.xlsx) or a table (.csv, .parquet), or give the page a part of them."
FIRST = 10
"""So many of the lessons that recur are shown."""

MOST_UNCLEAR = 100
"""So many of the cells that could not be read are told."""


@dataclass(frozen=True)
class PortfolioPage:
    """Everything that stands on the page."""

    title: str
    stages: str
    basis: Basis
    legend: tuple[Legend, ...]
    ventures: VenturesShown
    groups: tuple[Group, ...]
    overall: Overall
    helps: tuple[HelpShown, ...]
    not_tried: str
    lessons: tuple[RecurringLesson, ...]
    unclear: tuple[str, ...]
    more_unclear: str
    contents: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class RecurringLesson:
    """A lesson, and a sentence that says how often it recurs."""

    told: str
    lesson: Quoted


def page(
    result: pl.DataFrame,
    knowledge: KnowledgeBase,
    across: Across,
    programme: Programme,
    unclear: Sequence[Problem] = (),
) -> str:
    """The whole page, ending with a newline. The same input gives the same bytes.

    ``result`` has a row for each venture, as ``portfolio.result_rows`` makes it; ``unclear`` are the cells that
    could not be read.

    Raises:
        OutputError: there are more ventures than a page can hold (``MOST_VENTURES``).
    """
    not_too_many(result, MOST_VENTURES, "page", INSTEAD)
    shown = _page(ventures(result, knowledge), overall(across, programme, knowledge), knowledge, unclear)
    script = (TEMPLATES / "portfolio" / "sort.js").read_text(encoding="utf-8")
    digest = b64encode(sha256(script.encode()).digest()).decode()
    titles = portfolio_words.Titles(knowledge)
    html = (
        environment()
        .get_template("portfolio/page.html.j2")
        .render(
            {name: said for name, said in vars(portfolio_words).items() if name.isupper()},
            page=shown,
            standings=titles.standings,
            priorities=tuple(titles.priorities.values()),
            in_words=in_words,
            script=Markup(script),  # noqa: S704  (it is ours, and only what has its digest may run)
            script_hash=f"sha256-{digest}",
        )
    )
    return html.rstrip("\n") + "\n"


def _page(shown: VenturesShown, whole: Overall, knowledge: KnowledgeBase, unclear: Sequence[Problem]) -> PortfolioPage:
    title = counted(len(shown.all), "venture")
    unread = len(shown.all) - sum(many for _, many in whole.stages)
    by_stage = [*whole.stages, (portfolio_words.NO_STAGE, unread)]
    stages = listed(f"{many:,} {stage.lower()}" for stage, many in by_stage if many)
    tried = tuple(each for each in whole.helps if each.better)
    others = len(whole.helps) - len(tried)
    return PortfolioPage(
        title=title,
        stages=f"By stage: {stages}." if stages else "",
        basis=cleaned(basis(knowledge)),
        legend=cleaned(legend(knowledge.framework)),
        ventures=shown,
        groups=by_verdict(shown, knowledge),
        overall=whole,
        helps=tried,
        not_tried=portfolio_words.NOT_TRIED.format(counted(others, "further recommendation")) if others else "",
        lessons=tuple(RecurringLesson(_recurs(each), each.lesson) for each in whole.lessons[:FIRST]),
        unclear=tuple(clean(str(problem)) for problem in unclear[:MOST_UNCLEAR]),
        more_unclear=portfolio_words.MORE_UNCLEAR.format(len(unclear) - MOST_UNCLEAR)
        if len(unclear) > MOST_UNCLEAR
        else "",
        contents=tuple(_contents(bool(unclear))),
    )


def _contents(unclear: bool) -> Iterator[tuple[str, str]]:
    yield "map-title", portfolio_words.IN_THE_MAP
    yield "each-title", portfolio_words.IN_THE_TABLE
    yield "across", portfolio_words.ACROSS
    yield "programme", portfolio_words.PROGRAMME
    if unclear:
        yield "unclear", portfolio_words.UNCLEAR


def _recurs(each: RecurringShown) -> str:
    sides = [(each.weak, "a weakness"), (each.strong, "a strength")]
    return portfolio_words.RECURS.format(
        listed(f"{what} in {counted(many, 'venture')}" for many, what in sides if many)
    )
