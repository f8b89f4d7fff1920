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


AnySpace = TypeAliasType("AnySpace", Annotated[Plane | Passage, Field(discriminator="kind")])
