"""What stands around each page of a project: its name, how far it is, and its other pages."""

import asyncio

import reflex as rx
from reflex_components_core.react_router import link

from demo_app.frame import frame
from demo_app.work.opened import address, opened

TABS = {
    "": "Tasks",
    "people": "People",
    "agreement": "Agreement",
    "review": "Review",
    "files": "Files in",
    "export": "Export",
    "audit": "Audit",
    "setup": "Set up",
}


class Here(rx.State):
    """The project that the address names."""

    home: str = ""
    about: str = ""
    done: int = 0
    total: int = 0
    far: str = ""
    found: str = "loading"

    @rx.event(background=True)
    async def arrive(self):
        async with self:
            name = self.project_name
            if self.home != address(name):
                self.home, self.found = address(name), "loading"
        found = await asyncio.to_thread(head, name)
        async with self:
            if self.project_name == name:
                self.about, self.done, self.total, self.found = found
                self.far = f"{self.done:,} of {self.total:,} done"


def head(name: str) -> tuple[str, int, int, str]:
    project = opened(name)
    if project is None:
        return "", 0, 0, "missing"
    interface = project.interface
    done, total = project.progress()
    return (interface.title or "") if interface else "", done, total, "there"


def shell(tab: str, *content: rx.Component) -> rx.Component:
    return frame(
        rx.el.div(
            rx.el.div(
                rx.el.p(link("Projects", href="/projects"), class_name="muted way"),
                rx.el.h1(rx.State.project_name, dir="auto"),
                rx.cond(Here.about, rx.el.p(Here.about, class_name="muted")),
            ),
            rx.cond(Here.found == "there", far()),
            class_name="project-head",
        ),
        rx.el.nav(
            *(tab_link(path, title, tab) for path, title in TABS.items()),
            class_name="tabs project-tabs",
            aria_label="This project",
        ),
        rx.match(
            Here.found,
            ("missing", missing()),
            ("there", rx.el.div(*content, class_name=f"work work-{tab or 'tasks'}")),
            rx.el.p("Loading…", role="status", class_name="muted work"),
        ),
        here="/projects",
    )


def far() -> rx.Component:
    return rx.el.div(
        rx.el.div(
            rx.el.span(Here.far, class_name="muted"),
            rx.el.progress(
                value=Here.done, max=rx.cond(Here.total, Here.total, 1), aria_label="Done"
            ),
            class_name="far",
        ),
        rx.cond(
            Here.total,
            link("Label", href=f"{Here.home}/label", class_name="go"),
            link("Bring in files", href=f"{Here.home}/files", class_name="go"),
        ),
        class_name="project-way",
    )


def tab_link(path: str, title: str, tab: str) -> rx.Component:
    current = {"aria_current": "page"} if path == tab else {}
    return link(title, href=f"{Here.home}/{path}" if path else Here.home, **current)


def missing() -> rx.Component:
    return rx.el.div(
        rx.el.h2("There is no such project"),
        rx.el.p(rx.el.a("See those that there are", href="/projects"), "."),
        class_name="finished",
    )
