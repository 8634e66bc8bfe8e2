"""The picture of the chain: its arrows say what rests on what and what holds what down, and cross no box."""

from __future__ import annotations

from itertools import combinations

import pytest

from collabadvisor import KnowledgeBase, Venture, advise, load
from collabadvisor.document.shapes import SHAPES
from collabadvisor.report.advice.chain_picture import ChainPicture, Edge, Node, lay_out
from collabadvisor.report.advice.composing import compose

STAGES = ["proposed", "forming", "established", "mature"]


@pytest.fixture(scope="module")
def knowledge() -> KnowledgeBase:
    return load()


def venture(stage: str) -> Venture:
    return Venture(venture="V", stage=stage, answers={"boundary_alignment": "mismatched"})


def weakest(knowledge: KnowledgeBase, stage: str) -> Venture:
    asked = (fact for fact in knowledge.facts.values() if fact.is_asked_at(stage))
    return Venture(venture="V", stage=stage, answers={fact.id: fact.scale[0] for fact in asked})


def chain(knowledge: KnowledgeBase, stage: str, given: Venture | None = None) -> ChainPicture:
    given = given or venture(stage)
    return lay_out(compose([(given, advise(given, knowledge))], knowledge).ventures[0])


def point(edge: Edge, at: float) -> tuple[float, float]:
    weights = ((1 - at) ** 3, 3 * at * (1 - at) ** 2, 3 * at**2 * (1 - at), at**3)
    xs, ys = zip(*edge.curve, strict=True)
    return (
        sum(w * x for w, x in zip(weights, xs, strict=True)),
        sum(w * y for w, y in zip(weights, ys, strict=True)),
    )


def inside(node: Node, x: float, y: float) -> bool:
    return node.x < x < node.x + node.width and node.y < y < node.y + node.height


@pytest.mark.parametrize("stage", STAGES)
def test_every_arrow_is_something_that_rests_on_something(stage: str, knowledge: KnowledgeBase) -> None:
    expected = {
        (carrier, name)
        for name, value in knowledge.framework.values.items()
        for carrier in value.rests_on.get(stage, ())
    }
    drawn = [(edge.source, edge.target) for edge in chain(knowledge, stage).edges]
    assert set(drawn) == expected
    assert len(drawn) == len(expected)


@pytest.mark.parametrize("stage", STAGES)
def test_what_holds_a_value_down_is_a_heavy_arrow_from_it_or_from_the_base_of_the_finding(
    stage: str, knowledge: KnowledgeBase
) -> None:
    given = weakest(knowledge, stage)
    rules, values = knowledge.rules, advise(given, knowledge).values
    expected = {
        (rules[other].about if other in rules else other, name)
        for name, value in values.items()
        for other in value.held_down_by
    }
    made = chain(knowledge, stage, given)
    assert {(edge.source, edge.target) for edge in made.edges if edge.holds} == expected
    assert any(target not in knowledge.framework.values["efficiency"].rests_on for _, target in expected)
    assert all(edge.standing == values[edge.target].outlook for edge in made.edges)
    resting = {(carrier, name) for name in values for carrier in knowledge.framework.carriers(name, stage)}
    assert {(edge.source, edge.target) for edge in made.edges} == expected | resting


def test_a_value_that_nothing_holds_down_has_no_heavy_arrow(knowledge: KnowledgeBase) -> None:
    values = advise(venture("forming"), knowledge).values
    held = {edge.target for edge in chain(knowledge, "forming").edges if edge.holds}
    assert held == {name for name, value in values.items() if value.held_down_by}
    assert held < values.keys()


def test_a_value_that_is_shown_is_marked(knowledge: KnowledgeBase) -> None:
    given = Venture(venture="V", stage="established", answers={"formal_adoption": "all_boards"})
    shown = {name for name, value in advise(given, knowledge).values.items() if value.shown}
    assert {node.id for node in chain(knowledge, "established", given).nodes if node.shown} == shown == {"legitimacy"}


@pytest.mark.parametrize("stage", STAGES)
def test_no_arrow_crosses_a_box_or_leaves_the_picture(stage: str, knowledge: KnowledgeBase) -> None:
    made = chain(knowledge, stage, weakest(knowledge, stage))
    for edge in made.edges:
        for step in range(101):
            x, y = point(edge, step / 100)
            assert 0 <= x <= made.width
            assert 0 <= y <= made.height
            assert not any(inside(node, x, y) for node in made.nodes), (edge.source, edge.target)


@pytest.mark.parametrize("stage", STAGES)
def test_an_arrow_begins_and_ends_at_its_boxes(stage: str, knowledge: KnowledgeBase) -> None:
    made = chain(knowledge, stage, weakest(knowledge, stage))
    nodes = {node.id: node for node in made.nodes}
    for edge in made.edges:
        source, target = nodes[edge.source], nodes[edge.target]
        (x, y), (tip_x, tip_y) = edge.curve[0], edge.head[0]
        assert x == source.x + source.width
        assert source.y < y < source.y + source.height
        assert tip_x == (target.x if source.x < target.x else target.x + target.width)
        assert target.y < tip_y < target.y + target.height


def test_arrow_heads_do_not_lie_on_each_other(knowledge: KnowledgeBase) -> None:
    heads = [edge.head[0] for edge in chain(knowledge, "mature").edges]
    assert all(abs(a[0] - b[0]) + abs(a[1] - b[1]) >= 9 for a, b in combinations(heads, 2))


def test_bases_stand_left_values_right_and_arches_keep_to_the_right(knowledge: KnowledgeBase) -> None:
    made = chain(knowledge, "mature")
    nodes = {node.id: node for node in made.nodes}
    assert list(nodes) == list(knowledge.framework.names_with_standing())
    assert {nodes[name].x for name in knowledge.framework.bases} == {made.left}
    assert {nodes[name].x for name in knowledge.framework.values} == {made.right}
    arches = [edge for edge in made.edges if edge.source in knowledge.framework.values]
    assert {(edge.source, edge.target) for edge in arches} == {
        ("legitimacy", "security"),
        ("legitimacy", "productivity"),
    }
    edge_of_boxes = made.right + nodes["legitimacy"].width
    assert all(point(edge, step / 50)[0] >= edge_of_boxes for edge in arches for step in range(51))


def test_arches_lie_inside_each_other(knowledge: KnowledgeBase) -> None:
    near, far = sorted(
        (edge for edge in chain(knowledge, "mature").edges if edge.source == "legitimacy"),
        key=lambda edge: edge.curve[-1][1],
    )
    assert far.curve[0][1] < near.curve[0][1] < near.curve[-1][1] < far.curve[-1][1]
    assert far.curve[1][0] > near.curve[1][0]


def test_boxes_do_not_overlap_and_titles_fit(knowledge: KnowledgeBase) -> None:
    made = chain(knowledge, "forming")
    for one, other in combinations(made.nodes, 2):
        assert one.x != other.x or abs(one.y - other.y) >= one.height
    assert all(48 + 9 * len(node.title) <= node.width for node in made.nodes)
    assert all(node.y + node.height <= made.height for node in made.nodes)


def test_every_standing_has_its_own_shape(knowledge: KnowledgeBase) -> None:
    assert list(SHAPES) == list(knowledge.framework.standings)
    assert len(set(SHAPES.values())) == len(SHAPES)


def test_nodes_carry_their_standing_and_its_word(knowledge: KnowledgeBase) -> None:
    standings = advise(venture("forming"), knowledge).standings
    for node in chain(knowledge, "forming").nodes:
        assert node.standing == standings[node.id]
        assert node.word == knowledge.framework.standings[node.standing].title
    assert set(standings.values()) > {"not_known"}
