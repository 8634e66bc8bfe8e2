"""Reads the rules of a pack and of the layers over it, each by the vocabulary of the whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from collabadvisor.files.words import quote_value
from collabadvisor.knowledge.conditions import names
from collabadvisor.knowledge.framework import PORTFOLIO, REQUIREMENTS, VERDICTS, Fact, Framework
from collabadvisor.knowledge.pack_form import PackForms
from collabadvisor.knowledge.parsing import Parse, Parsers
from collabadvisor.knowledge.reading_words import apply_layer
from collabadvisor.knowledge.requirements import Requirement
from collabadvisor.knowledge.rules import ConsistencyFile, ConsistencyRule, PortfolioRule, Rule, VerdictRule

RuleKind = TypeVar("RuleKind", Rule, VerdictRule, PortfolioRule, Requirement)


class RulesReader:
    """The rules by their ids, once ``read`` was called. What a layer above replaces or retires is not parsed."""

    def __init__(self, packs: Sequence[PackForms], framework: Framework, parsers: Parsers) -> None:
        self.packs = packs
        self.faults = packs[0].faults
        self.framework = framework
        self.parsers = parsers
        self.about_bases: dict[str, Rule] = {}
        self.of_the_verdict: dict[str, VerdictRule] = {}
        self.across: dict[str, PortfolioRule] = {}
        self.requirements: dict[str, Requirement] = {}
        self.consistency: dict[str, ConsistencyRule] = {}
        self.by_id: dict[str, ConsistencyRule | Rule | VerdictRule | PortfolioRule | Requirement] = {}

    def read(self) -> None:
        """Read the files of each layer, the lowest first."""
        for place, pack in enumerate(self.packs):
            apply_layer(self.consistency, pack, "consistency", self._consistency(pack, self.packs[place + 1 :]))
        self.by_id.update(self.consistency)
        for pack, path in self._files():
            self._read_file(pack, path)

    def requirement_only_questions(self, facts: Mapping[str, Fact]) -> frozenset[str]:
        """The questions that requirements ask, and no rule about a base, nor any layer below those requirements.

        A question that a lower layer asks counts there already: what is required above changes nothing of that.
        """
        depth = {pack.layer: place for place, pack in enumerate(self.packs)}
        rule_questions = {name for rule in self.about_bases.values() for name in names(rule.when)}
        lowest: dict[str, int] = {}
        for required in self.requirements.values():
            for name in names(required.when):
                lowest[name] = min(depth[required.origin], lowest.get(name, len(self.packs)))
        return frozenset(
            name for name, least in lowest.items() if name not in rule_questions and depth[facts[name].origin] >= least
        )

    def _files(self) -> list[tuple[PackForms, Path]]:
        """The files that count: where several layers have one of the same name, that of the highest."""
        stand: dict[str, list[tuple[PackForms, Path]]] = {}
        for pack in self.packs:
            gone = [*pack.retired_ids("rules", stand), *(path.stem for path in pack.files["rules"])]
            for below, path in (each for name in gone for each in stand.pop(name, ())):
                below.document(path)  # the digest covers it all the same
            for path in pack.files["rules"]:
                stand.setdefault(path.stem, []).append((pack, path))
        return [each for files in stand.values() for each in files]

    def _read_file(self, pack: PackForms, path: Path) -> None:
        folder = path.parent.name
        if folder == VERDICTS:
            self._rule(pack, self.of_the_verdict, VerdictRule, path, self.parsers.verdicts)
        elif folder == PORTFOLIO:
            self._rule(pack, self.across, PortfolioRule, path, self.parsers.portfolio)
        elif folder == REQUIREMENTS:
            self._rule(pack, self.requirements, Requirement, path, self.parsers.requirements)
        elif pack.is_base(path, folder, self.framework):
            rule = self._rule(pack, self.about_bases, Rule, path, self.parsers.facts)
            if rule is not None and rule.about != folder:
                what = f"this rule is about {quote_value(rule.about)}, but stands in the folder '{folder}'."
                self.faults.problems.append(rule.problem(("about",), what, "Move the file, or correct 'about:'."))

    def _rule(
        self, pack: PackForms, into: dict[str, RuleKind], form: type[RuleKind], path: Path, parse: Parse
    ) -> RuleKind | None:
        content = pack.form(form, path, parse)
        if content is None:
            return None
        rule = content[0].at_location(content[1], layer=pack.layer)
        if rule.id != path.stem:
            what = f"the id {quote_value(rule.id)} is not the name of its file, {quote_value(path.stem)}."
            self.faults.problems.append(rule.problem(("id",), what, "Make them the same."))
        if rule.id in self.by_id:
            self.faults.add_duplicate(rule, "rule", rule.id, self.by_id[rule.id])
        into[rule.id] = rule
        self.by_id[rule.id] = rule
        return rule

    def _consistency(self, pack: PackForms, above: Sequence[PackForms]) -> dict[str, ConsistencyRule]:
        rules: dict[str, ConsistencyRule] = {}
        gone = frozenset(name for layer in above for name in (*layer.retire.consistency, *_ids(layer)))
        for path in pack.files["consistency"]:  # one, or none
            if content := pack.form(ConsistencyFile, path, self.parsers.facts, gone):
                pack.take(rules, content[1], "rules", content[0].rules)
        return rules


def _ids(pack: PackForms) -> list[str]:
    """The ids of a layer's rules of consistency, as they are written."""
    documents = [pack.document(path) for path in pack.files["consistency"]]
    lists = [each.data.get("rules") for each in documents if each and isinstance(each.data, dict)]
    return [rule["id"] for rules in lists if isinstance(rules, list) for rule in rules if "id" in rule]
