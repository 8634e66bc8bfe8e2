"""The reports on the knowledge in every format: nothing that text says is missing, and an ending keeps its promise."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from approved import lay_out
from steps.running import files_in, run_here
from webpage import Page

REPORTS = {
    "check": "knowledge check --pack questionable",
    "prove": "knowledge prove --pack unproved --only better-answer-worsens --only excluded-together",
    "coverage": "knowledge coverage --pack questionable",
    "mutate": "knowledge mutate --pack kitchen --rule too-few-eaters --features fewer",
    "diff": "knowledge diff kitchen unproved --ventures kitchen/knowledge/cases",
    "certificate": "knowledge certificate --pack kitchen --features fewer",
}
every_report = pytest.mark.parametrize("command", [pytest.param(told, id=name) for name, told in REPORTS.items()])


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(command: str, form: str) -> str:
    ran = run_here(*command.split(), "--format", form)
    assert ran.code in {0, 1}, ran
    return ran.out


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


@pytest.mark.slow
@every_report
def test_markdown_and_html_say_all_that_text_says(command: str, desk: Path) -> None:
    lay_out(desk, command)
    text = words(written(command, "text"))
    page = Page(written(command, "html"))
    shown = MarkdownIt("commonmark", {"html": True}).enable("table").render(written(command, "markdown"))
    assert len(text) > 30
    assert text - words(" ".join(page.words)) == Counter()
    assert text - words(" ".join(Page(shown).words)) == Counter()


@every_report
@pytest.mark.parametrize("ending", ["report.xls", "report.csv", "mine/features/report.feature"])
def test_another_ending_is_refused_before_anything_is_worked_out(command: str, ending: str, desk: Path) -> None:
    said = run_here(*command.split(), "-o", ending).refused()
    assert "no report is written as ." in said
    assert files_in(desk) == []


@every_report
def test_no_file_of_a_pack_is_written_over(command: str, desk: Path) -> None:
    for name in ("framework.yaml", "need.feature"):
        (desk / name).write_text("mine", encoding="utf-8")
        said = run_here(*command.split(), "-o", name, "--format", "text").refused()
        assert "looks like a venture or knowledge" in said
        assert (desk / name).read_text(encoding="utf-8") == "mine"


@every_report
@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_what_is_for_files_alone_is_not_shown(command: str, form: str) -> None:
    assert "is not for a screen" in run_here(*command.split(), "--format", form).refused()
