"""The register of a programme as somebody kept it: titles, sections, totals, remarks, and words for "not known"."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
import xlsxwriter

from collabadvisor import KnowledgeBase
from collabadvisor.portfolio.vetting import VettedTable, vet_table
from steps.running import run_here

REGISTER = Path(__file__).parent / "data" / "desk" / "register.csv"


def _workbook(path: Path) -> Path:
    """The same as a workbook, with numbers where somebody typed some, on the second of two sheets."""
    with REGISTER.open(encoding="utf-8", newline="") as file, xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Notes").hide()
        page = book.add_worksheet("Register")
        page.activate()
        page.set_first_sheet()
        for number, row in enumerate(csv.reader(file)):
            for place, cell in enumerate(row):
                if cell:
                    page.write(number, place, int(cell) if cell.isdigit() else cell)
    return path


@pytest.fixture(params=["csv", "xlsx"])
def vetted(request: pytest.FixtureRequest, tmp_path: Path, knowledge: KnowledgeBase) -> VettedTable:
    return vet_table(REGISTER if request.param == "csv" else _workbook(tmp_path / "r.xlsx"), knowledge)


def test_every_venture_is_there_and_nothing_else(vetted: VettedTable) -> None:
    names = vetted.result["venture"].to_list()
    assert (len(names), names[0], names[-1]) == (30, "Steady On", "Pocket parks")
    assert [(row.where, row.text, row.why) for row in vetted.left_out] == [
        ("row 5", "North", "the title of a section"),
        ("row 16", "South", "the title of a section"),
        ("row 27", "Coast", "the title of a section"),
        ("row 38", "Total", "a row of totals"),
        ("row 39", "Average", "a row of totals"),
    ]


def test_one_odd_cell_takes_no_venture_away(vetted: VettedTable) -> None:
    odd = [(cell.where, cell.column, cell.text) for cell in vetted.unclear]
    assert odd == [
        ("row 7", "lead post", "4"),
        ("row 13", "Attendance", "most of them"),
        ("row 28", "Stage", "pilot"),
    ]
    without = vetted.result.filter(vetted.result["verdict"].is_null())
    assert without["venture"].to_list() == ["Old mill"]
    partly = vetted.result.filter(vetted.result["venture"] == "Harbour trail").to_dicts()[0]
    assert (partly["unclear"], partly["unclear_questions"]) == (1, "lead_post")
    assert "lead_post" in partly["open_questions"]


def test_words_for_not_known_are_counted_where_they_stand(vetted: VettedTable) -> None:
    assert sum(len(word.rows) for word in vetted.open_words) == 57
    told = {(word.column, word.text): word.rows for word in vetted.open_words}
    assert told["Attendance", "TBC"] == ("row 19",)
    assert told["lead post", "?"] == ("row 17", "row 36")


def test_each_column_is_taken_for_something_or_told(vetted: VettedTable) -> None:
    about = {role.heading: role.about for role in vetted.roles}
    assert about["Partnership"] == "venture"
    assert about["Q2. Partner priorities"] == "partner_priorities"
    assert about["section/senior_representation"] == "senior_representation"
    assert [heading for heading, name in about.items() if name is None] == [
        "Ref", "Lead Post (grade)", "Is the money secured?", "Owner", "Budget",
    ]  # fmt: skip
    assert [problem.remedy for problem in vetted.doubtful] == ["Did you mean 'funding_horizon'?"]


@pytest.mark.slow
def test_the_command_tells_all_of_it(tmp_path: Path) -> None:
    ran = run_here("portfolio", REGISTER, "-o", tmp_path / "out.json")
    assert ran.code == 1
    for said in (
        "row 4: this row is read as the headings, and 2 rows are passed over above it.",
        "11 of 16 columns understood; taken 'Partnership' as venture, 'Q2. Partner priorities' as partner_priorities",
        "row 38: 'Total' is taken for a row of totals, and is no venture.",
        "57 cells say that it is not known, and count as open:\n  column 'Shared purpose': '-' in row 31;",
        "3 mistakes in all. Their ventures are judged without these cells, and not at all without a stage.",
    ):
        assert said in ran.err
    told = json.loads((tmp_path / "out.json").read_bytes())
    assert (len(told["ventures"]), len(told["left_out"]), len(told["columns"])) == (30, 5, 16)
    assert "3 mistakes" not in run_here("portfolio", REGISTER, "--strict").refused()


@pytest.mark.slow
def test_the_page_counts_every_venture_by_its_stage(tmp_path: Path) -> None:
    run_here("portfolio", REGISTER, "-o", tmp_path / "board.html")
    page = (tmp_path / "board.html").read_text(encoding="utf-8")
    assert '<h1 class="name">30 ventures</h1>' in page
    assert "By stage: 5 proposed, 11 forming, 7 established, 6 mature and 1 not known." in page


@pytest.mark.parametrize(("row", "said"), [("4", ""), ("1", "no column is named after a question in row 1.")])
def test_the_row_of_the_headings_can_be_named(row: str, said: str, tmp_path: Path) -> None:
    ran = run_here("portfolio", REGISTER, "--header-row", row, "-o", tmp_path / "out.csv")
    assert (ran.code, said in ran.err) == (2 if said else 1, True)


@pytest.mark.parametrize("heading", ["Partnership", "Project", "Title", "Name of partnership", "Project title"])
def test_the_name_of_a_venture_goes_by_other_names(heading: str, tmp_path: Path, knowledge: KnowledgeBase) -> None:
    table = tmp_path / "t.csv"
    table.write_text(f"{heading},stage,lead_post\nAlpha,forming,junior\n", encoding="utf-8")
    assert vet_table(table, knowledge).result["venture"].to_list() == ["Alpha"]


@pytest.mark.slow
def test_where_no_column_has_the_names_that_is_told(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("Scheme of work,stage,lead_post\nAlpha,forming,junior\n", encoding="utf-8")
    said = run_here("portfolio", tmp_path / "t.csv").err
    assert "no column has the names of the ventures, so that each is called by its row." in said
    assert "If 'Scheme of work' has them, call it 'venture'." in said


def test_a_venture_may_be_called_total(tmp_path: Path, knowledge: KnowledgeBase) -> None:
    table = tmp_path / "t.csv"
    table.write_text("venture,stage,lead_post\nTotal Place,,\nTotal,forming,\nB,forming,x\n", encoding="utf-8")
    vetted = vet_table(table, knowledge)
    assert vetted.result["venture"].to_list() == ["Total", "B"]  # the first says nothing but its name
    assert [row.why for row in vetted.left_out] == ["the title of a section"]
    assert vet_table(table, knowledge, stage="forming").result.height == 3


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Lead Post (grade)", "lead_post"),
        ("lead_post [of the coordinator]", "lead_post"),
        ("Lead post *", "lead_post"),
        ("How senior is the person who leads the work from day to day? (one answer)", "lead_post"),
        ("Q7. Lead post (grade)", "lead_post"),
        ("The lead post (grade)", None),
        ("Lead (post)", None),
    ],
)
def test_a_remark_in_brackets_after_the_name_of_a_question_is_passed_over_and_told(
    heading: str, name: str | None, tmp_path: Path
) -> None:
    table = tmp_path / "t.csv"
    table.write_text(f"venture,stage,{heading},management time\nA,forming,junior,none\n", encoding="utf-8")
    ran = run_here("portfolio", table, "--answers", "--format", "csv")
    told = f"4 of 4 columns understood; taken '{heading}' as {name}." in ran.err
    assert (ran.out.splitlines()[0].count("lead_post"), told) == ((1, True) if name else (0, False))


def test_of_a_question_with_two_remarks_neither_is_taken(tmp_path: Path, knowledge: KnowledgeBase) -> None:
    table = tmp_path / "t.csv"
    table.write_text(
        "venture,stage,management time,Lead post (now),Lead post (planned)\nA,forming,,none,senior\n", encoding="utf-8"
    )
    vetted = vet_table(table, knowledge)
    assert vetted.ventures.columns == ["venture", "stage", "management_time", "Lead post (now)", "Lead post (planned)"]
    assert [problem.remedy for problem in vetted.doubtful] == ["Did you mean 'lead_post'?"] * 2
