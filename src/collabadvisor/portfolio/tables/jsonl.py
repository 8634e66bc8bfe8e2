"""JSON Lines: a venture on each line, as an object with a key for each column."""

from __future__ import annotations

import json
from collections.abc import Iterator
from glob import escape
from pathlib import Path

from polars.exceptions import PolarsError

from collabadvisor.files.problems import Location, Problem, UnreadableFile
from collabadvisor.files.words import shown
from collabadvisor.files.yaml import MOST_PROBLEMS, unreadable
from collabadvisor.portfolio.polars_library import pl
from collabadvisor.portfolio.tables.source import Numbering, Source, numbered, plainly
from collabadvisor.portfolio.tables.text_file import check_text, empty_lines


def read_json_lines(path: Path) -> Source:
    """The ventures of a file with one on each line.

    Raises:
        UnreadableFile: it is not UTF-8 text, is empty, or a line in it is no JSON object; each such line is told.
    """
    lines = check_text(path)
    empty = empty_lines(path)
    if lines == len(empty):
        raise unreadable(path, "this file is empty.", "Each line should hold a venture.")
    try:
        frame = pl.scan_ndjson(escape(str(path.absolute())), infer_schema_length=None)
        names = frame.collect_schema().names()
    except PolarsError as error:
        problems = list(_wrong(path))
        if not problems:
            raise unreadable(path, f"this file cannot be read: {plainly(error)}.") from error
        raise UnreadableFile(problems) from error
    numbering = Numbering("line", 1, empty)
    frame = numbered(frame, names)
    return Source(path, tuple(names), frame, numbering, lettered=False, rows=lines, wrong=lambda: _wrong(path))


def _wrong(path: Path) -> Iterator[Problem]:
    """The lines that hold no JSON object."""
    found = 0
    with path.open(encoding="utf-8-sig") as file:
        for number, line in enumerate(file, start=1):
            if line.strip() and found < MOST_PROBLEMS:
                problem = _problem_of(line)
                if problem:
                    found += 1
                    yield Problem(Location(str(path), number), problem, "Each line should be an object: {...}.")


def _problem_of(line: str) -> str:
    try:
        told = json.loads(line)
    except (ValueError, RecursionError):
        return "this line is not JSON."
    return "" if isinstance(told, dict) else f"this line holds {shown(told)}."
