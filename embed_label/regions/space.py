"""The spaces that regions lie in: what a source measures, once it is shown."""

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from embed_label.wire import Wire


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
    """Seconds, or whatever a time series counts in."""

    kind: Literal["timeline"] = "timeline"
    start: float = 0
    end: float


class Film(Wire):
    """A plane for a number of seconds."""

    kind: Literal["film"] = "film"
    width: float = Field(gt=0)
    height: float = Field(gt=0)
    duration: float = Field(gt=0)


AnySpace = TypeAliasType(
    "AnySpace", Annotated[Plane | Passage | Timeline | Film, Field(discriminator="kind")]
)
