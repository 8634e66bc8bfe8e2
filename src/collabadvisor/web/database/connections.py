"""Connections to SQLite or PostgreSQL, and transactions on them: each is done whole, or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path
from threading import Lock
from time import monotonic, sleep
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, exc
from sqlalchemy.engine import URL

from collabadvisor.web.database.library_errors import refusal
from collabadvisor.web.database.refusals import DamagedDatabase, DatabaseError
from collabadvisor.web.quiet_libraries import quieten_libraries

WAIT_FOR_OTHERS = 10_000  # milliseconds, for another process that writes
PAUSE = 0.01  # seconds, before it is tried again
MOST_CONNECTIONS = 64
PRAGMAS = (
    f"busy_timeout = {WAIT_FOR_OTHERS}",
    "synchronous = FULL",
    "secure_delete = ON",
    "temp_store = MEMORY",
)
LOCKED_ROWS = "READ COMMITTED"
"""How PostgreSQL lets a row that is held be read as it is once it is let go."""


class Connections:
    """The connections to one database, for any number of threads. ``place`` is what people call it."""

    def __init__(self, url: URL, place: str) -> None:
        quieten_libraries()
        self.place = place
        self.file = Path(url.database or "") if url.get_backend_name() == "sqlite" else None
        self.engine = _sqlite(url) if self.file else _postgresql(url)
        self._writer = self.engine.execution_options(
            **({"writes": True} if self.file else {"isolation_level": LOCKED_ROWS})
        )
        # SQLite lets one write at a time, and those who wait for it by themselves wait far longer than in a queue.
        self._queue = Lock() if self.file else nullcontext()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state of the whole. Raises ``DatabaseError``."""
        with self._translate_errors(), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def write_transaction(self) -> Iterator[Connection]:
        """A transaction that is kept when it ends, and undone when something is raised. Raises ``DatabaseError``."""
        with self._queue, self._translate_errors(), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def migrating(self) -> Iterator[Connection]:
        """A writing transaction in which SQLite may drop a table and make it anew without what hangs on its rows."""
        if self.file is None:
            with self.write_transaction() as connection:
                yield connection
            return
        engine = _sqlite(self.engine.url, foreign_keys=False)
        try:
            with self._queue, self._translate_errors(), engine.execution_options(writes=True).begin() as connection:
                yield connection
                if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                    raise DamagedDatabase(self.place)
        finally:
            engine.dispose()

    def scrub(self) -> None:
        """Take what has been overwritten out of SQLite's log too. Raises ``DatabaseError``: somebody still reads it."""
        if self.file is None:
            return
        with self._queue:
            busy = self.execute_outside_transaction("PRAGMA wal_checkpoint(TRUNCATE)")
        if busy != 0:
            what = "it is erased, but another program reads this database, so its log still holds the words."
            raise DatabaseError(self.place, what, "End that program; the log is emptied within a day.")

    def execute_outside_transaction(self, statement: str, values: tuple[str, ...] = ()) -> Any:
        """The first value of the first row that a statement outside any transaction gives, or None."""
        with self._translate_errors(), closing(self.engine.raw_connection()) as connection:
            row = connection.cursor().execute(statement, values).fetchone()
            return None if row is None else row[0]

    def close(self) -> None:
        """End all connections."""
        self.engine.dispose()

    @contextmanager
    def _translate_errors(self) -> Iterator[None]:
        try:
            yield
        except (exc.DBAPIError, exc.TimeoutError, sqlite3.Error) as error:
            # Neither the statement nor what the library says of it goes on: both may hold what people wrote.
            raise refusal(error, self.place) from None


def _sqlite(url: URL, *, foreign_keys: bool = True) -> Engine:
    engine = create_engine(url, hide_parameters=True, pool_size=8, max_overflow=MOST_CONNECTIONS - 8)
    pragmas = (*PRAGMAS, f"foreign_keys = {foreign_keys}")

    @event.listens_for(engine, "connect")
    def _set_up(connection: sqlite3.Connection, _: Any) -> None:
        connection.isolation_level = None  # transactions are begun below, and not by the library
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")
        _keep_a_log(connection)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _keep_a_log(connection: sqlite3.Connection) -> None:
    """Let readers go on beside a writer. Of two that open a new file at once, SQLite refuses one without waiting."""
    until = monotonic() + WAIT_FOR_OTHERS / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or monotonic() > until:
                raise
            sleep(PAUSE)
        else:
            return


def _postgresql(url: URL) -> Engine:
    return create_engine(
        url.set(drivername="postgresql+psycopg"),
        hide_parameters=True,
        isolation_level="REPEATABLE READ",
        pool_pre_ping=True,
        pool_size=8,
        max_overflow=MOST_CONNECTIONS - 8,
    )
