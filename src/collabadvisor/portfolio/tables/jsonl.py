"""JSON Lines: a venture on each line, as an object with a key for each column."""

from __future__ import annotations

import json
import re
from array import array
from collections.abc import Iterator
from glob import escape
from typing import Any

from polars.exceptions import PolarsError

from collabadvisor.files.json import TwiceError
from collabadvisor.files.problems import Location, Problem, UnreadableFile
from collabadvisor.files.words import quote_value
from collabadvisor.files.yaml import MOST_PROBLEMS, unreadable
from collabadvisor.portfolio.polars_library import pl
from collabadvisor.portfolio.tables.source import Numbering, TableSource, number_rows
from collabadvisor.portfolio.tables.table_file import TableFile
from collabadvisor.portfolio.tables.text_file import look_through
from collabadvisor.portfolio.tables.typed_column import typed_column

HALF_A_PAIR = re.compile("[\ud800-\udfff]")


def read_json_lines(table: TableFile) -> TableSource:
    """The ventures of a file with one on each line. It is looked through first: a key may only come in its last line.

    Raises:
        UnreadableFile: it is no text, is empty, or a line in it is no JSON object; each such line is told.
    """
    path, text = table.path, look_through(table)
    numbers, problems = array("L"), []
    for number, line in _lines(table, text.encoding):
        numbers.append(number)
        if problem := _problem_of(line):
            problems.append(Problem(Location(str(path), number), *problem))
            if len(problems) == MOST_PROBLEMS:
                break
    if problems:
        raise UnreadableFile(problems)
    if not numbers:
        raise unreadable(path, "this file is empty.", "Each line should hold a venture.")
    try:
        frame = pl.scan_ndjson(_content(table, text.encoding), infer_schema_length=None)
        names = frame.collect_schema().names()
    except PolarsError:  # values of several kinds that it cannot bring together, or a number beyond all that it has
        frame = _of_several_kinds(table, text.encoding).lazy()
        names = frame.collect_schema().names()
    dense = numbers[-1] == len(numbers)
    numbering = Numbering("line", 1, () if dense else numbers)
    return TableSource(table, tuple(names), number_rows(frame, names), numbering, rows=len(numbers))


def _of_several_kinds(table: TableFile, encoding: str) -> pl.DataFrame:
    """The rows of a file read into memory at once; a column with values of several kinds becomes text."""
    rows = [json.loads(line) for _, line in _lines(table, encoding)]
    names = dict.fromkeys(name for row in rows for name in row)
    return pl.DataFrame([typed_column(name, [row.get(name) for row in rows]) for name in names])


def _content(table: TableFile, encoding: str) -> str | bytes:
    """What Polars reads: the file, or its text where it has a mark, which Polars does not know."""
    if encoding == "utf-8":
        place = table.for_polars()
        return place if isinstance(place, bytes) else escape(str(place))
    with table.open_text(encoding, newline=None) as file:
        return file.read().encode()


def _lines(table: TableFile, encoding: str) -> Iterator[tuple[int, str]]:
    """The lines in which something stands, with their numbers."""
    with table.open_text(encoding, newline="\n") as file:
        for number, line in enumerate(file, start=1):
            if not line.isspace():
                yield number, line


def _problem_of(line: str) -> tuple[str, str] | None:
    """What is wrong with a line, and the remedy."""
    try:
        value = json.loads(line, object_pairs_hook=_once, parse_constant=_no_number, parse_float=_finite)
    except (ValueError, OverflowError, RecursionError) as error:
        return _refused(error)
    if not isinstance(value, dict):
        return f"this line holds {quote_value(value)}.", "Each line should be an object: {...}."
    if "\\u" in line and HALF_A_PAIR.search(json.dumps(value, ensure_ascii=False)):
        return "an escape in it names no character.", "Look for a backslash and a u."
    return None


def _refused(error: Exception) -> tuple[str, str]:
    if isinstance(error, TwiceError):
        return f"the key {quote_value(str(error))} is given twice.", "Keep one of the two."
    if isinstance(error, _NoNumberError):
        return f"{error} is no number of JSON.", "Write null where nothing is known."
    if isinstance(error, OverflowError):
        return (
            f"the number {quote_value(str(error))} is too large to be read.",
            "Write it as a text, in quotation marks.",
        )
    return "this line is not JSON.", "Each line should be an object: {...}."


class _NoNumberError(ValueError):
    """A word that JSON does not know stands for a number: NaN, Infinity."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    mapping = dict(pairs)
    if len(mapping) < len(pairs):
        names = [name for name, _ in pairs]
        raise TwiceError(next(name for name in names if names.count(name) > 1))
    return mapping


def _no_number(name: str) -> Any:
    raise _NoNumberError(name)


def _finite(digits: str) -> float:
    number = float(digits)
    if number in {float("inf"), float("-inf")}:
        raise OverflowError(digits)
    return number
