"""The writers of a report's tree, on trees built by hand: no format loses a word, and words stay words."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import markdown_it
import pytest

from collabadvisor.document import html_writer, markdown_writer
from collabadvisor.document.cell_width import cells
from collabadvisor.document.formats import write
from collabadvisor.document.tree import (
    Banner,
    Block,
    Code,
    Document,
    Figure,
    Fold,
    Listing,
    Mark,
    Paragraph,
    Quote,
    Section,
    Table,
    VerdictMark,
    Words,
    join_inline,
    plain,
    points,
    runs,
    walk_blocks,
)
from collabadvisor.files.words import clean, strip_unseen
from webpage import HOSTILE, Page

PLANTS = Table(
    "What grows where",
    ("Plant", "Standing", "What is to be said of it"),
    (
        ("beans", Mark("sound", "sound"), "grows wherever a stick is put beside it"),
        (
            "old apple trees",
            Mark("strained", "strained"),
            ("needs pruning, and ", Words("somebody", "strong"), " who can"),
        ),
        ("thyme", Mark("not_known", "not known"), ""),
    ),
    (3, 2, 7),
)
NESTED = Listing(
    (
        (Paragraph("first of all"), points("dig", "water"), Paragraph("and then rest")),
        (Paragraph("after that"), Listing(((Paragraph("sow"), points("beans", "peas")),), first=1)),
    ),
    first=9,
)


def everything(words: str = "benign", typed: str = "") -> Document:
    """One of each, with words of a venture wherever they can stand, and ``typed`` instead where something is typed."""
    own = Words(words, "own")
    return Document(
        words,
        (
            Section(
                "",
                (
                    Banner(
                        "Verdict", VerdictMark("poor", runs=True, title=words), (Paragraph(own, "lead"), points(own))
                    ),
                    Paragraph((Words("Beware: ", "strong"), own), "alert"),
                    Table(words, ("Bed", words), ((own, (own, "; ", Words(words, "aside"))),), (1, 2)),
                ),
                role="front",
            ),
            Section(
                (own, " in full"),
                (
                    Paragraph(words),
                    Paragraph((words, " leads to ", Words(words, to="bed-1"), ".")),
                    Listing(((Paragraph(own), points(own, Words(words, "strong"))), (Paragraph(words),)), first=1),
                    Quote(words, words),
                    Fold(words, (Paragraph(own), Code(typed or words))),
                    Section(own, (Paragraph((Mark("fragile", "fragile"), ": ", own)),), "bed-1", "item", 1),
                    Section(own, (PLANTS, NESTED), "bed-2", "item", 2),
                ),
            ),
            Section(own, (Paragraph(own),), "v1", "venture"),
        ),
        "Report",
        ("As of ", own),
    )


def text_of(*blocks: Block, width: int = 80) -> str:
    return told(Document("T", blocks), "text", width)


def told(document: Document, form: str, width: int = 80) -> str:
    text = write(document, form, width)
    assert isinstance(text, str)
    return text


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def flat(text: str) -> str:
    return " ".join(text.split())


def parsed(text: str) -> list[Any]:
    made = markdown_it.MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(text)
    return [token for block in made for token in (block.children or [block])]


def markup(text: str) -> list[tuple[str, str]]:
    return [(token.type, token.tag) for token in parsed(text) if not token.type.startswith("text")]


def shown(text: str) -> str:
    """What a renderer of Markdown shows, piece by piece."""
    kinds = ("text", "text_special", "code_inline", "code_block")
    blocks = markdown_it.MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(text)
    pieces = ("".join(part.content for part in (block.children or [block]) if part.type in kinds) for block in blocks)
    return flat(" ".join(pieces))


# A terminal.


def test_a_table_has_its_heads_and_each_row_on_a_line_where_there_is_room() -> None:
    assert text_of(PLANTS).splitlines()[2:] == [
        "What grows where",
        "  Plant            Standing        What is to be said of it",
        "  ---------------  --------------  ---------------------------------------",
        "  beans            ■■■■ sound      grows wherever a stick is put beside it",
        "  old apple trees  ■■□□ strained   needs pruning, and somebody who can",
        "  thyme            ···· not known",
    ]


def test_a_table_wraps_its_widest_cells_first() -> None:
    lines = text_of(PLANTS, width=60).splitlines()
    assert max(map(cells, lines)) <= 60
    assert "  beans            ■■■■ sound      grows wherever a stick is" in lines
    assert "                                   put beside it" in lines


def test_bars_are_kept_where_another_cell_wraps_and_go_where_one_would_be_parted_from_its_word() -> None:
    whole = max(map(cells, text_of(PLANTS, width=200).splitlines()))
    for width in range(whole - 5, whole):  # so much is spared by leaving the bars out
        lines = text_of(PLANTS, width=width).splitlines()
        assert sum("■" in line or "····" in line for line in lines) == len(PLANTS.rows)
    marks = (Mark("sound", "sound" * 3), Mark("fragile", "fragile" * 2))
    (row,) = text_of(Table("", ("Bed", "One", "Other"), (("Fit", *marks),), plain=True), width=40).splitlines()[2:]
    assert row == f"  Fit  {'sound' * 3}  {'fragile' * 2}"


@pytest.mark.parametrize("width", [40, 41, 45, 52, 60, 80, 200])
def test_no_table_loses_a_word_at_any_width(width: int) -> None:
    text = text_of(PLANTS, width=width)
    assert max(map(cells, text.splitlines())) <= width
    for row in PLANTS.rows:
        for cell in row:
            assert all(word in words_of(text) for word in words_of(plain(cell)))


def test_a_table_too_narrow_for_its_words_is_stacked_with_the_head_before_each_cell() -> None:
    wide = Table(
        "",
        ("Plant", "Botanical name", "Origin"),
        (("tomato", "Lycopersiconesculentum", "Southernamericas"), ("pea", "", "unknown")),
    )
    lines = text_of(wide, width=40).splitlines()[2:]
    assert lines == [
        "  - tomato: Botanical name:",
        "    Lycopersiconesculentum; Origin:",
        "    Southernamericas",
        "  - pea: Origin: unknown",
    ]


def test_a_plain_table_leaves_its_heads_out() -> None:
    text = text_of(Table("", ("Bed", "Standing"), (("sunny", Mark("sound", "sound")),), plain=True))
    assert text.splitlines()[2:] == ["  sunny  ■■■■ sound"]


def test_a_list_goes_on_counting_from_its_first_number_and_what_is_nested_stands_in() -> None:
    assert text_of(NESTED).splitlines()[2:] == [
        " 9. first of all",
        "      - dig",
        "      - water",
        "    and then rest",
        "10. after that",
        "     1. sow",
        "          - beans",
        "          - peas",
    ]


def test_headings_say_how_deep_they_are() -> None:
    text = text_of(
        Section("Outer", (Paragraph("x"), Section("Inner", (Paragraph("y"),)))),
        Section("Do this", (Paragraph("z"),), role="item", number=3),
        Section("In short", (Paragraph("w"),), role="part"),
    )
    assert text.endswith("\nOUTER\n-----\nx\n\nInner\ny\n\n 3. Do this\n    z\n\nIN SHORT\nw\n")


def test_a_label_stands_at_the_head_of_its_line() -> None:
    sentence = Paragraph(("It rests with ", Words("lead post", "variable"), "."))
    labels = (
        Section("Because", (sentence,), role="label"),
        Section("Used by", (points("one", "two"),), role="label"),
    )
    assert markdown_writer.fragment(labels) == "**Because** It rests with *lead post*.\n\n**Used by**\n\n- one\n- two\n"
    page = html_writer.fragment(labels, level=4)
    assert "<h4>Because</h4>\n<p>It rests with <var>lead post</var>.</p>" in page


def test_a_link_leads_to_this_page_to_another_or_to_an_address_of_its_own() -> None:
    def page(to: str, page: str | None) -> str:
        return html_writer.fragment((Paragraph(Words("there", to=to)),), page)

    assert 'href="#bed"' in page("bed", "")
    assert 'href="/garden#bed"' in page("bed", "/garden")
    assert 'href="beds.html#bed"' in page("beds.html#bed", None)


@pytest.mark.parametrize("width", [40, 60, 100])
def test_no_line_is_longer_than_the_terminal(width: int) -> None:
    for words in ("benign", "a name as long as that of some partnerships " * 6, "Unbreakable" * 20, "東京" * 60):
        assert max(map(cells, told(everything(words, "ls"), "text", width).splitlines())) <= width


# The same words in every format.


def test_markdown_has_the_words_of_the_text_in_their_order() -> None:
    text = told(everything(), "text", 1000)
    in_text, in_markdown = words_of(text.lower()), words_of(shown(told(everything(), "markdown")).lower())
    assert [word for word in in_markdown if not word.isdigit()] == [word for word in in_text if not word.isdigit()]


def test_html_has_the_words_of_the_text_in_their_order() -> None:
    page = told(everything(), "html")
    body = page[page.index("<h1>") :].replace("\xa0", " ")
    in_page = words_of(re.sub(r"<[^>]*>", " ", body).replace("&nbsp;", " ").lower())
    in_text = words_of(told(everything(), "text", 1000).lower())
    # A list is counted by the browser.
    assert [word for word in in_page if not word.isdigit()] == [word for word in in_text if not word.isdigit()]


def test_markdown_numbers_a_list_from_its_first_number_and_nests_what_is_nested() -> None:
    text = told(Document("T", (NESTED,)), "markdown")
    tokens = markdown_it.MarkdownIt("commonmark").parse(text)
    (outer, inner) = [token for token in tokens if token.type == "ordered_list_open"]
    assert outer.attrs == {"start": 9}
    assert inner.attrs == {}
    assert (outer.level, inner.level) == (0, 2)
    assert [token.level for token in tokens if token.type == "bullet_list_open"] == [2, 4]


def test_html_numbers_a_list_from_its_first_number_and_nests_what_is_nested() -> None:
    text = told(Document("T", (NESTED,)), "html")
    body = flat(text[text.index("<ol") : text.rindex("</ol>") + 5])
    assert body == (
        '<ol start="9"> <li>first of all <ul> <li>dig</li> <li>water</li> </ul> <p>and then rest</p> </li> '
        "<li>after that <ol> <li>sow <ul> <li>beans</li> <li>peas</li> </ul> </li> </ol> </li> </ol>"
    )


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_headings_do_not_skip_levels(form: str) -> None:
    text = told(everything(), form)
    levels = [len(mark) for mark in re.findall(r"^(#+) ", text, re.MULTILINE)]
    levels = levels or [int(level) for level in re.findall(r"<h(\d)", text)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


# Words stay words.


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words_in_html(words: str) -> None:
    given, benign = Page(told(everything(words), "html")), Page(told(everything(), "html"))
    assert [(tag, {**attrs, "data-head": ""}) for tag, attrs in given.tags] == [
        (tag, {**attrs, "data-head": ""}) for tag, attrs in benign.tags
    ]
    assert given.values("data-head").count(clean(words)) == 1
    said, usual = (flat("".join(page.words)) for page in (given, benign))
    assert said.count(clean(words)) == usual.count("benign")


@pytest.mark.parametrize(
    "words", [*HOSTILE, "# no heading", "- no item", "1. no number", "> no quote", "a | b", "---", "`", "*x*"]
)
def test_hostile_words_stay_words_in_markdown(words: str) -> None:
    assert markup(told(everything(words), "markdown")) == markup(told(everything(), "markdown"))
    said, usual = (flat(strip_unseen(shown(told(everything(each), "markdown")))) for each in (words, "benign"))
    assert said.count(clean(words)) == usual.count("benign")


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_no_sign_that_is_not_seen_reaches_any_format(form: str, words: str) -> None:
    text = told(everything(words), form)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]", text)


@pytest.mark.parametrize("words", ["a ` b", "``", "`", "a | b", "<b>", "# x", "\\"])
def test_what_is_typed_stays_as_it_is_in_markdown(words: str) -> None:
    document = Document(
        "T",
        (
            Paragraph(("Type ", Words(words, "code"), " here.")),
            Table("", ("Typed",), (((Words(words, "code"),),),)),
            Code(words),
        ),
    )
    text = told(document, "markdown")
    assert shown(text) == flat(f"T Type {words} here. Typed {words} {words}")


def test_what_is_typed_stays_as_it_is_in_html_and_text() -> None:
    document = Document("T", (Code("collabadvisor advise 'a <b> & c.yaml'\nls  -l"),))
    assert "  collabadvisor advise 'a <b> & c.yaml'\n  ls  -l\n" in told(document, "text", 40)
    page = Page(told(document, "html"))
    assert "".join(page.under["code"]) == "collabadvisor advise 'a <b> & c.yaml'\nls  -l"


# A page.


def test_ids_are_unique_and_links_have_their_targets() -> None:
    page = Page(told(everything(), "html"))
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {"bed-1", "bed-2", "v1", "main"} <= set(ids)
    assert {href.removeprefix("#") for href in page.values("href")} == {"bed-1", "main"}
    # A section is known by its heading, and has an id only where its tree gives it one.
    begun = [after for (tag, _), (after, _) in pairwise(page.tags) if tag == "section"]
    assert len(begun) == len(page.all("section")) > 0
    assert all(re.fullmatch("h[2-6]", tag) for tag in begun)
    given = [block.id for block in walk_blocks(everything().blocks) if isinstance(block, Section) and block.id]
    assert [attrs["id"] for attrs in page.all("section") if "id" in attrs] == given


def test_each_cell_of_a_page_knows_its_row_and_its_column() -> None:
    page = Page(told(Document("T", (PLANTS,)), "html"))
    assert [attrs["scope"] for attrs in page.all("th")] == ["col"] * 3 + ["row"] * 3
    assert page.values("data-head") == ["Standing", "What is to be said of it"] * 3
    assert [attrs.get("class") for attrs in page.all("td")] == [None] * 5 + ["empty"]
    assert [page.all(tag)[0]["role"] for tag in ("table", "thead", "tbody", "tr", "th", "td")] == [
        "table", "rowgroup", "rowgroup", "row", "columnheader", "cell",
    ]  # fmt: skip
    assert page.under["caption"] == ["What grows where"]


def test_a_picture_is_told_to_those_who_do_not_see_it_and_only_a_page_shows_it() -> None:
    drawn = Figure("f", '<svg aria-hidden="true"><path d="M0 0"/></svg>', "Beds", "two <beds>.", "A caption")
    page = Page(told(Document("T", (drawn,)), "html"))
    assert page.all("figure") == [{"role": "img", "aria-label": "Beds: two <beds>."}]
    assert page.under["figcaption"] == ["A caption"]
    assert told(Document("T", (drawn,)), "text") == "T\n=\n"
    assert told(Document("T", (drawn,)), "markdown") == "# T\n"


def test_a_shape_is_never_without_its_word() -> None:
    text = told(everything(), "html")
    assert text.count('<svg class="icon"') == text.count('class="s-') + text.count('class="filled t-poor"')
    for part in text.split('<svg class="icon"')[1:]:
        assert part.startswith(' viewBox="0 0 20 20" aria-hidden="true" focusable="false">')
        assert re.match(r"(&nbsp;| )\w", part[part.index("</svg>") + 6 :])


# The tree itself.


def test_words_are_pieces_without_empty_ones() -> None:
    assert runs("") == ()
    assert runs(("a", "", Words("", "aside"), Words("b", "strong"))) == (Words("a"), Words("b", "strong"))
    assert plain(("a ", Words("b"), Mark("sound", "c"), VerdictMark("good", runs=False, title="d"))) == "a bcd"
    assert plain(join_inline(["a", ("b", Words("c", "strong")), "d"])) == "a; bc; d"


def test_all_that_is_in_a_tree_is_found_in_the_order_of_reading() -> None:
    found = [block for block in walk_blocks(everything().blocks) if isinstance(block, Section)]
    assert [section.id for section in found] == ["", "", "bed-1", "bed-2", "v1"]
    kinds = {type(block) for block in walk_blocks(everything().blocks)}
    assert kinds == {Banner, Code, Fold, Listing, Paragraph, Quote, Section, Table}


def test_there_is_no_format_but_those_that_there_are() -> None:
    with pytest.raises(KeyError):
        write(everything(), "odt")
