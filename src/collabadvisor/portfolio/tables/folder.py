"""A folder of venture files, one for each venture."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from collabadvisor.files.problems import CollabAdvisorError
from collabadvisor.files.words import clean
from collabadvisor.files.yaml import unreadable
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.portfolio.polars_library import pl
from collabadvisor.portfolio.result_rows import STAGE, VENTURE
from collabadvisor.portfolio.tables.column_roles import Headings
from collabadvisor.portfolio.tables.source import ROW, TableSource
from collabadvisor.portfolio.tables.unclear import Unclear
from collabadvisor.venture.model import Venture

ENDINGS = (".yaml", ".yml")
FILE = "file"
NOTES = ("as_of", "respondent")

Row = dict[str, str | None]


def read_folder(
    path: Path, knowledge: KnowledgeBase, tell: Callable[[int, int, str], None]
) -> tuple[TableSource, pl.DataFrame, Unclear]:
    """The ventures of a folder, by the names of their files, and what is wrong with any of them.

    A file that cannot be read is a venture too, named after the file, of which no stage is known. The columns beside
    the answers are ``file``, and ``as_of`` and ``respondent`` where a venture has them. Folders in it are not looked
    into.

    Raises:
        UnreadableFile: there is no venture file in it, or it cannot be looked into.
    """
    try:
        files = sorted(file for file in path.iterdir() if _is_venture(file))
    except OSError as error:
        raise unreadable(path, f"this folder cannot be looked into: {error.strerror or error}.") from error
    if not files:
        raise unreadable(path, "no venture file (.yaml) is in this folder.", "Name the folder that holds them.")
    source = TableSource(path, (), pl.LazyFrame(schema={ROW: pl.UInt32}))
    unclear = Unclear(source, Headings({}, {}), {})
    rows = []
    for number, file in enumerate(files):
        tell(number, len(files), file.name)
        rows.append(_row(file, knowledge, unclear))
    tell(len(files), len(files), "")
    others = [FILE, *(name for name in NOTES if name not in knowledge.facts and any(row.get(name) for row in rows))]
    names = (VENTURE, STAGE, *knowledge.facts, *(name for name in others if name not in knowledge.facts))
    columns = {name: [row.get(name) for row in rows] for name in names}
    return source, pl.DataFrame(columns, schema=dict.fromkeys(names, pl.String())), unclear


def _is_venture(file: Path) -> bool:
    return file.suffix.lower() in ENDINGS and not file.name.startswith(".") and not file.is_dir()


def _row(file: Path, knowledge: KnowledgeBase, unclear: Unclear) -> Row:
    name = os.fsencode(file.name).decode("utf-8", "replace")
    try:
        venture = Venture.read(file, knowledge)
    except CollabAdvisorError as error:
        for problem in error.problems:
            unclear.note_file(problem)
        return {VENTURE: clean(name) or "?", STAGE: None, FILE: name}
    return {FILE: name, **_notes(venture), VENTURE: venture.name, STAGE: venture.stage, **venture.known()}


def _notes(venture: Venture) -> Row:
    return {name: getattr(venture, name) or None for name in NOTES}
