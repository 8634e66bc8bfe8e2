"""Inputs with which users came to grief, each with what is right of it. The files stand in ``data/faults``."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from steps.running import Ran, run_here

FAULTS = Path(__file__).parent / "data" / "faults"
FRENCH = ("--pack", FAULTS / "pack-fr")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def portfolio(name: str, *arguments: str | Path) -> Ran:
    return run_here("portfolio", FAULTS / name, *arguments)


def ventures(name: str, *arguments: str | Path) -> list[dict[str, Any]]:
    """What the JSON says of each venture: it must be JSON as everybody else reads it."""

    def no_number(word: str) -> None:
        raise AssertionError(word)

    ran = portfolio(name, "-o", "out.json", *arguments)
    assert "Traceback" not in ran.err, ran.err
    told: list[dict[str, Any]] = json.loads(Path("out.json").read_bytes(), parse_constant=no_number)["ventures"]
    return told


def in_csv(name: str, ending: str = "csv") -> list[dict[str, str]]:
    assert portfolio(name, "-o", f"out.{ending}").done() == ""
    with Path(f"out.{ending}").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t" if ending == "tsv" else ","))


def in_lines(name: str) -> list[dict[str, Any]]:
    assert portfolio(name, "-o", "out.jsonl").done() == ""
    return [json.loads(line) for line in Path("out.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["straight", "curly", "numbered", "limesurvey", "kobo"])
def test_a_heading_that_is_nearly_a_question_is_taken_for_it(name: str) -> None:
    for told in ventures(f"{name}.csv"):
        assert (told["verdict"], told["answered"]) == ("repair", 2)


@pytest.mark.parametrize("name", ["nfc.csv", "nfd.csv"])
def test_an_accent_may_be_a_letter_or_two(name: str) -> None:
    assert [told["answered"] for told in ventures(name, *FRENCH)] == [2]


@pytest.mark.slow
def test_what_a_heading_was_taken_for_is_told() -> None:
    said = portfolio("numbered.csv").err
    assert "4 of 4 columns understood; taken '7. How do the partners' own priorities" in said
    assert "as partner_priorities" in said


def test_a_formula_without_a_value_is_told() -> None:
    ran = portfolio("formula.xlsx", "-o", "out.csv")
    assert ran.code == 1
    assert "row 2, column 'lead_post': cell C2 of the sheet 'Sheet1': the formula in this cell was never" in ran.err


@pytest.mark.parametrize(
    ("name", "error"),
    [("name-error", "#NAME?"), ("ref-error", "#REF!"), ("spill", "#SPILL!"), ("getting-data", "#GETTING_DATA")],
)
def test_an_error_in_an_own_column_is_carried_along(name: str, error: str) -> None:
    assert in_csv(f"{name}.xlsx")[0]["Note"] == error


@pytest.mark.parametrize(("name", "place"), [("corner", "XFD1048576"), ("corner-20000", "XFD20000")])
def test_a_far_cell_costs_nothing_and_is_told(name: str, place: str) -> None:
    ran = portfolio(f"{name}.xlsx", "--format", "csv")
    assert ran.done().splitlines()[1].startswith("A,")
    assert f"this column has no heading, and is left out; its first cell is {place}." in ran.err


@pytest.mark.parametrize("ending", ["csv", "jsonl", "json"])
def test_bytes_are_written_in_every_format(ending: str) -> None:
    readers = {"csv": in_csv, "jsonl": in_lines, "json": ventures}
    assert [told["photo"] for told in readers[ending]("binary.parquet")] == ["ff", "62"]


def test_bytes_stay_bytes_where_they_can() -> None:
    portfolio("binary.parquet", "-o", "out.parquet").done()
    assert pl.read_parquet("out.parquet")["photo"].to_list() == [b"\xff", b"b"]


@pytest.mark.slow
def test_a_quotation_mark_within_a_cell_is_a_letter() -> None:
    assert [told["venture"] for told in ventures("inch.csv")] == ['Pipe 5" wide', "B", "C"]
    assert ventures("inch.tsv")[0]["Note"] == '5" pipe'


@pytest.mark.slow
def test_a_lone_return_ends_a_row() -> None:
    assert [told["venture"] for told in ventures("lone-return.csv")] == ["A", "B"]


@pytest.mark.slow
def test_a_byte_order_mark_is_passed_over_in_json_lines() -> None:
    assert [told["answered"] for told in ventures("bom.jsonl")] == [1]


def test_what_is_no_number_is_told_with_its_line() -> None:
    assert (
        portfolio("nan.jsonl")
        .refused()
        .splitlines()[0]
        .endswith("nan.jsonl:2: NaN is no number of JSON. Write null where nothing is known.")
    )
    assert "big.jsonl:1: the number '1e400' is too large to be read." in portfolio("big.jsonl").refused()


def test_text_below_a_thousand_numbers_stays() -> None:
    codes = [told["Code"] for told in in_csv("late-text.xlsx")]
    assert codes == [*map(str, range(1000)), "X0", "X1", "X2", "X3", "X4"]


@pytest.mark.slow
def test_whole_numbers_have_no_fraction() -> None:
    assert "4 ventures are led by 4711" in portfolio("codes.xlsx").done().replace("\n", " ")
    assert in_csv("codes.xlsx")[0]["lead"] == "4711"
    assert [(told["area"], type(told["area"])) for told in ventures("codes.xlsx")][:1] == [(101, int)]
    assert '"lead":4711,' in json.dumps(in_lines("codes.xlsx")[0], separators=(",", ":"))


@pytest.mark.slow
@pytest.mark.parametrize(("name", "scores"), [("nan.parquet", [None, 1.0]), ("inf.parquet", [None, 1.0])])
def test_what_is_no_number_is_null_in_json(name: str, scores: list[float | None]) -> None:
    assert [told["score"] for told in ventures(name)] == scores
    assert [told["score"] for told in in_lines(name)] == scores


def test_a_table_for_a_spreadsheet_begins_with_the_mark() -> None:
    for ending in ("csv", "tsv"):
        portfolio("names.csv", "-o", f"out.{ending}").done()
        assert Path(f"out.{ending}").read_bytes()[:3] == b"\xef\xbb\xbf"


@pytest.mark.slow
def test_a_hidden_sheet_is_no_default() -> None:
    assert ventures("hidden-first.xlsx")[0]["venture"] == "A"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("title-row.csv", "title-row.csv: row 2: this row is read as the headings, and row 1 is passed over above it."),
        ("title-row.xlsx", "row 3 of the sheet 'Sheet1': this row is read as the headings, and row 1 is passed over"),
    ],
)
def test_a_title_above_the_headings_is_passed_over(name: str, told: str) -> None:
    assert ventures(name)[0]["venture"] == "A"
    assert told in portfolio(name).err


def test_a_length_of_time_is_text_where_it_must_be() -> None:
    for told in (in_csv("duration.parquet"), in_csv("duration.parquet", "tsv"), in_lines("duration.parquet")):
        assert {row["length"] for row in told} == {"1:00:00"}
