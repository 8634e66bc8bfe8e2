"""Words where ids are kept: what is copied from a list of answers, or pasted from a page, is understood."""

from __future__ import annotations

import shlex
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
    assert Venture.parse(text, knowledge).known() == answers


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
