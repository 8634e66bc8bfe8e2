"""A report is made again, by what its receipt says that its command was asked."""

from __future__ import annotations

import contextlib
import io
import shlex
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from collabadvisor.cli.requested_options import requested_options
from collabadvisor.cli.row_options import RowChoice
from collabadvisor.cli.shared import FileName, visible
from collabadvisor.files.problems import CollabAdvisorError, Location, OutputError, Problem, UnknownName, UnreadableFile

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


def make_again(
    report: Path, request: Sequence[str], files: Sequence[Path], options: Options, *, shown: bool = False
) -> bytes:
    """The content of the report that a request gives on these files, in the format of the ending of ``report``.

    With ``shown``, as it is printed: to the screen, or by it into a file.

    ``request`` is the command and what it was asked, as the receipt of ``report`` says; ``options`` are further ones,
    which the reader of the report names: files, knowledge, cover. Nothing is printed.

    Raises:
        click.UsageError: the command reports on another number of files, or does not take one of the options.
        UnreadableFile: the request is none that a receipt holds, or these files give no report on it.
        CollabAdvisorError: as the command raises it for one of the files.
    """
    name, *words = request
    command = _command(report, request)
    _check_use(name, command, files, options)
    paths = [f"./{file}" if str(file)[0] == "-" and file != STANDARD_INPUT else str(file) for file in files]
    with TemporaryDirectory() as folder, contextlib.ExitStack() as silent:
        printed, notes = io.StringIO(), io.StringIO()
        silent.enter_context(contextlib.redirect_stdout(printed))
        silent.enter_context(contextlib.redirect_stderr(notes))
        output = Path(folder) / f"report{report.suffix}"
        where = ("-o", "-" if shown else str(output))
        try:
            _check_request(command, words, paths)
            context = _context(command, [*_as_words(options), *where, *paths, *words])
            with context, contextlib.suppress(click.exceptions.Exit):
                command.invoke(context)
        except (click.UsageError, click.exceptions.Exit, UnknownName, OutputError) as error:
            raise _unusable(report, request, error) from error
        if shown and printed.getvalue():
            return printed.getvalue().encode()
        if not output.exists():
            what = f"these files give no such report: {notes.getvalue().strip() or 'the command ended without one'}"
            raise UnreadableFile([Problem(Location(str(report)), what)])
        return output.read_bytes()


def _command(report: Path, request: Sequence[str]) -> click.Command:
    from collabadvisor.cli.main import cli

    command = cli.get_command(click.Context(cli), request[0]) if request[0] in FILES else None
    if command is None:
        name = " ".join(request[:2] if request[0] == "knowledge" else request[:1])
        what = f"its receipt says that it is a report of '{name}', and such a report is not made again here."
        raise UnreadableFile([Problem(Location(str(report)), what, f"Those that are: {', '.join(FILES)}.")])
    return command


def _check_use(name: str, command: click.Command, files: Sequence[Path], options: Options) -> None:
    if FILES[name] not in (0, len(files)):
        its_files = "file" if FILES[name] == 1 else "two files"
        message = f"This report is one of '{name}': name its {its_files} with --venture."
        raise click.UsageError(message)
    taken = {option for parameter in command.params for option in parameter.opts}
    for option in options:
        if option not in taken:
            message = f"'{option}' is of no use here: this report is one of '{name}'. Leave it out."
            raise click.UsageError(message)


def _check_request(command: click.Command, words: Sequence[str], paths: Sequence[str]) -> None:
    """Refuse what no receipt holds: another file, a format, a layer, or a cover, which the reader has to name.

    Raises:
        click.UsageError: there is such a thing in the request.
        click.exceptions.Exit: help is asked for.
    """
    context = _context(command, [*paths, *words])
    asked = sorted(requested_options(context))
    if command.name == "advise":
        asked = sorted(RowChoice.of(context.params).as_options())
    named = {*_named_files(context)} - {*paths}
    if asked != sorted(words) or named:
        message = "no receipt holds this."
        raise click.UsageError(message)


def _context(command: click.Command, words: Sequence[str]) -> click.Context:
    """What a command is called with, as if it had been typed. Raises as click does."""
    from collabadvisor.cli.main import cli

    parent = click.Context(cli, info_name="collabadvisor", **cli.context_settings)
    return command.make_context(command.name, list(words), parent=parent)


def _as_words(options: Options) -> Iterator[str]:
    for name, value in options.items():
        for each in (value,) if isinstance(value, str | Path) else value:
            yield from (name, str(each))


def _named_files(context: click.Context) -> Iterator[str]:
    for parameter in context.command.params:
        value = context.params.get(parameter.name or "")
        if isinstance(parameter.type, FileName) and value is not None:
            yield from map(str, value if isinstance(value, tuple) else (value,))


def _unusable(report: Path, request: Sequence[str], error: Exception) -> UnreadableFile:
    """What is told where a request cannot be met: what it is, and why, in the command's own words."""
    problems = error.problems if isinstance(error, CollabAdvisorError) else ()
    message = error.format_message() if isinstance(error, click.UsageError) else ""
    why = " ".join(each.what for each in problems) or message
    asked = visible(shlex.join(request))
    what = f"what its receipt says that was asked cannot be asked of these files: '{asked}'. {why}".strip()
    return UnreadableFile([Problem(Location(str(report)), what, "Was it changed, or are these other files?")])
