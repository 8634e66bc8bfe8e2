"""The file that a database is: who may read it, what is refused, and what is left of what was erased."""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from collabadvisor import Venture
from collabadvisor.files.problems import OutputError, UnreadableFile
from collabadvisor.venture.model import Answer
from collabadvisor.web.database import migrating
from collabadvisor.web.database.database import Database
from collabadvisor.web.database.database_place import default_data_file
from collabadvisor.web.database.migrations import HEAD
from collabadvisor.web.database.refusals import DatabaseError, UnknownVenture
from collabadvisor.web.database.restoring import restore
from collabadvisor.web.database.tables import metadata
from harbour import HARBOUR, SENIOR, Clock
from later_database import later_version

WORD = "Xylophone"
posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no modes of files")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "ventures.db"


@pytest.fixture
def database(file: Path, clock: Clock) -> Iterator[Database]:
    with Database.open(file, clock=clock) as opened:
        yield opened


def modes(folder: Path) -> dict[str, int]:
    return {each.name: stat.S_IMODE(each.stat().st_mode) for each in folder.iterdir()}


def words_in(folder: Path) -> bytes:
    return b"".join(each.read_bytes() for each in folder.iterdir())


@posix
def test_nobody_else_may_read_any_file_of_it(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        with Database.open(tmp_path / "other.db", serving=True) as other:
            other.ventures.create(HARBOUR)
            other.back_up()
            other.back_up(tmp_path / "named.db")
            made = modes(tmp_path)
    finally:
        os.umask(before)
    assert {"other.db", "other.db-wal", "other.db-shm", "other.db.lock", "named.db"} < made.keys()
    assert set(made.values()) == {0o600}


def test_it_lies_where_the_system_keeps_the_data_of_programs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    for platform, variables, folder in (
        ("linux", {"XDG_DATA_HOME": str(tmp_path / "data")}, tmp_path / "data"),
        ("linux", {"XDG_DATA_HOME": "relative"}, tmp_path / ".local" / "share"),
        ("linux", {}, tmp_path / ".local" / "share"),
        ("darwin", {}, tmp_path / "Library" / "Application Support"),
        ("win32", {"LOCALAPPDATA": str(tmp_path / "local")}, tmp_path / "local"),
    ):
        monkeypatch.setattr(sys, "platform", platform)
        monkeypatch.delenv("XDG_DATA_HOME", raising=False)
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        assert default_data_file() == folder / "collabadvisor" / "ventures.db"


@posix
def test_its_own_folder_is_made_for_nobody_else(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "deep" / "data"))
    Database.open(default_data_file()).close()
    assert modes(tmp_path / "deep" / "data") == {"collabadvisor": 0o700}


@pytest.mark.parametrize(
    ("place", "what"),
    [
        ("folder", "this is a folder. Name a file in it: "),
        ("text.db", "this file is no database, or is damaged."),
        ("none/ventures.db", "no database can be made here: No such file or directory."),
        ("text.db/ventures.db", "no database can be made here: Not a directory."),
        ("other.db", "this is a database of another program."),
        ("x" * 300, "no database can be made here: File name too long."),
    ],
)
def test_what_is_no_database_is_refused_and_left_as_it_is(tmp_path: Path, place: str, what: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "text.db").write_text("venture: Harbour\n" * 100)
    with sqlite3.connect(tmp_path / "other.db") as other:
        other.execute("CREATE TABLE notes (text)")
    other.close()
    before = {each.name: each.read_bytes() for each in tmp_path.iterdir() if each.is_file()}
    with pytest.raises(DatabaseError) as told:
        Database.open(tmp_path / place)
    assert str(told.value).startswith(f"{tmp_path / place}: {what}")
    assert {name: (tmp_path / name).read_bytes() for name in before} == before or place == "other.db"


@pytest.mark.parametrize(
    "address",
    ["mysql://x/y", "postgresql://", "postgresql:///", "://", "postgresql+asyncpg://u@h/d", "http://a/b c", "sqlite://",
     "sqlite:///:memory:", ":memory:"],
)  # fmt: skip
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(DatabaseError, match="this is no address of one"):
        Database.open(address)


def test_a_server_that_is_not_there_is_told_without_its_password() -> None:
    with pytest.raises(DatabaseError, match="cannot be reached") as told:
        Database.open("postgresql://ann:hunter2@127.0.0.1:1/advice")
    assert "ann:***@127.0.0.1:1/advice" in str(told.value)


@pytest.mark.skipif(sys.platform == "win32" or os.getuid() == 0, reason="root may write anywhere")
def test_a_file_that_may_not_be_written_is_refused(database: Database, file: Path) -> None:  # pragma: no cover
    database.close()
    file.chmod(0o400)
    with pytest.raises(DatabaseError, match="cannot be written"):
        Database.open(file).ventures.create(HARBOUR)


def test_one_that_must_be_there_is_not_made(file: Path) -> None:
    with pytest.raises(DatabaseError, match="there is no database here"):
        Database.open(file, make=False)
    assert not file.exists()


def test_one_server_alone_has_a_file_and_others_may_use_it_beside(file: Path, clock: Clock) -> None:
    with Database.open(file, serving=True, clock=clock) as first:
        made = first.ventures.create(HARBOUR)
        with pytest.raises(DatabaseError, match="another server has this database open"):
            Database.open(file, serving=True)
        with Database.open(file, clock=clock) as beside:
            beside.ventures.put_answer(made, "lead", SENIOR, 2)
        assert first.ventures.read(made).venture.answers["lead"] == SENIOR
    with Database.open(file, serving=True, clock=clock) as again:
        assert again.ventures.read(made).revision == 2


@pytest.mark.slow
def test_what_is_erased_is_in_no_byte_of_any_file(database: Database, tmp_path: Path) -> None:
    chance = Random(7)  # noqa: S311  (seeded: the same tries every time)
    words: dict[str, list[str]] = {}

    def secret(venture: str) -> str:
        words.setdefault(venture, []).append(f"{WORD}{len(words[venture]) if venture in words else 0}of{venture}")
        return words[venture][-1] + "." * chance.choice([0, 20, 200, 1500])

    ids = [database.ventures.create(Venture(venture="Harbour", stage="forming")) for _ in range(30)]
    for _ in range(400):
        made = chance.choice(ids)
        stored = database.ventures.read(made)
        if chance.random() < 0.4:
            database.ventures.change(made, name=secret(made)[: chance.choice([60, 300])], revision=stored.revision)
        else:
            question = f"question{chance.randrange(6)}"
            answer = Answer(answer="x", source=secret(made))
            database.ventures.put_answer(made, question, answer, stored.newest_numbers.get(question, 0))
    assert all(each.encode() in words_in(tmp_path) for made in ids for each in words[made][-1:])
    for made in ids[::2]:
        database.ventures.erase(made)
        left = words_in(tmp_path)
        assert not [each for each in words[made] if f"{each}.".encode() in left or each.encode() in left]
    kept = words_in(tmp_path)
    assert all(words[made][-1].encode() in kept for made in ids[1::2])


def test_what_is_swept_is_in_no_byte_either(database: Database, clock: Clock, tmp_path: Path) -> None:
    made = database.ventures.create(HARBOUR.replace(venture=WORD))
    assert WORD.encode() in words_in(tmp_path)
    clock.go_on(days=800)
    assert database.sweep().ventures == (made,)
    assert WORD.encode() not in words_in(tmp_path)


def test_while_somebody_reads_on_it_is_said_that_the_log_still_holds_the_words(
    database: Database, file: Path, tmp_path: Path
) -> None:
    made = database.ventures.create(HARBOUR.replace(venture=WORD))
    database.connections.execute_outside_transaction("PRAGMA busy_timeout = 10")
    reader = sqlite3.connect(file)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM venture").fetchall()
    with pytest.raises(DatabaseError, match="it is erased, but another program reads this database"):
        database.ventures.erase(made)
    with pytest.raises(UnknownVenture):
        database.ventures.read(made)
    reader.close()
    assert WORD.encode() in words_in(tmp_path)
    database.sweep()
    assert WORD.encode() not in words_in(tmp_path)


def test_a_full_disk_is_told_and_nothing_is_half_written(database: Database) -> None:
    made = database.ventures.create(HARBOUR)
    pages = database.connections.execute_outside_transaction("PRAGMA page_count")
    database.connections.execute_outside_transaction(f"PRAGMA max_page_count = {pages + 2}")
    large = HARBOUR.replace(
        venture="Quay",
        answers={f"question{number}": Answer(answer="x", source="y" * 2000) for number in range(50)},
    )
    before = database.ventures.read(made)
    with pytest.raises(DatabaseError, match="its disk is full or fails"):
        database.ventures.put_file(made, large, 1)
    with pytest.raises(DatabaseError, match="its disk is full or fails"):
        database.ventures.create(large)
    assert database.ventures.read(made) == before
    assert len(database.ventures.listing()) == 1
    database.connections.execute_outside_transaction("PRAGMA max_page_count = 1000000")
    database.ventures.put_file(made, large, 1)
    assert database.ventures.read(made).venture.name == "Quay"
    database.check()


# --- versions ---


def test_the_steps_lead_to_the_tables_that_the_program_uses(database: Database) -> None:
    with database.connections.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), metadata) == []
    steps = ScriptDirectory.from_config(migrating._config())
    assert steps.get_heads() == [HEAD]


def as_it_is_later(file: Path) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(file)
    try:
        return [tuple(row) for row in connection.execute("SELECT name, as_of, colour FROM venture")]
    finally:
        connection.close()


def test_an_older_database_is_backed_up_and_brought_up_to_date_with_all_its_rows(
    file: Path, clock: Clock, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with Database.open(file, clock=clock) as database:
        made = database.ventures.create(HARBOUR)
        key = database.links.create("owner", made)
        stored, entries = database.ventures.read(made), database.ventures.entries(made)
        assert database.backup is None
    with later_version(tmp_path_factory.mktemp("later") / "steps"):
        with Database.open(file, clock=clock) as database:
            backup = database.backup
            assert database.ventures.read(made) == stored
            assert database.ventures.entries(made) == entries
            assert database.links.read("owner", key.text) == key.link
        assert as_it_is_later(file) == [("Harbour", "May", "blue")]
        assert backup == file.with_name("ventures-backup-2026-03-01-until-2026-03-31.db")
        with Database.open(file, clock=clock) as again:
            assert again.backup is None
    with pytest.raises(DatabaseError, match="written by a later version of the program"):
        Database.open(file, clock=clock)
    restored = restore(backup, file, over=True, clock=clock)
    assert restored.former_file == file.with_name("ventures-damaged-2026-03-01-until-2026-03-31.db")
    with Database.open(file, clock=clock) as database:
        assert database.ventures.read(made) == stored


def test_a_step_that_fails_leaves_everything_as_it_was(
    file: Path, clock: Clock, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with Database.open(file, clock=clock) as database:
        made = database.ventures.create(HARBOUR)
        stored = database.ventures.read(made)
    steps = tmp_path_factory.mktemp("later") / "steps"
    with (
        later_version(steps, 'op.execute("INSERT INTO nowhere VALUES (1)")'),
        pytest.raises(DatabaseError, match="cannot be used now"),
    ):
        Database.open(file, clock=clock)
    with Database.open(file, clock=clock) as database:
        assert database.ventures.read(made) == stored


def test_one_that_is_served_is_not_brought_up_to_date_by_another(
    file: Path, clock: Clock, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with Database.open(file, clock=clock, serving=True) as database:
        database.ventures.create(HARBOUR)
        with (
            later_version(tmp_path_factory.mktemp("later") / "steps"),
            pytest.raises(DatabaseError, match="another server has this database open"),
        ):
            Database.open(file, clock=clock)
        assert len(database.ventures.listing()) == 1


# --- backups ---


def test_a_backup_holds_all_and_is_never_written_over(database: Database, clock: Clock, tmp_path: Path) -> None:
    made = database.ventures.create(HARBOUR)
    first, second = database.back_up(), database.back_up()
    assert [each.name for each in (first, second)] == [
        "ventures-backup-2026-03-01-until-2026-03-31.db",
        "ventures-backup-2026-03-01-until-2026-03-31-2.db",
    ]
    named = database.back_up(tmp_path / "mine.db")
    with pytest.raises(OutputError, match="already there"):
        database.back_up(named)
    with pytest.raises(OutputError, match="cannot be written"):
        database.back_up(tmp_path / "none" / "mine.db")
    for each in (first, second, named):
        with Database.open(each, clock=clock, make=False) as copy:
            assert copy.ventures.read(made) == database.ventures.read(made)


def test_backups_are_swept_after_their_day_and_nothing_else_is(
    database: Database, clock: Clock, tmp_path: Path
) -> None:
    database.ventures.create(HARBOUR)
    first = database.back_up()
    clock.go_on(days=5)
    second = database.back_up()
    others = [tmp_path / "mine.db", tmp_path / "other-backup-2020-01-01-until-2020-01-31.db"]
    for each in others:
        database.back_up(each)
    clock.go_on(days=25)
    assert database.sweep().backups == ()
    clock.go_on(days=1)
    assert database.sweep().backups == (first,)
    assert second.exists()
    assert all(each.exists() for each in others)


def test_a_backup_is_restored_only_over_what_may_go_and_that_is_kept(file: Path, clock: Clock) -> None:
    with Database.open(file, clock=clock) as database:
        first = database.ventures.create(HARBOUR)
        backup = database.back_up()
        second = database.ventures.create(HARBOUR.replace(venture="Quay"))
    with pytest.raises(DatabaseError, match="this database holds ventures already"):
        restore(backup, file, clock=clock)
    restored = restore(backup, file, over=True, clock=clock)
    with Database.open(file, clock=clock) as database:
        assert [each.id for each in database.ventures.listing()] == [first]
    assert restored.former_file is not None
    again = restore(restored.former_file, file, over=True, clock=clock)
    assert (again.ventures, again.erased) == (2, 0)
    with Database.open(file, clock=clock) as database:
        assert {each.id for each in database.ventures.listing()} == {first, second}


def test_what_was_erased_or_revoked_since_stays_so_and_elsewhere_it_comes_back(file: Path, clock: Clock) -> None:
    with Database.open(file, clock=clock) as database:
        gone = database.ventures.create(HARBOUR.replace(venture=WORD))
        kept = database.ventures.create(HARBOUR)
        key, other = database.links.create("owner", kept), database.links.create("owner", kept)
        backup = database.back_up()
        database.ventures.erase(gone)
        database.links.revoke(key.link.id)
    for _ in range(2):
        restored = restore(backup, file, over=True, clock=clock)
        assert (restored.ventures, restored.erased) == (1, 1)
    assert WORD.encode() not in file.read_bytes()
    with Database.open(file, clock=clock) as database:
        assert database.links.read("owner", key.text) is None
        assert database.links.read("owner", other.text) == other.link
    elsewhere = restore(backup, file.with_name("elsewhere.db"), clock=clock)
    assert (elsewhere.ventures, elsewhere.erased) == (2, 0)


def test_a_running_server_goes_on_with_what_was_restored(file: Path, clock: Clock) -> None:
    with Database.open(file, clock=clock, serving=True) as database:
        made = database.ventures.create(HARBOUR)
        backup = database.back_up()
        database.ventures.put_answer(made, "lead", SENIOR, 2)
        restore(backup, file, over=True, clock=clock)
        assert database.ventures.read(made).venture == HARBOUR
        assert database.ventures.put_answer(made, "lead", SENIOR, 2) == 3


@pytest.mark.parametrize("damage", ["cut", "noise", "text"])
def test_a_damaged_file_is_moved_aside_and_a_backup_takes_its_place(file: Path, clock: Clock, damage: str) -> None:
    with Database.open(file, clock=clock) as database:
        made = database.ventures.create(HARBOUR)
        backup = database.back_up()
    whole = file.read_bytes()
    spoilt = {"cut": whole[:5000], "noise": b"\xff" * len(whole), "text": b"not a database at all" * 400}[damage]
    file.write_bytes(spoilt)
    with pytest.raises(DatabaseError, match="no database, or is damaged"):
        Database.open(file, clock=clock).check()
    with pytest.raises(DatabaseError):
        restore(backup, file, clock=clock)
    restored = restore(backup, file, over=True, clock=clock)
    assert restored.former_file is not None
    assert restored.former_file.name == "ventures-damaged-2026-03-01-until-2026-03-31.db"
    assert restored.former_file.read_bytes() == spoilt
    with Database.open(file, clock=clock) as database:
        assert database.ventures.read(made).venture == HARBOUR


@pytest.mark.parametrize("backup", ["missing", "empty", "text", "cut", "folder"])
def test_what_is_no_backup_is_refused_and_nothing_is_touched(
    database: Database, tmp_path: Path, backup: str, clock: Clock
) -> None:
    database.ventures.create(HARBOUR)
    whole = database.back_up().read_bytes()
    path = tmp_path / "backup.db"
    if backup == "folder":
        path.mkdir()
    elif backup != "missing":
        path.write_bytes({"empty": b"", "text": b"x" * 5000, "cut": whole[:20_000]}[backup])
    before = database.ventures.listing()
    with pytest.raises(UnreadableFile) as told:
        restore(path, tmp_path / "ventures.db", over=True, clock=clock)
    assert str(told.value).startswith(str(path))
    assert database.ventures.listing() == before


def test_a_backup_itself_is_never_written(database: Database, tmp_path: Path, clock: Clock) -> None:
    database.ventures.create(HARBOUR)
    backup = database.back_up()
    before = backup.read_bytes()
    restore(backup, tmp_path / "other.db", clock=clock)
    assert backup.read_bytes() == before
    assert not list(tmp_path.glob("*backup*-wal"))
