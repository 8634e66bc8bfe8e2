"""The report for a terminal: what it says, in which order, and that a venture's words cannot change it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from collabadvisor import KnowledgeBase, Venture, advise, load
from collabadvisor.knowledge.rules import WHO
from collabadvisor.report import render
from collabadvisor.venture.model import Answer

RICH: dict[str, Any] = {
    "lead_post": Answer(answer="junior", source="paper, Case A", confidence="documented"),
    "senior_representation": "some_partners",
    "partner_resources": "none",
    "partner_priorities": "different",
    "shared_purpose": "few_people",
    "boundary_alignment": "mismatched",
    "existing_partnerships": "unclear",
    "essential_partners": "irregular",
    "attendance": "falling",
    "need_evidence": "assessed",
    "policy_mandate": "explicit",
    "early_result": "unrealistic",
    "joint_analysis": "exchanged",
}
HOSTILE = "A \x1b[31mred\x07 \u202eeltit \x9b2J\r\n# <b>name</b> {{ 7*7 }}"
UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


@pytest.fixture(scope="module")
def knowledge() -> KnowledgeBase:
    return load()


def text_of(knowledge: KnowledgeBase, width: int = 88, **parts: Any) -> str:
    given = Venture(**{"venture": "Coastal board", "stage": "forming", "answers": RICH} | parts)
    return render("text", [(given, advise(given, knowledge))], knowledge, width=width)


def unwrapped(text: str) -> str:
    return " ".join(text.split())


def test_the_parts_stand_in_their_order(knowledge: KnowledgeBase) -> None:
    text = text_of(knowledge)
    parts = [
        "Coastal board",
        "Stage: Forming.",
        "VERDICT: ",
        "WHERE THE VENTURE STANDS",
        "WHAT TO DO, IN BRIEF",
        "\nNOW\n",
        "\nNEXT\n",
        "\nLATER\n",
        "STRENGTHS TO KEEP",
        "COULD STILL BE ADVISED",
        "NOT YET KNOWN",
        "WHAT THIS ADVICE RESTS ON",
    ]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)
    assert text.startswith("Coastal board\n=============\n")


def test_every_recommendation_says_what_who_how_and_why(knowledge: KnowledgeBase) -> None:
    given = Venture(venture="V", stage="forming", answers=RICH)
    advice = advise(given, knowledge)
    said = unwrapped(render("text", [(given, advice)], knowledge))
    assert advice.recommendations
    for advised in advice.recommendations:
        assert f"{advised.rank}. {advised.title} {advised.do}" in said
        assert advised.priority_because in said
        assert all(f"- {step}" in said for step in advised.first_steps)
        assert all(reason.because in said for reason in advised.reasons)
        who = WHO[knowledge.recommendations[advised.id].who]
        assert f"Who: {who}. Acts on: {advised.acts_on}. First steps:" in said


def test_it_names_the_recommendations_of_this_advice_that_come_first(knowledge: KnowledgeBase) -> None:
    given = Venture(venture="V", stage="forming", answers=RICH)
    advice = advise(given, knowledge)
    said = unwrapped(render("text", [(given, advice)], knowledge))
    pairs = [
        [
            f"{other.title} ({other.rank})"
            for other in advice.recommendations[: advised.rank - 1]
            if other.id in knowledge.recommendations[advised.id].after
        ]
        for advised in advice.recommendations
    ]
    assert any(pairs)
    assert said.count(" After: ") == sum(map(bool, pairs))
    assert all(f"After: {'; '.join(first)} Why" in said for first in pairs if first)


def test_what_comes_later_in_the_order_is_not_asked_for_first(knowledge: KnowledgeBase) -> None:
    given = Venture(venture="V", stage="forming", answers=RICH)
    advice = advise(given, knowledge)
    first, second, third = advice.recommendations[:3]
    known = {**knowledge.recommendations}
    known[second.id] = known[second.id].replace(after=(first.id, third.id))
    said = unwrapped(render("text", [(given, advice)], replace(knowledge, recommendations=known)))
    assert f"After: {first.title} (1) Why it stands here: {second.priority_because}" in said


def test_a_reason_is_given_in_full_only_once(knowledge: KnowledgeBase) -> None:
    given = Venture(venture="V", stage="forming", answers=RICH)
    advice = advise(given, knowledge)
    said = unwrapped(render("text", [(given, advice)], knowledge))
    full: dict[str, int] = {}
    again = 0
    for advised in advice.recommendations:
        for reason in advised.reasons:
            if reason.rule in full:
                title = knowledge.rules[reason.rule].title
                assert f"{reason.severity}: {title} (in full under {full[reason.rule]})".lower() in said.lower()
                again += 1
            full.setdefault(reason.rule, advised.rank)
            assert said.count(reason.because) == 1
    assert said.count("(in full under ") == again > 0


def test_the_ventures_own_answer_is_told_with_its_source(knowledge: KnowledgeBase) -> None:
    said = unwrapped(text_of(knowledge))
    assert "lead post: a junior officer [documented: paper, Case A]" in said
    assert "shared purpose: held by a few people Lesson" in said  # no source: no brackets


def test_each_quote_is_given_once_and_later_only_referred_to(knowledge: KnowledgeBase) -> None:
    given = Venture(venture="V", stage="forming", answers=RICH)
    advice = advise(given, knowledge)
    said = unwrapped(render("text", [(given, advice)], knowledge))
    given_once = {reason.rule: reason for advised in advice.recommendations for reason in advised.reasons}
    reasons = [*given_once.values(), *advice.strengths]
    cited = [lesson for reason in reasons for lesson in reason.lessons]
    quotes = {lesson.id: lesson.quote for lesson in cited}
    assert len(quotes) < len(cited)
    assert all(said.count(f"“{quote}”") == 1 for quote in quotes.values())
    assert len(re.findall(r"\(see (?:\d+|above)\)", said)) == len(cited) - len(quotes)
    assert re.search(r"\(see \d+\)", said)
    assert "(see above)" in said


def test_the_profile_shows_a_bar_and_the_word(knowledge: KnowledgeBase) -> None:
    text = text_of(knowledge)
    assert re.search(r"^  Purpose +■□□□  fragile +3 of 6 questions answered$", text, re.MULTILINE)
    assert re.search(r"^  Conduct +■■□□  strained +2 of 10 questions answered$", text, re.MULTILINE)
    assert re.search(r"^  Security +■□□□  fragile +rests on legitimacy, conduct and capacity$", text, re.MULTILINE)
    assert re.search(r"^  Efficiency +....  [a-z ]+  The paper has little on efficiency\.", text, re.MULTILINE)
    assert "no base or value" not in text
    empty = text_of(knowledge, answers={})
    assert re.search(r"^  Purpose +····  not known +0 of 6 questions answered$", empty, re.MULTILINE)


def test_a_value_that_rests_on_nothing_says_so_where_no_note_does(knowledge: KnowledgeBase) -> None:
    values = dict(knowledge.framework.values)
    values["efficiency"] = values["efficiency"].replace(note="")
    framework = knowledge.framework.replace(values=values)
    given = Venture(venture="V", stage="forming")
    text = render("text", [(given, advise(given, knowledge))], replace(knowledge, framework=framework))
    assert re.search(r"^  Efficiency .* not known  rests on no base or value$", text, re.MULTILINE)


def test_progress_tells_what_is_only_said(knowledge: KnowledgeBase) -> None:
    answers = {
        "lead_post": Answer(answer="junior", confidence="asserted"),
        "shared_purpose": Answer(answer="few_people", confidence="assumed"),
        "policy_mandate": Answer(answer="explicit", confidence="documented"),
        "need_evidence": Answer(confidence="assumed"),
        "attendance": Answer(answer="falling", confidence="assumed"),
    }
    said = unwrapped(text_of(knowledge, stage="proposed", answers=answers))
    assert not knowledge.facts["attendance"].asked_at("proposed")
    assert re.search(r"\b3 of \d+ questions answered, 2 of them only assumed or asserted\.", said)
    assert "only assumed" not in unwrapped(text_of(knowledge))


def test_what_a_value_rests_on_is_that_of_the_stage(knowledge: KnowledgeBase) -> None:
    proposed = unwrapped(text_of(knowledge, stage="proposed", answers={}))
    assert "rests on purpose (not known) and fit (not known) Security" in proposed
    answers = {"shared_purpose": "few_people", "boundary_alignment": "mismatched", "lead_post": "junior"}
    mature = unwrapped(text_of(knowledge, stage="mature", answers=answers))
    assert "rests on purpose, fit, capacity and conduct (not known)" in mature


def test_with_nothing_to_do_it_says_so_and_omits_the_priorities(knowledge: KnowledgeBase) -> None:
    text = text_of(knowledge, answers={})
    assert "Nothing that was answered calls for a recommendation" in text
    assert not re.search(r"^(NOW|NEXT|LATER|STRENGTHS TO KEEP)$", text, re.MULTILINE)


def test_where_all_is_known_nothing_is_said_of_what_is_not(knowledge: KnowledgeBase) -> None:
    asked = (fact for fact in knowledge.facts.values() if fact.asked_at("forming"))
    text = unwrapped(text_of(knowledge, answers={fact.id: fact.scale[-1] for fact in asked}))
    assert "Nothing that was answered calls for a recommendation." in text
    assert "not yet known" not in text.lower()


def test_open_questions_begin_with_the_urgent_bases(knowledge: KnowledgeBase) -> None:
    text = text_of(knowledge, stage="established", answers={})
    rest = text[text.index("NOT YET KNOWN") :]
    bases = re.findall(r"^(\w+)(?: \(urgent at this stage\))?$", rest, re.MULTILINE)
    assert bases == ["Capacity", "Conduct", "Purpose", "Fit"]
    assert rest.count("(urgent at this stage)") == 2
    asked = [fact for fact in knowledge.facts.values() if fact.asked_at("established")]
    assert all(f"[{fact.id}]" in rest for fact in asked)


def test_answers_that_the_stage_does_not_ask_for_are_told(knowledge: KnowledgeBase) -> None:
    text = text_of(knowledge, stage="proposed", answers={"attendance": "steady", "shared_purpose": "all_partners"})
    rest = text[text.index("NOT USED AT THIS STAGE") : text.index("WHAT THIS ADVICE RESTS ON")]
    assert f"attendance: {knowledge.facts['attendance'].answers['steady']}" in rest
    assert "shared purpose" not in rest
    assert "NOT USED" not in text_of(knowledge)


def test_it_says_what_it_rests_on(knowledge: KnowledgeBase) -> None:
    said = unwrapped(text_of(knowledge))
    assert knowledge.framework.rests_on in said
    assert knowledge.framework.source.title in said
    assert f"version {knowledge.version} (sha256 {knowledge.digest[7:19]})" in said


@pytest.mark.parametrize("width", [40, 60, 88, 120])
def test_no_line_is_longer_than_the_terminal(width: int, knowledge: KnowledgeBase) -> None:
    text = text_of(knowledge, width, venture="Averyverylongname" * 12)
    assert max(map(len, text.splitlines())) <= width


@pytest.mark.parametrize("width", [40, 88])
def test_no_title_of_a_pack_makes_a_line_longer_than_the_terminal(width: int, knowledge: KnowledgeBase) -> None:
    framework, long = knowledge.framework, "Averylongtitle " * 9
    longer: dict[str, Any] = {
        part: {name: named.replace(title=long) for name, named in getattr(framework, part).items()}
        for part in ("bases", "values", "standings", "priorities", "severities", "stages")
    }
    changed = framework.replace(**longer)
    given = Venture(venture="V", stage="forming", answers=RICH)
    text = render("text", [(given, advise(given, knowledge))], replace(knowledge, framework=changed), width=width)
    assert max(map(len, text.splitlines())) <= width
    assert unwrapped(text).count("questions answered") == 1 + len(framework.bases)


def test_a_terminal_too_narrow_gets_the_narrowest_layout(knowledge: KnowledgeBase) -> None:
    assert text_of(knowledge, 5) == text_of(knowledge, 40)


def test_no_control_character_reaches_the_terminal(knowledge: KnowledgeBase) -> None:
    answers = {"lead_post": Answer(answer="junior", source=HOSTILE), "senior_representation": "some_partners"}
    text = text_of(knowledge, venture=HOSTILE, as_of="\x1b]0;x\x07", answers=answers)
    assert not UNSEEN.search(text)
    assert "{{ 7*7 }}" in text.splitlines()[0]


def test_several_ventures_follow_each_other_and_the_basis_is_told_once(knowledge: KnowledgeBase) -> None:
    ventures = [Venture(venture=name, stage="forming") for name in ("First board", "Second board")]
    text = render("text", [(given, advise(given, knowledge)) for given in ventures], knowledge)
    assert text.index("First board\n===") < text.index("Second board\n===") < text.index("WHAT THIS ADVICE RESTS ON")
    assert text.count("WHAT THIS ADVICE RESTS ON") == 1


def test_no_control_character_of_a_pack_reaches_the_terminal(knowledge: KnowledgeBase) -> None:
    given = Venture(venture="V", stage="forming")
    framework = knowledge.framework.replace(rests_on=HOSTILE)
    text = render("text", [(given, advise(given, knowledge))], replace(knowledge, framework=framework))
    assert not UNSEEN.search(text)
    assert "{{ 7*7 }}" in text
