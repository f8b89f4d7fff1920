"""Tasks, interfaces and showings under the hash of their content: the server's own copies."""

from typing import TypeVar

from sqlalchemy import Connection, bindparam, select

from embed_label.interface import Interface
from embed_label.showing import Showing
from embed_label.store.engine.engine import Engine
from embed_label.store.ledger.recent import Recent
from embed_label.store.schema import contents, keep_once
from embed_label.task import Task

CACHED = 16_000_000  # characters of each kind

BODY = select(contents.c.body).where(contents.c.hash == bindparam("hash"))
Kept = TypeVar("Kept", Task, Interface, Showing)


def keep(connection: Connection, value: Task | Interface | Showing) -> str:
    """Keep it, if it is not there yet; its version."""
    version = value.version
    kind = type(value).__name__.lower()
    keep_once(connection, contents, hash=version, kind=kind, body=value.model_dump_json())
    return version


class Contents:
    """Content never changes under its hash, so what was read once need not be read again."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._there = Recent[bool](CACHED)
        self._tasks = Recent[Task](CACHED)
        self._interfaces = Recent[Interface](CACHED)
        self._showings = Recent[Showing](CACHED)

    def keep(self, value: Task | Interface | Showing) -> str:
        """Its version. Only what is not there yet costs a transaction."""
        version = value.version
        if not self._there.get(version):
            try:
                self._read(version)
            except KeyError:
                self._engine.write(lambda connection: keep(connection, value))
        return version

    def task(self, version: str) -> Task:
        """Raises KeyError, as the others do; that is not remembered: it may be there next time."""
        return self._tasks.get(version) or self._remember(self._tasks, version, Task)

    def interface(self, version: str) -> Interface:
        return self._interfaces.get(version) or self._remember(self._interfaces, version, Interface)

    def showing(self, version: str) -> Showing:
        return self._showings.get(version) or self._remember(self._showings, version, Showing)

    def _remember(self, recent: Recent[Kept], version: str, kind: type[Kept]) -> Kept:
        body = self._read(version)
        value = kind.model_validate_json(body, extra="ignore")
        recent.add(version, value, len(body))
        return value

    def _read(self, version: str) -> str:
        body = self._engine.read(lambda connection: connection.scalar(BODY, {"hash": version}))
        if body is None:
            raise KeyError(version)
        self._there.add(version, value=True, weight=0)
        return str(body)
