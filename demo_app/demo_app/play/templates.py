"""All templates by section, to be searched."""

from typing import Protocol

import reflex as rx

from demo_app.gallery import SECTIONS, Template

from .icons import icon
from .parts import Search

LANGUAGE = {"xml": "XML", "python": "Python"}


class Way(Protocol):
    """What is clicked on a card: an icon, and what the template is called and for."""

    def __call__(
        self, template: Template, icon: rx.Component, *words: rx.Component
    ) -> rx.Component: ...


def templates(way: Way) -> rx.Component:
    return Search.create(
        *(section(name, some, way) for name, some in SECTIONS.items()),
        label="Search the templates",
        placeholder="Search: audio, rank, relations, taxonomy …",
    )


def section(name: str, some: tuple[Template, ...], way: Way) -> rx.Component:
    return rx.el.section(
        rx.el.h2(name),
        rx.el.ul(*(card(each, name, way) for each in some), class_name="cards"),
        aria_label=name,
    )


def card(template: Template, section: str, way: Way) -> rx.Component:
    words = rx.el.b(template.title), rx.el.span(template.what)
    return rx.el.li(
        way(template, icon(section), *words),
        custom_attrs={"data-words": found_by(template, section)},
    )


def found_by(template: Template, section: str) -> str:
    """Its names, and the classes or tags that it is made of."""
    parts = (template.slug, template.title, template.what, section, *template.jobs)
    return " ".join((*parts, LANGUAGE[template.language], template.written.code)).lower()
