"""The workbook of a portfolio, read back: what stands in its cells, how it opens, and that its bytes are the same."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from textwrap import wrap
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import fastexcel
import polars as pl
import pytest

import collabadvisor.document
from collabadvisor import KnowledgeBase, Venture
from collabadvisor.files.problems import Location, MissingExtra, OutputError, Problem
from collabadvisor.knowledge.framework import TitledTerm
from collabadvisor.report.portfolio import workbook as module
from collabadvisor.report.portfolio.sheets import LINE, MOST_LINES, PAGE, TINTS
from collabadvisor.report.portfolio.workbook import workbook
from portfolio_shown import found, nothing_found, result_of, seen_by_the_programme
from portfolio_tables import some_ventures

UNCLEAR = Problem(
    Location("row 4, column 'lead_post'"), "'lead_post' has no answer 'juniro'.", "Did you mean 'junior'?"
)
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
Cells = list[list[Any]]


def made(knowledge: KnowledgeBase, result: pl.DataFrame, *unclear: Problem) -> bytes:
    programme = seen_by_the_programme(knowledge, result)
    return workbook(result, knowledge, found(knowledge, result), programme, unclear)


def cells(book: bytes, sheet: str) -> Cells:
    """The values of a sheet, row by row; an empty cell is None."""
    read = fastexcel.read_excel(book).load_sheet(sheet, header_row=None, dtypes="string")
    return [list(row) for row in read.to_polars().rows()]


def xml(written: bytes) -> ElementTree.Element:
    return ElementTree.fromstring(written)  # noqa: S314  (it is our own)


def parts(book: bytes) -> dict[str, ElementTree.Element]:
    """The sheets as they are written: name -> XML."""
    with ZipFile(BytesIO(book)) as file:
        names = [sheet.attrib["name"] for sheet in xml(file.read("xl/workbook.xml")).iter(f"{MAIN}sheet")]
        return {name: xml(file.read(f"xl/worksheets/sheet{place}.xml")) for place, name in enumerate(names, start=1)}


def fills(book: bytes) -> list[str]:
    """The colour behind each style of cell, by its number; empty where there is none."""
    with ZipFile(BytesIO(book)) as file:
        styles = xml(file.read("xl/styles.xml"))
    (filled,), (formats,) = styles.findall(f"{MAIN}fills"), styles.findall(f"{MAIN}cellXfs")
    colours = [fill.find(f".//{MAIN}fgColor") for fill in filled]
    behind = ["" if colour is None else f"#{colour.attrib['rgb'][2:].lower()}" for colour in colours]
    return [behind[int(each.attrib["fillId"])] for each in formats]


@pytest.fixture(scope="module")
def result(knowledge: KnowledgeBase, ventures: list[Venture]) -> pl.DataFrame:
    own: dict[str, list[Any]] = {"owner": ["Mrs Ames", None, "Mr Bo"] * 10, "money": [many / 4 for many in range(30)]}
    told = result_of(knowledge, ventures[:30], own)
    unjudged = [name for name in told.columns if name not in ("venture", "stage", "unclear", *own)]
    return told.with_columns(
        *(pl.when(pl.col("venture") != "Venture 7").then(pl.col(name)) for name in unjudged),
        unclear=pl.when(pl.col("venture") == "Venture 7").then(2).otherwise(0),
    )


@pytest.fixture(scope="module")
def book(knowledge: KnowledgeBase, result: pl.DataFrame) -> bytes:
    return made(knowledge, result, UNCLEAR)


def test_every_venture_stands_in_it_in_titles_and_words(
    knowledge: KnowledgeBase, result: pl.DataFrame, book: bytes
) -> None:
    framework = knowledge.framework
    heads, *rows = cells(book, "Ventures")
    judged = framework.names_with_standing()
    assert heads == [
        *("Venture", "Stage", "Verdict"),
        *map(framework.title_of, judged),
        *(f"{value.title} shown" for value in framework.values.values()),
        *("Answered", "Questions", "Open questions", "Now", "Next", "Later", "To do now", "Unclear cells"),
        *("owner", "money"),
    ]
    for told, row in zip(rows, result.iter_rows(named=True), strict=True):
        cell = dict(zip(heads, told, strict=True))
        assert (cell["Venture"], cell["Stage"]) == (row["venture"], framework.stages[row["stage"]].title)
        assert (cell["owner"], cell["Unclear cells"]) == (row["owner"], str(row["unclear"]))
        assert float(cell["money"]) == row["money"]
        verdict, standings = row["verdict"], [row[name] for name in judged]
        assert cell["Verdict"] == (framework.verdicts[verdict].title if verdict else "not judged")
        stands = [framework.standings[name].title if name else "not judged" for name in standings]
        assert [cell[framework.title_of(name)] for name in judged] == stands
        for head, name in [("Answered", "answered"), ("Questions", "questions"), ("Now", "now"), ("Later", "later")]:
            assert cell[head] == (None if row[name] is None else str(row[name]))
        to_do = [
            knowledge.recommendations[name].title for name in (row["now_recommendations"] or "").split("; ") if name
        ]
        asked = [knowledge.facts[name].name for name in (row["open_questions"] or "").split("; ") if name]
        assert (cell["To do now"] or "").splitlines() == to_do
        assert (cell["Open questions"] or "") == "; ".join(asked)


def test_standings_are_coloured_as_on_the_page(knowledge: KnowledgeBase, result: pl.DataFrame, book: bytes) -> None:
    style = (Path(collabadvisor.document.__file__).parent / "templates" / "colours.css").read_text(encoding="utf-8")
    page = dict(re.findall(r"--(\w+)-tint: (#[0-9a-f]{6});", style[: style.index("@media")]))
    assert page == TINTS
    behind = fills(book)
    rows = list(parts(book)["Ventures"].iter(f"{MAIN}row"))[1:]
    for row, told in zip(rows, result.iter_rows(named=True), strict=True):
        for cell, name in zip(list(row)[3:], knowledge.framework.names_with_standing(), strict=False):
            assert behind[int(cell.attrib["s"])] == TINTS.get(told[name], "")


def test_headings_and_names_stay_in_sight_and_filters_are_on(result: pl.DataFrame, book: bytes) -> None:
    sheet = parts(book)["Ventures"]
    (pane,) = sheet.iter(f"{MAIN}pane")
    assert (pane.attrib["topLeftCell"], pane.attrib["state"]) == ("B2", "frozen")
    (filtered,) = sheet.iter(f"{MAIN}autoFilter")
    assert filtered.attrib["ref"] == f"A1:AA{result.height + 1}"
    widths = [float(column.attrib["width"]) for column in sheet.iter(f"{MAIN}col")]
    assert all(8 <= width <= 61 for width in widths)
    with ZipFile(BytesIO(book)) as file:
        assert b'wrapText="1"' in file.read("xl/styles.xml")
    with ZipFile(BytesIO(book)) as file:
        named = list(xml(file.read("xl/workbook.xml")).iter(f"{MAIN}definedName"))
    repeated = [each.text for each in named if each.attrib["name"] == "_xlnm.Print_Titles"]
    assert "Ventures!$A:$A,Ventures!$1:$1" in repeated
    assert {"'What would help'!$A:$A,'What would help'!$1:$1", "Lessons!$A:$A,Lessons!$1:$1"} <= set(repeated)
    (page,) = sheet.iter(f"{MAIN}pageSetup")
    assert (page.attrib["orientation"], page.attrib["fitToHeight"]) == ("landscape", "0")
    assert (
        sum(widths) / int(page.attrib.get("fitToWidth", 1)) < 1.5 * PAGE
    )  # as many pages beside each other as it needs


def test_each_row_is_as_high_as_its_words_need_in_any_program(book: bytes) -> None:
    for name, sheet in parts(book).items():
        columns = [column.attrib for column in sheet.iter(f"{MAIN}col")]
        widths = [float(each["width"]) for each in columns for _ in range(int(each["min"]), int(each["max"]) + 1)]
        said = cells(book, name)
        heights = {int(row.attrib["r"]): float(row.attrib.get("ht", LINE)) for row in sheet.iter(f"{MAIN}row")}
        for at, row in enumerate(said, start=1):
            lines = [
                sum(max(1, len(wrap(line, int(width)))) for line in (words or "").split("\n"))
                for words, width in zip(row, widths, strict=False)
            ]
            needed = min(MOST_LINES, max(lines)) - 1  # a word more or less on a line
            assert LINE * needed - 1 <= heights.get(at, LINE) <= 409, (name, at, row)


def test_no_number_touches_the_words_beside_it_and_its_heading_stands_over_it(book: bytes) -> None:
    with ZipFile(BytesIO(book)) as file:
        (formats,) = xml(file.read("xl/styles.xml")).findall(f"{MAIN}cellXfs")
    looks = [form.find(f"{MAIN}alignment") for form in formats]
    at_right = {n for n, look in enumerate(looks) if look is not None and look.get("horizontal") == "right"}
    assert all(look.get("indent") == "1" for look in looks if look is not None and look.get("horizontal") == "right")
    for name, sheet in parts(book).items():
        numbers = [cell for cell in sheet.iter(f"{MAIN}c") if cell.get("t") is None]
        styles = {int(cell.attrib["s"]) for cell in numbers if cell.find(f"{MAIN}v") is not None}
        assert styles <= at_right, name
        # Where words may wrap, LibreOffice leaves the room out.
        assert not any("wrapText" in getattr(looks[n], "attrib", ()) for n in styles)
        heads = {cell.attrib["r"]: int(cell.attrib["s"]) for cell in sheet.iter(f"{MAIN}c")}
        if name in ("What would help", "Lessons"):
            assert [heads[f"{column}1"] in at_right for column in "ABC"] == [False, True, True]


def test_the_sheets_and_what_is_found_across_ventures(knowledge: KnowledgeBase, book: bytes) -> None:
    some = ["Ventures", "Across ventures", "Programme", "What would help", "Lessons"]
    assert list(parts(book)) == [*some, "Unclear cells", "What the words mean"]
    assert list(parts(book)) == [name for name in module.SHEETS if name != module.REQUIRED]
    heads, finding, *silent = cells(book, "Across ventures")
    told = dict(zip(heads, finding, strict=True))
    assert (told["How grave"], told["What"]) == ("Major", "One person leads many ventures")
    assert (told["Found"], told["Ventures"]) == ("Mrs Ames leads 5 ventures.", "5")
    assert told["Which"].splitlines() == ["Venture 0", "Venture 1", "3 more"]
    assert told["What to do"].splitlines()[0] == "Give each a lead of its own."
    assert f"“{' '.join(next(iter(knowledge.lessons.values())).quote.split())}”" in told["Lessons"]
    named = [fact.name for fact in knowledge.facts.values()][:2]
    assert [row[1] for row in silent][2].endswith(f"({' and '.join(named)}).")
    assert cells(book, "Unclear cells")[1] == list(map(str, UNCLEAR))


def test_the_programmes_sheet_has_every_recommendation_and_every_lesson(
    knowledge: KnowledgeBase, result: pl.DataFrame, book: bytes
) -> None:
    programme = seen_by_the_programme(knowledge, result)
    heads, *often = cells(book, "What would help")
    assert heads[1:] == ["Given to", "For now to", "Better verdict", "A base or value better", "Weaknesses gone"]
    assert {row[0] for row in often} == {given.title for given in programme.recommendations}
    first, last = programme.helps[0], programme.recommendations[-1]
    numbers = (first.given, first.given - 1, first.verdict, first.standing, first.weaknesses)
    assert often[0] == [first.title, *map(str, numbers)]
    assert often[-1] == [last.title, str(last.given), str(last.now), None, None, None]
    assert [row[1:] for row in cells(book, "Lessons")[1:]] == [["4", "0"], ["1", "6"]]
    rows = cells(book, "Programme")
    purpose = next(row for row in rows if row[0] == "Purpose")
    assert purpose[1:] == [str(many) for many in programme.standings["purpose"].values()]


def test_the_words_are_explained(knowledge: KnowledgeBase, book: bytes) -> None:
    rows = [tuple(row) for row in cells(book, "What the words mean")]
    framework = knowledge.framework
    scales: list[Mapping[Any, TitledTerm]] = [framework.standings, framework.verdicts, framework.priorities]
    scales += [framework.severities, framework.stages]
    for named in (named for scale in scales for named in scale.values()):
        assert (named.title, " ".join(named.meaning.split())) in rows
    assert any(f"version {knowledge.version}" in (said or "") for _, said in rows)


def test_without_unclear_cells_there_is_no_sheet_of_them(garden: KnowledgeBase) -> None:
    result = result_of(garden, [])
    book = workbook(result, garden, nothing_found(result), seen_by_the_programme(garden, result))
    some = ["Ventures", "Across ventures", "Programme", "What would help", "Lessons"]
    assert list(parts(book)) == [*some, "What the words mean"]
    assert len(cells(book, "Ventures")) == 1


WORDS = ["=1+1", "+1", "-1+2", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "http://example.org", "007", "1e5", "_x0041_",
         "TRUE", "#REF!", "<b>&amp;</b>", "a" * 300]  # fmt: skip


def test_what_a_table_says_stays_words_and_never_becomes_a_formula_or_a_link(garden: KnowledgeBase) -> None:
    ventures = [Venture(venture=word, stage="planned") for word in WORDS]
    book = made(garden, result_of(garden, ventures, {"=own": WORDS}))
    heads, *rows = cells(book, "Ventures")
    assert heads[-1] == "=own"
    assert [row[0] for row in rows] == [row[-1] for row in rows] == WORDS
    for sheet in parts(book).values():
        assert not list(sheet.iter(f"{MAIN}f"))
        assert not list(sheet.iter(f"{MAIN}hyperlink"))


def test_characters_that_cannot_be_seen_do_not_get_in(garden: KnowledgeBase) -> None:
    own: dict[str, list[Any]] = {"note": ["a\x00b\x1b[31m\u202ec\r\nd", None], "x\x07": ["y" * 40_000, ""]}
    book = made(garden, result_of(garden, some_ventures(garden, 2, seed=2), own))
    heads, first, _ = cells(book, "Ventures")
    assert heads[-2:] == ["note", "x"]
    assert first[-2] == "abc\nd"
    assert len(first[-1]) == 32_767
    assert first[-1].endswith("y…")


def test_a_value_keeps_its_kind(garden: KnowledgeBase) -> None:
    noon = datetime(2026, 5, 1, 12)
    own: dict[str, list[Any]] = {
        "due": [date(2026, 5, 1), date(1799, 1, 1)],
        "met": [noon, None],
        "told": [noon.replace(tzinfo=UTC), None],
        "big": [2**60, 3],
        "share": [float("nan"), float("inf")],
        "signed": [True, None],
        "partners": [["a", "b"], []],
    }
    book = made(garden, result_of(garden, some_ventures(garden, 2, seed=2), own))
    heads, first, second = cells(book, "Ventures")
    assert first[-7:] == [
        *("2026-05-01 00:00:00", "2026-05-01 12:00:00", "2026-05-01 12:00:00+00:00", str(2**60), "nan", "true", "a, b"),
    ]
    assert second[-7:] == ["1799-01-01", None, None, "3", "inf", None, ""]
    (row, _) = list(parts(book)["Ventures"].iter(f"{MAIN}row"))[1:]
    kinds = {head: cell.attrib.get("t", "number") for head, cell in zip(heads, row, strict=False)}
    assert (kinds["due"], kinds["met"], kinds["told"], kinds["big"]) == ("number", "number", "s", "s")


@pytest.mark.slow
def test_the_same_portfolio_makes_the_same_bytes(knowledge: KnowledgeBase, result: pl.DataFrame, book: bytes) -> None:
    assert made(knowledge, result, UNCLEAR) == book
    with ZipFile(BytesIO(book)) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2000-01-01T00:00:00Z" in file.read("docProps/core.xml")


def test_too_many_ventures_for_a_sheet_are_refused(garden: KnowledgeBase, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_ROWS", 2)
    result = result_of(garden, some_ventures(garden, 3, seed=1))
    with pytest.raises(OutputError) as refused:
        made(garden, result)
    said = "sheet: 3 ventures are too many for one sheet, which can show 2. Write a table (.csv, .parquet)."
    assert str(refused.value) == said


def test_without_the_library_one_line_says_what_is_missing(
    garden: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(MissingExtra, match=r"^xlsxwriter: this library is not installed.*xlsxwriter>="):
        made(garden, result_of(garden, []))
