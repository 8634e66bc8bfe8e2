"""Where the work for an answer would be too much, it is given up, and the result and the report say so."""

from __future__ import annotations

import pytest

from collabadvisor import KnowledgeBase, Venture, advise
from collabadvisor.document import wording
from collabadvisor.reasoning.budget import FEWEST_STEPS, Budget
from collabadvisor.reasoning.explain.why_not import why_not
from collabadvisor.reasoning.outlook.bounds import bounds
from collabadvisor.reasoning.plan.cheapest import plan
from collabadvisor.reasoning.plan.plan_model import Goal
from collabadvisor.report import render
from collabadvisor.report.advice import outlook_words
from collabadvisor.venture.model import Answer
from told import why_not_text

HARD = Venture(venture="Hard", stage="planned", answers={"ground": Answer(answer="barren")})


def test_all_searches_for_one_answer_share_the_steps() -> None:
    budget = Budget(3)
    assert (budget.step(), budget.step(2), budget.exceeded) == (True, True, False)
    assert (budget.step(), budget.left, budget.exceeded) == (False, 0, True)
    few = Budget(2)
    assert not few.step(3)
    assert few.step(2), "what is too dear takes nothing from what is not"
    assert few.exceeded, "and is not forgotten"


def test_where_hardly_anything_is_left_what_is_found_out_at_once_is_still_found() -> None:
    enough, little = Budget(FEWEST_STEPS), Budget(FEWEST_STEPS - 1)
    assert enough.with_minimum() is enough
    assert little.with_minimum().left == FEWEST_STEPS


@pytest.mark.slow
def test_all_options_are_so_many_as_somebody_can_read(
    knowledge: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("collabadvisor.reasoning.plan.ways.MOST_OPTIONS", 10)
    answers = {fact.id: Answer(answer=fact.scale[0]) for fact in knowledge.facts.values() if fact.is_asked_at("mature")}
    weakest = Venture(venture="Weakest", stage="mature", answers=answers)
    every, ten = (plan(weakest, Goal(reach="keep_going"), knowledge, most=most) for most in (1000, None))
    assert len(every.options) > 10
    assert ten.options == every.options[:10]
    assert (ten.count, ten.count_is_all) == (10, False)


def test_changes_that_were_not_all_looked_at_are_told_as_such(garden: KnowledgeBase) -> None:
    whole = why_not(HARD, "nobody-asked", garden)
    assert whole.changes
    assert whole.changes_are_all
    assert wording.NOT_ALL_CHANGES not in unwrapped(why_not_text(whole, garden, 88))
    cut = why_not(HARD, "nobody-asked", garden, Budget(0))
    assert (cut.changes, cut.changes_are_all) == ((), False)
    for told in (cut, whole.replace(changes_are_all=False)):
        text = unwrapped(why_not_text(told, garden, 88))
        assert wording.NOT_ALL_CHANGES in text
        assert wording.NO_CHANGE not in text


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_a_report_says_where_less_may_still_change(
    form: str, garden: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    advice = advise(HARD, garden)
    assert wording.INEXACT not in unwrapped(render(form, [(HARD, advice)], garden))
    monkeypatch.setattr(outlook_words, "bounds", lambda *these: bounds(*these).replace(exact=False))
    assert wording.INEXACT in unwrapped(render(form, [(HARD, advice)], garden))


def unwrapped(text: str) -> str:
    return " ".join(text.split())
