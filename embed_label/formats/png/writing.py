"""Examples as PNG masks: an indexed one for each image, or one for each region."""

from collections.abc import Iterable
from functools import cache
from itertools import accumulate
from os import PathLike
from pathlib import Path
from typing import Literal

from embed_label.errors import EmbedLabelError, TaskError
from embed_label.formats.chosen import ANNOTATIONS
from embed_label.formats.classes import Classes, labels_on
from embed_label.formats.example import Example
from embed_label.formats.files import Lose, exported
from embed_label.formats.images.listing import Listing
from embed_label.formats.images.pictures import Picture, Pictures, Sizes
from embed_label.formats.names import stem_of
from embed_label.interface import Interface
from embed_label.modalities import ImageSource
from embed_label.regions import Mask
from embed_label.regions.outline import pixels, rings
from embed_label.regions.runs import bitmap

MASKS, CLASSES, BACKGROUND = "masks", "classes.txt", "background"
# Of the 256 numbers of a pixel, 0 is the background and 255 is left to what nobody decides.
MOST = 254

Per = Literal["image", "region"]
Drawn = tuple[int, Mask]


def write(
    examples: Iterable[Example],
    folder: str | PathLike[str],
    *,
    interface: Interface,
    lossy: bool = False,
    of: str = ANNOTATIONS,
    sizes: Sizes | None = None,
    per: Per = "image",
) -> Path:
    """masks/ and classes.txt, whose line 0 is the background.

    `per="image"`: each pixel is the number of its class. `per="region"`: a folder for each image,
    in it a PNG of 0 and 255 for each region, called by its place and the number of its class.
    """
    if per not in ("image", "region"):
        raise EmbedLabelError(f'per="{per}" is neither "image" nor "region"')
    classes = Classes(labels_on(interface, ImageSource))
    into = "a PNG for each image" if per == "image" else "PNG"
    with exported(folder, into, lossy=lossy) as (made, lose), Listing(made) as listing:
        (made / MASKS).mkdir()
        for picture in Pictures(examples, interface, lose, of, sizes):
            listing.add_picture(picture)
            drawn = _drawn(picture, classes)
            path = made / MASKS / stem_of(picture.name)
            if per == "image":
                _save_all(drawn, path.with_name(f"{path.name}.png"), picture)
            else:
                path.mkdir()
                for at, (number, mask) in enumerate(drawn, 1):
                    _save(mask, path / f"{at:05}_{number}.png")
        names = [BACKGROUND, *(_in_a_line(name, lose) for name in classes.names)]
        (made / CLASSES).write_text("".join(f"{name}\n" for name in names), encoding="utf-8")
    return Path(folder)


def _in_a_line(name: str, lose: Lose) -> str:
    written = " ".join(name.split())
    if written != name:
        lose(f'the blanks in the label "{name}"')
    return written


def _drawn(picture: Picture, classes: Classes) -> list[Drawn]:
    if not picture.is_drawable:
        raise TaskError(f'task "{picture.task.id}": "{picture.key}" has too many pixels for a PNG')
    made: list[Drawn] = []
    for label, region in picture.labelled():
        number = classes.number(label) + 1
        if number > MOST:
            picture.leave_out(region, f"whose class is number {number} of at most {MOST}")
        elif not isinstance(region, Mask) and not rings(region):
            picture.leave_out(region, "which is no area")
        else:
            if not isinstance(region, Mask):
                picture.lose_of(region, "the shape", "pixels")
            made.append((number, pixels(region, *picture.size)))
    return made


def _save_all(drawn: list[Drawn], path: Path, picture: Picture) -> None:
    from PIL import Image

    width, height = picture.size
    canvas = bytearray(width * height)
    met: set[int] = set()
    for number, mask in drawn:
        if number in met:
            picture.lose(f'that "{mask.id}" and others are apart; per="region" keeps that')
        met.add(number)
        if _cover(canvas, mask, number):
            picture.lose(f'what lies under "{mask.id}"; per="region" keeps that')
    image = Image.frombytes("P", (width, height), bytes(canvas))
    image.putpalette(_palette())
    image.save(path, "PNG")


def _cover(canvas: bytearray, mask: Mask, number: int) -> bool:
    """Whether something was there."""
    is_over = False
    ends = list(accumulate(mask.runs))
    for start, end in zip(ends[::2], ends[1::2], strict=False):
        is_over = is_over or any(canvas[start:end])
        canvas[start:end] = bytes([number]) * (end - start)
    return is_over


def _save(mask: Mask, path: Path) -> None:
    from PIL import Image

    levels = bitmap(mask.runs).replace(b"\1", b"\xff")
    Image.frombytes("L", (mask.width, mask.height), levels).save(path, "PNG")


@cache
def _palette() -> list[int]:
    """The colours of Pascal VOC: the bits of a number, spread over red, green and blue."""
    made: list[int] = []
    for number in range(256):
        for shift in range(3):
            bits = (number >> (3 * at + shift) & 1 for at in range(3))
            made.append(sum(bit << 7 - at for at, bit in enumerate(bits)))
    return made
