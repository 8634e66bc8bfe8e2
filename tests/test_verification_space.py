"""A pack as formulas over every venture: the smallest ventures of which they hold."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from pathlib import Path
from typing import get_args

import pytest

from collabadvisor import KnowledgeBase
from collabadvisor.knowledge.framework import PRIORITIES, StandingOrNot
from collabadvisor.reasoning.outlook.chain import chain_of
from collabadvisor.verification.proofs.all_answers import AllAnswers
from collabadvisor.verification.proofs.solver import Formula, Solver, conjunction, either, smallest
from collabadvisor.verification.proofs.space import Space
from random_packs import random_packs

Ventures = list[dict[str, str]]


def every_venture(knowledge: KnowledgeBase, stage: str, most: int = 5000) -> Ventures:
    """Every venture of a stage, partly answered ones too, the smallest first; none where there are too many."""
    facts = [fact for fact in knowledge.facts.values() if fact.is_asked_at(stage)]
    ways = list(product(*((*range(len(fact.answer_ids)), None) for fact in facts)))[: most + 1]
    if len(ways) > most:
        return []
    ways.sort(key=lambda way: (len(way) - way.count(None), [(n, a) for n, a in enumerate(way) if a is not None]))
    return [
        {fact.id: fact.answer_ids[answer] for fact, answer in zip(facts, way, strict=True) if answer is not None}
        for way in ways
    ]


def told(space: Space) -> dict[object, Formula]:
    """Everything that a space tells, by what it is about."""
    knowledge = space.knowledge
    return {
        **{("fires", rule): space.fires(rule) for rule in space.rules},
        **{
            (name, word): space.has_standing(name, word)
            for name in knowledge.framework.names_with_standing()
            for word in get_args(StandingOrNot)
        },
        **{("shown", name): space.shows(name) for name in knowledge.framework.values},
        **{("verdict", verdict): space.verdict_is(verdict) for verdict in (*space.verdicts, None)},
        **{("advised", name): space.is_advised(name) for name in knowledge.recommendations},
        **{
            ("advised", name, priority): space.is_advised(name, priority)
            for name in knowledge.recommendations
            for priority in PRIORITIES
        },
    }


def concluded(knowledge: KnowledgeBase, stage: str, answers: Mapping[str, str]) -> set[object]:
    """Which of these are true of one venture, by the quick reading."""
    outcome = chain_of(knowledge, stage).outcome(answers)
    found = [knowledge.rules[rule] for rule in outcome.findings]
    return {
        *(("fires", rule) for rule in outcome.findings),
        *(("shown", value) for rule in found for value in rule.values_shown_at(stage)),
        *outcome.standings.items(),
        ("verdict", outcome.verdict),
        *(("advised", name) for name in outcome.recommendations),
        *(("advised", name, priority) for name, priority in outcome.recommendations.items()),
    }


@pytest.mark.slow
def test_the_smallest_venture_is_the_first_of_all_that_are_tried(tmp_path: Path) -> None:
    found = 0
    for knowledge in random_packs(tmp_path, 30, seed=42):
        for stage in knowledge.framework.stages:
            tried = every_venture(knowledge, stage)
            concluding = [concluded(knowledge, stage, answers) for answers in tried]
            space = Space(knowledge, stage)
            solver = Solver(space)
            for what, holds in told(space).items() if tried else ():
                first = next((answers for answers, true in zip(tried, concluding, strict=True) if what in true), None)
                assert solver.smallest(holds) == (None if first is None else (first,)), (knowledge.pack, what)
                found += first is not None
    assert found > 250


def test_two_spaces_can_be_about_one_venture_or_about_two(kitchen: KnowledgeBase) -> None:
    planned = Space(kitchen, "planned")
    opened = Space(kitchen, "open", planned.answers)
    another = Space(kitchen, "open", AllAnswers.for_packs(kitchen, prefix="another ", beside=planned.answers))
    strained = opened.has_standing("means", "strained")
    assert smallest(strained, planned, opened) == ({"kitchen_size": "too_small"},) * 2
    assert smallest(another.has_standing("means", "strained"), planned, another) == ({}, {"kitchen_size": "too_small"})


def test_of_those_with_as_few_answers_the_one_of_which_the_fewest_formulas_hold_is_smaller(
    kitchen: KnowledgeBase,
) -> None:
    before = AllAnswers.for_packs(kitchen)
    after = AllAnswers.for_packs(kitchen, prefix="after ", beside=before)
    known = {"eaters": "few", "kitchen_size": "too_small", "cook": "none"}
    unlike = dict(zip(kitchen.facts, after.differences(before), strict=True))
    one, two = unlike["eaters"], conjunction([unlike["kitchen_size"], unlike["cook"]])
    solver = Solver(before, after, given=[after.no_worse_than(before)])
    wanted = conjunction([before.equals(known), either([one, two])])
    first = {"eaters": "few", "kitchen_size": "enough", "cook": "part_time"}
    assert solver.smallest(wanted) == (known, first)  # the weakest answer to the first question
    assert solver.smallest(wanted, list(unlike.values())) == (known, {**known, "eaters": "half"})
