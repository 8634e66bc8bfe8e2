"""``collabadvisor db``: what its approved outputs do not show, and that its task page is true."""

from __future__ import annotations

import contextlib
import re
import shlex
from datetime import UTC, datetime
from pathlib import Path
from unittest import mock

import pytest
from click import Context, Option

from collabadvisor import KnowledgeBase, Venture
from collabadvisor.cli.db_group import db_group
from collabadvisor.venture.model import Answer
from collabadvisor.web.database.backups import BACKUPS_KEPT
from collabadvisor.web.database.database import Database
from collabadvisor.web.database.database_place import default_data_file
from collabadvisor.web.database.exported_ventures import plain_venture_file
from harbour import HARBOUR
from steps.running import files_in, run_here

PAGE = Path(__file__).parents[1] / "docs" / "tasks" / "keep-the-data-of-the-pages.md"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The default file, in a place of the test's own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr("sys.platform", "linux")
    with Database.open(default_data_file()) as database:
        database.ventures.create(HARBOUR.replace(answers={}))
    return default_data_file()


def venture_in(file: Path) -> str:
    with Database.open(file) as database:
        return database.ventures.listing()[0].id


def test_a_new_link_opens_what_it_says(file: Path) -> None:
    venture = venture_in(file)
    admin, owner = (
        re.search(r"^(\S+)/([av])/(\S{22})\n", run_here("db", "links", "--new", *more).done())
        for more in ([], ["--venture", venture, "--public-url", "https://advice.example.org/"])
    )
    assert admin is not None
    assert owner is not None
    assert (admin[1], admin[2]) == ("http://127.0.0.1:8421", "a")
    assert (owner[1], owner[2]) == ("https://advice.example.org", "v")
    with Database.open(file) as database:
        assert database.links.read("admin", admin[3]) == database.links.listing()[0]
        assert database.links.read("owner", owner[3]) == database.links.listing(venture)[0]
    assert admin[3] not in run_here("db", "links").done()
    run_here("db", "links", "--revoke", "1").done()
    with Database.open(file) as database:
        assert database.links.read("admin", admin[3]) is None


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("links --new --revoke 1", "--new and --revoke are two things; say one."),
        ("links --data a.db --database postgresql://x/y", "--data and --database are two places; name one."),
        ("links --new --public-url advice.example.org", "is not the start of an address"),
        ("links --new --public-url https://advice.example.org/pages", "is not the start of an address"),
        ("links --revoke 0", "0 is not in the range x>=1."),
        ("links --revoke 77", "there is no link 77."),
        ("links --new --venture 77", "there is no venture '77'"),
        ("links --data none.db", "there is no database here. 'collabadvisor serve' makes one"),
        ("backup --data empty.db", "this database is empty. 'collabadvisor serve' makes one"),
        ("restore", "Missing argument"),
        ("restore none.db", "this backup cannot be read: No such file or directory."),
        ("export .", "this folder holds something already. Name a new one."),
        ("export empty.db", "this folder cannot be written"),
        ("backup -o none/a.db", "this file cannot be written: No such file or directory."),
        ("sweep --database nonsense", "there is no database here"),
        ("sweep --database mysql://a/b", "this is no address of one. Write postgresql://user@host/database"),
    ],
)
def test_what_cannot_be_done_is_refused_with_its_remedy(file: Path, tmp_path: Path, command: str, said: str) -> None:
    (tmp_path / "empty.db").touch()
    before = file.read_bytes()
    with contextlib.chdir(tmp_path):
        assert said in run_here("db", *shlex.split(command)).refused()
        assert files_in(tmp_path) == ["data/collabadvisor/ventures.db", "empty.db"]
    assert file.read_bytes() == before


def test_postgresql_without_its_library_names_what_to_install() -> None:
    with mock.patch("collabadvisor.web.database.database_place.find_spec", return_value=None):
        said = run_here("db", "sweep", "--database", "postgresql://x@127.0.0.1:1/y").refused()
    assert said.startswith("psycopg: this library is not installed, and this command needs it. Install it: ")


def test_an_export_reads_back_as_what_was_kept(file: Path, tmp_path: Path, knowledge: KnowledgeBase) -> None:
    said = {"lead_post": Answer(answer="senior", source="\"quoted\": #1\u2028, ☃ 'a'", confidence="asserted")}
    whole = Venture(venture="  - 'odd': {name} 🚢", stage="mature", as_of="1 May: noon", respondent="Ann", answers=said)
    with Database.open(file) as database:
        fits = database.ventures.create(whole)
        old = database.ventures.create(HARBOUR.replace(venture="../up"))
        nameless = database.ventures.create(whole.replace(venture="🚢", answers={}))
    run_here("db", "export", tmp_path / "out").done()
    written = {path.stem.rpartition("-")[2]: path for path in (tmp_path / "out").iterdir()}
    assert {fits, old, nameless} < written.keys()
    assert (written[old].name, written[nameless].name) == (f"up-{old}.yaml", f"venture-{nameless}.yaml")
    read = Venture.read(written[fits], knowledge)
    assert read.replace(answers=said) == whole
    assert read.answers["lead_post"] == whole.answers["lead_post"]
    assert Venture.parse(plain_venture_file(whole), knowledge) == whole
    assert "purpose:\n    answer: shared\n" in written[old].read_text(encoding="utf-8")


def test_each_command_can_be_about_any_database() -> None:
    context = Context(db_group)
    for name in db_group.list_commands(context):
        command = db_group.get_command(context, name)
        assert command is not None
        options = {each for option in command.params if isinstance(option, Option) for each in option.opts}
        assert {"--data", "--database"} <= options, name


def test_the_task_page_shows_commands_that_work_and_days_that_are_true(file: Path, tmp_path: Path) -> None:
    page = PAGE.read_text(encoding="utf-8")
    venture = venture_in(file)
    assert {int(days) for days in re.findall(r"(\d+) days", page)} == {BACKUPS_KEPT.days}
    with Database.open(file) as database:
        stored = database.ventures.read(venture)
    months = (stored.keep_until - datetime.now(UTC).date()).days / 30.44
    assert f"erased {months:.0f} months after its last change" in page
    for table in ("venture", "entry", "link", "audit"):
        assert f"\n| {table} | " in page
    ran = set()
    with contextlib.chdir(tmp_path):
        (tmp_path / "safe").mkdir()
        for line in re.findall(r"^collabadvisor (db [^#\n]+)", page, re.MULTILINE):
            if "postgresql://" in line:  # tried in test_database_machine
                continue
            command = line.replace("5f0c7d1e9a3b2c48", venture).replace("/mnt/safe/", "safe/")
            command = command.replace("--revoke 3", "--revoke 1")
            command = re.sub(r"ventures-backup\S+", lambda _: str(next(file.parent.glob("*-backup-*"))), command)
            run_here(*shlex.split(command)).done()
            ran.add(command.split()[1])
    assert ran == {"links", "backup", "restore", "sweep", "export"}
