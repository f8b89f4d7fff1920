"""A meeting to write down and a film to follow, and files of what was stored of them."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import ClassVar

import reflex as rx

import embed_label as el
from demo_app.frame import TIME_PAGES, frame, heading
from demo_app.time_projects import BALL, MEETING, ball, meeting
from demo_app.told import words

MEETING_WHAT = (
    "Mark who speaks and write down what is said: without the mouse, if you like. "
    "Press ? in the widget for its keys."
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
    "mot": "gt.txt",
}


class Timed(el.LabelState, mixin=True):
    """One task, and what is stored of it."""

    only: ClassVar[str]
    said: str = ""

    @rx.event
    async def tell(self):
        own = await asyncio.to_thread(stored, self.project, self.only, self.author)
        interface = self.project.interface
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


def written(project: el.Project, task: str, author: str, form: str) -> str:
    own, interface = stored(project, task, author), project.interface
    if own is None or interface is None:
        return ""
    said = el.Submission(annotation=own.completion.annotation)
    example = el.Example(task=project.task(task), annotations=[said])
    with TemporaryDirectory() as folder:
        made = el.export([example], form, Path(folder) / form, interface=interface, lossy=True)
        files = [made] if made.is_file() else sorted(made.rglob(f"*{Path(FILES[form]).suffix}"))
        return "\n".join(each.read_text(encoding="utf-8") for each in files)


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
    return rx.el.div(
        rx.el.h2("Stored."),
        rx.el.p(state.said),
        rx.el.p(
            rx.el.button("Go on", on_click=state.open(state.only), type="button"),
            ", download ",
            *(
                part
                for form in forms
                for part in (
                    rx.el.button(FILES[form], on_click=state.download(form), type="button"),
                    " or " if form == forms[-2] else ", ",
                )
            ),
            rx.el.a("see it among the labels", href="/labels"),
            ".",
        ),
        on_mount=state.tell,
        role="status",
        class_name="finished",
    )
