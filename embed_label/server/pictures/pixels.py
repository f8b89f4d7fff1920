"""What a browser shows of each kind of pixels: greys, red-green-blue, and either with alpha."""

import math
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from typing import Literal

from PIL import Image, ImageCms

Shown = Callable[[Image.Image], Image.Image]
Picture = Image.Image

DEEP = {"I;16", "I;16L", "I;16B", "I;16N", "I", "F"}
PLAIN = {"L", "RGB", "RGBA"}


def shown(image: Picture) -> Shown:
    """How any part of this picture is turned into what browsers show."""
    if image.mode in DEEP:
        return _window(image)
    profiled = _profiled(image)
    if profiled:
        return profiled
    mode = _nearest(image)
    return lambda part: part if part.mode == mode else part.convert(mode)


def _nearest(image: Picture) -> str:
    if image.has_transparency_data:
        return "RGBA"
    return "L" if image.mode in {"1", "L"} else "RGB"


def _window(image: Picture) -> Shown:
    """Deep greys in 256 steps: of the bits that are used, or from the darkest to the lightest."""
    extrema = [float(each) for each in image.getextrema() if not isinstance(each, tuple)]
    low, high = extrema[0], extrema[1]
    if not (math.isfinite(low) and math.isfinite(high)):
        low, high = 0.0, 1.0
    if image.mode != "F" and low >= 0:
        # Twelve bits often stand in sixteen, and would be all but black.
        low, high = 0.0, float(2 ** max(8, int(high).bit_length()) - 1)
    scale = 255 / (high - low) if high > low else 1.0
    offset = -low * scale
    wide = "F" if image.mode == "F" else "I"

    def narrowed(part: Picture) -> Picture:
        return part.convert(wide).point(lambda value: value * scale + offset).convert("L")

    return narrowed


def _profiled(image: Picture) -> Shown | None:
    """Through the picture's own colour profile, where browsers would not take it for granted."""
    profile = image.info.get("icc_profile")
    if image.mode not in {"RGB", "RGBA", "CMYK", "LAB"} or not (profile or image.mode == "LAB"):
        return None
    target = "RGBA" if image.mode == "RGBA" else "RGB"
    with suppress(ImageCms.PyCMSError, OSError, ValueError, TypeError):
        given = (
            ImageCms.ImageCmsProfile(BytesIO(profile))
            if isinstance(profile, bytes)
            else _standard("LAB")
        )
        if target == image.mode and "srgb" in ImageCms.getProfileDescription(given).lower():
            return None
        transform = ImageCms.buildTransform(given, _standard("sRGB"), image.mode, target)
        return lambda part: ImageCms.applyTransform(part, transform) or part
    return None


def _standard(space: Literal["LAB", "sRGB"]) -> ImageCms.ImageCmsProfile:
    # Pillow leaves the type of what it makes open.
    made = ImageCms.createProfile(space)  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    return ImageCms.ImageCmsProfile(made)  # pyright: ignore[reportUnknownArgumentType]
