"""``collabadvisor db backup``: all of a database in one file."""

from __future__ import annotations

from pathlib import Path

import click

from collabadvisor.cli.database_options import database_options, open_database
from collabadvisor.cli.shared import FileName, show, visible


@click.command("backup")
@click.option(
    "-o", "--output", metavar="FILE", type=FileName(), help="Write to this new file, and not beside the database."
)
@database_options
def db_backup_command(where: Path | str, output: Path | None) -> None:
    """Keep all that the pages hold in one file.

    The server may go on meanwhile. What is erased later is still in the backup, so a backup is kept for 30 days: the
    name of one beside the database says until when, and 'db sweep' takes it away after that. One that you name
    yourself is yours to delete.

    \b
    Examples:
      collabadvisor db backup
      collabadvisor db backup -o /mnt/safe/ventures.db
    """
    from collabadvisor.web.database.backups import kept_until
    from collabadvisor.web.database.database import utc_now

    with open_database(where) as database:
        backup = database.back_up(output)
    last = f"{kept_until(utc_now()):%d %B %Y}".lstrip("0")
    then = "Delete it by" if output else "'collabadvisor db sweep' takes it away after"
    show(f"Wrote {visible(str(backup))}. {then} {last}: what is erased meanwhile is still in it.\n")
