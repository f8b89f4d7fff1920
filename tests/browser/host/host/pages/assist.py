"""A picture that a model helps to cut out; with the label "ghost" that says that it cannot."""

import asyncio
from base64 import b64encode
from io import BytesIO

import reflex as rx
from PIL import Image, ImageDraw

import embed_label as el
from embed_label.models.grab_cut import GrabCut
from host.store import store

INTERFACE = el.Interface(
    title="Cutting out",
    body=[
        el.ImageSource(name="photo", title="Photo"),
        el.Labels(of="photo", labels=["person", "ghost"], draws=["mask", "box"]),
    ],
)


def picture() -> Image.Image:
    """Somebody in blue with a head, before a street and the sky."""
    made = Image.new("RGB", (400, 300), "#b9d2e4")
    pen = ImageDraw.Draw(made)
    pen.rectangle((0, 200, 400, 300), fill="#6d6f73")
    pen.rectangle((250, 100, 309, 259), fill="#2d4a7a")
    pen.ellipse((255, 50, 304, 99), fill="#e0b08c")
    return made


def address(image: Image.Image) -> str:
    kept = BytesIO()
    image.save(kept, "PNG")
    return f"data:image/png;base64,{b64encode(kept.getvalue()).decode()}"


TASK = el.Task(id="assist", data={"photo": address(picture())})


class Assist(rx.State):
    ticket: str = ""
    acked: list[str] = []
    proposal: dict = {}
    shown: str = ""

    @rx.event
    def load(self):
        self.ticket = store.ticket(TASK, INTERFACE)

    @rx.event(background=True)
    async def suggest(self, prompt: el.Prompt):
        if "ghost" in prompt.labels:
            answer = el.Proposal(prompt=prompt.id, problem="Nobody has ever seen one.")
        else:
            answer = await asyncio.to_thread(GrabCut().propose, prompt, picture())
        async with self:
            self.proposal = answer.to_dict()

    @rx.event
    async def save(self, done: el.Completion):
        await store.aput(done, author="ann")
        self.acked = el.ack(self.acked, done)


def page() -> rx.Component:
    return rx.el.main(
        rx.cond(
            Assist.ticket,
            el.annotator(
                task=TASK,
                interface=INTERFACE,
                ticket=Assist.ticket,
                proposal=Assist.proposal,
                on_suggest=Assist.suggest,
                on_complete=Assist.save,
                acked=Assist.acked,
            ),
        ),
        style={"width": "100%", "max_width": "72rem", "margin": "0 auto", "padding": "1rem"},
    )


on_load = Assist.load
