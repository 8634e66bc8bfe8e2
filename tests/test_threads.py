"""The core can be served: whatever is asked in eight threads at once gets what it gets in one."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

import pytest

from collabadvisor import KnowledgeBase, Venture, advise, load
from collabadvisor.reasoning.explain.why import why
from collabadvisor.reasoning.explain.why_not import why_not
from collabadvisor.reasoning.interview.questions import next_questions
from collabadvisor.reasoning.outlook.bounds import bounds
from collabadvisor.reasoning.panel.disagreement import panel
from collabadvisor.reasoning.panel.panel_model import Respondent
from collabadvisor.reasoning.plan.cheapest import plan
from collabadvisor.reasoning.plan.plan_model import Goal
from collabadvisor.report import FORMATS, render_file
from collabadvisor.verification.certificate.making import make
from collabadvisor.verification.diff.comparing_packs import diff
from collabadvisor.verification.proofs.proving import prove
from random_packs import random_venture
from spoilt import GOOD, furnished, spoil

Work = Callable[[KnowledgeBase], object]


def works(knowledge: KnowledgeBase, whole: Path, other: Path) -> list[Work]:
    """Everything that somebody can ask, of several ventures; some of it of a pack that is read for it alone."""
    chance = Random(2001)  # noqa: S311  (seeded: the same tries every time)
    ventures = [random_venture(knowledge, chance) for _ in range(6)]
    pairs = [(one, other) for one in ventures for other in ventures if one is not other and one.stage == other.stage]
    of_one = [asking(venture, knowledge) for venture in ventures]
    of_two: list[Work] = [
        lambda pack, one=one, two=two: panel([Respondent("Ann", one), Respondent("Ben", two)], pack)  # type: ignore[misc]  # mypy cannot infer it
        for one, two in pairs[:4]
    ]
    of_packs: list[Work] = [
        lambda _: prove(load(whole)).proofs,
        lambda _: diff(load(whole), load(other)).effects,
        lambda _: make(load(whole)),
    ]
    return [*(work for many in of_one for work in many), *of_two, *of_packs]


def asking(venture: Venture, knowledge: KnowledgeBase) -> list[Work]:
    best = knowledge.framework.stages[venture.stage].verdicts[-1]
    reports: list[Work] = [
        lambda pack, form=form: render_file(form, [(venture, advise(venture, pack))], pack)  # type: ignore[misc]  # mypy cannot infer it
        for form in FORMATS
    ]
    return [
        lambda pack: advise(venture, pack),
        lambda pack: next_questions(venture, pack),
        lambda pack: bounds(venture, pack),
        lambda pack: why(venture, "verdict", pack),
        lambda pack: why_not(venture, "verdict", pack),
        lambda pack: plan(venture, Goal(reach=best), pack),
        *reports,
    ]


@pytest.mark.slow
def test_eight_threads_get_what_one_gets(knowledge: KnowledgeBase, tmp_path: Path) -> None:
    whole = furnished(tmp_path / "whole")
    other = spoil(GOOD.parent / "unproved" / "better-answer-worsens", furnished(tmp_path / "other"))
    todo = works(knowledge, whole, other)
    alone = [work(knowledge) for work in todo]
    fresh = load()  # nothing has been made of it yet: the threads meet there too
    order = Random(2001).sample(range(len(todo)), len(todo))  # noqa: S311  (as above)
    with ThreadPoolExecutor(8) as threads:
        asked = {place: threads.submit(todo[place], fresh) for place in order}
        wrong = [place for place, got in asked.items() if got.result() != alone[place]]
    assert not wrong


FIRST_USE = """
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from collabadvisor import Venture, advise, load
from collabadvisor.report import render

sys.setswitchinterval(1e-5)
begun = Barrier(8)

def work(_):
    begun.wait()
    knowledge = load()
    venture = Venture.read(knowledge.cases()["case-a-convened"], knowledge)
    return render("json", [(venture, advise(venture, knowledge))], knowledge)

with ThreadPoolExecutor(8) as pool:
    print(len(set(pool.map(work, range(8)))))
"""


@pytest.mark.slow
def test_forms_are_built_whichever_thread_needs_them_first() -> None:
    ended = subprocess.run([sys.executable, "-c", FIRST_USE], capture_output=True, text=True, check=False, timeout=120)
    assert (ended.stdout, ended.stderr) == ("1\n", "")
