"""A large picture with a red car in it, and how sharp a browser shows that."""

from io import BytesIO

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Locator, Page

WIDTH, HEIGHT = 5200, 3900
# What is to be marked: its edges are sharp, and it lies across the edges of tiles.
CAR = (3500, 1990, 3700, 2110)
RED = (230, 20, 20)
SHARP = 160


def scene(width: int, height: int) -> Image.Image:
    light = Image.linear_gradient("L").resize((width, height))
    image = Image.merge("RGB", (light, light, Image.new("L", (width, height), 200)))
    pen = ImageDraw.Draw(image)
    left, top, right, bottom = CAR
    pen.rectangle((left, top, right - 1, bottom - 1), fill=RED)
    # A line of one pixel, that no smaller image has.
    pen.line((left, top + 60, right - 1, top + 60), fill="white")
    return image


def pixels(part: Locator) -> Image.Image:
    return Image.open(BytesIO(part.screenshot())).convert("RGB")


def red_in(image: Image.Image) -> tuple[int, int, int, int] | None:
    """Where the car is on the screen, but for the small map."""
    image = image.copy()
    image.paste("black", (0, image.height - 140, 180, image.height))
    red, green, _ = image.split()
    mask = Image.composite(
        red.point(lambda value: 255 * (value > 200)),
        Image.new("L", image.size),
        green.point(lambda value: 255 * (value < 60)),
    )
    return mask.getbbox()


def wait_until_sharp(page: Page, photo: Locator) -> Image.Image:
    """Until the line of one pixel shows as it is."""
    for _ in range(100):
        image = pixels(photo)
        found = red_in(image)
        if found:
            left, top, right, bottom = found
            middle = (left + right) // 2
            column = image.crop((middle, top, middle + 1, bottom))
            # In the next smaller image, half of that line would be red.
            if column.getchannel("G").getextrema()[1] > SHARP:
                return image
        page.wait_for_timeout(100)
    pytest.fail("the image stays blurred")
