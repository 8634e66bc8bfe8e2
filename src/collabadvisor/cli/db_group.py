"""``collabadvisor db``: what the pages in a browser keep, looked after from the command line."""

from __future__ import annotations

import click

from collabadvisor.cli.lazy_group import LazyGroup


class DatabaseCommands(LazyGroup):
    """The commands about the database of the pages."""

    homes = {  # noqa: RUF012  (never changed)
        "links": "collabadvisor.cli.db_links_command:db_links_command",
        "backup": "collabadvisor.cli.db_backup_command:db_backup_command",
        "restore": "collabadvisor.cli.db_restore_command:db_restore_command",
        "upgrade": "collabadvisor.cli.db_upgrade_command:db_upgrade_command",
        "sweep": "collabadvisor.cli.db_sweep_command:db_sweep_command",
        "export": "collabadvisor.cli.db_export_command:db_export_command",
    }


@click.group("db", cls=DatabaseCommands)
def db_group() -> None:
    """Look after what the pages in a browser keep.

    Each of these works on the file that 'collabadvisor serve' keeps by default; --data names another, --database a
    PostgreSQL. Whoever can run them can read everything in it.

    \b
    Examples:
      collabadvisor db links
      collabadvisor db backup
      collabadvisor db export ventures
    """
