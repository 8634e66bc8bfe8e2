"""The result of a portfolio into a file, as a stream: it is never whole in memory."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from collabadvisor.portfolio.polars_library import pl

STREAMED = ("csv", "tsv", "parquet", "jsonl")
"""The formats that can be written so."""
SEPARATORS = {"csv": ",", "tsv": "\t"}
BEGINS_A_FORMULA = r"^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]"
NUMBER = r"^[+-]?[0-9][0-9.,]*$"
MARK = "'"
"""Before a cell that a spreadsheet would take for a formula. A spreadsheet shows such a cell as text."""


def write_result(result: pl.LazyFrame, form: str, path: Path) -> None:
    """Write the result, row by row in its order, in one of the ``STREAMED`` formats.

    In CSV and TSV a text that a spreadsheet would take for a formula gets an apostrophe before it (``harmless``).

    Raises:
        OSError: it cannot be written there.
        polars.exceptions.PolarsError: what it is made from cannot be read.
    """
    if form in SEPARATORS:
        harmless(flat(result)).sink_csv(path, separator=SEPARATORS[form])
    elif form == "parquet":
        result.sink_parquet(path)
    else:
        result.sink_ndjson(path)


def pieces(result: pl.LazyFrame, form: str, write: Callable[[str], None]) -> None:
    """The same as text, piece by piece, in one of these formats that is text."""
    if form in SEPARATORS:
        result = harmless(flat(result))
        write(result.clear().collect().write_csv(separator=SEPARATORS[form]))
    for batch in result.collect_batches(maintain_order=True):
        if form in SEPARATORS:
            write(batch.write_csv(separator=SEPARATORS[form], include_header=False))
        else:
            write(batch.write_ndjson())


def harmless(frame: pl.LazyFrame) -> pl.LazyFrame:
    """The frame as a spreadsheet may open it: no text in it is taken for a formula, whoever wrote it.

    Text, and a heading, that begins with ``=``, ``+``, ``-`` or ``@`` gets an apostrophe before it, if it is not a
    number.
    """
    schema = frame.collect_schema()
    texts = [name for name, kind in schema.items() if kind == pl.String]
    marked = frame.with_columns(
        pl.when(_formula(pl.col(name))).then(MARK + pl.col(name)).otherwise(pl.col(name)).alias(name) for name in texts
    )
    names = pl.Series(schema.names())
    dangerous = names.filter(pl.select(_formula(pl.lit(names))).to_series()).to_list()
    return marked.rename({name: MARK + name for name in dangerous})


def _formula(text: pl.Expr) -> pl.Expr:
    return text.str.contains(BEGINS_A_FORMULA) & ~text.str.contains(NUMBER)


def flat(frame: pl.LazyFrame) -> pl.LazyFrame:
    """The frame with JSON in place of lists and the like, which no cell can hold."""
    nested = [name for name, kind in frame.collect_schema().items() if kind.is_nested() or kind == pl.Binary]
    return frame.with_columns(
        pl.col(name).map_batches(_as_json, return_dtype=pl.String, is_elementwise=True) for name in nested
    )


def _as_json(cells: pl.Series) -> pl.Series:
    def told(cell: Any) -> str | None:
        return None if cell is None else json.dumps(cell, ensure_ascii=False, default=str)

    return pl.Series(cells.name, [told(cell) for cell in cells.to_list()], dtype=pl.String)
