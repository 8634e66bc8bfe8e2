"""Every command as a process of its own: that it says there what it says in the tests."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from approved import lay_out
from approved_runs import RUNS, Run
from steps.running import Ran, files_in, run, run_here
from test_approved import COMMANDS

pytestmark = pytest.mark.slow


def of_a_small_pack_first(one: Run) -> bool:
    return "--pack" not in one.command


OF_A_DATABASE = ("db",)
"""Two databases are never the same: each has keys of its own. What is said of one, test_cli_db holds to."""


@pytest.mark.parametrize("path", [path for path in COMMANDS if path[:1] != OF_A_DATABASE], ids=" ".join)
def test_a_process_says_what_is_said_here(
    path: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    some = [each for each in RUNS if tuple(each.commands[-1][: len(path)]) == path]
    chosen = min(some, key=of_a_small_pack_first)
    (tmp_path / "desk").mkdir()
    monkeypatch.setenv("COLUMNS", "80")
    told: list[tuple[Ran, dict[str, bytes]]] = []
    for place in ("process", "here"):
        desk = tmp_path / "desk"
        lay_out(desk, chosen.command)
        monkeypatch.chdir(desk)
        typed = "".join(f"{line}\n" for line in chosen.typed)
        *earlier, command = chosen.commands
        for each in earlier:
            run_here(*each).done()
        ran = (
            run(*command, typed=typed.encode()) if place == "process" else run_here(*command, typed=io.StringIO(typed))
        )
        told.append((ran, {name: (desk / name).read_bytes() for name in files_in(desk)}))
        desk.rename(tmp_path / place)
        desk.mkdir()
    assert told[0] == told[1]
    assert told[0][0].out or told[0][0].err
