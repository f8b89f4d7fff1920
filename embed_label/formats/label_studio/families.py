"""The families of region results: which values are places, and of which kind of region."""

from collections.abc import Callable
from typing import NamedTuple

from embed_label.errors import Unheld
from embed_label.formats.label_studio import masks, plane, spans, times, tracks
from embed_label.formats.label_studio.stage import Shown
from embed_label.formats.part import Fields, Part, plain
from embed_label.modalities import (
    AudioSource,
    DialogueSource,
    HtmlSource,
    SeriesSource,
    TextSource,
    VideoSource,
)
from embed_label.regions import (
    Box,
    Ellipse,
    Film,
    Interval,
    Mask,
    Page,
    Path,
    Plane,
    Point,
    Polygon,
    Region,
    Span,
    Timeline,
    Track,
)


class Family(NamedTuple):
    """`place` are the fields of a value that say where; the others may stay when a region moves."""

    kind: type[Region]
    read: Callable[[Part, Shown], Fields]
    write: Callable[[Region, Shown], Fields]
    place: frozenset[str]


FRAME = frozenset({"x", "y", "width", "height", "rotation"})
RUN = frozenset({"start", "end", "text"})
OFFSETS = frozenset({*RUN, "startOffset", "endOffset", "globalOffsets"})


def read_page(value: Part, shown: Shown) -> Fields:
    """Shares of a page, not percents."""
    if not isinstance(shown.space, Plane | Page):
        raise Unheld("lies on a page whose size is not known; give it with sizes=")
    return plane.read_frame(value, shown.size(value.path), whole=1)


def write_page(region: Region, shown: Shown) -> Fields:
    assert isinstance(region, Box)
    upright = (region.x, region.y, region.width, region.height)
    made = plane.write_frame(upright, region.rotation, shown.size(region.id), whole=1)
    return made if region.item is None else {**made, "pageIndex": region.item + 1}


RECTANGLE = Family(Box, plane.read_box, plane.write_box, FRAME)
ELLIPSE = Family(
    Ellipse,
    plane.read_ellipse,
    plane.write_ellipse,
    frozenset({"x", "y", "radiusX", "radiusY", "rotation"}),
)
POLYGON = Family(Polygon, plane.read_polygon, plane.write_polygon, frozenset({"points", "closed"}))
POINT = Family(Point, plane.read_point, plane.write_point, frozenset({"x", "y", "width"}))
PATH = Family(Path, plane.read_path, plane.write_path, frozenset({"vertices", "closed"}))
BRUSH = Family(Mask, masks.read_brush, masks.write_brush, frozenset({"format", "rle"}))
BITMASK = Family(Mask, masks.read_bitmask, masks.write_bitmask, frozenset({"imageDataURL"}))
TEXT = Family(Span, spans.read_text, spans.write_text, RUN)
HTML = Family(Span, spans.read_html, spans.write_html, OFFSETS)
DIALOGUE = Family(Span, spans.read_dialogue, spans.write_dialogue, OFFSETS)
AUDIO = Family(
    Interval, times.read_audio, times.write_audio, frozenset({"start", "end", "channel"})
)
SERIES = Family(
    Interval,
    times.read_series,
    times.write_series,
    frozenset({"start", "end", "instant", "channel"}),
)
TIMELINE = Family(Interval, times.read_timeline, times.write_timeline, frozenset({"ranges"}))
TRACK = Family(
    Track,
    tracks.read_track,
    tracks.write_track,
    frozenset({"sequence", "framesCount", "duration"}),
)
PAGE = Family(Box, read_page, write_page, FRAME | {"pageIndex"})

# By the type of a result, without the "labels" at its end.
FAMILIES = {
    "bitmask": BITMASK,
    "brush": BRUSH,
    "ellipse": ELLIPSE,
    "hypertext": HTML,
    "keypoint": POINT,
    "magicwand": BRUSH,
    "ocr": PAGE,
    "paragraph": DIALOGUE,
    "polygon": POLYGON,
    "rectangle": RECTANGLE,
    "timeline": TIMELINE,
    "timeseries": SERIES,
    "vector": PATH,
    "videorectangle": TRACK,
}
# A type that only says "labels" is told by what is labelled,
SHOWN = {
    AudioSource: AUDIO,
    DialogueSource: DIALOGUE,
    HtmlSource: HTML,
    SeriesSource: SERIES,
    TextSource: TEXT,
}
# or by what its value has.
TELLING = {
    "radiusX": ELLIPSE,
    "height": RECTANGLE,
    "points": POLYGON,
    "vertices": PATH,
    "rle": BRUSH,
    "imageDataURL": BITMASK,
    "sequence": TRACK,
    "ranges": TIMELINE,
    "globalOffsets": HTML,
    "x": POINT,
    "start": TEXT,
}


def family_of(kind: str, value: Fields, shown: Shown) -> Family | None:
    """The family of a result, by its type; None for a result that marks no place."""
    kind = kind.lower()
    if kind != "labels":
        return FAMILIES.get(kind.removesuffix("labels"))
    if found := SHOWN.get(type(shown.source)):  # pyright: ignore[reportArgumentType] None is in none
        return found
    return next((family for key, family in TELLING.items() if key in value), None)


def family_for(kind: str, region: Region, shown: Shown) -> Family | None:
    """The family that a result of that type is written in."""
    named = FAMILIES.get(kind.lower().removesuffix("labels"))
    if named is not None and isinstance(region, named.kind):
        return named
    if isinstance(region, Interval) and isinstance(shown.source, VideoSource):
        return TIMELINE
    by_source = SHOWN.get(type(shown.source))  # pyright: ignore[reportArgumentType] None is in none
    if by_source is not None and isinstance(region, by_source.kind):
        return by_source
    return next(
        (each for each in TELLING.values() if isinstance(region, each.kind) and each is not HTML),
        None,
    )


def labels_key(kind: str) -> str | None:
    """Where a result of that type has its labels; None where it has none."""
    if kind.lower() == "videorectangle":
        return "labels"
    return kind.lower() if kind.lower().endswith("labels") else None


def beside(family: Family, shown: Shown) -> Fields:
    """What a result says of the whole that its place is in."""
    space = shown.space
    match space:
        case Plane() if family is not PAGE:
            size: Fields = {"original_width": plain(space.width)}
            return {**size, "original_height": plain(space.height), "image_rotation": 0}
        case Film() if family is TRACK:
            # Label Studio does not, but percents alone are no pixels.
            return {"original_width": plain(space.width), "original_height": plain(space.height)}
        case Timeline() if family is AUDIO and space.start == 0:
            return {"original_length": plain(space.end)}
        case _:
            return {}
