"""``collabadvisor knowledge diff`` as it is typed: exit codes, files, refusals."""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from unittest import mock

import pytest

from collabadvisor import load
from collabadvisor.venture.model import Venture
from steps.running import files_in, run_here

KITCHEN = Path(__file__).parent / "knowledge" / "good"
GARDEN = Path(__file__).parent / "data" / "garden"
BAD = Path(__file__).parent / "knowledge" / "bad"
HANDS = "rules/means/hands-or-room-missing.yaml"
Edit = Callable[[str, str, str], Path]


@pytest.fixture
def edit(tmp_path: Path) -> Edit:
    """Replaces words in a file of the folder "new", a copy of the kitchen."""
    shutil.copytree(KITCHEN, tmp_path / "new")

    def replace(name: str, old: str, new: str) -> Path:
        path = tmp_path / "new" / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return tmp_path / "new"

    return replace


def test_only_words_are_no_difference(edit: Edit) -> None:
    new = edit(HANDS, "because: Hands", "because: Either hands")
    said = run_here("knowledge", "diff", KITCHEN, new).done()
    assert "THE SAME ADVICE ON EVERY VENTURE" in said
    assert "Words only - Rule hands-or-room-missing “Hands or room are missing”: because" in " ".join(said.split())


def test_other_advice_ends_with_1(edit: Edit) -> None:
    ran = run_here("knowledge", "diff", KITCHEN, edit(HANDS, "severity: major", "severity: minor"))
    assert ran.code == 1
    assert "Later instead of Next, at Planned." in " ".join(ran.out.split())


def test_the_json_has_every_smallest_venture(edit: Edit) -> None:
    new = edit(HANDS, "severity: major", "severity: critical")
    ran = run_here("knowledge", "diff", KITCHEN, new, "--format", "json")
    told = json.loads(ran.out)
    assert (ran.code, told["format"], told["same_advice"]) == (1, "collabadvisor/knowledge-diff/1", False)
    means = [effect for effect in told["effects"] if effect["name"] == "means"]
    assert [(effect["before"], effect["after"]) for effect in means] == [("strained", "fragile")]
    assert means[0]["shown"] == [
        {
            "stage": stage,
            "answers": {"kitchen_size": "too_small"},
            "causes": {"only_before": [], "only_after": [], "changed": ["hands-or-room-missing"]},
            "unread_before": [],
            "unread_after": [],
        }
        for stage in ("planned", "open")
    ]
    assert str(new) not in ran.out


def test_a_file_ends_in_what_it_is(edit: Edit, tmp_path: Path) -> None:
    new = edit(HANDS, "severity: major", "severity: minor")
    ran = run_here("knowledge", "diff", KITCHEN, new, "-o", tmp_path / "changes.md")
    assert (ran.code, ran.out) == (1, "")
    assert (tmp_path / "changes.md").read_text(encoding="utf-8").startswith("# What keeps a shared school kitchen")
    (tmp_path / "venture.yaml").write_text("mine", encoding="utf-8")
    refused = run_here("knowledge", "diff", KITCHEN, new, "-o", tmp_path / "venture.yaml").refused()
    assert "looks like a venture or knowledge" in refused
    assert (tmp_path / "venture.yaml").read_text(encoding="utf-8") == "mine"


def test_each_smallest_venture_is_a_file_that_both_can_read(edit: Edit, tmp_path: Path) -> None:
    new = edit(HANDS, "stages: [planned, open]", "stages: [open]")
    assert run_here("knowledge", "diff", KITCHEN, new, "--examples", tmp_path / "ex").code == 1
    assert files_in(tmp_path / "ex") == [
        "recommendation-enlarge-the-kitchen-next-to-not-given.yaml",
        "recommendation-hire-a-cook-next-to-not-given.yaml",
        "standing-means-strained-to-adequate.yaml",
        "standing-means-strained-to-not_known.yaml",
        "standing-staying_power-strained-to-adequate.yaml",
        "standing-staying_power-strained-to-not_known.yaml",
    ]
    for file in (tmp_path / "ex").iterdir():
        known = [Venture.read(file, load(pack)).known_answers() for pack in (KITCHEN, new)]
        assert known[0] == known[1]
        assert known[0]["kitchen_size"] == "too_small"
    refused = run_here("knowledge", "diff", KITCHEN, new, "--examples", tmp_path / "ex").refused()
    assert "something is there already" in refused


def test_an_answer_that_only_one_knows(edit: Edit, tmp_path: Path) -> None:
    edit("knowledge/facts/means.yaml", "      one_year: ", "      none: no money\n      one_year: ")
    new = edit("rules/means/money-for-one-year.yaml", "severity: minor", "severity: major")
    venture = tmp_path / "poor.yaml"
    venture.write_text("venture: Poor\nstage: planned\nanswers: {money: none}\n", encoding="utf-8")
    saved = venture, KITCHEN / "knowledge/cases/two-villages.yaml"
    ran = run_here("knowledge", "diff", KITCHEN, new, "--ventures", *saved, "--examples", tmp_path / "ex")
    said = " ".join(ran.out.split())
    assert ran.code == 1
    assert "money: no money (unknown to the old knowledge)" in said
    assert "- Poor (poor.yaml) - The old knowledge cannot judge it: line 3: 'money' has no answer 'none'." in said
    assert "- The kitchen of two villages (two-villages.yaml)" in said
    files = [file.read_text(encoding="utf-8") for file in (tmp_path / "ex").iterdir()]
    unread = "# The old knowledge does not know these answers, and cannot read this file: money."
    assert any(unread in told for told in files)


def test_the_order_alone_is_seen_on_saved_ventures(edit: Edit) -> None:
    new = edit("knowledge/recommendations/means.yaml", "    after: [hire-a-cook]\n", "")
    edit("knowledge/recommendations/means.yaml", "    sets: {cook: full_time}\n",
         "    sets: {cook: full_time}\n    after: [enlarge-the-kitchen]\n")  # fmt: skip
    run_here("knowledge", "diff", KITCHEN, new).done()
    ran = run_here("knowledge", "diff", KITCHEN, new, "--ventures", KITCHEN / "knowledge" / "cases")
    assert ran.code == 1
    said = " ".join(ran.out.split())
    assert "On 1 saved venture something moves all the same; see below." in said
    assert "Moves: " in said


def test_ventures_on_which_nothing_moves_are_one_line(edit: Edit, tmp_path: Path) -> None:
    new = edit(HANDS, "because: Hands", "because: Either hands")
    (tmp_path / "torn.yaml").write_text("venture: [", encoding="utf-8")
    cases = KITCHEN / "knowledge" / "cases"
    said = run_here("knowledge", "diff", KITCHEN, new, "--ventures", cases).done()
    assert "The advice stays as it is on the one venture." in said
    said = run_here("knowledge", "diff", KITCHEN, new, "--ventures", cases, "--ventures", tmp_path / "torn.yaml").done()
    assert "torn.yaml: neither can judge it." in said


def test_two_packs_that_have_nothing_in_common(tmp_path: Path) -> None:
    shutil.copytree(KITCHEN, tmp_path / "new")
    for path in (tmp_path / "new").rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(
            re.sub(r"\bopen\b(?!-)", "running", re.sub(r"\bplanned\b(?!-)", "drawn", text)), encoding="utf-8"
        )
    ran = run_here("knowledge", "diff", KITCHEN, tmp_path / "new")
    assert ran.code == 1
    assert "The two have no stage in common" in ran.out
    assert "Only the old knowledge judges ventures at Planned and Open." in ran.out


def test_the_problems_of_both_packs_and_of_the_ventures_at_once(tmp_path: Path) -> None:
    said = run_here("knowledge", "diff", BAD / "unknown-lesson", BAD / "unknown-fact", "--ventures", tmp_path).refused()
    assert "unknown-lesson/" in said
    assert "unknown-fact/" in said
    assert "there is no venture file in this folder." in said


def test_a_third_folder_is_not_taken_for_a_venture() -> None:
    said = run_here("knowledge", "diff", KITCHEN, KITCHEN, GARDEN).refused()
    assert "Name two knowledge packs." in said


def test_without_the_solver_it_says_what_to_install() -> None:
    gone = [name for name in sys.modules if name.startswith("collabadvisor.verification")]
    with mock.patch.dict(sys.modules, {"z3": None}):
        for name in gone:
            del sys.modules[name]
        said = run_here("knowledge", "diff", KITCHEN, KITCHEN).refused()
    assert '-m pip install "z3-solver>=' in said
    assert len(said.splitlines()) == 1
