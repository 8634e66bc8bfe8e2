"""The steps about portfolios: tables of ventures in, tables out."""

from __future__ import annotations

import json

import polars as pl
from pytest_bdd import parsers, then

from steps.using import Desk


@then("something was found")
def something_found(desk: Desk) -> None:
    assert desk.ran.code == 1, desk.ran
    assert "Traceback" not in desk.ran.err


@then(parsers.parse('the table "{name}" says'))
def table_says(desk: Desk, name: str, datatable: list[list[str]]) -> None:
    file = desk.file(name)
    table = pl.read_csv(file, infer_schema=False) if name.endswith(".csv") else pl.read_ndjson(file)
    names, *rows = datatable
    shown = table.select(pl.col(names).cast(pl.String).fill_null("")).rows()
    assert shown == [tuple(row) for row in rows]


@then(parsers.parse('another program reads that "{venture}" is advised to "{verdict}"'))
def reads_verdict(desk: Desk, venture: str, verdict: str) -> None:
    read = json.loads(desk.ran.done())
    assert read["format"] == "collabadvisor/portfolio/1"
    assert [row["verdict"] for row in read["ventures"] if row["venture"] == venture] == [verdict]
