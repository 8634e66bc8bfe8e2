"""What the shipped knowledge says: complete, consistent with itself, short enough to read, and true to the paper."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest

from collabadvisor import KnowledgeBase, advise
from collabadvisor.conditions import branches, names, needed, truth
from collabadvisor.rulebook import PLACEHOLDER, Rule
from paper_words import known, quoted

HERE = Path(__file__).parent

QUOTATION = re.compile(r"(?<!\S)'(.+?)'(?=[\s,;.]|$)")


@pytest.fixture(scope="module")
def paper() -> set[str]:
    return set((HERE / "data" / "paper-trigrams.txt").read_text(encoding="utf-8").split())


def stable(knowledge: KnowledgeBase) -> list[Rule]:
    return [rule for rule in knowledge.rules.values() if rule.status == "stable"]


def longest(knowledge: KnowledgeBase, because: str) -> str:
    """The sentence as it is spoken with the longest answers that it can quote."""
    facts = knowledge.facts
    return PLACEHOLDER.sub(
        lambda asked: max(facts[asked[1]].answers.values(), key=lambda said: len(said.split())), because
    )


# Complete.


def test_there_are_at_least_fifty_stable_rules(knowledge: KnowledgeBase) -> None:
    assert len(stable(knowledge)) >= 50


def test_every_stage_has_rules_about_every_base(knowledge: KnowledgeBase) -> None:
    for stage in knowledge.framework.stages:
        weak = {rule.about for rule in knowledge.active(stage) if rule.finding == "weakness"}
        strong = {rule.about for rule in knowledge.active(stage) if rule.finding == "strength"}
        assert weak == strong == set(knowledge.framework.bases), stage


def test_every_lesson_that_speaks_of_a_base_is_encoded_by_a_rule(knowledge: KnowledgeBase) -> None:
    encoded = {lesson for rule in stable(knowledge) for lesson in rule.lessons}
    taught = {
        lesson.id
        for lesson in knowledge.lessons.values()
        if lesson.kind in ("observed", "argued") and set(lesson.about) & set(knowledge.framework.bases)
    }
    assert len(taught) > 40
    assert taught - encoded == set()


def test_every_question_is_used_by_a_rule(knowledge: KnowledgeBase) -> None:
    used = {name for rule in stable(knowledge) for name in names(knowledge.conditions[rule.id])}
    assert set(knowledge.facts) - used == set()


def test_no_question_is_asked_at_a_stage_where_no_rule_uses_it(knowledge: KnowledgeBase) -> None:
    early = set()
    for stage in knowledge.framework.stages:
        used = {name for rule in knowledge.active(stage) for name in names(knowledge.conditions[rule.id])}
        early |= {(fact.id, stage) for fact in knowledge.facts.values() if fact.asked_at(stage) and fact.id not in used}
    assert early == set()


def test_every_recommendation_is_called_for(knowledge: KnowledgeBase) -> None:
    assert set(knowledge.recommendations) == {name for rule in stable(knowledge) for name in rule.recommend}


# Consistent.


def test_doing_what_is_recommended_clears_every_finding_that_called_for_it(knowledge: KnowledgeBase) -> None:
    for rule in stable(knowledge):
        for name in rule.recommend:
            done = knowledge.recommendations[name].sets
            assert truth(knowledge.conditions[rule.id], done) is False, (rule.id, name)


def test_doing_what_is_recommended_never_brings_a_weakness_by_itself(knowledge: KnowledgeBase) -> None:
    for recommendation in knowledge.recommendations.values():
        made = [
            rule.id
            for rule in stable(knowledge)
            if rule.finding == "weakness" and truth(knowledge.conditions[rule.id], recommendation.sets)
        ]
        assert made == [], recommendation.id


def test_a_recommendation_sets_answers_of_the_base_on_which_it_acts(knowledge: KnowledgeBase) -> None:
    for recommendation in knowledge.recommendations.values():
        assert {knowledge.facts[name].base for name in recommendation.sets} == {recommendation.acts_on}


def test_nothing_is_recommended_about_what_cannot_be_worked_on(knowledge: KnowledgeBase) -> None:
    levers = set(knowledge.framework.bases)
    assert {recommendation.acts_on for recommendation in knowledge.recommendations.values()} == levers
    values = [value.title.lower() for value in knowledge.framework.values.values()]
    for recommendation in knowledge.recommendations.values():
        assert not [value for value in values if value in recommendation.title.lower()]


def test_no_rule_is_contained_in_another_of_the_same_conclusion(knowledge: KnowledgeBase) -> None:
    for one, other in product(stable(knowledge), repeat=2):
        same = (one.about, one.grade) == (other.about, other.grade) and set(one.stages) <= set(other.stages)
        if one is not other and same:
            assert not implies(knowledge, one, other), f"{one.id} says nothing that {other.id} does not say"


def implies(knowledge: KnowledgeBase, one: Rule, other: Rule) -> bool:
    """Whether the other holds in every way in which the one can, with nothing more answered than the way needs."""
    return all(
        truth(knowledge.conditions[other.id], dict(zip(way, answers, strict=True)))
        for way in branches(knowledge.conditions[one.id])
        for answers in product(*way.values())
    )


def test_that_check_knows_containment_when_it_sees_it(knowledge: KnowledgeBase) -> None:
    narrow, wide = knowledge.rules["priorities-in-conflict"], knowledge.rules["priorities-differ"]
    assert implies(knowledge, narrow, wide)  # both hold, with another severity each
    assert not implies(knowledge, wide, narrow)


def test_no_two_rules_share_a_title(knowledge: KnowledgeBase) -> None:
    titles = [rule.title for rule in (*knowledge.rules.values(), *knowledge.verdict_rules.values())]
    assert len(set(titles)) == len(titles)


# Short and plain.


def test_a_weakness_is_explained_in_two_sentences_and_sixty_words(knowledge: KnowledgeBase) -> None:
    for rule in stable(knowledge):
        if rule.finding == "weakness":
            said = longest(knowledge, rule.because)
            assert len(re.findall(r"[.!?](?=\s|$)", said)) <= 2, rule.id
            assert len(said.split()) <= 60, rule.id


def test_titles_are_short_and_end_without_a_full_stop(knowledge: KnowledgeBase) -> None:
    titles = [rule.title for rule in knowledge.rules.values()]
    titles += [rule.title for rule in knowledge.verdict_rules.values()]
    titles += [recommendation.title for recommendation in knowledge.recommendations.values()]
    assert [title for title in titles if len(title) > 80 or title.endswith(".")] == []


def test_an_answer_is_labelled_in_at_most_twelve_words(knowledge: KnowledgeBase) -> None:
    labels = [label for fact in knowledge.facts.values() for label in fact.answers.values()]
    assert [label for label in labels if len(label.split()) > 12 or label.endswith(".")] == []


def test_a_question_is_one_question_with_three_or_four_answers(knowledge: KnowledgeBase) -> None:
    for fact in knowledge.facts.values():
        assert fact.question.endswith("?")
        assert fact.question.count("?") == 1
        assert len(fact.scale) in (3, 4)


# Answers that do not go together.


def test_there_are_some_rules_of_consistency_and_no_more_than_can_be_read(knowledge: KnowledgeBase) -> None:
    assert 8 <= len(knowledge.consistency) <= 15


def test_no_case_of_the_paper_contradicts_itself(knowledge: KnowledgeBase) -> None:
    for path in knowledge.cases().values():
        assert advise(knowledge.read_venture(path), knowledge).inconsistencies == (), path.stem


def test_what_does_not_go_together_is_said_shortly_and_can_be_cleared_up(knowledge: KnowledgeBase) -> None:
    for rule in knowledge.consistency.values():
        said = longest(knowledge, rule.because)
        assert len(re.findall(r"[.!?](?=\s|$)", said)) <= 2, rule.id
        assert len(said.split()) <= 60, rule.id
        assert len(rule.title) <= 80, rule.id
        assert not rule.title.endswith("."), rule.id
        assert "?" in rule.ask or rule.ask.startswith("Ask "), rule.id


def test_every_answer_that_does_not_go_together_is_quoted_where_it_is_always_one_of_them(
    knowledge: KnowledgeBase,
) -> None:
    for rule in knowledge.consistency.values():
        assert set(rule.placeholders()) == needed(knowledge.clashes[rule.id]), rule.id


# True to the paper.


def test_every_quote_is_in_the_papers_own_words(knowledge: KnowledgeBase, paper: set[str]) -> None:
    for lesson in knowledge.lessons.values():
        assert set(quoted(lesson.quote)) <= paper, lesson.id


def test_every_quotation_in_a_case_is_in_the_papers_own_words(knowledge: KnowledgeBase, paper: set[str]) -> None:
    checked = 0
    for path in knowledge.cases().values():
        for fact, answer in knowledge.read_venture(path).answers.items():
            assert not re.search(r"(?<!\w)'", QUOTATION.sub("", answer.source)), f"{path.stem}: {fact}"
            for piece in (piece for said in QUOTATION.findall(answer.source) for piece in said.split("...")):
                if len(piece.split()) >= 3:
                    checked += 1
                    assert set(quoted(piece)) <= paper, f"{path.stem}: {fact}: {piece}"
    assert checked > 50


def test_every_answer_in_a_case_says_where_in_the_paper_it_was_read(knowledge: KnowledgeBase) -> None:
    for path in knowledge.cases().values():
        for fact, answer in knowledge.read_venture(path).answers.items():
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
