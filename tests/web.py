"""A site to test: a database in a folder of the test's own, and a browser without a screen."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from collabadvisor.knowledge.pack_stack import Packs
from collabadvisor.web.app import application
from collabadvisor.web.database.database import Database
from collabadvisor.web.serving import readings
from collabadvisor.web.settings import Settings
from collabadvisor.web.site import Site

ADDRESS = "http://testserver"
PROPOSAL: dict[str, str | None] = {
    "shared_purpose": "some_partners",
    "need_evidence": "assessed",
    "partner_priorities": "compatible",
    "plan_authorship": "one_partner",
    "boundary_alignment": "mismatched",
    "existing_partnerships": "unclear",
    "partner_agendas": "fits",
    "delivery_lead": "partner_with_the_means",
    "policy_mandate": "permissive",
    "autonomy": "kept",
    "senior_representation": "some_partners",
    "lead_post": "junior",
    "management_time": "part_of_a_job",
    "partner_resources": "promised",
    "funding_horizon": "none",
    "essential_partners": "absent",
    "early_result": "unrealistic",
    "local_involvement": "none",
    "terms_of_reference": "none",
    "accountability": "vertical_only",
}
"""What a reader answers of a made-up proposal for a falls prevention service; of the rest it says nothing."""

shared_readings = cache(readings)


def site(folder: Path, workers: Any = None, address: str = ADDRESS, **settings: Any) -> Site:
    """A site of its own. Where the test does heavy work, it hands in ``workers``."""
    database = Database.open(folder / "ventures.db")
    return Site(database, shared_readings(Packs()), workers, Settings(address, **settings))


@dataclass
class Browser:
    """Somebody at a browser: the page that is open, and the link of the venture."""

    site: Site
    home: str = ""
    page: Any = None
    questions: list[str] = field(default_factory=list)
    words: int = 0

    def __post_init__(self) -> None:
        self.client = TestClient(application(self.site), base_url=ADDRESS, headers={"origin": ADDRESS})

    def open(self, path: str) -> None:
        """Go to a page, by its whole path or from the venture's own."""
        self._shown(self.client.get(path if path == "/" or path.startswith(("/a/", "/v/")) else self.home + path))

    def send(self, path: str, **fields: Any) -> None:
        """Send a form, and follow where that leads."""
        self._shown(self.client.post(path if path.startswith(("/a/", "/v/")) else self.home + path, data=fields))

    def begin(self, name: str, stage: str, start: str = "", **fields: str) -> None:
        """Make a venture, and keep its link."""
        self._shown(self.client.post(f"{start}/ventures", data={"name": name, "stage": stage, **fields}))
        self.home = self.page.url.path if self.page.status_code == 200 else self.home

    def reply(self, answer: str, **fields: str) -> None:
        """Answer the question of the page that is open."""
        self.send(self.page.url.path, answer=answer, seen=self.field("seen"), **fields)

    def field(self, name: str) -> str:
        """What a field of the page that is open holds."""
        match = re.search(rf'name="{re.escape(name)}" value="([^"]*)"', self.page.text)
        assert match, name
        return match[1]

    @property
    def said(self) -> str:
        """The words of the page that can be seen before anything is unfolded, on one line."""
        return " ".join(_untagged(re.sub(r"<details>.*?</details>", " ", self.page.text, flags=re.DOTALL)).split())

    def _shown(self, response: Any) -> None:
        self.page = response
        self.words += len(self.said.split())
        if "/q/" in response.url.path and response.status_code == 200:
            self.questions.append(response.url.path.rpartition("/")[2])


def _untagged(page: str) -> str:
    from html import unescape

    body = re.sub(r"<(head|svg|select)\b.*?</\1>", " ", page, flags=re.DOTALL)
    return unescape(re.sub(r"<[^>]+>", " ", body))
