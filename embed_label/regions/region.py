"""What every region kind has: where it belongs, what it is called, where it came from."""

from pydantic import Field, JsonValue

from embed_label.regions.space import AnySpace
from embed_label.wire import Id, Many, Text, Wire, new_id


class Region(Wire):
    """A place on a source. A subclass adds its geometry, its overlap and its limits.

    `item` counts the pictures or pages of a source that shows several, from 0.
    `confirmed`: somebody looked at what a model predicted here, and let it stand or put it right.
    `meta` has what a file says of it that has no other place here.
    """

    id: Id = Field(default_factory=new_id)
    source: Id
    labels: Many[Text] = ()
    score: float | None = Field(default=None, ge=0, le=1)
    derived_from: Id | None = None
    confirmed: bool = False
    item: int | None = Field(default=None, ge=0)
    parent: Id | None = None
    note: Text = ""
    hidden: bool = False
    locked: bool = False
    meta: dict[str, JsonValue] = {}

    def overlap(self, other: "Region") -> float:
        """Intersection over union, 0 to 1; regions of two kinds never overlap."""
        raise NotImplementedError

    def flaw(self, space: AnySpace) -> str | None:
        """Why this region cannot lie in that space, or None if it can."""
        raise NotImplementedError
