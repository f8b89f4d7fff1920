"""The demo's reports draw what is stored, say so where there is nothing, and know their tasks."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import embed_label as el
from demo_app.demo_app import found
from demo_app.demo_app.reports.detectors import detectors
from demo_app.demo_app.reports.drawing import Drawing
from demo_app.demo_app.reports.opinions import opinions
from demo_app.demo_app.reports.plots import Plot
from demo_app.demo_app.reports.recognisers import recognisers
from embed_label.jobs.correct import correction


@pytest.fixture
def store(tmp_path: Path) -> Iterator[el.LabelStore]:
    with el.LabelStore(f"sqlite:///{tmp_path / 'labels.db'}") as made:
        yield made


@pytest.fixture
def photos(store: el.LabelStore) -> el.Project:
    interface = correction(el.ImageSource(name="image"), labels=found.names(), draws=["box"])
    made = store.project("detections", interface=interface)
    made.add_tasks(
        el.Task(id=photo, data={"image": f"/photos/{photo}.jpg"}) for photo in found.PHOTOS
    )
    return made


def accept(project: el.Project, photo: str, author: str, keep: int) -> None:
    """That many of the boxes, in their order; the others are gone."""
    prediction = found.prediction("SSD MobileNet v1", photo)
    regions = [
        box.model_copy(update={"id": f"{author}-{box.id}", "derived_from": box.id})
        for box in prediction.regions[:keep]
    ]
    showing = el.Showing(predictions=[prediction])
    ticket = project.ticket(photo, author=author, showing=showing)
    said = el.Annotation(regions=regions, spaces={"image": el.Plane(width=640, height=640)})
    project.put(el.Completion(task=photo, ticket=ticket, annotation=said), author=author)


def named(plots: Iterator[Plot], title: str) -> Plot:
    return next(each for each in plots if each.title == title)


def test_an_empty_store_is_told_in_words(photos: el.Project, store: el.LabelStore) -> None:
    drawings = [
        *detectors(Drawing(photos)),
        *recognisers(Drawing(store.project("transcripts"))),
        *opinions(Drawing(store.project("answers", interface=el.feedback_interface()))),
    ]
    assert drawings
    assert all(each.nothing and not each.bars for each in drawings)


def test_a_bar_is_as_long_as_its_share_and_opens_its_tasks(photos: el.Project) -> None:
    accept(photos, "temple", "ada", 0)
    accept(photos, "coffee", "ada", 3)
    drawing = Drawing(photos)
    (bar,) = named(detectors(drawing), "Acceptance").bars
    assert (bar.name, bar.value, bar.note, bar.reach) == (
        "SSD MobileNet v1",
        "50%",
        "n = 6",
        "50.0%",
    )
    assert set(drawing.behind[bar.key].tasks) == {"temple", "coffee"}


def test_calibration_has_a_line_where_the_scores_are(photos: el.Project) -> None:
    accept(photos, "coffee", "ada", 3)
    accept(photos, "coffee", "ben", 3)
    bars = named(detectors(Drawing(photos)), "Calibration of SSD MobileNet v1").bars
    assert [(each.name, each.value, each.mark) for each in bars] == [
        ("0.3 to 0.4", "100%", "34.4%"),
        ("0.5 to 0.6", "100%", "59.8%"),
        ("0.7 to 0.8", "100%", "78.5%"),
    ]


def test_of_one_thing_nothing_is_said(photos: el.Project) -> None:
    prediction = found.prediction("COCO-SSD", "cat")
    ticket = photos.ticket("cat", author="ada", showing=el.Showing(predictions=[prediction]))
    photos.put(el.Completion(task="cat", ticket=ticket, annotation=el.Annotation()), author="ada")
    (bar,) = named(detectors(Drawing(photos)), "Acceptance").bars
    assert bar.empty
    assert bar.value == "–"
    assert "too few" in bar.note


def test_votes_are_counted_by_the_models_behind_the_aliases(store: el.LabelStore) -> None:
    project = store.project("transcripts")
    for author in ("ada", "ben"):
        made = el.blind(
            found.heard("backups"), store=store, id="backups", author=author, project=project
        )
        task = el.Task.model_validate(made["task"])
        heard = {each["name"]: each["value"] for each in task.data["outputs"]}
        best = sorted(heard, key=lambda name: heard[name] != found.heard("backups")["whisper-base"])
        vote = el.Annotation(answers=[el.RankingAnswer(question="preference", order=best)])
        ticket = str(made["ticket"])
        project.put(el.Completion(task=task.id, ticket=ticket, annotation=vote), author=author)
    drawing = Drawing(project)
    bars = named(recognisers(drawing), "Win rates").bars
    assert (bars[0].name, bars[0].value, bars[0].note) == ("whisper-base", "100%", "n = 4")
    assert {each.name for each in bars} == set(found.transcripts)
    assert drawing.behind[bars[0].key].tasks == ("backups",)
