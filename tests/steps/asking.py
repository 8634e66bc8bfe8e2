"""The steps of an interview: what somebody types, line by line."""

from __future__ import annotations

import json

from pytest_bdd import given, parsers, then, when

from steps.using import Desk


@given(parsers.parse('she has run "{command}" and typed "{words}"'))
@when(parsers.parse('she runs "{command}" and types "{words}"'))
def runs_and_types(desk: Desk, command: str, words: str) -> None:
    """The words are lines, with commas between them."""
    desk.run(command, "".join(f"{line.strip()}\n" for line in words.split(",")))


@then(parsers.parse('she is asked "{question}"'))
def is_asked(desk: Desk, question: str) -> None:
    assert _times_asked(desk, question) > 0, desk.ran


@then(parsers.parse('she is not asked "{question}"'))
def is_not_asked(desk: Desk, question: str) -> None:
    assert _times_asked(desk, question) == 0, desk.ran


@then(parsers.parse('she is asked {many:d} times "{question}"'))
def is_asked_so_often(desk: Desk, many: int, question: str) -> None:
    assert _times_asked(desk, question) == many, desk.ran


@then(parsers.parse('another program would ask "{fact}" first'))
def would_ask(desk: Desk, fact: str) -> None:
    told = json.loads(desk.ran.done())
    assert told["format"] == "collabadvisor/ask/1"
    assert told["questions"][0]["fact"] == fact


def _times_asked(desk: Desk, question: str) -> int:
    return " ".join(desk.ran.done().split()).count(question)
