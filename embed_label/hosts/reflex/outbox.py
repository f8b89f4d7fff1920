"""The name of a widget's outbox: who may send what lies in it."""

# Reflex leaves parts of its own types open.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from collections.abc import Iterator
from typing import Any

import reflex as rx
from reflex_base.event import EventChain, EventHandler, EventSpec
from reflex_base.utils.format import format_event_handler
from reflex_base.vars.base import LiteralVar


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


def shared_outbox_name(
    given: object, chain: EventChain | rx.Var[Any] | None, user: object
) -> tuple[str | rx.Var[str], bool]:
    """One name for all lines that have this handler, and whether it differs from line to line.

    Each line then sends only what is about its own task, so the task need not be in the name, and
    hundreds of lines open one outbox. Arguments that are written out are part of it: two handlers
    may ask two things about one task.
    """
    name: str | rx.Var[str] = "+".join([*_handlers(chain), *_written(chain)]) or "unheard"
    if user is not None:
        name = name + "/" + (user.to(str) if isinstance(user, rx.Var) else str(user))
    return name, not isinstance(given, EventHandler)


def _written(chain: EventChain | rx.Var[Any] | None) -> Iterator[str]:
    """The bound arguments that are the same wherever they stand."""
    if not isinstance(chain, EventChain):
        return
    for event in chain.events:
        for _, bound in event.args if isinstance(event, EventSpec) else ():
            # Reflex has no public name for what a Var depends on.
            if isinstance(bound, LiteralVar) and not bound._get_all_var_data():  # pyright: ignore[reportPrivateUsage]
                yield str(bound)


def _handlers(chain: EventChain | rx.Var[Any] | None) -> Iterator[str]:
    if chain is None:
        return
    # What is not known before the page runs is called by its expression.
    events = chain.events if isinstance(chain, EventChain) else [chain]
    for event in events:
        yield format_event_handler(event.handler) if isinstance(event, EventSpec) else str(event)
