"""The events of the component, and what they carry."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast

import reflex as rx
from pydantic import BaseModel
from reflex_base.event import no_args_event_spec, passthrough_event_spec

from embed_label.annotation import Annotation
from embed_label.asking import Prompt
from embed_label.completion import Completion, Receipt

# A trigger's spec maps what the browser says to Vars.
Spec = Callable[..., tuple[rx.Var[Any], ...]]


def carrying(model: type[BaseModel]) -> tuple[Spec, Spec]:
    """Two specs: lambdas get a Var of a dict, handlers may be typed as the model or any mapping.

    Reflex takes a constrained TypeVar for what the handler says, without the warning that it
    gives for a second concrete type.
    """
    # Made at run time for Reflex to read; a type checker would want to read it too.
    given = cast("Callable[..., Any]", TypeVar)("given", model, dict[str, Any], Mapping[str, Any])
    spec_of = cast("Callable[..., Spec]", passthrough_event_spec)
    return spec_of(dict[str, Any]), spec_of(given)


TRIGGERS = {
    "on_complete": carrying(Completion),
    "on_skip": carrying(Completion),
    "on_change": carrying(Annotation),
    "on_draft": carrying(Annotation),
    "on_saved": carrying(Receipt),
    "on_suggest": carrying(Prompt),
    "on_select": passthrough_event_spec(list[str]),
    "on_error": passthrough_event_spec(dict[str, str]),
    "on_ready": no_args_event_spec,
}
