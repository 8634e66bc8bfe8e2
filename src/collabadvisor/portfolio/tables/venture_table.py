"""A table of ventures, whatever kind of file it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from polars.exceptions import PolarsError

from collabadvisor.files.problems import Problem, UnreadableFile
from collabadvisor.files.remedies import NO_HEADINGS, NO_SHEETS, ONE_VENTURE
from collabadvisor.files.words import join_words
from collabadvisor.files.yaml import unreadable
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.portfolio.polars_library import pl
from collabadvisor.portfolio.result_rows import STAGE, VENTURE
from collabadvisor.portfolio.tables.cells import CellReading
from collabadvisor.portfolio.tables.column_roles import ColumnRole, Headings, read_headings
from collabadvisor.portfolio.tables.piped import is_piped, piped_table
from collabadvisor.portfolio.tables.source import TableSource, error_line
from collabadvisor.portfolio.tables.table_file import TableFile
from collabadvisor.portfolio.tables.unclear import Unclear
from collabadvisor.venture.headings import ColumnWords

KINDS = {
    ".csv": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
    ".pq": "parquet",
    ".xlsx": "xlsx",
    ".xlsm": "xlsx",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
"""The ending of a file -> what kind of table it holds."""
SPREADSHEETS = (".xls", ".xlsb", ".ods", ".numbers")

Tell = Callable[[int, int, str], None]


@dataclass(frozen=True)
class VentureTable:
    """A table of ventures that can be read, once or more often.

    ``doubtful`` is what looks like a mistake in its headings and need not be one. ``rows`` is how many ventures it
    has, about, where that is known.
    """

    source: TableSource
    read: Callable[[], tuple[pl.LazyFrame, Unclear]]
    """The ventures, as ``result_rows.result_frame`` wants them, and every cell that cannot be read. These are complete
    once the frame has been collected, or streamed to its end."""
    doubtful: tuple[Problem, ...] = ()
    rows: int | None = None
    notes: tuple[Problem, ...] = ()
    """What a reader should know, and need not mend."""
    roles: tuple[ColumnRole, ...] = ()
    """What each column was taken for."""

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Around collecting a frame of the table: what is wrong with the file is told with its rows.

        Raises:
            UnreadableFile: the file cannot be read to its end.
        """
        try:
            yield
        except PolarsError as error:
            problems = list(self.source.wrong())
            if not problems:
                raise unreadable(self.source.path, f"this table cannot be read: {error_line(error)}.") from error
            raise UnreadableFile(problems) from error


def read_table(  # noqa: PLR0913  (each says how it is to be read)
    path: Path | str,
    knowledge: KnowledgeBase,
    *,
    stage: str | None = None,
    sheet: str | None = None,
    header_row: int | None = None,
    columns: Iterable[str] = (),
    tell: Tell = lambda _done, _of, _doing: None,
) -> VentureTable:
    """The table in a file (CSV, TSV, Parquet, XLSX, JSON Lines, by its ending), or a folder of venture files.

    What comes through a pipe, or from the standard input (``-``), is known by how it begins.

    A row is a venture. A column is about a question where its heading is the id, the name or the text of the question;
    ``venture`` and ``stage`` are the other two that are known, and all else is the caller's own. A cell holds the id or
    the label of an answer; empty, the question is open. Case and blanks around do not matter. ``stage`` is for rows
    that say none, ``sheet`` the name of the sheet of a workbook, ``header_row`` the number of the row of the headings.
    ``columns`` are names that columns of the caller's own are to have, whatever their case and blanks.
    ``tell`` is told how far a folder is read.

    Raises:
        UnreadableFile: it cannot be read, or is of no kind that can be.
        VentureError: what its columns are about is not clear.
        MissingExtra: the library that reads workbooks is not installed.
    """
    path = Path(path)
    if not is_piped(path) and path.is_dir():
        from collabadvisor.portfolio.tables.folder import read_folder

        source, ventures, unclear = read_folder(path, knowledge, tell)
        return VentureTable(source, lambda: (ventures.lazy(), unclear), rows=ventures.height, notes=source.notes)
    file = piped_table(path) if is_piped(path) else TableFile.at(path)
    return _table(_source(file, knowledge, sheet, header_row), knowledge, stage, columns)


def parse_table(  # noqa: PLR0913  (each says how it is to be read)
    content: str | bytes,
    name: str,
    knowledge: KnowledgeBase,
    *,
    ending: str | None = None,
    stage: str | None = None,
    sheet: str | None = None,
    header_row: int | None = None,
    columns: Iterable[str] = (),
) -> VentureTable:
    """The table in the content of a file, as ``read_table`` reads the file.

    ``name`` is what the file is called, which every problem tells. What kind of table it is, ``ending`` says, or else
    that of the name.

    Raises:
        UnreadableFile, VentureError: as ``read_table``.
    """
    source = _source(TableFile.holding(content, name, ending), knowledge, sheet, header_row)
    return _table(source, knowledge, stage, columns)


def _table(source: TableSource, knowledge: KnowledgeBase, stage: str | None, columns: Iterable[str]) -> VentureTable:
    headings = read_headings(source, knowledge, stage, columns)
    reader = partial(_read_ventures, source, headings, knowledge, stage)
    return VentureTable(source, reader, headings.doubtful, source.rows, headings.notes, headings.roles)


def _read_ventures(
    source: TableSource, headings: Headings, knowledge: KnowledgeBase, stage: str | None
) -> tuple[pl.LazyFrame, Unclear]:
    reading = CellReading(source, headings, knowledge, stage)
    return reading.frame(), reading.unclear


def _source(file: TableFile, knowledge: KnowledgeBase, sheet: str | None, header_row: int | None) -> TableSource:
    kind = KINDS.get(file.ending)
    if kind is None:
        raise unreadable(file.path, *_no_kind(file.ending))
    if sheet is not None and kind != "xlsx":
        raise unreadable(file.path, NO_SHEETS)
    if header_row is not None and kind not in {"xlsx", "csv"}:
        raise unreadable(file.path, NO_HEADINGS)
    words = ColumnWords(knowledge.facts.values(), {VENTURE: VENTURE, STAGE: STAGE})
    # Imported here: the reading of one kind does not wait for the libraries of another.
    if kind == "csv":
        from collabadvisor.portfolio.tables.delimited import read_delimited

        return read_delimited(file, words, header_row)
    if kind == "parquet":
        from collabadvisor.portfolio.tables.parquet import read_parquet

        return read_parquet(file)
    if kind == "jsonl":
        from collabadvisor.portfolio.tables.jsonl import read_json_lines

        return read_json_lines(file)
    from collabadvisor.portfolio.tables.excel import read_workbook

    return read_workbook(file, words, sheet, header_row)


def _no_kind(ending: str) -> tuple[str, str]:
    """What is said of a file that is of no kind that can be read."""
    if ending in SPREADSHEETS:
        return (
            f"tables of the kind {ending} are not read here.",
            "Save it as an Excel workbook (.xlsx), or as CSV in UTF-8.",
        )
    endings = join_words(sorted(KINDS), "or")
    if ending in {".yaml", ".yml"}:
        return "this is a venture file.", f"Name the folder that holds it; {ONE_VENTURE}"
    return (
        "this is no table that can be read.",
        f"Its name should end in {endings}, or be that of a folder of venture files.",
    )
