"""Every kind of picture comes out as it is meant to be seen: turned, coloured, its first frame."""

from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageCms
from starlette.testclient import TestClient

from tests.unit.server.pictures.conftest import AT, assembled, differ, gradient, info, picture


@pytest.mark.parametrize("way", range(1, 9))
@pytest.mark.parametrize("suffix", ["jpg", "tif", "png"])
def test_it_is_turned_as_its_camera_was_held(
    folder: Path, client: TestClient, way: int, suffix: str
) -> None:
    exif = Image.Exif()
    exif[0x0112] = way
    original = gradient(1300, 700)
    original.save(folder / f"a.{suffix}", exif=exif, **({"quality": 95} if suffix == "jpg" else {}))
    # The eight ways as the standard draws them, independent of how tiles are cut.
    turns = {2: [0], 3: [3], 4: [1], 5: [5], 6: [4], 7: [6], 8: [2]}
    for each in turns.get(way, []):
        original = original.transpose(Image.Transpose(each))
    said = info(client, f"a.{suffix}")
    assert (said["width"], said["height"]) == original.size
    assert differ(assembled(client, said, 1), original) < 16
    first = picture(client, f"{said['id']}/full/max/0/default.jpg")
    assert differ(first, original.resize(first.size, Image.Resampling.BOX)) < 16


def deep(bits: int) -> Image.Image:
    ramp = Image.linear_gradient("L").resize((600, 40)).convert("I")
    return ramp.point(lambda value: value * ((2**bits - 1) / 255)).convert("I;16")


def plain(mode: str, colour: str | int | tuple[int, ...]) -> Image.Image:
    return Image.new(mode, (60, 40), colour)


RAMP = Image.linear_gradient("L").resize((600, 40))
RAMPING = RAMP.convert("F").point(lambda value: value * 4 - 300)
BLUE = plain("RGB", "#336699")
SEEN_THROUGH = Image.new("RGBA", (700, 40), (200, 30, 40, 100))
# What is given, how it is saved, what is shown of it.
KINDS: dict[str, tuple[Image.Image, dict[str, Any], Image.Image]] = {
    "grey16.png": (deep(16), {}, RAMP),
    "twelve_bits.tif": (deep(12), {}, RAMP),
    "float.tif": (RAMPING, {}, RAMP),
    "cmyk.jpg": (plain("CMYK", (0, 255, 255, 0)), {"quality": 95}, plain("RGB", "red")),
    "cmyk.tif": (plain("CMYK", (255, 0, 255, 0)), {}, plain("RGB", "#00ff00")),
    "palette.gif": (BLUE.quantize(), {}, BLUE),
    "bits.tif": (plain("1", 1), {}, plain("L", 255)),
    "lab.tif": (plain("LAB", (255, 128, 128)), {}, plain("RGB", "white")),
    "plain.bmp": (gradient(60, 40), {}, gradient(60, 40)),
    "plain.webp": (gradient(60, 40), {"lossless": True}, gradient(60, 40)),
    "plain.avif": (gradient(60, 40), {"quality": 95}, gradient(60, 40)),
    "plain.tga": (gradient(60, 40), {}, gradient(60, 40)),
    "alpha.png": (SEEN_THROUGH, {}, SEEN_THROUGH),
    "grey_alpha.tif": (plain("LA", (90, 60)), {}, plain("RGBA", (90, 90, 90, 60))),
}


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_of_pixels_is_shown(folder: Path, client: TestClient, name: str) -> None:
    given, options, expected = KINDS[name]
    given.save(folder / name, **options)
    said = info(client, name)
    kind = said["preferredFormats"][0]
    assert kind == ("png" if expected.mode == "RGBA" else "jpg")
    whole = picture(client, f"{said['id']}/full/max/0/default.{kind}")
    assert differ(whole, expected.resize(whole.size)) < 16
    assert picture(client, f"{said['id']}/full/max/0/default.png").format == "PNG"
    assert picture(client, f"{said['id']}/full/max/0/default.jpg").format == "JPEG"


def test_of_several_frames_the_first_is_shown_and_that_is_said(
    folder: Path, client: TestClient
) -> None:
    frames = [Image.new("RGB", (60, 40), colour) for colour in ("red", "lime", "blue")]
    frames[0].save(folder / "a.gif", save_all=True, append_images=frames[1:])
    frames[0].save(folder / "a.tif", save_all=True, append_images=frames[1:])
    for name in ("a.gif", "a.tif"):
        said = info(client, name)
        assert said["notes"] == ["It has several frames or pages: the first is shown."]
        first = picture(client, f"{said['id']}/full/max/0/default.png")
        assert differ(first, frames[0]) < 8


def test_a_colour_profile_is_heeded(folder: Path, client: TestClient) -> None:
    # A space whose red and green are swapped against the usual: who ignores it, shows it green.
    swapped = Image.new("RGB", (60, 40), (0, 255, 0))
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    red, green = profile.index(b"rXYZ"), profile.index(b"gXYZ")
    odd = bytearray(profile)
    odd[red : red + 4], odd[green : green + 4] = b"gXYZ", b"rXYZ"
    odd = odd.replace(b"s\0R\0G\0B", b"o\0d\0d\0!").replace(b"sRGB", b"odd!")
    swapped.save(folder / "odd.png", icc_profile=bytes(odd))
    swapped.save(folder / "usual.png", icc_profile=profile)
    url = "full/max/0/default.png"
    usual, odd = (
        picture(client, f"{AT}/{name}.png/{url}").convert("RGB").getextrema()
        for name in ("usual", "odd")
    )
    assert usual[0] < (5, 5) < (250, 250) < usual[1]
    assert odd[0] > (200, 200) > odd[1]
