"""Which questions can still change the advice, against every way in which an interview can go on; and their order."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import pairwise, product
from math import prod
from pathlib import Path
from random import Random

import pytest

from collabadvisor import KnowledgeBase, Venture, advise
from collabadvisor.knowledge.framework import SEVERITIES
from collabadvisor.reasoning.budget import Budget
from collabadvisor.reasoning.interview.questions import AnsweredShare, NextQuestion, essentials_settled, next_questions
from collabadvisor.reasoning.interview.relevance import relevance, relevant
from collabadvisor.reasoning.interview.remaining import remaining
from collabadvisor.reasoning.outlook.bounds import bounds
from collabadvisor.reasoning.outlook.chain import Outcome, chain_of
from collabadvisor.report.interview.why_now import ANYHOW, PERHAPS, why_now
from collabadvisor.venture.model import Answer
from random_packs import completions, partly_layered, random_packs, random_venture

MOST_WAYS = 800


def venture(stage: str, **answers: str) -> Venture:
    given = {fact: Answer(answer=answer) for fact, answer in answers.items()}
    return Venture(venture="A venture", stage=stage, answers=given)


def by_trying_everything(knowledge: KnowledgeBase, tried: Venture, unknown: Collection[str]) -> tuple[str, ...]:
    """The questions with an answer that changes the advice in one of all the ways to answer the others or not to."""
    chain, known = chain_of(knowledge, tried.stage), tried.known_answers()
    can_be = [
        (known[fact],) if fact in known else (None,) if fact in unknown else (None, *knowledge.facts[fact].answer_ids)
        for fact in chain.facts
    ]
    advice = {
        way: _advice(chain.outcome({fact: answer for fact, answer in zip(chain.facts, way, strict=True) if answer}))
        for way in product(*can_be)
    }
    return tuple(
        fact
        for place, fact in enumerate(chain.facts)
        if len(can_be[place]) > 1
        and any(said != advice[(*way[:place], None, *way[place + 1 :])] for way, said in advice.items())
    )


def _advice(outcome: Outcome) -> object:
    return outcome.verdict, tuple(outcome.standings.items()), tuple(outcome.recommendations.items())


def tried(knowledge: KnowledgeBase, many: int) -> Iterator[tuple[Venture, tuple[str, ...]]]:
    """Ventures, and questions that will not be answered, with few enough ways to go on."""
    chance = Random(knowledge.digest)  # noqa: S311  (seeded: the same tries every time)
    for _ in range(many):
        one = random_venture(knowledge, chance)
        still_open = [fact for fact in one.applicable_questions(knowledge.facts) if fact.id not in one.known_answers()]
        unknown = tuple(fact.id for fact in still_open if chance.random() < 0.15)
        if prod(len(fact.answer_ids) + 1 for fact in still_open if fact.id not in unknown) <= MOST_WAYS:
            yield one, unknown


# Exact.


@pytest.mark.slow
@pytest.mark.parametrize("monotone", [False, True])
def test_in_random_packs_those_are_asked_whose_answers_can_change_something(tmp_path: Path, monotone: bool) -> None:
    asked = left_out = 0
    for knowledge in partly_layered(random_packs(tmp_path, 200, seed=31, monotone=monotone)):
        for partly, unknown in tried(knowledge, 3):
            found = relevant(partly, knowledge, unknown)
            assert found == by_trying_everything(knowledge, partly, unknown), (knowledge.pack, partly, unknown)
            asked += len(found)
            left_out += (
                len(partly.applicable_questions(knowledge.facts))
                - len(partly.known_answers())
                - len(unknown)
                - len(found)
            )
    assert min(asked, left_out) > 150, (asked, left_out)  # or the comparison would prove little


def test_in_other_packs_those_are_asked_whose_answers_can_change_something(
    garden: KnowledgeBase, kitchen: KnowledgeBase
) -> None:
    for knowledge in (garden, kitchen):
        for partly, unknown in tried(knowledge, 40):
            assert relevant(partly, knowledge, unknown) == by_trying_everything(knowledge, partly, unknown), partly


@pytest.mark.slow
@pytest.mark.no_cover
def test_with_the_shipped_knowledge_those_are_asked_whose_answers_can_change_something(
    knowledge: KnowledgeBase, ventures: list[Venture]
) -> None:
    compared = left_out = 0
    for full in [one for one in ventures if len(one.known_answers()) > 15]:
        chance = Random(full.name)  # noqa: S311  (seeded)
        still_open = [
            fact for fact in full.applicable_questions(knowledge.facts) if fact.id not in full.known_answers()
        ]
        unknown = [fact.id for fact in chance.sample(still_open, max(0, len(still_open) - 3))]
        expected = by_trying_everything(knowledge, full, unknown)
        assert relevant(full, knowledge, unknown) == expected, full
        compared += 1
        left_out += len(still_open) - len(unknown) - len(expected)
    assert min(compared, left_out) > 50


@pytest.mark.slow
def test_where_nothing_is_relevant_no_way_to_go_on_changes_the_advice(tmp_path: Path) -> None:
    settled = 0
    for knowledge in random_packs(tmp_path, 100, seed=32):
        for partly, _ in tried(knowledge, 4):
            if not relevant(partly, knowledge) and len(partly.known_answers()) < len(
                partly.applicable_questions(knowledge.facts)
            ):
                settled += 1
                chain = chain_of(knowledge, partly.stage)
                now = _advice(chain.outcome(partly.known_answers()))
                assert all(_advice(chain.outcome(answers)) == now for answers in completions(knowledge, partly))
    assert settled > 10


@pytest.mark.slow
def test_a_search_that_is_given_up_asks_rather_once_too_often_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cases = [
        (one, unknown, knowledge)
        for knowledge in random_packs(tmp_path, 80, seed=33)
        for one, unknown in tried(knowledge, 3)
    ]
    exact = [relevance(one, knowledge, unknown) for one, unknown, knowledge in cases]
    assert all(all(found.values()) for found in exact)
    monkeypatch.setattr("collabadvisor.reasoning.budget.FEWEST_STEPS", 0)
    given_up = told = 0
    for (one, unknown, knowledge), right in zip(cases, exact, strict=True):
        found = relevance(one, knowledge, unknown, Budget(0))
        assert {fact for fact, certain in found.items() if certain} <= set(right) <= set(found)
        given_up += len(found) > len(right)
        if not all(found.values()):
            questions = next_questions(one, knowledge, unknown, Budget(0))
            assert {question.fact: question.certain for question in questions} == found
            said = [why_now(question, one.stage, knowledge) for question in questions if not question.certain]
            told += PERHAPS in said
            assert ANYHOW not in said
    assert given_up > 0
    assert told > 0


# By hand.


def test_all_questions_are_worth_asking_of_an_empty_garden(garden: KnowledgeBase) -> None:
    assert relevant(venture("planned"), garden) == ("ground", "water", "hands")
    assert relevant(venture("planned"), garden, unknown=["water"]) == ("ground", "hands")
    assert relevance(venture("planned"), garden, among=["hands", "tools"]) == {"hands": True}


def test_a_question_that_a_graver_finding_makes_idle_is_not_asked(garden: KnowledgeBase) -> None:
    """Tools matter only through few hands, and where nobody comes that is found already; or they get lost."""
    assert "tools" in relevant(venture("growing", ground="rich", water="tank", hands="nobody"), garden)
    assert relevant(venture("growing", ground="rich", water="tank", hands="nobody", tools="own"), garden) == ()


def test_a_question_counts_while_too_few_are_answered(knowledge: KnowledgeBase) -> None:
    """Half of what is asked about an urgent base, and of every other base something."""
    firm = {"shared_purpose": "all_partners", "partner_priorities": "shared", "need_evidence": "agreed",
            "plan_authorship": "written_jointly", "policy_mandate": "explicit", "powers": "clear"}  # fmt: skip
    questions = next_questions(venture("proposed", **firm), knowledge)
    counted = {question.fact: question.counts for question in questions}
    assert counted["boundary_alignment"] == AnsweredShare(base="fit", answered=1, asked=6, needed=3)
    assert counted["lead_post"] == AnsweredShare(base="capacity", answered=0, asked=9, needed=1)
    assert counted["partner_benefits"] is None  # four of the six about the purpose are answered
    assert counted["decision_making"] is None  # conduct is not urgent yet, and something is known of it
    said = [why_now(question, "proposed", knowledge) for question in questions if question.counts]
    assert (
        "1 of the 9 questions on capacity must be answered before the verdict can be “Go ahead”; so far none is."
    ) in said


def test_what_does_not_apply_is_not_among_those_of_which_half_must_be_answered(knowledge: KnowledgeBase) -> None:
    spared = venture("mature", boundary_alignment="does_not_apply", reorganisation_place="does_not_apply")
    counted = {question.fact: question.counts for question in next_questions(spared, knowledge)}
    assert counted["autonomy"] == AnsweredShare(base="fit", answered=0, asked=10, needed=5)


def test_nothing_counts_any_more_where_the_best_verdict_is_out_of_reach(knowledge: KnowledgeBase) -> None:
    questions = next_questions(venture("proposed", partner_priorities="conflicting"), knowledge)
    assert questions
    assert all(question.counts is None for question in questions)


def test_what_an_answer_alone_can_settle_is_told(garden: KnowledgeBase) -> None:
    ground, *_ = next_questions(venture("planned", water="rain", hands="many"), garden)
    assert ground.fact == "ground"
    told = {(point.kind, point.id): dict(point.answers) for point in ground.settles}
    assert told["verdict", "verdict"] == {"barren": "stop", "thin": "mend", "rich": "go"}
    assert told["now", "carry-compost"] == {"barren": "now", "thin": "now", "rich": "not_now"}
    assert ground.bears_on == ("carry-compost",)
    assert (ground.first_left.worst, ground.first_left.expected) == (0, 0)


def test_the_question_that_leaves_least_open_comes_first(garden: KnowledgeBase) -> None:
    """The ground can settle the verdict and what to do now; the water is minor, and hands can only mend the verdict."""
    assert [question.fact for question in next_questions(venture("planned"), garden)] == ["ground", "hands", "water"]


def test_the_question_whose_weakest_answer_is_gravest_comes_first(knowledge: KnowledgeBase) -> None:
    """One partner's purpose undermines a venture by itself, as an absent partner does; what is minor comes last."""
    questions = next_questions(venture("forming"), knowledge)
    gravest = [question.gravest for question in questions]
    assert gravest == sorted(gravest, key=(*SEVERITIES, None).index)
    assert {question.fact for question in questions if question.gravest == "critical"} == {
        "shared_purpose",
        "autonomy",
        "essential_partners",
    }
    assert [question.fact for question in questions if question.gravest is None] == ["colocation"]


def test_what_would_be_found_anyway_makes_a_question_no_graver(garden: KnowledgeBase) -> None:
    """That there are no tools makes few hands of two; where nobody comes, few hands are found already."""
    firm = {"ground": "rich", "water": "tank"}
    (two,) = next_questions(venture("growing", **firm, hands="two"), garden)
    (nobody,) = next_questions(venture("growing", **firm, hands="nobody"), garden)
    assert (two.fact, two.gravest) == ("tools", "major")
    assert (nobody.fact, nobody.gravest) == ("tools", "minor")


def _gravity(question: NextQuestion) -> int:
    return (*SEVERITIES, None).index(question.gravest)


def test_questions_of_equal_worth_come_in_the_order_of_the_pack(knowledge: KnowledgeBase) -> None:
    place = list(knowledge.facts).index
    questions = next_questions(venture("forming"), knowledge)

    def worth(question: NextQuestion) -> tuple[float, ...]:
        first, rest = question.first_left, question.rest_left
        return _gravity(question), first.worst, first.expected, rest.worst, rest.expected

    pairs = [(one, other) for one, other in pairwise(questions) if worth(one) == worth(other)]
    assert pairs
    assert all(place(one.fact) < place(other.fact) for one, other in pairs)
    assert [worth(question) for question in questions] == sorted(map(worth, questions))


def test_of_questions_that_decide_as_much_those_on_the_topic_come_first(knowledge: KnowledgeBase) -> None:
    def weight(question: NextQuestion) -> tuple[float, ...]:
        return _gravity(question), question.first_left.worst, question.first_left.expected

    topics = set()
    for topic in knowledge.framework.bases:
        questions = next_questions(venture("forming"), knowledge, topic=topic)
        alike = [(one, other) for one, other in pairwise(questions) if weight(one) == weight(other)]
        bases = [(knowledge.facts[one.fact].base, knowledge.facts[other.fact].base) for one, other in alike]
        topics |= {one for one, _ in bases if one == topic}
        assert not [pair for pair in bases if pair[1] == topic != pair[0]]
        assert {question.fact for question in questions} == set(relevant(venture("forming"), knowledge))
        assert [weight(question) for question in questions] == sorted(map(weight, questions))
    assert topics == set(knowledge.framework.bases)


def test_about_how_many_questions_come(garden: KnowledgeBase) -> None:
    """On bare stone, or where nobody comes, all else is idle soon; it is never more than are open."""
    order = [question.fact for question in next_questions(venture("planned"), garden)]
    fewest, most = remaining(venture("planned"), order, garden)
    assert 1 <= fewest <= most <= len(order)
    assert remaining(venture("planned", ground="rich", hands="many", water="tank"), [], garden) == (0, 0)
    assert remaining(venture("growing", ground="rich", water="tank", tools="own"), ["hands"], garden) == (1, 1)


# Sound.


@pytest.mark.slow
def test_what_is_said_to_be_settled_by_an_answer_is_so_in_every_completion(tmp_path: Path) -> None:
    claims = 0
    for knowledge in random_packs(tmp_path, 50, seed=34):
        for partly, _ in tried(knowledge, 2):
            for question in next_questions(partly, knowledge):
                for point in question.settles:
                    for answer, becomes in point.answers.items():
                        with_it = Venture(
                            venture="So", stage=partly.stage, answers={**partly.answers, question.fact: answer}
                        )
                        claims += 1
                        for answers in completions(knowledge, with_it):
                            then = chain_of(knowledge, partly.stage).outcome(answers)
                            assert _come_to(then, point.kind, point.id) == becomes, (knowledge.pack, partly, question)
    assert claims > 200


def _come_to(outcome: Outcome, kind: str, name: str) -> str | None:
    if kind == "verdict":
        return outcome.verdict
    if kind == "standing":
        return outcome.standings[name]
    if kind == "now":
        return "now" if outcome.recommendations.get(name) == "now" else "not_now"
    return outcome.recommendations.get(name, "not_advised")


@pytest.mark.slow
def test_the_verdict_and_what_is_to_be_done_now_are_not_called_settled_too_early(
    knowledge: KnowledgeBase, ventures: list[Venture]
) -> None:
    settled = [one for one in ventures if essentials_settled(one, knowledge)]
    assert 20 < len(settled) < len(ventures)
    assert (
        sum(len(one.known_answers()) < len(one.applicable_questions(knowledge.facts)) for one in settled) >= 5
    )  # not only where all is known
    for one in settled:
        told = bounds(one, knowledge)
        assert told.verdict.verdicts == (advise(one, knowledge).verdict.id,)
        for prospect in told.recommendations.values():
            assert prospect.most_urgent != "now" or (prospect.outlook == "certain" and prospect.least_urgent == "now")
