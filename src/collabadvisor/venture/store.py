"""Where ventures are kept: what every store can do, and a folder of venture files as one.

A venture is got with its version, and put only over the version that it was got with. So of two who change the same
venture at once, the second one is told, and nobody's change is lost.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from collabadvisor.files.problems import Location, Problem, UnknownName
from collabadvisor.files.words import did_you_mean, quote_value
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.venture.model import Venture
from collabadvisor.venture.venture_file import VentureFile

SUFFIX = ".yaml"
LONGEST_NAME = 100


class VentureStore(Protocol):
    """Ventures by their ids. A version is any text that is another one for another content.

    Every function raises ``UnknownName`` for an id that the store does not have, and ``ConflictError`` for a version
    that is not the current one.
    """

    def get(self, name: str) -> tuple[Venture, str]:
        """A venture, and its version."""

    def put(self, name: str, venture: Venture, version: str | None) -> str:
        """Keep a venture over its version (None: it is a new one), and return the version that it has now."""

    def list(self) -> list[str]:
        """The ids of all ventures, in the order of the alphabet."""

    def delete(self, name: str, version: str) -> None:
        """Take a venture away."""


class FolderStore:
    """The venture files of a folder; an id is a file's name without ".yaml". Comments in the files stay.

    Raises:
        UnreadableFile, VentureError, OutputError: as ``VentureFile`` does.
    """

    def __init__(self, folder: Path, knowledge: KnowledgeBase) -> None:
        self.folder = folder
        self.knowledge = knowledge

    def get(self, name: str) -> tuple[Venture, str]:
        """As ``VentureStore.get``."""
        return self._there(name).read()

    def put(self, name: str, venture: Venture, version: str | None) -> str:
        """As ``VentureStore.put``."""
        if version is None:
            return self._file(name).create(venture).version
        return self._there(name).write(venture, version).version

    def list(self) -> list[str]:
        """As ``VentureStore.list``."""
        return sorted(path.stem for path in self.folder.glob(f"*{SUFFIX}") if path.is_file() and _is_name(path.stem))

    def delete(self, name: str, version: str) -> None:
        """As ``VentureStore.delete``."""
        self._there(name).remove(version)

    def _there(self, name: str) -> VentureFile:
        file = self._file(name)
        if not file.path.is_file():
            remedy = did_you_mean(name, self.list())
            raise UnknownName(
                [Problem(Location(str(self.folder)), f"there is no venture {quote_value(name)}.", remedy)]
            )
        return file

    def _file(self, name: str) -> VentureFile:
        if not _is_name(name):
            what = f"a venture cannot be called {quote_value(name)} here."
            raise UnknownName([Problem(Location(str(self.folder)), what, "Use letters, digits, '-' and '_'.")])
        return VentureFile(self.folder / f"{name}{SUFFIX}", self.knowledge)


def _is_name(name: str) -> bool:
    """Whether a name stays in its folder, hidden from nobody, on every system."""
    return 0 < len(name) <= LONGEST_NAME and name[0].isalnum() and all(each.isalnum() or each in "-_ " for each in name)
