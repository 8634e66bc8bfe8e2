"""Where a report goes and in which format: to the screen, or whole into a file whose ending says it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from collabadvisor.cli.shared import FileName, one_of, same_file, visible
from collabadvisor.files.problems import Location, OutputError, Problem

Command = TypeVar("Command", bound=Callable[..., Any])
ENDINGS: Mapping[str, tuple[str, ...]] = {
    "text": (".txt",),
    "markdown": (".md", ".markdown"),
    "html": (".html", ".htm"),
    "docx": (".docx",),
    "pdf": (".pdf",),
    "json": (".json",),
    "mermaid": (".mmd",),
    "sarif": (".sarif",),
    "csv": (".csv",),
    "tsv": (".tsv",),
    "parquet": (".parquet", ".pq"),
    "xlsx": (".xlsx",),
    "jsonl": (".jsonl", ".ndjson"),
}
"""The endings of the name of a file in each format, the usual one first."""
REPORT = ("text", "markdown", "html", "docx", "pdf", "json")
"""The formats in which every report can be had."""
FOR_FILES_ALONE = ("docx", "pdf", "parquet", "xlsx")
"""What nobody can read on a screen."""
OF_OTHER_PROGRAMS = (".doc", ".odt", ".rtf", ".ppt", ".pptx")
"""Under these endings nothing that is written here would open."""
OF_A_VENTURE = (".yaml", ".yml")
"""The endings of the names of files that people fill in."""
SCREEN = Path("-")
OF_A_PACK = (*OF_A_VENTURE, ".feature")


def report_options(*formats: str, default: str = "text") -> Callable[[Command], Command]:
    """``--format FORMAT`` and ``-o PATH`` of a command whose report can be had in these formats.

    ``default`` is the one in which it is told where nobody said which.
    """
    from_endings = ", ".join(ENDINGS[form][0] for form in formats)

    def options(command: Command) -> Command:
        command = click.option(
            "-o",
            "--output",
            metavar="PATH",
            type=FileName(),
            callback=lambda _context, _param, path: None if path == SCREEN else path,
            help="Write to this file, not to the screen (which is -).",
        )(command)
        return click.option(
            "--format",
            "form",
            metavar="FORMAT",
            callback=one_of("format", lambda: formats),
            help=f"{', '.join(formats[:-1])} or {formats[-1]}. "
            f"Default: what the ending of PATH says ({from_endings}), else {default}.",
        )(command)

    return options


def choose_format(form: str | None, output: Path | None, formats: Iterable[str] = REPORT, default: str = "text") -> str:
    """The format that was asked for, or that of the ending of the file; else the ``default``.

    Raises:
        OutputError: the ending promises what is not written: another format, or one that there is not.
        click.UsageError: what is for a file alone would go to the screen.
    """
    endings = {ending: each for each in formats for ending in ENDINGS[each]}
    ending = output.suffix.lower() if output else ""
    by_ending = endings.get(ending)
    if output and ((ending and not by_ending and not form) or (form and _promises_another(ending, form))):
        raise OutputError([_refusal(output, form, endings)])
    kind = form or by_ending or default
    if output is None and kind in FOR_FILES_ALONE:
        message = f"A file of the kind {kind} is not for a screen. Say where it is to be written: -o advice.{kind}"
        raise click.UsageError(message)
    return kind


def _promises_another(ending: str, form: str) -> bool:
    """Whether other programs would take a file of this name for what it is not."""
    return ending not in ENDINGS[form] and (_of_a_report(ending) or form in FOR_FILES_ALONE)


def _of_a_report(ending: str) -> bool:
    return ending in OF_OTHER_PROGRAMS or any(ending in endings for endings in ENDINGS.values())


def _refusal(output: Path, form: str | None, endings: Mapping[str, str]) -> Problem:
    if not form:
        return _other_ending(output, "report", tuple(endings))
    return _other_ending(output, "", ENDINGS[form], f"a report in the format {form} is not written under this ending.")


def _other_ending(path: Path, kind: str, endings: Sequence[str], what: str = "", also: str = "") -> Problem:
    """The problem that nothing of this kind is written under the ending of a name, with the endings that it has."""
    from collabadvisor.files.words import join_words

    sentence = what or f"no {kind} is written as {visible(path.suffix.lower()) or 'a file without an ending'}."
    return Problem(Location(str(path)), sentence, f"End the name in {join_words(endings, 'or')}{also}.")


def refuse_ending(path: Path, kind: str, endings: Sequence[str], also: str = "") -> None:
    """Refuse the name of a file of this ``kind`` that has another ending; ``also`` says which more there are.

    Raises:
        OutputError: so it is. A name without an ending promises nothing.
    """
    if path.suffix and path.suffix.lower() not in endings:
        raise OutputError([_other_ending(path, kind, endings, also=also)])


def refuse_another_format(path: Path, kind: str, endings: Sequence[str]) -> None:
    """Refuse the name of a file of this ``kind`` that promises the format of a report.

    Raises:
        OutputError: so it is.
    """
    if path.suffix.lower() not in endings and _of_a_report(path.suffix.lower()):
        raise OutputError([_other_ending(path, kind, endings)])


def refuse_name_of_a_report(folder: Path) -> None:
    """Refuse a new folder that would be taken for the file of a report.

    Raises:
        OutputError: its name ends as that of a report.
    """
    if _of_a_report(folder.suffix.lower()) and not folder.exists():
        what = f"no folder is written as {visible(folder.suffix.lower())}."
        raise OutputError([Problem(Location(str(folder)), what, f"Name a folder, for example {folder.stem}.")])


def refuse_overwriting(output: Path | None, instead: str, *sources: Path) -> None:
    """Refuse to write over what was given, or over what may be a venture or a file of a pack.

    ``instead`` is a name that would do.

    Raises:
        OutputError: the file is there, and is one of these.
    """
    if output is None:
        return
    what = ""
    if any(same_file(output, file) for file in sources):
        what = "this is one of the files that were given; the report would take its place."
    elif output.suffix.lower() in OF_A_PACK and output.exists():
        what = "this file is there already, and looks like a venture or knowledge; the report would take its place."
    if what:
        raise OutputError([Problem(Location(str(output)), what, f"Name another file, for example {instead}.")])
