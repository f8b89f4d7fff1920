"""A new project: from a template, with a name and a plan."""

import asyncio
import re
from typing import Any

import reflex as rx

import embed_label as el
from demo_app.frame import frame
from demo_app.gallery import TEMPLATES, Template
from demo_app.play.templates import templates
from demo_app.projects import store
from demo_app.work.opened import address
from demo_app.work.plan_form import plan_fields, plan_of

NAME = re.compile(r"[\w][\w .,()+-]{0,79}")
TAKEN = {"new"}
PLAN = {"overlap": "1", "order": "sequence", "lease": "30"}


class New(rx.State):
    """What is picked so far."""

    slug: str = ""
    title: str = ""
    problem: str = ""

    @rx.event
    def load(self):
        asked = self.router.url.query_parameters.get("t", "")
        self.problem = ""
        if asked in TEMPLATES:
            self._pick(asked)

    @rx.event
    def pick(self, slug: str):
        self.problem = ""
        self._pick(slug)
        return rx.set_focus("project-name")

    @rx.event
    async def make(self, given: dict[str, Any]):
        """The project, with the template's own task in it, so that there is something to see."""
        name = str(given.get("name", "")).strip()
        self.problem = await asyncio.to_thread(unfit, name)
        if self.problem or self.slug not in TEMPLATES:
            self.problem = self.problem or "Pick a template first."
            return None
        try:
            plan = plan_of(given)
            await asyncio.to_thread(made, name, TEMPLATES[self.slug], plan, given)
        except (el.EmbedLabelError, ValueError) as error:
            self.problem = str(error)
            return None
        self.slug = self.title = ""
        return rx.redirect(address(name, "files"))

    def _pick(self, slug: str) -> None:
        self.slug, self.title = slug, TEMPLATES[slug].title


def unfit(name: str) -> str:
    """Why a project cannot have that name; empty if it can."""
    if not name:
        return "A project needs a name."
    if not NAME.fullmatch(name) or name in TAKEN:
        return 'A name is up to 80 letters, digits, spaces and . , ( ) + - _, and not "new".'
    if name in store.projects():
        return f'There is a project "{name}" already.'
    return ""


def made(name: str, template: Template, plan: "el.Plan", given: dict[str, Any]) -> None:
    found = template.interface
    interface = el.Interface.from_label_studio(found) if isinstance(found, str) else found
    project = store.project(name, interface=interface)
    project.hand_out(plan)
    if given.get("sample"):
        project.add_tasks([{"data": template.data}])


def new_page() -> rx.Component:
    return frame(
        rx.el.div(
            rx.el.div(
                rx.el.p(rx.el.a("Projects", href="/projects"), class_name="muted way"),
                rx.el.h1("New project"),
            ),
            class_name="project-head",
        ),
        rx.el.div(
            rx.el.form(
                rx.el.p(
                    rx.cond(
                        New.title,
                        rx.fragment("Template: ", rx.el.strong(New.title)),
                        "Pick a template; everything in it can be changed later.",
                    ),
                    role="status",
                ),
                rx.el.label(
                    "Name",
                    rx.el.input(name="name", id="project-name", max_length=80, auto_complete="off"),
                ),
                plan_fields({**PLAN}),
                rx.el.label(
                    rx.el.input(type="checkbox", name="sample", value="yes", default_checked=True),
                    "With the template's example as its first task",
                    class_name="check",
                ),
                rx.cond(New.problem, rx.el.p(New.problem, role="alert", class_name="failure")),
                rx.el.button("Make it", type="submit", class_name="go"),
                on_submit=New.make,
                class_name="new-form card",
            ),
            templates(way),
            class_name="new-project",
        ),
        here="/projects",
    )


def way(template: Template, icon: rx.Component, *words: rx.Component) -> rx.Component:
    return rx.el.button(
        icon,
        rx.el.span(*words, class_name="words"),
        on_click=New.pick(template.slug),
        aria_pressed=rx.cond(New.slug == template.slug, "true", "false"),
        type="button",
    )
