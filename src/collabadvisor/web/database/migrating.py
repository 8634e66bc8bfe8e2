"""A database brought to the tables of this version, and refused where it is of a later one, or of another program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from collabadvisor.web.database.connections import Connections
from collabadvisor.web.database.migrations import HEAD
from collabadvisor.web.database.refusals import DatabaseError, NewerDatabase

if TYPE_CHECKING:
    from alembic.config import Config

STEPS = Path(__file__).parent / "migrations"
LOCK = 7_112_041
"""The number under which PostgreSQL lets one at a time migrate."""


def version_of_tables(connections: Connections) -> str | None:
    """The step that a database has reached; None where it is empty.

    Raises:
        DatabaseError: it cannot be read, or is another program's.
    """
    with connections.reading() as connection:
        return _version(connection, connections.place)


def refuse_newer(version: str, place: str) -> None:
    """Raise ``NewerDatabase`` where this version of the program does not know the step."""
    from alembic.script import ScriptDirectory

    if version not in {step.revision for step in ScriptDirectory.from_config(_config()).walk_revisions()}:
        raise NewerDatabase(place)


def migrate(connections: Connections, to: str = HEAD) -> None:
    """Take every step that is missing, in one transaction: all, or none. Raises ``DatabaseError``."""
    from alembic import command

    with connections.migrating() as connection:
        if connections.file is None:
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        if _version(connection, connections.place) == to:  # another one was quicker
            return
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, to)


def _version(connection: Connection, place: str) -> str | None:
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    steps = connection.execute(text("SELECT version_num FROM alembic_version")) if "alembic_version" in tables else ()
    versions = [str(step) for (step,) in steps]
    if len(versions) != 1:
        raise DatabaseError(place, "this is a database of another program.", "Name another one.")
    return versions[0]


def _config() -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(STEPS).replace("%", "%%"))
    return config
