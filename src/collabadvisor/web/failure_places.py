"""An unforeseen failure, told without anything that a person wrote: of what kind it is, and where it came up."""

from __future__ import annotations

from dataclasses import dataclass
from traceback import walk_tb

MOST = 40
"""So many places are told: the innermost ones."""


@dataclass(frozen=True)
class UnforeseenFailure:
    """The type of an exception, and the places of its traceback, the innermost last: ``file.py:12 function``."""

    kind: str
    places: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.kind} at {' < '.join(reversed(self.places)) or 'no known place'}"


def failure_of(error: BaseException) -> UnforeseenFailure:
    """What may be told of an exception. Its message, and the values it holds, may be a person's words: never those."""
    places = []
    for frame, line in walk_tb(error.__traceback__):
        code = frame.f_code
        places.append(f"{_within(code.co_filename)}:{line} {code.co_name}")
    return UnforeseenFailure(type(error).__qualname__, tuple(places[-MOST:]))


def _within(file: str) -> str:
    """The name of a source file from its package on: where it is installed is nobody's concern."""
    parts = file.replace("\\", "/").split("/")
    for folder in ("site-packages", "src"):
        if folder in parts:
            return "/".join(parts[len(parts) - parts[::-1].index(folder) :])
    return "/".join(parts[-2:])
