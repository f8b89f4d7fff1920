"""The task, interface and completions that the store's tests are about."""

from typing import Any

from embed_label.completion import Completion
from embed_label.interface import Interface
from embed_label.task import Task
from embed_label.wire import new_id

TEXT = "hello 🦊 world"


def an_interface(**more: Any) -> Interface:
    return Interface.model_validate(
        {
            "body": [
                {"kind": "text", "name": "text"},
                {"kind": "labels", "of": "text", "labels": ["animal", "place"]},
                {"kind": "comment", "name": "why"},
                {"kind": "rating", "name": "stars", "required": True},
            ],
            **more,
        }
    )


def a_task(name: str = "t1", **data: Any) -> Task:
    return Task(id=name, data={"text": TEXT, **data})


def an_answer(ticket: str | None = None, *, task: str = "t1", **more: Any) -> dict[str, Any]:
    """What a browser sends: plain JSON values, valid for `a_task` and `an_interface`."""
    why = more.pop("why", "because")
    value = {
        "task": task,
        "ticket": ticket,
        "annotation": {
            "regions": [
                {"kind": "span", "source": "text", "start": 6, "end": 7, "text": "🦊"}
                | {"labels": ["animal"]}
            ],
            "answers": [
                {"kind": "comment", "question": "why", "text": why},
                {"kind": "rating", "question": "stars", "rating": 4},
            ],
        },
        **more,
    }
    return Completion.model_validate({"id": new_id(), **value}).to_dict()


def a_carried(**more: Any) -> dict[str, Any]:
    """An answer without a ticket, that says itself what it was shown."""
    carried = {"task": a_task().to_dict(), "interface": an_interface().to_dict()}
    return an_answer(carried=carried, **more)
