"""The cells of a workbook, whatever way a file writes them: each once, as it is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
import xlsxwriter

from collabadvisor.files.cell_text import cell_text, json_value
from collabadvisor.files.number_formats import CLOCK, DAY, LENGTH, MOMENT, NUMBER, MomentParts, parse_format
from collabadvisor.files.problems import UnreadableFile
from collabadvisor.files.sheet_cells import CellError, UncalculatedFormula
from collabadvisor.files.workbook_file import SheetRows, parse_sheet

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def book(cells: str, parts: Mapping[str, str] | None = None, **how: str) -> BytesIO:
    """A workbook of one sheet, whose rows are given as XML; ``how`` says where it departs from what is usual."""
    space, target = how.get("space", MAIN), how.get("target", "worksheets/sheet1.xml")
    head = how.get("head", "")
    written = {
        "xl/workbook.xml": f'<workbook xmlns="{space}" xmlns:r="{REL}">{head}<sheets><sheet name="One" sheetId="1" '
        'r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships><Relationship Id="rId1" Type="{REL}/worksheet" '
        f'Target="{target}"/><Relationship Id="rId2" Type="{REL}/sharedStrings" Target="sharedStrings.xml"/>'
        f'<Relationship Id="rId3" Type="{REL}/styles" Target="styles.xml"/></Relationships>',
        how.get("part", "xl/worksheets/sheet1.xml"): f'<worksheet xmlns="{space}"><sheetData>{cells}</sheetData>'
        "</worksheet>",
        **(parts or {}),
    }
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        for name, text in written.items():
            archive.writestr(name, text)
    made.seek(0)
    return made


def read_sheet(path: Path, sheet: str | None = None) -> SheetRows:
    with path.open("rb") as file:
        return parse_sheet(file, path.name, sheet)


def first_row(cells: str, parts: Mapping[str, str] | None = None, **how: str) -> dict[int, Any]:
    return parse_sheet(book(f"<row>{cells}</row>", parts, **how), "t.xlsx").rows[0]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ('<c r="A1"><v>4711</v></c>', 4711),
        ('<c r="A1"><v>4711.0</v></c>', 4711),
        ('<c r="A1"><v>0.1</v></c>', 0.1),
        ('<c r="A1" t="n"><v>1E3</v></c>', 1000),
        ('<c r="A1"><v>123456789012345678901</v></c>', 1.2345678901234568e20),
        ('<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', " a "),
        ('<c r="A1" t="inlineStr"><is><r><t>a</t></r><rPh sb="0" eb="1"><t>no</t></rPh><r><t>b</t></r></is></c>', "ab"),
        ('<c r="A1" t="str"><f>A2</f><v>worked</v></c>', "worked"),
        ('<c r="A1" t="str"><v>a_x000D_b_x005F_x</v></c>', "a\rb_x"),
        ('<c r="A1" t="b"><v>1</v></c>', True),
        ('<c r="A1" t="b"><v>0</v></c>', False),
        ('<c r="A1" t="e"><v>#NAME?</v></c>', CellError("#NAME?")),
        ('<c r="A1" t="d"><v>2026-05-01</v></c>', date(2026, 5, 1)),
        ('<c r="A1" t="d"><v>2026-05-01T09:30:00</v></c>', datetime(2026, 5, 1, 9, 30)),
        ('<c r="A1"><f>1+1</f></c>', UncalculatedFormula("=1+1")),
        ('<c r="A1"><f t="shared" si="0"/><v/></c>', UncalculatedFormula("=")),
        ("<c><v>7</v></c>", 7),
        ('<c r="A1"><v>as it is</v></c>', "as it is"),
    ],
)
def test_a_cell_is_read_as_it_is(cell: str, value: object) -> None:
    found = first_row(cell)[0]
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="A1"/>',
        '<c r="A1" s="0"><v></v></c>',
        '<c r="A1" t="str"><f>""</f><v></v></c>',
        '<c r="A1" t="inlineStr"/>',
    ],
)
def test_where_nothing_stands_there_is_no_cell(cell: str) -> None:
    assert parse_sheet(book(f"<row>{cell}</row>"), "t.xlsx").rows == ()


def test_shared_texts_are_whole() -> None:
    texts = f'<sst xmlns="{MAIN}"><si><t>plain</t></si><si><r><t>in </t></r><r><t>pieces</t></r></si><si/></sst>'
    row = first_row('<c t="s"><v>1</v></c><c t="s"><v>0</v></c><c t="s"><v>2</v></c>', {"xl/sharedStrings.xml": texts})
    assert row == {0: "in pieces", 1: "plain"}


@pytest.mark.parametrize(
    "how",
    [
        {"target": "/xl/worksheets/sheet1.xml"},
        {"target": "worksheets\\sheet1.xml", "part": "xl\\worksheets\\sheet1.xml"},
        {"target": "../odd/place.xml", "part": "odd/place.xml"},
        {"target": "Worksheets/Sheet1.xml"},
        {"space": STRICT},
    ],
)
def test_the_parts_of_a_workbook_may_stand_anywhere(how: dict[str, str]) -> None:
    assert first_row('<c r="B7"><v>1</v></c>', None, **how) == {1: 1}


STYLES = (
    f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="164" formatCode="[h]:mm"/>'
    '<numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm;@"/></numFmts><cellXfs><xf numFmtId="0"/>'
    '<xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>'
)


@pytest.mark.parametrize(
    ("look", "number", "head", "value"),
    [
        (1, "45000", "", date(2023, 3, 15)),
        (1, "43538", '<workbookPr date1904="1"/>', date(2023, 3, 15)),
        (1, "59", "", date(1900, 2, 28)),
        (1, "60", "", 60),
        (1, "-3", "", -3),
        (2, "0.395833333333333", "", time(9, 30)),
        (2, "0.999999999999", "", time(0, 0)),
        (3, "1.104166666666667", "", timedelta(hours=26, minutes=30)),
        (4, "45000.395833333336", "", datetime(2023, 3, 15, 9, 30)),
        (9, "7", "", 7),
    ],
)
def test_a_number_is_a_day_or_time_where_it_is_shown_as_one(look: int, number: str, head: str, value: object) -> None:
    parts = {"xl/styles.xml": STYLES}
    assert first_row(f'<c s="{look}"><v>{number}</v></c>', parts, head=head)[0] == value


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("General", NUMBER), ("0.00", NUMBER), ('0 "days"', NUMBER), ("[Red]0;[Blue]-0", NUMBER), ("0E+00", NUMBER),
        ("dd/mm/yyyy", DAY), ("[$-809]d mmmm yyyy", DAY), ("mmm-yy", DAY), ("h:mm AM/PM", CLOCK), ("mm:ss.0", CLOCK),
        ("yyyy-mm-dd hh:mm:ss", MOMENT), ("[h]:mm:ss", LENGTH), ("[mm]:ss", LENGTH), (r"0\h", NUMBER), ("@", NUMBER),
        ('"Q"0', NUMBER), ("_-* #,##0.00_-", NUMBER),
    ],
)  # fmt: skip
def test_a_format_says_what_a_number_is_shown_as(code: str, shown: MomentParts) -> None:
    assert parse_format(code) == shown


def test_what_xlsxwriter_writes_is_read_back(tmp_path: Path) -> None:
    values = ["a", 7, 2.5, True, date(2026, 5, 1), datetime(2026, 5, 1, 9, 30), time(9, 30), timedelta(hours=30)]
    formats = [None, None, None, None, "yyyy-mm-dd", "yyyy-mm-dd hh:mm", "hh:mm", "[h]:mm"]
    with xlsxwriter.Workbook(tmp_path / "t.xlsx") as written:
        page = written.add_worksheet()
        for place, (value, code) in enumerate(zip(values, formats, strict=True)):
            page.write(2, place, value, written.add_format({"num_format": code}) if code else None)
        written.add_worksheet("Other")
    assert read_sheet(tmp_path / "t.xlsx") == SheetRows("Sheet1", ("Other",), (3,), (dict(enumerate(values)),))


def test_a_chart_is_no_sheet_and_a_hidden_sheet_is_found_by_its_name(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "t.xlsx") as written:
        page = written.add_worksheet("Data")
        page.write(0, 0, 1)
        chart = written.add_chart({"type": "line"})
        chart.add_series({"values": "=Data!$A$1:$A$2"})
        written.add_chartsheet("Picture").set_chart(chart)
        written.add_worksheet("Secret").hide()
    assert read_sheet(tmp_path / "t.xlsx").others == ()
    assert read_sheet(tmp_path / "t.xlsx", "Secret").rows == ()
    with pytest.raises(UnreadableFile, match=r"there is no sheet .Picture. in this workbook. Known here: Data"):
        read_sheet(tmp_path / "t.xlsx", "Picture")


@pytest.mark.parametrize("content", [b"", b"PK", b"\xd0\xcf\x11\xe0", b"<html/>"])
def test_what_is_no_workbook_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableFile, match="this is no workbook that can be read"):
        parse_sheet(BytesIO(content), "t.xlsx")


def test_a_damaged_sheet_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="this is no workbook that can be read"):
        parse_sheet(book('<row><c t="s"><v>9</v></c></row>'), "t.xlsx")
    with pytest.raises(UnreadableFile, match="this is no workbook that can be read"):
        parse_sheet(book("<row>"), "t.xlsx")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (7.0, "7"), (0.1, "0.1"), (True, "true"), (date(2026, 5, 1), "2026-05-01"), (time(9, 30), "09:30"),
        (time(9, 30, 5), "09:30:05"), (datetime(2026, 5, 1, 9, 30), "2026-05-01 09:30:00"), (b"\x00\xff", "00ff"),
        (timedelta(hours=26, minutes=3), "26:03:00"), (-timedelta(seconds=90, microseconds=500000), "-0:01:30.5"),
        ([1, None, b"a"], '[1, null, "61"]'), ({"a": float("nan")}, '{"a": null}'),
    ],
)  # fmt: skip
def test_a_value_has_one_text(value: object, text: str) -> None:
    assert cell_text(value) == text


def test_json_holds_what_json_knows() -> None:
    given = {"a": float("inf"), 1: [time(1), {"b": timedelta(0)}], "c": (b"x",), "d": 7, "e": None, "f": False}
    assert json_value(given) == {
        "a": None,
        "1": ["01:00", {"b": "0:00:00"}],
        "c": ["78"],
        "d": 7,
        "e": None,
        "f": False,
    }
