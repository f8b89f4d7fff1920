"""Two projects to label, each with a state of its own."""

from typing import ClassVar

import reflex as rx

import embed_label as el
from demo_app.frame import frame
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
        rx.el.div(
            rx.el.h1(PROJECTS[path][0]),
            rx.el.p(what, class_name="muted"),
            rx.el.nav(
                *(
                    rx.el.a(name, href=to, aria_current="page" if to == path else "false")
                    for to, (name, _) in PROJECTS.items()
                ),
                class_name="tabs",
                aria_label="Projects",
            ),
            class_name="heading",
        ),
        progress(state),
        rx.cond(state.finished, finished(state)),
        rx.el.div(
            state.annotator(server=True),
            class_name=rx.cond(state.at, "card", ""),
        ),
        here="/label",
    )


def progress(state: type[Photos | Texts]) -> rx.Component:
    share = rx.cond(state.total, f"{state.done} of {state.total}", "")
    return rx.el.div(
        rx.el.progress(
            value=state.done, max=rx.cond(state.total, state.total, 1), aria_label="Done"
        ),
        rx.el.span(share, class_name="muted"),
        class_name="progress",
    )


def finished(state: type[Photos | Texts]) -> rx.Component:
    return rx.el.div(
        rx.el.h2("All done. Thank you."),
        rx.el.p(
            rx.el.a("See the labels", href="/labels"),
            " or ",
            rx.el.button("label them again as somebody else", on_click=state.again, type="button"),
            ".",
        ),
        class_name="finished",
    )
