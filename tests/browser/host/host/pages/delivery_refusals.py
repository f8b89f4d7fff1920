"""Completions that are turned down: by the store, because of their ticket, or by the host."""

from datetime import timedelta
from typing import Any

import reflex as rx

import embed_label as el
from host.gates import FOLDER, arrived
from host.store import NOTE, store

TITLES = {"good": "Good", "foreign": "Foreign", "expired": "Expired"}
FACES = {name: NOTE.model_copy(update={"title": title}) for name, title in TITLES.items()}


class Refusals(rx.State):
    tasks: dict[str, dict[str, Any]] = {}
    tickets: dict[str, str] = {}
    acked: list[str] = []
    refused: list[dict[str, str]] = []

    @rx.event
    def load(self):
        tasks = {name: el.Task(id=name, data={}) for name in TITLES}
        self.tasks = {name: task.to_dict() for name, task in tasks.items()}
        self.tickets = {
            "good": store.ticket(tasks["good"], FACES["good"]),
            "foreign": store.ticket(tasks["good"], FACES["good"]),
            "expired": store.ticket(
                tasks["expired"], FACES["expired"], lifetime=timedelta(seconds=-1)
            ),
        }

    @rx.event
    async def save(self, done: el.Completion):
        arrived(done)
        try:
            if FOLDER.joinpath("closed").exists():
                raise el.EmbedLabelError("labelling is closed today")
            await store.aput(done, author="ann")
        except el.EmbedLabelError as error:
            self.refused = el.refuse(self.refused, done, error)
        else:
            self.acked = el.ack(self.acked, done)


def page() -> rx.Component:
    return rx.cond(
        Refusals.tickets,
        rx.el.main(
            *(
                el.annotator(
                    task=Refusals.tasks[name],
                    interface=FACES[name],
                    ticket=Refusals.tickets[name],
                    on_complete=Refusals.save,
                    acked=Refusals.acked,
                    refused=Refusals.refused,
                )
                for name in TITLES
            )
        ),
    )


on_load = Refusals.load
