"""Values of a table as a column that has a kind: numbers stay numbers, days days, and a mixture is text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from collabadvisor.files.cell_text import cell_text
from collabadvisor.portfolio.polars_library import pl

KINDS: dict[type, Any] = {
    bool: pl.Boolean(),
    int: pl.Int64(),
    float: pl.Float64(),
    date: pl.Date(),
    datetime: pl.Datetime("us"),
    time: pl.Time(),
    timedelta: pl.Duration("us"),
}
EXACT = 2**53


def typed_column(name: str, values: Sequence[Any]) -> pl.Series:
    """A column of these values. Of several kinds, each is a text, as a spreadsheet shows it; None is nothing."""
    kinds = {type(value) for value in values if value is not None}
    if kinds == {int, float}:
        whole = (value for value in values if isinstance(value, int))
        kinds = {float} if all(abs(value) <= EXACT for value in whole) else kinds
    if len(kinds) == 1 and (kind := KINDS.get(*kinds)) is not None and _fits(values, kinds):
        return pl.Series(name, values, dtype=kind)
    return pl.Series(name, [None if value is None else cell_text(value) for value in values], dtype=pl.String())


def _fits(values: Sequence[Any], kinds: set[type]) -> bool:
    return kinds != {int} or all(value is None or abs(value) < 2**63 for value in values)
