"""What was done to a project, by whom; the last first."""

import asyncio
from collections import deque
from dataclasses import dataclass

import reflex as rx

import embed_label as el
from demo_app.projects import store
from demo_app.work.opened import opened
from demo_app.work.shell import shell
from demo_app.work.wording import day, named

SHOWN = 200


@dataclass
class Line:
    """One act."""

    number: str
    when: str
    who: str
    what: str
    detail: str


class Audit(rx.State):
    """The end of the log, and whether its chain holds."""

    lines: list[Line] = []
    more: bool = False
    flaw: str = ""
    rows: int = 0
    loading: bool = True
    # Of which project it is: the next one begins empty.
    of: str = ""

    @rx.event(background=True)
    async def load(self):
        async with self:
            name, self.loading = self.project_name, True
            if self.of != name:
                self.of, self.lines = name, []
        if await asyncio.to_thread(opened, name) is None:
            return
        found = await asyncio.to_thread(lines, name)
        async with self:
            self.lines, self.more, self.loading = found[:SHOWN], len(found) > SHOWN, False
        chain = await asyncio.to_thread(store.check_audit)
        async with self:
            self.flaw, self.rows = chain.flaw, chain.rows


def lines(name: str) -> list[Line]:
    last = deque(store.audit(name), maxlen=SHOWN + 1)
    return [line(each) for each in reversed(last)]


def line(event: "el.store.Event") -> Line:
    detail = ", ".join(f"{key} {value}" for key, value in event.detail.items())
    return Line(
        number=f"{event.number:,}",
        when=day(event.at),
        who=named(event.who) if event.who else "–",
        what=event.what.replace("_", " "),
        detail=detail,
    )


def audit_page() -> rx.Component:
    return shell(
        "audit",
        rx.el.p(
            "What was done to this project. Nothing in it can be changed from here: each row has "
            "the hash of the one before it. ",
            rx.cond(
                Audit.flaw,
                rx.el.strong("The chain is broken: ", Audit.flaw, role="alert"),
                rx.cond(Audit.rows, f"The chain of all {Audit.rows} rows of the store holds.", ""),
            ),
            class_name="muted lead-in",
        ),
        rx.cond(
            Audit.lines,
            rx.el.div(
                rx.el.table(
                    rx.el.thead(
                        rx.el.tr(
                            *(
                                rx.el.th(each, scope="col")
                                for each in ("#", "When", "Who", "What", "")
                            )
                        )
                    ),
                    rx.el.tbody(rx.foreach(Audit.lines, drawn)),
                    class_name="facts-table",
                ),
                tab_index=0,
                role="region",
                aria_label="Audit",
                class_name="wide-table",
            ),
            rx.el.p(
                rx.cond(Audit.loading, "Loading…", "Nothing was done to it yet."),
                role="status",
                class_name="muted",
            ),
        ),
        rx.cond(Audit.more, rx.el.p(f"The last {SHOWN} are shown.", class_name="muted")),
    )


def drawn(each: rx.Var[Line]) -> rx.Component:
    return rx.el.tr(
        rx.el.td(each.number),
        rx.el.td(each.when),
        rx.el.td(each.who, dir="auto"),
        rx.el.td(each.what),
        rx.el.td(each.detail, dir="auto"),
        key=each.number,
    )
