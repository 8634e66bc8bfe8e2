"""Scenarios as they stand in feature files: what each is about, and its steps."""

from __future__ import annotations

from dataclasses import dataclass

from collabadvisor.files.problems import Location


@dataclass(frozen=True)
class Step:
    """One step: its keyword as written, its ``kind`` (given, when, then), its words, the table below it, its line."""

    keyword: str
    kind: str
    words: str
    table: tuple[tuple[str, ...], ...] = ()
    line: int = 0


@dataclass(frozen=True)
class Feature:
    """A feature: its path within the folder of the features, its title, and the description below its title."""

    path: str
    title: str
    description: str


@dataclass(frozen=True)
class Chapter:
    """A ``Rule:`` of a feature, with its line. ``rule`` is the id in its tag ``@rule:some-id``; empty without one."""

    title: str
    description: str
    rule: str
    line: int


@dataclass(frozen=True)
class Scenario:
    """One scenario, or one row of an outline with its values filled in.

    ``rule`` is the rule that it documents, by the tag of its chapter, its feature or its own; empty where it documents
    none. ``row`` has the names and values of an outline's row, ``outline`` its steps before the values are filled in.
    ``skipped``: a tag makes pytest skip it, or expect it to fail.
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
        """The name with the values of an outline's row filled in; those without a placeholder follow in brackets."""
        name, beside = self.name, []
        for column, value in self.row:
            if f"<{column}>" in name:
                name = name.replace(f"<{column}>", value)
            else:
                beside.append(value)
        return f"{name} ({', '.join(beside)})" if beside else name
