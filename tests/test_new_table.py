"""The empty table of ventures: it is read back, offers each question's answers, and says nothing else than `advise`."""

from __future__ import annotations

import csv
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest import mock
from zipfile import ZipFile

import polars as pl
import pytest

from blank_tables import cells, filled, headings, notes, offered, part
from collabadvisor import KnowledgeBase
from collabadvisor.portfolio.result_rows import LEFT_OPEN, ROW_NUMBER
from collabadvisor.portfolio.tables.venture_table import read_table
from collabadvisor.portfolio.vetting import vet_table
from collabadvisor.report.portfolio.blank_book import blank_book
from collabadvisor.report.portfolio.blank_table import columns, head
from portfolio_tables import some_ventures
from readings import SELECTED, Tried, row
from steps.running import files_in, run_here

PACKS = ("knowledge", "garden", "kitchen", "odd")
GARDEN = Path(__file__).parent / "data" / "garden"
FACTS: dict[str, dict[str, Any]] = {
    "hands": {
        "name": "=HYPERLINK(1)",
        "answers": {"nobody": "=1+1", "two": 'two, or "so"', "many": "-3;\n<b> & 'more'"},
    },
    "tools": {"name": "Water", "answers": {"none": "own", "own": "@theirs", "shared": "7"}},
    "ground": {"name": "Größe, innen", "answers": {"barren": "the same", "thin": "The same.", "rich": "x" * 300}},
    "water": {"name": "name", "answers": {"none": "\u200b", "rain": "2026-01-02", "tank": "TRUE"}},
}
"""Of the garden's questions, names and answers that a spreadsheet or a reader could take for something else."""


@pytest.fixture(scope="session")
def odd(garden: KnowledgeBase) -> KnowledgeBase:
    return replace(garden, facts={name: fact.replace(**FACTS[name]) for name, fact in garden.facts.items()})


@pytest.fixture(params=PACKS)
def base(request: pytest.FixtureRequest) -> KnowledgeBase:
    found: KnowledgeBase = request.getfixturevalue(request.param)
    return found


@pytest.mark.parametrize("ending", [".xlsx", ".csv", ".tsv"])
def test_what_is_filled_in_gives_the_advice_that_each_would_get_alone(
    base: KnowledgeBase, tmp_path: Path, ending: str
) -> None:
    ventures = some_ventures(base, 12, seed=5)
    book, path = blank_book(base, None), tmp_path / f"t{ending}"
    lists, named = offered(book), headings(book)
    asked = dict(zip(base.facts, named[2:], strict=False))  # a column for each question, in the pack's order
    stages = dict(zip(base.framework.stages, lists["stage"], strict=True))
    rows = []
    for number, venture in enumerate(ventures):
        cells = {"venture": f"V{number}", "stage": stages[venture.stage]}
        for fact, answer in venture.known_answers().items():
            cells[asked[fact]] = lists[asked[fact]][base.facts[fact].answer_ids.index(answer)]
        rows.append(cells)
    if ending == ".xlsx":
        path.write_bytes(filled(book, rows))
    else:
        with path.open("w", encoding="utf-8", newline="") as file:
            file.write(head(base, None, ending))
            separator = "," if ending == ".csv" else "\t"
            csv.DictWriter(file, named, delimiter=separator).writerows(rows)
    vetted = vet_table(path, base)
    assert [str(cell.problem) for cell in vetted.unclear] == []
    assert vetted.result["venture"].to_list() == [cells["venture"] for cells in rows]
    for told, said in zip(vetted.result.rows(named=True), Tried(ventures, base).conclusions, strict=True):
        right = row(said, SELECTED, base)
        same = [name for name in told if name in right]
        assert {"verdict", "answered", "now", *base.framework.names_with_standing()} <= set(same)
        assert {name: told[name] for name in same} == {name: right[name] for name in same}


def test_every_heading_is_known_and_none_is_doubtful(base: KnowledgeBase, tmp_path: Path) -> None:
    for name, stage in (("all.csv", None), *((f"{stage}.csv", stage) for stage in base.framework.stages)):
        path = tmp_path / name
        path.write_text(head(base, stage, ".csv"), encoding="utf-8", newline="")
        with path.open("a", encoding="utf-8") as file:
            file.write(f"V,{next(iter(base.framework.stages))}\n")
        table = read_table(path, base, columns=base.columns)
        assert table.doubtful == ()
        frame, _ = table.read()
        asked = [fact.id for fact in base.facts.values() if stage is None or fact.is_asked_at(stage)]
        assert frame.drop(LEFT_OPEN, ROW_NUMBER).collect_schema().names() == ["venture", "stage", *asked, *base.columns]


@pytest.mark.parametrize("kind", ["knowledge", "garden", "kitchen"])
def test_each_list_offers_the_labels_from_the_weakest_to_the_strongest(
    kind: str, request: pytest.FixtureRequest
) -> None:
    pack = request.getfixturevalue(kind)
    titles = [stage.title for stage in pack.framework.stages.values()]
    labels = {fact.name: list(fact.labels.values()) for fact in pack.facts.values()}
    assert offered(blank_book(pack, None)) == {"stage": titles, **labels}


def test_what_could_be_taken_for_something_else_is_offered_so_that_it_is_read_back(odd: KnowledgeBase) -> None:
    book = blank_book(odd, None)
    assert headings(book) == ["venture", "stage", "Größe, innen", "name", "hands", "tools"]
    assert offered(book) == {
        "stage": ["Planned", "Growing"],
        "Größe, innen": ["barren", "thin", "x" * 300],  # two of its answers are called the same
        "name": ["none", "2026-01-02", "TRUE"],
        "hands": ["=1+1", 'two, or "so"', "-3; <b> & 'more'"],
        "tools": ["none", "@theirs", "7"],  # 'own' is the id of another answer
    }


@pytest.mark.parametrize("kind", PACKS)
def test_nothing_in_it_is_worked_out(kind: str, request: pytest.FixtureRequest) -> None:
    book = blank_book(request.getfixturevalue(kind), None)
    for number in (1, 2, 3):
        sheet = part(book, f"xl/worksheets/sheet{number}.xml")
        assert not [node for node in sheet.iter() if node.tag.endswith(("}f", "}hyperlink"))]
    styles, sheet = part(book, "xl/styles.xml"), part(book, "xl/worksheets/sheet1.xml")
    formats = next(node for node in styles if node.tag.endswith("}cellXfs"))
    filled_in = [formats[int(node.attrib["style"])] for node in sheet.iter() if node.tag.endswith("}col")]
    assert {look.attrib["numFmtId"] for look in filled_in} == {"49"}  # text


def test_how_it_opens(garden: KnowledgeBase) -> None:
    book = blank_book(garden, None)
    sheet = part(book, "xl/worksheets/sheet1.xml")
    pane = next(node for node in sheet.iter() if node.tag.endswith("}pane"))
    assert (pane.attrib["state"], pane.attrib["topLeftCell"]) == ("frozen", "B2")
    sheets = [node.attrib for node in part(book, "xl/workbook.xml").iter() if node.tag.endswith("}sheet")]
    assert [(each["name"], each.get("state")) for each in sheets] == [
        ("Ventures", None),
        ("Questions", None),
        ("Answers", "hidden"),
    ]
    looks = [node.attrib["s"] for node in sheet.iter() if node.tag.endswith("}c")]
    assert looks[0] == looks[1]
    assert looks[2] == looks[3]
    assert looks[4] == looks[5]
    assert len(set(looks)) == 3  # the venture, and the two bases


def test_the_cell_is_grey_where_the_question_is_not_asked(garden: KnowledgeBase) -> None:
    book = blank_book(garden, None)
    (rule,) = [node for node in part(book, "xl/worksheets/sheet1.xml").iter() if "conditionalFormatting" in node.tag]
    assert rule.attrib["sqref"] == "F2:F1001"
    assert "".join(rule.itertext()) == 'AND($B2<>"",$B2<>"growing",$B2<>"Growing")'
    assert headings(book)[5] == "tools"
    assert notes(book)["tools"] == (
        "Whose are the tools?\nLook into the shed.\nWhy: They get lost.\n"
        "Asked at: Growing. At other stages the cell is grey."
    )
    assert notes(book)["ground"] == "What is the ground like?\nPut a spade in.\nWhy: Roots go down."


def test_a_sheet_explains_what_each_column_is_about(garden: KnowledgeBase) -> None:
    rows = cells(blank_book(garden, "planned"), "Questions")
    assert [row[0] for row in rows] == ["Column", "venture", "stage", "ground", "water", "helping hands"]
    assert rows[-1] == [
        "helping hands", "People", "How many come to dig?", "Count them on a wet day.", "Somebody has to.",
        "nobody\ntwo people\nmore than two", "all",
    ]  # fmt: skip


def test_what_rules_across_ventures_compare_can_be_said(knowledge: KnowledgeBase) -> None:
    told = [column for column in columns(knowledge, None) if not column.base]
    assert [column.heading for column in told[2:]] == ["area", "purpose group", "lead", "management", "partners"]
    assert [bool(column.help) for column in told[2:]] == [True, True, True, False, True]  # several in a cell


def test_a_column_to_compare_that_is_called_like_a_question_is_left_out(knowledge: KnowledgeBase) -> None:
    named = knowledge.columns["area"].replace(id="where_it_works", name="lead post")
    changed = replace(knowledge, columns={"lead-post": named.replace(id="lead_post"), "where_it_works": named})
    assert [column.heading for column in columns(changed, None)][-1] == "where_it_works"
    assert [column.heading for column in columns(changed, None)].count("lead post") == 1


def test_a_spreadsheet_takes_the_headings_for_utf_8(odd: KnowledgeBase) -> None:
    assert (
        head(odd, None, ".csv").encode() == b'\xef\xbb\xbfventure,stage,"Gr\xc3\xb6\xc3\x9fe, innen",name,hands,tools\n'
    )
    assert head(odd, "planned", ".tsv") == "\ufeffventure\tstage\tGröße, innen\tname\thands\n"


def test_the_same_bytes_each_time(tmp_path: Path) -> None:
    for number in "12":
        run_here("new", tmp_path / f"{number}.xlsx").done()
    assert (tmp_path / "1.xlsx").read_bytes() == (tmp_path / "2.xlsx").read_bytes()
    with ZipFile(tmp_path / "1.xlsx") as book:  # which would hold the time at which it was made
        assert b">2000-01-01T00:00:00Z</dcterms:created>" in book.read("docProps/core.xml")


def test_a_workbook_needs_a_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with mock.patch.dict(sys.modules, {"xlsxwriter": None}):
        said = run_here("new", "t.xlsx").refused()
        run_here("new", "t.csv").done()
    assert said.startswith("xlsxwriter: this library is not installed, and this command needs it. Install it: ")
    assert files_in(tmp_path) == ["t.csv"]


def test_what_is_told_can_be_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run_here("new", "my beds.CSV", "--stage", "planned", "--pack", GARDEN).done() == (
        "Wrote my beds.CSV. It has the headings. Open it in a spreadsheet, give each venture a row, save it, and run:\n"
        f"  collabadvisor portfolio 'my beds.CSV' --pack {GARDEN} --stage planned\n"
        "The answers that may stand in its cells are listed by:\n"
        f"  collabadvisor knowledge list --facts --pack {GARDEN}\n"
    )
    assert pl.read_csv("my beds.CSV").columns == ["venture", "stage", "ground", "water", "helping hands"]
