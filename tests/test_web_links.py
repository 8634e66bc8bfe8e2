"""Every page that a link leads to: there is one, and its title tells it from the others."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from html import unescape
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from starlette.routing import Match

from collabadvisor.web.app import application
from web import PROPOSAL, Browser, site

PAGE = re.compile(r"<title>(.*?)</title>")
LINK = re.compile(r'<a [^>]*?href="([^"]+)"')


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    """What is answered at each address to which links lead, from the start and from a venture; one of each kind."""
    made = site(tmp_path_factory.mktemp("links"))
    with closing(made.database):
        browser = Browser(made)
        browser.begin("Steady On", "proposed")
        browser.open("/next")
        while "/q/" in browser.page.url.path:
            browser.reply(PROPOSAL.get(browser.questions[-1]) or "unknown")
        yield dict(_reached(browser, ["/", f"{browser.home}/next"]))


def _reached(browser: Browser, paths: list[str]) -> Iterator[tuple[str, Any]]:
    routes = application(browser.site).routes
    seen: dict[str, int] = defaultdict(int)
    for path in paths:  # grows while it is gone through
        scope = {"type": "http", "path": path, "method": "GET", "root_path": "", "headers": []}
        kind = next((route.path for route in routes if route.matches(scope)[0] == Match.FULL), path)  # type: ignore[attr-defined]  # every route of ours has a path
        seen[kind] += 1
        if seen[kind] > 2 or kind.endswith((".{ending}", "/plan/{verdict}", "/why-not/{verdict}")):
            continue  # what is worked out elsewhere is tried in a browser
        reply = browser.client.get(path)
        yield path, reply
        if reply.headers["content-type"].startswith("text/html"):
            for link in LINK.findall(reply.text):
                to = urlsplit(urljoin(str(reply.url), unescape(link)))
                if to.path not in paths:
                    paths.append(to.path)


@pytest.mark.slow
def test_no_link_leads_nowhere(pages: dict[str, Any]) -> None:
    assert {path: reply.status_code for path, reply in pages.items() if reply.status_code != 200} == {}
    assert len(pages) > 15


@pytest.mark.slow
def test_no_two_pages_have_the_same_title(pages: dict[str, Any]) -> None:
    titles = defaultdict(set)
    for reply in pages.values():
        if reply.status_code == 200 and reply.headers["content-type"].startswith("text/html"):
            titles[unescape(PAGE.findall(reply.text)[0])].add(reply.url.path)
    assert {title: paths for title, paths in titles.items() if len(paths) > 1} == {}


def test_a_link_into_a_page_leads_to_something_there(pages: dict[str, Any]) -> None:
    ids = {reply.url.path: set(re.findall(r'\bid="([^"]+)"', reply.text)) for reply in pages.values()}
    for reply in pages.values():
        if reply.headers["content-type"].startswith("text/html"):
            for link in LINK.findall(reply.text):
                to = urlsplit(urljoin(str(reply.url), unescape(link)))
                if to.fragment and to.path in ids:
                    assert to.fragment in ids[to.path], (reply.url.path, link)
