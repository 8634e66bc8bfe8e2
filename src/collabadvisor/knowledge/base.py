"""The knowledge base: everything that a pack's files say, ready to be checked and reasoned with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from collabadvisor.knowledge.conditions import Condition, Scale
from collabadvisor.knowledge.derived import Derived
from collabadvisor.knowledge.framework import DOES_NOT_APPLY, Fact, Framework
from collabadvisor.knowledge.rules import (
    PLACEHOLDER,
    ConsistencyRule,
    Excepted,
    Lesson,
    PortfolioColumn,
    PortfolioRule,
    Recommendation,
    Renamed,
    Rule,
    VerdictRule,
)

AnyKind = Rule | VerdictRule | ConsistencyRule | PortfolioRule


@dataclass(frozen=True, eq=False)
class KnowledgeBase:
    """Everything a pack says; each thing knows the file and line that it was read from.

    Facts stand in the order of the framework's bases, lessons, rules of consistency and columns as in their files, all
    else in the order of the ids.
    """

    pack: Path
    framework: Framework
    facts: Mapping[str, Fact]
    lessons: Mapping[str, Lesson]
    recommendations: Mapping[str, Recommendation]
    rules: Mapping[str, Rule]
    verdict_rules: Mapping[str, VerdictRule]
    consistency: Mapping[str, ConsistencyRule] = field(default_factory=dict)
    columns: Mapping[str, PortfolioColumn] = field(default_factory=dict)
    """What a programme can know of each of its ventures beside the answers, in the order of the file."""
    portfolio_rules: Mapping[str, PortfolioRule] = field(default_factory=dict)
    """The rules across ventures."""
    exceptions: tuple[Excepted, ...] = ()
    """What checks and proofs of the knowledge are to let stand."""
    renamed: Mapping[str, Renamed] = field(default_factory=dict)
    """What became of the questions of earlier versions, by their old ids."""
    digests: Mapping[str, str] = field(default_factory=dict)
    """The path of each file in the pack -> the digest of its content."""

    @property
    def version(self) -> str:
        """The version that the pack's author gave it."""
        return self.framework.version

    @cached_property
    def digest(self) -> str:
        """SHA-256 over the pack's rules and knowledge: the same content, the same digest, wherever it stands."""
        lines = "".join(f"{digest}  {path}\n" for path, digest in sorted(self.digests.items()))
        return f"sha256:{sha256(lines.encode()).hexdigest()}"

    @property
    def derived(self) -> Derived:
        """What other rooms have made of it: it goes when the knowledge base goes."""
        made: Derived = vars(self).setdefault("_derived", Derived())  # at one go, also where two threads ask first
        return made

    def active(self, stage: str) -> Iterator[Rule]:
        """The stable rules that speak at a stage."""
        return (rule for rule in self.rules.values() if rule.status == "stable" and stage in rule.stages)

    def calling(self, stage: str) -> Iterator[VerdictRule]:
        """The stable rules of the verdict that speak at a stage."""
        return (rule for rule in self.verdict_rules.values() if rule.status == "stable" and stage in rule.stages)

    def questions(self, base: str, stage: str) -> list[Fact]:
        """The questions about a base that make sense at a stage."""
        return [fact for fact in self.facts.values() if fact.base == base and fact.asked_at(stage)]

    def answered(self, stage: str, known: Mapping[str, str]) -> dict[str, tuple[int, int]]:
        """Base -> how many of its questions are answered at a stage, of how many; what does not apply is in neither."""
        counts = {}
        for base in self.framework.bases:
            given = [known.get(fact.id) for fact in self.questions(base, stage)]
            apply = [answer for answer in given if answer != DOES_NOT_APPLY]
            counts[base] = (sum(answer is not None for answer in apply), len(apply))
        return counts

    def needed(self, asked: int) -> int:
        """How many of so many questions about a base must be answered before it can be known; at least one."""
        return max(1, -(-asked * self.framework.percent // 100))  # rounded up, in whole numbers

    def spoken(self, because: str, answers: Mapping[str, str]) -> str:
        """A rule's sentence with the labels of a venture's answers in it. Nothing in it is ever executed."""
        return PLACEHOLDER.sub(lambda found: self.facts[found[1]].answers[answers[found[1]]], because)

    def rule(self, name: str) -> AnyKind:
        """The rule of any kind with this id; ``KeyError`` where there is none."""
        kinds: tuple[Mapping[str, AnyKind], ...] = (
            self.rules,
            self.verdict_rules,
            self.consistency,
            self.portfolio_rules,
        )
        for kind in kinds:
            if name in kind:
                return kind[name]
        raise KeyError(name)

    def when(self, rule: str) -> Condition:
        """The condition of a rule of any kind. ``KeyError`` where there is no such rule, or it has none."""
        condition = self.rule(rule).when
        if condition is None:
            raise KeyError(rule)
        return condition

    def scales(self) -> dict[str, Scale]:
        """Fact id -> the ids of its answers, weakest first."""
        return {name: fact.scale for name, fact in self.facts.items()}

    def cases(self) -> dict[str, Path]:
        """The example ventures that the pack brings: id -> file."""
        return {path.stem: path for path in sorted(self.pack.glob("knowledge/cases/*.yaml"))}
