"""Scenarios run in this process: the steps of ``collabadvisor.testing``, without pytest, on any knowledge."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from collabadvisor.files.problems import CollabAdvisorError, FeaturesError, Location, Problem
from collabadvisor.files.progress import Tell, quietly
from collabadvisor.files.words import listed, shown
from collabadvisor.inference.advice import Advice
from collabadvisor.inference.advisor import advise
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.scenarios.feature_folder import features_of, read_features
from collabadvisor.scenarios.features import Scenario, Step
from collabadvisor.venture.model import Venture

if TYPE_CHECKING:  # it needs the extra
    from collabadvisor.portfolio.across_model import Across

Adviser = Callable[[Venture, KnowledgeBase], Advice]
Reader = Callable[[Path, KnowledgeBase], Venture]


@dataclass(frozen=True)
class Failure:
    """The step that failed, where it stands, and what is so instead, as a sentence."""

    step: Step
    where: Location
    what: str

    def __str__(self) -> str:
        return f"{self.where}: “{self.step.keyword} {self.step.words}” fails: {self.what}"


@dataclass(frozen=True)
class Result:
    """How a scenario went, and each venture of which advice was asked on the way, with the advice, in order."""

    scenario: Scenario
    failure: Failure | None
    asked: tuple[tuple[Venture, Advice], ...]
    looked: tuple[Across, ...] = ()
    """What was found across several ventures, each time that it was asked."""

    @property
    def passed(self) -> bool:
        """Whether every step did."""
        return self.failure is None


@dataclass(frozen=True)
class Run:
    """The results of a pack's scenarios, in the order of files and lines, and the scenarios that were not run.

    Those take steps that ``collabadvisor.testing`` does not have, or are tagged so that pytest skips them.
    """

    results: tuple[Result, ...]
    left_out: tuple[Scenario, ...]


def run_features(
    knowledge: KnowledgeBase, folder: Path | None = None, *, adviser: Adviser = advise, tell: Tell = quietly
) -> Run:
    """Run every scenario of a folder (by default the pack's own ``features``) on a knowledge base.

    Raises:
        MissingExtra: pytest-bdd is not installed.
        FeaturesError: the features cannot be read, or a scenario that documents a rule takes a step that is not there.
    """
    ready, left_out = prepared(read_features(features_of(knowledge, folder)), knowledge)
    results = []
    for done, each in enumerate(ready):
        tell(done, len(ready), each.scenario.name)
        results.append(each.run(knowledge, adviser))
    tell(len(ready), len(ready), "")
    return Run(tuple(results), left_out)


class Ready:
    """A scenario whose steps have been found: it can be run as often as is wanted."""

    def __init__(self, scenario: Scenario) -> None:
        from collabadvisor.scenarios.step_registry import taken

        self.scenario = scenario
        found = [taken(step) for step in scenario.steps]
        self.unknown = tuple(step for step, each in zip(scenario.steps, found, strict=True) if each is None)
        self._steps = [each for each in found if each is not None]

    def run(self, knowledge: KnowledgeBase, adviser: Adviser = advise, reader: Reader = Venture.read) -> Result:
        """Take the steps one after the other, until one fails.

        ``adviser`` gives the advice, as ``advise`` does; ``reader`` reads a case's file, as ``Venture.read`` does.
        """
        from collabadvisor.scenarios.situation import Situation

        asked: list[tuple[Venture, Advice]] = []

        def noting(venture: Venture, by: KnowledgeBase) -> Advice:
            advice = adviser(venture, by)
            asked.append((venture, advice))
            return advice

        situation = Situation(knowledge, rule=self.scenario.rule or None, adviser=noting, reader=reader)
        for step in self._steps:
            try:
                step(situation)
            except Exception as error:  # noqa: BLE001  (a step can fail in any way, as it can under pytest)
                where = Location(self.scenario.where.path, step.step.line)
                return Result(self.scenario, Failure(step.step, where, _told(error)), tuple(asked))
        return Result(self.scenario, None, tuple(asked), tuple(situation.looked))


def prepared(scenarios: Iterable[Scenario], knowledge: KnowledgeBase) -> tuple[list[Ready], tuple[Scenario, ...]]:
    """The scenarios that can be run, and those that are left out. Raises as ``run_features`` does."""
    from collabadvisor.scenarios.situation import lacking_extra

    ready, left_out, problems = [], [], []
    for scenario in scenarios:
        each = Ready(scenario)
        skipped = scenario.skipped or lacking_extra(knowledge, scenario.rule)
        if skipped or (each.unknown and not scenario.rule):
            left_out.append(scenario)
        elif each.unknown:
            problems += [_unknown(scenario, step) for step in each.unknown]
        else:
            ready.append(each)
    if problems:
        raise FeaturesError(problems)
    return ready, tuple(left_out)


def _unknown(scenario: Scenario, step: Step) -> Problem:
    from collabadvisor.scenarios.step_registry import kinds_of

    where = Location(scenario.where.path, step.line)
    kinds = [f"'{kind.title()}'" for kind in kinds_of(step.words)]
    if kinds:
        what = f"the step {shown(step.words)} does not follow '{step.kind.title()}'."
        return Problem(where, what, f"It follows {listed(kinds, 'or')}.")
    what = f"there is no step {shown(step.words)}, and this example documents a rule."
    return Problem(where, what, "The steps are those of 'collabadvisor.testing'; rules/README.md lists them.")


def _told(error: Exception) -> str:
    """What a step says when it fails. Where pytest has rewritten its assertions, their values follow: not told here."""
    if isinstance(error, CollabAdvisorError):
        return str(error)
    if not isinstance(error, AssertionError):
        return f"{type(error).__name__}: {error}."
    said = str(error)
    said = "" if said.startswith("assert ") else said.split("\nassert ", 1)[0].strip()
    if not said:
        return "it is not so."
    return said if said.endswith((".", "?", "!")) else f"{said}."
