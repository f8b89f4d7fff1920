"""Which tags of Label Studio draw which regions."""

from collections.abc import Iterable
from typing import NamedTuple

from embed_label.interface.labels import Labels
from embed_label.modalities import Source

# Where a part keeps the tag that it was, if it isn't the usual one. No attribute begins so.
TAG = "<tag>"

# "Labels" draws what its source carries, or what the tools beside it draw.
LABELLED = {
    "BitmaskLabels": "mask",
    "BrushLabels": "mask",
    "EllipseLabels": "ellipse",
    "HyperTextLabels": "span",
    "KeyPointLabels": "point",
    "Labels": "",
    "OcrLabels": "box",
    "ParagraphLabels": "span",
    "PolygonLabels": "polygon",
    "RectangleLabels": "box",
    "TimeSeriesLabels": "interval",
    "TimelineLabels": "interval",
    "VectorLabels": "path",
}
BARE = {
    "Bitmask": "mask",
    "Brush": "mask",
    "Ellipse": "ellipse",
    "KeyPoint": "point",
    "Polygon": "polygon",
    "Rectangle": "box",
    "Vector": "path",
    "VideoRectangle": "track",
}
# By the modality of the source and the region.
USUAL = {
    ("audio", "interval"): "Labels",
    ("dialogue", "span"): "ParagraphLabels",
    ("document", "box"): "OcrLabels",
    ("html", "span"): "HyperTextLabels",
    ("image", "box"): "RectangleLabels",
    ("image", "ellipse"): "EllipseLabels",
    ("image", "mask"): "BrushLabels",
    ("image", "path"): "VectorLabels",
    ("image", "point"): "KeyPointLabels",
    ("image", "polygon"): "PolygonLabels",
    ("series", "interval"): "TimeSeriesLabels",
    ("text", "span"): "Labels",
    ("video", "interval"): "TimelineLabels",
    ("video", "track"): "Labels",
}
# What none of its tags draws.
UNDRAWN = "skeleton"
USUAL_TOOL = {kind: tag for tag, kind in BARE.items() if tag != "Bitmask"}


class Drawn(NamedTuple):
    """One tag that a set of labels is written as, and the kinds of regions it draws."""

    name: str
    tag: str
    kinds: tuple[str, ...]


def drawn(labels: Labels, source: Source) -> tuple[Drawn, ...]:
    """The tags of a set of labels: one for each kind, unless it says which one it was."""
    every = kinds_of(labels, source)
    # Where there is nothing else, the labels stand in a tag that draws nothing.
    kinds = tuple(kind for kind in every if kind != UNDRAWN) or every
    if tag := labels.kept.get(TAG):
        return (Drawn(labels.name, tag, kinds),)
    bare = not labels.labels and not labels.variable
    return tuple(
        Drawn(labels.name if at == 0 else f"{labels.name}-{kind}", tag, (kind,))
        for at, kind in enumerate(kinds)
        for tag in [_usual(source, kind, bare=bare)]
    )


def kinds_of(labels: Labels, source: Source) -> tuple[str, ...]:
    return tuple(kind.model_fields["kind"].default for kind in labels.drawn_on(source))


def _usual(source: Source, kind: str, *, bare: bool) -> str:
    if bare and kind in USUAL_TOOL:
        return USUAL_TOOL[kind]
    return USUAL.get((kind_of(source), kind), "Labels")


def kind_of(source: Source) -> str:
    return str(type(source).model_fields["kind"].default)


def tool_name(labels: Labels, kind: str) -> str:
    """What the tool is called that is written beside a set which needs one."""
    return f"{labels.name}-{kind}"


def tool(sets: Iterable[Labels], of: str, kind: str) -> Labels | None:
    """The tool without labels that draws such regions of that source."""
    return next(
        (
            each
            for each in sets
            if each.of == of and kind in each.draws and not each.labels and not each.variable
        ),
        None,
    )
