"""``collabadvisor db restore``: a backup in the place of what a database holds."""

from __future__ import annotations

from pathlib import Path

import click

from collabadvisor.cli.database_options import database_options
from collabadvisor.cli.shared import FileName, show, visible


@click.command("restore")
@click.argument("backup", type=FileName())
@click.option("--over", is_flag=True, help="Replace what the database holds now; that is kept beside it.")
@database_options
def db_restore_command(backup: Path, where: Path | str, *, over: bool) -> None:
    """Put a backup in the place of what the pages hold.

    BACKUP is a file that 'db backup' wrote, or one that was kept before an upgrade; it stays as it is. A database that
    holds ventures is replaced only with --over, and what it held is kept beside it. A venture that was erased since
    the backup was made is not brought back, and a link that was revoked stays so.

    A file that is damaged, or was written by a later version, is moved aside with --over. A backup of a file can be
    restored into PostgreSQL, and the other way round.

    \b
    Examples:
      collabadvisor db restore ventures-backup-2026-05-01-until-2026-05-31.db --over
      collabadvisor db restore ventures.db --database postgresql://advice@localhost/advice
    """
    from collabadvisor.report.authoring.issue_words import count_phrase
    from collabadvisor.web.database.restoring import restore

    restored = restore(backup, where, over=over)
    lines = [f"Restored {count_phrase(restored.ventures, 'venture')} into {visible(restored.place)}."]
    if restored.erased:
        gone = count_phrase(restored.erased, "venture")
        lines.append(f"{gone} of the backup had been erased since: not brought back. Another --data brings back all.")
    if restored.former_file:
        lines.append(f"What was there before is kept in {visible(str(restored.former_file))}.")
    show("\n".join(lines) + "\n")
