"""The knowledge base: a pack's files read, checked against each other, and ready to be reasoned with.

A folder that holds ``rules/`` and ``knowledge/`` is a knowledge pack. The package brings one; any other can be
given instead, and no code knows which it is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from hashlib import sha256
from pathlib import Path

from collabadvisor.files.problems import PackError
from collabadvisor.knowledge.checks_portfolio import check_columns, check_portfolio_rules
from collabadvisor.knowledge.checks_rules import check_consistency, check_rules, check_verdict_rules
from collabadvisor.knowledge.checks_vocabulary import (
    check_exceptions,
    check_facts,
    check_framework,
    check_lessons,
    check_recommendations,
)
from collabadvisor.knowledge.conditions import Condition
from collabadvisor.knowledge.derived import Derived
from collabadvisor.knowledge.framework import Fact, Framework
from collabadvisor.knowledge.parts import Parts
from collabadvisor.knowledge.reading import read_parts
from collabadvisor.knowledge.rules import (
    PLACEHOLDER,
    ConsistencyRule,
    Excepted,
    Lesson,
    PortfolioColumn,
    PortfolioRule,
    Recommendation,
    Rule,
    VerdictRule,
)

CHECKS = (
    check_framework,
    check_facts,
    check_lessons,
    check_recommendations,
    check_rules,
    check_verdict_rules,
    check_consistency,
    check_columns,
    check_portfolio_rules,
    check_exceptions,
)


@dataclass(frozen=True, eq=False)
class KnowledgeBase:
    """Everything a pack says.

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
    conditions: Mapping[str, Condition]
    """Rule id -> its condition, of rules about a base or the verdict, and of those across ventures that have one."""
    parts: Parts = field(repr=False)
    """The same with the file and line of each."""
    consistency: Mapping[str, ConsistencyRule] = field(default_factory=dict)
    clashes: Mapping[str, Condition] = field(default_factory=dict)
    """Id of a rule of consistency -> the condition under which answers do not go together."""
    columns: Mapping[str, PortfolioColumn] = field(default_factory=dict)
    """What a programme can know of each of its ventures beside the answers, in the order of the file."""
    portfolio_rules: Mapping[str, PortfolioRule] = field(default_factory=dict)
    """The rules across ventures."""
    exceptions: tuple[Excepted, ...] = ()
    """What checks and proofs of the knowledge are to let stand."""

    @property
    def version(self) -> str:
        """The version that the pack's author gave it."""
        return self.framework.version

    @cached_property
    def digest(self) -> str:
        """SHA-256 over the pack's rules and knowledge: the same content, the same digest, wherever it stands."""
        lines = "".join(f"{digest}  {path}\n" for path, digest in sorted(self.parts.digests.items()))
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

    def answered(self, stage: str, known: Collection[str]) -> dict[str, tuple[int, int]]:
        """Base -> how many of its questions are known at a stage, of how many that are asked there."""
        asked = {base: self.questions(base, stage) for base in self.framework.bases}
        return {base: (sum(fact.id in known for fact in facts), len(facts)) for base, facts in asked.items()}

    def needed(self, asked: int) -> int:
        """How many of so many questions on an urgent base must be answered before the best verdict is given."""
        return -(-asked * self.framework.percent // 100)  # rounded up, in whole numbers

    def spoken(self, because: str, answers: Mapping[str, str]) -> str:
        """A rule's sentence with the labels of a venture's answers in it. Nothing in it is ever executed."""
        return PLACEHOLDER.sub(lambda found: self.facts[found[1]].answers[answers[found[1]]], because)

    def enough_answered(self, stage: str, answered: Mapping[str, tuple[int, int]]) -> bool:
        """Whether enough is answered of every base that is urgent at a stage."""
        urgent = (answered[base] for base in self.framework.stages[stage].urgent)
        return all(count >= self.needed(asked) for count, asked in urgent)

    def when(self, rule: str) -> Condition:
        """The condition of a rule of any kind: about a base, the verdict, or answers that do not go together."""
        return self.clashes[rule] if rule in self.clashes else self.conditions[rule]

    def cases(self) -> dict[str, Path]:
        """The example ventures that the pack brings: id -> file."""
        return {path.stem: path for path in sorted(self.pack.glob("knowledge/cases/*.yaml"))}


def default_pack() -> Path:
    """The pack that the package brings: inside it when installed, two folders up in a checkout."""
    here = Path(__file__).resolve().parents[1]
    installed = here / "_pack"
    return installed if installed.is_dir() else here.parents[1]


def load(pack: Path | str | None = None) -> KnowledgeBase:
    """Read a knowledge pack (the package's own where none is named) and check that it holds together.

    Raises:
        PackError: it does not; carries every problem found, with file and line.
    """
    folder = default_pack() if pack is None else Path(pack)
    parts = read_parts(folder)
    problems = [*parts.problems, *(problem for check in CHECKS for problem in check(parts))]
    if problems:
        raise PackError(problems)
    framework = parts.framework.thing
    bases = list(framework.bases)
    facts = sorted((placed.thing for placed in parts.facts.values()), key=lambda fact: bases.index(fact.base))
    return KnowledgeBase(
        pack=folder,
        framework=framework,
        facts={fact.id: fact for fact in facts},
        lessons={name: placed.thing for name, placed in parts.lessons.items()},
        recommendations={name: placed.thing for name, placed in sorted(parts.recommendations.items())},
        rules={name: placed.thing for name, placed in sorted(parts.rules.items())},
        verdict_rules={name: placed.thing for name, placed in sorted(parts.verdict_rules.items())},
        conditions=parts.conditions,
        parts=parts,
        consistency={name: placed.thing for name, placed in parts.consistency.items()},
        clashes=parts.clashes,
        columns={name: placed.thing for name, placed in parts.columns.items()},
        portfolio_rules={name: placed.thing for name, placed in sorted(parts.portfolio_rules.items())},
        exceptions=tuple(placed.thing for placed in parts.exceptions),
    )


@lru_cache(maxsize=1)
def shipped() -> KnowledgeBase:
    """The knowledge that the package brings, read once."""
    return load()
