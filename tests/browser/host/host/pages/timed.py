"""Something that runs in time: what, with which labels and marks, the address says."""

import json

import reflex as rx

import embed_label as el
from host.saving import Saving
from host.store import store


class Running(Saving, rx.State):
    """?task=… and as JSON &body=[…]&data={…}, and &guess=… or &said=…"""

    task: dict = {}
    interface: dict = {}
    predictions: list[dict] = []
    annotation: dict | None = None
    ticket: str = ""
    hidden: bool = False

    @rx.event
    def toggle(self):
        self.hidden = not self.hidden

    @rx.event
    def load(self):
        asked = self.router.url.query_parameters
        face = el.Interface(title="Timed", body=json.loads(asked["body"]))
        task = el.Task(id=asked["task"], data=json.loads(asked["data"]))
        # As they came: a host may hand in what Python never checked.
        self.predictions = [json.loads(asked["guess"])] if "guess" in asked else []
        self.annotation = json.loads(asked["said"]) if "said" in asked else None
        self.interface, self.ticket = face.to_dict(), store.ticket(task, face)
        self.task = task.to_dict()


def page() -> rx.Component:
    return rx.el.main(
        rx.cond(
            Running.ticket & ~Running.hidden,
            el.annotator(
                task=Running.task,
                interface=Running.interface,
                ticket=Running.ticket,
                predictions=Running.predictions,
                annotation=Running.annotation,
                on_complete=Running.save,
                on_error=Running.hear,
                on_ready=Running.count,
                acked=Running.acked,
                refused=Running.refused,
                server=True,
            ),
        ),
        rx.el.button(rx.cond(Running.hidden, "Show", "Hide"), on_click=Running.toggle),
        rx.el.ul(rx.foreach(Running.problems, rx.el.li), aria_label="Problems"),
        rx.el.output(Running.ready, aria_label="Ready"),
        style={
            "box_sizing": "border-box", "width": "100%", "max_width": "72rem",
            "background": "Canvas",
        },
    )  # fmt: skip


on_load = Running.load
