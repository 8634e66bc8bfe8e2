from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from pytest_bdd import given, parsers, then, when

from collabadvisor import Venture, advise
from collabadvisor.report import render
from web import PROPOSAL, Browser, site


@pytest.fixture
def served() -> Iterator[Any]:
    """What is open in the browser. Its database is closed at the end."""
    held: Any = SimpleNamespace()
    yield held
    held.browser.site.database.close()


@given("the pages are served to this computer alone", target_fixture="browser")
def local(served: Any, tmp_path: Path) -> Browser:
    browser = served.browser = Browser(site(tmp_path))
    return browser


@given("the pages are served to everybody", target_fixture="browser")
def public(served: Any, tmp_path: Path) -> Browser:
    served.browser.site.database.close()
    browser = served.browser = Browser(site(tmp_path, open=False))
    return browser


@when(parsers.parse('the manager begins "{name}" as "{stage}"'))
@when(parsers.parse('a stranger begins "{name}" as "{stage}"'))
def begin(browser: Browser, name: str, stage: str) -> None:
    browser.open("/")
    browser.begin(name, stage)


@when(parsers.parse('the manager begins "{name}" as "{stage}" with the practice layer'))
def begin_with_practice(browser: Browser, name: str, stage: str) -> None:
    browser.begin(name, stage, practice="yes")


@when(parsers.parse('the administrator begins "{name}" as "{stage}"'))
def begin_as_administrator(browser: Browser, served: Any, name: str, stage: str) -> None:
    served.admin = f"/a/{browser.site.database.links.create('admin', None).text}"
    browser.begin(name, stage, served.admin)


@when("the administrator opens it again, since its link was lost")
def open_again(browser: Browser, served: Any) -> None:
    before = browser.home
    browser.open(served.admin)
    browser.send(f"{served.admin}/open", venture=browser.field("venture"))
    assert browser.page.url.path not in ("", before)


@then(parsers.parse('the administrator\'s page lists "{name}"'))
def listed(browser: Browser, served: Any, name: str) -> None:
    browser.open(served.admin)
    assert name in browser.said


@when("the visitor answers what the made-up proposal says until she may stop")
def answer_the_proposal(browser: Browser) -> None:
    browser.open("/next")
    while browser.page.url.path.startswith(f"{browser.home}/q/"):
        browser.reply(PROPOSAL.get(browser.questions[-1]) or "unknown")
    assert browser.page.url.path == f"{browser.home}/enough"


@then(parsers.parse("the visitor has seen at most {many:d} question pages"))
def question_pages(browser: Browser, many: int) -> None:
    assert 0 < len(browser.questions) <= many


@then(parsers.parse("the visitor has read at most {many:d} words up to the end of the advice"))
def words_read(browser: Browser, many: int) -> None:
    browser.open("/advice")
    assert browser.words <= many


@then(parsers.parse('the advice says "{verdict}"'))
def verdict(browser: Browser, verdict: str) -> None:
    browser.open("/advice")
    assert f"Verdict : {verdict}" in browser.said


@then("the advice is the same as that of the command line")
def same_advice(browser: Browser) -> None:
    browser.open("/venture.yaml")
    knowledge = browser.site.knowledge[()]
    venture = Venture.parse(browser.page.content, knowledge)
    browser.open("/advice.json")
    assert browser.page.text == render("json", [(venture, advise(venture, knowledge))], knowledge)


@when(parsers.parse('the visitor opens the question "{fact}"'))
def open_question(browser: Browser, fact: str) -> None:
    browser.open(f"/q/{fact}")


@when(parsers.parse('the visitor answers "{fact}" with "{answer}"'))
def answer(browser: Browser, fact: str, answer: str) -> None:
    browser.open(f"/q/{fact}")
    browser.reply(answer)


@when("the visitor sends the same again")
def send_again(browser: Browser) -> None:
    browser.send("/q/lead_post", answer="senior", seen="0")
    assert browser.page.status_code == 200


@when(parsers.parse('the visitor answers "{fact}" with "{answer}", which "{source}" documents'))
def answer_with_source(browser: Browser, fact: str, answer: str, source: str) -> None:
    browser.open(f"/q/{fact}")
    browser.reply(answer, source=source, confidence="documented")


@when(parsers.parse('in another window the visitor answers "{fact}" with "{answer}"'))
def answer_elsewhere(browser: Browser, fact: str, answer: str) -> None:
    other = Browser(browser.site, browser.home)
    other.open(f"/q/{fact}")
    other.reply(answer)


@when(parsers.parse('the visitor answers "{fact}" with "{answer}" in the first window'))
def answer_here(browser: Browser, fact: str, answer: str) -> None:
    browser.send(f"/q/{fact}", answer=answer, seen=browser.field("seen"))


@when("the visitor uses her own answer")
def use_own(browser: Browser) -> None:
    browser.send("/q/lead_post", answer=browser.field("answer"), seen=browser.field("seen"))
    assert browser.page.status_code == 200


@when(parsers.parse('on the page of all questions the visitor answers "{one}" with "{first}", "{two}" with "{second}"'))
def answer_on_one_page(browser: Browser, one: str, first: str, two: str, second: str) -> None:
    browser.open("/form")
    browser.send("/form", **{f"{one}.answer": first, f"{two}.answer": second})


@when(parsers.parse('the visitor sends the question "{fact}" with nothing chosen and the source "{source}"'))
def send_nothing(browser: Browser, fact: str, source: str) -> None:
    browser.send(f"/q/{fact}", source=source, seen="0")


@when("the visitor answers the first question with its first answer")
def answer_first(browser: Browser, served: Any) -> None:
    browser.open("/next")
    served.fact = browser.questions[-1]
    served.chosen = browser.site.knowledge[()].facts[served.fact].scale[0]
    browser.reply(served.chosen)


@when("the visitor goes back")
def go_back(browser: Browser) -> None:
    match = re.search(r'class="back" href="([^"]+)"', browser.page.text)
    assert match
    browser.open(match[1])


@then("the page shows that answer as chosen")
def shown_as_chosen(browser: Browser, served: Any) -> None:
    assert browser.page.url.path.endswith(served.fact)
    assert re.search(rf'value="{served.chosen}" checked', browser.page.text)


@then(parsers.parse('the question "{fact}" does not come again'))
def not_again(browser: Browser, fact: str) -> None:
    asked = browser.questions.count(fact)
    browser.open("/next")
    while browser.page.url.path.startswith(f"{browser.home}/q/"):
        browser.reply("unknown")
    assert browser.questions.count(fact) == asked
    assert len(browser.questions) > asked + 5


@then(parsers.parse('the answers say "{words}" of "{fact}"'))
def answers_say(browser: Browser, words: str, fact: str) -> None:
    browser.open("/answers")
    row = re.search(rf'<tr id="{fact}">.*?</tr>', browser.page.text, re.DOTALL)
    assert row
    assert words in unescape(row[0])


@then("one reply is kept")
def one_reply(browser: Browser) -> None:
    (venture,) = browser.site.database.ventures.listing()
    assert len(browser.site.database.ventures.entries(venture.id)) == 1


@then(parsers.parse('the answers list "{word}" beside some questions'))
def answers_list(browser: Browser, word: str) -> None:
    browser.open("/answers")
    assert word in browser.said


@when(parsers.parse('the visitor asks what if "{fact}" were "{answer}"'))
def what_if(browser: Browser, fact: str, answer: str) -> None:
    browser.send("/what-if", change=f"{fact}={answer}")


@when("the visitor takes the venture file away")
def take_away(browser: Browser) -> None:
    browser.open("/venture.yaml")


@then("the file says the same as the pages")
def file_says(browser: Browser) -> None:
    (venture,) = browser.site.database.ventures.listing()
    stored = browser.site.database.ventures.read(venture.id).venture
    read = Venture.parse(browser.page.content, browser.site.knowledge[()])
    said = {fact: given for fact, given in read.answers.items() if given.answer}
    assert read.replace(answers=said) == stored
    assert said


@when(parsers.parse('the visitor calls it "{name}" at the stage "{stage}"'))
def call_it(browser: Browser, served: Any, name: str, stage: str) -> None:
    browser.open("/answers")
    served.before = browser.page.text.count('<tr id="')
    browser.open("/details")
    browser.send("/details", name=name, stage=stage, as_of="", revision=browser.field("revision"))


@then("more questions are asked than before")
def more_questions(browser: Browser, served: Any) -> None:
    browser.open("/answers")
    assert browser.page.text.count('<tr id="') > served.before


@when("a program that shows previews of links opens the link")
def preview(browser: Browser) -> None:
    browser.open(browser.home)


@when("the visitor makes another link")
def another_link(browser: Browser) -> None:
    browser.send("/links")


@then(parsers.parse("loaded again it is the same link, and there are {many:d}"))
def same_link(browser: Browser, many: int) -> None:
    shown = browser.page.text
    browser.open(str(browser.page.url.raw_path, "ascii"))
    assert browser.page.text == shown
    assert len(browser.site.database.links.listing()) == many


@when(parsers.parse('the visitor uploads "{name}", which says "{words}"'))
def upload(browser: Browser, name: str, words: str) -> None:
    browser.page = browser.client.post(f"{browser.home}/upload", files={"file": (name, words.encode())})


@when("the visitor takes her link back")
def revoke(browser: Browser) -> None:
    browser.open("/details")
    browser.send("/links/revoke", link=browser.field("link"))


@when("the visitor erases it")
def erase(browser: Browser) -> None:
    browser.send("/erase", sure="yes")


@when("the visitor erases it without ticking the box")
def erase_unsure(browser: Browser) -> None:
    browser.send("/erase")


@then("her link leads nowhere")
def leads_nowhere(browser: Browser, served: Any) -> None:
    browser.open(browser.home)
    assert browser.page.status_code == 404
    served.nowhere = browser.page.text


@then("so does one that never was")
def never_was(browser: Browser, served: Any) -> None:
    browser.open("/v/AAAAAAAAAAAAAAAAAAAAAA")
    assert (browser.page.status_code, browser.page.text) == (404, served.nowhere)


@then(parsers.parse("it is refused as {status:d}"))
def refused(browser: Browser, status: int) -> None:
    assert browser.page.status_code == status


@then(parsers.parse('the visitor reads "{words}"'))
def page_says(browser: Browser, words: str) -> None:
    assert words in " ".join(unescape(re.sub(r"<[^>]+>", "", browser.page.text)).split())


@then(parsers.parse('it does not say "{words}"'))
def page_does_not_say(browser: Browser, words: str) -> None:
    assert words not in browser.page.text


@then(parsers.parse('the page offers "{words}"'))
def page_offers(browser: Browser, words: str) -> None:
    assert re.search(rf"<label [^>]*>{words}</label>", browser.page.text)
