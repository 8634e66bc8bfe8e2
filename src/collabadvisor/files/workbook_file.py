"""A workbook (.xlsx, .xlsm): its sheets, and their cells as they are. Nothing in it is worked out or run."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, Any
from xml.etree.ElementTree import Element, ParseError
from zipfile import BadZipFile, ZipFile

from collabadvisor.files.number_formats import BUILT_IN, NUMBER, MomentParts, parse_format
from collabadvisor.files.sheet_cells import WorkbookReader, local, parse_elements, rich
from collabadvisor.files.words import did_you_mean, join_words, quote_value
from collabadvisor.files.yaml import unreadable

LARGEST_PART = 2**31
"""No part of a workbook may become larger when it is unpacked: some megabytes could be blown up to fill a disk."""
DAMAGED = (BadZipFile, KeyError, IndexError, ValueError, ParseError, EOFError, NotImplementedError, zlib.error)
"""What reading a file raises that is no workbook. A password, and a part that is too large, is a ``RuntimeError``."""


@dataclass(frozen=True)
class SheetRef:
    """A sheet of cells: its name, whether it is hidden, and the part of the file in which it stands."""

    name: str
    hidden: bool
    part: str


@dataclass(frozen=True)
class SheetRows:
    """A sheet that was read: the numbers of its rows in which anything stands, and their cells by place, from 0."""

    sheet: str
    others: tuple[str, ...]
    """The other sheets that are not hidden."""
    numbers: tuple[int, ...]
    rows: tuple[dict[int, Any], ...]


def parse_sheet(file: IO[bytes], name: str, sheet: str | None = None) -> SheetRows:
    """Every cell of a sheet of a workbook, by default of the first that is not hidden. ``name`` is told in problems.

    A cell is a text, a number (``int`` where it is whole), ``bool``, ``date``, ``datetime``, ``time``, ``timedelta``,
    ``CellError`` or ``UncalculatedFormula``. Only cells in which something stands are there, so that one far from the
    others costs nothing.

    Raises:
        UnreadableFile: it is no workbook, or has no such sheet.
    """
    try:
        return _read_archive(name, ZipFile(file), sheet)
    except (*DAMAGED, RuntimeError) as error:
        what = "this is no workbook that can be read: it is damaged, locked by a password, or something else."
        raise unreadable(name, what, "Save it again as an Excel workbook (.xlsx), without a password.") from error


def _read_archive(path: str, archive: ZipFile, sheet_name: str | None) -> SheetRows:
    package = _Package(archive)
    sheets = package.sheets()
    if not sheets:
        raise unreadable(path, "there is no sheet of cells in this workbook.")
    visible = [sheet.name for sheet in sheets if not sheet.hidden] or [sheet.name for sheet in sheets]
    name = visible[0] if sheet_name is None else sheet_name
    part = next((sheet.part for sheet in sheets if sheet.name == name), None)
    if part is None:
        remedy = did_you_mean(name, visible) or f"Its sheets are {join_words(map(quote_value, visible))}."
        raise unreadable(path, f"there is no sheet {quote_value(name)} in this workbook.", remedy)
    reader = WorkbookReader(package.strings(), package.formats(), from_1904=package.from_1904)
    with package.part(part) as file:
        numbered_rows = list(reader.rows(file))
    numbers, rows = zip(*numbered_rows, strict=True) if numbered_rows else ((), ())
    return SheetRows(name, tuple(other for other in visible if other != name), numbers, rows)


class _Package:
    """The parts of a workbook, however the file calls them."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self._names = {name.replace("\\", "/").lstrip("/").lower(): name for name in archive.namelist()}
        root = self._relations("_rels/.rels", "")
        self._book = next((part for kind, part in root.values() if kind == "officeDocument"), "xl/workbook.xml")
        folder, _, name = self._book.rpartition("/")
        self._parts = self._relations(f"{folder}/_rels/{name}.rels".lstrip("/"), folder)
        self.from_1904 = any(
            element.get("date1904") in {"1", "true"} for element in self._elements(self._book, "workbookPr")
        )

    def sheets(self) -> list[SheetRef]:
        """The sheets that hold cells, in their order: not charts."""
        sheets = []
        for element in self._elements(self._book, "sheet"):
            relation = next((value for key, value in element.items() if key.rpartition("}")[2] == "id"), "")
            kind, part = self._parts.get(relation, ("", ""))
            if kind == "worksheet":
                hidden = element.get("state") in {"hidden", "veryHidden"}
                sheets.append(SheetRef(element.get("name") or "", hidden, part))
        return sheets

    def strings(self) -> list[str]:
        """The texts that cells name by their number."""
        return [rich(element) for part in self._of_kind("sharedStrings") for element in self._elements(part, "si")]

    def formats(self) -> list[MomentParts]:
        """What each look of a cell shows a number as."""
        for part in self._of_kind("styles"):
            with self.part(part) as file:
                (*_, (_, root)) = parse_elements(file)
            own = {
                int(element.get("numFmtId") or 0): parse_format(element.get("formatCode") or "")
                for element in root.iter()
                if local(element) == "numFmt"
            }
            looks = next((element for element in root if local(element) == "cellXfs"), ())
            numbers = [int(look.get("numFmtId") or 0) for look in looks if local(look) == "xf"]
            return [own.get(number) or BUILT_IN.get(number, NUMBER) for number in numbers]
        return []

    @contextmanager
    def part(self, name: str) -> Iterator[IO[bytes]]:
        """A part of the file, open for reading."""
        info = self._archive.getinfo(self._names[name.lower()])
        if info.file_size > LARGEST_PART:
            msg = f"{name} is too large"
            raise RuntimeError(msg)
        with self._archive.open(info) as file:
            yield file

    def _of_kind(self, part_kind: str) -> list[str]:
        return [part for kind, part in self._parts.values() if kind == part_kind and part.lower() in self._names]

    def _relations(self, part: str, folder: str) -> dict[str, tuple[str, str]]:
        """The id of each part that one refers to -> its kind and its name."""
        if part.lower() not in self._names:
            return {}
        return {
            element.get("Id") or "": ((element.get("Type") or "").rpartition("/")[2], _joined(folder, element))
            for element in self._elements(part, "Relationship")
        }

    def _elements(self, part: str, name: str) -> Iterator[Element]:
        with self.part(part) as file:
            for _, element in parse_elements(file):
                if local(element) == name:
                    yield element
                    element.clear()


def _joined(folder: str, relation: Element) -> str:
    """The name of a part as the file has it: it may be told from the root, or from another folder."""
    target = (relation.get("Target") or "").replace("\\", "/")
    steps: list[str] = [] if target.startswith("/") else folder.split("/")
    for step in target.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step not in {"", "."}:
            steps.append(step)
    return "/".join(filter(None, steps))
