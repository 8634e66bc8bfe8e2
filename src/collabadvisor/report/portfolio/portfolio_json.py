"""A portfolio as JSON for other programs, by the contract ``collabadvisor/portfolio/1``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from collabadvisor.document.json_text import written
from collabadvisor.files.models import Form
from collabadvisor.inference.advice import KnowledgeUsed
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.portfolio.across_model import AcrossFinding, NotCompared, NotJudged, Programme

if TYPE_CHECKING:  # these bring what reads tables
    from collabadvisor.portfolio.overview import Whole
    from collabadvisor.portfolio.tables.cells import UnclearCell
    from collabadvisor.portfolio.vetting import Vetted


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
        return cls(where=cell.where, column=cell.column, said=cell.said, did_you_mean=cell.meant, problem=problem)


class PortfolioForm(Form):
    """Each venture of a table, every cell that is unclear, and what is said of all of them together.

    The contract ``collabadvisor/portfolio/1``. A venture has the columns that ``portfolio.result_rows`` names, and the
    caller's own after them.
    """

    format: Literal["collabadvisor/portfolio/1"] = "collabadvisor/portfolio/1"
    knowledge: KnowledgeUsed
    ventures: tuple[dict[str, Any], ...]
    unclear: tuple[CellForm, ...]
    across: tuple[AcrossFinding, ...]
    found: dict[str, int]
    not_judged: tuple[NotJudged, ...]
    not_compared: tuple[NotCompared, ...]
    programme: Programme


def render(vetted: Vetted, whole: Whole, knowledge: KnowledgeBase) -> str:
    """One object: each venture as in ``portfolio.result_rows.told``, every unclear cell, and what is said of all."""
    across = whole.across
    form = PortfolioForm(
        knowledge=KnowledgeUsed.of(knowledge),
        ventures=tuple({name: _plain(cell) for name, cell in row.items()} for row in vetted.result.to_dicts()),
        unclear=tuple(map(CellForm.of, vetted.unclear)),
        across=across.findings,
        found=across.found,
        not_judged=across.not_judged,
        not_compared=across.not_compared,
        programme=whole.programme,
    )
    return written(form) + "\n"


def _plain(cell: Any) -> Any:
    """A cell of a caller's own column as JSON knows it; what it does not know, such as a date, as text."""
    if isinstance(cell, list):
        return [_plain(each) for each in cell]
    if isinstance(cell, dict):
        return {name: _plain(each) for name, each in cell.items()}
    return cell if cell is None or isinstance(cell, str | int | float) else str(cell)
