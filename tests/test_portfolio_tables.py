"""Tables of ventures of every kind: what their columns and cells mean, and what is wrong with them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import polars as pl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from collabadvisor import KnowledgeBase, Venture, advise
from collabadvisor.files.problems import CollabAdvisorError, UnreadableFile, VentureError
from collabadvisor.files.yaml_text import scalar
from collabadvisor.portfolio.frame import advise_frame
from collabadvisor.portfolio.result_rows import BETWEEN
from collabadvisor.portfolio.tables import delimited
from collabadvisor.portfolio.tables.venture_table import read_table
from collabadvisor.portfolio.vetting import VettedTable, vet_table
from portfolio_tables import some_ventures

Rows = list[list[Any]]
LEAD_POSTS = "'nobody so far', 'a junior officer', 'a middle manager' or 'a senior manager who can commit resources'"
KNOWN = f"Known here: {LEAD_POSTS}."


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


# The same as each alone, from every kind of file.


def _csv(name: str, separator: str, rows: Rows) -> str:
    cells = ([f'"{cell or ""}"' for cell in row] for row in rows)
    Path(name).write_text("\n".join(map(separator.join, cells)) + "\n", encoding="utf-8-sig")
    return name


def _frame(rows: Rows) -> pl.DataFrame:
    return pl.DataFrame(rows[1:], schema=dict.fromkeys(rows[0], pl.String()), orient="row")


def _parquet(rows: Rows) -> str:
    _frame(rows).write_parquet("t.parquet")
    return "t.parquet"


def _jsonl(rows: Rows) -> str:
    _frame(rows).write_ndjson("t.jsonl")
    return "t.jsonl"


def _xlsx(rows: Rows, sheet: str = "Ventures", at: tuple[int, int] = (0, 0)) -> str:
    with xlsxwriter.Workbook("t.xlsx") as book:
        book.add_worksheet("Notes") if sheet == "Second" else None
        page = book.add_worksheet(sheet)
        for number, row in enumerate(rows):
            page.write_row(at[0] + number, at[1], row)
    return "t.xlsx"


FILES: dict[str, Callable[[Rows], str]] = {
    "csv": lambda rows: _csv("t.csv", ",", rows),
    "csv of a country with decimal commas": lambda rows: _csv("t.csv", ";", rows),
    "tsv": lambda rows: _csv("t.tsv", "\t", rows),
    "parquet": _parquet,
    "jsonl": _jsonl,
    "xlsx": _xlsx,
}


def _as_people_write(knowledge: KnowledgeBase, ventures: list[Venture]) -> Rows:
    """A table of ventures, with ids, labels and questions in any case, and blanks around."""
    chance = Random(5)  # noqa: S311  (seeded: the same tries every time)
    rows: Rows = [["Venture", " stage "]]
    for fact in knowledge.facts.values():
        rows[0].append(chance.choice([fact.id, fact.id.upper(), fact.name.title(), f" {fact.question} "]))
    for venture in ventures:
        known, stage = venture.known_answers(), venture.stage
        row: list[Any] = [venture.name, chance.choice([stage, knowledge.framework.stages[stage].title.upper()])]
        for fact in knowledge.facts.values():
            given = known.get(fact.id)
            told = None if given is None else chance.choice([given, f"{given.title()} ", fact.label(given)])
            row.append(chance.choice([None, "  "]) if told is None else told)
        rows.append(row)
    return rows


def _same_as_alone(vetted: VettedTable, ventures: list[Venture], knowledge: KnowledgeBase) -> None:
    assert not vetted.unclear
    for row, venture in zip(vetted.result.to_dicts(), ventures, strict=True):
        advice = advise(venture, knowledge)
        now = [given.id for given in advice.recommendations if given.priority == "now"]
        assert row["venture"] == venture.name
        assert (row["stage"], row["verdict"], row["unclear"]) == (venture.stage, advice.verdict.id, 0)
        assert {name: row[name] for name in advice.standings} == advice.standings
        assert {name: row[f"{name}_shown"] for name in advice.values} == {
            name: "yes" if value.shown else "no" for name, value in advice.values.items()
        }
        assert (row["answered"], row["questions"]) == venture.progress(knowledge.facts)
        assert [name for name in row["open_questions"].split(BETWEEN) if name] == list(advice.unanswered)
        assert (row["now"], row["now_recommendations"]) == (len(now), BETWEEN.join(now))
        assert row["now"] + row["next"] + row["later"] == len(advice.recommendations)


@pytest.mark.slow
@pytest.mark.parametrize("kind", FILES)
def test_a_table_says_of_each_venture_what_it_is_told_alone(kind: str, knowledge: KnowledgeBase) -> None:
    ventures = some_ventures(knowledge, 12, seed=31)
    file = FILES[kind](_as_people_write(knowledge, ventures))
    _same_as_alone(vet_table(file, knowledge), ventures, knowledge)


def test_a_folder_of_venture_files_says_so_too(kitchen: KnowledgeBase) -> None:
    ventures = some_ventures(kitchen, 12, seed=32)
    for number, venture in enumerate(ventures):
        answers = "".join(f"  {fact}: {scalar(answer)}\n" for fact, answer in venture.known_answers().items())
        text = f"venture: {scalar(venture.name)}\nstage: {venture.stage}\nas_of: May\nanswers:\n{answers}"
        Path(f"{number:02}.{'yaml' if number % 2 else 'YML'}").write_text(text, encoding="utf-8")
    Path(".hidden.yaml").write_text("nothing", encoding="utf-8")
    Path("notes.txt").write_text("nothing", encoding="utf-8")
    vetted = vet_table(Path(), kitchen)
    _same_as_alone(vetted, ventures, kitchen)
    assert vetted.result["file"][0] == "00.YML"
    assert set(vetted.result["as_of"]) == {"May"}


# What its columns are.


def table(text: str, name: str = "t.csv") -> str:
    Path(name).write_text(text, encoding="utf-8")
    return name


def cells(vetted: VettedTable) -> list[str]:
    return [str(cell.problem) for cell in vetted.unclear]


def refused(file: str | Path, knowledge: KnowledgeBase, **options: Any) -> list[str]:
    with pytest.raises(CollabAdvisorError) as told:
        vet_table(file, knowledge, **options)
    return [str(problem) for problem in told.value.problems]


def test_own_columns_are_carried_along_whatever_they_are_called(knowledge: KnowledgeBase) -> None:
    file = table("name,venture,stage,lead_post,Verdict,verdict,row number,own 0\nN,V,forming,junior,a,b,c,d\n")
    result = vet_table(file, knowledge).result
    assert result.columns[-6:] == [
        "unclear_questions",
        "name",
        "Verdict (own)",
        "verdict (own) (own)",
        "row number",
        "own 0",
    ]
    assert result.rows()[0][-5:] == ("N", "a", "b", "c", "d")
    assert result["venture"].to_list() == ["V"]


def test_a_venture_without_a_name_is_called_by_its_row(knowledge: KnowledgeBase) -> None:
    file = table("stage,lead_post\nforming,junior\n,\n\nforming,senior\n")
    assert vet_table(file, knowledge).result["venture"].to_list() == ["row 2", "row 5"]
    file = table("Name,stage,lead_post\n A\u200b  b ,forming,junior\n  ,forming,\n", "u.csv")
    assert vet_table(file, knowledge).result["venture"].to_list() == ["A b", "row 3"]


def test_rows_that_say_no_stage_get_the_one_that_is_given(knowledge: KnowledgeBase) -> None:
    vetted = vet_table(table("stage,lead_post\nmature,junior\n,senior\n"), knowledge, stage="proposed")
    assert vetted.result["stage"].to_list() == ["mature", "proposed"]
    vetted = vet_table(table("lead_post\njunior\n"), knowledge, stage="proposed")
    assert vetted.result["stage"].to_list() == ["proposed"]
    assert refused(table("lead_post\njunior\n"), knowledge) == [
        (
            "t.csv: no column says how far each venture is. Add a column 'stage', or give one stage for all: "
            "proposed, forming, established or mature."
        )
    ]


def test_every_mistake_in_the_headings_is_told_at_once(knowledge: KnowledgeBase) -> None:
    assert set(refused(table("lead_post,Lead Post,notes,notes\njunior,,,\n"), knowledge)) == {
        "t.csv: column B: 'Lead Post' is about the same as column A. Keep one of the two.",
        "t.csv: column D: 'notes' is about the same as column C. Keep one of the two.",
        (
            "t.csv: no column says how far each venture is. Add a column 'stage', or give one stage for all: "
            "proposed, forming, established or mature."
        ),
    }


def test_a_table_about_something_else_is_refused(knowledge: KnowledgeBase) -> None:
    assert refused(table("stage,colour\nforming,red\n"), knowledge) == [
        (
            "t.csv: no column is named after a question in row 1. Name them 'shared_purpose' and 'need_evidence' and "
            "so on; the knowledge has a list of them all. If they stand in another row, name that."
        )
    ]


@pytest.mark.parametrize(
    ("heading", "near"),
    [("leed_post", "lead_post"), ("Attendence", "attendance"), ("lead", None), ("partners", None), ("area", None)],
)
def test_a_heading_is_doubted_only_where_it_is_very_near(
    heading: str, near: str | None, knowledge: KnowledgeBase
) -> None:
    vetted = vet_table(table(f"stage,management_time,{heading}\nforming,,x\n"), knowledge)
    what = f"t.csv: column C: '{heading}' is no question, and is carried along as a column of your own."
    assert [str(problem) for problem in vetted.doubtful] == ([f"{what} Did you mean '{near}'?"] if near else [])
    assert vetted.result[heading].to_list() == ["x"]


def test_a_column_without_a_heading_is_left_out_and_told(knowledge: KnowledgeBase) -> None:
    vetted = vet_table(table("stage,lead_post, \nforming,junior,x\n"), knowledge)
    assert list(map(str, vetted.doubtful)) == ["t.csv: column C: this column has no heading, and is left out."]
    assert vetted.result.columns[-1] == "unclear_questions"


def test_own_columns_that_others_ask_for_have_their_names(knowledge: KnowledgeBase) -> None:
    file = table("stage,management_time,Leed Post,Purpose Group\nforming,,x,y\n")
    opened = read_table(file, knowledge, columns=["purpose_group", "leed_post"])
    assert opened.read()[0].collect_schema().names()[-2:] == ["leed_post", "purpose_group"]
    assert not opened.doubtful


# What its cells are.


def test_every_cell_that_cannot_be_read_is_told_row_by_row(knowledge: KnowledgeBase) -> None:
    file = table(
        "Stage,lead_post,management_time\nforming,juniro,\nformin,SENIOR,all day\n,\x1b[31mboss,\nforming,junior,\n"
    )
    vetted = vet_table(file, knowledge)
    assert cells(vetted) == [
        "row 2, column 'lead_post': there is no answer 'juniro'. Did you mean 'junior'?",
        "row 3, column 'Stage': there is no stage 'formin'. Did you mean 'forming'?",
        (
            "row 3, column 'management_time': there is no answer 'all day'. "
            "Known here: 'whatever time people can spare', 'part of somebody's other job', 'one dedicated post' or "
            "'a dedicated team'."
        ),
        "row 4, column 'Stage': the stage is missing. Known here: 'Proposed', 'Forming', 'Established' or 'Mature'.",
        f"row 4, column 'lead_post': there is no answer 'boss'. {KNOWN}",
    ]
    assert vetted.result["unclear"].to_list() == [1, 2, 2, 0]
    assert vetted.result["unclear_questions"].to_list() == ["lead_post", "management_time", "lead_post", None]
    assert vetted.result["verdict"].to_list() == ["cannot_say_yet", None, None, "repair"]
    assert vetted.result["stage"].to_list() == ["forming", None, None, "forming"]


@pytest.mark.slow
def test_thousands_of_mistakes_are_all_told(garden: KnowledgeBase) -> None:
    many = 3000
    vetted = vet_table(table("stage,water\n" + "planned,wrong\n" * many), garden)
    assert len(vetted.unclear) == many
    assert [cell.where for cell in vetted.unclear[:: many - 1]] == ["row 2", f"row {many + 1}"]


@pytest.mark.slow
def test_numbers_and_yes_or_no_in_place_of_words_are_unclear(knowledge: KnowledgeBase) -> None:
    pl.DataFrame(
        {
            "stage": ["forming"] * 2,
            "lead_post": [7.0, None],
            "attendance": [True, None],
            "joint_analysis": [["x"], None],
            "funding_horizon": [b"x", None],
            "budget": [1, 2],
            "tags": [["a"], []],
        }
    ).write_parquet("t.parquet")
    vetted = vet_table("t.parquet", knowledge)
    assert sorted((cell.where, cell.column, cell.text) for cell in vetted.unclear) == [
        ("row 1", "attendance", "true"),
        ("row 1", "funding_horizon", "data"),
        ("row 1", "joint_analysis", "a list"),
        ("row 1", "lead_post", "7"),
    ]
    assert vetted.result.select("budget", "tags").rows() == [(1, ["a"]), (2, [])]


def test_categories_and_columns_of_nothing_are_read(knowledge: KnowledgeBase) -> None:
    pl.DataFrame(
        {"stage": ["forming"], "lead_post": pl.Series(["Junior"], dtype=pl.Categorical), "attendance": [None]}
    ).write_parquet("t.parquet")
    assert vet_table("t.parquet", knowledge).result["answered"].to_list() == [1]


def test_json_lines_that_differ_in_their_keys(knowledge: KnowledgeBase) -> None:
    rows: list[Any] = [{"stage": "forming", "lead_post": "junior"}] * 150
    rows += [{"stage": "forming", "attendance": "steady", "owner": "me"}, {"stage": "forming", "lead_post": 1}]
    table("\n\n".join(map(json.dumps, rows)) + "\n", "t.jsonl")
    vetted = vet_table("t.jsonl", knowledge)
    assert vetted.result["answered"].to_list()[-2:] == [1, 0]
    assert vetted.result["owner"].to_list()[-2:] == ["me", None]
    assert cells(vetted) == [f"line 303, column 'lead_post': there is no answer '1'. {KNOWN}"]
    assert vetted.result["venture"].to_list()[:2] == ["line 1", "line 3"]


def test_json_lines_whose_values_are_of_several_kinds_are_carried_along_as_text(knowledge: KnowledgeBase) -> None:
    stands = '"venture": "A", "stage": "forming", "lead_post": "junior"'
    table(f'{{{stands}, "x": [1, "a"], "y": {"9" * 60}}}\n{{{stands}, "x": {{"z": 1}}, "y": null}}\n', "t.jsonl")
    result = vet_table("t.jsonl", knowledge).result
    assert result["x"].to_list() == ['[1, "a"]', '{"z": 1}']
    assert result["y"].to_list() == ["9" * 60, None]


# Workbooks.


def test_a_table_may_stand_anywhere_in_any_sheet(knowledge: KnowledgeBase) -> None:
    rows: Rows = [["stage", "lead_post", "budget"], ["forming", "junior", 2.5], ["forming", 3, 7]]
    file = _xlsx(rows, "Second", at=(3, 2))
    assert refused(file, knowledge) == [
        "t.xlsx: nothing stands in the sheet 'Notes'. Name another sheet. (other sheets: 'Second')"
    ]
    assert refused(file, knowledge, sheet="Secnd") == [
        "t.xlsx: there is no sheet 'Secnd' in this workbook. Did you mean 'Second'?"
    ]
    vetted = vet_table(file, knowledge, sheet="Second")
    assert vetted.result["budget"].to_list() == [2.5, 7.0]
    assert cells(vetted) == [f"row 6, column 'lead_post': there is no answer '3'. {KNOWN}"]
    assert refused(table("stage,lead_post\n"), knowledge, sheet="Second") == [
        "t.csv: a sheet was named, and only a workbook (.xlsx) has sheets."
    ]


def test_a_formula_is_not_worked_out_and_its_error_is_no_open_question(knowledge: KnowledgeBase) -> None:
    with xlsxwriter.Workbook("t.xlsx") as book:
        page = book.add_worksheet()
        page.write_row(1, 1, ["stage", "lead_post"])
        for number, value in enumerate(["#N/A", "junior", "senior"], start=2):
            page.write(number, 1, "forming")
            page.write_formula(number, 2, "=1/0", None, value)
    vetted = vet_table("t.xlsx", knowledge)
    assert cells(vetted) == [
        (
            "row 3, column 'lead_post': cell C3 of the sheet 'Sheet1' holds the error #N/A. "
            "Mend its formula, or write the answer in its place."
        )
    ]
    assert vetted.result["answered"].to_list() == [0, 1, 1]


# Files that cannot be read.


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", ["t.csv: this table is empty. Its first row should name the columns."]),
        (b"\n , \n", ["t.csv: this table is empty. Its first row should name the columns."]),
        (b"stage,lead_post\n", ["t.csv: no venture stands below its headings."]),
        (b"stage,lead_post\n\n,\n", ["t.csv: no venture stands below its headings."]),
        (b"stage,lead_post\nforming,\nb\xe9,\n", ["t.csv:3: this is not UTF-8 text. Save it as UTF-8: a"]),
        ("stage,x\n".encode("utf-16")[:-1], ["t.csv:1: this is not UTF-16 text. Save it as UTF-8: a"]),
        (b"stage,lead_post\nfor\0ming,\n", ["t.csv: this is not a text file."]),
        (b"PK\x03\x04stage", ["t.csv: this is no text, but may be a workbook. Call it t.xlsx if it is."]),
        (
            b"stage,lead_post\nforming,a,b\nforming,\nforming,,,\n",
            ["t.csv: row 2: this row has 3 cells, and the", "t.csv: row 4: this row has 4 cells, and the"],
        ),
        (b'stage,lead_post\nforming,"jun\nforming,x\n', ["t.csv: row 2: this row cannot be read: unexpected end"]),
        (b'stage,lead_post\nforming,"jun"ior\n', ["t.csv: row 2: this row cannot be read: ',' expected after"]),
        (b'"stage,lead_post\n', ["t.csv:1: its first row cannot be read: unexpected end of data."]),
    ],
)
def test_what_is_no_table_of_separated_values(content: bytes, told: list[str], knowledge: KnowledgeBase) -> None:
    Path("t.csv").write_bytes(content)
    problems = refused("t.csv", knowledge)
    assert len(problems) == len(told)
    assert [problem[: len(words)] for problem, words in zip(problems, told, strict=True)] == told


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("t.jsonl", b"\n\n", "t.jsonl: this file is empty."),
        ("t.jsonl", b'{"stage":"forming","lead_post":null}\n{"stage":\n', "t.jsonl:2: this line is not JSON."),
        ("t.jsonl", b"[]\n", "t.jsonl:1: this line holds a list."),
        ("t.jsonl", b'{"stage":"\xe9"}\n', "t.jsonl:1: this is not UTF-8 text."),
        ("t.parquet", b"PAR1", "t.parquet: this is no Parquet file, or a damaged one."),
        ("t.xlsx", b"PK\x03\x04", "t.xlsx: this is no workbook that can be read"),
        ("t.xls", b"x", "t.xls: tables of the kind .xls are not read here. Save it as an Excel workbook (.xlsx)"),
        ("t.yaml", b"x", "t.yaml: this is a venture file. Name the folder that holds it"),
        ("t.dat", b"x", "t.dat: this is no table that can be read. Its name should end in .csv, .jsonl"),
    ],
)
def test_what_is_no_table_of_another_kind(name: str, content: bytes, told: str, knowledge: KnowledgeBase) -> None:
    Path(name).write_bytes(content)
    assert refused(name, knowledge)[0].startswith(told)


@pytest.mark.parametrize("ending", ["csv", "tsv", "parquet", "xlsx", "jsonl"])
def test_a_file_that_is_not_there(ending: str, knowledge: KnowledgeBase) -> None:
    assert refused(f"no.{ending}", knowledge) == [f"no.{ending}: there is no such file. Check the name and the folder."]


@pytest.mark.parametrize("name", ["b*[1].csv", "b*[1].jsonl", "b*[1].parquet", "~b.csv"])
def test_the_name_of_a_file_is_no_pattern(name: str, knowledge: KnowledgeBase) -> None:
    frame = pl.DataFrame({"stage": ["forming"], "lead_post": ["junior"]})
    writers: dict[str, Any] = {"csv": frame.write_csv, "jsonl": frame.write_ndjson, "parquet": frame.write_parquet}
    writers[name.rpartition(".")[2]](name)
    assert vet_table(name, knowledge).result["answered"].to_list() == [1]


@pytest.mark.slow
def test_a_broken_file_of_a_folder_is_a_venture_without_advice(knowledge: KnowledgeBase) -> None:
    assert refused(".", knowledge) == [
        ".: no venture file (.yaml or .json) is in this folder. Name the folder that holds them."
    ]
    table("venture: A\nstage: forming\nanswers: {lead_post: junior}\n", "a.yaml")
    table("venture: B\nstage: formin\nanswers: {lead_post: juniro}\n", "b.yaml")
    table("venture: [\n", "c.yaml")
    vetted = vet_table(".", knowledge)
    assert vetted.result.select("venture", "verdict", "unclear").rows() == [
        ("A", "repair", 0),
        ("b.yaml", None, 1),
        ("c.yaml", None, 1),
    ]
    assert [cell.where for cell in vetted.unclear] == ["b.yaml:2", "b.yaml:3", "c.yaml:2"]


def test_a_heading_that_is_a_pattern_of_names_is_a_heading_like_others(knowledge: KnowledgeBase) -> None:
    rows = "venture,stage,lead_post,*,^v.*$,walk\nA,forming,junior,1,2,3\n"
    result = vet_table(table(rows, "t.csv"), knowledge).result
    assert result.select("venture", "'*'", "'^v.*$'", "walk").rows() == [("A", "1", "2", "3")]
    frame = pl.DataFrame({"stage": ["forming"], "lead_post": ["junior"], "*": ["x"]})
    with pytest.raises(VentureError, match="Polars takes its name for several"):
        advise_frame(frame, knowledge)


# Whatever stands in it.

ODD = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)


@pytest.mark.slow
@pytest.mark.no_cover
@given(headings=st.lists(ODD, max_size=4), rows=st.lists(st.lists(ODD, max_size=6), max_size=4))
@settings(max_examples=25, deadline=None)
def test_no_cells_make_it_stumble(headings: list[str], rows: list[list[str]], garden: KnowledgeBase) -> None:
    lines = [["stage", "water", *headings], *(["planned", *row] for row in rows)]
    quoted = (",".join('"' + cell.replace('"', '""') + '"' for cell in line) for line in lines)
    Path("t.csv").write_text("\n".join(quoted) + "\n", encoding="utf-8", newline="\n")
    try:
        vetted = vet_table("t.csv", garden)
    except (UnreadableFile, VentureError):
        return
    assert vetted.result.height == len(rows)
    assert vetted.result["unclear"].sum() == len(vetted.unclear)


@pytest.mark.no_cover
@given(content=st.binary(max_size=80))
@settings(max_examples=25, deadline=None)
def test_no_bytes_make_it_stumble(content: bytes, garden: KnowledgeBase) -> None:
    for name in ("t.csv", "t.tsv", "t.jsonl", "t.parquet", "t.xlsx"):
        Path(name).write_bytes(content if name != "t.csv" else b"stage,water\n" + content)
        try:
            vet_table(name, garden)
        except CollabAdvisorError as error:
            assert error.problems  # noqa: PT017  (most are refused, not all)


@pytest.mark.parametrize("blank", ["\x1c", "\x1f", "\N{NO-BREAK SPACE}"])
def test_a_row_of_nothing_that_can_be_seen_is_none(blank: str, garden: KnowledgeBase) -> None:
    vetted = vet_table(table(f"venture,stage,water\nA,planned,tank\n,{blank},\nB,planned,rain\n"), garden)
    assert vetted.result["venture"].to_list() == ["A", "B"]
    assert (vetted.unclear, vetted.left_out) == ((), ())


def test_only_the_beginning_of_a_file_is_looked_at_for_its_headings(
    garden: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delimited, "LONGEST_HEAD", 40)
    opened = read_table(table("stage;water\n" + "planned;\n" * 20), garden)
    assert opened.source.headings == ("stage", "water")
    assert opened.rows == 20
