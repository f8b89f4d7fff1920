"""Photos whose boxes a real detector drew: people accept, edit, reject and add."""

import asyncio
from typing import Any, ClassVar

import reflex as rx

import embed_label as el
from demo_app import found
from demo_app.frame import MODEL_PAGES, frame, heading
from demo_app.label import progress
from demo_app.projects import store
from embed_label.jobs.correct import correction

WHAT = (
    "Three real detectors looked at these photos. Each arrives with the boxes of one of them, "
    "dashed until somebody looked: accept, move, rename, reject, or add what it missed."
)
LABELS = found.names()

detections = store.project(
    "detections",
    interface=correction(el.ImageSource(name="image"), labels=LABELS, draws=["box"]),
)
detections.add_tasks(
    el.Task(id=photo, data={"image": f"/photos/{photo}.jpg"}) for photo in found.PHOTOS
)


def showing(author: str, photo: str) -> el.Showing:
    made = found.prediction(found.detector(author, photo), photo)
    return el.Showing(predictions=[made], hidden=el.hides(photo, author))


class Correct(el.LabelState, rx.State):
    """One photo after another, and what became of the boxes on the last one."""

    project: ClassVar = detections
    photo: str = ""
    boxes: list[dict[str, Any]] = []
    model: str = ""
    hidden: bool = False
    last: str = ""
    diff: str = ""

    async def _show(self, author: str, at: str) -> None:
        await super()._show(author, at)
        if self.at not in found.PHOTOS:
            return
        shown = showing(author, self.at)
        self.ticket = await asyncio.to_thread(
            detections.ticket, self.at, author=author, showing=shown
        )
        self.photo, self.model = f"/photos/{self.at}.jpg", found.detector(author, self.at)
        self.hidden = shown.hidden
        self.boxes = [box.to_dict() for each in shown.seen for box in each.regions]

    async def _go_on(self, author: str, task: str) -> None:
        self.last, self.diff = task, await asyncio.to_thread(outcome, task, author)
        await super()._go_on(author, task)

    @rx.event
    def arrive(self):
        """The address may name a photo, as the reports' links do."""
        asked = self.router.url.query_parameters.get("task", "")
        return Correct.open(asked) if asked in found.PHOTOS else Correct.load

    @rx.event
    def again(self):
        self.browser, self.diff = "", ""
        return Correct.load


def outcome(task: str, author: str) -> str:
    own = [each for each in detections.history(task) if each.author == author]
    if not own or own[-1].skipped:
        return "Skipped"
    said = own[-1].completion
    # Where the boxes were kept from somebody, there was nothing to correct.
    hidden = el.hides(task, author)
    return f"{len(said.annotation.regions)} marked unseen" if hidden else repr(said.diff)


def correct_page() -> rx.Component:
    return frame(
        heading("Correct", WHAT, MODEL_PAGES, "/correct"),
        progress(Correct),
        rx.cond(Correct.diff, said()),
        rx.cond(Correct.finished, finished()),
        rx.cond(
            Correct.at,
            rx.el.div(
                whose(),
                el.correct(
                    id=Correct.at,
                    image=Correct.photo,
                    predictions=Correct.boxes,
                    model=Correct.model,
                    labels=LABELS,
                    draws=["box"],
                    annotation=Correct.annotation,
                    ticket=Correct.ticket,
                    user=Correct.author,
                    acked=Correct.acked,
                    refused=Correct.refused,
                    on_complete=Correct.complete,
                    on_skip=Correct.complete,
                ),
                class_name="card",
            ),
        ),
        here="/correct",
    )


def whose() -> rx.Component:
    return rx.el.p(
        rx.cond(
            Correct.hidden,
            "On this one the boxes are kept from you, to see what people mark on their own. "
            "Draw what you see.",
            rx.cond(
                ~Correct.boxes,
                f"{Correct.model} found nothing here. "
                "Draw what it missed, or submit if that is right.",
                f"The boxes are those of {Correct.model}, all that it scored 0.3 or more.",
            ),
        ),
        class_name="hint",
    )


def said() -> rx.Component:
    return rx.el.p(
        rx.el.strong(Correct.last, ": "),
        rx.el.code(Correct.diff),
        " is stored. ",
        rx.el.a("What that says of the detectors", href="/reports"),
        role="status",
        class_name="outcome stored",
    )


def finished() -> rx.Component:
    return rx.el.div(
        rx.el.h2("All six are stored. Thank you."),
        rx.el.p(
            rx.el.a("See the detectors' report", href="/reports"),
            " or ",
            rx.el.button(
                "correct the next detector's boxes as somebody else",
                on_click=Correct.again,
                type="button",
            ),
            ".",
        ),
        class_name="finished",
    )
