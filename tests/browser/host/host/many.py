"""Many tasks in a row, shared by the pages that acknowledge them and those that do not."""

from typing import Any

import reflex as rx

import embed_label as el
from host.store import NOTE, store

# One more than is labelled, so that the last one too can be left.
MANY = 201


class Tasks(rx.State, mixin=True):
    tasks: list[dict[str, Any]] = []
    tickets: list[str] = []
    acked: list[str] = []

    @rx.event
    def load(self):
        tasks = [el.Task(id=f"t{number}", data={}) for number in range(MANY)]
        self.tickets = [store.ticket(task, NOTE) for task in tasks]
        self.tasks = [task.to_dict() for task in tasks]

    @rx.event
    async def save(self, done: el.Completion):
        await store.aput(done, author="ann")
        self.acked = el.ack(self.acked, done)


def many_page(state: type[Tasks], name: str, **props: Any) -> rx.Component:
    """Its position is the browser's, so that going on does not depend on the network."""
    at = rx._x.client_state(f"at_{name}", default=0)
    return rx.el.main(
        at,
        rx.el.button("Next", on_click=at.set_value(at.value + 1)),
        rx.el.output("Task ", at.value, aria_label="Position"),
        rx.cond(
            state.tasks.length() > 0,
            el.annotator(
                task=state.tasks[at.value.to(int)],
                interface=NOTE,
                ticket=state.tickets[at.value.to(int)],
                on_complete=state.save,
                **props,
            ),
        ),
    )
