"""A set of pixels on a plane."""

from itertools import accumulate
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from embed_label.regions.region import Region
from embed_label.regions.space import AnySpace, Film, Page, Plane
from embed_label.wire import Many

Count = Annotated[int, Field(ge=0)]


class Mask(Region):
    """Run lengths, row by row: `runs` count pixels that are off, on, off, and so on."""

    kind: Literal["mask"] = "mask"
    width: int = Field(gt=0)
    height: int = Field(gt=0)
    # A run goes on in the next row; a run of none changes nothing.
    runs: Many[Count]

    @model_validator(mode="after")
    def _must_fill_its_frame(self) -> Self:
        if sum(self.runs) != self.width * self.height:
            raise ValueError(
                f"the runs count {sum(self.runs)} pixels, {self.width} by {self.height} "
                f"are {self.width * self.height}"
            )
        return self

    @property
    def area(self) -> int:
        return sum(self.runs[1::2])

    def overlap(self, other: Region) -> float:
        if not isinstance(other, Mask) or (self.width, self.height) != (other.width, other.height):
            return 0.0
        shared = _shared(self.runs, other.runs)
        either = self.area + other.area - shared
        return shared / either if either else 0.0

    def flaw(self, space: AnySpace) -> str | None:
        if not isinstance(space, Plane | Film | Page):
            return "a mask needs a plane"
        if (self.width, self.height) == (space.width, space.height):
            return None
        return (
            f"the mask of {self.width} by {self.height} pixels is not as large as "
            f"the image of {space.width:g} by {space.height:g}"
        )


def _shared(one: Many[int], other: Many[int]) -> int:
    """The pixels that are on in both."""
    ends, other_ends = list(accumulate(one)), list(accumulate(other))
    shared = at = here = there = 0
    while here < len(ends) and there < len(other_ends):
        end = min(ends[here], other_ends[there])
        if here % 2 and there % 2:
            shared += end - at
        at = end
        here += ends[here] == at
        # Both runs may end here.
        there += other_ends[there] == at
    return shared
