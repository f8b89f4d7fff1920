"""Tracks as the boxes of frames, and back: the key frames that their boxes need."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.formats.recordings.frames import (
    begin_of,
    checked_rate,
    frame_at,
    frames_until,
    is_between,
)
from embed_label.formats.recordings.recordings import Recording
from embed_label.modalities import VideoSource
from embed_label.regions import Film, KeyFrame, Track

# Pixels that a box may lie beside the line between two others and still be on it.
NEAR = 1e-6


class Box(NamedTuple):
    x: float
    y: float
    width: float
    height: float


class Footage(NamedTuple):
    """How many frames a second, and how many in all, where that is known."""

    rate: float
    length: int | None


def footage(recording: Recording, rate: float | None) -> Footage:
    """`rate` is what the caller says, which counts first."""
    film = recording.known if isinstance(recording.known, Film) else None
    source = recording.shows
    of_source = source.rate if isinstance(source, VideoSource) else None
    known = next((each for each in (rate, film and film.rate, of_source) if each is not None), None)
    if known is None:
        raise TaskError(
            f'task "{recording.task.id}": the frames in a second of "{recording.key}" are not '
            "known; give rate="
        )
    checked_rate(known, f'task "{recording.task.id}"')
    return Footage(known, frames_until(film.duration, known) if film else None)


class Filmed(NamedTuple):
    """A track as a film shows it: its key frames, and its boxes where it is seen."""

    label: str
    track: Track
    keys: dict[int, KeyFrame]
    boxes: dict[int, Box]


def filmed(recording: Recording, rate: float | None, holds: frozenset[str]) -> Iterator[Filmed]:
    for label, track in recording.tracks(holds):
        shot = footage(recording, rate)
        keys = _on_frames(recording, track, shot.rate)
        boxes = dict(_boxes_of(keys, shot.length))
        if boxes:
            yield Filmed(label, track, _inside(keys, shot.length), boxes)
        else:
            recording.leave_out(track, "which is seen in no frame")


def _on_frames(recording: Recording, track: Track, rate: float) -> dict[int, KeyFrame]:
    """Key frames by the frame that shows them; of two in one frame, the later."""
    if any(each.rotation % 360 for each in track.frames):
        recording.lose_of(track, "the rotation")
    if any(is_between(each.time, rate) for each in track.frames):
        recording.lose_of(track, "the time within a frame")
    made = {frame_at(each.time, rate): each for each in track.frames}
    if len(made) < len(track.frames):
        recording.lose_of(track, "the first of two key frames in one frame")
    return made


def _inside(keys: dict[int, KeyFrame], count: int | None) -> dict[int, KeyFrame]:
    """One at the very end has no frame of its own: the last frame is on the way to it."""
    if count is None:
        return keys
    return {min(number, count - 1): each for number, each in keys.items()}


def _boxes_of(keys: Mapping[int, KeyFrame], count: int | None) -> Iterator[tuple[int, Box]]:
    """The box in each frame in which it is seen; to the last key frame if no end is known."""
    numbers = sorted(keys)
    moving = Track(
        source="film", frames=[keys[at].model_copy(update={"time": float(at)}) for at in numbers]
    )
    for number in range(numbers[0], count if count is not None else numbers[-1] + 1):
        if found := moving.at(number):
            yield number, Box(found.x, found.y, found.width, found.height)


def frames_from(
    boxes: Mapping[int, Box], listed: Sequence[int], rate: float
) -> list[dict[str, JsonValue]]:
    """The fewest key frames that say these boxes, of frames that were `listed`.

    In a listed frame that has no box the track is gone; in the last one it stays.
    """
    made: list[dict[str, JsonValue]] = []
    for run, gone in _runs(boxes, listed):
        points = [(number, boxes[number]) for number in run]
        kept, closing = _simplified(points, gone)
        made += (_key_frame(number, box, rate) for number, box in kept)
        if gone is not None:
            made.append({**_key_frame(gone, closing, rate), "visible": False})
    return made


def _runs(
    boxes: Mapping[int, Box], listed: Sequence[int]
) -> Iterator[tuple[list[int], int | None]]:
    """Listed frames in a row with a box, and the first after them without one."""
    run: list[int] = []
    following = -1
    for number in sorted(boxes):
        # Films are long and tracks are short: frames without a box are not looked at.
        at = bisect_left(listed, number)
        if run and at != following:
            yield run, listed[following]
            run = []
        run.append(number)
        following = at + 1
    if run:
        yield run, listed[following] if following < len(listed) else None


def _simplified(
    points: Sequence[tuple[int, Box]], gone: int | None
) -> tuple[list[tuple[int, Box]], Box]:
    """The points that lines between the others do not give, and the box where it is gone.

    That one goes on as before, so that what moves moves on to its end.
    """
    kept = [points[0]]
    last, pace = points[0], None
    for point in points[1:]:
        if pace is None or not _is_near(_ahead(kept[-1], pace, point[0]), point[1]):
            if last is not kept[-1]:
                kept.append(last)
            pace = _pace(kept[-1], point)
        last = point
    if pace is not None and gone is not None:
        closing = _ahead(kept[-1], pace, gone)
        if min(closing.width, closing.height) > 0:
            return kept, closing
    if last is not kept[-1]:
        kept.append(last)
    return kept, last[1]


def _pace(one: tuple[int, Box], other: tuple[int, Box]) -> Box:
    """What each side moves in a frame."""
    frames = other[0] - one[0]
    return Box(*((b - a) / frames for a, b in zip(one[1], other[1], strict=True)))


def _ahead(one: tuple[int, Box], pace: Box, number: int) -> Box:
    return Box(*(a + step * (number - one[0]) for a, step in zip(one[1], pace, strict=True)))


def _is_near(one: Box, other: Box) -> bool:
    return all(abs(a - b) <= NEAR for a, b in zip(one, other, strict=True))


def _key_frame(number: int, box: Box, rate: float) -> dict[str, JsonValue]:
    return {"time": begin_of(number, rate), **box._asdict()}


def key_numbers(keys: Iterable[Mapping[int, KeyFrame]]) -> set[int]:
    """Frames that say all of some tracks: key frames, and the last before one is gone."""
    made: set[int] = set()
    for each in keys:
        made |= each.keys()
        made |= {number - 1 for number, frame in each.items() if not frame.visible and number}
    return made
