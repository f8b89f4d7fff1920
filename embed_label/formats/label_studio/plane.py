"""Shapes on an image: percents of it there, pixels here."""

from collections.abc import Sequence

from pydantic import JsonValue

from embed_label.errors import Unheld
from embed_label.formats.images.pictures import Size
from embed_label.formats.label_studio.stage import Shown
from embed_label.formats.part import Fields, Part, plain
from embed_label.regions import Box, Ellipse, Path, Point, Polygon, Region
from embed_label.regions.plane import Corner, turned

# Below what a float keeps, above what it loses on the way to percents and back.
DIGITS = 9
WHOLE = 100.0


def rounded(number: float) -> float:
    return round(number, DIGITS)


def pixels(percent: float, of: float) -> float:
    return rounded(percent * of / WHOLE)


def percents(pixel: float, of: float) -> float:
    return pixel * WHOLE / of


def corner(x: float, y: float, size: Size) -> Corner:
    return (pixels(x, size[0]), pixels(y, size[1]))


def read_frame(value: Part, size: Size, whole: float = WHOLE) -> Fields:
    """A rectangle that there is turned about its top left corner, and here about its centre."""
    scale = (size[0] / whole, size[1] / whole)
    x, y = value.number("x") * scale[0], value.number("y") * scale[1]
    width, height = value.number("width") * scale[0], value.number("height") * scale[1]
    rotation = value.number("rotation", 0.0)
    (centre,) = turned([(x + width / 2, y + height / 2)], (x, y), rotation)
    return {
        "x": rounded(centre[0] - width / 2),
        "y": rounded(centre[1] - height / 2),
        "width": rounded(width),
        "height": rounded(height),
        "rotation": rotation,
    }


def write_frame(
    upright: tuple[float, float, float, float], rotation: float, size: Size, whole: float = WHOLE
) -> Fields:
    x, y, width, height = upright
    ((left, top),) = turned([(x, y)], (x + width / 2, y + height / 2), rotation)
    return {
        "x": plain(left * whole / size[0]),
        "y": plain(top * whole / size[1]),
        "width": plain(width * whole / size[0]),
        "height": plain(height * whole / size[1]),
        "rotation": plain(rotation),
    }


def read_box(value: Part, shown: Shown) -> Fields:
    return read_frame(value, shown.size(value.path))


def write_box(region: Region, shown: Shown) -> Fields:
    assert isinstance(region, Box)
    upright = (region.x, region.y, region.width, region.height)
    return write_frame(upright, region.rotation, shown.size(region.id))


def read_ellipse(value: Part, shown: Shown) -> Fields:
    width, height = shown.size(value.path)
    return {
        "x": pixels(value.number("x"), width),
        "y": pixels(value.number("y"), height),
        "radius_x": pixels(value.number("radiusX"), width),
        "radius_y": pixels(value.number("radiusY"), height),
        "rotation": value.number("rotation", 0.0),
    }


def write_ellipse(region: Region, shown: Shown) -> Fields:
    assert isinstance(region, Ellipse)
    width, height = shown.size(region.id)
    return {
        "x": plain(percents(region.x, width)),
        "y": plain(percents(region.y, height)),
        "radiusX": plain(percents(region.radius_x, width)),
        "radiusY": plain(percents(region.radius_y, height)),
        "rotation": plain(region.rotation),
    }


def read_polygon(value: Part, shown: Shown) -> Fields:
    if not value.flag("closed", default=True):
        raise Unheld("is a polygon that is not closed")
    size = shown.size(value.path)
    ring = [Part({"x": x, "y": y}, path) for path, x, y in _pairs(value)]
    return {"points": [list(corner(each.number("x"), each.number("y"), size)) for each in ring]}


def _pairs(value: Part) -> Sequence[tuple[str, JsonValue, JsonValue]]:
    made: list[tuple[str, JsonValue, JsonValue]] = []
    for at, each in enumerate(value.listed("points")):
        path = f"{value.path}.points[{at}]"
        if not isinstance(each, list) or len(each) != 2:
            raise value.wrong("points", "a list of pairs")
        made.append((path, each[0], each[1]))
    return made


def write_polygon(region: Region, shown: Shown) -> Fields:
    assert isinstance(region, Polygon)
    width, height = shown.size(region.id)
    ring: list[JsonValue] = [
        [plain(percents(x, width)), plain(percents(y, height))] for x, y in region.points
    ]
    return {"points": ring, "closed": True}


def read_point(value: Part, shown: Shown) -> Fields:
    width, height = shown.size(value.path)
    made: Fields = {"x": pixels(value.number("x"), width), "y": pixels(value.number("y"), height)}
    return {**made, "size": pixels(value.number("width"), width)} if value.has("width") else made


def write_point(region: Region, shown: Shown) -> Fields:
    assert isinstance(region, Point)
    width, height = shown.size(region.id)
    x, y = percents(region.x, width), percents(region.y, height)
    return {"x": plain(x), "y": plain(y), "width": plain(percents(region.size, width))}


def read_path(value: Part, shown: Shown) -> Fields:
    size = shown.size(value.path)
    points: list[JsonValue] = []
    before = None
    for vertex in value.parts("vertices"):
        follows = vertex.fields.get("prevPointId", before)
        if before is not None and follows != before:
            raise Unheld("is a vector with branches")
        before = vertex.fields.get("id")
        made: Fields = {"x": pixels(vertex.number("x"), size[0])}
        made["y"] = pixels(vertex.number("y"), size[1])
        for ours, theirs in (("before", "controlPoint1"), ("after", "controlPoint2")):
            if vertex.flag("isBezier") and vertex.has(theirs):
                handle = vertex.part(theirs)
                made[ours] = list(corner(handle.number("x"), handle.number("y"), size))
        points.append(made)
    return {"points": points, "closed": value.flag("closed")}


def write_path(region: Region, shown: Shown) -> Fields:
    assert isinstance(region, Path)
    width, height = shown.size(region.id)

    def place(x: float, y: float) -> Fields:
        return {"x": plain(percents(x, width)), "y": plain(percents(y, height))}

    vertices: list[JsonValue] = []
    for at, point in enumerate(region.points):
        is_bent = point.before is not None or point.after is not None
        made: Fields = {"id": f"{region.id}.{at}", **place(point.x, point.y)}
        made["prevPointId"] = f"{region.id}.{at - 1}" if at else None
        made["isBezier"] = is_bent
        if point.before is not None:
            made["controlPoint1"] = place(*point.before)
        if point.after is not None:
            made["controlPoint2"] = place(*point.after)
        vertices.append(made)
    return {"vertices": vertices, "closed": region.closed}
