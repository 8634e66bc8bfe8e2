"""The steps about the knowledge as decision tables and as a query."""

from __future__ import annotations

import sqlite3

from pytest_bdd import parsers, then

from collabadvisor import KnowledgeBase, advise
from collabadvisor.venture.model import Venture
from steps.using import Desk


@then(parsers.parse('the decision tables in "{rules}" say of "{name}" what the advice says'))
def tables_say_the_same(desk: Desk, knowledge: KnowledgeBase, rules: str, name: str) -> None:
    from dmn_engine import Model  # here, so that all other features do not wait for the engine

    venture = Venture.read(desk.file(name), knowledge)
    said = Model(desk.file(rules).read_text(encoding="utf-8")).decide(
        {"stage": venture.stage, **venture.known_answers()}
    )
    advice = advise(venture, knowledge)
    assert said["verdict"] == advice.verdict.id
    assert {name: said[f"standing_{name}"] for name in advice.standings} == advice.standings
    assert {name: said[f"shown_{name}"] == "yes" for name in advice.values} == {
        name: bool(given.shown) for name, given in advice.values.items()
    }
    for given in advice.recommendations:
        told = said[f"recommendations_{knowledge.recommendations[given.id].acts_on}"]
        assert (given.id, given.priority) in zip(told["recommendation"], told["priority"], strict=True)


@then(parsers.parse('the query in "{rules}" says of "{name}" what the advice says'))
def query_says_the_same(desk: Desk, knowledge: KnowledgeBase, rules: str, name: str) -> None:
    venture = Venture.read(desk.file(name), knowledge)
    given = {"venture": venture.venture, "stage": venture.stage, **venture.known_answers()}
    columns = ", ".join(f'"{column}" TEXT' for column in ("venture", "stage", *knowledge.facts))
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    connection.execute(f"CREATE TABLE ventures ({columns})")
    names, places = ", ".join(given), ", ".join("?" for _ in given)
    connection.execute(f"INSERT INTO ventures ({names}) VALUES ({places})", [*given.values()])  # noqa: S608  (our own)
    (row,) = connection.execute(desk.file(rules).read_text(encoding="utf-8"))
    connection.close()
    advice = advise(venture, knowledge)
    assert row["verdict"] == advice.verdict.id
    assert {name: row[name] for name in advice.standings} == advice.standings
    assert {name: row[f"{name}_shown"] == "yes" for name in advice.values} == {
        name: bool(told.shown) for name, told in advice.values.items()
    }
    assert row["recommended"].split() == [told.id for told in advice.recommendations]
