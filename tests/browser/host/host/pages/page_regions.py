"""As many boxes as the address asks for; once they are submitted, the next task comes."""

import reflex as rx

import embed_label as el
from host.store import store

INTERFACE = el.Interface(
    title="Crossing",
    body=[
        el.ImageSource(name="photo", title="Photo"),
        el.Labels(name="things", of="photo", labels=["car", "person", "bicycle"], draws=["box"]),
        el.Comment(name="plate", title="Plate", of="photo", per_region=True),
    ],
)
NAMES = ("car", "person", "bicycle")


def boxes(count: int) -> list[el.Box]:
    """Small ones in a grid, each somewhere else."""
    return [
        el.Box(
            id=f"b{at:05}",
            source="photo",
            labels=[NAMES[at % 3]],
            score=(at * 37 % 100) / 100,
            x=at % 130 * 3,
            y=at // 130 * 3,
            width=2 + at % 2,
            height=2,
        )
        for at in range(count)
    ]


class Regions(rx.State):
    task: dict = {}
    predictions: list[dict] = []
    ticket: str = ""
    acked: list[str] = []
    refused: list[dict[str, str]] = []
    ready: int = 0

    @rx.event
    def load(self):
        asked = self.router.url.query_parameters
        guess = el.Annotation(id="p", model="grid", regions=boxes(int(asked.get("boxes", "0"))))
        self.predictions = [guess.to_dict()]
        self.show(asked.get("task", "regions"))

    def show(self, name: str):
        task = el.Task(id=name, data={"photo": "/street.png"})
        self.ticket = store.ticket(task, INTERFACE)
        self.task = task.to_dict()

    @rx.event
    async def save(self, done: el.Completion):
        try:
            await store.aput(done, author="ann")
        except el.EmbedLabelError as error:
            self.refused = el.refuse(self.refused, done, error)
            return
        self.acked = el.ack(self.acked, done)
        if not done.task.endswith("-next"):
            self.predictions = []
            self.show(f"{done.task}-next")

    @rx.event
    def count(self):
        self.ready += 1


def page() -> rx.Component:
    return rx.el.main(
        rx.cond(
            Regions.ticket,
            el.annotator(
                task=Regions.task,
                interface=INTERFACE,
                ticket=Regions.ticket,
                predictions=Regions.predictions,
                on_complete=Regions.save,
                on_ready=Regions.count,
                acked=Regions.acked,
                refused=Regions.refused,
                server=True,
            ),
        ),
        rx.el.output(Regions.ready, aria_label="Ready"),
        style={"width": "100%", "max_width": "72rem", "margin": "0 auto", "padding": "1rem"},
    )


on_load = Regions.load
