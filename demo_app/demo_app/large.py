"""A picture of a hundred megapixels, drawn when somebody first wants to see it."""

import asyncio
import sys
from pathlib import Path
from typing import ClassVar

import reflex as rx
from drawing.city import BALLOONS

import embed_label as el
from demo_app.frame import IMAGE_PAGES, frame, heading
from demo_app.image_projects import MAP, TASK, city
from embed_label.regions import Region

WHAT = (
    "A city of 102 megapixels, of which your browser loads what it shows. Seven red balloons "
    "float over it: zoom in by pinching, by Ctrl and the wheel or with +, and mark those you find."
)
APP = Path(__file__).parents[1]
# Pixels from the middle of a balloon to a point that is still on it.
NEAR = 60

drawing = asyncio.Lock()


class Large(el.LabelState, rx.State):
    """Marks on one large picture."""

    project: ClassVar = city
    ready: bool = False
    waits: bool = False
    problem: str = ""
    found: int = 0

    @rx.event(background=True)
    async def draw(self):
        """For everybody who comes meanwhile it is drawn once."""
        async with self:
            self.waits = not MAP.exists()
        async with drawing:
            problem = "" if MAP.exists() else await drawn()
        async with self:
            self.ready, self.problem = not problem, problem

    @rx.event
    async def count(self):
        self.found = await asyncio.to_thread(found, self.author)


async def drawn() -> str:
    """In a process of its own, which gives its memory back; what went wrong, if anything."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "drawing.city", str(MAP)),
        cwd=APP,
        stderr=asyncio.subprocess.PIPE,
    )
    _, said = await process.communicate()
    return "" if process.returncode == 0 else said.decode(errors="replace")[-400:] or "It ended."


def found(author: str) -> int:
    """How many balloons lie where this author marked something."""
    own = [each for each in city.history(TASK) if each.author == author]
    regions = own[-1].completion.annotation.regions if own else ()
    return sum(any(is_on(region, *place) for region in regions) for place in BALLOONS)


def is_on(region: Region, x: float, y: float) -> bool:
    match region:
        case el.Box():
            return (
                region.x <= x <= region.x + region.width
                and region.y <= y <= region.y + region.height
            )
        case el.Point():
            return abs(region.x - x) < NEAR and abs(region.y - y) < NEAR
    return False


def large_page() -> rx.Component:
    return frame(
        heading("Large image", WHAT, IMAGE_PAGES, "/large"),
        rx.cond(Large.finished, outcome()),
        rx.cond(
            Large.ready,
            rx.el.div(Large.annotator(server=True), class_name=rx.cond(Large.at, "card tall", "")),
            rx.el.div(waiting(), class_name="card"),
        ),
        here="/large",
    )


def outcome() -> rx.Component:
    return rx.el.div(
        rx.el.h2("Stored."),
        rx.el.p(f"{Large.found} of {len(BALLOONS)} balloons found."),
        rx.el.p(
            rx.el.button("Go on looking", on_click=Large.open(TASK), type="button"),
            " or ",
            rx.el.a("see it among the labels", href="/labels"),
            ".",
        ),
        on_mount=Large.count,
        role="status",
        class_name="finished",
    )


def waiting() -> rx.Component:
    return rx.el.div(
        rx.cond(
            Large.problem,
            rx.el.p("The city could not be drawn: ", Large.problem),
            rx.cond(
                Large.waits,
                rx.el.p("Drawing the city: half a minute at most, and only this once."),
            ),
        ),
        role="status",
        class_name="drawing",
    )
