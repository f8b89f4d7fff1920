"""Tracks from a JSON of COCO with films, as TAO or YouTube-VIS lay it out."""

from collections.abc import Iterable, Iterator
from os import PathLike
from typing import Unpack

from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.formats.example import Example
from embed_label.formats.files import found, read_json, read_text
from embed_label.formats.gathering import Origin, region
from embed_label.formats.part import Fields, Part, is_number, numbered
from embed_label.formats.recordings.filmed import Box, frames_from
from embed_label.formats.recordings.frames import begin_of, checked_rate
from embed_label.formats.recordings.recorded import About, Recorded
from embed_label.formats.recordings.register import as_space
from embed_label.interface import Interface, Label
from embed_label.modalities import VideoSource
from embed_label.regions import AnySpace, Film
from embed_label.wire import shown as quoted


def read(
    source: str | PathLike[str] | Fields,
    *,
    interface: Interface,
    rate: float | None = None,
    **about: Unpack[About],
) -> list[Example]:
    """A file, a folder of them, or what was parsed from one.

    `rate` is the frames in a second, where the videos have no `fps`. Between the images that there
    are of a video, boxes move evenly; in one without its box a track is gone.
    """
    recorded = Recorded(interface, shows=VideoSource, **about)
    for whole in _files(source):
        _Dataset(whole, recorded, rate).gather()
    return recorded.examples()


def labels(source: str | PathLike[str] | Fields) -> Iterator[Label]:
    for whole in _files(source):
        yield from (Label(name=each.text("name")) for each in whole.parts("categories"))


def shows(source: object) -> VideoSource:
    return VideoSource(name="video")


def _files(source: str | PathLike[str] | Fields) -> Iterator[Part]:
    if isinstance(source, dict):
        yield Part(source, "the file")
        return
    for path in found(source, ".json"):
        yield Part(read_json(read_text(path), str(path)), str(path))


class _Mine:
    """A track, as its annotations say it one by one."""

    def __init__(self, first: Part) -> None:
        self.first = first
        self.boxes: dict[int, Box] = {}

    def add(self, frame: int, box: Box, where: str) -> None:
        if frame in self.boxes:
            raise TaskError(f"{where} is of a track that has a box in frame {frame} already")
        self.boxes[frame] = box


class _Dataset:
    def __init__(self, whole: Part, recorded: Recorded, rate: float | None) -> None:
        for key in ("videos", "annotations", "categories"):
            if not isinstance(whole.fields.get(key), list):
                raise whole.wrong(key, "a list")
        self._recorded, self._rate = recorded, rate
        self._videos = numbered(whole, "videos")
        self._images = numbered(whole, "images")
        self._names = {at: each.text("name") for at, each in numbered(whole, "categories").items()}
        self._whole = whole

    def gather(self) -> None:
        listed: dict[int, set[int]] = {number: set() for number in self._videos}
        for image in self._images.values():
            self._must_be_known(image, "video_id", listed, "videos")
            listed[image.whole("video_id")].add(_frame(image))
        tracks: dict[tuple[int, str], _Mine] = {}
        for each in self._whole.parts("annotations"):
            if each.has("bboxes"):
                self._add_whole(each, tracks, listed)
            else:
                self._add(each, tracks)
        for number, video in self._videos.items():
            mine = {name: one for (of, name), one in tracks.items() if of == number}
            self._gather_video(video, mine, sorted(listed[number]))

    def _add(self, each: Part, tracks: dict[tuple[int, str], _Mine]) -> None:
        self._must_be_known(each, "image_id", self._images, "images")
        image = self._images[each.whole("image_id")]
        # What nobody followed is a track of its own.
        name = each.name("track_id") or f"annotation.{each.name('id') or each.path}"
        mine = tracks.setdefault((image.whole("video_id"), name), _Mine(each))
        mine.add(_frame(image), _box(each.listed("bbox"), each, "bbox"), each.path)

    def _add_whole(
        self, each: Part, tracks: dict[tuple[int, str], _Mine], listed: dict[int, set[int]]
    ) -> None:
        """As YouTube-VIS has it: a list of boxes, one for each frame, null where there is none."""
        self._must_be_known(each, "video_id", self._videos, "videos")
        video = each.whole("video_id")
        mine = tracks.setdefault((video, each.name("id") or each.path), _Mine(each))
        for frame, box in enumerate(each.listed("bboxes")):
            listed[video].add(frame)
            if box is not None:
                corners = box if isinstance(box, list) else []
                mine.add(frame, _box(corners, each, "bboxes"), each.path)

    def _gather_video(self, video: Part, tracks: dict[str, _Mine], listed: list[int]) -> None:
        origin, known = self._origin(video)
        rate = self._rate
        if rate is None and video.has("fps"):
            rate = checked_rate(video.number("fps"), f"{video.path}.fps")
        if rate is None and isinstance(known, Film):
            rate = known.rate
        if rate is None:
            raise TaskError(f"{video.path}.fps is missing; give rate=, the frames in a second")
        checked_rate(rate, video.path)
        space = known or _film(video, rate, listed)
        self._recorded.must_be_alone(origin, video.path)
        self._recorded.seen(origin, space, video.path)
        for name, mine in tracks.items():
            where, label = mine.first.path, self._label(mine.first)
            score = mine.first.fields.get("score")
            made = region(
                where,
                id=f"{origin.source}.{name}",
                kind="track",
                source=origin.source,
                labels=[label],
                score=score if is_number(score) else None,
                frames=frames_from(mine.boxes, listed, rate),
            )
            self._recorded.gather(origin, [made], None, where)

    def _origin(self, video: Part) -> tuple[Origin, AnySpace | None]:
        if not video.has("embed_label"):
            name = video.text("name") or video.text("file_name") or video.name("id")
            return self._recorded.origin(name, video.path), None
        ours = video.part("embed_label")
        origin = Origin(ours.text("task"), ours.text("source"), None, ours.text("address"))
        return origin, as_space(ours.fields.get("space"), f"{ours.path}.space")

    def _label(self, each: Part) -> str:
        self._must_be_known(each, "category_id", self._names, "categories")
        name = self._names[each.whole("category_id")]
        return self._recorded.label(name, each.path).name

    def _must_be_known(self, each: Part, key: str, known: Iterable[int], among: str) -> None:
        if each.whole(key) not in known:
            raise TaskError(f"{each.path}.{key} is {each.whole(key)}, which is none of the {among}")


def _frame(image: Part) -> int:
    """Counted from 0; TAO says it as `frame_index`, others as `frame_id`."""
    key = "frame_id" if image.has("frame_id") and not image.has("frame_index") else "frame_index"
    frame = image.whole(key)
    if frame < 0:
        raise image.wrong(key, "0 or more")
    return frame


def _box(sides: list[JsonValue], each: Part, key: str) -> Box:
    numbers = [side for side in sides if is_number(side)]
    if len(numbers) != 4 or len(sides) != 4:
        raise TaskError(f"{each.path}.{key} should be 4 numbers, but is {quoted(sides)}")
    if min(numbers[2:]) <= 0:
        raise TaskError(f"{each.path}.{key} should be wider and higher than 0, not {numbers}")
    return Box(*numbers)


def _film(video: Part, rate: float, listed: list[int]) -> Film | None:
    if not video.has("width") or not video.has("height"):
        return None
    count = video.whole("length", (listed[-1] + 1) if listed else 1)
    for key, number in (("width", video.number("width")), ("height", video.number("height"))):
        if number <= 0:
            raise video.wrong(key, "more than 0")
    return Film(
        width=video.number("width"),
        height=video.number("height"),
        duration=begin_of(max(count, 1), rate),
        rate=rate,
    )
