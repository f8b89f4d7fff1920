"""The columns of the table, and an example as its rows."""

import json
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

from pydantic import JsonValue

from embed_label.annotation import Annotation
from embed_label.errors import PackageMissing
from embed_label.formats.example import Example, Submission
from embed_label.formats.store_facts import facts
from embed_label.questions import Answer
from embed_label.regions import Region

# What the row is: what somebody said, a model, what was begun, or that nobody said anything.
ANNOTATION, PREDICTION, DRAFT, NOTHING = "annotation", "prediction", "draft", "nothing"
# Columns of regions that hold a number.
NUMBERS = ("x", "y", "width", "height", "rotation", "radius_x", "radius_y", "start", "end", "score")
TOLD = ("verified", "surplus", "revision", "interface_version")


# Its types are in stubs, which are another package.
def arrow(module: str = "pyarrow") -> Any:
    try:
        return import_module(module)
    except ImportError as error:
        raise PackageMissing("Parquet", "parquet") from error


def schema() -> Any:
    """What is said stands in columns to query, and as JSON, from which all of it is read again."""
    pa = arrow()
    text, number, flag = pa.string(), pa.float64(), pa.bool_()
    moment = pa.timestamp("us", tz="UTC")
    region = pa.struct(
        [
            *((name, text) for name in ("id", "kind", "source")),
            ("item", pa.int64()),
            ("labels", pa.list_(text)),
            ("text", text),
            *((name, number) for name in NUMBERS),
            ("json", text),
        ]
    )
    answer = pa.struct(
        [
            *((name, text) for name in ("question", "kind", "region")),
            ("item", pa.int64()),
            ("values", pa.list_(text)),
            ("json", text),
        ]
    )
    relation = pa.struct(
        [("start", text), ("end", text), ("labels", pa.list_(text)), ("json", text)]
    )
    return pa.schema(
        [
            ("task", text),
            ("data", text),
            ("meta", text),
            ("is", text),
            *((name, text) for name in ("annotation", "author", "model")),
            ("score", number),
            ("skipped", flag),
            ("ground_truth", flag),
            ("lead_time", number),
            ("created_at", moment),
            ("updated_at", moment),
            ("verified", flag),
            ("surplus", flag),
            ("revision", pa.int64()),
            ("interface_version", text),
            ("review", text),
            ("regions", pa.list_(region)),
            ("answers", pa.list_(answer)),
            ("relations", pa.list_(relation)),
            ("beside", text),
        ]
    )


def rows_of(example: Example) -> Iterator[dict[str, Any]]:
    first = {
        "task": example.task.id,
        "data": _json(example.task.data),
        "meta": _json(example.task.meta),
    }
    # What is of the whole example stands in its first row.
    whole = {"notes": [*example.notes], "meta": example.meta}
    rest: dict[str, Any] = {"example": whole} if example.notes or example.meta else {}
    said = [
        *((ANNOTATION, each.annotation, each) for each in example.annotations),
        *((PREDICTION, each, None) for each in example.predictions),
        *((DRAFT, each, None) for each in example.drafts),
    ]
    for what, annotation, submission in said:
        yield {**first, "is": what, **_said(annotation, submission, rest)}
        rest = {}
    if not said:
        yield {**first, "is": NOTHING, "beside": _json(rest) if rest else None}


def _said(
    annotation: Annotation, submission: Submission | None, rest: Mapping[str, JsonValue]
) -> dict[str, Any]:
    beside = dict(rest)
    if annotation.spaces:
        beside["spaces"] = {key: each.to_dict() for key, each in annotation.spaces.items()}
    made: dict[str, Any] = {
        "annotation": annotation.id,
        "author": annotation.author,
        "model": annotation.model,
        "score": annotation.score,
        "regions": [_region(each) for each in annotation.regions],
        "answers": [_answer(each) for each in annotation.answers],
        "relations": [
            {"start": each.start, "end": each.end, "labels": [*each.labels]}
            | {"json": each.model_dump_json()}
            for each in annotation.relations
        ],
    }
    if submission is not None:
        told = facts(submission)
        review = told.get("review")
        made |= {
            "skipped": submission.skipped,
            "ground_truth": submission.ground_truth,
            "lead_time": submission.lead_time,
            "created_at": submission.created_at,
            "updated_at": submission.updated_at,
            **{key: told.get(key) for key in TOLD},
            "review": review.get("outcome") if isinstance(review, dict) else None,
        }
        beside["submission"] = submission.model_dump(mode="json", exclude={"annotation"})
    return {**made, "beside": _json(beside) if beside else None}


def _region(region: Region) -> dict[str, Any]:
    said = region.to_dict()
    numbers = {key: said[key] for key in NUMBERS if isinstance(said.get(key), int | float)}
    text = said.get("text")
    return {
        "id": region.id,
        "kind": said["kind"],
        "source": region.source,
        "item": region.item,
        "labels": [*region.labels],
        "text": text if isinstance(text, str) else None,
        **numbers,
        "json": _json(said),
    }


def _answer(answer: Answer) -> dict[str, Any]:
    said = answer.to_dict()
    return {
        "question": answer.question,
        "kind": said["kind"],
        "region": answer.region,
        "item": answer.item,
        "values": [*answer.values],
        "json": _json(said),
    }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
