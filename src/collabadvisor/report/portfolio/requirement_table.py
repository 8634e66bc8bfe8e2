"""Which ventures of a portfolio do not meet what is required: counts, and the names behind them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from collabadvisor.document.tree import Inline, Paragraph, Section, Table, Words, join_inline, runs
from collabadvisor.knowledge.requirements import MET, NOT_KNOWN, NOT_MET
from collabadvisor.report.portfolio import portfolio_words
from collabadvisor.report.portfolio.portfolio_content import VentureShown, VenturesShown

MOST_NAMED = 30
"""So many ventures are named behind a number; a workbook has them all."""


@dataclass(frozen=True)
class RequirementRow:
    """A requirement: how many ventures meet it, and which do not, or are not known to."""

    title: str
    met: int
    not_met: tuple[VentureShown, ...]
    not_known: tuple[VentureShown, ...]


def requirement_rows(portfolio: VenturesShown) -> tuple[RequirementRow, ...]:
    """A row for each requirement; ventures in the order of the table."""
    return tuple(
        RequirementRow(
            title=title,
            met=sum(each.requirements[place] == MET for each in portfolio.all),
            not_met=tuple(each for each in portfolio.all if each.requirements[place] == NOT_MET),
            not_known=tuple(each for each in portfolio.all if each.requirements[place] == NOT_KNOWN),
        )
        for place, title in enumerate(portfolio.required)
    )


def requirement_section(portfolio: VenturesShown) -> Iterator[Section]:
    """The counts, and the ventures that do not meet each; nothing where nothing is required."""
    if portfolio.required:
        rows = tuple(
            (each.title, f"{each.met:,}", _list_names(each.not_met), _list_names(each.not_known))
            for each in requirement_rows(portfolio)
        )
        table = Table("", portfolio_words.REQUIRED_HEADS, rows, (6, 2, 6, 6))
        hint = Paragraph(portfolio_words.REQUIRED_MEANS, "hint")
        yield Section(portfolio_words.REQUIRED, (hint, table))


def _list_names(ventures: tuple[VentureShown, ...]) -> Inline:
    if not ventures:
        return "0"
    names: list[Inline] = [Words(each.name, "own", f"v{each.place}") for each in ventures[:MOST_NAMED]]
    names += [f"{len(ventures) - MOST_NAMED:,} more"] if len(ventures) > MOST_NAMED else []
    return (f"{len(ventures):,}: ", *runs(join_inline(names, "; ")))
