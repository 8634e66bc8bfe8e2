"""Where the picture of the chain puts its nodes and arrows: bases on the left, values on the right.

Arrows from a base to a value stay between the two columns; those from a value to a value arch to the right of
them. So no arrow can cross a node's box, whatever the pack's framework says.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from collabadvisor.knowledge.framework import StandingOrNot
from collabadvisor.report.advice.advice_content import BaseShown, Report, ValueShown

BOX_HEIGHT, PITCH, GAP = 58.0, 82.0, 190.0
TOP = 34.0  # room for the headings of the columns
MARGIN = 2.0  # so that no stroke is cut off at the edge
TEXT_AT, LETTER, NARROWEST = 48.0, 9.4, 184.0
ARCH, ARCH_STEP = 58.0, 34.0
HEAD = 9.0

Point = tuple[float, float]


@dataclass(frozen=True)
class Node:
    """A base or value in its box; ``shown`` says that something shows it already."""

    id: str
    title: str
    standing: StandingOrNot
    word: str
    shown: bool
    x: float
    y: float
    width: float
    height: float = BOX_HEIGHT


@dataclass(frozen=True)
class Edge:
    """An arrow, from what carries to what rests on it: a cubic curve and the corners of its head.

    ``standing`` is that of the target, which its source may hold down (``holds``).
    """

    source: str
    target: str
    holds: bool
    standing: StandingOrNot
    curve: tuple[Point, Point, Point, Point]
    head: tuple[Point, Point, Point]

    @property
    def path(self) -> str:
        """The curve as SVG path data."""
        start, *rest = (f"{x:g} {y:g}" for x, y in self.curve)
        return f"M{start}C{' '.join(rest)}"

    @property
    def points(self) -> str:
        """The head as SVG polygon points."""
        return " ".join(f"{x:g},{y:g}" for x, y in self.head)


@dataclass(frozen=True)
class ChainPicture:
    """The whole picture, with its size."""

    width: float
    height: float
    left: float
    right: float
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def lay_out(report: Report) -> ChainPicture:
    """The nodes of a venture's report in two columns; arrows for what rests on something, or is held down by it."""
    everything: tuple[BaseShown | ValueShown, ...] = (*report.bases, *report.values)
    titles = [each.title for each in everything]
    box = max([NARROWEST, *(TEXT_AT + LETTER * len(title) + 12 for title in titles)])
    right = MARGIN + box + GAP
    tallest = max(len(report.bases), len(report.values))
    nodes = (*_column(report.bases, MARGIN, box, tallest), *_column(report.values, right, box, tallest))
    edges = _edges({node.id: node for node in nodes}, report.values)
    reach = max((x for edge in edges for x, _ in edge.curve[1:3]), default=0.0)
    # A cubic curve with both control points at the same distance comes within three quarters of it.
    width = max(right + box, right + box + 0.75 * (reach - right - box)) + 8
    return ChainPicture(
        round(width, 1), TOP + tallest * PITCH - (PITCH - BOX_HEIGHT) + MARGIN, MARGIN, right, nodes, edges
    )


def _column(standings: Iterable[BaseShown | ValueShown], x: float, box: float, tallest: int) -> Iterable[Node]:
    members = list(standings)
    top = TOP + (tallest - len(members)) * PITCH / 2
    for row, each in enumerate(members):
        shown = isinstance(each, ValueShown) and bool(each.strengths)
        yield Node(each.id, each.title, each.standing, each.word, shown, x, top + row * PITCH, box)


def _edges(nodes: Mapping[str, Node], values: Sequence[ValueShown]) -> tuple[Edge, ...]:
    bearing = {value.id: dict.fromkeys((*value.rests_on, *value.held_by)) for value in values}
    pairs = [(nodes[carrier], nodes[value]) for value, carriers in bearing.items() for carrier in carriers]
    holding = {(nodes[carrier], nodes[value.id]) for value in values for carrier in value.held_by}
    between = [(source, target) for source, target in pairs if source.x < target.x]
    arching = [(source, target) for source, target in pairs if source.x == target.x]
    straight = _Ports(between)
    arched = _Ports(arching, nested=True)
    return (
        *(
            _across(
                source, target, straight.of(source, target), straight.of(target, source), (source, target) in holding
            )
            for source, target in between
        ),
        *(
            _arched(source, target, arched.of(source, target), arched.of(target, source), (source, target) in holding)
            for source, target in arching
        ),
    )


class _Ports:
    """The heights at which arrows meet a box: spread over its side, in the order that keeps them apart."""

    def __init__(self, pairs: Iterable[tuple[Node, Node]], *, nested: bool = False) -> None:
        self.nested = nested
        self.ends: dict[str, dict[str, float]] = {}
        for source, target in pairs:
            self.ends.setdefault(source.id, {})[target.id] = target.y - source.y
            self.ends.setdefault(target.id, {})[source.id] = source.y - target.y

    def of(self, node: Node, other: Node) -> float:
        ends = self.ends[node.id]
        order = sorted(ends, key=lambda name: self._place(ends[name]))
        return round(node.y + node.height * (order.index(other.id) + 1) / (len(order) + 1), 1)

    def _place(self, away: float) -> tuple[bool, float]:
        # Arches lie inside each other: upward the near one first, downward the far one first.
        return (away > 0, -away) if self.nested else (False, away)


def _across(source: Node, target: Node, leave: float, arrive: float, holds: bool) -> Edge:
    start, end = source.x + source.width, target.x
    middle = (start + end) / 2
    tip = end - HEAD
    curve = ((start, leave), (middle, leave), (middle, arrive), (tip, arrive))
    return Edge(source.id, target.id, holds, target.standing, curve, _head(end, tip, arrive))


def _arched(source: Node, target: Node, leave: float, arrive: float, holds: bool) -> Edge:
    edge = source.x + source.width
    out = edge + ARCH + ARCH_STEP * (abs(target.y - source.y) / PITCH - 1)
    tip = edge + HEAD
    return Edge(
        source.id,
        target.id,
        holds,
        target.standing,
        ((edge, leave), (out, leave), (out, arrive), (tip, arrive)),
        _head(edge, tip, arrive),
    )


def _head(point: float, back: float, y: float) -> tuple[Point, Point, Point]:
    return (point, y), (back, y - HEAD / 2), (back, y + HEAD / 2)
