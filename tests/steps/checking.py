"""The steps about the checks of the knowledge."""

from __future__ import annotations

import json

from pytest_bdd import parsers, then

from steps.using import Desk


@then("something is found")
def something_is_found(desk: Desk) -> None:
    assert desk.ran.code == 1, desk.ran
    assert "Traceback" not in desk.ran.err


@then(parsers.parse('it says "{words}"'))
def it_says(desk: Desk, words: str) -> None:
    assert words in " ".join(desk.ran.out.split()), desk.ran


@then(parsers.parse('her code host shows "{words}" on line {line:d} of "{file}", from "{name}"'))
def code_host_shows(desk: Desk, words: str, line: int, file: str, name: str) -> None:
    (run,) = json.loads(desk.file(name).read_text(encoding="utf-8"))["runs"]
    shown = [result["message"]["text"] for result in run["results"] if _place(result) == (file, line)]
    assert any(words in text for text in shown), run["results"]


def _place(result: dict[str, list[dict[str, dict[str, dict[str, object]]]]]) -> tuple[object, object]:
    place = result["locations"][0]["physicalLocation"]
    return place["artifactLocation"]["uri"], place["region"]["startLine"]
