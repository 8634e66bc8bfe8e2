"""Requirements: what the user's own organisation demands of a venture, and when one is met, not met or not known.

A requirement stands beside the findings: no standing, outlook or shown value depends on it. It may forbid the best
verdict of a stage (``docs/decisions/0038-requirements.md``).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Literal, NamedTuple, get_args

from collabadvisor.files.models import Form
from collabadvisor.knowledge.conditions import Accepts, All, Any_, Branch, Condition, branches, names, truth
from collabadvisor.knowledge.framework import Fact, Text
from collabadvisor.knowledge.opposites import shutting
from collabadvisor.knowledge.rules import AnyRule, Who

RequirementStatus = Literal["not_met", "not_known", "met"]
REQUIREMENT_STATUSES: tuple[RequirementStatus, ...] = get_args(RequirementStatus)
"""The worst first: of several requirements together the worst counts."""
NOT_MET, NOT_KNOWN, MET = REQUIREMENT_STATUSES
UNMET = NOT_MET, NOT_KNOWN
"""How a requirement stands about which there is something to do."""


class RequirementStep(Form):
    """What to do about a requirement, and who."""

    do: Text
    who: Who


class Requirement(AnyRule):
    """A file of ``rules/requirements/``. The title states it; where the condition holds it is met."""

    forbids_best_verdict: bool = False
    not_met: RequirementStep
    not_known: RequirementStep

    def step(self, status: RequirementStatus) -> RequirementStep | None:
        """What to do where it stands so; None where it is met."""
        return {NOT_MET: self.not_met, NOT_KNOWN: self.not_known}.get(status)


class RequirementWays(NamedTuple):
    """When a requirement is met, and when it is not, whatever the answers to open questions turn out to be.

    Each is a condition that holds of the answers known; where neither does, it is not known.
    """

    met: Condition
    not_met: Condition

    @classmethod
    def of(cls, requirement: Requirement, facts: Mapping[str, Fact]) -> RequirementWays:
        """By the answers that its questions can have. Raises ``TooManyWaysError``."""
        scales = {name: facts[name].answer_ids for name in names(requirement.when)}
        not_met = shutting(branches(requirement.when), scales)
        return cls(disjunction(shutting(not_met, scales)), disjunction(not_met))

    def status(self, answers: Mapping[str, str]) -> RequirementStatus:
        """How it stands by the answers known."""
        if truth(self.met, answers):
            return MET
        return NOT_MET if truth(self.not_met, answers) else NOT_KNOWN


def worst_status(statuses: Collection[RequirementStatus]) -> RequirementStatus:
    """How requirements stand together; met where there are none."""
    return min(statuses, key=REQUIREMENT_STATUSES.index, default=MET)


def disjunction(alternatives: Iterable[Branch]) -> Condition:
    """The condition that holds where one of some alternatives does."""
    return Any_(tuple(All(tuple(Accepts(*clause) for clause in way.items())) for way in alternatives))
