"""Examples as one JSON of COCO."""

import json
from collections.abc import Callable, Iterable
from os import PathLike
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryFile

from embed_label.formats.chosen import ANNOTATIONS
from embed_label.formats.classes import Classes, labels_on
from embed_label.formats.coco.objects import objects
from embed_label.formats.example import Example
from embed_label.formats.files import exported
from embed_label.formats.images.pictures import Picture, Pictures, Sizes
from embed_label.formats.part import Fields
from embed_label.interface import Interface
from embed_label.modalities import ImageSource

FILE = "annotations.json"


def write(
    examples: Iterable[Example],
    folder: str | PathLike[str],
    *,
    interface: Interface,
    lossy: bool = False,
    of: str = ANNOTATIONS,
    sizes: Sizes | None = None,
    compressed: bool = True,
) -> Path:
    """`annotations.json`. Masks are packed into a text, or `compressed=False` lists of numbers."""
    classes = Classes(labels_on(interface, ImageSource))
    with exported(folder, "COCO", lossy=lossy) as (made, lose):
        pictures = Pictures(examples, interface, lose, of, sizes)
        with (
            (made / FILE).open("w", encoding="utf-8") as file,
            # The images come first, and an image and what is on it are met together.
            TemporaryFile("w+", encoding="utf-8") as later,
        ):
            file.write('{"info": {"description": ' + json.dumps(interface.title) + "},\n")
            file.write('"images": [')
            count = 0
            for number, picture in enumerate(pictures, 1):
                _list(file.write, _image(picture, number), is_first=number == 1)
                for each in objects(picture, classes, compressed=compressed):
                    count += 1
                    entry: Fields = {"id": count, "image_id": number, **each}
                    _list(later.write, entry, is_first=count == 1)
            file.write('],\n"annotations": [')
            later.seek(0)
            copyfileobj(later, file)
            file.write('],\n"categories": [')
            for at, name in enumerate(classes.names):
                _list(file.write, _category(classes, name), is_first=at == 0)
            file.write("]}\n")
    return Path(folder) / FILE


def _list(write: Callable[[str], object], entry: Fields, *, is_first: bool) -> None:
    write("\n" if is_first else ",\n")
    write(json.dumps(entry, ensure_ascii=False, allow_nan=False))


def _image(picture: Picture, number: int) -> Fields:
    width, height = picture.size
    origin: Fields = {
        "task": picture.task.id,
        "source": picture.source,
        "item": picture.item,
        "address": picture.address,
    }
    return {
        "id": number,
        "file_name": picture.name,
        "width": width,
        "height": height,
        "embed_label": origin,
    }


def _category(classes: Classes, name: str) -> Fields:
    made: Fields = {"id": classes.number(name) + 1, "name": name, "supercategory": ""}
    label = classes.labels.get(name)
    if label is None or not label.joints:
        return made
    ends = [
        [label.joints.index(one) + 1, label.joints.index(other) + 1] for one, other in label.bones
    ]
    return {**made, "keypoints": [*label.joints], "skeleton": [[*each] for each in ends]}
