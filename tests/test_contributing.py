"""CONTRIBUTING, followed to the letter: what it adds to a copy of the knowledge loads, and is shown by scenarios."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from collabadvisor import KnowledgeBase, load
from collabadvisor.inference.interpreter import quick_advice
from collabadvisor.scenarios.runner import run_features
from collabadvisor.verification.checks.catalogue import CHECKS
from collabadvisor.verification.checks.checking import check
from collabadvisor.verification.coverage import measure_coverage
from collabadvisor.verification.mutants.mutation import mutate
from pages import Command, Shown, followed, write_over
from steps.running import run_here

ROOT = Path(__file__).parents[1]
PAGE = "CONTRIBUTING.md"
RULE = ("## Add a rule in five steps", "## Add a question or a recommendation")
QUESTION = ("## Add a question or a recommendation", "## Say which answers do not go together")
ADDED = "neither-rank-nor-time"


@pytest.fixture
def copy(tmp_path: Path) -> Iterator[Path]:
    """A copy of the pack to work in, in which nothing of the page's example is there yet."""
    for folder in ("rules", "knowledge", "features/rules", "features/portfolio"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    for there in tmp_path.rglob(f"{ADDED}.*"):
        there.unlink()
    with contextlib.chdir(tmp_path):
        yield tmp_path


def follow(*part: str) -> list[Command]:
    """Run what adds something, and write the files that are shown; and return all other commands."""
    left = []
    for step in followed(PAGE, *part):
        if isinstance(step, Shown):
            write_over(step)
        elif step.ours and "new" in step.arguments:
            run_here(*step.arguments).done()
        else:
            left.append(step)
    return left


def test_the_rule_is_one_more_in_the_pack_and_what_is_looked_up_for_it_is_there(copy: Path) -> None:
    before = load(copy)
    others = follow(*RULE)
    assert set(load(copy).rules) - set(before.rules) == {ADDED}
    looked_up = [step for step in others if step.ours and {"list", "show"} & {*step.arguments}]
    assert len(looked_up) == 4
    for step in looked_up:
        assert run_here(*step.arguments).done()


def test_all_of_the_page_names_commands_that_there_are() -> None:
    made = {"make"}
    strange = [step for step in followed(PAGE) if isinstance(step, Command) and not step.ours]
    assert {step.words[0] for step in strange} == made
    rules = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = {word for step in strange for word in step.arguments if "=" not in word and not word.startswith(".")}
    assert [target for target in targets if f"\n{target}:" not in rules] == []


@pytest.mark.slow
def test_nothing_is_wrong_with_the_rule_and_its_scenarios_pass(copy: Path) -> None:
    follow(*RULE)
    grown = load(copy)
    run = run_features(grown, adviser=quick_advice)
    assert list(map(str, check(grown, coverage=measure_coverage(grown, run)).issues)) == []
    own = [result for result in run.results if result.scenario.rule == ADDED]
    assert len(own) == 5
    assert [result.failure for result in run.results if result.failure] == []


@pytest.mark.slow
def test_its_scenarios_notice_every_small_change_of_it(copy: Path) -> None:
    follow(*RULE)
    mutation = mutate(load(copy), rules=[ADDED])
    assert mutation.killed
    assert list(map(str, mutation.issues)) == []


@pytest.mark.slow
def test_what_a_new_question_leaves_to_be_written_is_all_that_is_wrong(copy: Path, knowledge: KnowledgeBase) -> None:
    follow(*QUESTION)
    grown = load(copy)
    added = [{*getattr(grown, kind)} - {*getattr(knowledge, kind)} for kind in ("facts", "recommendations")]
    assert added == [{"shared_calendar"}, {"keep-one-calendar"}]
    without = [each.id for each in CHECKS if each.id != "scenario-missing"]
    assert {issue.check for issue in check(grown, without).issues} == {"unwritten-text-in-use"}
