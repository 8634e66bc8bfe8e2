"""Mutants: how many there are, which a scenario notices, which make no difference, and what would notice the others."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from collabadvisor import KnowledgeBase, Venture, load
from collabadvisor.document import text_writer
from collabadvisor.files.problems import FeaturesError, UnknownName
from collabadvisor.inference.interpreter import quick_advice
from collabadvisor.knowledge.conditions import truth
from collabadvisor.knowledge.rules import KnowledgeException
from collabadvisor.report.authoring.mutate_document import mutate_document
from collabadvisor.scenarios.runner import run_features
from collabadvisor.verification.coverage import cover
from collabadvisor.verification.example import is_plural, the
from collabadvisor.verification.mutants.mutation import Mutation, mutate
from collabadvisor.verification.mutants.rule_changes import mutants, with_rule, workbench
from steps.running import run_here

KITCHEN = Path(__file__).parent / "knowledge" / "good"
FEW = """Feature: The need
  @rule:too-few-eaters
  Rule: Too few would eat there

    Example: A few of the pupils
      Given a venture that is <stage>
      And the eaters are "few"
      Then this is a critical weakness of need
      And this speaks against trust
      And it is advised to "hold-a-trial-week"

      Examples:
        | stage   |
        | planned |
        | open    |
"""
HALF = """
    Example: Half of the pupils
      Given a venture that is planned
      And the eaters are "half"
      Then this is not found
"""


@pytest.fixture
def features(tmp_path: Path) -> Path:
    (tmp_path / "need.feature").write_text(FEW.replace("Example:", "Scenario Outline:", 1) + HALF, encoding="utf-8")
    return tmp_path


def outcomes(mutation: Mutation) -> dict[tuple[str, ...], str]:
    told = {each.mutant.about[1:]: "noticed" for each in mutation.killed}
    told |= {each.mutant.about[1:]: "no difference" for each in mutation.equivalent}
    told |= {mutant.about[1:]: "missing" for each in mutation.missing for mutant in each.mutants}
    return told | {mutant.about[1:]: "unclear" for mutant in mutation.unclear}


# What is changed.


def test_every_rule_is_changed_in_every_small_way(kitchen: KnowledgeBase) -> None:
    """Counted by hand from the files in tests/knowledge/good/rules."""
    assert Counter(mutant.rule for mutant in mutants(kitchen)) == {
        "cooking-every-day": 1 + 2 + 2 + 1 + 2,  # answers to two questions; clauses; all to any; stages
        "hands-or-room-missing": 1 + 1 + 2 + 1 + 2 + 2 + 2,  # severity both ways; recommendations
        "money-for-one-year": 1 + 2 + 2 + (2 + 1) + (2 + 1) + 1 + 1 + 1 + 2,  # clauses, also inside; what it weakens
        "parents-want-it": 1 + 1 + 2 + 2,  # what it shows; and at which of its stages
        "too-few-eaters": 1 + 1 + 1 + 1 + 2,  # nothing is worse than critical
        "ask-while-little-is-known": 1 + 2,  # no verdict beside it is known at both stages
        "carry-on-what-works": 1 + 1 + 1,
        "hold-off-without-eaters": 1 + 1 + 2 + 1 + 1 + 1,
        "mend-what-is-strained": 2 + 2 + 2 + 1 + 1 + 1,
        "open-what-will-do": 1 + 1 + 1,
    }


def test_a_change_says_what_it_does_and_what_it_is_about(kitchen: KnowledgeBase) -> None:
    assert [(mutant.about[1:], mutant.change) for mutant in mutants(kitchen, ["cooking-every-day"])] == [
        (("cook.part_time",), "'cook' may also be 'part_time'"),
        (("cook",), "nothing is asked of 'cook'"),
        (("kitchen_size.too_small",), "'kitchen_size' may also be 'too_small'"),
        (("kitchen_size.enough",), "'kitchen_size' may not be 'enough'"),
        (("kitchen_size",), "nothing is asked of 'kitchen_size'"),
        (("cook", "kitchen_size"), "one of 'cook' and 'kitchen_size' is enough"),
        (("planned",), "it does not speak at the stage 'planned'"),
        (("open",), "it does not speak at the stage 'open'"),
    ]
    told = {
        mutant.change for mutant in mutants(kitchen, ["money-for-one-year", "mend-what-is-strained", "parents-want-it"])
    }
    assert {
        "each of 'cook' and 'kitchen_size' is needed",
        "its severity is major, not minor",
        "it does not weaken 'staying_power'",
        "it does not recommend 'enter-the-budget'",
        "'need' may also be 'adequate'",
        "it calls for 'ask_more'",
        "it does not show 'trust'",
        "it shows nothing at the stage 'open'",
    } <= told


def test_so_many_of_the_bases_are_changed_as_the_one_clause_that_they_are(knowledge: KnowledgeBase) -> None:
    every = mutants(knowledge, ["rethink-on-ground-that-gives-way"])
    told = {mutant.change for mutant in every}
    assert {
        "'two_bases' may also be 'strained'",
        "'any_base' is asked for in the place of 'two_bases'",
        "'three_bases' is asked for in the place of 'two_bases'",
        "nothing is asked of 'two_bases'",
        "it does not recommend 'weigh-the-alternatives'",
    } <= told
    assert not any("'capacity'" in each for each in told)  # it is named in no clause of its own
    other = next(mutant for mutant in every if mutant.change == "'any_base' is asked for in the place of 'two_bases'")
    one = dict.fromkeys(knowledge.framework.bases, "adequate") | {"conduct": "fragile"}
    assert (truth(other.condition, one), truth(knowledge.condition_of(other.rule), one)) == (True, False)


def test_a_change_leaves_all_else_as_it_was(kitchen: KnowledgeBase) -> None:
    bench = workbench(kitchen)
    every = mutants(bench)
    assert every
    for mutant in every:
        other = with_rule(bench, mutant)
        assert [name for name in other.rules if other.rules[name] is not bench.rules[name]] in ([], [mutant.rule])
        rules = (*other.rules, *other.verdict_rules, *other.consistency)
        assert {name for name in rules if other.condition_of(name) is not bench.condition_of(name)} <= {mutant.rule}
        assert (other.facts, other.framework) == (bench.facts, bench.framework)


# What becomes of it.


def test_what_the_scenarios_tell_is_noticed(kitchen: KnowledgeBase, features: Path) -> None:
    mutation = mutate(kitchen, features, ["too-few-eaters"])
    assert outcomes(mutation) == dict.fromkeys(
        [("eaters.half",), ("major",), ("hold-a-trial-week",), ("trust",), ("planned",), ("open",)], "noticed"
    )
    assert (mutation.issues, mutation.scenarios, mutation.rules) == ((), 3, ("too-few-eaters",))
    by = {each.mutant.about[1]: (each.scenario.title, each.failure.step.words) for each in mutation.killed}
    assert by["eaters.half"] == ("Half of the pupils", "this is not found")
    assert by["major"] == ("A few of the pupils (planned)", "this is a critical weakness of need")
    assert by["trust"] == ("A few of the pupils (planned)", "this speaks against trust")
    assert by["open"] == ("A few of the pupils (open)", "this is a critical weakness of need")


def test_without_its_near_miss_a_rule_may_grow_and_nobody_notices(kitchen: KnowledgeBase, features: Path) -> None:
    path = features / "need.feature"
    path.write_text(path.read_text(encoding="utf-8").replace(HALF, ""), encoding="utf-8")
    mutation = mutate(kitchen, features, ["too-few-eaters"])
    assert outcomes(mutation)["eaters.half",] == "missing"
    (missing,) = mutation.missing
    assert missing.text == (
        "    Example: Planned: eaters half\n"
        "      Given a venture that is planned\n"
        '      And the eaters are "half"\n'
        "      Then this is not found"
    )
    assert missing.beside == (str(path), 5)
    (issue,) = mutation.issues
    assert (issue.check, issue.about, issue.where.line) == ("mutant-survives", ("too-few-eaters", "eaters.half"), 6)
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{missing.text}\n", encoding="utf-8")  # pasted
    assert mutate(kitchen, features, ["too-few-eaters"]).issues == ()


@pytest.mark.slow
def test_a_rule_whose_scenarios_say_nothing_of_it_can_be_changed_at_will(
    kitchen: KnowledgeBase, tmp_path: Path
) -> None:
    steps = ("Given a venture that is planned", 'And the eaters are "few"', "When the advice is given")
    lines = ("@rule:too-few-eaters", "Feature: One", "  Example: One", *(f"    {step}" for step in steps))
    (tmp_path / "one.feature").write_text("\n".join(lines), encoding="utf-8")
    mutation = mutate(kitchen, tmp_path)
    assert not mutation.killed
    assert set(outcomes(mutation).values()) == {"missing", "no difference"}


@pytest.mark.slow
@pytest.mark.no_cover
@pytest.mark.parametrize("pack", ["kitchen", "garden"])
def test_what_is_missing_is_enough(pack: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    """Of a pack without a scenario that says anything: those that are proposed notice all, and document every rule."""
    knowledge: KnowledgeBase = request.getfixturevalue(pack)
    stage = next(iter(knowledge.framework.stages))
    start = f"Feature: All\n\n  Example: Nothing\n    Given a venture that is {stage}\n"
    path = tmp_path / "all.feature"
    path.write_text(start, encoding="utf-8")
    first = mutate(knowledge, tmp_path)
    assert not first.killed
    assert not first.unclear
    lines = [start]
    for number, each in enumerate(first.missing):
        lines += [
            f"  @rule:{each.rule}",
            f"  Rule: {number}",
            each.text,
        ]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert all(result.passed for result in run_features(knowledge, tmp_path).results)
    second = mutate(knowledge, tmp_path)
    assert (second.missing, second.unclear) == ((), ())
    assert len(second.equivalent) == len(first.equivalent)
    shown = cover(knowledge, tmp_path)
    assert shown.percent == 100
    assert [each.rule for each in shown.rules if not each.is_documented] == []


def test_a_rule_that_is_not_documented_is_told_with_the_scenarios_that_it_lacks(
    kitchen: KnowledgeBase, tmp_path: Path
) -> None:
    """No change of this rule needs a near miss to be noticed."""
    text = (
        "Feature: All\n  @rule:open-what-will-do\n  Rule: All\n    Example: It opens\n"
        "      Given a venture that is planned\n"
        '      And the eaters are "most"\n      And the parents\' view is "against"\n      And the cook is "none"\n'
        '      Then the verdict is "Open it"\n'
    )
    (tmp_path / "all.feature").write_text(text, encoding="utf-8")
    mutation = mutate(kitchen, tmp_path, ["open-what-will-do"])
    (missing,) = [each for each in mutation.missing if each.shows is not None]
    assert (missing.rule, missing.mutants, missing.shows, missing.beside and missing.beside.line) == (
        "open-what-will-do", (), "near_miss", 4,
    )  # fmt: skip
    assert missing.text.endswith('Then the verdict is "Ask more"')
    (issue,) = [each for each in mutation.issues if each.check == "scenario-missing"]
    assert issue.what == "the rule 'open-what-will-do' lacks a near miss."
    said = text_writer.write(mutate_document(mutation, kitchen, Path.cwd()), 200)
    assert "1 rule is not shown to fire, and beside it, one answer away, not to: 1 scenario is missing." in said
    assert "No scenario shows how it nearly fires: a near miss, one answer away." in said
    entry = KnowledgeException(check="scenario-missing", about=("open-what-will-do",), reason="It is plain.")
    let = mutate(replace(kitchen, exceptions=(entry,)), tmp_path, ["open-what-will-do"])
    assert [each.rule for each in let.missing if each.shows is not None] == []
    assert [each for each in let.issues if each.check == "scenario-missing"] == []


@pytest.mark.slow
def test_what_is_said_to_make_no_difference_makes_none_on_any_venture(garden: KnowledgeBase, tmp_path: Path) -> None:
    """Nor to what explains the verdict: something more that is said of it counts as well."""
    (tmp_path / "all.feature").write_text(
        "Feature: All\n\n  Example: Nothing\n    Given a venture that is planned\n", encoding="utf-8"
    )
    same = [each.mutant for each in mutate(garden, tmp_path, garden.verdict_rules).equivalent]
    assert {mutant.about for mutant in same} == {
        ("dig-on", "questions_answered.too_few"),
        ("weighed-down", "fame.adequate"),
        ("weighed-down", "people.adequate"),  # fame is low by what makes people low
        ("weighed-down", "people", "fame"),
    }
    bench = workbench(garden)
    packs = [with_rule(bench, mutant) for mutant in same]
    for stage in garden.framework.stages:
        facts = [fact for fact in garden.facts.values() if stage in (fact.stages or garden.framework.stages)]
        for ways in product(*[(None, *fact.scale) for fact in facts]):
            answers = {fact.id: answer for fact, answer in zip(facts, ways, strict=True) if answer}
            venture = Venture(venture="Any", stage=stage, answers=answers)
            before = quick_advice(venture, bench).verdict
            assert all(quick_advice(venture, pack).verdict == before for pack in packs), (stage, answers)


def test_a_title_with_quotes_can_be_told_all_the_same(tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    shutil.copytree(KITCHEN, pack)
    file = pack / "knowledge" / "recommendations" / "need.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("title: Serve meals", 'title: \'"Serve" meals'), encoding="utf-8")
    file.write_text(file.read_text(encoding="utf-8").replace("one week\n", "one week'\n", 1), encoding="utf-8")
    knowledge = load(pack)
    assert knowledge.recommendations["hold-a-trial-week"].title == '"Serve" meals for one week'
    (tmp_path / "all.feature").write_text(
        "Feature: All\n\n  Example: Nothing\n    Given a venture that is planned\n", encoding="utf-8"
    )
    mutation = mutate(knowledge, tmp_path, ["too-few-eaters"])
    assert mutation.unclear == ()
    assert 'And it is advised to "hold-a-trial-week"' in mutation.missing[0].text


def test_what_makes_no_difference_is_told_with_the_reason(kitchen: KnowledgeBase, features: Path) -> None:
    mutation = mutate(kitchen, features, ["open-what-will-do", "hold-off-without-eaters"])
    same = {each.mutant.about: each.because for each in mutation.equivalent}
    assert same["open-what-will-do", "questions_answered.too_few"].startswith("however the bases and values stand")
    assert ("open-what-will-do", "planned") not in same


def test_the_pack_can_let_a_survivor_stand(kitchen: KnowledgeBase, features: Path) -> None:
    path = features / "need.feature"
    path.write_text(path.read_text(encoding="utf-8").replace(HALF, ""), encoding="utf-8")
    entry = KnowledgeException(
        check="mutant-survives", about=("eaters.half", "too-few-eaters"), reason="Nobody counts halves."
    )
    near = KnowledgeException(check="scenario-missing", about=("too-few-eaters",), reason="Nobody counts halves.")
    mutation = mutate(replace(kitchen, exceptions=(entry, near)), features, ["too-few-eaters"])
    assert (mutation.missing, mutation.issues) == ((), ())
    assert [(stood.issue.about, stood.reason) for stood in mutation.stands] == [
        (("too-few-eaters", "eaters.half"), "Nobody counts halves.")
    ]
    assert "too-few-eaters: if 'eaters' may also be 'half'. Nobody counts halves." in told(mutation, kitchen)


def told(mutation: Mutation, knowledge: KnowledgeBase) -> str:
    return text_writer.write(mutate_document(mutation, knowledge, Path.cwd()), 88)


# What it refuses, and how it is told.


def test_scenarios_that_fail_as_things_are_come_first(kitchen: KnowledgeBase, features: Path) -> None:
    path = features / "need.feature"
    path.write_text(path.read_text(encoding="utf-8").replace("critical", "minor"), encoding="utf-8")
    with pytest.raises(FeaturesError) as refusal:
        mutate(kitchen, features)
    (problem,) = refusal.value.problems
    assert problem.where == (str(path), 8)
    assert problem.what == "“Then this is a minor weakness of need” fails: it is a critical weakness of need."
    assert problem.remedy == "Every scenario has to hold before mutants can be tried: mend this first."


def test_a_rule_that_is_not_there_or_not_in_force_is_told(kitchen: KnowledgeBase, features: Path) -> None:
    with pytest.raises(UnknownName) as refusal:
        mutate(kitchen, features, ["too-few-eater", "kitchen-stands-empty"])
    assert [problem.what for problem in refusal.value.problems] == [
        "the rule 'kitchen-stands-empty' is not in force, so nothing comes of changing it.",
        "there is no rule 'too-few-eater'.",
    ]
    assert refusal.value.problems[1].remedy == "Did you mean 'too-few-eaters'?"


def test_progress_is_told_rule_by_rule(kitchen: KnowledgeBase, features: Path) -> None:
    told: list[tuple[int, int, str]] = []
    mutate(kitchen, features, ["parents-want-it"], tell=lambda *step: told.append(step))
    assert told == [*((done, 6, "parents-want-it") for done in range(6)), (6, 6, "")]


@pytest.mark.parametrize("name", ["eaters", "partner priorities", "terms of reference", "working relationships"])
def test_several_are(name: str) -> None:
    assert is_plural(name)


@pytest.mark.parametrize(
    "name", ["lead post", "joint analysis", "place among existing partnerships", "need for partners"]
)
def test_one_is(name: str) -> None:
    assert not is_plural(name)


@pytest.mark.parametrize("name", ["the parents' view", "The parents' view", "parents' view"])
def test_no_step_says_the_twice(name: str, tmp_path: Path) -> None:
    assert the(name) == "the parents' view"
    pack = Path(shutil.copytree(KITCHEN, tmp_path / "pack"))
    facts = pack / "knowledge" / "facts" / "need.yaml"
    facts.write_text(facts.read_text(encoding="utf-8").replace("name: the parents' view", f"name: {name}"), "utf-8")
    (tmp_path / "all.feature").write_text("Feature: All\n  Example: One\n    Given a venture that is open\n", "utf-8")
    mutation = mutate(load(pack), tmp_path, ["parents-want-it"])
    assert mutation.missing
    assert all("And the parents' view is" in each.text for each in mutation.missing)


def test_the_command_tells_what_is_missing_and_its_exit_code_says_so(features: Path, kitchen: KnowledgeBase) -> None:
    path = features / "need.feature"
    whole = path.read_text(encoding="utf-8")
    asked = ("knowledge", "mutate", "--pack", kitchen.pack, "--features", features, "--rule", "too-few-eaters")
    assert "6 changes are noticed" in run_here(*asked).done()
    path.write_text(whole.replace(HALF, ""), encoding="utf-8")
    ran = run_here(*asked)
    assert ran.code == 1
    assert "- 1 is not noticed: 1 scenario is missing." in ran.out
    data = json.loads(run_here(*asked, "--format", "json").out)
    assert data["format"] == "collabadvisor/knowledge-mutate/1"
    assert data["counts"] == {
        "mutants": 6,
        "noticed": 5,
        "noticed_by_other_rules_only": 0,
        "no_difference": 0,
        "stand": 0,
        "survive": 1,
    }
    (missing,) = data["missing"]
    assert (missing["rule"], missing["stage"], missing["answers"]) == ("too-few-eaters", "planned", {"eaters": "half"})
    assert data["issues"][0]["file"] == "rules/need/too-few-eaters.yaml"
    assert "there is no rule" in run_here(*asked, "--rule", "nothing").refused()
    assert "no feature stands here" in run_here(*asked[:-4], "--features", kitchen.pack).refused()


@pytest.mark.slow
def test_every_change_of_the_shipped_rules_is_noticed_or_makes_no_difference(knowledge: KnowledgeBase) -> None:
    mutation = mutate(knowledge)
    assert told(mutation, knowledge) == told(replace(mutation, missing=(), unclear=(), issues=()), knowledge)
    assert len(mutation.killed) > 900
    assert not [each.mutant.about for each in mutation.equivalent if each.mutant.rule not in knowledge.verdict_rules]
