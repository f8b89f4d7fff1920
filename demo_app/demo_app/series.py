"""A series that a detector marked first: people correct it, and it learns from the file of that."""

import asyncio
from typing import Any, ClassVar

import reflex as rx

import embed_label as el
from demo_app import heart
from demo_app.frame import TIME_PAGES, frame, heading
from demo_app.label import progress
from demo_app.learning import Pupils, Row
from demo_app.projects import store

WHAT = (
    "Eighty seconds of a real heart, in two parts. A detector marked what it takes for odd before "
    "anybody told it what to look for. Correct it, submit, and let it learn from your file."
)

beats = store.project("heart", interface=heart.interface)
beats.add_tasks(heart.tasks())
pupils = Pupils(beats, heart.beginner())


class Series(el.LabelState, rx.State):
    """What a detector suggests, what is made of it, and what it is worth."""

    project: ClassVar = beats
    predictions: list[dict[str, Any]] = []
    model: str = ""
    rows: list[Row] = []
    told: str = ""
    problem: str = ""
    learning: bool = False

    async def _show(self, author: str, at: str) -> None:
        await super()._show(author, at)
        found = await asyncio.to_thread(pupils.suggestion, author, self.at)
        self.predictions = [found.to_dict()] if found else []
        self.model = (found.model or "") if found else ""

    @rx.event(background=True)
    async def judge(self):
        """What the detector is worth, before and after."""
        async with self:
            author = self.author
        rows, told = await asyncio.to_thread(pupils.judged, author)
        async with self:
            self.rows, self.told = rows, told

    @rx.event(background=True)
    async def learn(self):
        async with self:
            if self.learning:
                return None
            self.learning, self.problem = True, ""
            author = self.author
        problem = await asyncio.to_thread(pupils.learn, author)
        rows, told = await asyncio.to_thread(pupils.judged, author)
        async with self:
            self.learning, self.problem = False, problem
            self.rows, self.told = rows, told
        # What it suggests from here on.
        return Series.load

    @rx.event
    async def download(self):
        data = await asyncio.to_thread(lambda: heart.as_csv(pupils.examples(self.author)))
        return rx.download(data=data, filename="intervals.csv")

    @rx.event
    def again(self):
        self.browser = ""
        self.rows, self.told, self.problem = [], "", ""
        return [Series.load, Series.judge]


def series_page() -> rx.Component:
    return frame(
        heading("Time series", WHAT, TIME_PAGES, "/series"),
        *([] if pupils.beginner else [absent()]),
        progress(Series),
        rx.cond(Series.finished, outcome()),
        rx.el.div(
            # What comes next depends on what was learnt, so nothing is loaded ahead; and what was
            # learnt shows in another widget than the one that somebody began in.
            Series.annotator(
                server=True, upcoming=None, predictions=Series.predictions, key=Series.model
            ),
            class_name=rx.cond(Series.at, "card", ""),
        ),
        *([scores()] if pupils.beginner else []),
        here="/series",
    )


def outcome() -> rx.Component:
    return rx.el.div(
        rx.el.h2("Both parts are stored."),
        rx.el.p(
            rx.el.button("Look at the first again", on_click=Series.open("heart-1"), type="button"),
            ", ",
            rx.el.a("see them among the labels", href="/labels"),
            " or ",
            rx.el.button("begin again as somebody else", on_click=Series.again, type="button"),
            ".",
        ),
        role="status",
        class_name="finished",
    )


def scores() -> rx.Component:
    return rx.el.section(
        rx.el.h2("What the detector is worth"),
        rx.el.p(
            rx.cond(Series.told, Series.told, "Scoring it…"), role="status", class_name="muted"
        ),
        rx.cond(Series.rows, table()),
        rx.el.p(
            rx.el.button(
                rx.cond(Series.learning, "Learning…", "Learn from what you corrected"),
                on_click=Series.learn,
                disabled=(Series.done == 0) | Series.learning,
                class_name="go",
                type="button",
            ),
            rx.cond(
                Series.done,
                rx.el.button(
                    "Download intervals.csv",
                    on_click=Series.download,
                    class_name="quiet",
                    type="button",
                ),
                rx.el.span("Once a part is submitted.", class_name="muted"),
            ),
            class_name="acts",
        ),
        rx.cond(Series.problem, rx.el.p(Series.problem, role="alert", class_name="outcome")),
        rx.el.p(
            "The signal is record 208 of the ",
            rx.el.a(
                "MIT-BIH Arrhythmia Database", href="https://physionet.org/content/mitdb/1.0.0/"
            ),
            " (ODC-BY 1.0); its odd beats are those that two cardiologists annotated.",
            class_name="muted",
        ),
        class_name="scores",
    )


def table() -> rx.Component:
    head = ("F1", "Before", "After")
    return rx.el.table(
        rx.el.thead(rx.el.tr(*(rx.el.th(each, scope="col") for each in head))),
        rx.el.tbody(
            rx.foreach(
                Series.rows,
                lambda row: rx.el.tr(
                    rx.el.th(row.name, rx.el.span(row.what, class_name="muted"), scope="row"),
                    rx.el.td(row.before),
                    rx.el.td(row.after),
                ),
            )
        ),
        class_name="tally",
    )


def absent() -> rx.Component:
    return rx.el.p(
        "No detector is installed here, so nothing is marked yet: ",
        rx.el.code("pip install 'embed-label[assist]'"),
        " and start the demo again. Everything else works.",
        class_name="outcome",
        role="note",
    )
