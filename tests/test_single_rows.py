"""From a table to one of its ventures, and from a folder or a pipe to what is in it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from collabadvisor import KnowledgeBase, Venture, advise
from collabadvisor.portfolio.tables.row_ventures import row_ventures
from collabadvisor.portfolio.tables.venture_table import read_table
from steps.running import files_in, run_here

DATA = Path(__file__).parent / "data"
REGISTER = DATA / "desk" / "register.csv"
TABLE = "venture,stage,lead_post,Owner\nAlpha,forming,none,Ann\nBeta,forming,senior,Ben\nalpha,mature,wrong,Chi\n"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("t.csv").write_text(TABLE, encoding="utf-8")


@pytest.mark.parametrize("name", ["Beta", " beta ", "row 3"])
def test_a_row_gets_the_advice_that_its_venture_would_get(name: str, knowledge: KnowledgeBase) -> None:
    told = json.loads(run_here("advise", "t.csv", "--venture", name, "--format", "json").done())
    alone = advise(Venture(venture="Beta", stage="forming", answers={"lead_post": "senior"}), knowledge)
    assert (told["venture"]["name"], told["venture"]["answered"]) == ("Beta", 1)
    assert told["verdict"]["id"] == alone.verdict.id


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["t.csv"], "t.csv: this table has 3 ventures. Name one of them: 'Alpha', 'Beta' or 'alpha'."),
        (["t.csv", "--venture", "Alpha"], "2 ventures are called 'Alpha'. Name the row of one: 'row 2' or 'row 4'."),
        (["t.csv", "--venture", "Bta"], "t.csv: no venture is called 'Bta'. Did you mean 'Beta'?"),
        (["v.yaml", "--venture", "Beta"], "'--venture' is for a table of ventures (.xlsx, .csv and others)."),
    ],
)
def test_which_row_is_meant_has_to_be_clear(arguments: list[str], said: str) -> None:
    assert said in run_here("advise", *arguments).refused()


@pytest.mark.parametrize("asked", [[], ["--venture", "Beta"]])
def test_of_a_table_without_ventures_none_can_be_meant(asked: list[str]) -> None:
    Path("t.csv").write_text(TABLE.splitlines()[0], encoding="utf-8")
    assert run_here("advise", "t.csv", *asked).refused().strip() == "t.csv: no venture stands below its headings."


def test_what_cannot_be_read_of_the_row_is_told() -> None:
    for command in ("advise", "why"):
        ran = run_here(command, "t.csv", "--venture", "row 4")
        assert (ran.code, "alpha" in ran.out) == (1, True)
        cell, end = ran.err.splitlines()
        assert cell.startswith("row 4, column 'lead_post': there is no answer 'wrong'.")
        assert end == "It is judged without this cell."
        assert run_here(command, "t.csv", "--venture", "Beta").err == ""
    Path("t.csv").write_text("venture,stage,lead_post\nA,soon,none\n", encoding="utf-8")
    assert "row 2, column 'stage': there is no stage 'soon'." in run_here("advise", "t.csv").refused()


def test_all_that_cannot_be_read_of_several_rows_is_told() -> None:
    Path("u.csv").write_text("venture,stage,lead_post,management_time\nA,forming,wrong,odd\n", encoding="utf-8")
    Path("w.csv").write_text("venture,stage,lead_post\nA,forming,wrong\n", encoding="utf-8")
    ran = run_here("advise", "u.csv", "w.csv", "--venture", "A")
    assert (ran.code, ran.err.splitlines()[-1]) == (1, "They are judged without these 3 cells.")
    ran = run_here("advise", "u.csv", "--venture", "A", "-o", "advice.html")
    assert (ran.code, ran.err.splitlines()[-2]) == (1, "It is judged without these 2 cells.")
    assert Path("advice.html").is_file()


def test_a_row_with_an_odd_cell_is_refused_where_all_or_nothing_is_asked_for() -> None:
    for command in ("advise", "why"):
        refused = run_here(command, "t.csv", "--venture", "row 4", "--strict").refused()
        assert refused.startswith("row 4, column 'lead_post': there is no answer 'wrong'.")
        run_here(command, "t.csv", "--venture", "Beta", "--strict").done()
    Path("t.csv").write_text(TABLE.replace("Owner", "management_tmie"), encoding="utf-8")
    run_here("advise", "t.csv", "--venture", "Beta").done()
    refused = run_here("advise", "t.csv", "--venture", "Beta", "--strict").refused()
    assert "Did you mean 'management_time'?" in refused


def test_the_row_of_the_headings_can_be_named_where_one_venture_is_asked_for() -> None:
    table = "lead_post,fit,stage\nventure,stage,partner_priorities\nA,forming,in conflict\n"
    Path("t.csv").write_text(table, encoding="utf-8")
    assert "this table has" in run_here("advise", "t.csv").refused()
    ran = run_here("advise", "t.csv", "--header-row", "2", on_screen=True)
    assert ran.done().startswith("A\n=\n")
    assert "collabadvisor why t.csv --header-row 2 1" in ran.out


def test_the_reasons_of_a_row() -> None:
    said = run_here("why", "t.csv", "lead_post", "--venture", "Beta").done()
    assert "a senior manager who can commit resources" in said


@pytest.mark.slow
def test_a_table_is_split_into_files_that_say_the_same(knowledge: KnowledgeBase) -> None:
    ran = run_here("portfolio", REGISTER, "--split", "ventures")
    assert (ran.code, ran.out) == (1, "")
    assert "Wrote ventures: 29 venture files; 1 without a stage that can be read is left out." in ran.err
    read = [Venture.read(file, knowledge) for file in Path("ventures").iterdir()]
    written = {venture.name: (venture.stage, venture.known_answers()) for venture in read}
    there = [one.venture for one in row_ventures(read_table(REGISTER, knowledge), knowledge)]
    assert written == {one.name: (one.stage, one.known_answers()) for one in there if one is not None}
    assert "cafe-zoe.yaml" in files_in(Path("ventures"))
    assert "this folder holds something already." in run_here("portfolio", REGISTER, "--split", "ventures").refused()


def test_two_of_one_name_are_two_files() -> None:
    Path("new").mkdir()
    run_here("portfolio", "t.csv", "--split", "new")
    assert files_in(Path("new")) == ["alpha-2.yaml", "alpha.yaml", "beta.yaml"]


def test_nothing_is_split_where_all_or_nothing_is_asked_for() -> None:
    assert "With --strict nothing is written" in run_here("portfolio", "t.csv", "--split", "new", "--strict").refused()
    assert files_in(Path()) == ["t.csv"]
    assert "leave out -o" in run_here("portfolio", "t.csv", "--split", "new", "-o", "o.csv").refused()


@pytest.mark.slow
def test_the_answers_are_kept_beside_the_advice_where_one_asks_for_them() -> None:
    run_here("portfolio", "t.csv", "--answers", "-o", "o.csv")
    with Path("o.csv").open(encoding="utf-8-sig", newline="") as file:
        first = next(csv.DictReader(file))
    assert list(first)[-3:] == ["unclear_questions", "lead_post", "Owner"]
    assert first["lead_post"] == "none"
    run_here("portfolio", "t.csv", "--answers", "-o", "o.json")
    assert json.loads(Path("o.json").read_bytes())["ventures"][1]["lead_post"] == "senior"
    run_here("portfolio", "t.csv", "--answers", "-o", "o.html")
    page = Path("o.html").read_text(encoding="utf-8")
    assert "a senior manager who can commit resources" in page
    assert "'--answers' is for a table or a page" in run_here("portfolio", "t.csv", "--answers").refused()


@pytest.mark.slow
def test_a_workbook_has_the_answers_in_words() -> None:
    from fastexcel import read_excel

    run_here("portfolio", "t.csv", "--answers", "-o", "o.xlsx")
    sheet = read_excel("o.xlsx").load_sheet("Ventures").to_polars()
    assert sheet["lead post"].to_list() == ["nobody so far", "a senior manager who can commit resources", None]


def test_a_venture_comes_from_the_standard_input() -> None:
    typed = io.StringIO("venture: H\nstage: proposed\n")
    assert run_here("advise", "-", typed=typed).done().startswith("H\n=\n")


@pytest.mark.parametrize("text", [TABLE, '{"venture":"Alpha","stage":"forming","lead_post":"none"}\n'])
def test_a_table_comes_from_the_standard_input(text: str) -> None:
    ran = run_here("portfolio", "-", "--format", "csv", typed=io.StringIO(text))
    assert ran.out.splitlines()[1].startswith("Alpha,forming,")
    said = run_here("portfolio", "-", typed=io.StringIO("a,b\n1,2\n")).refused()
    assert said.splitlines()[0].startswith("-: no column is named after a question in row 1.")


@pytest.mark.slow
def test_of_a_folder_all_is_read_or_pointed_out() -> None:
    ran = run_here("portfolio", DATA / "faults" / "folder", "--format", "csv")
    assert [line.split(",")[0] for line in ran.done().splitlines()] == ["venture", "A", "C"]
    assert "2025: this folder is not looked into; 1 file in it may be a venture. Name it by itself." in ran.err


@pytest.mark.slow
def test_saved_advice_in_a_folder_is_no_venture() -> None:
    Path("f").mkdir()
    Path("f/a.yaml").write_text("venture: A\nstage: proposed\n", encoding="utf-8")
    run_here("advise", "f/a.yaml", "-o", "f/advice.json").done()
    ran = run_here("portfolio", "f", "--format", "csv")
    assert len(ran.done().splitlines()) == 2
    assert "f/advice.json: this file holds no venture, but something that was saved here." in ran.err
