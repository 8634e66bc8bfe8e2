"""A report as a Word document: real headings, lists, tables and links, which any program that opens it can use."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import UTC, datetime
from io import BytesIO
from itertools import pairwise, product
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader

from collabadvisor.document.docx.docx_writer import write
from collabadvisor.document.docx.word_colours import BACKGROUNDS, COLOURS, verdict_shape
from collabadvisor.document.tree import (
    Block,
    Code,
    Document,
    Figure,
    Fold,
    Listing,
    Logo,
    Paragraph,
    Section,
    Table,
    Tone,
    VerdictMark,
    Words,
    points,
)
from docx_sample import ACTIONS, HOSTILE, SAYS, SVG, sample, told
from pictures import picture
from steps.running import CASES, run_here

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def opened(data: bytes) -> Any:
    return docx.Document(BytesIO(data))


def written(*blocks: Block, **about: Any) -> Any:
    return opened(write(Document(about.pop("title", "A title"), blocks, **about)))


@pytest.fixture(scope="module")
def whole() -> Any:
    return opened(write(sample()))


def headings(document: Any) -> list[tuple[str, str]]:
    return [(p.style.name, p.text) for p in document.paragraphs if p.style.name.startswith("Heading")]


def numbers(document: Any) -> list[tuple[int, int, str]]:
    """The list paragraphs: id of their numbering, level, and words."""
    found = []
    for p in document.element.body.iter(f"{W}p"):
        num = p.find(f"{W}pPr/{W}numPr")
        if num is not None:
            words = "".join(t.text or "" for t in p.iter(f"{W}t"))
            number, level = (int(num.find(f"{W}{tag}").get(qn("w:val"))) for tag in ("numId", "ilvl"))
            found.append((number, level, words))
    return found


def starts(document: Any, number: int, level: int) -> str | None:
    root = document.part.numbering_part.element
    found = root.xpath(f"./w:num[@w:numId={number}]/w:lvlOverride[@w:ilvl={level}]/w:startOverride/@w:val")
    return found[0] if found else None


def format_of(document: Any, number: int, level: int) -> str:
    root = document.part.numbering_part.element
    (abstract,) = root.xpath(f"./w:num[@w:numId={number}]/w:abstractNumId/@w:val")
    (kind,) = root.xpath(f"./w:abstractNum[@w:abstractNumId={abstract}]/w:lvl[@w:ilvl={level}]/w:numFmt/@w:val")
    return str(kind)


def test_sections_have_real_headings_one_level_below_what_they_are_in(whole: Any) -> None:
    assert headings(whole) == [
        ("Heading 1", "What to do"),
        ("Heading 1", "Where the venture stands"),
        ("Heading 1", "Recommendations"),
        ("Heading 2", "Now"),
        *(("Heading 3", f"{n}.\t{title}") for n, title in enumerate(ACTIONS[:3], 1)),
        ("Heading 2", "Next"),
        *(("Heading 3", f"{n}.\t{title}") for n, title in enumerate(ACTIONS[3:], 4)),
        ("Heading 1", "Answers"),
    ]


def test_a_section_without_a_title_has_no_heading_and_headings_go_down_to_six() -> None:
    section: Section = Section("Deepest", (Paragraph("Words"),))
    for _ in range(7):
        section = Section("Above", (section,))
    found = headings(written(Section("", (section,))))
    assert [name for name, _ in found] == [f"Heading {min(level, 6)}" for level in range(1, 9)]


def test_the_title_stands_above_all_with_its_kind_and_what_it_is_about(whole: Any) -> None:
    assert [(p.style.name, p.text) for p in whole.paragraphs[:3]] == [
        ("Report Kind", "Advice on a partnership"),
        ("Title", "Joint stroke unit of Northfield and St Anne"),
        ("Subtitle", "A proposal, judged on 12 of 40 answers by the rules of Knowledge 2.0"),
    ]


def test_each_numbered_list_begins_anew_at_its_own_number() -> None:
    document = written(points("a", "b", first=1), points("c", first=1), points("d", "e", first=7))
    found = numbers(document)
    assert [words for _, _, words in found] == ["a", "b", "c", "d", "e"]
    first, _, second, third, _ = (number for number, _, _ in found)
    assert len({first, second, third}) == 3
    assert [starts(document, number, 0) for number in (first, second, third)] == ["1", "1", "7"]
    assert {format_of(document, number, 0) for number in (first, second, third)} == {"decimal"}


def test_bullets_in_an_item_are_a_level_deeper() -> None:
    inner = Listing(((Paragraph("inner"), points("innermost")),))
    document = written(Listing(((Paragraph("outer"), inner),), first=3))
    found = numbers(document)
    assert [(level, words) for _, level, words in found] == [(0, "outer"), (1, "inner"), (2, "innermost")]
    assert [format_of(document, number, level) for number, level, _ in found] == ["decimal", "bullet", "bullet"]


def test_what_follows_in_an_item_stands_in_as_far_as_its_words() -> None:
    document = written(Listing(((Paragraph("first"), Paragraph("second"), Code("typed")),), first=1))
    first, second, code = (p for p in document.paragraphs if p.text in ("first", "second", "typed"))
    assert second.paragraph_format.left_indent
    assert second.paragraph_format.left_indent < code.paragraph_format.left_indent
    assert second._p.find(f"{W}pPr/{W}numPr") is None
    assert first.paragraph_format.left_indent is None  # told by the numbering


def test_a_table_repeats_its_heads_and_splits_no_row(whole: Any) -> None:
    answers = whole.tables[-1]
    assert [cell.text for cell in answers.rows[0].cells] == ["Question", "Answer", "Note"]
    heads = [row._tr.find(f"{W}trPr/{W}tblHeader") is not None for row in answers.rows]
    assert heads == [True] + [False] * 40
    assert all(row._tr.find(f"{W}trPr/{W}cantSplit") is not None for table in whole.tables for row in table.rows)


def test_columns_share_the_width_as_told(whole: Any) -> None:
    widths = [int(column.get(qn("w:w"))) for column in whole.tables[-1]._tbl.tblGrid]
    assert [round(11 * width / sum(widths)) for width in widths] == [6, 2, 3]
    section = whole.sections[0]
    room = (section.page_width - section.left_margin - section.right_margin) // 635
    assert all(
        abs(sum(int(column.get(qn("w:w"))) for column in table._tbl.tblGrid) - room) <= 20 for table in whole.tables
    )


def test_no_word_of_a_narrow_column_is_torn() -> None:
    shares = Table("", ("No.", "What there is to do"), (("1", "Something long " * 9),), (1, 99))
    first, second = (int(column.get(qn("w:w"))) for column in written(shares).tables[0]._tbl.tblGrid)
    assert first > 500
    assert abs(first + second - 160 / 25.4 * 1440) < 20


def test_a_caption_stands_above_its_table_and_stays_with_it(whole: Any) -> None:
    (caption,) = (p for p in whole.paragraphs if p.text == "All answers")
    assert caption.style.name == "Caption"
    assert caption.paragraph_format.keep_with_next
    assert caption._p.getnext().tag == f"{W}tbl"
    assert caption._p.getnext().find(f"{W}tblPr/{W}tblCaption").get(qn("w:val")) == "All answers"


def test_a_table_of_one_column_or_of_no_rows_is_a_table() -> None:
    document = written(Table("", ("Only",), (("a",), ("b",))), Table("Empty", ("A", "B"), ()))
    assert [[c.text for c in row.cells] for row in document.tables[0].rows] == [["Only"], ["a"], ["b"]]
    assert len(document.tables[1].rows) == 1


def kept(document: Any) -> list[tuple[str, bool]]:
    return [(p.text, p._p.find(f"{W}pPr/{W}keepNext") is not None) for p in document.paragraphs[1:]]


def test_an_item_is_kept_together_but_not_with_what_follows() -> None:
    item = Section("One", tuple(Paragraph(each) for each in "abcdef"), role="item")
    document = written(item, Paragraph("after"))
    assert kept(document) == [("One", True), *((each, True) for each in "abcde"), ("f", False), ("after", False)]
    assert all(p._p.find(f"{W}pPr/{W}keepLines") is not None for p in document.paragraphs[1:-1])


def test_a_table_of_an_item_is_kept_with_it() -> None:
    item = Section("One", (Table("", ("A",), (("b",), ("c",))), Paragraph("last")), role="item")
    (table,) = written(item).tables
    assert all(p.find(f"{W}pPr/{W}keepNext") is not None for p in table._tbl.iter(f"{W}p"))


def test_a_long_item_parts_at_a_seam_and_never_in_a_list_or_under_a_heading() -> None:
    item = Section("One", tuple(Paragraph(each) for each in "abcdefghijklmn"), role="item")
    assert [words for words, keeps in kept(written(item)) if not keeps] == ["f", "n"]
    inner = Listing(((Paragraph("point"), points(*"ghijkl")),), first=1)
    item = Section("One", (*(Paragraph(each) for each in "abcdef"), inner, Fold("why", (Paragraph("x"),))), role="item")
    assert [words for words, keeps in kept(written(item)) if not keeps] == ["f", "l", "x"]


@pytest.mark.parametrize(
    ("many", "parted"), [(1, ["1"]), (2, ["2"]), (3, ["3"]), (4, ["2", "4"]), (6, ["2", "3", "4", "6"])]
)
def test_no_page_parts_the_first_or_last_point_of_a_list_from_the_others(many: int, parted: list[str]) -> None:
    document = written(points(*(f"{number + 1}" for number in range(many))))
    assert [words for words, keeps in kept(document) if not keeps] == parted


def test_the_page_for_the_board_is_closer_and_closest_under_a_cover() -> None:
    front = Section("", (Paragraph("front"), Table("", ("A",), (("b",),))), role="front")
    after = Section("After", (Paragraph("after"), Table("", ("A",), (("b",),))))
    plain, covered = written(front, after), written(Paragraph("For the board"), front, after)
    for document, line, row in ((plain, "262", "30"), (covered, "248", "20")):
        lines = {p.text: p._p.find(f"{W}pPr/{W}spacing") for p in document.paragraphs}
        assert lines["front"].get(qn("w:line")) == line
        assert lines["after"] is None
        closer, usual = (table._tbl.find(f"{W}tblPr/{W}tblCellMar") for table in document.tables)
        assert [side.get(qn("w:w")) for side in closer] == [row, row]
        assert usual is None


def test_the_front_has_a_page_of_its_own_and_a_venture_begins_one(whole: Any) -> None:
    breaks = [p.text for p in whole.paragraphs if p.paragraph_format.page_break_before]
    assert breaks == ["Where the venture stands", "Answers"]


def test_a_page_break_before_a_table_and_never_an_empty_page() -> None:
    front = Section("", (Paragraph("front"),), role="front")
    table = Table("", ("A",), (("b",),))
    document = written(Section("First", (front,), role="venture"), table, Section("", (front,)))
    breaks = [p.text for p in document.paragraphs if p.paragraph_format.page_break_before]
    assert breaks == [""]  # the one before the table


def test_header_and_footer_tell_the_title_and_the_page(whole: Any) -> None:
    section = whole.sections[0]
    assert section.header.paragraphs[0].text.strip() == "Joint stroke unit of Northfield and St Anne"
    for footer in (section.footer, section.first_page_footer):
        fields = [e.text.strip() for e in footer._element.iter(f"{W}instrText")]
        assert fields == ["PAGE", "NUMPAGES"]
    assert section.different_first_page_header_footer
    assert section.first_page_header.paragraphs[0].text == ""


def test_the_header_is_the_reports_own_where_it_has_one() -> None:
    assert written(title="A cover", header="The venture").sections[0].header.paragraphs[0].text == "The venture"


def test_a_logo_stands_beside_the_kind_of_the_report_where_it_takes_no_height() -> None:
    logo = Logo(picture(), "png", "The logo of the house")
    for kind in ("Advice", ""):
        first = written(kind=kind, logo=logo).paragraphs[0]
        assert (first.text, first.style.name) == (f"{kind}\t", "Report Kind")
        assert len(first._p.findall(f".//{W}drawing")) == 1
        assert first._p.find(f"{W}pPr/{W}tabs/{W}tab").get(qn("w:val")) == "right"


def test_a_page_is_a4(whole: Any) -> None:
    section = whole.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_the_file_says_what_it_is(whole: Any) -> None:
    core = whole.core_properties
    assert (core.title, core.author, core.language) == (
        "Joint stroke unit of Northfield and St Anne", "Ada Example", "en-GB",
    )  # fmt: skip
    assert core.subject == "Advice on a partnership"
    assert core.created == core.modified == datetime(2026, 3, 14, tzinfo=UTC)
    (custom,) = (p for p in whole.part.package.iter_parts() if p.partname == "/docProps/custom.xml")
    assert b'name="client"' in custom.blob
    assert b"Northfield Trust" in custom.blob
    assert b"empty" not in custom.blob
    assert not [p for p in whole.part.package.iter_parts() if "thumbnail" in p.partname]


def test_without_a_date_it_was_made_on_a_day_that_never_changes() -> None:
    core = written(properties={"date": "soon"}).core_properties
    assert core.created == core.modified == datetime(2000, 1, 1, tzinfo=UTC)
    assert core.author == ""


def test_a_title_too_long_for_a_property_is_cut_there_only() -> None:
    document = written(title="long " * 100)
    assert len(document.core_properties.title) == 255
    assert document.paragraphs[0].text == ("long " * 100).strip()


def test_the_language_is_the_documents() -> None:
    document = written(language="nl-NL")
    languages = {e.get(qn("w:val")) for e in document.styles.element.iter(f"{W}lang")}
    assert languages == {"nl-NL"}
    assert document.core_properties.language == "nl-NL"


def test_words_lead_to_the_section_they_name_and_dead_ends_are_words(whole: Any) -> None:
    names = {e.get(qn("w:name")) for e in whole.element.body.iter(f"{W}bookmarkStart")}
    links = [e.get(qn("w:anchor")) for e in whole.element.body.iter(f"{W}hyperlink")]
    assert len(links) == 10
    assert set(links) <= names
    assert len({e.get(qn("w:id")) for e in whole.element.body.iter(f"{W}bookmarkStart")}) == len(names)
    document = written(Paragraph(("see ", Words("nowhere", to="lost"))))
    assert not list(document.element.body.iter(f"{W}hyperlink"))
    assert document.paragraphs[-1].text == "see nowhere"


def test_ids_that_no_bookmark_may_have_still_lead_apart() -> None:
    ids = ("x" * 60 + "1", "x" * 60 + "2", "a b", "a-b", "1")
    document = written(
        *(Section("", (Paragraph("here"),), id=each) for each in ids),
        *(Paragraph(Words("go", to=each)) for each in ids),
    )
    links = [e.get(qn("w:anchor")) for e in document.element.body.iter(f"{W}hyperlink")]
    assert len(set(links)) == len(ids)
    assert all(re.fullmatch(r"[A-Za-z]\w{0,39}", link) for link in links)


def test_a_picture_is_told_in_words_and_has_its_caption_below(whole: Any) -> None:
    (shape,) = whole.inline_shapes
    properties = shape._inline.docPr
    assert properties.get("descr") == SAYS
    assert properties.get("title") == "The chain"
    image = whole.part.related_parts[shape._inline.graphic.graphicData.pic.blipFill.blip.embed].blob
    assert image.startswith(b"\x89PNG")
    paragraph = shape._inline.getparent().getparent().getparent()
    assert paragraph.find(f"{W}pPr/{W}keepNext") is not None
    caption = "".join(t.text for t in paragraph.getnext().iter(f"{W}t"))
    assert caption == "What carries what, as far as it was asked about"


def test_pictures_have_numbers_of_their_own() -> None:
    wide = Figure("b", SVG.replace(' width="560" height="200"', ""), "B", "says")
    document = written(Section("", (Figure("a", SVG, "A", "says"), wide)))
    first, second = document.inline_shapes
    assert first._inline.docPr.id != second._inline.docPr.id
    assert (first.width, first.height) == (second.width, second.height)


@pytest.mark.slow
def test_a_picture_is_never_wider_than_the_text() -> None:
    svg = SVG.replace('width="560" height="200"', 'width="5600" height="2000"')
    (shape,) = written(Figure("a", svg, "A", "says")).inline_shapes
    assert round(shape.width.mm) == 160


def test_a_verdict_is_told_by_word_shape_and_colour(whole: Any) -> None:
    cell = whole.tables[0].rows[0].cells[0]
    label, title = cell.paragraphs[:2]
    assert (label.text, label.style.name) == ("Verdict", "Verdict Label")
    assert (title.text, title.style.name) == ("▽\u00a0Not yet: mend what is fragile first", "Verdict")
    assert {str(run.font.color.rgb) for run in title.runs} == {"8A5A00"}


def test_every_verdict_has_a_shape_of_its_own() -> None:
    tones: tuple[Tone, ...] = ("bad", "poor", "fair", "good")
    shapes = [verdict_shape(tone, runs) for tone, runs in product(tones, (True, False))]
    assert "".join(shapes) == "◆◇▼▽■□●○"
    assert verdict_shape("unknown", True) == verdict_shape("unknown", False) == "◌"


def test_a_standing_is_told_by_word_shape_and_colour(whole: Any) -> None:
    cells = [row.cells[1] for row in whole.tables[2].rows[1:]]
    assert [cell.text.split("\u00a0", 1)[0] for cell in cells] == ["◆", "▲", "■", "●", "◌"]
    assert [cell.text.split("\u00a0", 1)[1] for cell in cells] == [
        "Fragile", "Strained", "Adequate", "Sound", "Not known",
    ]  # fmt: skip
    assert len({str(run.font.color.rgb) for cell in cells for run in cell.paragraphs[0].runs}) == 5


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("colour", "background"), list(product(COLOURS.values(), ("FFFFFF", *BACKGROUNDS))))
def test_colours_can_be_read(colour: str, background: str) -> None:
    light, dark = sorted((luminance(colour), luminance(background)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_the_words_of_a_venture_are_words(whole: Any) -> None:
    (found,) = {p.text for p in whole.paragraphs if "Söhne" in p.text}
    assert found == f"Because {HOSTILE} said so, see the standings."


def test_a_script_that_runs_to_the_left_is_marked() -> None:
    document = written(Paragraph(("x ", Words("Bank שלום (2) עולם Ltd", "own"))))
    marked = [run.text for run in document.paragraphs[-1].runs if run._r.find(f"{W}rPr/{W}rtl") is not None]
    assert marked == ["שלום (2) עולם"]


def test_what_xml_cannot_hold_is_replaced() -> None:
    nasty = "a\x00b\x1b[31mc\ud800d\ufffee\x0bf\u202eg"
    document = written(
        Paragraph(nasty), Code(nasty), Table(nasty, (nasty,), ((nasty,),)), title=nasty,
        properties={"author": nasty, "client": nasty}, kind=nasty,
    )  # fmt: skip
    assert document.core_properties.author == "abcd\ufffde fg"
    assert {p.text for p in document.paragraphs if p.text} == {"abcd\ufffde fg"}


def test_lines_to_be_typed_stay_as_they_are() -> None:
    document = written(Code("to: all\n  from:  both\n"))
    (code,) = (p for p in document.paragraphs if p.style.name == "Code")
    assert code.text == "to: all\n  from:  both"


def test_the_same_document_makes_the_same_bytes() -> None:
    first = write(sample())
    assert first == write(sample())
    with ZipFile(BytesIO(first)) as members:
        assert {info.date_time for info in members.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert members.namelist()[0] == "[Content_Types].xml"


def test_parts_of_an_element_stand_in_the_order_of_the_schema(whole: Any) -> None:
    from collabadvisor.document.docx.word_elements import ORDER

    for kind, order in ORDER.items():
        roots = [whole.element, whole.styles.element, whole.part.numbering_part.element]
        for element in (e for root in roots for e in root.iter(f"{W}{kind}")):
            places = [order.index(child.tag.removeprefix(W)) for child in element if child.tag.startswith(W)]
            assert all(one <= other for one, other in pairwise(places)), (kind, [c.tag for c in element])


def test_an_empty_document_is_one() -> None:
    assert [p.text for p in written().paragraphs] == ["A title"]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_all_of_its_words_in_order(tmp_path: Path) -> None:
    document = sample(VerdictMark("bad", runs=True, title="Stop"))
    (tmp_path / "report.docx").write_bytes(write(document))
    convert(tmp_path, "txt:Text (encoded):UTF8")
    text = (tmp_path / "report.txt").read_text(encoding="utf-8-sig")
    text = "".join(re.sub("[◆◇▲▼▽■□●○◌]", "", text).split())
    at = 0
    for words in told(document):
        piece = "".join(words.split())
        found = text.find(piece, at)
        assert found >= 0, words
        at = found + len(piece)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_the_page_for_the_board_of_every_case_is_one_page_under_a_cover_too(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(picture(20))
    cover = ("--title", "Where the group stands", "--client", "The health authority", "--author", "Ann Lee")
    for case in CASES.glob("*.yaml"):
        file = tmp_path / f"{case.stem}.docx"
        assert run_here("advise", case, "-o", file, *cover, "--logo", tmp_path / "logo.png").code == 0
    convert(tmp_path, "pdf", *(file.name for file in tmp_path.glob("*.docx")))
    shown = [PdfReader(file) for file in tmp_path.glob("*.pdf")]
    assert len(shown) == len([*CASES.glob("*.yaml")]) == 6
    for report in shown:
        first, second, *_ = (page.extract_text() for page in report.pages)
        assert "Find out next" in first
        header, begins, *_ = second.splitlines()
        assert begins in ("More on the verdict", "How each base and value stands")
        assert header in first  # the venture's name


def convert(folder: Path, form: str, *names: str) -> None:
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", form, "--outdir", str(folder)]
    command += [str(folder / name) for name in names or ("report.docx",)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
