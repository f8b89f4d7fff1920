"""Comparisons and feedback that people answered."""

from typing import Any

from pydantic import JsonValue

from embed_label.interface import Interface
from embed_label.jobs.feedback import feedback_interface, feedback_task
from embed_label.task import Task
from tests.unit.quality.people import Record, prefers, say

PROMPT = "Why is the sky blue?"
TEXTS = ("Rayleigh.", "The sea.", "God knows.")


def lineup(*names: str, merged: bool = False, kind: str = "text") -> Interface:
    sources = [
        {"kind": kind, "name": name, "value": f"$outputs[{at}].value"}
        for at, name in enumerate(names)
    ]
    asked: dict[str, Any] = (
        {"kind": "pairwise", "name": "preference", "left": names[0], "right": names[1]}
        if len(names) == 2
        else {"kind": "ranking", "name": "preference", "entries": [*names]}
    )
    best = [{"kind": "comment", "name": "best"}] if merged else []
    shown = {"kind": "lineup", "names": [*names], "children": sources}
    return Interface.model_validate(
        {"body": [shown | {"merged": "best" if merged else ""}, asked, *best]}
    )


def compared(*names: str, task: str = "t", **other: Any) -> Task:
    outputs: list[JsonValue] = [
        {"name": name, "value": text} for name, text in zip(names, TEXTS, strict=False)
    ]
    return Task(id=task, data={"prompt": PROMPT, "outputs": outputs, **other})


def good(yes: bool) -> dict[str, Any]:
    return {"kind": "yes_no", "question": "good", "yes": yes}


def writes(question: str, text: str) -> dict[str, Any]:
    return {"kind": "comment", "question": question, "text": text}


def of_two(side: str, **other: Any) -> Record:
    task = compared("A", "B", **other)
    return say("ann", task, prefers("preference", side), interface=lineup("A", "B"))


def feedback(*answers: dict[str, Any], who: str = "ann", **form: Any) -> Record:
    task = feedback_task("m1", text="The sea.", prompt=PROMPT)
    return say(who, task, *answers, interface=feedback_interface(**form))
