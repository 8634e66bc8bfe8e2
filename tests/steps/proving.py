"""The steps of features/using/knowledge-prove.feature."""

from __future__ import annotations

import shlex
import sys

import pytest
from pytest_bdd import given, parsers, then

from steps.using import Desk


@given("the solver is not installed")
def no_solver(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("collabadvisor.verification.proofs")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "z3", None)


@then(parsers.parse('it is not proved, and she reads "{words}"'))
def not_proved(desk: Desk, words: str) -> None:
    assert desk.ran.code == 1, desk.ran
    assert words in " ".join(desk.ran.out.split()), desk.ran.out


@then(parsers.parse('one of the files in "{folder}" is a venture that can be advised on with "{options}"'))
def can_be_advised_on(desk: Desk, folder: str, options: str) -> None:
    first = min(desk.file(folder).glob("*.yaml"))
    desk.run(f"collabadvisor advise {shlex.quote(str(first))} {options}")
    desk.ran.done()
