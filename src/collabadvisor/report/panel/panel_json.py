"""A panel as JSON: the contract ``collabadvisor/panel/1``, for other programs."""

from __future__ import annotations

from collections.abc import Mapping

from collabadvisor.inference.advice import KnowledgeUsed
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.outlook.bounds_model import Prospect, StandingRange, VerdictRange
from collabadvisor.reasoning.panel.panel_model import Difference, Panel

FORMAT = "collabadvisor/panel/1"


def data(panel: Panel, knowledge: KnowledgeBase) -> dict[str, object]:
    """Everything that is known of a panel, by ids; what is said in words can be looked up in the knowledge."""
    return {
        "format": FORMAT,
        "venture": {"name": panel.venture, "stage": panel.stage},
        "respondents": panel.members,
        "verdict": _verdicts(panel.bounds.verdict),
        "standings": _standings(panel.bounds.standings),
        "recommendations": _prospects(
            {name: found for name, found in panel.bounds.recommendations.items() if found.outlook != "ruled_out"}
        ),
        "settling": panel.settling(),
        "agenda": [{"fact": one.fact, "decides": one.weight} for one in panel.agenda()],
        "agreed": panel.agreed,
        "differences": list(map(_difference, panel.differences)),
        "answered_by_some": panel.partly,
        "unanswered": panel.unanswered,
        "unused": panel.unused,
        "telling": [
            {"base": base, "facts": facts, "says": knowledge.framework.disagreement[base].says,
             "lessons": knowledge.framework.disagreement[base].lessons}
            for base, facts in panel.telling(knowledge).items()
        ],
        "exact": panel.exact,
        "knowledge": KnowledgeUsed(knowledge.version, knowledge.digest),
    }  # fmt: skip


def _difference(one: Difference) -> dict[str, object]:
    return {
        "fact": one.fact,
        "decides": one.weight,
        "verdict": one.verdict,
        "standings": one.standings,
        "recommendations": one.recommendations,
        "urgent": one.urgent,
        "answers": [
            {
                "answer": said.answer,
                "by": said.by,
                "verdict": _verdicts(said.verdicts),
                "standings": _standings(said.standings),
                "recommendations": _prospects(said.recommendations),
            }
            for said in one.said
        ],
        "not_known_to": one.not_known_to,
    }


def _verdicts(reach: VerdictRange) -> dict[str, object]:
    return {"possible": reach.verdicts, "none_possible": reach.missing, "settled": reach.settled}


def _standings(standings: Mapping[str, StandingRange]) -> dict[str, object]:
    return {
        name: {"worst": reach.worst, "best": reach.best, "settled": reach.settled} for name, reach in standings.items()
    }


def _prospects(prospects: Mapping[str, Prospect]) -> dict[str, object]:
    return {
        name: {"outlook": found.outlook, "most_urgent": found.most_urgent, "least_urgent": found.least_urgent}
        for name, found in prospects.items()
    }
