"""What was said of the tasks of a project."""

from collections.abc import Iterator
from datetime import timedelta

from embed_label.completion import Receipt
from embed_label.errors import InterfaceError
from embed_label.interface import Interface
from embed_label.showing import Showing
from embed_label.store.ledger.sent import Sendable
from embed_label.store.project.part import A_DAY
from embed_label.store.project.tasks import Tasks
from embed_label.store.records import Stored
from embed_label.task import Task


class Labels(Tasks):
    """The way in, and what came in."""

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
