"""The digest of a table as it was given."""

from __future__ import annotations

from hashlib import file_digest, sha256
from pathlib import Path

from collabadvisor.files.yaml import unreadable
from collabadvisor.portfolio.tables.folder import venture_files
from collabadvisor.portfolio.tables.piped import PipedTable
from collabadvisor.portfolio.tables.source import TableSource


def table_digest(source: TableSource) -> str:
    """SHA-256 of the file of a table; of a folder, of its venture files and their names.

    Raises:
        UnreadableFile: it is there no longer.
    """
    try:
        return f"sha256:{_digest(_there(source))}"
    except OSError as error:
        raise unreadable(source.path, f"it cannot be read: {error.strerror or error}.") from error


def _there(source: TableSource) -> Path:
    """Where the bytes of the table are: of what came through a pipe, in a copy."""
    copies = source.backing if isinstance(source.backing, tuple) else ()
    return next((each.path for each in copies if isinstance(each, PipedTable)), source.path)


def _digest(path: Path) -> str:
    if not path.is_dir():
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    every = (f"{file.name}\0{_digest(file)}\n" for file in venture_files(path))
    return sha256("".join(every).encode(errors="surrogateescape")).hexdigest()
