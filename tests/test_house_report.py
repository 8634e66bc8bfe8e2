"""The advice in the consultant's own Word document and under her own cover, as the command writes it."""

from __future__ import annotations

import base64
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from pypdf import PdfReader

from steps.running import CASE_A, run_here

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
COVER = ("--client", "The {{ board }} [[advice]]", "--author", "Ann <b>Other</b>", "--date", "2027-05-01")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("logo.png").write_bytes(PNG)
    return tmp_path


def house(*paragraphs: str) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Letterhead of the house"
    for words in paragraphs:
        document.add_paragraph(words)
    document.save("house.docx")


def texts(name: str) -> list[str]:
    return [each.text for each in docx.Document(name).paragraphs]


def test_the_report_stands_where_the_house_says_under_its_letterhead() -> None:
    house("Dear members,", "[[advice]]", "Kind regards")
    assert run_here("advise", CASE_A, "-o", "out.docx", "--template", "house.docx").code == 0
    said = texts("out.docx")
    assert said[0] == "Dear members,"
    assert said[-1] == "Kind regards"
    assert "Give the day-to-day lead" in " ".join(said)
    assert docx.Document("out.docx").sections[0].header.paragraphs[0].text == "Letterhead of the house"


@pytest.mark.slow  # the fields are filled in a process of their own
def test_fields_are_filled_and_words_of_a_cover_are_words() -> None:
    house("{{ verdict }} for {{ client }}, by {{ author }}", "[[advice]]")
    assert run_here("advise", CASE_A, "-o", "out.docx", "--template", "house.docx", *COVER).code == 0
    assert texts("out.docx")[0] == "Rethink for The {{ board }} [ [advice] ], by Ann <b>Other</b>"


def test_a_house_without_a_place_for_the_report_is_refused_and_nothing_is_written() -> None:
    house("Dear members,")
    said = run_here("advise", CASE_A, "-o", "out.docx", "--template", "house.docx").refused()
    assert said.startswith("house.docx: ")
    assert "[[advice]]" in said
    assert not Path("out.docx").exists()


@pytest.mark.parametrize("name", ["out.pdf", "out.html", "out.txt"])
def test_a_template_is_for_word_alone(name: str) -> None:
    house("[[advice]]")
    said = run_here("advise", CASE_A, "-o", name, "--template", "house.docx").refused()
    assert "'--template' is for a Word document" in said


def test_the_template_is_not_written_over() -> None:
    house("[[advice]]")
    before = Path("house.docx").read_bytes()
    assert (
        "would take its place" in run_here("advise", CASE_A, "-o", "house.docx", "--template", "house.docx").refused()
    )
    assert Path("house.docx").read_bytes() == before


@pytest.mark.slow
def test_what_was_made_with_a_template_and_a_cover_is_verified_with_them() -> None:
    house("Dear members,", "[[advice]]")
    made_with = ("--template", "house.docx", "--title", "Where we stand", "--logo", "logo.png")
    assert run_here("advise", CASE_A, "-o", "out.docx", *made_with).code == 0
    assert run_here("verify", "out.docx", "--venture", CASE_A, *made_with).code == 0
    digest = sha256(Path("house.docx").read_bytes()).hexdigest()[:12]
    assert f", template sha256 {digest}, " in " ".join(texts("out.docx"))
    assert run_here("verify", "out.docx", "--venture", CASE_A, "--template", "house.docx").code == 1


@pytest.mark.slow
def test_a_logo_and_a_cover_are_in_each_document() -> None:
    for ending in ("docx", "pdf", "html"):
        assert run_here("advise", CASE_A, "-o", f"out.{ending}", "--logo", "logo.png", *COVER).code == 0
    with ZipFile("out.docx") as word:
        assert PNG in [word.read(name) for name in word.namelist() if name.startswith("word/media/")]
    assert docx.Document("out.docx").core_properties.author == "Ann <b>Other</b>"
    page = PdfReader(BytesIO(Path("out.pdf").read_bytes()))
    assert page.metadata is not None
    assert page.metadata.author == "Ann <b>Other</b>"
    assert "sha256:" in str(page.metadata.get("/Keywords"))
    assert len(page.pages[0].images) == 1
    assert base64.b64encode(PNG).decode() in Path("out.html").read_text(encoding="utf-8")
