"""The digest of a table as it was given."""

from __future__ import annotations

from hashlib import sha256

from collabadvisor.files.yaml import unreadable
from collabadvisor.portfolio.tables.folder import venture_files
from collabadvisor.portfolio.tables.source import TableSource
from collabadvisor.portfolio.tables.table_file import TableFile


def table_digest(source: TableSource) -> str:
    """SHA-256 of the file of a table; of a folder, of its venture files and their names.

    Raises:
        UnreadableFile: it is there no longer.
    """
    try:
        return f"sha256:{_digest(source.file)}"
    except OSError as error:
        raise unreadable(source.path, f"it cannot be read: {error.strerror or error}.") from error


def _digest(table: TableFile) -> str:
    if isinstance(table.place, bytes) or not table.place.is_dir():
        return table.digest()
    every = (f"{file.name}\0{TableFile.at(file).digest()}\n" for file in venture_files(table.place))
    return sha256("".join(every).encode(errors="surrogateescape")).hexdigest()
