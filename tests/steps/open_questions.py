"""The steps of features/using about open questions, and about files that answer all of them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from pytest_bdd import given, parsers, then

from collabadvisor import KnowledgeBase
from steps.using import Desk


@given(parsers.parse('a venture file "{name}" that answers every question of the stage "{stage}"'))
def answers_everything(desk: Desk, knowledge: KnowledgeBase, name: str, stage: str) -> None:
    asked = knowledge.facts.values()
    _write(desk, name, stage, {fact.id: fact.scale[len(fact.scale) // 2] for fact in asked if fact.is_asked_at(stage)})


@given(parsers.parse('a venture file "{name}" with the weakest answer to every question of the stage "{stage}"'))
def answers_at_their_weakest(desk: Desk, knowledge: KnowledgeBase, name: str, stage: str) -> None:
    _write(desk, name, stage, {fact.id: fact.scale[0] for fact in knowledge.facts.values() if fact.is_asked_at(stage)})


def _write(desk: Desk, name: str, stage: str, answers: Mapping[str, str]) -> None:
    lines = (f"  {fact}: {answer}" for fact, answer in answers.items())
    text = "\n".join(["venture: North", f"stage: {stage}", "answers:", *lines])
    desk.file(name).write_text(f"{text}\n", encoding="utf-8")


@then(parsers.parse('she reads beside "{name}" that it "{words}"'))
def reads_beside(desk: Desk, name: str, words: str) -> None:
    rows = re.split(r"(?m)^  (?=\S)", desk.ran.done())
    beside = [" ".join(row.split()) for row in rows if re.match(rf"{name}  +[■□·]+ ", row)]
    assert sum(words in row for row in beside) == 1, beside


@then(parsers.parse('another program reads that the recommendation "{recommendation}" is "{outlook}"'))
def outlook_read(desk: Desk, recommendation: str, outlook: str) -> None:
    assert json.loads(desk.ran.done())["bounds"]["recommendations"][recommendation]["outlook"] == outlook
