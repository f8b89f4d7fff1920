"""What every page has around it: the name, the way to the other pages, light and dark."""

import reflex as rx
from reflex.style import resolved_color_mode, toggle_color_mode

PAGES = {"/play": "Playground", "/label": "Label", "/labels": "Labels"}


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
            rx.el.nav(*(page_link(path, name, here) for path, name in PAGES.items())),
            theme_switch(),
            class_name="bar",
        ),
        rx.el.main(*content),
        class_name="page wide" if wide else "page",
    )


def page_link(path: str, name: str, here: str) -> rx.Component:
    current = {"aria_current": "page"} if path == here else {}
    return rx.el.a(name, href=path, **current)


def theme_switch() -> rx.Component:
    return rx.el.button(
        rx.cond(resolved_color_mode == "dark", "Light", "Dark"),
        on_click=toggle_color_mode,
        class_name="quiet",
        type="button",
        aria_label=rx.cond(resolved_color_mode == "dark", "Light colours", "Dark colours"),
    )
