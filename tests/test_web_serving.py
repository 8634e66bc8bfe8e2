"""What a server does beside its pages: the style compressed, the old swept away, and what it refuses to begin with."""

from __future__ import annotations

import gzip
import socket
from pathlib import Path
from threading import Event

import pytest
from click.testing import CliRunner
from starlette.testclient import TestClient

from collabadvisor.cli.main import cli
from collabadvisor.files.problems import CollabAdvisorError, OutputError
from collabadvisor.knowledge.pack_stack import Packs
from collabadvisor.web.app import application
from collabadvisor.web.pages.templating import style, style_address
from collabadvisor.web.serving import serve
from collabadvisor.web.settings import Settings
from collabadvisor.web.sweeping import Sweeping
from web import ADDRESS, site

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


def test_a_port_that_is_taken_is_told_before_anything_is_opened(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CollabAdvisorError, match="cannot be used: address already in use"):
            serve(
                Settings(), tmp_path / "x.db", Packs(), host="127.0.0.1", port=port, workers=1, link=False, proxies=(),
                say=print,
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
