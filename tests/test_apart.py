"""Ventures of one name in one report."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from steps.running import run_here


@pytest.fixture(autouse=True)
def _ventures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("sub").mkdir()
    for file, name, who in [
        ("council.yaml", "Steady On", ""),
        ("trust.yaml", "Steady On", ""),
        ("sub/trust.yaml", "Steady On", ""),
        ("officer.yaml", "Steady On", "Ms Okoro"),
        ("other.yaml", "Other", "Mr Day"),
        ("long.yaml", "x" * 300, ""),
        ("longer.yaml", "x" * 300, ""),
    ]:
        respondent = f"respondent: {who}\n" if who else ""
        Path(file).write_text(f"venture: {name}\nstage: proposed\n{respondent}", encoding="utf-8")


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_ventures_of_one_name_are_told_apart_in_every_format(form: str) -> None:
    said = run_here("advise", "council.yaml", "trust.yaml", "officer.yaml", "other.yaml", "--format", form).done()
    for name in ("Steady On (council.yaml)", "Steady On (trust.yaml)", "Steady On (Ms Okoro)"):
        assert name in said.replace("\\", "")
    assert "Other (" not in said


def test_ventures_of_one_name_in_files_of_one_name() -> None:
    told = json.loads(run_here("advise", "trust.yaml", "sub/trust.yaml", "council.yaml", "--format", "json").done())
    names = [advice["venture"]["name"] for advice in told]
    assert names == ["Steady On (trust.yaml)", "Steady On (sub/trust.yaml)", "Steady On (council.yaml)"]


def test_a_venture_alone_keeps_its_name() -> None:
    told = json.loads(run_here("advise", "council.yaml", "--format", "json").done())
    assert told["venture"]["name"] == "Steady On"


def test_a_long_name_has_room_for_what_tells_it_apart() -> None:
    told = json.loads(run_here("advise", "long.yaml", "longer.yaml", "--format", "json").done())
    names = [advice["venture"]["name"] for advice in told]
    assert [(len(name), name.partition(" ")[2]) for name in names] == [(300, "(long.yaml)"), (300, "(longer.yaml)")]
