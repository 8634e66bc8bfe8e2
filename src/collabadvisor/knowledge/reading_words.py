"""Reads the vocabulary of a pack and of the layers over it: questions, recommendations, lessons, sources, columns."""

from __future__ import annotations

from collections.abc import Sequence

from collabadvisor.knowledge.framework import PORTFOLIO, VERDICTS, Fact, FactsFile, Framework
from collabadvisor.knowledge.pack_form import Item, PackForms
from collabadvisor.knowledge.rules import (
    Lesson,
    LessonsFile,
    PortfolioColumn,
    PortfolioFile,
    Recommendation,
    RecommendationsFile,
)
from collabadvisor.knowledge.sources import SourcesFile, Work


class WordsReader:
    """The vocabulary by its ids, once ``read`` was called: of each layer over what lies below it."""

    def __init__(self, packs: Sequence[PackForms], framework: Framework) -> None:
        self.packs = packs
        self.framework = framework
        self.lessons: dict[str, Lesson] = {}
        self.sources: dict[str, Work] = {}
        self.facts: dict[str, Fact] = {}
        self.first_asked: dict[str, int] = {}
        """The place of the lowest layer that asks a question: one that replaces it above does not move it."""
        self.recommendations: dict[str, Recommendation] = {}
        self.columns: dict[str, PortfolioColumn] = {}

    def read(self) -> None:
        """Read the files of each layer, the lowest first."""
        for place, pack in enumerate(self.packs):
            apply_layer(self.lessons, pack, "lessons", self._lessons(pack, needed=place == 0))
            apply_layer(self.sources, pack, "sources", self._sources(pack))
            apply_layer(self.facts, pack, "facts", self._facts(pack))
            self.first_asked = {name: self.first_asked.get(name, place) for name in self.facts}
            apply_layer(self.recommendations, pack, "recommendations", self._recommendations(pack))
            apply_layer(self.columns, pack, "columns", self._columns(pack))
            below = {path.stem: path for each in self.packs[:place] for path in each.files["cases"]}
            pack.retired_ids("cases", below)

    def facts_by_base(self) -> dict[str, Fact]:
        """The questions, in the order of the bases."""
        bases = list(self.framework.bases)
        return dict(sorted(self.facts.items(), key=lambda item: bases.index(item[1].base)))

    def _lessons(self, pack: PackForms, *, needed: bool) -> dict[str, Lesson]:
        lessons: dict[str, Lesson] = {}
        here = [pack.pack / "knowledge" / "lessons.yaml"] if needed else pack.files["lessons"]
        for path in here:
            if content := pack.form(LessonsFile, path):
                pack.take(lessons, content[1], "lessons", content[0].lessons)
        return lessons

    def _sources(self, pack: PackForms) -> dict[str, Work]:
        sources: dict[str, Work] = {}
        for path in pack.files["sources"]:  # one, or none
            if content := pack.form(SourcesFile, path):
                pack.take(sources, content[1], "sources", content[0].sources)
        return sources

    def _facts(self, pack: PackForms) -> dict[str, Fact]:
        facts: dict[str, Fact] = {}
        for path in pack.files["facts"]:
            content = pack.form(FactsFile, path)
            if content and pack.is_base(path, path.stem, self.framework):
                pack.take(facts, content[1], "facts", content[0].facts, base=path.stem)
        return facts

    def _recommendations(self, pack: PackForms) -> dict[str, Recommendation]:
        recommendations: dict[str, Recommendation] = {}
        for path in pack.files["recommendations"]:
            content = pack.form(RecommendationsFile, path)
            if content and (path.stem == VERDICTS or pack.is_base(path, path.stem, self.framework)):
                pack.take(recommendations, content[1], "recommendations", content[0].recommendations, acts_on=path.stem)
        return recommendations

    def _columns(self, pack: PackForms) -> dict[str, PortfolioColumn]:
        columns: dict[str, PortfolioColumn] = {}
        for path in pack.files[PORTFOLIO]:  # one, or none
            if content := pack.form(PortfolioFile, path):
                pack.take(columns, content[1], "columns", content[0].columns)
        return columns


def apply_layer(below: dict[str, Item], pack: PackForms, kind: str, own: dict[str, Item]) -> None:
    """Take away of what lies below what a layer retires, and add what it has, in the place of what has the same id."""
    for name in pack.retired_ids(kind, below):
        below.pop(name, None)
    below.update(own)
