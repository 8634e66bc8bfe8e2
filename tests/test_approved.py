"""What every command says, word for word, beside what was approved: ``make approve`` writes it anew.

Python gives each run of the tests a hash seed of its own, so what hangs on one does not stay approved for long.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from syrupy.assertion import SnapshotAssertion

from approved import FOLDER, Approved, said
from approved_runs import RUNS, Run
from steps.running import cli, run_here

pytestmark = pytest.mark.no_cover

ELSEWHERE = {("spark",), ("serve",)}
"""The one needs Spark and Java, which only ``make test-spark`` has; the other does not end by itself."""
FORMS = {"--format", "--to", "what"}
"""What says in which form something is told."""


def commands(
    command: click.Command = cli, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command that does something, by the words that call it."""
    if not isinstance(command, click.Group):
        yield path, command
        return
    for name in command.list_commands(click.Context(command)):
        member = command.get_command(click.Context(command), name)
        assert member
        yield from commands(member, (*path, name))


COMMANDS = {path: command for path, command in commands() if path not in ELSEWHERE}


@pytest.mark.parametrize(
    "run", [pytest.param(run, id=run.file, marks=[pytest.mark.slow] if run.takes_long else []) for run in RUNS]
)
def test_it_says_what_was_approved(
    run: Run, snapshot: SnapshotAssertion, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    told = said(run, tmp_path)
    assert "Traceback" not in told
    assert told == snapshot(extension_class=Approved)


def test_every_run_has_a_file_of_its_own_and_no_file_is_left_over(request: pytest.FixtureRequest) -> None:
    files = Counter(run.file for run in RUNS)
    assert [file for file, times in files.items() if times > 1] == []
    if not request.config.option.update_snapshots:
        there = {file.name for file in FOLDER.iterdir()}
        assert (sorted(there - set(files)), sorted(set(files) - there)) == ([], []), "left over, and missing"


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_every_option_and_format_of_a_command_is_run(path: tuple[str, ...]) -> None:
    runs = [command for run in RUNS for command in run.commands if tuple(command[: len(path)]) == path]
    assert runs, "no output of this command is approved: add a line to approved_runs.py"
    tried = {word for run in runs for word in run[len(path) :]}
    for parameter in COMMANDS[path].params:
        if isinstance(parameter, click.Option):
            assert tried & {*parameter.opts, *parameter.secondary_opts}, f"{parameter.opts[-1]} is never tried"
        for form in forms(path, parameter):
            assert form in tried, f"{form} is never tried"


def forms(path: tuple[str, ...], parameter: click.Parameter) -> list[str]:
    """What can be chosen with a parameter that says in which form something is told, by what is said to a wrong one."""
    if not FORMS & {*parameter.opts}:
        return []
    option = [parameter.opts[0]] if isinstance(parameter, click.Option) else []
    refused = " ".join(run_here(*path, *option, "?").refused().split())
    known = re.search(r"Known here: (.+)\.$", refused)
    assert known, refused
    return re.split(r", | or ", known[1])
