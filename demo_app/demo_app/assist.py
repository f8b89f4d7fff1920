"""Cutting things out of photos with the help of a model that runs on the server."""

import asyncio
from pathlib import Path
from typing import Any, ClassVar

import reflex as rx

import embed_label as el
from demo_app.frame import IMAGE_PAGES, frame, heading
from demo_app.label import finished, progress
from demo_app.projects import cutouts
from embed_label.models.grab_cut import GrabCut

PHOTOS = Path(__file__).parents[1] / "assets" / "photos"
STEPS = (
    "Take one of the tools with a spark and point at a thing: draw a box around it, click on it, "
    "or scribble over it. The server cuts it out. Point again to refine it, leave out what is too "
    "much, then accept."
)


def cutter() -> GrabCut | None:
    """None where OpenCV is not installed."""
    try:
        return GrabCut()
    except el.PackageMissing:
        return None


grab_cut = cutter()


class Cutouts(el.LabelState, rx.State):
    """Masks on photos."""

    project: ClassVar = cutouts
    proposal: dict[str, Any] = {}

    @rx.event(background=True)
    async def suggest(self, prompt: el.Prompt):
        """In a thread, and without the state: whoever asks goes on with their page meanwhile."""
        answer = await asyncio.to_thread(proposed, prompt)
        async with self:
            self.proposal = answer.to_dict()

    @rx.event
    def again(self):
        self.browser = ""
        return Cutouts.load


def proposed(prompt: el.Prompt) -> el.Proposal:
    """The photo is our own copy of the task's: an address from a browser is not to be opened."""
    if grab_cut is None:
        return el.Proposal(prompt=prompt.id, problem="No model is installed here.")
    photo = str(cutouts.task(prompt.task).data["photo"])
    return grab_cut.propose(prompt, PHOTOS / Path(photo).name)


def assist_page() -> rx.Component:
    return frame(
        heading("Assist", STEPS, IMAGE_PAGES, "/assist"),
        *([] if grab_cut else [absent()]),
        progress(Cutouts),
        rx.cond(Cutouts.finished, finished(Cutouts.again)),
        rx.el.div(
            Cutouts.annotator(
                server=True,
                proposal=Cutouts.proposal,
                on_suggest=Cutouts.suggest if grab_cut else None,
            ),
            class_name=rx.cond(Cutouts.at, "card", ""),
        ),
        here="/assist",
    )


def absent() -> rx.Component:
    return rx.el.p(
        "No model is installed here, so there is nobody to ask: ",
        rx.el.code("pip install 'embed-label[assist]'"),
        " and start the demo again. Everything else works.",
        class_name="outcome",
        role="note",
    )
