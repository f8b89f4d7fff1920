"""How long a store keeps what it has, and what it says of what was done to it."""

import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal

from sqlalchemy import Connection

from embed_label.errors import StoreError, nearest
from embed_label.store.archive import Archive
from embed_label.store.clock import ago
from embed_label.store.history import audit, erasing, forgetting, tombstones
from embed_label.store.history.audit import Chain, Noted
from embed_label.store.history.erasing import Taken
from embed_label.store.ledger import queries
from embed_label.store.queue.plans import current_plan
from embed_label.store.records import Event
from embed_label.store.schema import NO_PROJECT
from embed_label.store.ticket import Keys
from embed_label.wire import clean_text

PAGE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten:
    """How many rows of each kind went, or have lost the name.

    `mentions` are texts of others that named them. `scrubbed`: no byte is left in the file. It is
    False while somebody reads for long, then call again; and None where it is not ours to say.
    """

    labels: int = 0
    refused: int = 0
    conflicts: int = 0
    reviews: int = 0
    leases: int = 0
    reveals: int = 0
    truths: int = 0
    events: int = 0
    mentions: int = 0
    scrubbed: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Expired:
    """How many rows of each kind were too old."""

    labels: int = 0
    refused: int = 0
    conflicts: int = 0
    reviews: int = 0


class Keeping(Archive):
    """The part of a `LabelStore` that lets go of what it has, and says what was done."""

    _keys: Keys

    def forget(
        self,
        author: str,
        *,
        project: str | None = None,
        labels: Literal["erase", "anonymous"] = "erase",
        by: str = "",
    ) -> Forgotten:
        """Erase a person for good, from one project or all; calling it again does no harm.

        Their labels go, with what was said of them, and the tasks come back to the queue. With
        "anonymous" they stay under a random name that nothing leads back from; ids, times and what
        the labels themselves say stay as they are. Reviews that they wrote and truths that they
        knew stand under such a name, without comments. What they had on its way before, such as a
        page that is still open, is refused with the code "forgotten" and not kept; with a ticket
        from afterwards they are welcome like anybody else.

        On SQLite what is erased becomes zeros, and a file of up to 500 MB is rewritten besides, for
        what older versions left in it: whoever writes waits so long. On
        PostgreSQL rows are gone for every reader and are vacuumed, but backups, replicas and the
        disk below are its operator's.
        """
        who, name = clean_text(author), None if project is None else clean_text(project)
        numbers = self._numbers(name)
        if labels not in ("erase", "anonymous"):
            known = nearest(labels, ("erase", "anonymous"))
            raise StoreError(f'labels="{labels}" is neither to erase nor to keep them; {known}')
        for mark in tombstones.marks(self._keys, who, name):
            self._engine.write(partial(tombstones.set_up, mark=mark))
        self._engine.write(tombstones.wait_for_writers)
        taken = self._refusals(who, name)
        for number in numbers:
            instead = f"anonymous {secrets.token_hex(6)}"
            taken += self._forget_in(number, who, labels, instead)
            taken += self._write(forgetting.leave, project=number, author=who, instead=instead)
        whole = None if name is None else numbers[0]
        taken += self._write(forgetting.leave_store, author=who, project=whole)
        taken += self._mentions(who, whole)
        self._note("forget", whole, by, taken, labels=labels)
        return Forgotten(**taken, scrubbed=self._engine.scrub(rewrite=True))

    def expire(self, *, keep_days: float | None = None, by: str = "") -> Expired:
        """Erase labels that are older than `Plan.keep_days` of their project; safe to call again.

        `keep_days` is for the whole store, what was refused and what has no project too; the
        shorter one counts. A task that lost a label is not handed out again. Call it daily: it
        works in small steps, and what is put meanwhile does not wait for it.
        """
        total = Taken()
        for number in self._numbers(None):
            given = self._engine.read(partial(current_plan, project=number)).keep_days
            days = min((each for each in (given, keep_days) if each is not None), default=None)
            if days is None:
                continue
            taken = self._expire_in(number, ago(days))
            self._note("expire", number, by, taken, days=days)
            total += taken
        if keep_days is not None:
            taken = self._write(erasing.expire_refused, before=ago(keep_days))
            self._note("expire", None, by, taken, days=keep_days)
            total += taken
        if total:
            self._engine.scrub(rewrite=False)
        return Expired(**total)

    def audit(self, project: str | None = None) -> Iterator[Event]:
        """What was done to the store, or to one project, oldest first: read as you go.

        Interfaces, plans, tasks added and taken out, reviews, people forgotten and labels that ran
        out. Completions are not in it: they have a history of their own.
        """
        name = None if project is None else clean_text(project)
        self._numbers(name)
        return (Event.read(row) for row in self._audited(name))

    def check_audit(self, kept: Chain | None = None) -> Chain:
        """Whether the audit is as it was written; names the first row that is not.

        Each row has the hash of the one before, so what was changed, swapped or taken out of the
        middle shows. What was cut off the end shows if you keep what this returns outside of the
        database and give it to the next call.
        """
        return audit.check(self._audited(None), kept)

    def _audited(self, project: str | None) -> Iterator[Noted]:
        after = 0
        while rows := self._engine.read(
            partial(audit.page, after=after, limit=PAGE, project=project)
        ):
            yield from rows
            after = rows[-1].sequence

    def _numbers(self, project: str | None) -> list[int]:
        """Of all projects and of none, or of that one; `StoreError` if it is not there."""
        numbers = self._engine.read(queries.project_numbers)
        if project is None:
            return [NO_PROJECT, *numbers.values()]
        if project not in numbers:
            raise StoreError(f'there is no project "{project}"; {nearest(project, numbers)}')
        return [numbers[project]]

    def _write(self, work: Callable[..., Taken], **given: object) -> Taken:
        return self._engine.write(lambda connection: work(connection, **given))

    def _until_none(self, work: Callable[..., Taken], **given: object) -> Taken:
        total = Taken()
        while taken := self._write(work, **given):
            total += taken
        return total

    def _forget_in(self, number: int, who: str, labels: str, instead: str) -> Taken:
        if labels == "erase":
            return self._until_none(forgetting.erase, project=number, author=who)
        return self._until_none(forgetting.rename, project=number, author=who, instead=instead)

    def _expire_in(self, number: int, before: str) -> Taken:
        total, after = Taken(), 0
        old = partial(erasing.old, project=number, before=before)
        while rows := self._engine.read(partial(old, after=after)):
            after = rows[-1].sequence
            total += self._write(erasing.expire, project=number, rows=rows)
        return total

    def _refusals(self, who: str, project: str | None) -> Taken:
        total, after = Taken(), 0
        while rows := self._engine.read(partial(forgetting.refusals, after=after)):
            after = rows[-1].sequence
            gone = [row.sequence for row in rows if forgetting.is_theirs(row, who, project)]
            if gone:
                total += self._write(forgetting.drop_refused, sequences=gone)
        return total

    def _mentions(self, who: str, project: int | None) -> Taken:
        total, instead = Taken(), f"anonymous {secrets.token_hex(6)}"
        for table in forgetting.SPEAKING:
            naming = partial(forgetting.naming, table=table, author=who, project=project)
            rows = self._engine.read(naming)
            if rows:
                total += self._write(
                    forgetting.reword, table=table, rows=rows, author=who, instead=instead
                )
        return total

    def _note(
        self, what: str, project: int | None, by: str, taken: Taken, **detail: str | float
    ) -> None:
        if not taken:
            return

        def write(connection: Connection) -> None:
            number = NO_PROJECT if project is None else project
            said = {**taken, **detail}
            audit.note(connection, what, project=number, who=clean_text(by), **said)

        self._engine.write(write)
