"""How a page places the widget: the CSS that the component takes as props."""

from collections.abc import Iterable
from typing import Any, TypedDict

import reflex as rx

from embed_label.errors import UnknownProp, nearest

Css = str | int | float | list[str] | rx.Var[Any]


class Layout(TypedDict, total=False):
    """The widget's outside. Any other CSS goes into `style`."""

    width: Css
    min_width: Css
    max_width: Css
    height: Css
    min_height: Css
    max_height: Css
    margin: Css
    margin_x: Css
    margin_y: Css
    margin_top: Css
    margin_right: Css
    margin_bottom: Css
    margin_left: Css
    padding: Css
    border: Css
    border_radius: Css
    box_shadow: Css
    background: Css
    color: Css
    font_family: Css
    font_size: Css
    display: Css
    overflow: Css
    opacity: Css
    flex: Css
    flex_grow: Css
    flex_shrink: Css
    flex_basis: Css
    order: Css
    align_self: Css
    justify_self: Css
    grid_area: Css
    grid_column: Css
    grid_row: Css


# What every Reflex component has. `on_mount` and `on_unmount` are Reflex's; of the DOM's events
# none would ever fire.
EVERY_COMPONENT = {
    "id", "class_name", "style", "key", "ref", "custom_attrs", "on_mount", "on_unmount",
}  # fmt: skip
ATTRIBUTES = ("data_", "aria_")


def check_names(given: Iterable[str], own: Iterable[str], *, of: str = "annotator") -> None:
    """Reflex makes CSS of a prop that it does not know: here that is an error."""
    known = {*own, *EVERY_COMPONENT, *Layout.__annotations__}
    for name in given:
        if name not in known and not name.startswith(ATTRIBUTES):
            # CSS is not what somebody meant who gets a name wrong.
            raise UnknownProp(
                f'{of} has no prop "{name}"; {nearest(name, own)} '
                "CSS that is not layout goes into style={...}"
            )
