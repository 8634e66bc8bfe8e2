"""The JSON contract: key order, one object or an array, and nothing that a terminal would obey."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from collabadvisor import Advice, KnowledgeBase, Venture, advise, load
from collabadvisor.document.json_text import written
from collabadvisor.reasoning.outlook.bounds import bounds
from collabadvisor.report import FORMATS, render
from collabadvisor.report.authoring.issue_json import IssueForm


@pytest.fixture(scope="module")
def knowledge() -> KnowledgeBase:
    return load()


def venture(name: str = "A venture") -> Venture:
    answers = {"lead_post": "junior", "senior_representation": "some_partners", "policy_mandate": "explicit"}
    return Venture(venture=name, stage="forming", answers=answers)


def advised(knowledge: KnowledgeBase, name: str = "A venture") -> tuple[Venture, Advice]:
    return venture(name), advise(venture(name), knowledge)


def test_keys_stand_in_the_order_of_the_contract(knowledge: KnowledgeBase) -> None:
    said: dict[str, Any] = json.loads(render("json", [advised(knowledge)], knowledge))
    assert " ".join(said) == (
        "format venture verdict standings recommendations strengths unanswered inconsistencies bounds knowledge"
    )
    assert said["format"] == "collabadvisor/advice/1"
    assert list(said["venture"]) == ["name", "stage", "answered", "questions"]
    assert list(said["verdict"]) == ["id", "title", "because"]
    assert list(said["standings"]) == list(knowledge.framework.judged())
    assert list(said["standings"]["purpose"]) == ["standing", "known", "findings"]
    first = said["recommendations"][0]
    assert " ".join(first) == ("rank id title priority priority_because acts_on do first_steps reaches reasons")
    assert list(first["reasons"][0]) == ["rule", "finding", "severity", "because", "answers", "lessons"]
    assert list(first["reasons"][0]["lessons"][0]) == ["id", "statement", "quote", "where", "kind"]
    assert list(said["bounds"]) == ["exact", "verdict", "standings", "recommendations", "findings"]
    assert list(said["bounds"]["verdict"]) == ["verdicts", "missing"]
    assert list(said["bounds"]["standings"]) == list(knowledge.framework.judged())
    assert list(said["bounds"]["standings"]["purpose"]) == ["worst", "best", "silent"]
    assert list(said["bounds"]["recommendations"]) == list(knowledge.recommendations)
    prospect = said["bounds"]["recommendations"]["appoint-a-senior-lead"]
    assert list(prospect) == ["outlook", "most_urgent", "least_urgent", "open_questions"]
    assert list(said["knowledge"]) == ["version", "digest"]


def test_it_says_the_whole_advice_with_its_bounds_and_nothing_else(knowledge: KnowledgeBase) -> None:
    given, advice = advised(knowledge)
    said = json.loads(render("json", [(given, advice)], knowledge))
    assert said.pop("bounds") == bounds(given, knowledge).model_dump(mode="json")
    assert said == advice.model_dump(mode="json")


def test_a_strength_has_no_severity(knowledge: KnowledgeBase) -> None:
    said = json.loads(render("json", [advised(knowledge)], knowledge))
    assert said["strengths"]
    assert all(reason["severity"] is None for reason in said["strengths"])
    assert all(reason["severity"] for advised in said["recommendations"] for reason in advised["reasons"])


def test_several_ventures_are_an_array_in_the_order_given(knowledge: KnowledgeBase) -> None:
    said = json.loads(render("json", [advised(knowledge, "Zulu"), advised(knowledge, "Alpha")], knowledge))
    assert [advice["venture"]["name"] for advice in said] == ["Zulu", "Alpha"]


def test_words_are_not_written_as_escapes_but_unseen_marks_are(knowledge: KnowledgeBase) -> None:
    given, advice = advised(knowledge, "Büro für Nähe")
    assert "Büro für Nähe" in render("json", [(given, advice)], knowledge)
    marked = advice.replace(unanswered=("a\u202eb\x9b31m\u2028",))
    text = render("json", [(given, marked)], knowledge)
    assert not set("\u202e\x9b\u2028") & set(text)
    assert json.loads(text)["unanswered"] == ["a\u202eb\x9b31m\u2028"]
    tagged = advice.replace(unanswered=("a\U000e0041b\x7f",))
    text = render("json", [(given, tagged)], knowledge)
    assert r"a\udb40\udc41b\u007f" in text
    assert json.loads(text)["unanswered"] == ["a\U000e0041b\x7f"]


def test_a_reason_is_in_full_wherever_it_is_given(knowledge: KnowledgeBase) -> None:
    given, advice = advised(knowledge)
    said = json.loads(render("json", [(given, advice)], knowledge))
    reasons = [reason for each in said["recommendations"] for reason in each["reasons"]]
    assert all(reason["because"] and reason["lessons"] for reason in reasons)


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_bytes_twice_and_one_newline_at_the_end(form: str, knowledge: KnowledgeBase) -> None:
    text = render(form, [advised(knowledge)], knowledge)
    assert text == render(form, [advised(knowledge)], knowledge)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


LAZY = """
import sys
from collabadvisor import Venture, advise, load
from collabadvisor.document.json_text import written
from collabadvisor.report import render
from collabadvisor.report.authoring.issue_json import IssueForm
knowledge = load()
venture = Venture(venture="A", stage="forming")
render(sys.argv[1], [(venture, advise(venture, knowledge))], knowledge)
print("jinja2" in sys.modules)
"""


@pytest.mark.slow
@pytest.mark.parametrize(("form", "loaded"), [("json", "False"), ("text", "False"), ("html", "True")])
def test_only_templates_pay_for_the_template_engine(form: str, loaded: str) -> None:
    done = subprocess.run([sys.executable, "-c", LAZY, form], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == loaded


def test_an_unknown_format_and_an_empty_report_are_refused(knowledge: KnowledgeBase) -> None:
    with pytest.raises(ValueError, match="known: text, markdown, html, json"):
        render("pdf", [advised(knowledge)], knowledge)
    with pytest.raises(ValueError, match="no venture"):
        render("text", [], knowledge)


def test_a_name_of_a_file_that_is_no_text_is_written_too() -> None:
    form = IssueForm(check="x", gravity="note", file="a\udcff.feature", line=1, about=(), what="x", remedy="")
    text = written(form)
    assert r"a\udcff.feature" in text
    assert json.loads(text)["file"] == "a\udcff.feature"
