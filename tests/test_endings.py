"""A file is written under no ending that promises what it does not hold; all commands refuse in the same words."""

from __future__ import annotations

import json
from pathlib import Path
from shutil import copy

import pytest

from collabadvisor.cli.output import ENDINGS, OF_OTHER_PROGRAMS
from steps.running import CASES, files_in, run_here

CASE = "case-a-convened.yaml"
OF_A_VENTURE = "End the name in .yaml or .yml"
FOLDERS = (
    "knowledge handbook -o",
    "knowledge new pack",
    f"portfolio {CASE} --split",
    "knowledge prove --counterexamples",
    "db export",
)


@pytest.fixture(autouse=True)
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    copy(CASES / CASE, tmp_path)


@pytest.mark.parametrize("ending", [".docx", ".pdf", ".doc", ".odt", ".html", ".json", ".md", ".ods", ".parquet", ".x"])
@pytest.mark.parametrize("command", ["new", "ask", f"upgrade {CASE} -o"])
def test_a_venture_is_not_written_under_another_ending(command: str, ending: str) -> None:
    said = run_here(*command.split(), f"my{ending}").refused()
    assert said.startswith(f"my{ending}: no venture is written as {ending}. {OF_A_VENTURE}")
    assert files_in(Path()) == [CASE]


@pytest.mark.parametrize("name", ["my.yaml", "my.yml", "My.YAML", "my"])
def test_a_venture_ends_as_yaml_or_promises_nothing(name: str) -> None:
    run_here("new", name).done()
    run_here("upgrade", CASE, "-o", f"2{name}").done()
    assert files_in(Path()) == sorted([f"2{name}", name, CASE])


def test_new_tells_the_endings_of_tables_too() -> None:
    said = run_here("new", "my.ods").refused()
    assert said.endswith("End the name in .yaml or .yml, or, for many ventures, in .xlsx, .csv or .tsv.\n")


def test_a_venture_in_json_may_stay_json() -> None:
    given = {"venture": "V", "stage": "forming", "answers": {"lead_post": "junior"}}
    Path("v.json").write_text(json.dumps(given), encoding="utf-8")
    run_here("upgrade", "v.json", "-o", "w.json").done()
    assert json.loads(Path("w.json").read_text(encoding="utf-8")) == given
    assert "w.docx: no venture is written as .docx." in run_here("upgrade", "v.json", "-o", "w.docx").refused()


def test_what_is_there_keeps_its_name_whatever_its_ending() -> None:
    Path(CASE).rename("case.txt")
    assert "Nothing" in run_here("upgrade", "case.txt").done()


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
@pytest.mark.parametrize("command", [f"advise {CASE}", f"why {CASE}", f"compare {CASE} {CASE}", "knowledge check"])
def test_a_report_is_not_written_under_the_ending_of_another_format(command: str, form: str) -> None:
    every = {ending for endings in ENDINGS.values() for ending in endings} | set(OF_OTHER_PROGRAMS)
    for ending in sorted(every - set(ENDINGS[form])):
        said = run_here(*command.split(), "--format", form, "-o", f"x{ending}").refused()
        assert said.startswith(f"x{ending}: a report in the format {form} is not written under this ending. End the")
    assert files_in(Path()) == [CASE]


def test_an_ending_of_nobody_will_do_where_the_format_is_said() -> None:
    run_here("advise", CASE, "--format", "json", "-o", "x.data").done()
    assert json.loads(Path("x.data").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("target", "name"), [("sql", "rules.json"), ("jdm", "rules.md"), ("clips", "rules.docx")])
def test_an_export_is_not_written_under_the_ending_of_a_report(target: str, name: str) -> None:
    said = run_here("knowledge", "export", "--to", target, "-o", name).refused()
    assert said.startswith(f"{name}: no knowledge for {target} is written as {Path(name).suffix}. End the name in .")


@pytest.mark.parametrize("command", FOLDERS)
def test_a_folder_is_not_made_under_the_ending_of_a_report(command: str) -> None:
    said = run_here(*command.split(), "hb.docx").refused()
    assert said == "hb.docx: no folder is written as .docx. Name a folder, for example hb.\n"
    assert files_in(Path()) == [CASE]
