"""Where labels live: what is put here is on the disk once, or comes back with the reason."""

import asyncio
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from functools import partial
from typing import Self

from sqlalchemy import Connection, select

from embed_label.annotation import Annotation
from embed_label.completion import Completion, Receipt
from embed_label.errors import EmbedLabelError, InvalidCompletion, StoreError, nearest
from embed_label.interface import Interface
from embed_label.store import ledger, queries
from embed_label.store.admission import Admission, Admitted
from embed_label.store.contents import Contents
from embed_label.store.engine import Engine
from embed_label.store.engines import open_engine, parse
from embed_label.store.migrations import migrate, schema_version
from embed_label.store.project import A_DAY, Project
from embed_label.store.records import Contested, Refused, Report, Stored
from embed_label.store.schema import keep_once, meta
from embed_label.store.sent import Sendable, Sent, as_text
from embed_label.store.ticket import Keys, Secret, Ticket, given_secrets, new_secret
from embed_label.task import Task
from embed_label.wire import clean_text

PAGE = 200

Decision = Callable[[Connection], Receipt | EmbedLabelError]


class LabelStore:
    """A database of labels.

    `secret` signs tickets; of several, the first signs and all are accepted. Without one the
    environment's EMBED_LABEL_SECRET does, else a random one that is made once and kept inside.
    """

    def __init__(self, url: str, *, secret: Secret | Sequence[Secret] | None = None) -> None:
        parsed = parse(url)
        self._url = parsed.render_as_string(hide_password=True)
        given = given_secrets(secret)
        self._engine = open_engine(parsed)
        try:
            self._engine.write(migrate)
            self._keys = Keys(given or [own_secret(self._engine)])
        except BaseException:
            self._engine.close()
            raise
        self._contents = Contents(self._engine)
        self._admission = Admission(self._keys, self._contents)

    @property
    def keys(self) -> Keys:
        """What tickets are signed with: the same in every process that opens this database."""
        return self._keys

    def ticket(
        self,
        task: Task,
        interface: Interface,
        *,
        author: str | None = None,
        project: str | None = None,
        lifetime: timedelta = A_DAY,
    ) -> str:
        """Keep both, and sign that this task was shown with this interface, to this author."""
        return self._keys.sign(
            Ticket(
                task=task.id,
                task_version=self._contents.keep(task),
                interface_version=self._contents.keep(interface),
                author=cleaned(author),
                project=cleaned(project),
                expires=int(time.time() + lifetime.total_seconds()),
            )
        )

    def put(
        self, completion: Sendable, *, author: str | None, project: str | None = None
    ) -> Receipt:
        """Store a completion once; the receipt comes when it is on the disk.

        `author=None` takes the ticket's. Raises `InvalidCompletion` or `Conflict`, and keeps
        what it refused; `StoreError` means that nothing was kept and that it may be sent again.
        """
        return settled(self._engine.write(self._decide(completion, author, project)))

    async def aput(
        self, completion: Sendable, *, author: str | None, project: str | None = None
    ) -> Receipt:
        """`put`, without blocking the event loop."""
        decision = await asyncio.to_thread(self._decide, completion, author, project)
        # A caller who goes away does not take the label along.
        future = asyncio.wrap_future(self._engine.submit(decision))
        return settled(await asyncio.shield(future))

    def skip(
        self, task: Task | str, *, author: str, reason: str = "", project: str | None = None
    ) -> Receipt:
        """Put down that this author passed this task over."""
        completion = Completion(
            task=task if isinstance(task, str) else task.id,
            annotation=Annotation(),
            skipped=clean_text(reason),
        )
        admitted = Admitted(
            sent=Sent.read(completion),
            author=clean_text(author),
            project=cleaned(project),
            verified=True,
        )
        return settled(self._engine.write(partial(ledger.take, admitted=admitted)))

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
        page = partial(
            queries.latest,
            until=self._engine.read(queries.last_sequence),
            limit=PAGE,
            project=project,
            verified=verified,
            skipped=skipped,
        )
        return self._pages(page)

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

    def project(self, name: str, *, interface: Interface | None = None) -> Project:
        """Get or make a project; another interface than its last becomes its next version."""
        project = Project(self, self._engine, self._contents, name)
        if interface is not None:
            project.show_with(interface)
        return project

    def report(self) -> Report:
        facts = self._engine.facts()
        return Report(
            url=self._url,
            database=str(facts["database"]),
            schema_version=self._engine.read(schema_version),
            wal_reset_bug=bool(facts["wal_reset_bug"]),
            journal=str(facts["journal"]),
        )

    def close(self) -> None:
        self._engine.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def _decide(self, value: Sendable, author: str | None, project: str | None) -> Decision:
        """Judge now, in the caller's thread; what is returned only writes."""
        sent = None
        name = "" if author is None else clean_text(author)
        try:
            sent = Sent.read(value)
            if author is None:
                name = self._admission.author_of(sent.completion)
            admitted = self._admission.admit(sent, author=name, project=cleaned(project))
        except InvalidCompletion as error:
            body = sent.body if sent else as_text(value)
            return partial(ledger.refuse, error=error, sent=sent, author=name, body=body)
        return partial(ledger.take, admitted=admitted)

    def _pages(self, page: Callable[..., queries.Rows]) -> Iterator[Stored]:
        after = 0
        while rows := self._engine.read(partial(page, after=after)):
            yield from map(Stored.read, rows)
            after = rows[-1].sequence


def cleaned(name: str | None) -> str | None:
    return None if name is None else clean_text(name)


def settled(outcome: Receipt | EmbedLabelError) -> Receipt:
    """A refusal is stored like a label, so it must not be raised before it is committed."""
    if isinstance(outcome, Receipt):
        return outcome
    raise outcome


def own_secret(engine: Engine) -> str:
    """The database's own: two databases never share one."""

    def make(connection: Connection) -> str:
        keep_once(connection, meta, key="secret", value=new_secret())
        return str(connection.scalar(select(meta.c.value).where(meta.c.key == "secret")))

    return engine.write(make)
