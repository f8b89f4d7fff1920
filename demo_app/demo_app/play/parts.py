"""The parts of the playground that are written in JavaScript, in assets/play."""

import reflex as rx


class Editor(rx.Component):
    """A text area with colours, line numbers, and what is wrong at its line."""

    library = "$/public/play/editor.js"
    tag = "Editor"

    text: rx.Var[str]
    edition: rx.Var[int]
    language: rx.Var[str]
    label: rx.Var[str]
    wrong: rx.Var[str]
    line: rx.Var[int]
    on_edit: rx.EventHandler[rx.event.passthrough_event_spec(str)]


class Shown(rx.Component):
    """JSON to be read."""

    library = "$/public/play/shown.js"
    tag = "Shown"

    text: rx.Var[str]
    label: rx.Var[str]


class Copy(rx.Component):
    """Copies the address of the page."""

    library = "$/public/play/copy.js"
    tag = "Copy"

    words: rx.Var[str]


class Address(rx.Component):
    """Holds the address of the page to what stands in the editors."""

    library = "$/public/play/address.js"
    tag = "Address"

    hash: rx.Var[str]
    on_move: rx.EventHandler[rx.event.no_args_event_spec]


class Search(rx.Component):
    """Narrows what is inside it."""

    library = "$/public/play/search.js"
    tag = "Search"

    label: rx.Var[str]
    placeholder: rx.Var[str]
