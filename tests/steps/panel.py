"""The steps about panels of respondents."""

from __future__ import annotations

import json
import re

from pytest_bdd import given, parsers, then

from steps.using import Desk


@given(parsers.parse('the file "{name}"'))
def any_file(desk: Desk, name: str, docstring: str) -> None:
    desk.file(name).parent.mkdir(parents=True, exist_ok=True)
    desk.file(name).write_text(f"{docstring}\n", encoding="utf-8")


@then(parsers.parse('the answer "{answer}" of "{respondent}" leads to "{words}"'))
def leads_to(desk: Desk, answer: str, respondent: str, words: str) -> None:
    said = " ".join(desk.ran.done().split())
    _, given, after = said.partition(f"- “{answer}”: {respondent} ")
    assert given, desk.ran.out
    follows = re.match(r"(?:- Then .+? (?=- ))+", after)
    assert follows, after
    assert f"Then {words}" in follows[0]


@then(parsers.parse('another program reads that agreement on "{facts}" would settle the verdict'))
def would_settle(desk: Desk, facts: str) -> None:
    read = json.loads(desk.ran.done())
    assert read["format"] == "collabadvisor/panel/1"
    assert read["settling"] == facts.split(", ")
