"""Pages where something is odd: rules that have changed since, links and numbers that mean nothing, long words."""

from __future__ import annotations

import gc
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from collabadvisor import Venture
from collabadvisor.venture.model import Answer
from web import Browser, site


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Browser]:
    made = site(tmp_path)
    with made.database:
        yield Browser(made)


def begun(browser: Browser, stage: str = "proposed", **answers: Answer | str) -> str:
    venture = Venture(venture="Trail", stage=stage, answers=answers)
    made = browser.site.database.ventures.create(venture, (), "person")
    browser.home = f"/v/{browser.site.database.links.create('owner', made).text}"
    return made


@pytest.mark.slow
def test_answers_that_the_rules_no_longer_know_are_kept_and_count_for_nothing(browser: Browser) -> None:
    given = Answer(answer="weekly", source="minutes of May")
    made = begun(browser, lead_post="junior", old_question=given, autonomy="not_an_answer")
    for page in ("/next", "/advice", "/advice/all", "/advice.json", "/venture.yaml", "/form", "/what-if", "/better"):
        browser.open(page)
        assert browser.page.status_code == 200, page
    browser.open("/answers")
    assert "old question: weekly ( minutes of May )" in browser.said
    assert "autonomy: not an answer" in browser.said
    assert browser.site.database.ventures.read(made).venture.answers["old_question"] == given


def test_a_venture_with_a_layer_that_the_server_has_anyway_is_judged_with_it_once(tmp_path: Path) -> None:
    made = site(tmp_path)
    with_practice = replace(made, knowledge={(): made.knowledge["practice",]}, layers=("practice",))
    with made.database as database:
        venture = database.ventures.create(Venture(venture="Trail", stage="proposed"), ("practice",), "person")
        browser = Browser(with_practice, f"/v/{database.links.create('owner', venture).text}")
        browser.open("/answers")
        assert "practice" in browser.page.text


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/q/nothing", 404),
        ("/q/attendance", 404),  # of another stage
        ("/why/nothing", 404),
        ("/plan/keep_going", 404),  # of another stage
        ("/plan/not_yet", 404),  # the worst is no aim
        ("/why-not/nothing", 404),
        ("/advice.exe", 404),
        ("/answers?saved=nothing", 200),
        ("/q/lead_post?saved=%3Cscript%3E&to=elsewhere", 200),
    ],
)
def test_addresses_that_mean_nothing(browser: Browser, path: str, status: int) -> None:
    begun(browser)
    browser.open(path)
    assert browser.page.status_code == status
    assert "<script" not in browser.page.text


@pytest.mark.parametrize("seen", ["", "-1", "x", "9" * 400, "²"])
def test_a_number_that_is_none_overwrites_nothing(browser: Browser, seen: str) -> None:
    begun(browser, lead_post="junior")
    browser.send("/q/lead_post", answer="senior", seen=seen)
    assert browser.page.status_code == 409


def test_words_that_would_break_a_page_are_only_words(browser: Browser) -> None:
    nasty = '"><script>alert(1)</script>{{ 7*7 }}\u202eabc'
    browser.begin(nasty, "proposed")
    for page in ("/next", "/answers", "/advice", "/advice/all", "/details", "/why/verdict"):
        browser.open(page)
        assert browser.page.status_code == 200
        assert "<script" not in browser.page.text
        assert "49" not in browser.page.text.split("<main", 1)[1].split("</h1>")[0]


def test_a_source_of_2001_characters_is_sent_back_with_a_reason(browser: Browser) -> None:
    begun(browser)
    browser.send("/q/lead_post", answer="junior", source="x" * 2001, seen="0")
    assert browser.page.status_code == 422
    assert "2,001 characters" in browser.said


@pytest.mark.slow
def test_a_form_that_was_changed_elsewhere_says_which_question_and_keeps_the_rest(browser: Browser) -> None:
    made = begun(browser, lead_post="junior")
    browser.open("/form")
    seen = browser.field("lead_post.seen")
    other = Browser(browser.site, browser.home)
    other.open("/q/lead_post")
    other.reply("middle")
    answers = {"lead_post.answer": "senior", "lead_post.seen": seen, "autonomy.answer": "kept", "autonomy.seen": "0"}
    browser.send("/form", **answers)
    assert browser.page.status_code == 409
    assert "“lead post” was answered in another window" in browser.said
    known = browser.site.database.ventures.read(made).venture.known_answers()
    assert known == {"lead_post": "middle", "autonomy": "kept"}


def test_what_if_with_nothing_chosen_or_two_answers_that_clash_is_sent_back(browser: Browser) -> None:
    begun(browser, lead_post="junior")
    browser.send("/what-if")
    assert browser.page.status_code == 422
    browser.send("/what-if", change=["lead_post=senior", "lead_post=middle"])
    assert (browser.page.status_code, "is set twice" in browser.said) == (422, True)


def test_details_changed_in_another_window_are_not_written_over(browser: Browser) -> None:
    begun(browser)
    browser.open("/details")
    revision = browser.field("revision")
    Browser(browser.site, browser.home).send("/details", name="Path", stage="forming", as_of="", revision=revision)
    browser.send("/details", name="Way", stage="proposed", as_of="", revision=revision)
    assert browser.page.status_code == 409
    browser.send("/details", name=" ", stage="nowhere", as_of="x" * 61, revision=browser.field("revision"))
    assert browser.page.status_code == 422
    assert [each.name for each in browser.site.database.ventures.listing()] == ["Path"]


@pytest.mark.slow
def test_no_id_stands_twice_on_a_page(browser: Browser) -> None:
    stages = browser.site.knowledge[()].framework.stages
    facts = browser.site.knowledge[()].facts
    tried = 0
    for stage in stages:
        begun(browser, stage)
        asked = [f"/q/{fact.id}" for fact in facts.values() if fact.is_asked_at(stage)]
        for path in (*asked, "/form", "/answers", "/details", "/what-if", "/advice", "/advice/all", "/blank"):
            browser.open(path)
            ids = re.findall(r'\bid="([^"]+)"', browser.page.text)
            assert [each for each, times in Counter(ids).items() if times > 1] == [], path
            tried += len(ids)
    assert tried > 1000


def test_a_source_does_not_pass_to_another_answer(browser: Browser) -> None:
    made = begun(browser, lead_post=Answer(answer="junior", source="minutes of May", confidence="documented"))
    browser.open("/form")
    sent = {"lead_post.answer": "senior", "lead_post.seen": browser.field("lead_post.seen"), "lead_post.was": "junior"}
    browser.send("/form", **sent)
    assert browser.site.database.ventures.read(made).venture.answers["lead_post"] == Answer(answer="senior")


def test_both_sources_are_shown_where_two_windows_differ_in_nothing_else(browser: Browser) -> None:
    begun(browser, lead_post=Answer(answer="junior", source="minutes of May"))
    browser.send("/q/lead_post", answer="junior", source="minutes of June", seen="0")
    assert browser.page.status_code == 409
    assert "minutes of May" in browser.said
    assert "minutes of June" in browser.said


def test_a_source_that_is_too_long_comes_back_to_be_shortened(browser: Browser) -> None:
    begun(browser)
    browser.send("/q/lead_post", answer="junior", source="y" * 2001, seen="0")
    assert browser.page.status_code == 422
    assert "y" * 2001 in browser.page.text


@pytest.mark.parametrize("path", ["/next", "/answers", "/advice", "/advice.json", "/blank", "/form", "/venture.yaml"])
def test_a_stage_that_the_rules_no_longer_know_is_chosen_anew(browser: Browser, path: str) -> None:
    begun(browser, "dreaming")
    browser.open(path)
    assert (browser.page.status_code, browser.page.url.path) == (200, f"{browser.home}/details")


@pytest.mark.parametrize(
    "charset", ["punycode", "undefined", "utf-7", "unicode_escape", "raw_unicode_escape", "latin-1"]
)
def test_a_form_in_an_encoding_that_no_browser_sends_is_refused(browser: Browser, charset: str) -> None:
    begun(browser)
    kind = f"multipart/form-data; boundary=x; charset={charset}"
    body = b'--x\r\nContent-Disposition: form-data; name="name"\r\n\r\n+2AA-\\ud800-\r\n--x--\r\n'
    for path in ("/links", "/details", "/upload"):
        sent = browser.client.post(browser.home + path, content=body, headers={"content-type": kind})
        assert sent.status_code == 415
    assert len(browser.site.database.links.listing()) == 1


def test_a_slash_too_many_leads_nowhere(browser: Browser) -> None:
    begun(browser)
    sent = browser.client.get(f"{browser.home}/", follow_redirects=False)
    assert (sent.status_code, sent.headers.get("location")) == (404, None)


@pytest.mark.slow
def test_what_is_remembered_of_a_talk_has_no_name_and_no_source(browser: Browser) -> None:
    browser.begin("A very own name", "proposed")
    browser.send("/q/lead_post", answer="junior", source="minutes of a meeting", seen="0")
    browser.open("/answers")
    remembered = [each.session.venture for each in gc.get_objects() if type(each).__name__ == "_Key"]
    assert remembered
    for venture in remembered:
        assert (venture.name, venture.as_of) == ("-", "")
        assert not any(given.source or given.confidence for given in venture.answers.values())


def test_a_name_in_another_script_names_the_file(browser: Browser) -> None:
    browser.begin("\u05e9\u05d5\u05ea\u05e4\u05d5\u05ea", "proposed")
    browser.open("/venture.yaml")
    named = browser.page.headers["content-disposition"]
    assert named == "attachment; filename=\"venture.yaml\"; filename*=UTF-8''%D7%A9%D7%95%D7%AA%D7%A4%D7%95%D7%AA.yaml"
