"""A backup put in the place of what a database holds."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, delete, select, update

from collabadvisor.files.problems import Location, Problem, UnreadableFile
from collabadvisor.files.remedies import OVERWRITE
from collabadvisor.web.database.audit_records import ERASED, note
from collabadvisor.web.database.backups import BESIDE_A_FILE, free_backup_path
from collabadvisor.web.database.database import Database, utc_now
from collabadvisor.web.database.database_place import connections_to, sole_use
from collabadvisor.web.database.refusals import DamagedDatabase, DatabaseError, NewerDatabase
from collabadvisor.web.database.row_copies import copy_rows
from collabadvisor.web.database.tables import audit, link, venture


@dataclass(frozen=True)
class RestoreResult:
    """How many ventures there are after a backup was restored, and where what was there before is kept (None: nothing).

    ``place`` is where the database lies. ``erased`` is how many ventures of the backup were not brought back, because
    they have been erased since it was made.
    """

    place: str
    ventures: int
    erased: int
    former_file: Path | None


def restore(
    backup: Path, where: str | Path, *, over: bool = False, clock: Callable[[], datetime] = utc_now
) -> RestoreResult:
    """Put what a backup holds into a database, which is made where there is none; ``over``: whatever it holds now.

    What it held is kept beside it. What was erased there, or revoked, since the backup was made stays so. A file that
    is damaged, or that a later version wrote, is moved aside.

    Raises:
        UnreadableFile: the backup is no database of this program, or is damaged.
        DatabaseError: the database holds something, and ``over`` was not said; or it cannot be written.
    """
    with _copy_of(backup, clock) as source:
        target, former_file = _opened(where, over=over, clock=clock)
        with target:
            if not target.is_empty():
                if not over:
                    raise DatabaseError(target.place, "this database holds ventures already.", OVERWRITE)
                former_file = target.back_up()
            return _put(source, target, former_file, clock())


def _put(source: Database, target: Database, former_file: Path | None, now: datetime) -> RestoreResult:
    with source.connections.reading() as reader, target.connections.write_transaction() as writer:
        gone = set(writer.execute(select(audit.c.subject).where(audit.c.kind == ERASED)).scalars())
        closed = set(writer.execute(select(link.c.hash).where(link.c.revoked.is_not(None))).scalars())
        copy_rows(reader, writer)
        erased = _erase_again(writer, gone, now)
        for key in sorted(closed):
            writer.execute(update(link).where(link.c.hash == key, link.c.revoked.is_(None)).values(revoked=now))
        note(writer, now, "restored", "database")
    with suppress(DatabaseError):  # somebody reads on: what was there is kept beside it anyway
        target.connections.scrub()
    return RestoreResult(target.place, len(target.ventures.listing()), erased, former_file)


def _erase_again(writer: Connection, gone: set[str], now: datetime) -> int:
    """Erase what has been erased since. That it was is kept of each, for the next time the same backup is restored."""
    noted = set(writer.execute(select(audit.c.subject).where(audit.c.kind == ERASED)).scalars())
    erased = 0
    for venture_id in sorted(gone):
        erased += writer.execute(delete(venture).where(venture.c.id == venture_id)).rowcount
        if venture_id not in noted:
            note(writer, now, ERASED, venture_id)
    return erased


def _opened(where: str | Path, *, over: bool, clock: Callable[[], datetime]) -> tuple[Database, Path | None]:
    """The database that is restored into, and where its file was moved to if it could not be used."""
    try:
        return Database.open(where, clock=clock), None
    except (DamagedDatabase, NewerDatabase) as error:
        connections = connections_to(where)
        connections.close()
        file = connections.file
        if file is None:
            raise
        if not over:
            raise DatabaseError(str(file), error.problems[0].what, OVERWRITE) from error
        with sole_use(file):
            former_file = free_backup_path(connections, clock(), "damaged", lambda path: _moved(file, path))
        return Database.open(where, clock=clock), former_file


def _moved(file: Path, to: Path) -> Path:
    for ending in BESIDE_A_FILE:
        if (log := file.with_name(file.name + ending)).exists():
            log.rename(to.with_name(to.name + ending))
    file.rename(to)
    return to


@contextmanager
def _copy_of(backup: Path, clock: Callable[[], datetime]) -> Iterator[Database]:
    """A copy of a backup, brought up to date, so that the backup itself is never written. Raises ``UnreadableFile``."""
    with TemporaryDirectory(prefix="collabadvisor-") as folder:
        copy = Path(folder) / "copy.db"
        try:
            for ending in ("", "-wal"):  # what was copied by hand may have its log beside it
                original = backup.with_name(backup.name + ending)
                if not ending or original.is_file():
                    shutil.copyfile(original, copy.with_name(copy.name + ending))
        except OSError as error:
            what = f"this backup cannot be read: {error.strerror or error}."
            raise UnreadableFile([Problem(Location(str(backup)), what, "Name a file that 'backup' wrote.")]) from error
        if not copy.stat().st_size:
            raise UnreadableFile([Problem(Location(str(backup)), "this file is empty.")])
        with ExitStack() as opened:
            try:
                source = opened.enter_context(Database.open(copy, clock=clock))
                source.check()
            except DatabaseError as error:
                problems = [
                    Problem(Location(str(backup)), each.what, "Name another backup.") for each in error.problems
                ]
                raise UnreadableFile(problems) from error
            yield source
