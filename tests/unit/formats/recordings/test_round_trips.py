"""What a format of what runs in time holds comes back from it as it was."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import embed_label as el
from tests.unit.formats.recordings.given import (
    DATA,
    FILM,
    SERIES,
    SOUND,
    SPOKEN,
    TIMELINE,
    boxes,
    heard,
    interval,
    intervals,
    key_frame,
    labelled,
    moments,
    said,
    there_and_back,
    track,
    words,
)

two = ("Ann", "Bob B", "dog")
some = st.lists(intervals(*two, channels=True), max_size=6)
plain = st.lists(intervals(*two), max_size=6)


def must_come_back(before: el.Example, after: list[el.Example]) -> None:
    (again,) = after
    assert again.task == before.task
    assert heard(again) == heard(before)
    assert again.annotations[0].annotation.spaces == before.annotations[0].annotation.spaces


@given(some, st.lists(st.tuples(moments, st.sampled_from(two)), max_size=3))
@settings(max_examples=50, deadline=None)
@pytest.mark.parametrize("form", ["stretches", "textgrid"])
def test_intervals_instants_and_channels(
    form: str, regions: list[dict[str, Any]], instants: list[tuple[float, str]]
) -> None:
    points = [interval(at, at, label) for at, label in instants]
    before = labelled(*regions, *points)
    must_come_back(before, there_and_back([before], form, SOUND))


@given(plain)
@settings(max_examples=40, deadline=None)
@pytest.mark.parametrize("form", ["rttm", "audacity", "webvtt", "srt"])
def test_intervals_alone(form: str, regions: list[dict[str, Any]]) -> None:
    before = labelled(*regions)
    must_come_back(before, there_and_back([before], form, SOUND))


@given(st.lists(st.tuples(intervals("Ann", "dog"), words), max_size=5))
@settings(max_examples=50, deadline=None)
@pytest.mark.parametrize("form", ["textgrid", "webvtt", "intervals"])
def test_what_was_said(form: str, pairs: list[tuple[dict[str, Any], str]]) -> None:
    texts = {f"r{at}": text for at, (_, text) in enumerate(pairs) if text}
    before = labelled(*(region for region, _ in pairs), texts=texts)
    must_come_back(before, there_and_back([before], form, SPOKEN))


@given(
    st.lists(
        st.builds(
            lambda region, more: {**region, **more},
            intervals(*two, channels=True),
            st.fixed_dictionaries(
                {
                    "labels": st.sampled_from([["Ann"], ["Ann", "dog"], ["dog", "Bob B", "Ann"]]),
                    "score": st.none() | st.floats(0, 1),
                    "note": words | st.sampled_from(["=1+1", "'=x", "[1]", "a\nb", '"', ";"]),
                    "parent": st.none() | st.just("r0"),
                    "derived_from": st.none() | st.just("p1"),
                    "hidden": st.booleans(),
                    "locked": st.booleans(),
                }
            ),
        ),
        max_size=5,
    )
)
@settings(max_examples=60, deadline=None)
def test_a_tidy_table_holds_all_of_a_region(regions: list[dict[str, Any]]) -> None:
    before = labelled(*regions)
    (again,) = there_and_back([before], "intervals", SOUND)
    assert again == before


def test_a_tidy_table_keeps_authors_and_models_apart() -> None:
    moment = datetime(2026, 1, 31, 18, 5, tzinfo=UTC)
    mine = el.Submission(annotation=said(interval(1, 2)), created_at=moment)
    theirs = el.Submission(annotation=said(id="a2", author="ben"))
    task = el.Task(id="7", data=DATA["audio"])
    before = el.Example(task=task, annotations=[mine, theirs])
    assert there_and_back([before], "intervals", SOUND) == [before]
    model = said(interval(1, 2, score=0.5), author="", model="v1")
    before = el.Example(task=task, predictions=[model])
    assert there_and_back([before], "intervals", SOUND, of="predictions") == [before]


@given(
    st.integers(-(10**9), 4 * 10**9),
    st.integers(0, 999_999),
    st.sampled_from(["", "+02:00", "-09:30", "Europe/Berlin", "America/St_Johns", "UTC"]),
)
@settings(max_examples=80, deadline=None)
@pytest.mark.parametrize("form", ["intervals", "stretches"])
def test_dates_come_back_to_the_microsecond(form: str, whole: int, part: int, zone: str) -> None:
    start = round(whole + part / 1_000_000, 6)
    space = {"kind": "timeline", "start": -2e9, "end": 5e9, "zone": zone}
    before = labelled(interval(start, start, "Anomaly"), source="signal", space=space)
    must_come_back(before, there_and_back([before], form, SERIES))


def test_dates_come_back_in_the_words_of_their_source() -> None:
    space = {"kind": "timeline", "end": 2e9, "zone": "Europe/Berlin"}
    before = labelled(
        interval(1_700_000_000, 1_700_000_060, "Anomaly"), source="signal", space=space
    )
    for form in ("intervals", "stretches"):
        must_come_back(before, there_and_back([before], form, SERIES, dates="source"))


numbers = st.integers(0, 600).map(lambda at: at / 4)


@st.composite
def tracks(draw: st.DrawFn) -> dict[str, Any]:
    at = draw(st.lists(st.integers(0, 99), min_size=1, max_size=5, unique=True))
    frames = [
        key_frame(
            frame,
            draw(numbers),
            y=draw(numbers),
            width=draw(st.integers(1, 40)),
            visible=draw(st.booleans()),
        )
        for frame in sorted(at)
    ]
    return track(*frames, label=draw(st.sampled_from(["Car", "Man"])))


def is_seen(region: dict[str, Any]) -> bool:
    return any(each["visible"] for each in region["frames"])


@given(st.lists(tracks().filter(is_seen), max_size=3), st.booleans())
@settings(max_examples=60, deadline=None)
@pytest.mark.parametrize("form", ["mot", "coco_video"])
def test_every_frame_of_a_track(form: str, regions: list[dict[str, Any]], keyframes: bool) -> None:
    before = labelled(*regions, source="film")
    options = {"keyframes": keyframes} if form == "coco_video" else {}
    (again,) = there_and_back([before], form, FILM, **options)
    (mine,), (theirs,) = before.annotations, again.annotations
    assert (again.task, theirs.annotation.spaces) == (before.task, mine.annotation.spaces)
    assert len(mine.annotation.regions) == len(theirs.annotation.regions)
    for one, other in zip(mine.annotation.regions, theirs.annotation.regions, strict=True):
        assert one.labels == other.labels
        for wanted, found in zip(boxes(one), boxes(other), strict=True):
            assert (found is None) == (wanted is None)
            assert wanted is None or found == pytest.approx(wanted, abs=1e-4)


def test_a_track_needs_no_more_key_frames_than_it_had() -> None:
    moving = track(
        key_frame(0), key_frame(40, 80), key_frame(60, 80), key_frame(90, 20, visible=False)
    )
    before = labelled(moving, source="film")
    for form in ("mot", "coco_video"):
        (again,) = there_and_back([before], form, FILM)
        (found,) = again.annotations[0].annotation.regions
        assert isinstance(found, el.Track)
        assert [each.time * 25 for each in found.frames] == pytest.approx([0, 40, 60, 90])
        assert [each.visible for each in found.frames] == [True, True, True, False]


def test_key_frames_alone_come_back_from_mot() -> None:
    before = labelled(track(key_frame(0), key_frame(40, 80), key_frame(99, 0)), source="film")
    (again,) = there_and_back([before], "mot", FILM, {"keyframes": True}, keyframes=True)
    (one,), (other,) = (each.annotations[0].annotation.regions for each in (before, again))
    assert boxes(one) == [pytest.approx(each) for each in boxes(other)]


@pytest.mark.parametrize(
    ("form", "interface", "source"),
    [
        *((form, SOUND, "audio") for form in ("intervals", "stretches", "rttm", "textgrid")),
        *((form, SOUND, "audio") for form in ("audacity", "webvtt", "srt")),
        *((form, FILM, "film") for form in ("mot", "coco_video")),
    ],
)
def test_that_nothing_was_found_comes_back(form: str, interface: el.Interface, source: str) -> None:
    before = labelled(source=source)
    (again,) = there_and_back([before], form, interface)
    assert again.task == before.task
    assert again.annotations[0].annotation.regions == ()
    assert again.annotations[0].annotation.spaces == before.annotations[0].annotation.spaces


@pytest.mark.parametrize(
    "form", ["intervals", "stretches", "rttm", "textgrid", "audacity", "webvtt", "srt"]
)
def test_intervals_of_two_recordings_of_a_task_stay_apart(form: str) -> None:
    interface = el.Interface(
        body=[
            el.AudioSource(name="left"),
            el.AudioSource(name="right"),
            el.Labels(of="left", name="a", labels=["Ann"]),
            el.Labels(of="right", name="b", labels=["Ann"]),
        ]
    )
    regions = [interval(1, 2, id="x", source="left"), interval(3, 4, id="y", source="right")]
    annotation = said(*regions, spaces={"left": TIMELINE, "right": TIMELINE})
    task = el.Task(id="7", data={"left": "/a/one.wav", "right": "/b/one.wav"})
    (again,) = there_and_back([el.Example(task=task, annotations=[annotation])], form, interface)
    assert again.task == task
    found = again.annotations[0].annotation.regions
    assert sorted((each.source, getattr(each, "start", None)) for each in found) == [
        ("left", 1.0),
        ("right", 3.0),
    ]


@pytest.mark.parametrize("form", ["textgrid", "audacity", "webvtt", "srt"])
def test_recordings_with_one_long_name_keep_a_file_each(form: str) -> None:
    before = [
        el.Example(
            task=el.Task(id=str(at), data={"sound": {"url": f"/{at}/{'x' * 300}.wav"}}),
            annotations=[said(interval(at, at + 1))],
        )
        for at in range(3)
    ]
    after = there_and_back(before, form, SOUND)
    assert {each.task.id: heard(each) for each in after} == {
        each.task.id: heard(each) for each in before
    }


@pytest.mark.parametrize("name", ["NOTE", "NOTE 1", "STYLE", "REGION", "a --> b", "a\nb", " a"])
def test_no_name_of_a_region_hides_its_cue(name: str) -> None:
    before = labelled(interval(1, 2, id=name))
    must_come_back(before, there_and_back([before], "webvtt", SOUND))


@pytest.mark.parametrize("tiers", ["labels", "sets"])
def test_labels_that_are_called_like_tiers_come_back(tiers: str) -> None:
    labels = ["text", "speakers", "speakers labels", "dog (2)", "dog [x]", "dog"]
    interface = el.Interface(
        body=[
            el.AudioSource(name="audio", value="$sound.url"),
            el.Labels(of="audio", name="speakers", labels=labels[:3]),
            el.Labels(of="audio", name="text", labels=labels[3:]),
            el.Comment(name="said", of="audio", per_region=True),
        ]
    )
    regions = [interval(at, at + 2, label) for at, label in enumerate(labels)]
    bare = {**interval(9, 10), "labels": []}
    before = labelled(*regions, bare, texts={f"r{len(labels)}": "hi"})
    must_come_back(before, there_and_back([before], "textgrid", interface, tiers=tiers))


@pytest.mark.parametrize("form", ["mot", "coco_video"])
@pytest.mark.parametrize("keyframes", [False, True])
def test_a_track_moves_on_to_the_end_of_its_film(form: str, keyframes: bool) -> None:
    before = labelled(track(key_frame(0), key_frame(100, 100)), source="film")
    read = {"keyframes": keyframes} if form == "mot" else {}
    (again,) = there_and_back([before], form, FILM, read, keyframes=keyframes)
    (one,), (other,) = (each.annotations[0].annotation.regions for each in (before, again))
    assert boxes(other) == [pytest.approx(each) for each in boxes(one)]


@pytest.mark.parametrize("form", ["intervals", "stretches", "rttm", "audacity"])
def test_a_task_may_be_named_as_long_as_names_are(form: str) -> None:
    task = el.Task(id="x" * 200, data=DATA["audio"])
    before = el.Example(task=task, annotations=[said(interval(1, 2))])
    must_come_back(before, there_and_back([before], form, SOUND))
