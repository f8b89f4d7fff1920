"""Tokens: who may do what of a store from afar, until when, signed with its keys."""

import base64
import json
import time
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Literal, get_args

from sqlalchemy import Connection, delete, select

from embed_label.errors import RequestRefused, StoreError, nearest
from embed_label.store.engine.engine import Engine
from embed_label.store.schema import keep_once, meta
from embed_label.store.ticket import LONGEST, Keys
from embed_label.wire import clean_text

# Each may do what those before it may.
Role = Literal["annotator", "reviewer", "manager", "owner"]
ROLES: tuple[Role, ...] = get_args(Role)
PREFIX = "elt1"
AN_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """Where `project` is None it is for all of them; likewise `task`. Times are Unix seconds."""

    role: Role
    author: str
    project: str | None
    task: str | None
    since: float
    expires: float

    @property
    def said(self) -> str:
        return json.dumps(asdict(self), separators=(",", ":"), sort_keys=True)


class Tokens:
    """The part of a `LabelStore` that says who may reach it by HTTP."""

    _engine: Engine
    _keys: Keys

    def token(
        self,
        role: Role,
        *,
        author: str,
        project: str | None = None,
        task: str | None = None,
        lifetime: timedelta = AN_HOUR,
    ) -> str:
        """A bearer token for the API of `server(store, api=True)`, until its lifetime ends.

        An "annotator" does tasks, a "reviewer" reads and judges what others did, a "manager" runs
        projects, an "owner" makes them and erases people. `project` and `task` narrow it down.
        """
        if role not in ROLES:
            raise StoreError(f'there is no role "{role}"; {nearest(role, ROLES)}')
        if not author.strip():
            raise StoreError("a token needs an author: what is done with it is put down as theirs")
        if task is not None and project is None:
            raise StoreError("a token for one task needs its project too: project=…")
        who = clean_text(author)
        began = max(time.time(), self._not_before(who) + 1e-3)
        made = Token(
            role=role,
            author=who,
            project=None if project is None else clean_text(project),
            task=None if task is None else clean_text(task),
            since=began,
            expires=began + lifetime.total_seconds(),
        )
        said = base64.urlsafe_b64encode(made.said.encode()).decode().rstrip("=")
        written = f"{PREFIX}.{said}.{self._keys.seal(sealed(said))}"
        if len(written) > LONGEST:
            raise StoreError("the names of task, author and project are too long for a token")
        return written

    def read_token(self, token: str) -> Token:
        """What a token says; `RequestRefused` if it was forged, ran out or was revoked."""
        prefix, _, rest = token.partition(".")
        said, _, seal = rest.partition(".")
        is_ours = prefix == PREFIX and len(token) <= LONGEST
        if not (is_ours and self._keys.is_seal(seal, sealed(said))):
            raise refused("the token was not made by this store, or was changed on its way")
        read = Token(**json.loads(base64.urlsafe_b64decode(said + "=" * (-len(said) % 4))))
        if read.expires <= time.time():
            raise refused("the token ran out; ask for another", "expired")
        if read.since <= self._not_before(read.author):
            raise refused("the token was revoked; ask for another", "revoked")
        return read

    def revoke(self, author: str) -> None:
        """No token that this author has is good any more; those made from now on are."""

        # By each secret of the ring: the tokens of an older one are read as well.
        marks = self._keys.seals(revoked(clean_text(author)))

        def forbid(connection: Connection) -> None:
            at = repr(time.time())
            connection.execute(delete(meta).where(meta.c.key.in_(marks)))
            for mark in marks:
                keep_once(connection, meta, key=mark, value=at)

        self._engine.write(forbid)

    def _not_before(self, author: str) -> float:
        """When the tokens of this author were revoked last."""
        marks = self._keys.seals(revoked(author))
        chosen = select(meta.c.value).where(meta.c.key.in_(marks))
        found = self._engine.read(lambda connection: connection.scalars(chosen).all())
        return max(map(float, found), default=0.0)


def revoked(author: str) -> str:
    # A seal of the name, not the name: it stays when the person is forgotten.
    return f"revoked\0{author}"


def sealed(said: str) -> str:
    # No other seal begins like this.
    return f"token\0{said}"


def refused(reason: str, code: str = "token") -> RequestRefused:
    return RequestRefused(reason, status=401, code=code)
