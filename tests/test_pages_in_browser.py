"""The pages in a real browser: nothing that axe-core finds, nothing to scroll sideways for, nothing fetched."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path
from typing import Any

import pytest

from approved import lay_out
from browser import WIDE, address, show, too_wide, violations
from steps.running import CASE_A, CASE_B, run_here
from web_window import Window

pytestmark = pytest.mark.slow

DESK = Path(__file__).parent / "data" / "desk"
PAGES = {
    "one": ("advise", str(CASE_A)),
    "several": ("advise", str(CASE_A), str(CASE_B)),
    "unknown": ("advise", "unknown.yaml"),
    "why": ("why", str(CASE_A)),
    "why-not": ("why-not", str(CASE_A), "repair"),
    "what-if": ("what-if", str(CASE_A), "--set", "lead_post=senior", "--do", "2"),
    "plan": ("plan", str(CASE_A), "--reach", "repair"),
    "compare": ("compare", str(CASE_A), str(CASE_B)),
    "panel": ("panel", str(DESK / "ann.yaml"), str(DESK / "ben.yaml")),
    "portfolio": ("portfolio", str(DESK / "ventures.csv")),
    "check": ("knowledge", "check"),
}


KNOWLEDGE = {
    "prove": "knowledge prove --pack unproved --only better-answer-worsens --only excluded-together",
    "coverage": "knowledge coverage --pack questionable",
    "mutate": "knowledge mutate --pack kitchen --rule too-few-eaters --features fewer",
    "diff": "knowledge diff kitchen unproved --ventures kitchen/knowledge/cases",
    "certificate": "knowledge certificate --pack kitchen --features fewer",
}
"""What is said of small packs: all kinds of what is said of any."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("pages")
    (made / "unknown.yaml").write_text(
        "venture: <b>Bold</b> & “quoted”\nstage: forming\nanswers: {}\n", encoding="utf-8"
    )
    return made


@pytest.fixture(scope="module", params=PAGES)
def page_file(request: pytest.FixtureRequest, folder: Path) -> Path:
    file = folder / f"{request.param}.html"
    command = [str(folder / word) if word.endswith("unknown.yaml") else word for word in PAGES[request.param]]
    assert run_here(*command, "-o", str(file)).code in (0, 1)
    return file


@pytest.fixture(scope="module", params=KNOWLEDGE)
def knowledge_file(request: pytest.FixtureRequest, folder: Path) -> Path:
    file = folder / f"{request.param}.html"
    desk = folder / request.param
    desk.mkdir()
    lay_out(desk, KNOWLEDGE[request.param])
    with chdir(desk):
        assert run_here(*KNOWLEDGE[request.param].split(), "-o", str(file)).code in (0, 1)
    return file


@pytest.fixture(scope="module")
def window(chromium: Any) -> Iterator[Window]:
    opened = Window(chromium.new_page(viewport=WIDE))
    yield opened
    opened.page.close()


@pytest.fixture
def opened(window: Window, page_file: Path) -> Window:
    return open_file(window, page_file)


@pytest.fixture
def opened_knowledge(window: Window, knowledge_file: Path) -> Window:
    return open_file(window, knowledge_file)


def open_file(window: Window, file: Path) -> Window:
    """The window with a page in it, which is opened anew only after another, and what was asked for since."""
    if window.page.url != address(file):
        window.asked.clear()
        window.page.goto(address(file))
    return window


@pytest.mark.parametrize("look", ["light", "narrow", "dark", "print"])
def test_axe_finds_nothing(opened: Window, look: str) -> None:
    assert_nothing_found(opened, look)


@pytest.mark.parametrize("look", ["narrow", "dark", "print"])
def test_axe_finds_nothing_in_what_is_said_of_the_knowledge(opened_knowledge: Window, look: str) -> None:
    assert_nothing_found(opened_knowledge, look)


def test_axe_finds_nothing_in_forced_colours(window: Window, folder: Path) -> None:
    file = folder / "looks.html"
    assert run_here("advise", str(CASE_A), "-o", str(file)).code == 0
    assert_nothing_found(open_file(window, file), "forced colours")


def assert_nothing_found(opened: Window, look: str) -> None:
    show(opened.page, look)
    assert violations(opened.page) == ""


@pytest.mark.parametrize("width", [320, 700])
def test_nothing_is_wider_than_the_screen(opened: Window, width: int) -> None:
    show(opened.page, "light")
    assert too_wide(opened.page, width) <= 0


def test_nothing_is_fetched_and_nothing_is_complained_of(opened: Window, page_file: Path) -> None:
    assert opened.asked == [address(page_file)]
    assert opened.complaints == []


def test_a_link_to_an_action_leads_there_and_the_keyboard_reaches_it(chromium: Any, folder: Path) -> None:
    file = folder / "links.html"
    assert run_here("advise", str(CASE_A), "-o", str(file)).code == 0
    page = chromium.new_page(viewport=WIDE)
    page.goto(address(file))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the report"
    first = page.locator("table a").first
    target = first.get_attribute("href")
    first.press("Enter")
    assert page.evaluate("location.hash") == target
    assert page.locator(target).is_visible()
    page.close()
