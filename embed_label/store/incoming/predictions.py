"""What models said of tasks before anybody was asked."""

import json
from collections.abc import Mapping, Sequence

from pydantic import JsonValue
from sqlalchemy import Connection, func, select, update

from embed_label.annotation import Annotation
from embed_label.store.clock import now
from embed_label.store.queue.plans import current_plan
from embed_label.store.queue.ranks import rank_of
from embed_label.store.schema import contents, keep_once, predictions, tasks
from embed_label.task import Task
from embed_label.wire import fingerprint


def add(connection: Connection, project: int, task: str, new: Sequence[Annotation]) -> int:
    """How many were added; one that says the same as one that is there is not kept twice."""
    added = 0
    for each in new:
        added += keep_once(
            connection,
            predictions,
            project=project,
            task=task,
            model=each.model or each.author,
            score=each.score,
            content=content(each),
            body=each.model_dump_json(),
            created_at=now(),
        )
    if added and current_plan(connection, project).order == "uncertainty":
        _rank(connection, project, task)
    return added


def of(connection: Connection, project: int, task: str) -> list[str]:
    """Their bodies, in the order they came."""
    ours = predictions.c.project == project, predictions.c.task == task
    return list(
        connection.scalars(select(predictions.c.body).where(*ours).order_by(predictions.c.sequence))
    )


def content(annotation: Annotation) -> str:
    """A hash of what it says, whatever its parts are called: ids are made up anew each time."""
    said = annotation.to_dict()
    del said["id"]
    parts = [*annotation.regions, *annotation.relations]
    names = {each.id: f"#{at}" for at, each in enumerate(parts)}
    return fingerprint(_renamed(said, names))


def _renamed(value: JsonValue, names: Mapping[str, str]) -> JsonValue:
    if isinstance(value, str):
        return names.get(value, value)
    if isinstance(value, list):
        return [_renamed(each, names) for each in value]
    if isinstance(value, dict):
        return {key: _renamed(each, names) for key, each in value.items()}
    return value


def _rank(connection: Connection, project: int, task: str) -> None:
    """By what the surest model of all said."""
    ours = predictions.c.project == project, predictions.c.task == task
    score = connection.scalar(select(func.max(predictions.c.score)).where(*ours))
    here = tasks.c.project == project, tasks.c.id == task
    body = select(contents.c.body, tasks.c.sequence).join(
        contents, contents.c.hash == tasks.c.content
    )
    row = connection.execute(body.where(*here)).one()
    whole = Task.model_validate(json.loads(row.body))
    plan = current_plan(connection, project)
    rank = rank_of(plan, whole, row.sequence, score, project=project)
    connection.execute(update(tasks).where(*here).values(rank=rank))
