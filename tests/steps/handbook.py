"""The steps of features/using/knowledge-handbook.feature: what somebody reads who has only the folder of pages."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import dataclass
from functools import cache
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from pytest_bdd import given, parsers, then, when

from collabadvisor.report.handbook.search_index import words
from steps.running import PACK, files_in, run_here
from steps.using import Desk

FOLDER = "handbook"


@dataclass
class Reader:
    """The page that is open, the part of it that she looks at, and what her search found: kind and title."""

    page: str = ""
    part: str = ""
    found: tuple[tuple[str, str], ...] = ()


@pytest.fixture
def reader() -> Reader:
    return Reader()


@cache
def written() -> dict[str, bytes]:
    """The handbook as the command writes it, once."""
    with TemporaryDirectory() as place:
        run_here("knowledge", "handbook", "-o", Path(place) / FOLDER).done()
        return {name: (Path(place) / FOLDER / name).read_bytes() for name in files_in(Path(place) / FOLDER)}


def seen(html: str) -> str:
    html = re.sub("<style>.*?</style>", "", html, flags=re.DOTALL)
    html = re.sub("</(dt|dd|td|th|li|p|span|summary|h[1-6])>", r" </\1>", html)
    return re.sub(r"\s+", " ", unescape(re.sub("<[^<>]+>", "", html)))


@given("the handbook of the knowledge")
def the_handbook(desk: Desk) -> None:
    desk.file(FOLDER).mkdir()
    for name, content in written().items():
        (desk.file(FOLDER) / name).write_bytes(content)


@given(parsers.parse('a copy of the knowledge, with its features, in the folder "{name}"'))
def copy_with_features(desk: Desk, name: str) -> None:
    for part in ("rules", "knowledge", "features/rules", "features/cases", "features/portfolio"):
        shutil.copytree(PACK / part, desk.file(name) / part)


@given(parsers.parse('her own file "{name}" in the folder "{folder}"'))
def own_file(desk: Desk, name: str, folder: str) -> None:
    desk.noted = "What I want to ask about rule 3."
    (desk.file(folder) / name).write_text(desk.noted, encoding="utf-8")


@when(parsers.parse('he runs "{command}"'))
def he_runs(desk: Desk, command: str) -> None:
    desk.run(command)


@when(parsers.parse('she opens "{place}"'))
def opens(desk: Desk, reader: Reader, place: str) -> None:
    name, _, anchor = place.partition("#")
    reader.page = (desk.file(FOLDER) / name).read_text(encoding="utf-8")
    reader.part = reader.page
    if anchor:
        (start,) = [found.start() for found in re.finditer(rf'<\w+[^<>]* id="{re.escape(anchor)}"', reader.page)]
        tag = re.findall(r"\w+", reader.page[start:])[0]
        reader.part = reader.page[start : reader.page.index(f"</{tag}>", start)]


@when(parsers.parse('she follows "{title}"'))
@then(parsers.parse('she follows "{title}"'))
def follows(desk: Desk, reader: Reader, title: str) -> None:
    links = re.findall(r'<a href="([^"]+)"[^<>]*>([^<]+)</a>', reader.part)
    opens(desk, reader, next(href for href, words in links if unescape(words) == title))


@when(parsers.parse('she searches for "{question}"'))
def searches(desk: Desk, reader: Reader, question: str) -> None:
    script = (desk.file(FOLDER) / "search-index.js").read_text(encoding="utf-8")
    index = json.loads(script.removeprefix("var HANDBOOK = ").rstrip().removesuffix(";"))
    reader.found = tuple(
        (index["kinds"][kind], title)
        for kind, title, _, _, text in index["entries"]
        if all(f" {word}" in f" {text}" for word in words(question))
    )


@then(parsers.parse('the page says "{said}"'))
def page_says(reader: Reader, said: str) -> None:
    assert said in seen(reader.page)


@then("she sees each of these")
def sees_each(reader: Reader, datatable: list[list[str]]) -> None:
    assert [said for (said,) in datatable if said not in seen(reader.part)] == [], seen(reader.part)


@then(parsers.parse('from there she gets to "{first}", "{second}", "{third}" and "{fourth}"'))
def gets_to(reader: Reader, first: str, second: str, third: str, fourth: str) -> None:
    links = re.findall(r'<a href="[^"]+"[^<>]*>([^<]+)</a>', reader.page)
    assert {first, second, third, fourth} <= set(links)


@then(parsers.parse('she finds the rule "{title}"'))
def finds_the_rule(reader: Reader, title: str) -> None:
    assert ("Rules", title) in reader.found


@then("she finds a lesson and a scenario")
def finds_others(reader: Reader) -> None:
    assert {"Lessons", "Scenarios"} <= {kind for kind, _ in reader.found}


@then("it ends with exit code 1")
def found_something(desk: Desk) -> None:
    assert (desk.ran.code, desk.ran.out) == (1, "")


@then(parsers.parse('the folder "{name}" needs nothing from outside'))
def needs_nothing(desk: Desk, name: str) -> None:
    for file in files_in(desk.file(name)):
        text = (desk.file(name) / file).read_text(encoding="utf-8")
        assert not re.search(r"https?:|@import|url\(", text), file
        for target in re.findall(r'(?:src|href)="([^"#]+)', text) if file.endswith(".html") else ():
            assert (desk.file(name) / target).is_file(), f"{file} -> {target}"
