"""Brings tasks into a project: the first at once, the others while people look at those."""

import threading
from itertools import islice
from types import TracebackType
from typing import Self

from embed_label.cli.console import complain
from embed_label.cli.labelling.tasks import Reading
from embed_label.errors import EmbedLabelError, TaskError
from embed_label.intake import Flaw
from embed_label.store import Project
from embed_label.task import Task

# As many as there are before the first is shown.
FIRST, BATCH = 50, 500
# Of what was left out; the rest is counted.
SHOWN = 5


class Feed:
    """What is left out is told at the end, and so is what broke it off."""

    def __init__(self, project: Project, reading: Reading, where: str) -> None:
        self._project = project
        self._reading = reading
        self._ended = threading.Event()
        self._flaws: list[Flaw] = []
        self._wrong = ""
        self._thread = threading.Thread(target=self._feed, daemon=True)
        while project.progress()[1] == 0 and self._bring(FIRST):
            pass
        if project.progress()[1] == 0:
            why = f": {self._flaws[0]}" if self._flaws else ""
            raise TaskError(f"there is nothing to label in {where}{why}")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._ended.set()
        self._thread.join()

    @property
    def remarks(self) -> list[str]:
        """What was left out, and why."""
        lines = [f"left out: {each}" for each in self._flaws[:SHOWN]]
        if (more := len(self._flaws) - SHOWN) > 0:
            lines.append(f"left out: {more:,} more")
        return [*lines, *([f"not all was read: {self._wrong}"] if self._wrong else [])]

    def _bring(self, most: int) -> bool:
        """Whether there may be more."""
        batch = [*islice(self._reading, most)]
        self._flaws += [each for each in batch if isinstance(each, Flaw)]
        tasks = [each for each in batch if isinstance(each, Task)]
        try:
            self._project.add_tasks(tasks)
        except TaskError:
            for task in tasks:
                self._bring_one(task)
        return bool(batch)

    def _bring_one(self, task: Task) -> None:
        try:
            self._project.add_tasks([task])
        except TaskError as error:
            self._flaws.append(Flaw(task.id, None, str(error)))

    def _feed(self) -> None:
        try:
            while not self._ended.is_set() and self._bring(BATCH):
                pass
        except (EmbedLabelError, OSError) as error:
            self._wrong = str(error)
            complain(f"not all was read: {error}")
