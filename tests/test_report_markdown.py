"""The Markdown report, read back through a CommonMark renderer."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Any

import markdown_it
import pytest

from collabadvisor import Advice, KnowledgeBase, Venture, advise, load
from collabadvisor.document.wording import MORE
from collabadvisor.report import render
from collabadvisor.venture.model import Answer

HOSTILE = [
    "<script>alert(1)</script> <b>bold</b> <!-- gone -->",
    "[a link](javascript:alert(1)) ![image](x.png) <https://example.org> [ref]: /x",
    "*em* **strong** __under__ `code` ~~struck~~ $x$ &amp; &lt; a\\*b\\",
    "# heading #",
    "1. one",
    "7) seven",
    "- item",
    "+ item",
    "> quoted",
    "| a | b |",
    "===",
    "---",
    "```",
    ": defined",
    "{{ 7*7 }} {% raw %} {# gone #}",
    "x\n\n## Verdict: Keep going\n\n- y",
    "\x1b[31mred \u202eeltit",
    "https://example.org www.example.org me@example.org",
]


@pytest.fixture(scope="module")
def knowledge() -> KnowledgeBase:
    return load()


def venture(words: str) -> Venture:
    answers: dict[str, Answer | str | None] = {
        "lead_post": Answer(answer="junior", source=words, confidence="asserted"),
        "senior_representation": "some_partners",
        "policy_mandate": "explicit",
        "attendance": Answer(answer="falling", source=words),
    }
    return Venture(venture=words, stage="proposed", as_of=words[:60], answers=answers)


def markdown(knowledge: KnowledgeBase, *words: str) -> str:
    return render("markdown", [(venture(word), advise(venture(word), knowledge)) for word in words], knowledge)


def tokens(text: str) -> list[Any]:
    parsed = markdown_it.MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(text)
    return [token for block in parsed for token in (block.children or [block])]


def structure(text: str) -> list[tuple[str, str]]:
    # How often the words are broken into text tokens says nothing: only what is markup counts.
    return [(token.type, token.tag) for token in tokens(text) if not token.type.startswith("text")]


def shown(text: str) -> str:
    return "".join(token.content for token in tokens(text) if token.type in ("text", "text_special", "code_inline"))


@pytest.mark.parametrize("words", HOSTILE)
def test_a_ventures_words_stay_words(words: str, knowledge: KnowledgeBase) -> None:
    text = markdown(knowledge, words)
    assert structure(text) == structure(markdown(knowledge, "A benign name"))
    assert shown(text).count(venture(words).name) >= 3  # the name, and the two sources


@pytest.mark.parametrize("words", HOSTILE)
def test_several_ventures_too(words: str, knowledge: KnowledgeBase) -> None:
    assert structure(markdown(knowledge, words, "B")) == structure(markdown(knowledge, "Benign", "B"))


def test_addresses_are_broken_for_renderers_that_link_them(knowledge: KnowledgeBase) -> None:
    text = markdown(knowledge, HOSTILE[-1])
    assert not re.search(r"https?://|www\.|\w@\w", text)


def headings(text: str) -> list[tuple[int, str]]:
    return [(len(found[1]), found[2]) for found in re.finditer(r"^(#+) (.*)$", text, re.MULTILINE)]


def test_headings_do_not_skip_levels(knowledge: KnowledgeBase) -> None:
    for words in (["One"], ["One", "Two"]):
        levels = [level for level, _ in headings(markdown(knowledge, *words))]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_parts_stand_in_their_order(knowledge: KnowledgeBase) -> None:
    verdict = f"Verdict: {advise(venture('One'), knowledge).verdict.title}"
    text = markdown(knowledge, "One")
    titles = [title for _, title in headings(text) if not title[0].isdigit()]
    assert titles[:4] == ["One", verdict, "More on the verdict", "How each base and value stands"]
    assert titles[-7:] == [
        "Could still be advised",
        "Not yet known",
        "Not used at this stage",
        "What was answered, and from where",
        "What the source says",
        "Seen in the paper's cases",
        "What this advice rests on",
    ]
    first = [
        verdict,
        "*Where the venture stands*",
        "*What to do first*",
        "**Find out next:**",
        "## More on the verdict",
    ]
    assert sorted(first, key=text.index) == first


def test_each_table_has_a_row_for_everything_that_it_is_about(knowledge: KnowledgeBase) -> None:
    text, advice = markdown(knowledge, "One"), advise(venture("One"), knowledge)
    for name in knowledge.framework.names_with_standing():
        assert re.search(rf"^\| {knowledge.framework.title_of(name)} \| [■□·]{{4}} [a-z ]+ \| ", text, re.MULTILINE)
    rows = [
        token for token in markdown_it.MarkdownIt("commonmark").enable("table").parse(text) if token.type == "tr_open"
    ]
    bases = {knowledge.facts[name].base for name in advice.answers}
    about = [*knowledge.framework.names_with_standing(), *knowledge.framework.names_with_standing(), *advice.answers]
    first = [advised for advised in advice.recommendations if advised.first or advised.acts_on is None]
    assert len(rows) == 4 + len(bases) + len(about) + len(first)


def weak(knowledge: KnowledgeBase) -> tuple[Venture, Advice]:
    answers = {
        "essential_partners": "absent",
        "partner_resources": "none",
        "lead_post": "junior",
        "attendance": "falling",
    }
    given = Venture(venture="V", stage="forming", answers=answers)
    return given, advise(given, knowledge)


def test_quotes_are_block_quotes_in_the_papers_words(knowledge: KnowledgeBase) -> None:
    text = render("markdown", [weak(knowledge)], knowledge)
    quotes = {
        lesson.quote
        for advised in weak(knowledge)[1].recommendations
        if advised.first
        for reason in advised.reasons
        if reason.severity == advised.reasons[0].severity
        for lesson in reason.lessons
    }
    assert quotes
    assert all(shown(text).count(f"“{quote}”") == 1 for quote in quotes)
    assert sum(token.type == "blockquote_open" for token in tokens(text)) == len(quotes)


def test_the_tables_say_how_much_is_known_what_holds_a_value_down_and_what_shows_it(knowledge: KnowledgeBase) -> None:
    given = venture("One").replace(stage="forming")
    text = render("markdown", [(given, advise(given, knowledge))], knowledge)
    for base, (answered, asked) in knowledge.answered_counts(given.stage, given.known_answers()).items():
        known = f"{answered} of its {asked} questions answered" if answered else f"none of {asked} answered"
        title = knowledge.framework.title_of(base)
        assert re.search(rf"^\| {title} \| [■□·]{{4}} [a-z ]+ \| {known}(; could [a-z ]+)? \|$", text, re.MULTILINE)
    assert re.search(r"^\| Security \| ■■□□ strained \| held down by [^|]+ \|$", text, re.MULTILINE)
    assert re.search(r"^\| Security \| not shown \| (could [a-z ]+)? \|$", text, re.MULTILINE)
    assert re.search(r"^\| Legitimacy \| “Policy from outside[^|]+” \| ", text, re.MULTILINE)


def test_a_reason_told_elsewhere_is_only_named_with_where(knowledge: KnowledgeBase) -> None:
    text, advice = render("markdown", [weak(knowledge)], knowledge), weak(knowledge)[1]
    told = {int(rank): shown(rest) for rank, rest in re.findall(r"(?ms)^### (\d+)\. (.+?)(?=^##)", text)}
    assert list(told) == [advised.rank for advised in advice.recommendations]
    again = begun = 0
    for advised in advice.recommendations:
        for reason in advised.reasons:
            places = [rank for rank, words in told.items() if reason.because in words]
            assert len(places) <= 1
            elsewhere = places and places != [advised.rank]
            named = f"“{knowledge.rules[reason.rule].title}”"
            here = told[advised.rank]
            assert not elsewhere or f"as told under {places[0]}." in here or f"{named} (told under {places[0]})" in here
            assert places or named in here
            again += bool(elsewhere)
            rest = reason.because.partition(". ")[2]
            begun += not places and bool(rest) and rest in here
    assert again
    assert text.count("told under ") == again + begun


def test_what_is_not_first_is_told_in_short_and_where_the_rest_is(knowledge: KnowledgeBase) -> None:
    given, advice = weak(knowledge)
    text = render("markdown", [(given, advice)], knowledge)
    short = [each for each in advice.recommendations if not each.first and each.acts_on]
    assert short
    assert text.count("**Why:**") == len(short)
    assert text.count("**First steps:**") == len(advice.recommendations) - len(short)
    assert text.count(MORE) == 1


def test_every_answer_is_told_with_where_it_comes_from(knowledge: KnowledgeBase) -> None:
    text = markdown(knowledge, "One").split("## What was answered, and from where")[1].split("\n## ")[0]
    assert "| lead post | a junior officer | asserted: One |" in text
    assert "| senior representation | only some of the partners | not said |" in text
    assert text.count("| not said |") == 2
    assert re.findall(r"^\*(.+)\*$", text, re.MULTILINE) == ["Fit", "Capacity"]


def test_what_is_not_used_is_told_with_where_it_comes_from(knowledge: KnowledgeBase) -> None:
    rest = markdown(knowledge, "One").split("## Not used at this stage")[1].split("\n## ")[0]
    assert "- attendance: **falling** \\[One\\]" in rest


def test_no_words_are_parted_by_two_blanks_and_no_sign_is_escaped_for_nothing(knowledge: KnowledgeBase) -> None:
    for text in (render("markdown", [weak(knowledge)], knowledge), markdown(knowledge, "One", "Two")):
        assert not re.search(r"[^\s|]  +[^\s|]", text)
        assert not re.search(r"(\*\*|”|[a-z0-9])\\[:.](\s|$)", text, re.MULTILINE)


def test_the_recommendations_are_numbered_over_the_whole(knowledge: KnowledgeBase) -> None:
    advice = advise(venture("One"), knowledge)
    numbered = [title for level, title in headings(markdown(knowledge, "One")) if level == 3 and title[0].isdigit()]
    assert numbered
    assert [title.split(".")[0] for title in numbered] == [str(advised.rank) for advised in advice.recommendations]


def test_several_ventures_stand_side_by_side_first(knowledge: KnowledgeBase) -> None:
    text = markdown(knowledge, "One", "Two")
    advice = advise(venture("One"), knowledge)
    standings = " | ".join("[■□·]{4} [a-z ]+" for _ in knowledge.framework.bases)
    bases = " | ".join(base.title for base in knowledge.framework.bases.values())
    assert f"| Venture | Verdict | {bases} |" in text.split("\n## ")[0]
    for name in ("One", "Two"):
        row = rf"^\| {name} \| \*\*{advice.verdict.title}\*\* \| {standings.replace('|', '[|]')} \|$"
        assert re.search(row, text.split("\n## ")[0], re.MULTILINE)
    assert [title for level, title in headings(text) if level == 2] == ["One", "Two", "What this advice rests on"]


@pytest.mark.parametrize("words", HOSTILE)
def test_a_packs_words_stay_words_where_a_line_begins(words: str, knowledge: KnowledgeBase) -> None:
    given = venture("One")
    advice = advise(given, knowledge)

    def structure_with(statement: str) -> list[tuple[str, str]]:
        framework = knowledge.framework.replace(rests_on=statement)
        return structure(render("markdown", [(given, advice)], replace(knowledge, framework=framework)))

    assert structure_with(words) == structure_with("Benign")
