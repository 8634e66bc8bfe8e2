"""What a check of the knowledge is: what it looks for, how grave that is, and how it finds it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from collabadvisor.files.problems import Problem
from collabadvisor.files.words import join_words
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.rules import AnyRule, ConsistencyRule, PortfolioRule, Rule
from collabadvisor.verification.issue import Gravity, Issue


@dataclass(frozen=True)
class CheckFinding:
    """One thing that a check found: the ids of what it concerns, the first one first, and the problem."""

    about: tuple[str, ...]
    problem: Problem


@dataclass(frozen=True)
class Check:
    """One check: its id, how grave it is by consequence, one sentence on what it looks for, and how it does.

    ``find`` can raise ``NotCheckedError``; what it yielded before stands.
    """

    id: str
    gravity: Gravity
    find: Callable[[KnowledgeBase], Iterable[CheckFinding]]
    looks_for: str

    def issues(self, knowledge: KnowledgeBase) -> Iterator[Issue]:
        """What it finds in a pack."""
        for finding in self.find(knowledge):
            yield Issue(self.id, self.gravity, finding.problem.where, finding.about, finding.problem.what,
                        finding.problem.remedy)  # fmt: skip


class NotCheckedError(Exception):
    """A check was not made, or not to its end; says why: ``its rules hold in too many ways to compare them all``."""


def stable(knowledge: KnowledgeBase) -> list[Rule]:
    """The rules about the bases that speak at some stage."""
    return [rule for rule in knowledge.rules.values() if rule.status == "stable"]


def stable_rules(knowledge: KnowledgeBase) -> list[AnyRule]:
    """The stable rules about the bases and about the verdict."""
    every: list[AnyRule] = [*knowledge.rules.values(), *knowledge.verdict_rules.values()]
    return [rule for rule in every if rule.status == "stable"]


def explained_rules(knowledge: KnowledgeBase) -> list[AnyRule | ConsistencyRule]:
    """Every rule that explains itself by a ``because``: the stable rules, and those of consistency."""
    return [*stable_rules(knowledge), *knowledge.consistency.values()]


def across_ventures(knowledge: KnowledgeBase) -> list[PortfolioRule]:
    """The stable rules across ventures."""
    return [rule for rule in knowledge.portfolio_rules.values() if rule.status == "stable"]


def quote_ids(names: Iterable[str]) -> str:
    """Ids as a phrase: ``'a', 'b' and 'c'``."""
    return join_words(f"'{name}'" for name in names)


def at_stages(stages: Iterable[str]) -> str:
    """Stages as a phrase: ``at the stage planned``."""
    names = list(stages)
    return f"at the stage{'s' if len(names) > 1 else ''} {join_words(names)}"
