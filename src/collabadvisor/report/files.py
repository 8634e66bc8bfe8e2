"""The names of files in reports."""

from __future__ import annotations

from pathlib import Path


def place(path: str, folder: Path) -> str:
    """The name of a file as seen from a folder, with '/' as on the web; as it is where it stands elsewhere."""
    try:
        return Path(path).resolve().relative_to(folder.resolve()).as_posix()
    except ValueError:
        return Path(path).as_posix()
