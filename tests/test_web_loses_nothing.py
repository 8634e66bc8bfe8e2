"""What was acknowledged is kept: where the server is killed, and where its disk is full."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, closing, contextmanager
from itertools import count
from pathlib import Path
from threading import Semaphore

import httpx2
import pytest

from collabadvisor.web.database.database import Database
from full_disk import full, read_only
from web import Browser, site

ANSWERS = ["none", "junior", "middle", "senior"]
LONG = "so it stands in the proposal " * 60
PEOPLE = 4
ACKNOWLEDGED = 120


@pytest.mark.parametrize("broken", [full, read_only])
def test_where_the_disk_is_full_nothing_that_was_acknowledged_is_lost(
    tmp_path: Path, broken: Callable[[Database], AbstractContextManager[None]]
) -> None:
    browser = Browser(site(tmp_path))
    database = browser.site.database
    browser.begin("Steady On", "proposed")
    (venture,) = database.ventures.listing()
    replies: list[tuple[str, str]] = []
    with closing(database):
        with broken(database):
            for number in count():
                sent = {"answer": ANSWERS[number % 4], "source": f"{number} {LONG}"}
                browser.send("/q/lead_post", seen=str(number), **sent)
                if browser.page.status_code != 200:
                    break
                replies.append((sent["answer"], sent["source"].strip()))
            assert browser.page.status_code == 503
            assert "retry-after" in browser.page.headers
            assert "Nothing that was saved before is lost." in browser.said
            assert "has not been saved" in browser.said
            browser.open("/answers")
            assert browser.page.status_code == 200
        entries = database.ventures.entries(venture.id)
        assert [(each.answer.answer, each.answer.source) for each in entries] == replies
        assert bool(replies) == (broken is full)

        browser.send("/q/lead_post", seen=str(len(replies)), **sent)
        assert browser.page.status_code == 200
        assert len(database.ventures.entries(venture.id)) == len(replies) + 1


@contextmanager
def started(data: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The real command, and its address once it listens."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "collabadvisor", "serve", "--no-link", "--workers", "1"]
    command += ["--data", str(data), "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            assert process.stdout
            assert f"http://127.0.0.1:{port}/" in process.stdout.readline()
            yield f"http://127.0.0.1:{port}", process
        finally:
            process.kill()


@pytest.mark.slow
def test_a_server_that_is_killed_under_load_has_kept_all_that_it_acknowledged(tmp_path: Path) -> None:
    data, kept = tmp_path / "ventures.db", Semaphore(0)
    acknowledged: dict[str, list[str]] = {f"Venture {number}": [] for number in range(PEOPLE)}

    def answer_for_ever(address: str, name: str) -> None:
        with httpx2.Client(base_url=address, headers={"origin": address}, timeout=60) as client:
            made = client.post("/ventures", data={"name": name, "stage": "proposed"})
            home = made.headers["location"].partition("?")[0]
            for number in count():
                answer = ANSWERS[number % 4]
                try:
                    reply = client.post(f"{home}/q/lead_post", data={"answer": answer, "seen": str(number)})
                except httpx2.TransportError:
                    return
                assert reply.status_code == 303
                acknowledged[name].append(answer)
                kept.release()

    with started(data) as (address, process), ThreadPoolExecutor(PEOPLE) as threads:
        people = [threads.submit(answer_for_ever, address, name) for name in acknowledged]
        for _ in range(ACKNOWLEDGED):
            assert kept.acquire(timeout=60)
        process.kill()
        for each in people:
            each.result()

    with Database.open(data) as database:
        database.check()
        ventures = database.ventures.listing()
        assert {name for name, of_it in acknowledged.items() if of_it} <= {each.name for each in ventures}
        for venture in ventures:
            of_it, stored = acknowledged[venture.name], database.ventures.entries(venture.id)
            assert [each.answer.answer for each in stored][: len(of_it)] == of_it
            assert len(stored) <= len(of_it) + 1, "more than what was on its way when the server was killed"
