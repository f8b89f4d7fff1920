"""What the region kinds of a plane share: corners, and whether they lie inside."""

from collections.abc import Sequence
from math import cos, inf, radians, sin

from embed_label.regions.space import AnySpace, Film, Page, Plane

Corner = tuple[float, float]

# What the browser rounds and adds again may end a hair outside.
SLACK = 0.01
# Times both sides of the image: so large is nothing that somebody drew, whatever hangs over.
LARGEST = 2


def turned(corners: Sequence[Corner], about: Corner, degrees: float) -> list[Corner]:
    """The corners, turned clockwise (down is +y)."""
    if not degrees % 360:
        return list(corners)
    turn, lean = cos(radians(degrees)), sin(radians(degrees))
    (x0, y0) = about
    return [
        (x0 + (x - x0) * turn - (y - y0) * lean, y0 + (x - x0) * lean + (y - y0) * turn)
        for x, y in corners
    ]


def shoelace(corners: Sequence[Corner]) -> float:
    """The area that a ring of corners encloses."""
    return abs(_winding(corners)) / 2


def outside(what: str, corners: Sequence[Corner], space: AnySpace) -> str | None:
    """Why corners cannot lie in a space, or None if they do."""
    if not isinstance(space, Plane | Film | Page):
        return f"{article(what)} needs a plane"
    left, right = min(x for x, _ in corners), max(x for x, _ in corners)
    top, bottom = min(y for _, y in corners), max(y for _, y in corners)
    inside = left >= -SLACK and top >= -SLACK
    if inside and right <= space.width + SLACK and bottom <= space.height + SLACK:
        return None
    return f"the {what} from ({left:g}, {top:g}) to ({right:g}, {bottom:g}) leaves {_image(space)}"


def oversized(what: str, width: float, height: float, space: AnySpace) -> str | None:
    """Why something of which only the centre must lie inside is too large all the same."""
    if max(width, height) <= _far(space):
        return None
    return f"the {what} of {width:g} by {height:g} pixels is far larger than {_image(space)}"


def far_off(what: str, at: Corner, space: AnySpace) -> str | None:
    """Why a place that may lie outside lies too far outside."""
    if max(map(abs, at)) <= _far(space):
        return None
    return f"the {what} ({at[0]:g}, {at[1]:g}) lies far outside of {_image(space)}"


def _far(space: AnySpace) -> float:
    return LARGEST * (space.width + space.height) if isinstance(space, Plane | Film | Page) else inf


def _image(space: AnySpace) -> str:
    if isinstance(space, Page):
        return f"the page of {space.width:g} by {space.height:g} points"
    known = isinstance(space, Plane | Film)
    return f"the image of {space.width:g} by {space.height:g} pixels" if known else "what is shown"


def article(what: str) -> str:
    return f"an {what}" if what[0] in "aeiou" else f"a {what}"


def convex_overlap(one: Sequence[Corner], other: Sequence[Corner]) -> float:
    """Intersection over union of two convex rings, by clipping the one with the other's edges."""
    shared = list(one)
    ring = list(other) if _winding(other) > 0 else list(other)[::-1]
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], *ring[:1]], strict=True):
        shared = _clipped(shared, (x1, y1), (x2 - x1, y2 - y1))
        if not shared:
            return 0.0
    common = shoelace(shared)
    either = shoelace(one) + shoelace(other) - common
    # An area too small or too large for a float is none.
    return min(1.0, common / either) if either > 0 else 0.0


def _winding(ring: Sequence[Corner]) -> float:
    """Twice the area inside, positive where the ring runs clockwise."""
    if not ring:
        return 0
    # From a corner of its own: far from the origin of the image the products would drown it.
    x0, y0 = ring[0]
    pairs = zip(ring, [*ring[1:], *ring[:1]], strict=True)
    return sum((x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0) for (x1, y1), (x2, y2) in pairs)


def _clipped(ring: Sequence[Corner], start: Corner, along: Corner) -> list[Corner]:
    def depth(at: Corner) -> float:
        return along[0] * (at[1] - start[1]) - along[1] * (at[0] - start[0])

    kept: list[Corner] = []
    for here, there in zip(ring, [*ring[1:], *ring[:1]], strict=True):
        inside, next_inside = depth(here) >= 0, depth(there) >= 0
        if inside:
            kept.append(here)
        if inside != next_inside:
            share = depth(here) / (depth(here) - depth(there))
            kept.append(
                (here[0] + (there[0] - here[0]) * share, here[1] + (there[1] - here[1]) * share)
            )
    return kept
