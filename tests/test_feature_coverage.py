"""Whether the features document every rule: its title, an example in which it holds, and a near miss beside it."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from collabadvisor import KnowledgeBase
from collabadvisor.scenarios.feature_folder import read_features
from collabadvisor.scenarios.features import Scenario
from collabadvisor.verification.coverage import Coverage, cover

FEATURES = Path(__file__).parents[1] / "features"
CASE = re.compile(r'the case "(.+)"')


def told(folder: str) -> tuple[Scenario, ...]:
    return read_features(FEATURES / folder)


def chapters() -> set[tuple[str, str, int, str]]:
    """Every ``Rule:`` of every feature about rules: its file, the rule's id, its line and its title."""
    return {
        (Path(scenario.feature.path).stem, chapter.rule, chapter.line, chapter.title)
        for scenario in told("rules")
        if (chapter := scenario.chapter)
    }


@pytest.fixture(scope="module")
def coverage(knowledge: KnowledgeBase) -> Coverage:
    return cover(knowledge, FEATURES)


@pytest.mark.slow
def test_every_rule_is_shown_to_hold_and_beside_it_not_to_by_one_answer(coverage: Coverage) -> None:
    assert coverage.issues == ()
    assert (coverage.percent, coverage.failed, coverage.stands) == (100, 0, ())


@pytest.mark.slow
def test_something_is_made_of_every_answer_and_every_recommendation_is_seen(coverage: Coverage) -> None:
    assert coverage.answers == {}
    assert coverage.never_advised == ()


def test_every_stable_rule_has_exactly_one_chapter_and_every_chapter_a_rule(knowledge: KnowledgeBase) -> None:
    stable = [
        rule.id for rule in (*knowledge.rules.values(), *knowledge.verdict_rules.values()) if rule.status == "stable"
    ]
    assert Counter(rule for _, rule, _, _ in chapters()) == Counter([*stable, *knowledge.consistency])


def test_a_chapter_is_named_by_the_title_of_its_rule(knowledge: KnowledgeBase) -> None:
    titles = {rule.id: rule.title for rule in (*knowledge.rules.values(), *knowledge.verdict_rules.values())}
    titles |= {rule.id: rule.title for rule in knowledge.consistency.values()}
    assert [title for _, rule, _, title in chapters() if title != titles[rule]] == []


def test_a_chapter_stands_in_the_feature_of_its_base(knowledge: KnowledgeBase) -> None:
    homes = dict.fromkeys(knowledge.verdict_rules, "verdict") | dict.fromkeys(knowledge.consistency, "consistency")
    homes |= {rule.id: rule.about for rule in knowledge.rules.values()}
    assert [rule for file, rule, _, _ in chapters() if homes[rule] != file] == []
    assert [scenario.where for scenario in told("rules") if not scenario.chapter] == []


def test_every_rule_across_ventures_has_a_chapter_of_its_title_beside_them(knowledge: KnowledgeBase) -> None:
    told_of = {(each.rule, each.chapter.title) for each in told("portfolio") if each.chapter}
    assert told_of == {(rule.id, rule.title) for rule in knowledge.portfolio_rules.values()}


@pytest.mark.parametrize("folder", ["rules", "cases", "ventures", "portfolio", "using"])
def test_no_two_examples_of_a_feature_share_a_name(folder: str) -> None:
    assert told(folder)  # reading refuses them: of two with the same name only one would be run


def test_every_case_that_is_shipped_is_told_as_a_story(knowledge: KnowledgeBase) -> None:
    words = [step.words for scenario in told("cases") for step in scenario.steps]
    assert {found[1] for found in map(CASE.fullmatch, words) if found} == set(knowledge.cases())


def test_every_story_says_what_happened_before_it_says_what_is_advised() -> None:
    assert [scenario.name for scenario in told("cases") if len(scenario.description.split()) < 10] == []
