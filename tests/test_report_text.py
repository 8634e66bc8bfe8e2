"""The report for a terminal: what it says, in which order, and that a venture's words cannot change it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from collabadvisor import Advice, KnowledgeBase, Venture, advise, load
from collabadvisor.document.wording import MORE, NOTHING_BEFORE
from collabadvisor.inference.advice import LessonCited, Recommended
from collabadvisor.reasoning.explain.next_better import next_better
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
    asked = (fact for fact in knowledge.facts.values() if fact.is_asked_at(stage))
    return {fact.id: fact.scale[place] for fact in asked} | others


def unwrapped(text: str) -> str:
    return " ".join(text.split())


def whole(advised: Recommended) -> bool:
    return advised.first or advised.acts_on is None


def first_page(text: str) -> str:
    """What stands before the first heading."""
    return text[: re.search(r"\n\n[A-Z ]+\n---", text).start()]  # type: ignore[union-attr]  # no such line fails the test


def part(text: str, title: str) -> str:
    """What stands under a heading."""
    rest = text[text.index(f"\n{title}\n---") + len(title) + 2 :]
    return rest[: found.start()] if (found := re.search(r"\n\n[A-Z ,]+\n---", rest)) else rest


def test_the_parts_stand_in_their_order(knowledge: KnowledgeBase) -> None:
    text = text_of(knowledge, answers=RICH | {"management_time": "dedicated_post"})
    parts = [
        "Coastal board",
        "Stage: Forming.",
        "VERDICT: ",
        "Where the venture stands",
        "What to do first",
        "Find out next: ",
        "MORE ON THE VERDICT",
        "is the next better verdict",
        "HOW EACH BASE AND VALUE STANDS",
        "Bases: what can be worked on",
        "Values: what follows from them",
        "\nBEFORE ANYTHING ELSE\n",
        "\nBEGIN WITH THESE\n",
        "\nALSO FOR NOW\n",
        "\nNEXT\n",
        "STRENGTHS TO KEEP",
        "COULD STILL BE ADVISED",
        "NOT YET KNOWN",
        "WHAT WAS ANSWERED, AND FROM WHERE",
        "WHAT THE SOURCE SAYS",
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
    given = Venture(venture="V", stage="established", answers=one)
    better = next_better(given, advise(given, knowledge).verdict.id, knowledge)
    assert better
    (change,) = better.changes
    post = knowledge.facts["lead_post"]
    assert (change.fact, change.now) == ("lead_post", "junior")
    assert (
        "“Keep going” is the next better verdict. The least that would have to be so for it: - lead post: "
        f"“{post.answers[change.to]}” This says" in said
    )
    assert post.scale.index(change.to) > post.scale.index("junior")
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
    assert re.search(r"^  Purpose +■□□□ fragile +Neither purpose nor priorities give ", first_page(text), re.MULTILINE)
    assert re.search(r"^  Security +■□□□ fragile +held down by ", first_page(text), re.MULTILINE)
    full = part(text, "HOW EACH BASE AND VALUE STANDS")
    assert re.search(rf"^  Purpose +■□□□ fragile +3 of its {asked} questions answered$", full, re.MULTILINE)
    empty = text_of(knowledge, answers={})
    assert re.search(rf"^  Purpose +···· not known +none of {asked} answered$", first_page(empty), re.MULTILINE)


def test_a_base_that_is_not_known_says_what_is_not_found_in_how_much(knowledge: KnowledgeBase) -> None:
    facts = knowledge.questions("conduct", "forming")
    text = text_of(knowledge, answers={facts[0].id: facts[0].scale[-1]})
    for said in (f"nothing grave in 1 of {len(facts)} answered", f"1 of its {len(facts)} questions answered"):
        assert len(re.findall(rf"^  Conduct +···· not known +{said}$", text, re.MULTILINE)) == 1


def test_the_first_page_names_the_findings_that_bring_a_base_to_where_it_stands(
    knowledge: KnowledgeBase, rich: tuple[Venture, Advice]
) -> None:
    text, reasons = first_page(render("text", [rich], knowledge, width=400)), rich[1].reasons()
    for name, base in rich[1].bases.items():
        gravest = next(
            each for each in ("critical", "major") if knowledge.framework.severities[each].standing == base.standing
        )
        held = [rule for rule in base.findings if rule in reasons and reasons[rule].severity == gravest]
        titles = ". ".join(knowledge.rules[rule].title for rule in held[:3])
        assert held
        assert re.search(
            rf"^  {knowledge.framework.title_of(name)} +[■□]+ [a-z]+ +{re.escape(titles)}", text, re.MULTILINE
        )


def test_a_base_of_which_nothing_applies_says_so(garden: KnowledgeBase) -> None:
    base = garden.facts["water"].base
    facts = {name: fact.replace(does_not_apply=fact.base == base) for name, fact in garden.facts.items()}
    spared = {fact.id: "does_not_apply" for fact in garden.questions(base, "planned")}
    given, knowledge = Venture(venture="Y", stage="planned", answers=spared), replace(garden, facts=facts)
    assert "no question about it applies" in render("text", [(given, advise(given, knowledge))], knowledge)


def test_what_holds_a_value_down_is_told_and_what_shows_it_all_the_same(knowledge: KnowledgeBase) -> None:
    given = Venture(
        venture="V", stage="established", answers=every_answer(knowledge, "established", -1, lead_post="junior")
    )
    advice, text = advise(given, knowledge), text_of(knowledge, stage=given.stage, answers=given.answers)
    assert advice.values["productivity"].held_down_by == ("capacity",)
    assert re.search(r"^  Productivity +■■□□ strained +held down by capacity$", first_page(text), re.MULTILINE)
    title = knowledge.rules[advice.values["productivity"].shown[0]].title
    full = unwrapped(part(text, "HOW EACH BASE AND VALUE STANDS"))
    assert f"Productivity “{title}”" in full
    assert "rests on" not in full


def test_a_finding_about_another_base_is_named_with_its_base(knowledge: KnowledgeBase) -> None:
    weak = Venture(venture="V", stage="forming", answers=every_answer(knowledge, "forming", 0))
    advice, said = advise(weak, knowledge), unwrapped(text_of(knowledge, answers=weak.answers))
    for name, value in advice.values.items():
        rules = [knowledge.rules[each] for each in value.held_down_by if each in knowledge.rules]
        for rule in (rule for rule in rules if rule.about not in value.held_down_by):
            assert f"“{rule.title}” ({rule.about})" in said, name


def test_what_is_not_known_below_a_value_is_named(knowledge: KnowledgeBase) -> None:
    text = text_of(knowledge, stage="proposed", answers={})
    first = unwrapped(first_page(text))
    carriers = knowledge.framework.carriers("legitimacy", "proposed")
    assert f"Legitimacy ···· not known {' and '.join(carriers)} not known" in first
    assert "rests on" not in first
    assert "no finding speaks of it" in first  # of a value that rests on nothing
    full = part(text, "HOW EACH BASE AND VALUE STANDS")
    for value in knowledge.framework.values.values():
        assert re.search(rf"^  {value.title} +not shown$", full, re.MULTILINE)


def test_progress_tells_what_is_only_said(knowledge: KnowledgeBase) -> None:
    answers = {
        "lead_post": Answer(answer="junior", confidence="asserted"),
        "shared_purpose": Answer(answer="few_people", confidence="assumed"),
        "policy_mandate": Answer(answer="explicit", confidence="documented"),
        "need_evidence": Answer(confidence="assumed"),
        "attendance": Answer(answer="falling", confidence="assumed"),
    }
    said = unwrapped(text_of(knowledge, stage="proposed", answers=answers))
    assert not knowledge.facts["attendance"].is_asked_at("proposed")
    assert re.search(r"\b3 of \d+ questions answered, 2 of them only assumed or asserted\.", said)
    assert "of them only assumed" not in unwrapped(text_of(knowledge))


# What to do.


def test_what_is_first_says_what_who_how_long_and_how_to_begin(
    knowledge: KnowledgeBase, rich: tuple[Venture, Advice]
) -> None:
    text = render("text", [rich], knowledge, width=240)
    said = unwrapped(text)
    first = [advised for advised in rich[1].recommendations if whole(advised)]
    assert first[0].acts_on is None
    assert 1 < len(first) <= 6
    for advised in first:
        row = rf"^  {advised.rank}\. {re.escape(advised.title)}  +{advised.who}  +in {advised.first_step_takes}$"
        assert re.search(row, first_page(text), re.MULTILINE)
        aside = f" ({advised.acts_on})" if advised.acts_on else ""
        told = f"{advised.rank}. {advised.title}{aside} {advised.do} First steps: - {' - '.join(advised.first_steps)}"
        assert f"{told} Who: {advised.who}." in said
    assert re.search(r"^  Action +Who +First step +By when +Owner$", first_page(text), re.MULTILINE)


def test_why_it_comes_first_is_told_once_for_all(knowledge: KnowledgeBase, rich: tuple[Venture, Advice]) -> None:
    text = render("text", [rich], knowledge)
    hanging = [advised.rank for advised in rich[1].recommendations if "hangs on" in advised.priority_because]
    assert hanging[:5] == [2, 3, 4, 5, 6]
    assert part(text, "BEGIN WITH THESE").startswith("----------------\nThe verdict hangs on 2 to 6.")
    assert "The verdict itself calls for it. [" in part(text, "BEFORE ANYTHING ELSE")
    assert not any(advised.priority_because in unwrapped(text) for advised in rich[1].recommendations)
    one = every_answer(knowledge, "established", -1, lead_post="junior")
    assert "The verdict hangs on it." in text_of(knowledge, stage="established", answers=one)


def test_of_all_that_is_not_first_only_what_to_do_and_why_is_told(
    knowledge: KnowledgeBase, rich: tuple[Venture, Advice]
) -> None:
    said = unwrapped(render("text", [rich], knowledge))
    rest = [advised for advised in rich[1].recommendations if not whole(advised)]
    assert len(rest) > 4
    for advised in rest:
        assert re.search(
            rf"{advised.rank}\. {re.escape(advised.title)} \({advised.acts_on}[^)]*\) {re.escape(advised.do)} Why: ",
            said,
        )
        assert not any(f"- {step}" in said for step in advised.first_steps)
    assert said.count(MORE) == 1


def test_each_reason_is_told_once_and_the_gravest_of_the_first_cites_what_the_source_says(
    knowledge: KnowledgeBase, rich: tuple[Venture, Advice]
) -> None:
    text = render("text", [rich], knowledge)
    said, cited = unwrapped(text[: text.index("WHAT THE SOURCE SAYS")]), unwrapped(part(text, "WHAT THE SOURCE SAYS"))
    told: set[str] = set()
    for advised in rich[1].recommendations:
        for reason in advised.reasons:
            grave = advised.acts_on is not None and reason.severity == advised.reasons[0].severity
            if advised.first and grave:
                told.add(reason.rule)
                assert said.count(reason.because) == 1
                notes = re.match(r"(?: \([^)]+\))?((?: \[\d+\])+)", said.split(reason.because)[1])
                assert notes
                assert sorted(re.findall(r"\d+", notes[1])) == sorted(
                    number(lesson, cited) for lesson in reason.lessons
                )
    assert told
    again = [reason for advised in rich[1].recommendations for reason in advised.reasons if reason.rule in told]
    assert len(again) > len(told)
    assert len(re.findall(r"told under \d+", said)) >= len(again) - len(told)


def number(lesson: LessonCited, cited: str) -> str:
    """The number under which a lesson stands in the appendix, with its quote: once."""
    (found,) = re.findall(rf"(\d+)\. {re.escape(lesson.statement)} “{re.escape(lesson.quote)}” \(", cited)
    return str(found)


def test_what_the_source_says_is_numbered_through_by_kind_and_each_number_is_cited(
    knowledge: KnowledgeBase, rich: tuple[Venture, Advice]
) -> None:
    text = render("text", [rich], knowledge)
    cited = part(text, "WHAT THE SOURCE SAYS")
    numbers = re.findall(r"^ ?(\d+)\. ", cited, re.MULTILINE)
    assert numbers == [str(place) for place in range(1, len(numbers) + 1)]
    assert set(re.findall(r"\[(\d+)\]", text)) == set(numbers)
    kinds = [kind.capitalize() for kind in knowledge.framework.lesson_kinds.values()]
    assert [line for line in cited.splitlines() if line in kinds] == [kind for kind in kinds if kind in cited]


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


def test_every_answer_is_told_with_its_source_once(knowledge: KnowledgeBase) -> None:
    answers = part(text_of(knowledge, 240), "WHAT WAS ANSWERED, AND FROM WHERE")
    for name, given in RICH.items():
        fact = knowledge.facts[name]
        label = fact.label(str(given.answer if isinstance(given, Answer) else given))
        source = "documented: paper, Case A" if isinstance(given, Answer) else "not said"
        row = rf"^  {re.escape(fact.name)}  +{re.escape(label)}(?: \([a-z; ]+\))?  +{source}$"
        assert len(re.findall(row, answers, re.MULTILINE)) == 1, name
    assert unwrapped(text_of(knowledge)).count("documented: paper, Case A") == 1
    assert len(re.findall(r"^(?:Purpose|Fit|Capacity|Conduct)$", answers, re.MULTILINE)) == 4


def test_where_no_answer_has_a_source_that_is_said_once(knowledge: KnowledgeBase) -> None:
    text = text_of(knowledge, answers={"lead_post": "junior"})
    assert "Of none of them it is said where it comes from." in part(text, "WHAT WAS ANSWERED, AND FROM WHERE")
    assert "not said" not in text


def test_it_names_the_recommendations_of_this_advice_that_come_first(
    knowledge: KnowledgeBase, rich: tuple[Venture, Advice]
) -> None:
    said = unwrapped(render("text", [rich], knowledge))
    advised = [each for each in rich[1].recommendations if whole(each)]
    earlier = {
        each.rank: [
            str(other.rank) for other in advised[:place] if other.id in knowledge.recommendations[each.id].after
        ]
        for place, each in enumerate(advised)
    }
    assert any(earlier.values())
    assert said.count(" After: ") == sum(map(bool, earlier.values()))
    for each in advised:
        after = f" After: {', '.join(earlier[each.rank])}." if earlier[each.rank] else " - "
        assert f" - {each.first_steps[-1]} Who: {each.who}.{after}" in said or not earlier[each.rank]


def test_what_comes_later_in_the_order_is_not_asked_for_first(
    knowledge: KnowledgeBase, rich: tuple[Venture, Advice]
) -> None:
    one, other, third = [each for each in rich[1].recommendations if each.first][:3]
    known = {**knowledge.recommendations}
    known[other.id] = known[other.id].replace(after=(one.id, third.id))
    said = unwrapped(render("text", [rich], replace(knowledge, recommendations=known)))
    assert f"{other.first_steps[-1]} Who: {other.who}. After: {one.rank}. - " in said


def test_more_than_five_are_never_first_and_the_rest_is_counted(knowledge: KnowledgeBase) -> None:
    weak = every_answer(knowledge, "forming", 0)
    text, advice = (
        text_of(knowledge, answers=weak),
        advise(Venture(venture="V", stage="forming", answers=weak), knowledge),
    )
    begin = re.findall(r"^ *(\d+)\. ", part(text, "BEGIN WITH THESE"), re.MULTILINE)
    assert begin == ["2", "3", "4", "5", "6"]
    assert re.findall(r"^ *(\d+)\. ", first_page(text), re.MULTILINE) == ["1", *begin]
    others = [advised.priority for advised in advice.recommendations if not whole(advised)]
    assert f"Below, in short: {others.count('now')} more for now" in unwrapped(first_page(text))


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
    assert "1. Set up a tank" in first_page(text)


def test_with_nothing_to_do_it_says_so_and_omits_the_priorities(knowledge: KnowledgeBase) -> None:
    text = text_of(knowledge, answers=every_answer(knowledge, "forming", -1))
    assert "Nothing that was answered calls for a recommendation." in text
    assert not re.search(r"^(What to do first|BEGIN WITH.*|ALSO FOR NOW|NEXT|LATER)$", text, re.MULTILINE)
    assert "not yet known" not in text.lower()


def test_where_nothing_can_be_said_yet_the_questions_to_answer_first_stand_in_its_place(
    knowledge: KnowledgeBase,
) -> None:
    text = first_page(text_of(knowledge, answers={}))
    hint = "Find out next: Too little is known to name what comes first. These questions can settle most: - "
    assert hint in unwrapped(text)
    questions = re.findall(r"^  - ", text[text.index("Find out next") :], re.MULTILINE)
    assert len(questions) == 5
    assert "What to do first" not in text
    assert "can settle most" not in text_of(knowledge)


def test_else_the_open_questions_that_can_settle_most_are_named(knowledge: KnowledgeBase) -> None:
    page = first_page(text_of(knowledge, 400))
    found = re.search(r"^Find out next: ([^.]+)\. No open answer can change this verdict\.$", page, re.MULTILINE)
    assert found
    asked = {fact.name for fact in knowledge.facts.values() if fact.is_asked_at("forming") and fact.id not in RICH}
    assert set(re.split(", | and ", found[1])) < asked
    assert "Find out next" not in text_of(knowledge, answers=every_answer(knowledge, "forming", 0))


# The rest.


def test_every_strength_is_told_with_the_value_that_it_shows_or_else_beside(knowledge: KnowledgeBase) -> None:
    given = Venture(venture="V", stage="forming", answers=RICH | {"management_time": "dedicated_post"})
    advice, text = advise(given, knowledge), text_of(knowledge, answers=given.answers)
    shown, beside = unwrapped(part(text, "HOW EACH BASE AND VALUE STANDS")), part(text, "STRENGTHS TO KEEP")
    titles = [knowledge.rules[strength.rule].title for strength in advice.strengths]
    assert [title for title in titles if f"“{title}”" in shown]
    assert [title for title in titles if f"  - {title}\n" in f"{beside}\n"]
    assert all((f"“{title}”" in shown) != (f"- {title}" in unwrapped(beside)) for title in titles)


def test_of_many_strengths_that_show_a_value_none_is_lost(knowledge: KnowledgeBase) -> None:
    given = Venture(venture="V", stage="established", answers=every_answer(knowledge, "established", -1))
    said, advice = unwrapped(text_of(knowledge, stage=given.stage, answers=given.answers)), advise(given, knowledge)
    assert max(len(value.shown) for value in advice.values.values()) > 4
    assert re.search(r"Legitimacy (“[^”]+”; ){3}\d+ more Security “", said)
    for strength in advice.strengths:
        assert knowledge.rules[strength.rule].title in said


def test_an_answer_short_of_the_best_on_which_nothing_rests_is_marked(knowledge: KnowledgeBase) -> None:
    second = every_answer(knowledge, "established", -2)
    advice = advise(Venture(venture="V", stage="established", answers=second), knowledge)
    short = [name for name, given in advice.answers.items() if not given.findings]
    told = part(text_of(knowledge, 240, stage="established", answers=second), "WHAT WAS ANSWERED, AND FROM WHERE")
    assert short
    assert told.count("(it could be better; no finding rests on it)") == len(short)
    for name in short:
        fact = knowledge.facts[name]
        row = rf"^  {re.escape(fact.name)}  +{re.escape(fact.label(second[name]))} \(it could be better; "
        assert re.search(row, told, re.MULTILINE), name


@pytest.mark.slow
def test_nor_does_a_best_answer_on_which_nothing_rests_go_unmarked(knowledge: KnowledgeBase) -> None:
    best = every_answer(knowledge, "established", -1)
    advice = advise(Venture(venture="V", stage="established", answers=best), knowledge)
    unheard = [name for name, given in advice.answers.items() if not given.findings]
    text = text_of(knowledge, 240, stage="established", answers=best)
    assert unheard
    assert text.count("(no finding rests on it)") == len(unheard)
    assert "could be better" not in text


def test_open_questions_begin_with_the_urgent_bases(knowledge: KnowledgeBase) -> None:
    said = part(text_of(knowledge, stage="proposed", answers={}), "NOT YET KNOWN")
    bases = re.findall(r"^  - (\w+)(?: \(urgent at this stage\))?: ", said, re.MULTILINE)
    urgent = knowledge.framework.stages["proposed"].urgent
    assert [base.lower() for base in bases][: len(urgent)] == list(urgent)
    assert said.count("(urgent at this stage)") == len(urgent)
    asked = [fact for fact in knowledge.facts.values() if fact.is_asked_at("proposed")]
    assert all(fact.name in unwrapped(said) for fact in asked)
    assert "[" not in said


@pytest.mark.slow
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


@pytest.mark.slow
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
    rows = re.findall(r"^  (First|Second) board +Cannot say yet((?: +···· not known){4})$", text, re.MULTILINE)
    assert [row[0] for row in rows] in (["First", "Second"], [])  # side by side before all else, where there is room
    assert text.count("WHAT THIS ADVICE RESTS ON") == 1


def test_no_control_character_of_a_pack_reaches_the_terminal(knowledge: KnowledgeBase) -> None:
    given = Venture(venture="V", stage="forming")
    framework = knowledge.framework.replace(rests_on=HOSTILE)
    text = render("text", [(given, advise(given, knowledge))], replace(knowledge, framework=framework))
    assert not UNSEEN.search(text)
    assert "{{ 7*7 }}" in text
