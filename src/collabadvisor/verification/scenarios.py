"""Scenarios as they are told in a pack's features: what each is about, and its steps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from collabadvisor.errors import CollabAdvisorError, FeaturesError, Location, Problem
from collabadvisor.knowledge import KnowledgeBase
from collabadvisor.records import Record

FEATURES = "features"
"""The folder of a pack in which its rules and cases are told."""


class Step(Record):
    """One step: its keyword as written, its ``kind`` (given, when, then), its words, the table below it, its line."""

    keyword: str
    kind: str
    words: str
    table: tuple[tuple[str, ...], ...] = ()
    line: int = 0


class Feature(Record):
    """A feature: its file (below the folder of the features), its title, and what it says before it begins."""

    path: str
    title: str
    description: str


class Chapter(Record):
    """A ``Rule:`` of a feature, with its line. ``rule`` is the id in its tag ``@rule:some-id``; empty without one."""

    title: str
    description: str
    rule: str
    line: int


class Scenario(Record):
    """One scenario, or one row of an outline with its values filled in.

    ``rule`` is the rule that it documents, by the tag of its chapter, its feature or its own; empty where it documents
    none. ``row`` has the names and values of an outline's row, ``outline`` its steps before the values were filled in.
    ``skipped`` is what pytest would skip, by the tag.
    """

    feature: Feature
    chapter: Chapter | None
    rule: str
    name: str
    description: str
    steps: tuple[Step, ...]
    where: Location
    row: tuple[tuple[str, str], ...] = ()
    skipped: bool = False
    outline: tuple[Step, ...] = ()

    @property
    def title(self) -> str:
        """The name with the values of an outline's row filled in, and after it those that it has no place for."""
        name, beside = self.name, []
        for column, value in self.row:
            if f"<{column}>" in name:
                name = name.replace(f"<{column}>", value)
            else:
                beside.append(value)
        return f"{name} ({', '.join(beside)})" if beside else name


def features_of(knowledge: KnowledgeBase, folder: Path | None = None) -> Path:
    """The folder of a pack's features, where none is named."""
    return knowledge.pack / FEATURES if folder is None else folder


def read_features(folder: Path) -> tuple[Scenario, ...]:
    """Every scenario of every feature file in a folder and below it: by file, each in the order of its lines.

    Raises:
        MissingExtra: pytest-bdd is not installed.
        FeaturesError: there are none, or a file cannot be read; every problem of every file is told.
    """
    from collabadvisor.verification.featurefile import read_feature

    scenarios: list[Scenario] = []
    problems: list[Problem] = []
    for path in _files(folder):
        try:
            scenarios += read_feature(path, path.relative_to(folder).as_posix())
        except CollabAdvisorError as error:
            problems += error.problems
    problems += _twice(scenarios)
    if problems:
        raise FeaturesError(problems)
    return tuple(scenarios)


def _files(folder: Path) -> list[Path]:
    found = sorted(folder.glob("**/*.feature"))
    if not found:
        what = "no feature stands here." if folder.is_dir() else "there is no folder of this name."
        remedy = "Name the folder that holds the pack's features: --features DIR."
        raise FeaturesError([Problem(Location(str(folder)), what, remedy)])
    return found


def _twice(scenarios: Iterable[Scenario]) -> Iterator[Problem]:
    """pytest-bdd keeps the scenarios of a file by their names: of two with one name, it would run the later only."""
    seen: dict[tuple[str, str], Scenario] = {}
    for scenario in scenarios:
        first = seen.setdefault((scenario.feature.path, scenario.name), scenario)
        if first.where != scenario.where:
            what = f"an example of this name stands on line {first.where.line} already, and only one of them would run."
            yield Problem(scenario.where, what, "Give it a name of its own.")
