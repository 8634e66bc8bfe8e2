"""A database that can be read and not written, for a while."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from collabadvisor.web.database.database import Database

LIFTED = "PRAGMA max_page_count = 1073741823; PRAGMA query_only = OFF"


@contextmanager
def full(database: Database) -> Iterator[None]:
    """No page can be added to the file: what SQLite says then is what it says where the disk is full."""
    with _set(database, "PRAGMA max_page_count = 1"):  # SQLite takes this for as many as there are
        yield


@contextmanager
def read_only(database: Database) -> Iterator[None]:
    """Nothing can be written at all."""
    with _set(database, "PRAGMA query_only = ON"):
        yield


@contextmanager
def _set(database: Database, pragma: str) -> Iterator[None]:
    engine = database.connections.engine

    def checked_out(connection: Any, *_: Any) -> None:
        connection.executescript(pragma)

    def returned(connection: Any, *_: Any) -> None:
        connection.executescript(LIFTED)

    event.listen(engine, "checkout", checked_out)
    event.listen(engine, "checkin", returned)
    try:
        yield
    finally:
        event.remove(engine, "checkout", checked_out)
        event.remove(engine, "checkin", returned)
