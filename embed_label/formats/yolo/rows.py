"""A row of a YOLO label file, and what a kind of row has to say."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from pydantic import JsonValue

from embed_label.formats.classes import Classes
from embed_label.formats.gathering import Origin
from embed_label.formats.images.pictures import Picture, Size
from embed_label.interface import Label
from embed_label.regions import Region

# Shares of the image's width and height, by turns.
DIGITS = 9


class Row(NamedTuple):
    """A class and shares of the image; `where` is the line of a file."""

    number: int
    shares: Sequence[float]
    where: str = ""


class Scheme(NamedTuple):
    """What the dataset says of all its rows: joints by the number of the class."""

    names: list[str]
    joints: dict[int, list[str]]
    # How many joints a row has, and how many numbers say one.
    shape: tuple[int, int] | None = None


class Sight(NamedTuple):
    """What a row is read for."""

    label: Label
    joints: Sequence[str]
    size: Size
    origin: Origin
    scheme: Scheme


class Kind(NamedTuple):
    """A kind of row. `settings` is what data.yaml has beside the names."""

    into: str
    rows: Callable[[Picture, Classes], Iterator[Row]]
    regions: Callable[[Row, str, Sight], Iterable[Region]]
    settings: Callable[[Classes], Iterable[tuple[str, JsonValue]]] = lambda _: ()


def named(row: Row, name: str, sight: Sight) -> dict[str, JsonValue]:
    """What every region of a row says alike."""
    return {
        "id": name,
        "source": sight.origin.source,
        "item": sight.origin.item,
        "labels": [sight.label.name],
    }


def in_pixels(shares: Sequence[float], size: Size) -> list[float]:
    return [round(each * size[at % 2], DIGITS - 2) for at, each in enumerate(shares)]


def in_shares(pixels: Iterable[float], size: Size) -> list[float]:
    return [round(each / size[at % 2], DIGITS) for at, each in enumerate(pixels)]
