"""The steps about certificates of the knowledge."""

from __future__ import annotations

import json
import re
import shutil

from markdown_it import MarkdownIt
from pytest_bdd import given, parsers, then, when

from spoilt import GOOD, furnished
from steps.running import PACK
from steps.using import Desk


@given(parsers.parse('the certificate that comes with the program, as "{name}"'))
def shipped(desk: Desk, name: str) -> None:
    shutil.copy(PACK / "docs" / name, desk.folder)


@given(parsers.parse('the kitchen pack as it is in the folder "{name}"'))
def kitchen_pack(desk: Desk, name: str) -> None:
    shutil.copytree(GOOD, desk.file(name))


@given(parsers.parse('a kitchen pack with scenarios in the folder "{name}"'))
def furnished_pack(desk: Desk, name: str) -> None:
    furnished(desk.file(name))


@then("she reads how many checks, properties, scenarios and changes that were")
def reads_how_many(desk: Desk) -> None:
    certified = json.loads(desk.file("certificate.json").read_text(encoding="utf-8"))
    checks, properties = len(certified["checks"]), len(certified["properties"])
    scenarios, changes = certified["scenarios"]["run"], certified["mutation"]["changes"]
    assert min(checks, properties, scenarios, changes) > 1
    said = f"{checks} checks, {properties} properties, {scenarios} scenarios and {changes} changes of the rules."
    assert said in " ".join(desk.ran.done().split()), desk.ran.out


@when(parsers.parse('in "{name}" every "{old}" is replaced by "{new}"'))
def replaced_everywhere(desk: Desk, name: str, old: str, new: str) -> None:
    text = desk.file(name).read_text(encoding="utf-8")
    assert old in text
    desk.file(name).write_text(text.replace(old, new), encoding="utf-8")


@then(parsers.parse('the certificate "{name}" says each of these'))
def says_each(desk: Desk, name: str, datatable: list[list[str]]) -> None:
    page = MarkdownIt("commonmark").enable("table").render(desk.file(name).read_text(encoding="utf-8"))
    said = " ".join(re.sub("<[^<>]+>", "", page).split())
    assert [words for (words,) in datatable if words not in said] == []
