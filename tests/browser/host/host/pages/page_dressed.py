"""The same forty elements, with a widget beside them that takes no room."""

import reflex as rx

import embed_label as el
from host.pages.page_bare import elements
from host.store import INTERFACE, TASK, store


class Dressed(rx.State):
    ticket: str = ""
    acked: list[str] = []
    shown: bool = False

    @rx.event
    def load(self):
        self.ticket = store.ticket(TASK, INTERFACE)

    @rx.event
    def show(self):
        self.shown = True

    @rx.event
    def save(self, done: el.Completion):
        store.put(done, author="ann")
        self.acked = el.ack(self.acked, done)


def page() -> rx.Component:
    return rx.el.main(
        elements(),
        rx.el.aside(
            rx.el.button("Show", on_click=Dressed.show),
            rx.cond(
                Dressed.shown,
                el.annotator(
                    task=TASK,
                    interface=INTERFACE,
                    ticket=Dressed.ticket,
                    on_complete=Dressed.save,
                    acked=Dressed.acked,
                    server=True,
                ),
            ),
            style={"position": "absolute", "top": "0", "right": "0", "width": "500px"},
        ),
        style={"position": "relative"},
    )


on_load = Dressed.load
