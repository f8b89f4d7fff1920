"""The component: a line of feedback in a Reflex page, under whatever it is about."""

# Reflex leaves parts of its own types open.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

import warnings
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Literal, cast

import reflex as rx
from reflex.style import resolved_color_mode
from reflex_base.components.component import NoSSRComponent
from reflex_base.event import EventType
from reflex_base.utils.imports import ImportDict

from embed_label.annotation import Annotation
from embed_label.completion import Completion, Receipt, Refusal
from embed_label.hosts.reflex.annotator import route
from embed_label.hosts.reflex.events import TRIGGERS
from embed_label.hosts.reflex.layout import check_names
from embed_label.hosts.reflex.outbox import shared_outbox_name
from embed_label.hosts.reflex.plain import plain_annotation
from embed_label.jobs.feedback import REASONS, Scale, feedback_interface, feedback_task
from embed_label.widget import link

Unknown = rx.Var[Any]

HEARD = {name: TRIGGERS[name] for name in ("on_complete", "on_saved", "on_error")}


class Feedback(NoSSRComponent):
    """Use `feedback(...)`, which says what each prop is."""

    tag = "Feedback"

    task: Unknown
    interface: Unknown
    ticket: Unknown
    said: Unknown
    acked: Unknown
    refused: Unknown
    outbox: Unknown
    apart: Unknown
    server: Unknown
    theme: Unknown

    _css: str | None = None

    @classmethod
    def create(cls, *children: rx.Component, **props: Any) -> "Feedback":
        """`user` is no prop of the widget: it goes into the name of the outbox."""
        own = {*cls.get_props(), *HEARD, "user"} - {*rx.Component.get_fields()}
        check_names(props, own, of="feedback")
        given = {name: value for name, value in props.items() if value is not None}
        user = given.pop("user", None)
        if "on_complete" in given and "acked" not in given:
            _warn_at_most_once()
        if given.get("server") is True:
            given["server"] = route()
        if "said" in given:
            given["said"] = plain_annotation(given["said"], "said")
        given.setdefault("theme", resolved_color_mode)
        bundle = link(rx.asset)
        made = super().create(*children, library=bundle.entry, **given)
        made._css = bundle.css
        chain = made.event_triggers.get("on_complete")
        name, apart = shared_outbox_name(given.get("on_complete"), chain, user)
        if "outbox" not in given:
            made.outbox = rx.Var.create(name)
        if "apart" not in given:
            made.apart = rx.Var.create(apart)
        return made

    @classmethod
    def get_event_triggers(cls) -> dict[str, Any]:  # Reflex's signature
        return {**super().get_event_triggers(), **HEARD}

    def add_imports(self) -> ImportDict:
        return {"": self._css} if self._css else {}


@cache
def _warn_at_most_once() -> None:
    warnings.warn(
        "feedback(on_complete=...) without acked= delivers at most once: what is under way when "
        "the server stops is lost. Keep a list[str] in the state, do "
        "`self.acked = el.ack(self.acked, done)` once it is stored, and pass acked=State.acked.",
        stacklevel=4,
    )


def feedback(
    *,
    id: str | int | rx.Var[Any],  # noqa: A002 the word that everybody has for it
    scale: Scale = "thumbs",
    lowest: int | None = None,
    highest: int | None = None,
    reasons: Sequence[str] | rx.Var[Any] = (),
    ask_why: Literal["negative", "always", "never"] | int = "negative",
    comment: bool = True,
    text: str | rx.Var[Any] | None = None,
    rewrite: bool | None = None,
    prompt: Any = None,  # JSON, or a Var of it
    title: str = "",
    words: Mapping[str, str] | None = None,
    said: Annotation | Mapping[str, Any] | rx.Var[Any] | None = None,
    ticket: str | rx.Var[Any] | None = None,
    acked: Sequence[str] | rx.Var[Any] | None = None,
    refused: Sequence[Refusal | Mapping[str, str]] | rx.Var[Any] | None = None,
    outbox: str | rx.Var[Any] | None = None,
    user: str | rx.Var[Any] | None = None,
    server: Literal[True] | str | rx.Var[Any] | None = None,
    theme: Literal["light", "dark", "auto"] | rx.Var[Any] | None = None,
    on_complete: EventType[()] | EventType[Completion] | EventType[dict[str, Any]] | None = None,
    on_saved: EventType[()] | EventType[Receipt] | EventType[dict[str, Any]] | None = None,
    on_error: EventType[()] | EventType[dict[str, str]] | None = None,
    class_name: str | Sequence[str] | rx.Var[Any] | None = None,
    style: Mapping[str, Any] | None = None,
    key: str | rx.Var[Any] | None = None,
    custom_attrs: Mapping[str, Any] | None = None,
) -> rx.Component:
    """A line that asks how good something is; a click is a completion, and another one revises it.

    Made for many on a page: under each answer of a chat, in an `rx.foreach`.

    Args:
        id: Of what it is about. It is also the task's, so it has to last, and to differ from those
            of other tasks.
        scale: Thumbs, stars, faces, or numbers from 0 to 10.
        lowest: Where a scale of faces or numbers begins: at 0 or at 1.
        highest: Where a scale ends.
        reasons: What to pick from when it is asked why; a Var is welcome.
        ask_why: Below the middle of the scale, always, never, or up to that number.
        comment: Whether there is room for words.
        text: What was shown. It is stored, and may be rewritten.
        rewrite: Whether it may be; by default where there is a text.
        prompt: What it was the answer to. It is stored with it.
        title: The question, if it should be seen.
        words: Others for `yes`, `no`, `low`, `high`, `reasons`, `comment` or `rewrite`.
        said: What this user said before; it is shown, and can be changed.
        ticket: From `store.ticket(el.feedback_task(...), el.feedback_interface(...))` with the same
            words: makes what comes back verifiable.
        acked: The ids that were kept, from `el.ack(...)`. Without it, delivery is at most once.
        refused: What was turned down and why, from `el.refuse(...)`.
        outbox: By default all lines with this handler share one.
        user: Who sits there; on a shared computer nobody's work is sent as somebody else's.
        server: Where completions over 900 kB go: `True` for `embed_label.server` in this app, or a
            URL.
        theme: Follows the app's by default.
        on_complete: The user said something; again for each completion that was not acknowledged.
        on_saved: The HTTP route kept a completion; this is its receipt.
        on_error: It could not be shown.
        class_name: Of the element.
        style: CSS of the element.
        key: React's.
        custom_attrs: Attributes of the element.
    """
    offered = reasons if not isinstance(reasons, rx.Var) else REASONS
    interface = feedback_interface(
        scale=scale,
        lowest=lowest,
        highest=highest,
        reasons=cast("Any", offered),
        ask_why=ask_why,
        comment=comment,
        rewrite=text is not None if rewrite is None else rewrite,
        title=title,
        words=words,
    )
    return Feedback.create(
        task=_task(id, text, prompt, reasons),
        interface=interface.to_dict(),
        said=said,
        ticket=ticket,
        acked=acked,
        refused=refused,
        outbox=outbox,
        user=user,
        server=server,
        theme=theme,
        on_complete=on_complete,
        on_saved=on_saved,
        on_error=on_error,
        class_name=class_name,
        style=style,
        key=key,
        custom_attrs=custom_attrs,
    )


def _task(about: Any, text: Any, prompt: Any, reasons: Any) -> dict[str, Any]:
    """As `feedback_task` makes it; Vars are read by the widget."""
    given = {"text": text, "prompt": prompt}
    if isinstance(reasons, rx.Var):
        given["reasons"] = reasons
    known = {name: value for name, value in given.items() if value is not None}
    if not any(isinstance(value, rx.Var) for value in (about, *known.values())):
        return feedback_task(about, **known).to_dict()
    name = about if isinstance(about, rx.Var) else str(about)
    return {"id": name, "data": {"about": name, **known}}
