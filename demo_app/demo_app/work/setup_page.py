"""How a project hands out its tasks, and how it shows them."""

import asyncio
from typing import Any

import reflex as rx

import embed_label as el
from demo_app.play.writing import interface_editor, kept
from demo_app.play.wrong import Wrong
from demo_app.work.opened import opened
from demo_app.work.plan_form import plan_fields, plan_of, said
from demo_app.work.reading_interface import read, write
from demo_app.work.shell import Here, shell

LANGUAGES = {"xml": "Label Studio XML", "json": "JSON"}


class Setup(rx.State):
    """What stands in the forms of one visitor."""

    name: str = ""
    plan: dict[str, str] = {"overlap": "", "order": "sequence", "lease": "30"}
    plan_problem: str = ""
    plan_saved: bool = False

    language: str = "json"
    code: str = ""
    edition: int = 0
    wrong: str = ""
    line: int = 1
    remark: str = ""
    notes: list[str] = []
    changed: bool = False
    saved: bool = False

    @rx.event
    async def load(self):
        if self.name == self.project_name:
            # A connection that comes back must not undo what was typed.
            return
        project = await asyncio.to_thread(opened, self.project_name)
        if project is None:
            return
        self.name = self.project_name
        self.plan = said(await asyncio.to_thread(lambda: project.plan))
        self.plan_saved = self.saved = False
        interface = await asyncio.to_thread(lambda: project.interface)
        self.language, self.remark, self.wrong = "json", "", ""
        self.code = write(interface, "json") if interface else ""
        self.edition += 1
        self.changed = False

    @rx.event
    async def save_plan(self, given: dict[str, Any]):
        self.plan_saved, self.plan_problem = False, ""
        project = await asyncio.to_thread(opened, self.project_name)
        if project is None:
            return
        try:
            plan = plan_of(given)
            await asyncio.to_thread(project.hand_out, plan)
        except (el.EmbedLabelError, ValueError) as error:
            self.plan_problem = str(error)
            return
        self.plan, self.plan_saved = said(plan), True
        yield Here.arrive

    @rx.event
    def edit(self, text: str):
        self.code, self.saved, self.changed, self.remark = text, False, True, ""
        self._look()

    @rx.event
    def say_in(self, language: str):
        """The same interface in the other language."""
        if language == self.language:
            return
        try:
            if self.code.strip():
                self.code = write(read(self.language, self.code), language)
        except Wrong as error:
            self.remark = f"It cannot be said in the other language: {error}"
            return
        self.language, self.remark = language, ""
        self.edition += 1

    @rx.event
    async def save(self):
        interface = self._look()
        project = await asyncio.to_thread(opened, self.project_name)
        if interface is None or project is None:
            return
        await asyncio.to_thread(project.show_with, interface)
        self.saved, self.changed = True, False
        yield Here.arrive

    def _look(self) -> el.Interface | None:
        self.wrong, self.notes = "", []
        try:
            found = read(self.language, self.code)
        except Wrong as error:
            self.wrong, self.line = str(error), error.line
            return None
        self.notes = list(found.notes)
        return found


def setup_page() -> rx.Component:
    return shell(
        "setup",
        rx.el.section(
            rx.el.h2("Plan"),
            rx.el.form(
                plan_fields({name: Setup.plan[name] for name in ("overlap", "order", "lease")}),
                rx.el.button("Save the plan", type="submit", class_name="second"),
                rx.el.p(
                    rx.cond(Setup.plan_saved, "Saved. What was taken stays taken.", ""),
                    role="status",
                    class_name="muted",
                ),
                rx.cond(
                    Setup.plan_problem,
                    rx.el.p(Setup.plan_problem, role="alert", class_name="failure"),
                ),
                on_submit=Setup.save_plan,
                class_name="plan-form",
                key=Setup.edition,
            ),
        ),
        rx.el.section(
            interface_editor(
                LANGUAGES,
                Setup.say_in,
                text=Setup.code,
                edition=Setup.edition,
                language=Setup.language,
                wrong=Setup.wrong,
                line=Setup.line,
                on_edit=Setup.edit,
            ),
            rx.el.div(
                rx.cond(Setup.remark, rx.el.p(Setup.remark, class_name="remark")),
                kept(Setup.notes),
                rx.cond(
                    Setup.saved, rx.el.p("Saved: labels keep the version they were made with.")
                ),
                role="status",
            ),
            rx.el.button(
                "Save the interface",
                on_click=Setup.save,
                disabled=(Setup.wrong != "") | ~Setup.changed,
                type="button",
                class_name="second",
            ),
            class_name="interface-form",
        ),
    )
