"""What a server does beside its pages: the style compressed, the old swept away, and what it refuses to begin with."""

from __future__ import annotations

import gzip
import socket
import subprocess
import sys
from pathlib import Path
from threading import Event
from typing import Any, cast
from urllib.request import urlopen

import pytest
from click.testing import CliRunner
from starlette.testclient import TestClient

from collabadvisor.cli.main import cli
from collabadvisor.files.problems import CollabAdvisorError, OutputError
from collabadvisor.knowledge.pack_stack import Packs
from collabadvisor.venture.model import Venture
from collabadvisor.web.app import application
from collabadvisor.web.database.database import Database
from collabadvisor.web.pages.templating import style, style_address
from collabadvisor.web.serving import readings, serve
from collabadvisor.web.settings import Settings
from collabadvisor.web.site import Site
from collabadvisor.web.sweeping import Sweeping
from web import ADDRESS, Browser, site

FIRST_PAGE = 15_000
"""So many bytes, compressed, has the first page with its style at most."""


def test_the_first_page_is_small_with_its_style(tmp_path: Path) -> None:
    made = site(tmp_path)
    with made.database, TestClient(application(made), base_url=ADDRESS) as browser:
        page = browser.get("/")
        assert f'href="{style_address()}"' in page.text
        with browser.stream("GET", style_address(), headers={"accept-encoding": "gzip"}) as sheet:
            sent = b"".join(sheet.iter_raw())
        assert sheet.headers["content-encoding"] == "gzip"
    assert gzip.decompress(sent) == style()
    assert len(page.content) + len(sent) < FIRST_PAGE


@pytest.mark.slow
def test_the_style_is_sent_as_it_is_to_who_cannot_unpack_it(tmp_path: Path) -> None:
    made = site(tmp_path)
    with made.database, TestClient(application(made), base_url=ADDRESS) as browser:
        sheet = browser.get(style_address(), headers={"accept-encoding": "identity"})
    assert (sheet.content, sheet.headers.get("content-encoding")) == (style(), None)


def test_the_old_is_swept_away_at_once_and_again() -> None:
    calls: list[int] = []
    twice = Event()

    def sweep() -> None:
        calls.append(len(calls))
        if len(calls) == 1:
            raise OutputError([])  # the disk is full just now
        twice.set()

    with Sweeping(sweep, seconds=0.001):
        assert twice.wait(10)


@pytest.mark.slow
def test_a_port_that_is_taken_is_told_before_anything_is_opened(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CollabAdvisorError, match="cannot be used: address already in use"):
            serve(
                Settings(), tmp_path / "x.db", Packs(), host="127.0.0.1", port=port, workers=1, link=False, proxies=(),
                log=False, say=print,
            )  # fmt: skip
    assert not (tmp_path / "x.db").exists()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--host", "0.0.0.0"), "Others could reach 0.0.0.0, and read along"),  # noqa: S104  (it is refused)
        (("--public-url", "http://example.org"), "is not the start of an address"),
        (("--public-url", "https://example.org/path"), "is not the start of an address"),
        (("--data", "x.db", "--database", "postgresql://x/y"), "name one"),
        (("--port", "0"), "not in the range"),
    ],
)
def test_what_others_could_read_along_is_refused(words: tuple[str, ...], says: str) -> None:
    ran = CliRunner().invoke(cli, ["serve", *words], standalone_mode=True)
    assert ran.exit_code == 2
    assert says in " ".join(ran.output.split())


@pytest.mark.slow
def test_a_started_server_says_where_it_is_and_logs_only_what_was_wanted(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "collabadvisor", "serve", "--port", str(port), "--data", str(tmp_path / "x.db")]
    with subprocess.Popen([*command, "--log"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        assert server.stdout
        said = [next(server.stdout) for _ in range(5)]
        home = said[0].split()[-1]
        key = said[1].rpartition("/")[2].strip()
        with urlopen(said[1].split()[-1]) as page:  # noqa: S310  (our own server)
            assert "Administration" in page.read().decode()
        server.terminate()
        _, logged = server.communicate(timeout=60)
    assert home == f"http://127.0.0.1:{port}/"
    assert str(tmp_path / "x.db") in said[3]
    assert "GET /a/{key} 200" in logged
    assert key not in logged
    assert (tmp_path / "x.db").stat().st_mode & 0o777 == 0o600


@pytest.mark.slow
def test_a_pack_over_which_the_practice_layer_does_not_lie_is_served_without_it(tmp_path: Path) -> None:
    kitchen = Path(__file__).parent / "knowledge" / "good"
    knowledge = readings(Packs((kitchen,)))
    assert list(knowledge) == [()]
    with Database.open(tmp_path / "x.db") as database:
        stage = next(iter(knowledge[()].framework.stages))
        made = database.ventures.create(Venture(venture="Ours", stage=stage), ("practice",), "person")
        browser = Browser(Site(database, knowledge, cast("Any", None), Settings(ADDRESS)))
        browser.home = f"/v/{database.links.create('owner', made).text}"
        for page in ("/next", "/answers", "/advice", "/advice/all", "/blank", "/what-if"):
            browser.open(page)
            assert browser.page.status_code == 200, page
        for page in ("/", "/words", "/cases", "/privacy", "/accessibility"):
            assert browser.client.get(page).status_code == 200, page
