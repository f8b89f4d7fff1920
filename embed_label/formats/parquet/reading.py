"""Examples from a Parquet file that we wrote."""

import json
from collections.abc import Iterator
from os import PathLike
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from embed_label.annotation import Annotation
from embed_label.errors import TaskError
from embed_label.formats.example import Example, Submission
from embed_label.formats.files import found
from embed_label.formats.parquet.columns import ANNOTATION, DRAFT, PREDICTION, arrow, schema
from embed_label.interface import Interface
from embed_label.task import Task
from embed_label.wire import explain


def read(source: str | PathLike[str], *, interface: Interface | None = None) -> list[Example]:
    """A file, or a folder with some. The interface is not needed."""
    return [example for path in found(source, ".parquet") for example in _examples(path)]


def _examples(path: Path) -> Iterator[Example]:
    """Rows of one task stand together."""
    some: list[dict[str, Any]] = []
    for row in _rows(path):
        if some and some[0]["task"] != row["task"]:
            yield _example(some, path)
            some = []
        some.append(row)
    if some:
        yield _example(some, path)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    pa = arrow()
    try:
        file = arrow("pyarrow.parquet").ParquetFile(path)
        if missing := {*schema().names} - {*file.schema_arrow.names}:
            names = ", ".join(f'"{each}"' for each in sorted(missing))
            raise TaskError(f"{path} is no export of ours: it has no column {names}")
        for batch in file.iter_batches(batch_size=1000):
            yield from batch.to_pylist()
    except (OSError, pa.ArrowException) as error:
        raise TaskError(f"{path} cannot be read: {error}") from error


def _example(rows: list[dict[str, Any]], path: Path) -> Example:
    first = rows[0]
    try:
        said = [(row["is"], _annotation(row), _beside(row)) for row in rows if row["annotation"]]
        whole = _beside(first).get("example", {})
        return Example(
            task=Task(
                id=first["task"], data=json.loads(first["data"]), meta=json.loads(first["meta"])
            ),
            annotations=[
                Submission(annotation=each, **beside.get("submission", {}))
                for what, each, beside in said
                if what == ANNOTATION
            ],
            predictions=[each for what, each, _ in said if what == PREDICTION],
            drafts=[each for what, each, _ in said if what == DRAFT],
            **whole,
        )
    except ValidationError as error:
        raise TaskError(f'{path}, task "{first["task"]}": {explain(error)}') from error
    except (ValueError, TypeError) as error:
        raise TaskError(f'{path}, task "{first["task"]}": {error}') from error


def _beside(row: dict[str, Any]) -> dict[str, Any]:
    return json.loads(row["beside"]) if row["beside"] else {}


def _annotation(row: dict[str, Any]) -> Annotation:
    parts = {
        key: [json.loads(each["json"]) for each in row[key] or ()]
        for key in ("regions", "answers", "relations")
    }
    head = {"id": row["annotation"], "author": row["author"], "model": row["model"]}
    spaces = _beside(row).get("spaces", {})
    return Annotation.model_validate({**head, "score": row["score"], "spaces": spaces, **parts})
