"""A pile of images, each sorted by one key: its answer submits it, and the next is there."""

from typing import ClassVar

import reflex as rx

import embed_label as el
from host.store import store

COUNT = 34
KINDS = ["cat", "dog", "neither"]
INTERFACE = el.Interface(
    title="Sorting",
    auto_submit=True,
    body=[
        el.ImageSource(name="photo", title="Photo"),
        el.Choices(name="kind", title="What is it?", choices=KINDS),
    ],
)
pile = store.project("sorting", interface=INTERFACE)
pile.add_tasks({"id": f"s{at}", "data": {"photo": f"/sorting/{at}.png"}} for at in range(COUNT))


class Sorting(el.LabelState, rx.State):
    project: ClassVar = pile


def page() -> rx.Component:
    return el.label_page(Sorting)


on_load = Sorting.load
