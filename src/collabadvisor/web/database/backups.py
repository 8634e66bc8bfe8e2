"""Backups: the whole of a database in one SQLite file, kept until a day that its name says.

What is erased from a database is still in its backups. So each is kept for some weeks only, and swept after that day.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

from sqlalchemy.engine import URL

from collabadvisor.files.problems import Location, OutputError, Problem
from collabadvisor.web.database.connections import Connections
from collabadvisor.web.database.database_place import ONLY_MINE, default_data_file
from collabadvisor.web.database.migrating import migrate, version_of_tables
from collabadvisor.web.database.row_copies import copy_rows

BACKUPS_KEPT = timedelta(days=30)
MOST_IN_A_DAY = 1000
BESIDE_A_FILE = ("-wal", "-shm")
"""What SQLite adds to the name of a database for the files that it needs beside it."""
_NAME = re.compile(r"(?P<of>.+)-(?:backup|damaged)-[\d-]{10}-until-(?P<until>\d{4}-\d\d-\d\d)(?:-\d+)?\.db")


def back_up(connections: Connections, now: datetime, to: Path | None = None) -> Path:
    """Keep a database as it is now, and return where: in a new file, or beside it under a name that says until when.

    Others may go on to read and write it meanwhile.

    Raises:
        DatabaseError: it cannot be read, or there is no room.
        OutputError: the file is there already, or cannot be made.
    """
    path = _reserved(to) if to else free_backup_path(connections, now, "backup", _reserved)
    try:
        if connections.file:
            connections.execute_outside_transaction("VACUUM INTO ?", (str(path),))
        else:
            _copy(connections, path)
        with path.open("rb+") as file:
            os.fsync(file.fileno())
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return path


def free_backup_path(connections: Connections, now: datetime, what: str, take: Callable[[Path], Path]) -> Path:
    """The first free name beside a database for what is kept of it; ``take`` takes it, or raises ``OutputError``."""
    folder, of = _home(connections)
    name = f"{of}-{what}-{now.date()}-until-{kept_until(now)}"
    for number in range(1, MOST_IN_A_DAY):
        path = folder / f"{name}{'' if number == 1 else f'-{number}'}.db"
        if not os.path.lexists(path):
            return take(path)
    raise OutputError([Problem(Location(name), "too many backups have been made today.", "Tidy them up.")])


def kept_until(now: datetime) -> date:
    """The day until which a backup that is made now is kept."""
    return (now + BACKUPS_KEPT).date()


def sweep_backups(connections: Connections, today: date) -> tuple[Path, ...]:
    """Take away the backups beside a database that are past their day, and return which. Raises ``OutputError``."""
    folder, of = _home(connections)
    gone = []
    for path in sorted(folder.glob("*.db")):
        name = _NAME.fullmatch(path.name)
        if name and name["of"] == of and name["until"] < today.isoformat():
            try:
                for ending in (*BESIDE_A_FILE, ""):
                    path.with_name(path.name + ending).unlink(missing_ok=True)
            except OSError as error:
                what = f"this backup is past its day and cannot be taken away: {error.strerror or error}."
                raise OutputError([Problem(Location(str(path)), what, "Take it away yourself.")]) from error
            gone.append(path)
    return tuple(gone)


def _home(connections: Connections) -> tuple[Path, str]:
    """The folder in which backups lie, and what their names begin with."""
    if connections.file:
        return connections.file.parent, connections.file.stem
    return default_data_file().parent, f"postgresql-{connections.engine.url.database}"


def _reserved(path: Path) -> Path:
    """An empty file of this name, which nobody else may read."""
    try:
        if path.parent == default_data_file().parent:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, ONLY_MINE))
    except FileExistsError as error:
        what = "this file is already there, and is left as it is."
        raise OutputError([Problem(Location(str(path)), what, "Name a new file.")]) from error
    except OSError as error:
        what = f"this file cannot be written: {error.strerror or error}."
        remedy = "Name a file in a folder that exists and is yours."
        raise OutputError([Problem(Location(str(path)), what, remedy)]) from error
    return path


def _copy(connections: Connections, path: Path) -> None:
    """Write all tables and their rows into a new file of SQLite."""
    file = Connections(URL.create("sqlite", database=str(path)), str(path))
    try:
        version = version_of_tables(connections)
        if version is not None:
            migrate(file, version)
            with connections.reading() as source, file.write_transaction() as target:
                copy_rows(source, target)
    finally:
        file.close()
