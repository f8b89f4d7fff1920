"""What people made of predictions, for tests."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from embed_label.annotation import Annotation
from embed_label.interface import Interface
from embed_label.showing import Showing
from tests.unit.quality.people import Record, Shelf, say

INTERFACE = Interface.model_validate({"body": [{"kind": "image", "name": "photo"}]})
A_DAY = 24 * 60


def predicted(
    *regions: Mapping[str, Any],
    model: str = "yolo",
    answers: Sequence[Mapping[str, Any]] = (),
    score: float | None = None,
) -> Annotation:
    return Annotation.model_validate(
        {"model": model, "regions": regions, "answers": answers, "score": score}
    )


def stands(region: Mapping[str, Any], **other: Any) -> dict[str, Any]:
    """A predicted region as somebody let it stand, or with something of it changed."""
    own = {"id": f"own-{region['id']}", "derived_from": region["id"], "confirmed": True}
    return {**region, "score": None, **own, **other}


def corrected(
    task: str, *regions: Mapping[str, Any], of: Iterable[Annotation] = (), **other: Any
) -> Record:
    """`of` are the predictions that were shown."""
    return say("ann", task, *other.pop("answers", ()), regions=regions, predictions=[*of], **other)


def kept(records: Sequence[Record], hidden: Mapping[str, Sequence[Annotation]] = {}) -> Shelf:
    """A shelf that knows of each task what was predicted, and hid it from some."""
    showings = {
        each.completion.id: Showing(
            predictions=hidden.get(each.task, each.completion.predictions),
            hidden=each.task in hidden,
        )
        for each in records
    }
    return Shelf(records, INTERFACE, showings=showings)
