"""Reads the files of a knowledge pack, and reports every problem of every file at once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

from collabadvisor.files.models import Filled, build
from collabadvisor.files.problems import Location, PackError, Problem, UnreadableFile
from collabadvisor.files.words import did_you_mean, shown
from collabadvisor.files.yaml import YamlDocument, read
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.entry import Entry
from collabadvisor.knowledge.framework import PORTFOLIO, VERDICTS, Fact, FactsFile, Framework
from collabadvisor.knowledge.pack_files import FOLDERS, KINDS, STRAY, files_of
from collabadvisor.knowledge.parsing import Parse, Parsers, read_or_unread
from collabadvisor.knowledge.rules import (
    ConsistencyFile,
    ConsistencyRule,
    Excepted,
    ExceptionsFile,
    Lesson,
    LessonsFile,
    PortfolioColumn,
    PortfolioFile,
    PortfolioRule,
    Recommendation,
    RecommendationsFile,
    Renamed,
    RenamedFile,
    Rule,
    VerdictRule,
)

Item = TypeVar("Item", ConsistencyRule, Fact, Lesson, PortfolioColumn, PortfolioRule, Recommendation, Rule, VerdictRule)
RuleKind = TypeVar("RuleKind", Rule, VerdictRule, PortfolioRule)
PLACED_BY_FILE = ("base", "acts_on")
"""What a fact or a recommendation takes from the name of its file."""


class PackRead(NamedTuple):
    """A pack as it was read, and what is wrong with its files.

    ``whole`` says that nothing could not be read but conditions.
    """

    knowledge: KnowledgeBase
    problems: list[Problem]
    whole: bool


def read_pack(pack: Path) -> PackRead:
    """Read every file of a pack. Whether it holds together is not looked at.

    Raises:
        PackError: its vocabulary (all but the rules) cannot be read whole, so that nothing can be checked against it.
    """
    return _PackReader(pack).read()


class _PackReader:
    def __init__(self, pack: Path) -> None:
        self.pack = pack
        self.problems: list[Problem] = []
        self.unread: list[Problem] = []
        """Those of conditions."""
        self.digests: dict[str, str] = {}
        self.rules: dict[str, ConsistencyRule | Rule | VerdictRule | PortfolioRule] = {}
        self.files: dict[str, list[Path]] = {kind: [] for kind in KINDS}
        try:
            self.files = files_of(pack)
        except OSError as error:
            what = f"this folder cannot be read: {error.strerror or error}."
            self._refuse(Path(error.filename or pack), what, "Check its permissions.")

    def read(self) -> PackRead:
        if not all((self.pack / folder).is_dir() for folder in FOLDERS):
            what = "this is not a knowledge pack: a pack is a folder that holds rules/ and knowledge/."
            self._refuse(self.pack, what, "Check the name of the folder.")
            raise PackError(self.problems)
        self._strays("knowledge")
        read = self._form(Framework, self.pack / "knowledge" / "framework.yaml")
        if read is None:
            raise PackError(self.problems)
        framework = read[0].placed(read[1])
        lessons = self._lessons()
        facts = self._facts(framework)
        recommendations = self._recommendations(framework)
        columns = self._columns()
        vocabulary_is_whole = not self.problems
        parse = Parsers.of(framework, facts) if vocabulary_is_whole else Parsers.of_nothing()
        self._strays("rules")
        consistency = self._consistency(parse.facts)
        exceptions = self._exceptions()
        renamed = self._renamed()
        rules, verdict_rules, portfolio_rules = self._all_rules(framework, parse)
        if not vocabulary_is_whole:
            raise PackError(self.problems)
        bases = list(framework.bases)
        knowledge = KnowledgeBase(
            pack=self.pack,
            framework=framework,
            facts=dict(sorted(facts.items(), key=lambda item: bases.index(item[1].base))),
            lessons=lessons,
            recommendations=dict(sorted(recommendations.items())),
            rules=dict(sorted(rules.items())),
            verdict_rules=dict(sorted(verdict_rules.items())),
            consistency=consistency,
            columns=columns,
            portfolio_rules=dict(sorted(portfolio_rules.items())),
            exceptions=exceptions,
            renamed=renamed,
            digests=self.digests,
        )
        return PackRead(knowledge, [*self.problems, *self.unread], whole=not self.problems)

    def _strays(self, folder: str) -> None:
        """A file that nobody reads looks like knowledge, and is none."""
        for path in (path for path in self.files[STRAY] if path.is_relative_to(self.pack / folder)):
            remedy = "Move it to where its kind stands." if path.suffix == ".yaml" else "End its name in '.yaml'."
            self._refuse(path, "no file of this name is read here.", remedy)

    def _lessons(self) -> dict[str, Lesson]:
        lessons: dict[str, Lesson] = {}
        if read := self._form(LessonsFile, self.pack / "knowledge" / "lessons.yaml"):
            self._take(lessons, read[1], "lessons", read[0].lessons)
        return lessons

    def _facts(self, framework: Framework) -> dict[str, Fact]:
        facts: dict[str, Fact] = {}
        for path in self.files["facts"]:
            read = self._form(FactsFile, path)
            if read and self._is_base(path, path.stem, framework):
                self._take(facts, read[1], "facts", read[0].facts, base=path.stem)
        return facts

    def _recommendations(self, framework: Framework) -> dict[str, Recommendation]:
        recommendations: dict[str, Recommendation] = {}
        for path in self.files["recommendations"]:
            read = self._form(RecommendationsFile, path)
            if read and (path.stem == VERDICTS or self._is_base(path, path.stem, framework)):
                self._take(recommendations, read[1], "recommendations", read[0].recommendations, acts_on=path.stem)
        return recommendations

    def _columns(self) -> dict[str, PortfolioColumn]:
        columns: dict[str, PortfolioColumn] = {}
        for path in self.files[PORTFOLIO]:  # one, or none
            if read := self._form(PortfolioFile, path):
                self._take(columns, read[1], "columns", read[0].columns)
        return columns

    def _consistency(self, parse: Parse) -> dict[str, ConsistencyRule]:
        rules: dict[str, ConsistencyRule] = {}
        for path in self.files["consistency"]:  # one, or none
            if read := self._form(ConsistencyFile, path, parse):
                self._take(rules, read[1], "rules", read[0].rules)
        self.rules.update(rules)
        return rules

    def _exceptions(self) -> tuple[Excepted, ...]:
        exceptions: list[Excepted] = []
        for path in self.files["exceptions"]:  # one, or none
            if read := self._form(ExceptionsFile, path):
                exceptions += (
                    excepted.placed(read[1], ("exceptions", index)) for index, excepted in enumerate(read[0].exceptions)
                )
        return tuple(exceptions)

    def _renamed(self) -> dict[str, Renamed]:
        renamed: dict[str, Renamed] = {}
        for path in self.files["renamed"]:  # one, or none
            if read := self._form(RenamedFile, path):
                for index, entry in enumerate(read[0].renamed):
                    placed = entry.placed(read[1], ("renamed", index))
                    if entry.fact in renamed:
                        self.problems.append(placed.problem(("fact",), f"'{entry.fact}' is listed twice."))
                    renamed[entry.fact] = placed
        return renamed

    def _all_rules(
        self, framework: Framework, parsers: Parsers
    ) -> tuple[dict[str, Rule], dict[str, VerdictRule], dict[str, PortfolioRule]]:
        rules: dict[str, Rule] = {}
        verdict_rules: dict[str, VerdictRule] = {}
        portfolio_rules: dict[str, PortfolioRule] = {}
        for path in self.files["rules"]:
            folder = path.parent.name
            if folder == VERDICTS:
                self._rule(verdict_rules, VerdictRule, path, parsers.verdicts)
            elif folder == PORTFOLIO:
                self._rule(portfolio_rules, PortfolioRule, path, parsers.portfolio)
            elif self._is_base(path, folder, framework):
                rule = self._rule(rules, Rule, path, parsers.facts)
                if rule is not None and rule.about != folder:
                    what = f"this rule is about {shown(rule.about)}, but stands in the folder '{folder}'."
                    self.problems.append(rule.problem(("about",), what, "Move the file, or correct 'about:'."))
        return rules, verdict_rules, portfolio_rules

    def _rule(self, into: dict[str, RuleKind], form: type[RuleKind], path: Path, parse: Parse) -> RuleKind | None:
        read = self._form(form, path, parse)
        if read is None:
            return None
        rule = read[0].placed(read[1])
        if rule.id != path.stem:
            what = f"the id {shown(rule.id)} is not the name of its file, {shown(path.stem)}."
            self.problems.append(rule.problem(("id",), what, "Make them the same."))
        if rule.id in self.rules:
            self._twice(rule, "rule", rule.id, self.rules[rule.id])
        into[rule.id] = rule
        self.rules[rule.id] = rule
        return rule

    def _take(
        self, into: dict[str, Item], document: YamlDocument, key: str, items: Iterable[Item], **by_file: str
    ) -> None:
        """Add what a file lists, each with its place; ``by_file`` is what the file's name says of all of them."""
        for index, item in enumerate(items):
            placed = item.placed(document, (key, index), **by_file)
            for name in PLACED_BY_FILE:
                if (key, index, name) in document.lines:
                    self.problems.append(
                        placed.problem((name,), f"the key '{name}' is not known here.", "The file's name says it.")
                    )
            if item.id in into:
                self._twice(placed, key.removesuffix("s"), item.id, into[item.id])
            into[item.id] = placed

    def _twice(self, entry: Entry, kind: str, name: str, holder: Entry) -> None:
        what = f"the {kind} {shown(name)} is given twice (first in {holder.problem(('id',), '').where})."
        self.problems.append(entry.problem(("id",), what, "Give each a name of its own."))

    def _is_base(self, path: Path, name: str, framework: Framework) -> bool:
        if name not in framework.bases:
            remedy = did_you_mean(name, framework.bases)
            self._refuse(path, f"{shown(name)} is not a base of the framework, so this file has no place.", remedy)
        return name in framework.bases

    def _refuse(self, path: Path, what: str, remedy: str) -> None:
        self.problems.append(Problem(Location(str(path)), what, remedy))

    def _form(self, form: type[Filled], path: Path, parse: Parse | None = None) -> tuple[Filled, YamlDocument] | None:
        """A file's content. Where only conditions in it cannot be read, all else can still be checked."""
        try:
            document = read(path)
        except UnreadableFile as error:
            self.problems += error.problems
            return None
        self.digests[path.relative_to(self.pack).as_posix()] = document.digest
        found: list[Problem] = []
        thing = build(form, document.data, document, found, parse)
        if thing is None and parse is not None:
            thing = build(form, document.data, document, found, partial(read_or_unread, parse))
        (self.problems if thing is None else self.unread).extend(found)
        return None if thing is None else (thing, document)
