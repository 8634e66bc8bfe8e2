"""The main pages of the interview as people set their screens, as printed, and with names from right to left."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from unicodedata import normalize

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from browser import NARROW, OVER, WIDE, show
from live_pages import Served
from web_states import ARABIC, HEBREW
from web_window import Window, window, wrong

pytestmark = pytest.mark.slow
LOOKS = ("dark", "forced colours", "narrow and dark", "print")
MAIN = ["", "/q/lead_post", "/answers", "/advice", "/what-if", "/details", "/plan/on_conditions"]


@pytest.fixture(scope="module")
def home(live: Served) -> str:
    return live.finished(f"{ARABIC} {HEBREW}")


@pytest.fixture(scope="module")
def opened(chromium: Any, live: Served) -> Iterator[Window]:
    with window(chromium, live.address, viewport=WIDE) as made:
        yield made


@pytest.mark.parametrize("path", MAIN, ids=[path.strip("/") or "home" for path in MAIN])
def test_axe_finds_nothing_in_any_look(opened: Window, home: str, path: str) -> None:
    opened.page.goto(home + path)
    assert_nothing_wrong(opened.page)


def assert_nothing_wrong(page: Any) -> None:
    """In any look that the pages can have beside the usual one."""
    for look in LOOKS:
        show(page, look)
        assert wrong(page) == [], look
        assert look == "print" or page.evaluate(OVER) <= 0, look


def test_axe_finds_nothing_in_any_look_of_what_is_unfolded_or_refused(opened: Window, live: Served, home: str) -> None:
    page = opened.page
    show(page, "light")
    page.goto(home + "/q/lead_post")
    page.get_by_text("Note your source").click()
    page.get_by_text("Why we ask").click()
    assert_nothing_wrong(page)
    show(page, "light")
    page.goto(live.address + "/")
    assert_nothing_wrong(page)
    show(page, "light")
    page.get_by_role("button", name="Begin").click()
    assert_nothing_wrong(page)


def test_a_choice_and_the_focus_are_seen_in_forced_colours(chromium: Any, live: Served, home: str) -> None:
    """Native controls are drawn by the system there; what has the focus keeps its frame."""
    with window(chromium, live.address, viewport=WIDE, forced_colors="active") as opened:
        page = opened.page
        page.goto(home + "/q/lead_post")
        assert page.locator("input[type=radio]").first.evaluate("each => getComputedStyle(each).appearance") == "auto"
        for name in ("Save and continue", "Advice"):
            opened.tab_to(name)
            assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_a_name_from_right_to_left_leaves_what_stands_beside_it_in_order(
    chromium: Any, live: Served, home: str
) -> None:
    with window(chromium, live.address, viewport=NARROW) as opened:
        page = opened.page
        administration = live.administration()
        for address, place in (
            (home + "/advice", "h1 bdi"),
            (home + "/q/lead_post", ".brand bdi"),
            (administration, "table bdi"),
        ):
            page.goto(address)
            name = page.locator(place).filter(has_text=ARABIC).first
            assert name.evaluate("each => getComputedStyle(each).unicodeBidi") == "isolate"
            assert page.evaluate(OVER) <= 0
        row = page.get_by_role("row").filter(has_text=ARABIC)
        assert row.get_by_role("cell").first.evaluate("each => getComputedStyle(each).direction") == "ltr"
        page.goto(home + "/details")
        assert page.get_by_label("Name").evaluate("each => getComputedStyle(each).direction") == "rtl"


def test_the_advice_is_printed_without_what_one_clicks_on(chromium: Any, live: Served, home: str) -> None:
    with window(chromium, live.address, viewport=WIDE) as opened:
        opened.page.goto(home + "/advice")
        printed = PdfReader(BytesIO(opened.page.pdf(prefer_css_page_size=True)))
        said = " ".join(normalize("NFKC", " ".join(each.extract_text() for each in printed.pages)).split())
        opened.page.emulate_media(media="print")
        seen = [each.inner_text() for each in opened.page.locator("a, button, nav, summary").all() if each.is_visible()]
    assert len(printed.pages) == 1
    assert "Not yet" in said
    assert "What to do first" in said
    for word in ("Questions", "Details", "Skip to", "Word", "PDF", "Ask further", "Who sees this", "Back"):
        assert word not in said
    assert [each for each in seen if not each[0].isupper()] == []


def test_what_a_screen_reader_reads_of_a_question(chromium: Any, live: Served) -> None:
    with window(chromium, live.address, viewport=WIDE) as opened:
        opened.page.goto(live.venture("Steady On", {"lead_post": "junior"}) + "/q/lead_post")
        expect(opened.page.locator("body")).to_match_aria_snapshot(
            """
            - link "Skip to the page"
            - banner:
              - paragraph: Steady On
              - navigation "This venture":
                - list:
                  - listitem:
                    - link "Questions"
                  - listitem:
                    - link "Answers"
                  - listitem:
                    - link "Advice"
                  - listitem:
                    - link "Details"
            - main:
              - paragraph: /Capacity · question 1/
              - group "How senior is the person who leads the work from day to day?":
                - heading "How senior is the person who leads the work from day to day?" [level=1]
                - paragraph: /Judge by how/
                - radio "nobody so far"
                - radio "a junior officer" [checked]
                - radio "a middle manager"
                - radio "a senior manager who can commit resources"
                - radio "don't know"
              - group: Note your source
              - group: Why we ask
              - paragraph:
                - button "Save and continue"
            - contentinfo:
              - list
            """
        )


def test_the_link_by_which_one_came_is_named(chromium: Any, live: Served) -> None:
    with window(chromium, live.address, viewport=NARROW) as opened:
        opened.page.goto(live.venture("Steady On") + "/details")
        row = opened.page.get_by_role("table", name="Links to this venture")
        assert "the one you are using" in row.inner_text()
        assert row.locator("td").last.evaluate("each => getComputedStyle(each, '::before').content") == "none"
