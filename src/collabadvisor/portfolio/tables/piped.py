"""A table that another program hands over: kept in a file while it is read, since it is looked at more than once."""

from __future__ import annotations

from pathlib import Path
from shutil import copyfileobj, rmtree
from tempfile import mkdtemp
from weakref import finalize

from collabadvisor.files.yaml import STANDARD_INPUT, open_input
from collabadvisor.portfolio.tables.table_file import TableFile

BEGINNINGS = {b"PK\x03\x04": ".xlsx", b"PAR1": ".parquet", b"{": ".jsonl"}
"""How a kind of table begins -> the ending by which it is known. What begins otherwise is separated values."""


def is_piped(path: Path) -> bool:
    """Whether a name is that of the standard input or of a pipe."""
    return str(path) == STANDARD_INPUT or path.is_fifo()


def piped_table(path: Path) -> TableFile:
    """What came through a pipe, in a file that goes when nothing needs it.

    Raises:
        UnreadableFile: nothing can be read there.
    """
    folder = Path(mkdtemp(prefix="collabadvisor-"))
    try:
        with open_input(path) as source, (folder / "table").open("wb") as target:
            beginning = source.read(512)
            target.write(beginning)
            copyfileobj(source, target)
    except BaseException:
        rmtree(folder, ignore_errors=True)
        raise
    bare = beginning.removeprefix(b"\xef\xbb\xbf").lstrip()
    ending = next((ending for mark, ending in BEGINNINGS.items() if bare.startswith(mark)), ".csv")
    table = TableFile(path, folder / "table", ending)
    finalize(table, rmtree, folder, ignore_errors=True)
    return table
