"""The knowledge as decision tables in DMN 1.5: the same on each venture in SpiffWorkflow."""

from __future__ import annotations

from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from collabadvisor import KnowledgeBase, load
from collabadvisor.export import export
from collabadvisor.files.problems import CannotExport
from dmn_engine import NAMES, Model
from exported import renamed, spared
from portfolio_tables import some_ventures
from readings import ALONE, Reading, agree, in_spiff

SCHEMA = Path(__file__).parent / "data" / "dmn-1.5" / "DMN15.xsd"
DRAWN = {
    "dmndi": "https://www.omg.org/spec/DMN/20230324/DMNDI/",
    "dc": "http://www.omg.org/spec/DMN/20180521/DC/",
    "di": "http://www.omg.org/spec/DMN/20180521/DI/",
}


def read(text: str) -> Any:
    return etree.fromstring(text.encode())


@pytest.mark.parametrize("of", ["knowledge", "garden", "kitchen"])
def test_it_keeps_to_the_schema(of: str, request: pytest.FixtureRequest) -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMA))
    schema.assertValid(read(export(request.getfixturevalue(of), "dmn")))


def test_dmn_1_3_differs_in_its_address_only(kitchen: KnowledgeBase) -> None:
    """So says the task page to those whose tools read no later DMN; the schemas of 1.3 come with the engine."""
    import SpiffWorkflow.dmn.parser.schema as folder

    path = Path(*folder.__path__, "DMN13.xsd")
    etree.XMLSchema(etree.parse(path)).assertValid(read(export(kitchen, "dmn").replace("20230324", "20191111")))


@pytest.mark.slow
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


def test_what_the_verdict_calls_for_is_a_table_of_its_own(tmp_path: Path) -> None:
    model = Model(export(load(spared(tmp_path / "spared")), "dmn"))
    told = model.decide({"stage": "open", "kitchen_size": "does_not_apply", "cook": "none"})
    assert (told["answered_means"], told["not_applying_means"]) == (1, 1)
    called = {"recommendation": ["ask-the-county", "buy-meals-in"], "priority": ["now", "now"]}
    assert (told["verdict"], told["recommendations_verdict"]) == ("mend_it", called)


def test_what_does_not_apply_is_told_beside_the_question(tmp_path: Path) -> None:
    root = read(export(load(spared(tmp_path / "spared")), "dmn"))
    told = dict(zip(root.xpath("dmn:inputData/@name", namespaces=NAMES),
                    root.xpath("dmn:inputData/dmn:description/text()", namespaces=NAMES), strict=True))  # fmt: skip
    assert "or does_not_apply (does not apply). An open question is null." in told["kitchen_size"]
    assert "does_not_apply" not in told["cook"]


def boxes_of(root: Any) -> dict[str, dict[str, int]]:
    """Where each element is drawn."""
    return {
        shape.get("dmnElementRef"): {side: int(value) for side, value in shape.find("dc:Bounds", DRAWN).attrib.items()}
        for shape in root.iterfind(".//dmndi:DMNShape", DRAWN)
    }


def lines_of(root: Any) -> dict[str, list[tuple[int, int]]]:
    """The points of the line that is drawn for each requirement."""
    return {
        edge.get("dmnElementRef"): [(int(at.get("x")), int(at.get("y"))) for at in edge.iterfind("di:waypoint", DRAWN)]
        for edge in root.iterfind(".//dmndi:DMNEdge", DRAWN)
    }


@pytest.mark.slow
@pytest.mark.parametrize("of", ["knowledge", "garden", "kitchen"])
def test_no_line_goes_through_a_box_nor_along_its_edge(of: str, request: pytest.FixtureRequest) -> None:
    """Else it seems to come from there. Points along the line are tried, a pixel or so apart."""
    root = read(export(request.getfixturevalue(of), "dmn"))
    ends = between_of(root)
    for name, points in lines_of(root).items():
        boxes = {each: (box, 0 if each in ends[name] else 5) for each, box in boxes_of(root).items()}
        for (x, y), (to_x, to_y) in pairwise(points):
            steps = max(abs(to_x - x), abs(to_y - y), 1)
            for step in range(steps + 1):
                at = (x + (to_x - x) * step / steps, y + (to_y - y) * step / steps)
                within = [each for each, (box, around) in boxes.items() if inside(at, box, around)]
                assert within == [], (name, at)


def inside(at: tuple[float, float], box: dict[str, int], around: int) -> bool:
    across, down = at[0] - box["x"], at[1] - box["y"]
    return -around < across < box["width"] + around and -around < down < box["height"] + around


def between_of(root: Any) -> dict[str, tuple[str, str]]:
    """From which element to which each requirement is that is no question's."""
    return {
        required.get("id"): (given.get("href").removeprefix("#"), required.getparent().get("id"))
        for given in root.iterfind(".//dmn:*[@href]", NAMES)
        if not given.tag.endswith("}requiredInput")
        for required in [given.getparent()]
    }


@pytest.mark.parametrize("of", ["knowledge", "kitchen"])
def test_each_line_is_one_between_two_decisions_and_ends_at_their_boxes(
    of: str, request: pytest.FixtureRequest
) -> None:
    root = read(export(request.getfixturevalue(of), "dmn"))
    boxes = boxes_of(root)
    between, lines = between_of(root), lines_of(root)
    assert sorted(lines) == sorted(between)
    assert len(lines) == len(root.findall(".//dmndi:DMNEdge", DRAWN))
    for required, points in lines.items():
        for name, (x, y) in zip(between[required], (points[0], points[-1]), strict=True):
            box = boxes[name]
            across, down = x - box["x"], y - box["y"]
            assert 0 <= across <= box["width"]
            assert 0 <= down <= box["height"]
            assert across in (0, box["width"]) or down in (0, box["height"])
    named = root.xpath("//@id")
    assert len(named) == len(set(named))


@pytest.mark.parametrize("of", ["knowledge", "kitchen"])
def test_everything_is_drawn_and_nothing_over_another(of: str, request: pytest.FixtureRequest) -> None:
    root = read(export(request.getfixturevalue(of), "dmn"))
    boxes = boxes_of(root)
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
    agree(Reading("DMN", ALONE, in_spiff), some_ventures(knowledge, 5, seed=65), knowledge)
