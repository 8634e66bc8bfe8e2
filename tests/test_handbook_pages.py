"""The handbook's pages: all of the knowledge with its scenarios, linked, found by the search box, and only words."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from html import unescape
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from collabadvisor import KnowledgeBase, load
from collabadvisor.files.words import join_words
from collabadvisor.inference.interpreter import quick_advice
from collabadvisor.report.handbook.pages import pages
from collabadvisor.report.handbook.places import Places, slug, unique
from collabadvisor.report.handbook.search_index import words
from collabadvisor.scenarios.runner import Run, run_features
from collabadvisor.venture.model import Venture
from webpage import HOSTILE, Page

HERE = Path(__file__).parent
GOOD = HERE / "knowledge" / "good"
SCRIPTS = {"search-index.js", "search.js"}
KITCHEN = """
Feature: Whether anybody eats there
  What is told of all.

  Example: Of no one rule
    Given the case "two-villages"
    When the advice is given
    Then the verdict is "Hold off"

  @rule:too-few-eaters
  Rule: Too few would eat there
    Why that matters.

    Example: A few
      Told at length.

      Much more.
      Given a venture that is planned
      And the eaters are "few"
      And nothing is known of the cook
      Then this is a critical weakness of need
      And it is advised now to "hold-a-trial-week"
      And it is not found that "Hands or room are missing"

    Scenario Outline: So many
      Given a venture that is <stage>
      And these answers
        | eaters           | <eaters> |
        | the parents' view | divided  |
      Then this is not found

      Examples:
        | stage   | eaters |
        | planned | most   |
        | open    | few    |

    @skip
    Example: Left for later
      Given a venture that is planned
      Then this is not found
"""


def made(knowledge: KnowledgeBase, run: Run | None, unshown: str = "") -> dict[str, str]:
    ventures = {name: Venture.read(path, knowledge) for name, path in knowledge.cases().items()}
    return pages(knowledge, run, ventures, unshown)


@cache
def shipped() -> tuple[KnowledgeBase, Run, dict[str, str]]:
    knowledge = load()
    run = run_features(knowledge, adviser=quick_advice)
    return knowledge, run, made(knowledge, run)


def told(pack: Path, *features: str) -> dict[str, str]:
    """The handbook of a pack that brings these features."""
    folder = pack / "features"
    folder.mkdir(exist_ok=True)
    for number, feature in enumerate(features):
        (folder / f"f{number}.feature").write_text(feature, encoding="utf-8")
    knowledge = load(pack)
    return made(knowledge, run_features(knowledge, adviser=quick_advice))


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return Path(shutil.copytree(GOOD, tmp_path / "pack"))


def test_a_verdict_that_no_stage_gives_is_told_as_such(pack: Path) -> None:
    framework = pack / "knowledge" / "framework.yaml"
    unused = "verdicts:\n  give_up:\n    title: Give up\n    meaning: Stop.\n"
    framework.write_text(framework.read_text(encoding="utf-8").replace("verdicts:\n", unused, 1), encoding="utf-8")
    assert "Can be given at no stage." in "".join(pages(load(pack), None, {}, "none").values())


def index(files: dict[str, str]) -> dict[str, Any]:
    """The data of the index, as they stand in the script."""
    text = files["search-index.js"]
    assert text.startswith("var HANDBOOK = ")
    found: dict[str, Any] = json.loads(text.removeprefix("var HANDBOOK = ").rstrip().removesuffix(";"))
    return found


def html(files: dict[str, str]) -> Iterator[tuple[str, str]]:
    return ((name, text) for name, text in files.items() if name not in SCRIPTS)


def anchors(files: dict[str, str]) -> set[str]:
    return {f"{name}#{anchor}" for name, text in html(files) for anchor in Page(text).values("id")}


def part(files: dict[str, str], place: str) -> str:
    """The words of the article or the scenario at a place, on one line."""
    name, _, anchor = place.partition("#")
    start = files[name].index(f'id="{anchor}"')
    tag = re.findall(r"<(\w+)[^<]*$", files[name][:start])[0]
    inside = files[name][files[name].rindex("<", 0, start) : files[name].index(f"</{tag}>", start)]
    return flat(inside)


def flat(text: str) -> str:
    """The words of a page or of a part of it, on one line."""
    text = re.sub("<style>.*?</style>", "", text, flags=re.DOTALL)
    text = re.sub("</(dt|dd|td|th|li|p|span)>", r" </\1>", text)
    return re.sub(r"\s+", " ", unescape(re.sub("<[^<>]+>", "", text))).strip()


# The pages.


@pytest.fixture(params=["shipped", "kitchen", "garden", "bare"])
def files(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, str]:
    if request.param == "shipped":
        return shipped()[2]
    if request.param == "kitchen":
        return told(Path(shutil.copytree(GOOD, tmp_path / "pack")), KITCHEN)
    return made(load(HERE / "data" / "garden" if request.param == "garden" else GOOD), None, "Nothing is shown.")


def test_every_page_is_whole_and_says_what_it_is(files: dict[str, str]) -> None:
    for name, text in html(files):
        page = Page(text)
        assert text.startswith("<!doctype html>\n")
        assert page.all("html") == [{"lang": "en-GB"}]
        assert [len(page.all(tag)) for tag in ("h1", "main", "header", "footer", "title")] == [1] * 5
        assert [link["aria-current"] for link in page.all("a") if "aria-current" in link] == ["page"], name
        levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))
        assert next(attrs for tag, attrs in page.tags if tag == "a") == {"class": "skip", "href": "#main"}
    titles = [Page(text).under["title"] for _, text in html(files)]
    assert len({str(title) for title in titles}) == len(titles)


def test_ids_are_unique_and_every_link_and_reference_has_its_target(files: dict[str, str]) -> None:
    every = anchors(files)
    for name, text in html(files):
        page = Page(text)
        ids = page.values("id")
        assert len(ids) == len(set(ids))
        for href in page.values("href"):
            target = f"{name}{href}" if href.startswith("#") else href
            assert target in every or target in files, f"{name} -> {href}"
        for attribute in ("aria-labelledby", "aria-describedby", "for"):
            assert {each for value in page.values(attribute) for each in value.split()} <= set(ids)
    for entry in index(files)["entries"]:
        assert entry[2] in every or entry[2] in files, entry


def test_nothing_is_fetched_and_only_the_search_runs(files: dict[str, str]) -> None:
    for _, text in html(files):
        page = Page(text)
        names = {tag for tag, _ in page.tags}
        assert not names & {"link", "img", "iframe", "object", "embed", "base", "form", "use", "image"}
        assert [attrs.get("src") for attrs in page.all("script")] == ["search-index.js", "search.js"]
        assert not any(name.startswith("on") or name == "style" for _, attrs in page.tags for name in attrs)
        assert not re.search(r"https?:|//\w|@import|url\(|javascript:", text)
        policy = page.all("meta")[-1]["content"]
        assert policy is not None
        assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; script-src 'self' file:;")
        assert "hidden" in next(attrs for attrs in page.all("div") if attrs.get("id") == "search")  # until scripts run


@pytest.mark.slow
def test_the_same_knowledge_gives_the_same_bytes() -> None:
    knowledge, run, before = shipped()
    assert made(knowledge, run) == before


@pytest.mark.slow
def test_all_of_the_knowledge_stands_on_a_page_and_in_the_index() -> None:
    knowledge, run, files = shipped()
    places = Places(knowledge)
    links = [
        *map(places.rule, (*knowledge.rules, *knowledge.verdict_rules, *knowledge.consistency)),
        *map(places.fact, knowledge.facts),
        *map(places.recommendation, knowledge.recommendations),
        *map(places.lesson, knowledge.lessons),
        *map(places.verdict, knowledge.framework.verdicts),
        *map(places.stage, knowledge.framework.stages),
        *map(places.base_or_value, knowledge.framework.names_with_standing()),
        *map(places.venture, knowledge.cases()),
    ]
    hrefs = {link.href for link in links}
    kinds, entries = index(files)["kinds"], index(files)["entries"]
    assert hrefs <= {entry[2] for entry in entries}
    assert {href for href in hrefs if "#" in href} <= anchors(files)
    assert len(hrefs) == len(links)
    told = {(result.scenario.where, result.scenario.name) for result in run.results}
    assert len(told) > 300
    assert sorted(entry[1] for entry in entries if kinds[entry[0]] == "Scenarios") == sorted(name for _, name in told)


def test_a_rule_is_told_whole() -> None:
    knowledge, _, files = shipped()
    rule = knowledge.rules["lead-post-too-junior"]
    words = part(files, f"capacity.html#rule-{rule.id}")
    for said in (
        f"{rule.title} {rule.id} · {rule.severity} weakness · when proposed, forming",
        "It holds when lead post: a junior officer",
        "Because: Day-to-day leadership rests with lead post",
        "It undermines: legitimacy It calls for Appoint a lead whom senior people will deal with",
        "“this post was not regarded as senior enough",
        "Discussion: legitimacy; seen in the paper's cases",
        "passed Given a venture that is forming And the lead post is “junior” (a junior officer) Then this is",
        "And the reason given is “a junior officer”",
        "Given a venture that is <stage>",
        "Told once for each of these stage Result proposed passed ",
    ):
        assert said in words


def test_what_a_step_names_leads_to_it() -> None:
    text = shipped()[2]["capacity.html"]
    step = (
        '<a href="capacity.html#fact-lead_post">lead post</a> is “junior” <span class="aside">(a junior officer)</span>'
    )
    assert step in text
    assert 'it is advised now to <a href="recommendations.html#recommendation-appoint-a-senior-lead">“Appoint' in text
    cases = shipped()[2]["cases.html"]
    assert 'the case <a href="cases.html#venture-case-a-convened">“case-a-convened”</a>' in cases
    assert 'is found that <a href="capacity.html#rule-no-resources-for-the-partners">“The partners have' in cases
    assert 'the verdict is <a href="verdict.html#verdict-rethink">“Rethink”</a>' in cases


def test_the_first_page_says_what_it_is_and_how_far_it_goes() -> None:
    knowledge, run, files = shipped()
    said = flat(files["index.html"])
    assert knowledge.framework.rests_on in said
    assert f"{len(knowledge.rules)} rules about the bases" in said
    failed = sum(not result.passed for result in run.results)
    of = f"Of {len(run.results)} scenarios that were run, {failed} failed." if failed else ""
    assert (of or f"All {len(run.results)} scenarios passed when this was made.") in said
    assert f"Version {knowledge.version} of the knowledge, sha256 " in said
    assert "When proposed it rests on purpose and fit" in said
    assert "It rests on conduct" in said
    assert "Urgent: purpose, fit and capacity" in said
    scale = join_words(
        knowledge.framework.verdicts[name].title for name in knowledge.framework.stages["mature"].verdicts
    )
    assert f"Verdicts, from the worst to the best: {scale}" in said
    under = "under “now” where the base is urgent or nothing else is for now, else under “next”."
    assert f"It leaves the base strained. What to do about it stands {under}" in said
    assert "What to do about it stands under “next” where the base stands low, else under “later”." in said


def test_a_recommendation_and_a_lesson_lead_on() -> None:
    knowledge, _, files = shipped()
    advised = part(files, "recommendations.html#recommendation-win-the-essential-partners")
    assert "Who: the convenor First step in: weeks Acts on: capacity After Secure resources for the partners" in advised
    assert "Done when: essential partners: all take part" in advised
    title = knowledge.rules["essential-partner-absent"].title
    assert f"Called for by {title} critical weakness" in advised
    of_the_verdict = part(files, "recommendations.html#recommendation-weigh-the-alternatives")
    assert "Acts on: the venture as a whole Called for by " in of_the_verdict
    assert "verdict: Rethink" in of_the_verdict
    assert "Done when" not in of_the_verdict
    lesson = part(files, "lessons.html#lesson-joining-in-to-be-seen")
    assert "Encoded by" in lesson
    assert "disagreement about purpose" in lesson
    assert 'href="purpose.html#disagreement"' in files["lessons.html"]


# Scenarios.


def test_what_is_never_advised_beside_a_recommendation_leads_there(pack: Path) -> None:
    file = pack / "knowledge/recommendations/means.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("    who:", "    excludes: [hold-a-trial-week]\n    who:", 1), encoding="utf-8")
    said = made(load(pack), None, "Nothing is shown.")["recommendations.html"]
    link = '<li><a href="recommendations.html#recommendation-hold-a-trial-week">'
    assert f"<h4>Never beside</h4>\n<ul>\n{link}" in said


def test_scenarios_of_another_pack_are_told_with_how_they_went(pack: Path) -> None:
    files = told(pack, KITCHEN)
    few = part(files, "need.html#scenario-too-few-eaters--a-few")
    assert few.startswith(
        "A few passed Told at length. Much more. Given a venture that is planned And the eaters are “few”"
    )
    assert "“few” (only a few of the pupils) And nothing is known of the cook Then this" in few
    assert "it is advised now to “hold-a-trial-week” (Serve meals for one week)" in few
    assert few.endswith("From f0.feature, line 14")
    many = part(files, "need.html#scenario-too-few-eaters--so-many")
    assert many.startswith(
        "So many failed Given a venture that is <stage> And these answers eaters <eaters> the parents'"
    )
    assert "the parents' view divided (the parents are divided)" in many
    assert "stage eaters Result planned most passed open few failed" in many
    assert "With stage open, eaters few: “Then this is not found” fails: 'Too few would eat there' is found." in many
    assert part(files, "need.html#scenario-too-few-eaters--left-for-later").startswith("Left for later not run")
    assert "Why that matters." in part(files, "need.html#rule-too-few-eaters")
    story = part(files, "cases.html#feature-f0")
    assert story.startswith("Whether anybody eats there What is told of all. Of no one rule failed")
    assert "(failed here)" in story
    start = flat(files["index.html"])
    assert "Of 4 scenarios that were run, 2 failed. 1 more is told, but was not run." in start
    assert "The scenarios that failed What these say is not what the rules do" in start
    assert 'href="need.html#scenario-too-few-eaters--so-many"' in files["index.html"]
    assert str(pack) not in "".join(files.values())


def test_only_what_failed_is_unfolded_under_a_rule_and_cases_are_told_whole(pack: Path) -> None:
    files = told(pack, KITCHEN)
    scenes = {attrs["id"]: attrs for name in ("need.html", "cases.html") for attrs in Page(files[name]).all("details")}
    assert [name for name, attrs in scenes.items() if "open" in attrs] == [
        "scenario-too-few-eaters--so-many",
        "scenario-f0--of-no-one-rule",
    ]


def test_a_feature_that_speaks_of_something_else_is_not_told(pack: Path) -> None:
    other = "Feature: The program\n Example: It runs\n  Given somebody types\n"
    files = told(pack, KITCHEN, other)
    assert "The program" not in "".join(files.values())
    assert "It runs" not in "".join(files.values())


def test_a_scenario_of_a_rule_that_is_not_there_is_told_among_the_cases(pack: Path) -> None:
    lost = (
        "@rule:no-such-rule\nFeature: Lost\n Example: x\n  Given a venture that is planned\n  Then this is not found\n"
    )
    assert "the rule 'no-such-rule' is not known." in part(told(pack, lost), "cases.html#scenario-f0--x")


def test_without_scenarios_each_page_says_why(kitchen: KnowledgeBase) -> None:
    files = made(kitchen, None, "Scenarios are not shown: this knowledge brings none.")
    for name, text in html(files):
        assert flat(text).count("Scenarios are not shown: this knowledge brings none.") == 1, name
        assert "passed" not in flat(text)


def test_rules_that_do_not_speak_say_so(garden: KnowledgeBase) -> None:
    files = made(garden, None, "None.")
    assert "Draft: it does not speak." in part(files, "people.html#rule-song-and-beans")
    told = part(files, "people.html#rule-no-hoes")
    assert f"Retired: it does not speak. A spade will do. In its place: {garden.rules['tools-get-lost'].title}" in told
    assert "It rests on no base or value." in flat(files["index.html"])


# The search.


def find(files: dict[str, str], question: str) -> list[str]:
    """What the search should find: every word begins a word of the entry."""
    asked = words(question)
    entries = index(files)["entries"]
    return sorted(
        entry[2]
        for entry in entries
        if asked and all(any(w.startswith(each) for w in entry[4].split()) for each in asked)
    )


def test_words_are_read_without_accents_capitals_and_signs() -> None:
    assert words("The Café's “Café” lead_post-x 2nd ÅNGSTRÖM") == [
        "the", "cafe", "s", "lead", "post", "x", "2nd", "angstrom"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("question", "kind", "href"),
    [
        ("junior lead", "Rules", "capacity.html#rule-lead-post-too-junior"),
        ("lead-post-too-junior", "Rules", "capacity.html#rule-lead-post-too-junior"),
        ("how senior day", "Questions", "capacity.html#fact-lead_post"),
        ("a middle manager", "Questions", "capacity.html#fact-lead_post"),
        ("appoint lead", "Recommendations", "recommendations.html#recommendation-appoint-a-senior-lead"),
        ("regarded senior enough", "Lessons", "lessons.html#lesson-post-not-senior-enough"),
        ("legit", "Words of the framework", "index.html#value-legitimacy"),
        ("rethink", "Words of the framework", "verdict.html#verdict-rethink"),
        ("advisory group", "Cases", "cases.html#venture-case-a-convened"),
    ],
)
def test_what_a_reader_looks_for_is_found(question: str, kind: str, href: str) -> None:
    files = shipped()[2]
    assert href in find(files, question)
    assert kind in [index(files)["kinds"][entry[0]] for entry in index(files)["entries"] if entry[2] == href]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("node") is None, reason="the script of the search box needs node to run here")
def test_the_script_finds_what_it_should(tmp_path: Path) -> None:
    files = shipped()[2]
    questions = [
        "",
        " ",
        "junior lead",
        "LEAD Post",
        "lead-post-too-junior",
        "cafe",
        "bound",
        "zzz",
        "partners'",
        "(",
        "é",
    ]
    program = f"""
{files["search-index.js"]}
{files["search.js"]}
const found = {json.dumps(questions)}.map((question) => handbookFind(HANDBOOK, question));
const read = ["The Café's “Café” lead_post-x 2nd ÅNGSTRÖM", "Straße ½ ٣ 漢字"].map(handbookWords);
console.log(JSON.stringify([found, read]));
"""
    (tmp_path / "search.js").write_text(program, encoding="utf-8")
    ended = subprocess.run(["node", tmp_path / "search.js"], capture_output=True, text=True, check=True)  # noqa: S607  (the node of this machine)
    found, read = json.loads(ended.stdout)
    for question, groups in zip(questions, found, strict=True):
        assert sorted(entry[2] for entries in groups for entry in entries) == find(files, question), question
        assert all(entry[0] == kind for kind, entries in enumerate(groups) for entry in entries)
    assert [list(dict.fromkeys(each)) for each in read] == [
        words("The Café's “Café” lead_post-x 2nd ÅNGSTRÖM"),
        words("Straße ½ ٣ 漢字"),
    ]
    first = found[questions.index("junior lead")]
    assert first[0][0][1] == load().rules["lead-post-too-junior"].title


# Names.


def test_a_base_can_have_the_name_of_a_page(kitchen: KnowledgeBase) -> None:
    places = Places(kitchen)
    assert [places.page(name) for name in ("need", "index", "lessons")] == [
        "need.html", "index-base.html", "lessons-base.html"
    ]  # fmt: skip


def test_anchors_are_made_of_words_and_given_once() -> None:
    assert slug("A junior lead, where: “some” partners — Ünïted") == "a-junior-lead-where-some-partners-united"
    assert slug("漢字") != slug("漢") != ""
    assert re.fullmatch("[0-9a-f]{8}", slug("漢字"))
    assert unique(["a", "a", "a-2", "a"]) == ["a", "a-2", "a-2-2", "a-3"]


# What a pack says stays words.


def spoil(thing: Any, words: str) -> Any:
    """The same with these words before every free text."""
    if isinstance(thing, dict):
        return {key: value if key in KEPT else _spoilt(key, value, words) for key, value in thing.items()}
    if isinstance(thing, list):
        return [spoil(each, words) for each in thing]
    return f"{words} {thing}" if isinstance(thing, str) and (" " in thing or thing[:1].isupper()) else thing


def _spoilt(key: str, value: Any, words: str) -> Any:
    if key == "because" and "{" in words:
        return value  # a pack with these braces there is refused
    return f"{value[:9]} {words}"[:60] if key == "name" else spoil(value, words)


KEPT = {"id", "version", "enough_answered", "when"}


@pytest.mark.parametrize("hostile", [each for each in HOSTILE if "\x1b" not in each])
def test_a_packs_words_stay_words(hostile: str, tmp_path: Path) -> None:
    tags = []
    for name, said in (("benign", "Plain words"), ("hostile", hostile)):
        pack = Path(shutil.copytree(GOOD, tmp_path / name))
        for path in pack.rglob("*.yaml"):
            data = spoil(yaml.safe_load(path.read_text(encoding="utf-8")), said)
            path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
        feature = f"Feature: {said} F\n  {said} told\n\n  Example: {said} E\n    Given a venture that is planned\n"
        feature += f'    Then it is not found that "{said.replace(chr(34), chr(39))}"\n'
        files = told(pack, feature)
        tags.append([[(tag, sorted(attrs)) for tag, attrs in Page(text).tags] for _, text in html(files)])
        script = files["search-index.js"]
        assert "<" not in script
        assert script.isascii()
        assert index(files)["entries"]
        for _, text in html(files):
            page = Page(text)
            assert [attrs.get("src") for attrs in page.all("script")] == ["search-index.js", "search.js"]
            assert all(re.fullmatch(r"#main|[a-z_-]+\.html(#[a-z0-9_-]+)?", href) for href in page.values("href"))
        assert said.split()[-1] in flat(files["need.html"])
    assert tags[0] == tags[1]


def test_characters_that_hide_or_steer_are_left_out(pack: Path) -> None:
    feature = "Feature: One \u202eeltit\n  Example: two \u2066x\n    Given a venture that is planned\n"
    files = told(pack, feature)
    assert not re.search("[\u202e\u2066\x00-\x08\x0b-\x1f]", "".join(files.values()))
    assert "One eltit" in flat(files["cases.html"])
