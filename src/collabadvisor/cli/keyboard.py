"""What is said to somebody at a keyboard, or at the other end of a pipe, and what is typed there."""

from __future__ import annotations

import sys

from collabadvisor.cli.shared import show
from collabadvisor.files.problems import CollabAdvisorError, Location, Problem


def tolerate_any_encoding() -> None:
    """Read input in another encoding with question marks in place of what is not understood, without a traceback."""
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(errors="replace")


def say(lines: list[str]) -> None:
    """Print lines."""
    show("".join(f"{line}\n" for line in lines))


def read_line(prompt: str) -> str | None:
    """The line that is typed after a prompt, or None where the input has ended.

    What comes through a pipe is shown as it would be seen on a screen.
    """
    show(prompt)
    source = sys.stdin
    try:
        line = source.readline() if source is not None and not source.closed else ""
    except OSError as error:
        what = f"it cannot be read: {error.strerror or error}."
        raise CollabAdvisorError([Problem(Location("the input"), what)]) from error
    if not line:
        show("\n")
        return None
    if not source.isatty():
        show(line.rstrip("\r\n") + "\n")
    return line
