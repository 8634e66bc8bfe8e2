"""The pages in a real browser: nothing that axe-core finds, nothing to scroll sideways for, nothing fetched."""

from __future__ import annotations

from contextlib import chdir
from pathlib import Path
from typing import Any

import pytest

from approved import lay_out
from browser import NARROW, WIDE, address
from steps.running import CASE_A, CASE_B, run_here

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


LOOKS: dict[str, dict[str, Any]] = {
    "light": {"viewport": WIDE, "color_scheme": "light"},
    "dark": {"viewport": WIDE, "color_scheme": "dark"},
    "narrow": {"viewport": NARROW, "color_scheme": "light"},
    "forced colours": {"viewport": WIDE, "forced_colors": "active"},
    "print": {"viewport": WIDE},
}


@pytest.mark.parametrize("look", ["light", "narrow"])
def test_axe_finds_nothing(chromium: Any, page_file: Path, look: str) -> None:
    assert_nothing_found(chromium.new_page(**LOOKS[look]), page_file)


@pytest.mark.parametrize("look", ["narrow", "dark", "print"])
def test_axe_finds_nothing_in_what_is_said_of_the_knowledge(chromium: Any, knowledge_file: Path, look: str) -> None:
    assert_nothing_found(chromium.new_page(**LOOKS[look]), knowledge_file, look)


@pytest.mark.parametrize("look", ["dark", "print"])
def test_axe_finds_nothing_in_the_dark_and_in_print(chromium: Any, page_file: Path, look: str) -> None:
    assert_nothing_found(chromium.new_page(**LOOKS[look]), page_file, look)


def test_axe_finds_nothing_in_forced_colours(chromium: Any, folder: Path) -> None:
    file = folder / "looks.html"
    assert run_here("advise", str(CASE_A), "-o", str(file)).code == 0
    assert_nothing_found(chromium.new_page(**LOOKS["forced colours"]), file)


def assert_nothing_found(page: Any, file: Path, look: str = "") -> None:
    from axe_playwright_python.sync_playwright import Axe

    if look == "print":
        page.emulate_media(media="print")
    page.goto(address(file))
    found = Axe().run(page)
    page.close()
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("width", [320, 700])
def test_nothing_is_wider_than_the_screen(chromium: Any, page_file: Path, width: int) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 900})
    page.goto(address(page_file))
    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    page.close()
    assert over <= 0


def test_nothing_is_fetched_and_nothing_is_complained_of(chromium: Any, page_file: Path) -> None:
    page = chromium.new_page(viewport=WIDE)
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(address(page_file))
    page.close()
    assert asked == [address(page_file)]
    assert said == []


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
