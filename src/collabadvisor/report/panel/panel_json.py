"""A panel as JSON: the contract ``collabadvisor/panel/1``, for other programs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from collabadvisor.files.models import Form
from collabadvisor.inference.advice import KnowledgeUsed
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import Priority, StandingOrNot
from collabadvisor.reasoning.outlook.bounds_model import Outlook, Prospect, StandingRange, VerdictRange
from collabadvisor.reasoning.panel.panel_model import DisputedQuestion, Member, Panel, SharedAnswer, Voice, Weight


class PanelVenture(Form):
    """The venture that the panel speaks of."""

    name: str
    stage: str


class VerdictSpan(Form):
    """Every verdict that some choice among the answers given leads to, worst first, and whether there can be none."""

    possible: tuple[str, ...]
    none_possible: bool
    settled: bool

    @classmethod
    def of(cls, reach: VerdictRange) -> VerdictSpan:
        """A range of verdicts as a form."""
        return cls(possible=reach.verdicts, none_possible=reach.missing, settled=reach.is_settled)


class StandingSpan(Form):
    """The worst and the best that a base or value can stand."""

    worst: StandingOrNot
    best: StandingOrNot
    settled: bool


class ProspectSpan(Form):
    """Whether a recommendation is advised, and the most and the least urgent it can be."""

    outlook: Outlook
    most_urgent: Priority | None
    least_urgent: Priority | None


class AgendaItem(Form):
    """A question to talk about, and what hangs on it at the most."""

    fact: str
    decides: Weight


class AdviceAnswer(Form):
    """An answer on which the panel differs, who gives it, and where it leads if the panel settles on it."""

    answer: str
    by: tuple[Voice, ...]
    verdict: VerdictSpan
    standings: dict[str, StandingSpan]
    recommendations: dict[str, ProspectSpan]


class DifferenceForm(Form):
    """A question to which the panel gives several answers, and what hangs on it."""

    fact: str
    decides: Weight
    verdict: bool
    standings: tuple[str, ...]
    recommendations: tuple[str, ...]
    urgent: tuple[str, ...]
    answers: tuple[AdviceAnswer, ...]
    not_known_to: tuple[str, ...]


class TellingBase(Form):
    """A base of which it tells something by itself that the panel differs on these questions."""

    base: str
    facts: tuple[str, ...]
    says: str
    lessons: tuple[str, ...]


class PanelForm(Form):
    """Everything that is known of a panel, by ids. The contract ``collabadvisor/panel/1``."""

    format: Literal["collabadvisor/panel/1"] = "collabadvisor/panel/1"
    venture: PanelVenture
    respondents: tuple[Member, ...]
    verdict: VerdictSpan
    standings: dict[str, StandingSpan]
    recommendations: dict[str, ProspectSpan]
    settling: tuple[str, ...]
    agenda: tuple[AgendaItem, ...]
    agreed: tuple[SharedAnswer, ...]
    differences: tuple[DifferenceForm, ...]
    answered_by_some: tuple[SharedAnswer, ...]
    unanswered: tuple[str, ...]
    unused: tuple[str, ...]
    telling: tuple[TellingBase, ...]
    exact: bool
    knowledge: KnowledgeUsed

    @classmethod
    def of(cls, panel: Panel, knowledge: KnowledgeBase) -> PanelForm:
        """A panel as a form; what is said in words can be looked up in the knowledge."""
        telling = knowledge.framework.disagreement
        advised = {name: each for name, each in panel.bounds.recommendations.items() if each.outlook != "ruled_out"}
        return cls(
            venture=PanelVenture(name=panel.venture, stage=panel.stage),
            respondents=panel.members,
            verdict=VerdictSpan.of(panel.bounds.verdict),
            standings=_standings(panel.bounds.standings),
            recommendations=_prospects(advised),
            settling=panel.settling(),
            agenda=tuple(AgendaItem(fact=one.fact, decides=one.weight) for one in panel.agenda()),
            agreed=panel.agreed,
            differences=tuple(map(_difference, panel.differences)),
            answered_by_some=panel.partly,
            unanswered=panel.unanswered,
            unused=panel.unused,
            telling=tuple(
                TellingBase(base=base, facts=facts, says=telling[base].says, lessons=telling[base].lessons)
                for base, facts in panel.telling(knowledge).items()
            ),
            exact=panel.exact,
            knowledge=KnowledgeUsed.of(knowledge),
        )


def _difference(one: DisputedQuestion) -> DifferenceForm:
    return DifferenceForm(
        fact=one.fact,
        decides=one.weight,
        verdict=one.verdict,
        standings=one.standings,
        recommendations=one.recommendations,
        urgent=one.urgent,
        answers=tuple(
            AdviceAnswer(
                answer=reply.answer,
                by=reply.by,
                verdict=VerdictSpan.of(reply.verdicts),
                standings=_standings(reply.standings),
                recommendations=_prospects(reply.recommendations),
            )
            for reply in one.answers
        ),
        not_known_to=one.not_known_to,
    )


def _standings(standings: Mapping[str, StandingRange]) -> dict[str, StandingSpan]:
    return {
        name: StandingSpan(worst=reach.worst, best=reach.best, settled=reach.is_settled)
        for name, reach in standings.items()
    }


def _prospects(prospects: Mapping[str, Prospect]) -> dict[str, ProspectSpan]:
    return {
        name: ProspectSpan(outlook=each.outlook, most_urgent=each.most_urgent, least_urgent=each.least_urgent)
        for name, each in prospects.items()
    }
