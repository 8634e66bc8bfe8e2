"""The shapes of what differs between two advices, and of why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from collabadvisor.inference.advice import Inconsistency
from collabadvisor.knowledge.framework import Priority

Way = Literal["better", "worse", "known", "not_known", "other"]
"""How something moved; "known" and "not_known" where nothing was known of it before or is now, "other" where the two
stand on no common scale."""
FindingWay = Literal["came", "went", "not_known", "changed"]
Source = Literal["answers", "stage", "knowledge", "not_told"]


@dataclass(frozen=True)
class Moved:
    """An answer, a standing or the verdict that is not what it was; None is a question that is not answered."""

    name: str
    before: str | None
    after: str | None
    way: Way


@dataclass(frozen=True)
class FindingMoved:
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


@dataclass(frozen=True)
class Place:
    """Where a recommendation stands in an advice."""

    rank: int
    priority: Priority


@dataclass(frozen=True)
class RecommendationMoved:
    """A recommendation that is no longer where it was.

    It "appears" or "vanishes"; it "moves" to another priority or past others; it "shifts" where only its number is
    another, since others came or went. ``findings`` are the rules, of those that call for it, whose finding moved.
    """

    id: str
    title: str
    way: Literal["appears", "vanishes", "moves", "shifts"]
    before: Place | None
    after: Place | None
    because: str
    findings: tuple[str, ...]


@dataclass(frozen=True)
class InconsistencyMoved:
    """Answers that do not go together now and did before, or the other way round."""

    way: Literal["came", "went"]
    rule: Inconsistency


@dataclass(frozen=True)
class Difference:
    """Everything in which one advice differs from another. What is the same in both is not in it."""

    verdict: Moved | None
    standings: tuple[Moved, ...]
    answers: tuple[Moved, ...]
    findings: tuple[FindingMoved, ...]
    recommendations: tuple[RecommendationMoved, ...]
    inconsistencies: tuple[InconsistencyMoved, ...]

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return any((self.verdict, self.standings, self.answers, self.findings, self.recommendations,
                    self.inconsistencies))  # fmt: skip
