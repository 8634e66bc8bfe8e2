"""The steps of features/using: what people type, what the screen shows, and what lies in the folder then."""

from __future__ import annotations

import contextlib
import io
import json
import re
import shlex
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from pytest_bdd import given, parsers, then, when

from steps.running import PACK, Ran, files_in, run_here


@dataclass
class Desk:
    """A folder in which somebody works, and what the last command said."""

    folder: Path
    ran: Ran = field(default_factory=lambda: Ran(-1, "", ""))
    noted: str = ""

    def file(self, name: str) -> Path:
        return self.folder / name

    def run(self, command: str, typed: str = "") -> None:
        program, *arguments = shlex.split(command)
        assert program == "collabadvisor"
        with contextlib.chdir(self.folder):
            self.ran = run_here(*arguments, typed=io.StringIO(typed))
        assert "Traceback" not in self.ran.err


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@given(parsers.parse('the venture file "{name}"'))
def venture_file(desk: Desk, name: str, docstring: str) -> None:
    desk.file(name).write_text(f"{docstring}\n", encoding="utf-8")


@given(parsers.parse('the example ventures "{first}" and "{second}" of the knowledge'))
def examples(desk: Desk, first: str, second: str) -> None:
    for name in (first, second):
        shutil.copy(PACK / "knowledge" / "cases" / name, desk.folder)


@given(parsers.parse('a copy of the knowledge in the folder "{name}"'))
def copy_of_the_pack(desk: Desk, name: str) -> None:
    for part in ("rules", "knowledge"):
        shutil.copytree(PACK / part, desk.file(name) / part)


@given(parsers.parse('in "{name}" "{old}" is replaced by "{new}"'))
@when(parsers.parse('in "{name}" she replaces "{old}" by "{new}"'))
def replaced(desk: Desk, name: str, old: str, new: str) -> None:
    before = desk.file(name).read_text(encoding="utf-8")
    assert old in before
    desk.file(name).write_text(before.replace(old, new, 1), encoding="utf-8")


@given(parsers.parse('she has run "{command}"'))
def has_run(desk: Desk, command: str) -> None:
    desk.run(command)
    desk.ran.done()


@when(parsers.parse('she runs "{command}"'))
def runs(desk: Desk, command: str) -> None:
    desk.run(command)


@when("she runs the command that it told her")
def runs_what_it_told(desk: Desk) -> None:
    told = re.search(r"^ +(collabadvisor .+)$", desk.ran.out, re.MULTILINE)
    assert told, desk.ran
    desk.run(told[1])


@given(parsers.parse('her answers in "{name}" are'))
@when(parsers.parse('she answers in "{name}"'))
def answers(desk: Desk, name: str, datatable: list[list[str]]) -> None:
    text = desk.file(name).read_text(encoding="utf-8")
    for fact, answer in datatable:
        text, count = re.subn(rf"(?m)^  {fact}:.*$", f"  {fact}: {answer}", text)
        assert count == 1, f"'{name}' asks for '{fact}' {count} times"
    desk.file(name).write_text(text, encoding="utf-8")


@given(parsers.parse('she keeps in mind what "{name}" says'))
def keeps_in_mind(desk: Desk, name: str) -> None:
    desk.noted = desk.file(name).read_text(encoding="utf-8")


@then("it succeeds")
def succeeds(desk: Desk) -> None:
    desk.ran.done()


@then("it is refused")
def refused(desk: Desk) -> None:
    desk.ran.refused()


@then(parsers.parse('she reads "{words}"'))
def reads(desk: Desk, words: str) -> None:
    assert words in _flat(desk.ran.done()), desk.ran.out


@then(parsers.parse("the screen has at most {count:d} lines"))
def fits_on_a_screen(desk: Desk, count: int) -> None:
    assert len(desk.ran.done().splitlines()) <= count


@then(parsers.parse('she does not read "{words}"'))
def does_not_read(desk: Desk, words: str) -> None:
    assert words not in _flat(desk.ran.done())


@then(parsers.parse('she is shown how to begin with "{words}"'))
def shown_how(desk: Desk, words: str) -> None:
    assert words in _flat(desk.ran.out + desk.ran.err)  # where it is printed depends on the version of click


@then(parsers.parse('she is told "{words}"'))
def told(desk: Desk, words: str) -> None:
    assert words in _flat(desk.ran.err), desk.ran.err


@then("she is told each of these")
def told_each(desk: Desk, datatable: list[list[str]]) -> None:
    said = _flat(desk.ran.err)
    assert [words for (words,) in datatable if words not in said] == [], desk.ran.err


@then(parsers.parse('"{first}" comes before "{second}"'))
def comes_before(desk: Desk, first: str, second: str) -> None:
    said = _flat(desk.ran.done())
    assert -1 < said.find(first) < said.find(second)


@then(parsers.parse('the file "{name}" says "{words}"'))
def file_says(desk: Desk, name: str, words: str) -> None:
    text = desk.file(name).read_text(encoding="utf-8")
    if name.endswith(".yaml"):
        text = re.sub(r"(?m)^\s*#", "", text)  # a comment reads on in the next line
    assert words in _flat(text)


@then(parsers.parse('the file "{name}" is as it was'))
def file_is_as_it_was(desk: Desk, name: str) -> None:
    assert desk.file(name).read_text(encoding="utf-8") == desk.noted


@then(parsers.parse('the file "{name}" is as it was, but that its receipt has the digest of the report file'))
def file_is_as_it_was_but_for_its_receipt(desk: Desk, name: str) -> None:
    said, receipts = re.subn(
        r",\s+report\s+file\s+sha256\s+[0-9a-f]{12}", "", desk.file(name).read_text(encoding="utf-8")
    )
    assert receipts == 1
    assert said.split() == desk.noted.split()


@then(parsers.parse('the folder holds only "{names}"'))
def folder_holds(desk: Desk, names: str) -> None:
    assert files_in(desk.folder) == sorted(names.split(", "))


@then(parsers.parse('"{name}" is one page that needs nothing else'))
def one_page(desk: Desk, name: str) -> None:
    page = desk.file(name).read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert page.rstrip().endswith("</html>")
    assert not re.search(r"""(?:src|href)=["']?[^"'#]""", page)


@then(parsers.parse('another program reads {count:d} advices from "{name}"'))
def another_program_reads(desk: Desk, count: int, name: str) -> None:
    advices = json.loads(desk.file(name).read_text(encoding="utf-8"))
    assert [advice["format"] for advice in advices] == ["collabadvisor/advice/2"] * count


@then(parsers.parse('the verdict that it reads on "{venture}" in "{name}" is "{verdict}"'))
def verdict_read(desk: Desk, venture: str, name: str, verdict: str) -> None:
    advices = json.loads(desk.file(name).read_text(encoding="utf-8"))
    assert {advice["venture"]["name"]: advice["verdict"]["id"] for advice in advices}[venture] == verdict


@then("her editor accepts this venture")
def editor_accepts(desk: Desk, docstring: str) -> None:
    assert _complaints(desk, docstring) == []


@then(parsers.parse('her editor marks "{words}" in this venture'))
def editor_marks(desk: Desk, words: str, docstring: str) -> None:
    assert any(words in complaint for complaint in _complaints(desk, docstring))


def _complaints(desk: Desk, venture: str) -> list[str]:
    schema: dict[str, Any] = json.loads(desk.ran.done())
    Draft202012Validator.check_schema(schema)
    return [error.message for error in Draft202012Validator(schema).iter_errors(yaml.safe_load(venture))]


def _flat(text: str) -> str:
    return " ".join(text.split())


@then(parsers.parse('another program reads that the reason "{rule}" comes from "{layer}"'))
def reason_comes_from(desk: Desk, rule: str, layer: str) -> None:
    advised = json.loads(desk.ran.done())["recommendations"]
    assert {reason["origin"] for each in advised for reason in each["reasons"] if reason["rule"] == rule} == {layer}


@then(parsers.parse('another program reads that the knowledge is of the layers "{layers}"'))
def knowledge_of_layers(desk: Desk, layers: str) -> None:
    used = json.loads(desk.ran.done())["knowledge"]
    assert used["layers"] == layers.split(", ")
    assert [layer["id"] for layer in used["layer_digests"]] == used["layers"]
    assert len({used["digest"], *(layer["digest"] for layer in used["layer_digests"])}) == len(used["layers"]) + 1
