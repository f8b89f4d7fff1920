"""What a format of recordings cannot hold is named, all of it, before anything is written."""

from pathlib import Path
from typing import Any

import pytest

import embed_label as el
from tests.unit.formats.recordings.given import (
    FILM,
    SERIES,
    SOUND,
    SPOKEN,
    heard,
    interval,
    key_frame,
    labelled,
    track,
)

ALWAYS = (
    'task "7": the answer to "why"',
    'task "7": the relation from "r0" to "r1"',
    'task "7": the interval "r9" on "elsewhere"',
)
SECOND = 'task "7": the label "dog" of the interval "r0"'
NOTE = 'task "7": the note of the interval "r0"'
SCORE = 'task "7": the score of the interval "r0"'
CHANNEL = 'task "7": the channel of the interval "r1"'
INSTANT = 'task "7": the interval "r2", which lasts no time'
BARE = 'task "7": the interval "r3", which has no label'
EARLY = 'task "7": the interval "r4", which begins before 0'


def everything() -> el.Example:
    regions: list[dict[str, Any]] = [
        interval(1, 2, "Ann", "dog", note="loud", score=0.5),
        interval(3, 4, channel="1"),
        interval(5, 5),
        {**interval(6, 7), "labels": []},
        interval(-2, -1),
        {**interval(8, 9), "id": "r9", "source": "elsewhere"},
    ]
    answers = [{"kind": "comment", "question": "why", "text": "so"}]
    relations = [{"start": "r0", "end": "r1"}]
    return labelled(*regions, answers=answers, relations=relations)


@pytest.mark.parametrize(
    ("form", "lost"),
    [
        ("intervals", ()),
        ("stretches", (SECOND, NOTE, SCORE, BARE)),
        (
            "rttm",
            (
                *(SECOND, NOTE, BARE, INSTANT, EARLY),
                'task "7": that it is on all channels of the interval "r0"',
            ),
        ),
        ("textgrid", (SECOND, NOTE, SCORE, BARE)),
        ("audacity", (SECOND, NOTE, SCORE, CHANNEL, BARE)),
        ("webvtt", (SECOND, NOTE, SCORE, CHANNEL, INSTANT, BARE, EARLY)),
        ("srt", (SECOND, NOTE, SCORE, CHANNEL, INSTANT, BARE, EARLY)),
    ],
)
def test_all_that_is_lost_is_named_at_once(
    form: str, lost: tuple[str, ...], tmp_path: Path
) -> None:
    with pytest.raises(el.LossyExport) as raised:
        el.export([everything()], form, tmp_path / "out", interface=SOUND)
    assert sorted(raised.value.lost) == sorted((*ALWAYS, *lost))
    assert list(tmp_path.iterdir()) == []
    path = el.export([everything()], form, tmp_path / "out", interface=SOUND, lossy=True)
    (again,) = el.load(path, form, interface=SOUND)
    assert len(heard(again)) == 5 - sum("which" in each for each in lost)


@pytest.mark.parametrize("form", ["mot", "coco_video"])
def test_what_no_frame_has_is_named(form: str, tmp_path: Path) -> None:
    regions = [
        track(key_frame(0, rotation=10), key_frame(10), note="fast"),
        track({**key_frame(0), "time": 0.5 / 25}, key_frame(9)),
        {**interval(0, 1, "Car")},
    ]
    with pytest.raises(el.LossyExport) as raised:
        el.export([labelled(*regions, source="film")], form, tmp_path / "o", interface=FILM)
    assert sorted(raised.value.lost) == [
        'task "7": the interval "r2", which is no track',
        'task "7": the note of the track "r0"',
        'task "7": the rotation of the track "r0"',
        'task "7": the time within a frame of the track "r1"',
    ]


def test_key_frames_alone_do_not_say_where_a_track_is_gone(tmp_path: Path) -> None:
    gone = labelled(track(key_frame(0), key_frame(9, visible=False)), source="film")
    options = {"interface": FILM, "keyframes": True}
    with pytest.raises(el.LossyExport, match='where it is gone of the track "r0"'):
        el.export([gone], "mot", tmp_path / "out", **options)
    path = el.export([gone], "coco_video", tmp_path / "out", **options)
    assert el.load(path, "coco_video", interface=FILM)[0].task == gone.task


def test_texts_that_captions_or_tiers_would_say_otherwise_are_named(tmp_path: Path) -> None:
    said = labelled(
        interval(0, 1),
        interval(1, 2),
        {**interval(2, 3), "labels": []},
        texts={"r0": "one\n\ntwo", "r1": "Ann", "r2": "dog"},
    )
    wording = 'task "7": the very wording of the text of the interval "r0"'
    for form, wanted in (
        ("webvtt", [wording]),
        ("srt", [wording]),
        (
            "textgrid",
            [
                'task "7": that "Ann" was said, as it is the label too of the interval "r1"',
                'task "7": that "dog" was said and is no label of the interval "r2"',
            ],
        ),
    ):
        with pytest.raises(el.LossyExport) as raised:
            el.export([said], form, tmp_path / "out", interface=SPOKEN)
        assert list(raised.value.lost) == wanted


def test_labels_that_rttm_spells_alike_are_named(tmp_path: Path) -> None:
    interface = el.Interface(
        body=[
            el.AudioSource(name="audio", value="$sound.url"),
            el.Labels(of="audio", labels=["a b", "a_b"]),
        ]
    )
    given = labelled(interval(0, 1, "a b"), interval(2, 3, "a_b"))
    with pytest.raises(el.LossyExport, match='spelling of the label "a_b" of the interval "r1"'):
        el.export([given], "rttm", tmp_path / "out", interface=interface)


def test_times_that_the_source_does_not_write_are_named(tmp_path: Path) -> None:
    space = {"kind": "timeline", "end": 2e9, "zone": ""}
    given = labelled(interval(1.5, 60, "Anomaly"), source="signal", space=space)
    with pytest.raises(el.LossyExport) as raised:
        el.export([given], "intervals", tmp_path / "o", interface=SERIES, dates="source")
    assert raised.value.lost == (
        'task "7": the exact start, which %d.%m.%Y %H:%M:%S does not say, of the interval "r0"',
    )


def test_a_film_whose_frames_nobody_counted_is_asked_for(tmp_path: Path) -> None:
    space = {"kind": "film", "width": 640, "height": 480, "duration": 4}
    given = labelled(track(key_frame(0)), source="film", space=space)
    for form in ("mot", "coco_video"):
        with pytest.raises(el.TaskError, match='frames in a second of "film" are not known; give'):
            el.export([given], form, tmp_path / "out", interface=FILM)
        with pytest.raises(el.TaskError, match="up to 1000 frames a second, not 0"):
            el.export([given], form, tmp_path / "out", interface=FILM, rate=0)
        path = el.export([given], form, tmp_path / form, interface=FILM, rate=10)
        (again,) = el.load(path, form, interface=FILM)
        assert len(again.annotations[0].annotation.regions) == 1


def test_two_authors_of_one_recording_are_a_loss_but_in_a_table(tmp_path: Path) -> None:
    (ann,), (ben,) = (labelled(interval(0, 1), **more).annotations for more in ({}, {"id": "b"}))
    given = labelled().model_copy(update={"annotations": (ann, ben)})
    for form in ("rttm", "stretches", "textgrid"):
        with pytest.raises(el.LossyExport, match="whose each region is"):
            el.export([given], form, tmp_path / "out", interface=SOUND)
    el.export([given], "intervals", tmp_path / "out", interface=SOUND)


TALK = labelled(interval(0, 1), interval(1, 2, "Bob B"))
DRIVE = labelled(track(key_frame(0)), source="film")


@pytest.mark.parametrize(
    ("form", "example", "interface"),
    [
        *((form, TALK, SOUND) for form in ("intervals", "stretches", "rttm", "audacity")),
        *((form, TALK, SPOKEN) for form in ("textgrid", "webvtt")),
        *((form, DRIVE, FILM) for form in ("mot", "coco_video")),
    ],
)
def test_a_file_says_what_interface_it_is_for(
    form: str, example: el.Example, interface: el.Interface, tmp_path: Path
) -> None:
    path = el.export([example], form, tmp_path / "out", interface=interface)
    begun = el.interface_of(path, form)
    wanted = {"intervals": "series", "stretches": "series", "mot": "video", "coco_video": "video"}
    (source,) = begun.sources.values()
    assert source.kind == wanted.get(form, "audio")
    names = {label.name.replace("_", " ") for label in begun.labels[0].labels}
    assert {label for each in heard(example) for label in each[2]} <= names
    assert list(begun.questions) == (["text"] if form in ("textgrid", "webvtt") else [])


def test_the_modality_of_a_table_is_its_readers_choice(tmp_path: Path) -> None:
    path = el.export([labelled(interval(0, 1))], "intervals", tmp_path / "o", interface=SOUND)
    begun = el.interface_of(path, "intervals", modality="audio")
    assert [(each.kind, each.name) for each in begun.sources.values()] == [("audio", "audio")]
    assert [each[:3] for each in heard(el.load(path, "intervals", interface=begun)[0])] == [
        (0, 1, ("Ann",))
    ]


@pytest.mark.parametrize("form", ["mot", "coco_video"])
def test_a_track_that_no_frame_shows_is_named(form: str, tmp_path: Path) -> None:
    regions = [
        track(key_frame(0, visible=False)),
        track(key_frame(100)),
        track(key_frame(0)),
    ]
    given = labelled(*regions, source="film")
    with pytest.raises(el.LossyExport) as raised:
        el.export([given], form, tmp_path / "out", interface=FILM)
    assert raised.value.lost == (
        'task "7": the track "r0", which is seen in no frame',
        'task "7": the track "r1", which is seen in no frame',
    )
    path = el.export([given], form, tmp_path / "out", interface=FILM, lossy=True)
    (again,) = el.load(path, form, interface=FILM)
    assert len(again.annotations[0].annotation.regions) == 1


@pytest.mark.parametrize("form", ["mot", "coco_video"])
def test_of_two_key_frames_in_one_frame_the_first_is_named(form: str, tmp_path: Path) -> None:
    near = {**key_frame(0, 50), "time": 0.0003 / 25}
    given = labelled(track(key_frame(0), near, key_frame(9)), source="film")
    with pytest.raises(el.LossyExport, match="first of two key frames in one frame of the"):
        el.export([given], form, tmp_path / "out", interface=FILM)


def test_a_label_of_two_lines_moves_no_class_of_mot(tmp_path: Path) -> None:
    film = el.VideoSource(name="film")
    interface = el.Interface(body=[film, el.Labels(of="film", labels=["a\nb", "Car"])])
    car = labelled(track(key_frame(0)), source="film")
    path = el.export([car], "mot", tmp_path / "out", interface=interface)
    (found,) = el.load(path, "mot", interface=interface)[0].annotations[0].annotation.regions
    assert found.labels == ("Car",)
    other = labelled(track(key_frame(0), label="a\nb"), source="film")
    with pytest.raises(el.LossyExport, match='of the track "r0": it becomes "a b"'):
        el.export([other], "mot", tmp_path / "other", interface=interface)


def test_channels_that_rttm_would_count_otherwise_are_named(tmp_path: Path) -> None:
    for channel in ("01", "٣", "left", "-1"):
        given = labelled(interval(0, 1, channel=channel), interval(1, 2, channel="1"))
        with pytest.raises(el.LossyExport, match=f'the channel "{channel}" of the interval "r0"'):
            el.export([given], "rttm", tmp_path / "out", interface=SOUND)


def test_line_ends_and_blanks_that_praat_has_not_are_named(tmp_path: Path) -> None:
    for text in (" hi", "a\r\nb", "  "):
        given = labelled(interval(0, 1), texts={"r0": text})
        with pytest.raises(el.LossyExport, match="the blanks and line breaks around the text of"):
            el.export([given], "textgrid", tmp_path / "out", interface=SPOKEN)
