"""The spaces that regions lie in: what a source measures, once it is shown."""

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from embed_label.wire import Text, Wire


class Plane(Wire):
    """Pixels after EXIF rotation; the origin is the top left corner."""

    kind: Literal["plane"] = "plane"
    width: float = Field(gt=0)
    height: float = Field(gt=0)


class Passage(Wire):
    """Text, counted in Unicode code points."""

    kind: Literal["passage"] = "passage"
    length: int = Field(gt=0)


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
    "AnySpace", Annotated[Plane | Passage | Timeline | Film, Field(discriminator="kind")]
)
