"""One venture's file: read with its version, and written only over the version that was read."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from collabadvisor.files.atomic import write_new, write_whole
from collabadvisor.files.locking import folder_lock
from collabadvisor.files.problems import ConflictError, Location, OutputError, Problem
from collabadvisor.files.yaml import LARGEST, read_bytes, text_of
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.venture.model import Venture, check_venture

MOST_COPIES = 100


@dataclass(frozen=True)
class WriteResult:
    """The version that a file has now, and, where it had to be written anew, the copy of it as it was."""

    version: str
    copy: Path | None = None


class VentureFile:
    """A file that holds a venture, or will. A version is the SHA-256 of the file's bytes.

    ``then`` is what a new file says to do once it is filled in, as ``template.blank`` writes it.
    """

    def __init__(self, path: Path, knowledge: KnowledgeBase, then: str = "") -> None:
        self.path = path
        self.knowledge = knowledge
        self.then = then

    def read(self) -> tuple[Venture, str]:
        """The venture, and the file's version. Raises ``UnreadableFile`` and ``VentureError`` as ``Venture.read``."""
        content = read_bytes(self.path)
        return Venture.parse(content, self.knowledge, str(self.path)), version_of(content)

    def write(self, venture: Venture, version: str) -> WriteResult:
        """Make the file say this venture, if it still has this version.

        Its comments and layout stay. Where it is written in a way in which that cannot be, it is written anew, and as
        it was it stays in a copy beside it.

        Raises:
            ConflictError: somebody has changed the file since it had this version.
            VentureError: the venture names what the knowledge does not have.
            UnreadableFile, OutputError: the file is gone, or cannot be written; it is as it was.
        """
        from collabadvisor.venture.file import edit_text
        from collabadvisor.venture.template import filled_template

        check_venture(venture, self.knowledge)
        changed = edit_text(text_of(self._content(version), str(self.path)), venture, self.knowledge)
        text = filled_template(venture, self.knowledge, self.then) if changed is None else changed
        return self.rewrite(text, version, copied=changed is None)

    def rewrite(self, text: str, version: str, *, copied: bool) -> WriteResult:
        """Put this text in the place of the file's, if it still has this version; ``copied``: with a copy beside it.

        Raises:
            ConflictError, UnreadableFile, OutputError: as ``write``.
        """
        content = text.encode()
        if len(content) > LARGEST:
            what = f"this file would become larger than {LARGEST:,} bytes."
            raise OutputError([Problem(Location(str(self.path)), what, "Shorten its notes or comments.")])
        with folder_lock(self.path.resolve().parent):
            before = self._content(version)
            copy = self._copied(text_of(before, str(self.path))) if copied else None
            write_whole(self.path, text)
        return WriteResult(version_of(content), copy)

    def create(self, venture: Venture) -> WriteResult:
        """Write a new file of this venture: as ``write``, where nothing may be there yet."""
        from collabadvisor.venture.template import filled_template

        content = filled_template(venture, self.knowledge, self.then).encode()
        try:
            write_new(self.path, content)
        except FileExistsError as error:
            raise ConflictError([Problem(Location(str(self.path)), "this file is there already.")]) from error
        return WriteResult(version_of(content))

    def remove(self, version: str) -> None:
        """Take the file away, if it still has this version. Raises as ``write``."""
        with folder_lock(self.path.resolve().parent):
            self._content(version)
            try:
                self.path.unlink()
            except OSError as error:
                what = f"this file cannot be taken away: {error.strerror or error}."
                raise OutputError([Problem(Location(str(self.path)), what)]) from error

    def _content(self, version: str) -> bytes:
        content = read_bytes(self.path)
        if version_of(content) != version:
            what = "somebody has changed this file meanwhile."
            raise ConflictError(
                [Problem(Location(str(self.path)), what, "Read it again, and change what it says now.")]
            )
        return content

    def _copied(self, text: str) -> Path:
        """A copy beside the file, under the first name that is free."""
        for number in range(1, MOST_COPIES):
            copy = self.path.with_name(
                f"{self.path.stem}-before{'' if number == 1 else f'-{number}'}{self.path.suffix}"
            )
            try:
                write_new(copy, text)
            except FileExistsError:
                continue
            return copy
        what = "no copy of this file can be kept beside it."
        raise OutputError([Problem(Location(str(self.path)), what, "Tidy up the copies that are there.")])


def version_of(content: bytes) -> str:
    """The version of a file that holds this."""
    return sha256(content).hexdigest()
