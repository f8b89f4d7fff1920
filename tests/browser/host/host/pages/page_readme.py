"""What the README shows: a portrait and its caption, half labelled by a model."""

import reflex as rx

import embed_label as el
from host.store import store

INTERFACE = el.Interface(
    title="Portraits",
    instructions="Correct what the model marked, then say what you think of the photo.",
    body=[
        el.ImageSource(name="photo", title="Photo"),
        el.Labels(name="things", of="photo", labels=["person", "helmet", "flag", "shuttle"]),
        el.TextSource(name="caption", title="Caption"),
        el.Labels(name="words", of="caption", labels=["name", "place", "time"]),
        el.Choices(name="use", title="On a front page?", choices=["yes", "perhaps", "no"]),
        el.Rating(name="quality", title="How good is the photo?"),
        el.Comment(name="note", title="Anything odd?"),
    ],
)
TASK = el.Task(
    id="portrait",
    data={
        "photo": "/street.png",
        "caption": "Eileen Collins, the first woman to command a Space Shuttle, "
        "in Houston in 1999.",
    },
)


def box(label: str, score: float, x: int, y: int, width: int, height: int) -> el.Box:
    place = {"x": x, "y": y, "width": width, "height": height}
    return el.Box(id=label, source="photo", labels=[label], score=score, **place)


GUESS = el.Annotation(
    id="guess",
    model="detector",
    regions=[
        box("person", 0.97, 24, 8, 446, 500),
        box("shuttle", 0.83, 352, 4, 112, 296),
        box("flag", 0.78, 2, 4, 104, 376),
        el.Span(
            id="n", source="caption", labels=["name"], start=0, end=14, text="Eileen Collins"
        ),
        el.Span(id="h", source="caption", labels=["place"], start=63, end=70, text="Houston"),
    ],
)  # fmt: skip


class Readme(rx.State):
    ticket: str = ""
    acked: list[str] = []

    @rx.event
    def load(self):
        self.ticket = store.ticket(TASK, INTERFACE)

    @rx.event
    async def save(self, done: el.Completion):
        await store.aput(done, author="ann")
        self.acked = el.ack(self.acked, done)


def page() -> rx.Component:
    return rx.el.main(
        el.annotator(
            task=TASK,
            interface=INTERFACE,
            ticket=Readme.ticket,
            predictions=[GUESS],
            on_complete=Readme.save,
            acked=Readme.acked,
        ),
        style={"padding": "24px"},
    )


on_load = Readme.load
