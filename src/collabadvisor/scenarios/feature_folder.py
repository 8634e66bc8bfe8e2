"""The folder of a pack's feature files: where it is, and every scenario in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from collabadvisor.files.problems import CollabAdvisorError, FeaturesError, Location, Problem
from collabadvisor.files.remedies import NAME_FEATURES
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.scenarios.features import Scenario

FEATURES = "features"
"""The folder of a pack with the scenarios of its rules and cases."""


def features_of(knowledge: KnowledgeBase, folder: Path | None = None) -> Path:
    """``folder`` itself; without one, the folder of the pack's own features."""
    return knowledge.pack / FEATURES if folder is None else folder


def read_features(folder: Path) -> tuple[Scenario, ...]:
    """Every scenario of every feature file in a folder and below it: by file, each in the order of its lines.

    Raises:
        MissingExtra: gherkin-official is not installed.
        FeaturesError: there are none, or files cannot be read; with every problem of every file.
    """
    from collabadvisor.scenarios.feature_file import read_feature

    scenarios: list[Scenario] = []
    problems: list[Problem] = []
    for path in _files(folder):
        try:
            scenarios += read_feature(path, path.relative_to(folder).as_posix())
        except CollabAdvisorError as error:
            problems += error.problems
    problems += _duplicates(scenarios)
    if problems:
        raise FeaturesError(problems)
    return tuple(scenarios)


def _files(folder: Path) -> list[Path]:
    paths = sorted(folder.glob("**/*.feature"))
    if not paths:
        what = "no feature stands here." if folder.is_dir() else "there is no folder of this name."
        raise FeaturesError([Problem(Location(str(folder)), what, NAME_FEATURES)])
    return paths


def _duplicates(scenarios: Iterable[Scenario]) -> Iterator[Problem]:
    """Scenarios of one name in one file, of which pytest-bdd would run the last only."""
    seen: dict[tuple[str, str], Scenario] = {}
    for scenario in scenarios:
        first = seen.setdefault((scenario.feature.path, scenario.name), scenario)
        if first.where != scenario.where:
            what = f"an example of this name stands on line {first.where.line} already, and only one of them would run."
            yield Problem(scenario.where, what, "Give it a name of its own.")
