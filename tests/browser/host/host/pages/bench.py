"""What `make bench` times: the widget beside the barest things that do the same."""

import reflex as rx

import embed_label as el
from host.store import INTERFACE, store


class Bench(rx.State):
    shown: bool = False
    plain: bool = False
    echoed: int = 0
    ticket: str = ""
    task: dict = {}
    predictions: list[dict] = []
    acked: list[str] = []

    @rx.event
    def load(self):
        many = int(self.router.url.query_parameters.get("boxes", "0"))
        task = el.Task(
            id=f"bench-{many}",
            data={"photo": "/street.png", "report": "Ada met Charles in London. " * 40},
        )
        boxes = [
            el.Box(
                id=f"b{at}",
                source="photo",
                labels=["car"],
                x=at * 7 % 390,
                y=at * 3 % 290,
                width=8,
                height=8,
            )
            for at in range(many)
        ]
        self.task = task.to_dict()
        self.ticket = store.ticket(task, INTERFACE)
        self.predictions = [el.Annotation(id="p", model="grid", regions=boxes).to_dict()]

    @rx.event
    def show(self):
        self.shown = True

    @rx.event
    def show_plain(self):
        self.plain = True

    @rx.event
    def echo(self):
        self.echoed += 1

    @rx.event
    async def save(self, done: el.Completion):
        await store.aput(done, author="bench")
        self.acked = el.ack(self.acked, done)


def page() -> rx.Component:
    return rx.el.main(
        rx.el.button("Echo", on_click=Bench.echo),
        rx.el.output(Bench.echoed, aria_label="Echoed"),
        rx.el.button("Plain", on_click=Bench.show_plain),
        rx.cond(Bench.plain, rx.el.img(src="/street.png", alt="Plain image")),
        rx.el.button("Mount", on_click=Bench.show),
        rx.cond(
            Bench.shown,
            el.annotator(
                task=Bench.task,
                interface=INTERFACE,
                ticket=Bench.ticket,
                predictions=Bench.predictions,
                on_complete=Bench.save,
                acked=Bench.acked,
                server=True,
            ),
        ),
    )


on_load = Bench.load
