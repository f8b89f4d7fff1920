"""Files in: what is dropped here, how it is read, and what became of each line of it."""

import asyncio
from dataclasses import dataclass

import reflex as rx

import embed_label as el
from demo_app.work import drops
from demo_app.work.opened import opened
from demo_app.work.parts import Drop, served
from demo_app.work.shell import Here, shell
from demo_app.work.waiting import PACKED

SHOWN = 200
PAUSE = 0.25  # seconds
WHAT = (
    "Tables of tasks (CSV, TSV, JSON, JSON Lines, Parquet), exports of Label Studio with what was "
    "said and predicted, pictures, sounds, films, texts and PDFs; a folder of them, a zip or a "
    "tar. What is there already stays as it is: drop the same again and nothing doubles."
)


@dataclass
class Out:
    """What was not taken, and why."""

    where: str
    why: str


class Bringing(rx.State):
    """What is on its way into the project."""

    busy: bool = False
    read: int = 0
    expected: int = 0
    ended: bool = False
    added: int = 0
    known: int = 0
    refused: list[Out] = []
    refused_count: int = 0
    problem: str = ""

    @rx.event
    def begin(self):
        """A report is of the last drop."""
        if not self.busy:
            self.ended, self.problem = False, ""

    @rx.event(background=True)
    async def take(self, drop: str, _count: int):
        async with self:
            name = self.project_name
            self.busy, self.ended, self.problem = True, False, ""
            self.read = self.expected = 0
        told: dict[str, int] = {}
        try:
            project = await asyncio.to_thread(opened, name)
            work = asyncio.create_task(asyncio.to_thread(bring, project, drop, told))
            while not work.done():
                await asyncio.wait([work], timeout=PAUSE)
                async with self:
                    self.read, self.expected = told.get("done", 0), told.get("total", 0)
            added = work.result()
            async with self:
                self._report(added)
        except el.EmbedLabelError as error:
            async with self:
                self.problem = str(error)
        finally:
            async with self:
                self.busy = False
        yield Here.arrive

    def _report(self, added: "el.Added") -> None:
        self.ended = True
        self.added, self.known = added.added, added.known
        self.refused_count = added.refused_count
        self.refused = [Out(where(each), each.why) for each in added.refused[:SHOWN]]


def where(flaw: "el.Flaw") -> str:
    """Several files came as one archive, which nobody has dropped."""
    name = flaw.file.removeprefix(f"{PACKED}/")
    return name if flaw.line is None else f"{name}, line {flaw.line:,}"


def bring(project: el.Project | None, drop: str, told: dict[str, int]) -> "el.Added":
    if project is None:
        raise el.TaskError("this project is not there")

    def tell(done: int, total: int | None) -> None:
        told.update(done=done, total=total or 0)

    return drops.take(project, drop, tell)


def files_page() -> rx.Component:
    return shell(
        "files",
        rx.el.p(WHAT, class_name="muted lead-in"),
        Drop.create(
            at=served("files", rx.State.project_name),
            is_busy=Bringing.busy,
            on_sent=Bringing.take,
        ),
        rx.cond(Bringing.busy, reading()),
        rx.cond(
            Bringing.problem,
            rx.el.p(Bringing.problem, role="alert", class_name="failure"),
        ),
        rx.cond(Bringing.ended, report()),
    )


def reading() -> rx.Component:
    return rx.el.div(
        rx.el.p("Reading: ", Bringing.read.to_string(), " tasks so far", role="status"),
        rx.cond(
            Bringing.expected,
            rx.el.progress(value=Bringing.read, max=Bringing.expected, aria_label="Read"),
            rx.el.progress(aria_label="Read"),
        ),
        class_name="reading",
    )


def report() -> rx.Component:
    return rx.el.section(
        rx.el.dl(
            number("Added", Bringing.added, "new tasks"),
            number("Known", Bringing.known, "there already"),
            number("Refused", Bringing.refused_count, "see below"),
            class_name="numbers",
            role="status",
        ),
        rx.cond(
            Bringing.refused,
            rx.el.div(
                rx.el.h2("Not taken"),
                rx.el.ul(
                    rx.foreach(
                        Bringing.refused,
                        lambda each: rx.el.li(
                            rx.el.code(each.where, dir="auto"), rx.el.span(each.why, dir="auto")
                        ),
                    ),
                    class_name="flaws",
                ),
                rx.cond(
                    Bringing.refused_count > SHOWN,
                    rx.el.p(f"The first {SHOWN} are listed.", class_name="muted"),
                ),
            ),
        ),
        rx.el.p(rx.el.a("See the tasks", href=Here.home)),
        aria_label="What became of it",
        class_name="report-in",
    )


def number(name: str, count: rx.Var[int], what: str) -> rx.Component:
    return rx.el.div(
        rx.el.dt(name), rx.el.dd(count.to_string()), rx.el.dd(what, class_name="muted")
    )
