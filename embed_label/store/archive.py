"""What is read of a store: completions, refusals, what was shown and by whom it was made."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial

from embed_label.errors import StoreError, nearest
from embed_label.interface import Interface
from embed_label.showing import Showing
from embed_label.store.engine.engine import Engine, Read
from embed_label.store.ledger import queries
from embed_label.store.ledger.contents import Contents
from embed_label.store.records import Contested, Refused, Stored
from embed_label.task import Task

PAGE = 200


class Archive:
    """The part of a `LabelStore` that writes nothing."""

    def __init__(self, engine: Engine, contents: Contents) -> None:
        self._engine = engine
        self._contents = contents

    def projects(self) -> list[str]:
        """The names of all projects."""
        return sorted(self._engine.read(queries.project_names))

    def completion(self, id: str) -> Stored | None:  # noqa: A002 (the domain's word)
        """The completion of that id."""
        row = self._engine.read(lambda connection: queries.by_id(connection, id))
        return None if row is None else Stored.read(row)

    def history(self, task: Task | str, *, project: str | None = None) -> list[Stored]:
        """Every revision by every author, oldest first, skips among them."""
        name = task if isinstance(task, str) else task.id
        rows = self._engine.read(lambda connection: queries.revisions(connection, name, project))
        return [Stored.read(row) for row in rows]

    def annotations(
        self,
        *,
        project: str | None = None,
        verified: bool | None = None,
        skipped: bool | None = False,
    ) -> Iterator[Stored]:
        """The latest revision of each author for each task, as of now; read as you go.

        Skips are left out: `skipped=True` gives only them, `None` both.
        """
        if project is not None:
            names = self._engine.read(queries.project_names)
            if project not in names:
                raise StoreError(f'there is no project "{project}"; {nearest(project, names)}')
        # Left to an iterator that nobody goes on with, it ends when that is let go of.
        snapshot = ExitStack()
        read = snapshot.enter_context(self._engine.snapshot())
        page = partial(
            queries.latest,
            until=read(queries.last_sequence),
            limit=PAGE,
            project=project,
            verified=verified,
            skipped=skipped,
        )
        return _pages(snapshot, read, page)

    def refused(self) -> list[Refused]:
        """What was not taken and why, oldest first."""
        return [Refused.read(row) for row in self._engine.read(queries.refusals)]

    def conflicts(self) -> list[Contested]:
        """The second of each two completions that came with one id, oldest first."""
        return [Contested.read(row) for row in self._engine.read(queries.contested)]

    def shown(self, stored: Stored) -> tuple[Task, Interface]:
        """What a completion answers: the server's copies, or what an unverified one carried."""
        carried = stored.completion.carried
        if not stored.verified and carried is not None:
            return carried.task, carried.interface
        if stored.task_version is None or stored.interface_version is None:
            raise StoreError(f'completion "{stored.completion.id}" is a skip that the host put in')
        return (
            self._contents.task(stored.task_version),
            self._contents.interface(stored.interface_version),
        )

    def showing(self, stored: Stored) -> Showing:
        """What the server knows of what it showed; without a showing, what the browser said."""
        if stored.showing_version is not None:
            return self._contents.showing(stored.showing_version)
        named = [each for each in stored.completion.predictions if each.model]
        return Showing(predictions=named)


def _pages(snapshot: ExitStack, read: Read, page: Callable[..., queries.Rows]) -> Iterator[Stored]:
    after = 0
    with snapshot:
        while rows := read(partial(page, after=after)):
            yield from map(Stored.read, rows)
            after = rows[-1].sequence
