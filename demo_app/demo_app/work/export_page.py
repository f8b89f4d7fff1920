"""Files out: a format, what of the project goes into it, and the file."""

import asyncio
import re
from dataclasses import dataclass
from typing import Any

import reflex as rx
from reflex_components_core.react_router import link

import embed_label as el
from demo_app.work import exports
from demo_app.work.opened import opened
from demo_app.work.parts import fetched
from demo_app.work.shell import shell

PAUSE = 0.25  # seconds
MOST_LOST = 50
FIRST = "jsonl"
# Here all of them go out.
WAYS = re.compile("[,;] (both ways|out only)")
REVIEWED = {"": "Whatever reviewers say", "yes": "Only what was reviewed", "no": "Not reviewed yet"}


@dataclass
class Kind:
    """A format that can be written."""

    name: str
    title: str
    what: str


def kinds() -> list[Kind]:
    made: list[Kind] = []
    for each in el.FORMATS.listed():
        if each.exports is not None:
            title, _, what = WAYS.sub("", each.says).replace("`", "").partition(":")
            made.append(Kind(each.name, title, what.strip()))
    return sorted(made, key=lambda each: each.title.lower())


KINDS = kinds()


class Exporting(rx.State):
    """One export at a time of each visitor."""

    form: str = FIRST
    reviewed: str = ""
    skipped: bool = False
    agreement: str = ""
    authors: str = ""
    since: str = ""
    busy: bool = False
    done: int = 0
    total: int = 0
    key: str = ""
    name: str = ""
    lost: list[str] = []
    lost_more: int = 0
    problem: str = ""

    @rx.event
    def pick(self):
        """What was said of another format is over."""
        if not self.busy:
            self._clear()

    @rx.event
    def change(self, given: dict[str, Any]):
        """The form was sent: start with what it says."""
        self.form = str(given.get("form", FIRST))
        self.reviewed = str(given.get("reviewed", ""))
        self.skipped = bool(given.get("skipped"))
        self.agreement = str(given.get("agreement", ""))
        self.authors, self.since = str(given.get("authors", "")), str(given.get("since", ""))
        return Exporting.start(False)

    @rx.event(background=True)
    async def start(self, lossy: bool):
        async with self:
            if self.busy:
                return
            self._clear()
            self.busy, self.done, self.total = True, 0, 0
            name, form, picked = self.project_name, self.form, self._picked()
        told: dict[str, int] = {}
        try:
            project = await asyncio.to_thread(opened, name)
            work = asyncio.create_task(asyncio.to_thread(run, project, form, lossy, told, picked))
            while not work.done():
                await asyncio.wait([work], timeout=PAUSE)
                async with self:
                    self.done, self.total = told.get("done", 0), told.get("total", 0)
            key, made = work.result()
            async with self:
                self.key, self.name = key, made.name
        except el.LossyExport as error:
            async with self:
                self.lost = list(error.lost[:MOST_LOST])
                self.lost_more = max(0, len(error.lost) - MOST_LOST)
        except el.EmbedLabelError as error:
            async with self:
                self.problem = str(error)
        finally:
            async with self:
                self.busy = False

    def _clear(self) -> None:
        self.key = self.name = self.problem = ""
        self.lost, self.lost_more = [], 0

    def _picked(self) -> dict[str, Any]:
        picked: dict[str, Any] = {"skipped": None if self.skipped else False}
        if authors := [each.strip() for each in self.authors.split(",") if each.strip()]:
            picked["authors"] = authors
        if self.since:
            picked["since"] = f"{self.since}T00:00:00+00:00"
        if self.reviewed:
            picked["reviewed"] = self.reviewed == "yes"
        if self.agreement:
            picked["min_agreement"] = float(self.agreement)
        return picked


def run(
    project: el.Project | None,
    form: str,
    lossy: bool,
    told: dict[str, int],
    picked: dict[str, Any],
) -> tuple[str, exports.Made]:
    if project is None:
        raise el.TaskError("this project is not there")

    def tell(done: int, total: int | None) -> None:
        told.update(done=done, total=total or 0)

    return exports.make(project, form, lossy=lossy, tell=tell, **picked)


def export_page() -> rx.Component:
    return shell(
        "export",
        rx.el.form(
            rx.el.fieldset(
                rx.el.legend("Format"),
                *(kind(each) for each in KINDS),
                class_name="kinds",
            ),
            rx.el.fieldset(
                rx.el.legend("What goes into it"),
                rx.el.label(
                    "Reviews",
                    rx.el.select(
                        *(rx.el.option(title, value=value) for value, title in REVIEWED.items()),
                        name="reviewed",
                    ),
                ),
                rx.el.label(
                    "Agreement",
                    rx.el.select(
                        rx.el.option("However far people agree", value=""),
                        *(
                            rx.el.option(f"At least {share:.0%} of a task", value=str(share))
                            for share in (0.5, 0.75, 1.0)
                        ),
                        name="agreement",
                    ),
                ),
                rx.el.label(
                    "By whom",
                    rx.el.input(
                        name="authors", placeholder="anybody; Ines, Bo", auto_complete="off"
                    ),
                ),
                rx.el.label("Since", rx.el.input(type="date", name="since")),
                rx.el.label(
                    rx.el.input(type="checkbox", name="skipped", value="yes"),
                    "Skipped tasks too",
                    class_name="check",
                ),
                rx.el.button("Export", type="submit", disabled=Exporting.busy, class_name="go"),
                outcome(),
                class_name="picked",
            ),
            on_submit=Exporting.change,
            class_name="export",
        ),
    )


def kind(each: Kind) -> rx.Component:
    return rx.el.label(
        rx.el.input(
            type="radio",
            name="form",
            value=each.name,
            default_checked=each.name == FIRST,
            on_change=Exporting.pick,
        ),
        rx.el.span(rx.el.b(each.title), rx.el.span(each.what, class_name="muted")),
        class_name="kind",
    )


def outcome() -> rx.Component:
    return rx.el.div(
        rx.cond(Exporting.busy, writing()),
        rx.cond(
            Exporting.key,
            rx.el.p(
                "Done: ",
                link(Exporting.name, href=fetched(Exporting.key), reload_document=True),
            ),
        ),
        rx.cond(Exporting.problem, rx.el.p(Exporting.problem, class_name="failure")),
        rx.cond(Exporting.lost, losing()),
        role="status",
        class_name="export-outcome",
    )


def writing() -> rx.Component:
    return rx.fragment(
        rx.el.p("Writing: ", Exporting.done.to_string(), " tasks so far"),
        rx.cond(
            Exporting.total,
            rx.el.progress(value=Exporting.done, max=Exporting.total, aria_label="Written"),
            rx.el.progress(aria_label="Written"),
        ),
    )


def losing() -> rx.Component:
    return rx.el.div(
        rx.el.p("This format has no place for some of it. Nothing was written."),
        rx.el.ul(rx.foreach(Exporting.lost, rx.el.li)),
        rx.cond(Exporting.lost_more, rx.el.p(f"And {Exporting.lost_more} more.")),
        rx.el.button(
            "Leave it out, export the rest",
            on_click=Exporting.start(True),
            type="button",
            class_name="second",
        ),
        class_name="failure",
    )
