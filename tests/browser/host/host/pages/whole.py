"""One widget with everything in it, wired by hand as the README does it."""

import reflex as rx

import embed_label as el
from host.store import INTERFACE, TASK, store


class Whole(rx.State):
    ticket: str = ""
    acked: list[str] = []
    refused: list[dict[str, str]] = []

    @rx.event
    def load(self):
        self.ticket = store.ticket(TASK, INTERFACE)

    @rx.event
    def save(self, done: el.Completion):
        try:
            store.put(done, author="ann")
        except (el.InvalidCompletion, el.Conflict) as error:
            self.refused = el.refuse(self.refused, done, error)
        else:
            self.acked = el.ack(self.acked, done)


def page() -> rx.Component:
    return el.annotator(
        task=TASK,
        interface=INTERFACE,
        ticket=Whole.ticket,
        on_complete=Whole.save,
        acked=Whole.acked,
        refused=Whole.refused,
        server=True,
    )


on_load = Whole.load
