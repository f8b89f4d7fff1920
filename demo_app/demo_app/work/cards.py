"""The projects of the store, as cards."""

import asyncio
from collections import Counter
from dataclasses import dataclass

import reflex as rx
from reflex_components_core.react_router import link

from demo_app.frame import frame
from demo_app.play.icons import icon
from demo_app.projects import store
from demo_app.work.opened import address
from demo_app.work.seed import begin
from demo_app.work.wording import counted


@dataclass
class Card:
    """One project. `share` is of 100%, as CSS takes it."""

    name: str
    href: str
    about: str
    done: str
    share: str
    people: str
    shows: str
    sign: str


# What an interface shows first, and the sign of the gallery's section for it.
SIGNS = {
    "image": "Images",
    "text": "Text",
    "chat": "Conversations",
    "dialogue": "Conversations",
    "audio": "Audio",
    "video": "Video",
    "series": "Time series",
    "document": "Documents, tables, lists",
    "table": "Documents, tables, lists",
    "list": "Documents, tables, lists",
    "html": "Documents, tables, lists",
}


class Projects(rx.State):
    """All of them; those with work in them first."""

    cards: list[Card] = []
    loading: bool = True

    @rx.event(background=True)
    async def load(self):
        made = await asyncio.to_thread(cards)
        async with self:
            self.cards, self.loading = made, not made
        await asyncio.to_thread(begin, store)
        made = await asyncio.to_thread(cards)
        async with self:
            self.cards, self.loading = made, False


def cards() -> list[Card]:
    people = workers()
    found = [card(name, people[name]) for name in store.projects()]
    return [each for each, _ in sorted(found, key=lambda one: (-one[1], one[0].name))]


def workers() -> Counter[str]:
    """How many people each project has seen."""
    seen = {(each.project or "", each.author) for each in store.annotations(skipped=None)}
    return Counter(project for project, _ in seen)


def card(name: str, people: int) -> tuple[Card, int]:
    project = store.project(name)
    interface = project.interface
    done, total = project.progress()
    kinds = sorted({str(each.kind) for each in interface.sources.values()}) if interface else []
    made = Card(
        name=name,
        href=address(name),
        about=(interface.title or "") if interface else "No interface yet",
        done=f"{done:,} of {total:,} done" if total else "No tasks yet",
        share=f"{100 * done / total:.1f}%" if total else "0%",
        people=counted(people, "person", "people") if people else "",
        shows=", ".join(kinds),
        sign=SIGNS.get(kinds[0], "Forms") if kinds else "Forms",
    )
    return made, total


def projects_page() -> rx.Component:
    return frame(
        rx.el.div(
            rx.el.h1("Projects"),
            rx.el.p("What there is to label, by whom, and how far it is.", class_name="muted"),
            link("New project", href="/projects/new", class_name="go"),
            class_name="heading",
        ),
        rx.cond(
            Projects.cards,
            rx.el.ul(rx.foreach(Projects.cards, drawn), class_name="project-cards"),
            rx.cond(
                Projects.loading,
                rx.el.p("Loading…", role="status", class_name="muted"),
                nothing(),
            ),
        ),
        here="/projects",
    )


def drawn(each: rx.Var[Card]) -> rx.Component:
    return rx.el.li(
        link(
            rx.match(each.sign, *((name, icon(name)) for name in {*SIGNS.values()}), icon("Forms")),
            rx.el.b(each.name, dir="auto"),
            rx.el.span(each.about, class_name="about", dir="auto"),
            rx.el.span(
                rx.el.span(class_name="length", style={"width": each.share}),
                class_name="track",
                aria_hidden="true",
            ),
            rx.el.span(
                rx.el.span(each.done),
                rx.el.span(each.people),
                rx.el.span(each.shows),
                class_name="facts muted",
            ),
            href=each.href,
        ),
        key=each.name,
    )


def nothing() -> rx.Component:
    return rx.el.div(
        rx.el.h2("No projects yet"),
        rx.el.p(rx.el.a("Make the first one", href="/projects/new"), " from a template."),
        class_name="finished",
    )
