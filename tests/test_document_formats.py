"""Where a format has no library, or a file name promises another format, it takes one line and nothing is written."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from collabadvisor.cli.output import ENDINGS, REPORT
from steps.running import CASE_A, run_here


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(("form", "missing", "library"), [("docx", "docx", "python-docx"), ("pdf", "typst", "typst")])
def test_a_library_that_is_missing_is_told_with_the_command_that_brings_it(
    form: str, missing: str, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == missing or f"document.{form}" in name]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)
    said = run_here("advise", CASE_A, "-o", f"advice.{form}").refused()
    assert said.startswith(f"{library}: this library is not installed, and this command needs it. Install it: ")
    assert "pip install" in said
    assert "collabadvisor" not in said.partition("pip install")[2]
    assert said.count("\n") == 1
    assert not list(Path().iterdir())


@pytest.mark.parametrize("ending", [".odt", ".rtf", ".csv", ".xlsx", ".doc", ".pptx", ".yml"])
def test_an_ending_that_stands_for_no_format_is_refused(ending: str) -> None:
    said = run_here("advise", CASE_A, "-o", f"advice{ending}").refused()
    assert said.startswith(f"advice{ending}: no report is written as {ending}. End the name in .txt, .md, ")
    assert not list(Path().iterdir())


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
@pytest.mark.parametrize("ending", [".docx", ".pdf", ".xlsx"])
def test_a_name_may_not_promise_what_other_programs_would_open(form: str, ending: str) -> None:
    said = run_here("advise", CASE_A, "--format", form, "-o", f"advice{ending}").refused()
    assert f"a report in the format {form} is not written under this ending. End the name in {ENDINGS[form][0]}" in said
    assert not list(Path().iterdir())


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_what_nobody_can_read_on_a_screen_goes_into_a_file(form: str) -> None:
    assert f"-o advice.{form}" in run_here("advise", CASE_A, "--format", form).refused()


@pytest.mark.parametrize("form", REPORT)
def test_the_same_venture_gives_the_same_bytes_in_every_format(form: str) -> None:
    names = [f"{name}{ENDINGS[form][0]}" for name in ("first", "second")]
    for name in names:
        assert run_here("advise", CASE_A, "-o", name).code == 0
    first, second = (Path(name).read_bytes() for name in names)
    assert first == second
