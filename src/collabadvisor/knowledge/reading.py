"""Reads the files of a knowledge pack, and reports every problem of every file at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from collabadvisor.files.models import Filled, build
from collabadvisor.files.problems import Location, PackError, Problem, UnreadableFile
from collabadvisor.files.words import did_you_mean, shown
from collabadvisor.files.yaml import read
from collabadvisor.knowledge.framework import PORTFOLIO, VERDICTS, Fact, FactsFile, Framework
from collabadvisor.knowledge.parts import Parts, Placed
from collabadvisor.knowledge.rules import (
    ConsistencyFile,
    ConsistencyRule,
    ExceptionsFile,
    Lesson,
    LessonsFile,
    PortfolioColumn,
    PortfolioFile,
    PortfolioRule,
    Recommendation,
    RecommendationsFile,
    Rule,
    VerdictRule,
)

Item = TypeVar("Item", ConsistencyRule, Fact, Lesson, PortfolioColumn, PortfolioRule, Recommendation, Rule, VerdictRule)
FOLDERS = ("knowledge", "rules")
STRAY = "stray"
SINGLE = ("framework", "lessons", "consistency", "exceptions", PORTFOLIO)
"""Kinds of which there is one file, in ``knowledge/``."""
KINDS = (*SINGLE, "facts", "recommendations", "rules", "cases", STRAY)
"""What the files of a pack hold, by where they stand."""
PLACED_BY_FILE = ("base", "acts_on")
"""What a fact or a recommendation takes from the name of its file."""


def _kind(place: tuple[str, ...]) -> str:
    match place:
        case ("knowledge", name) if name.endswith(".yaml") and name.removesuffix(".yaml") in SINGLE:
            return name.removesuffix(".yaml")
        case ("knowledge", "facts" | "recommendations" | "cases" as kind, name) if name.endswith(".yaml"):
            return kind
        case ("rules", _, name) if name.endswith(".yaml"):
            return "rules"
    return STRAY


def _yaml_below(folder: Path, depth: int = 4) -> Iterator[Path]:
    """Every file below a folder that looks like YAML, through links too, but not so deep as to go round in circles."""
    for path in sorted(folder.iterdir()) if depth and folder.is_dir() else ():
        if path.suffix.lower() in (".yaml", ".yml"):
            yield path
        else:
            yield from _yaml_below(path, depth - 1)


def read_parts(pack: Path) -> Parts:
    """Read every file of a pack; the problems of its rules are among the parts.

    Raises:
        PackError: its vocabulary (all but the rules) cannot be read whole, so that nothing can be checked against it.
    """
    reader = _PackReader(pack)
    parts = reader.read()
    if parts is None:
        raise PackError(reader.problems)
    return parts


class _PackReader:
    def __init__(self, pack: Path) -> None:
        self.pack = pack
        self.problems: list[Problem] = []
        self.digests: dict[str, str] = {}
        self.files: dict[str, list[Path]] = {kind: [] for kind in KINDS}
        try:
            for path in sorted(path for folder in FOLDERS for path in _yaml_below(pack / folder)):
                self.files[_kind(path.relative_to(pack).parts)].append(path)
        except OSError as error:
            what = f"this folder cannot be read: {error.strerror or error}."
            self._refuse(Path(error.filename or pack), what, "Check its permissions.")

    def read(self) -> Parts | None:
        if not all((self.pack / folder).is_dir() for folder in FOLDERS):
            what = "this is not a knowledge pack: a pack is a folder that holds rules/ and knowledge/."
            self._refuse(self.pack, what, "Check the name of the folder.")
            return None
        self._strays("knowledge")
        framework = self._form(Framework, self.pack / "knowledge" / "framework.yaml")
        if framework is None:
            return None
        parts = Parts(framework, digests=self.digests)
        self._lessons(parts)
        self._facts(parts)
        self._recommendations(parts)
        self._columns(parts)
        vocabulary_is_whole = not self.problems
        self._strays("rules")
        self._consistency(parts)
        self._exceptions(parts)
        for path in self.files["rules"]:
            if path.parent.name == VERDICTS:
                self._rule(parts, parts.verdict_rules, self._form(VerdictRule, path), path)
            elif path.parent.name == PORTFOLIO:
                self._rule(parts, parts.portfolio_rules, self._form(PortfolioRule, path), path)
            elif self._is_base(path, path.parent.name, framework.thing):
                rule = self._form(Rule, path)
                self._right_folder(rule, path)
                self._rule(parts, parts.rules, rule, path)
        parts.problems += self.problems
        return parts if vocabulary_is_whole else None

    def _strays(self, folder: str) -> None:
        """A file that nobody reads looks like knowledge, and is none."""
        for path in (path for path in self.files[STRAY] if path.is_relative_to(self.pack / folder)):
            remedy = "Move it to where its kind stands." if path.suffix == ".yaml" else "End its name in '.yaml'."
            self._refuse(path, "no file of this name is read here.", remedy)

    def _lessons(self, parts: Parts) -> None:
        file = self._form(LessonsFile, self.pack / "knowledge" / "lessons.yaml")
        if file is not None:
            self._take(parts.lessons, file, "lessons", file.thing.lessons)

    def _facts(self, parts: Parts) -> None:
        for path in self.files["facts"]:
            file = self._form(FactsFile, path)
            if file is not None and self._is_base(path, path.stem, parts.framework.thing):
                owned = (replace(fact, base=path.stem) for fact in file.thing.facts)
                self._take(parts.facts, file, "facts", owned)

    def _recommendations(self, parts: Parts) -> None:
        for path in self.files["recommendations"]:
            file = self._form(RecommendationsFile, path)
            if file is not None and self._is_base(path, path.stem, parts.framework.thing):
                acting = (replace(advised, acts_on=path.stem) for advised in file.thing.recommendations)
                self._take(parts.recommendations, file, "recommendations", acting)

    def _columns(self, parts: Parts) -> None:
        for path in self.files[PORTFOLIO]:  # one, or none
            file = self._form(PortfolioFile, path)
            if file is not None:
                self._take(parts.columns, file, "columns", file.thing.columns)

    def _consistency(self, parts: Parts) -> None:
        for path in self.files["consistency"]:  # one, or none
            file = self._form(ConsistencyFile, path)
            if file is not None:
                self._take(parts.consistency, file, "rules", file.thing.rules)

    def _exceptions(self, parts: Parts) -> None:
        for path in self.files["exceptions"]:  # one, or none
            file = self._form(ExceptionsFile, path)
            if file is not None:
                for index, excepted in enumerate(file.thing.exceptions):
                    parts.exceptions.append(Placed(excepted, file.document, ("exceptions", index)))

    def _right_folder(self, rule: Placed[Rule] | None, path: Path) -> None:
        if rule is not None and rule.thing.about != path.parent.name:
            what = f"this rule is about {shown(rule.thing.about)}, but stands in the folder '{path.parent.name}'."
            self.problems.append(rule.problem(("about",), what, "Move the file, or correct 'about:'."))

    def _rule(self, parts: Parts, into: dict[str, Placed[Item]], rule: Placed[Item] | None, path: Path) -> None:
        if rule is None:
            return
        name = rule.thing.id
        if name != path.stem:
            what = f"the id {shown(name)} is not the name of its file, {shown(path.stem)}."
            self.problems.append(rule.problem(("id",), what, "Make them the same."))
        holder = parts.holder(name)
        if holder is not None:
            self._twice(rule, "rule", name, holder)
        into[name] = rule

    def _take(self, into: dict[str, Placed[Item]], file: Placed[object], key: str, items: Iterable[Item]) -> None:
        for index, item in enumerate(items):
            placed = Placed(item, file.document, (key, index))
            for name in PLACED_BY_FILE:
                if (key, index, name) in file.document.lines:
                    self.problems.append(
                        placed.problem((name,), f"the key '{name}' is not known here.", "The file's name says it.")
                    )
            if item.id in into:
                self._twice(placed, key.removesuffix("s"), item.id, into[item.id])
            into[item.id] = placed

    def _twice(self, placed: Placed[object], kind: str, name: str, holder: Placed[object]) -> None:
        what = f"the {kind} {shown(name)} is given twice (first in {holder.document.at((*holder.node, 'id'))})."
        self.problems.append(placed.problem(("id",), what, "Give each a name of its own."))

    def _is_base(self, path: Path, name: str, framework: Framework) -> bool:
        if name not in framework.bases:
            remedy = did_you_mean(name, framework.bases)
            self._refuse(path, f"{shown(name)} is not a base of the framework, so this file has no place.", remedy)
        return name in framework.bases

    def _refuse(self, path: Path, what: str, remedy: str) -> None:
        self.problems.append(Problem(Location(str(path)), what, remedy))

    def _form(self, form: type[Filled], path: Path) -> Placed[Filled] | None:
        try:
            document = read(path)
        except UnreadableFile as error:
            self.problems += error.problems
            return None
        self.digests[path.relative_to(self.pack).as_posix()] = document.digest
        thing = build(form, document.data, document, self.problems)
        return None if thing is None else Placed(thing, document)
