"""``collabadvisor db export``: every venture as a venture file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from collabadvisor.cli.database_options import database_options, open_database
from collabadvisor.cli.output import refuse_name_of_a_report
from collabadvisor.cli.shared import THEN, FileName, pack_option, show, visible

if TYPE_CHECKING:
    from collabadvisor.knowledge.pack_stack import Packs


@click.command("export")
@click.argument("folder", metavar="DIR", type=FileName())
@database_options
@pack_option
def db_export_command(folder: Path, where: Path | str, pack: Packs | None) -> None:
    """Write what the pages hold as venture files into a folder.

    DIR is a new folder, or an empty one. All other commands read these files. Each holds the newest answers; who wants
    what was answered before, and the links, makes a backup. --pack is what 'serve' was given.

    \b
    Examples:
      collabadvisor db export ventures
      collabadvisor db export ventures --data partnerships.db
    """
    # Imported here, so that help does not wait for the knowledge.
    from functools import cache

    from collabadvisor.knowledge.base import KnowledgeBase
    from collabadvisor.knowledge.loading import load
    from collabadvisor.knowledge.pack_stack import Packs
    from collabadvisor.report.authoring.issue_words import count_phrase
    from collabadvisor.web.database.exported_ventures import export

    refuse_name_of_a_report(folder)
    folders, layers = pack or Packs()

    @cache
    def knowledge(more: tuple[str, ...]) -> KnowledgeBase:
        return load(Packs(folders, tuple(dict.fromkeys((*layers, *more)))))

    with open_database(where) as database:
        exported = export(database, folder, knowledge, THEN)
    old = "".join(f"\n  {visible(str(each))}" for each in exported.old)
    more = (
        f"\nThese have answers that this knowledge does not have; 'collabadvisor upgrade FILE' helps:{old}"
        if old
        else ""
    )
    show(f"Wrote {count_phrase(exported.ventures, 'venture')} to {visible(str(folder))}.{more}\n")
