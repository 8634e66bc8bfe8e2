"""A venture that the knowledge cannot judge is refused in the same words, whoever is asked about it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import pytest

from collabadvisor import CollabAdvisorError, KnowledgeBase, Venture, advise
from collabadvisor.files.problems import Undecided, VentureError
from collabadvisor.inference.experta.chaining import infer
from collabadvisor.inference.interpreter import quick_advice
from collabadvisor.reasoning.compare.comparison import compare
from collabadvisor.reasoning.compare.options import WhatIfOption, read_options
from collabadvisor.reasoning.compare.what_if import what_if
from collabadvisor.reasoning.explain.next_better import next_better
from collabadvisor.reasoning.explain.why import why
from collabadvisor.reasoning.explain.why_not import why_not
from collabadvisor.reasoning.interview.questions import essentials_settled, next_questions
from collabadvisor.reasoning.interview.relevance import relevant
from collabadvisor.reasoning.outlook.bounds import bounds
from collabadvisor.reasoning.outlook.chain import verdict_now
from collabadvisor.reasoning.panel.disagreement import panel
from collabadvisor.reasoning.panel.panel_model import Respondent
from collabadvisor.reasoning.panel.respondents import anonymous
from collabadvisor.reasoning.plan.cheapest import plan
from collabadvisor.reasoning.plan.goal import read_goal
from collabadvisor.reasoning.plan.plan_model import Goal
from collabadvisor.venture.template import filled_template

GOOD = Venture(venture="Plot", stage="planned", answers={"ground": "thin"})
BAD: Mapping[str, tuple[Venture, str]] = {
    "stage": (
        Venture(venture="Plot", stage="planed", answers={"ground": "thin"}),
        "Plot: there is no stage 'planed'. Did you mean 'planned'?",
    ),
    "fact": (
        Venture(venture="Plot", stage="planned", answers={"grund": "thin"}),
        "Plot: the fact 'grund' is not known. Did you mean 'ground'?",
    ),
    "fact left open": (
        Venture(venture="Plot", stage="planned", answers={"grund": None}),
        "Plot: the fact 'grund' is not known. Did you mean 'ground'?",
    ),
    "answer": (
        Venture(venture="Plot", stage="planned", answers={"ground": "thinn"}),
        "Plot: 'ground' has no answer 'thinn'. Did you mean 'thin'? Leave it empty if it is not known.",
    ),
    "all three": (
        Venture(venture="Plot", stage="planed", answers={"grund": "thin", "ground": "thinn"}),
        """\
Plot: 'ground' has no answer 'thinn'. Did you mean 'thin'? Leave it empty if it is not known.
Plot: the fact 'grund' is not known. Did you mean 'ground'?
Plot: there is no stage 'planed'. Did you mean 'planned'?""",
    ),
}
Function = Callable[[Venture, KnowledgeBase], object]
FUNCTIONS: Mapping[str, Function] = {
    "advise": advise,
    "advise by the interpreter": quick_advice,
    "infer": infer,
    "why": lambda venture, knowledge: why(venture, "verdict", knowledge),
    "why by number": lambda venture, knowledge: why(venture, "1", knowledge),
    "why_not": lambda venture, knowledge: why_not(venture, "verdict", knowledge),
    "what_if": lambda venture, knowledge: what_if(venture, [WhatIfOption({"ground": "rich"})], knowledge),
    "read_options": lambda venture, knowledge: read_options(venture, ["ground=rich"], knowledge),
    "plan": lambda venture, knowledge: plan(venture, Goal(reach="go"), knowledge),
    "read_goal": lambda venture, knowledge: read_goal(venture, "go", (), (), knowledge),
    "compare, before": lambda venture, knowledge: compare(venture, GOOD, knowledge),
    "compare, after": lambda venture, knowledge: compare(GOOD, venture, knowledge),
    "panel": lambda venture, knowledge: panel([Respondent("Ann", GOOD), Respondent("Ben", venture)], knowledge),
    "anonymous": lambda venture, knowledge: anonymous([Respondent("Ann", venture)], knowledge),
    "bounds": bounds,
    "next_better": lambda venture, knowledge: next_better(venture, "stop", knowledge),
    "next_questions": next_questions,
    "first_settled": essentials_settled,
    "relevant": relevant,
    "verdict_now": verdict_now,
    "filled": filled_template,
}


@pytest.mark.parametrize("mistake", BAD)
@pytest.mark.parametrize("function", FUNCTIONS)
def test_the_same_mistake_is_the_same_error(garden: KnowledgeBase, function: str, mistake: str) -> None:
    venture, words = BAD[mistake]
    with pytest.raises(VentureError, match=rf"\A{re.escape(words)}\Z"):
        FUNCTIONS[function](venture, garden)


@pytest.mark.parametrize("function", sorted(FUNCTIONS.keys() - {"why by number"}))
def test_a_venture_without_mistakes_is_refused_by_none(garden: KnowledgeBase, function: str) -> None:
    FUNCTIONS[function](GOOD, garden)


def test_a_proof_that_was_given_up_is_an_error_of_this_package() -> None:
    with pytest.raises(CollabAdvisorError, match=r"\Athe solver: it gave up \(tired\), so nothing follows\.\Z"):
        raise Undecided("tired")
