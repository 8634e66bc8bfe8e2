"""The database of the pages: opened, brought up to date, and handed out as its ventures and links."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

from collabadvisor.web.database.connections import Connections
from collabadvisor.web.database.database_place import connections_to
from collabadvisor.web.database.link_records import LinkRecords
from collabadvisor.web.database.migrating import migrate, refuse_newer, version_of_tables
from collabadvisor.web.database.migrations import HEAD
from collabadvisor.web.database.venture_records import VentureRecords

RETENTION = timedelta(days=730)
"""How long a venture is kept after its last change."""


def utc_now() -> datetime:
    """The time now, in UTC."""
    return datetime.now(UTC)


class Database:
    """Ventures, answers and links in SQLite or PostgreSQL, for any number of threads.

    ``backup`` is where the database was kept as it was, if it had to be brought up to date.
    """

    def __init__(
        self, connections: Connections, clock: Callable[[], datetime], retention: timedelta, backup: Path | None
    ) -> None:
        self._connections = connections
        self.ventures = VentureRecords(connections, clock, retention)
        self.links = LinkRecords(connections, clock)
        self.place = connections.place
        self.backup = backup

    @classmethod
    def open(
        cls, where: str | Path, *, clock: Callable[[], datetime] = utc_now, retention: timedelta = RETENTION
    ) -> Self:
        """The database of a URL (``postgresql://...``, ``sqlite:///...``) or a file, made if there is none.

        One of an earlier version is backed up beside itself, and brought up to date.

        Raises:
            DatabaseError: it cannot be opened or written, is no database, or was written by a later version.
            MissingExtra: a library is not installed that it needs.
        """
        connections = connections_to(where)
        try:
            version = version_of_tables(connections)
            backup = None
            if version != HEAD:
                if version is not None:
                    refuse_newer(version, connections.place)
                migrate(connections)
        except BaseException:
            connections.close()
            raise
        return cls(connections, clock, retention, backup)

    def close(self) -> None:
        """End all connections to it."""
        self._connections.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
