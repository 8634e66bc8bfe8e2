"""The page that lays a council's rules over the knowledge, followed to the letter."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

import pytest

from collabadvisor import load
from collabadvisor.verification.checks.catalogue import CHECKS
from collabadvisor.verification.checks.checking import check
from pages import Command, Shown, followed, write_over
from steps.running import run_here

PAGE = "docs/tasks/lay-your-own-rules-over-these.md"
SCENARIOS = "scenario-missing"


@pytest.mark.slow
def test_whoever_follows_the_page_has_a_layer_that_holds_together_at_each_step(tmp_path: Path) -> None:
    answers = "  shared_purpose: all_partners\n  data_agreement: drafted\n"
    tmp_path.joinpath("harbour-trail.yaml").write_text(f"venture: Trail\nstage: forming\nanswers:\n{answers}")
    said: dict[str, str] = {}
    with contextlib.chdir(tmp_path):
        for step in followed(PAGE):
            if isinstance(step, Shown):
                write_over(step)
                continue
            assert step.ours
            ran = run_here(*step.arguments)
            said[step.arguments[0] if step.arguments[0] != "knowledge" else step.arguments[1]] = ran.out
            assert ran.code == (1 if "diff" in step.arguments else 0), ran
            if "new" in step.arguments:
                without = [each.id for each in CHECKS if each.id != SCENARIOS]  # which are run at the end
                assert not check(load("council"), without).grave
    assert "nothing found" in said["check"]
    assert "100 %" in said["coverage"]
    assert "no-data-agreement fires only now" in " ".join(said["diff"].split())


def test_what_the_layer_that_is_shown_says_is_heard(tmp_path: Path) -> None:
    with contextlib.chdir(tmp_path):
        for step in followed(PAGE):
            if isinstance(step, Shown):
                write_over(step)
            elif "new" in step.arguments:
                run_here(*step.arguments).done()
        answers = "  shared_purpose: all_partners\n  data_agreement: drafted\n"
        tmp_path.joinpath("harbour-trail.yaml").write_text(f"venture: Trail\nstage: forming\nanswers:\n{answers}")
        ran = run_here("advise", "harbour-trail.yaml", "--pack", "council", "--full")
        without = run_here("advise", "harbour-trail.yaml").refused()
        judged = run_here("advise", "harbour-trail.yaml", "--pack", "council", "--format", "json").done()
    said = " ".join(ran.done().split())
    required = {each["id"]: each["status"] for each in json.loads(judged)["requirements"]}
    assert required == {"data-agreement-signed": "not_met", "manager-in-the-lead": "not_known"}
    assert not ran.err
    assert "Sign an agreement on the data that partners share" in said
    assert "Ashford policy" in said
    assert "Ashford Council (2024)" in said
    assert "'data_agreement' is not known" in without


def test_the_page_names_commands_of_the_program_alone() -> None:
    commands = [step for step in followed(PAGE) if isinstance(step, Command)]
    assert len(commands) > 5
    assert all(command.ours for command in commands)
