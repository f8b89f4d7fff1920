"""Whether a ring of corners crosses itself.

The widget does the same; `tests/vectors/crossing.json` holds the two together.
"""

from collections.abc import Sequence
from math import hypot
from typing import NamedTuple

from embed_label.regions.plane import Corner

# What lies nearer than this lies on the line: outlines may touch themselves, as keyholes do.
HAIR = 0.01
# Pairs of edges that lie beside each other: no outline that anybody draws has as many, and so
# many take a second.
BUDGET = 2_000_000


class _Edge(NamedTuple):
    """From one corner to the next; `before` is the corner that leads to it.

    `low` and `high` are its ends along the longer axis of the outline, `near` and `far` across it.
    """

    low: float
    high: float
    near: float
    far: float
    at: int
    before: Corner
    start: Corner
    end: Corner


def crossing(ring: Sequence[Corner]) -> tuple[int, int] | None:
    """Two edges that cross, each by the corner that it begins at; None where none do."""
    # In order along the longer axis few edges lie beside each other.
    across, down = ([corner[axis] for corner in ring] for axis in (0, 1))
    axis = int(max(down) - min(down) > max(across) - min(across))
    edges = sorted(_edges(ring, axis))
    left = BUDGET
    for index, one in enumerate(edges):
        end, near, far = one.high + HAIR, one.near - HAIR, one.far + HAIR
        for at in range(index + 1, len(edges)):
            other = edges[at]
            if other.low > end:
                break
            left -= 1
            if left < 0:
                return None
            if other.near <= far and other.far >= near and _cross(one, other):
                return min(one.at, other.at), max(one.at, other.at)
    return None


def _edges(ring: Sequence[Corner], axis: int) -> list[_Edge]:
    return [
        _Edge(
            min(start[axis], end[axis]),
            max(start[axis], end[axis]),
            min(start[1 - axis], end[1 - axis]),
            max(start[1 - axis], end[1 - axis]),
            at,
            ring[at - 1],
            start,
            end,
        )
        for at, (start, end) in enumerate(zip(ring, [*ring[1:], *ring[:1]], strict=True))
    ]


def _cross(one: _Edge, other: _Edge) -> bool:
    return (
        (_parts(one, other.start, other.end) and _parts(other, one.start, one.end))
        or _pierces(one, other)
        or _pierces(other, one)
    )


def _parts(edge: _Edge, one: Corner, other: Corner) -> bool:
    """Whether two places lie on different sides of an edge."""
    left, right = _off(edge, one), _off(edge, other)
    return (left > HAIR and right < -HAIR) or (left < -HAIR and right > HAIR)


def _pierces(edge: _Edge, other: _Edge) -> bool:
    """Whether the outline goes through an edge right where it has a corner itself."""
    return (
        abs(_off(edge, other.start)) <= HAIR
        and _lies_between(other.start, edge)
        and _parts(edge, other.before, other.end)
    )


def _off(edge: _Edge, at: Corner) -> float:
    """How far a place is off the line that an edge lies on, to its left or to its right."""
    (x, y), (right, down) = edge.start, edge.end
    length = hypot(right - x, down - y)
    return ((right - x) * (at[1] - y) - (down - y) * (at[0] - x)) / length if length else 0.0


def _lies_between(at: Corner, edge: _Edge) -> bool:
    (x, y), (right, down) = edge.start, edge.end
    length = hypot(right - x, down - y)
    along = (right - x) * (at[0] - x) + (down - y) * (at[1] - y)
    return HAIR * length < along < (length - HAIR) * length
