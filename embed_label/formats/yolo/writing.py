"""Examples as the folder of a YOLO dataset: images/, labels/, data.yaml and classes.txt."""

from collections.abc import Iterable
from os import PathLike
from pathlib import Path

from pydantic import JsonValue

from embed_label.formats.as_yaml import as_yaml
from embed_label.formats.chosen import ANNOTATIONS
from embed_label.formats.classes import Classes, labels_on
from embed_label.formats.example import Example
from embed_label.formats.files import exported
from embed_label.formats.images.listing import Listing
from embed_label.formats.images.pictures import Pictures, Sizes
from embed_label.formats.names import stem_of
from embed_label.formats.yolo.rows import Kind, Row
from embed_label.interface import Interface
from embed_label.modalities import ImageSource


def write_dataset(
    kind: Kind,
    examples: Iterable[Example],
    folder: str | PathLike[str],
    *,
    interface: Interface,
    lossy: bool = False,
    of: str = ANNOTATIONS,
    sizes: Sizes | None = None,
) -> Path:
    """`images` is empty: the pictures go there under the names that images.csv has."""
    classes = Classes(labels_on(interface, ImageSource))
    with exported(folder, kind.into, lossy=lossy) as (made, lose), Listing(made) as listing:
        for name in ("images", "labels"):
            (made / name).mkdir()
        for picture in Pictures(examples, interface, lose, of, sizes):
            listing.add_picture(picture)
            text = "".join(map(_line, kind.rows(picture, classes)))
            path = made / "labels" / f"{stem_of(picture.name)}.txt"
            path.write_text(text, encoding="utf-8")
        names = classes.names
        lines = "".join(f"{' '.join(name.split())}\n" for name in names)
        (made / "classes.txt").write_text(lines, encoding="utf-8")
        settings: list[tuple[str, JsonValue]] = [
            ("train", "images"),
            ("val", "images"),
            ("nc", len(names)),
            *kind.settings(classes),
            ("names", {str(at): name for at, name in enumerate(names)}),
        ]
        (made / "data.yaml").write_text("".join(map(_setting, settings)), encoding="utf-8")
    return Path(folder)


def _line(row: Row) -> str:
    return f"{row.number} {' '.join(map(str, row.shares))}\n"


def _setting(each: tuple[str, JsonValue]) -> str:
    key, value = each
    if not isinstance(value, dict):
        return f"{key}: {as_yaml(value)}\n"
    lines = (f"  {at}: {as_yaml(one)}\n" for at, one in value.items())
    return f"{key}:\n{''.join(lines)}" if value else f"{key}: {{}}\n"
