"""The steps about the knowledge in other engines."""

from __future__ import annotations

from pytest_bdd import parsers, then

from collabadvisor import KnowledgeBase
from engines import in_clips, in_zen
from exported import by_the_engine
from steps.using import Desk

ENGINES = {"CLIPS": in_clips, "GoRules": in_zen}


@then(parsers.parse('{engine} with "{rules}" says of "{name}" what the advice says'))
def says_the_same(desk: Desk, knowledge: KnowledgeBase, engine: str, rules: str, name: str) -> None:
    run = ENGINES[engine](desk.file(rules).read_text(encoding="utf-8"))
    venture = knowledge.read_venture(desk.file(name))
    assert run(venture.stage, venture.known()) == by_the_engine(knowledge, venture)
