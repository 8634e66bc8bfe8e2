"""A portfolio as JSON for other programs, by the contract ``collabadvisor/portfolio/1``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from collabadvisor.files.cell_text import json_value
from collabadvisor.files.models import Form
from collabadvisor.inference.advice import KnowledgeUsed
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.portfolio.across_model import AcrossFinding, NotCompared, NotJudged, Programme
from collabadvisor.report.receipt import ReportReceipt
from collabadvisor.report.receipt_line import with_receipt_as_json

if TYPE_CHECKING:  # these bring what reads tables
    from collabadvisor.portfolio.overview import PortfolioOverview
    from collabadvisor.portfolio.tables.unclear import UnclearCell
    from collabadvisor.portfolio.vetting import VettedTable


class CellForm(Form):
    """A cell that cannot be read: where it stands, its column, what it says, and what was probably meant."""

    where: str
    column: str | None
    said: str | None
    did_you_mean: str | None
    problem: str

    @classmethod
    def of(cls, cell: UnclearCell) -> CellForm:
        """A cell as a form."""
        problem = f"{cell.problem.what} {cell.problem.remedy}".strip()
        return cls(where=cell.where, column=cell.column, said=cell.text, did_you_mean=cell.nearest, problem=problem)


class ColumnForm(Form):
    """A column of the table, and what it was taken for: ``venture``, ``stage``, a question, or null."""

    heading: str
    about: str | None


class OpenWordForm(Form):
    """A word that was taken for "not known" in a column, and the rows in which it stands."""

    column: str
    said: str
    where: tuple[str, ...]


class LeftOutForm(Form):
    """A row that is no venture: where it is, the first words in it, and what it was taken for."""

    where: str
    said: str
    taken_for: str


class PortfolioForm(Form):
    """Each venture of a table, what in it is no answer, and what is said of all of them together.

    The contract ``collabadvisor/portfolio/1``. A venture has the columns that ``portfolio.result_rows`` names, and the
    caller's own after them.
    """

    format: Literal["collabadvisor/portfolio/1"] = "collabadvisor/portfolio/1"
    knowledge: KnowledgeUsed
    ventures: tuple[dict[str, Any], ...]
    columns: tuple[ColumnForm, ...] = ()
    unclear: tuple[CellForm, ...]
    not_known: tuple[OpenWordForm, ...] = ()
    left_out: tuple[LeftOutForm, ...] = ()
    across: tuple[AcrossFinding, ...]
    found: dict[str, int]
    not_judged: tuple[NotJudged, ...]
    not_compared: tuple[NotCompared, ...]
    programme: Programme


def render(
    vetted: VettedTable, whole: PortfolioOverview, knowledge: KnowledgeBase, receipt: ReportReceipt | None = None
) -> str:
    """One object: each venture by ``result_rows.result_columns``, what in the table is no answer, the portfolio.

    ``receipt`` says from what it was made.
    """
    across = whole.across
    form = PortfolioForm(
        knowledge=KnowledgeUsed.of(knowledge),
        ventures=tuple(json_value(row) for row in vetted.result.to_dicts()),
        columns=tuple(ColumnForm(heading=role.heading, about=role.about) for role in vetted.roles),
        unclear=tuple(map(CellForm.of, vetted.unclear)),
        not_known=tuple(
            OpenWordForm(column=word.column, said=word.text, where=word.rows) for word in vetted.open_words
        ),
        left_out=tuple(LeftOutForm(where=row.where, said=row.text, taken_for=row.why) for row in vetted.left_out),
        across=across.findings,
        found=across.found,
        not_judged=across.not_judged,
        not_compared=across.not_compared,
        programme=whole.programme,
    )
    return with_receipt_as_json(form, receipt)
