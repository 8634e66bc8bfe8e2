"""Every page of the interview in every state, as a browser shows it and axe-core reads it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import expect

from browser import WIDE, too_wide
from collabadvisor.web.safety.rate_limits import Rates
from live_pages import Served, served
from web_states import STATES, Visitor
from web_window import Window, window, wrong

pytestmark = pytest.mark.slow
FOCUSED = "document.activeElement.id"
REACHED = "document.activeElement.matches('input, select, textarea')"


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server where only the administrator begins ventures, and whose heavy work always fails."""
    with served(tmp_path_factory.mktemp("closed"), open=False) as made:
        yield made


@pytest.fixture(scope="module")
def strict(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server that lets nobody guess at a second link."""
    with served(tmp_path_factory.mktemp("strict"), rates=Rates(unknown_links="1/hour")) as made:
        yield made


@pytest.fixture(scope="module")
def opened(chromium: Any, live: Served) -> Iterator[Window]:
    with window(chromium, live.address, viewport=WIDE) as made:
        yield made


@pytest.fixture(scope="module")
def visitor(live: Served, closed: Served, strict: Served, opened: Window) -> Visitor:
    return Visitor(live, opened.page, closed, strict)


@pytest.mark.parametrize("state", STATES)
def test_a_page_in_a_state(visitor: Visitor, state: str) -> None:
    status, way = STATES[state]
    way(visitor)
    page = visitor.page
    assert visitor.status == status
    assert page.locator("[role=alert]").count() == (status in (409, 422) and state != "question, two answers")
    if page.locator("#errors").count():  # a browser may take to it a moment after it has shown the page
        expect(page.locator("#errors")).to_be_focused()
    focused = page.evaluate(FOCUSED)
    assert wrong(page) == []
    assert too_wide(page) <= 0
    assert page.title().startswith("Problem: ") == (focused == "errors") == bool(page.locator("#errors").count())
    for link in page.locator("#errors li").all():
        link.get_by_role("link").click()
        assert page.evaluate(REACHED), link.inner_html()
