"""Named points that belong together, such as the joints of a body."""

from math import exp, hypot, isfinite, sqrt
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from embed_label.regions.plane import outside
from embed_label.regions.region import Region
from embed_label.regions.space import AnySpace
from embed_label.wire import Many, Text, Wire, doubled

# How far off a joint may be for half a point and a bit, as a share of the size of the whole.
FALLOFF = 0.1


class Joint(Wire):
    """Pixels; not `seen`, it is there and something covers it."""

    name: Text
    x: float
    y: float
    seen: bool = True


class Skeleton(Region):
    """Joints in the order of their label's `joints`; one that is not there is left out."""

    kind: Literal["skeleton"] = "skeleton"
    joints: Annotated[Many[Joint], Field(min_length=1)]

    @model_validator(mode="after")
    def _no_joint_twice(self) -> Self:
        for twice in doubled(joint.name for joint in self.joints):
            raise ValueError(f'the joint "{twice}" stands twice')
        return self

    @property
    def area(self) -> float:
        """Of the upright rectangle around its joints."""
        width, height = self._sides
        return width * height

    @property
    def _sides(self) -> tuple[float, float]:
        across = [joint.x for joint in self.joints]
        down = [joint.y for joint in self.joints]
        return max(across) - min(across), max(down) - min(down)

    @property
    def _size(self) -> float:
        """The side of a square as wide from corner to corner: an arm held straight has no area."""
        return hypot(*self._sides) / sqrt(2)

    def overlap(self, other: Region) -> float:
        """The mean closeness of the joints that either has, much as COCO measures it."""
        if not isinstance(other, Skeleton):
            return 0.0
        mine = {joint.name: joint for joint in self.joints}
        theirs = {joint.name: joint for joint in other.joints}
        # One pixel, where there is but one joint.
        size = max(self._size, other._size, 1.0)
        # In their order, or the sum would be another each time.
        close = sum(
            _closeness(joint, theirs[joint.name], size)
            for joint in self.joints
            if joint.name in theirs
        )
        return close / len(mine.keys() | theirs.keys())

    def flaw(self, space: AnySpace) -> str | None:
        return outside("skeleton", [(joint.x, joint.y) for joint in self.joints], space)


def _closeness(one: Joint, other: Joint, size: float) -> float:
    off = hypot(one.x - other.x, one.y - other.y)
    share = off / (size * FALLOFF)
    return exp(-share * share / 2) if isfinite(off) else 0.0
