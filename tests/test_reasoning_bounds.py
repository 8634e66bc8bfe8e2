"""The bounds of a venture against every one of its completions, in hundreds of small random packs."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from math import prod
from pathlib import Path
from random import Random

import pytest

from collabadvisor import KnowledgeBase, Venture, advise, load
from collabadvisor.knowledge.conditions import branches, truth
from collabadvisor.knowledge.framework import PRIORITIES, STANDINGS
from collabadvisor.reasoning.budget import Budget
from collabadvisor.reasoning.outlook.bounds import bounds
from collabadvisor.reasoning.outlook.bounds_model import Bounds, Prospect, StandingRange, VerdictRange
from collabadvisor.reasoning.outlook.chain import Outcome, chain_of
from collabadvisor.venture.model import Answer
from random_packs import completions, partly_layered, random_packs, random_venture


def venture(stage: str, **answers: str) -> Venture:
    given = {fact: Answer(answer=answer) for fact, answer in answers.items()}
    return Venture(venture="A venture", stage=stage, answers=given)


def by_trying_everything(knowledge: KnowledgeBase, tried: Venture) -> Bounds:
    chain = chain_of(knowledge, tried.stage)
    outcomes = [chain.outcome(answers) for answers in completions(knowledge, tried)]
    verdicts = {outcome.verdict for outcome in outcomes}
    return Bounds(
        exact=True,
        findings={rule: _some_or_all([rule in outcome.findings for outcome in outcomes]) for rule in chain.rules},
        standings={name: _standing(name, outcomes) for name in knowledge.framework.names_with_standing()},
        verdict=VerdictRange(
            verdicts=tuple(verdict for verdict in chain.verdicts if verdict in verdicts), missing=None in verdicts
        ),
        recommendations={name: _prospect(knowledge, tried, name, outcomes) for name in knowledge.recommendations},
    )


def _some_or_all(held: list[bool]) -> bool | None:
    return all(held) or (None if any(held) else False)


def _standing(name: str, outcomes: list[Outcome]) -> StandingRange:
    reached = {outcome.standings[name] for outcome in outcomes}
    known = sorted(reached - {"not_known"}, key=STANDINGS.index) or ["not_known"]
    return StandingRange(worst=known[0], best=known[-1], silent="not_known" in reached)


def _prospect(knowledge: KnowledgeBase, tried: Venture, name: str, outcomes: list[Outcome]) -> Prospect:
    held = _some_or_all([name in outcome.recommendations for outcome in outcomes])
    reached = {outcome.recommendations[name] for outcome in outcomes if name in outcome.recommendations}
    order = sorted(reached, key=PRIORITIES.index)
    if held is False:
        return Prospect(outlook="ruled_out", most_urgent=None, least_urgent=None, open_questions=())
    return Prospect(
        outlook="certain" if held else "possible",
        most_urgent=order[0],
        least_urgent=order[-1],
        open_questions=_still_asked(knowledge, tried, name),
    )


def _still_asked(knowledge: KnowledgeBase, tried: Venture, name: str) -> tuple[str, ...]:
    """The open facts of every way in which a caller can still come to hold, up to those no worse than one that does."""
    known = tried.known_answers()
    callers = [rule for rule in knowledge.active(tried.stage) if name in rule.recommend]
    holding = [rule.gravity for rule in callers if truth(rule.when, known)]
    asked = set()
    for rule in callers:
        if rule.gravity < min(holding, default=9):
            for way in branches(rule.when):
                if all(known.get(fact) in {None, *accepted} for fact, accepted in way.items()):
                    asked |= set(way) - set(known)
    return tuple(fact for fact in knowledge.facts if fact in asked)


def tried(knowledge: KnowledgeBase, many: int) -> Iterator[Venture]:
    """Ventures with few enough completions that all of them can be tried, empty ones among them."""
    chance = Random(knowledge.digest)  # noqa: S311  (seeded: the same tries every time)
    empty = [Venture(venture="Nothing known", stage=stage) for stage in knowledge.framework.stages]
    yield from (
        one for one in [*empty, *(random_venture(knowledge, chance) for _ in range(many))] if _few(knowledge, one)
    )


def _few(knowledge: KnowledgeBase, one: Venture, most: int = 800) -> bool:
    known = one.known_answers()
    return prod(len(fact.scale) for fact in one.applicable_questions(knowledge.facts) if fact.id not in known) <= most


# Exact.


@pytest.mark.slow
@pytest.mark.parametrize("monotone", [False, True])
def test_in_random_packs_the_bounds_are_those_of_all_completions(tmp_path: Path, monotone: bool) -> None:
    """What the estimate cannot tell must come up often, or the comparison would prove nothing."""
    loose = {"findings": 0, "standings": 0, "verdict": 0, "recommendations": 0}
    silent = missing = 0
    for knowledge in partly_layered(random_packs(tmp_path, 200, seed=21, monotone=monotone)):
        for partly in tried(knowledge, 2):
            expected = by_trying_everything(knowledge, partly)
            assert bounds(partly, knowledge) == expected, (knowledge.pack, partly)
            rough = chain_of(knowledge, partly.stage).estimate(partly.known_answers())
            for kind in loose:
                loose[kind] += getattr(rough, kind) != getattr(expected, kind)
            silent += any(reach.silent and reach.worst != "not_known" for reach in expected.standings.values())
            missing += expected.verdict.missing and bool(expected.verdict.verdicts)
    assert monotone or min(*loose.values(), silent, missing) >= 20, (loose, silent, missing)


def test_in_other_packs_the_bounds_are_those_of_all_completions(garden: KnowledgeBase, kitchen: KnowledgeBase) -> None:
    for knowledge in (garden, kitchen):
        for partly in tried(knowledge, 20):
            assert bounds(partly, knowledge) == by_trying_everything(knowledge, partly), partly


@pytest.mark.slow
def test_with_the_shipped_knowledge_the_open_answers_that_are_few_are_all_tried(
    knowledge: KnowledgeBase, ventures: list[Venture]
) -> None:
    few = [one for one in ventures if _few(knowledge, one)]
    assert len(few) > 20
    for one in few:
        assert bounds(one, knowledge) == by_trying_everything(knowledge, one), one


def test_what_is_reached_at_random_completions_of_any_venture_lies_within(
    knowledge: KnowledgeBase, ventures: list[Venture]
) -> None:
    chance = Random(22)  # noqa: S311  (seeded: the same tries every time)
    for one in ventures[::8]:
        told, chain = bounds(one, knowledge), chain_of(knowledge, one.stage)
        for _ in range(20):
            others = {fact: chance.choice(chain.scale(fact)) for fact in chain.facts}
            reached = chain.outcome({**others, **one.known_answers()})
            assert reached.verdict in told.verdict.verdicts
            certain = {name for name, given in told.recommendations.items() if given.outlook == "certain"}
            ruled_out = {name for name, given in told.recommendations.items() if given.outlook == "ruled_out"}
            assert certain <= set(reached.recommendations)
            assert not ruled_out & set(reached.recommendations)
            for name, standing in reached.standings.items():
                worst, best = told.standings[name].worst, told.standings[name].best
                within = standing == "not_known" or _between(worst, standing, best)
                assert within, (name, standing, worst, best, one)


def _between(worst: str, standing: str, best: str) -> bool:
    order: list[str] = list(STANDINGS)
    return order.index(worst) <= order.index(standing) <= order.index(best)


# By hand.


def test_an_empty_garden_can_turn_out_anything(garden: KnowledgeBase) -> None:
    told = bounds(venture("planned"), garden)
    assert told.verdict == VerdictRange(
        verdicts=("stop", "mend", "go"), missing=False
    )  # never "ask": nothing is open any more
    assert told.standings["soil"] == StandingRange(worst="fragile", best="sound", silent=False)
    assert told.standings["people"] == StandingRange(
        worst="strained", best="adequate", silent=False
    )  # no strength can be found
    # It rests on nothing, and no grave weakness names it.
    assert told.standings["joy"] == StandingRange(worst="not_known", best="not_known", silent=True)
    assert told.standings["joy"].is_settled
    assert told.standings["fame"] == StandingRange(worst="strained", best="strained", silent=True)
    assert told.recommendations["build-a-shed"] == Prospect(
        outlook="ruled_out", most_urgent=None, least_urgent=None, open_questions=()
    )  # its question is not asked yet
    assert told.recommendations["carry-compost"] == Prospect(
        outlook="possible", most_urgent="now", least_urgent="now", open_questions=("ground",)
    )
    assert "tools-get-lost" not in told.findings


def test_what_is_known_narrows_the_bounds(garden: KnowledgeBase) -> None:
    told = bounds(venture("planned", ground="rich", water="rain"), garden)
    assert told.standings["soil"] == StandingRange(worst="sound", best="sound", silent=False)
    assert told.standings["soil"].is_settled
    assert told.verdict.verdicts == ("mend", "go")
    assert not told.verdict.is_settled
    assert bounds(venture("planned", ground="barren"), garden).verdict.is_settled
    assert told.recommendations["set-up-a-tank"] == Prospect(
        outlook="certain", most_urgent="next", least_urgent="next", open_questions=()
    )
    assert told.recommendations["carry-compost"].outlook == "ruled_out"
    assert told.findings == {
        "bare-stone": False, "dark-earth": True, "nobody-asked": None, "only-rain": True, "poor-ground": False,
    }  # fmt: skip


def test_an_open_answer_can_make_certain_advice_more_urgent(knowledge: KnowledgeBase) -> None:
    """That some practitioners are out is a point to watch; should they be poorly informed too, that is major."""
    told = bounds(venture("mature", practitioner_involvement="some"), knowledge)
    assert told.recommendations["bring-practitioners-in"] == Prospect(
        outlook="certain", most_urgent="now", least_urgent="later", open_questions=("communication",)
    )


def test_another_weakness_of_its_base_can_make_certain_advice_more_urgent(knowledge: KnowledgeBase) -> None:
    """No rule that calls for a rhythm of communication asks anything more; but conduct can turn out to be low."""
    irregular = venture("mature", communication="irregular", practitioner_involvement="full")
    assert bounds(irregular, knowledge).recommendations["set-a-rhythm-of-communication"] == Prospect(
        outlook="certain", most_urgent="next", least_urgent="later", open_questions=()
    )


def test_another_weakness_can_make_certain_advice_less_urgent(knowledge: KnowledgeBase) -> None:
    """Time to run the work is for now where nothing else is; purpose and fit come first in a proposal."""
    none = venture("proposed", management_time="none")
    assert bounds(none, knowledge).recommendations["fund-management-time"] == Prospect(
        outlook="certain", most_urgent="now", least_urgent="next", open_questions=()
    )


def test_what_the_verdict_calls_for_is_as_certain_as_the_verdict(knowledge: KnowledgeBase) -> None:
    def weighed(stage: str, **answers: str) -> Prospect:
        return bounds(venture(stage, **answers), knowledge).recommendations["weigh-the-alternatives"]

    assert weighed("mature", autonomy="absorbed") == Prospect(
        outlook="certain", most_urgent="now", least_urgent="now", open_questions=()
    )
    assert weighed("mature").outlook == "possible"
    firm = {fact.id: fact.scale[-1] for fact in knowledge.facts.values() if fact.base != "conduct"}
    assert weighed("mature", **firm).outlook == "ruled_out"  # conduct alone is no reason to rethink


def test_a_rule_whose_branches_hold_by_turns_is_certain(tmp_path: Path) -> None:
    pack = shutil.copytree(Path(__file__).parent / "data" / "garden", tmp_path / "garden")
    (pack / "rules/people/always.yaml").write_text("""
id: always
title: Whoever comes
status: stable
about: people
stages: [planned]
when:
  any:
    - hands: {at_most: two}
    - hands: {at_least: two}
finding: weakness
severity: minor
because: It is always so.
lessons: [many-hands]
recommend: [ask-the-neighbours]
exceptions:
  - {fact: hands, reason: To try what each branch alone cannot tell.}
""")
    told = bounds(venture("planned"), load(pack))
    assert chain_of(load(pack), "planned").estimate({}).findings["always"] is None
    assert told.findings["always"] is True
    assert told.recommendations["ask-the-neighbours"].outlook == "certain"


def test_what_is_advised_now_can_differ_from_every_completion(knowledge: KnowledgeBase) -> None:
    empty = venture("forming")
    assert advise(empty, knowledge).verdict.id == "cannot_say_yet"
    assert bounds(empty, knowledge).verdict.verdicts == ("rethink", "repair", "mend", "keep_going")


@pytest.mark.slow
def test_what_a_finding_calls_for_now_is_certain_and_what_the_verdict_does_need_not_be(tmp_path: Path) -> None:
    """A finding stands whatever else is answered. The verdict does not; nor then what only it calls for."""
    advised = gone = 0
    for knowledge in random_packs(tmp_path, 60, seed=24):
        for one in tried(knowledge, 3):
            told, chain = bounds(one, knowledge), chain_of(knowledge, one.stage)
            for name in chain.outcome(one.known_answers()).recommendations:
                certain = told.recommendations[name].outlook == "certain"
                assert certain or knowledge.recommendations[name].acts_on == "verdict", (knowledge.pack, one, name)
                advised, gone = advised + 1, gone + (not certain)
    assert advised > 100
    assert gone > 0


# Given up.


@pytest.mark.slow
def test_a_search_that_is_given_up_leaves_ranges_that_are_wide_enough(tmp_path: Path) -> None:
    given_up = 0
    exact = {}
    packs = list(random_packs(tmp_path, 60, seed=23))
    for knowledge in packs:
        for one in tried(knowledge, 2):
            exact[knowledge, one.stage, str(one)] = bounds(one, knowledge)
    for knowledge in packs:
        for one in tried(knowledge, 2):
            wide, right = bounds(one, knowledge, Budget(3)), exact[knowledge, one.stage, str(one)]
            given_up += not wide.exact
            assert wide.exact <= (wide == right)
            assert set(wide.verdict.verdicts) >= set(right.verdict.verdicts)
            assert wide.verdict.missing >= right.verdict.missing
            for rule, said in wide.findings.items():
                assert said is None or said == right.findings[rule]
            for name, reach in wide.standings.items():
                narrow = right.standings[name]
                assert reach.silent >= narrow.silent
                if narrow.worst != "not_known":
                    assert _between(reach.worst, narrow.worst, reach.best)
                    assert _between(reach.worst, narrow.best, reach.best)
            for name, prospect in wide.recommendations.items():
                assert prospect.outlook in ("possible", right.recommendations[name].outlook)
    assert given_up > 20
