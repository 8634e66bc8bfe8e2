"""How a run becomes a file that is held fast: the desk it is run at, what it says, and what is masked in that."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import version
from itertools import groupby
from pathlib import Path

import polars as pl
import yaml
from syrupy.data import Snapshot, SnapshotCollection
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from syrupy.location import PyTestLocation
from syrupy.types import SnapshotIndex

from approved_database import kept_by_the_pages, rows_of, without_days_and_keys
from approved_runs import CASES, HERE, Run
from collabadvisor.document.reading.placed_words import PlacedWord, placed_words
from spoilt import GOOD, furnished, spoil
from steps.running import PACK, Ran, files_in, run_here

FOLDER = HERE / "__snapshots__" / "test_approved"
TEST = "test_it_says_what_was_approved"
DATA = HERE / "data"


class Approved(SingleFileSnapshotExtension):
    """One file a run, named as the run is, whatever its ending, and read as text."""

    _write_mode = WriteMode.TEXT
    file_extension = ""

    @classmethod
    def get_file_basename(cls, *, test_location: PyTestLocation, index: SnapshotIndex) -> str:
        assert not index, "one file a run"
        return str(test_location.nodename).removeprefix(f"{TEST}[").removesuffix("]")

    @classmethod
    def matches_test_location(cls, *, test_location: PyTestLocation, snapshot_location: str) -> bool:
        return cls.get_location(test_location=test_location, index=0) == snapshot_location

    def is_snapshot_location(self, *, location: str) -> bool:
        return Path(location).parent == FOLDER

    def read_snapshot_collection(self, *, snapshot_location: str) -> SnapshotCollection:
        collection = SnapshotCollection(location=snapshot_location)
        collection.add(Snapshot(name=f"{TEST}[{Path(snapshot_location).name}]"))
        return collection


def lay_out(desk: Path, command: str) -> None:
    """Put on a desk what commands may name: the cases, other ventures and tables, and, if it is named, a small pack."""
    for file in (*CASES, *(DATA / "desk").iterdir()):
        shutil.copy(file, desk)
    words = set(re.findall(r"\w+", command))
    if "cases" in words:
        (desk / "cases").mkdir()
        for file in CASES:
            shutil.copy(file, desk / "cases")
    if "ventures.xlsx" in command and "new" not in words:
        pl.read_csv(desk / "ventures.csv").write_excel(desk / "ventures.xlsx", worksheet="Ours")
    kept_by_the_pages(desk, command)
    small = {"garden", "allotment"} if "allotment" in words else {"garden"} & words
    for pack in small:  # the one lies over the other
        shutil.copytree(DATA / pack, desk / pack)
    for pack, over in PACKS.items():
        if pack in words:
            furnished(desk / pack)
            for folder in over:
                spoil(folder, desk / pack)
    if "fewer" in words:
        (desk / "fewer").mkdir()
        shutil.copy(HERE / "knowledge" / "certified" / "features" / "need.feature", desk / "fewer")


PACKS: Mapping[str, tuple[Path, ...]] = {
    "kitchen": (),
    "across": (DATA / "kitchens",),
    "unproved": tuple(GOOD.parent / "unproved" / name for name in ("better-answer-worsens", "excluded-together")),
    "questionable": tuple(GOOD.parent / "bad" / name for name in ("subsumed-rule", "words-that-nobody-knows")),
    "broken": (GOOD.parent / "bad" / "many-problems-at-once",),
}
"""The kitchen as it is right, and as it is not: which copies of it there can be, and what is laid over each."""


def said(run: Run, desk: Path) -> str:
    """All that a run says and writes, as one text that is the same wherever and whenever it is run."""
    lay_out(desk, run.command)
    *earlier, last = run.commands
    for command in earlier:
        run_here(*command).done()
    before = {name: (desk / name).read_bytes() for name in files_in(desk)}
    ran = run_here(*last, typed=io.StringIO("".join(f"{line}\n" for line in run.typed)), on_screen=True)
    written = [name for name in files_in(desk) if before.get(name) != (desk / name).read_bytes()]
    told = _masked("".join(_told(ran, {name: _text(desk / name) for name in written})), desk)
    return without_days_and_keys(told) if last[0] == "db" else told


def _told(ran: Ran, written: Mapping[str, str]) -> Iterator[str]:
    yield ran.out
    if ran.code:
        yield f"---- exit code {ran.code}\n"
    if ran.err:
        yield f"---- error output\n{ran.err}"
    for name, text in written.items():
        yield f"---- file {name}\n{text}"


def _text(file: Path) -> str:
    """A file as text: of what is binary, the cells or words that are read back."""
    if file.suffix in (".docx", ".pdf"):
        placed = placed_words(file.read_bytes(), file.suffix[1:], file.name)
        return "".join(f"{place}: {' '.join(each.word for each in words)}\n" for place, words in by_place(placed))
    if file.suffix == ".db":
        return rows_of(file)
    with file.open("rb") as opened:
        beginning = opened.read(4)
    if beginning == b"PAR1":
        return pl.read_parquet(file).write_csv(null_value="(null)")
    if beginning == b"PK\x03\x04":
        sheets = pl.read_excel(file, sheet_id=0, has_header=False, infer_schema_length=0, drop_empty_rows=False)
        return "".join(f"-- sheet {name}\n{sheet.write_csv(include_header=False)}" for name, sheet in sheets.items())
    return file.read_text(encoding="utf-8")


def by_place(placed: list[PlacedWord]) -> Iterator[tuple[str, Iterator[PlacedWord]]]:
    return groupby(placed, key=lambda each: each.place)


def _masked(text: str, desk: Path) -> str:
    """Without what differs from place to place, or from one version to the next whatever the output says."""
    for path, name in ((desk, "<desk>"), (PACK, "<checkout>")):
        text = text.replace(str(path), name)
    text = re.sub(r"sha256(:|\s+)[0-9a-f]{12,64}", r"sha256\1<digest>", text)
    for number in (version("collabadvisor"), _version_of_the_knowledge()):
        text = re.sub(rf"(?<![\d.]){re.escape(number)}(?![\d.])", "<version>", text)
    return text


@cache
def _version_of_the_knowledge() -> str:
    return str(yaml.safe_load((PACK / "knowledge" / "framework.yaml").read_text(encoding="utf-8"))["version"])
