"""A report in somebody's own Word document, in its looks; a document that could do harm is refused in one line."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from collabadvisor.document.docx import template_file
from collabadvisor.document.docx.fields import FieldValues, pour_with_fields
from collabadvisor.document.tree import Document, Paragraph, Section, Table, Words, points
from collabadvisor.files.problems import TemplateError
from docx_sample import sample
from pictures import picture

REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def house(path: Path, change: Callable[[Any], None] = lambda _: None) -> Path:
    """A consultant's document: words of its own, a logo in its header, its own fonts, and the mark."""
    word = docx.Document()
    word.styles["Normal"].font.name = "Georgia"
    word.styles["Heading 1"].font.size = Pt(33)
    word.sections[0].header.paragraphs[0].add_run("Example & Partners").add_picture(BytesIO(picture()))
    word.sections[0].footer.paragraphs[0].text = "Confidential"
    word.add_paragraph("Dear board,")
    word.add_paragraph("[[advice]]")
    word.add_paragraph("Yours, Ada")
    change(word)
    word.save(str(path))
    return path


@pytest.fixture
def template(tmp_path: Path) -> Path:
    return house(tmp_path / "house.docx")


def opened(data: bytes) -> Any:
    return docx.Document(BytesIO(data))


def pour(document: Document, template: Path) -> bytes:
    return pour_with_fields(document, FieldValues(), template)


def small(*blocks: Any, **about: Any) -> Document:
    return Document(about.pop("title", "Joint unit"), blocks or (Paragraph("Advice"),), **about)


def test_the_report_stands_where_the_mark_was(template: Path) -> None:
    document = opened(pour(small(about="A proposal"), template))
    assert [p.text for p in document.paragraphs] == ["Dear board,", "Joint unit", "A proposal", "Advice", "Yours, Ada"]
    assert document.core_properties.title == "Joint unit"


def test_a_mark_that_word_has_cut_into_runs_is_one(tmp_path: Path) -> None:
    def cut(word: Any) -> None:
        mark = word.paragraphs[1]
        mark.text = "[["
        mark.add_run("adv").bold = True
        mark.add_run("ice]] ")

    document = opened(pour(small(), house(tmp_path / "a.docx", cut)))
    assert [p.text for p in document.paragraphs] == ["Dear board,", "Joint unit", "Advice", "Yours, Ada"]


def test_a_title_that_the_document_says_is_not_said_again(tmp_path: Path) -> None:
    path = house(tmp_path / "a.docx", lambda word: word.add_paragraph("On the Joint unit"))
    document = opened(pour(small(Section("What to do", (Paragraph("x"),)), about="A proposal"), path))
    assert [(p.style.name, p.text) for p in document.paragraphs[1:3]] == [("Heading 1", "What to do"), ("Normal", "x")]


def test_its_styles_header_footer_and_logo_are_kept(template: Path) -> None:
    document = opened(pour(sample(), template))
    section = document.sections[0]
    assert section.header.paragraphs[0].text == "Example & Partners"
    assert [rel.target_ref for rel in section.header.part.rels.values()] == ["media/image1.png"]
    assert section.footer.paragraphs[0].text == "Confidential"
    assert document.styles["Normal"].font.name == "Georgia"
    assert document.styles["Heading 1"].font.size == Pt(33)
    assert {p.style.name for p in document.paragraphs} == {
        "Normal", "Heading 1", "Heading 2", "Heading 3", "Heading 4", "List Bullet", "List Number", "Quote", "Caption",
        "Subtitle",
    }  # fmt: skip
    assert {table.style.name for table in document.tables[1:]} == {"Table Grid"}


def test_its_own_bullets_and_numbers_are_used_and_begin_anew(template: Path) -> None:
    document = opened(pour(small(points("a", "b"), points("c", first=4), points("d", first=1)), template))
    root = document.part.numbering_part.element
    own = {}
    for name in ("List Bullet", "List Number"):
        (number,) = document.styles[name].element.xpath("./w:pPr/w:numPr/w:numId/@w:val")
        (own[name],) = root.xpath(f"./w:num[@w:numId={number}]/w:abstractNumId/@w:val")
    found = []
    for p in document.paragraphs[2:-1]:
        number = p._p.find(f"{W}pPr/{W}numPr/{W}numId").get(qn("w:val"))
        (abstract,) = root.xpath(f"./w:num[@w:numId={number}]/w:abstractNumId/@w:val")
        starts = root.xpath(f"./w:num[@w:numId={number}]/w:lvlOverride/w:startOverride/@w:val")
        found.append((p.text, abstract, starts))
    bullet, number = own["List Bullet"], own["List Number"]
    assert found == [("a", bullet, []), ("b", bullet, []), ("c", number, ["4"]), ("d", number, ["1"])]


def test_a_document_with_hardly_any_styles_or_numbering_takes_it_all(tmp_path: Path) -> None:
    def bare(word: Any) -> None:
        for style in list(word.styles.element.iter(f"{W}style")):
            if style.get(qn("w:default")) is None:
                style.getparent().remove(style)
        for p in word.element.body.iter(f"{W}pStyle"):
            p.getparent().remove(p)
        for name, relation in list(word.part.rels.items()):
            if relation.reltype.endswith("/numbering"):
                del word.part.rels[name]

    document = opened(pour(sample(), house(tmp_path / "bare.docx", bare)))
    (heading,) = (p for p in document.paragraphs if p.text == "Where the venture stands")
    assert heading.runs[0].bold
    assert heading._p.find(f"{W}pPr/{W}outlineLvl").get(qn("w:val")) == "1"
    assert len(document.tables) == 4
    assert document.part.numbering_part.element.findall(f"{W}num")


def test_tables_are_as_wide_as_the_text_of_their_section(tmp_path: Path) -> None:
    def narrow(word: Any) -> None:
        section = word.sections[0]
        section.page_width, section.left_margin, section.right_margin = Mm(100), Mm(20), Mm(20)

    document = opened(pour(small(Table("", ("A", "B"), (("a", "b"),))), house(tmp_path / "n.docx", narrow)))
    widths = [int(column.get(qn("w:w"))) for column in document.tables[0]._tbl.tblGrid]
    assert abs(sum(widths) - 60 / 25.4 * 1440) < 5


def columns(data: bytes) -> list[int]:
    """How wide the columns of the first table are."""
    return [int(column.get(qn("w:w"))) for column in opened(data).tables[0]._tbl.tblGrid]


@pytest.mark.parametrize(
    ("size", "based"), [(9, False), (11, False), (14, False), (14, True)], ids=["small", "usual", "large", "by Normal"]
)
def test_no_word_of_a_table_is_broken_whatever_the_size_of_its_letters(tmp_path: Path, size: int, based: bool) -> None:
    def sized(document: Any) -> None:
        document.styles["Normal"].font.size = Pt(size)
        if based:
            document.styles.add_style("Table Words", WD_STYLE_TYPE.PARAGRAPH).base_style = document.styles["Normal"]

    shares = Table("", ("Base", "Owner", "What"), (("Adaptability", "", "Something long " * 9),), (1, 1, 20))
    first, second, third = columns(pour(small(shares), house(tmp_path / "house.docx", sized)))
    assert first >= 12 * size * 20 * 0.62 + 216  # what twelve letters of Arial take at most, and the sides of a cell
    assert second >= 5 * size * 20 * 0.62 + 216
    assert third > first


def test_columns_that_cannot_have_room_for_all_their_words_are_narrow_alike(tmp_path: Path) -> None:
    heads = ("Fit", *(f"Productivity{letter}" for letter in "abcdefghijkl"))
    first, *others = columns(pour(small(Table("", heads, (("",) * 13,), (30, *(1,) * 12))), house(tmp_path / "h.docx")))
    assert max(others) - min(others) <= 12
    assert first < others[0]


def test_styles_that_rest_on_each_other_are_no_endless_loop(tmp_path: Path) -> None:
    def turned(document: Any) -> None:
        one, other = (document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH) for name in ("Table Words", "Other"))
        one.base_style, other.base_style = other, one

    assert columns(pour(small(Table("", ("A",), (("b",),))), house(tmp_path / "h.docx", turned)))


def test_a_section_that_ends_with_the_mark_still_ends_there(tmp_path: Path) -> None:
    def ends(word: Any) -> None:
        word.add_section()
        section = word.element.body.xpath("./w:p/w:pPr/w:sectPr")[0]
        holder = section.getparent()
        word.paragraphs[1]._p.get_or_add_pPr().append(section)
        if holder is not word.paragraphs[1]._p.pPr:
            holder.getparent().getparent().remove(holder.getparent())

    document = opened(pour(small(), house(tmp_path / "s.docx", ends)))
    assert len(document.sections) == 2
    assert [p.text for p in document.paragraphs] == ["Dear board,", "Joint unit", "Advice", "", "Yours, Ada"]


def test_links_and_their_bookmarks_keep_clear_of_those_in_the_document(tmp_path: Path) -> None:
    def marked(word: Any) -> None:
        mark = docx.oxml.OxmlElement("w:bookmarkStart", attrs={qn("w:id"): "7", qn("w:name"): "advice_a"})
        word.paragraphs[0]._p.append(mark)

    blocks = (Section("A", (Paragraph(Words("go", to="a")),), id="a"),)
    body = opened(pour(small(*blocks), house(tmp_path / "b.docx", marked))).element.body
    starts = [(e.get(qn("w:id")), e.get(qn("w:name"))) for e in body.iter(f"{W}bookmarkStart")]
    assert starts == [("7", "advice_a"), ("8", "advice_a_2")]
    assert [e.get(qn("w:anchor")) for e in body.iter(f"{W}hyperlink")] == ["advice_a_2"]


def test_words_in_another_language_than_the_documents_say_so(template: Path) -> None:
    document = opened(pour(small(language="nl-NL"), template))
    assert [e.get(qn("w:val")) for e in document.element.body.iter(f"{W}lang")] == ["nl-NL"] * 2
    assert not list(opened(pour(small(language="en-US"), template)).element.body.iter(f"{W}lang"))


def test_the_same_report_in_the_same_document_makes_the_same_bytes(template: Path) -> None:
    assert pour(sample(), template) == pour(sample(), template)


def refusal(path: Path) -> str:
    with pytest.raises(TemplateError) as caught:
        pour(small(), path)
    (problem,) = caught.value.problems
    line = str(problem)
    assert "\n" not in line
    assert line.startswith(f"{path}: ")
    assert problem.remedy or "cannot be read" in problem.what
    return line.removeprefix(f"{path}: ")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (None, "no paragraph in it is [[advice]]"),
        ("See [[advice]] here", "other words stand beside [[advice]]"),
        ("table", "stands in a table"),
        ("twice", "stands in it 2 times"),
    ],
)
def test_a_document_without_one_place_for_the_report_is_refused(tmp_path: Path, words: str | None, told: str) -> None:
    def change(word: Any) -> None:
        word.paragraphs[1].text = words if words and "[[" in words else ""
        if words == "table":
            word.add_table(1, 1).cell(0, 0).text = "[[advice]]"
        if words == "twice":
            word.paragraphs[1].text = "[[advice]]"
            word.add_paragraph("[[advice]]")

    assert told in refusal(house(tmp_path / "x.docx", change))


def spoilt(template: Path, changes: dict[str, Callable[[bytes], bytes]], **added: bytes) -> Path:
    """The template with some of its parts changed and others added."""
    made = BytesIO()
    with ZipFile(template) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, changes[name](data) if name in changes else data)
        for name, data in added.items():
            new.writestr(name, data)
    template.write_bytes(made.getvalue())
    return template


def related(kind: str, target: str, mode: str = "External") -> dict[str, Callable[[bytes], bytes]]:
    line = f'<Relationship Id="rIdX" Type="{REL}/{kind}" Target="{target}" TargetMode="{mode}"/></Relationships>'
    return {"word/_rels/document.xml.rels": lambda data: data.replace(b"</Relationships>", line.encode())}


def in_body(xml: str) -> dict[str, Callable[[bytes], bytes]]:
    return {"word/document.xml": lambda data: data.replace(b"<w:body>", b"<w:body>" + xml.encode())}


def entity(data: bytes) -> bytes:
    return data.replace(b"<w:document", b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document', 1)


HOSTILE: dict[str, tuple[dict[str, Callable[[bytes], bytes]], dict[str, bytes], str]] = {
    "macros": ({}, {"word/vbaProject.bin": b"x"}, "macros"),
    "macros by type": (
        {"[Content_Types].xml": lambda data: data.replace(b".document.main+xml", b".document.macroEnabled.main+xml")},
        {}, "macros",
    ),
    "macros by relation": (related("vbaProject", "x.bin", "Internal"), {}, "macros"),
    "a control": ({}, {"word/activeX/activeX1.bin": b"x"}, "controls"),
    "an attached template": (related("attachedTemplate", "http://example.org/t.dotm"), {}, "attached to another"),
    "a linked picture": (related("image", "http://example.org/p.png"), {}, "fetches a picture from elsewhere"),
    "a linked object": (related("oleObject", "file:///c:/x.xlsx"), {}, "embedded object"),
    "another document": (related("aFChunk", "x.html", "Internal"), {}, "takes in another document"),
    "a frame": (related("frame", "http://example.org/"), {}, "fetches something (frame)"),
    "a link to a file": (related("hyperlink", "file:///c:/x.exe"), {}, "something other than a web page"),
    "a chunk in the text": (in_body('<w:altChunk xmlns:r="x" r:id="rId1"/>'), {}, "takes in another document"),
    "an object in the text": (in_body("<w:p><w:r><w:object/></w:r></w:p>"), {}, "embedded object"),
    "an embedded file": ({}, {"word/embeddings/oleObject1.bin": b"x"}, "embedded object"),
    "a field that fetches": (
        in_body(
            '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDE</w:instrText></w:r>'
            "<w:r><w:instrText>AUTO cmd</w:instrText></w:r></w:p>"
        ),
        {}, "fetches something (DDEAUTO)",
    ),
    "a simple field that fetches": (
        in_body('<w:p><w:fldSimple w:instr="INCLUDETEXT c:\\x"/></w:p>'), {}, "fetches something (INCLUDETEXT)",
    ),
    "a picture by its address": (
        in_body('<w:p><w:r><w:pict><v:i xmlns:v="urn:v" src="http://x/y.png"/></w:pict></w:r></w:p>'), {}, "elsewhere",
    ),
    "an entity": ({"word/document.xml": entity}, {}, "declares a document type (DTD)"),
    "an entity in a part that nothing uses": (
        {}, {"customXml/item9.xml": b'<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>'}, "declares a document type (DTD)",
    ),
    "an entity in UTF-16": (
        {}, {"word/x.xml": '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>'.encode("utf-16")}, "DTD",
    ),
    "XML under another name": (
        {
            "[Content_Types].xml": lambda data: data.replace(
                b"</Types>", b'<Override PartName="/word/x.bin" ContentType="application/xml"/></Types>'
            )
        },
        {"word/x.bin": b"<a/>"}, "is not what its name says",
    ),
    "an entity in a drawing": ({}, {"word/media/logo.svg": b"<!DOCTYPE svg><svg/>"}, "DTD"),
    "damaged XML": ({"word/styles.xml": lambda data: data[:-20]}, {}, "is damaged"),
    "a part that would fill memory": ({}, {"word/media/x.bin": bytes(3_000_000)}, "packed so tightly"),
    "a name that leads up": ({}, {"word/../../x.xml": b"<a/>"}, "leads out of the file"),
    "an absolute name": ({}, {"/etc/x.xml": b"<a/>"}, "leads out of the file"),
    "a name of a drive": ({}, {"c:x.xml": b"<a/>"}, "leads out of the file"),
    "a name with a backslash": ({}, {"..\\x.xml": b"<a/>"}, "leads out of the file"),
    "no document in it": ({"[Content_Types].xml": lambda _: b"<Types/>"}, {}, "can be read"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_what_could_do_harm_is_refused(template: Path, name: str) -> None:
    changes, added, told = HOSTILE[name]
    assert told in refusal(spoilt(template, changes, **added))


def test_a_drawing_in_svg_stays_allowed(template: Path) -> None:
    kind = b'<Default Extension="svg" ContentType="image/svg+xml"/></Types>'
    changes = {"[Content_Types].xml": lambda data: data.replace(b"</Types>", kind)}
    pour(small(), spoilt(template, changes, **{"word/media/logo.svg": b"<svg/>"}))


def test_a_plain_link_stays_allowed(template: Path) -> None:
    path = spoilt(template, related("hyperlink", "https://example.org/"))
    assert opened(pour(small(), path)).part.rels["rIdX"].target_ref == "https://example.org/"


@pytest.mark.parametrize(
    ("limit", "value", "told"),
    [
        ("LARGEST_FILE", 1000, "it is larger than"),
        ("MOST_MEMBERS", 3, "it holds more than 3 parts"),
        ("LARGEST_WHOLE", 1000, "unpacked it is larger than"),
    ],
)
def test_there_are_limits(template: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int, told: str) -> None:
    monkeypatch.setattr(template_file, limit, value)
    assert told in refusal(template)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_parts_of_one_name_are_refused(template: Path) -> None:
    assert "two parts of one name" in refusal(spoilt(template, {}, **{"word/Document.xml": b"<a/>"}))


@pytest.mark.parametrize("data", [b"", b"Dear board", b"\xd0\xcf\x11\xe0 locked", b"PK\x03\x04 cut short"])
def test_what_is_no_archive_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(data)
    assert "not a Word document" in refusal(path)


@pytest.mark.parametrize(("name", "told"), [("x.docm", "hold macros"), ("x.DOTM", "hold macros"), ("x.odt", ".docx")])
def test_a_file_of_another_kind_is_refused_by_its_name(tmp_path: Path, name: str, told: str) -> None:
    assert told in refusal(house(tmp_path / name))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert "cannot be read" in refusal(tmp_path / "lost.docx")
