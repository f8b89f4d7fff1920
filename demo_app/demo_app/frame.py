"""What every page has around it: the name, the way to the other pages, light and dark."""

from collections.abc import Mapping

import reflex as rx
from reflex.style import resolved_color_mode, toggle_color_mode

PAGES = {
    "/play": "Playground",
    "/images": "Images",
    "/book": "Words",
    "/series": "Time",
    "/chat": "Models",
    "/projects": "Projects",
    "/labels": "Labels",
}
IMAGE_PAGES = {
    "/images": "Every tool",
    "/assist": "Assist",
    "/sort": "Sort",
    "/large": "Large image",
}
WORD_PAGES = {"/book": "Book", "/talk": "Conversation", "/paper": "Document"}
TIME_PAGES = {"/series": "Series", "/meeting": "Sound", "/film": "Film"}
# What people do for models: the three jobs, and what comes of them.
MODEL_PAGES = {
    "/chat": "Feedback",
    "/correct": "Correct",
    "/compare": "Compare",
    "/reports": "Reports",
}
WORK_PAGES = {"/projects": "Projects", "/label": "Photos"}
BESIDE = (WORK_PAGES, IMAGE_PAGES, WORD_PAGES, TIME_PAGES, MODEL_PAGES)


def frame(*content: rx.Component, here: str, wide: bool = False) -> rx.Component:
    """A `wide` page fills the window, and its parts scroll by themselves."""
    return rx.el.div(
        rx.el.header(
            rx.el.a(
                rx.el.span(class_name="mark", aria_hidden="true"),
                rx.el.span("embed_label", class_name="word"),
                href="/",
                class_name="name",
            ),
            rx.el.nav(*(way(path, name, here) for path, name in PAGES.items()), aria_label="Pages"),
            theme_switch(),
            class_name="bar",
        ),
        rx.el.main(*content),
        class_name="page wide" if wide else "page",
    )


def page_link(path: str, name: str, here: str) -> rx.Component:
    current = {"aria_current": "page"} if path == here else {}
    return rx.el.a(name, href=path, **current)


def way(path: str, name: str, here: str) -> rx.Component:
    """In the bar: pages beside each other have one link."""
    if path != here and any({here, path} <= {*pages} for pages in BESIDE):
        return rx.el.a(name, href=path, aria_current="true")
    return page_link(path, name, here)


def heading(title: str, what: str, pages: Mapping[str, str], here: str) -> rx.Component:
    """The name of a page, what one does there, and the way to the pages beside it."""
    return rx.el.div(
        rx.el.h1(title),
        rx.el.nav(
            *(page_link(path, name, here) for path, name in pages.items()),
            class_name="tabs",
            aria_label="Pages like this",
        ),
        rx.el.p(what, class_name="muted"),
        class_name="heading",
    )


def theme_switch() -> rx.Component:
    return rx.el.button(
        rx.cond(resolved_color_mode == "dark", "Light", "Dark"),
        on_click=toggle_color_mode,
        class_name="quiet",
        type="button",
        aria_label=rx.cond(resolved_color_mode == "dark", "Light colours", "Dark colours"),
    )
