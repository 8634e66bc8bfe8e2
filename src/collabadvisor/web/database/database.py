"""The database of the pages: opened, brought up to date, and handed out as its ventures and links."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

from collabadvisor.files.remedies import NO_DATABASE
from collabadvisor.web.database.backups import back_up, sweep_backups
from collabadvisor.web.database.connections import Connections
from collabadvisor.web.database.database_place import connections_to, sole_use
from collabadvisor.web.database.link_records import LinkRecords
from collabadvisor.web.database.migrating import migrate, refuse_newer, version_of_tables
from collabadvisor.web.database.migrations import HEAD
from collabadvisor.web.database.refusals import DamagedDatabase, DatabaseError
from collabadvisor.web.database.venture_records import VentureRecords

RETENTION = timedelta(days=730)
"""How long a venture is kept after its last change."""


def utc_now() -> datetime:
    """The time now, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class SweepResult:
    """The ids of the ventures that were past their day and erased, and the backups that were taken away."""

    ventures: tuple[str, ...]
    backups: tuple[Path, ...]


class Database:
    """Ventures, answers and links in SQLite or PostgreSQL, for any number of threads.

    ``place`` is where it lies, without a password. ``backup`` is where it was kept as it was, if it had to be brought
    up to date when it was opened.
    """

    def __init__(
        self, connections: Connections, clock: Callable[[], datetime], retention: timedelta, resources: ExitStack
    ) -> None:
        self.connections = connections
        self.ventures = VentureRecords(connections, clock, retention)
        self.links = LinkRecords(connections, clock)
        self.place = connections.place
        self.backup: Path | None = None
        self._clock, self._resources = clock, resources

    @classmethod
    def open(
        cls,
        where: str | Path,
        *,
        clock: Callable[[], datetime] = utc_now,
        retention: timedelta = RETENTION,
        serving: bool = False,
        make: bool = True,
    ) -> Self:
        """The database of a URL (``postgresql://...``, ``sqlite:///...``) or a file, made if there is none.

        One of an earlier version is backed up beside itself, and brought up to date. ``serving``: no other server may
        open the same file; any number may share PostgreSQL. Without ``make``, one that is not there is refused.

        Raises:
            DatabaseError: it cannot be opened or written, is no database, was written by a later version, or another
                server has it open.
            MissingExtra: a library is not installed that it needs.
        """
        with ExitStack() as resources:
            connections = connections_to(where, make=make)
            resources.callback(connections.close)
            if serving and connections.file:
                resources.enter_context(sole_use(connections.file))
            database = cls(connections, clock, retention, resources.pop_all())
        try:
            database._bring_up_to_date(serving=serving, make=make)
        except BaseException:
            database.close()
            raise
        return database

    def back_up(self, to: Path | None = None) -> Path:
        """Keep all of it in one file, and return which: a new one that is named, or one beside it.

        The name of one beside it says until when it is kept; ``sweep`` takes it away then. Raises as ``backups``.
        """
        return back_up(self.connections, self._clock(), to)

    def sweep(self) -> SweepResult:
        """Erase the ventures and take away the backups that are past their day. Raises ``OutputError`` too."""
        now = self._clock()
        return SweepResult(self.ventures.sweep(now), sweep_backups(self.connections, now.date()))

    def is_empty(self) -> bool:
        """Whether it has no venture."""
        return not self.ventures.listing()

    def check(self) -> None:
        """Read all of a file, and see that it holds together. Raises ``DamagedDatabase``."""
        if self.connections.file and self.connections.execute_outside_transaction("PRAGMA quick_check") != "ok":
            raise DamagedDatabase(self.place)

    def close(self) -> None:
        """End all connections to it."""
        self._resources.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _bring_up_to_date(self, *, serving: bool, make: bool) -> None:
        version = version_of_tables(self.connections)
        if version == HEAD:
            return
        if version is None:
            if not make:
                raise DatabaseError(self.place, "this database is empty.", NO_DATABASE)
            migrate(self.connections)
            return
        refuse_newer(version, self.place)
        with ExitStack() as alone:
            if self.connections.file and not serving:
                alone.enter_context(sole_use(self.connections.file))
            self.backup = self.back_up()
            migrate(self.connections)
