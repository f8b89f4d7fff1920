"""Pixels as run lengths, as rows, as bytes, and column by column."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from embed_label.regions.mask import Mask

# From the first pixel of a row that is on to the first that is off again.
Stretch = tuple[int, int]
SAME = re.compile(rb"\0+|[^\0]+")


def rows(mask: Mask) -> Iterator[list[Stretch]]:
    """What is on in each row, from the top."""
    row: list[Stretch] = []
    at = done = 0
    for count, length in enumerate(plain(mask.runs)):
        start, at = at, at + length
        while at >= (done + 1) * mask.width:
            end = (done + 1) * mask.width
            if count % 2 and start < end:
                row.append((start - done * mask.width, mask.width))
            yield row
            row, done, start = [], done + 1, end
        if count % 2 and start < at:
            row.append((start - done * mask.width, at - done * mask.width))


def minus(one: Sequence[Stretch], other: Sequence[Stretch]) -> list[Stretch]:
    """What the one has and the other has not."""
    made: list[Stretch] = []
    at = 0
    for start, end in one:
        while at < len(other) and other[at][1] <= start:
            at += 1
        here = at
        while here < len(other) and other[here][0] < end:
            if other[here][0] > start:
                made.append((start, other[here][0]))
            start = max(start, other[here][1])
            here += 1
        if start < end:
            made.append((start, end))
    return made


def runs_of(drawn: Iterable[Sequence[Stretch]], width: int) -> list[int]:
    """Run lengths from rows; stretches of a row neither touch nor stand out of order."""
    made = [0]
    for row in drawn:
        at = 0
        for start, end in row:
            _lengthen(made, is_on=False, by=start - at)
            _lengthen(made, is_on=True, by=end - start)
            at = end
        _lengthen(made, is_on=False, by=width - at)
    return made


def _lengthen(runs: list[int], *, is_on: bool, by: int) -> None:
    if not by:
        return
    if len(runs) % 2 == is_on:
        runs.append(by)
    else:
        runs[-1] += by


def joined(runs: Iterable[tuple[int, bool]]) -> list[int]:
    """Runs that are off, on, off, and so on, from any."""
    made: list[int] = [0]
    for is_on, some in groupby((run for run in runs if run[0]), lambda run: run[1]):
        _lengthen(made, is_on=is_on, by=sum(length for length, _ in some))
    return made


def plain(runs: Iterable[int]) -> list[int]:
    """The same pixels without runs of none."""
    return joined((length, at % 2 == 1) for at, length in enumerate(runs))


def bitmap(runs: Iterable[int]) -> bytes:
    """A byte for each pixel, 0 or 1."""
    return b"".join(bytes([at % 2]) * length for at, length in enumerate(runs))


def of_bitmap(pixels: bytes) -> list[int]:
    """The runs of bytes; what is not 0 is on."""
    found = SAME.finditer(pixels)
    return joined((run.end() - run.start(), run[0][0] != 0) for run in found)


def turned(runs: Iterable[int], width: int) -> list[int]:
    """Runs along the columns from runs along rows of that width; and back, with the height."""
    pixels = bitmap(runs)
    return of_bitmap(b"".join(pixels[at::width] for at in range(width)))
