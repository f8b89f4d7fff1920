"""A widget whose handler stops at gates, before and after it has stored a completion."""

from typing import Any

import reflex as rx

import embed_label as el
from host.gates import arrived, gate
from host.store import NOTE, store


class Gates(rx.State):
    task: dict[str, Any] = {}
    ticket: str = ""
    acked: list[str] = []
    refused: list[dict[str, str]] = []
    put_aside: int = 0

    @rx.event
    def load(self):
        task = el.Task(id=self.router.url.query_parameters.get("task", "one"), data={})
        self.task = task.to_dict()
        self.ticket = store.ticket(task, NOTE)

    @rx.event
    async def save(self, done: el.Completion):
        arrived(done)
        await gate(f"before {done.task}")
        await store.aput(done, author="ann")
        await gate(f"after {done.task}")
        self.acked = el.ack(self.acked, done)

    @rx.event
    def put_it_aside(self):
        self.put_aside += 1


def page() -> rx.Component:
    return rx.el.main(
        rx.el.output(Gates.put_aside, aria_label="Put aside"),
        rx.cond(
            Gates.ticket,
            el.annotator(
                task=Gates.task,
                interface=NOTE,
                ticket=Gates.ticket,
                on_complete=Gates.save,
                on_draft=Gates.put_it_aside,
                acked=Gates.acked,
                refused=Gates.refused,
            ),
        ),
    )


on_load = Gates.load
