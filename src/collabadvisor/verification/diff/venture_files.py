"""Which venture files are meant by the names of files and folders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from collabadvisor.files.problems import CollabAdvisorError, Location, Problem

ENDINGS = (".yaml", ".yml")


def venture_files(paths: Iterable[Path]) -> list[Path]:
    """The venture files that are meant by files and folders: of a folder, those in it that end in .yaml or .yml.

    Raises:
        CollabAdvisorError: there is none in a folder, or nothing of that name.
    """
    files: list[Path] = []
    problems: list[Problem] = []
    for path in paths:
        if not path.is_dir():
            files.append(path)
            if not path.exists():
                problems.append(
                    Problem(Location(str(path)), "there is no such file.", "Check the name and the folder.")
                )
            continue
        folder_files = sorted(file for file in _in(path, problems) if file.suffix.lower() in ENDINGS)
        files += folder_files
        if not folder_files:
            what = "there is no venture file in this folder."
            problems.append(Problem(Location(str(path)), what, "Their names end in '.yaml'."))
    if problems:
        raise CollabAdvisorError(problems)
    return list(dict.fromkeys(files))


def _in(folder: Path, problems: list[Problem]) -> Iterator[Path]:
    try:
        yield from folder.iterdir()
    except OSError as error:
        what = f"this folder cannot be read: {error.strerror or error}."
        problems.append(Problem(Location(str(folder)), what, "Check its permissions."))
