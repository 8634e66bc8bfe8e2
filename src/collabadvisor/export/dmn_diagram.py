"""The diagram of a decision model: for each base a block of its questions and decisions, the rest on top."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from collabadvisor.circuit.decision_model import VERDICT
from collabadvisor.export.dmn_lines import GAP, HEIGHT, WIDTH, Box, Point, line_points
from collabadvisor.export.dmn_parts import STAGE
from collabadvisor.export.dmn_tables import Model

SOURCE = "source"
"""The id of the element that stands for what the knowledge rests on."""
FALL = 120
"""The gap between two bands."""
ABREAST = 3
"""So many boxes stand beside each other in a block."""
BLOCK = ABREAST * (WIDTH + GAP) + GAP
BANDS = {
    "how it stands": ("standing_", "recommendations_"),
    "how pressing": ("priority_",),
    "what is found": ("answered_", "not_applying_", "findings_"),
}
"""From the top to the bottom of a block."""


def add_diagram(root: Element, model: Model) -> None:
    """Add where each element of a model stands, and the lines between decisions.

    Lines from the questions are not drawn: hundreds of them would hide all else. What a decision asks, its table tells.
    """
    diagram = SubElement(SubElement(root, "dmndi:DMNDI"), "dmndi:DMNDiagram", id="diagram")
    boxes = _boxes(model)
    for name, box in boxes.items():
        shape = SubElement(diagram, "dmndi:DMNShape", id=f"{name}_shape", dmnElementRef=name)
        size = {"x": box.left, "y": box.top, "width": WIDTH, "height": HEIGHT}
        SubElement(shape, "dc:Bounds", {side: str(number) for side, number in size.items()})
    for decision in root.iterfind("decision"):
        for required in decision:
            if required.tag.endswith("Requirement") and required[0].tag != "requiredInput":
                source = boxes[required[0].attrib["href"].removeprefix("#")]
                points = line_points(source, boxes[decision.attrib["id"]], boxes.values())
                _line(diagram, required.attrib["id"], points)


def _line(diagram: Element, name: str, points: Iterable[Point]) -> None:
    edge = SubElement(diagram, "dmndi:DMNEdge", id=f"{name}_edge", dmnElementRef=name)
    for x, y in points:
        SubElement(edge, "di:waypoint", x=str(x), y=str(y))


def _boxes(model: Model) -> dict[str, Box]:
    """Where each element stands, band by band from the top: what all rests in, then the bases beside each other."""
    bases = list(model.knowledge.framework.bases)
    bands = {kind: [_of(model, base, kinds) for base in bases] for kind, kinds in BANDS.items()}
    questions = [[f"input_{fact.id}" for fact in model.knowledge.facts.values() if fact.base == base] for base in bases]
    boxes: dict[str, Box] = {}
    top = 0
    across = len(bases) * BLOCK - 2 * GAP
    for row in _on_top(model):
        left = (across - len(row) * (WIDTH + GAP) + GAP) // 2
        boxes |= {name: Box(max(left, 0) + place * (WIDTH + GAP), top) for place, name in enumerate(row)}
        top += HEIGHT + FALL
    for blocks in (*bands.values(), questions):
        for number, block in enumerate(blocks):
            boxes |= {
                name: Box(number * BLOCK + place % ABREAST * (WIDTH + GAP), top + place // ABREAST * (HEIGHT + GAP))
                for place, name in enumerate(block)
            }
        most = max(len(block) for block in blocks)
        top += -(-most // ABREAST) * (HEIGHT + GAP) - GAP + FALL if most else 0
    return {**boxes, f"input_{STAGE}": Box(across // 2 - WIDTH - GAP, top), SOURCE: Box(across // 2 + GAP, top)}


def _of(model: Model, base: str, kinds: tuple[str, ...]) -> list[str]:
    return [table.name for table in model.tables if table.group == base and table.name.startswith(kinds)]


def _on_top(model: Model) -> list[list[str]]:
    """What the verdict calls for, the verdict, then the values, those above that rest on those below."""
    free = [table.name for table in model.tables if not table.group]
    advice = [[name for name in free if name.startswith(kind)] for kind in ("recommendations_", "priority_")]
    levels = [[f"standing_{name}" for name in level] for level in model.levels]
    values = [[name for name in level if name in free] for level in levels]
    placed = {name for level in (*advice, *values) for name in level}
    lowest = [name for name in free if name not in placed and name != VERDICT]
    rows = [*advice, [VERDICT] if VERDICT in free else [], *reversed(values[1:]), [*values[0], *lowest]]
    return [row for row in rows if row]
