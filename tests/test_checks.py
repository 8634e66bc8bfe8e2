"""The checks of the knowledge: what each tells of a spoilt pack, and that they find nothing where nothing is wrong."""

from __future__ import annotations

import shutil
from itertools import product
from pathlib import Path
from random import Random
from unittest import mock

import pytest

from collabadvisor import KnowledgeBase, Venture, load
from collabadvisor.files.problems import FeaturesError, MissingExtra, PackError
from collabadvisor.inference.plain_reading import PlainReader
from collabadvisor.knowledge.conditions import Accepts, All, Any_, Condition, names, truth
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES, REQUIREMENTS, STANDINGS
from collabadvisor.knowledge.requirements import REQUIREMENT_STATUSES
from collabadvisor.knowledge.rules import VerdictRule
from collabadvisor.verification import implication
from collabadvisor.verification.checks.catalogue import CHECKS
from collabadvisor.verification.checks.checking import check, check_pack
from collabadvisor.verification.checks.redundant_clauses import _the_same_as, _unnecessary
from collabadvisor.verification.coverage import FAILS, STRAY_TAG
from collabadvisor.verification.implication import Algebra
from collabadvisor.verification.issue import ELSEWHERE, GRAVITIES
from collabadvisor.verification.mutants.mutation import SURVIVES
from random_packs import random_packs
from spoilt import BAD, FOUND, GOOD, QUESTIONABLE, REFUSED, spoil


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the good pack, to be spoilt."""
    return Path(shutil.copytree(GOOD, tmp_path / "pack"))


def told(folder: Path) -> str:
    return folder.read_text(encoding="utf-8").rstrip("\n")


# What is told.


@pytest.mark.parametrize("folder", QUESTIONABLE, ids=lambda folder: folder.name)
def test_what_is_wrong_with_a_pack_is_told_on_its_line(folder: Path, copied: Path) -> None:
    checked = check_pack(spoil(folder, copied))
    assert "\n".join(map(str, checked.issues)).replace(f"{copied}/", "") == told(folder / FOUND)
    assert checked.grave == any(
        ": error: " in line or ": warning: " in line for line in told(folder / FOUND).split("\n")
    )


@pytest.mark.parametrize("folder", BAD, ids=lambda folder: folder.name)
def test_a_pack_that_does_not_load_is_told_by_the_same_words_as_an_error(folder: Path, copied: Path) -> None:
    spoil(folder, copied)
    if not all((copied / part).is_dir() for part in ("rules", "knowledge")):
        with pytest.raises(PackError, match="this is not a knowledge pack"):
            check_pack(copied)
        return
    checked = check_pack(copied)
    said = "\n".join(map(str, checked.issues)).replace(f"{copied}/", "").replace(str(copied), ".")
    assert said.replace(": error: ", ": ").replace(" [does-not-load]", "") == told(folder / REFUSED)
    assert checked.grave
    assert {one.check for one in checked.not_checked} == {check.id for check in CHECKS} - {"does-not-load"}


def test_every_check_is_shown_by_a_spoilt_pack() -> None:
    lines = [line for folder in QUESTIONABLE for line in told(folder / FOUND).split("\n")]
    shown = {line.rpartition("[")[2].rstrip("]") for line in lines} | {"does-not-load"}
    assert {check.id for check in CHECKS} - shown == set()


def test_the_checks_have_names_of_their_own_and_say_in_one_sentence_what_they_look_for() -> None:
    ids = [check.id for check in CHECKS]
    assert len(set(ids)) == len(ids)
    for check_ in CHECKS:
        assert check_.gravity in GRAVITIES
        assert check_.looks_for.endswith(".")
        assert check_.looks_for.count(". ") == 0


def test_nothing_is_found_in_packs_in_which_nothing_is_wrong(garden: KnowledgeBase, kitchen: KnowledgeBase) -> None:
    for pack in (garden, kitchen):  # for the shipped one, see test_knowledge_base.py
        checked = check(pack)
        assert list(map(str, checked.issues)) == []
        assert not checked.grave


def test_only_the_checks_that_are_asked_for_are_made(copied: Path) -> None:
    spoil(next(folder for folder in QUESTIONABLE if folder.name == "stage-without-urgent-base"), copied)
    checked = check(load(copied), ["base-never-urgent"])
    assert [issue.check for issue in checked.issues] == ["base-never-urgent"]
    assert checked.checks == ("base-never-urgent",)
    assert not checked.grave  # a note
    with pytest.raises(ValueError, match="there is no check 'base-never'"):
        check(load(copied), ["base-never"])


def test_an_exception_from_a_check_that_was_not_made_is_not_called_needless(kitchen: KnowledgeBase) -> None:
    assert check(kitchen, ["exception-not-needed"]).issues == ()


def test_a_check_gives_up_on_conditions_that_no_honest_pack_has(
    kitchen: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(implication, "MOST_STEPS", 3)
    checked = check(kitchen)
    assert ("subsumed-rule", "its rules hold in too many ways to compare them all") in {
        (one.check, one.why) for one in checked.not_checked
    }
    assert "subsumed-rule" not in checked.checks
    assert "draft-rule" in checked.checks


@pytest.mark.slow
def test_rules_with_a_thousand_ways_each_are_compared_or_given_up_in_good_time(copied: Path) -> None:
    # Ten facts of which one of the two lowest answers is given: 1,000 ways, and no two of them the same.
    facts = "".join(
        f"  - {{id: fact_{n}, name: fact {n}, question: 'Fact {n}?', answers: {{a: a, b: b, c: c}}, help: x, why: x}}\n"
        for n in range(30)
    )
    file = copied / "knowledge/facts/need.yaml"
    file.write_text(file.read_text(encoding="utf-8") + facts, encoding="utf-8")
    rule = (GOOD / "rules/need/too-few-eaters.yaml").read_text(encoding="utf-8")
    for number in range(12):
        groups = "".join(
            "    - any:\n" + "".join(f"        - fact_{n}: {{at_most: {answer}}}\n" for n in range(start, start + 10))
            for start, answer in zip((0, 10, 20), "abb" if number % 2 else "bab", strict=True)
        )
        made = rule.replace("too-few-eaters", f"rule-{number}").replace("    - eaters: {at_most: few}\n", groups)
        made = made.replace("The kitchen would serve {{ answer.eaters }}.", "So.")
        (copied / f"rules/need/rule-{number}.yaml").write_text(made, encoding="utf-8")
    checked = check(load(copied), ["identical-rules", "subsumed-rule", "unnecessary-condition"])
    assert {one.check for one in checked.not_checked} == {"identical-rules", "subsumed-rule", "unnecessary-condition"}


def test_an_exception_from_what_another_command_finds_is_not_one_from_no_check(copied: Path) -> None:
    assert set(ELSEWHERE) == {STRAY_TAG, FAILS, SURVIVES}
    file = copied / "knowledge/exceptions.yaml"
    entry = "  - {check: mutant-survives, about: [cook], reason: It makes no difference.}\n"
    file.write_text(file.read_text(encoding="utf-8") + entry, encoding="utf-8")
    assert check(load(copied)).issues == ()


# What is said of weak answers and of lesser rules is exact.


@pytest.mark.slow
def test_an_answer_is_silent_where_no_weakness_is_found_of_a_venture_that_says_nothing_else(tmp_path: Path) -> None:
    heard = quiet = 0
    for knowledge in random_packs(tmp_path, 40, seed=9):
        told = {issue.about for issue in check(knowledge, ["silent-answer"]).issues}
        reader = PlainReader(knowledge)
        for fact, stage in product(knowledge.facts.values(), knowledge.framework.stages):
            used = any(fact.id in names(rule.when) for rule in knowledge.active(stage))
            for answer in fact.scale[: 2 if len(fact.scale) == 4 else 1] if fact.is_asked_at(stage) and used else ():
                venture = Venture(venture="-", stage=stage, answers={fact.id: answer})
                found = any(knowledge.rules[rule].severity for rule in reader.holding_rules(venture, knowledge))
                about = f"{fact.id}.{answer}"
                assert ((about,) in told or (about, stage) in told) is not found, (knowledge.pack, about, stage)
                heard, quiet = heard + found, quiet + (not found)
    assert min(heard, quiet) > 20


@pytest.mark.slow
def test_a_lesser_rule_is_shadowed_where_on_all_answers_a_graver_one_holds_with_it(tmp_path: Path) -> None:
    shadowed = free = 0
    for knowledge in random_packs(tmp_path, 80, seed=5, any_advice=True):
        told = {issue.about[0] for issue in check(knowledge, ["shadowed-rule"]).issues}
        weak = [rule for rule in knowledge.rules.values() if rule.severity and rule.status == "stable"]
        for rule in weak:
            graver = [
                other
                for other in weak
                if other.about == rule.about
                and other.gravity < rule.gravity
                and set(rule.recommend) <= set(other.recommend)
                and _only_with(knowledge, rule.when, other.when)
            ]
            by_stage = [any(stage in other.stages for other in graver) for stage in rule.stages]
            assert (rule.id in told) is all(by_stage), (knowledge.pack, rule.id)
            shadowed, free = shadowed + all(by_stage), free + (not all(by_stage))
    assert shadowed > 3
    assert free > 50


def _only_with(knowledge: KnowledgeBase, when: Condition, other: Condition) -> bool:
    """Whether, on all answers, the one condition holds only where the other does."""
    asked = dict.fromkeys((*names(when), *names(other)))
    for way in product(*((None, *knowledge.facts[name].scale) for name in asked)):
        answers = {name: answer for name, answer in zip(asked, way, strict=True) if answer is not None}
        if truth(when, answers) is True and truth(other, answers) is not True:
            return False
    return True


def test_an_answer_can_stand_at_one_stage_or_at_all(copied: Path) -> None:
    spoil(next(folder for folder in QUESTIONABLE if folder.name == "silent-answer"), copied)
    file = copied / "knowledge/exceptions.yaml"
    before = file.read_text(encoding="utf-8")
    for about in ("[eaters.few]", "[eaters.few, planned]"):
        entry = f"  - {{check: silent-answer, about: {about}, reason: It is only made up.}}\n"
        file.write_text(before + entry, encoding="utf-8")
        left = [issue.about for issue in check(load(copied), ["silent-answer"]).issues]
        assert left == ([] if about == "[eaters.few]" else [("eaters.few", "open")])


# Scenarios.


FEATURES = """Feature: The kitchen

  @rule:too-few-eaters
  Rule: Too few would eat there

    Example: Few would
      Given a venture that is planned
      And the eaters are "few"
      Then this is a critical weakness of need

    Example: Half of them would
      Given a venture that is planned
      And the eaters are "half"
      Then this is not found

  @rule:hands-or-room-missing
  Rule: Hands or room are missing

    Example: Nobody cooks
      Given a venture that is planned
      And the cook is "none"
      Then this is a major weakness of means
"""


@pytest.mark.parametrize("where", ["pack", "elsewhere"])
def test_a_rule_without_an_example_and_a_near_miss_is_told(copied: Path, tmp_path: Path, where: str) -> None:
    folder = (copied if where == "pack" else tmp_path) / "features"
    folder.mkdir()
    (folder / "kitchen.feature").write_text(FEATURES, encoding="utf-8")
    checked = check(load(copied), ["scenario-missing"], None if where == "pack" else folder)
    assert [(issue.about, issue.what) for issue in checked.issues if issue.about[0].startswith("hands")] == [
        (("hands-or-room-missing",), "the rule 'hands-or-room-missing' lacks a near miss.")
    ]
    told = {issue.about[0] for issue in checked.issues}
    assert "too-few-eaters" not in told
    assert "money-for-one-year" in told
    assert told.isdisjoint({"fewer-pupils", "kitchen-stands-empty"})  # they do not speak


def test_scenarios_that_cannot_be_run_are_told_on_their_lines(copied: Path) -> None:
    (copied / "features").mkdir()
    (copied / "features" / "a.feature").write_text(
        "Feature: A\n\n  @rule:cook\n  Rule: B\n\n    Example: C\n      Given a nonsense\n", encoding="utf-8"
    )
    (issue,) = check(load(copied)).issues
    assert str(issue).startswith(f"{copied}/features/a.feature:7: warning: there is no step 'a nonsense', ")
    assert issue.check == "scenario-missing"


def test_a_scenario_that_fails_and_one_of_no_rule_are_told_where_their_rules_lack_one(copied: Path) -> None:
    (copied / "features").mkdir()
    text = FEATURES.replace("critical", "minor").replace("@rule:hands-or", "@rule:hand-or")
    (copied / "features" / "a.feature").write_text(text, encoding="utf-8")
    issues = check(load(copied), ["scenario-missing"]).issues
    told = [(issue.where.line, issue.what) for issue in issues if issue.where.path.endswith("features/a.feature")]
    assert [line for line, _ in told] == [9, 17, 22]
    assert told[0][1] == "“Then this is a minor weakness of need” fails: it is a critical weakness of need."
    assert told[1][1] == "the tag '@rule:hand-or-room-missing' names no rule of the pack."
    assert "the rule 'hand-or-room-missing' is not known" in told[2][1]
    assert any(issue.what == "the rule 'too-few-eaters' lacks a scenario in which it fires." for issue in issues)


def test_a_folder_of_scenarios_that_is_named_must_be_there(copied: Path, tmp_path: Path) -> None:
    with pytest.raises(FeaturesError, match=r"none: there is no folder of this name\."):
        check(load(copied), features=tmp_path / "none")


def test_without_the_extra_that_runs_them_scenarios_are_not_checked(copied: Path) -> None:
    (copied / "features").mkdir()
    (copied / "features" / "kitchen.feature").write_text(FEATURES, encoding="utf-8")
    missing = MissingExtra("gherkin-official", "scenarios")
    with mock.patch("collabadvisor.verification.coverage.run_features", side_effect=missing):
        (undone,) = check(load(copied), ["scenario-missing"]).not_checked
    assert undone.why.startswith("there is nothing to run scenarios with. Install it: ")
    assert '-m pip install "gherkin-official' in undone.why


# Words.


@pytest.mark.parametrize(
    ("title", "asks"),
    [
        ("Hire a cook", True),
        ("Bring a cook in", True),  # no gerund
        ("Ring the bell", True),
        ("Agree: who pays?", True),
        ("Hiring a cook", False),
        ("The cook", False),
        ("To hire a cook", False),
        ("Should a cook be hired", False),
        ("Hire a cook. Pay the cook", False),
    ],
)
def test_a_title_asks_for_something(copied: Path, title: str, asks: bool) -> None:
    file = copied / "knowledge/recommendations/means.yaml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("title: Hire a cook", f'title: "{title}"'), encoding="utf-8"
    )
    assert (check(load(copied), ["title-not-imperative"]).issues == ()) == asks


@pytest.mark.parametrize(
    ("word", "misspelt"),
    [
        ("straned", True),  # a letter missing
        ("strainned", True),  # one too many
        ("strianed", True),  # two swapped
        ("stramned", True),  # another
        ("strained", False),
        ("Strained", False),
        ("strain", False),
        ("strainer", False),  # another ending of the same word
        ("stained glass", True),  # no program knows that this is meant
        ("restrained", False),
        ("opened", False),  # names that are shorter are too like other words
    ],
)
def test_a_name_of_the_framework_is_misspelt(copied: Path, word: str, misspelt: bool) -> None:
    file = copied / "rules/means/hands-or-room-missing.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("because: Hands or room", f"because: This is {word}. Hands or room"), encoding="utf-8")
    assert (check(load(copied), ["misspelt-name"]).issues != ()) == misspelt


@pytest.mark.parametrize(
    ("said", "explained"),
    [
        ("Ask the PTA.", False),
        ("Ask the parents and teachers (PTA). The PTA knows.", True),
        ("Ask the PTA (parents and teachers).", True),
        ("Ask what chapter IV says.", True),
        ("Ask A or B.", True),
    ],
)
def test_an_abbreviation_is_explained(copied: Path, said: str, explained: bool) -> None:
    file = copied / "knowledge/recommendations/means.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("do: Build on.", f'do: "{said}"'), encoding="utf-8")
    assert (check(load(copied), ["unexplained-abbreviation"]).issues == ()) == explained


# That it is exact: against trying all answers, open ones too.


def everything(scales: dict[str, tuple[str, ...]]) -> list[dict[str, str]]:
    """Every way to answer some questions or leave them open."""
    ways = product(*([None, *scale] for scale in scales.values()))
    return [{name: word for name, word in zip(scales, way, strict=True) if word} for way in ways]


def a_condition(chance: Random, scales: dict[str, tuple[str, ...]], depth: int = 3) -> Condition:
    if depth and chance.random() < 0.7:
        parts = tuple(a_condition(chance, scales, depth - 1) for _ in range(chance.randint(1, 3)))
        return All(parts) if chance.random() < 0.5 else Any_(parts)
    name = chance.choice(list(scales))
    return Accepts(name, frozenset(chance.sample(scales[name], chance.randint(1, len(scales[name]) - 1))))


@pytest.mark.parametrize("seed", range(150))
def test_one_condition_implies_another_just_where_no_answers_tell_them_apart(seed: int) -> None:
    chance = Random(seed)  # noqa: S311  (seeded: the same tries every time)
    scales = {"a": ("x", "y"), "b": ("x", "y", "z"), "c": ("x", "y", "z"), "d": ("x", "y")}
    one, other = a_condition(chance, scales), a_condition(chance, scales)
    reading = Algebra()
    implied = reading.implies(reading.ways(one), reading.ways(other))
    assert implied == all(
        truth(other, answers) is True for answers in everything(scales) if truth(one, answers) is True
    )


@pytest.mark.parametrize("seed", range(150))
def test_what_is_unnecessary_can_be_dropped_together_and_nothing_else_can(seed: int) -> None:
    chance = Random(f"{seed}")  # noqa: S311  (as above)
    scales = {"a": ("x", "y"), "b": ("x", "y", "z"), "c": ("x", "y", "z")}
    condition = a_condition(chance, scales)
    said = [truth(condition, answers) is True for answers in everything(scales)]
    walk = _unnecessary(condition, (), _the_same_as(condition, Algebra()))
    left = condition
    while True:
        try:
            next(walk)
        except StopIteration as end:
            left = end.value
            break
    assert [truth(left, answers) is True for answers in everything(scales)] == said
    for less in one_part_less(left):
        assert [truth(less, answers) is True for answers in everything(scales)] != said, (left, less)


def one_part_less(condition: Condition) -> list[Condition]:
    if isinstance(condition, Accepts):
        return []
    found: list[Condition] = []
    join = type(condition)
    for index, part in enumerate(condition.parts):
        before, after = condition.parts[:index], condition.parts[index + 1 :]
        found += [join((*before, less, *after)) for less in one_part_less(part)]
        if before or after:
            found.append(join(before + after))
    return found


@pytest.mark.slow
def test_the_direction_of_verdicts_is_that_of_every_step_up(tmp_path: Path) -> None:
    found = 0
    for knowledge in random_packs(tmp_path, 40, seed=14):
        turned = {issue.about for issue in check(knowledge, ["verdict-against-direction"]).issues}
        assert turned == {(rule, stage) for stage in knowledge.framework.stages for rule in turning(knowledge, stage)}
        found += len(turned)
    assert found > 10


def turning(knowledge: KnowledgeBase, stage: str) -> set[str]:
    """The rules that call for a worse verdict as one standing rises a step, by trying all standings."""
    scale = knowledge.framework.stages[stage].verdicts
    rules = list(knowledge.calling(stage))
    asked = sorted({name for rule in rules for name in names(rule.when)})
    found = set()
    beside = {COVERAGE: COVERAGES, REQUIREMENTS: REQUIREMENT_STATUSES}
    ways = product(*(beside.get(name, (*STANDINGS, "not_known")) for name in asked))
    called = {words: holding(rules, dict(zip(asked, words, strict=True))) for words in ways}
    for words, calling in called.items():
        before = [scale.index(rule.verdict) for rule in calling]
        for place in (place for place, word in enumerate(words) if before and word in STANDINGS[:-1]):
            above = (*words[:place], STANDINGS[STANDINGS.index(words[place]) + 1], *words[place + 1 :])
            found |= {rule.id for rule in called[above] if scale.index(rule.verdict) < min(before)}
    return found.intersection(knowledge.verdict_rules)


def holding(rules: list[VerdictRule], standings: dict[str, str]) -> list[VerdictRule]:
    return [rule for rule in rules if truth(rule.when, standings)]


@pytest.mark.slow
def test_packs_whose_verdicts_only_ask_whether_something_stands_low_go_one_way(tmp_path: Path) -> None:
    for knowledge in random_packs(tmp_path, 20, seed=15, monotone=True):
        assert check(knowledge, ["verdict-against-direction"]).issues == ()


@pytest.mark.slow
def test_every_check_can_read_any_pack_and_what_it_tells_is_about_things_of_the_pack(tmp_path: Path) -> None:
    for knowledge in random_packs(tmp_path, 30, seed=16):
        framework = knowledge.framework
        known = {*knowledge.rules, *knowledge.verdict_rules, *knowledge.recommendations, *knowledge.lessons,
                 *knowledge.requirements,
                 *knowledge.facts, *framework.names_with_standing(), *framework.stages, *framework.verdicts,
                 *(f"{fact.id}.{answer}" for fact in knowledge.facts.values() for answer in fact.scale)}  # fmt: skip
        checked = check(knowledge)
        assert checked.issues
        for issue in checked.issues:
            assert set(issue.about) <= known, issue
            assert issue.where.line > 0
            assert issue.remedy
