"""Votes as a store would give them back, for tests."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from embed_label.annotation import Annotation
from embed_label.completion import Carried, Completion
from embed_label.interface import Interface
from embed_label.task import Task

Picked = str | Sequence[str]


@dataclass(frozen=True)
class Record:
    completion: Completion
    author: str
    task: str
    received_at: datetime
    verified: bool = True


def a_vote(
    models: Sequence[str], picked: Picked | None, *, task: str, author: str = "ann", at: int = 0
) -> Record:
    """Of outputs that stood in that order: which side was picked, or all names, the best first."""
    names = [chr(ord("A") + place) for place in range(len(models))]
    outputs = [
        {"name": name, "value": "…", "model": model}
        for name, model in zip(names, models, strict=True)
    ]
    children = [
        {"kind": "text", "name": name, "value": f"$outputs[{place}].value"}
        for place, name in enumerate(names)
    ]
    question = {"kind": "ranking", "name": "preference", "entries": names}
    if len(models) == 2:
        question = {"kind": "pairwise", "name": "preference", "left": "A", "right": "B"}
    lineup = {"kind": "lineup", "names": names, "children": children}
    answers = []
    if isinstance(picked, str):
        answers = [{"kind": "pairwise", "question": "preference", "picked": picked}]
    elif picked is not None:
        order = [names[list(models).index(model)] for model in picked]
        answers = [{"kind": "ranking", "question": "preference", "order": order}]
    shown = Carried(
        task=Task(id=task, data={"outputs": outputs}),
        interface=Interface.model_validate({"body": [lineup, question]}),
    )
    completion = Completion(
        task=task, carried=shown, annotation=Annotation.model_validate({"answers": answers})
    )
    received = datetime(2026, 3, 1, tzinfo=UTC) + timedelta(minutes=at)
    return Record(completion, author, task, received)
