"""Words where ids are kept: what is copied from a list of answers, or pasted from a page, is understood."""

from __future__ import annotations

import io
import shlex
import shutil
from pathlib import Path

import pytest

from collabadvisor import KnowledgeBase, Venture
from collabadvisor.files.problems import VentureError
from steps.running import run_here

NO_BREAK = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("written", "answers"),
    [
        ("shared_purpose: held by only some of the partners", {"shared_purpose": "some_partners"}),
        ("lead_post: A junior officer", {"lead_post": "junior"}),
        ("lead_post: JUNIOR", {"lead_post": "junior"}),
        ("Lead post: junior", {"lead_post": "junior"}),
        ("fit with the partners\N{RIGHT SINGLE QUOTATION MARK} agendas: fits", {"partner_agendas": "fits"}),
        (
            "funding: part of the partners\N{RIGHT SINGLE QUOTATION MARK} regular budgets",
            {"funding_horizon": "mainstream"},
        ),
        (f"lead_post: junior{NO_BREAK}", {"lead_post": "junior"}),
        (f"lead_post{NO_BREAK}: junior", {"lead_post": "junior"}),
        ("How senior is the person who leads the work from day to day?: senior", None),
        ("lead_post: don't know", {}),
        ("lead_post: '?'", {}),
        ("lead_post: {Answer: Senior manager who can commit resources}", None),
    ],
)
def test_an_answer_is_understood(written: str, answers: dict[str, str] | None, knowledge: KnowledgeBase) -> None:
    text = f"venture: Steady On\nstage: proposed\nanswers:\n  {written}\n"
    if answers is None:
        answers = {"lead_post": "senior"}
        text = text.replace(written, '"How senior is the person who leads the work from day to day?": senior')
    assert Venture.parse(text, knowledge).known_answers() == answers


def test_capitals_and_parts_of_an_answer(knowledge: KnowledgeBase) -> None:
    answer = "    ANSWER: A junior officer\n    Source: the minutes\n    Confidence: Assumed\n"
    text = f"Venture: Steady On\nStage: Proposed\nAs of: May\nAnswers:\n  Lead_Post:\n{answer}"
    venture = Venture.parse(text, knowledge)
    assert (venture.name, venture.stage, venture.as_of) == ("Steady On", "proposed", "May")
    given = venture.answers["lead_post"]
    assert (given.answer, given.source, given.confidence) == ("junior", "the minutes", "assumed")


def test_a_mistake_is_told_on_its_line_whatever_the_key_is_called(knowledge: KnowledgeBase) -> None:
    text = "Venture: X\nStage: Proposed\nAnswers:\n  Lead post: jnior\n  management time: lots\n"
    with pytest.raises(VentureError) as caught:
        Venture.parse(text, knowledge)
    assert [str(problem.where) for problem in caught.value.problems] == ["the venture:4", "the venture:5"]


def test_a_question_answered_under_two_names_is_refused(knowledge: KnowledgeBase) -> None:
    text = "venture: X\nstage: proposed\nanswers:\n  lead_post: junior\n  Lead post: senior\n"
    with pytest.raises(VentureError, match="'Lead post' is not known"):
        Venture.parse(text, knowledge)


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        ("plan v.yaml --reach 'On conditions'", "On conditions"),
        ("plan v.yaml --reach 'on conditions'", "On conditions"),
        ("what-if v.yaml --set 'lead_post=A middle manager'", "middle"),
        ("what-if v.yaml --set 'Lead post=Middle'", "middle"),
        ("new x.yaml --stage Forming", "x.yaml"),
    ],
)
def test_an_option_is_understood(command: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("v.yaml").write_text(
        "venture: X\nstage: proposed\nanswers:\n  lead_post: none\n  senior_representation: none\n", encoding="utf-8"
    )
    ran = run_here(*shlex.split(command))
    assert ran.code == 0, ran
    assert expected in ran.out + ran.err


LEAD_POSTS = "'nobody so far', 'a junior officer', 'a middle manager' or 'a senior manager who can commit resources'"
LEAD_POST = "How senior is the person who leads the work from day to day?"
WITH_IDS = (
    "Known here: none (nobody so far), junior (a junior officer), middle (a middle manager) or "
    "senior (a senior manager who can commit resources)."
)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("cell", "remedy"),
    [
        ("chief", f"Known here: {LEAD_POSTS}."),
        ("a junor officer", "Did you mean 'a junior officer'?"),
        ("juniro", "Did you mean 'junior'?"),
    ],
)
def test_who_sees_labels_in_a_table_is_told_labels(
    cell: str, remedy: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("t.csv").write_text(f"Venture,Stage,{LEAD_POST}\nA,Forming,{cell}\n", encoding="utf-8")
    said = run_here("portfolio", "t.csv").err.splitlines()
    assert said[0] == f"row 2, column '{LEAD_POST}': there is no answer '{cell}'. {remedy}"
    Path("p.csv").write_text(f"respondent,stage,{LEAD_POST}\nAnn,Forming,{cell}\n", encoding="utf-8")
    refused = run_here("panel", "p.csv").refused().strip()
    empty = "Leave it empty if it is not known."
    assert refused == f"p.csv:2: column C: 'lead post' has no answer '{cell}'. {remedy} {empty}"


@pytest.mark.slow
def test_who_sees_titles_of_stages_in_a_table_is_told_titles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    titles = "'Proposed', 'Forming', 'Established' or 'Mature'"
    Path("t.csv").write_text("Venture,Stage,lead post\nA,later,\n", encoding="utf-8")
    assert f"there is no stage 'later'. Known here: {titles}." in run_here("portfolio", "t.csv").err
    Path("p.csv").write_text("respondent,stage,lead post\nAnn,later,\n", encoding="utf-8")
    assert f"there is no stage 'later'. Known here: {titles}." in run_here("panel", "p.csv").refused()


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("chief", WITH_IDS),
        ("juniro", "Did you mean 'junior'?"),
        ("a junor officer", "Did you mean 'junior' (a junior officer)?"),
    ],
)
def test_a_file_and_an_option_are_told_both(
    written: str, remedy: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("v.yaml").write_text(f"venture: X\nstage: forming\nanswers:\n  lead_post: {written}\n", encoding="utf-8")
    refused = run_here("advise", "v.yaml").refused().strip()
    assert refused == f"v.yaml:4: 'lead_post' has no answer '{written}'. {remedy} Leave it empty if it is not known."
    Path("w.yaml").write_text("venture: X\nstage: forming\n", encoding="utf-8")
    refused = run_here("what-if", "w.yaml", "--set", f"lead_post={written}").refused()
    assert f"'lead_post' has no answer '{written}'. {remedy} 'lead_post='" in refused
    Path("c.yaml").write_text(f"lead_post: {{{written}: 3}}\n", encoding="utf-8")
    refused = run_here("plan", "w.yaml", "--reach", "keep_going", "--costs", "c.yaml").refused().strip()
    assert refused == f"c.yaml:1: 'lead_post' has no answer '{written}'. {remedy}"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("a junor officer", "Did you mean 'a junior officer'?"),
        ("juniro", "Did you mean 'a junior officer'?"),
    ],
)
def test_who_is_asked_is_told_the_answer_on_the_screen(
    typed: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("v.yaml").write_text("venture: X\nstage: forming\n", encoding="utf-8")
    told = run_here("ask", "v.yaml", typed=io.StringIO(f"b lead post\n{typed}\ns\n")).done()
    assert f"'{typed}' is not one of the answers. {said} " in told.replace("\n", " ")


def test_the_stage_is_answered_by_its_title(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(Path(__file__).parent / "data" / "garden", "pack")
    framework = Path("pack/knowledge/framework.yaml")
    text = framework.read_text(encoding="utf-8")
    framework.write_text(text.replace("title: Planned", "title: Still on paper"), encoding="utf-8")
    run_here("ask", "v.yaml", "--pack", "pack", typed=io.StringIO("Yard\nstill on paper\ns\n")).done()
    assert "stage: planned" in Path("v.yaml").read_text(encoding="utf-8")
