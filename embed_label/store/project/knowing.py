"""What is known to be right, and how well people do by it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from statistics import fmean

from pydantic import JsonValue

from embed_label.annotation import Annotation
from embed_label.completion import Completion
from embed_label.errors import InterfaceError, TaskError
from embed_label.quality.agreement.of_task import of_task
from embed_label.store.project.tasks import Tasks
from embed_label.store.queue import truths
from embed_label.store.records import read_completion
from embed_label.task import Task
from embed_label.wire import clean_text

SHOWN_FLAWS = 3
EPOCH = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Correct:
    """How near an author came to what is known, from 0 to 1, over `n` tasks."""

    share: float
    n: int


@dataclass(frozen=True, slots=True)
class _Voice:
    """One of two who are compared."""

    completion: Completion
    author: str
    task: str
    verified: bool = True
    received_at: datetime = EPOCH


class Knowing(Tasks):
    """Tasks whose answer is known."""

    def add_truth(
        self,
        task: Task | str,
        annotation: Annotation | Mapping[str, JsonValue],
        *,
        author: str = "",
    ) -> None:
        """Say what is right for a task: `Plan.truth_share` mixes such tasks in.

        They count against no overlap, and nothing that a browser sees tells them apart.
        """
        own = self.task(task if isinstance(task, str) else task.id)
        if not isinstance(annotation, Annotation):
            annotation = Annotation.model_validate(dict(annotation))
        interface = self.interface
        if interface is None:
            raise InterfaceError(
                f'project "{self.name}" has no interface yet, so nothing is right or wrong; '
                "give it one first"
            )
        if flaws := list(islice(annotation.flaws(interface, own.data), SHOWN_FLAWS)):
            raise TaskError(f'this cannot be right for task "{own.id}": {"; ".join(flaws)}')
        body = annotation.model_dump_json()
        self._write(truths.add, task=own.id, author=clean_text(author), body=body)

    def truth(self, task: Task | str) -> Annotation | None:
        """What is right for it, if that is known."""
        body = self._read(truths.of, task=clean_text(task if isinstance(task, str) else task.id))
        return None if body is None else Annotation.model_validate_json(body, extra="ignore")

    def correct(self) -> dict[str, Correct]:
        """How near each author came to the known answers of the tasks that they did."""
        shares: defaultdict[str, list[float]] = defaultdict(list)
        for row in self._read(truths.answered):
            truth = Annotation.model_validate_json(row.truth, extra="ignore")
            known = _Voice(Completion(task=row.task, annotation=truth), "", row.task)
            said = _Voice(read_completion(row.body), row.author, row.task)
            share = of_task([known, said])
            if share is not None:
                shares[row.author].append(share)
        return {
            who: Correct(share=fmean(each), n=len(each)) for who, each in sorted(shares.items())
        }
