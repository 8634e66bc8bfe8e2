"""Takes the pictures of the pages in ``docs/pictures``: ``make screenshots``; needs Chromium, as some tests do."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from threading import Thread

import uvicorn
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from browser import PROGRAM  # noqa: E402  (of the tests, found only now)
from collabadvisor.venture.model import Venture  # noqa: E402  (as above)
from collabadvisor.web.app import application  # noqa: E402  (as above)
from web import PROPOSAL, site  # noqa: E402  (as above)

PORT = 8438
PICTURES = {"question": "/q/lead_post", "advice": "/advice", "answers": "/answers"}
"""What each picture is called, and the page of a venture that it shows."""
WIDTH, HEIGHT = 900, 780
OPEN = ("lead_post", "pooled_budget", "decision_making")
"""Questions that are left open in the pictures."""


def main() -> None:
    """Write every picture anew."""
    with tempfile.TemporaryDirectory() as folder:
        address = f"http://127.0.0.1:{PORT}"
        made = site(Path(folder), address=address)
        answers = {fact: answer for fact, answer in PROPOSAL.items() if fact not in OPEN}
        venture = Venture(venture="Steady On", stage="proposed", answers=answers)
        key = made.database.links.create("owner", made.database.ventures.create(venture, (), "person")).text
        config = uvicorn.Config(application(made), port=PORT, log_config=None, lifespan="off")
        server = uvicorn.Server(config)
        thread = Thread(target=server.run)
        thread.start()
        take(f"{address}/v/{key}")
        server.should_exit = True
        thread.join()
        made.database.close()


def take(home: str) -> None:
    """Take a picture of each page."""
    folder = ROOT / "docs" / "pictures"
    folder.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=PROGRAM, args=["--disable-background-networking"])
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        for name, path in PICTURES.items():
            page.goto(home + path)
            page.screenshot(path=folder / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
