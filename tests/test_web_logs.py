"""No key of a link, no name and no answer is in any log at any level: ours, the server's, or a proxy's before it."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import pytest

from collabadvisor import KnowledgeBase, Venture, advise
from collabadvisor.web.failure_places import failure_of
from collabadvisor.web.quiet_libraries import TALKATIVE, quieten_libraries
from web_server import PUBLIC, caddy, nginx, sent, serving
from web_site import KEY, ODD_WORDS, client, site

WORD = "Ozymandias"


@pytest.fixture
def records() -> Iterator[list[str]]:
    """Every record of every logger, at every level, as a handler would write it."""
    every: list[str] = []

    class Keeping(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            every.append(f"{record.name} {self.format(record)} {vars(record)}")

    root, keeping, pages = logging.getLogger(), Keeping(1), logging.getLogger("collabadvisor.web")
    before, of_pages, passed_on = root.level, pages.level, pages.propagate
    levels = {name: logging.getLogger(name).level for name in TALKATIVE}
    root.addHandler(keeping)
    root.setLevel(1)
    # A server that another test has started in this process may have set these.
    pages.setLevel(logging.NOTSET)
    pages.propagate = True
    quieten_libraries()
    yield every
    root.removeHandler(keeping)
    root.setLevel(before)
    pages.setLevel(of_pages)
    pages.propagate = passed_on
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


def silent(records: list[str]) -> bool:
    text = "\n".join(records)
    return not any(word in text for word in (KEY, WORD, quote(WORD)))


def requests(port: int) -> Iterator[bytes]:
    """Requests of all kinds, each with a key and odd words in every place that a request has."""
    host = f"127.0.0.1:{port}"
    form = urlencode({"venture": ODD_WORDS, "key": KEY}).encode()
    files = (
        f'--zz\r\nContent-Disposition: form-data; name="{WORD}"; filename="{WORD}.yaml"\r\n\r\n'
        f"{ODD_WORDS} {KEY}\r\n--zz--"
    ).encode()
    usual = f"Host: {host}\r\nOrigin: http://{host}\r\nConnection: close\r\n"
    usual += f"Referer: http://{host}/v/{KEY}\r\nX-Odd: {WORD}\r\n"
    urlencoded, multipart = "application/x-www-form-urlencoded", "multipart/form-data; boundary=zz"
    for line in (
        f"GET /form?word={WORD}&key={KEY}",
        f"GET /v/{KEY}/{WORD}?a={WORD}",
        f"GET /fails/{KEY}?word={WORD}",
        f"GET /fails/{KEY}/again?word={WORD}",
        f"GET /fails/{KEY}/half",
        f"GET /sub/inner/{KEY}?word={WORD}",
        f"GET /link/{KEY}{WORD}",
        f"HEAD /v/{KEY}",
        f"{WORD} /v/{KEY}",
        f"GET http://evil/{KEY}",
        f"DELETE /fails/{KEY}",
    ):
        yield f"{line} HTTP/1.1\r\n{usual}\r\n".encode()
    for kind, body in ((urlencoded, form), (multipart, files), ("application/json", form), (urlencoded, form * 9000)):
        head = f"{usual}Content-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
        for path in ("/echo", f"/fails/{KEY}", f"/v/{KEY}"):
            yield f"POST {path} HTTP/1.1\r\n{head}".encode() + body
    yield f"POST /echo HTTP/1.1\r\n{usual}Content-Type: {multipart}\r\nContent-Length: 30\r\n\r\n{WORD}{KEY}".encode()
    yield f"POST /echo HTTP/1.1\r\n{usual}Content-Type: multipart/{WORD}\r\nContent-Length: 5\r\n\r\n{WORD}".encode()
    # None of these is a request at all.
    yield f"GET /v/{KEY} {WORD}\r\n\r\n".encode()
    yield f"GET /v/{KEY} HTTP/9.9\r\n{usual}\r\n".encode()
    yield f"GET /v/{KEY} HTTP/1.1\r\nHost {host} {WORD}\r\n\r\n".encode()
    yield f"GET /v/{KEY} HTTP/1.1\r\n{usual}Content-Length: {WORD}\r\n\r\n".encode()
    yield f"GET /v/{KEY}\xff{WORD} HTTP/1.1\r\n{usual}\r\n".encode("latin-1")
    yield f"GET /v/{KEY} HTTP/1.1\r\n{usual}X-Long: {WORD * 10_000}\r\n\r\n".encode()
    yield f"GET /v/{KEY} HTTP/1.1\r\n{usual}Upgrade: {WORD}\r\nConnection: upgrade\r\n\r\n".encode()
    yield f"GET /v/{KEY} HTTP/1.1\r\nHost: {WORD}.example\r\nConnection: close\r\n\r\n".encode()


def test_whatever_is_asked_for_the_log_says_only_of_which_kind_it_was(records: list[str]) -> None:
    with serving() as port:
        answers = [sent(port, request) for request in requests(port)]
    statuses = [int(answer.split()[1]) for answer in answers if answer]
    assert {200, 400, 403, 404, 405, 413, 415, 421, 500} - {403} <= set(statuses)
    assert silent(records), [line for line in records if KEY in line or WORD in line][:3]
    mine = [line for line in records if line.startswith("collabadvisor.web.requests")]
    assert len(mine) > 20
    assert any("GET /fails/{key} 500 " in line for line in mine)
    assert any("GET (no page) 404 " in line for line in mine)
    assert any("(other) (no page) " in line for line in mine)
    for line in mine:
        assert re.match(r"\S+ (GET|HEAD|POST|DELETE|\(other\)) \S+( page\))? \d{1,3} \d+ ms \d+ bytes ", line), line
    assert not any(line.startswith("uvicorn.access") for line in records)


def test_the_engine_says_nothing_of_a_venture(records: list[str], knowledge: KnowledgeBase) -> None:
    venture = Venture(venture=ODD_WORDS, stage="forming", answers={"lead_post": "junior"})
    advise(venture, knowledge)
    assert silent(records)
    assert not any("junior" in line for line in records)


def test_a_failure_is_told_without_its_message_and_the_place_of_the_installation() -> None:
    try:
        int(ODD_WORDS)
    except ValueError as error:
        failure = failure_of(error)
    assert (failure.kind, len(failure.places)) == ("ValueError", 1)
    assert re.fullmatch(r"ValueError at tests/test_web_logs.py:\d+ test_a_failure\w+", str(failure))
    assert str(failure_of(KeyError(KEY))) == "KeyError at no known place"


def test_the_log_of_a_library_that_talks_is_kept_down(records: list[str]) -> None:
    logging.getLogger("sqlalchemy.engine.Engine").info(ODD_WORDS)
    logging.getLogger("python_multipart.multipart").debug(ODD_WORDS)
    assert silent(records)
    logging.getLogger("another").debug(ODD_WORDS)
    assert not silent(records)


def test_another_server_than_ours_is_told_no_exception(records: list[str]) -> None:
    """The test client raises what goes through; nothing does."""
    assert client().get(f"/fails/{KEY}").status_code == 500
    assert silent([line for line in records if not line.startswith("http")])  # the client's own log


@pytest.mark.slow
@pytest.mark.parametrize("proxy", [nginx, caddy])
def test_the_example_proxy_masks_every_path(
    proxy: Callable[[Path, int], AbstractContextManager[tuple[HTTPConnection, Path]]],
    tmp_path: Path,
    records: list[str],
) -> None:
    headers: dict[str, Any] = {"Host": PUBLIC, "Referer": f"https://{PUBLIC}/v/{KEY}", "User-Agent": WORD}
    with serving(site(f"https://{PUBLIC}"), trusted=("127.0.0.1",)) as port, proxy(tmp_path, port) as (asked, logs):
        for path, status in (("/whoever", 200), (f"/v/{KEY}/q/{WORD}?a={WORD}", 404), (f"/link/{KEY}", 200),
                             (f"/fails/{KEY}", 500)):  # fmt: skip
            asked.request("GET", path, headers=headers)
            answer = asked.getresponse()
            body = answer.read().decode()
            assert (answer.status, answer.headers["referrer-policy"]) == (status, "no-referrer")
            assert path != "/whoever" or body == "127.0.0.1"
        body = urlencode({"a": ODD_WORDS})
        post = {**headers, "Origin": f"https://{PUBLIC}", "Content-Type": "application/x-www-form-urlencoded"}
        asked.request("POST", "/echo", body, post)
        assert asked.getresponse().read().decode() == f"a={ODD_WORDS}"
        asked.request("GET", f"/v/{KEY}", headers={**headers, "Host": f"{WORD}.example"})
        assert asked.getresponse().read() is not None
        with suppress(HTTPException, OSError):  # whether a proxy answers before all has arrived is its own affair
            asked.request("POST", f"/v/{KEY}", "x" * 2_000_000, post)
            asked.getresponse().read()
        asked.close()
        written = _logs(logs)
    with proxy(tmp_path, 9) as (asked, logs):  # nothing listens there
        asked.request("GET", f"/v/{KEY}?a={WORD}", headers=headers)
        assert asked.getresponse().status == 502
        asked.close()
    written += _logs(logs)
    assert silent(records)
    assert "/v/-" in written
    for word in (KEY, WORD):
        assert word not in written, [line for line in written.splitlines() if word in line][:3]


def _logs(folder: Path) -> str:
    return "\n".join(file.read_text(encoding="utf-8", errors="replace") for file in folder.glob("*.log"))
