"""Where a table comes from: a file, or what it holds under the name of one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import file_digest
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import BinaryIO, TextIO

from collabadvisor.files.yaml import open_input


@dataclass(frozen=True)
class TableFile:
    """A table that has not been read yet.

    ``path`` is what it is called in every problem, ``place`` where it stands, or what it holds: of what came through a
    pipe, a copy. ``ending`` says what kind of file it is.
    """

    path: Path
    place: Path | bytes = field(repr=False)
    ending: str

    @classmethod
    def at(cls, path: Path) -> TableFile:
        """The table in a file."""
        return cls(path, path, path.suffix.lower())

    @classmethod
    def holding(cls, content: str | bytes, name: str, ending: str | None = None) -> TableFile:
        """The table in a content, as if it stood in a file of this name, and of this ending if it is another."""
        content = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
        return cls(Path(name), content, Path(name).suffix.lower() if ending is None else ending)

    @contextmanager
    def open(self) -> Iterator[BinaryIO]:
        """Its bytes, from the beginning. Raises ``UnreadableFile`` where it is missing or of another kind."""
        if isinstance(self.place, bytes):
            yield BytesIO(self.place)
            return
        with open_input(self.place) as file:
            yield file

    def open_text(self, encoding: str, newline: str | None = "") -> TextIO:
        """Its text, from the beginning."""
        if isinstance(self.place, bytes):
            return TextIOWrapper(BytesIO(self.place), encoding, newline=newline)
        return self.place.open(encoding=encoding, newline=newline)

    def for_polars(self) -> Path | bytes:
        """What Polars reads, lazily where it is a file."""
        return self.place if isinstance(self.place, bytes) else self.place.absolute()

    def digest(self) -> str:
        """SHA-256 of its bytes. Raises ``OSError`` where it is there no longer."""
        opened = BytesIO(self.place) if isinstance(self.place, bytes) else self.place.open("rb")
        with opened as file:
            return file_digest(file, "sha256").hexdigest()
