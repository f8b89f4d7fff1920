"""What we write, as the readers of others read it; and what those write, read by us."""

from pathlib import Path
from typing import Any

import motmetrics
import numpy
import pandas
import praatio.textgrid
import pytest
import textgrid
import webvtt
from praatio.data_classes.interval_tier import IntervalTier
from praatio.data_classes.point_tier import PointTier
from pyannote.core import Annotation as Speakers
from pyannote.core import Segment
from pycocotools.coco import COCO

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

TURNS = (interval(0.5, 2.25), interval(1.5, 3.125, "Bob B"), interval(4, 5))


def written(folder: Path, form: str, example: el.Example, interface: el.Interface) -> Path:
    return el.export([example], form, folder / "out", interface=interface)


def test_pyannote_reads_who_spoke_when_and_we_read_it_again(tmp_path: Path) -> None:
    path = written(tmp_path, "rttm", labelled(*TURNS), SOUND)
    speakers = Speakers(uri="talk")
    # As its own loader reads them.
    table = pandas.read_csv(path, sep=" ", header=None, keep_default_na=False)
    for at, row in table.iterrows():
        speakers[Segment(row[3], row[3] + row[4]), at] = row[7]
    assert speakers.label_duration("Ann") == 2.75
    assert list(speakers.itertracks(yield_label=True))[1][2] == "Bob_B"
    other = tmp_path / "talk.rttm"
    other.write_text(speakers.to_rttm())
    (again,) = el.load(other, "rttm", interface=SOUND, recordings="/a/{}.wav")
    assert again.task.data == {"sound": {"url": "/a/talk.wav"}}
    assert heard(again) == heard(labelled(*TURNS))


def test_praatio_and_textgrid_read_the_tiers(tmp_path: Path) -> None:
    texts = {"r0": 'she said "hi"', "r1": "früh 🦊"}
    instant = interval(6, 6, "dog")
    folder = written(tmp_path, "textgrid", labelled(*TURNS, instant, texts=texts), SPOKEN)
    path = str(folder / "talk.TextGrid")
    grid = praatio.textgrid.openTextgrid(path, includeEmptyIntervals=False)
    assert grid.tierNames == ("Ann", "Bob B", "dog")
    assert [tuple(each) for each in grid.getTier("Ann").entries] == [
        (0.5, 2.25, 'she said "hi"'),
        (4, 5, "Ann"),
    ]
    assert [tuple(each) for each in grid.getTier("dog").entries] == [(6, "dog")]
    other = textgrid.TextGrid.fromFile(path)
    assert [tier.name for tier in other] == ["Ann", "Bob B", "dog"]
    assert (other.minTime, other.maxTime) == (0, 60)
    assert [each.mark for each in other[1] if each.mark] == ["früh 🦊"]


@pytest.mark.parametrize("form", ["short_textgrid", "long_textgrid"])
def test_what_praatio_writes_is_read(form: Any, tmp_path: Path) -> None:
    grid = praatio.textgrid.Textgrid()
    grid.addTier(IntervalTier("Ann", [(0.5, 2.25, 'a "b"'), (3, 4, "c")], 0, 9))
    grid.addTier(PointTier("dog", [(6, "dog")], 0, 9))
    path = tmp_path / "talk.TextGrid"
    grid.save(str(path), format=form, includeBlankSpaces=True)
    wanted = [
        (0.5, 2.25, ("Ann",), None, 'a "b"'),
        (3, 4, ("Ann",), None, "c"),
        (6, 6, ("dog",), None, ""),
    ]
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        path.write_text(path.read_bytes().decode("utf-8-sig"), encoding=encoding)
        (again,) = el.load(path, "textgrid", interface=SPOKEN)
        assert heard(again) == wanted
        path.write_text(path.read_bytes().decode(encoding), encoding="utf-8")


def test_overlapping_intervals_stand_in_tiers_of_their_own(tmp_path: Path) -> None:
    crossing = labelled(interval(1, 3), interval(2, 4), interval(2, 4, channel="0"))
    folder = el.export([crossing], "textgrid", tmp_path / "o", interface=SOUND, tiers="labels")
    grid = praatio.textgrid.openTextgrid(str(folder / "talk.TextGrid"), False)
    assert grid.tierNames == ("Ann", "Ann (2)", "Ann [0]")
    assert heard(el.load(folder, "textgrid", interface=SOUND)[0]) == heard(crossing)


def test_webvtt_py_reads_captions(tmp_path: Path) -> None:
    texts = {"r0": "a < b & c\nsecond", "r1": "hm"}
    folder = written(tmp_path, "webvtt", labelled(*TURNS[:2], texts=texts), SPOKEN)
    captions = webvtt.read(str(folder / "talk.vtt"))
    assert [(each.start, each.end) for each in captions] == [
        ("00:00:00.500", "00:00:02.250"),
        ("00:00:01.500", "00:00:03.125"),
    ]
    assert [each.voice for each in captions] == ["Ann", "Bob B"]
    assert [each.identifier for each in captions] == ["r0", "r1"]
    folder = el.export(
        [labelled(*TURNS[:2], texts={"r0": "hello", "r1": "hm"})],
        "srt",
        tmp_path / "srt",
        interface=SPOKEN,
    )
    captions = webvtt.from_srt(str(folder / "talk.srt"))
    assert [each.text for each in captions] == ["Ann: hello", "Bob B: hm"]
    # What it makes of them is read by us.
    path = tmp_path / "other.vtt"
    captions.save(str(path))
    (again,) = el.load(path, "webvtt", interface=SPOKEN)
    assert [each[4] for each in heard(again)] == ["Ann: hello", "Bob B: hm"]


def test_pandas_reads_the_tidy_table_and_the_stretches(tmp_path: Path) -> None:
    space = {"kind": "timeline", "end": 2e9, "zone": "+02:00"}
    region = interval(1_700_000_000, 1_700_000_060.5, "Anomaly", "=odd")
    example = labelled(region, source="signal", space=space)
    path = written(tmp_path, "intervals", example, SERIES)
    table = pandas.read_csv(path, parse_dates=["start", "end"])
    assert list(table.columns[:8]) == [
        *("task", "source", "channel", "start", "end", "label", "author", "created_at")
    ]
    # A label that a spreadsheet would compute is guarded.
    assert list(table["label"]) == ["Anomaly", "'=odd"]
    assert (table["end"] - table["start"]).dt.total_seconds().tolist() == [60.5, 60.5]
    assert path.read_text().splitlines()[1].startswith("7,signal,,2023-11-15T00:13:20+02:00,")
    one = labelled(interval(3, 4.5, "Anomaly"), interval(1, 2, "Anomaly"), source="signal")
    folder = el.export([one], "stretches", tmp_path / "s", interface=SERIES)
    assert (folder / "pump-Anomaly.csv").read_text() == "1,2\n3,4.5\n"


MOVING = (
    track(key_frame(0), key_frame(10, 100), key_frame(20, 100, visible=False)),
    track(key_frame(5, 7), label="Man"),
)


def test_motmetrics_and_numpy_read_the_boxes_of_each_frame(tmp_path: Path) -> None:
    folder = written(tmp_path, "mot", labelled(*MOVING, source="film"), FILM)
    path = folder / "street" / "gt" / "gt.txt"
    table = motmetrics.io.loadtxt(path, fmt="mot16")
    # It counts pixels from 0 again.
    assert table.loc[(1, 1), ["X", "Y", "Width", "Height"]].tolist() == [0, 10, 20, 30]
    assert table.loc[(6, 1), "X"] == 50
    assert table.loc[(100, 2), "ClassId"] == 2
    assert (21, 1) not in table.index
    assert numpy.loadtxt(path, delimiter=",").shape == (20 + 95, 9)
    assert "frameRate=25" in (folder / "street" / "seqinfo.ini").read_text()
    assert (folder / "labels.txt").read_text() == "Car\nMan\n"


def test_pycocotools_reads_the_images_of_a_film(tmp_path: Path) -> None:
    path = written(tmp_path, "coco_video", labelled(*MOVING, source="film"), FILM)
    coco = COCO(str(path))
    assert len(coco.imgs) == 100
    assert {each["track_id"] for each in coco.anns.values()} == {1, 2}
    (image,) = [each for each in coco.imgs.values() if each["frame_index"] == 5]
    found = coco.loadAnns(coco.getAnnIds(imgIds=[image["id"]]))
    assert [each["bbox"] for each in found] == [[50, 10, 20, 30], [7, 10, 20, 30]]
    assert coco.dataset["videos"][0]["fps"] == 25
    few = el.export(
        [labelled(*MOVING, source="film")],
        "coco_video",
        tmp_path / "k",
        interface=FILM,
        keyframes=True,
    )
    frames = [each["frame_index"] for each in COCO(str(few)).imgs.values()]
    assert frames == [0, 5, 10, 19, 20]
