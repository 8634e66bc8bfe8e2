"""The knowledge in other engines' languages: what holds of every target."""

from __future__ import annotations

from pathlib import Path

import pytest

from collabadvisor import KnowledgeBase, load
from collabadvisor.export import TARGETS, export
from collabadvisor.knowledge.framework import DOES_NOT_APPLY
from exported import renamed, spared
from portfolio_tables import some_ventures
from readings import READINGS, Reading, Tried, agree, agrees
from steps.running import run_here

GOLDEN = Path(__file__).parent / "data" / "exported"


@pytest.mark.parametrize("target", TARGETS)
def test_what_is_written_of_the_kitchen_is_what_was_read_in_review(target: str, kitchen: KnowledgeBase) -> None:
    """After a change that is meant: collabadvisor knowledge export --to TARGET --pack tests/knowledge/good -o ..."""
    golden = GOLDEN / f"kitchen{TARGETS[target].ending}"
    assert export(kitchen, target) == golden.read_text(encoding="utf-8")


ONE_BY_ONE = [reading for reading in READINGS if "counts" not in reading.kinds]
"""Those that take one venture after the other: in a table, a question cannot be called as a column of the advice."""


@pytest.mark.parametrize("reading", ONE_BY_ONE, ids=lambda reading: reading.name)
def test_questions_called_like_what_is_decided_are_questions_like_any_other(reading: Reading, tmp_path: Path) -> None:
    names = {"cook": "finding", "money": "standing", "eaters": "answered", "parents_view": "priority",
             "kitchen_size": "hanging", "pupil_numbers": "not_applying"}  # fmt: skip
    knowledge = load(renamed(tmp_path / "odd", **names))
    agree(reading, some_ventures(knowledge, 40, seed=58), knowledge)


WRITTEN = [reading for reading in READINGS if reading.name.startswith(("CLIPS", "JDM", "DMN", "SQL"))]


@pytest.mark.parametrize("reading", WRITTEN, ids=lambda reading: reading.name)
def test_questions_that_do_not_apply_and_verdicts_that_recommend(reading: Reading, tmp_path: Path) -> None:
    knowledge = load(spared(tmp_path / "spared"))
    tried = Tried(some_ventures(knowledge, 150, seed=59), knowledge)
    assert any(DOES_NOT_APPLY in venture.known_answers().values() for venture in tried.ventures)
    assert any(said.recommendations[:1] and said.recommendations[0].id == "buy-meals-in" for said in tried.conclusions)
    agrees(reading, tried)


def test_an_unknown_target_is_no_target(kitchen: KnowledgeBase) -> None:
    with pytest.raises(KeyError, match="prolog"):
        export(kitchen, "prolog")


def test_the_command_asks_for_which_engine() -> None:
    assert "collabadvisor knowledge export --to clips -o rules.clp" in run_here("knowledge", "export").refused()


def test_nothing_is_written_where_it_is_refused(tmp_path: Path) -> None:
    run_here("knowledge", "export", "--to", "clips", "-o", tmp_path / "missing" / "rules.clp").refused()
    run_here("knowledge", "export", "--to", "clips", "--pack", tmp_path, "-o", tmp_path / "rules.clp").refused()
    assert list(tmp_path.iterdir()) == []
