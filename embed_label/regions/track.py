"""A box that moves through a video."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated, Literal

from pydantic import Field

from embed_label.regions.box import Box
from embed_label.regions.plane import outside, oversized
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


MOVES = ("x", "y", "width", "height", "rotation")


class Track(Region):
    """Pixels and seconds; between two key frames the box moves evenly."""

    kind: Literal["track"] = "track"
    frames: Annotated[Many[KeyFrame], Field(min_length=1)]

    def at(self, time: float) -> KeyFrame | None:
        """The box at a time; None before it appears, and from where it is gone.

        After the last key frame it stays. It turns by the plain difference of the angles, as in
        Label Studio: so it can turn more than once round, and 350 to 10 degrees is the long way.
        """
        after = bisect_right(self.frames, time, key=lambda each: each.time)
        if after == 0 or not self.frames[after - 1].visible:
            return None
        one = self.frames[after - 1]
        if after == len(self.frames) or one.time == time:
            return one.model_copy(update={"time": time})
        other = self.frames[after]
        share = (time - one.time) / (other.time - one.time)
        moved = {key: _between(getattr(one, key), getattr(other, key), share) for key in MOVES}
        return one.model_copy(update={"time": time, **moved})

    def overlap(self, other: Region) -> float:
        """The mean overlap of the boxes, over the key frame times of both at which either is seen.

        Where only one of the two is seen, that is 0.
        """
        if not isinstance(other, Track):
            return 0.0
        times = {each.time for each in (*self.frames, *other.frames)}
        pairs = [(self._box(time), other._box(time)) for time in sorted(times)]
        seen = [(mine, theirs) for mine, theirs in pairs if mine or theirs]
        shared = [mine.overlap(theirs) if mine and theirs else 0.0 for mine, theirs in seen]
        return sum(shared) / len(shared) if shared else 0.0

    def _box(self, time: float) -> Box | None:
        found = self.at(time)
        if found is None:
            return None
        return Box(
            id=self.id,
            source=self.source,
            x=found.x,
            y=found.y,
            width=found.width,
            height=found.height,
            rotation=found.rotation,
        )

    def flaw(self, space: AnySpace) -> str | None:
        if not isinstance(space, Film):
            return "a track needs a video"
        return next(self._flaws(space), None)

    def _flaws(self, space: Film) -> Iterator[str]:
        for one, other in pairwise(self.frames):
            if other.time <= one.time:
                yield (
                    f"the key frame at {other.time:g} seconds must come after that at {one.time:g}"
                )
        last = self.frames[-1].time
        if last > space.duration * (1 + 1e-6):
            yield f"the key frame at {last:g} seconds leaves the video of {space.duration:g}"
        # A box that leaves may be gone outside.
        seen = [each for each in self.frames if each.visible]
        centres = [(each.x + each.width / 2, each.y + each.height / 2) for each in seen]
        if centres and (flaw := outside("track", centres, space)):
            yield flaw
        for each in seen:
            if flaw := oversized("box of the track", each.width, each.height, space):
                yield flaw


def _between(one: float, other: float, share: float) -> float:
    return one + (other - one) * share
