"""The interview in a browser: by keyboard alone, with and without script, with Back, reload and two tabs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from browser import NARROW, OVER, WIDE
from full_disk import read_only
from live_pages import Served
from web import PROPOSAL
from web_window import Window, window

pytestmark = pytest.mark.slow
QUESTIONS = 24
UNKNOWN = "don't know"


@pytest.fixture
def opened(chromium: Any, live: Served) -> Iterator[Window]:
    with window(chromium, live.address, viewport=WIDE) as made:
        yield made


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_from_the_start_to_the_board_by_keyboard_alone(
    chromium: Any, live: Served, tmp_path: Path, script: bool
) -> None:
    with window(chromium, live.address, viewport=NARROW, java_script_enabled=script) as opened:
        page = opened.page
        page.goto(live.address + "/")
        opened.tab_to("What is it called?")
        page.keyboard.type("Steady On")
        opened.tab_to("Proposed")
        opened.press("Space")
        opened.tab_to("Begin")
        enter(opened)
        assert "Keep this link" in page.inner_text("h1")
        opened.tab_to("Go on")
        enter(opened)
        asked = answer_all(opened, live)
        assert 0 < len(asked) <= QUESTIONS
        opened.tab_to("See the advice")
        enter(opened)
        assert "Not yet" in page.inner_text(".banner")
        assert page.evaluate(OVER) <= 0

        word = download(opened, "Word", tmp_path / "advice.docx")
        assert word.read_bytes().startswith(b"PK")
        pdf = download(opened, "PDF", tmp_path / "advice.pdf")
        assert "Not yet" in PdfReader(pdf).pages[0].extract_text()

        advice = page.url
        opened.tab_to("What if some answers were others?")
        enter(opened)
        opened.tab_to("If one answer were another")
        opened.press("ArrowDown")
        opened.tab_to("Show side by side")
        enter(opened)
        assert "Side by side" in page.inner_text("main")

        page.goto(advice)
        opened.tab_to("What would reach a better verdict?")
        enter(opened)
        opened.tab_to("The least that reaches it")
        enter(opened)
        assert page.url.endswith("/plan/on_conditions")
        assert "On conditions" in page.inner_text("main")


def enter(opened: Window, key: str = "Enter") -> None:
    """Follow the link, or press the button, that has the focus; fails where that leads to an error."""
    with opened.page.expect_navigation() as met:
        opened.press(key)
    assert met.value.status == 200


def answer_all(opened: Window, live: Served) -> list[str]:
    """Answer each question that comes as the made-up proposal does, and say which came."""
    asked = []
    while "/q/" in opened.page.url:
        fact = live.site.knowledge[()].facts[opened.page.url.partition("/q/")[2].partition("?")[0]]
        asked.append(fact.id)
        said = PROPOSAL.get(fact.id)
        labels = [*fact.labels.values(), UNKNOWN]
        opened.tab_to(labels[0])
        opened.press("Space", *["ArrowDown"] * labels.index(fact.label(said) if said else UNKNOWN))
        assert opened.page.evaluate("document.activeElement.checked")
        assert opened.page.evaluate(OVER) <= 0
        opened.tab_to("Save and continue")
        enter(opened)
    return asked


def download(opened: Window, name: str, to: Path) -> Path:
    opened.tab_to(name)
    with opened.page.expect_download() as met:
        opened.press("Enter")
    met.value.save_as(to)
    return to


def entries(live: Served, home: str) -> list[str | None]:
    """The replies that are kept of a venture, the oldest first."""
    link = live.site.database.links.read("owner", home.rpartition("/")[2])
    assert link
    return [each.answer.answer for each in live.site.database.ventures.entries(link.venture_id or "")]


def test_back_keeps_the_answer_and_changing_it_there_is_no_conflict(opened: Window, live: Served) -> None:
    page, home = opened.page, live.venture("Steady On")
    page.goto(home + "/q/lead_post")
    answer(page, "a junior officer")
    second = page.url
    assert second.partition("?")[0] != home + "/q/lead_post"

    page.go_back()
    assert page.get_by_label("a junior officer", exact=True).is_checked()
    page.go_forward()
    assert page.url == second

    page.get_by_role("link", name="Back", exact=True).click()
    assert page.get_by_label("a junior officer", exact=True).is_checked()
    answer(page, "a middle manager")
    assert page.url.partition("?")[0] == second.partition("?")[0]
    assert entries(live, home) == ["junior", "middle"]


def answer(page: Any, name: str) -> None:
    page.get_by_label(name, exact=True).check()
    with page.expect_navigation():
        page.get_by_role("button", name="Save and continue").click()


def test_two_quick_clicks_and_a_reload_keep_one_reply(opened: Window, live: Served) -> None:
    page, home = opened.page, live.venture("Steady On")
    page.goto(home + "/q/lead_post")
    page.get_by_label("a junior officer", exact=True).check()
    page.get_by_role("button", name="Save and continue").dblclick()
    page.wait_for_url("**saved=lead_post")
    page.reload()
    assert "Saved: " in page.inner_text("[role=status]")
    assert entries(live, home) == ["junior"]


def test_a_reply_without_an_answer_keeps_what_was_typed_and_a_reload_of_it_keeps_nothing(
    opened: Window, live: Served
) -> None:
    page, home = opened.page, live.venture("Steady On")
    page.goto(home + "/q/lead_post")
    page.get_by_text("Note your source").click()
    page.get_by_label("Where you know it from").fill("the minutes of May")
    page.get_by_role("button", name="Save and continue").click()
    page.reload()
    assert page.get_by_label("Where you know it from").input_value() == "the minutes of May"
    assert entries(live, home) == []


def test_of_two_tabs_the_second_is_shown_both_answers_and_chooses(opened: Window, live: Served) -> None:
    page, home = opened.page, live.venture("Steady On")
    other = page.context.new_page()
    for each in (page, other):
        each.goto(home + "/q/lead_post")
    answer(page, "a senior manager who can commit resources")
    answer(other, "a junior officer")
    assert other.inner_text("h1") == "Two answers to one question"
    said = other.inner_text("table")
    assert "senior manager who can commit resources" in said
    assert "a junior officer" in said
    assert entries(live, home) == ["senior"]

    other.get_by_role("button", name="Use mine: a junior officer").click()
    other.wait_for_url("**saved=lead_post")
    assert entries(live, home) == ["senior", "junior"]
    other.close()


def test_whoever_leaves_the_other_answer_goes_on_with_it(opened: Window, live: Served) -> None:
    page, home = opened.page, live.venture("Steady On")
    page.goto(home + "/q/lead_post")
    other = page.context.new_page()
    other.goto(home + "/q/lead_post")
    answer(other, "a middle manager")
    other.close()
    answer(page, "a junior officer")
    page.get_by_role("link", name="Leave it: a middle manager").click()
    assert "/q/" in page.url
    assert entries(live, home) == ["middle"]


def test_a_reply_that_could_not_be_kept_is_sent_again_by_loading_the_page_again(opened: Window, live: Served) -> None:
    page, home = opened.page, live.venture("Steady On")
    page.goto(home + "/q/lead_post")
    with read_only(live.site.database):
        answer(page, "a junior officer")
        assert "has not been saved yet" in page.inner_text("main")
    assert entries(live, home) == []
    page.reload()
    assert "Saved: " in page.inner_text("[role=status]")
    assert entries(live, home) == ["junior"]
