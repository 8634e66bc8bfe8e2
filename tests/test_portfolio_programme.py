"""A programme's own view: every number is what counting the advice on each venture gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import polars as pl
import pytest

from collabadvisor import KnowledgeBase, Venture
from collabadvisor.files.problems import VentureError
from collabadvisor.inference.interpreter import quick_advice
from collabadvisor.knowledge.framework import DOES_NOT_APPLY, STANDINGS
from collabadvisor.portfolio import programme as module
from collabadvisor.portfolio.programme import Help, Programme, programme
from collabadvisor.reasoning.outlook.chain import Outcome, chain_of
from portfolio_tables import some_ventures, table_of


def frame_of(knowledge: KnowledgeBase, ventures: Sequence[Venture]) -> pl.DataFrame:
    columns = table_of(knowledge, ventures)
    return pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.String))


def outcome(knowledge: KnowledgeBase, venture: Venture) -> Outcome:
    return chain_of(knowledge, venture.stage).outcome(venture.known_answers())


def given(knowledge: KnowledgeBase, venture: Venture) -> dict[str, str]:
    advice = quick_advice(venture, knowledge)
    return {one.id: one.priority for one in advice.recommendations}


def weaknesses(knowledge: KnowledgeBase, found: Outcome) -> int:
    return sum(knowledge.rules[name].finding == "weakness" for name in found.findings)


def done(knowledge: KnowledgeBase, venture: Venture, name: str) -> Venture:
    """The venture once a recommendation is carried out: what it sets is so, or better; what does not apply stays."""
    changes = {}
    for fact, answer in knowledge.recommendations[name].sets.items():
        scale, now = knowledge.facts[fact].scale, venture.known_answers().get(fact)
        if now != DOES_NOT_APPLY:
            changes[fact] = answer if now is None else scale[max(scale.index(now), scale.index(answer))]
    return venture.with_answers(changes)


def helped(knowledge: KnowledgeBase, ventures: Sequence[Venture], name: str) -> Help:
    numbers = Counter[str]()
    for venture in ventures:
        if name not in given(knowledge, venture):
            continue
        before, after = outcome(knowledge, venture), outcome(knowledge, done(knowledge, venture, name))
        scale = knowledge.framework.stages[venture.stage].verdicts
        places = [scale.index(each.verdict) for each in (before, after) if each.verdict]
        pairs = [(before.standings[each], after.standings[each]) for each in knowledge.framework.names_with_standing()]
        numbers["given"] += 1
        numbers["verdict"] += places[0] < places[1]
        numbers["standing"] += any(
            STANDINGS.index(one) < STANDINGS.index(other) for one, other in pairs if "not_known" not in (one, other)
        )
        numbers["weaknesses"] += weaknesses(knowledge, before) - weaknesses(knowledge, after)
    told = {each: numbers[each] for each in ("given", "verdict", "standing", "weaknesses")}
    return Help(id=name, title=knowledge.recommendations[name].title, **told)


@pytest.fixture(scope="module")
def some(knowledge: KnowledgeBase) -> list[Venture]:
    return some_ventures(knowledge, 120, seed=8)


@pytest.fixture(scope="module")
def seen(knowledge: KnowledgeBase, some: list[Venture]) -> Programme:
    return programme(frame_of(knowledge, some), knowledge)


@pytest.mark.slow
@pytest.mark.no_cover
def test_verdicts_and_standings_are_those_of_each_venture(
    knowledge: KnowledgeBase, some: list[Venture], seen: Programme
) -> None:
    found = [outcome(knowledge, venture) for venture in some]
    assert (seen.ventures, seen.unclear) == (len(some), 0)
    assert seen.stages == {stage: sum(each.stage == stage for each in some) for stage in knowledge.framework.stages}
    assert list(seen.verdicts) == list(knowledge.framework.verdicts)
    assert Counter(each.verdict for each in found) == Counter(seen.verdicts)
    for name in knowledge.framework.names_with_standing():
        assert list(seen.standings[name]) == [*STANDINGS, "not_known"]
        assert Counter(each.standings[name] for each in found) == Counter(seen.standings[name])


@pytest.mark.slow
@pytest.mark.no_cover
def test_recommendations_and_lessons_are_counted_once_for_each_venture(
    knowledge: KnowledgeBase, some: list[Venture], seen: Programme
) -> None:
    advised = [given(knowledge, venture) for venture in some]
    every = Counter(name for each in advised for name in each)
    now = Counter(name for each in advised for name, priority in each.items() if priority == "now")
    assert {one.id: (one.given, one.now) for one in seen.recommendations} == {
        name: (many, now[name]) for name, many in every.items()
    }
    order = [(-one.now, -one.given, one.id) for one in seen.recommendations]
    assert order == sorted(order)
    rests: dict[str, list[int]] = {}
    for venture in some:
        rules = [knowledge.rules[name] for name in outcome(knowledge, venture).findings]
        sides = [{name for rule in rules if rule.finding == kind for name in rule.lessons}
                 for kind in ("weakness", "strength")]  # fmt: skip
        for name in sides[0] | sides[1]:
            counted = rests.setdefault(name, [0, 0, 0])
            for place, side in enumerate((sides[0] | sides[1], *sides)):
                counted[place] += name in side
    assert {one.lesson.id: [one.ventures, one.weak, one.strong] for one in seen.lessons} == rests
    assert [one.weak for one in seen.lessons] == sorted((one.weak for one in seen.lessons), reverse=True)
    assert all(one.lesson.quote == knowledge.lessons[one.lesson.id].quote for one in seen.lessons)


@pytest.mark.slow
@pytest.mark.no_cover
def test_what_would_help_is_what_changes_where_it_is_carried_out(
    knowledge: KnowledgeBase, some: list[Venture], seen: Programme
) -> None:
    settable = [one for one in seen.recommendations if knowledge.recommendations[one.id].sets]
    by_number = sorted(settable, key=lambda one: (-one.given, one.id))
    tried = [one.id for one in by_number[: module.MOST_TRIED]]
    expected = [helped(knowledge, some, name) for name in tried]
    assert list(seen.helps) == sorted(expected, key=lambda one: (-one.verdict, -one.standing, -one.weaknesses, one.id))
    assert seen.not_tried == len(by_number) - len(tried)
    assert seen.helps[0].verdict > seen.helps[-1].verdict


@pytest.mark.no_cover
def test_so_in_another_field_too_where_every_recommendation_is_tried(garden: KnowledgeBase) -> None:
    ventures = some_ventures(garden, 80, seed=4)
    seen = programme(frame_of(garden, ventures), garden)
    assert {one.id: one for one in seen.helps} == {
        one.id: helped(garden, ventures, one.id) for one in seen.recommendations
    }
    assert seen.not_tried == 0


@pytest.mark.slow
def test_a_long_table_is_worked_through_in_pieces_with_the_same_result(
    kitchen: KnowledgeBase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame = frame_of(kitchen, some_ventures(kitchen, 60, seed=6))
    whole = programme(frame, kitchen)
    monkeypatch.setattr(module, "AT_ONCE", 25)
    frame.write_parquet(tmp_path / "ventures.parquet")
    assert programme(frame, kitchen) == whole
    assert programme(pl.scan_parquet(tmp_path / "ventures.parquet"), kitchen) == whole
    assert programme(frame.with_columns(pl.col("stage").cast(pl.Categorical), owner=pl.lit(1)), kitchen) == whole


def test_ventures_with_unclear_cells_are_counted_as_such_and_nowhere_else(kitchen: KnowledgeBase) -> None:
    frame = pl.DataFrame({
        "stage": ["open", "opened", "planned", None], "cook": ["none", "none", "nobody", None],
    })  # fmt: skip
    seen = programme(frame, kitchen)
    assert (seen.ventures, seen.unclear) == (4, 3)
    assert seen.stages == {"planned": 0, "open": 1}
    assert sum(seen.verdicts.values()) == 1
    assert {(one.id, one.given) for one in seen.recommendations} == {("hire-a-cook", 1), ("enlarge-the-kitchen", 1)}
    assert {(one.id, one.given) for one in seen.helps} == {("hire-a-cook", 1), ("enlarge-the-kitchen", 1)}


def test_of_no_ventures_every_number_is_nought(kitchen: KnowledgeBase) -> None:
    seen = programme(pl.DataFrame({"stage": []}, schema={"stage": pl.String}), kitchen)
    assert (seen.ventures, seen.unclear, set(seen.verdicts.values())) == (0, 0, {0})
    assert (seen.recommendations, seen.helps, seen.lessons) == ((), (), ())


def test_without_a_stage_nothing_can_be_advised(kitchen: KnowledgeBase) -> None:
    with pytest.raises(VentureError, match="there is no column 'stage'"):
        programme(pl.DataFrame({"cook": ["none"]}), kitchen)
