"""The widget for correcting what a model predicted."""

# Reflex leaves parts of its own types open.
# pyright: reportUnknownMemberType=false

from collections.abc import Mapping, Sequence
from typing import Any

import reflex as rx
from reflex_base.event import EventType

from embed_label.annotation import Annotation
from embed_label.completion import Completion
from embed_label.hosts.reflex.annotator import annotator, check_preset
from embed_label.hosts.reflex.plain import holds_vars
from embed_label.interface import Label
from embed_label.jobs.content import content_of
from embed_label.jobs.correct import correction
from embed_label.jobs.predicted import predicted
from embed_label.modalities import Source
from embed_label.questions import Question
from embed_label.regions import Region

Predictions = Sequence[Annotation | Region | Mapping[str, Any]] | rx.Var[Any]


def correct(
    *,
    predictions: Predictions,
    image: Any = None,
    text: Any = None,
    audio: Any = None,
    video: Any = None,
    series: Any = None,
    source: Source | None = None,
    labels: Sequence[Label | str] | None = None,
    questions: Sequence[Question] = (),
    draws: Sequence[str] = (),
    model: str | rx.Var[Any] | None = None,
    id: str | rx.Var[Any] | None = None,  # noqa: A002 the domain's word
    on_complete: EventType[()] | EventType[Completion] | EventType[dict[str, Any]] | None = None,
    acked: Sequence[str] | rx.Var[Any] | None = None,
    **annotator_props: Any,
) -> rx.Component:
    """A widget in which people put right what a model predicted.

        el.correct(image=S.photo, predictions=S.boxes, labels=["cat", "dog"], model="yolo-11s",
                   on_complete=S.save, acked=S.acked)

    In the handler `done.diff` is `Diff(accepted=7, edited=2, rejected=1, added=1)`, and
    `done.verdicts` says it of each region and answer. Values may be Vars, also inside `rx.foreach`.

    Args:
        predictions: Regions of one `model`, or `el.Annotation`s of several, which have answers too;
            as models, as dicts, or as a Var of such dicts: `[box.to_dict() for box in found]`.
        image: The URL of what is shown; or `text`, `audio`, `video`, `series`. Regions lie on the
            source of that name: `el.Box(source="image", ...)`.
        text: A text itself.
        audio: A URL.
        video: A URL.
        series: A URL, or columns by name.
        source: How it is shown, if not plainly: `el.SeriesSource(name="ecg", time="t")`. Regions
            then lie on the source of its name.
        labels: What regions can be called; those of the predictions if left out.
        questions: What is asked besides; a prediction may answer them.
        draws: The kinds of regions that can be added: those of the predictions, or all.
        model: Which model made them, and of which version: reports go by it.
        id: Of the task, and one that lasts: drafts and labels are kept by it. It follows from the
            content where all of that is known when the page is built.
        on_complete: The user submitted.
        acked: The ids that were kept, from `el.ack(...)`.
        annotator_props: All else that `el.annotator` takes, such as `ticket=`.
    """
    check_preset(locals(), of="el.correct")
    words = {"image": image, "text": text, "audio": audio, "video": video, "series": series}
    content = content_of(words, source, "el.correct")
    given: Any = predictions
    known = None
    if not holds_vars(predictions) and not isinstance(model, rx.Var):
        known = given = predicted(predictions, source=content.source, model=model)  # pyright: ignore[reportArgumentType] no Var
    elif model is not None:
        # A model that a page only knows at run time may have no name then, which is no id.
        given = [{"id": "predicted", "model": model, "regions": given}]
    return annotator(
        task={**({} if id is None else {"id": id}), "data": dict(content.data)},
        interface=correction(
            content.source, labels=labels, questions=questions, draws=draws, predictions=known
        ),
        predictions=given,
        on_complete=on_complete,
        acked=acked,
        **annotator_props,
    )
