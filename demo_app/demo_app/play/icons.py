"""A drawn sign and a hue for each section of the gallery."""

import reflex as rx

# Paths on a square of 24; hues in degrees.
SIGNS = {
    "Images": (160, "M4 5h16v14H4z M4 16l5-5 4 4 3-3 4 4 M15.5 9.2a.8.8 0 1 0 .1 0"),
    "Text": (210, "M5 6h14 M5 10h14 M5 14h9 M5 18h11"),
    "Conversations": (265, "M4 5h11v7H8l-4 3z M20 10v9l-3-2h-7v-2"),
    "Audio": (330, "M4 10v4 M8 6v12 M12 9v6 M16 4v16 M20 10v4"),
    "Video": (20, "M4 5h16v14H4z M10 9l5 3-5 3z"),
    "Time series": (190, "M4 19V5 M4 19h16 M6 15l4-5 3 3 3-7 4 5"),
    "Documents, tables, lists": (45, "M6 3h8l4 4v14H6z M14 3v4h4 M9 12h6 M9 16h6"),
    "Preferences": (290, "M4 6h6v12H4z M14 6h6v12h-6z M6 12l1.2 1.2L9 10.8"),
    "Feedback": (75, "M12 4l2.4 5 5.6.7-4.1 3.8 1.1 5.5-5-2.7-5 2.7 1.1-5.5L4 9.7 9.6 9z"),
    "Forms": (120, "M5 4h14v6H5z M5 14h14v6H5z M8 7h5 M8 17h7"),
}


def icon(section: str) -> rx.Component:
    hue, path = SIGNS[section]
    return rx.el.span(
        rx.el.svg(rx.el.path(d=path), view_box="0 0 24 24", width="24", height="24"),
        aria_hidden="true",
        class_name="sign",
        custom_attrs={"style": {"--hue": str(hue)}},
    )
