"""Tracks as one JSON of COCO, laid out as TAO has it."""

import json
from collections.abc import Iterable
from os import PathLike
from pathlib import Path

from embed_label.errors import TaskError
from embed_label.formats.chosen import ANNOTATIONS
from embed_label.formats.classes import Classes, labels_on
from embed_label.formats.example import Example
from embed_label.formats.files import exported
from embed_label.formats.part import Fields, plain
from embed_label.formats.recordings.filmed import (
    Box,
    Filmed,
    Footage,
    filmed,
    footage,
    key_numbers,
)
from embed_label.formats.recordings.recordings import Recording, Recordings
from embed_label.interface import Interface
from embed_label.modalities import VideoSource
from embed_label.regions import Film

FILE = "annotations.json"
HOLDS = frozenset({"score"})


def write(
    examples: Iterable[Example],
    folder: str | PathLike[str],
    *,
    interface: Interface,
    lossy: bool = False,
    of: str = ANNOTATIONS,
    rate: float | None = None,
    keyframes: bool = False,
) -> Path:
    """`annotations.json`: each frame with a box is an image, and each box is of a track.

    With `keyframes` only those frames are images in which some track has a key frame, or is gone:
    between them a box moves evenly. `rate` is the frames in a second, where no film says it.
    """
    classes = Classes(labels_on(interface, VideoSource))
    whole = _Whole(classes, rate, keyframes=keyframes)
    with exported(folder, "COCO for films", lossy=lossy) as (made, lose):
        for recording in Recordings(examples, interface, lose, of, VideoSource):
            whole.add(recording)
        with (made / FILE).open("w", encoding="utf-8") as file:
            json.dump(whole.fields(interface.title), file, ensure_ascii=False, allow_nan=False)
    return Path(folder) / FILE


class _Whole:
    """The lists of the file, as they grow."""

    def __init__(self, classes: Classes, rate: float | None, *, keyframes: bool) -> None:
        self._classes, self._rate, self._keyframes = classes, rate, keyframes
        self.videos: list[Fields] = []
        self.images: list[Fields] = []
        self.tracks: list[Fields] = []
        self.annotations: list[Fields] = []

    def add(self, recording: Recording) -> None:
        film = recording.known
        if not isinstance(film, Film):
            raise TaskError(
                f'task "{recording.task.id}": the size of "{recording.key}" is not known, as '
                "nobody who saw it says it"
            )
        number = len(self.videos) + 1
        shot = footage(recording, self._rate)
        self.videos.append(_video(recording, film, shot, number))
        tracks = list(filmed(recording, self._rate, HOLDS))
        listed = (
            key_numbers(each.keys for each in tracks)
            if self._keyframes
            else _seen_or_gone(each.boxes for each in tracks)
        )
        count = shot.length or 0
        first = len(self.images) + 1
        inside = [frame for frame in sorted(listed) if frame < count]
        images = {frame: first + at for at, frame in enumerate(inside)}
        for frame, image in images.items():
            self.images.append(_image(recording, film, number, frame, image))
        for each in tracks:
            self._add_track(each, images, number)

    def _add_track(self, mine: Filmed, images: dict[int, int], video: int) -> None:
        number = len(self.tracks) + 1
        about: Fields = {
            "video_id": video,
            "category_id": self._classes.number(mine.label) + 1,
        }
        self.tracks.append({"id": number, **about})
        said = mine.track.score
        score: Fields = {} if said is None else {"score": plain(said)}
        for frame, image in images.items():
            if box := mine.boxes.get(frame):
                self.annotations.append(
                    {
                        "id": len(self.annotations) + 1,
                        "image_id": image,
                        "track_id": number,
                        **about,
                        "bbox": [plain(side) for side in box],
                        "area": plain(box.width * box.height),
                        "iscrowd": 0,
                        **score,
                    }
                )

    def fields(self, title: str) -> Fields:
        categories: list[Fields] = [
            {"id": self._classes.number(name) + 1, "name": name} for name in self._classes.names
        ]
        return {
            "info": {"description": title},
            "videos": [*self.videos],
            "images": [*self.images],
            "tracks": [*self.tracks],
            "annotations": [*self.annotations],
            "categories": [*categories],
        }


def _seen_or_gone(boxes: Iterable[dict[int, Box]]) -> set[int]:
    """The frames with a box, and those in which one is there no longer."""
    made: set[int] = set()
    for each in boxes:
        made |= each.keys() | {frame + 1 for frame in each}
    return made


def _video(recording: Recording, film: Film, shot: Footage, number: int) -> Fields:
    origin: Fields = {
        "task": recording.task.id,
        "source": recording.source,
        "address": recording.address,
        "space": film.to_dict(),
    }
    return {
        "id": number,
        "name": recording.name,
        "width": plain(film.width),
        "height": plain(film.height),
        "fps": plain(shot.rate),
        "length": shot.length,
        "embed_label": origin,
    }


def _image(recording: Recording, film: Film, video: int, frame: int, number: int) -> Fields:
    return {
        "id": number,
        "video_id": video,
        "frame_index": frame,
        "file_name": f"{recording.name}/{frame:06}.jpg",
        "width": plain(film.width),
        "height": plain(film.height),
    }
