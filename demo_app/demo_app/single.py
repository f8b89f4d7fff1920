"""A page on which one task is labelled, and files of what was stored of it."""

import asyncio
from collections.abc import Mapping
from pathlib import Path
from shutil import make_archive
from tempfile import TemporaryDirectory
from typing import ClassVar

import reflex as rx

import embed_label as el
from demo_app.frame import frame, heading
from demo_app.told import words

# The file that each format is written to, as people save it.
FILES = {
    "conll": "names.conll",
    "intervals": "intervals.csv",
    "mot": "mot.zip",
    "rttm": "meeting.rttm",
    "spacy_jsonl": "spacy.jsonl",
    "spans": "spans.csv",
    "textgrid": "meeting.TextGrid",
    "web_annotation": "annotations.jsonld",
    "webvtt": "meeting.vtt",
}


class Single(el.LabelState, mixin=True):
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
        made = await asyncio.to_thread(self._written, form)
        return rx.download(data=made, filename=FILES[form])

    def _written(self, form: str) -> bytes:
        """The file of what its author stored; empty where that is nothing."""
        own, interface = stored(self.project, self.only, self.author), self.project.interface
        if own is None or interface is None:
            return b""
        return written(own, self.project.task(self.only), interface, form)


def stored(project: el.Project, task: str, author: str) -> el.Stored | None:
    own = [each for each in project.history(task) if each.author == author]
    return own[-1] if own else None


def written(own: el.Stored, task: el.Task, interface: el.Interface, form: str) -> bytes:
    annotation = own.completion.annotation.model_copy(update={"author": own.author})
    said = el.Submission(annotation=annotation, created_at=own.received_at)
    example = el.Example(task=task, annotations=[said])
    with TemporaryDirectory() as folder:
        made = el.export([example], form, Path(folder) / form, interface=interface, lossy=True)
        if made.is_file():
            return made.read_bytes()
        suffix = Path(FILES[form]).suffix
        if suffix == ".zip":
            return Path(make_archive(str(made), "zip", made)).read_bytes()
        # Of one task there is one file.
        return next(made.rglob(f"*{suffix}")).read_bytes()


def single_page(
    state: type[Single], pages: Mapping[str, str], path: str, what: str, forms: tuple[str, ...]
) -> rx.Component:
    return frame(
        heading(pages[path], what, pages, path),
        rx.cond(state.finished, outcome(state, forms)),
        rx.el.div(state.annotator(server=True), class_name=rx.cond(state.at, "card", "")),
        here=path,
    )


def outcome(state: type[Single], forms: tuple[str, ...]) -> rx.Component:
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


def file(state: type[Single], form: str) -> rx.Component:
    return rx.el.button(FILES[form], on_click=state.download(form), type="button")
