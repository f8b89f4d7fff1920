"""A project: tasks in order, the interface that shows them, and who has done which."""

import uuid
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from pydantic import JsonValue

from embed_label.completion import Receipt
from embed_label.errors import InterfaceError, StoreError, TaskError
from embed_label.interface import Interface
from embed_label.showing import Showing
from embed_label.store import ledger, task_list
from embed_label.store.contents import Contents
from embed_label.store.engine import Engine
from embed_label.store.records import Stored
from embed_label.store.sent import Sendable
from embed_label.task import Task
from embed_label.wire import clean_text, fingerprint

if TYPE_CHECKING:
    from embed_label.store.label_store import LabelStore

A_DAY = timedelta(hours=24)
BATCH = 200  # tasks per transaction: labels are written in between


class Project:
    """Made by `store.project(name)`."""

    def __init__(self, store: "LabelStore", engine: Engine, contents: Contents, name: str) -> None:
        if not name.strip():
            raise StoreError("a project needs a name")
        self.name = clean_text(name)
        self._store = store
        self._engine = engine
        self._contents = contents
        self._id = engine.write(partial(ledger.project_id, name=self.name))

    @property
    def interface(self) -> Interface | None:
        """The current version, whoever gave it."""
        version = self._engine.read(partial(task_list.current_interface, project=self._id))
        return None if version is None else self._contents.interface(version)

    def show_with(self, interface: Interface) -> None:
        """Show tasks with this interface from now on; completions keep the version they had."""
        self._engine.write(partial(task_list.add_interface, project=self._id, interface=interface))

    def add_tasks(self, new: Iterable[Task | Mapping[str, JsonValue]]) -> int:
        """How many were added: what is there already stays as it is.

        A mapping without an id gets one that follows from its content.
        """
        read, added = map(as_task, new), 0
        while batch := list(islice(read, BATCH)):
            added += self._engine.write(partial(task_list.add, project=self._id, new=batch))
        return added

    def task(self, id: str) -> Task:  # noqa: A002 (the domain's word)
        """The task of that id; `TaskError` if the project has none."""
        version = self._engine.read(
            partial(task_list.content_of, project=self._id, task=clean_text(id))
        )
        if version is None:
            raise TaskError(f'project "{self.name}" has no task "{id}"')
        return self._contents.task(version)

    def next_task(self, *, author: str) -> Task | None:
        """The first task that this author has neither done nor skipped: the same until then."""
        return next(iter(self.next_tasks(1, author=author)), None)

    def next_tasks(self, count: int, *, author: str) -> list[Task]:
        """That many tasks that this author has neither done nor skipped, in their order."""
        versions = self._engine.read(
            partial(task_list.next_for, project=self._id, author=clean_text(author), count=count)
        )
        return [self._contents.task(version) for version in versions]

    def ticket(
        self,
        task: Task | str,
        *,
        author: str | None = None,
        lifetime: timedelta = A_DAY,
        showing: Showing | None = None,
    ) -> str:
        """A ticket for the project's own copy of that task, shown with its current interface.

        `showing` is what was shown beside it; see `LabelStore.ticket`.
        """
        interface = self.interface
        if interface is None:
            raise InterfaceError(
                f'project "{self.name}" has no interface yet; '
                f'give it one: store.project("{self.name}", interface=…)'
            )
        own = self.task(task if isinstance(task, str) else task.id)
        return self._store.ticket(
            own,
            interface,
            author=author,
            project=self.name,
            lifetime=lifetime,
            showing=showing,
        )

    def put(self, completion: Sendable, *, author: str | None) -> Receipt:
        """`LabelStore.put` into this project; a ticket of another one is refused."""
        return self._store.put(completion, author=author, project=self.name)

    async def aput(self, completion: Sendable, *, author: str | None) -> Receipt:
        """`put`, without blocking the event loop."""
        return await self._store.aput(completion, author=author, project=self.name)

    def skip(self, task: Task | str, *, author: str, reason: str = "") -> Receipt:
        """Put down that this author passed this task over."""
        own = self.task(task if isinstance(task, str) else task.id)
        return self._store.skip(own, author=author, reason=reason, project=self.name)

    def annotations(
        self, *, verified: bool | None = None, skipped: bool | None = False
    ) -> Iterator[Stored]:
        """The latest revision of each author for each task; see `LabelStore.annotations`."""
        return self._store.annotations(project=self.name, verified=verified, skipped=skipped)

    def history(self, task: Task | str) -> list[Stored]:
        """Every revision by every author, oldest first, skips among them."""
        return self._store.history(task, project=self.name)

    def shown(self, stored: Stored) -> tuple[Task, Interface]:
        """What a completion answers; see `LabelStore.shown`."""
        return self._store.shown(stored)

    def showing(self, stored: Stored) -> Showing:
        """What the server knows of what it showed; see `LabelStore.showing`."""
        return self._store.showing(stored)

    def progress(self, *, author: str | None = None) -> tuple[int, int]:
        """Tasks done, and all of them. With an author: done or skipped; without: done by anyone."""
        name = None if author is None else clean_text(author)
        return self._engine.read(partial(task_list.progress, project=self._id, author=name))


def as_task(given: Task | Mapping[str, JsonValue]) -> Task:
    if isinstance(given, Task):
        return given
    task = Task.model_validate(dict(given))
    if "id" in given:
        return task
    # The same file added at each start must not double.
    content = fingerprint({"data": task.data, "meta": task.meta})
    return task.model_copy(update={"id": str(uuid.UUID(hex=content[:32]))})
