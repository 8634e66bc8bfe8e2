"""The steps about the knowledge in other engines."""

from __future__ import annotations

from pytest_bdd import parsers, then

from collabadvisor import KnowledgeBase, advise
from collabadvisor.venture.model import Venture
from steps.using import Desk


@then(parsers.parse('{engine} with "{rules}" says of "{name}" what the advice says'))
def says_the_same(desk: Desk, knowledge: KnowledgeBase, engine: str, rules: str, name: str) -> None:
    from engines import in_advice, in_clips, in_zen  # here, so that all other features do not wait for these engines

    text = desk.file(rules).read_text(encoding="utf-8")
    run = in_clips(text) if engine == "CLIPS" else in_zen(text)
    venture = Venture.read(desk.file(name), knowledge)
    assert run(venture.stage, venture.known_answers()) == in_advice(advise(venture, knowledge))
