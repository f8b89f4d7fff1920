"""Review: what waits, one after the other; accept it, put it right, or send it back."""

import asyncio
from typing import Any

import reflex as rx

import embed_label as el
from demo_app.work.history import OUTCOMES
from demo_app.work.opened import opened
from demo_app.work.shell import shell
from demo_app.work.wording import ago, lasted, named
from embed_label.wire import new_id


class Reviewing(rx.State):
    """The completion before the reviewer."""

    completion: str = ""
    who: str = ""
    when: str = ""
    task: dict[str, Any] = {}
    interface: dict[str, Any] = {}
    annotation: dict[str, Any] = {}
    ticket: str = ""
    fixing: bool = False
    waiting: bool = True
    last: str = ""
    problem: str = ""
    acked: list[str] = []
    refused: list[dict[str, str]] = []
    browser: str = rx.LocalStorage("", name="embed_label_author")

    @rx.event
    async def load(self):
        self.browser = self.browser or new_id()
        await self._next()

    @rx.event
    def fix(self):
        self.fixing = True

    @rx.event
    def leave(self):
        self.fixing = False

    @rx.event
    async def accept(self):
        await self._say("accept")

    @rx.event
    async def send_back(self, given: dict[str, Any]):
        await self._say("send_back", comment=str(given.get("comment", "")))

    @rx.event
    async def fixed(self, done: dict[str, Any]):
        """What the reviewer submitted stands in its place."""
        try:
            await self._say("fix", fixed=done)
        except el.EmbedLabelError as error:
            self.refused = el.refuse(self.refused, done, error)
            return
        self.acked = el.ack(self.acked, done)

    async def _say(self, outcome: Any, **more: Any) -> None:
        project = await asyncio.to_thread(opened, self.project_name)
        if project is None or not self.completion:
            return
        self.problem = ""
        try:
            await asyncio.to_thread(
                project.review, self.completion, outcome, reviewer=self.browser, **more
            )
        except el.EmbedLabelError as error:
            # Somebody else may have been faster, or its author has revised it.
            if outcome == "fix":
                raise
            self.problem = str(error)
        else:
            self.last = f"{self.task['id']} of {self.who}: {OUTCOMES[outcome]}."
        await self._next()

    async def _next(self) -> None:
        self.waiting, self.fixing = True, False
        project = await asyncio.to_thread(opened, self.project_name)
        found = project and await asyncio.to_thread(first, project, self.browser)
        if not found:
            self.completion, self.waiting = "", False
            return
        for name, value in found.items():
            setattr(self, name, value)
        self.waiting = False


def first(project: el.Project, reviewer: str) -> dict[str, Any] | None:
    """What this reviewer sees next, with the interface that its author saw."""
    found = next(iter(project.to_review(reviewer=reviewer)), None)
    if found is None:
        return None
    task, interface = project.shown(found)
    lead = found.completion.lead_time
    took = "" if lead is None else f", took {lasted(lead)}"
    return {
        "completion": found.completion.id,
        "who": named(found.author),
        "when": f"{ago(found.received_at)}{took}",
        "task": task.to_dict(),
        "interface": interface.to_dict(),
        "annotation": found.completion.annotation.to_dict(),
        "ticket": project.ticket(task, author=reviewer),
    }


def review_page() -> rx.Component:
    return shell(
        "review",
        rx.el.p(
            rx.cond(Reviewing.last, rx.fragment("Stored: ", Reviewing.last)),
            role="status",
            class_name="muted last-review",
        ),
        rx.cond(Reviewing.problem, rx.el.p(Reviewing.problem, role="alert", class_name="failure")),
        rx.cond(
            Reviewing.completion,
            one(),
            rx.cond(
                Reviewing.waiting,
                rx.el.p("Loading…", class_name="muted"),
                nothing(),
            ),
        ),
    )


def one() -> rx.Component:
    return rx.el.div(
        rx.el.p(rx.el.strong(Reviewing.who, dir="auto"), ", ", Reviewing.when, class_name="hint"),
        rx.el.div(
            widget(locked=~Reviewing.fixing),
            class_name=rx.cond(Reviewing.fixing, "card", "card looked-at"),
        ),
        rx.cond(
            Reviewing.fixing,
            rx.el.p(
                "Put it right and submit: yours stands in its place. ",
                rx.el.button("Leave it", on_click=Reviewing.leave, type="button"),
                class_name="below",
            ),
            verdicts(),
        ),
        key=Reviewing.completion,
    )


def widget(*, locked: rx.Var[bool]) -> rx.Component:
    return el.annotator(
        task=Reviewing.task,
        interface=Reviewing.interface,
        annotation=Reviewing.annotation,
        ticket=Reviewing.ticket,
        locked=locked,
        user=Reviewing.browser,
        outbox="review",
        acked=Reviewing.acked,
        refused=Reviewing.refused,
        on_complete=Reviewing.fixed,
    )


def verdicts() -> rx.Component:
    return rx.el.div(
        rx.el.button("Accept", on_click=Reviewing.accept, type="button", class_name="go"),
        rx.el.button("Put it right", on_click=Reviewing.fix, type="button", class_name="second"),
        rx.el.form(
            rx.el.input(
                name="comment",
                aria_label="Comment",
                placeholder="What should be done again?",
                required=True,
                auto_complete="off",
            ),
            rx.el.button("Send back", type="submit", class_name="second"),
            on_submit=Reviewing.send_back,
            class_name="send-back",
        ),
        class_name="verdicts",
    )


def nothing() -> rx.Component:
    return rx.el.div(
        rx.el.h2("Nothing waits"),
        rx.el.p(
            "What others label waits here until somebody has looked at it. Nobody sees their own."
        ),
        class_name="finished",
    )
