"""The report for a terminal: what it says, in which order, and that a venture's words cannot change it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from collabadvisor import Advice, KnowledgeBase, Venture, advise, load
from collabadvisor.document.wording import NOTHING_BEFORE
from collabadvisor.inference.advice import Recommended
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


@pytest.fixture(scope="module")
def rich(knowledge: KnowledgeBase) -> tuple[Venture, Advice]:
    given = Venture(venture="V", stage="forming", answers=RICH)
    return given, advise(given, knowledge)


def text_of(knowledge: KnowledgeBase, width: int = 88, **parts: Any) -> str:
    given = Venture(**{"venture": "Coastal board", "stage": "forming", "answers": RICH} | parts)
    return render("text", [(given, advise(given, knowledge))], knowledge, width=width)


def every_answer(knowledge: KnowledgeBase, stage: str, place: int, **others: str | Answer) -> dict[str, Any]:
    asked = (fact for fact in knowledge.facts.values() if fact.asked_at(stage))
    return {fact.id: fact.scale[place] for fact in asked} | others


def unwrapped(text: str) -> str:
    return " ".join(text.split())


def whole(advised: Recommended) -> bool:
    return advised.first or advised.acts_on is None


def part(text: str, title: str) -> str:
    """What stands under a heading."""
    rest = text[text.index(f"\n{title}\n---") + len(title) + 2 :]
    return rest[: found.start()] if (found := re.search(r"\n\n[A-Z ,]+\n---", rest)) else rest


def test_the_parts_stand_in_their_order(knowledge: KnowledgeBase) -> None:
    text = text_of(knowledge)
    parts = [
        "Coastal board",
        "Stage: Forming.",
        "VERDICT: ",
        "is the next better verdict",
        "WHERE THE VENTURE STANDS",
        "Bases: what can be worked on",
        "Values: what follows from them",
        "WHAT TO DO, IN BRIEF",
        "\nBEFORE ANYTHING ELSE\n",
        "\nBEGIN WITH THESE\n",
        "\nALSO FOR NOW\n",
        "\nNEXT\n",
        "STRENGTHS TO KEEP",
        "COULD STILL BE ADVISED",
        "NOT YET KNOWN",
        "WHAT THIS ADVICE RESTS ON",
    ]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)
    assert text.startswith("Coastal board\n=============\n")


# The verdict.


def test_what_it_hangs_on_and_is_only_assumed_stands_before_all_else(knowledge: KnowledgeBase) -> None:
    guess = Answer(answer="one_partner", confidence="assumed")
    said = unwrapped(text_of(knowledge, stage="proposed", answers={"shared_purpose": guess}))
    assert "NOT YET This hangs on one answer that is only assumed: shared purpose. Check it first. Do not start" in said
    known = unwrapped(text_of(knowledge, stage="proposed", answers={"shared_purpose": "one_partner"}))
    assert "only assumed" not in known
    also = {"shared_purpose": "one_partner", "lead_post": Answer(answer="none", confidence="assumed")}
    assert "This hangs on" not in text_of(knowledge, stage="proposed", answers=also)


def test_two_guesses_are_counted_in_words(knowledge: KnowledgeBase) -> None:
    asked = every_answer(knowledge, "mature", -1)
    guessed = {name: Answer(answer=answer, confidence="assumed") for name, answer in asked.items()}
    said = unwrapped(text_of(knowledge, stage="mature", answers=guessed))
    found = re.search(r"This hangs on ([a-z]+) answers that are only assumed: ([^.]+)\. Check them first\.", said)
    assert found
    assert len(re.split(", | and ", found[2])) == 7 or found[1] in ("two", "three", "four", "five", "six", "seven")


def test_how_far_the_next_better_verdict_is(knowledge: KnowledgeBase) -> None:
    one = every_answer(knowledge, "established", -1, lead_post="junior")
    said = unwrapped(text_of(knowledge, stage="established", answers=one))
    assert (
        "“Keep going” is the next better verdict. The least that would have to be so for it: - lead post: from" in said
    )
    assert f"from “{knowledge.facts['lead_post'].answers['junior']}” to “" in said
    assert "This says what would have to be so, not what to aim for." in said
    best = text_of(knowledge, stage="established", answers=every_answer(knowledge, "established", -1))
    assert "next better" not in best
    assert "what to aim for" not in best


def test_of_many_changes_only_the_questions_are_named(knowledge: KnowledgeBase) -> None:
    said = unwrapped(text_of(knowledge, answers=every_answer(knowledge, "forming", 0)))
    assert re.search(r"At the least, [a-z0-9]+ answers would have to be better for it: [^.]+\.", said)


def test_where_too_little_is_known_it_says_how_many_answers_are_lacking(knowledge: KnowledgeBase) -> None:
    said = unwrapped(text_of(knowledge, answers={}))
    assert re.search(r"“Keep going” takes at least \d+ more answers, none of them too weak: \d+ about purpose, ", said)
    assert "what to aim for" not in said


# Where it stands.


def test_the_profile_shows_a_bar_and_the_word(knowledge: KnowledgeBase) -> None:
    text = text_of(knowledge)
    asked = len(knowledge.questions("purpose", "forming"))
    assert re.search(rf"^  Purpose +■□□□  fragile +3 of {asked} answered$", text, re.MULTILINE)
    assert re.search(r"^  Security +■□□□  fragile +held down by ", text, re.MULTILINE)
    empty = text_of(knowledge, answers={})
    assert re.search(rf"^  Purpose +····  not known +none of {asked} answered$", empty, re.MULTILINE)


def test_a_base_that_is_not_known_says_what_is_not_found_in_how_much(knowledge: KnowledgeBase) -> None:
    facts = knowledge.questions("conduct", "forming")
    text = text_of(knowledge, answers={facts[0].id: facts[0].scale[-1]})
    assert re.search(
        rf"^  Conduct +····  not known +nothing grave in the 1 of {len(facts)} answered$", text, re.MULTILINE
    )


def test_a_base_of_which_nothing_applies_says_so(garden: KnowledgeBase) -> None:
    base = garden.facts["water"].base
    facts = {name: fact.replace(does_not_apply=fact.base == base) for name, fact in garden.facts.items()}
    spared = {fact.id: "does_not_apply" for fact in garden.questions(base, "planned")}
    given, knowledge = Venture(venture="Y", stage="planned", answers=spared), replace(garden, facts=facts)
    assert "no question about it applies" in render("text", [(given, advise(given, knowledge))], knowledge)


def test_what_holds_a_value_down_is_told_and_what_is_shown_beside_it(knowledge: KnowledgeBase) -> None:
    given = Venture(
        venture="V", stage="established", answers=every_answer(knowledge, "established", -1, lead_post="junior")
    )
    advice, said = advise(given, knowledge), unwrapped(text_of(knowledge, stage=given.stage, answers=given.answers))
    assert advice.values["productivity"].held_down_by == ("capacity",)
    title = knowledge.rules[advice.values["productivity"].shown[0]].title
    assert re.search(rf"Productivity ■■□□ strained held down by capacity shown: “{re.escape(title)}”", said)
    assert "Productivity ■■□□ strained held down by capacity; rests on" not in said


def test_a_finding_about_another_base_is_named_with_its_base(knowledge: KnowledgeBase) -> None:
    weak = Venture(venture="V", stage="forming", answers=every_answer(knowledge, "forming", 0))
    advice, said = advise(weak, knowledge), unwrapped(text_of(knowledge, answers=weak.answers))
    for name, value in advice.values.items():
        rules = [knowledge.rules[each] for each in value.held_down_by if each in knowledge.rules]
        for rule in (rule for rule in rules if rule.about not in value.held_down_by):
            assert f"“{rule.title}” ({rule.about})" in said, name


def test_what_is_not_known_below_a_value_is_named(knowledge: KnowledgeBase) -> None:
    text = part(text_of(knowledge, stage="proposed", answers={}), "WHERE THE VENTURE STANDS")
    carriers = knowledge.framework.carriers("legitimacy", "proposed")
    assert f"{' and '.join(carriers)} not known" in unwrapped(text)
    assert "None of them has been shown so far" in text
    assert "rests on" not in text
    assert "no finding speaks of it" in text  # of a value that rests on nothing


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
    assert "of them only assumed" not in unwrapped(text_of(knowledge))


# What to do.


def test_what_is_first_says_what_who_how_long_how_to_begin_and_why(
    knowledge: KnowledgeBase, rich: tuple[Venture, Advice]
) -> None:
    said = unwrapped(render("text", [rich], knowledge))
    first = [advised for advised in rich[1].recommendations if whole(advised)]
    assert first[0].acts_on is None
    assert 1 < len(first) <= 6
    for advised in first:
        aside = f" ({advised.acts_on})" if advised.acts_on else ""
        assert f"{advised.rank}. {advised.title}{aside} {advised.do} Who: {advised.who}." in said
        assert not advised.first_step_takes or f"A first step usually takes {advised.first_step_takes}." in said
        assert f"First steps: - {' - '.join(advised.first_steps)}" in said
        assert f"Why it stands here: {advised.priority_because}" in said


def test_of_all_that_is_not_first_only_what_to_do_and_why_is_told(
    knowledge: KnowledgeBase, rich: tuple[Venture, Advice]
) -> None:
    said = unwrapped(render("text", [rich], knowledge, more="Ask why."))
    rest = [advised for advised in rich[1].recommendations if not whole(advised)]
    assert len(rest) > 4
    for advised in rest:
        assert re.search(
            rf"{advised.rank}\. {re.escape(advised.title)} \({advised.acts_on}[^)]*\) {re.escape(advised.do)} Why: ",
            said,
        )
        assert not any(f"- {step}" in said for step in advised.first_steps)
    assert said.count("Ask why.") == 1


def test_each_reason_is_told_once_and_the_gravest_of_the_first_with_every_quote_in_full(
    knowledge: KnowledgeBase, rich: tuple[Venture, Advice]
) -> None:
    said = unwrapped(render("text", [rich], knowledge))
    told: set[str] = set()
    for advised in rich[1].recommendations:
        for reason in advised.reasons:
            grave = advised.acts_on is not None and reason.severity == advised.reasons[0].severity
            if advised.first and grave:
                told.add(reason.rule)
                assert said.count(reason.because) == 1
                assert all(said.count(f"“{lesson.quote}”") == 1 for lesson in reason.lessons)
    assert told
    again = [reason for advised in rich[1].recommendations for reason in advised.reasons if reason.rule in told]
    assert len(again) > len(told)
    assert len(re.findall(r"” \(told under \d+\)", said)) >= len(again) - len(told)


def test_lesser_reasons_are_named(knowledge: KnowledgeBase, rich: tuple[Venture, Advice]) -> None:
    said = unwrapped(render("text", [rich], knowledge))
    lesser = [
        reason
        for advised in rich[1].recommendations
        if advised.first
        for reason in advised.reasons
        if reason.severity != advised.reasons[0].severity
    ]
    assert lesser
    assert all(f"“{knowledge.rules[reason.rule].title}”" in said for reason in lesser)


def test_the_ventures_own_answer_is_told_with_its_source_once(knowledge: KnowledgeBase) -> None:
    said = unwrapped(text_of(knowledge))
    assert said.count("From: lead post: documented: paper, Case A") == 1


def test_it_names_the_recommendations_of_this_advice_that_come_first(
    knowledge: KnowledgeBase, rich: tuple[Venture, Advice]
) -> None:
    said = unwrapped(render("text", [rich], knowledge))
    advised = [each for each in rich[1].recommendations if whole(each)]
    pairs = [
        [
            f"{other.title} ({other.rank})"
            for other in advised[:place]
            if other.id in knowledge.recommendations[each.id].after
        ]
        for place, each in enumerate(advised)
    ]
    assert any(pairs)
    assert said.count(" After: ") == sum(map(bool, pairs))
    assert all(f"After: {'; '.join(first)}. First steps" in said for first in pairs if first)


def test_what_comes_later_in_the_order_is_not_asked_for_first(
    knowledge: KnowledgeBase, rich: tuple[Venture, Advice]
) -> None:
    one, other, third = [each for each in rich[1].recommendations if each.first][:3]
    known = {**knowledge.recommendations}
    known[other.id] = known[other.id].replace(after=(one.id, third.id))
    said = unwrapped(render("text", [rich], replace(knowledge, recommendations=known)))
    assert f"After: {one.title} ({one.rank}). First steps" in said


def test_more_than_five_are_never_first_and_the_rest_is_counted(knowledge: KnowledgeBase) -> None:
    weak = every_answer(knowledge, "forming", 0)
    text, advice = (
        text_of(knowledge, answers=weak),
        advise(Venture(venture="V", stage="forming", answers=weak), knowledge),
    )
    begin = re.findall(r"^ *(\d+)\. ", part(text, "BEGIN WITH THESE"), re.MULTILINE)
    assert begin == ["2", "3", "4", "5", "6"]
    brief = part(text, "WHAT TO DO, IN BRIEF")
    assert re.findall(r"^ *(\d+)\. ", brief, re.MULTILINE) == ["1", *begin]
    others = [advised.priority for advised in advice.recommendations if not whole(advised)]
    assert f"Below, in short: {others.count('now')} more for now" in brief


def test_the_longest_advice_stays_short(knowledge: KnowledgeBase) -> None:
    assert len(text_of(knowledge, 80, answers=every_answer(knowledge, "forming", 0)).split()) <= 4900


def test_one_thing_alone_is_not_spoken_of_as_many(knowledge: KnowledgeBase) -> None:
    one = text_of(
        knowledge, stage="established", answers=every_answer(knowledge, "established", -1, lead_post="junior")
    )
    assert "\nBEGIN WITH THIS\n" in one
    assert "BEGIN WITH THESE" not in one


def test_where_nothing_is_for_now_what_comes_next_follows_nothing(garden: KnowledgeBase) -> None:
    given = Venture(venture="Y", stage="planned", answers={"water": "rain"})
    advice = advise(given, garden)
    assert [advised.priority for advised in advice.recommendations] == ["next"]
    text = render("text", [(given, advice)], garden)
    assert NOTHING_BEFORE in text
    assert "WHAT TO DO, IN BRIEF" not in text


def test_with_nothing_to_do_it_says_so_and_omits_the_priorities(knowledge: KnowledgeBase) -> None:
    text = text_of(knowledge, answers=every_answer(knowledge, "forming", -1))
    assert "Nothing that was answered calls for a recommendation." in text
    assert not re.search(r"^(BEGIN WITH.*|ALSO FOR NOW|NEXT|LATER)$", text, re.MULTILINE)
    assert "not yet known" not in text.lower()


def test_where_nothing_can_be_said_yet_the_questions_to_answer_first_stand_in_its_place(
    knowledge: KnowledgeBase,
) -> None:
    text = text_of(knowledge, answers={})
    questions = re.findall(r"^  - ", part(text, "ANSWER THESE FIRST"), re.MULTILINE)
    assert len(questions) == 5
    assert "WHAT TO DO, IN BRIEF" not in text
    assert "ANSWER THESE FIRST" not in text_of(knowledge)


# The rest.


def test_strengths_are_told_with_the_answers_they_rest_on(
    knowledge: KnowledgeBase, rich: tuple[Venture, Advice]
) -> None:
    strengths = unwrapped(part(render("text", [rich], knowledge), "STRENGTHS TO KEEP"))
    assert rich[1].strengths
    for strength in rich[1].strengths:
        told = "; ".join(
            f"{knowledge.facts[name].name}: {knowledge.facts[name].label(said)}"
            for name, said in strength.answers.items()
        )
        assert f"- {knowledge.rules[strength.rule].title} ({told})" in strengths
        assert strength.because not in strengths


def test_an_answer_short_of_the_best_on_which_nothing_rests_is_listed(knowledge: KnowledgeBase) -> None:
    second = every_answer(knowledge, "established", -2)
    advice = advise(Venture(venture="V", stage="established", answers=second), knowledge)
    short = [name for name, given in advice.answers.items() if not given.findings]
    text = text_of(knowledge, stage="established", answers=second)
    assert short
    told = part(text, "SHORT OF THE BEST, NO FINDING")
    assert len(re.findall(r"^  - ", told, re.MULTILINE)) == len(short)
    assert all(f"- {knowledge.facts[name].name}: " in told for name in short)


def test_open_questions_begin_with_the_urgent_bases(knowledge: KnowledgeBase) -> None:
    said = part(text_of(knowledge, stage="proposed", answers={}), "NOT YET KNOWN")
    bases = re.findall(r"^  - (\w+)(?: \(urgent at this stage\))?: ", said, re.MULTILINE)
    urgent = knowledge.framework.stages["proposed"].urgent
    assert [base.lower() for base in bases][: len(urgent)] == list(urgent)
    assert said.count("(urgent at this stage)") == len(urgent)
    asked = [fact for fact in knowledge.facts.values() if fact.asked_at("proposed")]
    assert all(fact.name in unwrapped(said) for fact in asked)
    assert "[" not in said


def test_answers_that_the_stage_does_not_ask_for_are_told(knowledge: KnowledgeBase) -> None:
    text = text_of(knowledge, stage="proposed", answers={"attendance": "steady", "shared_purpose": "all_partners"})
    rest = part(text, "NOT USED AT THIS STAGE")
    assert f"attendance: {knowledge.facts['attendance'].answers['steady']}" in rest
    assert "shared purpose" not in rest
    assert "NOT USED" not in text_of(knowledge)


def test_it_says_what_it_rests_on(knowledge: KnowledgeBase) -> None:
    said = unwrapped(text_of(knowledge))
    assert knowledge.framework.rests_on in said
    assert knowledge.framework.source.title in said
    assert f"version {knowledge.version} (sha256 {knowledge.digest[7:19]})" in said


def test_the_odd_sentences_of_old_are_gone(knowledge: KnowledgeBase) -> None:
    for stage in knowledge.framework.stages:
        for place in (0, 1, -1):
            said = unwrapped(text_of(knowledge, stage=stage, answers=every_answer(knowledge, stage, place)))
            assert "Nothing is more pressing" not in said
            assert "is not judged by that" not in said
            assert not re.search(r"\breach(es)? (legitimacy|security)", said)


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
    assert unwrapped(text).count(" answered") >= 1 + len(framework.bases)


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
