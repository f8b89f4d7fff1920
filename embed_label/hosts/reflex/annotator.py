"""The component: the widget in a Reflex page."""

# Reflex leaves parts of its own types open.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

import warnings
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Literal, Unpack

import reflex as rx
from reflex.style import resolved_color_mode
from reflex_base.components.component import NoSSRComponent
from reflex_base.event import EventType
from reflex_base.utils.imports import ImportDict
from reflex_components_core.core.upload import uploaded_files_url_prefix

from embed_label.annotation import Annotation
from embed_label.asking import Prompt, Proposal
from embed_label.completion import ROUTE, Completion, Receipt, Refusal
from embed_label.hosts.reflex.events import TRIGGERS
from embed_label.hosts.reflex.layout import Layout, check_names
from embed_label.hosts.reflex.outbox import outbox_name
from embed_label.hosts.reflex.plain import (
    id_of,
    plain,
    plain_annotation,
    plain_annotations,
    plain_task,
)
from embed_label.interface import Interface
from embed_label.task import Task
from embed_label.widget import link

# A Var says only at run time what it holds: the widget checks it, and says what is wrong in place.
Unknown = rx.Var[Any]


class Annotator(NoSSRComponent):
    """Use `annotator(...)`, which says what each prop is."""

    tag = "Annotator"

    task: Unknown
    interface: Unknown
    ticket: Unknown
    predictions: Unknown
    annotation: Unknown
    upcoming: Unknown
    proposal: Unknown
    locked: Unknown
    acked: Unknown
    refused: Unknown
    revealed: Unknown
    outbox: Unknown
    server: Unknown
    theme: Unknown

    _css: str | None = None

    @classmethod
    def create(cls, *children: rx.Component, **props: Any) -> "Annotator":
        """`user` is no prop of the widget: it goes into the name of the outbox."""
        check_names(props, cls.own_names())
        given = {name: value for name, value in props.items() if value is not None}
        user = given.pop("user", None)
        given |= _as_plain(given)
        if "on_complete" in given and "acked" not in given:
            _warn_at_most_once()
        if isinstance(given.get("ticket"), str):
            _warn_of_a_ticket_in_the_page()
        given.setdefault("theme", resolved_color_mode)
        bundle = link(rx.asset)
        made = super().create(*children, library=bundle.entry, **given)
        made._css = bundle.css
        if "outbox" not in given:
            chain = made.event_triggers.get("on_complete")
            task = id_of(given["task"]) if "task" in given else ""
            name = outbox_name(given.get("on_complete"), chain, task, user)
            made.outbox = rx.Var.create(name)
        return made

    @classmethod
    def own_names(cls) -> set[str]:
        """What it takes beyond what every component does."""
        return {*cls.get_props(), *TRIGGERS, "user"} - {*rx.Component.get_fields()}

    @classmethod
    def get_event_triggers(cls) -> dict[str, Any]:  # Reflex's signature
        return {**super().get_event_triggers(), **TRIGGERS}

    def add_imports(self) -> ImportDict:
        return {"": self._css} if self._css else {}


def check_preset(given: Mapping[str, Any], *, of: str) -> None:
    """A name that neither a preset nor the annotator has is answered with those of both."""
    own = {*given, *Annotator.own_names()} - {"annotator_props"}
    check_names(given["annotator_props"], own, of=of)


def _as_plain(given: Mapping[str, Any]) -> dict[str, Any]:
    """The props that people may give as models, as what travels."""
    made: dict[str, Any] = {}
    if "task" in given:
        made["task"] = plain_task(given["task"])
    if "interface" in given:
        made["interface"] = plain(given["interface"], Interface)
    if "annotation" in given:
        made["annotation"] = plain_annotation(given["annotation"])
    if "predictions" in given:
        made["predictions"] = plain_annotations(given["predictions"], "predictions")
    if "proposal" in given:
        made["proposal"] = plain(given["proposal"], Proposal)
    if given.get("server") is True:
        made["server"] = route()
    return made


def route() -> rx.Var[str]:
    """The URL of the completions route in this app, in dev and prod and behind a prefix."""
    # Of the URLs that Reflex knows in the browser this is the one that it lets a page build on.
    return rx.Var.create(f"{uploaded_files_url_prefix}/..{ROUTE}").to(str)


@cache
def _warn_at_most_once() -> None:
    warnings.warn(
        "annotator(on_complete=...) without acked= delivers at most once: a completion that is "
        "under way when the server stops is lost. Keep a list[str] in the state, do "
        "`self.acked = el.ack(self.acked, done)` once it is stored, and pass acked=State.acked.",
        stacklevel=4,
    )


@cache
def _warn_of_a_ticket_in_the_page() -> None:
    warnings.warn(
        "annotator(ticket=...) was given a ticket itself: it is written into the page when that is "
        "compiled, for every visitor, and expires there. Make it in an on_load handler, keep it in "
        "a state and pass ticket=State.ticket.",
        stacklevel=4,
    )


def annotator(
    *,
    task: Task | Mapping[str, Any] | rx.Var[Any],
    interface: Interface | Mapping[str, Any] | rx.Var[Any],
    ticket: str | rx.Var[Any] | None = None,
    predictions: Sequence[Annotation | Mapping[str, Any] | rx.Var[Any]] | rx.Var[Any] | None = None,
    annotation: Annotation | Mapping[str, Any] | rx.Var[Any] | None = None,
    upcoming: Sequence[Mapping[str, Any]] | rx.Var[Any] | None = None,
    proposal: Proposal | Mapping[str, Any] | rx.Var[Any] | None = None,
    locked: bool | rx.Var[Any] | None = None,
    acked: Sequence[str] | rx.Var[Any] | None = None,
    refused: Sequence[Refusal | Mapping[str, str]] | rx.Var[Any] | None = None,
    revealed: Mapping[str, str] | rx.Var[Any] | None = None,
    outbox: str | rx.Var[Any] | None = None,
    user: str | rx.Var[Any] | None = None,
    server: Literal[True] | str | rx.Var[Any] | None = None,
    theme: Literal["light", "dark", "auto"] | rx.Var[Any] | None = None,
    on_complete: EventType[()] | EventType[Completion] | EventType[dict[str, Any]] | None = None,
    on_skip: EventType[()] | EventType[Completion] | EventType[dict[str, Any]] | None = None,
    on_change: EventType[()] | EventType[Annotation] | EventType[dict[str, Any]] | None = None,
    on_draft: EventType[()] | EventType[Annotation] | EventType[dict[str, Any]] | None = None,
    on_select: EventType[()] | EventType[list[str]] | None = None,
    on_ready: EventType[()] | None = None,
    on_error: EventType[()] | EventType[dict[str, str]] | None = None,
    on_saved: EventType[()] | EventType[Receipt] | EventType[dict[str, Any]] | None = None,
    on_suggest: EventType[()] | EventType[Prompt] | EventType[dict[str, Any]] | None = None,
    on_mount: EventType[()] | None = None,
    on_unmount: EventType[()] | None = None,
    id: str | rx.Var[Any] | None = None,  # noqa: A002 Reflex's name
    class_name: str | Sequence[str] | rx.Var[Any] | None = None,
    style: Mapping[str, Any] | None = None,
    key: str | rx.Var[Any] | None = None,
    custom_attrs: Mapping[str, Any] | None = None,
    **layout: Unpack[Layout],
) -> rx.Component:
    """A widget that asks its user for an annotation of one task.

    Every value may be a Var; models, dicts and dicts of Vars are welcome.

    Args:
        task: What is shown. Give it an id that lasts: drafts and labels are kept by it. Data
            without one gets an id from its content.
        interface: How it is shown and what is asked.
        ticket: From `store.ticket(task, interface)`: makes what comes back verifiable.
        predictions: What models said. The user starts from them, and `done.diff` tells what became
            of each region.
        annotation: What this user said before, to go on from.
        upcoming: The tasks that come next, each `{"task": ..., "ticket": ...}`: the widget loads
            them ahead, goes on by itself when one is submitted, and offers the way back.
        proposal: What a model answers to `on_suggest`: the latest `Proposal`. Its regions are shown
            until they are accepted or refused; an answer to an earlier prompt is ignored.
        locked: Shows, but takes no edits.
        acked: The ids that were kept, from `el.ack(...)`. Without it, delivery is at most once.
        refused: What was turned down and why, from `el.refuse(...)`.
        revealed: Which model was behind each alias of a blind comparison, from `store.reveal(...)`
            after the acknowledgement.
        outbox: Completions that wait in a browser under this name may be sent by any widget of the
            same name. By default it is the handler's, with the task's id if the handler is not a
            plain one.
        user: Who sits there; on a shared computer nobody's work is sent as somebody else's.
        server: Where completions over 900 kB go: `True` for `embed_label.server` in this app, or a
            URL.
        theme: Follows the app's by default.
        on_complete: The user submitted; again for each completion that was not acknowledged.
        on_skip: The user skipped; the completion says why.
        on_change: The annotation after an edit.
        on_draft: The annotation that was put aside in the browser.
        on_select: The ids of the selected regions.
        on_ready: Everything is shown.
        on_error: A source could not be shown: `{"source": ..., "problem": ...}`.
        on_saved: The HTTP route kept a completion; this is its receipt.
        on_suggest: The user asks a model, by a box, a point or a scribble: a `Prompt`. Given this,
            images have the tools for it. Answer with `proposal`, or say what the `problem` is.
        on_mount: Reflex's own.
        on_unmount: Reflex's own.
        id: Of the element.
        class_name: Of the element.
        style: CSS of the element.
        key: React's.
        custom_attrs: Attributes of the element.
        layout: Common CSS of the element's outside, such as `width`.
    """
    given = dict(locals())
    return Annotator.create(**given.pop("layout"), **given)
