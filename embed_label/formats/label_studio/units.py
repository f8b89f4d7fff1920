"""UTF-16 code units, in which browsers count, and code points, in which we do."""

from bisect import bisect_left
from functools import cached_property


class Units:
    """The positions in one text, either way."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _wide(self) -> list[int]:
        """Where, in code points, stand those that take two units."""
        if self._text.isascii():
            return []
        return [at for at, letter in enumerate(self._text) if letter > "\uffff"]

    @cached_property
    def _wide_units(self) -> list[int]:
        return [at + before for before, at in enumerate(self._wide)]

    def to_points(self, unit: int) -> int:
        """A position inside a character is the one before it."""
        return unit - bisect_left(self._wide_units, unit)

    def to_units(self, point: int) -> int:
        return point + bisect_left(self._wide, point)
