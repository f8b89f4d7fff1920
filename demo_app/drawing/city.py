"""A city of a hundred megapixels: `python -m drawing.city city.jpg`, in the folder of the app."""

import random
import sys
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from .city_blocks import FINE, SIDE, Ground, Pen, block, car, scaled, shore, tree
from .river import banks, crossing, is_wet

COLUMNS, ROWS = 29, 22
WIDTH, HEIGHT = COLUMNS * SIDE, ROWS * SIDE
# Every so many streets one is an avenue, with trees in its middle and a bridge.
AVENUE = 6
NAMES = ("Quay", "Mill", "Lantern", "Orchard", "Compass", "Weaver", "Heron", "Saddler", "Market")
DISTRICTS = (
    ("OLD TOWN", (5400, 3350)),
    ("HARBOUR", (9300, 5700)),
    ("NORTHFIELD", (2700, 1500)),
    ("ORCHARDS", (9200, 1750)),
    ("MILL SIDE", (2500, 7300)),
    ("SOUTH BANK", (6500, 7500)),
)
# What people look for, by its middle; from afar each is a few red pixels.
BALLOONS = (
    (1310, 2890), (3690, 520), (6090, 4330), (8520, 2470), (10790, 7120), (4870, 8090), (930, 6230),
)  # fmt: skip


def make(path: Path) -> None:
    """The file is there once it is whole."""
    part = path.with_name(f"{path.name}.part")
    city().save(part, "JPEG", quality=86)
    part.replace(path)


def city() -> Image.Image:
    made = Image.new("RGB", (WIDTH, HEIGHT))
    for row in range(ROWS):
        for column in range(COLUMNS):
            made.paste(plot(column, row), (column * SIDE, row * SIDE))
    pen = ImageDraw.Draw(made)
    for name, middle in DISTRICTS:
        pen.text(
            middle, name, font=ImageFont.load_default(230), fill="#3b362e", anchor="mm",
            stroke_width=14, stroke_fill="#fbf8f0",
        )  # fmt: skip
    for x, y in BALLOONS:
        drawn = balloon()
        made.paste(drawn, (x - drawn.width // 2, y - drawn.height // 2), drawn)
    return made


def plot(column: int, row: int) -> Image.Image:
    """One block with half of each street around it, drawn larger and scaled down."""
    chance = random.Random(f"{column}, {row}")
    image = Image.new("RGB", (SIDE * FINE, SIDE * FINE), "#dcd7cb")
    pen = ImageDraw.Draw(image)
    is_avenue = {side: at % AVENUE == 0 for side, at in sides(column, row).items()}
    ground = Ground(*(62 if is_avenue[side] else 30 for side in ("left", "top", "right", "bottom")))
    off = (column * SIDE, row * SIDE)
    streets(pen, chance, ground, is_avenue, name=NAMES[(column * 3 + row) % len(NAMES)])
    avenues(pen, off, is_avenue)
    if is_wet(*off, SIDE):
        shore(pen, chance, ground)
        banks(pen, off, FINE)
        if is_avenue["left"] or is_avenue["right"]:
            bridges(pen, off, is_avenue)
    else:
        away = abs(column - 13) / 13 + abs(row - 9) / 9
        block(pen, chance, ground, away=away, number=1 + (column * 7 + row * 13) % 90)
    return image.reduce(FINE)


def sides(column: int, row: int) -> dict[str, int]:
    return {"left": column, "top": row, "right": column + 1, "bottom": row + 1}


def streets(
    pen: Pen, chance: random.Random, ground: Ground, is_avenue: dict[str, bool], *, name: str
) -> None:
    left, top, right, bottom = ground.box
    pen.rounded_rectangle(scaled(left - 9, top - 9, right + 9, bottom + 9), 20, fill="#ece8de")
    for at in range(20, SIDE, 40):
        for start in (0, SIDE):
            if not is_avenue["left" if start == 0 else "right"]:
                pen.line(scaled(start, at, start, at + 18), fill="#f7f4ec", width=3)
            if not is_avenue["top" if start == 0 else "bottom"]:
                pen.line(scaled(at, start, at + 18, start), fill="#f7f4ec", width=3)
    for _ in range(chance.randrange(2, 6)):
        along = chance.randrange(50, SIDE - 50)
        side = chance.choice([*is_avenue])
        lane = 38 if is_avenue[side] else 15
        across = lane if side in ("left", "top") else SIDE - lane
        lies = side in ("top", "bottom")
        car(pen, chance, *((along, across) if lies else (across, along)), lies=lies)
    pen.text(
        (SIDE / 2 * FINE, (top - 20) * FINE), f"{name} Street", font=ImageFont.load_default(18),
        fill="#857e70", anchor="mm",
    )  # fmt: skip


def avenues(pen: Pen, off: tuple[int, int], is_avenue: dict[str, bool]) -> None:
    for at in range(16, SIDE, 32):
        for side, start in (("left", 0), ("right", SIDE), ("top", 0), ("bottom", SIDE)):
            if is_avenue[side]:
                x, y = (start, at) if side in ("left", "right") else (at, start)
                # Two squares draw one half each of the same tree.
                tree(pen, random.Random(f"{off[0] + x}, {off[1] + y}"), x, y, 13)


def bridges(pen: Pen, off: tuple[int, int], is_avenue: dict[str, bool]) -> None:
    for side, start in (("left", 0), ("right", SIDE)):
        if is_avenue[side]:
            top, bottom = (each - off[1] for each in crossing(off[0] + start))
            pen.rectangle(scaled(start - 46, top, start + 46, bottom), fill="#b3aa98")
            pen.rectangle(scaled(start - 41, top, start + 41, bottom), fill="#dcd7cb")


def balloon() -> Image.Image:
    """A hot-air balloon with its shadow."""
    large = 3
    image = Image.new("RGBA", (150 * large, 170 * large))
    pen = ImageDraw.Draw(image)

    def put(left: float, top: float, right: float, bottom: float) -> tuple[float, ...]:
        return left * large, top * large, right * large, bottom * large

    pen.ellipse(put(86, 118, 146, 164), fill="#00000038")
    for x in (58, 72):
        pen.line(put(65 + (x - 65) * 3, 96, x, 128), fill="#6b5233", width=large)
    pen.ellipse(put(18, 6, 112, 106), fill="#d8202f")
    pen.ellipse(put(38, 6, 92, 106), fill="#f6efe2")
    pen.ellipse(put(53, 6, 77, 106), fill="#d8202f")
    pen.rounded_rectangle(put(56, 126, 74, 142), 3 * large, fill="#8a5f2f")
    return image.resize((150, 170), Image.Resampling.LANCZOS)


if __name__ == "__main__":
    make(Path(sys.argv[1]))
