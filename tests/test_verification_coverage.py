"""What scenarios show: the rules they fire and narrowly miss, and the answers of which they make nothing."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from collabadvisor import KnowledgeBase
from collabadvisor.document import html_writer, markdown_writer, text_writer
from collabadvisor.knowledge.rules import KnowledgeException
from collabadvisor.report.authoring.coverage_document import coverage_document
from collabadvisor.report.authoring.coverage_json import CoverageForm
from collabadvisor.verification.coverage import Coverage, RuleExamples, cover
from steps.running import run_here

PLANNED = "Given a venture that is planned"
FEW = 'And the eaters are "few"'
NO_ROOM = 'And the size of the kitchen is "too small"'
HALF = 'And the eaters are "half"'


def features(folder: Path, *examples: tuple[str, ...], tag: str = "@rule:too-few-eaters") -> Path:
    lines = ["Feature: The need", f"  {tag}", "  Rule: Too few would eat there"]
    for number, steps in enumerate(examples, start=1):
        lines += [f"    Example: number {number}", *(f"      {step}" for step in steps)]
    (folder / f"{len(list(folder.iterdir()))}.feature").write_text("\n".join(lines), encoding="utf-8")
    return folder


def of(coverage: Coverage, rule: str = "too-few-eaters") -> RuleExamples:
    return next(each for each in coverage.rules if each.rule == rule)


def names(coverage: Coverage, rule: str = "too-few-eaters") -> tuple[list[str], list[str], list[str]]:
    shown = of(coverage, rule)
    fires, near, elsewhere = (
        [each.name for each in kind] for kind in (shown.fires, shown.near_misses, shown.elsewhere)
    )
    return fires, near, elsewhere


def test_a_rule_fires_in_some_scenarios_and_narrowly_misses_in_others(kitchen: KnowledgeBase, tmp_path: Path) -> None:
    features(
        tmp_path,
        (PLANNED, FEW, "Then this is a critical weakness of need"),
        (PLANNED, HALF, "Then this is not found"),
        (PLANNED, "And nothing is known of the eaters", "Then this is not found"),  # one answer is missing
        (PLANNED, FEW, "When the advice is given", 'When the eaters become "most"', "Then this is not found"),
        (PLANNED, FEW),  # nobody asks for the advice
    )
    coverage = cover(kitchen, tmp_path)
    assert names(coverage) == (["number 1", "number 4"], ["number 2", "number 3", "number 4"], [])
    assert of(coverage).is_documented
    assert of(coverage).lacks == ""


def test_what_takes_two_changes_is_no_near_miss(kitchen: KnowledgeBase, tmp_path: Path) -> None:
    both = (
        PLANNED,
        'And the cook is "part time"',
        'And the size of the kitchen is "too small"',
        "Then this is not found",
    )
    one = (PLANNED, 'And the cook is "part time"', 'And the size of the kitchen is "enough"', "Then this is not found")
    features(tmp_path, both, tag="@rule:cooking-every-day")
    assert names(cover(kitchen, tmp_path), "cooking-every-day") == ([], [], [])
    features(tmp_path, one, tag="@rule:cooking-every-day")
    assert names(cover(kitchen, tmp_path), "cooking-every-day") == ([], ["number 1"], [])


def test_a_stage_at_which_a_rule_does_not_speak_is_no_near_miss(garden: KnowledgeBase, tmp_path: Path) -> None:
    stages = {rule.id: rule.stages for rule in garden.rules.values()}
    rule = next(name for name, at in stages.items() if "growing" not in at or "planned" not in at)
    silent = next(stage for stage in garden.framework.stages if stage not in stages[rule])
    features(tmp_path, (f"Given a venture that is {silent}", "Then this is not found"), tag=f"@rule:{rule}")
    assert names(cover(garden, tmp_path), rule) == ([], [], [])


def test_rules_fired_by_scenarios_of_others_are_not_documented_by_them(kitchen: KnowledgeBase, tmp_path: Path) -> None:
    features(tmp_path, (PLANNED, FEW, "When the advice is given"), tag="@rule:parents-want-it")
    coverage = cover(kitchen, tmp_path)
    assert names(coverage) == ([], [], ["number 1"])
    assert of(coverage).lacks == "a scenario in which it fires, and a near miss"
    assert names(coverage, "hold-off-without-eaters")[2] == ["number 1"]


def test_rules_of_the_verdict_and_of_consistency_count_too(garden: KnowledgeBase, tmp_path: Path) -> None:
    thin, rich = (f'And the ground is "{answer}"' for answer in ("thin", "rich"))
    hands = 'And the helping hands are "many"'
    features(
        tmp_path,
        (PLANNED, thin, hands, 'Then the verdict is "Mend"'),
        (PLANNED, rich, hands, 'Then the verdict is "Dig"'),
        tag="@rule:weighed-down",
    )
    coverage = cover(garden, tmp_path)
    assert names(coverage, "weighed-down") == (["number 1"], ["number 2"], [])
    assert set(garden.consistency) <= {each.rule for each in coverage.rules}


def test_drafts_and_retired_rules_do_not_count(kitchen: KnowledgeBase, tmp_path: Path) -> None:
    coverage = cover(kitchen, features(tmp_path, (PLANNED, FEW)))
    assert "kitchen-stands-empty" not in {each.rule for each in coverage.rules}
    assert (coverage.silent, len(coverage.rules)) == (2, 10)


def test_an_answer_counts_where_a_rule_fires_by_it_or_would_but_for_it(kitchen: KnowledgeBase, tmp_path: Path) -> None:
    features(tmp_path, (PLANNED, FEW, NO_ROOM, 'And the cook is "part time"', "When the advice is given"))
    coverage = cover(kitchen, tmp_path)
    assert coverage.answers["eaters"] == ("half", "most")
    assert coverage.answers["kitchen_size"] == ("enough", "ample")  # it is too small: a rule fires by it
    # Nothing fires by the cook. One rule would with another cook only if the kitchen were larger; the other fires as
    # it is.
    assert coverage.answers["cook"] == kitchen.facts["cook"].scale
    assert "cook" in coverage.facts(kitchen)
    assert "eaters" not in coverage.facts(kitchen)
    features(
        tmp_path,
        (PLANNED, 'And the size of the kitchen is "ample"', 'And the cook is "part time"', "Then no base is sound"),
    )
    assert cover(kitchen, tmp_path).answers["cook"] == ("none", "full_time")  # with a full-time cook a rule would fire


def test_a_scenario_that_fails_shows_nothing(kitchen: KnowledgeBase, tmp_path: Path) -> None:
    features(tmp_path, (PLANNED, FEW, "Then this is not found"))
    coverage = cover(kitchen, tmp_path)
    assert coverage.facts(kitchen) == tuple(kitchen.facts)
    assert names(coverage) == ([], [], [])


def test_recommendations_that_no_scenario_gets_are_told(kitchen: KnowledgeBase, tmp_path: Path) -> None:
    coverage = cover(kitchen, features(tmp_path, (PLANNED, FEW, "When the advice is given")))
    assert coverage.never_advised == ("enlarge-the-kitchen", "enter-the-budget", "hire-a-cook")


def test_what_is_wrong_is_told_with_its_place(kitchen: KnowledgeBase, tmp_path: Path) -> None:
    features(tmp_path, (PLANNED, FEW, "Then this is not found"))
    features(tmp_path, (PLANNED, FEW), tag="@rule:too-few-eater")
    coverage = cover(kitchen, tmp_path)
    told = {issue.check: issue for issue in coverage.issues if issue.about[0] != "parents-want-it"}
    fails, stray = told["scenario-fails"], told["scenario-of-no-rule"]
    assert fails.where == (str(tmp_path / "0.feature"), 7)
    assert fails.what == "“Then this is not found” fails: 'Too few would eat there' is found."
    assert (stray.where, stray.remedy) == ((str(tmp_path / "1.feature"), 3), "Did you mean 'too-few-eaters'?")
    missing = [issue for issue in coverage.issues if issue.check == "scenario-missing"]
    assert len(missing) == len(coverage.rules)
    assert missing[-1].what.startswith(
        "the rule 'open-what-will-do' lacks a scenario in which it fires, and a near miss"
    )
    assert missing[-1].where.path.endswith("rules/verdict/open-what-will-do.yaml")
    assert not coverage.suffices(0)  # a scenario that fails and a tag of no rule are not forgiven


def test_enough_is_what_is_asked_for(kitchen: KnowledgeBase, tmp_path: Path) -> None:
    features(tmp_path, (PLANNED, FEW, "When the advice is given"), (PLANNED, HALF, "Then this is not found"))
    coverage = cover(kitchen, tmp_path)
    assert (coverage.documented_count, coverage.percent) == (1, 10)
    assert coverage.suffices(10)
    assert not coverage.suffices(11)
    entry = KnowledgeException(check="scenario-missing", about=("parents-want-it",), reason="It is plain.")
    eased = cover(replace(kitchen, exceptions=(entry,)), tmp_path)
    assert (eased.percent, [stood.reason for stood in eased.stands]) == (20, ["It is plain."])


# How it is told.


@pytest.fixture
def shown(kitchen: KnowledgeBase, tmp_path: Path) -> Coverage:
    hostile = '<b>&"*_'
    features(tmp_path, (PLANNED, FEW, "When the advice is given"), (PLANNED, HALF, "Then this is not found"))
    path = tmp_path / "0.feature"
    path.write_text(path.read_text(encoding="utf-8").replace("number 1", hostile), encoding="utf-8")
    return cover(kitchen, tmp_path)


def test_text_tells_the_counts_and_every_rule(shown: Coverage, kitchen: KnowledgeBase) -> None:
    text = text_writer.write(coverage_document(shown, kitchen, 100, Path.cwd(), full=False), 88)
    assert "2 scenarios were run." in text
    assert "10 rules are in force. 1 is shown to fire" in text
    assert "2 rules are a draft or retired, and not counted." in text
    row = next(line for line in text.splitlines() if line.startswith("  too-few-eaters "))
    assert row.split() == ["too-few-eaters", "1", "1", "0"]
    assert "- money: none of its answers" in text
    assert "- eaters: most of the pupils" in text
    assert all(len(line) <= 88 for line in text.splitlines())


def test_markdown_and_html_keep_words_as_words(shown: Coverage, kitchen: KnowledgeBase) -> None:
    document = coverage_document(shown, kitchen, 100, Path.cwd())
    markdown = markdown_writer.write(document)
    page = MarkdownIt("commonmark", {"html": True}).enable("table").render(markdown)
    assert "&lt;b&gt;&amp;&quot;*_" in page
    html = html_writer.write(document)
    assert "&lt;b&gt;&amp;&#34;*_" in html
    assert "<b>" not in html
    assert "<script" not in html
    assert "http" not in html.replace("http-equiv", "")
    assert html.count("<details>") == 10


def test_json_has_every_scenario_with_its_place(shown: Coverage, kitchen: KnowledgeBase) -> None:
    data: dict[str, Any] = json.loads(CoverageForm.of(shown, 10, kitchen).model_dump_json())
    assert data["format"] == "collabadvisor/knowledge-coverage/1"
    assert (data["percent"], data["suffices"], data["documented"]) == (10, True, 1)
    rule = next(each for each in data["rules"] if each["rule"] == "too-few-eaters")
    assert rule["file"] == "rules/need/too-few-eaters.yaml"
    assert [each["line"] for each in (*rule["fires"], *rule["near_misses"])] == [4, 8]
    assert data["answers_never_exercised"]["eaters"] == ["most"]
    assert "money" in data["facts_never_exercised"]


def test_the_command_fails_where_too_little_is_documented(kitchen: KnowledgeBase, tmp_path: Path) -> None:
    folder = tmp_path / "features"
    folder.mkdir()
    features(folder, (PLANNED, FEW, "When the advice is given"), (PLANNED, HALF, "Then this is not found"))
    asked = ("knowledge", "coverage", "--pack", kitchen.pack, "--features", folder)
    ran = run_here(*asked)
    assert ran.code == 1
    assert "rules/need/parents-want-it.yaml:1: the rule 'parents-want-it' lacks" in " ".join(ran.out.split())
    assert run_here(*asked, "--least", "10").code == 0
    output = tmp_path / "coverage.html"
    assert run_here(*asked, "-o", output).code == 1
    assert output.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert "there is no folder of this name" in run_here(*asked[:-1], tmp_path / "none").refused()
    assert "there is no format 'sarif'" in run_here(*asked, "--format", "sarif").refused()


def test_no_report_takes_the_place_of_knowledge(kitchen: KnowledgeBase, tmp_path: Path) -> None:
    features(tmp_path, (PLANNED, FEW, "When the advice is given"))
    (tmp_path / "framework.yml").write_text("mine", encoding="utf-8")
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    assert len(before) == 2
    for path in before:
        for command in ("coverage", "check"):
            asked = ("knowledge", command, "--pack", kitchen.pack, "--features", tmp_path, "-o", path)
            assert "this file is there already, and looks like a venture or knowledge" in run_here(*asked).refused()
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before
