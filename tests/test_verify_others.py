"""Reports of every command on ventures are made again, by what their receipts say that the command was asked."""

from __future__ import annotations

from pathlib import Path
from shutil import copy
from zipfile import ZipFile

import pytest

from steps.running import CASES, run_here

CASE, LATER = "case-a-convened.yaml", "case-a-adopted.yaml"
DESK = Path(__file__).parent / "data" / "desk"
SAME = "This is the report, byte for byte.\n"
ASKS = {
    "why": (f"why {CASE} 3", CASE),
    "why, what is not so": (f"why {CASE} keep_going", CASE),
    "why-not": (f"why-not {CASE}", CASE),
    "what-if": (f"what-if {CASE} --do 2 --set lead_post=senior,attendance=steady", CASE),
    "plan": (f"plan {CASE} --reach keep_going --keep lead_post --most 1", CASE),
    "compare": (f"compare {CASE} {LATER}", f"{CASE} {LATER}"),
    "panel": ("panel answers.csv --anonymous", "answers.csv"),
    "advise": ("advise ventures.csv --venture B", "ventures.csv"),
}
every_ask = pytest.mark.parametrize("ask", ASKS)


@pytest.fixture(autouse=True)
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for file in (CASES / CASE, CASES / LATER, DESK / "answers.csv", DESK / "costs.yaml"):
        copy(file, tmp_path)
    table = "venture,stage,lead_post\nA,forming,junior\nB,forming,senior\n"
    Path("ventures.csv").write_text(table, encoding="utf-8")


def verified(report: str, files: str, *more: str) -> tuple[int, str]:
    ran = run_here("verify", report, *(word for file in files.split() for word in ("--venture", file)), *more)
    assert "Traceback" not in ran.err
    return ran.code, ran.out


@every_ask
@pytest.mark.parametrize("ending", [".txt", ".md", ".html", ".json"])
def test_a_report_as_it_was_written_is_the_report(ask: str, ending: str) -> None:
    command, files = ASKS[ask]
    run_here(*command.split(), "-o", f"report{ending}").done()
    assert verified(f"report{ending}", files) == (0, SAME)


@pytest.mark.slow
@pytest.mark.parametrize("ask", ["plan", "panel"])
@pytest.mark.parametrize("ending", [".docx", ".pdf"])
def test_so_is_one_for_print(ask: str, ending: str) -> None:
    command, files = ASKS[ask]
    run_here(*command.split(), "-o", f"report{ending}").done()
    assert verified(f"report{ending}", files) == (0, SAME)


@pytest.mark.slow
@pytest.mark.parametrize("ending", [".md", ".html", ".json", ".xlsx"])
def test_so_is_a_portfolio(ending: str) -> None:
    run_here("portfolio", "ventures.csv", "--answers", "-o", f"report{ending}").done()
    assert verified(f"report{ending}", "ventures.csv") == (0, SAME)


@pytest.mark.slow
def test_one_cell_that_was_changed_in_a_workbook_is_told_with_its_row() -> None:
    run_here("portfolio", "ventures.csv", "-o", "report.xlsx").done()
    whole, changed = Path("report.xlsx"), Path("changed.xlsx")
    with ZipFile(whole) as old, ZipFile(changed, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, content.replace(b"<t>Forming</t>", b"<t>Mature</t>"))
    code, out = verified("changed.xlsx", "ventures.csv")
    assert code == 1
    assert "changed.xlsx, sheet “Ventures”, row 2: “Mature” stands after" in out


@pytest.mark.parametrize("ask", ["why", "plan", "panel"])
def test_one_word_that_was_changed_is_told(ask: str) -> None:
    command, files = ASKS[ask]
    run_here(*command.split(), "-o", "report.md").done()
    report = Path("report.md")
    first, second, *_ = [word for word in report.read_text(encoding="utf-8").split() if word.isalpha()]
    report.write_text(report.read_text(encoding="utf-8").replace(second, "Zebra", 1), encoding="utf-8")
    code, out = verified("report.md", files)
    assert (code, f"“Zebra” stands after “{first}”" in out or "“Zebra” stands" in out) == (1, True)
    assert out.endswith("it differs in one place.\n")


def test_it_does_not_matter_in_which_folder_the_venture_lies() -> None:
    run_here("why", CASE, "keep_going", "-o", "report.md").done()
    Path("elsewhere").mkdir()
    Path(CASE).rename(Path("elsewhere") / "other.yaml")
    assert verified("report.md", "elsewhere/other.yaml") == (0, SAME)


def test_other_answers_are_told() -> None:
    run_here("why", CASE, "-o", "report.json").done()
    code, out = verified("report.json", LATER)
    assert code == 1
    assert out.startswith(f"The report was made from other answers than those in {LATER}.\n")


def test_costs_are_said_again() -> None:
    run_here("plan", CASE, "--reach", "keep_going", "--costs", "costs.yaml", "-o", "plan.md").done()
    assert verified("plan.md", CASE, "--costs", "costs.yaml") == (0, SAME)
    code, out = verified("plan.md", CASE)
    assert (code, out.splitlines()[0]) == (1, "The report was made with costs; say which with --costs.")
    Path("costs.yaml").write_text("lead_post: 9\n", encoding="utf-8")
    code, out = verified("plan.md", CASE, "--costs", "costs.yaml")
    assert (code, out.splitlines()[0]) == (1, "The report was made with other costs.")


@pytest.mark.slow
def test_the_earlier_knowledge_and_the_layers_are_said_again() -> None:
    given = ("--before-pack", "shipped", "--with", "practice")
    run_here("compare", CASE, LATER, *given, "-o", "report.md").done()
    assert verified("report.md", f"{CASE} {LATER}", *given) == (0, SAME)
    _, out = verified("report.md", f"{CASE} {LATER}", "--before-pack", "shipped")
    assert out.startswith("The report was made with another knowledge.\n")


def test_a_saved_advice_is_compared_again() -> None:
    run_here("advise", CASE, "-o", "then.json").done()
    run_here("compare", "then.json", LATER, "-o", "report.md").done()
    assert verified("report.md", f"then.json {LATER}") == (0, SAME)


def test_too_few_files_are_told() -> None:
    run_here(*ASKS["compare"][0].split(), "-o", "report.md").done()
    said = run_here("verify", "report.md", "--venture", CASE).refused()
    assert "This report is one of 'compare': name its two files with --venture." in said


@pytest.mark.parametrize("option", [("--title", "X"), ("--costs", "costs.yaml"), ("--before-pack", "shipped")])
def test_what_the_command_does_not_take_is_refused(option: tuple[str, str]) -> None:
    run_here(*ASKS["why"][0].split(), "-o", "report.md").done()
    said = run_here("verify", "report.md", "--venture", CASE, *option).refused()
    assert f"'{option[0]}' says nothing of this report, which is one of 'why'." in said


@pytest.mark.parametrize(
    "request_",
    [
        ("why", "--help"),
        ("why", "--format csv"),
        ("panel", "other.yaml"),
        ("plan", "--reach keep_going --costs secret"),
        ("portfolio", "--split x"),
    ],
)
def test_a_receipt_makes_no_command_read_or_write_a_file(request_: tuple[str, str]) -> None:
    run_here(*ASKS["why"][0].split(), "-o", "report.txt").done()
    report = Path("report.txt")
    report.write_text(report.read_text(encoding="utf-8").replace("Receipt: why 3,", f"Receipt: {' '.join(request_)},"))
    there = sorted(Path().iterdir())
    said = run_here("verify", "report.txt", "--venture", CASE).refused()
    assert f"its receipt says nothing that '{request_[0]}' can be asked." in said
    assert sorted(Path().iterdir()) == there


@pytest.mark.parametrize("command", ["serve", "knowledge check"])
def test_what_is_no_report_on_ventures_is_not_made_again(command: str) -> None:
    run_here(*ASKS["why"][0].split(), "-o", "report.txt").done()
    report = Path("report.txt")
    report.write_text(report.read_text(encoding="utf-8").replace("Receipt: why 3,", f"Receipt: {command},"))
    said = run_here("verify", "report.txt", "--venture", CASE).refused()
    assert f"a report of '{command}' is not made again here." in said


@pytest.mark.parametrize("text", ["[]", "{}", '{"receipt": 3}', '{"format": 5, "receipt": {"options": 7}}', '"x"'])
def test_json_that_is_no_report_differs(text: str) -> None:
    Path("report.json").write_text(text, encoding="utf-8")
    assert verified("report.json", CASE)[0] == 1
