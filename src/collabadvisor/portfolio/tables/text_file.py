"""Whether a file is the text that its ending promises, looked through from beginning to end before it is read."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from pathlib import Path

from collabadvisor.files.problems import UnreadableFile
from collabadvisor.files.yaml import unreadable
from collabadvisor.portfolio.tables.table_file import TableFile

PIECE = 1 << 20
MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
"""The mark with which a text may begin -> its encoding; of two that begin alike, the longer first."""
HOW = "Save it as UTF-8: a spreadsheet offers “CSV UTF-8” beside CSV, an editor asks for the encoding."


@dataclass(frozen=True)
class TextFile:
    """What was found of a text: its encoding, how many lines it has, and whether they are as plain as can be.

    In a ``plain`` one stand no quotation marks, and no line ends as those of very old computers did.
    """

    encoding: str
    lines: int
    plain: bool


def look_through(table: TableFile) -> TextFile:
    """Look through a file. Its encoding is UTF-8, or the one that its mark says.

    Raises:
        UnreadableFile: it is no text, or not of this encoding; the line is told.
    """
    path, lines, last, plain = table.path, 0, "", True
    with table.open() as file:
        begins = file.read(4)
        encoding = next((name for mark, name in MARKS.items() if begins.startswith(mark)), "utf-8")
        if begins.startswith(b"PK\x03\x04"):
            raise unreadable(path, "this is no text, but may be a workbook.", f"Call it {path.stem}.xlsx if it is.")
        decoder = codecs.getincrementaldecoder(encoding)()
        piece = begins
        while True:
            try:
                text = decoder.decode(piece, final=not piece)
            except UnicodeDecodeError as error:
                # The decoder may have kept some bytes of the piece before.
                raise _undecodable(path, encoding, lines + error.object.count(b"\n", 0, error.start) + 1) from error
            if "\0" in text:
                raise unreadable(path, "this is not a text file.", "Is it the right file?")
            plain = plain and '"' not in text and not _lone_return(last[-1:] + text, ended=not piece)
            lines, last = lines + text.count("\n"), text or last
            if not piece:
                break
            piece = file.read(PIECE)
    return TextFile(encoding, lines + (bool(last) and not last.endswith("\n")), plain and encoding.startswith("utf-8"))


def _lone_return(text: str, *, ended: bool) -> bool:
    """Whether a line ends with nothing but a return; the last character is looked at again with what follows."""
    if "\r" not in text:
        return False
    returns = text.count("\r") - (not ended and text.endswith("\r"))
    return returns != text.count("\r\n")


def _undecodable(path: Path, encoding: str, line: int) -> UnreadableFile:
    name = encoding.removesuffix("-sig").upper()
    return unreadable(path, f"this is not {name} text.", HOW, line)
