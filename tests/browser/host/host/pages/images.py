"""Images to mark: the address says which, with what, and what was marked before."""

import json

import reflex as rx

import embed_label as el
from host.saving import Saving
from host.store import store

KINDS = ("box", "ellipse", "polygon", "path", "point", "mask", "skeleton")
JOINTS = ["nose", "left hand", "right hand"]
BONES = [("nose", "left hand"), ("nose", "right hand")]


def interface(draws: list[str], *, beside: bool) -> el.Interface:
    body = el.Label(name="body", joints=JOINTS, bones=BONES)
    labels = ["car", "person", *([body] if "skeleton" in draws else [])]
    return el.Interface(
        title="Images",
        body=[
            el.ImageSource(name="photo", title="Photo", side_by_side=beside),
            el.Labels(name="things", of="photo", labels=labels, draws=draws),
        ],
    )


class Marking(Saving, rx.State):
    """?task=…&draws=box,mask&photo=/a.png,/b.png&beside, and as JSON &guess=… or &said=…"""

    task: dict = {}
    interface: dict = {}
    predictions: list[dict] = []
    annotation: dict | None = None
    ticket: str = ""

    @rx.event
    def load(self):
        asked = self.router.url.query_parameters
        photos = asked.get("photo", "/street.png").split(",")
        draws = asked["draws"].split(",") if "draws" in asked else list(KINDS)
        face = interface(draws, beside="beside" in asked)
        one = photos[0] if len(photos) == 1 else photos
        task = el.Task(id=asked.get("task", "images"), data={"photo": one})
        # As they came: a host may hand in what Python never checked.
        self.predictions = [json.loads(asked["guess"])] if "guess" in asked else []
        self.annotation = json.loads(asked["said"]) if "said" in asked else None
        self.interface, self.ticket = face.to_dict(), store.ticket(task, face)
        self.task = task.to_dict()


def page() -> rx.Component:
    return rx.el.main(
        rx.cond(
            Marking.ticket,
            el.annotator(
                task=Marking.task,
                interface=Marking.interface,
                ticket=Marking.ticket,
                predictions=Marking.predictions,
                annotation=Marking.annotation,
                on_complete=Marking.save,
                on_error=Marking.hear,
                on_ready=Marking.count,
                acked=Marking.acked,
                refused=Marking.refused,
                server=True,
            ),
        ),
        rx.el.ul(rx.foreach(Marking.problems, rx.el.li), aria_label="Problems"),
        rx.el.output(Marking.ready, aria_label="Ready"),
        style={"box_sizing": "border-box", "width": "100%", "max_width": "72rem"},
    )


on_load = Marking.load
