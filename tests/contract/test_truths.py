"""Tasks whose answer is known: they look like all others, and tell how well people do."""

import json
from pathlib import Path
from typing import Any

import pytest

import embed_label as el
from embed_label.errors import InterfaceError, TaskError
from embed_label.store import LabelStore, Project
from tests.contract.given import a_task, an_answer
from tests.contract.sharing import counts, next_of

ASKED = el.Interface(
    body=[
        el.TextSource(name="text"),
        el.Choices(name="tone", choices=["glad", "angry"], required=True),
    ]
)


def says(tone: str) -> dict[str, Any]:
    return {"answers": [{"kind": "choices", "question": "tone", "chosen": [tone]}]}


def answer(project: Project, task: str, author: str, tone: str) -> None:
    ticket = project.ticket(task, author=author)
    project.put(an_answer(ticket, task=task, annotation=says(tone)), author=author)


@pytest.fixture
def project(store: LabelStore) -> Project:
    plan = el.Plan(overlap=1, truth_share=1)
    project = store.project("tones", interface=ASKED, plan=plan)
    project.add_tasks(a_task(f"t{number}") for number in range(1, 5))
    return project


def test_what_is_known_of_a_task_is_kept_and_the_last_counts(project: Project) -> None:
    assert project.truth("t1") is None
    project.add_truth("t1", says("glad"), author="cat")
    project.add_truth("t1", says("angry"), author="cat")
    known = project.truth("t1")
    assert known is not None
    assert known.answers[0].values == ("angry",)
    noted = [each.what for each in project._store.audit("tones")]
    assert noted.count("truth") == 2


def test_everybody_gets_a_known_task_and_it_takes_nobodys_place(project: Project) -> None:
    project.add_truth("t3", says("glad"))
    for author in ("ann", "bob"):
        assert next_of(project, author) == "t3"
        answer(project, "t3", author, "glad")
    assert [each.surplus for each in project.annotations()] == [False, False]
    assert counts(project, "t1") == (0, 0, 0)


def test_it_is_told_how_near_each_author_came(project: Project) -> None:
    for task in ("t1", "t2"):
        project.add_truth(task, says("glad"))
        answer(project, task, "ann", "glad")
    answer(project, "t1", "bob", "angry")
    answer(project, "t2", "bob", "angry")
    answer(project, "t2", "bob", "glad")
    answer(project, "t3", "bob", "angry")
    found = project.correct()
    assert (found["ann"].share, found["ann"].n) == (1.0, 2)
    assert (found["bob"].share, found["bob"].n) == (0.5, 2)


def test_what_cannot_be_said_of_a_task_cannot_be_right(store: LabelStore, project: Project) -> None:
    with pytest.raises(TaskError, match='cannot be right for task "t1"'):
        project.add_truth("t1", says("sad"))
    with pytest.raises(TaskError, match="no task"):
        project.add_truth("t9", says("glad"))
    bare = store.project("bare")
    bare.add_tasks([a_task("t1")])
    with pytest.raises(InterfaceError, match="no interface"):
        bare.add_truth("t1", says("glad"))


def test_label_studios_ground_truth_is_known(store: LabelStore, tmp_path: Path) -> None:
    interface = el.Interface.from_label_studio(
        '<View><Text name="text" value="$text"/><Choices name="tone" toName="text">'
        '<Choice value="glad"/><Choice value="angry"/></Choices></View>'
    )
    result = {"from_name": "tone", "to_name": "text", "type": "choices"}
    said = {"result": [{**result, "value": {"choices": ["glad"]}}], "ground_truth": True}
    path = tmp_path / "tasks.json"
    path.write_text(json.dumps([{"id": 7, "data": {"text": "Hi"}, "annotations": [said]}]))
    project = store.project("imported", interface=interface)
    project.add_tasks(path)
    known = project.truth("7")
    assert known is not None
    assert known.answers[0].values == ("glad",)
