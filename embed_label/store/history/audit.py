"""Puts down what was done to a store: each row has the hash of the one before it."""

import hashlib
import json
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import JsonValue
from sqlalchemy import Connection, Row, insert, select, update

from embed_label.store.clock import now
from embed_label.store.engine.transaction import alone
from embed_label.store.schema import NO_PROJECT, audit, projects

START = "0" * 64
LAST = select(audit.c.sequence, audit.c.chain).order_by(audit.c.sequence.desc()).limit(1)

Noted = Row[Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """What a look at the whole audit found. Keep it elsewhere, and give it to the next look.

    `end` is the hash of the last of the `rows`. `broken_at` is the number of the first one that
    was changed or is missing; `flaw` says so in words.
    """

    rows: int
    end: str
    broken_at: int | None = None
    flaw: str = ""

    @property
    def holds(self) -> bool:
        return self.broken_at is None


def note(
    connection: Connection,
    what: str,
    *,
    project: int = NO_PROJECT,
    who: str = "",
    **detail: JsonValue,
) -> None:
    """In the caller's transaction, as its last act. `detail` names no person: `who` does.

    Two writers that saw the same last row would fork the chain, so each waits here until the one
    before has committed. From then on it should wait for nothing else: two that wait for each
    other would have to begin again.
    """
    alone(connection, "audit")
    last = connection.execute(LAST).first()
    sequence, before = (last.sequence + 1, last.chain) if last else (1, START)
    salt = secrets.token_hex(16) if who else ""
    row = {
        "sequence": sequence,
        "at": now(),
        "project": project,
        "mark": sealed(who, salt),
        "what": what,
        "detail": json.dumps(detail, sort_keys=True, ensure_ascii=False),
    }
    chain = link(before, **row)
    connection.execute(insert(audit).values(**row, who=who, salt=salt, chain=chain))


def link(before: str, **row: JsonValue) -> str:
    """The hash of a row and of all before it."""
    said = json.dumps([before, row], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(said.encode()).hexdigest()


def sealed(who: str, salt: str) -> str:
    """A name as the chain has it. Without its salt nobody can try out whose it was."""
    return hashlib.sha256(f"{salt}\0{who}".encode()).hexdigest() if who else ""


def page(
    connection: Connection, *, after: int, limit: int, project: str | None = None
) -> Sequence[Noted]:
    wanted = (
        select(audit, projects.c.name.label("project_name"))
        .join(projects, projects.c.id == audit.c.project)
        .where(audit.c.sequence > after)
        .order_by(audit.c.sequence)
        .limit(limit)
    )
    if project is not None:
        wanted = wanted.where(projects.c.name == project)
    return connection.execute(wanted).all()


def forget(connection: Connection, who: str, project: int | None) -> int:
    """Erase a name, in how many rows; the chain holds without it."""
    theirs = update(audit).where(audit.c.who == who).values(who="", salt="")
    if project is not None:
        theirs = theirs.where(audit.c.project == project)
    return connection.execute(theirs).rowcount


def check(rows: Iterable[Noted], kept: Chain | None) -> Chain:
    """Walk the chain. What was cut off its end is seen by what was kept of an earlier look."""
    count, chain = 0, START
    for row in rows:
        if flaw := _flaw(row, count + 1, chain):
            return Chain(rows=count, end=chain, broken_at=count + 1, flaw=flaw)
        count, chain = row.sequence, row.chain
        if kept and count == kept.rows and chain != kept.end:
            said = f"row {count} and those before it are not the ones that were kept"
            return Chain(rows=count, end=chain, broken_at=count, flaw=said)
    if kept and count < kept.rows:
        said = f"the end is missing: there were {kept.rows} rows, and now there are {count}"
        return Chain(rows=count, end=chain, broken_at=count + 1, flaw=said)
    return Chain(rows=count, end=chain)


def _flaw(row: Noted, number: int, before: str) -> str:
    if row.sequence != number:
        return f"row {number} is missing"
    said = {name: getattr(row, name) for name in ("sequence", "at", "project", "mark", "what")}
    changed = row.chain != link(before, **said, detail=row.detail)
    # A name that was erased has no salt either.
    renamed = bool(row.who or row.salt) and row.mark != sealed(row.who, row.salt)
    return f"row {number} was changed" if changed or renamed else ""
