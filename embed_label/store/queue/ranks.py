"""Where a task stands in the order of its project: the least rank is handed out first."""

import hashlib
import math
from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import JsonValue
from sqlalchemy import Connection, bindparam, func, select, update

from embed_label.errors import StoreError
from embed_label.store.queue.plan import Plan
from embed_label.store.schema import contents, predictions, tasks
from embed_label.task import Task


def rank_of(
    plan: Plan, task: Task, sequence: int, score: float | None, *, project: int = 0
) -> float:
    """What is written beside a task as it is added. Where two have the same, sequence decides.

    `score` is the best of what models were sure of; a task that none has seen comes last.
    """
    del sequence
    match plan.order:
        case "sequence":
            return 0.0
        case "random":
            return shuffled(project, task.id)
        case "priority":
            return -_number(task.meta.get("priority"))
        case "uncertainty":
            return 1.0 if score is None else score


def shuffled(project: int, task: str) -> float:
    """From 0 up to 1, the same each time, in every process."""
    digest = hashlib.sha256(f"{project}\0{task}".encode()).digest()
    return int.from_bytes(digest[:6], "big") / 2**48


def _number(given: JsonValue) -> float:
    if isinstance(given, bool) or not isinstance(given, int | float):
        return 0.0
    return float(given)


@dataclass(frozen=True, slots=True)
class Ranked:
    task: str
    sequence: int
    rank: float


def of_score(task: str, score: float) -> float:
    """The greatest comes first."""
    if not math.isfinite(score):
        raise StoreError(f'task "{task}" cannot be ranked by {score}: give it a finite number')
    return -float(score)


def page(
    connection: Connection, project: int, plan: Plan, *, after: int, limit: int
) -> list[Ranked]:
    """The ranks that tasks after this sequence have by a plan."""
    best = (
        select(func.max(predictions.c.score))
        .where(predictions.c.project == tasks.c.project, predictions.c.task == tasks.c.id)
        .scalar_subquery()
        .label("score")
    )
    wanted = (
        select(tasks.c.id, tasks.c.sequence, contents.c.body, best)
        .join(contents, contents.c.hash == tasks.c.content)
        .where(tasks.c.project == project, tasks.c.sequence > after)
        .order_by(tasks.c.sequence)
        .limit(limit)
    )
    found: list[Ranked] = []
    for row in connection.execute(wanted):
        task = Task.model_validate_json(row.body, extra="ignore")
        rank = rank_of(plan, task, row.sequence, row.score, project=project)
        found.append(Ranked(row.id, row.sequence, rank))
    return found


def write(connection: Connection, project: int, ranked: Sequence[tuple[str, float]]) -> int:
    """How many of the tasks are there."""
    there = tasks.c.project == project, tasks.c.id.in_([task for task, _ in ranked])
    # Locked in one order, as whoever takes or finishes tasks does.
    ids = select(tasks.c.id).where(*there).order_by(tasks.c.id).with_for_update(key_share=True)
    found = set(connection.scalars(ids))
    moves = [{"of_task": task, "to": rank} for task, rank in ranked if task in found]
    if moves:
        here = tasks.c.project == project, tasks.c.id == bindparam("of_task")
        connection.execute(update(tasks).where(*here).values(rank=bindparam("to")), moves)
    return len(moves)
