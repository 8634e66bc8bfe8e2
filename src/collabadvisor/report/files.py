"""The names of files in reports."""

from __future__ import annotations

from pathlib import Path


def below(path: str, folder: Path) -> str | None:
    """The name of a file as seen from a folder that it stands in, with '/' as on the web; None where it does not.

    A link inside the folder counts as standing there, wherever it leads.
    """
    for there, here in ((Path(path).absolute(), folder.absolute()), (Path(path).resolve(), folder.resolve())):
        if there.is_relative_to(here) and ".." not in there.relative_to(here).parts:
            return there.relative_to(here).as_posix()
    return None


def place(path: str, folder: Path) -> str:
    """The name of a file as seen from a folder; as it is where it stands elsewhere."""
    return below(path, folder) or Path(path).as_posix()
