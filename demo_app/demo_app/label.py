"""Two projects to label, each with a state of its own."""

from typing import ClassVar

import reflex as rx

import embed_label as el
from demo_app.frame import frame, heading
from demo_app.projects import photos, texts


class Photos(el.LabelState, rx.State):
    """Boxes and answers on photos."""

    project: ClassVar = photos

    @rx.event
    def again(self):
        self.browser = ""
        return Photos.load


class Texts(el.LabelState, rx.State):
    """Spans and answers on texts."""

    project: ClassVar = texts

    @rx.event
    def again(self):
        self.browser = ""
        return Texts.load


PROJECTS = {"/label": ("Photos", Photos), "/label/texts": ("Texts", Texts)}


def photos_page() -> rx.Component:
    return page(Photos, "/label", "Mark what you see, then answer the questions.")


def texts_page() -> rx.Component:
    return page(Texts, "/label/texts", "Mark who, where, and when, then answer the questions.")


def page(state: type[Photos | Texts], path: str, what: str) -> rx.Component:
    return frame(
        heading(
            PROJECTS[path][0], what, {path: name for path, (name, _) in PROJECTS.items()}, path
        ),
        progress(state),
        rx.cond(state.finished, finished(state.again)),
        rx.el.div(
            state.annotator(server=True),
            class_name=rx.cond(state.at, "card", ""),
        ),
        here="/label",
    )


def progress(state: type[el.LabelState]) -> rx.Component:
    share = rx.cond(state.total, f"{state.done} of {state.total}", "")
    return rx.el.div(
        rx.el.progress(
            value=state.done, max=rx.cond(state.total, state.total, 1), aria_label="Done"
        ),
        rx.el.span(share, class_name="muted"),
        class_name="progress",
    )


def finished(again: rx.EventHandler) -> rx.Component:
    return rx.el.div(
        rx.el.h2("All done. Thank you."),
        rx.el.p(
            rx.el.a("See the labels", href="/labels"),
            " or ",
            rx.el.button("label them again as somebody else", on_click=again, type="button"),
            ".",
        ),
        class_name="finished",
    )
