"""``collabadvisor new``: a venture file to fill in."""

from __future__ import annotations

import os
from pathlib import Path

import click

from collabadvisor.cli.shared import FileName, known_stage, pack_option, show, typed, visible, write_new
from collabadvisor.errors import Location, OutputError, Problem


@click.command("new")
@click.argument("file", type=FileName())
@click.option("--stage", metavar="STAGE", help="How far the venture is. Default: the first stage, a venture on paper.")
@pack_option
def new_command(file: Path, stage: str | None, pack: Path | None) -> None:
    """Write a file of questions to fill in.

    It holds every question for a venture at its stage, with the answers to choose from and why it is asked. Open it
    in a text editor. A file that is already there is never touched.

    In the knowledge that comes with the program the stages are: proposed (on paper), forming (the first year or so),
    established, and mature (five years and more). Another pack may have others; a stage that it does not have is
    refused, with those that it has.

    \b
    Examples:
      collabadvisor new my-venture.yaml
      collabadvisor new my-venture.yaml --stage established
    """
    # Imported here, so that help does not wait for the knowledge.
    from collabadvisor.blank import blank
    from collabadvisor.knowledge import load

    knowledge = load(pack)
    known_stage(knowledge, stage)
    chosen = next(iter(knowledge.framework.stages)) if stage is None else stage
    if os.path.lexists(file):
        raise OutputError([_in_the_way(file)])
    try:
        write_new(file, blank(knowledge, named_after(file), chosen))
    except FileExistsError as error:  # it has appeared since
        raise OutputError([_in_the_way(file)]) from error
    show(
        f"Wrote {visible(str(file))}. Open it in a text editor, answer what you can, save it, and run:\n"
        f"  collabadvisor advise {typed(file, pack)}\n"
    )


def _in_the_way(file: Path) -> Problem:
    if file.is_dir():
        return Problem(Location(str(file)), "this is a folder.", f"Name a file in it: {file / 'my-venture.yaml'}")
    return Problem(Location(str(file)), "this file is already there, and is left as it is.", "Name a new file.")


def named_after(file: Path) -> str:
    """What the venture is called until its manager calls it something else."""
    from collabadvisor.words import clean, plain

    words = clean(plain(os.fsencode(file.stem).decode("utf-8", "replace")))
    return words[:1].upper() + words[1:] or "My venture"
