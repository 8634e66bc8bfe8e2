"""The advice as a whole: always the same for the same venture, honest about what is not known, and in plain words."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from random import Random

import pytest

from collabadvisor import CollabAdvisorError, KnowledgeBase, Venture, advise
from collabadvisor.knowledge.framework import SEVERITIES


def venture(stage: str, **answers: str) -> Venture:
    return Venture(venture="A venture", stage=stage, answers=answers)


# The same venture, the same bytes.


def test_the_order_of_the_answers_does_not_matter(knowledge: KnowledgeBase, ventures: list[Venture]) -> None:
    chance = Random(3)  # noqa: S311  (seeded: the same tries every time)
    for tried in ventures[:40]:
        turned = [*tried.answers.items()]
        chance.shuffle(turned)
        other = Venture(venture=tried.venture, stage=tried.stage, answers=dict(turned))
        assert repr(advise(other, knowledge)) == repr(advise(tried, knowledge))


def test_advice_in_several_threads_is_the_advice_given_alone(knowledge: KnowledgeBase, ventures: list[Venture]) -> None:
    some = ventures[:40]
    alone = [advise(tried, knowledge) for tried in some]
    with ThreadPoolExecutor(6) as threads:
        together = list(threads.map(lambda tried: advise(tried, knowledge), some))
    assert together == alone


def test_the_shipped_knowledge_is_used_where_none_is_given(knowledge: KnowledgeBase) -> None:
    tried = venture("forming", lead_post="junior", senior_representation="none")
    assert advise(tried) == advise(tried, knowledge)


def test_another_pack_gives_its_own_advice(garden: KnowledgeBase) -> None:
    advice = advise(venture("planned", ground="thin", water="rain"), garden)
    assert [(given.id, given.priority) for given in advice.recommendations] == [
        ("carry-compost", "now"),
        ("set-up-a-tank", "next"),
    ]
    assert advice.verdict.title == "Mend"
    assert advice.knowledge.version == "0.3.0"


# What is not known.


@pytest.mark.parametrize("stage", ["proposed", "forming", "established", "mature"])
def test_an_empty_venture_gets_questions_and_never_a_go_ahead(knowledge: KnowledgeBase, stage: str) -> None:
    advice = advise(venture(stage), knowledge)
    assert advice.verdict.id == "cannot_say_yet"
    assert {standing.standing for standing in advice.standings.values()} == {"not_known"}
    assert not any(standing.known for standing in advice.standings.values())
    assert advice.recommendations == ()
    assert advice.strengths == ()
    assert advice.unanswered == tuple(fact.id for fact in knowledge.facts.values() if fact.asked_at(stage))
    assert (advice.venture.answered, advice.venture.questions) == (0, len(advice.unanswered))
    for base in knowledge.framework.stages[stage].urgent:
        assert any(said.startswith(f"{base.capitalize()}: 0 of ") for said in advice.verdict.because)


def test_the_open_questions_are_those_of_the_stage_that_have_no_answer(knowledge: KnowledgeBase) -> None:
    advice = advise(venture("proposed", shared_purpose="all_partners", willingness_to_adapt="refuses"), knowledge)
    assert "shared_purpose" not in advice.unanswered
    assert "need_evidence" in advice.unanswered
    assert "willingness_to_adapt" not in advice.unanswered  # it is not asked of a proposal
    assert advice.venture.answered == 1
    assert advice.venture.questions == 1 + len(advice.unanswered)


def test_too_little_known_is_said_with_the_numbers_of_each_urgent_base(knowledge: KnowledgeBase) -> None:
    answers = {"shared_purpose": "all_partners", "need_evidence": "agreed", "partner_priorities": "shared"}
    advice = advise(venture("proposed", **answers), knowledge)
    assert advice.verdict.because[1:] == ("Fit: 0 of 5 questions answered; at least 3 needed.",)


# What it says.


def test_a_reason_quotes_the_ventures_own_answers_and_the_papers_words(knowledge: KnowledgeBase) -> None:
    advice = advise(venture("forming", lead_post="junior", senior_representation="some_partners"), knowledge)
    (reason,) = advice.recommendations[0].reasons
    assert (reason.rule, reason.finding, reason.severity) == ("lead-post-too-junior", "weakness", "critical")
    assert reason.because.startswith(
        "Day-to-day leadership rests with a junior officer, and only some of the partners have a senior person"
    )
    assert reason.answers == {"lead_post": "junior", "senior_representation": "some_partners"}
    (lesson,) = reason.lessons
    assert "this post was not regarded as senior enough" in lesson.quote
    assert (lesson.where, lesson.kind) == ("Discussion: legitimacy", "observed")


def test_no_placeholder_is_left_in_any_sentence(knowledge: KnowledgeBase, ventures: list[Venture]) -> None:
    for tried in ventures[:60]:
        assert "{{" not in advise(tried, knowledge).model_dump_json()


def test_every_finding_is_a_reason_or_a_strength_and_stands_with_its_base_and_values(
    knowledge: KnowledgeBase, ventures: list[Venture]
) -> None:
    for tried in ventures[:60]:
        advice = advise(tried, knowledge)
        weak = {reason.rule for given in advice.recommendations for reason in given.reasons}
        strong = {reason.rule for reason in advice.strengths}
        assert all(knowledge.rules[name].finding == "strength" for name in strong)
        assert all(knowledge.rules[name].finding == "weakness" for name in weak)
        shown: dict[str, set[str]] = {name: set() for name in advice.standings}
        for name in weak | strong:
            for judged in (knowledge.rules[name].about, *knowledge.rules[name].touches):
                shown[judged].add(name)
        assert {name: set(standing.findings) for name, standing in advice.standings.items()} == shown


def test_findings_stand_worst_first_and_strengths_by_base(knowledge: KnowledgeBase, ventures: list[Venture]) -> None:
    grades, bases = (*SEVERITIES, "strength"), list(knowledge.framework.bases)
    for tried in ventures[:60]:
        advice = advise(tried, knowledge)
        for standing in advice.standings.values():
            order = [(grades.index(knowledge.rules[name].grade), name) for name in standing.findings]
            assert order == sorted(order)
        strengths = [(bases.index(knowledge.rules[each.rule].about), each.rule) for each in advice.strengths]
        assert strengths == sorted(strengths)


def test_the_verdict_gives_the_rules_sentence_then_the_bases_that_stand_low_then_the_values(
    knowledge: KnowledgeBase,
) -> None:
    answers = {"lead_post": "junior", "senior_representation": "some_partners", "partner_priorities": "conflicting"}
    first, *grounds = advise(venture("forming", **answers), knowledge).verdict.because
    assert first == knowledge.verdict_rules["rethink-without-legitimacy"].because
    assert grounds == [
        "Capacity is fragile: “The lead post is too junior to bring senior partners in”.",
        "That undermines legitimacy.",
    ]


def test_a_verdict_of_repair_names_what_is_strained(knowledge: KnowledgeBase) -> None:
    advice = advise(venture("established", communication="irregular"), knowledge)
    assert advice.verdict.title == "Repair"
    assert advice.verdict.because[1:] == (
        "Conduct is strained: “Communication is not regular enough to keep people with the work”.",
        "That puts legitimacy, security, productivity and adaptability under strain.",
        "Too many questions are still open to count on the rest.",
        "Capacity: 0 of 10 questions answered; at least 5 needed.",
        "Conduct: 1 of 13 questions answered; at least 7 needed.",
    )


def test_what_speaks_for_a_strained_value_is_not_passed_over(knowledge: KnowledgeBase) -> None:
    advice = advise(venture("established", communication="irregular", early_result="delivered"), knowledge)
    assert advice.verdict.because[2].endswith("under strain, whatever else speaks in their favour.")


def test_a_verdict_that_nothing_can_make_better_does_not_ask_for_more_answers(knowledge: KnowledgeBase) -> None:
    advice = advise(venture("established", decision_making="dominated", attendance="falling"), knowledge)
    assert advice.verdict.title == "Rethink"
    assert not any("questions are answered" in said for said in advice.verdict.because)


# What it refuses.


def test_a_venture_that_the_pack_does_not_know_is_refused_with_every_problem(knowledge: KnowledgeBase) -> None:
    with pytest.raises(CollabAdvisorError) as refused:
        advise(venture("forming", lead_pots="junior", shared_purpose="all_partner"), knowledge)
    said = str(refused.value)
    assert "Did you mean 'lead_post'?" in said
    assert "Did you mean 'all_partners'?" in said


def test_a_stage_that_is_not_there_is_refused_with_the_nearest(knowledge: KnowledgeBase) -> None:
    with pytest.raises(CollabAdvisorError, match=r"no stage 'formign'.*Did you mean 'forming'\?"):
        advise(venture("formign"), knowledge)
