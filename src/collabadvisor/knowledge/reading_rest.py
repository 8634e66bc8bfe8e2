"""Reads what a pack and the layers over it let stand, and what became of the questions of earlier versions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from collabadvisor.knowledge.framework import Fact
from collabadvisor.knowledge.pack_form import PackForms
from collabadvisor.knowledge.rules import ExceptionsFile, KnowledgeException, RenamedFile, RenamedQuestion


def exceptions_of(packs: Sequence[PackForms]) -> tuple[KnowledgeException, ...]:
    """What all layers let stand."""
    exceptions: list[KnowledgeException] = []
    for pack in packs:
        for path in pack.files["exceptions"]:  # one, or none
            if content := pack.form(ExceptionsFile, path):
                exceptions += (
                    excepted.at_location(content[1], ("exceptions", index), layer=pack.layer)
                    for index, excepted in enumerate(content[0].exceptions)
                )
    return tuple(exceptions)


def renamed_of(packs: Sequence[PackForms], facts: Mapping[str, Fact]) -> dict[str, RenamedQuestion]:
    """What all layers say, the higher in the place of the lower.

    What a lower one says of questions and answers that a higher one has taken away is left out.
    """
    renamed: dict[str, RenamedQuestion] = {}
    for pack in packs:
        own = _renamed(pack)
        renamed |= own if pack is packs[-1] else {name: each for name, each in own.items() if _fits(each, facts)}
    return renamed


def _renamed(pack: PackForms) -> dict[str, RenamedQuestion]:
    renamed: dict[str, RenamedQuestion] = {}
    for path in pack.files["renamed"]:  # one, or none
        if content := pack.form(RenamedFile, path):
            for index, entry in enumerate(content[0].renamed):
                placed = entry.at_location(content[1], ("renamed", index), layer=pack.layer)
                if entry.fact in renamed:
                    pack.faults.problems.append(placed.problem(("fact",), f"'{entry.fact}' is listed twice."))
                renamed[entry.fact] = placed
    return renamed


def _fits(entry: RenamedQuestion, facts: Mapping[str, Fact]) -> bool:
    now = [pair for pairs in entry.answers.values() for pair in pairs.items()]
    is_known = all(name in facts and answer in facts[name].answer_ids for name, answer in now)
    return is_known and (entry.instead is None or entry.instead in facts)
