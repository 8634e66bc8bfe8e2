"""What a report says of the open questions: the words for every way in which the advice can still move."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from collabadvisor import KnowledgeBase, Venture, advise
from collabadvisor.knowledge.framework import VERDICTS
from collabadvisor.reasoning.outlook.bounds_model import Prospect, StandingRange, VerdictRange
from collabadvisor.report import render
from collabadvisor.report.advice.outlook_words import MOST_POSSIBLE, Outlook
from collabadvisor.venture.model import Answer
from steps.running import CASES


def garden_venture(**answers: str) -> Venture:
    given = {fact: Answer(answer=answer) for fact, answer in answers.items()}
    return Venture(venture="A yard", stage="planned", answers=given)


Told = Callable[..., Outlook]


@pytest.fixture
def told(garden: KnowledgeBase) -> Told:
    """The outlook of a venture of the garden, with some of its bounds put in by hand."""

    def made(given: Venture, **parts: Any) -> Outlook:
        whole = Outlook(given, advise(given, garden), garden)
        for name, part in parts.items():
            put: Any = {**getattr(whole.bounds, name), **part} if isinstance(part, dict) else part
            changed: dict[str, Any] = {name: put}
            whole.bounds = whole.bounds.replace(**changed)
        return whole

    return made


# The verdict.


@pytest.mark.parametrize(
    ("verdicts", "missing", "sentence"),
    [
        (("go",), False, "No open answer can change this verdict."),
        (("mend",), False, "Once every question is answered the verdict will be “Mend”, whatever the answers."),
        (("mend", "go"), False, "Depending on the open answers, the verdict could turn out either “Mend” or “Dig”."),
        (("stop", "mend", "go"), False,
         "Depending on the open answers, the verdict could turn out anything from “Stop” to “Dig”."),
        (("stop", "go"), True,
         "Depending on the open answers, the verdict could turn out “Stop”, “Dig” or none at all."),
        ((), True, ""),
    ],
)  # fmt: skip
def test_how_far_the_verdict_can_move(told: Told, verdicts: tuple[str, ...], missing: bool, sentence: str) -> None:
    whole = told(garden_venture(ground="rich", hands="many"), verdict=VerdictRange(verdicts=verdicts, missing=missing))
    assert whole.advice.verdict.id == "go"
    assert whole.verdict() == sentence


def test_with_every_question_answered_nothing_is_said(told: Told) -> None:
    whole = told(garden_venture(ground="thin", water="tank", hands="nobody"))
    assert len(whole.advice.recommendations) >= 2
    assert (whole.verdict(), whole.reliable_part(), whole.possible()) == ("", "", ((), 0))
    assert {whole.standing_range(name) for name in whole.framework.names_with_standing()} == {""}
    assert {whole.moves(advised) for advised in whole.advice.recommendations} == {""}


# A standing.


@pytest.mark.parametrize(
    ("ground", "worst", "best", "words"),
    [
        ("thin", "strained", "strained", ""),
        ("thin", "fragile", "strained", "could fall to fragile"),
        ("thin", "strained", "sound", "could rise to sound"),
        ("thin", "fragile", "adequate", "could fall to fragile or rise to adequate"),
        ("thin", "sound", "sound", "will rise to sound"),
        ("thin", "adequate", "sound", "will rise to adequate or sound"),
        ("thin", "fragile", "fragile", "will fall to fragile"),
        (None, "fragile", "sound", ""),
        (None, "fragile", "strained", "strained at best"),
        (None, "not_known", "not_known", ""),
    ],
)
def test_how_far_a_standing_can_move(told: Told, ground: str | None, worst: Any, best: Any, words: str) -> None:
    given = garden_venture(ground=ground) if ground else garden_venture()
    reach = StandingRange(worst=worst, best=best, silent=False)
    assert told(given, standings={"soil": reach}).standing_range("soil") == words


@pytest.mark.parametrize(
    ("now", "worst", "best", "words"),
    [
        ("sound", "fragile", "strained", "will fall to fragile or strained"),
        ("sound", "fragile", "adequate", "will fall to anything from fragile to adequate"),
        ("fragile", "strained", "sound", "will rise to anything from strained to sound"),
        ("sound", "fragile", "sound", "could fall to fragile"),
    ],
)
def test_a_standing_that_will_move_is_told_with_every_place_it_can_move_to(
    told: Told, now: Any, worst: Any, best: Any, words: str
) -> None:
    whole = told(garden_venture(ground="thin"), standings={"soil": StandingRange(worst=worst, best=best, silent=False)})
    bases = {**whole.advice.bases, "soil": whole.advice.bases["soil"].replace(standing=now)}
    whole.advice = whole.advice.replace(bases=bases)
    assert whole.standing_range("soil") == words


# What is advised.


@pytest.mark.parametrize(
    ("most", "least", "words"),
    [
        ("next", "next", ""),
        ("now", "next", "up to “Now”"),
        ("next", "later", "down to “Later”"),
        ("now", "later", "up to “Now” or down to “Later”"),
    ],
)
def test_where_an_open_answer_could_move_what_is_advised(told: Told, most: Any, least: Any, words: str) -> None:
    reach = Prospect(outlook="certain", most_urgent=most, least_urgent=least, open_questions=("ground",))
    moved = told(garden_venture(water="rain"), recommendations={"set-up-a-tank": reach})
    (advised,) = moved.advice.recommendations
    assert (advised.id, advised.priority) == ("set-up-a-tank", "next")
    assert moved.moves(advised) == words
    assert moved.reliable_part() == "All of this holds, whatever the open answers turn out to be."


def test_a_move_is_told_in_the_title_and_with_its_questions_below(knowledge: KnowledgeBase) -> None:
    best = {
        fact.id: Answer(answer=fact.scale[-1]) for fact in knowledge.facts.values() if fact.is_asked_at("established")
    }
    answers = {**best, "communication": Answer(answer="irregular"), "attendance": Answer()}
    given = Venture(venture="A venture", stage="established", answers=answers)
    case = Venture.read(CASES / "case-a-convened.yaml", knowledge)
    for form in ("text", "markdown", "html"):
        said = " ".join(render(form, [(given, advise(given, knowledge))], knowledge).split())
        assert said.count("could move up to “Next”") == 1
        assert "could move it" not in said  # no question alone does
        said = " ".join(render(form, [(case, advise(case, knowledge))], knowledge).split())
        assert said.count("could move up to “Now”") == 1
        assert said.count("An open answer could move it up to “Now”: decision making.") == 1


def test_where_no_question_of_its_own_moves_it_none_is_named(told: Told) -> None:
    reach = Prospect(outlook="certain", most_urgent="now", least_urgent="next", open_questions=())
    moved = told(garden_venture(water="rain"), recommendations={"set-up-a-tank": reach})
    assert moved.moves(moved.advice.recommendations[0]) == "up to “Now”"
    assert not moved.dependence_sentence(moved.advice.recommendations[0])


# What could still be advised.


def test_what_could_still_be_advised_names_its_questions(told: Told) -> None:
    groups, others = told(garden_venture(water="rain")).possible()
    said = [(group.title, member.title, member.depends_on) for group in groups for member in group.members]
    assert said == [
        ("Perhaps now", "Carry compost to the beds", "ground"),
        ("Perhaps next", "Ask the neighbours in", "helping hands"),
    ]
    assert others == 0


def test_what_is_certain_but_not_advised_yet_says_so(told: Told) -> None:
    reach = Prospect(outlook="certain", most_urgent="next", least_urgent="next", open_questions=("hands",))
    groups, _ = told(garden_venture(water="rain"), recommendations={"ask-the-neighbours": reach}).possible()
    assert groups[-1].members[0].depends_on == "whatever the answers"


@pytest.mark.parametrize(
    ("many", "words"),
    [
        (0, ""),
        (1, "ground"),
        (4, "ground, water, helping hands, tools"),  # "and 1 more" would be no shorter
        (5, "ground, water, helping hands and 2 more"),
    ],
)
def test_of_many_questions_the_first_few_are_named(told: Told, many: int, words: str) -> None:
    asked = ("ground", "water", "hands", "tools", "ground")[:many]
    reach = Prospect(outlook="possible", most_urgent="now", least_urgent="now", open_questions=asked)
    assert told(garden_venture(), recommendations={"build-a-shed": reach}).deciding_questions("build-a-shed") == words


def test_the_most_urgent_and_the_nearest_to_be_decided_come_first_and_the_rest_is_counted(
    knowledge: KnowledgeBase,
) -> None:
    empty = Venture(venture="Nothing known", stage="established")
    whole = Outlook(empty, advise(empty, knowledge), knowledge)
    groups, others = whole.possible()
    shown = [member.title for group in groups for member in group.members]
    assert len(shown) == MOST_POSSIBLE
    by_title = {advised.title: advised.id for advised in knowledge.recommendations.values()}
    reaches = [whole.bounds.recommendations[by_title[title]] for title in shown]
    assert {reach.most_urgent for reach in reaches} == {"now"}
    asked = [len(reach.open_questions) for reach in reaches]
    assert asked == sorted(asked)
    base_count = [advised for advised in knowledge.recommendations.values() if advised.acts_on != VERDICTS]
    assert others == len(base_count) - MOST_POSSIBLE  # at this stage everything can be advised
    text = render("text", [(empty, whole.advice)], knowledge)
    assert f"\n{others} more could be advised; the more is answered, the shorter this list.\n" in text


def test_every_format_lists_what_could_still_be_advised(garden: KnowledgeBase) -> None:
    given = garden_venture(water="rain")
    for form in ("text", "markdown", "html"):
        said = render(form, [(given, advise(given, garden))], garden)
        assert "could still be advised" in said.lower()
        assert "Carry compost to the beds" in said
        assert "All of this holds" in said
        assert "Dig" in said
