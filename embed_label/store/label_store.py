"""Where labels live: what is put here is on the disk once, or comes back with the reason."""

import asyncio
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from datetime import timedelta
from functools import partial
from typing import Self

from sqlalchemy import Connection, select

from embed_label.annotation import Annotation
from embed_label.completion import Completion, Receipt
from embed_label.errors import EmbedLabelError, InvalidCompletion, StoreError
from embed_label.interface import Interface
from embed_label.showing import Showing
from embed_label.store.engine.engine import Engine
from embed_label.store.engine.failures import masked
from embed_label.store.engine.opening import open_engine, parse
from embed_label.store.engine.transaction import alone
from embed_label.store.history.keeping import Keeping
from embed_label.store.ledger import balance, ledger
from embed_label.store.ledger.admission import Admission, Admitted
from embed_label.store.ledger.contents import Contents
from embed_label.store.ledger.sent import Sendable, Sent, as_text
from embed_label.store.migrations import migrate, schema_version
from embed_label.store.project import A_DAY, Project
from embed_label.store.queue.plan import Plan
from embed_label.store.records import Report
from embed_label.store.schema import keep_once, meta
from embed_label.store.ticket import Keys, Secret, Ticket, given_secrets, new_secret
from embed_label.store.tokens import Tokens
from embed_label.task import Task
from embed_label.wire import clean_text

Outcome = Receipt | EmbedLabelError
Refusal = Callable[[Connection], Outcome]


class LabelStore(Keeping, Tokens):
    """A database of labels.

    `secret` signs tickets; of several, the first signs and all are accepted. Without one the
    environment's EMBED_LABEL_SECRET does, else a random one that is made once and kept inside.
    """

    def __init__(self, url: str, *, secret: Secret | Sequence[Secret] | None = None) -> None:
        parsed = parse(url)
        self._url = masked(parsed)
        given = given_secrets(secret)
        engine = open_engine(parsed)
        try:
            engine.write(migrated)
            self._keys = Keys(given or [own_secret(engine)])
        except BaseException:
            engine.close()
            raise
        super().__init__(engine, Contents(engine))
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
        showing: Showing | None = None,
    ) -> str:
        """Keep both, and sign that this task was shown with this interface, to this author.

        `showing` says what was shown beside it, `el.Showing(predictions=boxes)`: then the store
        goes by its own predictions, whatever a browser sends back. To see how much people are
        swayed by them, hide them from some with `hidden=el.hides(task.id, author)` and give the
        widget none.
        """
        return self._keys.sign(
            Ticket(
                task=task.id,
                task_version=self._contents.keep(task),
                interface_version=self._contents.keep(interface),
                author=cleaned(author),
                project=cleaned(project),
                expires=int(time.time() + lifetime.total_seconds()),
                showing_version=showing and self._contents.keep(self._salted(showing)),
                made=time.time_ns() // 1_000_000,
            )
        )

    def order(self, names: Sequence[str], *, project: str | None = None) -> tuple[str, ...]:
        """The names in a random order in which each pair stands either way as often, or nearly."""

        def draw(connection: Connection) -> tuple[str, ...]:
            return balance.draw(connection, ledger.project_id(connection, cleaned(project)), names)

        return self._engine.write(draw)

    def put(
        self, completion: Sendable, *, author: str | None, project: str | None = None
    ) -> Receipt:
        """Store a completion once; the receipt comes when it is on the disk.

        `author=None` takes the ticket's. Raises `InvalidCompletion` or `Conflict`, and keeps
        what it refused; `StoreError` means that nothing was kept and that it may be sent again.
        """
        return settled(self._submit(self._decide(completion, author, project)).result())

    async def aput(
        self, completion: Sendable, *, author: str | None, project: str | None = None
    ) -> Receipt:
        """`put`, without blocking the event loop."""
        decision = await asyncio.to_thread(self._decide, completion, author, project)
        # A caller who goes away does not take the label along.
        future = asyncio.wrap_future(self._submit(decision))
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
        return settled(self._submit(admitted).result())

    def reveal(self, id: str, *, author: str | None = None) -> dict[str, str]:  # noqa: A002 (the domain's word)
        """Which model was behind each alias of a blind comparison, once its vote is stored.

        With an `author` it must be theirs. A skip is no vote and reveals nothing. Hand it to the
        widget as `revealed=` after the acknowledgement. From then on the vote stands: another one
        of that author on that showing is refused.
        """
        stored = self.completion(id)
        if stored is None or (author is not None and stored.author != clean_text(author)):
            whose = "" if author is None else f' of "{author}"'
            raise StoreError(
                f'there is no completion "{id}"{whose} in this store, so nothing is revealed; '
                "put it first"
            )
        models = {} if stored.skipped else dict(self.showing(stored).models)
        if models and (version := stored.showing_version):
            self._engine.write(partial(ledger.reveal, showing=version, author=stored.author))
        return models

    def project(
        self, name: str, *, interface: Interface | None = None, plan: Plan | None = None
    ) -> Project:
        """Get or make a project; another interface or plan than its last becomes the next one."""
        project = Project(self, self._engine, self._contents, name)
        if interface is not None:
            project.show_with(interface)
        if plan is not None:
            project.hand_out(plan)
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

    def _salted(self, showing: Showing) -> Showing:
        """The ticket has its hash, which must not let a browser try out what it may stand for."""
        if showing.salt or not (showing.models or showing.hidden):
            return showing
        # Blind ones never have the same salt: who knows what was behind one would know the other.
        # What is only hidden gets the same each time, and is kept once.
        salt = new_secret() if showing.models else self._keys.seal(showing.version)
        return showing.model_copy(update={"salt": salt})

    def _decide(
        self, value: Sendable, author: str | None, project: str | None
    ) -> Admitted | Refusal:
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
            sender = self._admission.sender_of(sent, author=name, project=cleaned(project))
            return partial(
                ledger.refuse, error=error, sent=sent, author=name, sender=sender, body=body
            )
        return admitted

    def _submit(self, decision: Admitted | Refusal) -> Future[Outcome]:
        if isinstance(decision, Admitted):
            return self._engine.together(ledger.take_all, decision)
        return self._engine.submit(decision)


def migrated(connection: Connection) -> None:
    alone(connection, "schema", patient=True)
    migrate(connection)


def cleaned(name: str | None) -> str | None:
    return None if name is None else clean_text(name)


def settled(outcome: Outcome) -> Receipt:
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
