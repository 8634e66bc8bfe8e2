"""The steps of features/using/portfolio-page.feature: what a board sees of a portfolio, and its office works with."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

import fastexcel
import polars as pl
import pytest
from pytest_bdd import given, parsers, then, when

from collabadvisor import KnowledgeBase
from collabadvisor.files.problems import OutputError
from collabadvisor.portfolio.across import find_across
from collabadvisor.portfolio.programme import programme
from collabadvisor.portfolio.result_rows import result_frame
from collabadvisor.report.portfolio.portfolio_page import page
from collabadvisor.report.portfolio.workbook import workbook


@dataclass
class Programme:
    """The table of the programme, and what was made of it."""

    table: pl.DataFrame = field(default_factory=pl.DataFrame)
    page: str = ""
    workbook: bytes = b""
    refused: str = ""

    def part(self, start: str, end: str) -> str:
        """The page from one text to the next."""
        return self.page[self.page.index(start) : self.page.index(end, self.page.index(start))]

    def rows(self, table: str) -> list[list[str]]:
        """The words in the cells of a table of the page, row by row."""
        part = self.part(f'id="{table}"', "</table>")
        rows = re.findall("<tr[ >].*?</tr>", part, flags=re.DOTALL)
        return [[seen(cell) for cell in re.findall("<t[hd].*?</t[hd]>", row, flags=re.DOTALL)] for row in rows]

    def told_of(self, venture: str) -> dict[str, str]:
        """What the table of the page tells of a venture: heading -> words."""
        heads, *rows = self.rows("ventures")
        return dict(zip(heads, next(row for row in rows if row[0] == venture), strict=True))


def seen(html: str) -> str:
    """The words of a piece of the page."""
    return re.sub(r"\s+", " ", unescape(re.sub("<[^<>]+>", " ", html))).strip()


@pytest.fixture
def office() -> Programme:
    return Programme()


@given("a programme of these ventures")
def these_ventures(office: Programme, datatable: list[list[str]]) -> None:
    heads, *rows = datatable
    cells = [[cell or None for cell in row] for row in rows]
    office.table = pl.DataFrame(cells, schema=dict.fromkeys(heads, pl.String), orient="row")


@given(parsers.parse('the venture "{name}" is called "{other}"'))
def is_called(office: Programme, name: str, other: str) -> None:
    office.table = office.table.with_columns(pl.col("venture").replace(name, other))


@given(parsers.parse("{many:d} such programmes in one table"))
def so_many(office: Programme, many: int) -> None:
    office.table = pl.concat([office.table] * many)


@when("the office makes the page")
def makes_the_page(office: Programme, knowledge: KnowledgeBase) -> None:
    table = office.table
    try:
        office.page = page(
            result_frame(table, knowledge), knowledge, find_across(table, knowledge), programme(table, knowledge)
        )
    except OutputError as refused:
        office.refused = str(refused)


@when("the office makes the workbook")
def makes_the_workbook(office: Programme, knowledge: KnowledgeBase) -> None:
    table, found = office.table, find_across(office.table, knowledge)
    office.workbook = workbook(result_frame(table, knowledge), knowledge, found, programme(table, knowledge))


@then(parsers.parse('the head of the page says "{words}"'))
def head_says(office: Programme, words: str) -> None:
    assert seen(office.part("<h1", "</h1>")) == words


@then(parsers.parse('in the map "{name}" stands under "{verdict}"'))
def stands_under(office: Programme, name: str, verdict: str) -> None:
    group = ""
    for row in office.rows("map"):
        if len(row) == 1:
            group = row[0]
        elif row[0] == name:
            break
    assert group.startswith(f"{verdict} (")


@then("in the map these stand so")
def stand_so(office: Programme, datatable: list[list[str]]) -> None:
    heads, *rows = datatable
    titles, *stand = office.rows("map")
    told = {row[0]: dict(zip(titles, row, strict=True)) for row in stand if len(row) > 1}
    for name, *standings in rows:
        assert [told[name][title] for title in heads[1:]] == standings


@then(parsers.parse('the page tells of "{name}" that "{title}" is to be done now'))
def to_be_done(office: Programme, name: str, title: str) -> None:
    assert title in office.told_of(name)["Now"]


@then(parsers.parse('the page tells of "{name}" that "{question}" is not answered'))
def not_answered(office: Programme, name: str, question: str) -> None:
    assert question in office.told_of(name)["Missing"]


@then(parsers.parse('on the page stands "{words}"'))
def stands_on_the_page(office: Programme, words: str) -> None:
    assert words in seen(office.page)


@then(parsers.parse('the page names a venture "{name}"'))
def names_a_venture(office: Programme, name: str) -> None:
    assert office.told_of(name)["Venture"] == name


@then("nothing but the page's own script can run in it")
def only_its_own(office: Programme) -> None:
    assert office.page.count("<script") == 1
    assert re.search(r"script-src 'sha256-[\w+/]{43}='; base-uri 'none'", office.page)


@then(parsers.parse('it is refused with "{words}"'))
def is_refused(office: Programme, words: str) -> None:
    assert office.refused.startswith(words)


@then(parsers.re('it has the sheets "(?P<names>.+)"'))
def has_the_sheets(office: Programme, names: str) -> None:
    assert fastexcel.read_excel(office.workbook).sheet_names == re.split('", "|" and "', names)


@then(parsers.parse('in the sheet "{sheet}" the row of "{name}" says'))
def row_says(office: Programme, sheet: str, name: str, datatable: list[list[str]]) -> None:
    heads, cells = datatable
    rows = fastexcel.read_excel(office.workbook).load_sheet(sheet).to_polars()
    assert rows.filter(pl.col("Venture") == name).select(heads).row(0) == tuple(cells)


@then(parsers.parse('in the sheet "{sheet}" a row begins with "{first}", "{second}"'))
def row_begins(office: Programme, sheet: str, first: str, second: str) -> None:
    rows = fastexcel.read_excel(office.workbook).load_sheet(sheet).to_polars()
    assert (first, second) in [row[:2] for row in rows.rows()]
