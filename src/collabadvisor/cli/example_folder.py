"""A new folder of example ventures, which a command writes beside its report."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import click

from collabadvisor.cli.output import refuse_name_of_a_report
from collabadvisor.cli.shared import visible
from collabadvisor.files.atomic import write_new
from collabadvisor.files.problems import Location, OutputError, Problem


def require_fresh_folder(folder: Path) -> None:
    """Refuse a folder in which something stands, or that cannot be made: before the long work, not after it.

    Raises:
        OutputError: it is so.
    """
    refuse_name_of_a_report(folder)
    if os.path.lexists(folder):
        if not folder.is_dir() or any(folder.iterdir()):
            what = "something is there already; examples of another time could be taken for those of now."
            raise OutputError([Problem(Location(str(folder)), what, "Name a new folder.")])
    elif not folder.parent.is_dir() or not os.access(folder.parent, os.W_OK | os.X_OK):
        what = f"this folder cannot be made: '{folder.parent}' is no folder that can be written."
        raise OutputError([Problem(Location(str(folder)), what, "Name one in a folder that is yours.")])


def write_examples(folder: Path, files: Mapping[str, str], kind: str) -> None:
    """Write files (name -> text) into a fresh folder, made where it is not there, and say so; ``kind`` is of one.

    Raises:
        OutputError: the folder or a file cannot be written.
    """
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        what = f"this folder cannot be made: {error.strerror or error}."
        raise OutputError([Problem(Location(str(folder)), what, "Name another one.")]) from error
    for name, text in files.items():
        write_new(folder / name, text)
    many = f"{len(files)} {kind}{'' if len(files) == 1 else 's'}"
    click.echo(f"Wrote {many} into {visible(str(folder))}.", err=True)
