"""The columns of a sheet: what was shown, who said it and how it came about, what was said."""

import json
from collections.abc import Mapping, Sequence

from pydantic import JsonValue

from embed_label.formats.cells import guarded
from embed_label.formats.part import is_number, plain
from embed_label.formats.store_facts import facts
from embed_label.formats.subject import Said
from embed_label.interface import Interface
from embed_label.questions import Answer
from embed_label.task import Task

BY = ("annotation", "author", "model", "score")
TIMES = ("created_at", "updated_at", "lead_time")
# What a store says of an annotation, by its name there.
FACTS = ("skipped", "ground_truth", "verified", "surplus", "review", "interface_version")
MARKED = ("regions", "relations", "spaces")
SHA = "sha256"
OWN = ("task", SHA, *BY, *TIMES, *FACTS, *MARKED)
ABOUT = frozenset({"question", "region", "item", "kind"})


class Columns:
    """Those of an interface; a source or a question that is called like one of ours is marked."""

    def __init__(self, interface: Interface) -> None:
        self.sources = {name: _apart(name, "source") for name in interface.sources}
        self.questions = {name: _apart(name, "question") for name in interface.questions}
        self.head: Sequence[str] = (
            "task",
            *self.sources.values(),
            SHA,
            *BY,
            *TIMES,
            *FACTS,
            *self.questions.values(),
            *MARKED,
        )


def _apart(name: str, what: str) -> str:
    return f"{name} ({what})" if name in OWN else name


def about(task: Task) -> dict[str, str]:
    """Its id, and the hashes of the files that it shows."""
    files, own = task.meta.get("files"), task.meta.get(SHA)
    listed = files if isinstance(files, list) else []
    digests = [str(each[SHA]) for each in listed if isinstance(each, dict) and each.get(SHA)]
    return {"task": task.id, SHA: own if isinstance(own, str) else " ".join(digests)}


def byline(said: Said) -> dict[str, str]:
    annotation, submission = said.annotation, said.submission
    made = {
        "annotation": annotation.id,
        "author": annotation.author,
        "model": annotation.model or "",
        "score": cell(annotation.score),
    }
    if submission is None:
        return made
    told = facts(submission)
    review = told.get("review")
    why = told.get("skipped")
    return {
        **made,
        "created_at": submission.created_at.isoformat() if submission.created_at else "",
        "updated_at": submission.updated_at.isoformat() if submission.updated_at else "",
        "lead_time": cell(submission.lead_time),
        "skipped": (why if isinstance(why, str) and why else "yes") if submission.skipped else "",
        "ground_truth": "yes" if submission.ground_truth else "",
        "verified": _yes_no(told.get("verified")),
        "surplus": _yes_no(told.get("surplus")),
        "review": cell(review.get("outcome")) if isinstance(review, dict) else "",
        "interface_version": cell(told.get("interface_version")),
    }


def answered(answers: Sequence[Answer]) -> str:
    """All answers to one question: the word for it where one will do, else JSON."""
    first = answers[0]
    is_alone = len(answers) == 1 and first.region is None and first.item is None
    if is_alone and (plainly := _plainly(first)) is not None:
        return plainly
    return compact([each.to_dict() for each in answers])


def _plainly(answer: Answer) -> str | None:
    said = answer.model_dump(mode="json", exclude=set(ABOUT))
    if len(said) != 1:
        return None
    (value,) = said.values()
    match value:
        case [str(only)] if not only.startswith(("[", "{")) and only:
            return only
        case str() if value.startswith(("[", "{")):
            return None
        case _:
            return cell(value)


def cell(value: JsonValue) -> str:
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case _ if is_number(value):
            return str(plain(value))
        case _:
            return compact(value)


def compact(value: JsonValue) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) if value else ""


def guarded_all(cells: Mapping[str, str]) -> dict[str, str]:
    return {key: guarded(each) for key, each in cells.items()}


def _yes_no(value: JsonValue) -> str:
    return "" if value is None else "yes" if value else "no"
