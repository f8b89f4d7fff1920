"""Reports on what a store keeps."""

from pathlib import Path
from typing import Any

import pytest

import embed_label as el
from tests.unit.quality.people import box, prefers
from tests.unit.quality.report.corrections import predicted, stands

PHOTO = {"photo": "/street.jpg"}


@pytest.fixture
def store(tmp_path: Path) -> el.LabelStore:
    return el.LabelStore(f"sqlite:///{tmp_path}/labels.db")


def send(store: el.LabelStore, author: str, task: str, ticket: Any, **said: Any) -> None:
    annotation = {"id": "a", "spaces": {"photo": {"kind": "plane", "width": 400, "height": 400}}}
    completion = {"id": f"{task}-{author}", "task": task, "ticket": ticket}
    store.put({**completion, "annotation": {**annotation, **said}}, author=author)


def test_blind_votes_are_counted_by_the_models_behind_the_aliases(store: el.LabelStore) -> None:
    for at in range(4):
        blinded: Any = el.blind(
            {"gpt": "one", "ours": "two"}, store=store, id=f"t{at}", prompt="Which?"
        )
        first = blinded["task"]["data"]["outputs"][0]["value"] == "one"
        # Three of four times "ours" is the better.
        side = "left" if first is (at == 0) else "right"
        ticket = blinded["ticket"]
        answer = prefers("preference", side)
        completion = {"id": f"c{at}", "task": f"t{at}", "ticket": ticket}
        annotation = {"id": "a", "answers": [answer]}
        store.put({**completion, "annotation": annotation}, author="ann")
    found = el.win_rates(store)
    assert (found.models["ours"].wins.tasks, found.models["gpt"].wins.tasks) == (
        ("t1", "t2", "t3"),
        ("t0",),
    )
    assert (found.votes.n, found.authors, found.silent.n) == (4, 1, 0)


def test_a_project_knows_from_whom_predictions_were_hidden(store: el.LabelStore) -> None:
    interface = el.Interface.model_validate(
        {
            "body": [
                {"kind": "image", "name": "photo"},
                {"kind": "labels", "name": "things", "of": "photo", "labels": ["car"]},
            ]
        }
    )
    project = store.project("street", interface=interface)
    project.add_tasks({"id": f"t{at}", "data": PHOTO} for at in range(4))
    guess = box("p1", "car", 10)
    for at in range(4):
        showing = el.Showing(predictions=[predicted(guess, model="yolo")], hidden=at > 1)
        ticket = project.ticket(f"t{at}", showing=showing)
        regions = [stands(guess)] if at < 2 else [box("own", "car", 300)]
        send(store, "ann", f"t{at}", ticket, regions=regions)
    found = el.model_report(project, verified=True).models["yolo"]
    assert found.verdicts.accepted.tasks == ("t0", "t1")
    assert found.verdicts.rejected.n == 0
    assert found.anchoring.hidden.wrong.tasks == ("t2", "t3")
    assert (found.anchoring.precision.value, found.scores.precision.value) == (1, 0.5)
