"""The page that shows all templates."""

import reflex as rx

from demo_app.frame import frame
from demo_app.gallery import TEMPLATES, Template

from .templates import LANGUAGE, templates


def gallery_page() -> rx.Component:
    return frame(
        rx.el.div(
            rx.el.div(
                rx.el.h1("Templates"),
                rx.el.p(
                    f"{len(TEMPLATES)} interfaces to try, to change, and to take along.",
                    class_name="muted",
                ),
            ),
            class_name="heading",
        ),
        templates(way),
        here="/play",
    )


def way(template: Template, icon: rx.Component, *words: rx.Component) -> rx.Component:
    jobs = " · ".join((*template.jobs, LANGUAGE[template.language]))
    return rx.el.a(
        icon,
        rx.el.span(*words, rx.el.span(jobs, class_name="muted"), class_name="words"),
        href=f"/play?t={template.slug}",
    )
