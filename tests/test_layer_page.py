"""The page that lays a council's rules over the knowledge, followed to the letter."""

from __future__ import annotations

import contextlib
import json
import re
from pathlib import Path

import pytest

from collabadvisor import load
from collabadvisor.verification.mutants.mutation import mutate
from pages import ROOT, Command, Shown, followed, write_over
from steps.running import run_here

PAGE = "docs/tasks/lay-your-own-rules-over-these.md"


@pytest.mark.slow
def test_whoever_follows_the_page_has_a_layer_that_holds_together(tmp_path: Path) -> None:
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
    assert "nothing found" in said["check"]
    assert "100 %" in said["coverage"]
    assert "no-data-agreement fires only now" in " ".join(said["diff"].split())


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the layer as the page has it at its end, and ventures of which little is known, and nearly all."""
    folder = tmp_path_factory.mktemp("desk")
    with contextlib.chdir(folder):
        for step in followed(PAGE):
            if isinstance(step, Shown):
                write_over(step)
            elif "new" in step.arguments:
                run_here(*step.arguments).done()
    answers = "  shared_purpose: all_partners\n  data_agreement: drafted\n"
    folder.joinpath("harbour-trail.yaml").write_text(f"venture: Trail\nstage: forming\nanswers:\n{answers}")
    best = {fact.id: fact.scale[-1] for fact in load().facts.values() if fact.is_asked_at("forming")}
    answers = "".join(f"  {name}: '{answer}'\n" for name, answer in best.items())
    folder.joinpath("well-run.yaml").write_text(f"venture: Well Run\nstage: forming\nanswers:\n{answers}")
    return folder


@pytest.mark.slow
def test_what_the_layer_that_is_shown_says_is_heard(desk: Path) -> None:
    with contextlib.chdir(desk):
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


@pytest.mark.slow
def test_what_the_page_shows_of_the_advice_is_what_is_said(desk: Path) -> None:
    little, kept_back = re.findall(
        r"^```text\n(.*?)^```", (ROOT / PAGE).read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    with contextlib.chdir(desk):
        assert little in run_here("advise", "harbour-trail.yaml", "--pack", "council").done()
        assert kept_back in run_here("advise", "well-run.yaml", "--pack", "council").done()
        assert "VERDICT: KEEP GOING\n" in run_here("advise", "well-run.yaml").done()


@pytest.mark.slow
def test_the_examples_of_its_requirements_notice_every_change_of_them(desk: Path) -> None:
    for name in ("data-agreement-signed", "manager-in-the-lead"):
        mutation = mutate(load(desk / "council"), desk / "council" / "features", [name])
        assert "forbids_best_verdict" in {each.mutant.part for each in mutation.killed}
        assert mutation.issues == ()


@pytest.mark.slow
def test_the_commands_on_requirements_tell_of_the_ones_that_are_shown(desk: Path) -> None:
    with contextlib.chdir(desk):
        for step in followed("docs/tasks/require-something-first.md"):
            assert isinstance(step, Command)
            assert step.ours
            if "new" in step.arguments:
                assert "this requirement is there already" in run_here(*step.arguments).refused()
            elif "portfolio" not in step.arguments:  # that takes a workbook
                assert "signed an agreement on sharing data" in " ".join(run_here(*step.arguments).done().split())


def test_the_page_names_commands_of_the_program_alone() -> None:
    commands = [step for step in followed(PAGE) if isinstance(step, Command)]
    assert len(commands) > 5
    assert all(command.ours for command in commands)
