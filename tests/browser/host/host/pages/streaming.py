"""A model's answer that is shown, marked and rated while it comes in."""

import asyncio

import reflex as rx

import embed_label as el
from host.saving import Saving
from host.store import store
from host.streamed import PIECES, written

FACE = el.Interface(
    title="Streaming",
    body=[
        el.ChatSource(name="chat", title="Chat"),
        el.Labels(name="flaws", of="chat", labels=["wrong", "good"]),
        el.YesNo(name="fine", title="Is it fine?", of="chat", per_item=True),
        el.Rewrite(name="better", title="Better", of="chat", per_item=True),
    ],
)


class Streaming(Saving, rx.State):
    """?task=…; More gives one piece, Run all that are left."""

    name: str = ""
    count: int = 0
    task: dict = {}
    ticket: str = ""

    @rx.event
    def load(self):
        self.name = self.router.url.query_parameters["task"]
        self.count = 0
        self._show()

    @rx.event
    def more(self):
        self.count = min(self.count + 1, len(PIECES))
        self._show()

    @rx.event
    async def run(self):
        while self.count < len(PIECES):
            self.count += 1
            self._show()
            yield
            await asyncio.sleep(0.02)

    def _show(self):
        task = written(self.name, self.count)
        self.task = task.to_dict()
        # Of the whole answer: what is submitted is about that.
        self.ticket = store.ticket(task, FACE)


def page() -> rx.Component:
    return rx.el.main(
        rx.cond(
            Streaming.ticket,
            el.annotator(
                task=Streaming.task,
                interface=FACE,
                ticket=Streaming.ticket,
                on_complete=Streaming.save,
                on_error=Streaming.hear,
                acked=Streaming.acked,
                refused=Streaming.refused,
            ),
        ),
        rx.el.button("More", on_click=Streaming.more),
        rx.el.button("Run", on_click=Streaming.run),
        rx.el.ul(rx.foreach(Streaming.problems, rx.el.li), aria_label="Problems"),
        style={"max_width": "72rem", "--embed-label-text-height": "24rem"},
    )


on_load = Streaming.load
