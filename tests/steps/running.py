"""Runs the command as a user would: inside the test's process, or, where that is the matter, in one of its own."""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TextIO
from unittest import mock

from collabadvisor import KnowledgeBase, load
from collabadvisor.cli.main import cli, main

__all__ = ["CASES", "CASE_A", "CASE_B", "PACK", "Ran", "cli", "files_in", "run", "run_here"]

CASES = Path(__file__).parents[2] / "knowledge" / "cases"
CASE_A = CASES / "case-a-convened.yaml"
CASE_B = CASES / "case-b-set-up.yaml"
PACK = Path(__file__).parents[2]


@dataclass(frozen=True)
class Ran:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str

    def refused(self) -> str:
        """What it says on refusing: exit code 2, nothing printed, no traceback."""
        assert (self.code, self.out) == (2, ""), self
        assert "Traceback" not in self.err
        assert self.err.strip()
        return self.err

    def done(self) -> str:
        """What it printed on success."""
        assert self.code == 0, self
        assert "Traceback" not in self.err
        return self.out


def run(*arguments: str | Path, typed: bytes = b"", environment: dict[str, str] | None = None) -> Ran:
    """The real command, in a process of its own: for what only a process shows. Tests that call it are slow."""
    command = [sys.executable, "-m", "collabadvisor", *map(str, arguments)]
    ended = subprocess.run(
        command, input=typed, capture_output=True, check=False, timeout=60, env={**os.environ, **(environment or {})}
    )
    return Ran(ended.returncode, _text(ended.stdout), _text(ended.stderr))


class _Screen(io.TextIOWrapper):
    """An output that somebody looks at; it is as wide as the variable ``COLUMNS`` says."""

    def isatty(self) -> bool:
        return True


def run_here(
    *arguments: str | Path, encoding: str = "utf-8", typed: TextIO | None = None, on_screen: bool = False
) -> Ran:
    """The same way in, ``main()``, without the wait for a new process and for the shipped pack.

    What is read from the keyboard comes from ``typed``; without it, nothing comes.
    """
    outputs = (_Screen if on_screen else io.TextIOWrapper, io.TextIOWrapper)
    streams = [output(io.BytesIO(), encoding=encoding, newline="") for output in outputs]
    code = 0
    with (
        mock.patch.object(sys, "argv", ["collabadvisor", *map(str, arguments)]),
        mock.patch.object(sys, "stdin", typed or io.StringIO()),
        contextlib.redirect_stdout(streams[0]),
        contextlib.redirect_stderr(streams[1]),
        mock.patch("collabadvisor.knowledge.loading.load", lambda pack=None: load(pack) if pack else _shipped()),
    ):
        try:
            main()
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else int(end.code is not None)
    out, err = map(_written, streams)
    return Ran(code, out, err)


def files_in(folder: Path) -> list[str]:
    """The names of everything in a folder, hidden files too, so that nothing left behind goes unnoticed."""
    return sorted(str(path.relative_to(folder)) for path in _below(folder))


@cache
def _shipped() -> KnowledgeBase:
    return load()


def _below(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if not path.is_dir())


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return _text(buffer.getvalue())


def _text(written: bytes) -> str:
    return written.decode("utf-8", "surrogateescape").replace("\r\n", "\n")
