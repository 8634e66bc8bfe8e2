"""A plan as text and as JSON: what it says, in which order, and that a venture's words cannot change it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from collabadvisor import KnowledgeBase, Venture
from collabadvisor.document.json_text import to_json
from collabadvisor.knowledge.conditions import Accepts
from collabadvisor.reasoning.plan.cheapest import plan
from collabadvisor.reasoning.plan.costs import Costs
from collabadvisor.reasoning.plan.plan_model import Goal
from collabadvisor.report.plan.plan_words import INEXACT
from collabadvisor.venture.model import Answer
from told import plan_text, unwrapped

STONY = {"ground": "barren", "hands": "nobody"}


def made(knowledge: KnowledgeBase, goal: Goal, answers: dict[str, str], form: str = "text", **how: Any) -> str:
    given = {fact: Answer(answer=answer) for fact, answer in answers.items()}
    one = Venture(venture=how.get("name", "The stony yard"), stage=how.get("stage", "planned"), answers=given)
    found = plan(one, goal, knowledge, costs=how.get("costs"))
    return to_json(found) if form == "json" else plan_text(found, knowledge)


def test_what_to_do_in_its_order(garden: KnowledgeBase) -> None:
    assert made(garden, Goal(reach="go"), STONY) == (
        "The stony yard\n"
        "==============\n"
        "Stage: Planned. The verdict now: Stop.\n"
        "Wanted: the verdict Dig.\n"
        "\n"
        "There is one option. Nothing in it can be left out, and no step can be smaller.\n"
        "\n"
        "WHAT TO DO: 2 ACTIONS, THEN DIG\n"
        "-------------------------------\n"
        " 1. Ask the neighbours in (next)\n"
        "    Helping hands: from “nobody” to “more than two” (on paper, “helping hands: two\n"
        "    people” would do).\n"
        "    First step: Bake something.\n"
        " 2. Carry compost to the beds (now; after 1)\n"
        "    Ground: from “bare stone” to “dark and deep”.\n"
        "    First step: Borrow a barrow.\n"
        "\n"
        "WHAT THIS RESTS ON\n"
        "------------------\n"
        "This goes by what is known: 1 of 3 questions is open. Whatever the answers, the verdict\n"
        "will not be worse than Dig. The cheapest on paper is not advice: these changes are the\n"
        "least that is needed, not what is best for the venture.\n"
    )


def test_what_is_in_every_option_is_told_once_and_first(knowledge: KnowledgeBase) -> None:
    asked = {fact.id: fact.scale for fact in knowledge.facts.values() if fact.is_asked_at("forming")}
    weak = ("boundary_alignment", "shared_purpose", "partner_priorities", "lead_post")
    answers = {name: scale[0 if name in weak else -1] for name, scale in asked.items()}
    text = unwrapped(made(knowledge, Goal(reach="mend"), answers, stage="forming"))
    common, first, second = text.index("IN EVERY OPTION"), text.index("OPTION 1: "), text.index("OPTION 2: ")
    assert common < text.index("1. Organise the work along the partners' own boundaries (now)") < first
    assert text.count("Boundary alignment: from") == 1
    assert first < text.index("As in every option, and: 2. ") < second
    for option in (text[first:second], text[second:]):
        assert ("Lead post: from" in option) != ("Shared purpose: from" in option)


@pytest.mark.slow
def test_a_heading_counts_the_actions_that_are_listed(knowledge: KnowledgeBase, ventures: list[Venture]) -> None:
    counted = 0
    for one in ventures[::15]:
        verdict = knowledge.framework.stages[one.stage].verdicts[-1]
        text = plan_text(plan(one, Goal(reach=verdict), knowledge, most=1), knowledge)
        for said in re.findall(r"(?:OPTION 1|WHAT TO DO): (\d+) ACTIONS?", text):
            counted += 1
            numbers = [int(number) for number in re.findall(r"^ ?(\d+)\. ", text, re.MULTILINE)]
            assert len(set(numbers)) == max(numbers) == int(said), text
    assert counted > 3


def test_a_step_is_worded_by_its_aim(knowledge: KnowledgeBase) -> None:
    text = unwrapped(made(knowledge, Goal(reach="keep_going"), {"lead_post": "junior"}, stage="forming"))
    posts = knowledge.facts["lead_post"].answers
    assert f"Lead post: from “{posts['junior']}” to “{posts['senior']}” (on paper, “" in text
    assert f"{posts['middle']}” would do)." in text


def test_it_says_what_an_option_leaves_out_that_should_come_first(garden: KnowledgeBase) -> None:
    text = unwrapped(made(garden, Goal(reach="mend", keep=("hands",)), STONY))
    assert "It should come after “Ask the neighbours in”, left out here." in text
    assert "Helping hands stays as it is." in text


@pytest.mark.parametrize(
    ("goal", "answers", "says"),
    [
        (Goal(reach="stop"), STONY, "That is so already. By what is known, nothing has to change."),
        (Goal(reach="go"), {}, "Answer more questions: at least 1 about soil and 1 about people."),
        (Goal(reach="go", keep=("ground", "hands")), STONY, "Ground and helping hands stay as they are."),
        (Goal(reach="go", keep=("ground", "hands")), STONY,
         "To give up this much of it would do: ground and helping hands."),
        (Goal(clear=("ask-the-neighbours", "carry-compost")), STONY,
         "“Ask the neighbours in” and “Carry compost to the beds” no longer advised."),
        (Goal(reach="go", clear=("set-up-a-tank",)), {**STONY, "water": "none"}, "Water: from “nowhere” to “a tank”."),
    ],
)  # fmt: skip
def test_what_else_there_is_to_say(garden: KnowledgeBase, goal: Goal, answers: dict[str, str], says: str) -> None:
    assert says in unwrapped(made(garden, goal, answers))


def test_a_goal_that_nothing_reaches(garden: KnowledgeBase) -> None:
    rules = {name: rule for name, rule in garden.verdict_rules.items() if rule.verdict != "go"}
    text = made(replace(garden, verdict_rules=rules), Goal(reach="go"), STONY)
    assert "This cannot be reached: no better answers, to any of the questions, bring it about" in unwrapped(text)
    assert "WHAT THIS RESTS ON" not in text


def test_a_change_that_nothing_recommends_says_so(garden: KnowledgeBase) -> None:
    recommendations = {name: given.replace(sets={"tools": "shared"}) for name, given in garden.recommendations.items()}
    text = unwrapped(made(replace(garden, recommendations=recommendations), Goal(reach="go"), STONY))
    told = "1. Ground: from “bare stone” to “dark and deep”. No recommendation sets this; how, is for you to say."
    assert told in text


def test_costs_are_told_as_costs(garden: KnowledgeBase) -> None:
    costs: Costs = {"ground": {"thin": Fraction(1, 2), "rich": 2}}
    assert "WHAT TO DO: 2 ACTIONS, COST 3.5, THEN DIG" in made(garden, Goal(reach="go"), STONY, costs=costs)


def test_how_many_there_are(knowledge: KnowledgeBase) -> None:
    case = Venture.read(knowledge.cases()["case-a-convened"], knowledge)
    many = plan(case, Goal(reach="repair"), knowledge).count
    assert many > 2
    for most, says in [
        (1, f"There are {many} options; here is the cheapest (--all shows all)."),
        (2, f"There are {many} options; here are 2, the cheapest first (--all shows all)."),
        (None, f"There are {many} options. In none"),
    ]:
        text = plan_text(plan(case, Goal(reach="repair"), knowledge, most=most), knowledge, rest="--all shows all")
        assert says in unwrapped(text)
        assert text.count("\nOPTION ") == (most or many)


@pytest.mark.parametrize("width", [40, 60, 88, 100])
def test_no_line_is_longer_than_it_may_be(knowledge: KnowledgeBase, ventures: list[Venture], width: int) -> None:
    for one in ventures[::40]:
        verdict = knowledge.framework.stages[one.stage].verdicts[-1]
        text = plan_text(plan(one, Goal(reach=verdict), knowledge), knowledge, width)
        assert max(map(len, text.splitlines())) <= width


def test_a_ventures_words_are_words(garden: KnowledgeBase) -> None:
    name = "A \x1b[31mred\x07 \u202eyard \x9b2J\r\n# <b>"
    for form in ("text", "json"):
        text = made(garden, Goal(reach="go"), STONY, name=name, form=form)
        assert "A red yard # <b>" in text
        assert not {"\x1b", "\x07", "\u202e", "\x9b", "\r"} & set(text)


def test_the_json_for_other_programs(garden: KnowledgeBase) -> None:
    costs = {"ground": {"thin": Fraction(1, 2)}}
    data: dict[str, Any] = json.loads(made(garden, Goal(reach="go"), STONY, form="json", costs=costs))
    (option,) = data.pop("options")
    assert data == {
        "format": "collabadvisor/plan/1",
        "venture": {"name": "The stony yard", "stage": "planned", "answered": 2, "questions": 3},
        "verdict": "stop",
        "worst": "stop",
        "goal": {"reach": "go", "clear": [], "keep": []},
        "reached": True,
        "already": False,
        "because": "",
        "in_the_way": [],
        "count": 1,
        "count_is_all": True,
        "answers_them": False,
        "in_every": ["ground", "hands"],
        "open_questions": ["water"],
        "exact": True,
        "knowledge": {"version": garden.version, "digest": garden.digest, "layers": ["shipped"]},
    }
    assert option["cost"] == 2.5
    assert [change["fact"] for change in option["changes"]] == data["in_every"]
    assert option["do"][1] == {
        "recommendation": "carry-compost",
        "title": "Carry compost to the beds",
        "first_step": "Borrow a barrow.",
        "priority": "now",
        "rank": 1,
        "brings": ["ground"],
        "after": ["ask-the-neighbours"],
        "leaves_out": [],
    }
    unreached = json.loads(made(garden, Goal(reach="go", keep=("ground",)), STONY, form="json"))
    assert (unreached["reached"], unreached["because"], unreached["options"]) == (False, "kept", [])


def test_a_search_that_was_given_up_is_told_as_such(garden: KnowledgeBase) -> None:
    one = Venture(venture="Stony", stage="planned", answers={"ground": Answer(answer="barren")})
    found = plan(one, Goal(reach="go"), garden)
    given_up = found.replace(reached=False, because="given_up", options=(), in_every=(), count=0)
    assert "No option was found, but the search was given up" in unwrapped(plan_text(given_up, garden))
    cut = found.replace(count=1001, count_is_all=False)
    assert "There are more than 1,000 options" in unwrapped(plan_text(cut, garden))
    lone = found.replace(count=1, count_is_all=False, options=found.options[:1], in_every=())
    shown = unwrapped(plan_text(lone, garden))
    assert "One option was found, in which nothing can be left out or be smaller; there may be more." in shown
    assert "Ground: from “bare stone” to “dark and deep”." in shown
    assert INEXACT in unwrapped(plan_text(found.replace(exact=False), garden))
    assert INEXACT not in unwrapped(plan_text(found, garden))


def test_an_open_question_that_must_turn_out_well_is_told_as_such(garden: KnowledgeBase) -> None:
    go, ask = garden.verdict_rules["dig-on"], garden.verdict_rules["who-knows"]
    demanding = replace(
        garden,
        verdict_rules={
            "joyful": go.replace(id="joyful", when=Accepts("soil", frozenset({"sound"}))),
            "else": ask.replace(
                id="else", when=Accepts("soil", frozenset({"fragile", "strained", "adequate", "not_known"}))
            ),
        },
    )
    text = unwrapped(made(demanding, Goal(reach="go"), {"hands": "nobody"}))
    assert "Better answers to what is known are not enough: something good must be known as well." in text
    assert "Ground: not known so far; it must be “dark and deep”." in text


def test_other_recommendations_that_would_do_are_told(garden: KnowledgeBase) -> None:
    tank = garden.recommendations["set-up-a-tank"]
    both = {**garden.recommendations, "set-up-a-tank": tank.replace(sets={"water": "tank", "ground": "rich"})}
    text = unwrapped(made(replace(garden, recommendations=both), Goal(reach="go"), STONY))
    assert "Ground: from “bare stone” to “dark and deep”. Or: Set up a tank First step: Borrow a barrow." in text
