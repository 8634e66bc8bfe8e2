"""Debian's Chromium for the tests of pages, one for all of them; where there is none, they say so and skip.

Where the variable ``CI_BROWSER`` is "required", as under ``.ci/run``, they fail instead.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

PROGRAM = shutil.which("chromium")
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 320, "height": 900}
"""A desk's screen, and what is left of it where everything is four times as large."""
LOOKS: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "narrow": {"viewport": NARROW},
    "narrow and dark": {"viewport": NARROW, "color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
    "print": {"media": "print"},
}
"""How people set their screens, and a page as it is printed."""
OVER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
RUN_AXE = "axe.run({resultTypes: ['violations']}).then(({violations}) => ({violations}))"


def program() -> str:
    """Where the browser is. Where there is none, the test skips, or fails if there has to be one."""
    if PROGRAM is not None:
        return PROGRAM
    missing = "Chromium is not on this machine: apt-get install chromium"
    if os.environ.get("CI_BROWSER") == "required":
        pytest.fail(missing)
    pytest.skip(missing)


@pytest.fixture(scope="session")
def chromium() -> Iterator[object]:
    """The browser. Nothing that it shows is fetched from anywhere."""
    path = program()
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--disable-background-networking"])
        yield browser
        browser.close()


def address(page: Path) -> str:
    """The address of a file."""
    return page.resolve().as_uri()


def show(page: Any, look: str) -> None:
    """Show the page that is open in a look, whatever look it had before."""
    media = {"media": "screen", "color_scheme": "light", "forced_colors": "none", **LOOKS[look]}
    page.set_viewport_size(media.pop("viewport", WIDE))
    page.emulate_media(**media)


def too_wide(page: Any, width: int = 320) -> int:
    """By how much the page is wider than a screen of so many pixels."""
    before = page.viewport_size
    page.set_viewport_size({"width": width, "height": 900})
    over = int(page.evaluate(OVER))
    page.set_viewport_size(before)
    return over


def violations(page: Any) -> str:
    """What axe-core finds on the page as it is shown now, or nothing. The page keeps axe-core until it is left."""
    from axe_playwright_python.base import AXE_SCRIPT, AxeResults

    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = AxeResults(page.evaluate(RUN_AXE))
    return str(found.generate_report()) if found.violations_count else ""
