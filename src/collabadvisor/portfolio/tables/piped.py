"""A table that another program hands over: kept in a file while it is read, since it is looked at more than once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfileobj, rmtree
from tempfile import mkdtemp
from weakref import finalize

from collabadvisor.files.problems import CollabAdvisorError, Problem
from collabadvisor.files.yaml import STANDARD_INPUT, open_input

BEGINNINGS = {b"PK\x03\x04": ".xlsx", b"PAR1": ".parquet", b"{": ".jsonl"}
"""How a kind of table begins -> the ending by which it is known. What begins otherwise is separated values."""


def is_piped(path: Path) -> bool:
    """Whether a name is that of the standard input or of a pipe."""
    return str(path) == STANDARD_INPUT or path.is_fifo()


class PipedTable:
    """What came through a pipe, in a file whose ending says what it holds; it goes when nothing needs it.

    Raises:
        UnreadableFile: nothing can be read there.
    """

    def __init__(self, path: Path) -> None:
        folder = Path(mkdtemp(prefix="collabadvisor-"))
        finalize(self, rmtree, folder, ignore_errors=True)
        copy = folder / "table"
        with open_input(path) as source, copy.open("wb") as target:
            beginning = source.read(512)
            target.write(beginning)
            copyfileobj(source, target)
        bare = beginning.removeprefix(b"\xef\xbb\xbf").lstrip()
        ending = next((ending for mark, ending in BEGINNINGS.items() if bare.startswith(mark)), ".csv")
        self.path = copy.rename(copy.with_suffix(ending))
        self._name = str(path)

    @contextmanager
    def name_pipe_in_problems(self) -> Iterator[None]:
        """Problems that are raised meanwhile speak of the pipe, not of the file."""
        try:
            yield
        except CollabAdvisorError as error:
            raise type(error)(self._renamed(problem) for problem in error.problems) from error

    def _renamed(self, problem: Problem) -> Problem:
        path = problem.where.path.replace(str(self.path), self._name)
        return problem._replace(where=problem.where._replace(path=path))
