"""How far the people of a project agree, and the tasks behind each figure."""

import asyncio

import reflex as rx

import embed_label as el
from demo_app.reports.drawer import Drawer, draw, drawer
from demo_app.reports.plots import Plot, drawn
from demo_app.work.agreeing import NOBODY, plots
from demo_app.work.opened import opened
from demo_app.work.shell import Here, shell


class Agreeing(rx.State):
    """The plots of one project."""

    plots: list[Plot] = []
    problem: str = ""
    loading: bool = True
    # Of which project it is: the next one begins empty.
    of: str = ""

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
            made = await asyncio.to_thread(draw, project, plots)
        except el.EmbedLabelError as error:
            async with self:
                self.problem, self.loading = str(error), False
            return
        async with self:
            self.plots, self.loading = made, False


def agreement_page() -> rx.Component:
    return shell(
        "agreement",
        rx.cond(
            Agreeing.plots,
            rx.el.div(
                rx.foreach(Agreeing.plots, lambda each: drawn(each, Drawer.open)),
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
        drawer(),
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
