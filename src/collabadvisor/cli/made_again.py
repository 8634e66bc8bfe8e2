"""A report is made again, by what its receipt says that its command was asked."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from collabadvisor.cli.shared import FileName
from collabadvisor.files.problems import Location, Problem, UnreadableFile

FILES: Mapping[str, int] = {
    "advise": 0,
    "why": 1,
    "why-not": 1,
    "what-if": 1,
    "plan": 1,
    "compare": 2,
    "panel": 0,
    "portfolio": 1,
}
"""The commands whose reports are made again, and on how many files each reports; 0: on any number of them."""
STANDARD_INPUT = Path("-")
Options = Mapping[str, str | Path | Sequence[str | Path]]
"""Options of a command, each with its value, or its values where it can be repeated."""


def make_again(report: Path, request: Sequence[str], files: Sequence[Path], options: Options) -> bytes:
    """The content of the report that a request gives on these files, in the format of the ending of ``report``.

    ``request`` is the command and what it was asked, as the receipt of ``report`` says; ``options`` are further ones,
    which name files, knowledge and cover. What the command tells beside its report is not told.

    Raises:
        click.UsageError: the command reports on another number of files, or does not take one of the options.
        UnreadableFile: the request is none that a report comes from, as one that names a file would be.
        CollabAdvisorError: as the command raises it.
    """
    name, *words = request
    command = _command(report, request)
    if FILES[name] not in (0, len(files)):
        message = (
            f"This report is one of '{name}': name its {'file' if FILES[name] == 1 else 'two files'} with --venture."
        )
        raise click.UsageError(message)
    taken = {option for parameter in command.params for option in parameter.opts}
    for option in options:
        if option not in taken:
            message = f"'{option}' says nothing of this report, which is one of '{name}'."
            raise click.UsageError(message)
    with TemporaryDirectory() as folder, contextlib.ExitStack() as silent:
        for redirect in (contextlib.redirect_stdout, contextlib.redirect_stderr):
            silent.enter_context(redirect(io.StringIO()))
        output = Path(folder) / f"report{report.suffix}"
        paths = [f"./{file}" if str(file)[0] == "-" and file != STANDARD_INPUT else str(file) for file in files]
        further = [*_as_words(options), "-o", str(output)]
        context = _context(report, command, [*paths, *words, *further])
        if {*_named_files(context)} - {*paths, *further}:
            raise _unusable(report, name)
        with context, contextlib.suppress(click.exceptions.Exit):
            command.invoke(context)
        return output.read_bytes()


def _command(report: Path, request: Sequence[str]) -> click.Command:
    from collabadvisor.cli.main import cli

    command = cli.get_command(click.Context(cli), request[0]) if request[0] in FILES else None
    if command is None:
        name = " ".join(request[:2] if request[0] == "knowledge" else request[:1])
        what, remedy = f"a report of '{name}' is not made again here.", "Run the command again, and compare the two."
        raise UnreadableFile([Problem(Location(str(report)), what, remedy)])
    return command


def _context(report: Path, command: click.Command, words: list[str]) -> click.Context:
    name = command.name or ""
    try:
        return command.make_context(name, words)
    except (click.UsageError, click.exceptions.Exit) as error:  # the second where it is asked for help
        raise _unusable(report, name) from error


def _as_words(options: Options) -> Iterator[str]:
    for name, value in options.items():
        for each in (value,) if isinstance(value, str | Path) else value:
            yield from (name, str(each))


def _named_files(context: click.Context) -> Iterator[str]:
    for parameter in context.command.params:
        value = context.params.get(parameter.name or "")
        if isinstance(parameter.type, FileName) and value is not None:
            yield from map(str, value if isinstance(value, tuple) else (value,))


def _unusable(report: Path, name: str) -> UnreadableFile:
    what = f"its receipt says nothing that '{name}' can be asked."
    return UnreadableFile([Problem(Location(str(report)), what, f"Run 'collabadvisor {name}' again, and compare.")])
