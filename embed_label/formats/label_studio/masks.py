"""Masks: RGBA bytes in run lengths of bits, or a PNG, there; runs of pixels here."""

import base64
import binascii
from io import BytesIO

from PIL import Image, UnidentifiedImageError

from embed_label.formats.images.pictures import MOST_PIXELS
from embed_label.formats.label_studio.rle import decoded, encoded
from embed_label.formats.label_studio.stage import Shown
from embed_label.formats.part import Fields, Part
from embed_label.regions import Mask, Region
from embed_label.regions.runs import joined, of_bitmap

CHANNELS = 4
OPAQUE = 255
PREFIX = "data:image/png;base64,"


def read_brush(value: Part, shown: Shown) -> Fields:
    """On is what is more than half as opaque as its most opaque pixel."""
    width, height = (int(each) for each in shown.size(value.path))
    if value.text("format", "rle") != "rle":
        raise value.wrong("format", '"rle"')
    packed = value.listed("rle")
    if not packed or not all(isinstance(each, int) and 0 <= each <= 255 for each in packed):
        raise value.wrong("rle", "a list of bytes")
    try:
        runs = decoded(bytes(packed), width * height * CHANNELS)  # pyright: ignore[reportArgumentType]
    except ValueError as error:
        raise value.wrong("rle", f"run lengths of {width} by {height} pixels ({error})") from error
    return {"width": width, "height": height, "runs": [*_opaque(runs)]}


def _opaque(runs: list[tuple[int, int]]) -> list[int]:
    """The runs of pixels, from those of bytes: the fourth of each pixel says how opaque it is."""
    pixels: list[tuple[int, int]] = []
    at = 0
    for length, byte in runs:
        count = (at + length) // CHANNELS - at // CHANNELS
        at += length
        if count:
            pixels.append((count, byte))
    half = max((byte for _, byte in pixels), default=0) / 2
    return joined([(count, byte > half) for count, byte in pixels])


def write_brush(region: Region, shown: Shown) -> Fields:
    assert isinstance(region, Mask)
    runs = [(count * CHANNELS, OPAQUE * (at % 2)) for at, count in enumerate(region.runs) if count]
    return {"format": "rle", "rle": [*encoded(runs)]}


def read_bitmask(value: Part, shown: Shown) -> Fields:
    address = value.text("imageDataURL")
    kind, comma, written = address.partition(",")
    if not comma or not kind.startswith("data:image/png") or not kind.endswith(";base64"):
        raise value.wrong("imageDataURL", "a PNG as a data URL")
    try:
        image = Image.open(BytesIO(base64.b64decode(written, validate=True)), formats=["PNG"])
    except (binascii.Error, UnidentifiedImageError, OSError, Image.DecompressionBombError) as error:
        raise value.wrong("imageDataURL", "a PNG as a data URL") from error
    if image.width * image.height > MOST_PIXELS:
        raise value.wrong("imageDataURL", f"at most {MOST_PIXELS} pixels")
    try:
        levels = _levels(image)
    except (OSError, SyntaxError, ValueError) as error:
        raise value.wrong("imageDataURL", "a whole PNG") from error
    half = max(levels, default=0) // 2
    sharp = levels.translate(bytes(level > half for level in range(256)))
    return {"width": image.width, "height": image.height, "runs": [*of_bitmap(sharp)]}


def _levels(image: Image.Image) -> bytes:
    """How opaque each pixel is; where all are opaque, how bright."""
    if "A" in image.getbands() or "transparency" in image.info:
        alpha = image.convert("RGBA").getchannel("A").tobytes()
        if min(alpha, default=OPAQUE) < OPAQUE:
            return alpha
    return image.convert("L").tobytes()


def write_bitmask(region: Region, shown: Shown) -> Fields:
    assert isinstance(region, Mask)
    levels = b"".join(bytes([OPAQUE * (at % 2)]) * count for at, count in enumerate(region.runs))
    alpha = Image.frombytes("L", (region.width, region.height), levels)
    white = Image.new("L", alpha.size, OPAQUE)
    file = BytesIO()
    Image.merge("RGBA", (white, white, white, alpha)).save(file, "PNG", optimize=False)
    return {"imageDataURL": PREFIX + base64.b64encode(file.getvalue()).decode()}
