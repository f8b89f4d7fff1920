"""Tasks, interfaces and showings under the hash of their content: the server's own copies."""

from functools import lru_cache

from sqlalchemy import Connection, select

from embed_label.interface import Interface
from embed_label.showing import Showing
from embed_label.store.engine import Engine
from embed_label.store.schema import contents, keep_once
from embed_label.task import Task

CACHED = 256


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
        self._body = lru_cache(CACHED)(self._read)
        self.task = lru_cache(CACHED)(self._task)
        self.interface = lru_cache(CACHED)(self._interface)
        self.showing = lru_cache(CACHED)(self._showing)

    def keep(self, value: Task | Interface | Showing) -> str:
        """Its version. Only what is not there yet costs a transaction."""
        version = value.version
        try:
            self._body(version)
        except KeyError:
            self._engine.write(lambda connection: keep(connection, value))
        return version

    def _read(self, version: str) -> str:
        """Raises KeyError, which is not remembered: it may be there the next time."""
        chosen = select(contents.c.body).where(contents.c.hash == version)
        body = self._engine.read(lambda connection: connection.scalar(chosen))
        if body is None:
            raise KeyError(version)
        return str(body)

    def _task(self, version: str) -> Task:
        return Task.model_validate_json(self._body(version), extra="ignore")

    def _interface(self, version: str) -> Interface:
        return Interface.model_validate_json(self._body(version), extra="ignore")

    def _showing(self, version: str) -> Showing:
        return Showing.model_validate_json(self._body(version), extra="ignore")
