"""One row's completion must never go through another row's handler."""

from typing import Any

import reflex as rx

import embed_label as el
from embed_label.hosts.reflex.annotator import Annotator

FACE = el.Interface(body=[el.Comment(name="why")])


class Desk(rx.State):
    acked: list[str] = []
    name: str = ""
    rows: list[dict[str, Any]] = []

    @rx.event
    def save(self, done: el.Completion) -> None: ...
    @rx.event
    def log(self, done: el.Completion) -> None: ...
    @rx.event
    def save_as(self, row: str, done: el.Completion) -> None: ...


def name_of(task: str = "t1", **props: Any) -> str:
    made = el.annotator(task={"id": task, "data": {}}, interface=FACE, acked=Desk.acked, **props)
    assert isinstance(made, Annotator)
    return str(made.outbox)


def test_every_widget_with_a_plain_handler_may_send_for_the_others() -> None:
    assert name_of("t1", on_complete=Desk.save) == name_of("t2", on_complete=Desk.save)
    assert "desk.save" in name_of(on_complete=Desk.save)


def test_other_handlers_have_other_outboxes() -> None:
    assert name_of(on_complete=Desk.save) != name_of(on_complete=Desk.log)


def test_a_bound_handler_keeps_its_tasks_to_itself() -> None:
    one, two = (name_of(task, on_complete=Desk.save_as("x")) for task in ("t1", "t2"))
    assert one != two


def test_other_arguments_make_another_outbox() -> None:
    assert name_of(on_complete=Desk.save_as("x")) != name_of(on_complete=Desk.save_as("y"))


def test_a_lambda_keeps_its_tasks_to_itself() -> None:
    one, two = (
        name_of(task, on_complete=lambda done: Desk.save_as("x", done)) for task in ("t1", "t2")
    )
    assert one != two
    assert "desk.save_as" in one


def test_a_list_is_named_after_all_of_its_handlers() -> None:
    name = name_of(on_complete=[Desk.save, Desk.log])
    assert "desk.save" in name
    assert "desk.log" in name
    assert "t1" in name


def test_a_row_of_a_foreach_is_named_by_its_task() -> None:
    page = str(
        rx.foreach(
            Desk.rows,
            lambda row: el.annotator(
                task={"id": row["id"], "data": {}},
                interface=FACE,
                acked=Desk.acked,
                on_complete=Desk.save_as(row["id"]),
                user=Desk.name,
            ),
        )
    )
    name = page[page.index("outbox:") :].split(",ref", 1)[0][:400]
    assert "desk.save_as" in name
    assert '?.["id"]' in name


def test_users_of_one_computer_have_outboxes_of_their_own() -> None:
    one, two = (name_of(on_complete=Desk.save, user=user) for user in ("ann", "bob"))
    assert one != two
    assert "name" in name_of(on_complete=Desk.save, user=Desk.name)


def test_a_name_that_was_given_stands() -> None:
    assert name_of(on_complete=Desk.save, outbox="mine", user="ann") == '"mine"'
