"""Load, label, save, acknowledge, next: whatever comes twice, late or not at all."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, ClassVar

import pytest
import reflex as rx

import embed_label as el

FACE = el.Interface(body=[el.TextSource(name="text"), el.Comment(name="why", max_length=5)])


class Work(el.LabelState, rx.State):
    project: ClassVar[el.Project]


@pytest.fixture
def project(monkeypatch: pytest.MonkeyPatch) -> el.Project:
    made = el.LabelStore("sqlite://").project("texts", interface=FACE)
    made.add_tasks({"id": f"t{n}", "data": {"text": f"Text {n}"}} for n in (1, 2, 3))
    monkeypatch.setattr(Work, "project", made, raising=False)
    return made


@pytest.fixture
def work(project: el.Project) -> Work:
    state = Work()
    run(state.load)
    return state


def run(handler: Callable[..., Coroutine[Any, Any, Any]], *given: Any) -> Any:
    return asyncio.run(handler(*given))


def done(state: Any, text: str = "fine", **more: Any) -> dict[str, Any]:
    answer = el.CommentAnswer(question="why", text=text)
    made = el.Completion(
        task=state.task["id"], ticket=state.ticket, annotation=el.Annotation(answers=[answer])
    )
    return {**made.to_dict(), **more}


def test_loading_shows_the_first_task_with_a_ticket(work: Work) -> None:
    assert work.task["id"] == "t1"
    assert work.ticket
    assert work.interface == FACE.to_dict()
    assert (work.done, work.total, work.finished) == (0, 3, False)


def test_the_tasks_after_it_are_ready_with_tickets_of_their_own(
    work: Work, project: el.Project
) -> None:
    assert [each["task"]["id"] for each in work.upcoming] == ["t2", "t3"]
    ahead = work.upcoming[0]
    answer = el.CommentAnswer(question="why", text="ahead")
    made = el.Completion(
        task="t2", ticket=ahead["ticket"], annotation=el.Annotation(answers=[answer])
    )
    run(work.complete, made.to_dict())
    (stored,) = project.annotations()
    assert (stored.task, stored.verified) == ("t2", True)
    # Who is ahead of the server is not pulled back, and what is done does not come again.
    assert work.task["id"] == "t1"
    assert [each["task"]["id"] for each in work.upcoming] == ["t3"]


def test_a_submit_is_stored_verified_acknowledged_and_followed_by_the_next(
    work: Work, project: el.Project
) -> None:
    sent = done(work)
    run(work.complete, sent)
    (stored,) = project.annotations()
    assert stored.verified
    assert stored.author == work.browser
    assert work.acked == [sent["id"]]
    assert work.task["id"] == "t2"
    assert work.done == 1


def test_loading_again_does_not_move_anybody(work: Work) -> None:
    run(work.complete, done(work))
    run(work.load)
    assert work.task["id"] == "t2"


def test_a_state_that_was_lost_goes_on_where_the_browser_was(work: Work) -> None:
    run(work.open, "t3")
    fresh = Work(browser=work.browser, at=work.at)
    run(fresh.load)
    assert fresh.task["id"] == "t3"


def test_a_completion_that_comes_again_is_acknowledged_again_and_skips_nothing(
    work: Work, project: el.Project
) -> None:
    sent = done(work)
    run(work.complete, sent)
    run(work.complete, sent)
    assert work.task["id"] == "t2"
    assert work.acked == [sent["id"]]
    assert len(project.history("t1")) == 1


def test_a_completion_of_a_lost_state_is_stored_and_moves_on(work: Work) -> None:
    sent = done(work)
    fresh = Work(browser=work.browser, at=work.at)
    run(fresh.load)
    run(fresh.complete, sent)
    assert fresh.acked == [sent["id"]]
    assert fresh.task["id"] == "t2"


def test_before_its_author_is_known_a_completion_waits(work: Work, project: el.Project) -> None:
    fresh = Work()
    assert run(fresh.complete, done(work)) is Work.load
    assert fresh.acked == []
    assert list(project.annotations()) == []


def test_a_skip_is_kept_and_moves_on(work: Work, project: el.Project) -> None:
    empty = el.Annotation().to_dict()
    run(work.complete, done(work, skipped="too hard", annotation=empty))
    assert work.task["id"] == "t2"
    assert project.history("t1")[0].skipped


def test_a_refusal_comes_back_with_its_reason_and_moves_nobody(work: Work) -> None:
    sent = done(work, text="much too long")
    run(work.complete, sent)
    assert [each["id"] for each in work.refused] == [sent["id"]]
    assert "takes 5 characters" in work.refused[0]["reason"]
    assert (work.acked, work.task["id"]) == ([], "t1")


def test_a_store_that_fails_acknowledges_nothing(
    work: Work, project: el.Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_given: Any, **_more: Any) -> None:
        raise el.StoreError("the disk is full")

    monkeypatch.setattr(project, "aput", fail)
    run(work.complete, done(work))
    assert (work.acked, work.refused, work.task["id"]) == ([], [], "t1")


def test_when_all_is_done_it_is_finished(work: Work) -> None:
    for _ in range(3):
        run(work.complete, done(work))
    assert work.finished
    assert (work.task, work.at, work.done) == ({}, "", 3)


def test_what_was_said_before_is_there_to_go_on_from(work: Work) -> None:
    run(work.complete, done(work, text="good"))
    run(work.open, "t1")
    assert work.annotation is not None
    assert work.annotation["answers"][0]["text"] == "good"


def test_what_the_http_route_kept_moves_on_too(work: Work, project: el.Project) -> None:
    receipt = project.put(done(work), author=work.browser)
    run(work.saved, receipt.to_dict())
    assert work.task["id"] == "t2"


def test_a_task_that_is_gone_gives_way_to_the_next(project: el.Project) -> None:
    state = Work(at="gone")
    run(state.load)
    assert state.task["id"] == "t1"


def test_a_login_may_say_who_labels(project: el.Project) -> None:
    class Known(el.LabelState, rx.State):
        project: ClassVar = Work.project

        async def _author(self) -> str:
            return "ann"

    state = Known()
    run(state.load)
    assert state.author == "ann"


def guess(task: el.Task) -> el.Annotation:
    answer = el.CommentAnswer(question="why", text=task.id)
    return el.Annotation(id=task.id, model="m", answers=[answer])


class Guided(el.LabelState, rx.State):
    project: ClassVar[el.Project]

    async def _predictions(self, task: el.Task) -> list[el.Annotation]:
        return [guess(task)] if task.id != "t3" else []


@pytest.fixture
def guided(project: el.Project, monkeypatch: pytest.MonkeyPatch) -> Guided:
    monkeypatch.setattr(Guided, "project", project, raising=False)
    return Guided()


def test_predictions_come_with_their_task_and_with_those_that_follow(
    guided: Guided, project: el.Project
) -> None:
    run(guided.load)
    assert guided.predictions == [guess(project.task("t1")).to_dict()]
    said = {each["task"]["id"]: each["predictions"] for each in guided.upcoming}
    assert said == {"t2": [guess(project.task("t2")).to_dict()], "t3": []}
    run(guided.complete, done(guided, text="t1"))
    assert guided.predictions == said["t2"]
    (stored,) = project.annotations()
    # The browser said nothing of them: the ticket did.
    assert stored.completion.diff.accepted == 1


def test_from_a_share_of_the_tasks_they_are_hidden_and_the_store_knows(
    guided: Guided, project: el.Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Guided, "hide_share", 1.0)
    run(guided.load)
    assert guided.predictions == []
    assert [each["predictions"] for each in guided.upcoming] == [[], []]
    run(guided.complete, done(guided))
    (stored,) = project.annotations()
    assert stored.completion.predictions == ()
    showing = project.showing(stored)
    assert (showing.hidden, showing.predictions) == (True, (guess(project.task("t1")),))


def test_without_predictions_there_is_no_showing(work: Work, project: el.Project) -> None:
    run(work.complete, done(work))
    (stored,) = project.annotations()
    assert (stored.showing_version, work.predictions) == (None, [])


def test_a_project_is_no_part_of_what_is_pickled(work: Work) -> None:
    assert "project" not in Work.get_fields()
    work.__getstate__()


def test_the_page_stays_ready_to_send_when_all_is_done(project: el.Project) -> None:
    page = str(el.label_page(Work))
    assert "idle" in page
    assert "onComplete" in page
    assert "work.complete" in page
