"""Where a database lies: a file of one's own by default, one that is named, or a server's address."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from collabadvisor.files.locking import exclusive_lock
from collabadvisor.files.problems import MissingExtra
from collabadvisor.files.remedies import NO_DATABASE
from collabadvisor.web.database.connections import Connections
from collabadvisor.web.database.refusals import DatabaseError

FILE = "ventures.db"
ONLY_MINE = 0o600
NO_PLACES = (None, "", ":memory:")
KNOWN = ("sqlite", "postgresql", "postgres")


def default_data_file() -> Path:
    """The file of whoever runs the program: in the folder that the system has for the data of programs."""
    if sys.platform == "win32":
        folder = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        folder = Path.home() / "Library" / "Application Support"
    else:
        data_home = os.environ.get("XDG_DATA_HOME", "")
        folder = data_home if Path(data_home).is_absolute() else Path.home() / ".local" / "share"
    return Path(folder) / "collabadvisor" / FILE


def connections_to(where: str | Path, *, make: bool = True) -> Connections:
    """Connections to a file, or to what a URL names. A file that is not there is made, for nobody else to read.

    Without ``make``, it is refused.

    Raises:
        DatabaseError: it is no such place, or a file cannot be made there.
        MissingExtra: a library is not installed that it needs.
    """
    url = _url(where)
    if url.get_backend_name() == "sqlite":
        file = Path(url.database or "")
        try:
            if file.is_dir():
                raise DatabaseError(str(file), "this is a folder.", f"Name a file in it: {file / FILE}")
            if make:
                _make(file)
            elif not file.exists():
                raise DatabaseError(str(file), "there is no database here.", NO_DATABASE)
        except (OSError, ValueError) as error:  # ValueError: a name that no file can have
            what = f"no database can be made here: {getattr(error, 'strerror', None) or error}."
            raise DatabaseError(str(file), what, "Name a file in a folder that exists and is yours.") from error
        return Connections(url, str(file))
    if find_spec("psycopg") is None:
        raise MissingExtra("psycopg", "postgres")
    return Connections(url, url.render_as_string(hide_password=True))


@contextmanager
def sole_use(file: Path) -> Iterator[None]:
    """Keep others from serving a database, or from bringing it up to date. Raises ``DatabaseError``: another one does.

    What holds it is a file beside it: to open the database's own would take its locks away.
    """
    lock = file.with_name(f"{file.name}.lock")
    with ExitStack() as resources:
        try:
            alone = resources.enter_context(exclusive_lock(lock))
        except OSError as error:
            raise DatabaseError(str(lock), f"this file cannot be made: {error.strerror or error}.") from error
        if not alone:
            raise DatabaseError(
                str(file), "another server has this database open.", "Stop that one, or name another file."
            )
        yield


def _url(where: str | Path) -> URL:
    try:
        address = str(where)
        is_file = isinstance(where, Path) or "://" not in address
        url = URL.create("sqlite", database=address) if is_file else make_url(address)
    except (ArgumentError, ValueError):
        url = None
    if url is None or url.drivername not in KNOWN or url.database in NO_PLACES:
        remedy = "Write postgresql://user@host/database, or name a file."
        raise DatabaseError("the database", "this is no address of one.", remedy)
    return url


def _make(file: Path) -> None:
    """An empty file where there is none. What is there is looked at by the database library alone.

    To open and close it here would take away the locks that other connections of this process hold on it.
    """
    if file == default_data_file():
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileExistsError):
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, ONLY_MINE))
