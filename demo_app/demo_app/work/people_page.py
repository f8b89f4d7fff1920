"""The people of a project: what each did, how far they agree, who has which task right now."""

import asyncio

import reflex as rx

import embed_label as el
from demo_app.work import people
from demo_app.work.opened import opened
from demo_app.work.people import Held, Person
from demo_app.work.shell import shell

LISTED = 100
RESAMPLES = 50


class People(rx.State):
    """Who did what."""

    people: list[Person] = []
    leases: list[Held] = []
    more: int = 0
    loading: bool = True
    # Of which project it is: the next one begins empty.
    of: str = ""

    @rx.event(background=True)
    async def load(self):
        """First what is counted fast, then how far they agree."""
        async with self:
            name, self.loading = self.project_name, True
            if self.of != name:
                self.of, self.people, self.leases = name, [], []
        project = await asyncio.to_thread(opened, name)
        if project is None:
            return
        done, leases = await asyncio.to_thread(counted, project)
        async with self:
            self.people, self.leases = people.people(done, {}), leases[:LISTED]
            self.more, self.loading = max(0, len(leases) - LISTED), False
        agree = await asyncio.to_thread(agreeing, project)
        async with self:
            self.people = people.people(done, agree)


def counted(project: el.Project) -> tuple[dict[str, people.Counted], list[Held]]:
    return people.work(project.annotations(skipped=None)), people.held(project)


def agreeing(project: el.Project) -> dict[str, tuple[float, int]]:
    return people.agreeing(el.agreements(project, resamples=RESAMPLES))


COLUMNS = ("Who", "Done", "Skipped", "Usual time", "Last seen", "Agrees")


def people_page() -> rx.Component:
    return shell(
        "people",
        rx.cond(
            People.people,
            rx.el.div(
                rx.el.table(
                    rx.el.thead(rx.el.tr(*(rx.el.th(each, scope="col") for each in COLUMNS))),
                    rx.el.tbody(rx.foreach(People.people, drawn)),
                    class_name="facts-table",
                ),
                tab_index=0,
                role="region",
                aria_label="People",
                class_name="wide-table",
            ),
            rx.cond(
                People.loading,
                rx.el.p("Counting…", role="status", class_name="muted"),
                nothing(),
            ),
        ),
        rx.cond(
            People.people,
            rx.el.p(
                "Usual time is the median from the task on the screen to the label. Agrees is "
                "how far one agrees with the others beyond chance (1 is always, 0 is by chance), "
                "with how many pairs of labels that is of.",
                class_name="muted",
            ),
        ),
        rx.el.h2("Right now"),
        rx.cond(
            People.leases,
            rx.el.ul(rx.foreach(People.leases, lease), class_name="leases"),
            rx.el.p(
                "Nobody has a task of their own. Tasks are leased where the plan says how many "
                "people do each.",
                class_name="muted",
            ),
        ),
        rx.cond(People.more, rx.el.p(f"And {People.more} more.", class_name="muted")),
    )


def drawn(each: rx.Var[Person]) -> rx.Component:
    return rx.el.tr(
        rx.el.th(each.name, scope="row", dir="auto"),
        rx.el.td(
            rx.el.span(
                rx.el.span(class_name="length", style={"width": each.share}),
                class_name="track",
                aria_hidden="true",
            ),
            rx.el.span(each.done),
            class_name="with-bar",
        ),
        rx.el.td(each.skipped),
        rx.el.td(each.lead),
        rx.el.td(each.seen),
        rx.el.td(each.agrees, " ", rx.el.span(each.pairs, class_name="muted")),
        key=each.author,
    )


def lease(each: rx.Var[Held]) -> rx.Component:
    return rx.el.li(
        rx.el.strong(each.name, dir="auto"),
        rx.el.span(each.task, dir="auto"),
        rx.el.span(each.left, class_name="muted"),
        key=each.key,
    )


def nothing() -> rx.Component:
    return rx.el.div(
        rx.el.h2("Nobody has labelled yet"),
        rx.el.p("Whoever does stands here, with how much and how long."),
        class_name="finished",
    )
