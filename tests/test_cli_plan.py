"""``collabadvisor plan`` as it is typed: what it refuses, and that the same question gets the same bytes."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest

from steps.running import CASE_A, CASES, PACK, run_here


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_everything_that_is_wrong_is_told_at_once() -> None:
    Path("north.yaml").write_text("venture: North\nstage: forming\nanswers: {lead_post: juniour}\n", encoding="utf-8")
    Path("costs.yaml").write_text("lead_pots: 2\n", encoding="utf-8")
    wrong = ["--reach", "keping", "--clear", "appoint-a-lead", "--keep", "led_post", "--costs", "costs.yaml"]
    assert run_here("plan", "north.yaml", *wrong).refused().splitlines() == [
        "--clear: the recommendation 'appoint-a-lead' is not known. Did you mean 'appoint-a-senior-lead'?",
        "--keep: the fact 'led_post' is not known. Did you mean 'lead_post'?",
        "--reach: the verdict 'keping' is not known. Did you mean 'keep_going'?",
        "costs.yaml:1: the fact 'lead_pots' is not known. Did you mean 'lead_post'?",
        "north.yaml:3: 'lead_post' has no answer 'juniour'. Did you mean 'junior'? Leave it empty if it is not known.",
    ]


def test_a_verdict_of_another_stage_is_told_with_those_of_this_one_and_all_else() -> None:
    keep, reach = run_here("plan", CASE_A, "--reach", "go_ahead", "--keep", "led_post").refused().splitlines()
    assert keep == "--keep: the fact 'led_post' is not known. Did you mean 'lead_post'?"
    assert reach == (
        "--reach: 'go_ahead' is not a verdict of the stage 'forming'. Its verdicts are rethink, repair, mend, "
        "cannot_say_yet and keep_going, from the worst to the best."
    )


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "Say what to reach or to clear, for example: collabadvisor plan "),
        (["--keep", "lead_post"], "Say what to reach"),
        (["--reach", "repair", "--reach", "keep_going"], "--reach names one verdict; a better one counts as well."),
        (["--reach", "repair", "--most", "0"], "0 is not in the range"),
        (["--reach", "repair", "--most", "99999999999999999999"], "is not in the range"),
        (["--reach", "repair", "--format", "sarif"], "there is no format 'sarif'."),
        (["--reach", "repair", "--costs", "none.yaml"], "none.yaml: there is no such file."),
        (["--reach", "repair", "--costs", ""], "this name is empty."),
        (["--reach", ""], "the verdict '' is not known."),
    ],
)
def test_what_is_refused(arguments: list[str], says: str) -> None:
    assert says in run_here("plan", CASE_A, *arguments).refused()


@pytest.mark.parametrize("case", sorted(CASES.glob("*.yaml")), ids=lambda case: case.stem)
@pytest.mark.parametrize("form", ["text", "json"])
def test_every_verdict_of_every_case_has_an_answer(case: Path, form: str) -> None:
    for verdict in ("rethink", "repair", "mend", "cannot_say_yet", "keep_going"):
        assert run_here("plan", case, "--reach", verdict, "--format", form).done()


def test_the_task_page_shows_what_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PACK)
    page = Path("docs/tasks/plan-a-repair.md").read_text(encoding="utf-8")
    command, shown = page.split("```sh\n")[1].split("\n```")[0], page.split("```text\n")[1].split("```")[0]
    assert run_here(*command.split()[1:]).done().partition("\nReceipt: ")[0] == shown


def test_where_nothing_has_to_change_nothing_is_said_of_changes() -> None:
    Path("north.yaml").write_text("venture: North\nstage: forming\n", encoding="utf-8")
    said = run_here("plan", "north.yaml", "--reach", "keep_going").done()
    assert "WHAT TO FIND OUT FIRST" in said
    assert "not advice" not in said


def test_what_to_clear_goes_by_its_number_in_the_advice_too() -> None:
    third = json.loads(run_here("advise", CASE_A, "--format", "json").done())["recommendations"][2]["id"]
    by_number, by_id = (
        json.loads(run_here("plan", CASE_A, "--clear", name, "--format", "json").done()) for name in ("3", third)
    )
    assert by_number["goal"]["clear"] == [third]
    assert {**by_number, "receipt": None} == {**by_id, "receipt": None}


def test_a_number_that_the_advice_does_not_have_is_told_beside_all_else() -> None:
    last = len(json.loads(run_here("advise", CASE_A, "--format", "json").done())["recommendations"])
    refused = run_here("plan", CASE_A, "--clear", str(last + 1), "--clear", "appoint", "--reach", "keping").refused()
    assert refused.splitlines() == [
        f"--clear: the advice has no recommendation number '{last + 1}'. Its last is number {last}.",
        "--clear: the recommendation 'appoint' is not known. Did you mean 'appoint-a-senior-lead'?",
        "--reach: the verdict 'keping' is not known. Did you mean 'keep_going'?",
    ]


def test_a_number_waits_until_the_venture_can_be_read() -> None:
    assert run_here("plan", "none.yaml", "--clear", "13").refused().startswith("none.yaml: there is no such file.")


def test_a_venture_may_come_from_the_standard_input() -> None:
    text = CASE_A.read_text(encoding="utf-8")
    asked = ("--reach", "keep_going", "--most", "1")
    assert run_here("plan", "-", *asked, typed=StringIO(text)).done() == run_here("plan", CASE_A, *asked).done()
