"""The knowledge as decision tables in DMN 1.5: the same on each venture in SpiffWorkflow."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from collabadvisor import KnowledgeBase, Venture, advise, load
from collabadvisor.export import export
from collabadvisor.files.problems import CannotExport
from collabadvisor.inference.experta.chaining import infer
from collabadvisor.reasoning.outlook.chain import chain_of
from dmn_engine import NAMES, Model
from exported import renamed
from portfolio_tables import some_ventures
from random_packs import random_packs

SCHEMA = Path(__file__).parent / "data" / "dmn-1.5" / "DMN15.xsd"
DRAWN = {
    "dmndi": "https://www.omg.org/spec/DMN/20230324/DMNDI/",
    "dc": "http://www.omg.org/spec/DMN/20180521/DC/",
}
Told = tuple[set[str], dict[str, str], str | None, dict[str, str]]
"""Findings, standings, the verdict, and the priority of what is recommended."""


def read(text: str) -> Any:
    return etree.fromstring(text.encode())


def decided(knowledge: KnowledgeBase, model: Model, venture: Venture) -> Told:
    """What the decisions say."""
    said = model.decide({"stage": venture.stage, **venture.known()})
    findings: set[str] = set()
    advised: dict[str, str] = {}
    for base in knowledge.framework.bases:
        findings |= set(said.get(f"findings_{base}") or ())
        told = said.get(f"recommendations_{base}") or {"recommendation": [], "priority": []}
        advised |= dict(zip(told["recommendation"], told["priority"], strict=True))
    standings = {name: said[f"standing_{name}"] for name in knowledge.framework.judged()}
    return findings, standings, said.get("verdict"), advised


def same(knowledge: KnowledgeBase, ventures: Iterable[Venture]) -> None:
    model = Model(export(knowledge, "dmn"))
    for venture in ventures:
        right = chain_of(knowledge, venture.stage).outcome(venture.known())
        expected = set(right.findings), dict(right.standings), right.verdict, dict(right.recommendations)
        assert decided(knowledge, model, venture) == expected, venture


@pytest.mark.no_cover
def test_it_says_what_the_engine_says(knowledge: KnowledgeBase, ventures: list[Venture]) -> None:
    model = Model(export(knowledge, "dmn"))
    for venture in ventures[::20]:
        advice = advise(venture, knowledge)
        assert decided(knowledge, model, venture) == (
            {finding.name for finding in infer(venture, knowledge).findings},
            {name: given.standing for name, given in advice.standings.items()},
            advice.verdict.id,
            {given.id: given.priority for given in advice.recommendations},
        )


@pytest.mark.no_cover
def test_it_says_what_the_quick_reading_says(
    knowledge: KnowledgeBase, garden: KnowledgeBase, kitchen: KnowledgeBase
) -> None:
    for base, many in ((knowledge, 2000), (garden, 500), (kitchen, 500)):
        ventures = some_ventures(base, many, seed=61)
        assert {venture.stage for venture in ventures} == set(base.framework.stages)
        same(base, ventures)


@pytest.mark.no_cover
def test_so_it_does_with_any_pack(tmp_path: Path) -> None:
    for knowledge in random_packs(tmp_path, 25, seed=62):
        same(knowledge, some_ventures(knowledge, 15, seed=63))


@pytest.mark.parametrize("of", ["knowledge", "garden", "kitchen"])
def test_it_keeps_to_the_schema(of: str, request: pytest.FixtureRequest) -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMA))
    schema.assertValid(read(export(request.getfixturevalue(of), "dmn")))


def test_dmn_1_3_differs_in_its_address_only(kitchen: KnowledgeBase) -> None:
    """So says the task page to those whose tools read no later DMN; the schemas of 1.3 come with the engine."""
    import SpiffWorkflow.dmn.parser.schema as folder

    path = Path(*folder.__path__, "DMN13.xsd")
    etree.XMLSchema(etree.parse(path)).assertValid(read(export(kitchen, "dmn").replace("20230324", "20191111")))


def test_what_is_asked_stands_before_what_asks(knowledge: KnowledgeBase) -> None:
    model, seen = Model(export(knowledge, "dmn")), set()
    seen |= set(model.inputs.values())
    for name, required in model.required.items():
        assert required <= seen
        seen.add(name)
    assert set(knowledge.facts) | {"stage"} == set(model.inputs.values())


def test_a_row_tells_the_rule_and_why(kitchen: KnowledgeBase) -> None:
    root = read(export(kitchen, "dmn"))
    row = root.xpath(
        "//dmn:decision[@name='findings_means']//dmn:rule[contains(., 'money-for-one')]", namespaces=NAMES
    )[0]
    told, because = row.xpath("dmn:annotationEntry/dmn:text/text()", namespaces=NAMES)
    assert told == "There is money for one year only: a minor weakness of means"
    assert because == "There is [answer: money]."


def test_the_order_of_recommendations_is_said_to_be_left_out(kitchen: KnowledgeBase) -> None:
    said = read(export(kitchen, "dmn")).findtext("dmn:description", namespaces=NAMES)
    assert "Left out: in what order recommendations of the same priority stand" in said


@pytest.mark.parametrize("of", ["knowledge", "kitchen"])
def test_everything_is_drawn_and_nothing_over_another(of: str, request: pytest.FixtureRequest) -> None:
    root = read(export(request.getfixturevalue(of), "dmn"))
    boxes = {
        shape.get("dmnElementRef"): {side: int(value) for side, value in shape.find("dc:Bounds", DRAWN).attrib.items()}
        for shape in root.iterfind(".//dmndi:DMNShape", DRAWN)
    }
    assert set(boxes) == set(root.xpath("dmn:*/@id", namespaces=NAMES))
    for one, other in combinations(boxes.values(), 2):
        beside = abs(one["x"] - other["x"]) >= one["width"]
        assert beside or abs(one["y"] - other["y"]) >= one["height"]


def test_names_that_are_taken_are_refused_with_their_places(tmp_path: Path) -> None:
    pack = renamed(tmp_path / "odd", cook="for", kitchen_size="answered_means")
    with pytest.raises(CannotExport) as refused:
        export(load(pack), "dmn")
    remedy = "Give the question another id."
    assert [str(problem).removeprefix(f"{pack}/knowledge/facts/") for problem in refused.value.problems] == [
        f"means.yaml:2: the decision tables ask for something else by the name 'answered_means'. {remedy}",
        f"means.yaml:12: DMN takes 'for' for a word of its own language. {remedy}",
    ]


def test_any_text_is_only_text(tmp_path: Path) -> None:
    pack = renamed(tmp_path / "odd")
    path = pack / "knowledge" / "recommendations" / "means.yaml"
    odd = path.read_text(encoding="utf-8").replace("Hire a cook\n", '"Hire </decision> ]]> &amp; \\"a\\" cook"\n')
    path.write_text(odd, encoding="utf-8")
    knowledge = load(pack)
    label = read(export(knowledge, "dmn")).xpath("dmn:decision[@id='priority_hire_a_cook']/@label", namespaces=NAMES)
    assert label == ['Hire </decision> ]]> &amp; "a" cook']
    same(knowledge, some_ventures(knowledge, 5, seed=65))
