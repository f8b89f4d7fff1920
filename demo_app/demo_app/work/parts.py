"""The parts of these pages that are written in JavaScript, in assets/work."""

from typing import Any

import reflex as rx
from reflex_components_core.core.upload import uploaded_files_url_prefix


class Rows(rx.Component):
    """A table of which only the rows in sight are in the page."""

    library = "$/public/work/rows.js"
    tag = "Rows"

    at: rx.Var[str]
    states: rx.Var[list[list[str]]]
    edition: rx.Var[int]
    on_open: rx.EventHandler[rx.event.passthrough_event_spec(str)]


class Drop(rx.Component):
    """Takes files, folders and archives, and sends them."""

    library = "$/public/work/drop.js"
    tag = "Drop"

    at: rx.Var[str]
    is_busy: rx.Var[bool]
    on_sent: rx.EventHandler[rx.event.passthrough_event_spec(str, int)]


def served(path: str, project: Any) -> rx.Var[str]:
    """Where the backend answers that, in dev too, where it has another port than the pages."""
    start = rx.Var.create(f"{uploaded_files_url_prefix}/../_work/{path}?project=").to(str)
    name = rx.Var(f"encodeURIComponent({project!s})", _var_data=project._get_all_var_data())
    return start + name.to(str)


def fetched(key: rx.Var[str]) -> rx.Var[str]:
    """Where a finished export is fetched."""
    return rx.Var.create(f"{uploaded_files_url_prefix}/../_work/exports/").to(str) + key
