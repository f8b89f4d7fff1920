"""Which sizes a picture has, and how each is cut into tiles. Numbers only."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

TILE = 512  # pixels
GLANCE = 1024  # pixels: the longer side of what is shown first
SMALLEST = 64  # pixels


@dataclass(frozen=True, slots=True)
class Tile:
    """A part of the picture, `factor` times smaller; `column` and `row` are counted in tiles."""

    factor: int
    column: int
    row: int

    @property
    def name(self) -> str:
        return f"{self.factor}/{self.column}_{self.row}"


@dataclass(frozen=True, slots=True)
class Levels:
    """The sizes of one picture: each is half of the one before, rounded up."""

    width: int
    height: int

    def size(self, factor: int) -> tuple[int, int]:
        return -(-self.width // factor), -(-self.height // factor)

    def factors(self) -> list[int]:
        """Until one tile holds the whole picture."""
        found = [1]
        while max(self.size(found[-1])) > TILE:
            found.append(found[-1] * 2)
        return found

    def glance(self) -> int:
        """The factor of the picture that is shown first."""
        factor = 1
        while max(self.size(factor)) > GLANCE:
            factor *= 2
        return factor

    def sizes(self) -> list[tuple[int, int]]:
        """In which the whole picture can be had, the largest last."""
        factor = self.glance()
        found = [self.size(factor)]
        while max(found[0]) > 2 * SMALLEST:
            factor *= 2
            found.insert(0, self.size(factor))
        return found

    def tiles(self, factor: int) -> Iterator[Tile]:
        width, height = self.size(factor)
        for row in range(-(-height // TILE)):
            for column in range(-(-width // TILE)):
                yield Tile(factor, column, row)

    def asked(self, region: str, size: str) -> Tile | tuple[int, int] | None:
        """What a request by the Image API asks for: a tile, the whole in a size, or neither."""
        part = self._region(region)
        if part is None:
            return None
        x, y, width, height = part
        if part == (0, 0, self.width, self.height):
            largest = self.sizes()[-1]
            for whole in self.sizes():
                if size in _written(whole) or (size == "max" and whole == largest):
                    return whole
        for factor in self.factors():
            step = TILE * factor
            expected = min(step, self.width - x), min(step, self.height - y)
            if x % step or y % step or (width, height) != expected:
                continue
            small = -(-width // factor), -(-height // factor)
            if size in _written(small) or (size == "max" and factor == 1):
                return Tile(factor, x // step, y // step)
        return None

    def _region(self, region: str) -> tuple[int, int, int, int] | None:
        if region == "full":
            return 0, 0, self.width, self.height
        numbers = re.fullmatch(r"(\d{1,9}),(\d{1,9}),(\d{1,9}),(\d{1,9})", region, re.ASCII)
        if not numbers:
            return None
        x, y, width, height = map(int, numbers.groups())
        if x >= self.width or y >= self.height or not width or not height:
            return None
        return x, y, min(width, self.width - x), min(height, self.height - y)


def _written(size: tuple[int, int]) -> tuple[str, ...]:
    width, height = size
    return f"{width},{height}", f"{width},", f",{height}", f"!{width},{height}"
