"""Times as Label Studio writes them: dates in their zone, frames, several ranges of one result."""

from typing import Any

import pytest

import embed_label as el
from embed_label.formats.label_studio import from_label_studio, to_label_studio

BERLIN = {"kind": "timeline", "end": 2e9, "zone": "Europe/Berlin"}
STRIP = {"kind": "film", "width": 100, "height": 80, "duration": 10, "rate": 25}


def interface(**of_series: Any) -> el.Interface:
    return el.Interface(
        body=[
            el.SeriesSource(name="ts", **of_series),
            el.VideoSource(name="clip"),
            el.Labels(name="runs", of="ts", labels=["Run"]),
            el.Labels(name="moves", of="clip", labels=["Jump", "Fall"], draws=["interval"]),
            el.Labels(name="boxes", of="clip", labels=["Man"], draws=["track"]),
        ]
    )


def example(*regions: dict[str, Any], **spaces: Any) -> el.Example:
    drawn = [{"id": f"r{at}", **each} for at, each in enumerate(regions)]
    annotation = el.Annotation.model_validate({"id": "a", "regions": drawn, "spaces": spaces})
    return el.Example(task=el.Task(id="1", data={}), annotations=[annotation])


def run(start: float, end: float) -> dict[str, Any]:
    return {"kind": "interval", "source": "ts", "labels": ["Run"], "start": start, "end": end}


@pytest.mark.parametrize(
    ("form", "written"),
    [("%d.%m.%Y %H:%M:%S", "14.11.2023 23:13:20"), ("", "2023-11-14T23:13:20+01:00")],
)
def test_dates_are_written_in_their_zone_and_come_back(form: str, written: str) -> None:
    face = interface(time_format=form)
    given = example(run(1_700_000_000, 1_700_000_060), ts=BERLIN)
    (task,) = to_label_studio([given], face)
    assert task["annotations"][0]["result"][0]["value"]["start"] == written
    (again,) = from_label_studio([task], face)
    assert again.annotations == given.annotations


def test_a_date_of_label_studio_is_one_of_the_zone_of_its_source() -> None:
    value = {"start": "2024-07-01 12:00", "end": "2024-07-01 12:30", "timeserieslabels": ["Run"]}
    result = {"id": "x", "from_name": "runs", "to_name": "ts", "type": "timeserieslabels"}
    task = {"id": 1, "data": {}, "annotations": [{"id": 1, "result": [{**result, "value": value}]}]}
    for zone, start in (("Europe/Berlin", 1719828000), ("", 1719835200)):
        face = interface(time_format="%Y-%m-%d %H:%M", zone=zone)
        (found,) = from_label_studio(task, face)
        (region,) = found.annotations[0].annotation.regions
        assert isinstance(region, el.Interval)
        assert region.start == start
        (again,) = to_label_studio([found], face)
        assert again["annotations"][0]["result"][0]["value"] == value


def test_numbers_and_instants_and_channels_come_back() -> None:
    given = example(
        run(1.5, 2), run(3, 3), {**run(4, 5), "channel": "speed"}, ts={"kind": "timeline", "end": 9}
    )
    (task,) = to_label_studio([given], interface())
    values = [each["value"] for each in task["annotations"][0]["result"]]
    assert [each["instant"] for each in values] == [False, True, False]
    (again,) = from_label_studio([task], interface())
    assert again.annotations == given.annotations


def test_a_film_counts_its_frames_as_the_config_does() -> None:
    frames = [
        {"time": at / 24, "x": 1, "y": 2, "width": 8, "height": 4, "visible": at != 24}
        for at in (0, 12, 24)
    ]
    moving = {"kind": "track", "source": "clip", "labels": ["Man"], "frames": frames}
    jump = {**run(0.5, 2), "source": "clip", "labels": ["Jump"]}
    given = example(moving, jump, clip=STRIP)
    (task,) = to_label_studio([given], interface())
    track, timeline = task["annotations"][0]["result"]
    assert [each["frame"] for each in track["value"]["sequence"]] == [1, 13, 25]
    assert timeline["value"]["ranges"] == [{"start": 13, "end": 48}]
    (again,) = from_label_studio([task], interface())
    assert again.annotations == given.annotations


def several() -> dict[str, Any]:
    ranges = [{"start": 1, "end": 24}, {"start": 49, "end": 72}, {"start": 97, "end": 97}]
    result = {
        "id": "t",
        "from_name": "moves",
        "to_name": "clip",
        "type": "timelinelabels",
        "value": {"ranges": ranges, "timelinelabels": ["Jump"]},
    }
    other = {**result, "id": "u", "value": {**result["value"], "ranges": ranges[:1]}}
    return {"id": 1, "data": {}, "annotations": [{"id": 1, "result": [result, other]}]}


def test_several_ranges_are_as_many_intervals_and_one_result_again() -> None:
    (found,) = from_label_studio(several(), interface())
    regions = found.annotations[0].annotation.regions
    assert [(each.id, getattr(each, "start", None)) for each in regions] == [
        *(("t", 0), ("t.2", 2), ("t.3", 4), ("u", 0))
    ]
    assert to_label_studio([found], interface())[0]["annotations"] == several()["annotations"]


def test_a_range_that_was_called_otherwise_is_a_result_of_its_own() -> None:
    (found,) = from_label_studio(several(), interface())
    (submission,) = found.annotations
    first, second, third, other = submission.annotation.regions
    regions = (first, second.model_copy(update={"labels": ("Fall",)}), third, other)
    annotation = submission.annotation.model_copy(update={"regions": regions})
    edited = submission.model_copy(update={"annotation": annotation})
    (task,) = to_label_studio([found.model_copy(update={"annotations": (edited,)})], interface())
    results = task["annotations"][0]["result"]
    assert [(each["id"], len(each["value"]["ranges"])) for each in results] == [
        *(("t", 2), ("t.2", 1), ("u", 1))
    ]
    assert results[1]["value"]["timelinelabels"] == ["Fall"]
