"""A comparison of then and now as JSON: the contract ``collabadvisor/compare/1``, for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from collabadvisor.files.models import Form
from collabadvisor.reasoning.compare.difference_model import AdviceDifference, Movers, OneSided
from collabadvisor.report.compare.side_json import SideForm

if TYPE_CHECKING:  # which brings the engine
    from collabadvisor.reasoning.compare.comparison import Comparison


class CompareForm(Form):
    """Two sides of one venture, and what moved between them. The contract ``collabadvisor/compare/1``.

    ``between`` is the venture as it is now by the earlier knowledge, null where that is the same or not at hand.
    ``met``, ``dropped``, ``new`` and ``standing`` are recommendations, ``untold`` and ``unread`` questions, by id.
    """

    format: Literal["collabadvisor/compare/1"] = "collabadvisor/compare/1"
    before: SideForm
    after: SideForm
    between: SideForm | None
    same_stage: bool
    same_knowledge: bool
    moved_by: Movers
    met: tuple[str, ...]
    dropped: tuple[str, ...]
    new: tuple[str, ...]
    standing: tuple[str, ...]
    one_sided: tuple[OneSided, ...]
    untold: tuple[str, ...]
    unread: tuple[str, ...]
    difference: AdviceDifference

    @classmethod
    def of(cls, result: Comparison) -> CompareForm:
        """A comparison as a form."""
        return cls(
            before=SideForm.of(result.before),
            after=SideForm.of(result.after),
            between=SideForm.of(result.between) if result.between else None,
            same_stage=result.same_stage,
            same_knowledge=result.same_knowledge,
            moved_by=result.moved_by,
            met=tuple(moved.id for moved in result.met),
            dropped=tuple(moved.id for moved in result.dropped),
            new=tuple(moved.id for moved in result.new),
            standing=tuple(still.id for still in result.standing),
            one_sided=result.one_sided,
            untold=result.untold,
            unread=result.unread,
            difference=result.difference,
        )
