"""The name of a widget's outbox: who may send what lies in it."""

# Reflex leaves parts of its own types open.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from collections.abc import Iterator
from typing import Any

import reflex as rx
from reflex_base.event import EventChain, EventHandler, EventSpec
from reflex_base.utils.format import format_event_handler


def outbox_name(
    given: object, chain: EventChain | rx.Var[Any] | None, task: object, user: object
) -> str | rx.Var[str]:
    """Widgets with one name send each other's completions, each through its own handler.

    So a handler by itself is a name: every widget that has it does the same with a completion.
    Bound arguments, a lambda or a list may differ from row to row: there the task belongs to it.
    """
    name: str | rx.Var[str] = "+".join(_handlers(chain)) or "unheard"
    parts: list[object] = []
    if isinstance(given, EventSpec):
        parts += [bound.to_string() for _, bound in given.args]
    if not isinstance(given, EventHandler):
        parts.append(task)
    if user is not None:
        parts.append(user)
    for part in parts:
        name = name + "/" + (part.to(str) if isinstance(part, rx.Var) else str(part))
    return name


def _handlers(chain: EventChain | rx.Var[Any] | None) -> Iterator[str]:
    if chain is None:
        return
    # What is not known before the page runs is called by its expression.
    events = chain.events if isinstance(chain, EventChain) else [chain]
    for event in events:
        yield format_event_handler(event.handler) if isinstance(event, EventSpec) else str(event)
