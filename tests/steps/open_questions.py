"""The steps of features/using/open-questions.feature."""

from __future__ import annotations

import json
import re

from pytest_bdd import given, parsers, then

from collabadvisor import KnowledgeBase
from steps.using import Desk


@given(parsers.parse('a venture file "{name}" that answers every question of the stage "{stage}"'))
def answers_everything(desk: Desk, knowledge: KnowledgeBase, name: str, stage: str) -> None:
    asked = [fact for fact in knowledge.facts.values() if fact.asked_at(stage)]
    answers = [f"  {fact.id}: {fact.scale[len(fact.scale) // 2]}" for fact in asked]
    text = "\n".join(["venture: North", f"stage: {stage}", "answers:", *answers])
    desk.file(name).write_text(f"{text}\n", encoding="utf-8")


@then(parsers.parse('she reads beside "{name}" that it "{words}"'))
def reads_beside(desk: Desk, name: str, words: str) -> None:
    rows = re.split(r"(?m)^  (?=\S)", desk.ran.done())
    assert [words in " ".join(row.split()) for row in rows if re.match(rf"{name}  +[■□·]+ ", row)] == [True]


@then(parsers.parse('another program reads that the recommendation "{recommendation}" is "{outlook}"'))
def outlook_read(desk: Desk, recommendation: str, outlook: str) -> None:
    assert json.loads(desk.ran.done())["bounds"]["recommendations"][recommendation]["outlook"] == outlook
