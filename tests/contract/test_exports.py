"""A project leaves as it is, through every format that can hold it, on every engine."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

import embed_label as el
from embed_label.store import LabelStore, Project
from tests.contract.given import a_task, an_answer, an_interface

FILM: dict[str, Any] = {"kind": "film", "width": 640, "height": 480, "duration": 4, "rate": 25}
TABLES = ("csv", "huggingface", "json_min", "jsonl", "label_studio", "parquet", "tsv")
# What each shows, what is drawn on it, and the formats that hold that, tables aside.
MODALITIES: dict[str, tuple[el.Interface, dict[str, Any], dict[str, Any], tuple[str, ...]]] = {
    "image": (
        el.Interface(body=[el.ImageSource(name="image"), el.Labels(of="image", labels=["a"])]),
        {"kind": "box", "source": "image", "x": 1, "y": 2, "width": 30, "height": 20},
        {"image": {"kind": "plane", "width": 64, "height": 48}},
        ("coco", "regions", "voc", "yolo", "yolo_obb"),
    ),
    "text": (
        el.Interface(body=[el.TextSource(name="text"), el.Labels(of="text", labels=["a"])]),
        {"kind": "span", "source": "text", "start": 0, "end": 2, "text": "/a"},
        {},
        (),
    ),
    "audio": (
        el.Interface(body=[el.AudioSource(name="audio"), el.Labels(of="audio", labels=["a"])]),
        {"kind": "interval", "source": "audio", "start": 1, "end": 2.5},
        {"audio": {"kind": "timeline", "end": 60}},
        ("audacity", "intervals", "rttm", "srt", "stretches", "textgrid", "webvtt"),
    ),
    "series": (
        el.Interface(body=[el.SeriesSource(name="series"), el.Labels(of="series", labels=["a"])]),
        {"kind": "interval", "source": "series", "start": 1, "end": 2.5},
        {"series": {"kind": "timeline", "end": 60}},
        ("audacity", "intervals", "stretches"),
    ),
    "video": (
        el.Interface(body=[el.VideoSource(name="video"), el.Labels(of="video", labels=["a"])]),
        {
            "kind": "track",
            "source": "video",
            "frames": [{"time": 0, "x": 1, "y": 2, "width": 30, "height": 20}],
        },
        {"video": FILM},
        ("coco_video", "mot"),
    ),
}
HELD = [(name, form) for name, (*_, own) in MODALITIES.items() for form in (*TABLES, *own)]
# It has the words and not whose they are, nor where they came from.
UNREAD = ("huggingface", "json_min")


def put(project: Project, task: str, author: str, **more: Any) -> el.Receipt:
    return project.put(
        an_answer(project.ticket(task, author=author), task=task, **more), author=author
    )


def labelled(store: LabelStore, count: int = 4) -> Project:
    project = store.project("one", interface=an_interface())
    project.add_tasks([a_task(f"t{at}") for at in range(count)])
    return project


def ids(examples: Sequence[el.Example] | Any) -> list[tuple[str, list[str]]]:
    """Who said something of which task, in order."""
    return [(one.task.id, [each.annotation.author for each in one.annotations]) for one in examples]


@pytest.mark.parametrize(("modality", "form"), HELD)
def test_what_a_format_holds_of_a_modality_comes_back(
    modality: str, form: str, tmp_path: Path
) -> None:
    interface, region, spaces, _ = MODALITIES[modality]
    with LabelStore("sqlite://") as store:
        project = store.project("one", interface=interface)
        project.add_tasks([{"id": "1", "data": {modality: "/a/b.x"}}])
        drawn = {"id": "r1", "labels": ["a"], **region}
        said = el.Annotation.model_validate({"regions": [drawn], "spaces": spaces})
        ticket = project.ticket("1", author="ann")
        project.put(el.Completion(task="1", ticket=ticket, annotation=said), author="ann")
        path = el.export(project, form, tmp_path / "out")
        assert path.exists()
        if form in UNREAD:
            return
        (again,) = el.load(path, form, interface=interface)
    (found,) = again.annotations[0].annotation.regions
    apart = {"id", "meta", "frames"}
    assert found.model_dump(exclude=apart) == said.regions[0].model_dump(exclude=apart)
    assert again.task.data == {modality: "/a/b.x"}


def test_tasks_leave_in_their_order_with_the_last_that_each_said(store: LabelStore) -> None:
    project = labelled(store, 1203)
    put(project, "t1202", "ben")
    put(project, "t3", "ann", why="first")
    put(project, "t3", "ben")
    receipt = put(project, "t3", "ann", why="second")
    project.add_predictions("t3", [el.Annotation(model="m")])
    told = project.examples()
    found = list(told)
    assert (told.total, told.done) == (1203, 1203)
    assert [each.task.id for each in found] == [f"t{at}" for at in range(1203)]
    assert ids(each for each in found if each.annotations) == [
        ("t3", ["ben", "ann"]),
        ("t1202", ["ben"]),
    ]
    ann = found[3].annotations[1]
    assert [each.model for each in found[3].predictions] == ["m"]
    assert ann.annotation.answers[0].values == ("second",)
    facts = ann.meta["embed_label"]
    assert isinstance(facts, dict)
    assert facts["completion"] == receipt.id
    assert (facts["revision"], facts["verified"], facts["surplus"]) == (2, True, False)
    assert facts["interface_version"] == an_interface().version


def test_annotations_are_picked(store: LabelStore) -> None:
    project = labelled(store)
    put(project, "t0", "ann")
    put(project, "t0", "ben")
    put(project, "t1", "ben", why="other")
    project.skip("t2", author="ann", reason="dark")
    assert ids(project.examples(authors="ann")) == [("t0", ["ann"])]
    assert ids(project.examples(labels=["animal", "x"])) == [
        ("t0", ["ann", "ben"]),
        ("t1", ["ben"]),
    ]
    assert ids(project.examples(labels="other")) == [("t1", ["ben"])]
    assert ids(project.examples(skipped=True)) == [("t2", ["ann"])]
    assert [name for name, said in ids(project.examples(skipped=None)) if said] == [
        "t0",
        "t1",
        "t2",
    ]
    assert ids(project.examples(min_agreement=0.9)) == [("t0", ["ann", "ben"])]
    assert ids(project.examples(verified=False)) == []
    soon = datetime.now(UTC) + timedelta(hours=1)
    assert ids(project.examples(since=soon)) == []
    assert len(ids(project.examples(until=soon))) == 2
    with pytest.raises(el.StoreError, match="has no time zone"):
        project.examples(since="2026-11-22T05:00")


def test_what_was_fixed_stands_aside_for_what_is_in_its_place(store: LabelStore) -> None:
    project = labelled(store)
    first, fine = put(project, "t0", "ann"), put(project, "t1", "ann")
    better = an_answer(project.ticket("t0", author="ben"), task="t0", why="better")
    project.review(first.id, "fix", reviewer="ben", fixed=better)
    project.review(fine.id, "accept", reviewer="ben")
    assert ids(project.examples())[:2] == [("t0", ["ben"]), ("t1", ["ann"])]
    assert ids(project.examples(reviewed="accept")) == [("t1", ["ann"])]
    (accepted,) = project.examples(reviewed="accept")
    facts = accepted.annotations[0].meta["embed_label"]
    assert isinstance(facts, dict)
    assert isinstance(facts["review"], dict)
    assert (facts["review"]["outcome"], facts["review"]["reviewer"]) == ("accept", "ben")


def test_what_no_longer_fits_is_named_and_nothing_is_left_out(
    store: LabelStore, tmp_path: Path
) -> None:
    project = labelled(store)
    put(project, "t0", "ann")
    project.show_with(
        el.Interface(
            body=[
                el.TextSource(name="text"),
                el.Labels(of="text", labels=["plant"]),
                el.Comment(name="why"),
                el.Rating(name="stars"),
            ]
        )
    )
    with pytest.raises(el.LossyExport, match=r'by "ann" was made with an older interface: .*anim'):
        el.export(project, "csv", tmp_path / "out")
    assert not (tmp_path / "out").exists()
    path = el.export(project, "csv", tmp_path / "lossy", lossy=True)
    assert '""animal""' in path.read_text(encoding="utf-8")
    (first, *_) = el.load(el.export(project, "jsonl", tmp_path / "lines"), "jsonl")
    assert first.annotations[0].annotation.regions[0].labels == ("animal",)


def test_what_was_said_of_a_task_that_is_not_listed_leaves_too(store: LabelStore) -> None:
    project = labelled(store, 1)
    other = el.Task(id="elsewhere", data={"text": "hello 🦊 sun"})
    ticket = store.ticket(other, an_interface(), author="ann", project="one")
    project.put(an_answer(ticket, task="elsewhere"), author="ann")
    changed = el.Task(id="t0", data={"text": "hello 🦊 moon"})
    ticket = store.ticket(changed, an_interface(), author="ann", project="one")
    project.put(an_answer(ticket, task="t0"), author="ann")
    found = {each.task.data["text"]: len(each.annotations) for each in project.examples()}
    assert found == {"hello 🦊 moon": 1, "hello 🦊 sun": 1}


def test_progress_tells_how_many_tasks_are_done(store: LabelStore, tmp_path: Path) -> None:
    project = labelled(store, 30)
    put(project, "t7", "ann")
    told: list[tuple[int, int | None]] = []
    el.export(
        project.examples(authors="ann"),
        "jsonl",
        tmp_path / "out",
        progress=lambda done, total: told.append((done, total)),
    )
    assert told[-1] == (30, 30)


def test_a_format_says_before_anything_is_read_what_it_never_holds(tmp_path: Path) -> None:
    interface = el.Interface(
        body=[
            el.TextSource(name="text"),
            el.Labels(of="text", labels=["a"]),
            el.Comment(name="why", required=True),
        ]
    )

    class Unread:
        def __init__(self) -> None:
            self.interface = interface

        def examples(self) -> list[el.Example]:
            raise AssertionError("it was read")

    with pytest.raises(el.LossyExport) as raised:
        el.export(Unread(), "coco", tmp_path / "out")
    assert raised.value.lost == (
        'the regions on "text"',
        'the answers to "why", which is required',
    )
