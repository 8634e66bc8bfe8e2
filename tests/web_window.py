"""A window of the browser, and what can be wrong with the page that it shows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from browser import violations

STATUS = "Failed to load resource: the server responded with a status of"
"""What the browser says of a page that is an error: no complaint about the page."""
LEVELS = "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(each => Number(each.tagName[1]))"
ACTIVE = "document.activeElement"


class Window:
    """A page of the browser, what it asked of whom and did not get, and what it complained of, since it was opened."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.asked: list[str] = []
        self.complaints: list[str] = []
        self.failed: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("requestfailed", lambda request: self.failed.append(request.url))
        page.on("response", self._got)
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def tab_to(self, name: str) -> None:
        """Press Tab until what is called so has the focus; fails after so many times as no page has stops."""
        for _ in range(250):
            self.page.keyboard.press("Tab")
            if self.page.evaluate(f"({NAME})({ACTIVE})") == name:
                return
        raise AssertionError(f"the keyboard does not reach {name!r} at {self.page.url}")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def _got(self, response: Any) -> None:
        if not response.ok and not response.request.is_navigation_request():
            self.failed.append(response.url)

    def _said(self, message: Any) -> None:
        if not message.text.startswith(STATUS):
            self.complaints.append(message.text)


NAME = """each => {
    const said = each.labels && each.labels.length ? each.labels[0] : each;
    return said.textContent.trim().replace(/\\s+/g, " ");
}"""
"""What somebody reads who looks at a field, button or link."""


@contextmanager
def window(chromium: Any, address: str, **looks: Any) -> Iterator[Window]:
    """A window with a context of its own. It may ask nobody but the server, and may complain of nothing."""
    context = chromium.new_context(**looks)
    made = Window(context.new_page())
    try:
        yield made
    finally:
        context.close()
    assert {urlsplit(url).hostname for url in made.asked} <= {urlsplit(address).hostname, None}
    assert made.complaints == []


def wrong(page: Any) -> list[str]:
    """What axe-core finds on a page, and what is out of order among its headings."""
    told = [found] if (found := violations(page)) else []
    levels = page.evaluate(LEVELS)
    if levels.count(1) != 1:
        told.append(f"{levels.count(1)} headings of the first level")
    if any(after > before + 1 for before, after in zip([1, *levels], levels, strict=False)):
        told.append(f"a level of headings is left out: {levels}")
    return told
