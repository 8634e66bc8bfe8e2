"""Whether a file is the text that its ending promises, looked through from beginning to end before it is read."""

from __future__ import annotations

import codecs
from pathlib import Path

from collabadvisor.files.problems import UnreadableFile
from collabadvisor.files.yaml import opened, unreadable

PIECE = 1 << 20
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
HOW = "Save it as UTF-8: a spreadsheet offers “CSV UTF-8” beside CSV, an editor asks for the encoding."


def check_text(path: Path) -> int:
    """Look through a file, and count its lines.

    Raises:
        UnreadableFile: it is not UTF-8 text; the line is told.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    lines, last, returns = 0, b"", False
    with opened(path) as file:
        while piece := file.read(PIECE):
            if not last:
                _refuse_other_kinds(path, piece)
            try:
                decoder.decode(piece)
            except UnicodeDecodeError as error:
                # The decoder may have kept some bytes of the piece before.
                raise _not_utf_8(path, lines + error.object.count(b"\n", 0, error.start) + 1) from error
            if b"\0" in piece:
                raise unreadable(path, "this is not a text file.", "Is it the right file?")
            returns = returns or b"\r" in piece
            lines, last = lines + piece.count(b"\n"), piece
    if decoder.getstate()[0]:
        raise _not_utf_8(path, lines + 1)
    if returns and not lines:
        what = "its lines end as those of very old computers did."
        raise unreadable(path, what, "Save it again as “CSV UTF-8”.")
    return lines + (not last.endswith(b"\n") if last else 0)


def empty_lines(path: Path) -> tuple[int, ...]:
    """The numbers of the lines in which nothing stands."""
    with opened(path) as file:
        return tuple(number for number, line in enumerate(file, start=1) if not line.strip())


def _not_utf_8(path: Path, line: int) -> UnreadableFile:
    return unreadable(path, "this is not UTF-8 text.", HOW, line)


def _refuse_other_kinds(path: Path, begins: bytes) -> None:
    if begins.startswith(UTF_16):
        raise unreadable(path, "this is UTF-16 text, as a spreadsheet writes “Unicode text”.", HOW)
    if begins.startswith(b"PK\x03\x04"):
        raise unreadable(path, "this is no text, but may be a workbook.", f"Call it {path.stem}.xlsx if it is.")
