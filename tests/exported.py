"""What other engines should say of a venture: what the quick reading says, or ``advise`` itself."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from collabadvisor import KnowledgeBase, Venture, advise
from collabadvisor.inference.experta.chaining import infer
from collabadvisor.inference.ranking import rank
from collabadvisor.reasoning.outlook.chain import chain_of
from engines import Given, Run, Told
from spoilt import GOOD


def by_the_chain(knowledge: KnowledgeBase, venture: Venture) -> Told:
    """What the quick reading says, with the recommendations in order."""
    outcome = chain_of(knowledge, venture.stage).outcome(venture.known())
    weak = [knowledge.rules[rule] for rule in outcome.findings if knowledge.rules[rule].finding == "weakness"]
    ranked = rank(weak, venture.stage, knowledge)
    given = tuple(
        Given(each.recommendation.id, each.priority, tuple(rule.id for rule in each.rules)) for each in ranked
    )
    return Told(outcome.findings, dict(outcome.standings), outcome.verdict, given)


def by_the_engine(knowledge: KnowledgeBase, venture: Venture) -> Told:
    """What ``advise`` says."""
    advice = advise(venture, knowledge)
    return Told(
        findings=frozenset(finding.name for finding in infer(venture, knowledge).findings),
        standings={name: given.standing for name, given in advice.standings.items()},
        verdict=advice.verdict.id,
        recommendations=tuple(
            Given(given.id, given.priority, tuple(reason.rule for reason in given.reasons))
            for given in advice.recommendations
        ),
    )


def same(run: Run, knowledge: KnowledgeBase, ventures: Iterable[Venture]) -> None:
    """Another engine says of each venture what the quick reading says."""
    for venture in ventures:
        assert run(venture.stage, venture.known()) == by_the_chain(knowledge, venture), venture


def renamed(pack: Path, **names: str) -> Path:
    """The kitchen pack with some words changed wherever they stand, ``_`` in them being ``-`` in the files too."""
    shutil.copytree(GOOD, pack)
    for old, new in names.items():
        word = re.compile(rf"\b{old.replace('_', '[_-]')}\b")
        for path in sorted(pack.rglob("*.yaml")):
            path.write_text(word.sub(new, path.read_text(encoding="utf-8")), encoding="utf-8")
            path.rename(path.with_stem(word.sub(new.strip("'"), path.stem)))
    return pack


def nested(pack: Path) -> Path:
    """The kitchen pack with a rule whose condition has joins of one part, and one join in another of its kind."""
    shutil.copytree(GOOD, pack)
    path = pack / "rules" / "means" / "hands-or-room-missing.yaml"
    plain = "    - kitchen_size: {at_most: too_small}\n    - cook: {at_most: none}\n"
    deep = (
        "    - all: [all: [kitchen_size: {at_most: enough}, cook: {at_most: none}]]\n"
        "    - any: [all: [money: {at_most: one_year}, all: [cook: {at_most: part_time}, any: [eaters: {is: few}]]]]\n"
    )
    path.write_text(path.read_text(encoding="utf-8").replace(plain, deep), encoding="utf-8")
    return pack
