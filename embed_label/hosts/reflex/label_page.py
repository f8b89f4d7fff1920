"""A page that labels a project: progress, the widget, and a word when all is done."""

# Reflex leaves parts of its own types open.
# pyright: reportUnknownMemberType=false

from typing import Any

import reflex as rx

from embed_label.hosts.reflex.label_state import LabelState


def label_page(state: type[LabelState], **props: Any) -> rx.Component:
    """`props` go to the widget. For another look, write this page with `state.annotator()`."""
    progress = rx.cond(state.at, f"{state.done} of {state.total} done", "Loading")
    return rx.el.main(
        rx.el.p(rx.cond(state.finished, "All done. Thank you.", progress)),
        rx.cond(state.finished, rx.foreach(state.refused, _not_taken)),
        state.annotator(**props),
        style={"max_width": "72rem", "margin": "0 auto", "padding": "1rem"},
    )


def _not_taken(refusal: rx.vars.ObjectVar[dict[str, str]]) -> rx.Component:
    return rx.el.p("A label was not taken: ", refusal["reason"])
