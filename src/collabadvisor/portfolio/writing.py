"""The result of a portfolio into a file, as a stream: it is never whole in memory."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from collabadvisor.files.cell_text import cell_text
from collabadvisor.portfolio.polars_library import pl

STREAMED = ("csv", "tsv", "parquet", "jsonl")
"""The formats that can be written so."""
SEPARATORS = {"csv": ",", "tsv": "\t"}
BEGINS_A_FORMULA = r"^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]"
NUMBER = r"^[+-]?[0-9][0-9.,]*$"
FORMULA_WITHIN = r"([;,\t|\r\n]\"?)([=@\uFF1D\uFF0B\uFF0D\uFF20]|[+\-](?:[^0-9.,]|[0-9.,]+[^0-9.,;\t|\r\n\"]))"
"""The beginning of a formula after what may separate cells where the file is opened. The decimal comma does not."""
WORDLESS = (pl.Binary, pl.Duration, pl.Time, pl.Object)
"""The kinds of column that JSON has no word for."""
NO_CELLS = (*WORDLESS, pl.Datetime)
"""The kinds of column that Polars writes into a cell in another way than a spreadsheet."""
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
        # Without the mark, Excel would not take it for UTF-8.
        harmless(flat(result)).sink_csv(path, separator=SEPARATORS[form], include_bom=True)
    elif form == "parquet":
        result.sink_parquet(path)
    else:
        jsonable(result).sink_ndjson(path)


def pieces(result: pl.LazyFrame, form: str, write: Callable[[str], None]) -> None:
    """Give the result to ``write`` as text, piece by piece, in one of the ``STREAMED`` formats that is text."""
    result = harmless(flat(result)) if form in SEPARATORS else jsonable(result)
    if form in SEPARATORS:
        write(result.clear().collect().write_csv(separator=SEPARATORS[form]))
    for batch in result.collect_batches(maintain_order=True):
        if form in SEPARATORS:
            write(batch.write_csv(separator=SEPARATORS[form], include_header=False))
        else:
            write(batch.write_ndjson())


def harmless(frame: pl.LazyFrame) -> pl.LazyFrame:
    """The frame as a spreadsheet may open it: no text in it is taken for a formula, whoever wrote it.

    Text, and a heading, that begins with ``=``, ``+``, ``-`` or ``@`` gets an apostrophe before it, if it is not a
    number; and so does what would begin a cell where the list separator is another than here.
    """
    schema = frame.collect_schema()
    texts = [name for name, kind in schema.items() if kind == pl.String]
    marked = frame.with_columns(_marked(pl.col(name)).alias(name) for name in texts)
    names = pl.Series(schema.names(), dtype=pl.String)
    new_names = pl.select(_marked(pl.lit(names))).to_series().to_list()
    return marked.rename({name: other for name, other in zip(names, new_names, strict=True) if name != other})


def _marked(text: pl.Expr) -> pl.Expr:
    text = text.str.replace_all(FORMULA_WITHIN, f"${{1}}{MARK}${{2}}")
    return pl.when(_formula(text)).then(MARK + text).otherwise(text)


def _formula(text: pl.Expr) -> pl.Expr:
    return text.str.contains(BEGINS_A_FORMULA) & ~text.str.contains(NUMBER)


def flat(frame: pl.LazyFrame) -> pl.LazyFrame:
    """The frame with nothing but texts, numbers and dates in it: all else as ``cell_text`` has it."""
    return frame.with_columns(
        _texts(pl.col(name), kind).alias(name) for name, kind in frame.collect_schema().items() if _no_cell(kind)
    )


def _no_cell(kind: pl.DataType) -> bool:
    return kind.is_nested() or kind.is_float() or kind in NO_CELLS


def _texts(cells: pl.Expr, kind: pl.DataType) -> pl.Expr:
    if kind.is_float():
        return cells.cast(pl.String).str.strip_suffix(".0")
    return cells.map_batches(_worded, return_dtype=pl.String, is_elementwise=True)


def _worded(cells: pl.Series) -> pl.Series:
    texts = [None if cell is None else cell_text(cell) for cell in cells.to_list()]
    return pl.Series(cells.name, texts, dtype=pl.String)


def jsonable(frame: pl.LazyFrame) -> pl.LazyFrame:
    """The frame with text for what JSON has no word for, also within lists and structures."""
    schema = frame.collect_schema()
    kinds = {name: kind for name, dtype in schema.items() if (kind := _kind_in_json(dtype)) != dtype}
    return frame.with_columns(
        pl.col(name).map_batches(partial(_in_json, kind=kind), return_dtype=kind, is_elementwise=True)
        for name, kind in kinds.items()
    )


def _kind_in_json(kind: Any) -> Any:
    if isinstance(kind, pl.List | pl.Array):
        inner = _kind_in_json(kind.inner)
        return kind if inner == kind.inner else pl.List(inner)
    if isinstance(kind, pl.Struct):
        return pl.Struct([pl.Field(field.name, _kind_in_json(field.dtype)) for field in kind.fields])
    return pl.String() if kind in WORDLESS else kind


def _in_json(cells: pl.Series, kind: pl.DataType) -> pl.Series:
    return pl.Series(cells.name, [_worded_within(cell, kind) for cell in cells.to_list()], dtype=kind)


def _worded_within(value: Any, kind: Any) -> Any:
    if value is None:
        return None
    if isinstance(kind, pl.List):
        return [_worded_within(each, kind.inner) for each in value]
    if isinstance(kind, pl.Struct):
        return {field.name: _worded_within(value[field.name], field.dtype) for field in kind.fields}
    return cell_text(value) if kind == pl.String else value
