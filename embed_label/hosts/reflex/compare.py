"""The widget for comparing what several models made."""

# Reflex leaves parts of its own types open.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from collections.abc import Mapping, Sequence
from typing import Any, cast

import reflex as rx
from reflex_base.event import EventType

from embed_label.completion import Completion
from embed_label.errors import TaskError
from embed_label.hosts.reflex.annotator import annotator, check_preset
from embed_label.jobs.compare import (
    PROMPT,
    Asked,
    Show,
    of_contents,
    of_predictions,
    shown_prompt,
)
from embed_label.jobs.content import content_of
from embed_label.jobs.outputs import are_predictions, outputs_of
from embed_label.modalities import Source

BLINDED = {"task", "interface", "ticket", "predictions"}
# The widget quotes what it got in place of a task, up to 57 characters of it.
WRONG = "outputs= is not what el.blind returned on the server"
HOW = (
    "make it on the server, where the names stay: "
    "self.blinded = el.blind(outputs, store=store), and give outputs=State.blinded, blind=True"
)


def compare(
    *,
    outputs: Mapping[str, Any] | Sequence[tuple[str, Any]] | rx.Var[Any],
    blind: bool = False,
    prompt: Any = None,
    image: Any = None,
    text: Any = None,
    audio: Any = None,
    video: Any = None,
    series: Any = None,
    source: Source | None = None,
    aspects: Sequence[str] = (),
    merge: bool = False,
    show: Show = "side_by_side",
    against: str = "",
    id: str | rx.Var[Any] | None = None,  # noqa: A002 the domain's word
    on_complete: EventType[()] | EventType[Completion] | EventType[dict[str, Any]] | None = None,
    acked: Sequence[str] | rx.Var[Any] | None = None,
    revealed: Mapping[str, str] | rx.Var[Any] | None = None,
    **annotator_props: Any,
) -> rx.Component:
    """A widget in which people say which of several outputs is better.

        el.compare(prompt=S.question, outputs={"gpt": S.one, "ours": S.other},
                   on_complete=S.save, acked=S.acked)
        el.compare(outputs=S.blinded, blind=True, on_complete=S.save, acked=S.acked)

    Of two they pick one, neither or both; more they rank. Blind, neither the names nor the order
    may come from the page: everything that a Var holds is in the browser, shown or not. So with
    `blind=True` the outputs are what `el.blind` returned, and nothing else is taken; it was told
    the aspects and all that.

    Args:
        outputs: By the name of their model, 2 to 8: texts, numbers, JSON, Vars, or
            `el.Annotation`s, which are predictions on what `image=` and the like show. `None`, an
            exception or `el.Failed("why")` stands for one that did not come: it is shown as such,
            and can still be ranked. Blind, what `el.blind` returned, or a Var of it.
        blind: Whether nobody may see which model is which.
        prompt: What the models were asked: a text, or a list of chat messages. Blind, it is shown
            unless `el.blind` was given one, which is also kept with the vote.
        image: What predictions are about; or `text`, `audio`, `video`, `series`.
        text: See `image`.
        audio: See `image`.
        video: See `image`.
        series: See `image`.
        source: How each output is shown, such as `el.ImageSource(name="output")` for addresses of
            images; how the content is, where the outputs are predictions.
        aspects: Rated for each output, such as "helpful" and "true".
        merge: Ask for the best of all as well.
        show: How they are arranged at first.
        against: The name of the output that the others are compared with, or "mine".
        id: Of the task, and one that lasts: drafts and labels are kept by it.
        on_complete: The user submitted.
        acked: The ids that were kept, from `el.ack(...)`.
        revealed: Which model was which, from `store.reveal(done["id"])`, after the acknowledgement.
        annotator_props: All else that `el.annotator` takes.
    """
    check_preset(locals(), of="el.compare")
    more: dict[str, Any] = {
        "on_complete": on_complete,
        "acked": acked,
        "revealed": revealed,
        **annotator_props,
    }
    asked = Asked(aspects=aspects, merge=merge, show=show, against=against)
    words = {"image": image, "text": text, "audio": audio, "video": video, "series": series}
    if blind or isinstance(outputs, rx.Var) or _is_blinded(outputs):
        said = {**words, "source": source, "id": id}
        _must_be_told_before([k for k, v in said.items() if v is not None], asked)
        return _blinded(outputs, prompt, blind=blind, more=more)
    given = outputs_of(outputs, "el.compare")
    if are_predictions(given):
        content = content_of(words, source, "el.compare")
        made = of_predictions(given, asked, content=content, prompt=prompt)
    else:
        models = {each.name: each.name for each in given}
        made = of_contents(given, asked, prompt=prompt, source=source, models=models)
    return annotator(
        task={**({} if id is None else {"id": id}), "data": made.data},
        interface=made.interface,
        predictions=list(made.predictions) or None,
        **more,
    )


def _is_blinded(outputs: object) -> bool:
    return isinstance(outputs, Mapping) and {*cast("Mapping[str, object]", outputs)} == BLINDED


def _must_be_told_before(given: Sequence[str], asked: Asked) -> None:
    plain = Asked()
    names = ("aspects", "merge", "show", "against")
    told = [*given, *(name for name in names if getattr(asked, name) != getattr(plain, name))]
    if told:
        raise TaskError(
            f"a blind comparison is made on the server: give {', '.join(f'{n}=' for n in told)} "
            "to el.blind"
        )


def _blinded(outputs: object, prompt: Any, *, blind: bool, more: Mapping[str, Any]) -> rx.Component:
    if isinstance(outputs, rx.Var):
        if not blind:
            raise TaskError(
                "el.compare cannot see the names in a Var: give a dict of them, "
                'outputs={"gpt": State.one, "ours": State.other}; or, for a blind comparison, '
                + HOW
            )
        return _of_var(outputs, prompt, more)
    if not _is_blinded(outputs):
        raise TaskError(f"blind=True takes what el.blind returned, and nothing else; {HOW}")
    given = {**cast("Mapping[str, Any]", outputs)}
    if prompt is not None and PROMPT not in given["task"]["data"]:
        task, interface = given["task"], given["interface"]
        given["task"] = {**task, "data": {PROMPT: prompt, **task["data"]}}
        given["interface"] = {**interface, "body": [*_asks(prompt), *interface["body"]]}
    return annotator(**given, **more)


def _asks(prompt: Any) -> list[Any]:
    return [each.to_dict() for each in shown_prompt(prompt)]


def _of_var(outputs: rx.Var[Any], prompt: Any, more: Mapping[str, Any]) -> rx.Component:
    """Until it is loaded there is nothing to show; then it must be what el.blind returned."""
    made = outputs.to(dict[str, Any])
    # A dict of names has none of this. Nothing in it is shown, and the widget says what is wrong.
    task, interface = _asking(made, prompt)
    shown = annotator(
        task=rx.cond(made["ticket"], task, WRONG),
        interface=interface,
        ticket=made["ticket"],
        predictions=made["predictions"],
        **more,
    )
    return rx.cond(made.length() > 0, shown)


def _asking(made: Any, prompt: Any) -> tuple[Any, Any]:  # a Var of a dict
    """Its task and its interface, with the prompt before all else where they have none."""
    if prompt is None:
        return made["task"], made["interface"]
    task, interface = made["task"].to(dict[str, Any]), made["interface"].to(dict[str, Any])
    data = task["data"].to(dict[str, Any])
    body = rx.Var.create(_asks(prompt)).to(list[Any]) + interface["body"].to(list[Any])
    told = rx.Var.create({PROMPT: prompt}).to(dict[str, Any])
    return (
        {"id": task["id"], "data": told.merge(data)},
        # A dict of names has no body that the prompt could stand before.
        rx.cond(
            made["ticket"], rx.cond(data.contains(PROMPT), interface, {"body": body}), interface
        ),
    )
