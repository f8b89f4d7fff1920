"""Little pictures to sort: one shape on each, at any size and angle, some of them half covered."""

from io import BytesIO
from math import cos, pi, sin
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

SIZE = (720, 480)
FINE = 2
COUNT = 240
GROUNDS = ("#e7e1d4", "#d5dfe0", "#dcd8e4", "#e2ddc9", "#d3dccf", "#3c4148", "#4d4452")
COLOURS = ("#c8553d", "#2f6f8f", "#e0a030", "#4a8a57", "#7b5aa0", "#c94f7c", "#3f9c94")
CORNERS = {"triangle": (3, 1.0), "square": (4, 1.0), "star": (5, 0.44)}
# What is asked for, and one that is none of it.
SHAPES = ("circle", "triangle", "square", "star", "moon")
SHARES = (5, 5, 5, 5, 1)

Place = tuple[float, float]


def png(number: int) -> bytes:
    """The same number is the same picture."""
    written = BytesIO()
    drawn(number).quantize(64).save(written, "PNG", optimize=True)
    return written.getvalue()


def drawn(number: int) -> Image.Image:
    chance = Random(number)
    (shape,) = chance.choices(SHAPES, SHARES)
    wide, high = (each * FINE for each in SIZE)
    image = Image.new("RGB", (wide, high), chance.choice(GROUNDS))
    pebbles(ImageDraw.Draw(image), chance, wide, high)
    mask = Image.new("L", image.size)
    size = chance.uniform(0.17, 0.4) * high
    reach = size * 1.1
    at = (chance.uniform(reach, wide - reach), chance.uniform(reach, high - reach))
    outline(ImageDraw.Draw(mask), chance, shape, at, size)
    shadow = mask.filter(ImageFilter.GaussianBlur(9)).point([each * 2 // 5 for each in range(256)])
    image.paste("#000000", mask=ImageChops.offset(shadow, 8, 10))
    image.paste(chance.choice(COLOURS), mask=mask)
    if chance.random() < 0.25:
        leaf(ImageDraw.Draw(image), chance, at, size)
    return image.resize(SIZE, Image.Resampling.LANCZOS)


def pebbles(pen: ImageDraw.ImageDraw, chance: Random, wide: int, high: int) -> None:
    light = chance.choice(("#ffffff", "#8a8577"))
    for _ in range(chance.randrange(20, 60)):
        x, y, size = chance.uniform(0, wide), chance.uniform(0, high), chance.uniform(3, 9)
        pen.ellipse((x - size, y - size, x + size, y + size), fill=light)


def outline(pen: ImageDraw.ImageDraw, chance: Random, shape: str, at: Place, size: float) -> None:
    x, y = at
    lean = chance.uniform(0, 2 * pi)
    if shape in ("circle", "moon"):
        pen.ellipse((x - size, y - size, x + size, y + size), fill=255)
        if shape == "moon":
            x, y = x + size * 0.6 * cos(lean), y + size * 0.6 * sin(lean)
            pen.ellipse((x - size * 0.9, y - size * 0.9, x + size * 0.9, y + size * 0.9), fill=0)
        return
    count, inner = CORNERS[shape]
    points: list[Place] = []
    for corner in range(count):
        for share, out in ((0.0, 1.0), (0.5, inner)) if inner < 1 else ((0.0, 1.0),):
            angle = lean + (corner + share) * 2 * pi / count
            far = size * out * chance.uniform(0.95, 1.05)
            points.append((x + far * cos(angle), y + far * sin(angle)))
    pen.polygon(points, fill=255)


def leaf(pen: ImageDraw.ImageDraw, chance: Random, at: Place, size: float) -> None:
    """It fell on the shape."""
    angle, long = chance.uniform(0, 2 * pi), size * 0.7
    x, y = at[0] + size * 0.6 * cos(angle), at[1] + size * 0.6 * sin(angle)
    along, across = (cos(angle) * long, sin(angle) * long), (-sin(angle), cos(angle))
    half = [
        (x + along[0] * (share - 0.5), y + along[1] * (share - 0.5), 0.28 * long * sin(pi * share))
        for share in (each / 16 for each in range(17))
    ]
    side = [(px + across[0] * out, py + across[1] * out) for px, py, out in half]
    other = [(px - across[0] * out, py - across[1] * out) for px, py, out in reversed(half)]
    pen.polygon([*side, *other], fill="#8a8f4a")
    pen.line([half[0][:2], half[-1][:2]], fill="#6a6f35", width=4)
