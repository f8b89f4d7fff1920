"""A box that moves through a video."""

from typing import Annotated, Literal

from pydantic import Field

from embed_label.regions.plane import outside
from embed_label.regions.region import Region
from embed_label.regions.space import AnySpace, Film
from embed_label.wire import Many, Wire


class KeyFrame(Wire):
    """Where the box is at a time in seconds; not `visible`, it is gone from here on."""

    time: float = Field(ge=0)
    x: float
    y: float
    width: float = Field(gt=0)
    height: float = Field(gt=0)
    rotation: float = 0
    visible: bool = True


class Track(Region):
    """Pixels and seconds; between two key frames the box moves evenly."""

    kind: Literal["track"] = "track"
    frames: Annotated[Many[KeyFrame], Field(min_length=1)]

    def overlap(self, other: Region) -> float:
        # How two tracks are compared is a question of its own.
        return float(isinstance(other, Track) and self.frames == other.frames)

    def flaw(self, space: AnySpace) -> str | None:
        if not isinstance(space, Film):
            return "a track needs a video"
        centres = [(each.x + each.width / 2, each.y + each.height / 2) for each in self.frames]
        return outside("track", centres, space)
