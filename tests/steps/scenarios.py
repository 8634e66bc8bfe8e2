"""The steps of features about scenarios themselves: a pack with its features, and what is pasted into them."""

from __future__ import annotations

import re
import shutil

from pytest_bdd import given, parsers, then, when

from collabadvisor import KnowledgeBase
from steps.running import PACK
from steps.using import Desk


@given(parsers.parse('a copy of the knowledge and its features in the folder "{name}"'))
def copy_with_features(desk: Desk, name: str) -> None:
    for part in ("rules", "knowledge", "features/rules", "features/cases", "features/portfolio"):
        shutil.copytree(PACK / part, desk.file(name) / part)


@then("she reads how many rules are in force")
def reads_how_many(desk: Desk, knowledge: KnowledgeBase) -> None:
    rules = (*knowledge.rules.values(), *knowledge.verdict_rules.values(), *knowledge.portfolio_rules.values())
    many = sum(rule.status == "stable" for rule in rules) + len(knowledge.consistency)
    assert f"{many} rules are in force." in " ".join(desk.ran.done().split()), desk.ran.out


@given(parsers.parse('in "{name}" the example "{title}" is taken away'))
def taken_away(desk: Desk, name: str, title: str) -> None:
    text = desk.file(name).read_text(encoding="utf-8")
    left = re.sub(rf"    Example: {re.escape(title)}\n(?:      .*\n)+\n?", "", text, count=1)
    assert left != text
    desk.file(name).write_text(left, encoding="utf-8")


@when(parsers.parse('she pastes the example that it told her into "{name}"'))
def pastes(desk: Desk, name: str) -> None:
    told = re.search(
        rf"{re.escape(name)},\s+after\s+the\s+example\s+on\s+line\s+(\d+):\n+((?:    .*\n)+)", desk.ran.out
    )
    assert told, desk.ran.out
    lines = desk.file(name).read_text(encoding="utf-8").splitlines(keepends=True)
    end = int(told[1])
    while end < len(lines) and lines[end].strip():
        end += 1
    lines.insert(end, f"\n{told[2]}")
    desk.file(name).write_text("".join(lines), encoding="utf-8")


@then(parsers.parse('something is missing, and she reads "{words}"'))
def something_is_missing(desk: Desk, words: str) -> None:
    assert (desk.ran.code, desk.ran.err.count("Traceback")) == (1, 0), desk.ran
    assert words in " ".join(desk.ran.out.split()), desk.ran.out


@then("something is missing, and she reads each of these")
def each_is_missing(desk: Desk, datatable: list[list[str]]) -> None:
    assert desk.ran.code == 1, desk.ran
    said = " ".join(desk.ran.out.split())
    assert [words for (words,) in datatable if words not in said] == [], desk.ran.out
