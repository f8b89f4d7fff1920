"""The dashboard: every plot, and the tasks behind the bar that one clicks."""

import asyncio

import reflex as rx

from demo_app.compare import transcripts
from demo_app.correct import detections
from demo_app.frame import MODEL_PAGES, frame, heading
from demo_app.opinions import answers
from demo_app.projects import store
from demo_app.reviews import fill, interface

from .detectors import detectors
from .drawer import Drawer, draw, drawer
from .drawing import Drawing
from .opinions import opinions
from .plots import Cell, Plot, drawn, grid
from .readers import pairs, readers
from .recognisers import recognisers

reviews = store.project("reviews", interface=interface)

WHAT = (
    "Plots of what people said of models, here and elsewhere. Each bar says how many it counts, "
    "and opens the tasks that it is made of."
)


class Reports(rx.State):
    """What is drawn."""

    detectors: list[Plot] = []
    recognisers: list[Plot] = []
    opinions: list[Plot] = []
    readers: list[Plot] = []
    pairs: list[list[list[Cell]]] = []
    loading: bool = True

    @rx.event(background=True)
    async def load(self):
        """First what is quick, then the ratings, which are read into the store the first time."""
        made = await asyncio.to_thread(visitors)
        async with self:
            self.detectors, self.recognisers, self.opinions = made
        await fill(reviews)
        told = await asyncio.to_thread(people)
        async with self:
            self.readers, self.pairs = told
            self.loading = False


def visitors() -> tuple[list[Plot], list[Plot], list[Plot]]:
    return (
        draw(detections, detectors),
        draw(transcripts, recognisers),
        draw(answers, opinions),
    )


def people() -> tuple[list[Plot], list[list[list[Cell]]]]:
    drawing = Drawing(reviews)
    made = [*readers(drawing)], pairs(drawing)
    Drawer.behind.update(drawing.behind)
    return made


def reports_page() -> rx.Component:
    return frame(
        heading("Reports", WHAT, MODEL_PAGES, "/reports"),
        part(
            "The detectors",
            "By what visitors corrected.",
            ("/correct", "Correct a photo"),
            Reports.detectors,
        ),
        part(
            "The recognisers",
            "By what visitors voted, blind.",
            ("/compare", "Vote on a clip"),
            Reports.recognisers,
        ),
        part("The chat", "By what visitors thought of it.", ("/chat", "Ask it"), Reports.opinions),
        part(
            "VADER, and forty-five readers",
            "Ninety sentences of film reviews, each rated by fifteen real people, beside what a "
            "model says of them.",
            None,
            Reports.readers,
            matrix(),
            source(),
        ),
        drawer(),
        here="/reports",
    )


def part(
    title: str,
    about: str,
    more: tuple[str, str] | None,
    plots: rx.Var[list[Plot]],
    *after: rx.Component,
) -> rx.Component:
    return rx.el.section(
        rx.el.div(
            rx.el.h2(title),
            rx.el.p(about, class_name="muted"),
            *([rx.el.a(more[1], href=more[0])] if more else []),
            class_name="about",
        ),
        rx.cond(
            plots,
            rx.el.div(
                rx.foreach(plots, lambda each: drawn(each, Drawer.open)), class_name="figures"
            ),
            rx.el.p("Drawing…", role="status", class_name="muted"),
        ),
        *after,
        class_name="report",
    )


def matrix() -> rx.Component:
    """Fifteen people each, who rated the same sentences."""
    return rx.cond(
        Reports.pairs,
        rx.el.section(
            rx.el.h3("Who agrees with whom"),
            rx.el.p(
                "How strongly they rate, beyond chance: the fuller, the closer. Three groups of "
                "fifteen, each with thirty sentences of its own.",
                class_name="muted",
            ),
            rx.el.div(
                rx.foreach(Reports.pairs, lambda each: grid(each, Drawer.open)),
                class_name="groups",
            ),
            class_name="figure matrix",
        ),
    )


def source() -> rx.Component:
    return rx.el.p(
        "The ratings come with ",
        rx.el.a("vaderSentiment 3.3.2", href="https://pypi.org/project/vaderSentiment/"),
        " (MIT). Hutto and Gilbert: VADER, ICWSM 2014.",
        class_name="muted",
    )
