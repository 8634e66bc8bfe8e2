"""``collabadvisor report new``: a file in which the author says what the report is to be."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from collabadvisor.cli.output import OF_A_VENTURE, refuse_ending
from collabadvisor.cli.shared import FileName, pack_option, show, typed_file, visible
from collabadvisor.files.atomic import write_new
from collabadvisor.files.problems import Location, OutputError, Problem

if TYPE_CHECKING:
    from collabadvisor.knowledge.pack_stack import Packs

THEN = "Then run: collabadvisor advise VENTURE --report FILE -o report.html"


@click.command("new")
@click.argument("file", type=FileName())
@click.option("--for", "venture", metavar="VENTURE", type=FileName(), help="List what is advised for this venture.")
@pack_option
def report_new_command(file: Path, venture: Path | None, pack: Packs | None) -> None:
    """Write a file in which you say what the report is to be.

    In it you say for whom the report is and by whom, which sections it has, in which order and under which titles; what
    you add to them, and what you leave out. You can say which recommendations come first, and of each who sees to it
    and by when. The report says of all of this that it is its author's.

    With --for it lists all that is advised for a venture, so that you need not look up any id. A file that is already
    there is never touched.

    \b
    Examples:
      collabadvisor report new report.yaml
      collabadvisor report new board.yaml --for my-venture.yaml
    """
    refuse_ending(file, "report file", OF_A_VENTURE)
    if os.path.lexists(file):
        raise OutputError([_in_the_way(file)])
    text = _text(venture, pack)
    try:
        write_new(file, text)
    except FileExistsError as error:  # it has appeared since
        raise OutputError([_in_the_way(file)]) from error
    of = typed_file(venture, pack) if venture else "VENTURE"
    show(
        f"Wrote {visible(str(file))}. Open it in a text editor, say what you want, save it, and run:\n"
        f"  collabadvisor advise {of} --report {typed_file(file)} -o report.html\n"
    )


def _text(venture: Path | None, pack: Packs | None) -> str:
    # Imported here, so that help does not wait for the knowledge.
    from collabadvisor.knowledge.loading import load
    from collabadvisor.report.own.blank_report import blank_report

    knowledge = load(pack)
    if venture is None:
        return blank_report(THEN, example=next(iter(knowledge.recommendations)))
    from collabadvisor.inference.advisor import advise
    from collabadvisor.venture.model import Venture

    return blank_report(THEN, advise(Venture.read(venture, knowledge), knowledge).recommendations)


def _in_the_way(file: Path) -> Problem:
    if file.is_dir():
        return Problem(Location(str(file)), "this is a folder.", f"Name a file in it: {file / 'report.yaml'}")
    return Problem(Location(str(file)), "this file is already there, and is left as it is.", "Name a new file.")
