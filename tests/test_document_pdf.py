"""The PDF of a report: tagged for being read aloud, all its words in order, none of them markup; always the same."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from unittest import mock

import page
import pytest
from hypothesis import HealthCheck, given, settings
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from collabadvisor.document.pdf import font_cover, pdf_heights, pdf_words
from collabadvisor.document.pdf.pdf_tables import PrintedColumns
from collabadvisor.document.pdf.pdf_writer import LAYOUT, as_data, write
from collabadvisor.document.tree import (
    Banner,
    Block,
    Code,
    Document,
    Figure,
    Fold,
    Inline,
    Listing,
    Mark,
    Paragraph,
    Quote,
    Section,
    Table,
    Tone,
    VerdictMark,
    Words,
    plain,
    points,
)
from collabadvisor.files.problems import MissingExtra
from document_shown import PICTURE, STANDINGS, VERDICT, large
from trees import DOCUMENTS

ARABIC, HEBREW, PERSIAN = "مركز الصحة في الشمال", "שלום עולם", "می‌خواهم بروم"
HOSTILE = (
    '#read("/etc/passwd")', '#import "@preview/x:1.0.0": *',
    "$x^2$ $", "<label> @ref", "\\u{41} \\ \\\\", "`a` ```b```",
    "= heading", "*b* _c_ -- --- ~", "// gone /* gone */", "#eval(\"1+1\") #{}[]", "{} {{ x }} {% y %}", "\"'“”",
)  # fmt: skip
TONES: tuple[Tone, ...] = ("bad", "poor", "fair", "good", "unknown")


def failures(made: bytes) -> list[tuple[str, str]]:
    report = page.validate_pdf_bytes(made, profile="ua-1")
    return [(each.rule_id, each.message) for each in report.failures]


def pages(document: Document) -> list[str]:
    """The words of each page, in the order in which they are read."""
    made = write(document)
    assert failures(made) == []
    return [each.extract_text() for each in PdfReader(BytesIO(made)).pages]


def packed(text: str) -> str:
    return re.sub(r"\s", "", text)


def one(*blocks: Block, title: str = "T") -> Document:
    return Document(title, blocks)


def said(blocks: tuple[Block, ...]) -> str:
    """What a page says of blocks, with the marks of lists."""
    return "".join(_said(block) for block in blocks)


def _said(block: Block) -> str:  # noqa: PLR0911  # one for each kind
    if isinstance(block, Paragraph):
        return plain(block.words)
    if isinstance(block, Listing):
        marks = (f"{block.first + place}." if block.first else "•" for place in range(len(block.items)))
        return "".join(mark + said(item) for mark, item in zip(marks, block.items, strict=True))
    if isinstance(block, Table):
        heads = "".join(block.heads) if block.rows else ""
        return block.caption + heads + "".join(plain(cell) for row in block.rows for cell in row)
    if isinstance(block, Quote):
        return f"“{block.words}”{block.source}"
    if isinstance(block, Figure):
        return "".join(re.findall(r"<text[^>]*>([^<]*)", block.svg)) + block.title + block.caption
    if isinstance(block, Code):
        return block.text
    if isinstance(block, Banner):
        return block.label + block.verdict.title + said(block.blocks)
    if isinstance(block, Fold):
        return block.summary + said(block.blocks)
    return f"{f'{block.number}.' if block.number else ''}{plain(block.title)}{said(block.blocks)}"


def without_edges(texts: list[str], document: Document, repeated: str) -> str:
    """The pages as one text, without what stands at the head and foot of each, and without the repeated heads."""
    made = ""
    for number, text in enumerate(texts, 1):
        inner = text.removesuffix(f"{document.kind} Page {number} of {len(texts)}".strip())
        assert inner != text
        lines = inner.splitlines()[number > 1 :]
        made += packed("".join(lines)).removeprefix(packed(repeated) if number > 1 else "")
    return made


def test_all_its_words_stand_in_the_order_of_the_tree() -> None:
    document = large()
    shown = without_edges(pages(document), document, "Question Answer From")
    # The last table begins on a page on which its heads are not repeated.
    assert shown == packed(document.title + plain(document.about) + said(document.blocks))


@pytest.mark.parametrize("names", [(), ("North",), ("North", "South", "East")])
def test_it_is_pdf_ua(names: tuple[str, ...]) -> None:
    assert failures(write(large(*names))) == []


@pytest.mark.slow
def test_the_page_for_the_board_is_the_first_and_a_venture_begins_a_page() -> None:
    board, after, *_ = pages(large())
    assert "Repair the base" in board
    assert "Why" in board
    assert "Where the venture stands" not in board
    assert after.splitlines()[1] == "Where the venture stands"
    several = pages(large("North", "South"))
    assert several[0].splitlines()[:2] == ["Advice on several ventures", "North"]
    begins = [text.splitlines() for text in several if "Verdict" in text.splitlines()]
    assert len(begins) == 2
    assert begins[1][:3] == ["Advice on several ventures", "North", "South"] or begins[1][1] == "South"


def front(rows: int) -> Document:
    """A page for the board with so many actions."""
    actions = Table("", ("What", "Who"), tuple((f"Action {row}", "all") for row in range(rows)))
    banner = Banner("Verdict", VerdictMark("bad", True, "Rethink"))
    return one(Section("", (banner, actions, Paragraph("Last words")), "", "front"), Section("Rest", (Paragraph("x"),)))


@pytest.mark.slow
def test_the_page_for_the_board_is_made_to_fit_a_page_if_it_nearly_does() -> None:
    lengths = [len(pages(front(rows))) for rows in range(30, 66, 3)]
    assert lengths[0] == 2
    assert lengths[-1] == 3
    assert lengths == sorted(lengths)
    fitting = [rows for rows, length in zip(range(30, 66, 3), lengths, strict=True) if length == 2]
    assert all(lowest(front(rows)) > FOOT for rows in fitting[-3:])


def test_each_page_says_of_which_report_and_venture_it_is_and_which_of_how_many() -> None:
    several = pages(large("North", "South"))
    for number, text in enumerate(several, 1):
        assert text.rstrip().endswith(f"Page {number} of {len(several)}")
    assert all(text.startswith("Advice on several ventures") for text in several)
    assert "South" in several[-1].splitlines()[0]
    assert "North" in several[2].splitlines()[0]


def test_the_header_is_the_reports_own_where_it_has_one() -> None:
    front = Section("", (Paragraph("x"),), "", "front")
    texts = pages(Document("A cover", (front, Section("Rest", (Paragraph("y"),))), header="The venture"))
    assert [text.splitlines()[0] for text in texts] == ["A cover", "The venture"]


@pytest.mark.slow
def test_a_few_short_points_are_not_parted_by_the_end_of_a_page() -> None:
    legend = points("first of the points", "second of the points")
    ends = []
    for before in range(36, 48):
        texts = pages(one(*(Paragraph(f"Line {number}") for number in range(before)), legend))
        first, second = ([which in text for text in texts].index(True) for which in ("first of", "second of"))
        assert first == second
        ends.append(first)
    assert set(ends) == {0, 1}
    long = points(*(f"Point {number} of many" for number in range(80)))
    assert len(pages(one(long))) == 2


def test_an_item_is_not_parted_unless_it_is_longer_than_a_page() -> None:
    half = tuple(Paragraph(f"Line {place} of it.") for place in range(24))
    texts = pages(one(*(Section(f"Item {number}", half, "", "item", number) for number in range(1, 5))))
    assert [text.count("Line 0 of it.") for text in texts] == [text.count("Line 23 of it.") for text in texts]
    long = pages(one(Section("Long", half * 5, "", "item", 1)))
    assert len(long) > 1
    assert "Line 23 of it." in long[0]


@pytest.mark.slow
@pytest.mark.parametrize("letter", ["i", "m", "W", "W "])
@pytest.mark.parametrize("kind", ["plain", "lead", "alert", "quote", "fold", "listing"])
def test_what_is_sure_to_fit_fits(letter: str, kind: str) -> None:
    block = filled_block(kind, letter * (pdf_heights.LETTERS * 3 // len(letter) - 1))
    most = next(many for many in range(1, 99) if not pdf_heights.fits((block,) * (many + 1)))
    section = Section("", (block,) * most, "", "item", 1)
    assert lowest(one(section)) > FOOT


def filled_block(kind: str, text: str) -> Block:
    """A block of a kind, or a paragraph in a role, that is full of the same text."""
    if kind == "quote":
        return Quote(text, text)
    if kind == "fold":
        return Fold(text, (points(text),))
    if kind == "listing":
        return Listing(((Paragraph(""), points(text, text, text)),))
    return Paragraph(text, kind)  # type: ignore[arg-type]  # one of its roles


FOOT = 25 / 25.4 * 72
"""Where the words of a page end, in points from below."""


def lowest(document: Document) -> float:
    """How far from the edge of the paper the lowest words are, but for the number of the page."""
    heights: list[float] = []

    def note(text: str, at: list[float], *_: object) -> None:
        if text.strip() and not re.match(r"Page \d+ of", text):
            heights.append(at[5])

    for each in PdfReader(BytesIO(write(document))).pages:
        each.extract_text(visitor_text=note)
    return min(heights)


@pytest.mark.parametrize("words", HOSTILE)
def test_words_that_look_like_markup_are_words(words: str) -> None:
    document = one(
        Section(words, (Paragraph((words, Words(words, "own"), Words(words, "code"), Words(words, "strong"))),)),
        Quote(words, words),
        Code(words),
        Table(words, (words, "b"), ((words, "c"),)),
        Fold(words, (points(words),)),
        Banner(words, VerdictMark("bad", True, words)),
        title=words,
    )
    assert packed("".join(pages(document))).count(packed(words)) == 16


def test_the_layout_reads_no_file_and_evaluates_nothing() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in LAYOUT.iterdir())
    text = re.sub(r"//.*", "", text)
    assert set(re.findall(r'#import "([^"]*)"', text)) == {
        f"{name}.typ" for name in ["look", "marks", "words", "blocks", "sections"]
    }
    assert not re.search(r"\b(read|eval|plugin|include|csv|yaml|toml|xml|cbor)\b\(?", text)
    assert re.findall(r"\bjson\([^)]*\)+", text) == ["json(bytes(sys.inputs.report))"]
    assert re.findall(r"\bimage\(([^,]*)", text) == ["bytes(node.svg)", "bytes(report.logo.content)"]


def test_the_same_report_is_the_same_bytes_and_says_no_time() -> None:
    assert write(large()) == write(large())
    information = PdfReader(BytesIO(write(one(Paragraph("x"))))).metadata
    assert information is not None
    assert {"/CreationDate", "/ModDate"}.isdisjoint(information)


def test_the_file_says_what_it_is() -> None:
    reader = PdfReader(BytesIO(write(large())))
    told = reader.metadata
    assert told is not None
    assert (told.title, told.author, told.subject) == (
        "North Shore Health Alliance", "collabadvisor 0.1.0", "Stage: running. 31 of 35 questions answered.",
    )  # fmt: skip
    assert str(told["/Keywords"]) == "partnership, advice"
    assert told.creation_date is not None
    assert (told.creation_date.year, told.creation_date.month, told.creation_date.day) == (2026, 11, 29)
    assert str(reader.root_object["/Lang"]) == "en-GB"


@pytest.mark.parametrize("properties", [{}, {"author": " ", "date": "soon", "keywords": ",", "other": "x"}])
def test_properties_that_say_nothing_are_left_out(properties: dict[str, str]) -> None:
    data = as_data(Document("T", (), properties=properties))
    assert (data["authors"], data["date"], data["keywords"]) == ([], None, [])
    assert failures(write(Document("T", (), properties=properties))) == []


def elements(node: object) -> list[DictionaryObject]:
    """All elements of the tags, in their order."""
    if isinstance(node, ArrayObject):
        return [element for each in node for element in elements(each.get_object())]
    if not isinstance(node, DictionaryObject):
        return []
    own = [node] if "/S" in node else []
    return own + elements(node["/K"].get_object() if "/K" in node else None)


def tags(document: Document) -> list[DictionaryObject]:
    made = write(document)
    assert failures(made) == []
    return elements(PdfReader(BytesIO(made)).root_object["/StructTreeRoot"])


def test_no_level_of_headings_is_skipped_however_deep() -> None:
    nested: Block = Fold("innermost", (Paragraph("x"),))
    for depth in range(9):
        nested = Section("" if depth == 4 else f"Depth {depth}", (nested,))
    levels = [
        int(str(tag["/S"])[2])
        for tag in tags(one(nested, *large("North").blocks))
        if re.match("/H[1-6]$", str(tag["/S"]))
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert max(levels) == 6
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_words_lists_tables_and_pictures_are_tagged_as_what_they_are() -> None:
    found = tags(large())
    kinds = {str(tag["/S"]) for tag in found}
    assert {"/P", "/L", "/LI", "/Table", "/TH", "/TD", "/BlockQuote", "/Code", "/Figure", "/Link"} <= kinds
    assert [str(tag["/Alt"]) for tag in found if str(tag["/S"]) == "/Figure"] == ["Senior people carry worth."]


def test_a_link_leads_to_its_section_and_one_to_nowhere_is_words() -> None:
    goal = (Section("Goal", (Paragraph("x"),), "goal"), Section("Again", (), "goal"), Section("", (), "none"))
    made = write(
        one(Paragraph((Words("there", to="goal"), Words(" nowhere", to="lost"), Words("here", to="none"))), *goal)
    )
    assert failures(made) == []
    assert made.count(b"/Subtype/Link") == 2


def test_what_no_font_has_is_told_and_nothing_stops() -> None:
    texts = pages(
        one(
            Section(
                "中文 😀",
                (
                    Paragraph("👩‍🚀 says 中, ❤️ and ⚠️"),
                    Code("字"),
                    Figure("f", PICTURE.replace("Senior", "中"), "t", "中"),
                ),
            )
        )
    )
    text = " ".join("".join(texts).split())
    assert "□□ □" in text
    assert "□ says □, ❤ and ⚠" in text
    assert (
        "7 characters of this document, shown as □, are not in its letters: 3 × U+4E2D, U+6587, "  # noqa: RUF001  (the sign is what is tested)
        "U+1F600 (grinning face), U+1F469 (woman), U+5B57." in text
    )
    assert "in its letters" not in "".join(pages(one(Paragraph("all ✓ of it → ■□"))))


def test_a_letter_and_its_marks_are_one_and_a_mark_that_is_lost_is_told() -> None:
    cover = font_cover.FontCover()
    assert cover.replace_uncovered("e\u0301 =\u0338 \u2764\ufe0f 1\ufe0f") == "\u00e9 \u2260 \u2764 1"
    assert cover.note() is None
    assert cover.replace_uncovered("q\u0338") == "q□"
    assert cover.note() is not None


def test_one_character_and_many_are_told_as_such() -> None:
    cover = font_cover.FontCover()
    assert cover.note() is None
    cover.replace_uncovered("中")
    assert cover.note() == "1 character of this document, shown as □, is not in its letters: U+4E2D."
    cover.replace_uncovered("".join(map(chr, range(0x4E00, 0x4E20))))
    assert (cover.note() or "").endswith(", and 21 more.")


def test_words_from_right_to_left_keep_their_order_and_that_around_them() -> None:
    document = one(
        Paragraph(("Before ", Words(ARABIC, "own"), " 12 after")), Paragraph(Words(PERSIAN)), Quote(HEBREW, "S")
    )
    data = as_data(document)
    assert data["note"] is None
    assert "rtl" in str(data["blocks"][1])  # type: ignore[index]  # plain data
    text = pages(document)[0]
    for word in (*ARABIC.split(), *HEBREW.split(), *PERSIAN.split(), "Before", "12 after"):
        assert word in text
    assert not set("\u2066\u2067\u2068\u2069") & set(text)  # what keeps the order is not copied


def test_a_report_in_a_language_from_right_to_left() -> None:
    document = Document(ARABIC, (Section(ARABIC, (points(ARABIC, "collabadvisor 12"),)),), language="ar")
    assert as_data(document)["rtl"] is True
    assert "collabadvisor" in "".join(pages(document))


@pytest.mark.slow
def test_every_character_that_is_said_to_be_covered_can_be_shown() -> None:
    codes = [code for code in range(0x21, 0x11000) if not 0xD800 <= code < 0xE000]
    shown = [chr(code) for code in codes if font_cover.FontCover().replace_uncovered(chr(code)) == chr(code)]
    assert len(shown) > 3000
    lines = tuple(
        Paragraph((" ".join(shown[at : at + 60]), Words(" ".join(shown[at : at + 60]), "code")))
        for at in range(0, len(shown), 60)
    )
    strong = tuple(Paragraph(Words(" ".join(shown[at : at + 60]), "strong")) for at in range(0, len(shown), 60))
    assert failures(write(one(*lines, *strong, *(Section(each.words, ()) for each in strong)))) == []


@pytest.mark.parametrize(
    "table",
    [
        Table("Nothing", ("A", "B"), ()),
        Table("", (), ()),
        Table("", ("", ""), (("a", "b"),)),
        Table("", ("A", "B"), (("", ""), ("", ""))),
        Table("", ("A",), (("x" * 900,), ("y " * 3000,))),
        Table("", ("A", "B"), (("a", "b"),), (1, 0)),
        Table("", tuple("ABCDEFGH"), (tuple("abcdefgh"),) * 200),
    ],
)
def test_any_table_can_be_printed(table: Table) -> None:
    assert packed(table.caption) in packed("".join(pages(one(table))))


def test_columns_are_as_wide_as_was_said_or_as_their_cells_ask_for() -> None:
    assert PrintedColumns(STANDINGS).shares == [3, 2, 3, 5]
    assert PrintedColumns(STANDINGS).named
    narrow, wide = PrintedColumns(Table("", ("No", "Why"), (("1", "a reason of several words"),))).shares
    assert wide > 4 * narrow
    assert not PrintedColumns(Table("", ("Question",), (("How well is that known to all of them?",),))).named


@pytest.mark.slow
def test_no_word_of_a_table_is_broken_that_has_room() -> None:
    marks = ("fragile", "not known", "strained", "adequate")
    cells: tuple[Inline, ...] = tuple(Mark("fragile", word) for word in marks)
    table = Table(
        "", ("Venture", "Verdict", *("Capacity",) * 4), (("A name of several words " * 4, VERDICT, *cells),) * 3
    )
    assert "".join(pages(one(table))).count("Capacity") == 4
    assert all(word in "".join(pages(one(table))) for word in marks[::2])
    assert len(pages(one(Table("", ("w" * 40,) * 9, (("v" * 99,) * 9,) * 2)))) == 1


def test_heads_stand_again_on_the_next_page() -> None:
    texts = pages(one(Table("", ("Question", "Answer"), tuple((f"Question {n}?", "yes") for n in range(120)))))
    assert len(texts) > 2
    assert all("Question Answer" in text for text in texts)


def test_an_empty_report_and_a_long_title() -> None:
    assert len(pages(Document("T", ()))) == 1
    title = "A title that goes on and on " * 11
    texts = pages(one(*(Section("", (Paragraph("x"),), "", "front") for _ in range(2)), title=title))
    assert packed(title) in packed(texts[0])
    assert len(texts[1].splitlines()[0]) < 95


@pytest.mark.parametrize("runs", [True, False])
@pytest.mark.parametrize("tone", TONES)
def test_each_verdict_is_drawn_in_its_own_way(tone: Tone, runs: bool) -> None:
    others = {write(one(Banner("V", VerdictMark(each, way, "t")))) for each in TONES for way in (True, False)}
    assert len(others) == 10
    verdict = VerdictMark(tone, runs, "Go on")
    text = pages(one(Banner("V", verdict), Paragraph(verdict), Table("", ("a",), ((verdict,),))))[0]
    assert text.count("Go on") == 3


def light() -> dict[str, str]:
    css = (LAYOUT.parents[1] / "templates" / "colours.css").read_text(encoding="utf-8").partition("@media")[0]
    return dict(re.findall(r"--([\w-]+): (#\w{6})", css))


def test_the_colours_are_those_of_the_pages_on_the_screen() -> None:
    text = (LAYOUT / "look.typ").read_text(encoding="utf-8")
    page_colours = light()
    colours, tints = re.findall(r"#let (?:colours|tints) = \((.*?)\n\)", text, re.DOTALL)
    here = dict(re.findall(r'(\w+): rgb\("(#\w{6})"\)', colours))
    here |= {f"{name}-tint": colour for name, colour in re.findall(r'(\w+): rgb\("(#\w{6})"\)', tints)}
    here |= {
        name.removesuffix("-colour"): colour for name, colour in re.findall(r'#let ([\w-]+) = rgb\("(#\w{6})"\)', text)
    }
    assert here == {name: page_colours[name] for name in here}
    assert len(here) == 15


def brightness(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("name", ["ink", "quiet", "link", "fragile", "strained", "adequate", "sound", "not_known"])
def test_words_stand_out_from_what_is_behind_them(name: str) -> None:
    colours = light()
    behind = ["#ffffff", colours.get(f"{name}-tint", colours["panel"])]
    assert all((brightness(each) + 0.05) / (brightness(colours[name]) + 0.05) >= 4.5 for each in behind)


def test_without_typst_it_is_told_what_to_install() -> None:
    with mock.patch.dict(sys.modules, {"typst": None}), pytest.raises(MissingExtra) as told:
        write(large())
    assert "typst" in str(told.value)


def test_a_word_that_can_be_broken_keeps_its_marks() -> None:
    broken = pdf_words.WordsForPdf().text("q\u0302" * 30, 20)
    assert broken.split(pdf_words.BREAK) == ["q\u0302"] * 30
    assert pdf_words.BREAK not in pdf_words.WordsForPdf().text("short words " * 9, 20)


@pytest.mark.slow
@given(DOCUMENTS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_tree_becomes_a_pdf_that_can_be_read_aloud(document: Document) -> None:
    assert failures(write(document)) == []


@pytest.mark.parametrize(
    ("language", "taken"),
    [
        ("en-GB", ("en", "GB")), ("AR", ("ar", None)), ("zh-Hant-TW", ("zh", "TW")), ("en-001", ("en", None)),
        ("", ("en", None)), ("klingon", ("en", None)),
    ],
)  # fmt: skip
def test_a_language_is_taken_as_far_as_it_is_one(language: str, taken: tuple[str, str | None]) -> None:
    assert pdf_words.region_of(language) == taken


def test_a_picture_has_the_letters_of_the_rest_and_words_in_its_place() -> None:
    block = Figure("chain", PICTURE, "", "")
    node = as_data(one(block))["blocks"][0]  # type: ignore[index]  # plain data
    assert re.findall('font-family=[^>]*?\'|font-family="[^"]*"', node["svg"]) == ['font-family="Noto Sans"']
    assert [str(tag["/Alt"]) for tag in tags(one(block)) if str(tag["/S"]) == "/Figure"] == ["chain"]


def test_a_report_without_a_title_has_one_all_the_same() -> None:
    assert pages(Document("", ()))[0].splitlines()[0] == "Report"
    assert pages(Document(" ", (), kind="Plan"))[0].splitlines()[0] == "Plan"


LONG_WORDS = one(
    Section(
        "w" * 300, (Paragraph("m" * 300), points("_".join(["long"] * 90)), Code("W" * 300), Quote("q" * 200, "s" * 200))
    ),
    Table("t" * 200, ("H" * 60, "B", "C"), (("M" * 90, "b" * 90, "c d"),)),
    Banner("b" * 100, VerdictMark("fair", True, "W" * 200), (Fold("f" * 200, (points("p" * 200, first=98),)),)),
    title="T" * 300,
)


@pytest.mark.slow
def test_no_word_goes_over_the_edge(tmp_path: Path) -> None:
    for name, document in (("long", LONG_WORDS), ("large", large("North"))):
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(write(document))
        boxes = subprocess.run(
            ["/usr/bin/env", "pdftotext", "-bbox", path, "-"], capture_output=True, text=True, check=True
        ).stdout
        ends = [float(end) for end in re.findall(r'xMax="([\d.]+)"', boxes)]
        assert len(ends) > 20
        assert max(ends) <= 595.3 - 70.8 + 2


PROGRAM = """
import sys, pathlib
sys.path.insert(0, {tests!r})
from document_shown import large
from collabadvisor.document.pdf.pdf_writer import write
import typst, json
pathlib.Path("begun").write_text("")
made = write(large())
pathlib.Path("ended").write_bytes(made)
"""


def run(folder: Path, *before: str, **environment: str) -> subprocess.CompletedProcess[str]:
    program = PROGRAM.format(tests=str(Path(__file__).parent))
    command = [*before, sys.executable, "-c", program]
    source = str(LAYOUT.parents[3])
    known = {"PATH": "/usr/bin:/bin", "PYTHONPATH": source, "PYTHONDONTWRITEBYTECODE": "1", **environment}
    return subprocess.run(command, cwd=folder, env=known, capture_output=True, text=True, check=True)


@pytest.mark.slow
def test_other_fonts_places_and_times_make_no_difference(tmp_path: Path) -> None:
    fonts = tmp_path / "data" / "fonts"
    fonts.mkdir(parents=True)
    shutil.copy(font_cover.FONTS / "NotoSerif-Bold.ttf", fonts / "NotoSans-Regular.ttf")
    settings = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data"), "TYPST_FONT_PATHS": str(fonts)}
    run(tmp_path, TZ="Asia/Tokyo", SOURCE_DATE_EPOCH="1", LC_ALL="C", **settings)
    assert (tmp_path / "ended").read_bytes() == write(large())


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace shows which files are opened")
def test_it_opens_its_own_files_and_no_connection(tmp_path: Path) -> None:
    log = tmp_path / "log"
    run(tmp_path, "strace", "-f", "-o", str(log), "-e", "trace=openat,open,socket,connect,execve")
    lines = log.read_text(encoding="utf-8").splitlines()
    start, end = (next(at for at, line in enumerate(lines) if f'"{name}"' in line) for name in ("begun", "ended"))
    between = lines[start + 1 : end]
    assert not [line for line in between if re.search(r"(socket|connect|execve)\(", line)]
    opened = re.findall(r'open(?:at)?\([^"]*"([^"]*)"', "\n".join(between))
    # The zone of the machine is read, and makes no difference: see above.
    known = (str(LAYOUT.parent), "/proc", "/sys", "/etc/localtime", str(tmp_path))
    foreign = [path for path in opened if not path.startswith(known)]
    assert len(opened) > 10
    assert foreign == []
