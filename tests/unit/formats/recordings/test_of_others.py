"""Files that other tools write, and bad ones: read, or refused with their line."""

from pathlib import Path
from typing import Any

import pytest

import embed_label as el
from tests.unit.effort import within
from tests.unit.formats.recordings.given import FILM, SERIES, SOUND, SPOKEN, boxes, heard

HEAD = 'File type = "ooTextFile"\nObject class = "TextGrid"\n\n0\n9\n<exists>\n'
CUE = "00:01.000 --> 00:02.500"
GT = "1,1,1,1,9,9,1,1,1\n"
MOT: dict[str, Any] = {"rate": 25, "label": "Car"}


def file(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_table_of_somebody_else_is_read(tmp_path: Path) -> None:
    text = (
        "\ufeffstart;end;label\n7;8.5;Anomaly\n"
        "01.02.2024 10:00:00;2024-02-01T11:01:00+01:00;Anomaly\n"
    )
    (example,) = el.load(
        file(tmp_path, "pump.csv", text), "intervals", interface=SERIES, recordings="/a/{}.csv"
    )
    assert example.task.data == {"csv": "/a/pump.csv"}
    assert [each[:2] for each in heard(example)] == [(7, 8.5), (1706781600, 1706781660)]


def test_a_naive_date_is_one_of_the_zone_of_its_source(tmp_path: Path) -> None:
    source = el.SeriesSource(name="signal", zone="Europe/Berlin")
    interface = el.Interface(body=[source, el.Labels(of="signal", labels=["Anomaly"])])
    text = "start,end,label\n2024-07-01T12:00:00,2024-07-01T12:00:00Z,Anomaly\n"
    (example,) = el.load(file(tmp_path, "a.csv", text), "intervals", interface=interface)
    assert heard(example)[0][:2] == (1719828000, 1719835200)


def test_files_find_the_tasks_that_show_their_recordings(tmp_path: Path) -> None:
    tasks = [
        el.Task(id="one", data={"sound": {"url": "https://a.org/b/talk.wav?sig=1"}}),
        el.Task(id="two", data={"sound": {"url": "/c/other.wav"}}),
    ]
    path = file(tmp_path, "talk.txt", "1\t2\tAnn\n")
    (example,) = el.load(path, "audacity", interface=SOUND, tasks=tasks)
    assert example.task == tasks[0]
    both = [tasks[0], tasks[0].model_copy(update={"id": "three"})]
    with pytest.raises(el.TaskError, match='the tasks "one" and "three" both show a "talk"'):
        el.load(path, "audacity", interface=SOUND, tasks=both)


def test_data_that_stands_in_its_task_is_asked_for(tmp_path: Path) -> None:
    task = el.Task(id="7", data={"csv": {"at": [1, 2], "value": [3, 4]}})
    region = el.Interval(source="signal", start=1, end=2, labels=["Anomaly"])
    given = el.Example(task=task, annotations=[el.Annotation(id="a", regions=[region])])
    path = el.export([given], "intervals", tmp_path / "out", interface=SERIES)
    (again,) = el.load(path, "intervals", interface=SERIES)
    assert again.notes == ('what "signal" shows is not in the file; tasks= says it',)
    assert el.load(path, "intervals", interface=SERIES, tasks=[task]) == [given]


def test_the_frequencies_of_audacity_come_back(tmp_path: Path) -> None:
    text = "0.5\t1.5\tdog\n\\\t200.0\t4000.5\n3\t3\tAnn\n"
    path = file(tmp_path, "talk.txt", text)
    examples = el.load(path, "audacity", interface=SOUND)
    assert [each[:3] for each in heard(examples[0])] == [(0.5, 1.5, ("dog",)), (3, 3, ("Ann",))]
    folder = el.export(examples, "audacity", tmp_path / "out", interface=SOUND)
    assert (folder / "talk.txt").read_text() == "0.5\t1.5\tdog\n\\\t200.0\t4000.5\n3.0\t3.0\tAnn\n"


def test_captions_of_others_are_read(tmp_path: Path) -> None:
    text = (
        "WEBVTT - a talk\n\nNOTE by me\n\nSTYLE\n::cue {}\n\n"
        f"1\n{CUE} align:start\n<v.loud Ann>Hi <i>you</i> &amp; me</v>\n<v Bob B>hm\n\n"
        "01:00:00.000 --> 01:00:01.000\nmusic\n"
    )
    path = file(tmp_path, "talk.vtt", text)
    (example,) = el.load(path, "webvtt", interface=SPOKEN)
    assert heard(example) == [
        (1, 2.5, ("Ann",), None, "Hi you & me"),
        (1, 2.5, ("Bob B",), None, "hm"),
        (3600, 3601, (), None, "music"),
    ]
    assert [each.rpartition(": ")[2] for each in example.notes] == [
        "a NOTE is left out",
        "a STYLE is left out",
        "its formatting is left out",
    ]
    folder = el.export([example], "webvtt", tmp_path / "out", interface=SPOKEN)
    assert "00:00:01.000 --> 00:00:02.500 align:start\n<v Ann>" in (folder / "talk.vtt").read_text()


def test_what_a_detector_found_is_a_track_in_each_frame(tmp_path: Path) -> None:
    text = "1,-1,11,21,5,6,0.9,-1,-1,-1\n2,-1,12,21,5,6,35.5,-1,-1,-1\n"
    path = file(tmp_path, "street.txt", text)
    (example,) = el.load(path, "mot", interface=FILM, model="v1", size=(64, 48), **MOT)
    (said,) = example.predictions
    assert [each.score for each in said.regions] == [0.9, None]
    assert [boxes(each, 3) for each in said.regions] == [
        [(10, 20, 5, 6), None, None],
        [None, (11, 20, 5, 6), (11, 20, 5, 6)],
    ]
    assert said.spaces["film"] == el.Film(width=64, height=48, duration=2 / 25, rate=25)


def test_how_much_is_seen_of_a_box_comes_back(tmp_path: Path) -> None:
    text = "1,4,1,1,9,9,1,1,0.25\n2,4,2,1,9,9,1,1,1\n"
    path = file(tmp_path, "street.txt", text)
    examples = el.load(path, "mot", interface=FILM, size=(64, 48), **MOT)
    folder = el.export(examples, "mot", tmp_path / "out", interface=FILM)
    written = (folder / "street/gt/gt.txt").read_text()
    assert [line.rpartition(",")[2] for line in written.splitlines()] == ["0.25", "1"]


def test_a_file_of_tao_moves_boxes_between_its_images(tmp_path: Path) -> None:
    whole: dict[str, Any] = {
        "videos": [{"id": 1, "name": "train/street", "width": 64, "height": 48}],
        "images": [
            {"id": at, "video_id": 1, "frame_index": 30 * at, "file_name": "a"} for at in range(4)
        ],
        "tracks": [{"id": 5, "category_id": 2, "video_id": 1}],
        "annotations": [
            {"id": at, "image_id": at, "track_id": 5, "category_id": 2, "bbox": [10 * at, 0, 9, 9]}
            for at in (0, 1)
        ],
        "categories": [{"id": 2, "name": "Car"}],
    }
    (example,) = el.load(whole, "coco_video", interface=FILM, rate=30)
    (found,) = example.annotations[0].annotation.regions
    assert isinstance(found, el.Track)
    assert [found.at(time) and found.at(time).x for time in (0, 0.5, 1, 1.5, 2)] == [
        *(0, 5, 10, 15, None)
    ]
    (label,) = el.interface_of(whole, "coco_video").labels[0].labels
    assert label.name == "Car"
    del whole["videos"][0]["width"]
    with pytest.raises(el.TaskError, match=r"videos\[0\]\.fps is missing; give rate="):
        el.load(whole, "coco_video", interface=FILM)


def test_a_file_of_youtube_vis_has_the_boxes_of_a_track_in_a_list() -> None:
    whole: dict[str, Any] = {
        "videos": [{"id": 1, "file_names": ["s/0.jpg"], "width": 64, "height": 48, "length": 3}],
        "annotations": [
            {"id": 9, "video_id": 1, "category_id": 1, "bboxes": [None, [1, 2, 3, 4], None]}
        ],
        "categories": [{"id": 1, "name": "Car"}],
    }
    (example,) = el.load(whole, "coco_video", interface=FILM, rate=10)
    (found,) = example.annotations[0].annotation.regions
    assert boxes(found, 3, 10) == [None, (1, 2, 3, 4), None]


@pytest.mark.parametrize(
    ("form", "name", "text", "wrong"),
    [
        ("intervals", "a.csv", "start,label\n", 'a.csv has no column "end"'),
        (
            "intervals",
            "a.csv",
            "start,end,label\n2,1,Ann\n",
            "line 2: the end 1 comes before",
        ),
        ("intervals", "a.csv", "start,end,label\nnan,1,Ann\n", "line 2: start should be a number"),
        ("intervals", "a.csv", "start,end,label\n1,,Ann\n", "line 2: end should be a number or a"),
        ("intervals", "a.csv", "start,end,label\n0,1,Cat\n", 'line 2 is called "Cat", which'),
        ("intervals", "a.csv", "start,end,label,space\n0,1,Ann,{\n", "line 2: space is no JSON"),
        (
            "intervals",
            "a.csv",
            "start,end,label,region\n0,1,Ann,x\n0,2,dog,x\n",
            'line 3: region "x" differs here from',
        ),
        (
            "intervals",
            "a.csv",
            "start,end,label,author,created_at\n0,1,Ann,me,2024-01-01\n",
            "line 2: created_at should say its time zone",
        ),
        ("intervals", "a.csv", "start,end,label,text\n0,1,Ann,hi\n", 'has the text "hi", and the'),
        (
            "intervals",
            "a.csv",
            f"start,end,label,annotation\n0,1,Ann,{'9' * 300}\n",
            '": id: Value should have at most 200',
        ),
        ("stretches", "a.csv", "0,1\n", "a.csv does not say its label; give label="),
        ("rttm", "a.rttm", "SPEAKER a 1 0 1\n", "line 1 has 5 fields of the 8"),
        ("rttm", "a.rttm", "SPEAKER a 1 x 1 - - Ann\n", "line 1: field 4, the start, should be"),
        ("rttm", "a.rttm", "SPEAKER a 1 0 -1 - - Ann\n", "line 1: field 5, the duration, is -1"),
        ("rttm", "a.rttm", "SPEAKER a 1 0 inf - - Ann\n", "line 1: field 5, the duration, should"),
        ("rttm", "a.rttm", "0.1 0.2 Ann\n", "line 1 should begin with SPEAKER"),
        ("textgrid", "a.TextGrid", "hello\n", "line 1: the file ends where the type of the file"),
        ("textgrid", "a.TextGrid", f'{HEAD}2\n"IntervalTier"\n"Ann"\n0\n9\n1\n0\n', "line 13: the"),
        ("textgrid", "a.TextGrid", f'{HEAD}1\n"Tier"\n"Ann"\n', "line 8 should be IntervalTier or"),
        (
            "textgrid",
            "a.TextGrid",
            f'{HEAD}1\n"IntervalTier"\n"Ann"\n0\n9\n1\n5\n4\n"x"\n',
            'line 13: entry 1 of tier "Ann" ends at 4, before its start 5',
        ),
        ("textgrid", "a.TextGrid", f'{HEAD}1\n"TextTier"\n"Ann"\n0\n9\n1\nnan\n"x"\n', "line 13"),
        ("audacity", "a.txt", "1\ttwo\tAnn\n", "line 1: column 2, the end, should be a number"),
        ("audacity", "a.txt", "2\t1\tAnn\n", "line 1: the end 1 comes before the start 2"),
        ("audacity", "a.txt", "\\\t1\t2\n", "line 1 has frequencies, and no label stands before"),
        ("webvtt", "a.vtt", "1\n", 'a.vtt, line 1 should begin with "WEBVTT"'),
        ("webvtt", "a.vtt", "WEBVTT\n\nhello\n", "line 3: a cue has its times in its first or"),
        ("webvtt", "a.vtt", "WEBVTT\n\n1 --> 2\n", "line 3: '1' is no time such as"),
        ("webvtt", "a.vtt", "WEBVTT\n\n00:02.000 --> 00:01.000\nx\n", "line 3: the end 1 comes"),
        ("srt", "a.srt", f"{'9' * 400}:00:01,000 --> 2\n", "line 1: '9999"),
        ("srt", "a.srt", "1\n00:00:01,000 -> 2\n", "line 1: a cue has its times in its first or"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(
    form: str, name: str, text: str, wrong: str, tmp_path: Path
) -> None:
    with pytest.raises(el.TaskError) as raised:
        el.load(file(tmp_path, name, text), form, interface=SOUND)
    assert wrong in str(raised.value)


@pytest.mark.parametrize(
    ("text", "options", "wrong"),
    [
        (GT, {"label": "Car"}, "the frames in a second are not known; give rate="),
        (GT, {**MOT, "rate": 0}, "up to 1000 frames a second, not 0"),
        (GT, {"rate": 25}, "line 1 is of class 1, and no labels.txt names it; give label="),
        ("0,1,1,1,9,9\n", MOT, "line 1: frames count from 1, but there is 0"),
        ("-3,1,1,1,9,9\n", MOT, "line 1: frames count from 1, but there is -3"),
        ("1e300,1,1,1,9,9\n", MOT, "line 1: no film has a frame 1e+300"),
        ("1,1,1,1,0,9\n", MOT, "line 1: width should be more than 0, but is 0"),
        ("1,1,1,nan,9,9\n", MOT, "line 1, column 4: top should be a number, but is 'nan'"),
        ("1,1,1\n", MOT, "line 1 has 3 columns of the 6 that a box needs"),
        (GT + GT, MOT, "line 2 has track 1 in the frame of"),
        (GT + "2,1,1,1,9,9,1,2,1\n", MOT, "line 2 is of class 2, as"),
    ],
)
def test_what_is_wrong_with_a_sequence_is_named(
    text: str, options: dict[str, Any], wrong: str, tmp_path: Path
) -> None:
    with pytest.raises(el.TaskError) as raised:
        el.load(file(tmp_path, "a.txt", text), "mot", interface=FILM, **options)
    assert wrong in str(raised.value)


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("frameRate=0\n", "seqinfo.ini: frameRate: a film has more than 0 and up to 1000 frames"),
        ("frameRate=25\nseqLength=1e300\n", "seqinfo.ini: no film has 1e+300 frames"),
        ("frameRate=fast\n", "seqinfo.ini: frameRate should be a number, but is 'fast'"),
        ("frameRate=25\nseqLength=2\n", "gt.txt, line 2 is of frame 3, but the film has 2"),
    ],
)
def test_what_a_sequence_says_of_its_film_is_checked(said: str, wrong: str, tmp_path: Path) -> None:
    (tmp_path / "street" / "gt").mkdir(parents=True)
    file(tmp_path / "street", "seqinfo.ini", f"[Sequence]\n{said}")
    file(tmp_path / "street" / "gt", "gt.txt", f"{GT}3,1,1,1,9,9,1,1,1\n")
    with pytest.raises(el.TaskError) as raised:
        el.load(tmp_path, "mot", interface=FILM, label="Car")
    assert wrong in str(raised.value)


def test_a_header_alone_is_a_table_of_nothing(tmp_path: Path) -> None:
    path = file(tmp_path, "a.csv", "start,end,label\n")
    assert el.load(path, "intervals", interface=SOUND) == []


def test_a_textgrid_cut_in_two_is_named(tmp_path: Path) -> None:
    whole = f'{HEAD}1\n"IntervalTier"\n"Ann"\n0\n9\n1\n0\n9\n"hello there"\n'
    # Up to the number of its intervals.
    for cut in range(len(HEAD), whole.index("\n0\n9\n1\n") + len("\n0\n9\n")):
        path = file(tmp_path, "talk.TextGrid", whole[:cut])
        with pytest.raises(el.TaskError, match=r"talk\.TextGrid, line \d+"):
            el.load(path, "textgrid", interface=SPOKEN)
    for cut in range(whole.index('"hello') + 1, len(whole) - 1):
        path = file(tmp_path, "talk.TextGrid", whole[:cut])
        with pytest.raises(el.TaskError, match='line 15: the text of entry 1 of tier "Ann" should'):
            el.load(path, "textgrid", interface=SPOKEN)


def test_bytes_of_no_encoding_are_named(tmp_path: Path) -> None:
    path = tmp_path / "talk.TextGrid"
    path.write_bytes("\ufeffabc".encode("utf-16-le")[:-1])
    with pytest.raises(el.TaskError, match="is not written in UTF-16: byte"):
        el.load(path, "textgrid", interface=SOUND)
    path.write_bytes(b'File type = "\xff"')
    with pytest.raises(el.TaskError, match="is not written in UTF-8: byte 13"):
        el.load(path, "textgrid", interface=SOUND)


def test_a_table_of_somebody_else_says_what_interface_it_is_for(tmp_path: Path) -> None:
    path = file(tmp_path, "talk.csv", "start;end;label;text\n1;2;Ann;hi\n")
    begun = el.interface_of(path, "intervals", modality="audio")
    assert [heard(each) for each in el.load(path, "intervals", interface=begun)] == [
        [(1, 2, ("Ann",), None, "hi")]
    ]


def test_what_stands_in_tiers_are_the_labels_where_it_is_asked_for(tmp_path: Path) -> None:
    text = f'{HEAD}1\n"IntervalTier"\n"speakers"\n0\n9\n1\n0\n9\n"Ann"\n'
    begun = el.interface_of(file(tmp_path, "talk.TextGrid", text), "textgrid", tiers="sets")
    assert [each.name for each in begun.labels[0].labels] == ["Ann"]
    assert not begun.questions


def test_a_space_that_is_none_is_named_with_its_video() -> None:
    ours = {"task": "7", "source": "film", "address": "a", "space": {"kind": "room"}}
    whole: dict[str, Any] = {
        "videos": [{"id": 1, "fps": 25, "embed_label": ours}],
        "annotations": [],
        "categories": [],
    }
    with pytest.raises(el.TaskError, match=r"videos\[0\]\.embed_label\.space: "):
        el.load(whole, "coco_video", interface=FILM)


def test_a_voice_that_never_ends_holds_up_nobody(tmp_path: Path) -> None:
    for voice in ("<v" + " " * 100_000, "<v " * 50_000):
        path = file(tmp_path, "talk.vtt", f"WEBVTT\n\n{CUE}\n{voice}\n")
        with within(5):
            el.load(path, "webvtt", interface=SPOKEN)


def test_a_number_that_never_ends_holds_up_nobody(tmp_path: Path) -> None:
    path = file(tmp_path, "talk.TextGrid", f"{HEAD}{'9' * 100_000}x\n")
    with within(5), pytest.raises(el.TaskError, match=r"talk\.TextGrid, line"):
        el.load(path, "textgrid", interface=SPOKEN)
