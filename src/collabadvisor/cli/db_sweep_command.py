"""``collabadvisor db sweep``: what is past its day is taken away."""

from __future__ import annotations

from pathlib import Path

import click

from collabadvisor.cli.database_options import database_options, open_database
from collabadvisor.cli.shared import show, visible


@click.command("sweep")
@database_options
def db_sweep_command(where: Path | str) -> None:
    """Erase what is past the day until which it is kept.

    These are ventures that nobody has changed for so long as the server keeps them (24 months, if it was not told
    otherwise), and backups beside the database that are past the day in their names. Let it run every day, for example
    by cron, if the server is not always up.

    \b
    Example:
      collabadvisor db sweep
    """
    from collabadvisor.report.authoring.issue_words import count_phrase

    with open_database(where) as database:
        swept = database.sweep()
    ventures, backups = count_phrase(len(swept.ventures), "venture"), count_phrase(len(swept.backups), "backup")
    gone = "".join(f"\n  {visible(str(each))}" for each in swept.backups)
    show(f"Erased {ventures} and {backups} past their day.{gone}\n")
