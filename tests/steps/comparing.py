"""The steps of features/using/knowledge-diff.feature: a command that finds something, and says so by its exit code."""

from __future__ import annotations

from pytest_bdd import parsers, then

from steps.using import Desk


@then("something is found")
def something_is_found(desk: Desk) -> None:
    assert desk.ran.code == 1, desk.ran
    assert "Traceback" not in desk.ran.err


@then(parsers.parse('it says "{words}"'))
def it_says(desk: Desk, words: str) -> None:
    assert words in " ".join(desk.ran.out.split()), desk.ran
