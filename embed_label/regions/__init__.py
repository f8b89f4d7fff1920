"""Every region kind, and the table of them."""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypeAliasType

from embed_label.regions.box import Box
from embed_label.regions.region import Region
from embed_label.regions.space import AnySpace, Passage, Plane
from embed_label.regions.span import Span

AnyRegion = TypeAliasType("AnyRegion", Annotated[Box | Span, Field(discriminator="kind")])

__all__ = ["AnyRegion", "AnySpace", "Box", "Passage", "Plane", "Region", "Span"]
