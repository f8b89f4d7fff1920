"""Labelled recordings of every kind, and how near what is read comes to what was written."""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

import embed_label as el

SOUND = el.Interface(
    body=[
        el.AudioSource(name="audio", value="$sound.url"),
        el.Labels(of="audio", name="speakers", labels=["Ann", "Bob B"], many=True),
        el.Labels(of="audio", name="noises", labels=["dog"], many=True),
    ]
)
SPOKEN = el.Interface(
    body=[*SOUND.body, el.Comment(name="said", of="audio", per_region=True)],
)
SERIES = el.Interface(
    body=[
        el.SeriesSource(name="signal", value="$csv", time="at", time_format="%d.%m.%Y %H:%M:%S"),
        el.Labels(of="signal", labels=["Anomaly", "=odd"], many=True),
    ]
)
FILM = el.Interface(
    body=[el.VideoSource(name="film"), el.Labels(of="film", labels=["Car", "Man"])],
)
TIMELINE: dict[str, Any] = {"kind": "timeline", "end": 60}
STRIP: dict[str, Any] = {"kind": "film", "width": 640, "height": 480, "duration": 4, "rate": 25}


def interval(start: float, end: float, *labels: str, **more: Any) -> dict[str, Any]:
    return {"kind": "interval", "start": start, "end": end, "labels": labels or ["Ann"], **more}


def key_frame(frame: int, x: float = 0, *, visible: bool = True, **more: Any) -> dict[str, Any]:
    box = {"x": x, "y": 10, "width": 20, "height": 30, **more}
    return {"time": frame / 25, "visible": visible, **box}


def track(*frames: dict[str, Any], label: str = "Car", **more: Any) -> dict[str, Any]:
    return {"kind": "track", "frames": frames, "labels": [label], **more}


def said(
    *regions: dict[str, Any],
    source: str = "audio",
    space: dict[str, Any] | None = None,
    texts: dict[str, str] | None = None,
    **more: Any,
) -> el.Annotation:
    drawn = [{"id": f"r{at}", "source": source, **each} for at, each in enumerate(regions)]
    answers = [
        {"kind": "comment", "question": "said", "region": region, "text": text}
        for region, text in (texts or {}).items()
    ]
    spaces = {source: space or (STRIP if source == "film" else TIMELINE)}
    given = {"id": "a1", "author": "ann", "regions": drawn, "answers": answers, "spaces": spaces}
    return el.Annotation.model_validate({**given, **more})


DATA: dict[str, Any] = {
    "audio": {"sound": {"url": "/a/talk.wav"}},
    "signal": {"csv": "/a/pump.csv"},
    "film": {"film": "/a/street.mp4"},
}


def labelled(*regions: dict[str, Any], source: str = "audio", **more: Any) -> el.Example:
    """One task, of one recording, that somebody labelled."""
    task = el.Task(id="7", data=DATA[source])
    return el.Example(task=task, annotations=[said(*regions, source=source, **more)])


def there_and_back(
    before: Sequence[el.Example],
    form: str,
    interface: el.Interface,
    read: dict[str, Any] | None = None,
    **options: Any,
) -> list[el.Example]:
    with tempfile.TemporaryDirectory() as folder:
        path = el.export(before, form, Path(folder) / "out", interface=interface, **options)
        return el.load(path, form, interface=interface, **(read or {}))


def heard(example: el.Example) -> list[tuple[Any, ...]]:
    """Start, end, labels, channel and text of each interval, in the order of time."""
    (submission,) = example.annotations
    annotation = submission.annotation
    texts = {
        each.region: each.text for each in annotation.answers if isinstance(each, el.CommentAnswer)
    }
    found = [
        (each.start, each.end, each.labels, each.channel, texts.get(each.id, ""))
        for each in annotation.regions
        if isinstance(each, el.Interval)
    ]
    return sorted(found, key=lambda each: (*each[:3], each[3] or "", each[4]))


def boxes(region: Any, count: int = 100, rate: float = 25) -> list[Any]:
    """Where a track is in each frame."""
    found = [region.at(number / rate) for number in range(count)]
    return [each and (each.x, each.y, each.width, each.height) for each in found]


# What a file says in milliseconds comes back from it.
moments = st.integers(0, 59_000).map(lambda at: at / 1000)
words = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), max_size=8)


@st.composite
def intervals(draw: st.DrawFn, *labels: str, channels: bool = False) -> dict[str, Any]:
    start, lasts = draw(st.integers(0, 59_000)), draw(st.integers(1, 5_000))
    more = {"channel": draw(st.sampled_from([None, "0", "1"]))} if channels else {}
    return interval(start / 1000, (start + lasts) / 1000, draw(st.sampled_from(labels)), **more)
