"""A logo, read from a file: a small PNG or JPEG picture, known by its first bytes and not by its name."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from collabadvisor.document.tree import Logo
from collabadvisor.files.problems import Location, OwnReportError, Problem
from collabadvisor.files.yaml import open_input

LARGEST = 2_000_000
"""So many bytes a logo may have: every report carries all of them."""
BEGINNINGS: Mapping[bytes, Literal["png", "jpeg"]] = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg"}
SAVE = "Save it as PNG or JPEG."


def read_logo(path: Path, author: str = "") -> Logo:
    """The logo in a file, which is read out as the ``author``'s.

    Raises:
        UnreadableFile: the file is missing, or cannot be read.
        OwnReportError: it is too large, or no PNG or JPEG picture.
    """
    with open_input(path) as file:
        content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise _refused(path, f"this picture is larger than {LARGEST:,} bytes.", "Save it smaller.")
    kind = next((kind for beginning, kind in BEGINNINGS.items() if content.startswith(beginning)), None)
    if kind is None:
        svg = b"<svg" in content[:1000].lower()
        what = "a picture of the kind SVG can hold a program, and is not taken." if svg else "this is no PNG or JPEG."
        raise _refused(path, what, SAVE)
    return Logo(content, kind, f"Logo: {author}" if author else "Logo")


def _refused(path: Path, what: str, remedy: str) -> OwnReportError:
    return OwnReportError([Problem(Location(str(path)), what, remedy)])
