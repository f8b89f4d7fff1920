"""A shared computer: whose work the widget sends is said by `user=`."""

from typing import Any

import reflex as rx

import embed_label as el
from host.gates import arrived, gate
from host.store import NOTE, store


class Users(rx.State):
    user: str = ""
    task: dict[str, Any] = {}
    ticket: str = ""
    acked: list[str] = []

    @rx.event
    def load(self):
        self.user = self.router.url.query_parameters["user"]
        task = el.Task(id="shared", data={})
        self.task = task.to_dict()
        self.ticket = store.ticket(task, NOTE)

    @rx.event
    async def save(self, done: el.Completion):
        arrived(done)
        await gate(f"before {self.user}")
        await store.aput(done, author=self.user)
        self.acked = el.ack(self.acked, done)


def page() -> rx.Component:
    return rx.cond(
        Users.ticket,
        el.annotator(
            task=Users.task,
            interface=NOTE,
            ticket=Users.ticket,
            user=Users.user,
            on_complete=Users.save,
            acked=Users.acked,
        ),
    )


on_load = Users.load
