"""The spaces that regions lie in: what a source measures, once it is shown."""

from typing import Annotated, Literal, Self
from zlib import crc32

from pydantic import Field
from typing_extensions import TypeAliasType

from embed_label.wire import Many, Text, Wire


def checksum(text: str) -> str:
    return f"{crc32(text.encode()):08x}"


class Plane(Wire):
    """Pixels after EXIF rotation; the origin is the top left corner."""

    kind: Literal["plane"] = "plane"
    width: float = Field(gt=0)
    height: float = Field(gt=0)


class Passage(Wire):
    """Text, counted in Unicode code points.

    `checksum` is the CRC-32 of it in UTF-8, as eight hex digits: another one is another text. "" is
    not known.
    """

    kind: Literal["passage"] = "passage"
    length: int = Field(gt=0)
    checksum: Text = ""

    @classmethod
    def of(cls, text: str) -> Self:
        return cls(length=len(text), checksum=checksum(text))


class Page(Wire):
    """A plane with a text on it, which may be empty: spans are counted in the text of the page."""

    kind: Literal["page"] = "page"
    width: float = Field(gt=0)
    height: float = Field(gt=0)
    length: int = Field(default=0, ge=0)
    checksum: Text = ""


class Grid(Wire):
    """A table: rows from 0, and the names of its columns, in order."""

    kind: Literal["grid"] = "grid"
    rows: int = Field(gt=0)
    columns: Many[Text] = ()


class Timeline(Wire):
    """Seconds, or whatever a time series counts in.

    Of dates they are those since 1970; `zone` then says in which time zone they were written: an
    offset such as "+02:00", a name such as "Europe/Berlin", or "" for none.
    """

    kind: Literal["timeline"] = "timeline"
    start: float = 0
    end: float
    zone: Text | None = None


class Film(Wire):
    """A plane for a number of seconds; `rate` is its frames in a second, where that is known."""

    kind: Literal["film"] = "film"
    width: float = Field(gt=0)
    height: float = Field(gt=0)
    duration: float = Field(gt=0)
    rate: float | None = Field(default=None, gt=0)


AnySpace = TypeAliasType(
    "AnySpace",
    Annotated[Plane | Passage | Page | Grid | Timeline | Film, Field(discriminator="kind")],
)
