"""``collabadvisor db upgrade``: a database brought up to date with the program."""

from __future__ import annotations

from pathlib import Path

import click

from collabadvisor.cli.database_options import database_options, upgrade_note
from collabadvisor.cli.shared import show, visible


@click.command("upgrade")
@database_options
def db_upgrade_command(where: Path | str) -> None:
    """Bring what the pages hold up to date with the program.

    'serve' does the same when it starts. Before anything is changed, all of it is kept in one file, whose place is
    printed; 'db restore' puts it back. Stop the server first.

    \b
    Examples:
      collabadvisor db upgrade
      collabadvisor db upgrade --database postgresql://advice@localhost/advice
    """
    from collabadvisor.web.database.database import Database

    with Database.open(where, make=False) as database:
        show(f"{upgrade_note(database) if database.backup else f'{visible(database.place)} is up to date.'}\n")
