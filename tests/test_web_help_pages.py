"""The pages round the interview: words, cases, the handbook, who sees this, a form to print, and the end."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from starlette.testclient import TestClient

from collabadvisor import KnowledgeBase, Venture, advise
from collabadvisor.report.glossary import GROUPS
from collabadvisor.venture.model import Answer
from collabadvisor.web.app import application
from collabadvisor.web.database.backups import BACKUPS_KEPT
from collabadvisor.web.pages.explained_words import EXPLAINED, TERMS
from web import ADDRESS, site

CASE = "case-a-convened"
QUESTION = re.compile(r"<h3>(\d+)\. ")


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    yield from clients(tmp_path_factory.mktemp("open"))


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    yield from clients(tmp_path_factory.mktemp("closed"), open=False, months=7)


def clients(folder: Path, **settings: Any) -> Iterator[TestClient]:
    own = site(folder, **settings)
    with TestClient(application(own), headers={"origin": ADDRESS}, follow_redirects=False) as made:
        yield made
    own.database.close()


def words_of(page: str) -> str:
    """The words of a page on one line."""
    body = re.sub(r"<(head|svg|style|script)\b.*?</\1>", " ", page, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def copied(client: TestClient, case: str = CASE) -> str:
    """The home of a venture made of a case."""
    made = client.post(f"/cases/{case}/copy")
    assert made.status_code == 303
    home: str = made.headers["location"]
    return home.partition("?")[0]


def kept(client: TestClient, home: str, knowledge: KnowledgeBase) -> Venture:
    """A venture as it can be taken away."""
    return Venture.parse(client.get(f"{home}/venture.yaml").text, knowledge)


def known(venture: Venture) -> dict[str, Answer]:
    """What is answered, with where it comes from."""
    return {name: answer for name, answer in venture.answers.items() if answer.answer is not None}


# Words


def test_every_word_has_a_place_with_its_meaning_and_no_name_of_a_file(client: TestClient) -> None:
    page = client.get("/words").text
    said = words_of(page)
    for group in GROUPS.values():
        for entry in group:
            assert page.count(f'id="{entry.id}"') == page.count(f'href="#{entry.id}"') == 1
            assert f"{entry.word} {entry.plain}" in said
    assert not re.search(r"`|JSON|\.yaml|\b[a-z]+_[a-z]+\b|collabadvisor/", said)


def test_what_the_framework_lists_stands_under_its_word(client: TestClient, knowledge: KnowledgeBase) -> None:
    standings = client.get("/words").text.partition('id="standing"')[2].partition("<h3>")[2].partition("<h3>")[0]
    for named in knowledge.framework.standings.values():
        assert f"<b>{named.title}</b>: {named.meaning}" in unescape(standings)


@pytest.mark.parametrize("path", ["", "/all"])
def test_a_word_has_one_question_mark_on_a_page_which_leads_to_its_meaning(client: TestClient, path: str) -> None:
    page = client.get(f"/cases/{CASE}{path}").text
    links = re.findall(r'<a class="term" href="/words#([\w-]+)" aria-label="What does “(.+?)” mean\?">\?</a>', page)
    assert {"verdict", "base", "value", "standing"} <= {word for _, word in links}
    assert len(set(links)) == len(links)
    assert all(f"/words#{name}" == TERMS[word] for name, word in links)
    glossary = client.get("/words").text
    assert all(f'id="{name}"' in glossary for name, _ in links)


def test_every_word_to_explain_has_an_entry() -> None:
    assert set(TERMS) == EXPLAINED


def test_a_page_on_which_something_can_be_unsaved_leads_to_no_meaning(client: TestClient) -> None:
    home = copied(client)
    assert 'class="term"' in client.get(f"{home}/answers").text
    assert 'class="term"' in client.get(f"{home}/advice").text
    for path in ("/q/lead_post", "/form", "/what-if"):
        page = client.get(f"{home}{path}")
        assert page.status_code == 200
        assert 'class="term"' not in page.text


# Cases


def test_each_case_is_listed_with_its_stage_what_it_is_and_its_verdict(
    client: TestClient, knowledge: KnowledgeBase
) -> None:
    page = client.get("/cases").text
    stages = page.split("<h2>")[1:]
    assert len(re.findall(r'<h3><a href="/cases/', page)) == len(knowledge.cases()) == 6
    for name, path in knowledge.cases().items():
        venture = Venture.read(path, knowledge)
        [stage] = [part for part in stages if f'href="/cases/{name}"' in part]
        told = words_of(stage.partition(f'href="/cases/{name}"')[2].partition("</section>")[0])
        assert stage.startswith(knowledge.framework.stages[venture.stage].title)
        assert venture.name in told
        assert f"Verdict: {advise(venture, knowledge).verdict.title}" in told.replace("\xa0", " ")
        assert re.search(r"Case [AB] of the paper .+\.", told)


def test_a_case_shows_the_boards_page_and_leads_to_all_of_the_advice(
    client: TestClient, knowledge: KnowledgeBase
) -> None:
    venture = Venture.read(knowledge.cases()[CASE], knowledge)
    advice = advise(venture, knowledge)
    page = client.get(f"/cases/{CASE}").text
    assert f">{venture.name}</bdi></h1>" in page
    first = [each.title for each in advice.recommendations if each.first]
    assert all(title in words_of(page) for title in first)
    links = re.findall(rf'href="/cases/{CASE}/all#([\w-]+)"', page)
    everything = client.get(f"/cases/{CASE}/all").text
    assert len(links) >= len(first)
    assert all(f'id="{name}"' in everything for name in links)
    assert "Common purpose was therefore limited to a few individuals" in words_of(everything)


def test_a_copy_has_the_answers_of_the_case_and_leaves_the_case_as_it_is(
    client: TestClient, knowledge: KnowledgeBase
) -> None:
    venture = Venture.read(knowledge.cases()[CASE], knowledge)
    home = copied(client)
    copy = kept(client, home, knowledge)
    assert copy.replace(answers={}) == venture.replace(venture=f"{venture.name} (copy)", answers={})
    assert known(copy) == known(venture)
    seen = re.search(r'name="seen" value="(\d+)"', client.get(f"{home}/q/lead_post").text)
    assert seen
    client.post(f"{home}/q/lead_post", data={"answer": "senior", "seen": seen[1]})
    assert kept(client, home, knowledge).known_answers() == {**venture.known_answers(), "lead_post": "senior"}
    assert known(kept(client, copied(client), knowledge)) == known(venture)


def test_where_not_everybody_may_begin_a_case_can_be_taken_along_instead(
    closed: TestClient, knowledge: KnowledgeBase
) -> None:
    page = closed.get(f"/cases/{CASE}").text
    assert "<form" not in page
    assert closed.post(f"/cases/{CASE}/copy").status_code == 403
    link = re.search(r'href="([^"]+)" download', page)
    assert link
    taken = closed.get(link[1])
    assert taken.headers["content-disposition"] == f'attachment; filename="{CASE}.yaml"'
    assert known(Venture.parse(taken.text, knowledge)) == known(Venture.read(knowledge.cases()[CASE], knowledge))


@pytest.mark.parametrize("path", ["", "/all", "/venture.yaml"])
def test_there_is_no_page_for_a_case_that_is_not_there(client: TestClient, path: str) -> None:
    assert client.get(f"/cases/case-z{path}").status_code == 404
    assert client.post("/cases/case-z/copy").status_code == 404


# The handbook


def test_every_link_of_the_handbook_leads_somewhere(client: TestClient, knowledge: KnowledgeBase) -> None:
    start = client.get("/handbook")
    assert start.status_code == 303
    to_see, pages = [start.headers["location"]], dict[str, str]()
    while to_see:
        path = to_see.pop()
        answer = client.get(path)
        assert answer.status_code == 200, path
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
        pages[path] = answer.text
        links = re.findall(r'(?:href|src)="([^"#]+)', answer.text) if path.endswith(".html") else ()
        found = {urljoin(path, link) for link in links if not link.startswith("data:")}
        to_see += sorted(link for link in found if link.startswith("/handbook/") and link not in (*pages, *to_see))
        assert all(link.startswith("/handbook/") or link == "/" for link in found)
    said = " ".join(map(words_of, pages.values()))
    assert all(rule.title in said for rule in knowledge.rules.values())
    assert len(pages) > len(knowledge.framework.bases) + 6


def test_a_page_of_the_handbook_may_load_its_own_style_and_scripts_alone(client: TestClient) -> None:
    page = client.get(client.get("/handbook").headers["location"])
    policy = dict(part.strip().split(" ", 1) for part in page.headers["content-security-policy"].split(";"))
    styles = re.findall("<style>(.*?)</style>", page.text, re.DOTALL)
    assert len(styles) == 1
    assert f"'sha256-{b64encode(sha256(styles[0].encode()).digest()).decode()}'" in policy["style-src"].split()
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == "'self'"
    assert "unsafe" not in page.headers["content-security-policy"]


def test_an_address_of_another_edition_leads_to_the_same_page_of_this_one(client: TestClient) -> None:
    here = client.get("/handbook").headers["location"].rpartition("/")[0]
    moved = client.get("/handbook/000000000000/lessons.html")
    assert (moved.status_code, moved.headers["location"]) == (303, f"{here}/lessons.html")
    assert client.get(f"{here}/passwords.html").status_code == 404
    assert client.get("/handbook/000000000000/passwords.html").status_code == 404


# Who sees this, and the end


def test_who_sees_this_says_for_how_long_and_how_to_erase(client: TestClient, closed: TestClient) -> None:
    page, other = words_of(client.get("/privacy").text), words_of(closed.get("/privacy").text)
    assert "24 months after the last change" in page
    assert "7 months after the last change" in other
    assert f"kept for {BACKUPS_KEPT.days} days" in page
    for promise in ("Whoever runs this server", "can read all of it", "no cookies", "Details, then Erase"):
        assert promise in page
    assert "set-cookie" not in client.get("/privacy").headers


def test_a_server_without_encryption_says_so(tmp_path: Path) -> None:
    told = "without encryption"
    own = site(tmp_path)
    for address, expected in (("http://testserver", True), ("https://testserver", False)):
        there = replace(own, settings=replace(own.settings, address=address))
        with TestClient(application(there), base_url=address) as visitor:
            assert (told in visitor.get("/privacy").text) is expected
    own.database.close()


def test_the_end_says_what_is_gone_and_until_when_backups_are_kept(client: TestClient) -> None:
    home = copied(client)
    gone = client.post(f"{home}/erase", data={"sure": "yes"})
    assert (gone.status_code, gone.headers["location"]) == (303, "/erased")
    before = datetime.now(UTC)
    page = words_of(client.get("/erased").text)
    days = {f"{now + timedelta(days=30):%d %B %Y}".lstrip("0") for now in (before, datetime.now(UTC))}
    assert page.startswith("Skip to the page Collabadvisor It is erased")
    assert any(f"until {day} at the latest" in page for day in days)
    assert client.get(home).status_code == 404


def test_the_foot_of_every_page_leads_to_pages_that_are_there(client: TestClient) -> None:
    home = copied(client)
    for path in ("/cases", "/words", "/privacy", "/accessibility", "/erased", "/print/proposed", f"{home}/blank"):
        foot = client.get(path).text.partition("<footer>")[2]
        links = re.findall('href="([^"]+)"', foot)
        assert links == ["/words", "/cases", "/handbook", "/privacy", "/accessibility"]
    for link in links:
        assert client.get(link, follow_redirects=True).status_code == 200


# The form to print


@pytest.mark.parametrize("stage", ["proposed", "forming", "established", "mature"])
def test_the_form_has_every_question_of_the_stage_with_its_answers(
    client: TestClient, knowledge: KnowledgeBase, stage: str
) -> None:
    page = client.get(f"/print/{stage}").text
    asked = page.split('<div class="ask">')[1:]
    facts = [fact for name in knowledge.framework.bases for fact in knowledge.questions(name, stage)]
    assert len(asked) == len(facts) > 20
    for number, (part, fact) in enumerate(zip(asked, facts, strict=True), start=1):
        said = words_of(part)
        assert said.startswith(f"{number}. {fact.question} ")
        boxes = part.partition('<ul class="boxes">')[2].partition("</ul>")[0]
        labels = [words_of(label) for label in re.findall(r"</span><span>(.*?)</span></li>", boxes)]
        assert labels == [*fact.labels.values(), "don\u2019t know"]
        assert boxes.count('class="box"') == len(labels)
        assert "Where we know it from" in said
        assert set(re.findall(r"\w+", fact.help)) <= set(re.findall(r"\w+", said))


def test_the_form_of_a_venture_has_its_name_on_top_and_none_of_its_answers(client: TestClient) -> None:
    made = client.post("/ventures", data={"name": "<b>Bold</b> & co", "stage": "forming"})
    home = made.headers["location"].partition("?")[0]
    blank = client.get(f"{home}/blank").text
    assert "<h1><bdi>&lt;b&gt;Bold&lt;/b&gt; &amp; co</bdi></h1>" in blank
    assert "Name of the partnership" not in blank
    before = re.sub(r"/v/[\w-]+", "", blank)
    client.post(f"{home}/q/lead_post", data={"answer": "senior", "seen": "0", "source": "the board's minutes"})
    assert re.sub(r"/v/[\w-]+", "", client.get(f"{home}/blank").text) == before


def test_the_form_asks_what_the_practice_layer_asks_where_the_venture_asks_for_it(client: TestClient) -> None:
    numbers = []
    for fields in ({}, {"practice": "yes"}):
        made = client.post("/ventures", data={"name": "Two layers", "stage": "forming", **fields})
        home = made.headers["location"].partition("?")[0]
        numbers.append(len(QUESTION.findall(client.get(f"{home}/blank").text)))
    assert numbers[1] > numbers[0]


def test_there_is_no_form_for_a_stage_that_is_not_there(client: TestClient) -> None:
    assert client.get("/print/finished").status_code == 404
