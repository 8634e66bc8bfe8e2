"""The files of one pack, read one by one into forms, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import partial
from pathlib import Path
from typing import TypeVar

from collabadvisor.files.models import Filled, build
from collabadvisor.files.problems import Location, Problem, UnreadableFile
from collabadvisor.files.words import did_you_mean, quote_value
from collabadvisor.files.yaml import YamlDocument, read_yaml
from collabadvisor.knowledge.conditions import UNREAD
from collabadvisor.knowledge.entry import SHIPPED, Entry
from collabadvisor.knowledge.framework import Fact, Framework
from collabadvisor.knowledge.framework_layer import FrameworkLayer, Retire
from collabadvisor.knowledge.pack_files import FOLDERS, KINDS, STRAY, files_of
from collabadvisor.knowledge.parsing import Parse, read_or_unread
from collabadvisor.knowledge.rules import ConsistencyRule, Lesson, PortfolioColumn, Recommendation
from collabadvisor.knowledge.sources import Work

Item = TypeVar("Item", ConsistencyRule, Fact, Lesson, PortfolioColumn, Recommendation, Work)
_ONE = {
    "rules": "rule", "facts": "fact", "recommendations": "recommendation", "lessons": "lesson",
    "consistency": "rule of consistency", "columns": "column", "sources": "source", "cases": "case",
}  # fmt: skip
PLACED_BY_FILE = ("base", "acts_on")
"""What a fact or a recommendation takes from the name of its file."""


class Faults:
    """What is wrong in the files of all layers; ``unread`` are the problems of conditions."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.unread: list[Problem] = []

    def refuse(self, path: Path, what: str, remedy: str) -> None:
        """A file, or a folder, is refused as a whole."""
        self.problems.append(Problem(Location(str(path)), what, remedy))

    def add_duplicate(self, entry: Entry, kind: str, name: str, holder: Entry) -> None:
        """Two things of one layer have one name."""
        what = f"the {kind} {quote_value(name)} is given twice (first in {holder.problem(('id',), '').where})."
        self.problems.append(entry.problem(("id",), what, "Give each a name of its own."))


class PackForms:
    """Reads what stands in one pack.

    ``layer`` is its id, ``says`` its framework and ``retire`` what it takes away, once ``framework`` was called;
    ``digests`` has the files that were read.
    """

    def __init__(self, pack: Path, faults: Faults) -> None:
        self.pack = pack
        self.faults = faults
        self.layer = SHIPPED
        self.says: Framework | FrameworkLayer | None = None
        self.retire = Retire()
        self._framework_file = pack / "knowledge" / "framework.yaml"
        self.digests: dict[str, str] = {}
        self._documents: dict[Path, YamlDocument | None] = {}
        self.files: dict[str, list[Path]] = {kind: [] for kind in KINDS}
        try:
            self.files = files_of(pack)
        except OSError as error:
            what = f"this folder cannot be read: {error.strerror or error}."
            faults.refuse(Path(error.filename or pack), what, "Check its permissions.")

    def is_pack(self) -> bool:
        """Whether it looks like a pack: a layer may do without rules."""
        there = [folder for folder in FOLDERS if (self.pack / folder).is_dir()]
        return there == list(FOLDERS) or (there == [*FOLDERS[:1]] and self.is_layer())

    def is_layer(self) -> bool:
        """Whether its framework says that it extends another pack."""
        document = self.document(self._framework_file)
        return document is not None and isinstance(document.data, dict) and "extends" in document.data

    def report_stray_files(self, folder: str) -> None:
        """A file that nobody reads looks like knowledge, and is none."""
        for path in (path for path in self.files[STRAY] if path.is_relative_to(self.pack / folder)):
            remedy = "Move it to where its kind stands." if path.suffix == ".yaml" else "End its name in '.yaml'."
            self.faults.refuse(path, "no file of this name is read here.", remedy)

    def framework(self) -> Framework | FrameworkLayer | None:
        """What the pack says of the framework: all of it, or, where it extends another, what it changes in it."""
        path = self._framework_file
        content = self.form(FrameworkLayer, path) if self.is_layer() else self.form(Framework, path)
        self.says = content[0].at_location(content[1]) if content else None
        if isinstance(self.says, FrameworkLayer):
            self.retire = self.says.retire
        return self.says

    def retired_ids(self, kind: str, below: Collection[str]) -> tuple[str, ...]:
        """The ids of a kind that the pack retires from the layers below; ids that are not known there are problems."""
        names: tuple[str, ...] = getattr(self.retire, kind)
        if self.says is not None:
            self.faults.problems += self.says.unknown_names(("retire", kind), _ONE.get(kind, kind), names, below)
        return names

    def document(self, path: Path) -> YamlDocument | None:
        """What a file says; None, with problems added, where it cannot be read."""
        if path not in self._documents:
            self._documents[path] = self._read_document(path)
        return self._documents[path]

    def _read_document(self, path: Path) -> YamlDocument | None:
        try:
            document = read_yaml(path)
        except UnreadableFile as error:
            self.faults.problems += error.problems
            return None
        self.digests[path.relative_to(self.pack).as_posix()] = document.digest
        return document

    def form(
        self, form: type[Filled], path: Path, parse: Parse | None = None, without: frozenset[str] = frozenset()
    ) -> tuple[Filled, YamlDocument] | None:
        """A file's content. Where only conditions in it cannot be read, all else can still be checked.

        The conditions of rules ``without`` are not read: a layer above has put others in their place.
        """
        document = self.document(path)
        if document is None:
            return None
        data = _without(document.data, without)
        problems: list[Problem] = []
        thing = build(form, data, document, problems, parse)
        if thing is None and parse is not None:
            thing = build(form, data, document, problems, partial(read_or_unread, parse))
        (self.faults.problems if thing is None else self.faults.unread).extend(problems)
        return None if thing is None else (thing, document)

    def take(
        self, into: dict[str, Item], document: YamlDocument, key: str, items: Iterable[Item], **by_file: str
    ) -> None:
        """Add what a file lists, each with its place; ``by_file`` is what the file's name says of all of them."""
        for index, item in enumerate(items):
            placed = item.at_location(document, (key, index), layer=self.layer, **by_file)
            for name in PLACED_BY_FILE:
                if (key, index, name) in document.lines:
                    self.faults.problems.append(
                        placed.problem((name,), f"the key '{name}' is not known here.", "The file's name says it.")
                    )
            if item.id in into:
                self.faults.add_duplicate(placed, key.removesuffix("s"), item.id, into[item.id])
            into[item.id] = placed

    def is_base(self, path: Path, name: str, framework: Framework) -> bool:
        """Whether a base of this name is there; where it is not, the file is refused."""
        if name not in framework.bases:
            remedy = did_you_mean(name, framework.bases)
            self.faults.refuse(
                path, f"{quote_value(name)} is not a base of the framework, so this file has no place.", remedy
            )
        return name in framework.bases


def _without(data: object, names: frozenset[str]) -> object:
    """The data of a file with rules, in which these have a condition that is not read."""
    rules = data.get("rules") if isinstance(data, dict) else None
    if not names or not isinstance(rules, list):
        return data
    items = [{**rule, "when": UNREAD} if isinstance(rule, dict) and rule.get("id") in names else rule for rule in rules]
    return {**data, "rules": items} if isinstance(data, dict) else data
