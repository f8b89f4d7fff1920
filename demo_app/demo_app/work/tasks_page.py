"""The tasks of a project, and all that became of the one that is opened."""

import asyncio

import reflex as rx

from demo_app.work.history import Sheet, Word, sheet
from demo_app.work.opened import opened
from demo_app.work.parts import Rows, served
from demo_app.work.rows import STATES
from demo_app.work.shell import Here, shell

SHEET = "task-sheet"


class Opened(rx.State):
    """The task whose history is shown."""

    sheet: Sheet = Sheet()
    edition: int = 0

    @rx.event
    async def open(self, task: str):
        self.sheet = Sheet(id=task, loading=True)
        yield rx.call_script(f"document.getElementById('{SHEET}').showPopover()")
        project = await asyncio.to_thread(opened, self.project_name)
        if project is not None:
            self.sheet = await asyncio.to_thread(sheet, project, task)

    @rx.event
    async def take_out(self):
        project = await asyncio.to_thread(opened, self.project_name)
        if project is not None:
            await asyncio.to_thread(project.remove_tasks, [self.sheet.id])
            self.sheet = await asyncio.to_thread(sheet, project, self.sheet.id)
            self.edition += 1
            yield Here.arrive


def tasks_page() -> rx.Component:
    return shell(
        "",
        Rows.create(
            at=served("rows", rx.State.project_name),
            states=[[value, title] for value, title in STATES.items()],
            edition=Opened.edition,
            on_open=Opened.open,
        ),
        rx.el.aside(
            rx.cond(Opened.sheet.loading, rx.el.p("Loading…", class_name="muted"), opened_sheet()),
            id=SHEET,
            custom_attrs={"popover": "auto"},
            aria_label="Task",
            class_name="behind task-sheet",
        ),
    )


def opened_sheet() -> rx.Component:
    one = Opened.sheet
    return rx.fragment(
        rx.el.div(
            rx.el.h2(one.id, dir="auto"),
            rx.el.button(
                "Close",
                custom_attrs={"popoverTarget": SHEET, "popoverTargetAction": "hide"},
                type="button",
                class_name="quiet",
            ),
            class_name="about",
        ),
        rx.cond(one.image, rx.el.img(src=one.image, alt="", class_name="shown")),
        rx.el.p(one.text, dir="auto", class_name="shown"),
        rx.el.p(one.facts, class_name="muted"),
        rx.el.p(
            rx.el.a("Label it", href=one.href, class_name="go"),
            rx.cond(
                one.removed,
                rx.el.span("It was taken out: nobody gets it any more.", class_name="muted"),
                rx.el.button(
                    "Take it out", on_click=Opened.take_out, type="button", class_name="quiet"
                ),
            ),
            class_name="deeds",
        ),
        rx.el.h3("Who said what"),
        rx.cond(
            one.words,
            rx.el.ol(rx.foreach(one.words, said), class_name="tasks"),
            rx.el.p("Nobody has said anything of it yet.", class_name="muted"),
        ),
    )


def said(each: rx.Var[Word]) -> rx.Component:
    return rx.el.li(
        rx.el.div(
            rx.el.p(
                rx.el.strong(each.who, dir="auto"),
                rx.cond(each.badge, rx.el.span(each.badge, class_name="badge")),
            ),
            rx.el.p(each.said, dir="auto"),
            rx.el.p(each.when, class_name="muted"),
            rx.foreach(
                each.reviews, lambda one: rx.el.p(one, class_name="muted reviewed", dir="auto")
            ),
            class_name=rx.cond(each.stands, "", "old"),
        ),
        key=each.id,
    )
