"""The folder of a pack's feature files: where it is, and every scenario in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from collabadvisor.files.problems import CollabAdvisorError, FeaturesError, Location, Problem
from collabadvisor.files.remedies import NAME_FEATURES
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.loading import up_to
from collabadvisor.scenarios.features import Scenario

FEATURES = "features"
"""The folder of a pack with the scenarios of its rules and cases."""


def features_of(knowledge: KnowledgeBase, folder: Path | None = None) -> Path:
    """``folder`` itself; without one, the folder of the pack's own features."""
    return knowledge.pack / FEATURES if folder is None else folder


def feature_folders(knowledge: KnowledgeBase) -> tuple[Path, ...]:
    """The folders of the features that the layers of a knowledge base bring, the lowest first."""
    folders = (layer.folder / FEATURES for layer in knowledge.layers)
    return tuple(folder for folder in folders if any(folder.glob("**/*.feature")))


def features_by_layer(knowledge: KnowledgeBase, folder: Path | None = None) -> tuple[tuple[KnowledgeBase, Path], ...]:
    """The folders of features, each with the knowledge on which they run: their layer, and those below it.

    What a layer above changes may rightly make them fail. A ``folder`` that is named runs on the whole.

    Raises:
        PackError: the lower layers do not hold together by themselves.
    """
    brought = feature_folders(knowledge)
    if folder is not None or not knowledge.upper_layers or not brought:
        return ((knowledge, features_of(knowledge, folder)),)
    layers = {layer.folder / FEATURES: layer.id for layer in knowledge.layers}
    return tuple((up_to(knowledge, layers[each]), each) for each in brought)


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
    by_name: dict[tuple[str, str], Scenario] = {}
    for scenario in scenarios:
        first = by_name.setdefault((scenario.feature.path, scenario.name), scenario)
        if first.where != scenario.where:
            what = f"an example of this name stands on line {first.where.line} already, and only one of them would run."
            yield Problem(scenario.where, what, "Give it a name of its own.")
