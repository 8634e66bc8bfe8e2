"""``knowledge handbook``: a folder written whole or not at all, in which nothing of anybody else is lost."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from unittest import mock

import jsonschema
import pytest

from collabadvisor import load
from collabadvisor.report.schemas import schema
from steps.running import files_in, run_here
from test_handbook_pages import GOOD, KITCHEN

GARDEN = Path(__file__).parent / "data" / "garden"
WRITTEN = [
    "cases.html", "handbook.json", "index.html", "lessons.html", "means.html", "need.html", "recommendations.html",
    "search-index.js", "search.js", "verdict.html",
]  # fmt: skip


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return Path(shutil.copytree(GOOD, tmp_path / "pack"))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def written(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in files_in(folder)}


def test_it_writes_a_folder_and_says_where_to_begin(pack: Path, out: Path) -> None:
    ran = run_here("knowledge", "handbook", "--pack", pack, "-o", out)
    assert (ran.done(), ran.err) == (
        "",
        f"Scenarios are not shown: this knowledge brings none.\nWrote 7 pages. Open {out}/index.html in a browser.\n",
    )
    assert files_in(out) == WRITTEN
    record = json.loads((out / "handbook.json").read_text(encoding="utf-8"))
    assert record["format"] == "collabadvisor/knowledge-handbook/1"
    assert record["scenarios"] is None
    jsonschema.validate(record, schema("knowledge-handbook", load))
    assert sorted(record["files"]) == [name for name in WRITTEN if name != "handbook.json"]
    assert files_in(pack.parent) == sorted(
        [*(f"pack/{name}" for name in files_in(pack)), *(f"out/{n}" for n in WRITTEN)]
    )


def test_the_bytes_are_the_same_whatever_the_place(pack: Path, tmp_path: Path) -> None:
    (pack / "features").mkdir()
    (pack / "features" / "one.feature").write_text(KITCHEN, encoding="utf-8")
    other = shutil.copytree(pack, tmp_path / "elsewhere")
    for name, given in (("1", pack), ("2", other)):
        ran = run_here("knowledge", "handbook", "--pack", given, "-o", tmp_path / name)
        assert (ran.code, ran.out) == (1, "")
    assert written(tmp_path / "1") == written(tmp_path / "2")


def test_what_an_earlier_run_wrote_is_replaced(pack: Path, out: Path) -> None:
    run_here("knowledge", "handbook", "--pack", GARDEN, "-o", out).done()
    (out / ".DS_Store").write_bytes(b"x")
    run_here("knowledge", "handbook", "--pack", pack, "-o", out).done()
    assert files_in(out) == WRITTEN
    assert [path.name for path in out.parent.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize("name", ["notes.txt", "my.html", "pictures/one.png", ".hidden"])
def test_a_folder_with_something_else_in_it_is_left_alone(name: str, pack: Path, out: Path) -> None:
    run_here("knowledge", "handbook", "--pack", pack, "-o", out).done()
    (out / name).parent.mkdir(exist_ok=True)
    (out / name).write_text("mine", encoding="utf-8")
    before = written(out)
    said = run_here("knowledge", "handbook", "--pack", pack, "-o", out).refused()
    assert said == (
        f"{out}: this folder holds '{name.split('/', maxsplit=1)[0]}', which no handbook has. "
        "Name another folder, or move what is in this one away.\n"
    )
    assert written(out) == before


def test_a_page_that_somebody_changed_is_not_lost(pack: Path, out: Path) -> None:
    run_here("knowledge", "handbook", "--pack", pack, "-o", out).done()
    (out / "need.html").write_text("my remarks", encoding="utf-8")
    said = run_here("knowledge", "handbook", "--pack", pack, "-o", out).refused()
    assert "'need.html' was changed after it was written here, and would be lost." in said
    assert (out / "need.html").read_text(encoding="utf-8") == "my remarks"


@pytest.mark.parametrize("record", ["{", "[]", "{}", '{"format": "x", "files": {}}', "[" * 100_000])
def test_a_list_that_is_none_makes_no_handbook(record: str, pack: Path, out: Path) -> None:
    out.mkdir()
    (out / "handbook.json").write_text(record, encoding="utf-8")
    said = run_here("knowledge", "handbook", "--pack", pack, "-o", out).refused()
    assert "this folder holds files that are not a handbook's." in said
    assert files_in(out) == ["handbook.json"]


def test_an_empty_folder_is_written(pack: Path, out: Path) -> None:
    out.mkdir(mode=0o750)
    run_here("knowledge", "handbook", "--pack", pack, "-o", out).done()
    assert files_in(out) == WRITTEN
    assert out.stat().st_mode & 0o777 == 0o750


def test_a_link_to_a_folder_stays_a_link(pack: Path, out: Path, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    out.symlink_to("real")
    run_here("knowledge", "handbook", "--pack", pack, "-o", out).done()
    assert out.is_symlink()
    assert files_in(tmp_path / "real") == WRITTEN


def test_places_that_cannot_be_written_are_refused(
    pack: Path, out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*where: str | Path) -> str:
        return run_here("knowledge", "handbook", "--pack", pack, *(("-o", *where) if where else ())).refused()

    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert refused(tmp_path / "file") == f"{tmp_path}/file: there is a file of this name. Name a folder.\n"
    assert "there is no folder" in refused(out / "deeper")
    assert "there is no folder" in refused(tmp_path / "file" / "x")
    out.mkdir()
    monkeypatch.chdir(out)
    assert "this is the folder that you are in. Name one inside it, for example handbook." in refused(".")
    assert "Name a folder for the pages" in refused()
    with mock.patch("os.access", lambda _, mode: not mode & os.W_OK):
        assert "it cannot be written: its place is write-protected." in refused(tmp_path / "new")
    assert files_in(tmp_path) == sorted(["file", *(f"pack/{name}" for name in files_in(pack))])


@pytest.mark.parametrize("step", ["pathlib.Path.write_bytes", "pathlib.Path.rename", "pathlib.Path.mkdir"])
def test_where_writing_fails_the_folder_stays_as_it_was(step: str, pack: Path, out: Path, tmp_path: Path) -> None:
    run_here("knowledge", "handbook", "--pack", pack, "-o", out).done()
    before = written(tmp_path)
    with mock.patch(step, side_effect=OSError(28, "No space left on device")):
        said = run_here("knowledge", "handbook", "--pack", GARDEN, "-o", out).refused()
    assert "it cannot be written: No space left on device." in said
    assert written(tmp_path) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "pack"]


def test_where_the_last_step_fails_the_old_folder_comes_back(pack: Path, out: Path, tmp_path: Path) -> None:
    run_here("knowledge", "handbook", "--pack", pack, "-o", out).done()
    before = written(tmp_path)
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if target == out and self.name != "old":
            raise PermissionError(13, "Permission denied")
        return rename(self, target)

    with mock.patch("pathlib.Path.rename", failing):
        assert (
            "it cannot be written: Permission denied."
            in run_here("knowledge", "handbook", "--pack", GARDEN, "-o", out).refused()
        )
    assert written(tmp_path) == before


def test_a_scenario_that_fails_is_told_and_the_handbook_is_written(pack: Path, out: Path, tmp_path: Path) -> None:
    stories = tmp_path / "stories"
    stories.mkdir()
    (stories / "one.feature").write_text(KITCHEN, encoding="utf-8")
    ran = run_here("knowledge", "handbook", "--pack", pack, "-o", out, "--features", stories)
    assert (ran.code, ran.out) == (1, "")
    assert (
        f'{stories}/one.feature:8: “Of no one rule” fails at “Then the verdict is "Hold off"”: the verdict is'
        in ran.err
    )
    assert "“So many (open, few)” fails at “Then this is not found”: 'Too few would eat there' is found." in ran.err
    assert ran.err.rstrip().endswith(f"Wrote 7 pages. Open {out}/index.html in a browser.")
    assert json.loads((out / "handbook.json").read_text(encoding="utf-8"))["scenarios"] == {"passed": 2, "failed": 2}


def test_features_that_cannot_be_used_are_refused_and_nothing_is_written(pack: Path, out: Path, tmp_path: Path) -> None:
    asked = ("knowledge", "handbook", "--pack", pack, "-o", out)
    assert "Name the folder that holds the pack's features" in run_here(*asked, "--features", tmp_path / "no").refused()
    (pack / "features").mkdir()
    (pack / "features" / "bad.feature").write_text("Feature: x\n Example: y\n  Given z\n  Thn z\n", encoding="utf-8")
    assert f"{pack}/features/bad.feature:4: 'Thn z' cannot stand here." in run_here(*asked).refused()
    assert not out.exists()


def test_without_the_library_the_pages_say_so(pack: Path, out: Path) -> None:
    (pack / "features").mkdir()
    (pack / "features" / "one.feature").write_text(KITCHEN, encoding="utf-8")
    gone = [name for name in sys.modules if name.startswith(("collabadvisor.verification", "collabadvisor.scenarios"))]
    with mock.patch.dict(sys.modules, {"gherkin.parser": None}):
        for name in gone:
            del sys.modules[name]
        ran = run_here("knowledge", "handbook", "--pack", pack, "-o", out)
    library = "the library that reads them, gherkin-official, was not installed where this handbook was made."
    said = f"Scenarios are not shown: {library}"
    assert ran.done() == ""
    assert f'{said} Install it: {sys.executable} -m pip install "gherkin-official' in ran.err
    for page in out.glob("*.html"):
        assert page.read_text(encoding="utf-8").count(said) == 1


def test_a_case_that_cannot_be_read_is_told(pack: Path, out: Path) -> None:
    (pack / "knowledge" / "cases" / "odd.yaml").write_text("venture: Odd\nstage: nowhere\n", encoding="utf-8")
    assert (
        "odd.yaml:2: there is no stage 'nowhere'."
        in run_here("knowledge", "handbook", "--pack", pack, "-o", out).refused()
    )
    assert not out.exists()
