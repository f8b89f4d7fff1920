"""A widget that comes and goes by a button."""

import reflex as rx

import embed_label as el
from host.store import INTERFACE, TASK, store


class Mounts(rx.State):
    ticket: str = ""
    shown: bool = False
    acked: list[str] = []

    @rx.event
    def load(self):
        self.ticket = store.ticket(TASK, INTERFACE)

    @rx.event
    def toggle(self):
        self.shown = not self.shown

    @rx.event
    def save(self, done: el.Completion):
        store.put(done, author="ann")
        self.acked = el.ack(self.acked, done)


def page() -> rx.Component:
    return rx.el.main(
        rx.el.button(rx.cond(Mounts.shown, "Hide", "Show"), on_click=Mounts.toggle),
        rx.cond(
            Mounts.shown,
            el.annotator(
                task=TASK,
                interface=INTERFACE,
                ticket=Mounts.ticket,
                on_complete=Mounts.save,
                acked=Mounts.acked,
                server=True,
            ),
        ),
    )


on_load = Mounts.load
