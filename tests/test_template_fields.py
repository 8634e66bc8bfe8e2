"""Fields in somebody's own Word document: filled with words wherever they stand, and code in none of these places."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from unittest import mock
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.oxml import OxmlElement, parse_xml

from collabadvisor.document.docx import fields
from collabadvisor.document.docx.field_worker import render_fields
from collabadvisor.document.docx.fields import ActionField, FieldValues, fill, pour_with_fields, words_of
from collabadvisor.document.tree import Document, Paragraph
from collabadvisor.files.problems import MissingExtra, TemplateError
from docx_sample import HOSTILE

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
VALUES = FieldValues(
    title="Joint <unit> & Söhne", client="Northfield", author="Ada", date="14 March 2026", venture="Stroke unit",
    stage="proposal", verdict="Not yet", meaning="Mend it first",
    actions=(ActionField(1, "Agree who decides", "both chairs"), ActionField(2, "Name a person")),
)  # fmt: skip
PLACES = ("body", "table", "header", "footer", "title property", "comments", "footnotes")


def paragraph(word: Any, text: str) -> None:
    word.add_paragraph(text)


def table(word: Any, text: str) -> None:
    word.add_table(1, 1).cell(0, 0).text = text


def header(word: Any, text: str) -> None:
    word.sections[0].header.paragraphs[0].text = text


def footer(word: Any, text: str) -> None:
    word.sections[0].footer.paragraphs[0].text = text


def title_property(word: Any, text: str) -> None:
    word.core_properties.title = text


def comment(word: Any, text: str) -> None:
    word.add_comment(word.add_paragraph("remarked").runs, text, author="Ada", initials="A")
    word.core_properties.comments = text


WRITERS: dict[str, Callable[[Any, str], None]] = {
    "body": paragraph, "table": table, "header": header, "footer": footer, "title property": title_property,
    "comments": comment,
}  # fmt: skip


def template(place: str, text: str) -> bytes:
    """A document with a text in one place."""
    word = docx.Document()
    word.add_paragraph("[[advice]]")
    if place in WRITERS:
        WRITERS[place](word, text)
    made = BytesIO()
    word.save(made)
    return with_footnote(made.getvalue(), text) if place == "footnotes" else made.getvalue()


def with_footnote(data: bytes, text: str) -> bytes:
    note = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="1"><w:p><w:r><w:t>{text.replace("&", "&amp;")}</w:t></w:r></w:p>'
        "</w:footnote></w:footnotes>"
    ).replace("<w:t>", '<w:t xml:space="preserve">')
    kind = f'<Override PartName="/word/footnotes.xml" ContentType="{TYPE}.footnotes+xml"/></Types>'
    related = f'<Relationship Id="rIdF" Type="{REL}/footnotes" Target="footnotes.xml"/></Relationships>'
    made = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name).decode() if name.endswith((".xml", ".rels")) else old.read(name)
            if name == "[Content_Types].xml":
                part = str(part).replace("</Types>", kind)
            if name == "word/_rels/document.xml.rels":
                part = str(part).replace("</Relationships>", related)
            new.writestr(name, part)
        new.writestr("word/footnotes.xml", note)
    return made.getvalue()


def in_comments(word: Any) -> str:
    (only,) = word.comments
    assert word.core_properties.comments == only.text
    return str(only.text)


def in_footnotes(word: Any) -> str:
    (part,) = (part for part in word.part.package.iter_parts() if part.partname == "/word/footnotes.xml")
    return "".join(str(each.text) for each in parse_xml(part.blob).iter(f"{{{W}}}t"))


READERS: dict[str, Callable[[Any], str]] = {
    "body": lambda word: str(word.paragraphs[-1].text),
    "table": lambda word: str(word.tables[0].cell(0, 0).text),
    "header": lambda word: str(word.sections[0].header.paragraphs[0].text),
    "footer": lambda word: str(word.sections[0].footer.paragraphs[0].text),
    "title property": lambda word: str(word.core_properties.title),
    "comments": in_comments,
    "footnotes": in_footnotes,
}


def filled(place: str, text: str, values: FieldValues = VALUES) -> tuple[str, str]:
    """What stands in the place afterwards, or nothing and what is wrong."""
    data, what, remedy = render_fields(template(place, text), words_of(values))
    assert bool(data) == (not what)
    assert bool(what) == bool(remedy)
    return (READERS[place](docx.Document(BytesIO(data))), "") if data else ("", f"{what} {remedy}")


@pytest.mark.parametrize("place", PLACES)
def test_fields_are_filled_wherever_they_stand(place: str) -> None:
    text = "On {{ title }} for {{client}}: {{ verdict | upper }}"
    assert filled(place, text) == ("On Joint <unit> & Söhne for Northfield: NOT YET", "")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    "code",
    [
        "{{ title.__class__.__mro__ }}",
        "{{ title['__class__'] }}",
        "{{ title.upper() }}",
        "{{ 7 * 7 }}",
        "{{ 'a' ~ title }}",
        "{{ title | attr('__class__') }}",
        "{% set a = title %}",
        "{% include 'x' %}",
        "{% macro a() %}{% endmacro %}",
        "{{ cycler }}",
        "{{ [1] }}",
    ],
)
def test_code_is_refused_wherever_it_stands(place: str, code: str) -> None:
    words, what = filled(place, code)
    assert words == ""
    assert "code stands in it" in what or "no field of the name 'cycler'" in what or "cannot be read" in what


@pytest.mark.parametrize("place", PLACES)
def test_a_field_that_there_is_not_is_told_by_name(place: str) -> None:
    assert filled(place, "{{ titel }}") == ("", "it has no field of the name 'titel'. Did you mean 'title'?")


def test_a_part_of_an_action_that_there_is_not_is_told_by_name() -> None:
    _, what = filled("body", "{% for each in actions %}{{ each.whom }}{% endfor %}")
    assert what == "it has no field of the name 'whom'. Did you mean 'who'?"


def test_actions_are_rows_of_a_table() -> None:
    word = docx.Document()
    rows = word.add_table(4, 3).rows
    rows[0].cells[0].text = "No."
    rows[1].cells[0].text = "{%tr for each in actions %}"
    for cell, text in zip(rows[2].cells, ("{{ each.number }}", "{{ each.title }}", "{{ each.who }}"), strict=True):
        cell.text = text
    rows[3].cells[0].text = "{%tr endfor %}"
    made = BytesIO()
    word.save(made)
    data, what, _ = render_fields(made.getvalue(), words_of(VALUES))
    assert what == ""
    (table,) = docx.Document(BytesIO(data)).tables
    assert [[cell.text for cell in row.cells] for row in table.rows][1:] == [
        ["1", "Agree who decides", "both chairs"],
        ["2", "Name a person", ""],
    ]


def test_conditions_and_loops_are_understood() -> None:
    text = "{% if client == 'Northfield' and not date %}a{% else %}b{% endif %}"
    assert filled("body", text) == ("b", "")
    text = "{% for each in actions %}{{ loop.index }} {{ each.title }}{% if not loop.last %}, {% endif %}{% endfor %}"
    assert filled("body", text) == ("1 Agree who decides, 2 Name a person", "")


@pytest.mark.parametrize("place", PLACES)
def test_the_words_of_a_venture_are_words(place: str) -> None:
    words, what = filled(place, "{{ title }}", FieldValues(title=f"{HOSTILE} {{% x %}} \x00]]>&amp;"))
    assert what == ""
    assert words == f"{HOSTILE} {{% x %}} ]]>&amp;"


def test_what_is_not_understood_is_told() -> None:
    assert "its fields cannot be read" in filled("body", "{{ title")[1]
    assert "its fields cannot be read" in filled("body", "{% if title %}")[1]


def test_what_is_no_document_is_told() -> None:
    data = with_footnote(template("body", ""), "")
    assert render_fields(data.replace(b"word/document.xml", b"word/lost_one.xml"), {})[1].startswith(
        "it is not a Word doc"
    )


def test_without_docxtpl_it_is_told_how_to_get_it(tmp_path: Path) -> None:
    data = house(tmp_path / "x.docx", "{{ client }}").read_bytes()
    with mock.patch.object(fields, "find_spec", return_value=None), pytest.raises(MissingExtra, match="docxtpl"):
        fill(data, VALUES, Path("x.docx"))


def test_what_has_no_fields_is_left_as_it_is_without_docxtpl(tmp_path: Path) -> None:
    data = house(tmp_path / "x.docx", "[[advice]]").read_bytes()
    with mock.patch.object(fields, "find_spec", return_value=None):
        assert fill(data, VALUES, Path("x.docx")) == data


def house(path: Path, *lines: str) -> Path:
    word = docx.Document()
    for line in lines:
        word.add_paragraph(line)
    word.save(str(path))
    return path


@pytest.mark.slow
def test_the_report_stands_where_the_mark_is_and_its_words_are_no_fields(tmp_path: Path) -> None:
    path = house(tmp_path / "h.docx", "For {{ client }}: {{ venture }}", "[[advice]]")
    report = Document("A title", (Paragraph("It said {{ 7*7 }} and {% x %}"),))
    values = FieldValues(client="Northfield", venture="[[advice]]")
    data = pour_with_fields(report, values, path)
    words = [p.text for p in docx.Document(BytesIO(data)).paragraphs]
    assert words == ["For Northfield: [ [advice] ]", "A title", "It said {{ 7*7 }} and {% x %}"]
    assert data == pour_with_fields(report, values, path)


@pytest.mark.slow
def test_a_loop_without_end_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fields, "SECONDS", 3)
    loops = "".join(f"{{% for a{n} in actions %}}" for n in range(12))
    path = house(tmp_path / "h.docx", f"{loops}{'{% endfor %}' * 12}", "[[advice]]")
    values = FieldValues(actions=tuple(ActionField(n, "a") for n in range(50)))
    with pytest.raises(TemplateError, match=r"takes (longer than 3 seconds|too much memory or time)"):
        pour_with_fields(Document("A", ()), values, path)


@pytest.mark.slow
def test_a_loop_that_fills_memory_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fields, "MEMORY", 400_000_000)
    loops = "".join(f"{{% for a{n} in actions %}}" for n in range(6))
    path = house(tmp_path / "h.docx", f"{loops}{{{{ title }}}}{'{% endfor %}' * 6}", "[[advice]]")
    values = FieldValues(title="x" * 100_000, actions=tuple(ActionField(n, "a") for n in range(40)))
    with pytest.raises(TemplateError, match="takes"):
        pour_with_fields(Document("A", ()), values, path)


@pytest.mark.slow
def test_a_wrong_field_is_refused_with_its_place_and_remedy(tmp_path: Path) -> None:
    path = house(tmp_path / "h.docx", "{{ klient }}", "[[advice]]")
    with pytest.raises(TemplateError) as caught:
        pour_with_fields(Document("A", ()), VALUES, path)
    assert str(caught.value) == f"{path}: it has no field of the name 'klient'. Did you mean 'client'?"


@pytest.mark.slow
def test_what_becomes_harmful_when_filled_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "h.docx"
    word = docx.Document()
    word.add_paragraph("[[advice]]")
    run = word.add_paragraph().add_run()
    code = OxmlElement("w:instrText")
    code.text = "INCLUDE{{ client }} file"
    run._r.append(code)
    word.save(str(path))
    with pytest.raises(TemplateError, match="INCLUDETEXT"):
        pour_with_fields(Document("A", ()), FieldValues(client="TEXT"), path)
