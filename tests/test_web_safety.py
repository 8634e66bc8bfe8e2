"""What every request and every answer goes through."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from typing import Any

import anyio
import pytest
from anyio.from_thread import start_blocking_portal
from starlette.requests import HTTPConnection
from starlette.responses import HTMLResponse
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from collabadvisor.web.safety import rate_limits
from collabadvisor.web.safety.addresses import addresses_of
from collabadvisor.web.safety.rate_limits import RateLimits, Rates, client_of
from collabadvisor.web.safety.refusal import BY_STATUS, Refusal
from collabadvisor.web.safety.request_bodies import BodyBounds
from collabadvisor.web.safety.response_headers import allow, styles_in
from web_site import HOME, KEY, ODD_WORDS, Guessed, client, site

PUBLIC = "https://advice.example.org"


class TestHeaders:
    @pytest.mark.parametrize("path", ["/form", "/nowhere", "/fails/x", "/conflict", "/cached", "/busy"])
    def test_stand_on_every_answer(self, path: str) -> None:
        headers = client().get(path).headers
        assert headers["content-security-policy"] == (
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
            "frame-ancestors 'none'; base-uri 'none'"
        )
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["cache-control"] == "no-store"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cross-origin-opener-policy"] == "same-origin"
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert "camera=()" in headers["permissions-policy"]
        assert "strict-transport-security" not in headers
        assert "set-cookie" not in headers

    def test_stand_on_what_is_refused_before_any_page(self) -> None:
        for answer in (client().get("/form", headers={"host": "elsewhere"}), client().post("/echo", content=b"{}")):
            assert answer.status_code in {421, 415}
            assert answer.headers["cache-control"] == "no-store"
            assert "default-src 'none'" in answer.headers["content-security-policy"]

    def test_a_style_sheet_whose_address_changes_with_it_can_be_kept(self) -> None:
        assert client().get("/style.css").headers["cache-control"] == "public, max-age=31536000, immutable"

    def test_only_a_page_that_has_a_script_may_run_one(self) -> None:
        policy = client().get("/scripted").headers["content-security-policy"]
        assert "script-src 'self'" in policy
        assert "unsafe" not in policy

    def test_a_style_that_stands_in_a_page_is_allowed_by_its_hash_alone(self) -> None:
        html = "<style>\na{color:red}\n</style><p>x</p>"
        response = allow(HTMLResponse(html), styles=styles_in(html))
        # What openssl says of these bytes.
        digest = "ABtrhqeBRP/nWL9c67wMNny6bjHB/h1YKEGe7bzSIRc="
        assert f"style-src 'self' 'sha256-{digest}';" in response.headers["content-security-policy"]

    def test_over_https_it_stays_there(self) -> None:
        headers = client(PUBLIC).get("/form").headers
        assert headers["strict-transport-security"] == "max-age=31536000"


class TestAddresses:
    def test_of_this_machine_go_by_each_of_its_names(self) -> None:
        assert addresses_of("http://127.0.0.1:8421") == (
            "http://127.0.0.1:8421",
            "http://localhost:8421",
            "http://[::1]:8421",
        )
        assert addresses_of("https://Advice.example.org:443") == ("https://advice.example.org",)
        assert addresses_of("http://[::1]:80")[2] == "http://[::1]"

    @pytest.mark.parametrize("host", ["127.0.0.1:8421", "localhost:8421", "LOCALHOST:8421", "[::1]:8421"])
    def test_known_hosts_are_answered(self, host: str) -> None:
        assert client().get("/form", headers={"host": host}).status_code == 200

    @pytest.mark.parametrize(
        "host", ["evil.example", "127.0.0.1", "127.0.0.1:8422", "localhost:8421.evil.example", "", "localhost:8421@x"]
    )
    def test_others_are_not_whatever_is_asked_for(self, host: str) -> None:
        for method in ("GET", "HEAD", "POST"):
            assert client().request(method, "/form", headers={"host": host}).status_code == 421

    def test_the_usual_port_may_be_named(self) -> None:
        for host in ("advice.example.org", "advice.example.org:443"):
            assert client(PUBLIC).get("/form", headers={"host": host}).status_code == 200
        assert client(PUBLIC).get("/form", headers={"host": "advice.example.org:80"}).status_code == 421

    def test_two_hosts_are_one_too_many(self) -> None:
        headers = [("host", "127.0.0.1:8421"), ("host", "127.0.0.1:8421")]
        assert _status(site(), "GET", "/form", headers) == 421
        assert _status(site(), "GET", "/form", []) == 421

    @pytest.mark.parametrize(
        ("headers", "status"),
        [
            ({"origin": HOME}, 200),
            ({"origin": "http://localhost:8421"}, 200),
            ({"origin": HOME, "sec-fetch-site": "same-origin"}, 200),
            ({"origin": "null", "sec-fetch-site": "same-origin"}, 200),
            ({"origin": "null", "sec-fetch-site": "none"}, 200),
            ({"sec-fetch-site": "same-origin"}, 200),
            ({}, 403),
            ({"origin": "null"}, 403),
            ({"origin": "https://evil.example"}, 403),
            ({"origin": "http://127.0.0.1:8422"}, 403),
            ({"origin": "https://127.0.0.1:8421"}, 403),
            ({"origin": f"{HOME}.evil.example"}, 403),
            ({"origin": "https://evil.example", "sec-fetch-site": "same-origin"}, 403),
            ({"origin": "null", "sec-fetch-site": "cross-site"}, 403),
            ({"origin": HOME, "sec-fetch-site": "cross-site"}, 403),
            ({"origin": HOME, "sec-fetch-site": "same-site"}, 403),
            ({"referer": f"{HOME}/form"}, 403),
        ],
    )
    def test_only_what_is_sent_from_its_own_pages_is_taken(self, headers: dict[str, str], status: int) -> None:
        sent = [("host", "127.0.0.1:8421"), ("content-type", "application/x-www-form-urlencoded"), *headers.items()]
        assert _status(site(), "POST", "/echo", sent, b"a=b") == status
        if status == 403:
            assert _status(site(), "DELETE", "/echo", sent) == status
            assert _status(site(), "GET", "/form", sent) == 200


class TestBodies:
    BOUNDS = BodyBounds(form=1000, upload=3000, fields=10, seconds=60)

    def test_forms_and_files_are_taken(self) -> None:
        assert client().post("/echo", data={"a": "ü & b"}).text == "a=ü & b"
        assert client().post("/echo", files={"file": ("x.yaml", b"123")}, data={"a": "b"}).text == "a=b file=3"
        assert client().post("/echo").text == ""

    def test_of_other_kinds_are_not(self) -> None:
        for kind in ("application/json", "text/plain", "", "multipart/mixed; boundary=x", "application/octet-stream"):
            answer = client().post("/echo", content=b"{}", headers={"content-type": kind} if kind else {})
            assert answer.status_code == 415

    @pytest.mark.parametrize(
        ("kind", "most"), [("application/x-www-form-urlencoded", 1000), ("multipart/form-data; boundary=zz", 3000)]
    )
    def test_that_are_too_large_are_refused_whatever_they_say_of_themselves(self, kind: str, most: int) -> None:
        headers = [("host", "127.0.0.1:8421"), ("origin", HOME), ("content-type", kind)]
        app = site(bounds=self.BOUNDS)
        assert _status(app, "POST", "/raw", headers, b"x" * most) == 200
        assert _status(app, "POST", "/raw", headers, b"x" * (most + 1)) == 413
        assert _status(app, "POST", "/raw", [*headers, ("content-length", str(most + 1))], b"") == 413
        assert _status(app, "POST", "/raw", [*headers, ("content-length", "9" * 5000)], b"") == 413
        lying = [*headers, ("content-length", "5")]
        assert _status(app, "POST", "/raw", lying, b"x" * (most + 1)) == 413

    def test_that_never_end_are_read_no_further_than_they_may_be_long(self) -> None:
        read = 0

        async def endless() -> AsyncIterator[bytes]:
            nonlocal read
            while True:
                read += 1
                yield b"x" * 100

        headers = [("host", "127.0.0.1:8421"), ("origin", HOME), ("content-type", "application/x-www-form-urlencoded")]
        assert _status(site(bounds=self.BOUNDS), "POST", "/echo", headers, endless()) == 413
        assert read == 11

    def test_that_stop_arriving_are_not_waited_for(self) -> None:
        async def stuck() -> AsyncIterator[bytes]:
            yield b"a="
            await anyio.sleep_forever()

        headers = [("host", "127.0.0.1:8421"), ("origin", HOME), ("content-type", "application/x-www-form-urlencoded")]
        assert _status(site(bounds=BodyBounds(seconds=0.05)), "POST", "/echo", headers, stuck()) == 408

    def test_of_too_many_fields_are_refused(self) -> None:
        asked = client(bounds=self.BOUNDS)
        assert asked.post("/echo", data={f"a{n}": "b" for n in range(11)}).status_code == 200
        assert asked.post("/echo", data={f"a{n}": "b" for n in range(12)}).status_code == 413
        several = client(bounds=BodyBounds(fields=5))
        assert several.post("/echo", files={f"f{n}": ("x", b"1") for n in range(4)}).status_code == 200
        assert several.post("/echo", files={f"f{n}": ("x", b"1") for n in range(5)}).status_code == 413

    def test_a_damaged_one_is_a_page_too(self) -> None:
        answer = client().post("/echo", content=b"nonsense", headers={"content-type": "multipart/form-data"})
        assert (answer.status_code, BY_STATUS[400].title in answer.text) == (400, True)

    def test_the_largest_file_is_kept_in_memory(self) -> None:
        from starlette.formparsers import MultiPartParser

        assert BodyBounds().upload <= MultiPartParser.spool_max_size

    def test_who_goes_away_meanwhile_is_answered_nothing(self) -> None:
        async def gone() -> AsyncIterator[bytes]:
            yield b"a="
            raise ConnectionResetError

        headers = [("host", "127.0.0.1:8421"), ("origin", HOME), ("content-type", "application/x-www-form-urlencoded")]
        assert _status(site(), "POST", "/echo", headers, gone()) == 0


class TestPagesOfErrors:
    @pytest.mark.parametrize("status", [403, 404, 409, 413, 415, 421, 429, 503])
    def test_say_what_happened_and_what_to_do(self, status: int) -> None:
        answer = client().get(f"/refuses/{status}")
        words = BY_STATUS[status]
        assert answer.status_code == status
        for sentence in (words.title, words.what, words.remedy):
            assert sentence in answer.text
        assert f"<h1>{words.title}</h1>" in answer.text

    def test_of_a_page_that_is_not_there(self) -> None:
        assert BY_STATUS[404].title in client().get(f"/nowhere/{KEY}").text
        wrong = client().post("/form")
        assert (wrong.status_code, set(wrong.headers["allow"].split(", "))) == (405, {"GET", "HEAD"})
        assert BY_STATUS[405].title in wrong.text

    def test_a_handler_can_word_its_own(self) -> None:
        answer = client().get("/conflict")
        assert answer.status_code == 409
        assert "<h1>Two &lt;answers&gt;</h1>" in answer.text

    def test_of_a_busy_server_says_when_to_come_again(self) -> None:
        answer = client().get("/busy")
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "60")
        assert "Many people are asking" in answer.text

    def test_of_a_failure_holds_a_number_that_the_log_has_and_no_word_of_it(
        self, caplog: pytest.LogCaptureFixture
    ) -> None:
        for path in ("", "/again"):
            caplog.clear()
            answer = client().get(f"/fails/{KEY}{path}", params={"word": ODD_WORDS})
            assert answer.status_code == 500
            (number,) = re.findall(r"<strong>(\d{8})</strong>", answer.text)
            (line,) = [each.getMessage() for each in caplog.records if each.name.endswith("failures")]
            assert f"failure {number} at GET /fails/{{key}}{path}: " in line
            assert re.search(r"(ValueError|KeyError) at \S+web_site.py:\d+ fails", line)
            for words in (answer.text, line):
                assert KEY not in words
                assert "Ozymandias" not in words
                assert "Traceback" not in words

    def test_an_answer_that_had_begun_is_broken_off(self) -> None:
        answer = client().get(f"/fails/{KEY}/half")
        assert (answer.status_code, answer.text) == (200, "begun")


class Clock:
    """Stands for the module ``time``; moves only when it is told to."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def time(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    moved = Clock()
    for place in ("limits.storage.memory.time", "limits.strategies.time", f"{rate_limits.__name__}.time"):
        monkeypatch.setattr(place, moved)
    return moved


class TestRates:
    RATES = Rates("3/minute", "5/minute", "2/minute", "1/hour")

    def test_whoever_guesses_at_links_is_stopped_before_any_is_looked_up(self, clock: Clock) -> None:
        guessed = Guessed(RateLimits(self.RATES))
        asked = client(guessed=guessed)
        assert [asked.get(f"/link/{n}").status_code for n in range(3)] == [404] * 3
        clock.now += 20
        refused = asked.get(f"/link/{KEY}")
        assert (refused.status_code, refused.headers["retry-after"]) == (429, "40")
        assert BY_STATUS[429].title in refused.text
        assert guessed.looked_up == 3
        clock.now += 41
        assert asked.get(f"/link/{KEY}").text == "yours"

    @pytest.mark.usefixtures("clock")
    def test_a_known_link_counts_for_nothing(self) -> None:
        asked = client(guessed=Guessed(RateLimits(self.RATES)))
        assert {asked.get(f"/link/{KEY}").status_code for _ in range(50)} == {200}

    def test_many_who_guess_are_held_up_and_nobody_else(self, clock: Clock) -> None:
        rates = RateLimits(self.RATES)
        for n in range(5):
            rates.count_link_request(f"guesser {n}")
            rates.link_unknown(f"guesser {n}")
        with pytest.raises(Refusal) as caught:
            rates.count_link_request("guesser 0")
        assert caught.value.status == 429
        rates.count_link_request("somebody with a link of their own")
        clock.now += 61
        rates.count_link_request("guesser 0")

    def test_heavy_work_is_counted_by_venture_and_new_ventures_by_client(self, clock: Clock) -> None:
        rates = RateLimits(self.RATES)
        for _ in range(2):
            rates.heavy_work("one")
        with pytest.raises(Refusal) as caught:
            rates.heavy_work("one")
        assert caught.value.headers == {"Retry-After": "60"}
        rates.heavy_work("another")
        clock.now += 61
        rates.heavy_work("one")
        rates.new_venture("client")
        with pytest.raises(Refusal) as caught:
            rates.new_venture("client")
        assert caught.value.headers == {"Retry-After": str(3600)}
        rates.new_venture("another client")

    @pytest.mark.parametrize(
        ("first", "second", "same"),
        [
            ("192.0.2.1", "192.0.2.1", True),
            ("192.0.2.1", "192.0.2.2", False),
            ("::ffff:192.0.2.1", "192.0.2.1", True),
            ("2001:db8:0:1::1", "2001:db8:0:1:ffff::2", True),
            ("2001:db8:0:1::1", "2001:db8:0:2::1", False),
        ],
    )
    def test_a_network_of_one_client_counts_as_one(self, first: str, second: str, same: bool) -> None:
        def named(address: str) -> str:
            return client_of(HTTPConnection({"type": "http", "client": (address, 1)}))

        assert (named(first) == named(second)) is same
        assert client_of(HTTPConnection({"type": "http", "client": None})) == ""

    def test_only_a_trusted_proxy_says_for_whom_it_asks(self) -> None:
        headers = [("host", "127.0.0.1:8421"), ("x-forwarded-for", "6.6.6.6, 198.51.100.7")]
        app: Any = site()
        behind = ProxyHeadersMiddleware(app, trusted_hosts="192.0.2.0/24")
        assert _text(behind, "/whoever", headers, ("192.0.2.9", 1)) == "198.51.100.7"
        assert _text(behind, "/whoever", headers, ("203.0.113.5", 1)) == "203.0.113.5"
        assert _text(site(), "/whoever", headers, ("192.0.2.9", 1)) == "192.0.2.9"


def _status(app: Any, method: str, path: str, headers: list[tuple[str, str]], body: Any = b"") -> int:
    """The status of the answer to a request as it comes from the wire; 0 where there was none."""
    return _asked(app, f"{method} {path}", headers, body)[0]


def _text(app: Any, path: str, headers: list[tuple[str, str]], who: tuple[str, int]) -> str:
    return _asked(app, f"GET {path}", headers, b"", who)[1]


def _asked(
    app: Any, line: str, headers: list[tuple[str, str]], body: Any, who: tuple[str, int] = ("192.0.2.1", 1)
) -> tuple[int, str]:
    method, _, path = line.partition(" ")
    scope = {
        "type": "http",
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": b"",
        "headers": [(name.encode(), value.encode()) for name, value in headers],
        "client": who,
    }
    sent: list[dict[str, Any]] = []

    async def ask() -> None:
        parts = aiter(body) if hasattr(body, "__aiter__") else None

        async def receive() -> dict[str, Any]:
            if parts is None:
                return {"type": "http.request", "body": body, "more_body": False}
            try:
                return {"type": "http.request", "body": await anext(parts), "more_body": True}
            except ConnectionResetError:
                return {"type": "http.disconnect"}

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        await app(scope, receive, send)

    with start_blocking_portal() as portal:  # in a thread of its own: a test of a browser leaves a loop in this one
        portal.call(ask)
    status = sent[0]["status"] if sent else 0
    return status, b"".join(each.get("body", b"") for each in sent).decode()
