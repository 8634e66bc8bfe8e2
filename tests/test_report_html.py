"""The HTML page: structure, accessibility that can be computed, and that a venture's words stay words."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

import collabadvisor.document
from collabadvisor import KnowledgeBase, Venture, advise, load
from collabadvisor.report import render
from collabadvisor.venture.model import Answer
from webpage import HOSTILE, Page

CSS = (Path(collabadvisor.document.__file__).parent / "templates" / "style.css").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def knowledge() -> KnowledgeBase:
    return load()


def venture(words: str = "A benign name", stage: str = "forming") -> Venture:
    answers: dict[str, Answer | str | None] = {
        "lead_post": Answer(answer="junior", source=words, confidence="documented"),
        "senior_representation": "some_partners",
        "partner_resources": "none",
        "essential_partners": "absent",
        "policy_mandate": "explicit",
        "shared_purpose": "all_partners",
        "attendance": Answer(answer="falling", source=words),
    }
    return Venture(venture=words, stage=stage, as_of=words[:60], answers=answers)


def html(knowledge: KnowledgeBase, *ventures: Venture) -> str:
    return render("html", [(given, advise(given, knowledge)) for given in ventures or (venture(),)], knowledge)


@pytest.fixture(scope="module", params=[1, 3])
def text(request: pytest.FixtureRequest, knowledge: KnowledgeBase) -> str:
    ventures = [venture(), venture("Another", "proposed"), Venture(venture="Empty", stage="mature")]
    return html(knowledge, *ventures[: request.param])


@pytest.fixture
def page(text: str) -> Page:
    return Page(text)


@pytest.mark.parametrize("words", HOSTILE)
def test_a_ventures_words_stay_words(words: str, knowledge: KnowledgeBase) -> None:
    for stage in ("forming", "proposed"):
        given = Page(html(knowledge, venture(words, stage)))
        benign = Page(html(knowledge, venture(stage=stage)))
        assert given.tags == benign.tags
        assert "".join(given.words).count(venture(words).name) >= 3


def test_nothing_is_fetched_and_nothing_runs(text: str, page: Page) -> None:
    names = {tag for tag, _ in page.tags}
    assert not names & {"script", "link", "img", "iframe", "object", "embed", "base", "form", "use", "image"}
    assert not any(name.startswith("on") or name in ("src", "style") for _, attrs in page.tags for name in attrs)
    assert not re.search(r"https?:|//\w|@import|url\(|javascript:", text)
    assert page.all("meta")[-1]["content"] == "default-src 'none'; style-src 'unsafe-inline'"


def test_it_says_its_language_and_has_one_of_each_landmark(text: str, page: Page) -> None:
    assert text.startswith("<!doctype html>\n")
    assert page.all("html") == [{"lang": "en-GB"}]
    assert [len(page.all(tag)) for tag in ("h1", "main", "header", "footer")] == [1, 1, 1, 1]
    first = next(attrs for tag, attrs in page.tags if tag == "a")
    assert first == {"class": "skip", "href": "#main"}
    assert page.all("main")[0]["id"] == "main"


def test_headings_do_not_skip_levels(page: Page) -> None:
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_ids_are_unique_and_every_reference_has_its_target(page: Page) -> None:
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    targets = [href.removeprefix("#") for href in page.values("href")]
    assert all(href.startswith("#") for href in page.values("href"))
    referred = [name for value in page.values("aria-labelledby") for name in value.split()]
    assert set(targets) <= set(ids)
    assert set(referred) <= set(ids)
    assert len(targets) > 3


def test_several_ventures_are_articles_with_links_to_each(knowledge: KnowledgeBase) -> None:
    page = Page(html(knowledge, venture("First"), venture("Second")))
    assert page.under["h1"] == ["Advice on 2 ventures"]
    assert [attrs["id"] for attrs in page.all("article") if attrs["class"] == "venture"] == ["v1", "v2"]
    assert {"#v1", "#v2"} <= set(page.values("href"))


def test_every_recommendation_is_linked_from_the_overview(knowledge: KnowledgeBase) -> None:
    advice = advise(venture(), knowledge)
    text = html(knowledge)
    overview = text[text.index('<nav class="brief"') : text.index("</nav>", text.index('<nav class="brief"'))]
    assert re.findall(r'href="#v1-r(\d+)"', overview) == [str(advised.rank) for advised in advice.recommendations]


def test_the_picture_says_in_words_what_it_shows(knowledge: KnowledgeBase) -> None:
    text = html(knowledge)
    picture = text[text.index('<svg class="chain"') : text.index("<figcaption>")]
    page = Page(picture.split("</svg>")[0] + "</svg>")
    assert page.all("svg")[0]["role"] == "img"
    assert page.under["title"]
    description = "".join(page.under["desc"])
    words = knowledge.framework.standings
    advice = advise(venture(), knowledge)
    for name, standing in advice.standings.items():
        assert f"{knowledge.framework.title_of(name)}: {words[standing].title}" in description
    assert "Legitimacy: fragile, held down by capacity; shown." in description
    assert page.values("data-node") == list(knowledge.framework.judged())


def test_the_tables_say_how_much_is_known_what_holds_a_value_down_and_what_shows_it(knowledge: KnowledgeBase) -> None:
    bases, values = re.findall("<table.+?</table>", html(knowledge), re.DOTALL)
    for base, (given, asked) in knowledge.answered(venture().stage, venture().known()).items():
        question = knowledge.framework.bases[base].question
        known = f"(nothing grave in the )?{given} of {asked} answered" if given else f"none of {asked} answered"
        assert re.search(rf'{re.escape(question)} <span class="aside">{known}(; could [a-z ]+)?</span></td>', bases)
    assert values.count('<tr role="row">') == 1 + len(knowledge.framework.values)
    assert '<td role="cell">held down by capacity</td>' in values
    assert '<td role="cell" class="proof">“All the partners share one purpose”; “Policy ' in values
    assert '<span class="aside">not shown so far</span>' in values


def test_a_reason_told_elsewhere_is_a_link_to_it(knowledge: KnowledgeBase) -> None:
    given = venture().replace(answers={**venture().answers, "partner_resources": Answer(answer="none")})
    advice = advise(given, knowledge)
    text = html(knowledge, given)
    reasons = [(each.rank, reason.rule) for each in advice.recommendations if each.acts_on for reason in each.reasons]
    places = {rule: min(rank for rank, other in reasons if other == rule) for _, rule in reasons}
    again = [places[rule] for rank, rule in reasons if places[rule] != rank]
    links = re.findall(r'<a href="#v1-r(\d+)">told under \d+</a>', text)
    assert again
    assert set(map(int, links)) == set(again)
    assert text.count('<li class="reason">') == len(reasons)


def test_the_quotes_of_what_comes_first_are_open_and_those_of_the_rest_folded(knowledge: KnowledgeBase) -> None:
    advice, text = advise(venture(), knowledge), html(knowledge)
    first = [each for each in advice.recommendations if each.first]
    grave = {reason.rule for each in first for reason in each.reasons if reason.severity == each.reasons[0].severity}
    assert text.count("<details open>") == len(grave)
    short = [each for each in advice.recommendations if not each.first and each.acts_on]
    assert short
    assert text.count("<summary>First steps, and ") == len(short)


def test_every_arrow_drawn_is_something_that_bears_on_something(knowledge: KnowledgeBase) -> None:
    page = Page(html(knowledge))
    drawn = {(attrs["data-from"], attrs["data-to"]) for attrs in page.all("g") if "data-from" in attrs}
    values = knowledge.framework.values.items()
    assert drawn >= {(other, name) for name, value in values for other in value.rests_on.get("forming", ())}


def test_what_is_only_assumed_stands_first_in_the_verdict(knowledge: KnowledgeBase) -> None:
    guess = {"shared_purpose": Answer(answer="one_partner", confidence="assumed")}
    text = html(knowledge, Venture(venture="V", stage="proposed", answers=guess))
    assert re.search(
        r'Not yet</h2>\n<p class="guesses"><strong>This hangs on one answer .+</strong></p>\n<p class="mean', text
    )
    assert 'class="guesses"' not in html(knowledge)


def test_every_answer_is_told_with_where_it_comes_from(knowledge: KnowledgeBase) -> None:
    rest = html(knowledge).split("All answers, and where they come from")[1]
    assert (
        'lead post: <strong>a junior officer</strong> <span class="aside">[<bdi>documented: A benign name</bdi>]'
        in rest
    )


def test_a_standing_is_a_shape_and_a_word_wherever_it_is_coloured(text: str) -> None:
    drawn = set(re.findall(r'<path class="s-(\w+)" d="([^"]+)"', text))
    assert len(drawn) == len({standing for standing, _ in drawn}) == len({shape for _, shape in drawn}) == 5
    assert set(re.findall(r'class="s-not_known" d="[^"]+"( stroke-dasharray)?', text)) == {" stroke-dasharray"}
    icons = re.findall(r'class="s-(\w+)"[^>]*/></svg> (?:<span><strong>)?([a-z ]+)', text)
    assert len(icons) >= 9 + 5
    assert all(standing.replace("_", " ") == word for standing, word in icons)


def test_an_open_question_and_an_unused_answer_are_told(knowledge: KnowledgeBase) -> None:
    text = html(knowledge, venture(stage="proposed"))
    assert "Not used at this stage" in text
    assert "need for the venture" in text.split("Not yet known")[1]


def test_with_nothing_to_do_it_says_so(knowledge: KnowledgeBase) -> None:
    best = {fact.id: fact.scale[-1] for fact in knowledge.facts.values() if fact.asked_at("forming")}
    text = html(knowledge, Venture(venture="Best", stage="forming", answers=best))
    assert "Nothing that was answered calls for a recommendation" in text
    assert 'class="item"' not in text


def test_where_nothing_can_be_said_yet_the_questions_to_answer_first_stand_in_its_place(
    knowledge: KnowledgeBase,
) -> None:
    text = html(knowledge, Venture(venture="Empty", stage="forming"))
    asked = text[text.index('<section class="ask">') :]
    assert asked[: asked.index("</section>")].count("<li>") == 5
    assert 'class="item"' not in text


def colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))


LIGHT = colours(CSS[: CSS.index("@media")])
DARK = LIGHT | colours(CSS[CSS.index("prefers-color-scheme: dark") : CSS.index("forced-colors")])
TEXT_ON = [
    *((ink, ground) for ink in ("ink", "quiet", "link") for ground in ("paper", "panel")),
    *((priority, "paper") for priority in ("now", "next", "later")),
    ("on-pill", "now"),
    *(("ink", f"{standing}-tint") for standing in ("fragile", "strained", "adequate", "sound")),
]
SHAPE_ON = [
    *((name, "paper") for name in ("fragile", "strained", "adequate", "sound", "not_known", "line")),
    *((standing, f"{standing}-tint") for standing in ("fragile", "strained", "adequate", "sound")),
]


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_contrast(theme: dict[str, str]) -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    for ink, ground in TEXT_ON:
        assert contrast(theme[ink], theme[ground]) >= 4.5, (ink, ground)
    for shape, ground in SHAPE_ON:
        assert contrast(theme[shape], theme[ground]) >= 3, (shape, ground)


def test_every_colour_is_a_named_one_that_both_themes_define() -> None:
    dark = colours(CSS[CSS.index("prefers-color-scheme: dark") : CSS.index("forced-colors")])
    assert set(dark) == set(LIGHT)
    rules = CSS[CSS.index("* { box-sizing") : CSS.index("@media print")]
    assert not re.search(r"#[0-9a-f]{3,8}\b|\brgba?\(", rules)
    assert set(re.findall(r"var\(--([\w-]+)\)", rules)) == set(LIGHT)


def test_the_style_is_ascii_so_that_no_wrong_encoding_can_change_it(text: str) -> None:
    style = text[text.index("<style>") : text.index("</style>")]
    assert style.isascii()
    assert r'content: "\2192\20" / ""' in style


def test_a_long_list_in_brief_may_break_over_pages() -> None:
    printed = CSS[CSS.index("@media print") :]
    assert not re.search(r"\.when\b[^{}]*\{[^}]*break-inside: avoid", printed)


def test_the_style_serves_keyboard_zoom_and_print() -> None:
    assert ":focus-visible { outline: 3px" in CSS
    assert "details:not(.more)::details-content { content-visibility: visible" in CSS
    assert "details.more:not([open]) { display: none; }" in CSS
    assert "size: A4" in CSS
    sizes = re.findall(r"font-size: ([^;]+);", CSS[: CSS.index("@media print")])
    text_sizes = [
        size for size in sizes if not size.endswith("px")
    ]  # px: only inside the picture, which scales as a whole
    assert all(size.endswith(("rem", "%")) for size in text_sizes)
