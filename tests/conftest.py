from __future__ import annotations

import sys
from collections.abc import Generator
from pathlib import Path
from random import Random

import pytest
from coverage import Coverage

from collabadvisor import KnowledgeBase, Venture, load
from collabadvisor.inference.experta.chaining import infer
from collabadvisor.inference.trace import Inference
from collabadvisor.knowledge.framework import DOES_NOT_APPLY

pytest_plugins = [
    "collabadvisor.testing",
    "steps.using",
    "steps.asking",
    "steps.open_questions",
    "steps.why",
    "steps.panel",
    "steps.checking",
    "steps.handbook",
    "steps.scenarios",
    "steps.certificate",
    "steps.proving",
    "steps.export",
    "steps.tables_out",
    "steps.portfolio_page",
    "steps.portfolio",
    "steps.new_table",
    "steps.browser",
    "browser",
    "live_pages",
    "pytester",
]


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Let ``no_cover`` mean what it says in the workers of xdist too.

    pytest-cov starts two measurements in a worker, one inside the other, and pauses only the inner one.
    """
    outer = Coverage.current() if item.get_closest_marker("no_cover") else None
    if outer is None:
        return (yield)
    outer.stop()
    try:
        return (yield)
    finally:
        outer.start()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is slow would be slower still under coverage."""
    for item in items:
        if item.get_closest_marker("slow"):
            item.add_marker("no_cover")


STARTING = {"subprocess.Popen", "os.fork", "os.forkpty", "os.posix_spawn", "os.exec", "os.system"}
"""What Python tells of before it starts a process."""
quick: list[str] = []
"""The test that is running, if it is not marked ``slow``."""


def _watch(event: str, _: object) -> None:
    if event in STARTING and quick:
        raise AssertionError(f"{quick[0]} starts a process: let it run here (steps.running), or mark it slow")


sys.addaudithook(_watch)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Let a test that is not marked ``slow`` start no process."""
    if not (item.get_closest_marker("slow") or item.get_closest_marker("cluster")):
        quick.append(item.nodeid)
    try:
        return (yield)
    finally:
        quick.clear()


@pytest.fixture(scope="session")
def garden() -> KnowledgeBase:
    """A small pack about something else: what it shows cannot be due to the words of the shipped one."""
    return load(Path(__file__).parent / "data" / "garden")


@pytest.fixture(scope="session")
def kitchen() -> KnowledgeBase:
    """The small pack about school kitchens that every bad pack is a spoilt copy of."""
    return load(Path(__file__).parent / "knowledge" / "good")


@pytest.fixture(scope="session")
def ventures(knowledge: KnowledgeBase) -> list[Venture]:
    """Hundreds of ventures at every stage, from nearly unknown to fully known and from hopeless to excellent.

    Now and then a question does not apply.
    """
    chance = Random(2001)  # noqa: S311  (seeded: the same tries every time)
    made = []
    for number in range(400):
        stage = list(knowledge.framework.stages)[number % 4]
        share, mood = chance.random(), _range(chance)
        moods = {base: mood if number % 8 < 4 else _range(chance) for base in knowledge.framework.bases}
        answers = {
            fact.id: fact.scale[round((len(fact.scale) - 1) * chance.uniform(*moods[fact.base]))]
            for fact in knowledge.facts.values()
            if fact.is_asked_at(stage) and chance.random() < share
        }
        for fact in knowledge.facts.values():
            if fact.does_not_apply and fact.id in answers and chance.random() < 0.2:
                answers[fact.id] = DOES_NOT_APPLY
        made.append(Venture(venture=f"Venture {number}", stage=stage, answers=answers))
    for stage in knowledge.framework.stages:  # and the two ends, which chance alone may miss
        for end in (0, -1):
            answers = {fact.id: fact.scale[end] for fact in knowledge.facts.values() if fact.is_asked_at(stage)}
            made.append(Venture(venture=f"{stage} {end}", stage=stage, answers=answers))
    return made


@pytest.fixture(scope="session")
def inferred(knowledge: KnowledgeBase, ventures: list[Venture]) -> list[tuple[Venture, Inference]]:
    """The same ventures with what the engine concludes of each."""
    return [(venture, infer(venture, knowledge)) for venture in ventures]


def _range(chance: Random) -> tuple[float, float]:
    low, high = sorted((chance.choice([0, 0, 0.4, 0.7, 1]), chance.choice([0, 0.5, 1, 1])))
    return low, high
