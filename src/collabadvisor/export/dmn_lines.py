"""Where the boxes of a diagram stand, and ways for its lines around them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import pairwise

WIDTH, HEIGHT, GAP = 240, 60, 30
CLEAR = 5
"""So far a line keeps away from boxes that it has nothing to do with."""
Point = tuple[int, int]


@dataclass(frozen=True)
class Box:
    """Where an element stands: its left upper corner."""

    left: int
    top: int


def line_points(source: Box, target: Box, boxes: Collection[Box]) -> list[Point]:
    """The points of a line from the top of a box to the bottom of another one, further up.

    It is straight; where that would go through one of the ``boxes``, it goes along the nearest aisle between them, and
    straight all the same where none is free.
    """
    rooms = [_Room.of(box, 0 if box in (source, target) else CLEAR) for box in boxes]
    aisles = {side for box in boxes for side in (box.left - GAP // 2, box.left + WIDTH + GAP // 2)}
    start = (source.left + WIDTH // 2, source.top)
    end = (target.left + WIDTH // 2, target.top + HEIGHT)
    leaves, arrives = start[1] - GAP // 2, end[1] + GAP // 2
    straight = [start, end]
    around = [
        [start, (start[0], leaves), (aisle, leaves), (aisle, arrives), (end[0], arrives), end]
        for aisle in sorted(aisles, key=lambda aisle: (abs(aisle - start[0]) + abs(aisle - end[0]), aisle))
    ]
    return next((points for points in (straight, *around) if _is_free(points, rooms)), straight)


@dataclass(frozen=True)
class _Room:
    """What no line may go through: from where to where, across and down."""

    across: tuple[int, int]
    down: tuple[int, int]

    @classmethod
    def of(cls, box: Box, around: int) -> _Room:
        right, bottom = box.left + WIDTH, box.top + HEIGHT
        return cls((box.left - around, right + around), (box.top - around, bottom + around))


def _is_free(points: list[Point], rooms: Iterable[_Room]) -> bool:
    return not any(_goes_through(one, other, room) for room in rooms for one, other in pairwise(points))


def _goes_through(one: Point, other: Point, room: _Room) -> bool:
    """Whether some of the line between two points lies within, and not only at the edge."""
    enters, leaves = 0.0, 1.0
    for at, to, (low, high) in ((one[0], other[0], room.across), (one[1], other[1], room.down)):
        if at == to:
            if not low < at < high:
                return False
        else:
            first, last = sorted(((low - at) / (to - at), (high - at) / (to - at)))
            enters, leaves = max(enters, first), min(leaves, last)
    return enters < leaves
