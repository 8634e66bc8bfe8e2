"""What is decided of a venture, from its answers to the verdict and to what is advised, in words.

A decision is a row of options, of which the first that holds counts. An option asks for answers, and for what other
decisions came to; so the whole is the algebra of conditions once more. ``wiring`` makes gates of it, and what is
written for other engines is written from it. What bears on what, how something stands on which nothing bears, and how
pressing a recommendation is, it shares with the inference.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from collabadvisor.inference.bearings import Bearings, silent
from collabadvisor.inference.ranking import priority_of
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Accepts, All, Any_, Condition
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES, PRIORITIES, SEVERITIES, STANDINGS, Standing
from collabadvisor.knowledge.rules import Rule, VerdictRule

Stages = tuple[str, ...]
FINDING, STANDING, PRIORITY, ANSWERED, VERDICT = "finding", "standing", "priority", "answered", "verdict"
"""Kinds of names: ``finding a-rule``, ``standing purpose``, ``priority do-this``, ``answered purpose`` (how many of its
questions are, as a numeral). The name of an answer is that of its question."""
FOUND = "found"
OTHERWISE = All(())
"""It holds of everything."""


@dataclass(frozen=True)
class DecisionOption:
    """At some stages, where a condition holds, the decision comes to a word.

    ``origin`` is the name of the finding or standing that it comes from, or ``verdict`` and the rule; else empty.
    """

    when: Condition
    stages: Stages
    word: str
    origin: str = ""

    @property
    def about(self) -> str:
        """The id in its origin."""
        return self.origin.rpartition(" ")[2]


@dataclass(frozen=True)
class Decision:
    """What is decided, by its name, and the options, of which the first that holds counts."""

    name: str
    options: tuple[DecisionOption, ...]

    @property
    def kind(self) -> str:
        """What kind of decision it is."""
        return self.name.split()[0]

    @property
    def about(self) -> str:
        """The rule, base, value or recommendation that it is about; the verdict is about nothing of these."""
        return self.name.split()[-1]

    def groups(self, stage: str | None = None) -> Iterator[tuple[str, list[DecisionOption]]]:
        """The options (those at a stage only), together those that follow each other and come to the same word."""
        options = (option for option in self.options if stage is None or stage in option.stages)
        return ((word, list(group)) for word, group in groupby(options, key=lambda option: option.word))


def of(kind: str, name: str) -> str:
    """The name of a decision, or of how much is answered of a base. No id has a space in it."""
    return f"{kind} {name}"


def at_least(base: str, least: int, most: int) -> Condition:
    """So many of the questions about a base are answered, or more, up to all of them."""
    return Accepts(of(ANSWERED, base), frozenset(map(str, range(least, most + 1)))) if least > 0 else OTHERWISE


def assuming(decision: Decision, name: str, word: str, called: str) -> Decision:
    """The same decision, under another name, as if another decision came to a word."""

    def assumed(condition: Condition) -> Condition:
        if isinstance(condition, Accepts):
            return condition if condition.name != name else OTHERWISE if word in condition.answers else Any_(())
        return replace(condition, parts=tuple(map(assumed, condition.parts)))

    return Decision(called, tuple(replace(option, when=assumed(option.when)) for option in decision.options))


def decisions_of(knowledge: KnowledgeBase) -> Decisions:
    """The decisions of a knowledge base, made when they are first asked for."""
    return knowledge.derived.once(Decisions, lambda: Decisions(knowledge))


class Decisions:
    """The decisions of a knowledge base, by its stable rules; ``rules`` has those about bases, base by base."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self.knowledge = knowledge
        self.framework = knowledge.framework
        self.stages: Stages = tuple(knowledge.framework.stages)
        bases = list(self.framework.bases)
        stable = [rule for rule in knowledge.rules.values() if rule.status == "stable"]
        self.rules = sorted(stable, key=lambda rule: bases.index(rule.about))

    @cached_property
    def findings(self) -> dict[str, Decision]:
        """Rule -> whether it is found."""
        return {rule.id: self._finding(rule) for rule in self.rules}

    @cached_property
    def standings(self) -> dict[str, Decision]:
        """Base or value -> how it stands; ``COVERAGE`` -> whether enough is answered."""
        borne = self._borne()
        found = {name: self._standing(name, borne) for name in self.framework.judged()}
        return {**found, COVERAGE: Decision(of(STANDING, COVERAGE), tuple(self._coverage()))}

    @cached_property
    def verdict(self) -> Decision:
        """The verdict."""
        return Decision(VERDICT, tuple(self._verdict()))

    @cached_property
    def priorities(self) -> dict[str, Decision]:
        """Recommendation -> its priority, where it is given."""
        return {name: self._priority(name) for name in self.knowledge.recommendations}

    def __getitem__(self, name: str) -> Decision:
        """The finding or standing of this name."""
        kind, about = name.split()
        return self.findings[about] if kind == FINDING else self.standings[about]

    def ordered(self, stages: Collection[str]) -> Stages:
        """Some of the stages, in the framework's order."""
        return tuple(stage for stage in self.stages if stage in stages)

    def _finding(self, rule: Rule) -> Decision:
        option = DecisionOption(self.knowledge.when(rule.id), self.ordered(rule.stages), FOUND, of(FINDING, rule.id))
        return Decision(of(FINDING, rule.id), (option,))

    def _found(self, rule: Rule, stages: Collection[str], word: str) -> DecisionOption:
        """The word, where a rule is found; where it can be found at no other stage, no stage is asked for."""
        asked = self.stages if set(stages) >= set(rule.stages) else self.ordered(stages)
        return DecisionOption(Accepts(of(FINDING, rule.id), frozenset({FOUND})), asked, word, of(FINDING, rule.id))

    def _borne(self) -> dict[tuple[str, Standing], dict[str, list[str]]]:
        """Base or value and standing -> the rules that bear on it so -> the stages at which they do."""
        borne: dict[tuple[str, Standing], dict[str, list[str]]] = {}
        for stage in self.stages:
            bearings = Bearings(self.knowledge, stage)
            for rule in self.rules:
                for bearing in bearings.of(rule) if stage in rule.stages else ():
                    borne.setdefault(bearing, {}).setdefault(rule.id, []).append(stage)
        return borne

    def _standing(self, name: str, borne: dict[tuple[str, Standing], dict[str, list[str]]]) -> Decision:
        """The lowest first: of what bears on it, and of what it rests on."""
        carried = {stage: self.framework.carriers(name, stage) for stage in self.stages}
        carriers = {
            other: tuple(stage for stage in self.stages if other in carried[stage])
            for other in self.framework.judged()
            if any(other in at for at in carried.values())
        }
        options = []
        for standing in STANDINGS:
            bearing = borne.get((name, standing), {})
            options += [self._found(rule, bearing[rule.id], standing) for rule in self.rules if rule.id in bearing]
            for other, at in carriers.items():
                low = Accepts(of(STANDING, other), frozenset({standing}))
                options.append(DecisionOption(low, at, standing, low.name))
        if asked := sum(fact.base == name for fact in self.knowledge.facts.values()):
            options.append(DecisionOption(at_least(name, 1, asked), self.stages, silent(1)))
        options.append(DecisionOption(OTHERWISE, self.stages, silent(0)))
        return Decision(of(STANDING, name), tuple(options))

    def _coverage(self) -> Iterator[DecisionOption]:
        too_few, enough = COVERAGES
        for stage in self.stages:
            asked = {base: len(self.knowledge.questions(base, stage)) for base in self.framework.stages[stage].urgent}
            needed = {base: self.knowledge.needed(many) for base, many in asked.items()}
            each = [at_least(base, least, asked[base]) for base, least in needed.items() if least > 0]
            yield DecisionOption(All(tuple(each)), (stage,), enough)
        yield DecisionOption(OTHERWISE, self.stages, too_few)

    def _verdict(self) -> Iterator[DecisionOption]:
        """The worst first, by the verdicts of each stage."""
        scales: dict[tuple[str, ...], list[str]] = {}
        for stage, described in self.framework.stages.items():
            scales.setdefault(described.verdicts, []).append(stage)
        rules = [rule for rule in self.knowledge.verdict_rules.values() if rule.status == "stable"]
        for scale, stages in scales.items():
            for verdict in scale:
                yield from self._called(verdict, stages, rules)

    def _called(self, verdict: str, stages: Collection[str], rules: Iterable[VerdictRule]) -> Iterator[DecisionOption]:
        for rule in rules:
            at = self.ordered(set(stages).intersection(rule.stages))
            if rule.verdict == verdict and at:
                yield DecisionOption(_of_standings(self.knowledge.when(rule.id)), at, verdict, of(VERDICT, rule.id))

    def _priority(self, name: str) -> Decision:
        """By the worst severity first of what calls for it."""
        advised = self.knowledge.recommendations[name]
        options = []
        for severity in SEVERITIES:
            callers = [rule for rule in self.rules if rule.severity == severity and name in rule.recommend]
            given = {stage: priority_of(advised, severity, stage, self.knowledge) for stage in self.stages}
            for priority in PRIORITIES:
                stages = {stage for stage in self.stages if given[stage] == priority}
                options += [self._found(rule, stages, priority) for rule in callers if stages.intersection(rule.stages)]
        return Decision(of(PRIORITY, name), tuple(options))


def _of_standings(condition: Condition) -> Condition:
    """The condition of a rule of the verdict, by the names of the decisions that it asks for."""
    if isinstance(condition, Accepts):
        return Accepts(of(STANDING, condition.name), condition.answers)
    return replace(condition, parts=tuple(map(_of_standings, condition.parts)))
