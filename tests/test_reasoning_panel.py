"""What a panel's differences change, against every choice among the answers given, in hundreds of random packs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain as chained
from itertools import combinations, product
from math import prod
from pathlib import Path
from random import Random

import pytest

from collabadvisor import KnowledgeBase, Venture
from collabadvisor.knowledge.conditions import Accepts, All
from collabadvisor.reasoning.outlook.chain import Outcome, chain_of
from collabadvisor.reasoning.panel.disagreement import panel
from collabadvisor.reasoning.panel.panel_model import DisputedQuestion, Panel, Respondent
from collabadvisor.venture.model import Answer
from random_packs import random_packs

NAMES = ("Ann", "Ben", "Cleo", "Dan", "Eve")
Choice = tuple[str, ...]


def respondent(name: str, stage: str, **answers: str) -> Respondent:
    given = {fact: Answer(answer=answer) for fact, answer in answers.items()}
    return Respondent(name, Venture(venture="A venture", stage=stage, answers=given))


def some_panel(
    knowledge: KnowledgeBase, chance: Random, members: int, share: float, quarrel: float
) -> list[Respondent]:
    """Respondents who know a share of the answers, and who differ from a common opinion on a share of these."""
    stage = chance.choice(list(knowledge.framework.stages))
    asked = [fact for fact in knowledge.facts.values() if chance.random() < 0.95 or fact.is_asked_at(stage)]
    common = {fact.id: chance.choice(fact.scale) for fact in asked}
    made = []
    for name in NAMES[:members]:
        own = {fact.id: chance.choice(fact.scale) if chance.random() < quarrel else common[fact.id] for fact in asked}
        made.append(respondent(name, stage, **{fact: own[fact] for fact in own if chance.random() < share}))
    return made


class Everything:
    """Every choice among the answers given to the questions on which a panel differs, and what it comes to."""

    def __init__(self, knowledge: KnowledgeBase, respondents: Sequence[Respondent]) -> None:
        chain = chain_of(knowledge, respondents[0].venture.stage)
        given = {
            fact: [
                answer
                for answer in chain.scale(fact)
                if answer in {one.venture.known_answers().get(fact) for one in respondents}
            ]
            for fact in chain.facts
        }
        self.given = {fact: answers for fact, answers in given.items() if len(answers) > 1}
        self.size = prod(map(len, self.given.values()))
        self.fixed = {fact: answers[0] for fact, answers in given.items() if len(answers) == 1}
        self.chain = chain

    def outcomes(self) -> dict[Choice, Outcome]:
        return {
            choice: self.chain.outcome({**self.fixed, **dict(zip(self.given, choice, strict=True))})
            for choice in product(*self.given.values())
        }

    def hanging(self, outcomes: dict[Choice, Outcome], fact: str, of: Callable[[Outcome], object]) -> bool:
        place = list(self.given).index(fact)
        alike: dict[Choice, set[object]] = {}
        for choice, outcome in outcomes.items():
            alike.setdefault((*choice[:place], *choice[place + 1 :]), set()).add(of(outcome))
        return any(len(said) > 1 for said in alike.values())

    def settles(self, outcomes: dict[Choice, Outcome], agreed: Sequence[int]) -> bool:
        by_agreement: dict[Choice, set[str | None]] = {}
        for choice, outcome in outcomes.items():
            by_agreement.setdefault(tuple(choice[place] for place in agreed), set()).add(outcome.verdict)
        return all(len(verdicts) == 1 for verdicts in by_agreement.values())


def small_panels(knowledge: KnowledgeBase, many: int) -> Iterator[tuple[list[Respondent], Everything]]:
    chance = Random(knowledge.digest)  # noqa: S311  (seeded: the same tries every time)
    for _ in range(many):
        respondents = some_panel(knowledge, chance, chance.randint(2, 4), chance.choice([0.5, 0.8, 1]), chance.random())
        everything = Everything(knowledge, respondents)
        if everything.size <= 1500:
            yield respondents, everything


def compare(knowledge: KnowledgeBase, told: Panel, everything: Everything) -> None:
    outcomes = everything.outcomes()
    assert told.exact
    assert [one.fact for one in told.differences] == list(everything.given)
    reached = {outcome.verdict for outcome in outcomes.values()}
    assert set(told.bounds.verdict.verdicts) | ({None} if told.bounds.verdict.missing else set()) == reached
    for one in told.differences:
        _compare(knowledge, one, everything, outcomes)


def _compare(
    knowledge: KnowledgeBase, one: DisputedQuestion, everything: Everything, outcomes: dict[Choice, Outcome]
) -> None:
    def hanging(of: Callable[[Outcome], object]) -> bool:
        return everything.hanging(outcomes, one.fact, of)

    judged, advised = knowledge.framework.names_with_standing(), knowledge.recommendations
    assert one.verdict == hanging(lambda outcome: outcome.verdict)
    assert set(one.standings) == {name for name in judged if hanging(lambda outcome: outcome.standings[name])}  # noqa: B023  (called before the loop goes on)
    assert set(one.recommendations) == {
        name
        for name in advised
        if hanging(lambda outcome: outcome.recommendations.get(name))  # noqa: B023  (called before the loop goes on)
    }
    assert set(one.urgent) == {
        name
        for name in advised
        if hanging(lambda outcome: outcome.recommendations.get(name) == "now")  # noqa: B023  (called before the loop goes on)
    }
    assert one.matters == hanging(
        lambda outcome: (outcome.verdict, outcome.standings, outcome.recommendations).__repr__()
    )
    place = list(everything.given).index(one.fact)
    for said in one.answers:
        here = [outcome for choice, outcome in outcomes.items() if choice[place] == said.answer]
        assert set(said.verdicts.verdicts) == {outcome.verdict for outcome in here} - {None}
        for name, prospect in said.recommendations.items():
            held = [name in outcome.recommendations for outcome in here]
            assert prospect.outlook == ("certain" if all(held) else "possible" if any(held) else "ruled_out")


@pytest.mark.slow
@pytest.mark.parametrize("monotone", [False, True])
def test_in_random_packs_what_matters_is_what_some_choice_shows(tmp_path: Path, monotone: bool) -> None:
    for knowledge in random_packs(tmp_path, 100, seed=31, monotone=monotone):
        for respondents, everything in small_panels(knowledge, 3):
            compare(knowledge, panel(respondents, knowledge), everything)


@pytest.mark.slow
def test_in_other_packs_too(garden: KnowledgeBase, kitchen: KnowledgeBase) -> None:
    for knowledge in (garden, kitchen):
        for respondents, everything in small_panels(knowledge, 30):
            compare(knowledge, panel(respondents, knowledge), everything)


@pytest.mark.parametrize("coverage", ["too_few", "enough"])
def test_where_a_verdict_asks_how_much_is_answered_too(garden: KnowledgeBase, coverage: str) -> None:
    answered = Accepts("questions_answered", frozenset({coverage}))
    rules = (garden.verdict_rules[rule] for rule in ("barren", "weighed-down"))
    joined = {rule.id: rule.replace(when=All((rule.when, answered))) for rule in rules}
    asking = replace(garden, verdict_rules={**garden.verdict_rules, **joined})
    settling = set()
    for number, (respondents, _) in enumerate(small_panels(asking, 60)):
        # Of every other panel nobody answers anything about the people: then too little is answered.
        silent = {"hands", "tools"} if number % 2 else set()
        kept = [
            respondent(one.name, one.venture.stage, **{
                fact: answer for fact, answer in one.venture.known_answers().items() if fact not in silent
            })
            for one in respondents
        ]  # fmt: skip
        told = panel(kept, asking)
        compare(asking, told, Everything(asking, kept))
        settling.add(bool(told.settling()))
    assert settling == {True, False}


@pytest.mark.slow
def test_there_is_one_smallest_set_that_settles_the_verdict(tmp_path: Path) -> None:
    sizes = []
    for knowledge in random_packs(tmp_path, 120, seed=32):
        for respondents, everything in small_panels(knowledge, 2):
            outcomes, facts = everything.outcomes(), list(everything.given)
            places = range(len(facts))
            sets = chained.from_iterable(combinations(places, size) for size in range(len(facts) + 1))
            settling = [set(some) for some in sets if everything.settles(outcomes, some)]
            smallest = [some for some in settling if not any(other < some for other in settling)]
            assert [{facts[place] for place in some} for some in smallest] == [
                set(panel(respondents, knowledge).settling())
            ]
            sizes.append(len(smallest[0]))
    assert {0, 1, 2, 3} <= set(sizes)
