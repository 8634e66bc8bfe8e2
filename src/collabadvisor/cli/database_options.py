"""``--data FILE`` and ``--database URL``: which database of the pages a command is about."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from collabadvisor.cli.problem_notes import tell
from collabadvisor.cli.shared import FileName, visible

if TYPE_CHECKING:
    from collabadvisor.web.database.database import Database

Command = TypeVar("Command", bound=Callable[..., Any])


def database_options(command: Command) -> Command:
    """The two options, handed over as one ``where``: a file, a URL, or the default file."""

    @wraps(command)
    def with_place(*args: Any, data: Path | None, database: str | None, **others: Any) -> Any:
        if data is not None and database is not None:
            message = "--data and --database are two places; name one."
            raise click.UsageError(message)
        from collabadvisor.web.database.database_place import default_data_file

        return command(*args, where=database or data or default_data_file(), **others)

    options = (
        click.option("--data", metavar="FILE", type=FileName(), help="The file that it is in. Default: one of yours."),
        click.option("--database", metavar="URL", help="The PostgreSQL that it is in: postgresql://user@host/name."),
    )
    wrapper: Any = with_place
    for option in reversed(options):
        wrapper = option(wrapper)
    return cast("Command", wrapper)


def open_database(where: Path | str) -> Database:
    """The database, which must be there. If it had to be brought up to date, where it was kept is told."""
    from collabadvisor.web.database.database import Database

    database = Database.open(where, make=False)
    if database.backup:
        tell(upgrade_note(database))
    return database


def upgrade_note(database: Database) -> str:
    """The sentence that a database was brought up to date, and where the database as it was is kept."""
    backup = visible(str(database.backup))
    return f"{visible(database.place)} was brought up to date. As it was, it is kept in {backup}."
