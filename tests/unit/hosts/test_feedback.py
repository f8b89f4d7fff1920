"""The feedback component: what travels, and under which name it waits."""

import warnings
from typing import Any

import pytest
import reflex as rx

import embed_label as el
from embed_label.hosts.reflex import feedback as module
from embed_label.hosts.reflex.feedback import Feedback
from embed_label.jobs.feedback import feedback_interface, feedback_task
from embed_label.widget import Bundle


@pytest.fixture(autouse=True)
def linked(monkeypatch: pytest.MonkeyPatch, bundle: Bundle) -> None:
    monkeypatch.setattr(module, "link", lambda _asset: bundle)


class Log(rx.State):
    acked: list[str] = []
    user: str = ""
    reasons: list[str] = []
    messages: list[dict[str, Any]] = []

    @rx.event
    def save(self, done: el.Completion) -> None: ...
    @rx.event
    def save_as(self, what: str, done: el.Completion) -> None: ...


def made(**props: Any) -> Feedback:
    line = el.feedback(**{"id": "m1", "acked": Log.acked, **props})
    assert isinstance(line, Feedback)
    return line


def outbox(**props: Any) -> tuple[str, str]:
    line = made(**props)
    return str(line.outbox), str(line.apart)


def test_what_it_shows_is_what_a_ticket_is_made_for() -> None:
    line = made(id=7, text="Hi", reasons=["Wrong"], prompt="Greet")
    task = feedback_task(7, text="Hi", prompt="Greet").to_dict()
    interface = feedback_interface(reasons=["Wrong"], rewrite=True).to_dict()
    assert str(line.task) == str(rx.Var.create(task))
    assert str(line.interface) == str(rx.Var.create(interface))


def test_a_text_may_be_stored_without_being_rewritten() -> None:
    assert "rewrite" in str(made(text="Hi").interface)
    assert "rewrite" not in str(made(text="Hi", rewrite=False).interface)


def test_in_a_foreach_everything_may_be_a_var() -> None:
    page = str(
        rx.foreach(
            Log.messages,
            lambda message: el.feedback(
                id=message["id"],
                text=message["text"],
                said=message["said"],
                ticket=message["ticket"],
                key=message["id"],
                reasons=Log.reasons,
                user=Log.user,
                acked=Log.acked,
                on_complete=Log.save,
            ),
        )
    )
    for part in ('["about"] : ', "said:", "ticket:", '"$reasons"', "reasons_rx_state_"):
        assert part in page


@pytest.mark.parametrize("id_of", ["m1", "m2"])
def test_however_many_lines_one_handler_has_they_share_an_outbox(id_of: str) -> None:
    assert outbox(id=id_of, on_complete=Log.save) == outbox(on_complete=Log.save)
    bound = outbox(id=id_of, on_complete=Log.save_as(Log.user))
    assert bound == outbox(on_complete=Log.save_as(Log.user))


def test_only_lines_with_a_plain_handler_send_for_each_other() -> None:
    assert outbox(on_complete=Log.save)[1] == "false"
    assert outbox(on_complete=Log.save_as("x"))[1] == "true"
    assert outbox(on_complete=lambda done: Log.save_as("x", done))[1] == "true"


def test_two_things_asked_about_one_task_wait_apart() -> None:
    one, two = (outbox(on_complete=Log.save_as(what)) for what in ("helpful", "harmless"))
    assert one != two


def test_users_of_one_computer_wait_apart() -> None:
    one, two = (outbox(on_complete=Log.save, user=user) for user in ("ann", "bob"))
    assert one != two


def test_a_prop_that_it_does_not_have_is_an_error() -> None:
    with pytest.raises(el.UnknownProp, match="feedback has no prop"):
        Feedback.create(tasks={})


def test_at_most_once_is_warned_of() -> None:
    module._warn_at_most_once.cache_clear()
    with pytest.warns(UserWarning, match="acked="):
        el.feedback(id="m1", on_complete=Log.save)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        made(on_complete=Log.save)
