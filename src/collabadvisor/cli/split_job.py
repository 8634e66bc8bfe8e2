"""A table written as venture files, one for each of its ventures."""

from __future__ import annotations

import re
from pathlib import Path
from unicodedata import normalize

import click

from collabadvisor.cli.problem_notes import tell_problems
from collabadvisor.cli.shared import visible
from collabadvisor.cli.table_notes import tell_cells, tell_columns, tell_rows
from collabadvisor.files.atomic import folder_beside
from collabadvisor.files.problems import Location, OutputError, Problem
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.portfolio.tables.row_ventures import row_ventures
from collabadvisor.portfolio.tables.venture_table import VentureTable
from collabadvisor.portfolio.vetting import check, require_ventures
from collabadvisor.venture.template import filled_template

LONGEST = 60
"""So many characters has the name of a file, before its ending."""
DONE, FOUND, REFUSED = 0, 1, 2


def write_each(table: VentureTable, knowledge: KnowledgeBase, folder: Path, *, strict: bool) -> int:
    """Write a file for each venture whose stage is known, all or none, into a folder that is new or empty.

    Returns the exit code. Raises ``OutputError`` where the folder holds something, or cannot be written.
    """
    _empty(folder)
    tell_problems((*table.notes, *table.doubtful))
    unclear = check(table)
    if strict and (len(unclear) or table.doubtful):
        tell_cells(unclear.cells(), refused=True)
        click.echo("With --strict nothing is written while there is a mistake.", err=True)
        return REFUSED
    ventures = row_ventures(table, knowledge)
    require_ventures(table, len(ventures))
    files: dict[str, str] = {}
    for one in ventures:
        if one.venture is not None:
            files[_name(one.name, files)] = filled_template(
                one.venture, knowledge, "Then run: collabadvisor advise FILE"
            )
    try:
        with folder_beside(folder.resolve()) as new_folder:
            for name, text in files.items():
                (new_folder / name).write_text(text, encoding="utf-8", newline="\n")
            if folder.is_dir():
                folder.rmdir()
            new_folder.rename(folder.resolve())
    except OSError as error:
        _refuse(folder, f"it cannot be written: {error.strerror or error}.", "Name a folder that is yours.")
    many = f"{len(files):,} venture file{'' if len(files) == 1 else 's'}"
    rest = len(ventures) - len(files)
    without = f"; {rest:,} without a stage that can be read {'is' if rest == 1 else 'are'} left out" if rest else ""
    click.echo(f"Wrote {visible(str(folder))}: {many}{without}.", err=True)
    tell_columns(table.roles)
    tell_rows(unclear)
    return FOUND if tell_cells(unclear.cells()) else DONE


def _empty(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        _refuse(folder, "there is a file of this name.", "Name a folder.")
    if folder.is_dir() and any(folder.iterdir()):
        _refuse(folder, "this folder holds something already.", "Name another, which is made, or an empty one.")
    if not folder.resolve().parent.is_dir():
        _refuse(folder, f"there is no folder '{folder.parent}' for it.", "Make that one first, or name another.")


def _name(venture: str, files: dict[str, str]) -> str:
    """The name of a venture's file: plain letters, and a number where another has the same."""
    letters = normalize("NFKD", venture).encode("ascii", "ignore").decode().lower()
    stem = re.sub("[^a-z0-9]+", "-", letters).strip("-")[:LONGEST].strip("-") or "venture"
    number, name = 1, f"{stem}.yaml"
    while name in files:
        number += 1
        name = f"{stem}-{number}.yaml"
    return name


def _refuse(folder: Path, what: str, remedy: str) -> None:
    raise OutputError([Problem(Location(str(folder)), what, remedy)])
