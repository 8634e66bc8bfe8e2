"""What the shipped knowledge says: every check passes, and what no other pack needs to be, it is true to its paper."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from collabadvisor import KnowledgeBase, advise
from collabadvisor.knowledge.rules import Rule
from collabadvisor.venture.model import Venture
from collabadvisor.verification.checks.checking import check
from paper_words import known, quoted

HERE = Path(__file__).parent
CASES = 6
QUOTATION = re.compile(r"(?<!\S)'(.+?)'(?=[\s,;.]|$)")


@pytest.fixture(scope="module")
def paper() -> set[str]:
    return set((HERE / "data" / "paper-trigrams.txt").read_text(encoding="utf-8").split())


def stable(knowledge: KnowledgeBase) -> list[Rule]:
    return [rule for rule in knowledge.rules.values() if rule.status == "stable"]


# Complete and consistent.


@pytest.mark.slow
def test_every_check_finds_nothing_but_what_stands_for_a_reason(knowledge: KnowledgeBase) -> None:
    assert list(map(str, check(knowledge).issues)) == []


def test_there_are_at_least_fifty_stable_rules(knowledge: KnowledgeBase) -> None:
    assert len(stable(knowledge)) >= 50


def test_every_stage_has_rules_about_every_base(knowledge: KnowledgeBase) -> None:
    for stage in knowledge.framework.stages:
        weak = {rule.about for rule in knowledge.active(stage) if rule.finding == "weakness"}
        strong = {rule.about for rule in knowledge.active(stage) if rule.finding == "strength"}
        assert weak == strong == set(knowledge.framework.bases), stage


def test_a_question_has_three_or_four_answers(knowledge: KnowledgeBase) -> None:
    assert {len(fact.scale) for fact in knowledge.facts.values()} == {3, 4}


# Answers that do not go together.


def test_there_are_some_rules_of_consistency_and_no_more_than_can_be_read(knowledge: KnowledgeBase) -> None:
    assert 8 <= len(knowledge.consistency) <= 20


def test_no_case_of_the_paper_contradicts_itself(knowledge: KnowledgeBase) -> None:
    cases = knowledge.cases()
    assert len(cases) == CASES
    for path in cases.values():
        assert advise(Venture.read(path, knowledge), knowledge).inconsistencies == (), path.stem


# True to the paper.


def test_every_quote_is_in_the_papers_own_words(knowledge: KnowledgeBase, paper: set[str]) -> None:
    outside = [lesson.id for lesson in knowledge.lessons.values() if not {*quoted(lesson.quote)} <= paper]
    assert outside == []
    assert any(quoted(lesson.quote) for lesson in knowledge.lessons.values())


def test_every_quotation_in_a_case_is_in_the_papers_own_words(knowledge: KnowledgeBase, paper: set[str]) -> None:
    checked = 0
    for path in knowledge.cases().values():
        for fact, answer in Venture.read(path, knowledge).answers.items():
            assert not re.search(r"(?<!\w)'", QUOTATION.sub("", answer.source)), f"{path.stem}: {fact}"
            for piece in (piece for said in QUOTATION.findall(answer.source) for piece in said.split("...")):
                if len(piece.split()) >= 3:
                    checked += 1
                    assert set(quoted(piece)) <= paper, f"{path.stem}: {fact}: {piece}"
    assert checked > 50


def test_every_answer_in_a_case_says_where_in_the_paper_it_was_read(knowledge: KnowledgeBase) -> None:
    cases = knowledge.cases()
    assert len(cases) == CASES
    for path in cases.values():
        answers = Venture.read(path, knowledge).answers
        assert answers, path.stem
        for fact, answer in answers.items():
            assert re.match(r"(Case [AB]|Discussion|Conclusion)[,:]", answer.source), f"{path.stem}: {fact}"
            assert answer.confidence, f"{path.stem}: {fact}"


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param("The second meeting was less well attended than the first", id="words added"),
        pytest.param("The second meeting was well attended", id="a word left out"),
        pytest.param("The second meeting was less badly attended", id="another word"),
        pytest.param("The meeting second was less well attended", id="another order"),
        pytest.param("The second meeting, was less well attended", id="a comma inside"),
    ],
)
def test_a_changed_quote_is_noticed(paper: set[str], changed: str) -> None:
    assert set(quoted("the second meeting was less well attended.")) <= paper
    assert not set(quoted(changed)) <= paper


@pytest.mark.parametrize("short", ["", "collaborative", "pooled budgets", "'pooled budgets' "])
def test_a_quote_of_fewer_than_three_words_is_refused(short: str) -> None:
    with pytest.raises(ValueError, match="at least 3 words"):
        quoted(short)


def test_runs_are_known_across_lines_and_without_the_punctuation_at_their_ends() -> None:
    runs = known("Many hands,\n  they said (more than once), made it light.")
    assert set(quoted("many  hands, they said")) <= runs
    assert set(quoted("more than once")) <= runs
    assert set(quoted("made it light")) <= runs
    assert not set(quoted("hands they said")) <= runs
