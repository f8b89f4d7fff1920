"""Shapes on a plane: fragments of the media, and SVG, as Annotorious reads and writes them."""

import re
from collections.abc import Iterable, Iterator

from pydantic import JsonValue

from embed_label.errors import Unheld
from embed_label.formats.part import Fields, Part
from embed_label.formats.recordings.moments import decimal
from embed_label.regions import Box, Ellipse, Page, Plane, Point, Polygon, Region
from embed_label.regions.space import AnySpace

MEDIA = "http://www.w3.org/TR/media-frags/"
PDF = "http://tools.ietf.org/rfc/rfc3778"
NUMBER = r"-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?"
FRAGMENT = re.compile(rf"xywh=(pixel:|percent:)?({NUMBER}),({NUMBER}),({NUMBER}),({NUMBER})$")
TAG = re.compile(r"<(rect|ellipse|circle|polygon|path)\b([^<>]*)>")
ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
TURN = re.compile(rf"rotate\(\s*({NUMBER})")
STEP = re.compile(rf"([A-Za-z])|({NUMBER})")
SVG = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'
# Of an outline that nobody drew by hand.
LONGEST = 5_000_000


def selector_of(region: Region) -> Fields | None:
    """None for a shape that there is no room for."""
    match region:
        case Box(rotation=turn) if turn % 360 == 0:
            return _fragment(region.x, region.y, region.width, region.height)
        case Box():
            x, y, width, height = map(_said, (region.x, region.y, region.width, region.height))
            middle = (region.x + region.width / 2, region.y + region.height / 2)
            turned = _turn(region.rotation, *middle)
            return _svg(f'<rect x="{x}" y="{y}" width="{width}" height="{height}"{turned}/>')
        case Ellipse():
            x, y, across, down = map(_said, (region.x, region.y, region.radius_x, region.radius_y))
            turned = _turn(region.rotation, region.x, region.y) if region.rotation % 360 else ""
            return _svg(f'<ellipse cx="{x}" cy="{y}" rx="{across}" ry="{down}"{turned}/>')
        case Polygon(holes=holes) if holes:
            rings = " ".join(map(_outline, (region.points, *holes)))
            return _svg(f'<path fill-rule="evenodd" d="{rings}"/>')
        case Polygon():
            return _svg(f'<polygon points="{" ".join(_corners(region.points))}"/>')
        case Point():
            return _fragment(region.x, region.y, 0, 0)
        case _:
            return None


def _fragment(x: float, y: float, width: float, height: float) -> Fields:
    place = ",".join(map(_said, (x, y, width, height)))
    return {"type": "FragmentSelector", "conformsTo": MEDIA, "value": f"xywh=pixel:{place}"}


def _svg(inside: str) -> Fields:
    return {"type": "SvgSelector", "value": SVG.format(inside)}


def _said(number: float) -> str:
    return decimal(float(number)).removesuffix(".0")


def _turn(degrees: float, x: float, y: float) -> str:
    return f' transform="rotate({_said(degrees)} {_said(x)} {_said(y)})"'


def _corners(ring: Iterable[tuple[float, float]]) -> Iterator[str]:
    return (f"{_said(x)},{_said(y)}" for x, y in ring)


def _outline(ring: Iterable[tuple[float, float]]) -> str:
    return f"M {' L '.join(each.replace(',', ' ') for each in _corners(ring))} Z"


def shape_in(fragment: str, space: AnySpace | None) -> Fields:
    """A box, or a point where it has no extent."""
    found = FRAGMENT.search(fragment)
    if not found:
        raise Unheld(f'has the fragment "{fragment[:40]}", which is no xywh=')
    x, y, width, height = map(float, found.groups()[1:])
    if found[1] == "percent:":
        if not isinstance(space, Plane | Page):
            raise Unheld("is in percents of a size that is not known")
        x, width = x / 100 * space.width, width / 100 * space.width
        y, height = y / 100 * space.height, height / 100 * space.height
    if not width and not height:
        return {"kind": "point", "x": x, "y": y}
    return {"kind": "box", "x": x, "y": y, "width": width, "height": height}


def svg_in(selector: Part) -> Fields:
    """The first shape. It is searched and never parsed, so nothing in it is resolved."""
    text = selector.text("value")
    found = TAG.search(text) if len(text) < LONGEST else None
    if not found:
        raise Unheld("has an SVG without a rect, ellipse, circle, polygon or path")
    said = {name: one or other for name, one, other in ATTRIBUTE.findall(found[2])}
    turned = TURN.match(said.get("transform", "").strip())
    rotation = float(turned[1]) if turned else 0.0
    match found[1]:
        case "rect":
            x, y, width, height = (_number(said, key) for key in ("x", "y", "width", "height"))
            box: Fields = {"x": x, "y": y, "width": width, "height": height}
            return {"kind": "box", **box, "rotation": rotation}
        case "ellipse" | "circle" as name:
            across, down = ("rx", "ry") if name == "ellipse" else ("r", "r")
            radii: Fields = {"radius_x": _number(said, across), "radius_y": _number(said, down)}
            place: Fields = {"x": _number(said, "cx"), "y": _number(said, "cy")}
            return {"kind": "ellipse", **place, **radii, "rotation": rotation}
        case "polygon":
            numbers = [float(each) for each in re.findall(NUMBER, said.get("points", ""))]
            return {"kind": "polygon", "points": _pairs(numbers)}
        case _:
            first, *holes = _rings(said.get("d", ""))
            return {"kind": "polygon", "points": first, "holes": holes}


def _number(said: dict[str, str], key: str) -> float:
    try:
        return float(said.get(key, "0"))
    except ValueError as error:
        raise Unheld(f'has an SVG in which {key} is "{said[key][:40]}"') from error


def _pairs(numbers: list[float]) -> list[JsonValue]:
    if len(numbers) < 6 or len(numbers) % 2:
        raise Unheld("has an SVG with less than three corners, or half of one")
    return [[x, y] for x, y in zip(numbers[::2], numbers[1::2], strict=True)]


def _rings(path: str) -> list[JsonValue]:
    rings: list[list[float]] = []
    for letter, number in STEP.findall(path):
        if letter == "M":
            rings.append([])
        elif letter and letter not in "LZz":
            raise Unheld(f'has an SVG path with "{letter}", which is no straight line')
        elif number and rings:
            rings[-1].append(float(number))
    if not rings:
        raise Unheld("has an SVG path that begins nowhere")
    return [_pairs(each) for each in rings]
