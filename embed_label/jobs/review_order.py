"""In which order predictions are looked at: the least certain first."""

import hashlib
from collections.abc import Iterable, Sequence
from math import ceil
from typing import TypeVar

from embed_label.annotation import Annotation
from embed_label.errors import TaskError
from embed_label.task import Task

T = TypeVar("T")


def review_order(
    predicted: Iterable[tuple[T, Sequence[Annotation]]],
    *,
    share_empty: float = 0.1,
    seed: str = "",
) -> list[T]:
    """Tasks, or their ids, with what was predicted on them: the one with the lowest score first.

        project.add_tasks(el.review_order([(task, [found]), ...]))

    What a model missed stands in no prediction. So of the tasks in which nothing was found a share
    is drawn, at least one, and spread evenly among the others; the rest is left out. What people
    find in those, divided by the share, is about what the model missed in all of them.
    The same seed draws the same tasks.
    """
    if not 0 <= share_empty <= 1:
        raise TaskError(f"share_empty lies between 0 and 1, not {share_empty:g}")
    pairs = list(predicted)
    found = [(task, given) for task, given in pairs if not _is_empty(given)]
    empty = [task for task, given in pairs if _is_empty(given)]
    worst = [task for task, _ in sorted(found, key=lambda pair: certainty(pair[1]))]
    drawn = sorted(empty, key=lambda task: _lot(task, seed))[: ceil(share_empty * len(empty))]
    return _spread(drawn, worst)


def certainty(predictions: Sequence[Annotation]) -> float:
    """The lowest score that a model gave; 1 where it gave none."""
    regions = (region.score for each in predictions for region in each.regions)
    scores = [*regions, *(each.score for each in predictions)]
    return min((score for score in scores if score is not None), default=1.0)


def _is_empty(predictions: Iterable[Annotation]) -> bool:
    return not any(
        each.regions or any(not answer.is_empty for answer in each.answers) for each in predictions
    )


def _lot(task: object, seed: str) -> str:
    name = task.id if isinstance(task, Task) else str(task)
    return hashlib.sha256(f"{seed}\0{name}".encode("utf-8", "replace")).hexdigest()


def _spread(few: Sequence[T], many: Sequence[T]) -> list[T]:
    """Each of the few after as many of the others as comes to it."""
    made: list[T] = []
    for at, each in enumerate(many):
        made.append(each)
        made += few[len(few) * at // len(many) : len(few) * (at + 1) // len(many)]
    return made if many else [*few]
