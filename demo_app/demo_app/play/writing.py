"""An interface as it is written, in one of several languages."""

from collections.abc import Callable, Mapping
from typing import Any

import reflex as rx

from .parts import Editor


def interface_editor(
    languages: Mapping[str, str],
    say_in: Callable[[str], Any],
    *,
    language: rx.Var[str],
    **given: Any,
) -> rx.Component:
    def switch(name: str, title: str) -> rx.Component:
        return rx.el.button(
            title,
            on_click=say_in(name),
            aria_pressed=rx.cond(language == name, "true", "false"),
            type="button",
        )

    return rx.fragment(
        rx.el.div(
            rx.el.h2("Interface"),
            rx.el.div(
                *(switch(name, title) for name, title in languages.items()),
                role="group",
                aria_label="Language",
                class_name="tabs",
            ),
            class_name="pane-head",
        ),
        Editor.create(label="Interface", language=language, **given),
    )


def kept(notes: rx.Var[list[str]]) -> rx.Component:
    """What its reader has no use for."""
    return rx.cond(
        notes,
        rx.el.div(
            rx.el.p("Kept, and not acted on:"),
            rx.el.ul(rx.foreach(notes, rx.el.li)),
            class_name="remark",
        ),
    )
