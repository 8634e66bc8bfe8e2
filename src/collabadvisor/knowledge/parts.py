"""What was read from a pack's files, each with its place, before it is known to hold together."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from collabadvisor.files.problems import Problem
from collabadvisor.files.words import did_you_mean, shown
from collabadvisor.files.yaml import Document, NodePath
from collabadvisor.knowledge.conditions import Condition, Scale
from collabadvisor.knowledge.framework import Fact, Framework
from collabadvisor.knowledge.rules import (
    ConsistencyRule,
    Excepted,
    Lesson,
    PortfolioColumn,
    PortfolioRule,
    Recommendation,
    Rule,
    VerdictRule,
)

Thing = TypeVar("Thing", covariant=True)  # noqa: PLC0105  (Placed is named after what it holds)
Problems = Iterable[Problem]


@dataclass(frozen=True)
class Placed(Generic[Thing]):
    """Something read from a file, with the place of its own mapping in it."""

    thing: Thing
    document: Document
    node: NodePath = ()

    def problem(self, at: NodePath, what: str, remedy: str = "") -> Problem:
        """A problem at a place inside the thing."""
        return Problem(self.document.at((*self.node, *at)), what, remedy)

    def unknown(self, at: NodePath, kind: str, given: Iterable[str], known: Collection[str]) -> Problems:
        """The names given in a list at a place that are not known, each with the nearest known one."""
        seen = set()
        for index, name in enumerate(given):
            if name in seen:
                yield self.problem((*at, index), f"the {kind} {shown(name)} is given twice.", "Keep one of the two.")
            seen.add(name)
            if name not in known:
                yield self.problem((*at, index), f"the {kind} {shown(name)} is not known.", did_you_mean(name, known))


@dataclass
class Parts:
    """Everything read from a pack. ``conditions`` and ``clashes`` are filled in as the rules are checked."""

    framework: Placed[Framework]
    facts: dict[str, Placed[Fact]] = field(default_factory=dict)
    lessons: dict[str, Placed[Lesson]] = field(default_factory=dict)
    recommendations: dict[str, Placed[Recommendation]] = field(default_factory=dict)
    rules: dict[str, Placed[Rule]] = field(default_factory=dict)
    verdict_rules: dict[str, Placed[VerdictRule]] = field(default_factory=dict)
    conditions: dict[str, Condition] = field(default_factory=dict)
    consistency: dict[str, Placed[ConsistencyRule]] = field(default_factory=dict)
    clashes: dict[str, Condition] = field(default_factory=dict)
    columns: dict[str, Placed[PortfolioColumn]] = field(default_factory=dict)
    portfolio_rules: dict[str, Placed[PortfolioRule]] = field(default_factory=dict)
    exceptions: list[Placed[Excepted]] = field(default_factory=list)
    digests: dict[str, str] = field(default_factory=dict)
    """The path of each file in the pack -> the digest of its content."""
    problems: list[Problem] = field(default_factory=list)
    """Those of the rules' files. Nothing refers to a rule, so all else can be checked, and told, beside them."""

    def holder(self, name: str) -> Placed[Rule | VerdictRule | ConsistencyRule | PortfolioRule] | None:
        """The rule of any kind with this id, if there is one."""
        kinds = (self.rules, self.verdict_rules, self.consistency, self.portfolio_rules)
        return next((kind[name] for kind in kinds if name in kind), None)

    def rule(self, name: str) -> Placed[Rule | VerdictRule | ConsistencyRule | PortfolioRule]:
        """The rule of any kind with this id; ``KeyError`` where there is none."""
        found = self.holder(name)
        if found is None:
            raise KeyError(name)
        return found

    def scales(self) -> dict[str, Scale]:
        """Fact id -> the ids of its answers, weakest first."""
        return {name: placed.thing.scale for name, placed in self.facts.items()}
