"""A portfolio as JSON for other programs, by the contract ``collabadvisor/portfolio/1``."""

from __future__ import annotations

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.portfolio.overview import Whole
from collabadvisor.portfolio.tables.cells import UnclearCell
from collabadvisor.portfolio.vetting import Vetted
from collabadvisor.report.advice.advice_json import written
from collabadvisor.report.portfolio.across_json import across_data, programme_data

FORMAT = "collabadvisor/portfolio/1"


def render(vetted: Vetted, whole: Whole, knowledge: KnowledgeBase) -> str:
    """One object: each venture as in ``portfolio.rows.told``, every cell that is unclear, and what is said of all."""
    data = {
        "format": FORMAT,
        "knowledge": {"version": knowledge.version, "digest": knowledge.digest},
        "ventures": vetted.result.to_dicts(),
        "unclear": [_cell(cell) for cell in vetted.unclear],
        **across_data(whole.across),
        "programme": programme_data(whole.programme),
    }
    return written(data, str) + "\n"


def _cell(cell: UnclearCell) -> dict[str, str | None]:
    said = f"{cell.problem.what} {cell.problem.remedy}".strip()
    return {"where": cell.where, "column": cell.column, "said": cell.said, "did_you_mean": cell.meant, "problem": said}
