"""What is made of a knowledge base is made once, and goes with it."""

from __future__ import annotations

import gc
import weakref
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Barrier

import pytest

from collabadvisor import KnowledgeBase, advise, load
from collabadvisor.reasoning.outlook.chain import chain_of
from collabadvisor.venture.model import Venture

GARDEN = Path(__file__).parent / "data" / "garden"


def test_it_is_made_once_whichever_thread_comes_first(garden: KnowledgeBase) -> None:
    for _ in range(20):
        fresh, together = replace(garden), Barrier(4)

        def ask(fresh: KnowledgeBase = fresh, together: Barrier = together) -> object:
            together.wait()
            return fresh.cache.get_or_make("thing", object)

        with ThreadPoolExecutor(4) as threads:
            things = [each.result() for each in [threads.submit(ask) for _ in range(4)]]
        assert len(set(map(id, things))) == 1


def test_what_cannot_be_made_is_tried_again(garden: KnowledgeBase) -> None:
    fresh = replace(garden)
    with pytest.raises(ZeroDivisionError):
        fresh.cache.get_or_make("thing", lambda: 1 // 0)
    assert fresh.cache.get_or_make("thing", lambda: 2) == 2


def test_a_changed_copy_makes_its_own(garden: KnowledgeBase) -> None:
    assert chain_of(replace(garden), "planned") is not chain_of(garden, "planned")


@pytest.mark.slow
def test_it_goes_with_the_knowledge_however_many_there_are() -> None:
    left = _used_and_left()
    gc.collect()
    assert not any(ref() for ref in left)


def _used_and_left() -> list[weakref.ref[KnowledgeBase]]:
    """Twenty packs, each with what is made of it; a frame of its own, so that no name is left that holds one."""
    packs = [load(GARDEN) for _ in range(20)]
    for pack in packs:
        assert chain_of(pack, "planned") is chain_of(pack, "planned")
        advise(Venture(venture="Ours", stage="planned"), pack)
    first = chain_of(packs[0], "planned")
    assert all(chain_of(pack, "planned") for pack in packs)
    assert chain_of(packs[0], "planned") is first
    return [weakref.ref(pack) for pack in packs]
