"""What is made of the knowledge is made once, however many ask for it at the same time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from collabadvisor import KnowledgeBase
from collabadvisor.web.shelf import Shelf


def test_it_is_made_once_for_many_at_a_time(knowledge: KnowledgeBase) -> None:
    shelf, made, gate = Shelf(), list[str](), Barrier(8)

    def make(of: KnowledgeBase) -> list[str]:
        made.append(of.digest)
        return made

    def asked(_: int) -> list[str]:
        gate.wait()
        return shelf.get_or_make(knowledge, make)

    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(asked, range(8)))
    assert made == [knowledge.digest]
    assert all(answer is made for answer in answers)


def test_each_thing_is_made_by_itself(knowledge: KnowledgeBase) -> None:
    shelf = Shelf()
    assert shelf.get_or_make(knowledge, lambda of: len(of.rules)) == len(knowledge.rules)
    assert shelf.get_or_make(knowledge, lambda of: len(of.facts)) == len(knowledge.facts)


def test_what_failed_is_tried_again(knowledge: KnowledgeBase) -> None:
    shelf, tries = Shelf(), list[int]()

    def make(_: KnowledgeBase) -> int:
        tries.append(1)
        if len(tries) == 1:
            raise OSError
        return len(tries)

    with pytest.raises(OSError):  # noqa: PT011  (whatever it says)
        shelf.get_or_make(knowledge, make)
    assert shelf.get_or_make(knowledge, make) == 2
