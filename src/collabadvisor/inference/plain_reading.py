"""What follows from answers by a plain reading of a knowledge base, for trying thousands of changes of single rules.

The engine compiles a knowledge base before it infers anything. That pays for hundreds of ventures on one knowledge
base, and not for one venture on each of a thousand. Here nothing is compiled: which rules hold on a venture is read
from their conditions once, and of a changed knowledge base only the rule that is not the same one is read anew. What
follows from the findings is concluded as ``docs/decisions/0033-the-second-judgement.md`` says. Tests hold it to
the engine, so plans, comparisons and explanations take what they need to know of a venture from here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property

from collabadvisor.inference.bearings import WEIGHT, Answered, Bearings, is_enough, is_known
from collabadvisor.inference.trace import Fired, Inference, assemble
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Condition, holding_names, truth
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES, REQUIREMENTS, StandingOrNot
from collabadvisor.knowledge.requirements import RequirementStatus, worst_status
from collabadvisor.knowledge.rules import Rule
from collabadvisor.venture.model import Venture, check_venture

Standings = Mapping[str, str]
"""How each base and value stands, under ``COVERAGE`` whether enough is answered, and how ``REQUIREMENTS`` stand."""


Bearing = tuple[StandingOrNot, AbstractSet[str]]
"""What something can be no better than, and the findings, answers, bases or values of which that comes."""


class PlainReader:
    """Infers as ``infer`` does, by a knowledge base or by one that differs from it in single rules.

    Keeps what it read of each venture. The framework and the facts must be those of the knowledge base it was made for.
    """

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self.knowledge = knowledge
        self._read: dict[tuple[str, tuple[tuple[str, str], ...]], _VentureReading] = {}

    def inference(self, venture: Venture, knowledge: KnowledgeBase) -> Inference:
        """Everything concluded of a venture. Raises as ``advise`` does."""
        fired, reading = self._fired(venture, knowledge)
        return assemble(venture, reading.answered, fired, knowledge)

    def holding_rules(self, venture: Venture, knowledge: KnowledgeBase) -> frozenset[str]:
        """The rules about bases that hold on a venture."""
        return self._venture(venture).holding_rules(knowledge)

    def standings(self, venture: Venture, knowledge: KnowledgeBase) -> Standings:
        """How everything stands, and how much is answered: what the rules of the verdict ask about."""
        reading = self._venture(venture)
        stands = {name: standing for name, (standing, _) in reading.standings(knowledge).items()}
        return reading.with_verdict_inputs(stands, knowledge)

    def _venture(self, venture: Venture) -> _VentureReading:
        answers = venture.known_answers()
        key = (venture.stage, tuple(sorted(answers.items())))
        if key not in self._read:
            check_venture(venture, self.knowledge)
            self._read[key] = _VentureReading(self.knowledge, venture)
        return self._read[key]

    def _fired(self, venture: Venture, knowledge: KnowledgeBase) -> tuple[Fired, _VentureReading]:
        reading = self._venture(venture)
        fired: Fired = {}
        for rule in reading.holding_rules(knowledge):
            fired["finding", rule, knowledge.rules[rule].finding] = set()
        standings = reading.standings(knowledge)
        for name, (standing, premises) in standings.items():
            fired["standing", name, standing] = set(premises)
        stands = reading.with_verdict_inputs({name: standing for name, (standing, _) in standings.items()}, knowledge)
        for name, status in reading.requirements(knowledge).items():
            fired["requirement", name, status] = set()
        rules_by_verdict: dict[str, set[str]] = {}
        for verdict_rule in knowledge.calling(venture.stage):
            premises = deciding_names(verdict_rule.when, stands)
            if premises:
                rules_by_verdict.setdefault(verdict_rule.verdict, set()).add(verdict_rule.id)
                fired["called", verdict_rule.id, verdict_rule.verdict] = premises
        for verdict in knowledge.framework.stages[venture.stage].verdicts:
            if verdict in rules_by_verdict:
                fired["verdict", "verdict", verdict] = rules_by_verdict[verdict]
                break
        return fired, reading


class _StageBearings:
    """What does not depend on the rules: what bears on what at one stage."""

    def __init__(self, knowledge: KnowledgeBase, stage: str) -> None:
        self.name = stage
        self.bearings = Bearings(knowledge, stage)
        self.order = sorted(self.bearings.levels, key=self.bearings.levels.__getitem__)


class _VentureReading:
    """What was read of one venture: which rules hold by the knowledge as it is, and how much is answered."""

    def __init__(self, knowledge: KnowledgeBase, venture: Venture) -> None:
        self.knowledge = knowledge
        self.stage = knowledge.cache.get_or_make(
            (_StageBearings, venture.stage), lambda: _StageBearings(knowledge, venture.stage)
        )
        self.known = venture.known_answers()
        self.answered: Answered = knowledge.answered_counts(venture.stage, venture.known_answers())

    @cached_property
    def _holding(self) -> frozenset[str]:
        return frozenset(rule.id for rule in self.knowledge.active(self.stage.name) if self._holds(rule))

    def _holds(self, rule: Rule) -> bool:
        return truth(rule.when, self.known) is True

    def holding_rules(self, knowledge: KnowledgeBase) -> frozenset[str]:
        """The rules that hold; only those are read that are not as they were."""
        if knowledge is self.knowledge:
            return self._holding
        changed = [rule for rule in knowledge.rules.values() if rule is not self.knowledge.rules[rule.id]]
        speaking = [rule for rule in changed if rule.status == "stable" and self.stage.name in rule.stages]
        holding = self._holding - {rule.id for rule in changed}
        return holding | {rule.id for rule in speaking if self._holds(rule)}

    def with_verdict_inputs(self, stands: Standings, knowledge: KnowledgeBase) -> Standings:
        """The standings, and all else that rules of the verdict ask about."""
        enough = is_enough(self.knowledge, self.stage.name, stands, self.answered)
        statuses = self.requirements(knowledge)
        worst = worst_status([statuses[each.id] for each in knowledge.forbidding(self.stage.name)])
        return {**stands, COVERAGE: COVERAGES[enough], REQUIREMENTS: worst}

    def requirements(self, knowledge: KnowledgeBase) -> dict[str, RequirementStatus]:
        """How each requirement of the stage stands."""
        required = knowledge.requirements_at(self.stage.name)
        return {each.id: knowledge.requirement_ways[each.id].status(self.known) for each in required}

    def standings(self, knowledge: KnowledgeBase) -> Mapping[str, tuple[StandingOrNot, set[str]]]:
        """Base or value -> how it stands, and what makes it stand so."""
        return self._standings if knowledge is self.knowledge else self._stand(knowledge)

    @cached_property
    def _standings(self) -> Mapping[str, tuple[StandingOrNot, set[str]]]:
        return self._stand(self.knowledge)

    def _stand(self, knowledge: KnowledgeBase) -> Mapping[str, tuple[StandingOrNot, set[str]]]:
        bearings = self.stage.bearings
        bearing: dict[str, list[Bearing]] = {name: [] for name in self.stage.order}
        for name in self.holding_rules(knowledge):
            for on, standing in bearings.effects(knowledge.rules[name]):
                bearing[on].append((standing, {name}))
        stands: dict[str, tuple[StandingOrNot, set[str]]] = {}
        for name in self.stage.order:
            upon = bearing[name]
            if name in self.answered:
                upon += self._of_answers(name)
            for other in bearings.rests_on.get(name, ()):
                upon.append((bearings.effect_on_dependent(other, stands[other][0]), {other}))
            stands[name] = weightiest(upon) or (bearings.default_standing(name), set())
        return stands

    def _of_answers(self, base: str) -> Iterator[Bearing]:
        """What the answers about a base do to it without any finding: too few are given, or some are low."""
        if not is_known(self.knowledge, self.answered[base]):
            yield "not_known", set()
        low = {fact for fact, answers in self.stage.bearings.low[base].items() if self.known.get(fact) in answers}
        if low:
            yield "adequate", low


def weightiest(upon: Collection[Bearing]) -> tuple[StandingOrNot, set[str]] | None:
    """What prevails of what bears on something, and the names of all of which that comes; None where nothing bears."""
    for standing in WEIGHT:
        name_sets = [premises for each, premises in upon if each == standing]
        if name_sets:
            return standing, set().union(*name_sets)
    return None


def deciding_names(condition: Condition, stands: Standings) -> set[str]:
    """The bases and values by which a rule of the verdict holds, in every way in which it does."""
    return set(holding_names(condition, stands))
