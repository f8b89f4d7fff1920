"""The tasks behind a bar, beside the page; on the server until the bar is clicked."""

import asyncio
from collections.abc import Callable, Iterable
from typing import ClassVar

import reflex as rx

import embed_label as el

from .behind import MOST, Row, rows
from .drawing import Behind, Drawing
from .plots import BEHIND, Plot


class Drawer(rx.State):
    """What it shows to one visitor."""

    title: str = ""
    tasks: list[Row] = []
    more: int = 0

    # By the key of a bar, which begins with the project's name. Everybody sees the same labels.
    behind: ClassVar[dict[str, Behind]] = {}

    @rx.event
    async def open(self, key: str):
        found = Drawer.behind.get(key)
        self.title, self.tasks = (found.title, []) if found else ("", [])
        if found:
            yield
            self.tasks = await asyncio.to_thread(rows, found)
            self.more = max(0, len(found.tasks) - MOST)


def draw(project: el.Project, draws: Callable[[Drawing], Iterable[Plot]]) -> list[Plot]:
    drawing = Drawing(project)
    made = [*draws(drawing)]
    Drawer.behind.update(drawing.behind)
    return made


def drawer() -> rx.Component:
    return rx.el.aside(
        rx.el.div(
            rx.el.h2(Drawer.title),
            rx.el.button(
                "Close",
                custom_attrs={"popoverTarget": BEHIND, "popoverTargetAction": "hide"},
                type="button",
                class_name="quiet",
            ),
            class_name="about",
        ),
        rx.cond(
            Drawer.tasks,
            rx.el.ol(rx.foreach(Drawer.tasks, task), class_name="tasks"),
            rx.el.p("No task is behind it.", class_name="muted"),
        ),
        rx.cond(Drawer.more, rx.el.p(f"And {Drawer.more} more.", class_name="muted")),
        id=BEHIND,
        custom_attrs={"popover": "auto"},
        aria_label="The tasks behind it",
        class_name="behind",
    )


def task(each: rx.Var[Row]) -> rx.Component:
    return rx.el.li(
        rx.cond(each.image, rx.el.img(src=each.image, alt="", loading="lazy")),
        rx.el.div(
            rx.cond(
                each.href,
                rx.el.a(each.text, href=each.href, dir="auto"),
                rx.el.p(each.text, dir="auto"),
            ),
            rx.foreach(each.said, lambda what: rx.el.p(what, class_name="muted", dir="auto")),
        ),
        key=each.id,
    )
