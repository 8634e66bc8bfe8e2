"""The interview over HTTP beside the library's session in memory: whatever is done, in two tabs, both say the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from collabadvisor import KnowledgeBase, Venture, advise
from collabadvisor.reasoning.interview.session import Session, next_turn, record_answer, record_unknown
from collabadvisor.report import render
from collabadvisor.venture.model import Answer
from collabadvisor.web.database.database import Database
from collabadvisor.web.safety.rate_limits import RateLimits
from collabadvisor.web.settings import Settings
from collabadvisor.web.site import Site
from collabadvisor.web.workers.jobs import JOBS
from live_pages import MANY
from web import ADDRESS, Browser

pytestmark = pytest.mark.slow
STAGE, FACTS = "planned", ["eaters", "kitchen_size", "cook", "money", "parents_view"]
CHOICES = st.sampled_from([0, 1, 2, None])
"""The place of an answer on its scale; None: "don't know"."""
TABS = st.integers(0, 1)


class Here:
    """Does the jobs of the workers in this process."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self.knowledge = knowledge

    def run(self, job: str, **arguments: Any) -> Any:
        return JOBS[job](lambda _: self.knowledge, **arguments)


@dataclass
class Tab:
    """A question that is open in a tab, and the number of the reply that is shown there."""

    fact: str
    seen: int


class Interview(RuleBasedStateMachine):
    """Everything that can be done to a venture by its link."""

    browser: Browser

    @initialize()
    def begin(self) -> None:
        self.knowledge = self.browser.site.knowledge[()]
        self.browser.begin("Steady On", STAGE)
        self.id = self.browser.site.database.ventures.listing()[0].id
        self.session = Session(venture=Venture(venture="Steady On", stage=STAGE))
        self.replies: list[tuple[str, str | None]] = []
        self.tabs: dict[int, Tab] = {}
        self.erased = False

    @rule(tab=TABS)
    def go_on(self, tab: int) -> None:
        self.browser.open("/next")
        asked = next_turn(self.session, self.knowledge).fact
        self.at(f"/q/{asked}" if asked else "/enough")
        if asked:
            self.shows(tab, asked)

    @rule(tab=TABS, fact=st.sampled_from(FACTS))
    def open(self, tab: int, fact: str) -> None:
        self.browser.open(f"/q/{fact}")
        self.shows(tab, fact)

    @rule(fact=st.sampled_from(FACTS), choice=CHOICES)
    def open_and_reply(self, fact: str, choice: int | None) -> None:
        self.open(0, fact)
        self.reply(0, choice, twice=False)

    @rule(choice=CHOICES)
    def go_on_and_reply(self, choice: int | None) -> None:
        self.go_on(1)
        self.reply(1, choice, twice=False)

    @precondition(lambda self: self.tabs)
    @rule(tab=TABS, choice=CHOICES, twice=st.booleans())
    def reply(self, tab: int, choice: int | None, twice: bool) -> None:
        shown = self.tabs.get(tab) or self.tabs[1 - tab]
        answer = None if choice is None else self.knowledge.facts[shown.fact].scale[choice]
        self.send(shown, answer)
        if twice and self.browser.page.status_code == 200:
            self.send(shown, answer)

    def send(self, tab: Tab, answer: str | None) -> None:
        newest, number = self.newest(tab.fact)
        before = next_turn(self.session, self.knowledge)
        self.browser.send(f"/q/{tab.fact}", answer=answer or "unknown", seen=str(tab.seen))
        if number and newest != answer and number != tab.seen:
            assert self.browser.page.status_code == 409
            assert self.browser.field("seen") == str(number)
            for each in (answer, newest):
                assert self.label(tab.fact, each) in unescape(self.browser.page.text)
            tab.seen = number  # what "Use mine" sends
            return
        if not number or newest != answer:
            self.replies.append((tab.fact, answer))
            given = Answer(answer=answer)
            kept = record_answer(self.session, tab.fact, given, self.knowledge) if answer else None
            self.session = kept or record_unknown(self.session, tab.fact, self.knowledge)
        after = next_turn(self.session, self.knowledge)
        stops = after.fact is None or (after.settled and not before.settled)
        self.at("/enough" if stops else f"/q/{after.fact}")
        assert f"Saved: {self.knowledge.facts[tab.fact].name}, {self.label(tab.fact, answer)}." in self.browser.said

    @precondition(lambda self: self.tabs)
    @rule(tab=TABS)
    def back(self, tab: int) -> None:
        fact, put = (self.tabs.get(tab) or self.tabs[1 - tab]).fact, self.session.gone_through
        place = put.index(fact) if fact in put else len(put)
        self.browser.open(f"/q/{fact}")
        link = re.search(r'class="back" href="([^"]+)"', self.browser.page.text)
        assert bool(link) == bool(place)
        if link:
            self.browser.open(link[1])
            self.shows(tab, put[place - 1])

    @rule(answers=st.dictionaries(st.sampled_from(FACTS), st.integers(0, 2), min_size=1))
    def upload(self, answers: dict[str, int]) -> None:
        chosen = {fact: self.knowledge.facts[fact].scale[choice] for fact, choice in answers.items()}
        lines = ["venture: Steady On", f"stage: {STAGE}", "answers:", *(f"  {fact}: {chosen[fact]}" for fact in chosen)]
        self.browser.open("/upload")
        sent = {"file": ("venture.yaml", "\n".join(lines).encode())}
        reply = self.browser.client.post(
            f"{self.browser.home}/upload", data={"revision": self.browser.field("revision")}, files=sent
        )
        assert (reply.status_code, reply.url.path) == (200, f"{self.browser.home}/answers")
        known = {fact: Answer(answer=answer) for fact, answer in chosen.items()}
        others = {(fact, answer) for fact, answer in chosen.items() if self.newest(fact)[0] != answer}
        added = self.kept()[len(self.replies) :]
        assert (set(added), len(added)) == (others, len(others))  # in whichever order
        self.replies += added
        self.session = self.session.replace(
            venture=self.session.venture.replace(answers={**self.session.venture.answers, **known}),
            skipped=tuple(fact for fact in self.session.skipped if fact not in known),
        )

    def teardown(self) -> None:
        """At the end, the advice is that of the library."""
        self.browser.open("/advice.json")
        venture = self.session.venture
        said = render("json", [(venture, advise(venture, self.knowledge))], self.knowledge)
        assert self.browser.page.text == said

    @precondition(lambda self: len(self.replies) > 5)
    @rule()
    def erase(self) -> None:
        self.browser.send("/erase", sure="yes")
        for tab in self.tabs.values():
            self.browser.send(f"/q/{tab.fact}", answer="unknown", seen=str(tab.seen))
            assert self.browser.page.status_code == 404
        assert self.id not in {each.id for each in self.browser.site.database.ventures.listing()}
        self.begin()

    @invariant()
    def the_same_is_kept(self) -> None:
        assert self.kept() == self.replies
        stored = self.browser.site.database.ventures.read(self.id)
        known = {fact: given for fact, given in self.session.venture.answers.items() if given.answer}
        assert dict(stored.venture.answers) == known
        assert (stored.unknown, stored.gone_through) == (self.session.skipped, self.session.gone_through)

    def kept(self) -> list[tuple[str, str | None]]:
        """Every reply in the database, the oldest first."""
        entries = self.browser.site.database.ventures.entries(self.id)
        return [(each.question, each.answer.answer) for each in entries]

    def newest(self, fact: str) -> tuple[str | None, int]:
        """The newest reply to a question, and its number; None and 0 where there is none."""
        of_it = [(answer, number) for number, (name, answer) in enumerate(self.replies, 1) if name == fact]
        return of_it[-1] if of_it else (None, 0)

    def label(self, fact: str, answer: str | None) -> str:
        return self.knowledge.facts[fact].label(answer) if answer else "don't know"

    def at(self, path: str) -> None:
        assert (self.browser.page.status_code, self.browser.page.url.path) == (200, f"{self.browser.home}{path}")

    def shows(self, tab: int, fact: str) -> None:
        """The page shows a question with the newest reply to it, and is what is open in the tab from now on."""
        self.at(f"/q/{fact}")
        newest, number = self.newest(fact)
        checked = re.findall(r'name="answer" id="answer-\w+" value="(\w+)" checked', self.browser.page.text)
        assert checked == ([newest or "unknown"] if number else [])
        assert self.browser.field("seen") == str(number)
        self.tabs[tab] = Tab(fact, number)


@pytest.fixture
def browser(tmp_path: Path, kitchen: KnowledgeBase) -> Iterator[Browser]:
    """Somebody at the pages over a small pack, which reasons fast."""
    here: Any = Here(kitchen)
    with Database.open(tmp_path / "ventures.db") as database:
        yield Browser(Site(database, {(): kitchen}, here, Settings(ADDRESS), rates=RateLimits(MANY)))


def test_whatever_is_done_the_pages_say_what_the_session_says(browser: Browser) -> None:
    quickly = settings(
        max_examples=20,
        stateful_step_count=20,
        deadline=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    machine: Any = type("InterviewHere", (Interview,), {"browser": browser})
    run_state_machine_as_test(machine, settings=quickly)
