"""Hundreds of little pictures, each sorted by one key."""

import asyncio
import csv
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from typing import ClassVar

import reflex as rx
from drawing import shapes as drawn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import embed_label as el
from demo_app.frame import IMAGE_PAGES, frame, heading
from demo_app.image_projects import shapes
from demo_app.label import progress
from demo_app.projects import store

WHAT = (
    "Press 1 to 5, click or tap: the next picture is there at once. "
    "Back, or Alt+B, goes to the one before."
)


class Sort(el.LabelState, rx.State):
    """One choice for each picture."""

    project: ClassVar = shapes
    tally: list[tuple[str, int]] = []

    @rx.event
    async def count(self):
        given = await asyncio.to_thread(lambda: list(answers(self.author)))
        self.tally = Counter(shape for _, shape in given).most_common()

    @rx.event
    async def download(self):
        table = await asyncio.to_thread(as_csv, self.author)
        return rx.download(data=table, filename="shapes.csv")

    @rx.event
    def again(self):
        self.browser = ""
        return Sort.load


def answers(author: str) -> Iterator[tuple[str, str]]:
    """The picture and its shape, as this author sees them."""
    for each in shapes.annotations():
        if each.author == author:
            task, _ = store.shown(each)
            for answer in each.completion.annotation.answers:
                if isinstance(answer, el.ChoicesAnswer):
                    yield str(task.data["picture"]), answer.chosen[0]


def as_csv(author: str) -> str:
    made = StringIO()
    csv.writer(made).writerows([("picture", "shape"), *answers(author)])
    return made.getvalue()


def sort_page() -> rx.Component:
    return frame(
        heading("Sort", WHAT, IMAGE_PAGES, "/sort"),
        progress(Sort),
        rx.cond(Sort.finished, outcome()),
        rx.el.div(Sort.annotator(), class_name=rx.cond(Sort.at, "card sorting", "")),
        rx.cond(
            Sort.done & ~Sort.finished,
            rx.el.p(
                "Stored as you go. ",
                rx.el.button("Download the answers so far", on_click=Sort.download, type="button"),
                " as CSV.",
                class_name="below",
            ),
        ),
        here="/sort",
    )


def outcome() -> rx.Component:
    return rx.el.div(
        rx.el.h2("All sorted. Thank you."),
        rx.el.table(
            rx.el.tbody(
                rx.foreach(
                    Sort.tally,
                    lambda row: rx.el.tr(rx.el.th(row[0], scope="row"), rx.el.td(row[1])),
                )
            ),
            class_name="tally",
        ),
        rx.el.p(
            rx.el.button("Download the answers", on_click=Sort.download, type="button"),
            " as CSV, ",
            rx.el.a("see them among the labels", href="/labels"),
            " or ",
            rx.el.button("sort them again as somebody else", on_click=Sort.again, type="button"),
            ".",
        ),
        on_mount=Sort.count,
        role="status",
        class_name="finished",
    )


async def picture(request: Request) -> Response:
    number = int(request.path_params["number"])
    if not 1 <= number <= drawn.COUNT:
        return Response(status_code=404)
    made = await asyncio.to_thread(drawn.png, number)
    headers = {"cache-control": "public, max-age=86400"}
    return Response(made, media_type="image/png", headers=headers)


album = Starlette(routes=[Route("/shapes/{number:int}.png", picture)])
