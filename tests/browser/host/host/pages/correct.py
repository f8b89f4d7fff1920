"""What a model predicted is put right: on a photo, a text, a series or a sound.

`?show=photo&task=…` and as JSON `&guess=[…]`, `&newer=[…]` for the button Newer, `&said={…}`.
With `&unnamed=1` the model of a photo has no name. With `&kept=1` the store keeps what was shown,
with `&hidden=1` it also keeps it from the browser.
"""

import json
from typing import Any

import reflex as rx

import embed_label as el
from embed_label.jobs.correct import correction
from host.saving import Saving
from host.store import store

THINGS, WORDS, STATES = ["car", "person"], ["Name", "Place"], ["Quiet", "Loud"]
PHOTO = el.ImageSource(name="photo", title="Photo")
REPORT = el.TextSource(name="report", title="Report")
SIGNAL = el.SeriesSource(name="signal", title="Signal", time="t")
CALL = el.AudioSource(name="call", title="Call")
ASKED = [
    el.Choices(name="tone", title="Tone", choices=["good", "bad"]),
    el.Rating(name="quality", title="Quality", required=False),
    el.Comment(name="note", title="Note", required=False),
]
TEXT = "Ada met Charles in London. 👩‍🚀 flew to Zürich."
TABLE = {"t": list(range(101)), "a": [(at * 7) % 13 for at in range(101)]}
FACES = {
    "photo": correction(PHOTO, labels=THINGS, draws=["box"]),
    "report": correction(REPORT, labels=WORDS, questions=ASKED),
    "signal": correction(SIGNAL, labels=STATES, draws=["interval"]),
    "call": correction(CALL, labels=STATES, draws=["interval"]),
}
CONTENTS = {"photo": "/street.png", "report": TEXT, "signal": TABLE, "call": "/call.wav"}


class Correcting(Saving, rx.State):
    show: str = ""
    task: str = ""
    model: str = ""
    predictions: list[dict[str, Any]] = []
    annotation: dict[str, Any] | None = None
    ticket: str = ""

    @rx.event
    def load(self):
        asked = self.router.url.query_parameters
        self.model = "" if "unnamed" in asked else "yolo-11s"
        self.annotation = json.loads(asked["said"]) if "said" in asked else None
        self.hand_in("guess")
        # Last: the page waits for it.
        self.show = asked["show"]

    @rx.event
    def renew(self):
        self.hand_in("newer")

    def hand_in(self, which: str) -> None:
        asked = self.router.url.query_parameters
        show, self.task = asked["show"], asked["task"]
        given = json.loads(asked[which])
        showing = None
        if "kept" in asked or "hidden" in asked:
            made = [{"model": self.model, "regions": given}] if show == "photo" else given
            known = [el.Annotation.model_validate({"id": "known", **each}) for each in made]
            showing = el.Showing(predictions=known, hidden="hidden" in asked)
        task = el.Task(id=self.task, data={show: CONTENTS[show]})
        self.ticket = store.ticket(task, FACES[show], showing=showing)
        self.predictions = [] if "hidden" in asked else given


def correct(**given: Any) -> rx.Component:
    return el.correct(
        id=Correcting.task,
        predictions=Correcting.predictions,
        annotation=Correcting.annotation,
        ticket=Correcting.ticket,
        on_complete=Correcting.save,
        on_error=Correcting.hear,
        on_ready=Correcting.count,
        acked=Correcting.acked,
        refused=Correcting.refused,
        **given,
    )


def page() -> rx.Component:
    photo = correct(
        image="/street.png", source=PHOTO, labels=THINGS, draws=["box"], model=Correcting.model
    )
    report = correct(text=TEXT, source=REPORT, labels=WORDS, questions=ASKED)
    signal = correct(series=TABLE, source=SIGNAL, labels=STATES, draws=["interval"])
    call = correct(audio="/call.wav", source=CALL, labels=STATES, draws=["interval"])
    return rx.el.main(
        rx.match(
            Correcting.show,
            ("photo", photo),
            ("report", report),
            ("signal", signal),
            ("call", call),
            rx.fragment(),
        ),
        rx.el.button("Newer", on_click=Correcting.renew),
        rx.el.ul(rx.foreach(Correcting.problems, rx.el.li), aria_label="Problems"),
        rx.el.output(Correcting.ready, aria_label="Ready"),
        style={"background": "Canvas"},
    )


on_load = Correcting.load
