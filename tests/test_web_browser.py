"""What a real browser says of where a form was sent from, under the headers of the pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from web_server import serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.slow


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    opened = chromium.new_page()
    yield opened
    opened.close()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_form_of_these_pages_is_taken(page: Page, host: str) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(f"{message.location['url']} {message.text}"))
    asked: list[dict[str, str]] = []
    with serving() as port:
        page.goto(f"http://{host}:{port}/form")
        page.on("request", lambda request: asked.append(request.all_headers()))
        page.click("button")
        assert page.text_content("body") == "word=sent"
    # The answer is bare text, to which a browser looks for an icon.
    assert [each for each in complaints if "/favicon.ico " not in each] == []
    assert asked[0]["origin"] == "null"  # why Sec-Fetch-Site has to be believed


def test_a_form_of_another_server_is_not(page: Page) -> None:
    with serving() as port:

        def elsewhere(_: Request) -> Response:
            return HTMLResponse(
                f'<form method="post" action="http://127.0.0.1:{port}/echo"><input name="a"><button>Go</button></form>'
            )

        with serving(Starlette(routes=[Route("/", elsewhere)])) as other:
            page.goto(f"http://localhost:{other}/")
            page.click("button")
            assert "This was not sent from these pages" in (page.text_content("h1") or "")
