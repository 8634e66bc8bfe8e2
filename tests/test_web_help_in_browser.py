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

from browser import NARROW, WIDE
from collabadvisor.web.app import application
from web import site

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
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"viewport": WIDE, "color_scheme": "light"},
    "dark": {"viewport": WIDE, "color_scheme": "dark"},
    "narrow": {"viewport": NARROW, "color_scheme": "light"},
    "forced colours": {"viewport": WIDE, "forced_colors": "active"},
    "print": {"viewport": WIDE},
}


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


@pytest.fixture(params=PAGES)
def place(request: pytest.FixtureRequest, address: str, home: str) -> str:
    return address + PAGES[request.param].format(home=home)


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing(chromium: Any, place: str, look: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = chromium.new_page(**LOOKS[look])
    if look == "print":
        page.emulate_media(media="print")
    page.goto(place)
    found = Axe().run(page)
    page.close()
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("width", [320, 700])
def test_nothing_is_wider_than_the_screen_and_nothing_is_refused(chromium: Any, place: str, width: int) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 900})
    said: list[str] = []
    failed: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.goto(place)
    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    styled = page.evaluate("getComputedStyle(document.querySelector('.skip')).position")
    page.close()
    assert over <= 0
    assert styled == "absolute"
    assert (said, failed) == ([], [])


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
