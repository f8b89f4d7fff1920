"""Each who corrects the demo's detector has one of their own, which learns from what is stored."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import embed_label as el
from demo_app.demo_app import heart
from demo_app.demo_app.learning import Pupils


@pytest.fixture
def project(tmp_path: Path) -> Iterator[el.Project]:
    with el.LabelStore(f"sqlite:///{tmp_path / 'labels.db'}") as store:
        made = store.project("heart", interface=heart.interface)
        made.add_tasks(heart.tasks())
        yield made


def submit(project: el.Project, task: str, author: str, *, marked: bool = True) -> None:
    start, end = heart.PARTS[task]
    regions = [
        el.Interval(source="heart", labels=[heart.LABEL], start=one, end=other)
        for one, other in heart.truth()
        if marked and one >= start and other <= end
    ]
    project.put(
        el.Completion(
            task=task,
            ticket=project.ticket(task, author=author),
            annotation=el.Annotation(
                regions=regions, spaces={"heart": el.Timeline(start=start, end=end)}
            ),
        ),
        author=author,
    )


def test_who_corrected_nothing_has_the_beginner_and_its_suggestions(project: el.Project) -> None:
    pupils = Pupils(project, heart.beginner())
    first, again = (pupils.suggestion("ann", "heart-1") for _ in range(2))
    assert first
    assert again
    assert first.regions
    assert first == again
    assert first.model == "heart-detector"
    assert pupils.suggestion("ann", "idle") is None
    rows, said = pupils.judged("ann")
    assert [row.after for row in rows] == ["–"] * 4
    assert "70 odd beats" in said
    assert "now" not in said


def test_what_one_author_corrected_teaches_their_detector_and_nobody_elses(
    project: el.Project,
) -> None:
    pupils = Pupils(project, heart.beginner())
    submit(project, "heart-1", "ann")
    assert [each.task.id for each in pupils.examples("ann")] == ["heart-1"]
    assert pupils.learn("ann") == ""
    learnt, other = (pupils.suggestion(each, "heart-2") for each in ("ann", "bob"))
    assert learnt
    assert other
    assert (learnt.model, other.model) == ("heart-detector+12", "heart-detector")
    start, end = heart.PARTS["heart-2"]
    was, is_now = (
        el.interval_scores(heart.truth(), each, start=start, end=end).ranges.f1 or 0
        for each in (other, learnt)
    )
    assert is_now > max(0.8, was)
    rows, said = pupils.judged("ann")
    assert all(float(row.after) > max(0.8, float(row.before) + 0.2) for row in rows)
    assert "; now " in said


def test_what_cannot_be_learnt_is_said(project: el.Project) -> None:
    pupils = Pupils(project, heart.beginner())
    assert "nothing is marked" in pupils.learn("ann")
    submit(project, "heart-1", "ann", marked=False)
    assert "nothing is marked" in pupils.learn("ann")
    assert pupils.detector("ann") is pupils.beginner


def test_without_a_detector_the_rest_goes_on(project: el.Project) -> None:
    pupils = Pupils(project, None)
    assert pupils.suggestion("ann", "heart-1") is None
    assert pupils.judged("ann") == ([], "")
    assert pupils.learn("ann") == "No detector is installed here."
    submit(project, "heart-1", "ann")
    assert len(heart.as_csv(pupils.examples("ann")).splitlines()) == 13
