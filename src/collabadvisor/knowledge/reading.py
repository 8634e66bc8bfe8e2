"""Reads the files of a knowledge pack and of the layers over it, and reports every problem of every file at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from collabadvisor.files.problems import PackError, Problem
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.entry import SHIPPED
from collabadvisor.knowledge.framework import Framework
from collabadvisor.knowledge.framework_layer import FrameworkLayer
from collabadvisor.knowledge.layer import Layer
from collabadvisor.knowledge.pack_form import Faults, PackForms
from collabadvisor.knowledge.parsing import Parsers
from collabadvisor.knowledge.reading_rest import exceptions_of, renamed_of
from collabadvisor.knowledge.reading_rules import RulesReader
from collabadvisor.knowledge.reading_words import WordsReader
from collabadvisor.knowledge.sources import Work

NO_PACK = "this is not a knowledge pack: a pack is a folder that holds rules/ and knowledge/."


class PackRead(NamedTuple):
    """A pack as it was read, and what is wrong with its files.

    ``whole`` says that nothing could not be read but conditions.
    """

    knowledge: KnowledgeBase
    problems: list[Problem]
    whole: bool


def read_pack(folders: Sequence[Path], names: Mapping[Path, str]) -> PackRead:
    """Read every file of a pack and of those over it, the lowest first. Whether it holds together is not looked at.

    ``names`` has what the packs are called that the package brings, by their folders.

    Raises:
        PackError: its vocabulary (all but the rules) cannot be read whole, so that nothing can be checked against it.
    """
    return _PackReader(folders, names).read()


class _PackReader:
    def __init__(self, folders: Sequence[Path], names: Mapping[Path, str]) -> None:
        self.names = names
        self.faults = Faults()
        self.packs = [PackForms(folder, self.faults) for folder in folders]

    def read(self) -> PackRead:
        framework = self._framework()
        self._name()
        words = WordsReader(self.packs, framework)
        words.read()
        vocabulary_is_whole = not self.faults.problems
        parsers = Parsers.of(framework, words.facts) if vocabulary_is_whole else Parsers.empty()
        for pack in self.packs:
            pack.report_stray_files("rules")
        rules = RulesReader(self.packs, framework, parsers)
        rules.read()
        exceptions, renamed = exceptions_of(self.packs), renamed_of(self.packs, words.facts)
        if not vocabulary_is_whole:
            raise PackError(self.faults.problems)
        knowledge = KnowledgeBase(
            pack=self.packs[-1].pack,
            framework=framework,
            facts=words.facts_by_base(),
            lessons=words.lessons,
            recommendations=dict(sorted(words.recommendations.items())),
            rules=dict(sorted(rules.about_bases.items())),
            verdict_rules=dict(sorted(rules.of_the_verdict.items())),
            consistency=rules.consistency,
            columns=words.columns,
            portfolio_rules=dict(sorted(rules.across.items())),
            requirements=dict(sorted(rules.requirements.items())),
            uncounted=rules.requirement_only_questions(words.facts),
            exceptions=exceptions,
            renamed=renamed,
            sources=words.sources,
            first_asked=words.first_asked,
            layers=tuple(_layer(pack, pack.says) for pack in self.packs if pack.says),
        )
        return PackRead(knowledge, [*self.faults.problems, *self.faults.unread], whole=not self.faults.problems)

    def _framework(self) -> Framework:
        """The framework of the lowest pack, with what the layers say of it. Raises ``PackError`` without one."""
        for pack in self.packs:
            if not pack.is_pack():
                self.faults.refuse(pack.pack, NO_PACK, "Check the name of the folder.")
                raise PackError(self.faults.problems)
            pack.report_stray_files("knowledge")
        frameworks = [pack.framework() for pack in self.packs]
        lowest, layers = frameworks[0], [each for each in frameworks[1:] if isinstance(each, FrameworkLayer)]
        if not isinstance(lowest, Framework) or len(layers) < len(frameworks) - 1:
            raise PackError(self.faults.problems)
        for layer in layers:
            lowest = layer.merge_over(lowest)
        return lowest

    def _name(self) -> None:
        """Give each layer its id, and refuse two of one id."""
        by_id: dict[str, PackForms] = {}
        for pack in self.packs:
            alone = SHIPPED if len(self.packs) == 1 else pack.pack.resolve().name
            pack.layer = (pack.says.id if pack.says else None) or self.names.get(pack.pack.resolve(), alone)
            if pack.layer in by_id and pack.says:
                what = f"'{pack.layer}' is the id of another layer too, that in {by_id[pack.layer].pack}."
                self.faults.problems.append(pack.says.problem(("id",), what, "Give this one an id: 'id:'."))
            by_id[pack.layer] = pack


def _layer(pack: PackForms, says: Framework | FrameworkLayer) -> Layer:
    return Layer(
        id=pack.layer,
        title=says.title,
        version=says.version,
        folder=pack.pack,
        source=Work.of(says.source) if says.source else None,
        rests_on=says.rests_on or "",
        retired_cases=frozenset(pack.retire.cases),
        digests=pack.digests,
    )
