"""Tasks that are shared out among people, on a page."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar

import pytest
import reflex as rx
from sqlalchemy import update

import embed_label as el
from embed_label.hosts.turn import SHARED_AHEAD, coming, stay, turn
from embed_label.store.queue.plan import Plan
from embed_label.store.schema import leases

FACE = el.Interface(body=[el.TextSource(name="text"), el.Comment(name="why")])


class Shared(el.LabelState, rx.State):
    project: ClassVar[el.Project]


@pytest.fixture
def project(monkeypatch: pytest.MonkeyPatch) -> el.Project:
    made = el.LabelStore("sqlite://").project("shared", interface=FACE)
    made.hand_out(Plan(overlap=1))
    made.add_tasks({"id": f"t{n}", "data": {"text": f"Text {n}"}} for n in range(1, 7))
    monkeypatch.setattr(Shared, "project", made, raising=False)
    return made


def ids(project: el.Project, author: str, at: str = "") -> list[str]:
    return [task.id for task in coming(project, author, at=at)]


def let_end(project: el.Project) -> None:
    past = (datetime.now(UTC) - timedelta(seconds=1)).isoformat(timespec="microseconds")
    ended = update(leases).values(expires_at=past)
    project._write(lambda connection, project: connection.execute(ended).close())


def submit(state: Any) -> dict[str, Any]:
    answer = el.CommentAnswer(question="why", text="fine")
    made = el.Completion(
        task=state.task["id"], ticket=state.ticket, annotation=el.Annotation(answers=[answer])
    )
    return made.to_dict()


def test_few_are_looked_ahead_at_and_they_are_nobody_elses(project: el.Project) -> None:
    assert ids(project, "ann") == ["t1", "t2", "t3"]
    assert len(ids(project, "ann")) == SHARED_AHEAD + 1
    assert ids(project, "bob") == ["t4", "t5", "t6"]
    assert ids(project, "cat") == []


def test_who_stays_at_work_keeps_what_they_have(project: el.Project) -> None:
    assert ids(project, "ann", at="t1")[0] == "t1"
    let_end(project)
    stay(project, "ann")
    assert ids(project, "bob") == ["t4", "t5", "t6"]
    assert {lease.task for lease in project.leases() if lease.author == "ann"} == {"t1", "t2", "t3"}


def test_where_everybody_does_everything_staying_writes_nothing(
    project: el.Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.hand_out(Plan())

    def fail(*_given: Any, **_more: Any) -> None:
        raise AssertionError("it wrote")

    monkeypatch.setattr(project, "_write", fail)
    stay(project, "ann")


def test_whose_lease_ended_goes_on_and_loses_no_work(project: el.Project) -> None:
    state = Shared()
    asyncio.run(state.load())
    assert state.task["id"] == "t1"
    sent = submit(state)
    let_end(project)
    assert ids(project, "bob") == ["t1", "t2", "t3"]
    # A reload does not take it from under their hands.
    asyncio.run(state.load())
    assert state.task["id"] == "t1"
    asyncio.run(state.complete(sent))
    assert state.acked == [sent["id"]]
    (stored,) = project.annotations()
    assert stored.surplus
    assert (state.task["id"], state.done) == ("t4", 1)


def test_editing_renews_and_sends_nothing_of_what_is_edited(project: el.Project) -> None:
    state = Shared()
    asyncio.run(state.load())
    let_end(project)
    asyncio.run(state.stay())
    assert {lease.author for lease in project.leases()} == {state.browser}
    wired = Shared.annotator()
    assert "onDraft" in str(wired)


def test_the_numbers_are_of_what_is_open_to_the_author(project: el.Project) -> None:
    ids(project, "bob")
    shown = turn(project, "ann")
    assert (shown.done, shown.total) == (0, 3)
