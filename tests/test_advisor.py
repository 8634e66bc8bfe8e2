"""The advice as a whole: always the same for the same venture, honest about what is not known, and in plain words."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from random import Random

import pytest

from collabadvisor import CollabAdvisorError, KnowledgeBase, Venture, advise
from collabadvisor.knowledge.framework import SEVERITIES
from collabadvisor.venture.model import Answer


def venture(stage: str, **answers: str) -> Venture:
    return Venture(venture="A venture", stage=stage, answers=answers)


# The same venture, the same bytes.


@pytest.mark.slow
def test_the_order_of_the_answers_does_not_matter(knowledge: KnowledgeBase, ventures: list[Venture]) -> None:
    chance = Random(3)  # noqa: S311  (seeded: the same tries every time)
    for tried in ventures[:40]:
        turned = [*tried.answers.items()]
        chance.shuffle(turned)
        other = Venture(venture=tried.venture, stage=tried.stage, answers=dict(turned))
        assert repr(advise(other, knowledge)) == repr(advise(tried, knowledge))


@pytest.mark.slow
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
    assert set(advice.standings.values()) == {"not_known"}
    assert not any(value.shown or value.held_down_by for value in advice.values.values())
    assert advice.recommendations == ()
    assert advice.strengths == ()
    assert advice.unanswered == tuple(fact.id for fact in knowledge.facts.values() if fact.is_asked_at(stage))
    assert (advice.venture.answered, advice.venture.questions) == (0, len(advice.unanswered))
    assert (advice.verdict.hangs_on, advice.verdict.assumed) == ((), ())
    for base in knowledge.framework.bases:
        asked = advice.bases[base].questions
        assert f"{base.capitalize()} is not known: none of its {asked} questions is answered." in advice.verdict.because


def test_the_open_questions_are_those_of_the_stage_that_have_no_answer(knowledge: KnowledgeBase) -> None:
    advice = advise(venture("proposed", shared_purpose="all_partners", willingness_to_adapt="refuses"), knowledge)
    assert "shared_purpose" not in advice.unanswered
    assert "need_evidence" in advice.unanswered
    assert "willingness_to_adapt" not in advice.unanswered  # it is not asked of a proposal
    assert advice.venture.answered == 1
    assert advice.venture.questions == 1 + len(advice.unanswered)


def test_too_little_known_is_said_with_the_numbers_of_each_base(knowledge: KnowledgeBase) -> None:
    answers = {
        "shared_purpose": "all_partners", "need_evidence": "agreed", "partner_priorities": "shared",
        "autonomy": "kept",
    }  # fmt: skip
    advice = advise(venture("proposed", **answers), knowledge)
    assert advice.verdict.because[1:] == (
        "Fit is not known: nothing grave in the 1 of 6 questions answered.",
        "Capacity is not known: none of its 9 questions is answered.",
        "Conduct is not known: none of its 7 questions is answered.",
    )


def test_a_base_of_which_no_question_applies_is_said_to_be_so(garden: KnowledgeBase) -> None:
    hands = garden.facts["hands"].replace(does_not_apply=True)
    pack = replace(garden, facts={**garden.facts, "hands": hands})
    advice = advise(venture("planned", ground="rich", hands="does_not_apply"), pack)
    assert "People is not known: none of its questions applies." in advice.verdict.because
    assert (advice.venture.answered, advice.venture.questions) == (1, 2)
    assert "hands" not in advice.answers
    assert "hands" not in advice.unanswered


# What it says.


def test_a_reason_quotes_the_ventures_own_answers_and_the_papers_words(knowledge: KnowledgeBase) -> None:
    advice = advise(venture("forming", lead_post="junior", senior_representation="none"), knowledge)
    reason = advice.recommendations[0].reasons[0]
    assert (reason.rule, reason.finding, reason.severity) == (
        "junior-lead-and-no-senior-people",
        "weakness",
        "critical",
    )
    told = {name: knowledge.facts[name].answers[answer] for name, answer in reason.answers.items()}
    assert reason.answers == {"lead_post": "junior", "senior_representation": "none"}
    assert reason.because == knowledge.rules[reason.rule].because.replace(
        "{{ answer.lead_post }}", told["lead_post"]
    ).replace("{{ answer.senior_representation }}", told["senior_representation"])
    assert any(lesson.where == "Discussion: legitimacy" for lesson in reason.lessons)
    assert all(lesson.quote == knowledge.lessons[lesson.id].quote for lesson in reason.lessons)


@pytest.mark.slow
def test_no_placeholder_is_left_in_any_sentence(knowledge: KnowledgeBase, ventures: list[Venture]) -> None:
    for tried in ventures[:60]:
        assert "{{" not in advise(tried, knowledge).model_dump_json()


@pytest.mark.slow
def test_every_finding_is_a_reason_or_a_strength_and_stands_with_its_base_and_values(
    knowledge: KnowledgeBase, ventures: list[Venture]
) -> None:
    for tried in ventures[:60]:
        advice = advise(tried, knowledge)
        reasons = [reason for given in advice.recommendations for reason in given.reasons]
        weak = {reason.rule for reason in reasons if reason.finding != "verdict"}
        strong = {reason.rule for reason in advice.strengths}
        assert all(knowledge.rules[name].finding == "strength" for name in strong)
        assert all(knowledge.rules[name].finding == "weakness" for name in weak)
        about: dict[str, set[str]] = {base: set() for base in knowledge.framework.bases}
        naming: dict[str, set[str]] = {value: set() for value in knowledge.framework.values}
        for name in weak | strong:
            rule = knowledge.rules[name]
            about[rule.about].add(name)
            for value in (*rule.weakens, *rule.shows):
                naming[value].add(name)
        assert {name: set(base.findings) for name, base in advice.bases.items()} == about
        assert {name: set(value.findings) for name, value in advice.values.items()} == naming


@pytest.mark.slow
def test_findings_stand_worst_first_and_strengths_by_base(knowledge: KnowledgeBase, ventures: list[Venture]) -> None:
    grades, bases = (*SEVERITIES, "strength"), list(knowledge.framework.bases)
    for tried in ventures[:60]:
        advice = advise(tried, knowledge)
        of_values = (value.findings for value in advice.values.values())
        for findings in (*(base.findings for base in advice.bases.values()), *of_values):
            order = [(grades.index(knowledge.rules[name].grade), name) for name in findings]
            assert order == sorted(order)
        strengths = [(bases.index(knowledge.rules[each.rule].about), each.rule) for each in advice.strengths]
        assert strengths == sorted(strengths)


def test_a_value_is_shown_by_strengths_that_stand_and_at_their_stages_only(knowledge: KnowledgeBase) -> None:
    """A senior lead is a plan while the venture is on paper, and a fact when it has begun."""
    assert advise(venture("proposed", lead_post="senior"), knowledge).values["legitimacy"].shown == ()
    begun = advise(venture("forming", lead_post="senior"), knowledge).values["legitimacy"]
    assert (begun.shown, begun.findings) == (("lead-of-rank",), ("lead-of-rank",))


def test_what_is_shown_of_a_value_and_its_outlook_stand_side_by_side(knowledge: KnowledgeBase) -> None:
    """Results that people can name leave it as it is that a partner whom all depends on comes and goes."""
    given = advise(venture("mature", results="confirmed", essential_partners="irregular"), knowledge)
    productivity = given.values["productivity"]
    assert productivity.shown == ("results-people-can-name",)
    assert (productivity.outlook, productivity.held_down_by) == (
        "strained",
        ("capacity", "essential-partner-irregular"),
    )


@pytest.mark.slow
def test_what_holds_a_value_down_is_named_only_where_something_does(
    knowledge: KnowledgeBase, ventures: list[Venture]
) -> None:
    for tried in ventures[:60]:
        for value in advise(tried, knowledge).values.values():
            assert bool(value.held_down_by) == (value.outlook in ("fragile", "strained"))


def test_the_verdict_gives_the_rules_sentence_then_the_bases_that_stand_low_the_gravest_first(
    knowledge: KnowledgeBase,
) -> None:
    answers = {"lead_post": "junior", "senior_representation": "none", "partner_priorities": "conflicting"}
    first, *grounds = advise(venture("forming", **answers), knowledge).verdict.because
    assert first == knowledge.verdict_rules["repair-before-more-is-built"].because
    assert grounds == [
        f"Capacity is fragile: “{knowledge.rules['junior-lead-and-no-senior-people'].title}”.",
        f"Purpose is strained: “{knowledge.rules['priorities-in-conflict'].title}”.",
        "Fit is not known: none of its 12 questions is answered.",
        "Conduct is not known: none of its 13 questions is answered.",
    ]


def test_a_verdict_that_nothing_can_make_better_does_not_ask_for_more_answers(knowledge: KnowledgeBase) -> None:
    advice = advise(venture("established", autonomy="absorbed"), knowledge)
    assert advice.verdict.title == "Rethink"
    assert not any("is not known" in said for said in advice.verdict.because)


def test_a_verdict_on_a_value_says_what_holds_the_value_down(garden: KnowledgeBase) -> None:
    advice = advise(venture("growing", ground="barren"), garden)
    assert advice.verdict.because == (
        "Nothing will grow here.",
        "Soil is fragile: “There is only stone”.",
        "Harvest is fragile: held down by soil.",
    )


# What the verdict hangs on.


def test_a_low_verdict_hangs_on_the_answers_of_the_findings_behind_it(knowledge: KnowledgeBase) -> None:
    """That the purpose is not held by all is a point to watch: the verdict does not come from it."""
    given = {"lead_post": "junior", "senior_representation": "none", "shared_purpose": "some_partners"}
    verdict = advise(venture("forming", **given), knowledge).verdict
    assert (verdict.id, verdict.hangs_on, verdict.assumed) == ("repair", ("senior_representation", "lead_post"), ())


def test_of_what_a_low_verdict_hangs_on_it_says_what_is_only_assumed(knowledge: KnowledgeBase) -> None:
    answers = {
        "lead_post": Answer(answer="junior", confidence="assumed"),
        "senior_representation": Answer(answer="none", confidence="asserted"),
        "shared_purpose": Answer(answer="all_partners", confidence="assumed"),
    }
    verdict = advise(Venture(venture="Guessed", stage="forming").replace(answers=answers), knowledge).verdict
    assert (verdict.hangs_on, verdict.assumed) == (("senior_representation", "lead_post"), ("lead_post",))


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
