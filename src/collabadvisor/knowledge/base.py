"""The knowledge base: everything that a pack's files say, ready to be checked and reasoned with."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product
from pathlib import Path
from typing import Protocol, TypeVar

from collabadvisor.files.words import join_words
from collabadvisor.knowledge.conditions import Condition, Scale
from collabadvisor.knowledge.derived import DerivedCache
from collabadvisor.knowledge.entry import Entry
from collabadvisor.knowledge.forbidding import forbidding_rules
from collabadvisor.knowledge.framework import DOES_NOT_APPLY, Fact, Framework
from collabadvisor.knowledge.layer import Layer, digest_of
from collabadvisor.knowledge.requirements import Requirement, RequirementWays
from collabadvisor.knowledge.rules import (
    PLACEHOLDER,
    ConsistencyRule,
    KnowledgeException,
    Lesson,
    PortfolioColumn,
    PortfolioRule,
    Recommendation,
    RenamedQuestion,
    Rule,
    VerdictRule,
)
from collabadvisor.knowledge.sources import Work

Speaking = TypeVar("Speaking", Rule, VerdictRule)
AnyKind = Rule | VerdictRule | ConsistencyRule | PortfolioRule | Requirement


class FromLayer(Protocol):
    """What knows the id of the layer that says it; of the lowest pack it can be None."""

    @property
    def origin(self) -> str | None: ...  # noqa: D102  (as the class says)


@dataclass(frozen=True, eq=False)
class KnowledgeBase:
    """Everything a pack says, or several that lie over each other; each thing knows the file that it was read from.

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
    requirements: Mapping[str, Requirement] = field(default_factory=dict)
    """What the user's own organisation demands of ventures."""
    uncounted: frozenset[str] = frozenset()
    """The questions that only requirements ask: they bear on no standing."""
    exceptions: tuple[KnowledgeException, ...] = ()
    """What checks and proofs of the knowledge are to let stand."""
    renamed: Mapping[str, RenamedQuestion] = field(default_factory=dict)
    """What became of the questions of earlier versions, by their old ids."""
    sources: Mapping[str, Work] = field(default_factory=dict)
    """The works that lessons come from, beside that which the framework names."""
    first_asked: Mapping[str, int] = field(default_factory=dict)
    """The place of the lowest layer that asks each question, the lowest pack being 0."""
    layers: tuple[Layer, ...] = ()
    """The packs that it was read from, the lowest first; ``pack`` is the folder of the highest."""

    @property
    def version(self) -> str:
        """The version that the author of the lowest pack gave it."""
        return self.framework.version

    @property
    def digests(self) -> Mapping[str, str]:
        """The path of each file in the highest pack -> the digest of its content."""
        return self.layers[-1].digests

    @cached_property
    def digest(self) -> str:
        """SHA-256 over the rules and knowledge of all layers: the same content, the same digest, wherever it stands."""
        return digest_of(self.layers)

    @property
    def upper_layers(self) -> tuple[Layer, ...]:
        """The layers over the lowest pack."""
        return self.layers[1:]

    def depth(self, thing: Entry) -> int:
        """The place of the layer that a thing comes from, the lowest pack being 0."""
        return next((place for place, layer in enumerate(self.layers) if layer.id == thing.origin), 0)

    def layer_id(self, thing: Entry) -> str | None:
        """The id of the layer that a thing comes from; None where that is the lowest pack."""
        return next((layer.id for layer in self.upper_layers if layer.id == thing.origin), None)

    def label(self, thing: FromLayer) -> str:
        """What is said behind a thing: the title of its layer in brackets; nothing where that is the lowest pack."""
        return next((f" ({layer.title})" for layer in self.upper_layers if layer.id == thing.origin), "")

    def full_title(self, rule: AnyKind) -> str:
        """The title of a rule, with its layer where that is not the lowest pack."""
        return f"{rule.title.rstrip('.')}{self.label(rule)}"

    def full_name(self, fact: str) -> str:
        """The name of a question, with its layer where that is not the lowest pack."""
        return f"{self.facts[fact].name}{self.label(self.facts[fact])}"

    def source_of(self, lesson: Lesson) -> Work:
        """The work that a lesson comes from: the one it names, or that of its layer, or that of the lowest pack."""
        if lesson.source is not None:
            return self.sources[lesson.source]
        own = (layer.source for layer in self.layers if layer.id == lesson.origin)
        return next(filter(None, own), None) or self.own_source

    @property
    def own_source(self) -> Work:
        """The work that the lowest pack encodes."""
        return Work.of(self.framework.source)

    @property
    def versions(self) -> str:
        """The version of the lowest pack, with the titles and versions of the layers over it."""
        over = join_words(f"{layer.title} {layer.version}" for layer in self.upper_layers)
        return f"{self.version}, with {over}" if over else self.version

    @property
    def cache(self) -> DerivedCache:
        """The cache of what other rooms derive from the knowledge base; it goes when the knowledge base goes."""
        cache: DerivedCache = vars(self).setdefault(
            "_derived", DerivedCache()
        )  # at one go, also where two threads ask first
        return cache

    def active(self, stage: str) -> Iterator[Rule]:
        """The stable rules that speak at a stage."""
        return iter(self._active.get(stage, ()))

    @cached_property
    def _active(self) -> Mapping[str, tuple[Rule, ...]]:
        return self._by_stage(self.rules.values())

    def calling(self, stage: str) -> Iterator[VerdictRule]:
        """The stable rules of the verdict that speak at a stage, those that follow from requirements among them."""
        return iter(self._calling.get(stage, ()))

    @cached_property
    def _calling(self) -> Mapping[str, tuple[VerdictRule, ...]]:
        return self._by_stage(self.every_verdict_rule.values())

    def _by_stage(self, rules: Collection[Speaking]) -> dict[str, tuple[Speaking, ...]]:
        stable = [rule for rule in rules if rule.status == "stable"]
        return {stage: tuple(rule for rule in stable if stage in rule.stages) for stage in self.framework.stages}

    @cached_property
    def every_verdict_rule(self) -> Mapping[str, VerdictRule]:
        """The rules of the verdict that the files say, and those that follow from requirements."""
        following = forbidding_rules(self.framework, self.verdict_rules, self.requirements.values())
        return {**self.verdict_rules, **following}

    def requirements_at(self, stage: str) -> Iterator[Requirement]:
        """The stable requirements of a stage."""
        return (each for each in self.requirements.values() if each.status == "stable" and stage in each.stages)

    def forbidding(self, stage: str) -> list[Requirement]:
        """The stable requirements of a stage that forbid the best verdict."""
        return [each for each in self.requirements_at(stage) if each.forbids_best_verdict]

    @cached_property
    def requirement_ways(self) -> Mapping[str, RequirementWays]:
        """Requirement -> when it is met, and when it is not."""
        return {name: RequirementWays.of(each, self.facts) for name, each in self.requirements.items()}

    def questions_at(self, base: str, stage: str) -> list[Fact]:
        """Every question about a base that makes sense at a stage."""
        return [fact for fact in self.facts.values() if fact.base == base and fact.is_asked_at(stage)]

    def questions(self, base: str, stage: str) -> list[Fact]:
        """The questions about a base that make sense at a stage, and may bear on how it stands."""
        return [fact for fact in self.questions_at(base, stage) if fact.id not in self.uncounted]

    def counted_questions(self, base: str, stage: str) -> tuple[Fact, ...]:
        """The questions that count towards a base being known at a stage: those of the lowest layer that asks any."""
        return self._counted[base, stage]

    def counts(self, fact: Fact, stage: str) -> bool:
        """Whether a question counts towards its base being known at a stage."""
        return fact.id in self._counted_ids[fact.base, stage]

    def counting_at(self, fact: Fact) -> list[str]:
        """The stages at which a question counts towards its base being known."""
        return [stage for stage in self.framework.stages if self.counts(fact, stage)]

    def uncounted_stages(self, fact: Fact) -> list[str]:
        """The stages at which a question is asked, and does not count towards its base being known."""
        return [stage for stage in self.framework.stages if fact.is_asked_at(stage) and not self.counts(fact, stage)]

    def uncounted_layers(self, base: str, stage: str) -> list[Layer]:
        """The layers that ask something about a base at a stage which does not count towards its being known."""
        asking = {self.first_asked[fact.id] for fact in self.questions(base, stage) if not self.counts(fact, stage)}
        return [layer for place, layer in enumerate(self.layers) if place in asking]

    def not_counting(self, base: str, stage: str) -> str:
        """What is said behind how much is answered of a base, where not all of its questions count."""
        titles = join_words(layer.title for layer in self.uncounted_layers(base, stage))
        return f" (not counting those of {titles})" if titles else ""

    @cached_property
    def _counted(self) -> Mapping[tuple[str, str], tuple[Fact, ...]]:
        counted: dict[tuple[str, str], tuple[Fact, ...]] = {}
        for base, stage in product(self.framework.bases, self.framework.stages):
            questions = [(self.first_asked.get(fact.id, 0), fact) for fact in self.questions(base, stage)]
            lowest = min((place for place, _ in questions), default=0)
            counted[base, stage] = tuple(fact for place, fact in questions if place == lowest)
        return counted

    @cached_property
    def _counted_ids(self) -> Mapping[tuple[str, str], frozenset[str]]:
        return {key: frozenset(fact.id for fact in facts) for key, facts in self._counted.items()}

    def answered_counts(self, stage: str, answers: Mapping[str, str]) -> dict[str, tuple[int, int]]:
        """Base -> how many of the questions that count are answered at a stage, of how many that apply."""
        counts = {}
        for base in self.framework.bases:
            counted_answers = [answers.get(fact.id) for fact in self.counted_questions(base, stage)]
            apply = [answer for answer in counted_answers if answer != DOES_NOT_APPLY]
            counts[base] = (sum(answer is not None for answer in apply), len(apply))
        return counts

    def answers_needed(self, count: int) -> int:
        """How many of so many questions about a base must be answered before it can be known; at least one."""
        return max(1, -(-count * self.framework.percent // 100))  # rounded up, in whole numbers

    def fill_sentence(self, because: str, answers: Mapping[str, str]) -> str:
        """A rule's sentence with the labels of a venture's answers in it. Nothing in it is ever executed."""
        return PLACEHOLDER.sub(lambda match: self.facts[match[1]].answers[answers[match[1]]], because)

    def rule(self, name: str) -> AnyKind:
        """The rule of any kind with this id; ``KeyError`` where there is none."""
        kinds: tuple[Mapping[str, AnyKind], ...] = (
            self.rules,
            self.every_verdict_rule,
            self.consistency,
            self.portfolio_rules,
            self.requirements,
        )
        for kind in kinds:
            if name in kind:
                return kind[name]
        raise KeyError(name)

    def condition_of(self, rule: str) -> Condition:
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
        cases: dict[str, Path] = {}
        for layer in self.layers:
            cases = {name: path for name, path in cases.items() if name not in layer.retired_cases}
            cases |= {path.stem: path for path in layer.folder.glob("knowledge/cases/*.yaml")}
        return dict(sorted(cases.items(), key=lambda case: case[1].name))
