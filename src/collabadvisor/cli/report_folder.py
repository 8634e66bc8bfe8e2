"""A folder of files that is written whole or stays as it was, and in which nothing is lost that others put there."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path

from collabadvisor.document.json_text import to_json
from collabadvisor.files.atomic import folder_beside
from collabadvisor.files.models import Form
from collabadvisor.files.problems import Location, OutputError, Problem

OF_THE_SYSTEM = {".DS_Store", "Thumbs.db", "desktop.ini"}
"""What a system leaves in any folder that somebody looks into. It makes them anew, so they are not kept."""
ELSEWHERE = "Name another folder, or move what is in this one away."


class Folder:
    """A folder that a command may write, and write anew: a list in it says what was written.

    ``record`` is the name of the list, ``form`` what it says that it is.
    """

    def __init__(self, path: Path, record: str, form: str) -> None:
        self._path = path
        self._record = record
        self._form = form

    def check(self) -> None:
        """Whether it may be written.

        Raises:
            OutputError: it holds what no earlier run wrote, or was changed since, or cannot be written at all.
        """
        path = self._path
        try:
            target = path.resolve()
            if target.is_symlink():
                self._refuse("its links go round in a circle.", "Name another folder.")
            if os.path.lexists(target) and not target.is_dir():
                self._refuse("there is a file of this name.", "Name a folder.")
            if not target.parent.is_dir():
                self._refuse(f"there is no folder '{path.parent}' for it.", "Make that one first, or name another.")
            if not os.access(target.parent, os.W_OK | os.X_OK):
                self._refuse("it cannot be written: its place is write-protected.", "Name a folder that is yours.")
            if target.is_dir():
                self._only_ours(target)
        except (OSError, RuntimeError) as error:  # RuntimeError: links in a circle, until Python 3.12
            self._refuse(f"it cannot be written: {getattr(error, 'strerror', None) or error}.", ELSEWHERE)

    def write(self, files: Mapping[str, str], record: Callable[[dict[str, str]], Form]) -> None:
        """Write the files, and the list that ``record`` makes of their digests. What an earlier run wrote is replaced.

        Raises:
            OutputError: as ``check`` does; the folder is as it was.
        """
        self.check()
        content = {name: text.encode(errors="replace") for name, text in files.items()}
        digests = {name: _digest(data) for name, data in sorted(content.items())}
        content[self._record] = f"{to_json(record(digests))}\n".encode()
        try:
            with folder_beside(self._path.resolve()) as new_folder:
                for name, data in content.items():
                    (new_folder / name).write_bytes(data)
                _swap(new_folder, self._path.resolve())
        except OSError as error:
            self._refuse(f"it cannot be written: {error.strerror or error}.", "Name a folder that is yours.")

    def _only_ours(self, target: Path) -> None:
        there = sorted(path.name for path in target.iterdir() if path.name not in OF_THE_SYSTEM)
        if target == Path.cwd():
            self._refuse("this is the folder that you are in.", "Name one inside it, for example handbook.")
        if not there:
            return
        digests = self._recorded(target)
        if digests is None:
            self._refuse("this folder holds files that are not a handbook's.", ELSEWHERE)
            return
        strange = [name for name in there if name != self._record and name not in digests]
        if strange:
            more = f" and {len(strange) - 1} more" if strange[1:] else ""
            self._refuse(f"this folder holds '{strange[0]}'{more}, which no handbook has.", ELSEWHERE)
        changed = [name for name in there if name in digests and _digest((target / name).read_bytes()) != digests[name]]
        if changed:
            what = f"'{changed[0]}' was changed after it was written here, and would be lost."
            self._refuse(what, "Move it away, or name another folder.")

    def _recorded(self, target: Path) -> dict[str, str] | None:
        try:
            record = json.loads((target / self._record).read_bytes())
        except (OSError, ValueError, RecursionError):
            return None
        if not isinstance(record, dict) or record.get("format") != self._form:
            return None
        files = record.get("files")
        return files if isinstance(files, dict) else None

    def _refuse(self, what: str, remedy: str) -> None:
        raise OutputError([Problem(Location(str(self._path)), what, remedy)])


def _digest(data: bytes) -> str:
    return f"sha256:{sha256(data).hexdigest()}"


def _swap(new_folder: Path, target: Path) -> None:
    """Put what was made where the target is; where that fails, the target comes back."""
    if not target.is_dir():
        new_folder.rename(target)
        return
    with folder_beside(target) as aside:
        old = aside / "old"
        target.rename(old)
        try:
            new_folder.rename(target)
        except BaseException:
            old.rename(target)
            raise
