"""Labelling the project that the address names."""

import asyncio
from typing import ClassVar

import reflex as rx

import embed_label as el
from demo_app.frame import frame
from demo_app.label import progress
from demo_app.projects import photos
from demo_app.work.opened import opened
from demo_app.work.shell import Here, missing


class Work(el.LabelState, rx.State):
    """One task after another, or the one that the address asks for."""

    # While the address names none that there is, nothing is shown of it.
    project: ClassVar = photos
    there: str = "loading"

    async def _project(self) -> el.Project:
        found = await asyncio.to_thread(opened, self.project_name)
        return found or type(self).project

    @rx.event
    async def arrive(self):
        found = await asyncio.to_thread(opened, self.project_name)
        self.there = "there" if found and found.interface else "bare" if found else "missing"
        if self.there != "there":
            return None
        asked = self.router.url.query_parameters.get("task", "")
        return Work.open(asked) if asked else Work.load

    @rx.event
    def again(self):
        self.browser = ""
        return Work.load


def label_page() -> rx.Component:
    return frame(
        rx.el.div(
            rx.el.div(
                rx.el.p(
                    rx.el.a("Projects", href="/projects"),
                    rx.el.span(" / ", aria_hidden="true"),
                    rx.el.a(rx.State.project_name, href=Here.home, dir="auto"),
                    class_name="muted way",
                ),
                rx.el.h1("Label"),
            ),
            class_name="project-head",
        ),
        rx.match(
            Work.there,
            ("missing", missing()),
            ("bare", bare()),
            ("there", at_work()),
            rx.el.p("Loading…", role="status", class_name="muted"),
        ),
        here="/projects",
    )


def at_work() -> rx.Component:
    return rx.fragment(
        progress(Work),
        rx.cond(Work.finished, finished()),
        rx.el.div(Work.annotator(server=True), class_name=rx.cond(Work.at, "card", "")),
    )


def finished() -> rx.Component:
    return rx.el.div(
        rx.el.h2("Nothing is left for you here"),
        rx.el.p(
            rx.el.a("Back to the project", href=Here.home),
            " or ",
            rx.el.button("label as somebody else", on_click=Work.again, type="button"),
            ".",
        ),
        class_name="finished",
    )


def bare() -> rx.Component:
    return rx.el.div(
        rx.el.h2("It does not say yet what is asked"),
        rx.el.p(rx.el.a("Give it an interface", href=f"{Here.home}/setup"), "."),
        class_name="finished",
    )
