"""How far the people of a project agree, and the tasks behind each figure."""

import asyncio
from typing import ClassVar

import reflex as rx

import embed_label as el
from demo_app.reports.behind import MOST, Row, rows
from demo_app.reports.drawing import Behind, Drawing
from demo_app.reports.plots import BEHIND, Plot, drawn
from demo_app.work.agreeing import NOBODY, plots
from demo_app.work.opened import opened
from demo_app.work.shell import Here, shell


class Agreeing(rx.State):
    """The plots; what is behind each bar stays on the server until it is opened."""

    plots: list[Plot] = []
    problem: str = ""
    loading: bool = True
    # Of which project it is: the next one begins empty.
    of: str = ""
    title: str = ""
    tasks: list[Row] = []
    more: int = 0

    # By the key of a bar, which begins with the project's name. Everybody sees the same labels.
    behind: ClassVar[dict[str, Behind]] = {}

    @rx.event(background=True)
    async def load(self):
        async with self:
            name, self.loading, self.problem = self.project_name, True, ""
            if self.of != name:
                self.of, self.plots = name, []
        project = await asyncio.to_thread(opened, name)
        if project is None:
            return
        try:
            made = await asyncio.to_thread(draw, project)
        except el.EmbedLabelError as error:
            async with self:
                self.problem, self.loading = str(error), False
            return
        async with self:
            self.plots, self.loading = made, False

    @rx.event
    async def open(self, key: str):
        found = Agreeing.behind.get(key)
        self.title, self.tasks = (found.title, []) if found else ("", [])
        if found:
            yield
            self.tasks = await asyncio.to_thread(rows, found)
            self.more = max(0, len(found.tasks) - MOST)


def draw(project: el.Project) -> list[Plot]:
    drawing = Drawing(project)
    made = [*plots(drawing)]
    Agreeing.behind.update(drawing.behind)
    return made


def agreement_page() -> rx.Component:
    return shell(
        "agreement",
        rx.cond(
            Agreeing.plots,
            rx.el.div(
                rx.foreach(Agreeing.plots, lambda each: drawn(each, Agreeing.open)),
                class_name="figures",
            ),
            rx.cond(
                Agreeing.loading,
                rx.el.p("Comparing…", role="status", class_name="muted"),
                rx.cond(
                    Agreeing.problem,
                    rx.el.p(Agreeing.problem, role="alert", class_name="failure"),
                    nothing(),
                ),
            ),
        ),
        behind(),
    )


def nothing() -> rx.Component:
    return rx.el.div(
        rx.el.h2("Nothing to compare yet"),
        rx.el.p(
            NOBODY,
            " How many people do each task is said under ",
            rx.el.a("Set up", href=f"{Here.home}/setup"),
            ".",
        ),
        class_name="finished",
    )


def behind() -> rx.Component:
    return rx.el.aside(
        rx.el.div(
            rx.el.h2(Agreeing.title),
            rx.el.button(
                "Close",
                custom_attrs={"popoverTarget": BEHIND, "popoverTargetAction": "hide"},
                type="button",
                class_name="quiet",
            ),
            class_name="about",
        ),
        rx.el.ol(rx.foreach(Agreeing.tasks, task), class_name="tasks"),
        rx.cond(Agreeing.more, rx.el.p(f"And {Agreeing.more} more.", class_name="muted")),
        id=BEHIND,
        custom_attrs={"popover": "auto"},
        aria_label="The tasks behind it",
        class_name="behind",
    )


def task(each: rx.Var[Row]) -> rx.Component:
    return rx.el.li(
        rx.cond(each.image, rx.el.img(src=each.image, alt="", loading="lazy")),
        rx.el.div(
            rx.el.p(each.text, dir="auto"),
            rx.foreach(each.said, lambda what: rx.el.p(what, class_name="muted", dir="auto")),
        ),
        key=each.id,
    )
