"""The interview in a browser: by keyboard alone, with and without script, and whatever one does with Back and reload."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from browser import NARROW, WIDE
from web import PROPOSAL
from web_server import Served
from web_window import OVER, Window, window

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
