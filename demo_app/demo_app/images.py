"""One photo with every tool that images have, and what was stored of it."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import ClassVar

import reflex as rx

import embed_label as el
from demo_app.frame import IMAGE_PAGES, frame, heading
from demo_app.image_projects import PHOTO, tools
from demo_app.told import words

WHAT = (
    "Pick a label and a tool, and draw. A badge asks what it says, and a pose is set joint by "
    "joint. Press ? in the widget for its keys."
)


class Images(el.LabelState, rx.State):
    """Regions of all kinds on one photo."""

    project: ClassVar = tools
    said: str = ""

    @rx.event
    async def tell(self):
        """Say what is stored, once it is."""
        own = await asyncio.to_thread(stored, self.author)
        interface = tools.interface
        self.said = words(own.completion, interface) if own and interface else ""

    @rx.event
    async def download(self):
        return rx.download(
            data=await asyncio.to_thread(as_csv, self.author), filename="regions.csv"
        )


def stored(author: str) -> el.Stored | None:
    own = [each for each in tools.history(PHOTO) if each.author == author]
    return own[-1] if own else None


def as_csv(author: str) -> str:
    own, interface = stored(author), tools.interface
    if own is None or interface is None:
        return ""
    said = el.Submission(annotation=own.completion.annotation)
    example = el.Example(task=tools.task(PHOTO), annotations=[said])
    with TemporaryDirectory() as made:
        table = el.export([example], "regions", Path(made) / "csv", interface=interface)
        return table.read_text(encoding="utf-8")


def images_page() -> rx.Component:
    return frame(
        heading("Images", WHAT, IMAGE_PAGES, "/images"),
        rx.cond(Images.finished, outcome()),
        rx.el.div(Images.annotator(server=True), class_name=rx.cond(Images.at, "card", "")),
        here="/images",
    )


def outcome() -> rx.Component:
    return rx.el.div(
        rx.el.h2("Stored."),
        rx.el.p(Images.said),
        rx.el.p(
            rx.el.button("Go on drawing", on_click=Images.open(PHOTO), type="button"),
            ", ",
            rx.el.button("download it as CSV", on_click=Images.download, type="button"),
            " or ",
            rx.el.a("see it among the labels", href="/labels"),
            ".",
        ),
        on_mount=Images.tell,
        role="status",
        class_name="finished",
    )
