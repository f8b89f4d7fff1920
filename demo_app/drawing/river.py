"""The river of the city: where it runs, its banks and its boats."""

from math import sin

from PIL import ImageDraw

QUAY = 16
WATER, STONE, LIGHT = "#9cc3d1", "#b9b09d", "#b4d3dd"


def middle(x: float) -> float:
    return 4950 + 850 * sin(x / 2300) + 240 * sin(x / 760 + 1)


def breadth(x: float) -> float:
    """From its middle to its bank."""
    return 230 + 60 * sin(x / 1400 + 2)


def crossing(x: float) -> tuple[float, float]:
    """From where to where a bridge leads."""
    out = breadth(x) + QUAY + 30
    return middle(x) - out, middle(x) + out


def is_wet(left: int, top: int, side: int) -> bool:
    return any(
        top - breadth(x) - QUAY < middle(x) < top + side + breadth(x) + QUAY
        for x in range(left, left + side + 1, 40)
    )


def banks(pen: ImageDraw.ImageDraw, off: tuple[int, int], fine: int) -> None:
    """The part of it that is in a square whose corner is `off`."""
    left, top = off
    across = range(left - 40, left + 481, 10)

    def line(x: float, out: float) -> tuple[float, float]:
        return (x - left) * fine, (middle(x) + out - top) * fine

    for colour, more in ((STONE, QUAY), (WATER, 0)):
        upper = [line(x, -breadth(x) - more) for x in across]
        lower = [line(x, breadth(x) + more) for x in reversed(across)]
        pen.polygon([*upper, *lower], fill=colour)
    for share in (-0.7, -0.35, 0.1, 0.45, 0.75):
        for start in range(left - left % 120 - 120, left + 400, 120):
            ripple = [
                line(x, share * breadth(x) + 4 * sin(x / 9)) for x in range(start, start + 60, 6)
            ]
            pen.line(ripple, fill=LIGHT, width=3)
    for start in range(left - left % 520, left + 460, 520):
        boat(pen, line(start + 130, 60 * sin(start)), fine)


def boat(pen: ImageDraw.ImageDraw, at: tuple[float, float], fine: int) -> None:
    x, y = at
    hull = [(-30, -9), (18, -9), (34, 0), (18, 9), (-30, 9)]
    pen.polygon([(x + dx * fine, y + dy * fine) for dx, dy in hull], fill="#5b4632")
    pen.rectangle((x - 20 * fine, y - 5 * fine, x + 4 * fine, y + 5 * fine), fill="#efe6d2")
