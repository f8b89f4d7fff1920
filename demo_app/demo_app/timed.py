"""A meeting to write down and a film to follow, and files of what was stored of them."""

import asyncio
from pathlib import Path
from shutil import make_archive
from tempfile import TemporaryDirectory
from typing import ClassVar

import reflex as rx

import embed_label as el
from demo_app.frame import TIME_PAGES, frame, heading
from demo_app.time_projects import BALL, MEETING, ball, meeting
from demo_app.told import words

MEETING_WHAT = (
    "Mark who speaks and write down what is said, by keys alone if you like: press ? for them."
)
FILM_WHAT = (
    "Draw a box around the ball, go on some frames and move it: between two key frames it moves "
    "by itself. Film and signal share one cursor."
)
# The file that each format is written to, as people save it.
FILES = {
    "rttm": "meeting.rttm",
    "textgrid": "meeting.TextGrid",
    "webvtt": "meeting.vtt",
    "intervals": "intervals.csv",
    "mot": "mot.zip",
}


class Timed(el.LabelState, mixin=True):
    """One task, and what is stored of it."""

    only: ClassVar[str]
    said: str = ""
    skipped: bool = False

    @rx.event
    async def tell(self):
        own = await asyncio.to_thread(stored, self.project, self.only, self.author)
        interface = self.project.interface
        self.skipped = own is not None and own.skipped
        self.said = words(own.completion, interface) if own and interface else ""

    @rx.event
    async def download(self, form: str):
        if form not in FILES:
            return None
        made = await asyncio.to_thread(written, self.project, self.only, self.author, form)
        return rx.download(data=made, filename=FILES[form])


class Meeting(Timed, rx.State):
    """Intervals on a sound, with what is said in them."""

    project: ClassVar = meeting
    only: ClassVar = MEETING


class Film(Timed, rx.State):
    """Boxes that move through a film, and intervals on a signal beside it."""

    project: ClassVar = ball
    only: ClassVar = BALL


def stored(project: el.Project, task: str, author: str) -> el.Stored | None:
    own = [each for each in project.history(task) if each.author == author]
    return own[-1] if own else None


def written(project: el.Project, task: str, author: str, form: str) -> bytes:
    own, interface = stored(project, task, author), project.interface
    if own is None or interface is None:
        return b""
    annotation = own.completion.annotation.model_copy(update={"author": author})
    said = el.Submission(annotation=annotation, created_at=own.received_at)
    example = el.Example(task=project.task(task), annotations=[said])
    with TemporaryDirectory() as folder:
        made = el.export([example], form, Path(folder) / form, interface=interface, lossy=True)
        if made.is_file():
            return made.read_bytes()
        suffix = Path(FILES[form]).suffix
        if suffix == ".zip":
            return Path(make_archive(str(made), "zip", made)).read_bytes()
        # Of one sound there is one file.
        return next(made.rglob(f"*{suffix}")).read_bytes()


def meeting_page() -> rx.Component:
    return page(Meeting, "/meeting", MEETING_WHAT, ("rttm", "textgrid", "webvtt", "intervals"))


def film_page() -> rx.Component:
    return page(Film, "/film", FILM_WHAT, ("mot", "intervals"))


def page(state: type[Timed], path: str, what: str, forms: tuple[str, ...]) -> rx.Component:
    return frame(
        heading(TIME_PAGES[path], what, TIME_PAGES, path),
        rx.cond(state.finished, outcome(state, forms)),
        rx.el.div(state.annotator(server=True), class_name=rx.cond(state.at, "card", "")),
        here=path,
    )


def outcome(state: type[Timed], forms: tuple[str, ...]) -> rx.Component:
    first, *middle, last = (file(state, form) for form in forms)
    return rx.el.div(
        rx.el.h2(rx.cond(state.skipped, "Skipped.", "Stored.")),
        rx.cond(
            ~state.skipped,
            rx.fragment(
                rx.el.p(state.said),
                rx.el.p(
                    "Download it as ",
                    first,
                    *(part for each in middle for part in (", ", each)),
                    " or ",
                    last,
                    ".",
                ),
            ),
        ),
        rx.el.p(
            rx.el.button("Go on with it", on_click=state.open(state.only), type="button"),
            " or ",
            rx.el.a("see it among the labels", href="/labels"),
            ".",
        ),
        on_mount=state.tell,
        role="status",
        class_name="finished",
    )


def file(state: type[Timed], form: str) -> rx.Component:
    return rx.el.button(FILES[form], on_click=state.download(form), type="button")
