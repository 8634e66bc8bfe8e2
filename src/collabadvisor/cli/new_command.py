"""``collabadvisor new``: a venture file to fill in, or an empty table of ventures."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from collabadvisor.cli.knowledge_to_use import knowledge_to_use
from collabadvisor.cli.output import OF_A_VENTURE, refuse_ending
from collabadvisor.cli.shared import THEN, FileName, known_stage, pack_option, show, typed_file, typed_packs, visible
from collabadvisor.files.atomic import write_new
from collabadvisor.files.problems import Location, OutputError, Problem

if TYPE_CHECKING:
    from collabadvisor.knowledge.base import KnowledgeBase
    from collabadvisor.knowledge.pack_stack import Packs


TABLES = (".xlsx", ".csv", ".tsv")
"""The endings of the tables that are written."""


@click.command("new")
@click.argument("file", type=FileName())
@click.option(
    "--stage",
    metavar="STAGE",
    help="How far the venture is. Default: the first stage, a venture on paper; of a table, every stage.",
)
@pack_option
def new_command(file: Path, stage: str | None, pack: Packs | None) -> None:
    """Write a file of questions to fill in.

    It is for one venture, and holds every question for its stage, with the answers to choose from and why it is asked.
    Open it in a text editor. A file that is already there is never touched.

    If its name ends in .xlsx, .csv or .tsv, it is an empty table for many ventures: a row for each, and a column for
    each question, of every stage or of the one that you name. In a workbook (.xlsx) each cell offers the answers in a
    list, and a sheet explains the questions; a .csv or .tsv file has the headings only. Fill it in, and
    'collabadvisor portfolio' gives the advice on it. A workbook needs a library more;
    where it is missing, the command says how to install it.

    In the knowledge that comes with the program the stages are: proposed (on paper), forming (the first year or so),
    established, and mature (five years and more). Another pack may have others; a stage that it does not have is
    refused, with those that it has.

    \b
    Examples:
      collabadvisor new my-venture.yaml
      collabadvisor new my-venture.yaml --stage established
      collabadvisor new ventures.xlsx
      collabadvisor new proposals.csv --stage proposed
    """
    from collabadvisor.files.words import join_words

    ending = file.suffix.lower()
    if ending not in TABLES:
        refuse_ending(file, "venture", OF_A_VENTURE, f", or, for many ventures, in {join_words(TABLES, 'or')}")
    knowledge = knowledge_to_use(pack)
    stage = known_stage(knowledge, stage)
    if os.path.lexists(file):
        raise OutputError([_in_the_way(file)])
    if ending in TABLES:
        content, hint = _table(knowledge, file, stage), _told_of_the_table(file, stage, pack)
    else:
        content = _venture(knowledge, file, stage)
        hint = (
            f"Open it in a text editor, answer what you can, save it, and run:\n"
            f"  collabadvisor advise {typed_file(file, pack)}\n"
        )
    try:
        write_new(file, content)
    except FileExistsError as error:  # it has appeared since
        raise OutputError([_in_the_way(file)]) from error
    show(f"Wrote {visible(str(file))}. {hint}")


def _venture(knowledge: KnowledgeBase, file: Path, stage: str | None) -> str:
    from collabadvisor.venture.template import blank

    first = next(iter(knowledge.framework.stages))
    return blank(provisional_name(file), first if stage is None else stage, knowledge, THEN)


def _table(knowledge: KnowledgeBase, file: Path, stage: str | None) -> str | bytes:
    if file.suffix.lower() == ".xlsx":
        from collabadvisor.report.portfolio.blank_book import blank_book

        return blank_book(knowledge, stage)
    from collabadvisor.report.portfolio.blank_table import head

    return head(knowledge, stage, file.suffix.lower())


def _told_of_the_table(file: Path, stage: str | None, pack: Packs | None) -> str:
    run = f"  collabadvisor portfolio {typed_file(file, pack)}{f' --stage {stage}' if stage else ''}\n"
    if file.suffix.lower() == ".xlsx":
        return (
            "Open it in a spreadsheet, give each venture a row, choose from the lists what you know, save it, "
            f"and run:\n{run}"
        )
    return (
        f"It has the headings. Open it in a spreadsheet, give each venture a row, save it, and run:\n{run}"
        "The answers that may stand in its cells are listed by:\n"
        f"  collabadvisor knowledge list --facts{typed_packs(pack)}\n"
    )


def _in_the_way(file: Path) -> Problem:
    if file.is_dir():
        return Problem(Location(str(file)), "this is a folder.", f"Name a file in it: {file / 'my-venture.yaml'}")
    return Problem(Location(str(file)), "this file is already there, and is left as it is.", "Name a new file.")


def provisional_name(file: Path) -> str:
    """The name of the venture until its manager calls it something else."""
    from collabadvisor.files.words import clean, plain

    words = clean(plain(os.fsencode(file.stem).decode("utf-8", "replace")))
    return words[:1].upper() + words[1:] or "My venture"
