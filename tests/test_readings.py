"""Every reading of the rules says of a venture what the interpreter says: one set of ventures, put to all of them."""

from __future__ import annotations

import pytest

from collabadvisor import KnowledgeBase, Venture, load
from portfolio_tables import some_ventures, with_other_order
from random_packs import as_layers, random_packs
from readings import KINDS, READINGS, Reading, Tried, agrees, row

SEED = 2001
MOST_PACKS = max(reading.packs for reading in READINGS)
MANY = 30
"""A reading of so many packs is had quickly of a large one too."""
every_reading = pytest.mark.parametrize("reading", READINGS, ids=lambda reading: reading.name)


@pytest.fixture(scope="session")
def shipped(knowledge: KnowledgeBase, ventures: list[Venture]) -> Tried:
    """Of every stage, from unknown to fully known; some with answers that are not asked at their stage."""
    return Tried([*ventures, *some_ventures(knowledge, 600, SEED)], knowledge)


@pytest.fixture(scope="session")
def practice() -> Tried:
    """The shipped pack with the layer of published guidance over it."""
    knowledge = load(with_=["practice"])
    return Tried(some_ventures(knowledge, 150, SEED), knowledge)


@pytest.fixture(scope="session")
def small(garden: KnowledgeBase, kitchen: KnowledgeBase) -> list[Tried]:
    """Two packs about something else."""
    return [Tried(some_ventures(knowledge, 150, SEED), knowledge) for knowledge in (garden, kitchen)]


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> list[Tried]:
    """Packs made at random: of every third, recommendations set any answer, and some exclude others."""
    folder = tmp_path_factory.mktemp("packs")
    usual = random_packs(folder / "usual", MOST_PACKS, SEED)
    odd = random_packs(folder / "odd", MOST_PACKS // 3, SEED, any_advice=True)
    packs = [pack for number in range(MOST_PACKS) for pack in [next(usual if number % 3 else odd)]]
    packs = [as_layers(pack, SEED) if number % 4 == 1 else pack for number, pack in enumerate(packs)]
    return [Tried(some_ventures(knowledge, 20, SEED), knowledge) for knowledge in packs]


@pytest.fixture(scope="session")
def layered(garden: KnowledgeBase, kitchen: KnowledgeBase) -> list[Tried]:
    """The two small packs, each as three of several layers."""
    packs = [as_layers(knowledge, seed) for knowledge in (garden, kitchen) for seed in range(3)]
    return [Tried(some_ventures(knowledge, 60, SEED), knowledge) for knowledge in packs]


@pytest.fixture(scope="session")
def in_another_order(knowledge: KnowledgeBase) -> list[Tried]:
    """The shipped pack, in which other recommendations must come after others: from none to many, in long chains."""
    bases = (with_other_order(knowledge, seed) for seed in (0, 6, 15, 21))
    return [Tried(some_ventures(base, 60, SEED), base) for base in bases]


@every_reading
def test_of_two_small_packs(reading: Reading, small: list[Tried]) -> None:
    for tried in small:
        agrees(reading, tried)


@pytest.mark.slow
@every_reading
def test_of_packs_of_several_layers(reading: Reading, layered: list[Tried]) -> None:
    for tried in layered:
        agrees(reading, tried)


@pytest.mark.slow
@every_reading
def test_of_the_practice_layer(reading: Reading, practice: Tried) -> None:
    agrees(reading, practice)


@pytest.mark.slow
@every_reading
def test_of_the_shipped_pack(reading: Reading, shipped: Tried) -> None:
    agrees(reading, shipped)


@pytest.mark.slow
@every_reading
def test_of_packs_made_at_random(reading: Reading, made: list[Tried]) -> None:
    for tried in made[: reading.packs]:
        agrees(reading, tried)


@pytest.mark.slow
@pytest.mark.parametrize(
    "reading",
    [reading for reading in READINGS if {"order", "advice"} & set(reading.kinds) and reading.packs >= MANY],
    ids=lambda reading: reading.name,
)
def test_whatever_must_come_after_what(reading: Reading, in_another_order: list[Tried]) -> None:
    for tried in in_another_order:
        agrees(reading, tried)


# What is put to them, and that what is wrong is noticed.


@pytest.mark.slow
def test_every_kind_of_venture_is_put_to_them(shipped: Tried, small: list[Tried], made: list[Tried]) -> None:
    for tried in (shipped, *small):
        stages, verdicts = tried.knowledge.framework.stages, {said.verdict for said in tried.conclusions}
        assert {venture.stage for venture in tried.ventures} == set(stages)
        assert verdicts == {verdict for stage in stages.values() for verdict in stage.verdicts}
    for one in (*small, shipped):
        known = {
            len(venture.known_answers()) < len(venture.applicable_questions(one.knowledge.facts))
            for venture in one.ventures
        }
        assert known == {True, False}
    unspoken = sum(said.verdict is None for tried in made for said in tried.conclusions)
    assert 100 < unspoken < sum(len(tried.ventures) for tried in made) / 2


@pytest.mark.slow
def test_what_is_said_wrongly_of_anything_is_noticed(small: list[Tried]) -> None:
    tried = small[0]
    kinds = tuple(KINDS)
    everything = [row(said, kinds, tried.knowledge) for said in tried.conclusions]
    agrees(Reading("right", kinds, lambda *_: everything), tried)
    *others, last = everything
    for name in last:
        for wrong in ({**last, name: "wrong"}, {other: last[other] for other in last if other != name}):
            with pytest.raises(AssertionError, match=name):
                agrees(Reading("wrong", kinds, lambda *_: [*others, wrong]), tried)  # noqa: B023  (called before the loop goes on)
