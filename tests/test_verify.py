"""A report is made again and compared: not a word of it can be changed without being told where."""

from __future__ import annotations

from pathlib import Path

import pytest

from collabadvisor import Venture, load
from collabadvisor.report.receipt import digest_of
from pictures import picture
from steps.running import run_here

CASE_A = str(Path("knowledge/cases/case-a-convened.yaml").resolve())
CASE_B = str(Path("knowledge/cases/case-b-mature.yaml").resolve())
TEXTS = (".txt", ".md", ".html", ".json")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(name: str, *others: str) -> Path:
    assert run_here("advise", *others, "-o", name).code == 0
    return Path(name)


@pytest.mark.parametrize("ending", TEXTS)
def test_a_report_as_it_was_written_is_the_report(ending: str) -> None:
    written(f"advice{ending}", CASE_A, CASE_B)
    said = run_here("verify", f"advice{ending}", "--venture", CASE_A, "--venture", CASE_B)
    assert (said.code, said.out) == (0, "This is the report, byte for byte.\n")


@pytest.mark.slow
@pytest.mark.parametrize("ending", TEXTS)
def test_one_word_that_was_changed_is_told_with_its_place(ending: str) -> None:
    report = written(f"advice{ending}", CASE_A)
    text = report.read_text(encoding="utf-8")
    report.write_text(text.replace("Weigh the alternatives", "Forget the alternatives", 1), encoding="utf-8")
    said = run_here("verify", report.name, "--venture", CASE_A)
    assert said.code == 1
    assert "Forget" in said.out
    assert "Weigh" in said.out
    assert ("under “" if ending == ".html" else "line ") in said.out
    assert said.out.endswith("it differs in one place.\n")


def test_what_was_added_and_what_is_missing_is_told() -> None:
    report = written("advice.md", CASE_A)
    lines = report.read_text(encoding="utf-8").splitlines()
    report.write_text("\n".join([*lines[1:], "Signed by all."]), encoding="utf-8")
    said = run_here("verify", "advice.md", "--venture", CASE_A)
    assert f"“{lines[0]}” is missing" in said.out
    assert "“Signed by all.” was added" in said.out


def test_other_answers_are_told_by_the_receipt() -> None:
    written("advice.html", CASE_A)
    said = run_here("verify", "advice.html", "--venture", CASE_B)
    assert said.code == 1
    assert "The report was made from other answers" in said.out


def test_a_file_saved_anew_with_the_same_words_is_told_as_such() -> None:
    report = written("advice.html", CASE_A)
    report.write_text(report.read_text(encoding="utf-8").replace("<body", "<!-- kept --><body"))
    said = run_here("verify", "advice.html", "--venture", CASE_A)
    assert (said.code, said.out[:39]) == (0, "Every word that can be read is the same")


@pytest.mark.slow
@pytest.mark.parametrize("ending", [".html", ".docx"])
def test_a_report_with_a_large_picture_is_read_whole(ending: str) -> None:
    Path("logo.png").write_bytes(picture(side=700))
    report = written(f"advice{ending}", CASE_A, "--logo", "logo.png")
    assert report.stat().st_size > 1_000_000
    said = run_here("verify", report.name, "--venture", CASE_A, "--logo", "logo.png")
    assert (said.code, said.out) == (0, "This is the report, byte for byte.\n")


def test_words_that_a_style_shows_are_told() -> None:
    report = written("advice.html", CASE_A)
    styled = report.read_text(encoding="utf-8").replace("</style>", 'h1::after { content: " (approved)" }</style>', 1)
    report.write_text(styled, encoding="utf-8")
    said = run_here("verify", "advice.html", "--venture", CASE_A)
    assert said.code == 1
    assert "advice.html, in its styles and scripts: “" in said.out
    assert 'h1::after { content: " (approved)"' in said.out


def test_a_report_of_an_unknown_kind_is_refused() -> None:
    Path("advice.odt").write_text("x")
    said = run_here("verify", "advice.odt", "--venture", CASE_A)
    assert said.code == 2
    assert "its ending does not say in which format this report is. Known: .txt, .md, .html" in said.err


def test_the_digest_is_of_what_the_venture_says_not_of_its_file() -> None:
    knowledge = load()
    text = Path(CASE_A).read_text(encoding="utf-8")
    same = Venture.parse("# a remark\n" + text, knowledge)
    assert digest_of(same) == digest_of(Venture.parse(text, knowledge))
    assert digest_of(same) != digest_of(same.with_answers({"lead_post": "senior"}))
    assert digest_of(same) != digest_of(same.replace(as_of="2027"))


@pytest.mark.slow
def test_one_word_changed_in_a_word_document_is_told_under_its_heading() -> None:
    from docx import Document

    written("advice.docx", CASE_A)
    assert run_here("verify", "advice.docx", "--venture", CASE_A).out == "This is the report, byte for byte.\n"
    document = Document("advice.docx")
    paragraph = next(each for each in document.paragraphs if each.text.startswith("Give the day-to-day lead"))
    paragraph.runs[0].text = paragraph.runs[0].text.replace("senior", "junior", 1)
    document.save("advice.docx")
    said = run_here("verify", "advice.docx", "--venture", CASE_A)
    assert said.code == 1
    assert "“junior” stands" in said.out
    assert "where it would be “senior”" in said.out
    assert "Appoint a lead whom senior people will deal with" in said.out
    assert said.out.endswith("it differs in one place.\n")


@pytest.mark.slow
def test_a_word_document_saved_anew_has_the_same_words() -> None:
    from docx import Document

    written("advice.docx", CASE_A)
    Document("advice.docx").save("advice.docx")
    said = run_here("verify", "advice.docx", "--venture", CASE_A)
    assert (said.code, said.out[:39]) == (0, "Every word that can be read is the same")


@pytest.mark.slow
def test_a_printed_report_of_another_word_is_told_with_its_page() -> None:
    text = Path(CASE_A).read_text(encoding="utf-8")
    Path("case.yaml").write_text(text, encoding="utf-8")
    written("advice.pdf", "case.yaml")
    assert run_here("verify", "advice.pdf", "--venture", "case.yaml").out == "This is the report, byte for byte.\n"
    Path("case.yaml").write_text(text.replace("advisory group convened", "advisory group disbanded"), encoding="utf-8")
    said = run_here("verify", "advice.pdf", "--venture", "case.yaml")
    assert said.code == 1
    assert "advice.pdf, page 1: “convened” stands" in said.out
    assert "The report was made from other answers" in said.out
