"""The knowledge in other engines' languages: what holds of every target."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from collabadvisor import KnowledgeBase, Venture
from collabadvisor.export import TARGETS, export
from engines import Run, in_clips, in_zen
from exported import by_the_engine, same
from portfolio_tables import some_ventures
from random_packs import random_packs
from spoilt import GOOD
from steps.running import run_here

GOLDEN = Path(__file__).parent / "data" / "exported"
ONE_BY_ONE = [pytest.param("clips", in_clips, id="clips"), pytest.param("jdm", in_zen, id="jdm")]
"""The targets whose engines take one venture after the other."""


@pytest.mark.parametrize("target", TARGETS)
def test_what_is_written_of_the_kitchen_is_what_was_read_in_review(target: str, kitchen: KnowledgeBase) -> None:
    """After a change that is meant: collabadvisor knowledge export --to TARGET --pack tests/knowledge/good -o ..."""
    golden = GOLDEN / f"kitchen{TARGETS[target].ending}"
    assert export(kitchen, target) == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("target", TARGETS)
def test_it_is_the_same_whatever_the_hash_seed(target: str) -> None:
    command = [sys.executable, "-m", "collabadvisor", "knowledge", "export", "--to", target, "--pack", str(GOOD)]
    written = subprocess.run(command, capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": "1"}).stdout
    assert written == (GOLDEN / f"kitchen{TARGETS[target].ending}").read_bytes()


@pytest.mark.no_cover
@pytest.mark.parametrize(("target", "engine"), ONE_BY_ONE)
def test_the_engine_says_what_ours_says(
    target: str, engine: Callable[[str], Run], knowledge: KnowledgeBase, ventures: list[Venture]
) -> None:
    run = engine(export(knowledge, target))
    for venture in ventures[::10]:
        assert run(venture.stage, venture.known()) == by_the_engine(knowledge, venture)


@pytest.mark.no_cover
@pytest.mark.parametrize(("target", "engine"), ONE_BY_ONE)
@pytest.mark.parametrize(("of", "many"), [("knowledge", 2000), ("garden", 300), ("kitchen", 300)])
def test_on_thousands_the_engine_says_what_the_quick_reading_says(
    target: str, engine: Callable[[str], Run], of: str, many: int, request: pytest.FixtureRequest
) -> None:
    base: KnowledgeBase = request.getfixturevalue(of)
    same(engine(export(base, target)), base, some_ventures(base, many, seed=41))


@pytest.mark.no_cover
@pytest.mark.parametrize(("target", "engine"), ONE_BY_ONE)
def test_so_does_the_engine_with_any_pack(target: str, engine: Callable[[str], Run], tmp_path: Path) -> None:
    for knowledge in random_packs(tmp_path, 20, seed=42):
        same(engine(export(knowledge, target)), knowledge, some_ventures(knowledge, 12, seed=43))


def test_an_unknown_target_is_no_target(kitchen: KnowledgeBase) -> None:
    with pytest.raises(KeyError, match="prolog"):
        export(kitchen, "prolog")


def test_the_command_asks_for_which_engine() -> None:
    assert "collabadvisor knowledge export --to clips -o rules.clp" in run_here("knowledge", "export").refused()


def test_nothing_is_written_where_it_is_refused(tmp_path: Path) -> None:
    run_here("knowledge", "export", "--to", "clips", "-o", tmp_path / "missing" / "rules.clp").refused()
    run_here("knowledge", "export", "--to", "clips", "--pack", tmp_path, "-o", tmp_path / "rules.clp").refused()
    assert list(tmp_path.iterdir()) == []
