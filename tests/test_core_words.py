"""The core knows of no door: its words name no command, no option and no file of the command line."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import collabadvisor
from collabadvisor.cli.main import Commands
from collabadvisor.cli.own_words import OPTIONS, WORDS, in_own_words
from collabadvisor.files import remedies
from collabadvisor.files.problems import Field, Location, Problem

SOURCE = Path(collabadvisor.__file__).parent
DOORS = ("cli", "testing")
COMMAND = rf"\bcollabadvisor ({'|'.join(Commands.homes)})\b"
SPOKEN = re.compile(rf"{COMMAND}|(?<![\w-])--[a-z]|(?<![\w-])-o\b|\b(FILE|DIR|NAME|STAGE)\b")
TEMPLATE = re.compile(rf"{COMMAND}|(?<![\w(-])--[a-z][a-z-]*(?![\w-]*\s*:)")
CONSTANTS = {name: text for name, text in vars(remedies).items() if name.isupper()}


def core(pattern: str) -> list[Path]:
    return [path for path in SOURCE.rglob(pattern) if path.relative_to(SOURCE).parts[0] not in DOORS]


OTHER_PROGRAMS = {"extras.py"}
"""What speaks of pip and uv, whose options are no door's."""


def strings(source: str) -> Iterator[str]:
    """Every text in a module but the docstrings, the parts of one text joined."""
    tree = ast.parse(source)
    bare = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in bare:
            yield node.value


@pytest.mark.slow
def test_no_words_of_the_core_are_a_doors() -> None:
    modules = core("*.py")
    assert len(modules) > 200
    found = [
        f"{path.relative_to(SOURCE)}: {text}"
        for path in modules
        for text in strings(path.read_text(encoding="utf-8"))
        if SPOKEN.search(text) and path.name not in OTHER_PROGRAMS
    ]
    assert found == []


def test_nor_are_those_of_its_templates() -> None:
    templates = core("*.j2")
    assert len(templates) > 5
    found = [
        f"{path.relative_to(SOURCE)}: {line}"
        for path in templates
        for line in path.read_text(encoding="utf-8").splitlines()
        if TEMPLATE.search(line)
    ]
    assert found == []


@pytest.mark.parametrize(
    "words",
    ["'collabadvisor new FILE' writes one.", "say it with --stage.", "advise -o it", "--clear", "Name another: NAME."],
)
def test_such_words_are_found(words: str) -> None:
    source = f'"""Run collabadvisor ask."""\nTHERE = f"{{x}} {words}"\n'
    assert [text for text in strings(source) if SPOKEN.search(text)] == [f" {words}"]


@pytest.mark.parametrize("name", CONSTANTS)
def test_the_command_line_has_its_own_words_for_each_remedy(name: str) -> None:
    core_says = CONSTANTS[name].format("facts")
    here = in_own_words(Problem(Location("a.yaml", 3), f"First. {core_says}", f"{core_says} Last."))
    assert core_says not in f"{here.what}{here.remedy}"
    assert here.what.startswith("First. ")
    assert here.remedy.endswith(" Last.")
    assert here.where == ("a.yaml", 3)
    assert CONSTANTS[name] in WORDS


def test_a_remedy_keeps_the_name_that_it_is_about() -> None:
    told = in_own_words(Problem(Location("'x'"), "nothing.", remedies.SHOWN.format("a-{b}-c")))
    assert told.remedy == "'collabadvisor knowledge show a-{b}-c' shows it."


@pytest.mark.parametrize("field", OPTIONS)
def test_a_field_is_told_as_its_option(field: str) -> None:
    told = in_own_words(Problem(Field(field), "it is not known."))
    assert str(told) == f"{OPTIONS[field]}: it is not known."


def test_a_file_that_is_called_as_a_field_is_no_option() -> None:
    assert str(in_own_words(Problem(Location("clear"), "it is empty."))) == "clear: it is empty."
