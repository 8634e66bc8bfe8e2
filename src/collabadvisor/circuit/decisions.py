"""What is decided of a venture, from its answers to the verdict and to what is advised, in words.

A decision is a row of options, of which the first that holds counts. An option asks for answers, and for what other
decisions came to; so the whole is the algebra of conditions once more. ``wiring`` makes gates of it, and what is
written for other engines is written from it. What bears on what, how something stands on which nothing bears, and how
pressing a recommendation is, it shares with the inference.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from collabadvisor.circuit.answered_conditions import enough_answered, something_answered
from collabadvisor.circuit.decision_model import (
    BEHIND,
    CALLING,
    FINDING,
    FOUND,
    HANGING,
    NO,
    NOW,
    OTHERWISE,
    PRIORITY,
    REQUIREMENT,
    SHOWN,
    STANDING,
    VERDICT,
    YES,
    Decision,
    DecisionOption,
    Stages,
    decision_name,
)
from collabadvisor.inference.bearings import LOW, WEIGHT, Bearings
from collabadvisor.inference.ranking import PriorityWay, forces_now, priority_ways
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Accepts, All, Any_, Condition, branches
from collabadvisor.knowledge.framework import (
    COVERAGE,
    COVERAGES,
    PRIORITIES,
    REQUIREMENTS,
    SEVERITIES,
    Severity,
    StandingOrNot,
)
from collabadvisor.knowledge.requirements import MET, NOT_KNOWN, NOT_MET, Requirement
from collabadvisor.knowledge.rules import Recommendation, Rule, VerdictRule


def decisions_of(knowledge: KnowledgeBase) -> Decisions:
    """The decisions of a knowledge base, made when they are first asked for."""
    return knowledge.cache.get_or_make(Decisions, lambda: Decisions(knowledge))


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
        """Base or value -> how it stands; ``COVERAGE`` -> whether enough is known.

        And ``REQUIREMENTS``, where a requirement forbids the best verdict -> how those together stand.
        """
        borne = self._borne()
        bases = {name: self._base(name, borne) for name in self.framework.bases}
        values = {name: self._value(name, borne) for name in self.framework.values}
        required = tuple(self._required())
        together = {REQUIREMENTS: Decision(decision_name(STANDING, REQUIREMENTS), required)} if required else {}
        return {
            **bases,
            **values,
            COVERAGE: Decision(decision_name(STANDING, COVERAGE), tuple(self._coverage())),
            **together,
        }

    @cached_property
    def requirements(self) -> dict[str, Decision]:
        """Requirement -> whether it is met, not met or not known."""
        stable = (each for each in self.knowledge.requirements.values() if each.status == "stable")
        return {
            each.id: Decision(decision_name(REQUIREMENT, each.id), tuple(self._requirement(each))) for each in stable
        }

    @cached_property
    def shown_values(self) -> dict[str, Decision]:
        """Value -> whether a strength is a proof of it."""
        return {name: self._value_proof(name) for name in self.framework.values}

    @cached_property
    def verdict(self) -> Decision:
        """The verdict."""
        return Decision(VERDICT, tuple(self._verdict()))

    @cached_property
    def calling(self) -> dict[str, Decision]:
        """Rule of the verdict -> whether it holds and its verdict is the one that stands."""
        return {
            rule.id: Decision(decision_name(CALLING, rule.id), (self._calling(rule),)) for rule in self.verdict_rules
        }

    @cached_property
    def verdict_causes(self) -> dict[str, Decision]:
        """Base or value -> whether it stands low and the verdict comes from it, at once or through a value."""
        return {
            name: Decision(decision_name(BEHIND, name), tuple(self._cause_options(name)))
            for name in self.framework.names_with_standing()
        }

    @cached_property
    def decisive_weaknesses(self) -> dict[str, Decision]:
        """Weakness -> whether the verdict hangs on it: it is behind a low standing that the verdict comes from."""
        return {
            rule.id: Decision(decision_name(HANGING, rule.id), tuple(self._hanging(rule)))
            for rule in self.rules
            if rule.severity
        }

    @cached_property
    def urgent_weakness(self) -> Decision:
        """Whether some weakness makes something "now", whatever else is found."""
        options = []
        for rule in self.rules:
            stages = {stage for stage in rule.stages if forces_now(rule, stage, self.knowledge)}
            if stages:
                options.append(self._option(rule, stages, YES))
        return Decision(NOW, (*options, DecisionOption(OTHERWISE, self.stages, NO)))

    @cached_property
    def priorities(self) -> dict[str, Decision]:
        """Recommendation -> its priority, where it is given."""
        return {
            name: Decision(decision_name(PRIORITY, name), tuple(self._priority(advised)))
            for name, advised in self.knowledge.recommendations.items()
        }

    def __getitem__(self, name: str) -> Decision:
        """The decision of this name, other than a priority."""
        if name in (NOW, VERDICT):
            return self.urgent_weakness if name == NOW else self.verdict
        kind, about = name.split()
        kinds = {
            CALLING: "calling",
            FINDING: "findings",
            STANDING: "standings",
            BEHIND: "verdict_causes",
            HANGING: "decisive_weaknesses",
            SHOWN: "shown_values",
            REQUIREMENT: "requirements",
        }
        decided: dict[str, Decision] = getattr(self, kinds[kind])
        return decided[about]

    def sort_stages(self, stages: Collection[str]) -> Stages:
        """Some of the stages, in the framework's order."""
        return tuple(stage for stage in self.stages if stage in stages)

    def _finding(self, rule: Rule) -> Decision:
        option = DecisionOption(
            self.knowledge.condition_of(rule.id), self.sort_stages(rule.stages), FOUND, decision_name(FINDING, rule.id)
        )
        return Decision(decision_name(FINDING, rule.id), (option,))

    def _option(self, rule: Rule, stages: Collection[str], word: str, *also: Condition) -> DecisionOption:
        """The word, where a rule is found; where it can be found at no other stage, no stage is asked for."""
        scope = self.stages if set(stages) >= set(rule.stages) else self.sort_stages(stages)
        clause: Condition = Accepts(decision_name(FINDING, rule.id), frozenset({FOUND}))
        return DecisionOption(All((clause, *also)) if also else clause, scope, word, decision_name(FINDING, rule.id))

    def _borne(self) -> dict[tuple[str, StandingOrNot], dict[str, list[str]]]:
        """Base or value and standing -> the rules that bear on it so -> the stages at which they do."""
        borne: dict[tuple[str, StandingOrNot], dict[str, list[str]]] = {}
        for stage in self.stages:
            for rule in self.rules:
                for bearing in self._bearings[stage].effects(rule) if stage in rule.stages else ():
                    borne.setdefault(bearing, {}).setdefault(rule.id, []).append(stage)
        return borne

    @cached_property
    def _bearings(self) -> dict[str, Bearings]:
        return {stage: Bearings(self.knowledge, stage) for stage in self.stages}

    def _bearing(self, name: str, standing: StandingOrNot, borne: Borne, *also: Condition) -> Iterator[DecisionOption]:
        bearing = borne.get((name, standing), {})
        yield from (self._option(rule, bearing[rule.id], standing, *also) for rule in self.rules if rule.id in bearing)

    def _base(self, name: str, borne: Borne) -> Decision:
        """Low where a weakness is; else not known if too little is answered; sound by a strength and no low answer."""
        options = [option for low in WEIGHT[:2] for option in self._bearing(name, low, borne)]
        strengths, enough = (
            borne.get((name, "sound"), {}),
            {stage: enough_answered(name, stage, self.knowledge) for stage in self.stages},
        )
        options += self._by_stage(lambda stage: All((enough[stage], self._low_answer(name, stage))), "adequate")
        options += self._by_stage(lambda stage: All((enough[stage], self._strength(strengths, stage))), "sound")
        options += self._by_stage(enough.__getitem__, "adequate")
        options.append(DecisionOption(OTHERWISE, self.stages, "not_known"))
        return Decision(decision_name(STANDING, name), tuple(options))

    def _by_stage(self, make_condition: Callable[[str], Condition], word: str) -> Iterator[DecisionOption]:
        """The word by the condition of each stage; stages at which that is the same stand together."""
        alike: dict[Condition, list[str]] = {}
        for stage in self.stages:
            alike.setdefault(make_condition(stage), []).append(stage)
        return (DecisionOption(when, tuple(stages), word) for when, stages in alike.items())

    def _low_answer(self, base: str, stage: str) -> Condition:
        """An answer keeps a base from being sound."""
        low = self._bearings[stage].low[base]
        return Any_(tuple(Accepts(fact, answers) for fact, answers in low.items()))

    def _strength(self, borne: Mapping[str, Collection[str]], stage: str) -> Condition:
        """One of the strengths is found that speak at a stage."""
        speaking = (rule for rule, stages in borne.items() if stage in stages)
        return Any_(tuple(Accepts(decision_name(FINDING, rule), frozenset({FOUND})) for rule in speaking))

    def _value(self, name: str, borne: Borne) -> Decision:
        """The weightiest of the weaknesses that name it and of what it rests on; a value bears one notch less."""
        carriers = {
            other: tuple(stage for stage in self.stages if other in self.framework.carriers(name, stage))
            for other in self.framework.names_with_standing()
        }
        options: list[DecisionOption] = []
        for standing in WEIGHT:
            options += self._bearing(name, standing, borne)
            for other, stages in ((other, stages) for other, stages in carriers.items() if stages):
                words = frozenset(word for word in WEIGHT if self._carried(other, word) == standing)
                if words:
                    origin = decision_name(STANDING, other)
                    options.append(DecisionOption(Accepts(origin, words), stages, standing, origin))
        options.append(DecisionOption(OTHERWISE, self.stages, "not_known"))
        return Decision(decision_name(STANDING, name), tuple(options))

    def _carried(self, by: str, standing: StandingOrNot) -> StandingOrNot:
        return self._bearings[self.stages[0]].effect_on_dependent(by, standing)

    def _coverage(self) -> Iterator[DecisionOption]:
        too_few, enough = COVERAGES
        yield from self._by_stage(self._enough, enough)
        yield DecisionOption(OTHERWISE, self.stages, too_few)

    def _enough(self, stage: str) -> Condition:
        """It is known how each urgent base stands, and something of each base of which anything is asked."""
        stands = frozenset(WEIGHT) - {"not_known"}
        urgent = [Accepts(decision_name(STANDING, base), stands) for base in self.framework.stages[stage].urgent]
        bases = [base for base in self.framework.bases if self.knowledge.counted_questions(base, stage)]
        return All((*urgent, *(something_answered(base, stage, self.knowledge) for base in bases)))

    def _requirement(self, requirement: Requirement) -> Iterator[DecisionOption]:
        ways, stages = self.knowledge.requirement_ways[requirement.id], self.sort_stages(requirement.stages)
        origin = decision_name(REQUIREMENT, requirement.id)
        for when, status in ((ways.not_met, NOT_MET), (ways.met, MET), (OTHERWISE, NOT_KNOWN)):
            yield DecisionOption(when, stages, status, origin)

    def _required(self) -> Iterator[DecisionOption]:
        """The worst of those that forbid the best verdict; nothing where there are none."""
        forbidding = [name for name in self.requirements if self.knowledge.requirements[name].forbids_best_verdict]
        for status in (NOT_MET, NOT_KNOWN):
            for name in forbidding:
                stages = self.sort_stages(self.knowledge.requirements[name].stages)
                origin = decision_name(REQUIREMENT, name)
                yield DecisionOption(Accepts(origin, frozenset({status})), stages, status, origin)
        if forbidding:
            yield DecisionOption(OTHERWISE, self.stages, MET)

    def _value_proof(self, value: str) -> Decision:
        options = []
        for rule in self.rules:
            stages = [stage for stage in rule.stages if value in rule.values_shown_at(stage)]
            if stages:
                options.append(self._option(rule, stages, YES))
        return Decision(decision_name(SHOWN, value), (*options, DecisionOption(OTHERWISE, self.stages, NO)))

    def _verdict(self) -> Iterator[DecisionOption]:
        """The worst first, by the verdicts of each stage."""
        scales: dict[tuple[str, ...], list[str]] = {}
        for stage, described in self.framework.stages.items():
            scales.setdefault(described.verdicts, []).append(stage)
        for scale, stages in scales.items():
            for verdict in scale:
                yield from self._verdict_options(verdict, stages)

    @cached_property
    def verdict_rules(self) -> tuple[VerdictRule, ...]:
        """The stable rules of the verdict."""
        return tuple(rule for rule in self.knowledge.every_verdict_rule.values() if rule.status == "stable")

    def _verdict_options(self, verdict: str, stages: Collection[str]) -> Iterator[DecisionOption]:
        for rule in self.verdict_rules:
            at = self.sort_stages(set(stages).intersection(rule.stages))
            if rule.verdict == verdict and at:
                yield DecisionOption(
                    _of_standings(self.knowledge.condition_of(rule.id)), at, verdict, decision_name(VERDICT, rule.id)
                )

    def _calling(self, rule: VerdictRule) -> DecisionOption:
        stands = Accepts(VERDICT, frozenset({rule.verdict}))
        when = All((stands, _of_standings(self.knowledge.condition_of(rule.id))))
        return DecisionOption(when, self.sort_stages(rule.stages), YES, decision_name(VERDICT, rule.id))

    def _cause_options(self, name: str) -> Iterator[DecisionOption]:
        """It stands low in a way in which a rule of the verdict that stands holds, or makes such a value stand low."""
        for rule in self.verdict_rules:
            stands = Accepts(VERDICT, frozenset({rule.verdict}))
            for way in branches(self.knowledge.condition_of(rule.id)):
                if low := way.get(name, frozenset()) & LOW:
                    clauses = (
                        Accepts(decision_name(STANDING, other), words) for other, words in {**way, name: low}.items()
                    )
                    yield DecisionOption(
                        All((stands, *clauses)), self.sort_stages(rule.stages), YES, decision_name(VERDICT, rule.id)
                    )
        for value in self.framework.values:
            stages = tuple(stage for stage in self.stages if name in self.framework.carriers(value, stage))
            for word in WEIGHT[:2] if stages else ():
                standings = tuple(other for other in WEIGHT if self._carried(name, other) == word and other in LOW)
                if standings:
                    through = (
                        Accepts(decision_name(BEHIND, value), frozenset({YES})),
                        Accepts(decision_name(STANDING, value), frozenset({word})),
                        Accepts(decision_name(STANDING, name), frozenset(standings)),
                    )
                    yield DecisionOption(All(through), stages, YES, decision_name(STANDING, value))

    def _hanging(self, rule: Rule) -> Iterator[DecisionOption]:
        standing = self.framework.severities[rule.severity].standing if rule.severity else None
        for name in (rule.about, *rule.weakens) if standing else ():
            clauses = (
                Accepts(decision_name(BEHIND, name), frozenset({YES})),
                Accepts(decision_name(STANDING, name), frozenset({standing or ""})),
            )
            yield self._option(rule, rule.stages, YES, *clauses)

    def _priority(self, advised: Recommendation) -> Iterator[DecisionOption]:
        """By the worst severity first of what calls for it."""
        for rule in (rule for rule in self.verdict_rules if advised.id in rule.recommend):
            clause = Accepts(decision_name(CALLING, rule.id), frozenset({YES}))
            yield DecisionOption(clause, self.stages, PRIORITIES[0], decision_name(CALLING, rule.id))
        for severity in SEVERITIES:
            callers = [rule for rule in self.rules if rule.severity == severity and advised.id in rule.recommend]
            if callers:
                yield from self._priority_options(advised, severity, callers)

    def _priority_options(
        self, advised: Recommendation, severity: Severity, callers: Iterable[Rule]
    ) -> Iterator[DecisionOption]:
        """The priorities that callers of one severity give, the first that holds counting."""
        by_ways: dict[tuple[tuple[str, PriorityWay], ...], list[str]] = {}
        for stage in self.stages:
            by_ways.setdefault(tuple(priority_ways(advised, severity, stage, self.knowledge)), []).append(stage)
        conditions: dict[PriorityWay, tuple[Condition, ...]] = {
            "always": (),
            "nothing_now": (Accepts(NOW, frozenset({NO})),),
            "low": (Accepts(decision_name(STANDING, advised.acts_on), LOW),),
        }
        for ways, stages in by_ways.items():
            for priority, way in ways:
                for rule in callers:
                    if set(stages).intersection(rule.stages):
                        yield self._option(rule, stages, priority, *conditions[way])


Borne = dict[tuple[str, StandingOrNot], dict[str, list[str]]]
"""Base or value and standing -> the rules that bear on it so -> the stages at which they do."""


def _of_standings(condition: Condition) -> Condition:
    """The condition of a rule of the verdict, by the names of the decisions that it asks for."""
    if isinstance(condition, Accepts):
        return Accepts(decision_name(STANDING, condition.name), condition.answers)
    return replace(condition, parts=tuple(map(_of_standings, condition.parts)))
