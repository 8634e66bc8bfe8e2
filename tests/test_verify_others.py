"""Reports of every command on ventures are made again, by what their receipts say that the command was asked."""

from __future__ import annotations

import re
from pathlib import Path
from shutil import copy
from zipfile import ZipFile

import pytest

from collabadvisor.cli.why_command import why_command
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
    text = report.read_text(encoding="utf-8")
    pair = re.search(r"\b([a-z]{3,}) [a-z]{3,} ", text)
    assert pair
    report.write_text(text.replace(pair[0], f"{pair[1]} Zebra ", 1), encoding="utf-8")
    code, out = verified("report.md", files)
    assert code == 1
    assert re.search(rf"“Zebra” stands after “[^”]*\b{pair[1]}”", out)
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
    assert out.startswith("The report was made with another knowledge; say which with --pack or --with.\n")


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
    assert f"'{option[0]}' is of no use here: this report is one of 'why'. Leave it out." in said


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
    assert "what its receipt says that was asked cannot be asked of these files: '" in said
    assert request_[0] in said
    assert sorted(Path().iterdir()) == there


@pytest.mark.parametrize("command", ["serve", "knowledge check"])
def test_what_is_no_report_on_ventures_is_not_made_again(command: str) -> None:
    run_here(*ASKS["why"][0].split(), "-o", "report.txt").done()
    report = Path("report.txt")
    report.write_text(report.read_text(encoding="utf-8").replace("Receipt: why 3,", f"Receipt: {command},"))
    said = run_here("verify", "report.txt", "--venture", CASE).refused()
    assert f"its receipt says that it is a report of '{command}', and such a report is not made again here." in said


@pytest.mark.slow
def test_a_note_that_was_laid_over_a_printed_page_is_told() -> None:
    from pypdf import PdfReader, PdfWriter
    from pypdf.annotations import FreeText

    run_here(*ASKS["plan"][0].split(), "-o", "plan.pdf").done()
    writer = PdfWriter(clone_from=PdfReader("plan.pdf"))
    writer.add_annotation(0, FreeText(text="Approved", rect=(50, 50, 200, 100)))
    writer.write("noted.pdf")
    code, out = verified("noted.pdf", CASE)
    assert code == 1
    assert "noted.pdf, in a note on page 1: “Approved” was added" in out


def with_property(report: str, part: str, old: str, new: str) -> str:
    """The report with something else in what its file says of itself."""
    with ZipFile(report) as whole, ZipFile(f"forged-{report}", "w") as forged:
        for name in whole.namelist():
            content = whole.read(name).decode("latin-1")
            forged.writestr(name, (content.replace(old, new) if name == part else content).encode("latin-1"))
    return f"forged-{report}"


@pytest.mark.slow
def test_what_a_file_says_of_itself_chooses_neither_knowledge_nor_cover() -> None:
    run_here("advise", CASE, "--with", "practice", "--title", "Approved", "-o", "advice.docx").done()
    words = "advise --with practice --title Approved; venture"
    forged = with_property("advice.docx", "docProps/custom.xml", ">venture", f">{words}")
    said = run_here("verify", forged, "--venture", CASE).refused()
    assert "cannot be asked of these files: 'advise --with practice --title Approved'" in said


@pytest.mark.slow
def test_what_a_file_says_of_itself_is_compared() -> None:
    run_here("portfolio", "ventures.csv", "-o", "report.xlsx").done()
    forged = with_property("report.xlsx", "docProps/core.xml", "knowledge sha256:", "knowledge sha256:00")
    code, out = verified(forged, "ventures.csv")
    assert code == 1
    assert out.startswith("The report was made with another knowledge; say which with --pack or --with.\nThe words are")


@pytest.mark.parametrize("ask", ["why, what is not so", "why-not", "plan"])
def test_a_report_may_have_been_printed_into_its_file(ask: str) -> None:
    command, files = ASKS[ask]
    Path("report.txt").write_text(run_here(*command.split()).done(), encoding="utf-8")
    assert verified("report.txt", files)[0] == 0


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_text_may_be_saved_as_windows_does(encoding: str) -> None:
    run_here(*ASKS["plan"][0].split(), "-o", "plan.txt").done()
    text = Path("plan.txt").read_text(encoding="utf-8")
    Path("plan.txt").write_bytes(text.replace("\n", "\r\n").encode(encoding))
    code, out = verified("plan.txt", CASE)
    assert (code, out[:39]) == (0, "Every word that can be read is the same")


def test_what_cannot_be_seen_is_told_by_its_number() -> None:
    run_here(*ASKS["plan"][0].split(), "-o", "plan.txt").done()
    text = Path("plan.txt").read_text(encoding="utf-8")
    Path("plan.txt").write_text(text.replace("Rethink", "Re\u200bthink", 1), encoding="utf-8")
    assert "“Re[U+200B]think" in verified("plan.txt", CASE)[1]


def test_a_long_request_is_read_from_the_lines_of_a_text() -> None:
    names = ("lead_post", "shared_purpose", "need_evidence", "attendance", "boundary_alignment", "partner_resources")
    answers = ",".join(f"{name}=" for name in names)
    run_here("what-if", CASE, "--set", answers, "-o", "report.txt").done()
    assert verified("report.txt", CASE) == (0, SAME)


@pytest.mark.parametrize("name", ["Receipt: x, answers sha256 00, collabadvisor 1", "a--b; venture sha256:ab", "it's"])
@pytest.mark.parametrize("ending", [".txt", ".html"])
def test_a_name_is_not_taken_for_the_receipt(name: str, ending: str) -> None:
    run_here("panel", "answers.csv", "--name", name, "-o", f"report{ending}").done()
    assert verified(f"report{ending}", "answers.csv") == (0, SAME)


@pytest.mark.slow
def test_it_does_not_matter_in_which_folder_a_table_lies() -> None:
    run_here("portfolio", "ventures.csv", "-o", "report.txt").done()
    Path("elsewhere").mkdir()
    Path("ventures.csv").rename(Path("elsewhere") / "ventures.csv")
    assert verified("report.txt", "elsewhere/ventures.csv") == (0, SAME)


def test_the_order_of_the_files_is_told() -> None:
    run_here(*ASKS["compare"][0].split(), "-o", "report.md").done()
    _, out = verified("report.md", f"{LATER} {CASE}")
    assert out.startswith("The files stand in another order than when the report was made.\n")


@pytest.mark.slow
def test_files_that_give_no_report_are_told_with_the_reason() -> None:
    run_here("portfolio", "ventures.csv", "--strict", "-o", "report.txt").done()
    Path("ventures.csv").write_text("venture,stage,lead_post\nA,forming,king\n", encoding="utf-8")
    said = run_here("verify", "report.txt", "--venture", "ventures.csv").refused()
    assert said.startswith("report.txt: these files give no such report: ")
    assert "king" in said


@pytest.mark.parametrize(
    ("name", "content"), [("a.txt", ""), ("a.json", " \n"), ("a.json", '{"format"'), ("a.pdf", "%PDF")]
)
def test_what_is_empty_or_damaged_is_refused(name: str, content: str) -> None:
    Path(name).write_text(content, encoding="utf-8")
    said = run_here("verify", name, "--venture", CASE).refused()
    damaged = "It is damaged, or its name has another ending than when it was written."
    kind = f"this cannot be read as a report of the kind {name[2:]}. {damaged}"
    assert said == f"{name}: {kind if content.strip() else 'this file is empty.'}\n"


def test_a_table_that_bears_no_receipt_is_told_as_such() -> None:
    said = run_here("verify", "ventures.csv", "--venture", CASE).refused()
    assert said.startswith("ventures.csv: a table of this kind bears no receipt, so nobody can say how it was made.")


@pytest.mark.parametrize("text", ["[]", "{}", '{"receipt": 3}', '{"format": 5, "receipt": {"options": 7}}', '"x"'])
def test_json_that_is_no_report_differs(text: str) -> None:
    Path("report.json").write_text(text, encoding="utf-8")
    assert verified("report.json", CASE)[0] == 1


def test_a_command_is_the_same_after_it_was_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    run_here(*ASKS["why"][0].split(), "-o", "report.txt").done()
    monkeypatch.setattr(why_command, "_help_option", None)  # as in a process in which it was not called yet
    assert verified("report.txt", CASE) == (0, SAME)
    assert run_here("why", "-h").done().startswith("Usage: collabadvisor why")
