"""A portfolio as one HTML page, for a board: it opens from disk, and fetches nothing."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from markupsafe import Markup

from collabadvisor.document.environment import TEMPLATES, environment
from collabadvisor.document.html_writer import fragment, verdict_shape
from collabadvisor.document.tidy import clean_strings
from collabadvisor.document.tree import Block, Figure
from collabadvisor.files.problems import Problem
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.advice.advice_content import Basis, Legend
from collabadvisor.report.advice.composing import basis, legend
from collabadvisor.report.authoring.issue_words import count_phrase
from collabadvisor.report.portfolio import portfolio_words
from collabadvisor.report.portfolio.overall import HelpShown, Overall, overall
from collabadvisor.report.portfolio.overall_blocks import across_in_full, recurring_lessons
from collabadvisor.report.portfolio.portfolio_content import (
    INSTEAD,
    MOST_VENTURES,
    Group,
    VenturesShown,
    by_verdict,
    not_too_many,
    value_words,
    ventures,
)
from collabadvisor.report.portfolio.portfolio_document import unclear_blocks
from collabadvisor.report.portfolio.requirement_table import RequirementRow, requirement_rows
from collabadvisor.report.portfolio.verdict_bar import verdict_figure
from collabadvisor.report.receipt import ReportReceipt
from collabadvisor.report.receipt_line import line_of, property_of

if TYPE_CHECKING:
    import polars as pl

    from collabadvisor.portfolio.across_model import Across
    from collabadvisor.portfolio.programme import Programme

NAMED = ' xmlns="http://www.w3.org/2000/svg"'
"""What a picture says of itself in a file of its own, and need not say in a page."""


@dataclass(frozen=True)
class PortfolioPage:
    """Everything that stands on the page."""

    title: str
    stages: str
    basis: Basis
    legend: tuple[Legend, ...]
    ventures: VenturesShown
    groups: tuple[Group, ...]
    verdicts: Figure
    overall: Overall
    required: tuple[RequirementRow, ...]
    helps: tuple[HelpShown, ...]
    not_tried: str
    across: tuple[Block, ...]
    lessons: tuple[Block, ...]
    unclear: tuple[Block, ...]
    contents: tuple[tuple[str, str], ...]


def page(  # noqa: PLR0913  (all that stands on it)
    result: pl.DataFrame,
    knowledge: KnowledgeBase,
    across: Across,
    programme: Programme,
    unclear: Sequence[Problem] = (),
    *,
    receipt: ReportReceipt | None = None,
) -> str:
    """The whole page, ending with a newline. The same input gives the same bytes.

    ``result`` has a row for each venture, as ``portfolio.result_rows`` makes it; ``unclear`` are the cells that
    could not be read. ``receipt`` says from what it was made.

    Raises:
        OutputError: there are more ventures than a page can hold (``MOST_VENTURES``).
    """
    not_too_many(result, MOST_VENTURES, "page", INSTEAD)
    content = _page(ventures(result, knowledge), overall(across, programme, knowledge), knowledge, unclear)
    if receipt is not None:
        fields = {"receipt": line_of(receipt), "receipt_whole": property_of(receipt)}
        content = replace(content, basis=replace(content.basis, **fields))
    script = (TEMPLATES / "portfolio" / "sort.js").read_text(encoding="utf-8")
    digest = b64encode(sha256(script.encode()).digest()).decode()
    titles = portfolio_words.Titles(knowledge)
    html = (
        environment()
        .get_template("portfolio/page.html.j2")
        .render(
            {name: text for name, text in vars(portfolio_words).items() if name.isupper()},
            page=content,
            standings=titles.standings,
            priorities=tuple(titles.priorities.values()),
            in_words=value_words,
            sign=verdict_shape,
            fragment=fragment,
            bar=Markup(content.verdicts.svg.replace(NAMED, "")),  # noqa: S704  (drawn here)
            script=Markup(script),  # noqa: S704  (it is ours, and only what has its digest may run)
            script_hash=f"sha256-{digest}",
        )
    )
    return html.rstrip("\n") + "\n"


def _page(
    portfolio: VenturesShown, whole: Overall, knowledge: KnowledgeBase, unclear: Sequence[Problem]
) -> PortfolioPage:
    helps = tuple(each for each in whole.helps if each.better)
    groups = by_verdict(portfolio, knowledge)
    return PortfolioPage(
        title=count_phrase(len(portfolio.all), "venture"),
        stages=portfolio_words.stages(whole.stages, len(portfolio.all)),
        basis=clean_strings(basis(knowledge)),
        legend=clean_strings(legend(knowledge.framework)),
        ventures=portfolio,
        groups=groups,
        verdicts=verdict_figure(groups),
        overall=whole,
        required=requirement_rows(portfolio),
        helps=helps,
        not_tried=portfolio_words.untried_phrase(len(whole.helps) - len(helps)),
        across=across_in_full(whole),
        lessons=(recurring_lessons(whole),) if whole.lessons else (),
        unclear=unclear_blocks(unclear),
        contents=tuple(_contents(required=bool(portfolio.required), unclear=bool(unclear))),
    )


def _contents(*, required: bool, unclear: bool) -> Iterator[tuple[str, str]]:
    yield "map-title", portfolio_words.IN_THE_MAP
    yield "each-title", portfolio_words.IN_THE_TABLE
    if required:
        yield "required", portfolio_words.REQUIRED
    yield "across", portfolio_words.ACROSS
    yield "programme", portfolio_words.PROGRAMME
    if unclear:
        yield "unclear", portfolio_words.UNCLEAR
