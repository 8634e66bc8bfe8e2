"""The JSON contract: key order, one object or an array, and nothing that a terminal would obey."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.metadata import version
from typing import Any

import pytest

from collabadvisor import Advice, KnowledgeBase, Venture, advise, load
from collabadvisor.document.json_text import to_json
from collabadvisor.reasoning.explain.next_better import next_better
from collabadvisor.reasoning.outlook.bounds import bounds
from collabadvisor.report import FORMATS, render
from collabadvisor.report.authoring.issue_json import IssueForm
from collabadvisor.report.receipt import digest_of


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
        "format venture verdict bases values recommendations strengths answers requirements unanswered "
        "inconsistencies bounds knowledge receipt"
    )
    assert said["format"] == "collabadvisor/advice/2"
    assert list(said["venture"]) == ["name", "stage", "answered", "questions"]
    assert list(said["verdict"]) == ["id", "title", "because", "hangs_on", "assumed", "next_better"]
    assert list(said["verdict"]["next_better"]) == ["verdict", "changes"]
    assert all(list(change) == ["fact", "from", "to"] for change in said["verdict"]["next_better"]["changes"])
    assert list(said["bases"]) == list(knowledge.framework.bases)
    assert list(said["bases"]["purpose"]) == ["standing", "answered", "questions", "findings"]
    assert list(said["values"]) == list(knowledge.framework.values)
    assert list(said["values"]["legitimacy"]) == ["outlook", "held_down_by", "shown", "findings"]
    first = said["recommendations"][0]
    assert " ".join(first) == (
        "rank first in_any_order_with id title priority priority_because acts_on do first_steps first_step_takes who "
        "reasons"
    )
    assert list(first["reasons"][0]) == ["rule", "origin", "finding", "severity", "because", "answers", "lessons"]
    lesson = first["reasons"][0]["lessons"][0]
    assert list(lesson) == ["id", "statement", "quote", "source", "where", "kind"]
    assert list(said["answers"]["lead_post"]) == ["answer", "label", "source", "confidence", "findings"]
    assert list(said["bounds"]) == ["exact", "verdict", "standings", "recommendations", "findings"]
    assert list(said["bounds"]["verdict"]) == ["verdicts", "missing"]
    assert list(said["bounds"]["standings"]) == list(knowledge.framework.names_with_standing())
    assert list(said["bounds"]["standings"]["purpose"]) == ["worst", "best", "silent"]
    assert list(said["bounds"]["recommendations"]) == list(knowledge.recommendations)
    prospect = said["bounds"]["recommendations"]["appoint-a-senior-lead"]
    assert list(prospect) == ["outlook", "most_urgent", "least_urgent", "open_questions"]
    assert list(said["knowledge"]) == ["version", "digest", "layers"]
    assert list(said["receipt"]) == ["venture", "knowledge", "program"]


def test_it_says_the_whole_advice_with_its_bounds_the_next_better_verdict_and_its_receipt_and_nothing_else(
    knowledge: KnowledgeBase,
) -> None:
    given, advice = advised(knowledge)
    said = json.loads(render("json", [(given, advice)], knowledge))
    better = next_better(given, advice.verdict.id, knowledge)
    assert better
    assert said.pop("bounds") == bounds(given, knowledge).model_dump(mode="json")
    assert said["verdict"].pop("next_better") == {
        "verdict": better.verdict,
        "changes": [{"fact": each.fact, "from": each.now, "to": each.to} for each in better.changes],
    }
    assert said.pop("receipt") == {
        "venture": digest_of(given),
        "knowledge": knowledge.digest,
        "program": version("collabadvisor"),
    }
    assert said == advice.model_dump(mode="json")


def test_of_the_best_verdict_there_is_none_better(knowledge: KnowledgeBase) -> None:
    best = {fact.id: fact.scale[-1] for fact in knowledge.facts.values() if fact.is_asked_at("mature")}
    given = Venture(venture="V", stage="mature", answers=best)
    said = json.loads(render("json", [(given, advise(given, knowledge))], knowledge))
    assert said["verdict"]["next_better"] is None


def test_a_strength_has_no_severity(knowledge: KnowledgeBase) -> None:
    said = json.loads(render("json", [advised(knowledge)], knowledge))
    assert said["strengths"]
    assert all(reason["severity"] is None for reason in said["strengths"])
    weak = [reason for advised in said["recommendations"] for reason in advised["reasons"]]
    assert all((reason["severity"] is None) == (reason["finding"] == "verdict") for reason in weak)


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


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_the_same_bytes_twice_and_one_newline_at_the_end(form: str, knowledge: KnowledgeBase) -> None:
    text = render(form, [advised(knowledge)], knowledge)
    assert text == render(form, [advised(knowledge)], knowledge)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


LAZY = """
import sys
from collabadvisor import Venture, advise, load
from collabadvisor.document.json_text import to_json
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
    assert FORMATS == ("text", "markdown", "html", "docx", "pdf", "json")
    with pytest.raises(ValueError, match=r"no format 'odt'; known: text, markdown, html, docx, pdf, json\."):
        render("odt", [advised(knowledge)], knowledge)
    with pytest.raises(ValueError, match="no venture"):
        render("text", [], knowledge)


def test_a_name_of_a_file_that_is_no_text_is_written_too() -> None:
    form = IssueForm(check="x", gravity="note", file="a\udcff.feature", line=1, about=(), what="x", remedy="")
    text = to_json(form)
    assert r"a\udcff.feature" in text
    assert json.loads(text)["file"] == "a\udcff.feature"
