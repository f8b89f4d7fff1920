"""A run of characters in a passage."""

from typing import Literal, Self

from pydantic import Field, model_validator

from embed_label.regions.region import Region
from embed_label.regions.space import AnySpace, Page, Passage
from embed_label.wire import Text, Wire


class XPaths(Wire):
    """Where a span lies in HTML: text nodes by their XPaths, offsets into them in code points."""

    start: Text
    start_offset: int = Field(ge=0)
    end: Text
    end_offset: int = Field(ge=0)


class Span(Region):
    """Code points, `end` exclusive; `text` quotes what was marked.

    In HTML, `xpaths` says it once more, as Label Studio does.
    """

    kind: Literal["span"] = "span"
    start: int = Field(ge=0)
    end: int
    text: Text = ""
    xpaths: XPaths | None = None

    @model_validator(mode="after")
    def _must_hold_something(self) -> Self:
        if self.end <= self.start:
            raise ValueError(f"end {self.end} must come after start {self.start}")
        return self

    def overlap(self, other: Region) -> float:
        if not isinstance(other, Span):
            return 0.0
        shared = min(self.end, other.end) - max(self.start, other.start)
        if shared <= 0:
            return 0.0
        return shared / (max(self.end, other.end) - min(self.start, other.start))

    def flaw(self, space: AnySpace) -> str | None:
        if not isinstance(space, Passage | Page):
            return "a span needs a text"
        if self.end <= space.length:
            return None
        return f"the span {self.start} to {self.end} leaves the text of {space.length} characters"
