"""One widget whose task is made from the address: what a test wants to see, it asks for."""

import reflex as rx

import embed_label as el
from host.saving import Saving
from host.store import store

INTERFACE = el.Interface(
    title="Crossing",
    instructions="Mark every road user, then say how it looks.",
    body=[
        el.ImageSource(name="photo", title="Photo"),
        el.Labels(name="things", of="photo", labels=["car", "person", "bicycle"]),
        el.TextSource(name="report", title="Report"),
        el.Labels(name="words", of="report", labels=["Name", "Place"]),
        el.Choices(
            name="weather", title="Weather", choices=["Sun", "Rain", "Snow"], required=True
        ),
        el.Choices(
            name="seen", title="What is seen?", hint="All that apply.",
            choices=["Road", "Sky"], many=True,
        ),
        el.Rating(name="quality", title="Quality"),
        el.Comment(name="note", title="Note", placeholder="Anything odd?"),
    ],
)  # fmt: skip
GUESS = el.Annotation(
    id="guess",
    model="detector",
    regions=[
        el.Box(
            id="b1", source="photo", labels=["car"], score=0.92, x=60, y=180, width=120, height=70
        ),
        el.Box(
            id="b2", source="photo", labels=["person"], score=0.71, x=258, y=113, width=29,
            height=139,
        ),
        el.Span(id="s1", source="report", labels=["Name"], start=0, end=3, text="Ada"),
    ],
)  # fmt: skip
# What a host may get wrong on the way, where Python cannot see it.
BROKEN = {"body": [{"kind": "image", "name": 5, "value": "", "title": ""}]}


class Asked(Saving, rx.State):
    """What the address asked for: ?task=… and the task's data, a guess, a forged ticket."""

    task: dict = {}
    interface: dict = {}
    predictions: list[dict] = []
    ticket: str = ""
    locked: bool = False
    drafts: int = 0

    @rx.event
    def load(self):
        asked = self.router.url.query_parameters
        data = {name: asked[name] for name in ("photo", "report") if name in asked}
        task = el.Task(id=asked.get("task", "any"), data=data)
        self.task = task.to_dict()
        self.interface = BROKEN if "broken" in asked else INTERFACE.to_dict()
        self.predictions = [GUESS.to_dict()] if "guess" in asked else []
        self.locked = "locked" in asked
        self.ticket = asked.get("ticket") or store.ticket(task, INTERFACE)

    @rx.event
    def draft(self):
        self.drafts += 1


def page() -> rx.Component:
    return rx.el.main(
        rx.el.h1("Host"),
        rx.el.button("Before", type="button"),
        rx.cond(
            Asked.ticket,
            el.annotator(
                task=Asked.task,
                interface=Asked.interface,
                ticket=Asked.ticket,
                predictions=Asked.predictions,
                locked=Asked.locked,
                on_complete=Asked.save,
                on_error=Asked.hear,
                on_ready=Asked.count,
                on_draft=Asked.draft,
                acked=Asked.acked,
                refused=Asked.refused,
                server=True,
            ),
        ),
        rx.el.button("After", type="button"),
        rx.el.ul(rx.foreach(Asked.problems, rx.el.li), aria_label="Problems"),
        rx.el.output(Asked.ready, aria_label="Ready"),
        rx.el.output(Asked.drafts, aria_label="Drafts"),
        style={
            "box_sizing": "border-box", "width": "100%", "max_width": "72rem",
            "margin": "0 auto", "padding": "1rem", "background": "Canvas",
        },
    )  # fmt: skip


on_load = Asked.load
