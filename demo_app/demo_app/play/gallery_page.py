"""The page that shows all templates."""

import reflex as rx

from demo_app.frame import frame
from demo_app.gallery import SECTIONS, TEMPLATES, Template
from demo_app.play.icons import icon
from demo_app.play.parts import Search


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
        Search.create(
            *(section(name, templates) for name, templates in SECTIONS.items()),
            label="Search the templates",
            placeholder="Search: audio, rank, relations, taxonomy …",
        ),
        here="/play",
    )


def section(name: str, templates: tuple[Template, ...]) -> rx.Component:
    return rx.el.section(
        rx.el.h2(name),
        rx.el.ul(*(card(each, name) for each in templates), class_name="cards"),
        aria_label=name,
    )


def card(template: Template, section: str) -> rx.Component:
    return rx.el.li(
        rx.el.a(
            icon(section),
            rx.el.span(
                rx.el.b(template.title),
                rx.el.span(template.what),
                rx.el.span(
                    " · ".join((*template.jobs, LANGUAGE[template.language])),
                    class_name="muted",
                ),
                class_name="words",
            ),
            href=f"/play?t={template.slug}",
        ),
        custom_attrs={"data-words": words(template, section)},
    )


LANGUAGE = {"xml": "XML", "python": "Python"}


def words(template: Template, section: str) -> str:
    """What a template is found by: its names, and the classes or tags that it is made of."""
    parts = (template.slug, template.title, template.what, section, *template.jobs)
    return " ".join((*parts, LANGUAGE[template.language], template.written.code)).lower()
