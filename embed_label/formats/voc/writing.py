"""Examples as files of Pascal VOC."""

import re
from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path
from xml.sax.saxutils import escape

from pydantic import JsonValue

from embed_label.formats.chosen import ANNOTATIONS
from embed_label.formats.example import Example
from embed_label.formats.files import exported
from embed_label.formats.images.listing import Listing
from embed_label.formats.images.pictures import Named, Picture, Pictures, Sizes
from embed_label.formats.images.wholes import wholes
from embed_label.formats.names import stem_of
from embed_label.formats.part import plain
from embed_label.formats.subject import Said
from embed_label.interface import Interface
from embed_label.regions import Box, Mask, Polygon, Region
from embed_label.regions.outline import Ring, bounds, rings
from embed_label.regions.tracing import traced

# Where the `meta` of a region keeps what only VOC says of it.
THEIRS = "voc"
USUAL = {"pose": "Unspecified", "truncated": "0", "difficult": "0"}
# What XML has no way to write, or reads as another end of a line.
UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")


def write(
    examples: Iterable[Example],
    folder: str | PathLike[str],
    *,
    interface: Interface,
    lossy: bool = False,
    of: str = ANNOTATIONS,
    sizes: Sizes | None = None,
    first: int = 1,
) -> Path:
    """Annotations/ and an empty JPEGImages/.

    `first` is the number of the first pixel: 1 in Pascal's own tools, 0 in some others.
    """
    with exported(folder, "Pascal VOC", lossy=lossy) as (made, lose), Listing(made) as listing:
        for name in ("Annotations", "JPEGImages"):
            (made / name).mkdir()
        for picture in Pictures(examples, interface, lose, of, sizes):
            listing.add_picture(picture)
            path = made / "Annotations" / f"{stem_of(picture.name)}.xml"
            path.write_text("".join(_lines(picture, first)), encoding="utf-8")
    return Path(folder)


def _lines(picture: Picture, first: int) -> Iterator[str]:
    width, height = picture.size
    yield "<annotation>\n  <folder>JPEGImages</folder>\n"
    yield f"  <filename>{escape(picture.name)}</filename>\n"
    size: dict[str, JsonValue] = {"width": width, "height": height, "depth": 3}
    yield f"  <size>{_elements(size)}</size>\n  <segmented>0</segmented>\n"
    for said in picture.said:
        for label, group in wholes(_held(picture, said), THEIRS):
            yield from _object(label, group, first)
    yield "</annotation>\n"


def _held(picture: Picture, said: Said) -> Iterator[Named]:
    for label, region in picture.labelled_by(said):
        if UNWRITABLE.search(label):
            picture.leave_out(region, "whose label has characters that XML cannot hold")
        elif isinstance(region, Box | Polygon) or rings(region):
            if label != label.strip():
                picture.lose_of(region, f'the blanks around the label "{label}"')
            yield label, _plain(region, picture)
        else:
            picture.leave_out(region, "which is no area")


def _plain(region: Region, picture: Picture) -> Region:
    """The region, after naming what of it is lost."""
    match region:
        case Box() if region.rotation % 360:
            picture.lose_of(region, "the rotation", "a polygon")
        case Box():
            pass
        case Polygon():
            if region.holes:
                picture.lose_of(region, "the holes")
        case Mask():
            picture.lose_of(region, "the kind", "a polygon for each part, without holes")
        case _:
            picture.lose_of(region, "the kind", "a polygon")
    return region


def _outlines(region: Region) -> list[Ring]:
    match region:
        case Box() if not region.rotation % 360:
            return []
        case Mask():
            return [outline for outline, _ in traced(region)]
        case _:
            return rings(region)[:1]


def _object(label: str, group: list[Region], first: int) -> Iterator[str]:
    lefts, tops, rights, bottoms = zip(*map(bounds, group), strict=True)
    kept = group[0].meta.get(THEIRS)
    own = kept if isinstance(kept, dict) else {}
    said: dict[str, JsonValue] = {key: own.get(key, usual) for key, usual in USUAL.items()}
    said = {key: UNWRITABLE.sub("", str(each)) for key, each in said.items()}
    frame: dict[str, JsonValue] = {
        "xmin": plain(min(lefts) + first),
        "ymin": plain(min(tops) + first),
        "xmax": plain(max(rights)),
        "ymax": plain(max(bottoms)),
    }
    yield f"  <object>\n    <name>{escape(label)}</name>\n    {_elements(said)}\n"
    yield f"    <bndbox>{_elements(frame)}</bndbox>\n"
    for ring in (ring for region in group for ring in _outlines(region)):
        corners: dict[str, JsonValue] = {}
        for at, (x, y) in enumerate(ring, 1):
            corners |= {f"x{at}": plain(x + first), f"y{at}": plain(y + first)}
        yield f"    <polygon>{_elements(corners)}</polygon>\n"
    yield "  </object>\n"


def _elements(said: dict[str, JsonValue]) -> str:
    return "".join(f"<{key}>{escape(str(each))}</{key}>" for key, each in said.items())
