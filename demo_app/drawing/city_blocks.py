"""What stands on a block of the city: houses round a yard, rows, towers, parks and squares."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from PIL import ImageDraw, ImageFont

Pen = ImageDraw.ImageDraw

SIDE = 400  # pixels from the middle of one street to that of the next
FINE = 2  # how much larger everything is drawn
ROOFS = ("#b98263", "#a9745a", "#c79a76", "#9c8a7a", "#8f8d88", "#b8a58a", "#7f7468", "#c2ad93")
CARS = ("#3f4a57", "#f2efe8", "#6d8ea6", "#8c8f93", "#4d6b57", "#d9c08a")
GREENS = ("#7fa35f", "#8db06b", "#6f9556", "#98b878")


@dataclass(frozen=True)
class Ground:
    """How far a block stays away from each edge of its square."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def box(self) -> tuple[int, int, int, int]:
        return self.left, self.top, SIDE - self.right, SIDE - self.bottom


def scaled(*numbers: float) -> list[float]:
    return [each * FINE for each in numbers]


def darker(colour: str, share: float = 0.84) -> str:
    parts = (int(int(colour[at : at + 2], 16) * share) for at in (1, 3, 5))
    return "#" + "".join(f"{part:02x}" for part in parts)


def block(pen: Pen, chance: Random, ground: Ground, *, away: float, number: int) -> None:
    """`away` is 0 in the middle of the city, and 2 in its corners."""
    towers, yards, rows = max(0.0, 5 - 6 * away), 5.0, 8 * max(0.0, away - 0.6)
    kinds: dict[Callable[..., None], float] = {
        tower: towers, yard: yards, row_houses: rows, park: 1.1, square: 0.7, pitch: 0.4,
    }  # fmt: skip
    (kind,) = chance.choices([*kinds], [*kinds.values()])
    kind(pen, chance, ground, number)


def yard(pen: Pen, chance: Random, ground: Ground, number: int) -> None:
    left, top, right, bottom = ground.box
    deep = 66
    pen.rectangle(scaled(left, top, right, bottom), fill="#cfd8b8")
    for _ in range(chance.randrange(8, 20)):
        x, y = chance.uniform(left + 90, right - 90), chance.uniform(top + 90, bottom - 90)
        tree(pen, chance, x, y, chance.uniform(7, 15))
    for start, end in cuts(chance, left, right):
        house(pen, chance, (start, top, end, top + deep), number, lies=True)
        house(pen, chance, (start, bottom - deep, end, bottom), number + 1, lies=True)
        number += 2
    for start, end in cuts(chance, top + deep, bottom - deep):
        house(pen, chance, (left, start, left + deep, end), number, lies=False)
        house(pen, chance, (right - deep, start, right, end), number + 1, lies=False)
        number += 2


def row_houses(pen: Pen, chance: Random, ground: Ground, number: int) -> None:
    left, top, right, bottom = ground.box
    pen.rectangle(scaled(left, top, right, bottom), fill="#c6d6a8")
    half = (top + bottom) / 2
    for start, end in cuts(chance, left, right, 44, 60):
        for from_y, to_y, door in ((top + 24, top + 84, -1), (bottom - 84, bottom - 24, 1)):
            house(pen, chance, (start + 3, from_y, end - 3, to_y), number, lies=True)
            path = (from_y - 24, from_y) if door < 0 else (to_y, to_y + 24)
            middle = (start + end) / 2
            pen.line(scaled(middle, path[0], middle, path[1]), fill="#e6dfcd", width=8)
            number += 1
        pen.line(scaled(start, top + 84, start, bottom - 84), fill="#93a877", width=3)
        for y in (half - 40, half + 40):
            tree(pen, chance, chance.uniform(start + 8, end - 8), y, chance.uniform(6, 12))
        if chance.random() < 0.3:
            pen.rounded_rectangle(
                scaled(start + 10, half - 22, end - 10, half - 4), 8, fill="#8fc6d6"
            )
    pen.line(scaled(left, half, right, half), fill="#93a877", width=4)


def tower(pen: Pen, chance: Random, ground: Ground, number: int) -> None:
    left, top, right, bottom = ground.box
    pen.rectangle(scaled(left, top, right, bottom), fill="#d6d2c6")
    for _ in range(14):
        edge = chance.choice([(left + 14, None), (right - 14, None), (None, top + 14)])
        x = edge[0] or chance.uniform(left + 10, right - 10)
        tree(pen, chance, x, edge[1] or chance.uniform(top + 10, bottom - 10), 9)
    inset = chance.randrange(44, 80)
    x, y, far_x, far_y = left + inset, top + inset, right - inset, bottom - inset
    pen.polygon(
        scaled(far_x, y, far_x + 30, y + 36, far_x + 30, far_y + 36, x + 36, far_y + 36, x, far_y),
        fill="#a9a597",
    )
    colour = chance.choice(("#aeb8bf", "#c4beb2", "#9aa7ad", "#b7ab9b"))
    pen.rectangle(scaled(x, y, far_x, far_y), fill=darker(colour))
    pen.rectangle(scaled(x + 7, y + 7, far_x - 7, far_y - 7), fill=colour)
    for _ in range(7):
        at_x, at_y = chance.uniform(x + 14, far_x - 46), chance.uniform(y + 14, far_y - 40)
        wide, high = chance.uniform(12, 34), chance.uniform(10, 26)
        pen.rectangle(scaled(at_x + 3, at_y + 4, at_x + wide + 3, at_y + high + 4), fill="#8b908f")
        pen.rectangle(scaled(at_x, at_y, at_x + wide, at_y + high), fill="#e2e0d8")
    numbered(pen, (x + far_x) / 2, far_y - 16, number)


def park(pen: Pen, chance: Random, ground: Ground, _number: int) -> None:
    left, top, right, bottom = ground.box
    pen.rounded_rectangle(scaled(left, top, right, bottom), 24, fill="#b5d094")
    x, y = chance.uniform(left + 110, right - 110), chance.uniform(top + 110, bottom - 110)
    for corner in ((left, top), (right, top), (right, bottom), (left, bottom)):
        pen.line(scaled(*corner, x, y), fill="#eadfc4", width=14)
    pen.ellipse(scaled(x - 66, y - 48, x + 66, y + 48), fill="#eadfc4")
    pen.ellipse(scaled(x - 56, y - 38, x + 56, y + 38), fill="#93c1d2")
    for at_x, at_y in ((x - 20, y), (x + 12, y - 12), (x + 22, y + 14)):
        pen.ellipse(scaled(at_x - 4, at_y - 3, at_x + 4, at_y + 3), fill="#fdfbf4")
    trees(pen, chance, ground, 46)


def square(pen: Pen, chance: Random, ground: Ground, _number: int) -> None:
    left, top, right, bottom = ground.box
    pen.rectangle(scaled(left, top, right, bottom), fill="#e3dbc9")
    for at in range(left, right, 20):
        pen.line(scaled(at, top, at, bottom), fill="#d8cfba", width=1)
        pen.line(scaled(left, at, right, at), fill="#d8cfba", width=1)
    x, y = (left + right) / 2, (top + bottom) / 2
    for out, colour in ((44, "#bdb39d"), (36, "#8fc0d1"), (12, "#bdb39d"), (6, "#e6f3f7")):
        pen.ellipse(scaled(x - out, y - out, x + out, y + out), fill=colour)
    for at in range(left + 20, right - 50, 58):
        for row in (top + 26, bottom - 62):
            stripes = chance.choice(("#5a86a5", "#4f8a63", "#c79a3c", "#7d6a9c"))
            pen.rectangle(scaled(at + 3, row + 4, at + 43, row + 38), fill="#bdb39d")
            for stripe in range(0, 40, 10):
                colour = stripes if stripe % 20 else "#fbf7ec"
                pen.rectangle(scaled(at + stripe, row, at + stripe + 10, row + 34), fill=colour)
    for _ in range(40):
        at_x, at_y = chance.uniform(left + 10, right - 10), chance.uniform(top + 70, bottom - 70)
        pen.ellipse(scaled(at_x, at_y, at_x + 5, at_y + 5), fill=chance.choice(CARS))


def pitch(pen: Pen, chance: Random, ground: Ground, _number: int) -> None:
    left, top, right, bottom = ground.box
    pen.rectangle(scaled(left, top, right, bottom), fill="#c3d8a3")
    pen.rounded_rectangle(scaled(left + 30, top + 60, right - 30, bottom - 60), 200, fill="#c08a63")
    pen.rounded_rectangle(scaled(left + 58, top + 88, right - 58, bottom - 88), 140, fill="#8fb86f")
    x, y = (left + right) / 2, (top + bottom) / 2
    pen.line(scaled(x, top + 88, x, bottom - 88), fill="#f7f5ea", width=3)
    pen.ellipse(scaled(x - 24, y - 24, x + 24, y + 24), outline="#f7f5ea", width=3)
    trees(pen, chance, Ground(ground.left, ground.top, ground.right, SIDE - ground.top - 50), 10)


def shore(pen: Pen, chance: Random, ground: Ground) -> None:
    left, top, right, bottom = ground.box
    pen.rectangle(scaled(left, top, right, bottom), fill="#bdd49e")
    trees(pen, chance, ground, 30)


def trees(pen: Pen, chance: Random, ground: Ground, count: int) -> None:
    left, top, right, bottom = ground.box
    for _ in range(count):
        x, y = chance.uniform(left + 14, right - 14), chance.uniform(top + 14, bottom - 14)
        tree(pen, chance, x, y, chance.uniform(8, 17))


def cuts(
    chance: Random, start: float, end: float, least: int = 46, most: int = 84
) -> Iterator[tuple[float, float]]:
    """A length in pieces; the last takes what is left."""
    at = start
    while end - at > most + least:
        step = chance.randrange(least, most)
        yield at, at + step
        at += step
    yield at, end


def house(
    pen: Pen, chance: Random, box: tuple[float, float, float, float], number: int, *, lies: bool
) -> None:
    """Its ridge runs along the street; the side in the shade is darker."""
    left, top, right, bottom = box
    colour = chance.choice(ROOFS)
    pen.rectangle(scaled(*box), fill=colour, outline=darker(colour, 0.66), width=2)
    x, y = (left + right) / 2, (top + bottom) / 2
    ridge = (left, y, right, y) if lies else (x, top, x, bottom)
    shade = ridge[:2]
    pen.rectangle(scaled(*shade, right - 1, bottom - 1), fill=darker(colour))
    pen.line(scaled(*ridge), fill=darker(colour, 0.66), width=2)
    for _ in range(chance.randrange(1, 4)):
        at, down = chance.uniform(left + 8, right - 16), chance.uniform(top + 6, y - 8)
        pen.rectangle(
            scaled(at, down, at + 7, down + 9), fill=chance.choice(("#dfe9ee", "#5c5147"))
        )
    numbered(pen, x, y + 13, number)


def numbered(pen: Pen, x: float, y: float, number: int) -> None:
    pen.text(
        (x * FINE, y * FINE), str(number), font=ImageFont.load_default(20), fill="#fffaf0",
        anchor="mm",
    )  # fmt: skip


def tree(pen: Pen, chance: Random, x: float, y: float, size: float) -> None:
    pen.ellipse(scaled(x - size + 4, y - size + 5, x + size + 4, y + size + 5), fill="#7f8d6c")
    colour = chance.choice(GREENS)
    pen.ellipse(scaled(x - size, y - size, x + size, y + size), fill=darker(colour))
    pen.ellipse(
        scaled(x - size * 0.8, y - size * 0.85, x + size * 0.6, y + size * 0.5), fill=colour
    )


def car(pen: Pen, chance: Random, x: float, y: float, *, lies: bool) -> None:
    colour = chance.choice(CARS)
    long, wide = (13, 6) if lies else (6, 13)
    pen.rounded_rectangle(scaled(x - long, y - wide, x + long, y + wide), 6, fill=colour)
    long, wide = (6, 5) if lies else (5, 6)
    pen.rectangle(scaled(x - long, y - wide, x + long, y + wide), fill="#cfe0e6")
