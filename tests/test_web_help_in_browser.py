"""The pages round the interview in a real browser: nothing that axe-core finds, nothing wide, nothing refused."""

from __future__ import annotations

import re
import socket
import threading
from collections.abc import Iterator
from dataclasses import replace
from http.client import HTTPConnection
from io import BytesIO
from typing import Any

import pytest
import uvicorn

from browser import NARROW, WIDE, show, too_wide, violations
from collabadvisor.web.app import application
from web import site
from web_window import Window, window

pytestmark = pytest.mark.slow

CASE = "/cases/case-a-convened"
PAGES = {
    "words": "/words",
    "cases": "/cases",
    "case": CASE,
    "all of a case": f"{CASE}/all",
    "handbook": "/handbook",
    "privacy": "/privacy",
    "accessibility": "/accessibility",
    "erased": "/erased",
    "form": "/print/proposed",
    "form of a venture": "{home}/blank",
    "advice": "{home}/advice",
    "answers": "{home}/answers",
}
LOOKS = ("light", "dark", "narrow", "forced colours", "print")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a server answers, in a thread of its own."""
    own = site(tmp_path_factory.mktemp("help"))
    with socket.create_server(("127.0.0.1", 0)) as listening:
        here = f"http://127.0.0.1:{listening.getsockname()[1]}"
        served = replace(own, settings=replace(own.settings, address=here))
        config = uvicorn.Config(application(served), log_level="error", ws="none", lifespan="off")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        yield here
        server.should_exit = True
        thread.join()
    own.database.close()


@pytest.fixture(scope="module")
def home(address: str) -> str:
    """The home of a venture that is a copy of a case."""
    connection = HTTPConnection(address.removeprefix("http://"))
    connection.request("POST", f"{CASE}/copy", headers={"origin": address})
    location = connection.getresponse().getheader("location")
    connection.close()
    assert location
    return location.partition("?")[0]


@pytest.fixture(scope="module")
def opened(chromium: Any, address: str) -> Iterator[Window]:
    with window(chromium, address, viewport=WIDE) as made:
        yield made


@pytest.fixture(scope="module", params=PAGES)
def page(request: pytest.FixtureRequest, opened: Window, address: str, home: str) -> Any:
    """A page that is opened once, however often it is looked at."""
    assert opened.page.goto(address + PAGES[request.param].format(home=home)).ok
    return opened.page


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing(page: Any, look: str) -> None:
    show(page, look)
    assert violations(page) == ""


@pytest.mark.parametrize("width", [320, 700])
def test_nothing_is_wider_than_the_screen_and_nothing_is_refused(opened: Window, page: Any, width: int) -> None:
    show(page, "light")
    assert too_wide(page, width) <= 0
    assert page.evaluate("getComputedStyle(document.querySelector('.skip')).position") == "absolute"
    assert (opened.complaints, opened.failed) == ([], [])


def test_the_keyboard_reaches_the_meaning_of_a_word_and_comes_back(chromium: Any, address: str) -> None:
    page = chromium.new_page(viewport=WIDE)
    page.goto(address + CASE)
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.term')"):
            break
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "What does “verdict” mean?"
    size = page.locator(".term").first.bounding_box()
    assert min(size["width"], size["height"]) >= 24
    page.keyboard.press("Enter")
    page.wait_for_url("**/words#verdict")
    assert page.locator("#verdict h3").is_visible()
    page.go_back()
    assert page.url == address + CASE
    page.close()


def test_a_case_is_copied_with_one_press_and_no_script(chromium: Any, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False, viewport=NARROW)
    page = context.new_page()
    page.goto(address + CASE)
    page.get_by_role("button", name="Work on a copy").press("Enter")
    page.wait_for_url("**/v/*")
    assert page.get_by_role("heading", name="Keep this link").is_visible()
    context.close()


def test_the_handbook_is_searched_and_leads_back(chromium: Any, address: str) -> None:
    page = chromium.new_page(viewport=WIDE)
    page.goto(f"{address}/handbook")
    page.get_by_label("Search the handbook").fill("junior officer")
    assert re.fullmatch(r"\d+ found\.", page.locator("#search-said").inner_text())
    page.locator("#search-found a").first.click()
    assert page.locator(":target").is_visible()
    page.get_by_role("link", name="Collabadvisor", exact=True).click()
    page.wait_for_url(f"{address}/")
    page.close()


def test_every_question_of_the_printed_form_stands_whole_on_one_page(chromium: Any, address: str, home: str) -> None:
    from pypdf import PdfReader

    page = chromium.new_page(viewport=WIDE)
    page.goto(f"{address}{home}/blank")
    asked = page.locator(".ask h3").all_inner_texts()
    printed = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    page.close()
    texts = [sheet.extract_text() for sheet in printed.pages]
    assert [round(side) for side in printed.pages[0].mediabox[2:]] in ([595, 842], [596, 842], [595, 841])
    assert re.match(r"(1 / \d+\s+)?Questions to answer\s+Physical activity strategy", texts[0])
    assert sum(text.count("Where we know it from") for text in texts) == len(asked) > 40
    for text in texts:
        numbers = re.findall(r"^\d+\. ", text, re.MULTILINE)
        assert text.count("Where we know it from") == text.count("I assume so") == len(numbers)
    assert not any("To print this form" in text or "Accessibility" in text for text in texts)
