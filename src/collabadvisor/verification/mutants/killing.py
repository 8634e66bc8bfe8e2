"""Which scenario notices that a rule was changed: the mutants of a knowledge base against its scenarios."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from collabadvisor.files.problems import FeaturesError, Problem
from collabadvisor.inference.interpreter import PlainAdviser
from collabadvisor.inference.plain_reading import Standings, deciding_names
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Condition, names, truth
from collabadvisor.knowledge.requirements import MET, Requirement, RequirementWays
from collabadvisor.knowledge.rules import ConsistencyRule, VerdictRule
from collabadvisor.scenarios.runner import BoundScenario, Result
from collabadvisor.venture.model import Venture
from collabadvisor.verification.mutants.rule_changes import FORBIDS, Mutant, Workbench, with_rule

Key = tuple[str, tuple[tuple[str, str], ...]]


class TrialVenture:
    """One of the ventures that scenarios ask advice of, and what the knowledge as it is makes of it."""

    def __init__(self, adviser: PlainAdviser, venture: Venture) -> None:
        self.stage = venture.stage
        self.answers = venture.known_answers()
        self.standings: Standings = adviser.standings(venture, adviser.knowledge)
        self._facts = facts = adviser.knowledge.facts
        self.stage_answers = {
            name: answer for name, answer in self.answers.items() if facts[name].is_asked_at(self.stage)
        }

    def shows(self, mutant: Mutant, knowledge: KnowledgeBase) -> bool:
        """Whether the change can be seen on this venture at all: the rule itself says something else there."""
        if self.stage not in mutant.at:
            return False
        if isinstance(mutant.thing, Requirement):
            return self._stands(mutant, knowledge.requirements[mutant.rule]) != self._stands(mutant, mutant.thing)
        before = self._holds(mutant, knowledge.condition_of(mutant.rule))
        return bool(before) if mutant.part != "when" else before != self._holds(mutant, mutant.condition)

    def _stands(self, mutant: Mutant, required: Requirement) -> object:
        """How a requirement stands, and whether it forbids the best verdict."""
        ways = RequirementWays.of(required, self._facts)
        forbids = required.forbids_best_verdict if mutant.part == FORBIDS else None
        status = ways.status(self.answers)
        return self.stage in required.stages and (status, forbids and status != MET)

    def _holds(self, mutant: Mutant, condition: Condition) -> object:
        """Whether a condition holds; for the verdict the names by which it does, since they are told as its reasons."""
        if isinstance(mutant.thing, VerdictRule):
            return deciding_names(condition, self.standings)
        return (
            truth(condition, self.stage_answers if isinstance(mutant.thing, ConsistencyRule) else self.answers) is True
        )


class Trials:
    """The scenarios of a pack, made ready to try mutants on: all of them hold by the knowledge as it is.

    Raises:
        FeaturesError: some do not; mutants would be killed by what fails anyway.
    """

    def __init__(self, knowledge: Workbench, ready: Iterable[BoundScenario]) -> None:
        self.knowledge = knowledge
        self.adviser = PlainAdviser(knowledge)
        self._cases: dict[Path, Venture] = {}
        self.ready = tuple(ready)
        self.results = tuple(each.run(knowledge, self.adviser, self._read_once) for each in self.ready)
        failures = [result.failure for result in self.results if result.failure]
        if failures:
            remedy = "Every scenario has to hold before mutants can be tried: mend this first."
            step = "“{0.step.keyword} {0.step.words}” fails: {0.what}"
            raise FeaturesError(Problem(failure.where, step.format(failure), remedy) for failure in failures)
        self.ventures: dict[Key, TrialVenture] = {}
        self._places: dict[Key, list[int]] = {}
        for place, result in enumerate(self.results):
            for venture, _ in result.consultations:
                key = (venture.stage, tuple(sorted(venture.known_answers().items())))
                if key not in self.ventures:
                    self.ventures[key] = TrialVenture(self.adviser, venture)
                places = self._places.setdefault(key, [])
                if place not in places:
                    places.append(place)

    def noticing(self, mutant: Mutant) -> list[BoundScenario]:
        """The scenarios that can notice a change: first those of the rule, then the others, in their order."""
        inputs = {*names(mutant.condition), *names(self.knowledge.condition_of(mutant.rule))}
        standing = isinstance(mutant.thing, VerdictRule | Requirement)
        places: set[int] = set()
        for key, venture in self.ventures.items():
            if (standing or inputs.intersection(venture.answers)) and venture.shows(mutant, self.knowledge):
                places.update(self._places[key])
        ready = [self.ready[place] for place in sorted(places)]
        return sorted(ready, key=lambda each: each.scenario.rule != mutant.rule)

    def _read_once(self, path: Path, knowledge: KnowledgeBase) -> Venture:
        """A case as it was read first: no mutant changes a question or an answer."""
        if path not in self._cases:
            self._cases[path] = Venture.read(path, knowledge)
        return self._cases[path]

    def killer(self, mutant: Mutant) -> Result | None:
        """How the first scenario that notices a change fails; None where none does."""
        return next(self.failing(mutant, self.noticing(mutant)), None)

    def failing(self, mutant: Mutant, ready: Iterable[BoundScenario]) -> Iterator[Result]:
        """The result of each of these scenarios that fails once the rule is changed."""
        knowledge = with_rule(self.knowledge, mutant)
        for each in ready:
            result = each.run(knowledge, self.adviser, self._read_once)
            if not result.passed:
                yield result
