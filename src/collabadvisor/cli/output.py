"""Where a report goes: to the screen, or whole into a file whose ending says in which format."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from collabadvisor.cli.shared import FileName, one_of, show, visible
from collabadvisor.files.atomic import write_whole
from collabadvisor.files.problems import Location, OutputError, Problem

Command = TypeVar("Command", bound=Callable[..., Any])
PAGES = {".html": "html", ".htm": "html", ".json": "json", ".md": "markdown", ".markdown": "markdown"}
"""The format that an ending stands for, of a report that can be a page."""
SCREEN = Path("-")
OF_A_PACK = (".yaml", ".yml", ".feature")


def report_options(formats: Callable[[], Collection[str]], said: str, endings: str) -> Callable[[Command], Command]:
    """``--format FORMAT`` and ``-o PATH``; ``said`` are the formats in words, ``endings`` those that stand for one."""

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
            callback=one_of("format", formats),
            help=f"{said}. Default: what the ending of PATH says ({endings}), else text.",
        )(command)

    return options


def chosen(form: str | None, output: Path | None, by_ending: Mapping[str, str]) -> str:
    """The format that was asked for, or that of the ending of the file; else text."""
    return form or by_ending.get(output.suffix.lower() if output else "", "text")


def not_over_knowledge(output: Path, instead: str) -> None:
    """Refuse to write over what may be a venture or a file of a pack; ``instead`` is a name that would do.

    Raises:
        OutputError: the file is there, and has such a name.
    """
    if output.suffix.lower() in OF_A_PACK and output.exists():
        what = "this file is there already, and looks like a venture or knowledge; the report would take its place."
        raise OutputError([Problem(Location(str(output)), what, f"Name another file, for example {instead}.")])


def deliver(text: str, form: str, output: Path | None) -> None:
    """Print a report, or write it whole into the file and say so. Raises as ``show`` and ``write_whole`` do."""
    if output is None:
        show(text, form)
    else:
        write_whole(output, text)
        click.echo(f"Wrote {visible(str(output))}.", err=True)
