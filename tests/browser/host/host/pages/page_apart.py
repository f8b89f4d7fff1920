"""Three widgets, and a fourth: one plain, one in rx.cond, a row for each in rx.foreach."""

from typing import Any

import reflex as rx

import embed_label as el
from host.store import store


def interface(title: str, *labels: str) -> el.Interface:
    text = el.TextSource(name="text", title="Text")
    words = el.Labels(name="words", of="text", labels=list(labels))
    return el.Interface(title=title, body=[text, words, el.Comment(name="note", title="Note")])


def task(name: str, text: str) -> el.Task:
    return el.Task(id=f"apart-{name}", data={"text": text})


FIRST = interface("First", "Name", "Place")
SECOND = interface("Second", "Name", "Place")
THIRD, FOURTH = interface("Third", "good", "bad"), interface("Fourth", "early", "late")
PLAIN, SHOWN = task("first", "Ada met Charles."), task("second", "Grace met Howard.")
ROWS = [(task("third", "Tea is fine."), THIRD), (task("fourth", "Noon came late."), FOURTH)]
GUESS = el.Annotation(
    id="guess",
    model="tagger",
    regions=[el.Span(id="s", source="text", labels=["good"], start=7, end=11, text="fine")],
)
EARLIER = el.Annotation(
    id="earlier",
    regions=[el.Span(id="e", source="text", labels=["early"], start=0, end=4, text="Noon")],
)


class Apart(rx.State):
    tickets: dict[str, str] = {}
    rows: list[dict[str, Any]] = []
    acked: list[str] = []
    refused: list[dict[str, str]] = []
    shown: bool = True

    @rx.event
    def load(self):
        first, second = (PLAIN, FIRST), (SHOWN, SECOND)
        self.tickets = {task.id: store.ticket(task, face) for task, face in (first, second)}
        self.rows = [
            {
                "id": task.id,
                "task": task.to_dict(),
                "interface": face.to_dict(),
                "ticket": store.ticket(task, face),
                "predictions": [GUESS.to_dict()] if face is THIRD else [],
                "annotation": EARLIER.to_dict() if face is FOURTH else None,
                "locked": False,
                "theme": "light",
                "outbox": f"row-{task.id}",
                "server": "/nowhere",
                "class": "row",
            }
            for task, face in ROWS
        ]

    def keep(self, done: el.Completion | dict[str, Any], author: str) -> None:
        try:
            store.put(done, author=author)
        except el.EmbedLabelError as error:
            self.refused = el.refuse(self.refused, done, error)
        else:
            self.acked = el.ack(self.acked, done)

    @rx.event
    def typed(self, done: el.Completion):
        assert isinstance(done, el.Completion)
        self.keep(done, "typed")

    @rx.event
    def mapped(self, done: dict[str, Any]):
        assert isinstance(done, dict)
        self.keep(done, "mapped")

    @rx.event
    def untyped(self, done):
        self.keep(done, "untyped")


def row(each: rx.vars.ObjectVar[dict[str, Any]]) -> rx.Component:
    return el.annotator(
        task=each["task"],
        interface=each["interface"],
        ticket=each["ticket"],
        predictions=each["predictions"],
        annotation=each["annotation"],
        locked=each["locked"],
        theme=each["theme"],
        outbox=each["outbox"],
        server=each["server"],
        acked=Apart.acked,
        refused=Apart.refused,
        on_complete=Apart.untyped,
        id=each["id"],
        key=each["id"],
        class_name=each["class"].to(str),
    )


def page() -> rx.Component:
    return rx.el.main(
        el.annotator(
            task=PLAIN,
            interface=FIRST,
            ticket=Apart.tickets[PLAIN.id],
            on_complete=Apart.typed,
            acked=Apart.acked,
            refused=Apart.refused,
        ),
        rx.cond(
            Apart.shown,
            el.annotator(
                task=SHOWN,
                interface=SECOND,
                ticket=Apart.tickets[SHOWN.id],
                on_complete=Apart.mapped,
                acked=Apart.acked,
                refused=Apart.refused,
            ),
        ),
        rx.foreach(Apart.rows, row),
    )


on_load = Apart.load
