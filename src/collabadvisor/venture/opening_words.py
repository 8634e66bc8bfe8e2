"""What a venture file says of itself before it begins: the comment on its first lines."""

from __future__ import annotations

from itertools import takewhile
from pathlib import Path

from collabadvisor.files.words import clean
from collabadvisor.files.yaml import read_bytes, text_of


def opening_words(path: Path) -> str:
    """The comment that a venture file begins with, as running text; empty where it begins with none.

    Raises:
        UnreadableFile: the file is missing, too large, or not UTF-8 text.
    """
    lines = text_of(read_bytes(path), str(path)).splitlines()
    return clean(" ".join(line.lstrip("# ") for line in takewhile(lambda line: line.startswith("#"), lines)))
