"""How far the advice on a venture can still move while questions are open: the shapes of it.

A *completion* of a venture answers every question asked at its stage and keeps the answers that are known. What is
said here is said of all completions together.
"""

from __future__ import annotations

from typing import Literal

from collabadvisor.files.models import Form
from collabadvisor.knowledge.framework import Priority, StandingOrNot

Outlook = Literal["certain", "possible", "ruled_out"]
"""Whether something is advised in every completion, in some, or in none."""


class StandingRange(Form):
    """The worst and the best that a base or value can stand; both "not_known" where nothing can ever be told of it.

    ``silent`` says that there are completions in which nothing bears on it, so that its standing is not known there.
    """

    worst: StandingOrNot
    best: StandingOrNot
    silent: bool

    @property
    def is_settled(self) -> bool:
        """Whether no open answer can change it."""
        return self.worst == self.best and (self.worst == "not_known" or not self.silent)


class VerdictRange(Form):
    """Every verdict that some completion gets, worst first.

    ``missing`` says that there are completions of which no verdict rule of the pack speaks at all.
    """

    verdicts: tuple[str, ...]
    missing: bool

    @property
    def is_settled(self) -> bool:
        """Whether every completion gets the same verdict."""
        return len(self.verdicts) == 1 and not self.missing


class Prospect(Form):
    """Whether a recommendation is advised, and the most and the least urgent it can be where it is.

    ``open_questions`` are those about which the rules that could call for it, or do so more gravely, still ask. How
    urgent it is can also depend on whether its base stands low, or anything else is for now.
    """

    outlook: Outlook
    most_urgent: Priority | None
    least_urgent: Priority | None
    open_questions: tuple[str, ...]


class Bounds(Form):
    """What holds of all completions of a venture.

    ``findings``: rule id -> True (found in every completion), False (in none) or None (in some), for every rule that
    speaks at the stage. ``standings``: every base and value. ``recommendations``: every recommendation of the pack.
    ``exact`` says that every end of every range is reached by some completion; where it is not, the ranges may be
    too wide, but never too narrow.
    """

    exact: bool
    verdict: VerdictRange
    standings: dict[str, StandingRange]
    recommendations: dict[str, Prospect]
    findings: dict[str, bool | None]
