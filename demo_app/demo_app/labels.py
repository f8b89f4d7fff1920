"""The stored labels, arriving as they are given."""

import asyncio
from typing import Any

import reflex as rx

from demo_app.frame import frame
from demo_app.projects import store
from demo_app.told import Told, tell
from demo_app.work.seed import NAME as EXAMPLE

SHOWN = 40
PAUSE = 0.5  # seconds


class Arrivals(rx.State):
    """What is in the store, newest first."""

    labels: list[Told] = []
    loaded: bool = False
    browser: str = rx.LocalStorage("", name="embed_label_author", sync=True)
    watching: bool = False

    @rx.event(background=True)
    async def watch(self):
        """Look into the store for as long as this page is connected."""
        async with self:
            if self.watching:
                return
            self.watching = True
            token = self.router.session.client_token
        newest: Any = None
        while is_connected(token):
            found = await asyncio.to_thread(latest)
            if newest != [each.id for each in found]:
                newest = [each.id for each in found]
                async with self:
                    self.labels, self.loaded = found, True
            await asyncio.sleep(PAUSE)
        async with self:
            self.watching = False


def latest() -> list[Told]:
    # What the made-up people of the example said is nobody's arrival.
    real = (each for each in store.annotations(skipped=None) if each.project != EXAMPLE)
    stored = sorted(real, key=lambda each: each.received_at)
    return [tell(each) for each in reversed(stored[-SHOWN:])]


def is_connected(token: str) -> bool:
    from demo_app.demo_app import app

    return app.event_namespace is not None and token in app.event_namespace.token_to_sid


def labels() -> rx.Component:
    return frame(
        rx.el.div(
            rx.el.h1("Labels"),
            rx.el.p("What is in the database, as it arrives.", class_name="muted"),
            rx.el.span("Live", class_name="live"),
            class_name="heading",
        ),
        rx.cond(
            Arrivals.labels,
            rx.el.ol(rx.foreach(Arrivals.labels, row), class_name="rows"),
            rx.cond(Arrivals.loaded, nothing()),
        ),
        here="/labels",
    )


def row(label: rx.Var[Told]) -> rx.Component:
    return rx.el.li(
        rx.cond(
            label.image,
            rx.el.img(src=label.image, alt="", loading="lazy"),
            rx.el.span(label.excerpt, class_name="excerpt", dir="auto"),
        ),
        rx.el.div(
            rx.el.p(label.said, class_name="said", dir="auto"),
            rx.el.p(
                rx.cond(label.author == Arrivals.browser, "You", label.name),
                " · ",
                label.project,
                " · ",
                rx.el.time(label.when),
                class_name="muted",
            ),
            class_name="what",
        ),
        rx.cond(label.verified, rx.fragment(), rx.el.span("unverified", class_name="badge")),
        key=label.id,
    )


def nothing() -> rx.Component:
    return rx.el.div(
        rx.el.h2("Nothing yet"),
        rx.el.p(
            rx.el.a("Label a photo", href="/label"),
            " in another window and watch it arrive here.",
        ),
        class_name="finished",
    )
