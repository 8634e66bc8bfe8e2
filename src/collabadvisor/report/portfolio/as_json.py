"""A portfolio as JSON for other programs, by the contract ``collabadvisor/portfolio/1``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from collabadvisor.knowledge import KnowledgeBase
from collabadvisor.portfolio.tables.cells import UnclearCell
from collabadvisor.portfolio.vetting import Vetted
from collabadvisor.report.as_json import written

FORMAT = "collabadvisor/portfolio/1"


def render(
    vetted: Vetted,
    knowledge: KnowledgeBase,
    across: Sequence[Mapping[str, Any]] = (),
    programme: Mapping[str, Any] | None = None,
) -> str:
    """One object: each venture as in ``portfolio.rows.told``, every cell that is unclear, and what is told across."""
    data = {
        "format": FORMAT,
        "knowledge": {"version": knowledge.version, "digest": knowledge.digest},
        "ventures": vetted.result.to_dicts(),
        "unclear": [_cell(cell) for cell in vetted.unclear],
        "across": list(across),
        "programme": dict(programme or {}),
    }
    return written(data, str) + "\n"


def _cell(cell: UnclearCell) -> dict[str, str | None]:
    said = f"{cell.problem.what} {cell.problem.remedy}".strip()
    return {"where": cell.where, "column": cell.column, "said": cell.said, "did_you_mean": cell.meant, "problem": said}
