"""Plots of shares: rows, columns and a grid of buttons, each with the tasks that are behind it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

import reflex as rx

NOTHING = "–"
# The element that shows what is behind a bar. A popover closes by Escape, and gives focus back.
BEHIND = "behind"

Form = Literal["rows", "wide rows", "columns"]
Opens = Callable[[rx.Var[str]], Any]


@dataclass
class Bar:
    """`key` finds what is behind it. Lengths are of 100%, as CSS takes them.

    `mark` is a line across, where another number is to be compared with this one.
    """

    key: str
    name: str
    value: str
    note: str
    reach: str = "0%"
    start: str = ""
    span: str = "0%"
    mark: str = ""
    alarm: bool = False
    empty: bool = False


@dataclass
class Cell:
    """Of two people. `shade` is how strong its colour is."""

    key: str
    name: str
    value: str
    shade: str
    empty: bool = False


@dataclass
class Plot:
    """`about` says in a sentence what is drawn; `nothing` stands where there is nothing to draw.

    What follows in time stands in columns; wide rows have long names.
    """

    title: str = ""
    about: str = ""
    nothing: str = ""
    bars: list[Bar] = field(default_factory=list)
    form: Form = "rows"


def drawn(plot: rx.Var[Plot], opens: Opens) -> rx.Component:
    """`opens` is what a bar does with its key, beside opening the popover."""
    bars = rx.cond(
        plot.form == "columns",
        rx.el.ol(
            rx.foreach(plot.bars, lambda each: rx.el.li(column(each, opens))), class_name="columns"
        ),
        rx.el.ol(
            rx.foreach(plot.bars, lambda each: rx.el.li(row(each, opens))), class_name="rows-of"
        ),
    )
    return rx.el.section(
        rx.el.h3(plot.title),
        rx.el.p(plot.about, class_name="muted"),
        rx.cond(plot.nothing != "", rx.el.p(plot.nothing, class_name="nothing"), bars),
        class_name=rx.cond(plot.form == "wide rows", "figure broad", "figure"),
    )


def row(each: rx.Var[Bar], opens: Opens) -> rx.Component:
    return rx.el.button(
        rx.el.span(each.name, class_name="of", dir="auto"),
        rx.el.span(
            rx.el.span(class_name="length", style={"width": each.reach}),
            rx.cond(
                each.start != "",
                rx.el.span(
                    class_name="interval",
                    style={"inset_inline_start": each.start, "width": each.span},
                ),
            ),
            rx.cond(
                each.mark != "",
                rx.el.span(class_name="mark", style={"inset_inline_start": each.mark}),
            ),
            class_name="track",
            aria_hidden="true",
        ),
        rx.el.span(each.value, class_name="value"),
        rx.el.span(each.note, class_name="note"),
        **opening(each.key, opens),
        class_name=rx.cond(each.empty, "row empty", "row"),
    )


def column(each: rx.Var[Bar], opens: Opens) -> rx.Component:
    return rx.el.button(
        rx.el.span(each.value, class_name="value"),
        rx.el.span(
            rx.el.span(
                class_name=rx.cond(each.alarm, "length alarm", "length"),
                style={"height": each.reach},
            ),
            rx.cond(
                each.mark != "",
                rx.el.span(class_name="mark", style={"bottom": each.mark}),
            ),
            class_name="track",
            aria_hidden="true",
        ),
        rx.el.span(each.name, class_name="of"),
        rx.cond(each.empty, rx.fragment(), rx.el.span(each.note, class_name="note")),
        **opening(each.key, opens),
        title=each.note,
        class_name="column",
    )


def grid(cells: rx.Var[list[list[Cell]]], opens: Opens) -> rx.Component:
    """Everybody beside everybody: each pair once."""
    return rx.el.div(
        rx.foreach(
            cells,
            lambda line: rx.el.div(
                rx.foreach(line, lambda each: cell(each, opens)), class_name="line"
            ),
        ),
        class_name="pairs",
    )


def cell(each: rx.Var[Cell], opens: Opens) -> rx.Component:
    return rx.el.button(
        rx.el.span(class_name="shade", style={"opacity": each.shade}, aria_hidden="true"),
        **opening(each.key, opens),
        title=f"{each.name}: {each.value}",
        aria_label=f"{each.name}: {each.value}",
        class_name=rx.cond(each.empty, "cell empty", "cell"),
    )


def opening(key: rx.Var[str], opens: Opens) -> dict[str, Any]:
    return {
        "on_click": opens(key),
        "type": "button",
        # Reflex takes the props that it does not know for CSS.
        "custom_attrs": {"popoverTarget": BEHIND},
    }
