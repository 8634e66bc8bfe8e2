"""The steps of features/using/new-table.feature: a table that is begun, and filled in."""

from __future__ import annotations

import csv

from pytest_bdd import parsers, then, when

from blank_tables import cells, filled, notes, offered
from collabadvisor import KnowledgeBase
from steps.using import Desk

BOOK = "ventures.xlsx"


def book(desk: Desk) -> bytes:
    return desk.file(BOOK).read_bytes()


@then(parsers.parse('a cell under "{heading}" offers'))
def offers(desk: Desk, heading: str, datatable: list[list[str]]) -> None:
    assert offered(book(desk))[heading] == [words for (words,) in datatable]


@then(parsers.parse('the note on "{heading}" begins "{words}"'))
def note_begins(desk: Desk, heading: str, words: str) -> None:
    assert notes(book(desk))[heading].startswith(words)


@then(parsers.parse('the sheet "{sheet}" explains every question'))
def explains(desk: Desk, knowledge: KnowledgeBase, sheet: str) -> None:
    told = {row[2]: row for row in cells(book(desk), sheet)}
    for fact in knowledge.facts.values():
        _, base, _, how, why, answers, stages = told[fact.question]
        asked = [each.title for name, each in knowledge.framework.stages.items() if name in (fact.stages or ())]
        assert base == knowledge.framework.bases[fact.base].title
        assert (how, why) == (fact.help.strip(), fact.why.strip())
        assert answers.split("\n") == [fact.label(answer) for answer in fact.answer_ids]
        assert stages.replace(" and ", ", ").split(", ") == (asked or ["all"])


@when("she fills in")
def fills_in(desk: Desk, datatable: list[list[str]]) -> None:
    heads, *rows = datatable
    desk.file(BOOK).write_bytes(filled(book(desk), [dict(zip(heads, row, strict=True)) for row in rows]))


@then(parsers.parse('the headings of "{name}" name every question that is asked at the stage "{stage}", and no other'))
def names_every_question(desk: Desk, knowledge: KnowledgeBase, name: str, stage: str) -> None:
    (heads,) = csv.reader(desk.file(name).read_text(encoding="utf-8-sig").splitlines())
    named = {fact.name: fact.is_asked_at(stage) for fact in knowledge.facts.values()}
    assert {head for head in heads if head in named} == {fact for fact, asked in named.items() if asked}


@when(parsers.parse('she adds to "{name}" the line "{line}"'))
def adds(desk: Desk, name: str, line: str) -> None:
    with desk.file(name).open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
