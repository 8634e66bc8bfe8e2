"""The plain reading of changed knowledge concludes what the engine does, and differs where trying everything does."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from pathlib import Path
from random import Random

import pytest

from collabadvisor import KnowledgeBase, Venture
from collabadvisor.files.problems import PackError, VentureError
from collabadvisor.inference.experta.chaining import infer
from collabadvisor.inference.interpreter import PlainAdviser
from collabadvisor.knowledge.conditions import Accepts, All, Any_, Condition, branches, truth
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES
from collabadvisor.verification.firing import Firing
from collabadvisor.verification.implication import NEVER, size, smallest_difference, smallest_excess
from collabadvisor.verification.mutants.likely_ventures import scales_at
from collabadvisor.verification.mutants.rule_changes import mutants, with_rule, workbench
from collabadvisor.verification.mutants.verdict_ways import VerdictWays
from random_packs import random_packs, random_venture

Given = dict[str, str]
MOST_NAMES = 3  # of a condition of which everything is tried


def told(adviser: object, venture: Venture, knowledge: KnowledgeBase) -> object:
    try:
        return adviser(venture, knowledge)  # type: ignore[operator]  # an adviser can be called
    except PackError:
        return "no verdict rule speaks"


@pytest.mark.slow
def test_of_changed_knowledge_it_says_what_the_engine_says(tmp_path: Path) -> None:
    chance = Random(16)  # noqa: S311  (seeded)
    compared = 0
    for pack in random_packs(tmp_path, 12, seed=16):
        knowledge = workbench(pack)
        adviser = PlainAdviser(knowledge)
        every = [
            mutant for mutant in mutants(knowledge) if branches(mutant.condition)
        ]  # no engine has a rule for others
        for mutant in chance.sample(every, min(12, len(every))):
            other = with_rule(knowledge, mutant)
            for _ in range(4):
                venture = random_venture(knowledge, chance)
                # The advice is read from what was inferred: where that is the same, so is all that is said.
                assert told(adviser.inference, venture, other) == told(infer, venture, other), mutant.about
                compared += 1
    assert compared > 300


def test_it_refuses_what_the_engine_refuses(knowledge: KnowledgeBase) -> None:
    with pytest.raises(VentureError, match="there is no stage 'later'"):
        PlainAdviser(knowledge)(Venture(venture="Ours", stage="later"), knowledge)


def given(scales: dict[str, tuple[str, ...]]) -> list[Given]:
    """Every way to answer some questions, or to leave them open."""
    return [
        {name: answer for name, answer in zip(scales, chosen, strict=True) if answer}
        for chosen in product(*(("", *scale) for scale in scales.values()))
    ]


def tried(before: Condition, after: Condition, scales: dict[str, tuple[str, ...]]) -> Given | None:
    different = [
        answers for answers in given(scales) if (truth(before, answers) is True) is not (truth(after, answers) is True)
    ]
    return min(different, key=lambda answers: size(answers, scales), default=None)


@pytest.mark.no_cover
def test_the_smallest_difference_is_the_one_that_trying_everything_finds(tmp_path: Path) -> None:
    same = different = 0
    for pack in random_packs(tmp_path, 8, seed=4):
        for mutant in mutants(pack):
            if mutant.part != "when" or mutant.rule in {*pack.verdict_rules, *pack.requirements}:
                continue
            before = pack.condition_of(mutant.rule)
            if len(_named(before)) > MOST_NAMES:
                continue
            for stage in mutant.at:
                scales = {name: scale for name, scale in scales_at(pack, stage).items() if name in _named(before)}
                expected = tried(before, mutant.condition, scales)
                assert smallest_difference(before, mutant.condition, scales) == expected, mutant.about
                same, different = same + (expected is None), different + (expected is not None)
            assert smallest_excess(before, NEVER, scales) == min(
                (answers for answers in given(scales) if truth(before, answers) is True),
                key=lambda answers: size(answers, scales),
            )
    assert same > 2
    assert different > 50


def _named(condition: Condition) -> set[str]:
    from collabadvisor.knowledge.conditions import names

    return set(names(condition))


def high_or_low(knowledge: KnowledgeBase, chance: Random) -> KnowledgeBase:
    """The same with rules of the verdict that tell only apart what stands low: all else they accept, or nothing."""
    high = {"adequate", "sound", "not_known"}
    ways = [frozenset(way) for way in ({"fragile"}, {"strained"}, {"fragile", "strained"}, high, {*high, "strained"})]

    def some(depth: int) -> Condition:
        if depth and chance.random() < 0.7:
            return chance.choice((All, Any_))(tuple(some(depth - 1) for _ in range(2)))
        if chance.random() < 0.2:
            return Accepts(COVERAGE, frozenset({chance.choice(COVERAGES)}))
        return Accepts(chance.choice(list(knowledge.framework.names_with_standing())), chance.choice(ways))

    written = {name: rule.replace(when=some(2)) for name, rule in knowledge.verdict_rules.items()}
    return replace(knowledge, verdict_rules=written)


@pytest.mark.slow
@pytest.mark.parametrize(("low_only", "seed", "packs"), [(False, 7, 15), (True, 105, 6)])
def test_what_is_said_to_change_no_verdict_changes_none(tmp_path: Path, low_only: bool, seed: int, packs: int) -> None:
    """In the last of those packs a base explains the verdict only by a value of which it speaks well."""
    chance = Random(seed)  # noqa: S311  (seeded)
    same = shown = 0
    for pack in random_packs(tmp_path, packs, seed=seed):
        knowledge = workbench(high_or_low(pack, chance) if low_only else pack)
        adviser, ways = PlainAdviser(knowledge), VerdictWays(knowledge)
        ventures = [random_venture(knowledge, chance) for _ in range(25)]
        before = [getattr(told(adviser, venture, knowledge), "verdict", None) for venture in ventures]
        for mutant in mutants(knowledge, knowledge.verdict_rules):
            other = with_rule(knowledge, mutant)
            at = [stage for stage in mutant.at if ways.can_show(other, stage)]
            for venture, was in zip(ventures, before, strict=True):
                if getattr(told(adviser, venture, other), "verdict", None) != was:
                    assert venture.stage in at, (mutant.about, venture)
                    shown += 1
            same += not at
    assert same > 10
    assert shown > 50


def test_a_rule_of_the_verdict_fires_where_its_verdict_stands(garden: KnowledgeBase) -> None:
    firing = Firing(garden)
    thin = Venture(venture="Thin", stage="planned", answers={"ground": "thin"})
    assert firing.rules(thin) == ["poor-ground", "weighed-down"]
    assert firing.narrowly_misses("dark-earth", thin)
    assert not firing.narrowly_misses("poor-ground", thin)
    assert not firing.narrowly_misses("no-such-rule", thin)
    silent = Venture(venture="Silent", stage="planned")
    assert firing.rules(silent) == ["who-knows"]
    assert firing.narrowly_misses("who-knows", thin)  # were the answer taken away
    assert firing.narrowly_misses("weighed-down", silent)
