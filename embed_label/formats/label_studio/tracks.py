"""Boxes that move: frames and percents there, seconds and pixels here."""

from pydantic import JsonValue

from embed_label.formats.label_studio.plane import read_frame, write_frame
from embed_label.formats.label_studio.stage import Shown
from embed_label.formats.part import Fields, Part, plain
from embed_label.formats.recordings.frames import begin_of, frame_at, frames_until
from embed_label.regions import Film, Region, Track


def read_track(value: Part, shown: Shown) -> Fields:
    size = shown.size(value.path)
    frames: list[JsonValue] = [
        {
            "time": begin_of(each.number("frame") - 1, shown.rate),
            **read_frame(each, size),
            "visible": each.flag("enabled", default=True),
        }
        for each in value.parts("sequence")
    ]
    return {"frames": frames}


def write_track(region: Region, shown: Shown) -> Fields:
    assert isinstance(region, Track)
    size = shown.size(region.id)
    sequence: list[JsonValue] = []
    for each in region.frames:
        number = frame_at(each.time, shown.rate) + 1
        upright = (each.x, each.y, each.width, each.height)
        sequence.append(
            {
                "frame": number,
                # It says when a frame ends.
                "time": plain(begin_of(number, shown.rate)),
                **write_frame(upright, each.rotation, size),
                "enabled": each.visible,
            }
        )
    made: Fields = {"sequence": sequence}
    if isinstance(shown.space, Film):
        made["framesCount"] = frames_until(shown.space.duration, shown.rate)
        made["duration"] = plain(shown.space.duration)
    return made
