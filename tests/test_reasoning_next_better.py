"""How far the next better verdict is, against a search through every change of answers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product
from pathlib import Path
from random import Random

import pytest

from collabadvisor import KnowledgeBase, Venture
from collabadvisor.reasoning.budget import Budget
from collabadvisor.reasoning.explain.fewest import fewest
from collabadvisor.reasoning.explain.next_better import NextBetter, better_verdicts, next_better
from collabadvisor.reasoning.outlook.chain import chain_of
from random_packs import random_packs, random_venture

STAGES = ["proposed", "forming", "established", "mature"]
SEEDED = Random(12)  # noqa: S311  (the same tries every time)


def extreme(knowledge: KnowledgeBase, stage: str, place: int) -> Venture:
    facts = (fact for fact in knowledge.facts.values() if fact.is_asked_at(stage))
    return Venture(venture="V", stage=stage, answers={fact.id: fact.scale[place] for fact in facts})


def judged(venture: Venture, knowledge: KnowledgeBase) -> str:
    return chain_of(knowledge, venture.stage).outcome(venture.known_answers()).verdict or ""


def found(venture: Venture, knowledge: KnowledgeBase, budget: Budget | None = None) -> NextBetter | None:
    return next_better(venture, judged(venture, knowledge), knowledge, budget)


@pytest.mark.slow
def test_the_changes_give_the_verdict_and_none_can_be_spared(knowledge: KnowledgeBase, ventures: list[Venture]) -> None:
    seen = 0
    for venture in ventures[::3]:
        verdict = judged(venture, knowledge)
        better, wanted = next_better(venture, verdict, knowledge), better_verdicts(verdict, venture.stage, knowledge)
        assert (better is None) == (not wanted)
        if better is None:
            continue
        changes = {change.fact: change.to for change in better.changes}
        assert better.verdict in wanted
        assert judged(venture.with_answers(changes), knowledge) == better.verdict
        for fact in changes:
            fewer = {name: to for name, to in changes.items() if name != fact}
            assert judged(venture.with_answers(fewer), knowledge) not in wanted
        for change in better.changes:
            scale = knowledge.facts[change.fact].scale
            assert change.now == venture.known_answers().get(change.fact)
            assert change.now is None or scale.index(change.to) > scale.index(change.now)
        seen += 1
    assert seen > 100


def smaller(venture: Venture, wanted: tuple[str, ...], many: int, knowledge: KnowledgeBase) -> Iterator[dict[str, str]]:
    """Every change of so many answers to better ones that gives one of these verdicts."""
    chain, known = chain_of(knowledge, venture.stage), venture.known_answers()
    ups = {}
    for fact in venture.applicable_questions(knowledge.facts):
        now = known.get(fact.id)
        if now in fact.scale:
            ups[fact.id] = fact.scale[fact.scale.index(now) + 1 :]
    for facts in combinations(ups, many):
        for answers in product(*(ups[fact] for fact in facts)):
            changed = dict(zip(facts, answers, strict=True))
            if chain.outcome({**known, **changed}).verdict in wanted:
                yield changed


@pytest.mark.slow
def test_where_everything_is_answered_and_goes_one_way_no_fewer_would_do(tmp_path: Path) -> None:
    told = 0
    for knowledge in random_packs(tmp_path, 60, seed=17, monotone=True, always_a_verdict=True):
        for _ in range(8):
            venture = random_venture(knowledge, SEEDED, share=1.0)
            wanted = better_verdicts(judged(venture, knowledge), venture.stage, knowledge)
            better = found(venture, knowledge)
            most = len(better.changes) if better else 4
            for many in range(1, most):
                assert not any(smaller(venture, wanted, many, knowledge)), (knowledge.pack, venture)
            told += better is not None
    assert told > 30


@pytest.mark.slow
@pytest.mark.parametrize("stage", STAGES)
def test_no_single_better_answer_does_what_it_says_takes_more(stage: str, knowledge: KnowledgeBase) -> None:
    for place in (0, 1):
        venture = extreme(knowledge, stage, place)
        better = found(venture, knowledge)
        assert better
        wanted = better_verdicts(judged(venture, knowledge), stage, knowledge)
        for many in range(1, min(3, len(better.changes))):
            assert not any(smaller(venture, wanted, many, knowledge))


def test_the_best_verdict_has_none_better(knowledge: KnowledgeBase) -> None:
    for stage in STAGES:
        assert found(extreme(knowledge, stage, -1), knowledge) is None


def test_that_too_little_is_known_is_no_better_verdict_and_after_it_comes_the_best(knowledge: KnowledgeBase) -> None:
    assert better_verdicts("rethink", "forming", knowledge)[-1] == "keep_going"
    assert "cannot_say_yet" not in better_verdicts("rethink", "forming", knowledge)
    assert better_verdicts("cannot_say_yet", "forming", knowledge) == ("keep_going",)
    assert better_verdicts("keep_going", "forming", knowledge) == ()


def test_open_questions_are_among_the_changes(knowledge: KnowledgeBase) -> None:
    better = found(Venture(venture="V", stage="proposed"), knowledge)
    assert better
    assert better.verdict == "go_ahead"
    assert {change.now for change in better.changes} == {None}


def test_where_the_budget_does_not_suffice_there_is_none_and_the_budget_says_so(knowledge: KnowledgeBase) -> None:
    budget = Budget(10)
    assert found(extreme(knowledge, "forming", 0), knowledge, budget) is None
    assert budget.exceeded


@pytest.mark.parametrize("seed", range(20))
def test_the_fewest_names_that_meet_every_set_are_found(seed: int) -> None:
    chance, names = Random(seed), "abcdefg"  # noqa: S311  (seeded)
    sets = [frozenset(chance.sample(names, chance.randint(1, 4))) for _ in range(chance.randint(0, 7))]
    best = fewest(sets, names, Budget())
    assert best is not None
    assert all(best & each for each in sets)
    for fewer in combinations(names, max(len(best) - 1, 0)):
        assert not best or not all(set(fewer) & each for each in sets)


def test_an_empty_set_is_met_by_none() -> None:
    assert fewest([frozenset("a"), frozenset()], "a", Budget()) is None
