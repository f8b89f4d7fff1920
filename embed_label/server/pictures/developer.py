"""The program that decodes: one order, in a process of its own that may fail as it likes."""

import json
import os
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from io import BytesIO
from pathlib import Path
from tempfile import mkstemp
from typing import BinaryIO, TypedDict, TypeVar
from zipfile import ZIP_STORED, ZipFile

from PIL import (
    Image,
)

from embed_label.errors import PictureRefused
from embed_label.server.pictures.cache import PART
from embed_label.server.pictures.levels import GLANCE, Levels, Tile
from embed_label.server.pictures.pyramid import cut, glance
from embed_label.server.pictures.turning import turned_size, way_of

# What decodes pixels and does nothing more, with Pillow's module: EPS would run a program.
FORMATS = {
    "JPEG": "Jpeg",
    "PNG": "Png",
    "TIFF": "Tiff",
    "WEBP": "WebP",
    "BMP": "Bmp",
    "GIF": "Gif",
    "AVIF": "Avif",
    "JPEG2000": "Jpeg2K",
    "PPM": "Ppm",
    "TGA": "Tga",
}
DRAFTED = {"JPEG", "MPO"}  # the second is a JPEG with more pictures behind it
BASE = 512 << 20  # bytes: Python, Pillow and their threads, counted by address
PER_PIXEL = 10  # bytes: a progressive JPEG keeps its coefficients beside the pixels


T = TypeVar("T")


class Order(TypedDict):
    """What is made: `facts`, `glance` or, after that, `tiles`; the last two at these paths."""

    make: str
    glance: str
    tiles: str
    pixels: int
    seconds: float


class Facts(TypedDict):
    """What is known of a picture before it is decoded."""

    width: int
    height: int
    format: str
    alpha: bool
    drafted: bool
    notes: list[str]


def main() -> None:
    order: Order = json.loads(sys.argv[1])
    threading.Thread(target=_give_up, args=(order["seconds"], os.getppid()), daemon=True).start()
    print(json.dumps(carry_out(order, sys.stdin.buffer)), flush=True)
    # What decoders leave behind may hang or crash on the way out.
    os._exit(0)


def carry_out(order: Order, file: BinaryIO) -> dict[str, object]:
    """The facts, or `refused` with a code and a reason."""
    try:
        return {"facts": _develop(order, file)}
    except PictureRefused as refusal:
        return {"refused": [refusal.code, str(refusal)]}


def _develop(order: Order, file: BinaryIO) -> Facts:
    limit_memory(order["pixels"])
    image = opened(file)
    facts = facts_of(image, order["pixels"])
    if order["make"] == "facts":
        return facts
    limit_memory(image.width * image.height)
    way, levels = way_of(image), Levels(facts["width"], facts["height"])
    if order["make"] == "glance":
        image.draft(image.mode, (GLANCE, GLANCE))
    pixels = decoded(image)
    _publish(encoded(_shown(lambda: glance(pixels, way, levels)), facts["alpha"]), order["glance"])
    if order["make"] == "tiles":
        _cut(pixels, way, levels, order["tiles"])
    return facts


def _cut(image: Image.Image, way: int, levels: Levels, path: str) -> None:
    with ZipFile(path, "w", ZIP_STORED) as album:

        def keep(tile: Tile, part: Image.Image) -> None:
            transparent = part.mode == "RGBA" and part.getchannel("A").getextrema() != (255, 255)
            suffix = "png" if transparent else "jpg"
            album.writestr(f"{tile.name}.{suffix}", encoded(part, transparent))

        _shown(lambda: cut(image, way, levels, keep))


def _publish(body: bytes, path: str) -> None:
    """Whole, and before the tiles are cut: somebody waits for it."""
    handle, part = mkstemp(prefix=PART, dir=Path(path).parent)
    with os.fdopen(handle, "wb") as file:
        file.write(body)
    Path(part).replace(path)


def opened(file: BinaryIO) -> Image.Image:
    # Ours is counted before anything is decoded, and says what to do.
    Image.MAX_IMAGE_PIXELS = None
    head = file.read(1024)
    file.seek(0)
    if b"<svg" in head.lower() or head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?xml"):
        raise PictureRefused(
            "this is an SVG, which browsers draw themselves: give the widget its own address",
            code="svg",
        )
    for plugin in FORMATS.values():
        import_module(f"PIL.{plugin}ImagePlugin")
    try:
        return Image.open(file, formats=list(FORMATS))
    except Image.UnidentifiedImageError as error:
        known = ", ".join(FORMATS)
        raise PictureRefused(
            f"this is no picture of a known format ({known})", code="unsupported"
        ) from error
    except Exception as error:
        raise damaged(error) from error


def facts_of(image: Image.Image, pixels: int) -> Facts:
    count = image.width * image.height
    if count > pixels:
        raise PictureRefused(
            f"it has {image.width} × {image.height} = {count:,} pixels, and more than {pixels:,} "
            "are not decoded here: raise `pixels=` of Pictures, or make it smaller",
            code="too_large",
        )
    try:
        width, height = turned_size(image.size, way_of(image))
        many = bool(getattr(image, "is_animated", False))
        alpha = image.has_transparency_data
    except Exception as error:
        raise damaged(error) from error
    if not count:
        raise PictureRefused("its width or height is zero", code="damaged")
    notes = ["It has several frames or pages: the first is shown."] if many else []
    kind = image.format or ""
    return Facts(
        width=width,
        height=height,
        format=kind,
        alpha=alpha,
        # What is stored in passes is not decoded smaller with less work or memory.
        drafted=kind in DRAFTED and not image.info.get("progressive"),
        notes=notes,
    )


def decoded(image: Image.Image) -> Image.Image:
    try:
        image.load()
    except Exception as error:
        raise damaged(error) from error
    return image


def _shown(made: Callable[[], T]) -> T:
    try:
        return made()
    except ValueError as error:
        raise PictureRefused(
            f"its kind of pixels is not known here: {error}", code="unsupported"
        ) from error
    except MemoryError as error:
        raise damaged(error) from error


def damaged(error: Exception) -> PictureRefused:
    if isinstance(error, MemoryError):
        reason = "decoding it takes more memory than its size allows: save it as JPEG, PNG or TIFF"
        return PictureRefused(reason, code="too_large")
    return PictureRefused(
        f"it is damaged and cannot be decoded: {str(error)[:200]}", code="damaged"
    )


def encoded(image: Image.Image, alpha: bool) -> bytes:
    written = BytesIO()
    if alpha:
        image.save(written, "PNG", compress_level=1)
    else:
        flat = image.convert("RGB") if image.mode == "RGBA" else image
        flat.save(written, "JPEG", quality=90, subsampling=0)
    return written.getvalue()


def limit_memory(pixels: int) -> None:
    """No decoder gets more than its picture's size explains, where the system sees to that."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        most = BASE + PER_PIXEL * pixels
        resource.setrlimit(resource.RLIMIT_AS, (most, resource.getrlimit(resource.RLIMIT_AS)[1]))


def _give_up(seconds: float, parent: int) -> None:
    """Nobody waits for longer, or nobody waits any more."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and os.getppid() == parent:
        time.sleep(0.25)
    os._exit(1)


if __name__ == "__main__":
    main()
