"""The shapes of what differs between two advices, of why, and of what moved it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from collabadvisor.files.models import Form, is_empty
from collabadvisor.inference.advice import Inconsistency
from collabadvisor.knowledge.framework import Priority

Way = Literal["better", "worse", "known", "not_known", "other"]
"""How something moved; "known" and "not_known" where nothing was known of it before or is now, "other" where the two
stand on no common scale."""
RecommendationWay = Literal["appears", "vanishes", "moves", "shifts"]
FindingWay = Literal["came", "went", "not_known", "changed"]
Source = Literal["answers", "stage", "knowledge", "not_told"]
MovedBy = Literal["facts", "knowledge", "both", "not_told"]


class Movement(Form):
    """An answer, a standing or the verdict that is not what it was; None is a question that is not answered."""

    name: str
    before: str | None
    after: str | None
    way: Way


class FindingMovement(Form):
    """A finding that is another one: its rule, which way it moved, and the answers by which it did.

    It "came" or "went"; "not_known" where answers on which it rested are missing now, so that it cannot be told any
    more; "changed" where its severity did. ``by`` says what moved it: the ``answers`` (their facts, in the rule's
    order), else the stage, which asks other questions and has other rules, or the knowledge. "not_told": a saved
    advice does not tell.
    """

    rule: str
    title: str
    finding: Literal["weakness", "strength"]
    severity: str | None
    way: FindingWay
    because: str
    by: Source
    answers: tuple[str, ...]


class RankPlace(Form):
    """Where a recommendation stands in an advice."""

    rank: int
    priority: Priority


class RecommendationMovement(Form):
    """A recommendation that is no longer where it was.

    It "appears" or "vanishes"; it "moves" to another priority or past others; it "shifts" where only its number is
    another, since others came or went. ``findings`` are the rules, of those that call for it, whose finding moved;
    where the verdict itself calls for it, there are none.
    """

    id: str
    title: str
    way: RecommendationWay
    before: RankPlace | None
    after: RankPlace | None
    because: str
    findings: tuple[str, ...]


class InconsistencyMovement(Form):
    """Answers that do not go together now and did before, or the other way round."""

    way: Literal["came", "went"]
    rule: Inconsistency


class AdviceDifference(Form):
    """Everything in which one advice differs from another. What is the same in both is not in it."""

    verdict: Movement | None
    standings: tuple[Movement, ...]
    answers: tuple[Movement, ...]
    findings: tuple[FindingMovement, ...]
    recommendations: tuple[RecommendationMovement, ...]
    inconsistencies: tuple[InconsistencyMovement, ...]
    requirements: Annotated[tuple[Movement, ...], Field(exclude_if=is_empty)] = ()
    """How each requirement stands that stood otherwise; left out where none did. None: the stage does not have it."""

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return any((self.verdict, self.standings, self.answers, self.findings, self.recommendations,
                    self.inconsistencies, self.requirements))  # fmt: skip


class OneSided(Form):
    """An answer to a question that is asked on one of the two sides only."""

    fact: str
    side: Literal["before", "after"]
    answer: str | None


class Movers(Form):
    """What moved the verdict, each standing and each recommendation (by its priority) that moved."""

    verdict: MovedBy | None
    standings: dict[str, MovedBy]
    recommendations: dict[str, MovedBy]
