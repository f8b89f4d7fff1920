"""A chat with a line of feedback under each answer, and the other scales below it.

`?rows=3` says how many answers, `?bound=1` that each line has a handler of its own.
"""

from typing import Any

import reflex as rx

import embed_label as el
from host.gates import arrived, gate
from host.store import store

REASONS = ["Wrong", "Unsafe", "Too long"]
INTERFACE = el.feedback_interface(reasons=REASONS, rewrite=True)
TEXT = "Water boils at 90 degrees at sea level."


class Chat(rx.State):
    messages: list[dict[str, Any]] = []
    bound: bool = False
    heard_by: str = ""
    acked: list[str] = []
    refused: list[dict[str, str]] = []

    @rx.event
    def load(self):
        asked = self.router.url.query_parameters
        self.bound = asked.get("bound") == "1"
        said = {each.completion.task: each.completion.annotation for each in store.annotations()}
        first = int(asked.get("from", "1"))
        names = [f"m{at}" for at in range(first, first + int(asked.get("rows", "3")))]
        self.messages = [
            {
                "id": name,
                "text": TEXT,
                "said": said[name].to_dict() if name in said else None,
                "ticket": "el1.forged" if "forged" in asked else self._ticket(name),
            }
            for name in names
        ]

    def _ticket(self, name: str) -> str:
        return store.ticket(el.feedback_task(name, text=TEXT), INTERFACE, author="ann")

    @rx.event
    async def save(self, done: el.Completion):
        arrived(done)
        await gate(f"before {done.task}")
        try:
            await store.aput(done, author="ann")
        except el.EmbedLabelError as error:
            self.refused = el.refuse(self.refused, done, error)
        else:
            self.acked = el.ack(self.acked, done)

    @rx.event
    async def save_for(self, name: str, done: el.Completion):
        self.heard_by = f"{self.heard_by} {name}:{done.task}"
        await self.save(done)


def line(message: Any, **props: Any) -> rx.Component:
    return el.feedback(
        id=message["id"],
        text=message["text"],
        said=message["said"],
        ticket=message["ticket"],
        reasons=REASONS,
        acked=Chat.acked,
        refused=Chat.refused,
        key=message["id"],
        **props,
    )


def answer(message: Any) -> rx.Component:
    own = line(message, on_complete=Chat.save_for(message["id"]))
    return rx.el.article(
        rx.el.p(message["text"]),
        rx.cond(Chat.bound, own, line(message, on_complete=Chat.save)),
        aria_label=message["id"],
        style={
            "width": "fit-content",
            "max_width": "100%",
            "margin": "8px",
            "padding": "10px 14px",
            "border_radius": "14px",
            "background": "var(--gray-3)",
        },
    )


def scale(name: str, **props: Any) -> rx.Component:
    made = el.feedback(id=name, on_complete=Chat.save, acked=Chat.acked, title=name, **props)
    return rx.el.article(made, aria_label=name)


def page() -> rx.Component:
    return rx.el.main(
        rx.el.output(Chat.heard_by, aria_label="Heard by"),
        rx.foreach(Chat.messages, answer),
        scale("Stars", scale="stars"),
        scale("Faces", scale="faces", reasons=REASONS),
        scale("Scale", scale="scale", words={"low": "Not likely", "high": "Very likely"}),
    )


on_load = Chat.load
