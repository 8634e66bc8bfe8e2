"""The quick reading of the chain against the conditions' own truth, and trying everything; the rest: test_readings."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from random import Random

import pytest

import collabadvisor
from collabadvisor import KnowledgeBase, Venture
from collabadvisor.knowledge.conditions import truth
from collabadvisor.knowledge.framework import PRIORITIES, STANDINGS
from collabadvisor.reasoning.outlook.bounds_model import Prospect
from collabadvisor.reasoning.outlook.chain import chain_of
from collabadvisor.reasoning.outlook.sieve import Sieve
from random_packs import completions, random_packs, random_venture


def test_an_answer_to_a_question_that_is_not_asked_at_the_stage_counts_for_nothing(knowledge: KnowledgeBase) -> None:
    chain = chain_of(knowledge, "proposed")
    assert "willingness_to_adapt" not in chain.facts
    assert chain.outcome({"willingness_to_adapt": "refuses"}) == chain.outcome({})


def test_an_answer_that_is_not_on_the_scale_is_refused(knowledge: KnowledgeBase) -> None:
    with pytest.raises(KeyError, match="juniro"):
        chain_of(knowledge, "forming").outcome({"lead_post": "juniro"})


# The same as the conditions' truth.


@pytest.mark.slow
def test_the_branches_read_as_bits_hold_where_the_condition_is_true(tmp_path: Path) -> None:
    seen = {True: 0, False: 0, None: 0}
    for knowledge in random_packs(tmp_path, 150, seed=12):
        chance = Random(knowledge.digest)  # noqa: S311  (seeded: the same tries every time)
        scales = {fact.id: fact.scale for fact in knowledge.facts.values()}
        conditions = {rule: knowledge.condition_of(rule) for rule in knowledge.rules}
        sieve = Sieve(conditions, scales)
        for _ in range(10):
            known = {name: chance.choice(scale) for name, scale in scales.items() if chance.random() < 0.6}
            silent, open_ = (
                sieve.read(
                    1 << scale.index(known[name]) if name in known else unknown for name, scale in scales.items()
                )
                for unknown in (0, 15)
            )
            for rule, condition in conditions.items():
                bits, true = sieve.bits[rule], truth(condition, known)
                assert bool(silent[0] & bits) == bool(silent[1] & bits) == (true is True)
                assert bool(open_[1] & bits) == (true is True)
                if true is False:
                    assert not open_[0] & bits
                seen[true] += 1
    assert min(seen.values()) > 1000


# The estimate.


def place(scale: tuple[str, ...], word: str | None) -> int:
    assert word is not None
    return scale.index(word)


@pytest.mark.slow
def test_every_completion_lies_within_the_estimate(tmp_path: Path) -> None:
    for knowledge in random_packs(tmp_path, 150, seed=13):
        chance = Random(knowledge.digest)  # noqa: S311  (seeded: the same tries every time)
        venture = random_venture(knowledge, chance)
        chain = chain_of(knowledge, venture.stage)
        rough = chain.estimate(venture.known_answers())
        can_hold: dict[str, set[bool]] = {rule: set() for rule in chain.rules}
        for answers in completions(knowledge, venture):
            reached = chain.outcome(answers)
            for rule, said in rough.findings.items():
                can_hold[rule].add(rule in reached.findings)
                assert said is None or said == (rule in reached.findings)
            for name, standing in reached.standings.items():
                within = rough.standings[name]
                if standing == "not_known":
                    assert within.silent
                else:
                    assert place(STANDINGS, within.worst) <= place(STANDINGS, standing)
                    assert place(STANDINGS, standing) <= place(STANDINGS, within.best)
            assert rough.verdict.missing if reached.verdict is None else reached.verdict in rough.verdict.verdicts
            for name, prospect in rough.recommendations.items():
                priority = reached.recommendations.get(name)
                if priority is None:
                    assert prospect.outlook != "certain"
                else:
                    assert prospect.outlook != "ruled_out"
                    assert place(PRIORITIES, prospect.most_urgent) <= place(PRIORITIES, priority)
                    assert place(PRIORITIES, priority) <= place(PRIORITIES, prospect.least_urgent)
        for rule, said in rough.findings.items():
            assert (said is False) == (True not in can_hold[rule])  # which rules can hold is exact


def test_with_every_question_answered_the_estimate_is_the_outcome(
    knowledge: KnowledgeBase, ventures: list[Venture]
) -> None:
    for venture in ventures:
        if len(venture.known_answers()) == len(venture.applicable_questions(knowledge.facts)):
            chain = chain_of(knowledge, venture.stage)
            reached, rough = chain.outcome(venture.known_answers()), chain.estimate(venture.known_answers())
            assert {rule for rule, said in rough.findings.items() if said} == reached.findings
            assert None not in rough.findings.values()
            assert {name: (said.worst, said.best) for name, said in rough.standings.items()} == {
                name: (standing, standing) for name, standing in reached.standings.items()
            }
            assert rough.verdict.verdicts == (reached.verdict,)
            assert advised(rough.recommendations) == dict(reached.recommendations)


def advised(prospects: Mapping[str, Prospect]) -> dict[str, str | None]:
    assert all(said.outlook != "possible" and said.most_urgent == said.least_urgent for said in prospects.values())
    return {name: said.most_urgent for name, said in prospects.items() if said.outlook == "certain"}


# What else it tells.


def test_it_knows_the_questions_of_the_stage_their_scales_and_the_rules_that_speak(garden: KnowledgeBase) -> None:
    planned, growing = chain_of(garden, "planned"), chain_of(garden, "growing")
    assert planned.facts == ("ground", "water", "hands")
    assert growing.facts == ("ground", "water", "hands", "tools")
    assert planned.scale("hands") == ("nobody", "two", "many")
    assert planned.verdicts == ("stop", "mend", "ask", "go")
    assert "nobody-asked" in planned.rules
    assert "song-and-beans" not in {*planned.rules, *growing.rules}  # a draft says nothing
    assert {"few-hands", "tools-get-lost"} <= set(growing.rules) - set(planned.rules)
    assert chain_of(garden, "planned") is planned


def test_the_package_names_what_it_offers() -> None:
    assert dir(collabadvisor) == sorted(collabadvisor.__all__)
    assert all(getattr(collabadvisor, name) for name in collabadvisor.__all__)
    with pytest.raises(AttributeError, match="no attribute 'advice_on'"):
        collabadvisor.advice_on  # noqa: B018  (asking for it is what is tested)
