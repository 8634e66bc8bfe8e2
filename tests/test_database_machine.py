"""Anything that can be done to the database, in any order, on both kinds; and much of it at once."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from collabadvisor import Venture
from collabadvisor.venture.model import Answer
from collabadvisor.web.database.database import Database, utc_now
from collabadvisor.web.database.database_place import default_data_file
from collabadvisor.web.database.refusals import AnswerConflict, DatabaseError, VentureConflict
from collabadvisor.web.database.restoring import restore
from collabadvisor.web.database.tables import metadata
from database_machine import RETENTION, DatabaseMachine
from harbour import HARBOUR
from later_database import later_version
from postgres_server import USER, programs, server

THREADS, TIMES = 16, 12
TRIED = settings(max_examples=30, stateful_step_count=30, deadline=None)
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def address() -> Iterator[Callable[[], str]]:
    """The URL of a new, empty database on a server of the tests' own, each time it is called."""
    found = programs()
    if found is None:
        pytest.skip("PostgreSQL is not on this machine: apt-get install postgresql")
    numbers = count()
    with server(found) as socket, psycopg.connect(
        f"host={socket} user={USER} dbname=postgres", autocommit=True
    ) as connection:  # fmt: skip

        def make() -> str:
            name = f"advice{next(numbers)}"
            connection.execute(f"CREATE DATABASE {name}")
            return f"postgresql://{USER}@/{name}?host={socket}"

        yield make


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str | Path:
    """A place with nothing in it: a file, and a database of a server."""
    if request.param == "sqlite":
        return tmp_path / "ventures.db"
    made: Callable[[], str] = request.getfixturevalue("address")
    return made()


def test_a_file_says_what_a_model_in_memory_says() -> None:
    with tempfile.TemporaryDirectory() as folder:
        numbers = count()

        class OnAFile(DatabaseMachine):
            @classmethod
            def fresh(cls, clock: Callable[[], datetime], retention: timedelta) -> Database:
                return Database.open(Path(folder) / f"{next(numbers)}.db", clock=clock, retention=retention)

        run_state_machine_as_test(OnAFile, settings=TRIED)
        assert next(numbers) >= TRIED.max_examples


def test_a_server_says_what_a_model_in_memory_says(address: Callable[[], str]) -> None:
    class OnAServer(DatabaseMachine):
        tries = 0
        url = address()

        @classmethod
        def fresh(cls, clock: Callable[[], datetime], retention: timedelta) -> Database:
            cls.tries += 1
            database = Database.open(cls.url, clock=clock, retention=retention)
            for each in database.ventures.listing():
                database.ventures.erase(each.id)
            return database

    run_state_machine_as_test(OnAServer, settings=TRIED)
    assert OnAServer.tries >= TRIED.max_examples


def test_threads_that_answer_one_question_lose_nothing_and_overwrite_nothing(where: str | Path) -> None:
    with Database.open(where) as database:
        made = database.ventures.create(Venture(venture="Harbour", stage="forming"))

        def insist(thread: int) -> int:
            """Answer over whatever stands there, each time with words of its own; how often it was told of another."""
            told = 0
            for time in range(TIMES):
                while True:
                    seen = database.ventures.read(made).newest_numbers.get("lead", 0)
                    try:
                        database.ventures.put_answer(made, "lead", Answer(answer="x", source=f"{thread} {time}"), seen)
                    except AnswerConflict:
                        told += 1
                    else:
                        break
            return told

        with ThreadPoolExecutor(THREADS) as threads:
            told = list(threads.map(insist, range(THREADS)))
        entries = database.ventures.entries(made)
        assert [each.number for each in entries] == list(range(1, THREADS * TIMES + 1))
        assert {each.answer.source for each in entries} == {
            f"{thread} {time}" for thread in range(THREADS) for time in range(TIMES)
        }
        assert sum(told) > 0
        assert database.ventures.read(made).revision == THREADS * TIMES + 1


def test_of_threads_that_change_one_venture_at_once_one_wins(where: str | Path) -> None:
    with Database.open(where) as database:
        made = database.ventures.create(Venture(venture="Harbour", stage="forming"))

        def rename(thread: int) -> bool:
            try:
                database.ventures.change(made, name=f"Quay {thread}", revision=1)
            except VentureConflict:
                return False
            return True

        with ThreadPoolExecutor(THREADS) as threads:
            won = list(threads.map(rename, range(THREADS)))
        assert won.count(True) == 1
        assert database.ventures.read(made).venture.name == f"Quay {won.index(True)}"


def test_the_same_sent_by_many_at_once_is_kept_once(where: str | Path) -> None:
    with Database.open(where) as database:
        made = database.ventures.create(Venture(venture="Harbour", stage="forming"))
        answer = Answer(answer="junior", source="minutes")
        with ThreadPoolExecutor(THREADS) as threads:
            numbers = set(threads.map(lambda _: database.ventures.put_answer(made, "lead", answer, 0), range(THREADS)))
        assert numbers == {1}
        assert len(database.ventures.entries(made)) == 1


def test_many_open_an_empty_place_at_once(where: str | Path) -> None:
    def open_it(_: int) -> str:
        with Database.open(where) as database:
            return database.ventures.create(Venture(venture="Harbour", stage="forming"))

    with ThreadPoolExecutor(8) as threads:
        made = set(threads.map(open_it, range(8)))
    with Database.open(where) as database:
        assert {each.id for each in database.ventures.listing()} == made


def test_a_backup_goes_from_either_kind_to_either(
    where: str | Path, address: Callable[[], str], tmp_path: Path
) -> None:
    with Database.open(where) as database:
        made = database.ventures.create(
            Venture(venture="Ünïcode 🚢", stage="forming", answers={"lead": Answer(answer="x", source="y" * 2000)}),
            ("practice",),
        )
        key = database.links.create("owner", made, utc_now() + RETENTION)
        database.ventures.put_answer(made, "lead", Answer(), 1)
        stored, entries = database.ventures.read(made), database.ventures.entries(made)
        backup = database.back_up(tmp_path / "kept.db")
    for target in (tmp_path / "other.db", address()):
        restored = restore(backup, target)
        assert (restored.ventures, restored.erased, restored.former_file) == (1, 0, None)
        with Database.open(target) as database:
            assert database.ventures.read(made) == stored
            assert database.ventures.entries(made) == entries
            assert database.links.read("owner", key.text) == key.link
            assert database.links.create("owner", made).link.id > key.link.id


def test_an_older_database_is_brought_up_to_date_and_what_it_was_is_kept_in_a_file(
    address: Callable[[], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    url, other = address(), address()
    with Database.open(url) as database:
        made = database.ventures.create(HARBOUR)
        key = database.links.create("owner", made)
        stored = database.ventures.read(made)
    with later_version(tmp_path / "steps"), Database.open(url) as database:
        backup = database.backup
        assert database.ventures.read(made) == stored
        assert database.links.read("owner", key.text) == key.link
    assert backup is not None
    assert backup.parent == default_data_file().parent
    with pytest.raises(DatabaseError, match="written by a later version of the program"):
        Database.open(url)
    restore(backup, other)
    for place in (backup, other):
        with Database.open(place, make=False) as database:
            assert database.ventures.read(made) == stored
            assert database.links.read("owner", key.text) == key.link


def test_a_step_that_fails_on_a_server_leaves_everything_as_it_was(
    address: Callable[[], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    url = address()
    with Database.open(url) as database:
        made = database.ventures.create(HARBOUR)
        stored = database.ventures.read(made)
    wrong = 'op.execute("INSERT INTO nowhere VALUES (1)")'
    with later_version(tmp_path / "steps", wrong), pytest.raises(DatabaseError, match="cannot be used now"):
        Database.open(url)
    with Database.open(url) as database:
        assert database.ventures.read(made) == stored


def test_the_tables_on_a_server_are_those_that_the_program_uses(address: Callable[[], str]) -> None:
    with Database.open(address()) as database, database.connections.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), metadata) == []


def test_a_file_is_laid_over_a_server_that_holds_something_and_that_is_kept(
    address: Callable[[], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    with Database.open(tmp_path / "ventures.db") as file:
        first = file.ventures.create(HARBOUR)
        backup = file.back_up()
    url = address()
    with Database.open(url) as database:
        second = database.ventures.create(HARBOUR)
        with pytest.raises(DatabaseError, match="holds ventures already"):
            restore(backup, url)
        restored = restore(backup, url, over=True)
        assert [each.id for each in database.ventures.listing()] == [first]
    assert restored.former_file is not None
    with Database.open(restored.former_file, make=False) as kept:
        assert [each.id for each in kept.ventures.listing()] == [second]
