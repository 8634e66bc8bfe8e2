"""The HTML page: structure, accessibility that can be computed, and that a venture's words stay words."""

from __future__ import annotations

import re
from html import unescape
from itertools import pairwise
from pathlib import Path

import pytest
from markupsafe import escape

import collabadvisor.document
from collabadvisor import Advice, KnowledgeBase, Venture, advise, load
from collabadvisor.document.shapes import COLOURS, SHAPES, VERDICT_SHAPES
from collabadvisor.report import render
from collabadvisor.report.advice.chain_picture import lay_out
from collabadvisor.report.advice.chain_svg import INK, LINE, QUIET
from collabadvisor.report.advice.composing import compose
from collabadvisor.venture.model import Answer, Confidence
from webpage import HOSTILE, Page

TEMPLATES = Path(collabadvisor.document.__file__).parent / "templates"
COLOURED, CSS = ((TEMPLATES / name).read_text(encoding="utf-8") for name in ("colours.css", "document.css"))


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


def told(form: str, items: list[tuple[Venture, Advice]], knowledge: KnowledgeBase) -> str:
    text = render(form, items, knowledge)
    assert isinstance(text, str)
    return text


def html(knowledge: KnowledgeBase, *ventures: Venture) -> str:
    return told("html", [(given, advise(given, knowledge)) for given in ventures or (venture(),)], knowledge)


@pytest.fixture(scope="module", params=[1, 3])
def text(request: pytest.FixtureRequest, knowledge: KnowledgeBase) -> str:
    ventures = [venture(), venture("Another", "proposed"), Venture(venture="Empty", stage="mature")]
    return html(knowledge, *ventures[: request.param])


@pytest.fixture
def page(text: str) -> Page:
    return Page(text)


def beside_receipt(page: Page) -> list[tuple[str, dict[str, str | None]]]:
    """The tags of a page of one venture without its receipt, which nothing but digests of its words is in."""
    (receipt,) = [attrs for attrs in page.all("meta") if attrs.get("name") == "receipt"]
    sha = "sha256:[0-9a-f]{64}"
    assert re.fullmatch(rf"venture {sha}; knowledge {sha}; collabadvisor [0-9.]+", receipt["content"] or "")
    return [(tag, attrs) for tag, attrs in page.tags if attrs is not receipt]


@pytest.mark.parametrize("words", HOSTILE)
def test_a_ventures_words_stay_words(words: str, knowledge: KnowledgeBase) -> None:
    for stage in ("forming", "proposed"):
        given = Page(html(knowledge, venture(words, stage)))
        benign = Page(html(knowledge, venture(stage=stage)))
        assert beside_receipt(given) == beside_receipt(benign)
        assert "".join(given.words).count(venture(words).name) >= 3


def test_nothing_is_fetched_and_nothing_runs(text: str, page: Page) -> None:
    names = {tag for tag, _ in page.tags}
    assert not names & {"script", "link", "img", "iframe", "object", "embed", "base", "form", "use", "image"}
    assert not any(name.startswith("on") or name in ("src", "style") for _, attrs in page.tags for name in attrs)
    named = text.replace('xmlns="http://www.w3.org/2000/svg"', "")  # a name, which nothing is fetched from
    assert not re.search(r"https?:|//\w|@import|url\(|javascript:", named)
    (policy,) = [attrs["content"] for attrs in page.all("meta") if "http-equiv" in attrs]
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"


def test_it_says_its_language_and_has_one_of_each_landmark(text: str, page: Page) -> None:
    assert text.startswith("<!doctype html>\n")
    assert page.all("html") == [{"lang": "en-GB"}]
    assert [len(page.all(tag)) for tag in ("h1", "main", "header")] == [1, 1, 1]
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
    assert set(targets) <= set(ids)
    assert not page.values("aria-labelledby")  # a section is known by its heading
    plain = [attrs["id"] or "" for attrs in page.all("section") if attrs["class"] == "plain" and "id" in attrs]
    assert set(plain) <= set(targets)
    assert len(targets) > 3


def test_several_ventures_are_sections_with_links_to_each_from_a_table_of_all(knowledge: KnowledgeBase) -> None:
    text = html(knowledge, venture("First"), venture("Second"))
    page = Page(text)
    assert page.under["title"] == ["Advice on 2 ventures"]
    assert "<h1><bdi>Advice on 2 ventures</bdi></h1>" in text
    assert [attrs["id"] for attrs in page.all("section") if attrs["class"] == "venture"] == ["v1", "v2"]
    table = text[text.index("<table") : text.index("</table>")]
    assert re.findall(r'<a href="#(v\d)"><bdi>(\w+)</bdi></a>', table) == [("v1", "First"), ("v2", "Second")]
    assert table.count("&nbsp;Repair</span>") == 2
    assert table.count('<path class="s-') == 2 * len(knowledge.framework.bases)


def test_the_last_section_says_what_it_rests_on(knowledge: KnowledgeBase) -> None:
    text = html(knowledge, venture(), venture("Another"))
    assert text.count("What this advice rests on") == 1
    assert knowledge.framework.source.title in text[text.rindex("<section") :]


def test_everything_to_begin_with_is_linked_from_the_first_page(knowledge: KnowledgeBase) -> None:
    first = [each for each in advise(venture(), knowledge).recommendations if each.first or each.acts_on is None]
    text = html(knowledge)
    table = text[text.index("<caption>What to do first") :]
    linked = re.findall(r'href="#v1-r(\d+)"', table[: table.index("</table>")])
    assert linked == [str(advised.rank) for advised in first]
    assert text.index('class="front"') < text.index("<caption>What to do first") < text.index("<section")


def test_the_picture_says_in_words_what_it_shows(knowledge: KnowledgeBase) -> None:
    text = html(knowledge)
    page = Page(text[text.index("<figure") : text.index("</figure>") + len("</figure>")])
    assert page.all("figure")[0]["role"] == "img"
    assert page.all("svg")[0]["aria-hidden"] == "true"  # what it is called and shows is said by the figure
    description = page.all("figure")[0]["aria-label"]
    assert description
    assert description.startswith("Where the venture stands: ")
    words = knowledge.framework.standings
    advice = advise(venture(), knowledge)
    for name, standing in advice.standings.items():
        assert f"{knowledge.framework.title_of(name)}: {words[standing].title}" in description
    assert "Legitimacy: fragile, held down by capacity; shown." in description
    titles = [knowledge.framework.title_of(name) for name in knowledge.framework.names_with_standing()]
    assert [written for written in page.under["text"] if written in titles] == titles


def table_of(text: str, caption: str) -> str:
    rest = text[text.index(f"<caption>{caption}</caption>") :]
    return rest[: rest.index("</table>")]


def test_the_tables_say_how_much_is_known_what_holds_a_value_down_and_what_shows_it(knowledge: KnowledgeBase) -> None:
    text = html(knowledge)
    bases, values = table_of(text, "Bases: what can be worked on"), table_of(text, "Values: what follows from them")
    for base, (given, asked) in knowledge.answered_counts(venture().stage, venture().known_answers()).items():
        known = f"{given} of its {asked} questions answered" if given else f"none of {asked} answered"
        row = rf'rowheader">{knowledge.framework.title_of(base)}</th>.*>{known}(; could [a-z ]+)?</td></tr>'
        assert re.search(row, bases)
    assert values.count('<tr role="row">') == 1 + len(knowledge.framework.values)
    first = table_of(text, "Where the venture stands")
    assert first.count('<tr role="row">') == 1 + len(knowledge.framework.names_with_standing())
    assert re.search(r'rowheader">Security</th>.*<span class="aside">held down by capacity</span></td></tr>', first)
    assert 'data-head="Shown already by">“All the partners share one purpose”; “Policy ' in values
    assert '<span class="aside">not shown</span>' in values


def test_on_a_narrow_page_each_cell_still_says_what_it_is_about(text: str) -> None:
    tables = re.findall("<table.+?</table>", text, re.DOTALL)
    assert len(tables) >= 4
    for table in tables:
        heads = re.findall(r'role="columnheader">([^<]+)<', table)
        for row in re.findall(r'<tr role="row"><th scope="row".+?</tr>', table):
            assert re.findall(r'<td role="cell" data-head="([^"]+)"', row) == heads[1:]
    assert "td::before { content: attr(data-head)" in CSS


def test_a_reason_told_elsewhere_is_a_link_to_it(knowledge: KnowledgeBase) -> None:
    given = venture().replace(answers={**venture().answers, "partner_resources": Answer(answer="none")})
    advice, text = advise(given, knowledge), html(knowledge, given)
    told = {int(rank): words for rank, words in re.findall(r'(?s)id="v1-r(\d+)">(.+?)</section>', text)}
    again = begun = 0
    for advised in advice.recommendations:
        for reason in advised.reasons:
            (place,) = [rank for rank, words in told.items() if str(escape(reason.because)) in words] or [0]
            if place not in (0, advised.rank):
                again += 1
                link = rf'<a href="#v1-r{place}">(as )?told under {place}</a>'
                assert re.search(link, told[advised.rank])
            assert place or str(escape(knowledge.rules[reason.rule].title)) in told[advised.rank]
            rest = str(escape(reason.because.partition(". ")[2]))
            begun += not place and bool(rest) and rest in told[advised.rank]
    assert again
    assert len(re.findall(r"told under \d+</a>", text)) == again + begun


def quotes_of(text: str) -> dict[int, str]:
    """The quotes of a page by the numbers under which they stand: those that a browser counts."""
    (section,) = re.findall(r'(?s)<section class="plain" id="v1-quotes">.+?</section>\n</section>', text)
    found: dict[int, str] = {}
    for start, items in re.findall(r'(?s)<ol(?: start="(\d+)")?>(.+?)</ol>', section):
        quotes = re.findall(r"(?s)<li>.+?<blockquote><p>“(.+?)”</p></blockquote>.+?</li>", items)
        assert len(quotes) == items.count("<li>")
        assert not found.keys() & range(int(start or 1), int(start or 1) + len(quotes))
        found |= {number: unescape(quote) for number, quote in enumerate(quotes, start=int(start or 1))}
    assert list(found) == list(range(1, len(found) + 1))
    return found


def test_what_comes_first_leads_to_the_quotes_and_of_the_rest_the_first_steps_are_folded(
    knowledge: KnowledgeBase,
) -> None:
    advice, text = advise(venture(), knowledge), html(knowledge)
    first = [each for each in advice.recommendations if each.first]
    cited = {
        lesson.quote
        for each in first
        for reason in each.reasons
        for lesson in reason.lessons
        if reason.severity == each.reasons[0].severity
    }
    quoted = quotes_of(text)
    assert set(quoted.values()) == cited
    assert len(quoted) == len(cited)
    link = r'<a href="#v1-quotes"><span class="aside">\[(\d+)\]</span></a>'
    assert set(map(int, re.findall(link, text))) == set(quoted)
    assert len(re.findall(link, text)) == len(re.findall(r"\[\d+\]", text))
    for reason in (reason for each in first for reason in each.reasons if str(escape(reason.because)) in text):
        (after,) = text.split(str(escape(reason.because)))[1:]
        notes = re.match(rf"(?: \([^)]+\))?((?: {link})+)</li>", after)
        assert notes
        numbers = map(int, re.findall(link, notes[1]))
        assert {quoted[number] for number in numbers} == {lesson.quote for lesson in reason.lessons}
    short = [each for each in advice.recommendations if not each.first and each.acts_on]
    folds = re.findall("(?s)<details>(.+?)</details>", text)
    assert short
    assert len(folds) == len(short)
    for each, fold in zip(short, folds, strict=True):
        assert [unescape(step) for step in re.findall("<li>(.+)</li>", fold)][: len(each.first_steps)] == list(
            each.first_steps
        )
        assert f"<strong>Who: </strong>{each.who}" in fold
        assert fold.count("First steps") == 1


def test_every_arrow_that_is_laid_out_is_drawn_and_the_heavy_ones_in_the_colour_of_their_standing(
    knowledge: KnowledgeBase,
) -> None:
    text = html(knowledge)
    edges = lay_out(compose([(venture(), advise(venture(), knowledge))], knowledge).ventures[0]).edges
    assert edges
    for edge in edges:
        colour, thick = (COLOURS[edge.standing][0], "4") if edge.holds else (LINE, "1.75")
        drawn = f'<path d="{edge.path}" fill="none" stroke="{colour}" stroke-width="{thick}"/>'
        assert text.count(f'{drawn}<polygon points="{edge.points}" fill="{colour}"/>') == 1
    assert text.count("<polygon") == len(edges)


def test_what_is_only_assumed_stands_first_in_the_verdict(knowledge: KnowledgeBase) -> None:
    guess = {"shared_purpose": Answer(answer="one_partner", confidence="assumed")}
    text = html(knowledge, Venture(venture="V", stage="proposed", answers=guess))
    assert re.search(r'Not yet</h2>\n<p class="alert">This hangs on one answer .+</p>\n<p class="lead">', text)
    assert 'class="alert"' not in html(knowledge)


def test_what_is_assumed_stands_on_the_first_page_also_where_the_verdict_does_not_hang_on_it(
    knowledge: KnowledgeBase,
) -> None:
    def told(many: int, **low: str) -> str:
        asked = [fact for fact in knowledge.facts.values() if fact.is_asked_at("mature")]
        best = {fact.id: fact.scale[-1] for fact in asked} | low
        guessed = [fact.id for base in knowledge.framework.bases for fact in knowledge.questions(base, "mature")[:2]]
        sure: dict[str, Confidence] = dict.fromkeys([*guessed[:many], *low], "assumed")
        answers = {name: Answer(answer=best[name], confidence=sure.get(name)) for name in best}
        text = html(knowledge, Venture(venture="V", stage="mature", answers=answers))
        return text[: text.index("</section>")]

    assert "<p>Only assumed: shared purpose. The verdict holds without it.</p>" in told(1)
    assert re.search(r"<p>Only assumed: ([^.,]+, ){2}[^.,]+ and [^.,]+. The verdict holds without them.</p>", told(4))
    assert re.search(r"<p>Only assumed: ([^.,]+, ){3}[^.,]+ and [a-z][^.,]+. The verdict holds without", told(5))
    assert re.search(r"<p>Only assumed: ([^.,]+, ){3}[^.,]+ and 3 more. The verdict holds without them.</p>", told(7))
    assert "ssumed" not in told(0)
    both = told(3, lead_post="none")
    assert "This hangs on one answer that is only assumed: lead post." in both
    assert re.search(r"<p>Also only assumed: [^.,]+, [^.,]+ and [^.,]+.</p>", both)


def test_every_answer_is_told_with_where_it_comes_from(knowledge: KnowledgeBase) -> None:
    rest = html(knowledge).split("What was answered, and from where")[1]
    row = (
        '<th scope="row" role="rowheader">lead post</th><td role="cell" data-head="Answer">a junior officer</td>'
        '<td role="cell" data-head="Where it comes from"><bdi>documented: A benign name</bdi></td>'
    )
    assert row in rest
    assert rest.count('<span class="aside">not said</span>') == 5
    assert rest.count("<caption>") == len(knowledge.framework.bases)


def test_no_words_are_empty(text: str) -> None:
    assert not re.search(r"<(span|bdi|strong|p|li|h\d|a)( [^>]*)?></\1>", text)


def test_a_standing_is_a_shape_and_a_word_wherever_it_is_coloured(text: str) -> None:
    drawn = set(re.findall(r'<path class="s-(\w+)" d="([^"]+)"', text))
    assert len(drawn) == len({standing for standing, _ in drawn}) == len({shape for _, shape in drawn}) >= 3
    assert drawn <= set(SHAPES.items())
    assert set(re.findall(r'class="s-not_known" d="[^"]+"( stroke-dasharray)?', text)) == {" stroke-dasharray"}
    icons = re.findall(r'class="s-(\w+)"[^>]*/></svg>&nbsp;([a-z ]+)</span>', text)
    assert len(icons) == text.count('<path class="s-') >= 9 + 4
    assert all(standing.replace("_", " ") == word for standing, word in icons)


def test_an_open_question_and_an_unused_answer_are_told(knowledge: KnowledgeBase) -> None:
    text = html(knowledge, venture(stage="proposed"))
    assert "Not used at this stage" in text
    assert "need for the venture" in text.split("Not yet known")[1]


def test_with_nothing_to_do_it_says_so(knowledge: KnowledgeBase) -> None:
    best = {fact.id: fact.scale[-1] for fact in knowledge.facts.values() if fact.is_asked_at("forming")}
    text = html(knowledge, Venture(venture="Best", stage="forming", answers=best))
    assert "Nothing that was answered calls for a recommendation" in text
    assert 'class="item"' not in text


def test_where_nothing_can_be_said_yet_the_questions_to_answer_first_stand_in_its_place(
    knowledge: KnowledgeBase,
) -> None:
    text = html(knowledge, Venture(venture="Empty", stage="forming"))
    asked = text[text.index("These questions can settle most") :]
    assert asked[: asked.index("</ul>")].count("<li>") == 5
    assert "What to do first" not in text
    assert 'class="item"' not in text


def colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))


LIGHT = colours(COLOURED[: COLOURED.index("@media")])
DARK = LIGHT | colours(COLOURED[COLOURED.index("prefers-color-scheme: dark") : COLOURED.index("forced-colors")])
STANDINGS_KNOWN = ("fragile", "strained", "adequate", "sound")
TEXT_ON = [
    *((ink, ground) for ink in ("ink", "quiet", "link") for ground in ("paper", "panel")),
    *((priority, "paper") for priority in ("now", "next", "later")),
    ("on-pill", "now"),
    *(("ink", f"{standing}-tint") for standing in STANDINGS_KNOWN),
]
SHAPE_ON = [
    *((name, "paper") for name in (*STANDINGS_KNOWN, "not_known", "line")),
    *((standing, f"{standing}-tint") for standing in STANDINGS_KNOWN),
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


def test_contrast_in_the_picture_which_is_the_same_in_both_themes() -> None:
    (ground,) = re.findall(r"figure svg \{[^}]*background: (#[0-9a-f]{6});", CSS)
    for colour, tint in COLOURS.values():
        assert contrast(colour, tint) >= 4.5
        assert contrast(INK, tint) >= 4.5
        assert contrast(colour, ground) >= 3
    for quiet, least in ((QUIET, 4.5), (LINE, 3)):
        assert contrast(quiet, ground) >= least


def test_the_picture_and_the_page_give_a_standing_the_same_colour() -> None:
    for standing in STANDINGS_KNOWN:
        assert COLOURS[standing] == (LIGHT[standing], LIGHT[f"{standing}-tint"])
    assert COLOURS["not_known"][0] == LIGHT["not_known"]


def test_each_verdict_has_the_colour_and_shape_of_its_tone(knowledge: KnowledgeBase) -> None:
    aliases = dict(re.findall(r"--(\w+): var\(--(\w+)\);", CSS))
    assert list(aliases) == list(VERDICT_SHAPES)
    assert {tone: COLOURS[tone] for tone in aliases} == {tone: COLOURS[like] for tone, like in aliases.items()}
    for stage, filled in (("forming", "filled"), ("proposed", "hollow")):
        drawn = f'<path class="{filled} t-\\w+" d="([^"]+)"'
        (shape,) = set(re.findall(drawn, html(knowledge, venture(stage=stage))))
        assert shape in VERDICT_SHAPES.values()


def test_every_colour_is_a_named_one_that_both_themes_define() -> None:
    dark = colours(COLOURED[COLOURED.index("prefers-color-scheme: dark") : COLOURED.index("forced-colors")])
    assert set(dark) == set(LIGHT)
    rules = CSS[CSS.index("* { box-sizing") : CSS.index("@media print")]
    rules = re.sub(r"figure svg \{[^}]*\}", "", rules)  # the picture brings its own, on a ground that fits them
    assert not re.search(r"#[0-9a-f]{3,8}\b|\brgba?\(", rules)
    aliases = set(re.findall(r"--(\w+): var\(", CSS))
    assert set(re.findall(r"var\(--([\w-]+)\)", CSS)) <= set(LIGHT) | aliases


def test_the_style_is_ascii_so_that_no_wrong_encoding_can_change_it(text: str) -> None:
    style = text[text.index("<style>") : text.index("</style>")]
    assert style.isascii()


def test_what_is_longer_than_a_page_may_break_over_pages() -> None:
    printed = CSS[CSS.index("@media print") :]
    (kept,) = re.findall(r"([^{}]*)\{ break-inside: avoid; \}", printed)
    assert not {"section", "main", "details", ".front", "section.venture"} & set(re.split(r",?\s+", kept.strip()))


def test_the_style_serves_keyboard_zoom_and_print() -> None:
    assert ":focus-visible { outline: 3px" in CSS
    assert "details::details-content { content-visibility: visible" in CSS  # what is folded is printed all the same
    assert "size: A4" in CSS
    assert ".front { break-after: page; }" in CSS
    assert "section.venture { break-before: page;" in CSS
    sizes = re.findall(r"font-size: ([^;]+);", CSS[: CSS.index("@media print")])
    assert sizes
    assert all(size.endswith(("rem", "%")) for size in sizes)
