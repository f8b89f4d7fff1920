"""The part of a picture that a model looks at, and what was marked, drawn onto it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from PIL import Image, ImageDraw

from embed_label.asking import Mark
from embed_label.regions import Path, Point
from embed_label.regions.outline import bounds, rings

OFF, ON = 0, 255
# How much of the picture around the marks is looked at, as a share of their size.
MARGIN = 0.5
# Of a scribble, in pixels of what is looked at.
BREADTH = 5


@dataclass(frozen=True, slots=True)
class Window:
    """`size` is how large it is looked at; the rest counts the picture's pixels."""

    left: int
    top: int
    right: int
    bottom: int
    size: tuple[int, int]

    @classmethod
    def around(cls, marks: Sequence[Mark], picture: tuple[int, int], side: int) -> Self | None:
        """What the wanted marks point at with room around it; None if they all lie outside."""
        wanted = [each.region for each in marks if each.wanted]
        some = [bounds(region) for region in wanted]
        left, top = min(each[0] for each in some), min(each[1] for each in some)
        right, bottom = max(each[2] for each in some), max(each[3] for each in some)
        # A line says little of the size of what it points at, and a point nothing.
        is_vague = not any(rings(region) for region in wanted)
        room = max(max(right - left, bottom - top) * MARGIN, max(picture) / 4 if is_vague else 8)
        left, top = max(0, int(left - room)), max(0, int(top - room))
        right, bottom = (
            min(picture[0], int(right + room) + 1),
            min(picture[1], int(bottom + room) + 1),
        )
        if left >= right - 1 or top >= bottom - 1:
            return None
        scale = min(1.0, side / max(right - left, bottom - top))
        size = (max(1, round((right - left) * scale)), max(1, round((bottom - top) * scale)))
        return cls(left, top, right, bottom, size)

    @property
    def frame(self) -> tuple[int, int, int, int]:
        return self.left, self.top, self.right, self.bottom

    def areas(self, marks: Sequence[Mark]) -> Image.Image:
        """On where a mark covers something."""
        made, pen = self._blank()
        for mark in marks:
            for ring in rings(mark.region):
                pen.polygon([self._at(*corner) for corner in ring], fill=ON)
        return made

    def lines(self, marks: Sequence[Mark]) -> Image.Image:
        """On where a mark is a line or a point."""
        made, pen = self._blank()
        for mark in marks:
            region = mark.region
            if isinstance(region, Path) and not region.closed:
                pen.line([self._at(each.x, each.y) for each in region.points], ON, BREADTH)
            elif isinstance(region, Point):
                x, y = self._at(region.x, region.y)
                pen.ellipse((x - BREADTH, y - BREADTH, x + BREADTH, y + BREADTH), fill=ON)
        return made

    def _blank(self) -> tuple[Image.Image, ImageDraw.ImageDraw]:
        made = Image.new("L", self.size, OFF)
        return made, ImageDraw.Draw(made)

    def _at(self, x: float, y: float) -> tuple[float, float]:
        across, down = self.size
        return (
            (x - self.left) * across / (self.right - self.left),
            (y - self.top) * down / (self.bottom - self.top),
        )
