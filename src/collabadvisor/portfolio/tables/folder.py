"""A folder of venture files, one for each venture."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from collabadvisor.files.problems import CollabAdvisorError, Location, Problem
from collabadvisor.files.words import clean
from collabadvisor.files.yaml import unreadable
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.portfolio.polars_library import pl
from collabadvisor.portfolio.result_rows import STAGE, VENTURE
from collabadvisor.portfolio.tables.column_roles import Headings
from collabadvisor.portfolio.tables.source import ROW, TableSource
from collabadvisor.portfolio.tables.table_file import TableFile
from collabadvisor.portfolio.tables.unclear import Unclear
from collabadvisor.venture.model import Venture

ENDINGS = (".yaml", ".yml", ".json")
SAVED = re.compile(r'\s*\{\s*"format"\s*:')
"""How the JSON begins that this program writes: an advice, not a venture."""
FILE = "file"
NOTES = ("as_of", "respondent")

Row = dict[str, str | None]


def read_folder(
    path: Path, knowledge: KnowledgeBase, tell: Callable[[int, int, str], None]
) -> tuple[TableSource, pl.DataFrame, Unclear]:
    """The ventures of a folder, by the names of their files, and what is wrong with any of them.

    A file that cannot be read is a venture too, named after the file, of which no stage is known. The columns beside
    the answers are ``file``, and ``as_of`` and ``respondent`` where a venture has them. What is not read, though
    ventures may be in it, is among the notes of the source: saved advice, and folders in this one.

    Raises:
        UnreadableFile: there is no venture file in it, or it cannot be looked into.
    """
    try:
        notes = tuple(_passed_over(sorted(path.iterdir())))
        files = venture_files(path)
    except OSError as error:
        raise unreadable(path, f"this folder cannot be looked into: {error.strerror or error}.") from error
    if not files:
        within = f" {notes[0].what} {notes[0].remedy}" if notes else ""
        remedy = f"Name the folder that holds them.{within}"
        raise unreadable(path, "no venture file (.yaml or .json) is in this folder.", remedy)
    source = TableSource(TableFile.at(path), (), pl.LazyFrame(schema={ROW: pl.UInt32}), notes=notes)
    unclear = Unclear(source, Headings({}, {}), {}, knowledge)
    rows = []
    for number, file in enumerate(files):
        tell(number, len(files), file.name)
        rows.append(_row(file, knowledge, unclear))
    tell(len(files), len(files), "")
    others = [FILE, *(name for name in NOTES if name not in knowledge.facts and any(row.get(name) for row in rows))]
    names = (VENTURE, STAGE, *knowledge.facts, *(name for name in others if name not in knowledge.facts))
    columns = {name: [row.get(name) for row in rows] for name in names}
    return source, pl.DataFrame(columns, schema=dict.fromkeys(names, pl.String())), unclear


def venture_files(folder: Path) -> list[Path]:
    """The files of a folder that hold a venture, by their names. Raises ``OSError`` where it cannot be looked into."""
    return [file for file in sorted(folder.iterdir()) if _is_venture(file) and not _is_saved(file)]


def _is_venture(file: Path) -> bool:
    return file.suffix.lower() in ENDINGS and not file.name.startswith(".") and not file.is_dir()


def _is_saved(file: Path) -> bool:
    """Whether a file holds what this program said of a venture, and not the venture."""
    if file.suffix.lower() != ".json":
        return False
    with file.open("rb") as opened:
        return SAVED.match(opened.read(200).decode("utf-8-sig", "replace")) is not None


def _passed_over(there: Iterable[Path]) -> Iterator[Problem]:
    """The saved advice in a folder, and the folders in it that hold venture files."""
    for each in there:
        if each.name.startswith("."):
            continue
        if each.is_dir():
            many = sum(1 for file in each.rglob("*") if _is_venture(file))
            if many:
                files = "1 file in it may be a venture" if many == 1 else f"{many:,} files in it may be ventures"
                what = f"this folder is not looked into; {files}."
                yield Problem(Location(str(each)), what, "Name it by itself.")
        elif _is_venture(each) and _is_saved(each):
            yield Problem(Location(str(each)), "this file holds no venture, but something that was saved here.")


def _row(file: Path, knowledge: KnowledgeBase, unclear: Unclear) -> Row:
    name = os.fsencode(file.name).decode("utf-8", "replace")
    try:
        venture = Venture.read(file, knowledge)
    except CollabAdvisorError as error:
        for problem in error.problems:
            unclear.note_file(problem)
        return {VENTURE: clean(name) or "?", STAGE: None, FILE: name}
    return {FILE: name, **_notes(venture), VENTURE: venture.name, STAGE: venture.stage, **venture.known_answers()}


def _notes(venture: Venture) -> Row:
    return {name: getattr(venture, name) or None for name in NOTES}
