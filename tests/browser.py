"""Debian's Chromium for the tests of pages, one for all of them; where there is none, they say so and skip.

Where the variable ``CI_BROWSER`` is "required", as under ``.ci/run``, they fail instead.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

PROGRAM = shutil.which("chromium")
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 320, "height": 900}
"""A desk's screen, and what is left of it where everything is four times as large."""


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
