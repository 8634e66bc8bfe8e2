"""That a question does not apply, in every door: an answer of its own, apart from "not known", and refused elsewhere.

The garden is a pack in which nobody need come to dig: "helping hands" may not apply.
"""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path

import polars as pl
import pytest

from blank_tables import offered
from collabadvisor import KnowledgeBase, Venture, load
from collabadvisor.document.json_text import to_json
from collabadvisor.portfolio.frame import advise_frame
from collabadvisor.portfolio.unclear_cells import unclear_cells
from collabadvisor.portfolio.vetting import vet_table
from collabadvisor.reasoning.compare.comparison import compare
from collabadvisor.reasoning.compare.options import WhatIfOption
from collabadvisor.reasoning.compare.what_if import what_if
from collabadvisor.reasoning.outlook.chain import chain_of
from collabadvisor.reasoning.plan.levers import levers_of
from collabadvisor.report.compare.what_if_json import WhatIfForm
from collabadvisor.report.portfolio.blank_book import blank_book
from collabadvisor.venture.template import SETTLED, blank
from steps.running import Ran, run_here
from told import what_if_text

GARDEN = Path(__file__).parent / "data" / "garden"
SPARED = "does_not_apply"


@pytest.fixture(autouse=True)
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The garden, in the folder where the test works."""
    monkeypatch.chdir(tmp_path)
    made = Path(shutil.copytree(GARDEN, tmp_path / "garden"))
    facts = made / "knowledge" / "facts" / "people.yaml"
    text = facts.read_text(encoding="utf-8")
    facts.write_text(text.replace("    name: helping hands\n", "    name: helping hands\n    does_not_apply: true\n"))
    return made


@pytest.fixture
def yard(pack: Path) -> KnowledgeBase:
    return load(pack)


def said(hands: str, water: str = "") -> str:
    Path("x.yaml").write_text(
        f"venture: Yard\nstage: planned\nanswers:\n  hands: {hands}\n  water: {water}\n", encoding="utf-8"
    )
    return "x.yaml"


def venture(**answers: str) -> Venture:
    return Venture(venture="Yard", stage="planned", answers=answers)


def run(*arguments: str, typed: str = "") -> Ran:
    return run_here(*arguments, "--pack", "garden", typed=io.StringIO(typed))


# A file.


@pytest.mark.parametrize("words", [SPARED, "does not apply", "'DOES NOT APPLY'", '"Does  not apply"', "Not applicable"])
def test_a_file_may_say_so_in_words(yard: KnowledgeBase, words: str) -> None:
    assert Venture.read(said(words), yard).known_answers() == {"hands": SPARED}


@pytest.mark.parametrize("words", ["", "n/a", "N.A.", "not known"])
def test_what_may_say_that_it_is_not_available_leaves_it_open(yard: KnowledgeBase, words: str) -> None:
    assert Venture.read(said(words), yard).known_answers() == {}


def test_where_a_question_always_applies_it_is_refused_in_plain_words() -> None:
    assert run("advise", said("two", "Does not apply")).refused() == (
        "x.yaml:5: 'water' applies to every venture, so it cannot be answered that it does not. Known here: none "
        "(nowhere), rain (the sky) or tank (a tank). Leave it empty if it is not known.\n"
    )


def test_a_misspelt_answer_is_met_with_all_that_can_be_answered() -> None:
    told = run("advise", said("qqq")).refused()
    assert "Known here: nobody, two (two people), many (more than two) or does_not_apply." in told
    assert "Did you mean 'does_not_apply'?" in run("advise", said("dos not aply")).refused()


def test_the_advice_counts_it_neither_as_asked_nor_as_answered() -> None:
    told = json.loads(run("advise", said(SPARED, "tank"), "--format", "json").done())
    assert (told["venture"]["answered"], told["venture"]["questions"]) == (1, 2)
    assert "hands" not in told["unanswered"]


def test_an_empty_file_lists_it_and_says_when_to_choose_it(yard: KnowledgeBase) -> None:
    text = blank("Yard", "planned", yard)
    assert f"  #      many            more than two\n  #      does_not_apply  {SETTLED}\n  hands:\n" in text
    assert text.count(SPARED) == 1


# Tables.


def test_cells_say_so_by_id_or_in_words_and_na_does_not(yard: KnowledgeBase) -> None:
    rows = "stage,helping hands,water\nplanned,Does not apply,tank\nplanned,does_not_apply,\nplanned,N/A,n/a\n"
    Path("t.csv").write_text(rows, encoding="utf-8")
    vetted = vet_table("t.csv", yard)
    assert vetted.ventures["hands"].to_list() == [SPARED, SPARED, None]
    assert vetted.result.select("answered", "questions").rows() == [(1, 2), (0, 2), (0, 3)]
    assert not vetted.unclear
    told = run("portfolio", "t.csv").err
    assert "2 cells say that it is not known, and count as open:" in told
    assert told.count("Where “n/a” says that the question does not fit the venture, write “does not apply”.") == 1


def test_na_is_no_matter_where_every_question_applies() -> None:
    Path("t.csv").write_text("stage,helping hands,water\nplanned,two,n/a\n", encoding="utf-8")
    told = run("portfolio", "t.csv").err
    assert "count" in told
    assert "does not apply" not in told


def test_a_cell_of_a_question_that_always_applies_is_unclear(yard: KnowledgeBase) -> None:
    Path("t.csv").write_text("stage,water\nplanned,does not apply\n", encoding="utf-8")
    (cell,) = vet_table("t.csv", yard).unclear
    assert cell.problem.what == "'water' applies to every venture, so it cannot be answered that it does not."
    assert run("portfolio", "t.csv").code == 1


def test_the_workbook_to_fill_in_offers_it_where_it_may_be(yard: KnowledgeBase) -> None:
    lists = offered(blank_book(yard, None))
    assert lists["helping hands"] == ["nobody", "two people", "more than two", "does not apply"]
    assert all("does not apply" not in words for name, words in lists.items() if name != "helping hands")


def test_a_frame_holds_it_as_an_id(yard: KnowledgeBase) -> None:
    frame = pl.DataFrame({"stage": ["planned"] * 2, "hands": [SPARED, "two"], "water": ["tank", SPARED]})
    told = advise_frame(frame[:1], yard)
    assert told.select("answered", "questions").rows() == [(1, 2)]
    assert unclear_cells(frame, yard).select("unclear_column", "unclear_word").rows() == [("water", SPARED)]


# Asking.


def test_asked_about_it_is_a_choice_of_its_own(yard: KnowledgeBase) -> None:
    told = run("ask", said("", "tank"), typed="3\nx\ns\n").done()
    assert "  3  more than two\n  x  does not apply\n" in told
    assert "Your answer, 1 to 3 or x: " in told
    assert "Saved: helping hands: does not apply" in told
    assert Venture.read("x.yaml", yard).known_answers()["hands"] == SPARED


@pytest.mark.parametrize("typed", ["x the school digs", "X assumed: the school digs"])
def test_with_a_note_on_where_that_comes_from(yard: KnowledgeBase, typed: str) -> None:
    run("ask", said("", "tank"), typed=f"3\n{typed}\ns\n").done()
    given = Venture.read("x.yaml", yard).answers["hands"]
    assert (given.answer, given.source) == (SPARED, "the school digs")
    assert given.confidence == ("assumed" if "assumed" in typed else None)


@pytest.mark.parametrize("typed", ["x", "does not apply", "not applicable"])
def test_it_is_no_choice_where_the_question_always_applies(yard: KnowledgeBase, typed: str) -> None:
    told = run("ask", said("two"), typed=f"{typed}\ns\n").done()
    assert "This question applies to every venture. Type d if you don't know the answer." in told
    assert Venture.read("x.yaml", yard).known_answers() == {"hands": "two"}


def test_dont_know_is_something_else(yard: KnowledgeBase) -> None:
    told = run("ask", said("", "tank"), typed="3\nd\ns\n").done()
    assert "It stays open" in told
    assert "hands" not in Venture.read("x.yaml", yard).known_answers()


def test_programs_are_offered_it_as_the_last_answer() -> None:
    told = json.loads(run("ask", said(""), "--format", "json").done())
    answers = {each["fact"]: [answer["id"] for answer in each["answers"]] for each in told["questions"]}
    assert answers["hands"] == ["nobody", "two", "many", SPARED]
    assert answers["water"] == ["none", "rain", "tank"]


# Several who answer, and what would change.


def test_a_panel_may_differ_on_whether_it_applies() -> None:
    rows = f"respondent,stage,hands,water\nAnn,planned,nobody,tank\nBen,planned,{SPARED},tank\n"
    Path("p.csv").write_text(rows, encoding="utf-8")
    told = " ".join(run("panel", "p.csv").done().split())
    assert "“nobody”: Ann" in told
    assert "“does not apply”: Ben" in told
    assert "Ann: Hold off (2 of 3 questions answered)" in told or "(2 of 3 questions answered)" in told
    assert "(1 of 2 questions answered)" in told
    assert run("panel", "p.csv", "--anonymous").code == 0


def test_a_panels_table_refuses_it_where_the_question_always_applies() -> None:
    Path("p.csv").write_text("respondent,stage,water\nAnn,planned,does not apply\nBen,planned,tank\n", encoding="utf-8")
    assert "column C: 'water' applies to every venture" in run("panel", "p.csv").refused()


def test_it_can_be_tried(yard: KnowledgeBase) -> None:
    told = " ".join(run("what-if", said("nobody"), "--set", "hands=does not apply").done().split())
    assert "helping hands: does not apply (was: nobody)" in told
    (tried,) = what_if(venture(hands="nobody"), [WhatIfOption({"hands": SPARED})], yard).trials
    assert [(moved.name, moved.way) for moved in tried.difference.answers] == [("hands", "other")]
    assert "cannot be answered that it does not" in run("what-if", said(""), "--set", "water=does_not_apply").refused()


def test_a_recommendation_that_is_done_leaves_alone_what_does_not_apply(yard: KnowledgeBase) -> None:
    advised = next(name for name, each in yard.recommendations.items() if "hands" in each.sets)
    result = what_if(venture(hands=SPARED), [WhatIfOption(does=(advised,))], yard)
    (tried,) = result.trials
    assert (tried.not_applying, tried.difference.answers) == (("hands",), ())
    assert "Does not apply to this venture: helping hands." in what_if_text(result, yard)
    assert json.loads(to_json(WhatIfForm.of(result)))["options"][0]["not_applying"] == ["hands"]


def test_to_apply_no_more_is_neither_better_nor_worse_and_meets_nothing(yard: KnowledgeBase) -> None:
    found = compare(venture(hands="nobody", ground="rich"), venture(hands=SPARED, ground="rich"), yard)
    assert [(moved.name, moved.way) for moved in found.difference.answers] == [("hands", "other")]
    assert (found.met, [each.id for each in found.dropped]) == ((), ["ask-the-neighbours"])


def test_it_is_never_a_lever(yard: KnowledgeBase) -> None:
    chain = chain_of(yard, "planned")
    levers = levers_of(chain, {"hands": SPARED, "water": "rain"}, still_open=True)
    assert {lever.fact: lever.answers for lever in levers} == {
        "ground": (None, "barren", "thin", "rich"), "water": ("rain", "tank"),
    }  # fmt: skip
    Path("c.yaml").write_text(f"hands: {{{SPARED}: 2}}\n", encoding="utf-8")
    told = run("plan", said("nobody", "rain"), "--reach", "dig", "--costs", "c.yaml").refused()
    assert "that a question does not apply is no step up, and costs nothing" in told


# What it leads to.


def test_why_says_that_nothing_follows_from_it() -> None:
    told = " ".join(run("why", said(SPARED, "tank"), "hands").done().split())
    so = "does not apply: nothing follows from it, and it counts neither as asked nor as answered."
    assert f"“How many come to dig?” {so}" in told
    assert "Answer: helping hands: does not apply" in told
    open_one = run("why", said("", "tank"), "hands").done()
    assert "is not answered, so nothing rests on it" in open_one


def test_why_not_tells_it_apart_from_what_is_not_answered() -> None:
    told = " ".join(run("why-not", said(SPARED), "ask-the-neighbours").done().split())
    assert "Does not hold: helping hands: does not apply." in told
    assert "Not answered: helping hands" not in told
