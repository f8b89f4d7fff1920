"""Completions over a megabyte: a model's long answers travel with each of them."""

from typing import Any

import reflex as rx

import embed_label as el
from host.gates import arrived
from host.store import NOTE, store

LONG = "A long answer. " * 6_000


class Large(rx.State):
    tasks: list[dict[str, Any]] = []
    tickets: list[str] = []
    predictions: list[dict[str, Any]] = []
    acked: list[str] = []
    refused: list[dict[str, str]] = []
    routed: bool = False

    @rx.event
    def load(self):
        self.routed = "routed" in self.router.url.query_parameters
        tasks = [el.Task(id=name, data={}) for name in ("routed", "unrouted")]
        self.tasks = [task.to_dict() for task in tasks]
        self.tickets = [store.ticket(task, NOTE, author="ann") for task in tasks]
        self.predictions = [
            el.Annotation(
                id=f"p{number}",
                model=f"m{number}",
                answers=[el.CommentAnswer(question="note", text=LONG if number else "Short.")],
            ).to_dict()
            for number in range(14)
        ]

    @rx.event
    async def save(self, done: el.Completion):
        arrived(done)
        await store.aput(done, author="ann")
        self.acked = el.ack(self.acked, done)


def large(number: int, **props: Any) -> rx.Component:
    return el.annotator(
        task=Large.tasks[number],
        interface=NOTE,
        ticket=Large.tickets[number],
        predictions=Large.predictions,
        on_complete=Large.save,
        acked=Large.acked,
        refused=Large.refused,
        **props,
    )


def page() -> rx.Component:
    return rx.cond(
        Large.predictions,
        rx.cond(Large.routed, large(0, server=True), large(1)),
    )


on_load = Large.load
