"""The steps about what is known of one venture: its stage and its answers."""

from __future__ import annotations

import re

from collabadvisor.knowledge.framework import DOES_NOT_APPLY
from collabadvisor.scenarios.situation import Situation
from collabadvisor.scenarios.step_registry import StepRegistry
from collabadvisor.scenarios.table_of_ventures import known_name

registry = StepRegistry()

ANSWERED = re.compile(r'the (?P<fact>[^"]+?) (?:is|are) "(?P<answer>[^"]+)"')
ASSUMED = re.compile(r'the (?P<fact>[^"]+?) (?:is|are) assumed to be "(?P<answer>[^"]+)"')
BECOMES = re.compile(r'the (?P<fact>[^"]+?) (?:becomes|become) "(?P<answer>[^"]+)"')
NOT_APPLYING = re.compile(r'the (?P<fact>[^"]+?) (?:does|do) not apply')
ALL_ANSWERED = re.compile(r"an? venture that is (?P<stage>[\w ]+), with every answer at its (?P<which>best|weakest)")


@registry.given(re.compile(r"an? venture that is (?P<stage>[\w ]+)"))
def a_venture(situation: Situation, stage: str) -> None:
    situation.stage = stage.replace(" ", "_")


@registry.given(ALL_ANSWERED)
def all_answered(situation: Situation, stage: str, which: str) -> None:
    situation.stage = stage.replace(" ", "_")
    situation.answer_all(-1 if which == "best" else 0)


@registry.given('the case "{case}"')
def the_case(situation: Situation, case: str) -> None:
    cases = situation.knowledge.cases()
    situation.set_venture(situation.reader(cases[known_name(case, cases, "case")], situation.knowledge))


@registry.given(ANSWERED)
def is_answered(situation: Situation, fact: str, answer: str) -> None:
    situation.set_answer(fact, answer)


@registry.given(ASSUMED)
def is_assumed(situation: Situation, fact: str, answer: str) -> None:
    situation.set_answer(fact, answer, "assumed")


@registry.given(NOT_APPLYING)
def does_not_apply(situation: Situation, fact: str) -> None:
    situation.set_answer(fact, DOES_NOT_APPLY)


@registry.given(re.compile(r"nothing is known of the (?P<fact>.+)"))
def is_not_known(situation: Situation, fact: str) -> None:
    situation.set_answer(fact, None)


@registry.given("these answers")
def these_answers(situation: Situation, datatable: list[list[str]]) -> None:
    for fact, answer in datatable:
        situation.set_answer(fact, answer)


@registry.when(BECOMES)
def becomes(situation: Situation, fact: str, answer: str) -> None:
    situation.set_answer(fact, answer)


@registry.when("the advice is given")
def the_advice_is_given(situation: Situation) -> None:
    _ = situation.advice  # a venture that cannot be judged fails here


@registry.then("one of the open questions is the {fact}")
def an_open_question(situation: Situation, fact: str) -> None:
    still_open = situation.advice.unanswered
    assert situation.fact(fact).id in still_open, f"open are: {list(still_open)}"
