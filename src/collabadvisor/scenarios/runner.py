"""Scenarios run in this process, without pytest, on any knowledge base."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from collabadvisor.files.problems import CollabAdvisorError, FeaturesError, Location, Problem
from collabadvisor.files.progress import Tell, ignore_progress
from collabadvisor.files.words import join_words, quote_value
from collabadvisor.inference.advice import Advice
from collabadvisor.inference.advisor import advise
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.scenarios.feature_folder import features_by_layer, read_features
from collabadvisor.scenarios.features import Scenario, Step
from collabadvisor.scenarios.situation import Adviser, Reader, Situation, lacking_extra
from collabadvisor.scenarios.step_binding import bind_step, kinds_of
from collabadvisor.venture.model import Venture

if TYPE_CHECKING:  # it needs the extra
    from collabadvisor.portfolio.across_model import Across


@dataclass(frozen=True)
class Failure:
    """The step that failed, its place, and a sentence that says what is so instead."""

    step: Step
    where: Location
    what: str

    def __str__(self) -> str:
        return f"{self.where}: “{self.step.keyword} {self.step.words}” fails: {self.what}"


@dataclass(frozen=True)
class Result:
    """How a scenario went: the failure of its first step that fails, and the advice that its steps asked for.

    ``consultations`` has each venture with the advice on it, in order; ``across`` what the rules across ventures found,
    each time that a step asked; ``by`` is the knowledge on which it ran.
    """

    scenario: Scenario
    failure: Failure | None
    consultations: tuple[tuple[Venture, Advice], ...]
    across: tuple[Across, ...] = ()
    by: KnowledgeBase | None = None

    @property
    def passed(self) -> bool:
        """Whether no step failed."""
        return self.failure is None


@dataclass(frozen=True)
class Run:
    """The results of scenarios, in the order of files and lines, and the scenarios that were not run.

    Not run are scenarios with steps of their own, those that pytest would skip by a tag, and those that need an extra.
    """

    results: tuple[Result, ...]
    left_out: tuple[Scenario, ...]


def run_features(
    knowledge: KnowledgeBase, folder: Path | None = None, *, adviser: Adviser = advise, tell: Tell = ignore_progress
) -> Run:
    """Run every scenario of a folder (by default the pack's own ``features``) on a knowledge base.

    Without a folder those of every layer run, each on the knowledge up to that layer.

    Raises:
        MissingExtra: gherkin-official is not installed.
        FeaturesError: the features cannot be read, or a scenario that documents a rule has a step that does not exist.
    """
    scenarios: list[tuple[KnowledgeBase, BoundScenario]] = []
    left_out: list[Scenario] = []
    for by, folder_of_layer in features_by_layer(knowledge, folder):
        ready, skipped = bound_scenarios(read_features(folder_of_layer), by)
        scenarios += ((by, each) for each in ready)
        left_out += skipped
    results = []
    for number, (by, each) in enumerate(scenarios):
        tell(number, len(scenarios), each.scenario.name)
        results.append(each.run(by, adviser))
    tell(len(scenarios), len(scenarios), "")
    return Run(tuple(results), tuple(left_out))


class BoundScenario:
    """A scenario whose steps are bound to functions; it can run many times. ``unknown`` are steps without one."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        steps = [(step, bind_step(step)) for step in scenario.steps]
        self.unknown = tuple(step for step, function in steps if function is None)
        self._steps = [function for _, function in steps if function is not None]

    def run(self, knowledge: KnowledgeBase, adviser: Adviser = advise, reader: Reader = Venture.read) -> Result:
        """Perform the steps one after the other, until one fails.

        ``adviser`` gives the advice, as ``advise`` does; ``reader`` reads a case's file, as ``Venture.read`` does.
        """
        consultations: list[tuple[Venture, Advice]] = []

        def recording(venture: Venture, by: KnowledgeBase) -> Advice:
            advice = adviser(venture, by)
            consultations.append((venture, advice))
            return advice

        situation = Situation(knowledge, rule=self.scenario.rule or None, adviser=recording, reader=reader)
        for step in self._steps:
            try:
                step.perform(situation)
            except Exception as error:  # noqa: BLE001  (a step can fail in any way, as it can under pytest)
                where = Location(self.scenario.where.path, step.step.line)
                return Result(
                    self.scenario, Failure(step.step, where, _failure(error)), tuple(consultations), by=knowledge
                )
        return Result(self.scenario, None, tuple(consultations), tuple(situation.across_results), knowledge)


def bound_scenarios(
    scenarios: Iterable[Scenario], knowledge: KnowledgeBase
) -> tuple[list[BoundScenario], tuple[Scenario, ...]]:
    """The scenarios that can run, and those that are left out. Raises as ``run_features`` does."""
    runnable, left_out, problems = [], [], []
    for scenario in scenarios:
        each = BoundScenario(scenario)
        skipped = scenario.skipped or lacking_extra(knowledge, scenario.rule)
        if skipped or (each.unknown and not scenario.rule):
            left_out.append(scenario)
        elif each.unknown:
            problems += [_unknown(scenario, step) for step in each.unknown]
        else:
            runnable.append(each)
    if problems:
        raise FeaturesError(problems)
    return runnable, tuple(left_out)


def _unknown(scenario: Scenario, step: Step) -> Problem:
    where = Location(scenario.where.path, step.line)
    kinds = [f"'{kind.title()}'" for kind in kinds_of(step.words)]
    if kinds:
        what = f"the step {quote_value(step.words)} does not follow '{step.kind.title()}'."
        return Problem(where, what, f"It follows {join_words(kinds, 'or')}.")
    what = f"there is no step {quote_value(step.words)}, and this example documents a rule."
    return Problem(where, what, "The steps are those of 'collabadvisor.testing'; rules/README.md lists them.")


def _failure(error: Exception) -> str:
    """What a step's error says, as a sentence. The values that pytest adds to an assertion are left out."""
    if isinstance(error, CollabAdvisorError):
        return str(error)
    if not isinstance(error, AssertionError):
        return f"{type(error).__name__}: {error}."
    message = str(error)
    message = "" if message.startswith("assert ") else message.split("\nassert ", 1)[0].strip()
    if not message:
        return "it is not so."
    return message if message.endswith((".", "?", "!")) else f"{message}."
