"""What is to be added to a pack: new files, and files with an entry more. It is written whole, and over nothing."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from collabadvisor.files.atomic import write_new, write_whole
from collabadvisor.files.problems import Location, Problem, ScaffoldError


@dataclass(frozen=True)
class Addition:
    """New files by their paths, and of files that are there what they hold and what they will hold."""

    new: Mapping[Path, str] = field(default_factory=dict)
    extended: Mapping[Path, tuple[bytes, bytes]] = field(default_factory=dict)

    def write(self) -> None:
        """Write all of it, or nothing.

        Raises:
            ScaffoldError: a new file is there already, or one that is to be extended has been changed meanwhile.
            OutputError: a file cannot be written.
        """
        for path in self.new:
            if os.path.lexists(path):
                raise ScaffoldError([existing_file_problem(path)])
        paths: list[Path] = []
        before: list[tuple[Path, bytes]] = []
        try:
            for path, text in self.new.items():
                path.parent.mkdir(parents=True, exist_ok=True)
                _write_new(path, text)
                paths.append(path)
            for path, (old, new) in self.extended.items():
                _unchanged(path, old)
                write_whole(path, new)
                before.append((path, old))
        except BaseException:
            for path in paths:
                path.unlink(missing_ok=True)
            for path, old in before:
                write_whole(path, old)
            raise


def existing_file_problem(path: Path) -> Problem:
    """The problem that something stands in the place of a new file."""
    what = f"this {'folder' if path.is_dir() else 'file'} is already there, and is left as it is."
    return Problem(Location(str(path)), what, "Take another name.")


def _write_new(path: Path, text: str) -> None:
    try:
        write_new(path, text)
    except FileExistsError as error:  # it has appeared since
        raise ScaffoldError([existing_file_problem(path)]) from error


def _unchanged(path: Path, old: bytes) -> None:
    if path.read_bytes() != old:
        what = "somebody has changed this file meanwhile, and it is left as it is."
        raise ScaffoldError([Problem(Location(str(path)), what, "Try again.")])
