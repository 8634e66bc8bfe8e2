"""One side of a comparison as JSON: where it stands, without the reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabadvisor.files.models import Form
from collabadvisor.inference.advice import AdviceVerdict, KnowledgeUsed, VentureSummary
from collabadvisor.knowledge.framework import Priority, StandingOrNot

if TYPE_CHECKING:  # which brings the engine
    from collabadvisor.reasoning.compare.sides import Side


class RankedRecommendation(Form):
    """A recommendation, and where it stands."""

    rank: int
    id: str
    title: str
    priority: Priority


class SideForm(Form):
    """Where a venture stands on one side; ``saved`` says that it was read from a saved advice."""

    venture: VentureSummary
    saved: bool
    verdict: AdviceVerdict
    standings: dict[str, StandingOrNot]
    recommendations: tuple[RankedRecommendation, ...]
    inconsistencies: tuple[str, ...]
    knowledge: KnowledgeUsed

    @classmethod
    def of(cls, side: Side) -> SideForm:
        """A side as a form."""
        advice = side.advice
        return cls(
            venture=advice.venture,
            saved=side.saved,
            verdict=advice.verdict,
            standings=advice.standings,
            recommendations=tuple(
                RankedRecommendation(rank=each.rank, id=each.id, title=each.title, priority=each.priority)
                for each in advice.recommendations
            ),
            inconsistencies=tuple(clash.id for clash in advice.inconsistencies),
            knowledge=advice.knowledge,
        )
